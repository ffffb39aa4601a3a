// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/receiptverdict.h"

#include "exports/ledgerfiles.h"
#include "exports/receiptverifier.h"
#include "ui/explanation.h"
#include "ui/ledgerverdict.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QStandardPaths>
#include <QTimeZone>

#include <cstdio>

using Comparison = ReceiptVerification::Comparison;
using Fault = ReceiptVerification::Fault;
using Finding = ReceiptVerification::Finding;
using Outcome = ReceiptVerification::Outcome;

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(ReceiptVerdict)
};

QString jsonFaultText(StrictJson::Fault fault)
{
    switch (fault) {
    case StrictJson::Fault::NotUtf8:
        return Words::tr("it is not text in UTF-8");
    case StrictJson::Fault::NotJson:
        return Words::tr("it is not JSON, or it was cut off");
    case StrictJson::Fault::TooDeep:
        return Words::tr("it is nested deeper than any receipt");
    case StrictJson::Fault::TooMuch:
        return Words::tr("it holds more than any receipt");
    case StrictJson::Fault::NameTwice:
        return Words::tr("something in it is named twice, so that two programs could read it differently");
    case StrictJson::Fault::EscapedName:
        return Words::tr("a name in it is written as no receipt writes names");
    case StrictJson::Fault::NotAWholeNumber:
        return Words::tr("a number in it is one that no receipt has");
    }
    return {};
}

QString valueName(const QString &path)
{
    if (path == QLatin1String("person/userId"))
        return Words::tr("the person's object ID");
    if (path == QLatin1String("person/displayName"))
        return Words::tr("the person's name");
    if (path == QLatin1String("person/userPrincipalName"))
        return Words::tr("the person's user name");
    if (path == QLatin1String("person/homeTenantId"))
        return Words::tr("the person's home tenant");
    if (path == QLatin1String("caseReference"))
        return Words::tr("the case reference");
    if (path == QLatin1String("actor/homeAccountId"))
        return Words::tr("the ID of the account that acted");
    if (path == QLatin1String("actor/username"))
        return Words::tr("the user name of the account that acted");
    if (path == QLatin1String("note"))
        return Words::tr("the note");
    if (path == QLatin1String("case/reference"))
        return Words::tr("the reference");
    if (path == QLatin1String("case/otherBasis"))
        return Words::tr("the legal basis");
    if (path == QLatin1String("case/identityHow"))
        return Words::tr("how identity was checked");
    if (path == QLatin1String("case/identityBy"))
        return Words::tr("who checked identity");
    if (path == QLatin1String("case/extensionReason"))
        return Words::tr("the reason for the extension");
    if (path == QLatin1String("case/note"))
        return Words::tr("the note");
    if (path == QLatin1String("case/outcomeNote"))
        return Words::tr("the note on the outcome");
    return path;
}

/** "export 0d9d1f0e-…" */
QString subject(const Finding &finding)
{
    return finding.caseId.isEmpty() ? Words::tr("export %1").arg(finding.exportId) : Words::tr("case %1").arg(finding.caseId);
}

QString findingText(const Finding &finding)
{
    const QString sequence = QString::number(finding.sequence);
    switch (finding.fault) {
    case Fault::NotAsWritten:
        return Words::tr("“%1” is missing, is new, or is not what the rest of the receipt says").arg(finding.path);
    case Fault::ScopeWrong:
        return Words::tr("the exports in it are not those that it is about");
    case Fault::EventWrong:
        return Words::tr("event %1 of %2 is not what was written").arg(sequence, subject(finding));
    case Fault::EventsOutOfOrder:
        if (finding.sequence == 0)
            return Words::tr("the events of %1 are missing").arg(subject(finding));
        return Words::tr("at event %1 of %2 the events do not follow each other: some are missing, doubled or in another order")
            .arg(sequence, subject(finding));
    case Fault::IntentWrong:
        return Words::tr("what was to be exported, where or in which tenant is not what %1 recorded first").arg(subject(finding));
    case Fault::PersonalValueWrong:
        return Words::tr("of %1, %2 is not what was recorded").arg(subject(finding), valueName(finding.path));
    case Fault::ViewWrong:
        return Words::tr("the present values of %1 are not those of its last event").arg(subject(finding));
    case Fault::HeadWrong:
        return Words::tr("the chain's head contradicts the events");
    case Fault::HashWrong:
        return Words::tr("the hash over the whole receipt is another one; no event was changed, but something around them");
    }
    return {};
}

QString amount(const ReceiptVerification &verification)
{
    const QString exports = verification.exports == 1 ? Words::tr("one export") : Words::tr("%1 exports").arg(verification.exports);
    return verification.isOfCase ? Words::tr("one case with %1").arg(exports) : exports;
}

