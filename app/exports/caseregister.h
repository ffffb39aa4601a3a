// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exports/caserecord.h"
#include "exports/ledgererror.h"

#include <QHash>
#include <QList>
#include <QObject>
#include <QTimer>

#include <expected>
#include <optional>

class Clock;
class Ledger;

/** Every case of this ledger. What a writing call returns as done is in the ledger, with an event in its chain. */
class CaseRegister : public QObject
{
    Q_OBJECT

public:
    /** Both must outlive it. */
    CaseRegister(Ledger &ledger, Clock &clock, QObject *parent = nullptr);
    ~CaseRegister() override;

    /**
     * Reads the ledger. Later calls tell by signals what became different, as erasing exports may take cases with it. When the ledger
     * cannot be read, what is known stays, and it is tried again each second.
     */
    void load();

    /** Newest first. */
    [[nodiscard]] const QList<CaseRecord> &cases() const;
    [[nodiscard]] std::optional<CaseRecord> find(const QString &caseId) const;
    /** The case that an export belongs to. An export belongs to one case at most. */
    [[nodiscard]] std::optional<CaseRecord> caseOf(const QString &exportId) const;
    /** Those with that reference, spaces and case aside, newest first. */
    [[nodiscard]] QList<CaseRecord> withReference(const QString &reference) const;

    /** `id`, `openedAt`, `exportIds` are given here; returns the case as it is kept. */
    std::expected<CaseRecord, LedgerError> open(CaseRecord record);
    /** Everything but `id`, `openedAt`, `closed`, `outcome`, `exportIds`; an erased or closed case takes no change. */
    std::expected<void, LedgerError> change(const CaseRecord &record);
    /** Moves the export there when it is in another case. Neither may be closed. */
    std::expected<void, LedgerError> addExport(const QString &caseId, const QString &exportId);
    std::expected<void, LedgerError> removeExport(const QString &exportId);
    std::expected<void, LedgerError> close(const QString &caseId, CaseRecord::Outcome outcome, const QString &note);
    /** The note of the outcome stays. */
    std::expected<void, LedgerError> reopen(const QString &caseId);
    /**
     * Removes the personal values of a closed case for good. Its exports are erased on their own; erasing the last of them erases
     * a closed case, too. `Locked` as `Ledger::erase()` has it.
     */
    std::expected<void, LedgerError> erase(const QString &caseId);

Q_SIGNALS:
    void added(const QString &caseId);
    /** Of one case, its exports included. */
    void changed(const QString &caseId);
    /** From the event loop, once until cases can be read again: some may be missing or not as they are. */
    void loadingFailed(const LedgerError &error);
    /** Follows `loadingFailed()`: every case is as the ledger has it. */
    void loadedAgain();

private:
    [[nodiscard]] std::expected<void, LedgerError> read();
    void readAgain();
    /** Reads one case again, whatever became of a write. */
    void refresh(const QString &caseId);
    void index();

    Ledger &m_ledger;
    Clock &m_clock;
    QList<CaseRecord> m_cases;
    QHash<QString, qsizetype> m_places;
    QHash<QString, QString> m_caseOfExport;
    QTimer m_nextTry;
    bool m_hasFailedToLoad = false;
};
