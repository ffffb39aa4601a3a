// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exports/receiptverifier.h"

#include "exports/ledger.h"
#include "exports/ledgerchain.h"
#include "exports/ledgerevidence.h"
#include "exports/receiptjson.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QMap>
#include <QSet>

#include <array>

namespace {
constexpr std::array<const char *, LedgerChain::PersonalValueCount> personalPaths{
    "person/userId",       "person/displayName", "person/userPrincipalName", "person/homeTenantId", "caseReference",
    "actor/homeAccountId", "actor/username"};

// Names come from a file that somebody else may have made, and go to a terminal.
QString printable(const QString &name)
{
    QString shown = name.left(40);
    for (QChar &c : shown) {
        if (!c.isPrint())
            c = QChar::ReplacementCharacter;
    }
    return shown;
}

QString joined(const QString &path, const QString &name)
{
    return path.isEmpty() ? printable(name) : path + QLatin1Char('/') + printable(name);
}

std::optional<QString> firstDifference(const QJsonValue &found, const QJsonValue &expected, const QString &path)
{
    if (found.isObject() && expected.isObject()) {
        const QJsonObject left = found.toObject();
        const QJsonObject right = expected.toObject();
        const QStringList expectedNames = right.keys();
        for (const QString &name : expectedNames) {
            if (!left.contains(name))
                return joined(path, name);
            if (const auto difference = firstDifference(left.value(name), right.value(name), joined(path, name)))
                return difference;
        }
        const QStringList names = left.keys();
        for (const QString &name : names) {
            if (!right.contains(name))
                return joined(path, name);
        }
        return std::nullopt;
    }
    if (found.isArray() && expected.isArray()) {
        const QJsonArray left = found.toArray();
        const QJsonArray right = expected.toArray();
        for (qsizetype i = 0; i < qMin(left.size(), right.size()); ++i) {
            if (const auto difference = firstDifference(left.at(i), right.at(i), joined(path, QString::number(i))))
                return difference;
        }
        return left.size() == right.size() ? std::nullopt : std::optional(path);
    }
    return found == expected ? std::nullopt : std::optional(path);
}
}

QString ReceiptVerifier::savedText(const QByteArray &sha256)
{
    return QStringLiteral("sha256=") + QString::fromLatin1(sha256);
}

ReceiptVerification ReceiptVerifier::verifyFile(const QString &path, const QString &ledgerPath)
{
    ReceiptVerifier verifier;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        verifier.m_result.detail = file.errorString();
        return verifier.m_result;
    }
    // What is no file, a pipe for instance, says nothing about its size.
    const QByteArray bytes = file.read(LargestFile + 1);
    if (file.error() != QFileDevice::NoError) {
        verifier.m_result.detail = file.errorString();
        return verifier.m_result;
    }
    if (bytes.size() > LargestFile) {
        verifier.m_result.outcome = ReceiptVerification::Outcome::TooLarge;
        return verifier.m_result;
    }
    if (verifier.read(bytes))
        verifier.compareWith(ledgerPath);
    return verifier.m_result;
}

ReceiptVerification ReceiptVerifier::verify(const QByteArray &bytes)
{
    ReceiptVerifier verifier;
    [[maybe_unused]] const bool intact = verifier.read(bytes);
    return verifier.m_result;
}

bool ReceiptVerifier::read(const QByteArray &bytes)
{
    using Outcome = ReceiptVerification::Outcome;
    // Some editors put a mark before UTF-8.
    const auto document = StrictJson::read(bytes.startsWith("\xEF\xBB\xBF") ? bytes.mid(3) : bytes);
    if (!document) {
        m_result.outcome = Outcome::NotStrict;
        m_result.jsonFault = document.error();
        return false;
    }
    const QJsonValue version = document->value(QLatin1String("version"));
    m_result.outcome = Outcome::NotAReceipt;
    if (document->value(QLatin1String("schema")).toString() != ReceiptJson::schemaName() || !version.isDouble() || version.toInteger() < 1)
        return false;
    m_result.version = version.toInteger();
    m_result.programVersion = printable(document->value(QLatin1String("program"))[QLatin1String("version")].toString());
    m_result.outcome = Outcome::NewerVersion;
    if (m_result.version > ReceiptJson::Version)
        return false;

    m_receipt = ReceiptJson::fromObject(*document);
    m_result.sha256 = ReceiptJson::digest(*document);
    m_result.madeAt = m_receipt.making.madeAt;
    m_result.head = m_receipt.head;
    m_result.exports = m_receipt.exports.size();
    for (const ExportEvidence &evidence : std::as_const(m_receipt.exports))
        m_result.events += evidence.events.size();
    m_result.finding = firstFinding(*document);
    m_result.outcome = m_result.finding ? Outcome::Changed : Outcome::Intact;
    return m_result.isIntact();
}

