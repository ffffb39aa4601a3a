// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "graph/inboundshareduserprofile.h"
#include "ui/searchtexts.h"

#include <QAbstractTableModel>

/** The inbound shared user profiles, in the order in which they arrived. */
class PersonTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, UserName, HomeTenant, ObjectId, ColumnCount };
    Q_ENUM(Column)

    explicit PersonTableModel(QObject *parent = nullptr);

    void append(const QList<InboundSharedUserProfile> &page);
    void clear();

    [[nodiscard]] const InboundSharedUserProfile &person(int row) const;
    /** Every column of each row, folded by `folded()`. */
    [[nodiscard]] const SearchTexts &searchTexts() const { return m_searchTexts; }
    /** What a search compares: lower case, without diacritics. */
    [[nodiscard]] static QString folded(const QString &text);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QList<InboundSharedUserProfile> m_people;
    SearchTexts m_searchTexts;
};

/** "fabrikam.com · 385ab357-…": the API gives no tenant name. */
[[nodiscard]] QString homeTenantText(const InboundSharedUserProfile &person);
