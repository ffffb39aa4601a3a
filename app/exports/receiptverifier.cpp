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

#include <algorithm>
#include <array>

namespace {
constexpr std::array<const char *, LedgerChain::PersonalValueCount> personalPaths{
    "person/userId",       "person/displayName", "person/userPrincipalName", "person/homeTenantId", "caseReference",
    "actor/homeAccountId", "actor/username"};

constexpr std::array<const char *, LedgerChain::CasePersonalValueCount> casePersonalPaths{
    "case/reference", "case/otherBasis", "case/identityHow", "case/identityBy", "case/extensionReason", "case/note", "case/outcomeNote"};

/** The number of the first value that is not what its commitment is of. */
std::optional<qsizetype> wrongValue(const QStringList &values, const QByteArray &salts, const QByteArray &commitments)
{
    for (qsizetype i = 0; i < values.size(); ++i) {
        const QByteArray salt = salts.mid(i * LedgerChain::SaltLength, LedgerChain::SaltLength);
        if (LedgerChain::commitment(salt, values.at(i)) != commitments.mid(i * LedgerChain::DigestLength, LedgerChain::DigestLength))
            return i;
    }
    return std::nullopt;
}

// Names come from a file that somebody else may have made, and go to a terminal.
QString printable(const QString &name)
{
    QString shown = name.left(40);
    for (QChar &c : shown) {
        if (!c.isPrint() || c.category() == QChar::Other_Format)
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
    m_result.isOfCase = m_receipt.isOfCase;
    m_result.exports = m_receipt.exports.size();
    m_result.events = links().size();
    m_result.finding = firstFinding(*document);
    m_result.outcome = m_result.finding ? Outcome::Changed : Outcome::Intact;
    return m_result.isIntact();
}

std::optional<ReceiptVerification::Finding> ReceiptVerifier::firstFinding(const QJsonObject &document) const
{
    // What names an event or a value says more than the hash over everything, which is wrong, too, when one of them was changed.
    if (m_receipt.ofItsCase) {
        if (const auto finding = findingOf(*m_receipt.ofItsCase))
            return finding;
    }
    for (const ExportEvidence &evidence : m_receipt.exports) {
        if (const auto finding = findingOf(evidence))
            return finding;
    }
    if (const auto finding = findingOfChain())
        return finding;
    QJsonObject expected = ReceiptJson::toObject(m_receipt);
    expected.insert(QStringLiteral("sha256"), document.value(QLatin1String("sha256")));
    if (const auto path = firstDifference(document, expected, {}))
        return Finding{Fault::NotAsWritten, {}, {}, 0, *path};
    if (!isOfItsScope())
        return Finding{Fault::ScopeWrong, {}, {}, 0, {}};
    if (document.value(QLatin1String("sha256")).toString() != QLatin1String(m_result.sha256))
        return Finding{Fault::HashWrong, {}, {}, 0, {}};
    return std::nullopt;
}

bool ReceiptVerifier::isOfItsScope() const
{
    QStringList ids;
    for (const ExportEvidence &evidence : m_receipt.exports)
        ids.append(evidence.record.id);
    const auto &itsCase = m_receipt.ofItsCase;
    if (m_receipt.isOfCase)
        return itsCase && itsCase->record.exportIds == ids;
    return ids.size() == 1 && (!itsCase || itsCase->record.exportIds.contains(ids.first()));
}

QList<ReceiptVerifier::Link> ReceiptVerifier::linksOf(const ExportEvidence &evidence)
{
    QList<Link> links;
    for (const ExportEvidence::Event &event : evidence.events) {
        const QByteArray form = LedgerChain::eventForm(event.event, event.intent, event.view);
        links.append(Link{event.event.sequence, event.previous, event.event.digest, form, evidence.record.id, {}});
    }
    return links;
}

QList<ReceiptVerifier::Link> ReceiptVerifier::linksOf(const CaseEvidence &evidence)
{
    QList<Link> links;
    for (const CaseEvidence::Event &event : evidence.events) {
        const QByteArray form = LedgerChain::caseEventForm(event.event, event.view);
        links.append(Link{event.event.sequence, event.previous, event.event.digest, form, {}, evidence.record.id});
    }
    return links;
}

QList<ReceiptVerifier::Link> ReceiptVerifier::links() const
{
    QList<Link> links = m_receipt.ofItsCase ? linksOf(*m_receipt.ofItsCase) : QList<Link>();
    for (const ExportEvidence &evidence : m_receipt.exports)
        links += linksOf(evidence);
    return links;
}

std::optional<ReceiptVerification::Finding> ReceiptVerifier::findingOf(const QList<Link> &links)
{
    qint64 before = 0;
    for (const Link &link : links) {
        const auto found = [&link](Fault fault) { return Finding{fault, printable(link.exportId), printable(link.caseId), link.sequence, {}}; };
        if (LedgerChain::link(link.previous, link.form).toHex() != link.digest)
            return found(Fault::EventWrong);
        if (link.sequence <= before)
            return found(Fault::EventsOutOfOrder);
        before = link.sequence;
    }
    return std::nullopt;
}

std::optional<ReceiptVerification::Finding> ReceiptVerifier::findingOf(const ExportEvidence &evidence)
{
    const auto found = [&evidence](Fault fault, qint64 sequence, const QString &path = {}) {
        return Finding{fault, printable(evidence.record.id), {}, sequence, path};
    };
    if (evidence.events.isEmpty())
        return found(Fault::EventsOutOfOrder, 0);
    if (const auto finding = findingOf(linksOf(evidence)))
        return finding;
    const ExportEvidence::Event &first = evidence.events.constFirst();
    const ExportEvidence::Event &last = evidence.events.constLast();
    for (const ExportEvidence::Event &event : evidence.events) {
        // Only the first names an intent: without it the beginning was taken away.
        if (event.intent.isEmpty() == (&event == &first))
            return found(Fault::EventsOutOfOrder, event.event.sequence);
    }
    if (!evidence.record.erased) {
        if (const auto wrong = wrongValue(LedgerChain::personalValues(evidence.record), evidence.salts, evidence.commitments))
            return found(Fault::PersonalValueWrong, first.event.sequence, QLatin1String(personalPaths.at(size_t(*wrong))));
    }
    if (!evidence.noteCommitment.isEmpty() && LedgerChain::commitment(evidence.noteSalt, evidence.record.note) != evidence.noteCommitment)
        return found(Fault::PersonalValueWrong, last.event.sequence, QStringLiteral("note"));
    if (LedgerChain::intentDigest(evidence.record, evidence.commitments) != first.intent)
        return found(Fault::IntentWrong, first.event.sequence);
    if (LedgerChain::viewDigest(evidence.record, evidence.noteCommitment) != last.view || evidence.record.state != last.event.state)
        return found(Fault::ViewWrong, last.event.sequence);
    return std::nullopt;
}

std::optional<ReceiptVerification::Finding> ReceiptVerifier::findingOf(const CaseEvidence &evidence)
{
    const auto found = [&evidence](Fault fault, qint64 sequence, const QString &path = {}) {
        return Finding{fault, {}, printable(evidence.record.id), sequence, path};
    };
    if (evidence.events.isEmpty())
        return found(Fault::EventsOutOfOrder, 0);
    if (const auto finding = findingOf(linksOf(evidence)))
        return finding;
    if (evidence.events.constFirst().event.kind != LedgerEvent::Kind::CaseOpened)
        return found(Fault::EventsOutOfOrder, evidence.events.constFirst().event.sequence);
    const CaseEvidence::Event &last = evidence.events.constLast();
    if (!evidence.record.erased) {
        if (const auto wrong = wrongValue(LedgerChain::casePersonalValues(evidence.record), evidence.salts, evidence.commitments))
            return found(Fault::PersonalValueWrong, last.event.sequence, QLatin1String(casePersonalPaths.at(size_t(*wrong))));
    }
    if (LedgerChain::caseViewDigest(evidence.record, evidence.commitments) != last.view)
        return found(Fault::ViewWrong, last.event.sequence);
    return std::nullopt;
}

std::optional<ReceiptVerification::Finding> ReceiptVerifier::findingOfChain() const
{
    QMap<qint64, Link> chain;
    const QList<Link> all = links();
    for (const Link &link : all) {
        if (chain.contains(link.sequence))
            return Finding{Fault::EventsOutOfOrder, printable(link.exportId), printable(link.caseId), link.sequence, {}};
        chain.insert(link.sequence, link);
    }
    for (const Link &link : std::as_const(chain)) {
        const auto before = chain.constFind(link.sequence - 1);
        const bool follows =
            link.sequence == 1 ? link.previous == LedgerChain::genesis() : before == chain.cend() || before->digest == link.previous.toHex();
        if (!follows)
            return Finding{Fault::EventsOutOfOrder, printable(link.exportId), printable(link.caseId), link.sequence, {}};
    }
    if (chain.isEmpty())
        return std::nullopt;
    const LedgerHead &head = m_receipt.head;
    const bool isLast = head.sequence == chain.lastKey();
    if (head.sequence < chain.lastKey() || (isLast && head.digest != chain.last().digest))
        return Finding{Fault::HeadWrong, {}, {}, head.sequence, {}};
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
        compared = compareEvents(ledgerPath);
    if (!compared) {
        m_result.comparison = Comparison::Impossible;
        m_result.ledgerError = compared.error();
        return;
    }
    const auto &bad = verification->firstBad;
    if (m_result.differs) {
        m_result.comparison = Comparison::EventDiffers;
    } else if (m_result.missing) {
        m_result.comparison = Comparison::EventMissing;
    } else if (bad && bad->sequence <= m_receipt.head.sequence) {
        m_result.comparison = Comparison::LedgerChanged;
        m_result.ledgerFinding = bad;
    } else {
        m_result.comparison = Comparison::Agrees;
        m_result.changedLater = bad.has_value();
    }
}

std::expected<void, LedgerError> ReceiptVerifier::compareEvents(const QString &ledgerPath)
{
    const auto ledger = LedgerEvidence::open(ledgerPath);
    if (!ledger)
        return std::unexpected(ledger.error());
    if (auto compared = compareDigests(**ledger); !compared || m_result.differs)
        return compared;
    if (auto looked = lookForMissing(**ledger); !looked || m_result.missing)
        return looked;
    const auto saved = (*ledger)->receiptSavedAs(savedText(m_result.sha256));
    if (!saved)
        return std::unexpected(saved.error());
    m_result.savedAs = *saved;
    return {};
}

std::expected<void, LedgerError> ReceiptVerifier::compareDigests(const LedgerEvidence &ledger)
{
    Link head;
    head.sequence = m_receipt.head.sequence;
    head.digest = m_receipt.head.digest;
    QMap<qint64, Link> expected{{head.sequence, head}};
    const QList<Link> all = links();
    for (const Link &link : all)
        expected.insert(link.sequence, link);
    for (const Link &link : std::as_const(expected)) {
        const auto digest = ledger.digestAt(link.sequence);
        if (!digest)
            return std::unexpected(digest.error());
        if (*digest != link.digest) {
            m_result.differs = Finding{Fault::EventWrong, link.exportId, link.caseId, link.sequence, {}};
            return {};
        }
    }
    return {};
}

// Between two events of one export there may be others of which a receipt knows nothing: only the ledger tells that one was taken out.
std::expected<void, LedgerError> ReceiptVerifier::lookForMissing(const LedgerEvidence &ledger)
{
    const qint64 last = m_receipt.head.sequence;
    const auto take = [this](const std::expected<QList<qint64>, LedgerError> &kept, const QList<Link> &links,
                             const Finding &about) -> std::expected<void, LedgerError> {
        if (!kept)
            return std::unexpected(kept.error());
        QSet<qint64> known;
        for (const Link &link : links)
            known.insert(link.sequence);
        const auto missing = std::find_if(kept->cbegin(), kept->cend(), [&known](qint64 sequence) { return !known.contains(sequence); });
        if (missing != kept->cend() && !m_result.missing) {
            m_result.missing = about;
            m_result.missing->sequence = *missing;
        }
        return {};
    };
    if (m_receipt.ofItsCase) {
        const QString &id = m_receipt.ofItsCase->record.id;
        if (auto done = take(ledger.sequencesOfCase(id, last), linksOf(*m_receipt.ofItsCase), {Fault::EventsOutOfOrder, {}, id, 0, {}}); !done)
            return done;
    }
    for (const ExportEvidence &evidence : m_receipt.exports) {
        const QString &id = evidence.record.id;
        if (auto done = take(ledger.sequencesOfExport(id, last), linksOf(evidence), {Fault::EventsOutOfOrder, id, {}, 0, {}}); !done)
            return done;
    }
    return {};
}
