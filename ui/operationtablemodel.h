// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exports/casedeadlines.h"
#include "exports/exportoperation.h"
#include "ui/searchtexts.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QTimer>

#include <optional>

class ExportRegister;

/** The exports of a register that was loaded, newest first; the operations belong to the register. */
class OperationTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Person, Case, State, Submitted, Due, NextCheck, ColumnCount };
    Q_ENUM(Column)
    enum Role { SortRole = Qt::UserRole };
    Q_ENUM(Role)

    explicit OperationTableModel(ExportRegister &exports, QObject *parent = nullptr);

    [[nodiscard]] ExportOperation *operation(int row) const;
    [[nodiscard]] int rowOf(const ExportOperation *operation) const;
    /** The cases that exports belong to, and their deadlines; must outlive the model. */
    void setDeadlines(const CaseDeadlines &deadlines);
    /** Of the export's case; nullptr when there is none to tell of. */
    [[nodiscard]] const CaseDeadline *deadline(int row) const;
    [[nodiscard]] bool hasCase(int row) const;
    /** The case's, else the one that the export was sent with. */
    [[nodiscard]] QString reference(int row) const;
    /** What can be looked for in a row, as PersonTableModel folds it. */
    [[nodiscard]] QString searchText(int row) const;
    /** Whether `folded` occurs in it. */
    [[nodiscard]] bool hasText(int row, const QString &folded) const;
    /** The same of all rows. */
    [[nodiscard]] std::vector<bool> rowsWithText(const QString &folded) const;
    /** Those whose case is overdue or due soon. */
    [[nodiscard]] const QList<const ExportOperation *> &pressing() const { return m_pressing; }

    /** What a row is sorted by. */
    struct SortKey {
        bool isNothing = false;
        qint64 number = 0;
        QString text;
    };
    /** Valid until the row changes or is asked about another column. */
    [[nodiscard]] const SortKey &sortKeyOf(int row, Column column) const;
    /** A second passed: the countdowns are new. */
    void tick();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] const CaseDeadlines::Entry *caseOf(int row) const;
    [[nodiscard]] QVariant sortKey(int row, Column column) const;
    void showCases();
    void listPressing();
    void takeChanged(const ExportOperation *operation);
    void takeOlder(const QList<ExportOperation *> &older);
    void foldSome();
    void fold(int row) const;

    /** What may change while an export is followed, but for its next check. */
    struct Face {
        QDateTime submitted;
        QDateTime accepted;
        QString statusText;
        std::optional<double> progress;
        ProgressReading::Scale progressScale = ProgressReading::Scale::Unknown;
        Exports::State state = Exports::State::Recorded;
        ExportOperation::Attention attention = ExportOperation::Attention::None;
        bool hasGraph = false;
        bool tracked = false;
        bool closed = false;
        bool erased = false;

        [[nodiscard]] static Face of(const ExportOperation &operation);
        [[nodiscard]] friend bool operator==(const Face &, const Face &) = default;
    };

    struct Row {
        ExportOperation *operation = nullptr;
        /** Its place among the search texts; -1 until there is one. */
        int text = -1;
        bool namesCase = false;
        /** What `sortKey` is of; -1: of none. */
        int sortColumn = -1;
        SortKey sortKey;
    };

    /** Its texts and keys are made when they are needed. */
    mutable QList<Row> m_rows;
    /** Also those of rows that have changed since. */
    mutable SearchTexts m_texts;
    /** By the export, counted from the row that was first at the start: those that came above it have negative numbers. */
    QHash<const ExportOperation *, int> m_numbers;
    /** Of those that have changed: in a large ledger they are few. */
    QHash<const ExportOperation *, std::optional<Face>> m_faces;
    int m_firstNumber = 0;
    const CaseDeadlines *m_deadlines = nullptr;
    QList<const ExportOperation *> m_pressing;
    /** Makes the texts of many rows before somebody types. */
    QTimer m_folding;
    int m_folded = 0;
};
