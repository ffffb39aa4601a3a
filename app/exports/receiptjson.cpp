// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exports/receiptjson.h"

#include "exports/casedeadline.h"
#include "exports/ledgerchain.h"
#include "storage/fetchsummary.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QMetaEnum>
#include <QTimeZone>

#include <array>
#include <cmath>

namespace {
constexpr qint64 largestNumber = (qint64(1) << 53) - 1;

// The order of `LedgerChain::personalValues()`.
using Names = std::array<const char *, LedgerChain::PersonalValueCount>;
static_assert(LedgerChain::PersonalValueCount == LedgerChain::CasePersonalValueCount);
constexpr Names personalNames{"userId", "displayName", "userPrincipalName", "homeTenantId", "caseReference", "homeAccountId", "username"};
// The order of `LedgerChain::casePersonalValues()`.
constexpr Names casePersonalNames{"reference", "otherBasis", "identityHow", "identityBy", "extensionReason", "note", "outcomeNote"};

template <typename Enum> QString nameOf(Enum value)
{
    return QString::fromLatin1(QMetaEnum::fromType<Enum>().valueToKey(int(value)));
}

template <typename Enum> Enum fromName(const QJsonValue &value, Enum otherwise)
{
    bool known = false;
    const int number = QMetaEnum::fromType<Enum>().keyToValue(value.toString().toLatin1().constData(), &known);
    return known ? Enum(number) : otherwise;
}

QJsonValue number(qint64 value)
{
    return qBound<qint64>(0, value, largestNumber);
}

// Of a null QString Qt makes null.
QJsonValue text(const QString &value)
{
    return value.isNull() ? QStringLiteral("") : value;
}

QJsonValue moment(const QDateTime &value)
{
    return value.isValid() ? QJsonValue(value.toUTC().toString(Qt::ISODateWithMs)) : QJsonValue();
}

QDateTime readMoment(const QJsonValue &value)
{
    const QDateTime read = QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
    return read.isValid() ? read.toUTC() : QDateTime();
}

QJsonValue day(QDate value)
{
    return value.isValid() ? QJsonValue(value.toString(Qt::ISODate)) : QJsonValue();
}

QDate readDay(const QJsonValue &value)
{
    return QDate::fromString(value.toString(), Qt::ISODate);
}

QJsonValue hex(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toHex());
}

/** null for what is not there. */
QJsonValue hexOrNull(const QByteArray &bytes)
{
    return bytes.isEmpty() ? QJsonValue() : hex(bytes);
}

QByteArray readHex(const QJsonValue &value)
{
    return QByteArray::fromHex(value.toString().toLatin1());
}

QString offsetText(int seconds)
{
    const int minutes = qAbs(seconds) / 60;
    return QStringLiteral("%1%2:%3")
        .arg(seconds < 0 ? QLatin1Char('-') : QLatin1Char('+'))
        .arg(minutes / 60, 2, 10, QLatin1Char('0'))
        .arg(minutes % 60, 2, 10, QLatin1Char('0'));
}

int readOffset(const QString &text)
{
    const int minutes = text.mid(1, 2).toInt() * 60 + text.mid(4, 2).toInt();
    return (text.startsWith(QLatin1Char('-')) ? -60 : 60) * minutes;
}

QJsonValue progressText(const std::optional<double> &value)
{
    return value ? QJsonValue(QString::fromLatin1(QByteArray::number(*value, 'g', 17))) : QJsonValue();
}

std::optional<double> readProgress(const QJsonValue &value)
{
    bool isNumber = false;
    const double progress = value.toString().toDouble(&isNumber);
    return isNumber && std::isfinite(progress) ? std::optional(progress) : std::nullopt;
}

QJsonObject parts(const Names &names, const QByteArray &bytes, qsizetype length)
{
    QJsonObject object;
    for (size_t i = 0; i < names.size(); ++i)
        object.insert(QLatin1String(names.at(i)), hex(bytes.mid(qsizetype(i) * length, length)));
    return object;
}

QByteArray readParts(const Names &names, const QJsonValue &value)
{
    QByteArray bytes;
    for (const char *name : names)
        bytes += readHex(value[QLatin1String(name)]);
    return bytes;
}

