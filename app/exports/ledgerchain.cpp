// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exports/ledgerchain.h"

#include <QCryptographicHash>
#include <QMetaEnum>
#include <QRandomGenerator>

#include <array>

namespace {
QByteArray sha256(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

class CanonicalForm
{
public:
    explicit CanonicalForm(const char *name) { add("form", QByteArray(name)); }

    CanonicalForm &add(const char *name, const QByteArray &value)
    {
        m_bytes += name;
        m_bytes += ' ';
        m_bytes += QByteArray::number(value.size());
        m_bytes += ':';
        m_bytes += value;
        m_bytes += '\n';
        return *this;
    }
    CanonicalForm &add(const char *name, const QString &value) { return add(name, value.toUtf8()); }
    CanonicalForm &add(const char *name, const QDateTime &value)
    {
        return add(name, value.isValid() ? QByteArray::number(value.toMSecsSinceEpoch()) : QByteArray());
    }
    CanonicalForm &add(const char *name, QDate value)
    {
        return add(name, value.isValid() ? QByteArray::number(QDate(1970, 1, 1).daysTo(value)) : QByteArray());
    }
    CanonicalForm &add(const char *name, qint64 value) { return add(name, QByteArray::number(value)); }
    CanonicalForm &add(const char *name, std::optional<double> value)
    {
        return add(name, value ? QByteArray::number(*value, 'g', 17) : QByteArray());
    }
    template <typename Enum> CanonicalForm &addWord(const char *name, Enum value)
    {
        return add(name, QByteArray(QMetaEnum::fromType<Enum>().valueToKey(int(value))));
    }
    CanonicalForm &addFlag(const char *name, bool value) { return add(name, value ? QByteArrayLiteral("1") : QByteArrayLiteral("0")); }
    CanonicalForm &addDigest(const char *name, const QByteArray &value) { return add(name, value.toHex()); }

    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }
    [[nodiscard]] QByteArray digest() const { return sha256(m_bytes); }

private:
    QByteArray m_bytes;
};

void addWhatWasSaid(CanonicalForm &form, const LedgerEvent &event)
{
    form.add("httpStatus", qint64(event.httpStatus))
        .add("serviceDate", event.serviceDate)
        .add("requestId", event.requestId)
        .add("clientRequestId", event.clientRequestId)
        .add("errorCode", event.errorCode)
        .add("text", event.text);
}

constexpr std::array<const char *, LedgerChain::PersonalValueCount> personalNames{
    "userId", "displayName", "userPrincipalName", "homeTenantId", "caseReference", "homeAccountId", "username"};
constexpr std::array<const char *, LedgerChain::CasePersonalValueCount> casePersonalNames{
    "reference", "otherBasis", "identityHow", "identityBy", "extensionReason", "note", "outcomeNote"};
}

