// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/ledgerverdict.h"

#include "exports/ledger.h"
#include "ui/explanation.h"

#include <QCoreApplication>
#include <QStandardPaths>

#include <cstdio>

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(LedgerVerdict)
};

QString faultText(LedgerVerification::Fault fault, bool ofCase)
{
    switch (fault) {
    case LedgerVerification::Fault::SequenceBroken:
        return Words::tr("an event is missing, or one was put between others");
    case LedgerVerification::Fault::DigestWrong:
        return Words::tr("the event is not what was written");
    case LedgerVerification::Fault::ExportMissing:
        return Words::tr("the export that it belongs to is missing");
    case LedgerVerification::Fault::EventsMissing:
        return ofCase ? Words::tr("a case has no events") : Words::tr("an export has no events");
    case LedgerVerification::Fault::IntentWrong:
        return Words::tr("what was to be exported, where or by whom is not what was recorded first");
    case LedgerVerification::Fault::ViewWrong:
        return Words::tr("the export's present values are not those of its last event");
    case LedgerVerification::Fault::StateWrong:
        return Words::tr("the export's state is not that of its last event");
    case LedgerVerification::Fault::PersonalValueWrong:
        return Words::tr("a personal value is not what was recorded, or is gone though it was never erased");
    case LedgerVerification::Fault::CaseMissing:
        return Words::tr("the case that it belongs to is missing");
    case LedgerVerification::Fault::CaseWrong:
        return Words::tr("the case's present values, or the exports that belong to it, are not those of its last event");
    case LedgerVerification::Fault::HeadMissing:
        return Words::tr("the end of the chain that was kept elsewhere is not in it");
    }
    return {};
}
}

LedgerVerdict LedgerVerdict::of(const LedgerError &error)
{
    const Explanation explanation = explain(error);
    LedgerVerdict verdict;
    verdict.what =
        error.kind == LedgerError::Kind::Stopped ? explanation.what : Words::tr("The ledger could not be verified. %1").arg(explanation.what);
    verdict.meaning = explanation.next;
    return verdict;
}

LedgerVerdict LedgerVerdict::of(const LedgerVerification &verification)
{
    LedgerVerdict verdict;
    if (const auto &bad = verification.firstBad) {
        const bool ofCase = !bad->caseId.isEmpty();
        const QString owner = ofCase ? bad->caseId : bad->exportId;
        const QString what = ofCase ? Words::tr("The ledger was changed: the first bad row is event %1 of case %2 (%3).")
                                    : Words::tr("The ledger was changed: the first bad row is event %1 of export %2 (%3).");
        verdict.what = what.arg(QString::number(bad->sequence), owner.isEmpty() ? QStringLiteral("–") : owner, faultText(bad->fault, ofCase));
        verdict.meaning = Words::tr(
            "Everything before that event agrees with its digests. Keep the file as it is and compare it with your backups and saved receipts.");
        return verdict;
    }
    verdict.intact = true;
    const QString head = QString::fromLatin1(verification.head);
    if (verification.cases > 0)
        verdict.what =
            Words::tr("The ledger is intact: %1 events of %2 exports and %3 cases, chain head %4.")
                .arg(QString::number(verification.events), QString::number(verification.exports), QString::number(verification.cases), head);
    else
        verdict.what = Words::tr("The ledger is intact: %1 events of %2 exports, chain head %3.")
                           .arg(QString::number(verification.events), QString::number(verification.exports), head);
    verdict.meaning =
        Words::tr("No row was changed, removed or put in between. Whoever owns the file could still rewrite all of it: only a head that "
                  "was kept elsewhere, on a saved "
                  "receipt for example, shows that.");
    return verdict;
}

int verifyLedger(const QString &dataDirectory)
{
    const QString directory = dataDirectory.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) : dataDirectory;
    const QString path = LedgerFiles(directory).path();
    const auto outcome = Ledger::verifyFile(path);
    const LedgerVerdict verdict = outcome ? LedgerVerdict::of(*outcome) : LedgerVerdict::of(outcome.error());
    std::fputs(qPrintable(path + QLatin1Char('\n') + verdict.what + QLatin1Char('\n') + verdict.meaning + QLatin1Char('\n')),
               verdict.intact ? stdout : stderr);
    return verdict.intact ? 0 : 1;
}