QJsonObject eventObject(const ExportEvidence::Event &evidence)
{
    const LedgerEvent &event = evidence.event;
    return {
        {QStringLiteral("sequence"), number(event.sequence)},
        {QStringLiteral("occurredAt"), moment(event.occurredAt)},
        {QStringLiteral("kind"), nameOf(event.kind)},
        {QStringLiteral("state"), nameOf(event.state)},
        {QStringLiteral("httpStatus"), number(event.httpStatus)},
        {QStringLiteral("serviceDate"), moment(event.serviceDate)},
        {QStringLiteral("requestId"), text(event.requestId)},
        {QStringLiteral("clientRequestId"), text(event.clientRequestId)},
        {QStringLiteral("errorCode"), text(event.errorCode)},
        {QStringLiteral("text"), text(event.text)},
        {QStringLiteral("intent"), hexOrNull(evidence.intent)},
        {QStringLiteral("view"), hex(evidence.view)},
        {QStringLiteral("previous"), hex(evidence.previous)},
        {QStringLiteral("digest"), QString::fromLatin1(event.digest)},
    };
}

ExportEvidence::Event readEvent(const QJsonValue &value, const QString &exportId)
{
    ExportEvidence::Event evidence;
    LedgerEvent &event = evidence.event;
    event.sequence = value[QLatin1String("sequence")].toInteger();
    event.exportId = exportId;
    event.occurredAt = readMoment(value[QLatin1String("occurredAt")]);
    event.kind = fromName(value[QLatin1String("kind")], LedgerEvent::Kind::Unknown);
    event.state = fromName(value[QLatin1String("state")], Exports::State::Unconfirmed);
    event.httpStatus = value[QLatin1String("httpStatus")].toInt();
    event.serviceDate = readMoment(value[QLatin1String("serviceDate")]);
    event.requestId = value[QLatin1String("requestId")].toString();
    event.clientRequestId = value[QLatin1String("clientRequestId")].toString();
    event.errorCode = value[QLatin1String("errorCode")].toString();
    event.text = value[QLatin1String("text")].toString();
    event.digest = value[QLatin1String("digest")].toString().toLatin1();
    evidence.intent = readHex(value[QLatin1String("intent")]);
    evidence.view = readHex(value[QLatin1String("view")]);
    evidence.previous = readHex(value[QLatin1String("previous")]);
    return evidence;
}

QJsonObject resultObject(const LedgerEvent &event)
{
    const FetchSummary summary = FetchSummary::fromText(event.text);
    return {
        {QStringLiteral("sequence"), number(event.sequence)},
        {QStringLiteral("end"), text(summary.end)},
        {QStringLiteral("filesListed"), number(summary.filesListed)},
        {QStringLiteral("filesChosen"), number(summary.filesChosen)},
        {QStringLiteral("filesHere"), number(summary.filesHere)},
        {QStringLiteral("bytes"), number(summary.bytes)},
        {QStringLiteral("manifestSha256"), QString::fromLatin1(summary.manifestSha256)},
    };
}

QJsonObject currentObject(const ExportRecord &record)
{
    return {
        {QStringLiteral("state"), nameOf(record.state)},
        {QStringLiteral("operationAddress"), text(record.operationAddress)},
        {QStringLiteral("operationId"), text(record.operationId)},
        {QStringLiteral("tracked"), record.tracked},
        {QStringLiteral("nextCheckAt"), moment(record.nextCheckAt)},
        {QStringLiteral("submittedDateTime"), moment(record.submittedDateTime)},
        {QStringLiteral("completedDateTime"), moment(record.completedDateTime)},
        {QStringLiteral("progress"), progressText(record.progress)},
        {QStringLiteral("progressText"), text(record.progressText)},
        {QStringLiteral("statusText"), text(record.statusText)},
        {QStringLiteral("acceptedAt"), moment(record.acceptedAt)},
        {QStringLiteral("seenByService"), record.seenByService},
        {QStringLiteral("checkAllowedAt"), moment(record.checkAllowedAt)},
        {QStringLiteral("progressScale"), nameOf(record.progressScale)},
        {QStringLiteral("closed"), record.closed},
        {QStringLiteral("clientRequestId"), text(record.clientRequestId)},
    };
}