QString outcomeText(const ReceiptVerification &verification)
{
    switch (verification.outcome) {
    case Outcome::Intact:
        return Words::tr("The receipt is intact: %1 events of %2, made on %3 by Habeas %4, SHA-256 %5.")
            .arg(QString::number(verification.events), amount(verification),
                 verification.madeAt.toUTC().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss 'UTC'")), verification.programVersion,
                 QString::fromLatin1(verification.sha256));
    case Outcome::Changed:
        return Words::tr("The receipt was changed: %1.").arg(findingText(*verification.finding));
    case Outcome::CannotRead:
        return Words::tr("The receipt cannot be read: %1.").arg(verification.detail);
    case Outcome::TooLarge:
        return Words::tr("The file is too large for a receipt: more than %1 MB.").arg(ReceiptVerifier::LargestFile / 1024 / 1024);
    case Outcome::NotStrict:
        return Words::tr("This is not a receipt: %1.").arg(jsonFaultText(*verification.jsonFault));
    case Outcome::NotAReceipt:
        return Words::tr("This is not a receipt: the file is JSON, but of something else.");
    case Outcome::NewerVersion:
        return Words::tr("The receipt was written by a newer version of Habeas (version %1 of the format), which this one does not know.")
            .arg(verification.version);
    }
    return {};
}

QString ledgerText(const ReceiptVerification &verification)
{
    if (!verification.isIntact())
        return {};
    const QString path = verification.ledgerPath;
    QString text;
    switch (verification.comparison) {
    case Comparison::None:
        return Words::tr("There is no ledger to compare it with: %1 does not exist.").arg(path);
    case Comparison::Impossible:
        return Words::tr("It could not be compared with the ledger %1. %2").arg(path, LedgerVerdict::of(*verification.ledgerError).what);
    case Comparison::EventDiffers:
        if (verification.differs->exportId.isEmpty() && verification.differs->caseId.isEmpty())
            return Words::tr("The ledger %1 is another one, or it was changed: the end of the chain that the receipt names, event %2, is not in it.")
                .arg(path, QString::number(verification.differs->sequence));
        return Words::tr("The ledger %1 is another one, or it was changed: event %2 of %3 is not in it, or is not the same.")
            .arg(path, QString::number(verification.differs->sequence), subject(*verification.differs));
    case Comparison::EventMissing:
        return Words::tr("The ledger %1 has event %2 of %3, which the receipt has not.")
            .arg(path, QString::number(verification.missing->sequence), subject(*verification.missing));
    case Comparison::LedgerChanged: {
        LedgerVerification ledger;
        ledger.firstBad = verification.ledgerFinding;
        return Words::tr("The events of the receipt are in the ledger %1, but it does not verify. %2").arg(path, LedgerVerdict::of(ledger).what);
    }
    case Comparison::Agrees:
        text = Words::tr("It agrees with the ledger %1: every event and the chain's head are in it, and it verifies up to there.").arg(path);
        break;
    }
    if (verification.savedAs > 0)
        text += QLatin1Char(' ') + Words::tr("Event %1 of the ledger says that this very receipt was saved.").arg(verification.savedAs);
    else
        text +=
            QLatin1Char(' ')
            + Words::tr(
                "But no event of the ledger says that this very receipt was saved: when and by which version of Habeas it was made is not proven.");
    if (verification.changedLater)
        text += QLatin1Char(' ') + Words::tr("What came later in the ledger does not verify: see habeas --verify-ledger.");
    return text;
}

QString meaningText(const ReceiptVerification &verification)
{
    switch (verification.outcome) {
    case Outcome::Changed:
        return Words::tr("Keep the file as it is, and compare it with other copies of the receipt and with the ledger.");
    case Outcome::CannotRead:
    case Outcome::TooLarge:
    case Outcome::NotStrict:
    case Outcome::NotAReceipt:
        return Words::tr("Choose the file that ends in .json and was saved together with the PDF. The PDF cannot be verified.");
    case Outcome::NewerVersion:
        return Words::tr("Verify it with the version of Habeas that made it, or with a later one.");
    case Outcome::Intact:
        break;
    }
    switch (verification.comparison) {
    case Comparison::None:
        return Words::tr(
            "Nothing in it was changed by somebody who did not also make its hashes anew. Whoever made it can make another one: only the "
            "ledger that it was made from, or a copy of the receipt kept by somebody else, shows that.");
    case Comparison::Agrees:
        return Words::tr(
            "What it says about exports is what this ledger says. Whoever owns the ledger could still rewrite all of it, and the receipt "
            "with it: only a copy of either that was kept by somebody else shows that.");
    case Comparison::EventDiffers:
        return Words::tr(
            "If this is the ledger that the receipt was made from, one of them was changed or replaced since. Keep both as they are, and "
            "compare them with your backups.");
    case Comparison::EventMissing:
        return Words::tr("Something was taken out of the receipt. Keep the file as it is, and compare it with other copies of the receipt.");
    case Comparison::LedgerChanged:
        return Words::tr("Keep the ledger as it is, and compare it with your backups.");
    case Comparison::Impossible:
        return LedgerVerdict::of(*verification.ledgerError).meaning;
    }
    return {};
}
}

ReceiptVerdict ReceiptVerdict::of(const ReceiptVerification &verification)
{
    return {verification.holds(), outcomeText(verification), ledgerText(verification), meaningText(verification)};
}

QString ReceiptVerdict::text() const
{
    QStringList lines{what, ledger, meaning};
    lines.removeAll(QString());
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

int verifyReceipt(const QString &file, const QString &dataDirectory)
{
    const QString directory = dataDirectory.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) : dataDirectory;
    const auto verdict = ReceiptVerdict::of(ReceiptVerifier::verifyFile(file, LedgerFiles(directory).path()));
    std::fputs(qPrintable(QFileInfo(file).absoluteFilePath() + QLatin1Char('\n') + verdict.text()), verdict.holds ? stdout : stderr);
    return verdict.holds ? 0 : 1;
}
