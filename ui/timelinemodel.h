// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exports/ledgerevent.h"

#include <QAbstractTableModel>

/** Everything that was sent and received for one export, oldest first. */
class TimelineModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Time, What, Http, RequestId, ColumnCount };
    Q_ENUM(Column)

    explicit TimelineModel(QObject *parent = nullptr);

    void setEvents(const QList<LedgerEvent> &events);
    void append(const LedgerEvent &event);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QList<LedgerEvent> m_events;
};