void readCurrent(const QJsonValue &value, ExportRecord &record)
{
    record.state = fromName(value[QLatin1String("state")], Exports::State::Unconfirmed);
    record.operationAddress = value[QLatin1String("operationAddress")].toString();
    record.operationId = value[QLatin1String("operationId")].toString();
    record.tracked = value[QLatin1String("tracked")].toBool();
    record.nextCheckAt = readMoment(value[QLatin1String("nextCheckAt")]);
    record.submittedDateTime = readMoment(value[QLatin1String("submittedDateTime")]);
    record.completedDateTime = readMoment(value[QLatin1String("completedDateTime")]);
    record.progress = readProgress(value[QLatin1String("progress")]);
    record.progressText = value[QLatin1String("progressText")].toString();
    record.statusText = value[QLatin1String("statusText")].toString();
    record.acceptedAt = readMoment(value[QLatin1String("acceptedAt")]);
    record.seenByService = value[QLatin1String("seenByService")].toBool();
    record.checkAllowedAt = readMoment(value[QLatin1String("checkAllowedAt")]);
    record.progressScale = fromName(value[QLatin1String("progressScale")], ProgressReading::Scale::Unknown);
    record.closed = value[QLatin1String("closed")].toBool();
    record.clientRequestId = value[QLatin1String("clientRequestId")].toString();
}

QJsonObject personObject(const InboundSharedUserProfile &person)
{
    return {
        {QStringLiteral("userId"), text(person.userId)},
        {QStringLiteral("displayName"), text(person.displayName)},
        {QStringLiteral("userPrincipalName"), text(person.userPrincipalName)},
        {QStringLiteral("homeTenantId"), text(person.homeTenantId)},
    };
}

void insertPersonal(QJsonObject &object, const ExportEvidence &evidence)
{
    const ExportRecord &record = evidence.record;
    const QJsonObject actor{{QStringLiteral("homeAccountId"), text(record.homeAccountId)}, {QStringLiteral("username"), text(record.username)}};
    const bool erased = record.erased;
    object.insert(QStringLiteral("person"), erased ? QJsonValue() : QJsonValue(personObject(record.person)));
    object.insert(QStringLiteral("caseReference"), erased ? QJsonValue() : text(record.caseReference));
    object.insert(QStringLiteral("actor"), erased ? QJsonValue() : QJsonValue(actor));
    object.insert(QStringLiteral("salts"), erased ? QJsonValue() : QJsonValue(parts(personalNames, evidence.salts, LedgerChain::SaltLength)));
    object.insert(QStringLiteral("commitments"), parts(personalNames, evidence.commitments, LedgerChain::DigestLength));
}

void readPersonal(const QJsonObject &object, ExportEvidence &evidence)
{
    ExportRecord &record = evidence.record;
    const QJsonValue person = object.value(QLatin1String("person"));
    record.person.userId = person[QLatin1String("userId")].toString();
    record.person.displayName = person[QLatin1String("displayName")].toString();
    record.person.userPrincipalName = person[QLatin1String("userPrincipalName")].toString();
    record.person.homeTenantId = person[QLatin1String("homeTenantId")].toString();
    record.caseReference = object.value(QLatin1String("caseReference")).toString();
    record.homeAccountId = object.value(QLatin1String("actor"))[QLatin1String("homeAccountId")].toString();
    record.username = object.value(QLatin1String("actor"))[QLatin1String("username")].toString();
    evidence.salts = readParts(personalNames, object.value(QLatin1String("salts")));
    evidence.commitments = readParts(personalNames, object.value(QLatin1String("commitments")));
}

QJsonObject serviceObject(const ExportRecord &record)
{
    return {
        {QStringLiteral("tenantId"), text(record.tenantId)},
        {QStringLiteral("cloudName"), text(record.cloudName)},
        {QStringLiteral("graphRoot"), record.graphRoot.toString(QUrl::FullyEncoded)},
    };
}

QJsonObject storageObject(const ExportRecord &record)
{
    return {
        {QStringLiteral("form"), text(record.storageForm)},
        {QStringLiteral("host"), text(record.storageHost)},
        {QStringLiteral("account"), text(record.storageAccount)},
        {QStringLiteral("container"), text(record.storageContainer)},
        {QStringLiteral("permissions"), text(record.storagePermissions)},
        {QStringLiteral("endsAt"), moment(record.storageEndsAt)},
        {QStringLiteral("handle"), text(record.storageHandle)},
    };
}

