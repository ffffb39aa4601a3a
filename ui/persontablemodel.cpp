// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/persontablemodel.h"

#include "ui/plaintooltip.h"

namespace {
/** Letters that Unicode does not take apart, as people type them who do not have them; null for all others. */
const char *plainSpelling(QChar letter)
{
    switch (letter.unicode()) {
    case 0x00c6: // Æ
    case 0x00e6:
        return "ae";
    case 0x00d8: // Ø
    case 0x00f8:
        return "o";
    case 0x00de: // Þ
    case 0x00fe:
        return "th";
    case 0x00df: // ß
    case 0x1e9e:
        return "ss";
    case 0x0110: // Đ
    case 0x0111:
        return "d";
    case 0x0126: // Ħ
    case 0x0127:
        return "h";
    case 0x0131: // ı
        return "i";
    case 0x0141: // Ł
    case 0x0142:
        return "l";
    case 0x0152: // Œ
    case 0x0153:
        return "oe";
    default:
        return nullptr;
    }
}
}

PersonTableModel::PersonTableModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void PersonTableModel::append(const QList<InboundSharedUserProfile> &page)
{
    if (page.isEmpty())
        return;
    const int first = int(m_people.size());
    beginInsertRows({}, first, first + int(page.size()) - 1);
    m_people.append(page);
    for (const InboundSharedUserProfile &person : page)
        m_searchTexts.append(folded(person.displayName + QLatin1Char('\n') + person.userPrincipalName + QLatin1Char('\n') + person.homeTenantId
                                    + QLatin1Char('\n') + person.userId));
    endInsertRows();
}

void PersonTableModel::clear()
{
    beginResetModel();
    m_people.clear();
    m_searchTexts.clear();
    endResetModel();
}

const InboundSharedUserProfile &PersonTableModel::person(int row) const
{
    return m_people.at(row);
}

QString PersonTableModel::folded(const QString &text)
{
    const bool ascii = std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c.unicode() < 0x80; });
    if (ascii)
        return text.toLower();
    QString result;
    result.reserve(text.size());
    const QString decomposed = text.normalized(QString::NormalizationForm_KD);
    for (const QChar c : decomposed) {
        if (const char *plain = plainSpelling(c))
            result.append(QLatin1String(plain));
        else if (c.category() != QChar::Mark_NonSpacing)
            result.append(c);
    }
    return result.toCaseFolded();
}

int PersonTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_people.size());
}

int PersonTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant PersonTableModel::data(const QModelIndex &index, int role) const
{
    if (role == Qt::ToolTipRole)
        return plainToolTip(data(index, Qt::DisplayRole).toString());
    if (!index.isValid() || role != Qt::DisplayRole)
        return {};
    const InboundSharedUserProfile &person = m_people.at(index.row());
    switch (Column(index.column())) {
    case Name:
        return person.displayName;
    case UserName:
        return person.userPrincipalName;
    case HomeTenant:
        return homeTenantText(person);
    case ObjectId:
        return person.userId;
    case ColumnCount:
        break;
    }
    return {};
}

QVariant PersonTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Name:
        return tr("Name");
    case UserName:
        return tr("User name");
    case HomeTenant:
        return tr("Home tenant");
    case ObjectId:
        return tr("Object ID");
    case ColumnCount:
        break;
    }
    return {};
}

QString homeTenantText(const InboundSharedUserProfile &person)
{
    const QString domain = person.homeDomain();
    if (domain.isEmpty())
        return person.homeTenantId;
    if (person.homeTenantId.isEmpty())
        return domain;
    return domain + QStringLiteral(" · ") + person.homeTenantId;
}