namespace LedgerChain {
QStringList personalValues(const ExportRecord &record)
{
    return {record.person.userId,
            record.person.displayName,
            record.person.userPrincipalName,
            record.person.homeTenantId,
            record.caseReference,
            record.homeAccountId,
            record.username};
}

void setPersonalValues(ExportRecord &record, const QStringList &values)
{
    record.person.userId = values.value(0);
    record.person.displayName = values.value(1);
    record.person.userPrincipalName = values.value(2);
    record.person.homeTenantId = values.value(3);
    record.caseReference = values.value(4);
    record.homeAccountId = values.value(5);
    record.username = values.value(6);
}

QByteArray freshSalts(qsizetype count)
{
    QByteArray salts(count * SaltLength, Qt::Uninitialized);
    for (qsizetype at = 0; at < salts.size(); at += qsizetype(sizeof(quint32))) {
        const quint32 random = QRandomGenerator::system()->generate();
        memcpy(salts.data() + at, &random, sizeof random);
    }
    return salts;
}

QByteArray commitment(const QByteArray &salt, const QString &value)
{
    return sha256(salt + value.toUtf8());
}

QByteArray commitments(const QByteArray &salts, const QStringList &values)
{
    QByteArray all;
    all.reserve(values.size() * DigestLength);
    for (qsizetype i = 0; i < values.size(); ++i)
        all += commitment(salts.mid(i * SaltLength, SaltLength), values.at(i));
    return all;
}

QByteArray genesis()
{
    return QByteArray(DigestLength, '\0');
}

QByteArray intentDigest(const ExportRecord &record, const QByteArray &commitments)
{
    CanonicalForm form("habeas-intent-1");
    form.add("id", record.id).add("recordedAt", record.recordedAt).addFlag("external", record.external);
    for (qsizetype i = 0; i < PersonalValueCount; ++i)
        form.addDigest(personalNames.at(size_t(i)), commitments.mid(i * DigestLength, DigestLength));
    return form.add("tenantId", record.tenantId)
        .add("cloudName", record.cloudName)
        .add("graphRoot", record.graphRoot.toString(QUrl::FullyEncoded))
        .add("storageForm", record.storageForm)
        .add("storageHost", record.storageHost)
        .add("storageAccount", record.storageAccount)
        .add("storageContainer", record.storageContainer)
        .add("storagePermissions", record.storagePermissions)
        .add("storageEndsAt", record.storageEndsAt)
        .add("storageHandle", record.storageHandle)
        .digest();
}

QByteArray viewDigest(const ExportRecord &record, const QByteArray &noteCommitment)
{
    return CanonicalForm("habeas-view-1")
        .add("state", Exports::toText(record.state))
        .add("operationAddress", record.operationAddress)
        .add("operationId", record.operationId)
        .addFlag("tracked", record.tracked)
        .add("nextCheckAt", record.nextCheckAt)
        .add("submittedDateTime", record.submittedDateTime)
        .add("completedDateTime", record.completedDateTime)
        .add("progress", record.progress)
        .add("progressText", record.progressText)
        .add("statusText", record.statusText)
        .add("acceptedAt", record.acceptedAt)
        .addFlag("seenByService", record.seenByService)
        .add("checkAllowedAt", record.checkAllowedAt)
        .addWord("progressScale", record.progressScale)
        .addFlag("closed", record.closed)
        .addDigest("note", noteCommitment)
        .add("clientRequestId", record.clientRequestId)
        .addFlag("erased", record.erased)
        .digest();
}

QByteArray eventForm(const LedgerEvent &event, const QByteArray &intent, const QByteArray &view)
{
    CanonicalForm form("habeas-event-1");
    form.add("sequence", event.sequence).add("exportId", event.exportId).add("occurredAt", event.occurredAt).addWord("kind", event.kind);
    form.add("state", Exports::toText(event.state));
    addWhatWasSaid(form, event);
    return form.addDigest("intent", intent).addDigest("view", view).bytes();
}

QStringList casePersonalValues(const CaseRecord &record)
{
    return {record.reference, record.otherBasis, record.identityHow, record.identityBy, record.extensionReason, record.note, record.outcomeNote};
}

void setCasePersonalValues(CaseRecord &record, const QStringList &values)
{
    record.reference = values.value(0);
    record.otherBasis = values.value(1);
    record.identityHow = values.value(2);
    record.identityBy = values.value(3);
    record.extensionReason = values.value(4);
    record.note = values.value(5);
    record.outcomeNote = values.value(6);
}

QByteArray caseViewDigest(const CaseRecord &record, const QByteArray &commitments)
{
    CanonicalForm form("habeas-case-1");
    form.add("id", record.id)
        .add("openedAt", record.openedAt)
        .add("receivedOn", record.receivedOn)
        .addWord("legalBasis", record.legalBasis)
        .addWord("identity", record.identity)
        .add("identityAskedOn", record.identityAskedOn)
        .add("identityProvenOn", record.identityProvenOn)
        .add("ownDays", qint64(record.ownDays))
        .addFlag("extended", record.extended)
        .add("extensionToldOn", record.extensionToldOn)
        .addFlag("closed", record.closed)
        .addWord("outcome", record.outcome)
        .addFlag("erased", record.erased);
    for (qsizetype i = 0; i < CasePersonalValueCount; ++i)
        form.addDigest(casePersonalNames.at(size_t(i)), commitments.mid(i * DigestLength, DigestLength));
    for (const QString &exportId : record.exportIds)
        form.add("export", exportId);
    return form.digest();
}

QByteArray caseEventForm(const LedgerEvent &event, const QByteArray &view)
{
    CanonicalForm form("habeas-case-event-1");
    form.add("sequence", event.sequence).add("caseId", event.caseId).add("occurredAt", event.occurredAt).addWord("kind", event.kind);
    addWhatWasSaid(form, event);
    return form.addDigest("view", view).bytes();
}

QByteArray link(const QByteArray &previous, const QByteArray &eventForm)
{
    return sha256(previous + eventForm);
}
}