void readPlaces(const QJsonObject &object, ExportRecord &record)
{
    const QJsonValue service = object.value(QLatin1String("service"));
    record.tenantId = service[QLatin1String("tenantId")].toString();
    record.cloudName = service[QLatin1String("cloudName")].toString();
    record.graphRoot = QUrl(service[QLatin1String("graphRoot")].toString(), QUrl::StrictMode);
    const QJsonValue storage = object.value(QLatin1String("storage"));
    record.storageForm = storage[QLatin1String("form")].toString();
    record.storageHost = storage[QLatin1String("host")].toString();
    record.storageAccount = storage[QLatin1String("account")].toString();
    record.storageContainer = storage[QLatin1String("container")].toString();
    record.storagePermissions = storage[QLatin1String("permissions")].toString();
    record.storageEndsAt = readMoment(storage[QLatin1String("endsAt")]);
    record.storageHandle = storage[QLatin1String("handle")].toString();
}

QJsonValue noteObject(const ExportEvidence &evidence)
{
    if (evidence.noteCommitment.isEmpty())
        return {};
    return QJsonObject{
        {QStringLiteral("text"), text(evidence.record.note)},
        {QStringLiteral("salt"), hex(evidence.noteSalt)},
        {QStringLiteral("commitment"), hex(evidence.noteCommitment)},
    };
}

QJsonObject exportObject(const ExportEvidence &evidence)
{
    const ExportRecord &record = evidence.record;
    QJsonArray events;
    QJsonArray results;
    for (const ExportEvidence::Event &event : evidence.events) {
        events.append(eventObject(event));
        if (event.event.kind == LedgerEvent::Kind::ResultsFetched)
            results.append(resultObject(event.event));
    }
    QJsonObject object{
        {QStringLiteral("id"), text(record.id)},
        {QStringLiteral("recordedAt"), moment(record.recordedAt)},
        {QStringLiteral("external"), record.external},
        {QStringLiteral("erased"), record.erased},
        {QStringLiteral("service"), serviceObject(record)},
        {QStringLiteral("storage"), storageObject(record)},
        {QStringLiteral("intent"), hex(LedgerChain::intentDigest(record, evidence.commitments))},
        {QStringLiteral("note"), noteObject(evidence)},
        {QStringLiteral("current"), currentObject(record)},
        {QStringLiteral("view"), hex(LedgerChain::viewDigest(record, evidence.noteCommitment))},
        {QStringLiteral("results"), results},
        {QStringLiteral("events"), events},
    };
    insertPersonal(object, evidence);
    return object;
}

ExportEvidence readExport(const QJsonObject &object)
{
    ExportEvidence evidence;
    ExportRecord &record = evidence.record;
    record.id = object.value(QLatin1String("id")).toString();
    record.recordedAt = readMoment(object.value(QLatin1String("recordedAt")));
    record.external = object.value(QLatin1String("external")).toBool();
    record.erased = object.value(QLatin1String("erased")).toBool();
    readPersonal(object, evidence);
    readPlaces(object, record);
    readCurrent(object.value(QLatin1String("current")), record);
    const QJsonValue note = object.value(QLatin1String("note"));
    record.note = note[QLatin1String("text")].toString();
    evidence.noteSalt = readHex(note[QLatin1String("salt")]);
    evidence.noteCommitment = readHex(note[QLatin1String("commitment")]);
    const QJsonArray events = object.value(QLatin1String("events")).toArray();
    for (const auto &event : events)
        evidence.events.append(readEvent(event, record.id));
    return evidence;
}

QJsonObject caseEventObject(const CaseEvidence::Event &evidence)
{
    QJsonObject object = eventObject({evidence.event, evidence.previous, {}, evidence.view});
    object.remove(QStringLiteral("state"));
    object.remove(QStringLiteral("intent"));
    return object;
}

CaseEvidence::Event readCaseEvent(const QJsonValue &value, const QString &caseId)
{
    ExportEvidence::Event read = readEvent(value, {});
    read.event.caseId = caseId;
    return {read.event, read.previous, read.view};
}

QString standingName(CaseDeadline::Standing standing)
{
    switch (standing) {
    case CaseDeadline::Standing::None:
        return QStringLiteral("None");
    case CaseDeadline::Standing::Stopped:
        return QStringLiteral("Stopped");
    case CaseDeadline::Standing::Running:
        return QStringLiteral("Running");
    case CaseDeadline::Standing::DueSoon:
        return QStringLiteral("DueSoon");
    case CaseDeadline::Standing::Overdue:
        return QStringLiteral("Overdue");
    case CaseDeadline::Standing::Closed:
        return QStringLiteral("Closed");
    }
    return {};
}