std::optional<ReceiptVerification::Finding> ReceiptVerifier::firstFinding(const QJsonObject &document) const
{
    // What names an event or a value says more than the hash over everything, which is wrong, too, when one of them was changed.
    for (const ExportEvidence &evidence : m_receipt.exports) {
        if (const auto finding = findingOf(evidence))
            return finding;
    }
    if (const auto finding = findingOfChain())
        return finding;
    QJsonObject expected = ReceiptJson::toObject(m_receipt);
    expected.insert(QStringLiteral("sha256"), document.value(QLatin1String("sha256")));
    if (const auto path = firstDifference(document, expected, {}))
        return Finding{Fault::NotAsWritten, {}, 0, *path};
    if (m_receipt.exports.isEmpty())
        return Finding{Fault::NoExports, {}, 0, {}};
    if (document.value(QLatin1String("sha256")).toString() != QLatin1String(m_result.sha256))
        return Finding{Fault::HashWrong, {}, 0, {}};
    return std::nullopt;
}

std::optional<ReceiptVerification::Finding> ReceiptVerifier::findingOf(const ExportEvidence &evidence) const
{
    if (const auto finding = findingOfEvents(evidence))
        return finding;
    return findingOfValues(evidence);
}

std::optional<ReceiptVerification::Finding> ReceiptVerifier::findingOfEvents(const ExportEvidence &evidence)
{
    const QString id = printable(evidence.record.id);
    if (evidence.events.isEmpty())
        return Finding{Fault::EventsOutOfOrder, id, 0, {}};
    qint64 before = 0;
    for (const ExportEvidence::Event &event : evidence.events) {
        const qint64 sequence = event.event.sequence;
        const QByteArray form = LedgerChain::eventForm(event.event, event.intent, event.view);
        if (LedgerChain::link(event.previous, form).toHex() != event.event.digest)
            return Finding{Fault::EventWrong, id, sequence, {}};
        // Only the first names an intent: without it the beginning was taken away.
        if (sequence <= before || event.intent.isEmpty() != (before > 0))
            return Finding{Fault::EventsOutOfOrder, id, sequence, {}};
        before = sequence;
    }
    return std::nullopt;
}

std::optional<ReceiptVerification::Finding> ReceiptVerifier::findingOfValues(const ExportEvidence &evidence)
{
    const QString id = printable(evidence.record.id);
    const ExportEvidence::Event &first = evidence.events.constFirst();
    const ExportEvidence::Event &last = evidence.events.constLast();
    if (!evidence.record.erased) {
        const QStringList values = LedgerChain::personalValues(evidence.record);
        for (qsizetype i = 0; i < values.size(); ++i) {
            const QByteArray salt = evidence.salts.mid(i * LedgerChain::SaltLength, LedgerChain::SaltLength);
            const QByteArray commitment = evidence.commitments.mid(i * LedgerChain::DigestLength, LedgerChain::DigestLength);
            if (LedgerChain::commitment(salt, values.at(i)) != commitment)
                return Finding{Fault::PersonalValueWrong, id, first.event.sequence, QLatin1String(personalPaths.at(size_t(i)))};
        }
    }
    if (!evidence.noteCommitment.isEmpty() && LedgerChain::commitment(evidence.noteSalt, evidence.record.note) != evidence.noteCommitment)
        return Finding{Fault::PersonalValueWrong, id, last.event.sequence, QStringLiteral("note")};
    if (LedgerChain::intentDigest(evidence.record, evidence.commitments) != first.intent)
        return Finding{Fault::IntentWrong, id, first.event.sequence, {}};
    if (LedgerChain::viewDigest(evidence.record, evidence.noteCommitment) != last.view || evidence.record.state != last.event.state)
        return Finding{Fault::ViewWrong, id, last.event.sequence, {}};
    return std::nullopt;
}

