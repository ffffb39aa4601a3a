// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storage/fetchplan.h"
#include "storage/resultblob.h"

#include <QAbstractTableModel>
#include <QStringList>

/**
 * The files of a container, of which some are chosen. Filters and sorts by itself: 100,000 rows are scanned as pre-folded text. What
 * is chosen stays chosen while the filter hides it.
 */
class ResultTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Size, Changed, State, ColumnCount };
    Q_ENUM(Column)

    explicit ResultTableModel(QObject *parent = nullptr);

    void clear();
    /** All of them chosen. */
    void append(const QList<ResultBlob> &blobs);
    /** Every word must occur in the name. */
    void setFilter(const QString &text);
    /** A column of -1 restores the order of the container. */
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
    /** Of the files that the filter lets through. */
    void chooseShown(bool chosen);
    /** Whether a person can choose. */
    void setChoosable(bool choosable);

    [[nodiscard]] QList<ResultBlob> blobs() const;
    /** In the order of the container. */
    [[nodiscard]] QList<ResultBlob> chosen() const;
    [[nodiscard]] qsizetype count() const { return m_rows.size(); }
    [[nodiscard]] qint64 bytes() const { return m_bytes; }
    [[nodiscard]] qsizetype chosenCount() const { return m_chosenCount; }
    [[nodiscard]] qint64 chosenBytes() const { return m_chosenBytes; }

    /** What is planned for each of `chosen()`, in their order. */
    void setPlan(const QList<FetchItem> &items);
    /** The fetch has begun: states are told instead of plans. */
    void setUnderWay() { m_underWay = true; }
    /** The item at that position of the plan is different now. */
    void setItem(qsizetype index, const FetchItem &item);
    void clearPlan();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void choiceChanged();

private:
    struct Row {
        ResultBlob blob;
        QString folded;
        bool chosen = true;
        /** Position in the plan; -1 without one. */
        int item = -1;
        /** Position among the rows that are shown; -1 when hidden. */
        int shownAt = -1;
    };

    void rebuild();
    void sortShown();
    void choose(Row &row, bool chosen);
    [[nodiscard]] bool matches(const Row &row) const;
    [[nodiscard]] const FetchItem *itemOf(const Row &row) const;
    [[nodiscard]] QString nameOf(const Row &row) const;
    [[nodiscard]] QString stateOf(const Row &row) const;

    QList<Row> m_rows;
    QList<int> m_shown;
    QList<FetchItem> m_items;
    /** Rows of the plan's items. */
    QList<int> m_itemRows;
    QStringList m_words;
    qint64 m_bytes = 0;
    qsizetype m_chosenCount = 0;
    qint64 m_chosenBytes = 0;
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    bool m_choosable = true;
    bool m_underWay = false;
};