QJsonObject deadlineObject(const Receipt &receipt)
{
    QJsonArray freeDays;
    for (const QDate &free : receipt.making.rule.freeDays)
        freeDays.append(day(free));
    const CaseDeadline deadline = receipt.deadline();
    return {
        {QStringLiteral("ruleDays"), number(receipt.making.rule.days)},  {QStringLiteral("freeDays"), freeDays},
        {QStringLiteral("standing"), standingName(deadline.standing())}, {QStringLiteral("due"), day(deadline.due())},
        {QStringLiteral("calendarEnd"), day(deadline.calendarEnd())},    {QStringLiteral("dueWhenExtended"), day(deadline.dueWhenExtended())},
        {QStringLiteral("daysStopped"), number(deadline.daysStopped())},
    };
}

CaseDeadline::Rule readRule(const QJsonValue &value)
{
    CaseDeadline::Rule rule;
    rule.days = value[QLatin1String("ruleDays")].toInt();
    const QJsonArray freeDays = value[QLatin1String("freeDays")].toArray();
    for (const auto &free : freeDays)
        rule.freeDays.append(readDay(free));
    return rule;
}

QJsonObject casePersonalObject(const CaseRecord &record)
{
    const QStringList values = LedgerChain::casePersonalValues(record);
    QJsonObject object;
    for (size_t i = 0; i < casePersonalNames.size(); ++i)
        object.insert(QLatin1String(casePersonalNames.at(i)), text(values.value(qsizetype(i))));
    return object;
}

QJsonValue caseObject(const Receipt &receipt)
{
    if (!receipt.ofItsCase)
        return {};
    const CaseEvidence &evidence = *receipt.ofItsCase;
    const CaseRecord &record = evidence.record;
    QJsonArray events;
    for (const CaseEvidence::Event &event : evidence.events)
        events.append(caseEventObject(event));
    return QJsonObject{
        {QStringLiteral("id"), text(record.id)},
        {QStringLiteral("openedAt"), moment(record.openedAt)},
        {QStringLiteral("receivedOn"), day(record.receivedOn)},
        {QStringLiteral("legalBasis"), nameOf(record.legalBasis)},
        {QStringLiteral("identity"), nameOf(record.identity)},
        {QStringLiteral("identityAskedOn"), day(record.identityAskedOn)},
        {QStringLiteral("identityProvenOn"), day(record.identityProvenOn)},
        {QStringLiteral("ownDays"), number(record.ownDays)},
        {QStringLiteral("extended"), record.extended},
        {QStringLiteral("extensionToldOn"), day(record.extensionToldOn)},
        {QStringLiteral("closed"), record.closed},
        {QStringLiteral("outcome"), nameOf(record.outcome)},
        {QStringLiteral("erased"), record.erased},
        {QStringLiteral("personal"), record.erased ? QJsonValue() : QJsonValue(casePersonalObject(record))},
        {QStringLiteral("salts"), record.erased ? QJsonValue() : QJsonValue(parts(casePersonalNames, evidence.salts, LedgerChain::SaltLength))},
        {QStringLiteral("commitments"), parts(casePersonalNames, evidence.commitments, LedgerChain::DigestLength)},
        {QStringLiteral("exportIds"), QJsonArray::fromStringList(record.exportIds)},
        {QStringLiteral("view"), hex(LedgerChain::caseViewDigest(record, evidence.commitments))},
        {QStringLiteral("deadline"), deadlineObject(receipt)},
        {QStringLiteral("events"), events},
    };
}

void readCasePersonal(const QJsonObject &object, CaseEvidence &evidence)
{
    const QJsonValue personal = object.value(QLatin1String("personal"));
    QStringList values;
    for (const char *name : casePersonalNames)
        values.append(personal[QLatin1String(name)].toString());
    LedgerChain::setCasePersonalValues(evidence.record, values);
    evidence.salts = readParts(casePersonalNames, object.value(QLatin1String("salts")));
    evidence.commitments = readParts(casePersonalNames, object.value(QLatin1String("commitments")));
}