std::optional<ReceiptVerification::Finding> ReceiptVerifier::findingOfChain() const
{
    QMap<qint64, const ExportEvidence::Event *> events;
    for (const ExportEvidence &evidence : m_receipt.exports) {
        for (const ExportEvidence::Event &event : evidence.events) {
            if (events.contains(event.event.sequence))
                return Finding{Fault::EventsOutOfOrder, printable(evidence.record.id), event.event.sequence, {}};
            events.insert(event.event.sequence, &event);
        }
    }
    for (auto event = events.cbegin(); event != events.cend(); ++event) {
        const auto before = events.constFind(event.key() - 1);
        const QByteArray previous = event.value()->previous.toHex();
        const bool follows = event.key() == 1 ? event.value()->previous == LedgerChain::genesis()
                                              : before == events.cend() || before.value()->event.digest == previous;
        if (!follows)
            return Finding{Fault::EventsOutOfOrder, printable(event.value()->event.exportId), event.key(), {}};
    }
    if (events.isEmpty())
        return std::nullopt;
    const LedgerHead &head = m_receipt.head;
    const bool isLast = head.sequence == events.lastKey();
    if (head.sequence < events.lastKey() || (isLast && head.digest != events.last()->event.digest))
        return Finding{Fault::HeadWrong, {}, head.sequence, {}};
    return std::nullopt;
}

void ReceiptVerifier::compareWith(const QString &ledgerPath)
{
    using Comparison = ReceiptVerification::Comparison;
    m_result.ledgerPath = ledgerPath;
    const auto verification = Ledger::verifyFile(ledgerPath);
    if (!verification && verification.error().kind == LedgerError::Kind::Missing)
        return;
    std::expected<void, LedgerError> compared;
    if (!verification)
        compared = std::unexpected(verification.error());
    else
        compared = compareDigests(ledgerPath);
    if (!compared) {
        m_result.comparison = Comparison::Impossible;
        m_result.ledgerError = compared.error();
        return;
    }
    const auto &bad = verification->firstBad;
    if (m_result.differs) {
        m_result.comparison = Comparison::EventDiffers;
    } else if (bad && bad->sequence <= m_receipt.head.sequence) {
        m_result.comparison = Comparison::LedgerChanged;
        m_result.ledgerFinding = bad;
    } else {
        m_result.comparison = Comparison::Agrees;
        m_result.changedLater = bad.has_value();
    }
}

std::expected<void, LedgerError> ReceiptVerifier::compareDigests(const QString &ledgerPath)
{
    const auto evidence = LedgerEvidence::open(ledgerPath);
    if (!evidence)
        return std::unexpected(evidence.error());
    struct Expected {
        QByteArray digest;
        QString exportId;
    };
    QMap<qint64, Expected> expected{{m_receipt.head.sequence, {m_receipt.head.digest, {}}}};
    for (const ExportEvidence &exported : std::as_const(m_receipt.exports)) {
        for (const ExportEvidence::Event &event : exported.events)
            expected.insert(event.event.sequence, {event.event.digest, exported.record.id});
    }
    for (auto event = expected.cbegin(); event != expected.cend(); ++event) {
        const auto digest = (*evidence)->digestAt(event.key());
        if (!digest)
            return std::unexpected(digest.error());
        if (*digest != event->digest) {
            m_result.differs = Finding{Fault::EventWrong, event->exportId, event.key(), {}};
            return {};
        }
    }
    const auto saved = (*evidence)->receiptSavedAs(savedText(m_result.sha256));
    if (!saved)
        return std::unexpected(saved.error());
    m_result.savedAs = *saved;
    return {};
}
