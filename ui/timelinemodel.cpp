// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/timelinemodel.h"

#include "ui/operationwords.h"
#include "ui/plaintooltip.h"

#include <QLocale>

TimelineModel::TimelineModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void TimelineModel::setEvents(const QList<LedgerEvent> &events)
{
    beginResetModel();
    m_events = events;
    endResetModel();
}

void TimelineModel::append(const LedgerEvent &event)
{
    beginInsertRows({}, int(m_events.size()), int(m_events.size()));
    m_events.append(event);
    endInsertRows();
}

int TimelineModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_events.size());
}

int TimelineModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant TimelineModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const LedgerEvent &event = m_events.at(index.row());
    const QString none = QStringLiteral("–");
    switch (Column(index.column())) {
    case Time:
        if (role == Qt::ToolTipRole)
            return QLocale().toString(event.occurredAt.toLocalTime(), QLocale::LongFormat);
        if (event.occurredAt.toLocalTime().date() == QDate::currentDate())
            return event.occurredAt.toLocalTime().time().toString(QStringLiteral("HH:mm:ss"));
        return QLocale().toString(event.occurredAt.toLocalTime(), QLocale::ShortFormat);
    case What:
        return role == Qt::ToolTipRole ? plainToolTip(OperationWords::event(event)) : OperationWords::event(event);
    case Http:
        return event.httpStatus ? QString::number(event.httpStatus) : none;
    case RequestId:
        if (role == Qt::ToolTipRole && !event.clientRequestId.isEmpty())
            return plainToolTip(
                QStringLiteral("request-id %1\nclient-request-id %2").arg(event.requestId.isEmpty() ? none : event.requestId, event.clientRequestId));
        return event.requestId.isEmpty() ? none : event.requestId;
    case ColumnCount:
        break;
    }
    return {};
}

QVariant TimelineModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Time:
        return tr("Time");
    case What:
        return tr("What happened");
    case Http:
        return QStringLiteral("HTTP");
    case RequestId:
        return QStringLiteral("request-id");
    case ColumnCount:
        break;
    }
    return {};
}