CaseEvidence readCase(const QJsonObject &object)
{
    CaseEvidence evidence;
    CaseRecord &record = evidence.record;
    record.id = object.value(QLatin1String("id")).toString();
    record.openedAt = readMoment(object.value(QLatin1String("openedAt")));
    record.receivedOn = readDay(object.value(QLatin1String("receivedOn")));
    record.legalBasis = fromName(object.value(QLatin1String("legalBasis")), CaseRecord::LegalBasis::NotStated);
    record.identity = fromName(object.value(QLatin1String("identity")), CaseRecord::Identity::NotRecorded);
    record.identityAskedOn = readDay(object.value(QLatin1String("identityAskedOn")));
    record.identityProvenOn = readDay(object.value(QLatin1String("identityProvenOn")));
    record.ownDays = object.value(QLatin1String("ownDays")).toInt();
    record.extended = object.value(QLatin1String("extended")).toBool();
    record.extensionToldOn = readDay(object.value(QLatin1String("extensionToldOn")));
    record.closed = object.value(QLatin1String("closed")).toBool();
    record.outcome = fromName(object.value(QLatin1String("outcome")), CaseRecord::Outcome::None);
    record.erased = object.value(QLatin1String("erased")).toBool();
    readCasePersonal(object, evidence);
    const QJsonArray exportIds = object.value(QLatin1String("exportIds")).toArray();
    for (const auto &id : exportIds)
        record.exportIds.append(id.toString());
    const QJsonArray events = object.value(QLatin1String("events")).toArray();
    for (const auto &event : events)
        evidence.events.append(readCaseEvent(event, record.id));
    return evidence;
}

QByteArray sha256Of(const QJsonObject &document)
{
    const QByteArray canonical = QJsonDocument(document).toJson(QJsonDocument::Compact);
    return QCryptographicHash::hash(canonical, QCryptographicHash::Sha256).toHex();
}
}

namespace ReceiptJson {
QString schemaName()
{
    return QStringLiteral("habeas-receipt");
}

QByteArray digest(QJsonObject document)
{
    document.remove(QStringLiteral("sha256"));
    return sha256Of(document);
}

QJsonObject toObject(const Receipt &receipt)
{
    const Receipt::Making &making = receipt.making;
    QJsonArray exports;
    for (const ExportEvidence &evidence : receipt.exports)
        exports.append(exportObject(evidence));
    QJsonObject document{
        {QStringLiteral("schema"), schemaName()},
        {QStringLiteral("version"), Version},
        {QStringLiteral("program"),
         QJsonObject{{QStringLiteral("name"), QStringLiteral("Habeas")}, {QStringLiteral("version"), text(making.programVersion)}}},
        {QStringLiteral("madeAt"), moment(making.madeAt)},
        {QStringLiteral("timeZone"),
         QJsonObject{{QStringLiteral("name"), text(making.timeZone)}, {QStringLiteral("offset"), offsetText(making.utcOffsetSeconds)}}},
        {QStringLiteral("scope"), receipt.isOfCase ? QStringLiteral("case") : QStringLiteral("export")},
        {QStringLiteral("case"), caseObject(receipt)},
        {QStringLiteral("exports"), exports},
        {QStringLiteral("ledger"),
         QJsonObject{{QStringLiteral("head"),
                      QJsonObject{{QStringLiteral("sequence"), number(receipt.head.sequence)},
                                  {QStringLiteral("digest"), QString::fromLatin1(receipt.head.digest)}}}}},
    };
    document.insert(QStringLiteral("sha256"), QString::fromLatin1(sha256Of(document)));
    return document;
}

QByteArray toFile(const Receipt &receipt)
{
    return QJsonDocument(toObject(receipt)).toJson(QJsonDocument::Indented);
}

Receipt fromObject(const QJsonObject &document)
{
    Receipt receipt;
    receipt.making.programVersion = document.value(QLatin1String("program"))[QLatin1String("version")].toString();
    receipt.making.madeAt = readMoment(document.value(QLatin1String("madeAt")));
    const QJsonValue zone = document.value(QLatin1String("timeZone"));
    receipt.making.timeZone = zone[QLatin1String("name")].toString();
    receipt.making.utcOffsetSeconds = readOffset(zone[QLatin1String("offset")].toString());
    receipt.isOfCase = document.value(QLatin1String("scope")).toString() == QLatin1String("case");
    if (const QJsonValue itsCase = document.value(QLatin1String("case")); itsCase.isObject()) {
        receipt.ofItsCase = readCase(itsCase.toObject());
        receipt.making.rule = readRule(itsCase[QLatin1String("deadline")]);
    }
    const QJsonArray exports = document.value(QLatin1String("exports")).toArray();
    for (const auto &value : exports)
        receipt.exports.append(readExport(value.toObject()));
    const QJsonValue head = document.value(QLatin1String("ledger"))[QLatin1String("head")];
    receipt.head.sequence = head[QLatin1String("sequence")].toInteger();
    receipt.head.digest = head[QLatin1String("digest")].toString().toLatin1();
    return receipt;
}
}
