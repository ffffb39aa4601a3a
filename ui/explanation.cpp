// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/explanation.h"

#include "http/redaction.h"
#include "ui/graphwords.h"
#include "ui/ledgerwords.h"
#include "ui/signinwords.h"
#include "ui/storageerrorwords.h"
#include "ui/troubleshooting.h"

#include <QMetaEnum>
#include <QStringList>

namespace {
/** The lines behind the fold. Labels are the terms that Microsoft's support asks for; a value never brings a secret or a line break with it. */
class DetailLines
{
    Q_DECLARE_TR_FUNCTIONS(DetailLines)

public:
    void code(const QString &value) { add(tr("Code: %1"), value); }
    void suberror(const QString &value) { add(tr("Suberror: %1"), value); }
    void serverWords(const QString &value) { add(tr("Microsoft's words: %1"), value); }
    void storageWords(const QString &value) { add(tr("The storage's words: %1"), value); }
    void systemWords(const QString &value) { add(tr("The system's words: %1"), value); }
    void technical(const QString &value) { add(tr("Technical detail: %1"), value); }
    void file(const QString &value) { add(tr("File: %1"), value); }
    void requestId(const QString &value) { add(QStringLiteral("request-id: %1"), value); }
    void clientRequestId(const QString &value) { add(QStringLiteral("client-request-id: %1"), value); }
    void correlationId(const QString &value) { add(QStringLiteral("Correlation ID: %1"), value); }
    void traceId(const QString &value) { add(QStringLiteral("Trace ID: %1"), value); }
    void timestamp(const QString &value) { add(QStringLiteral("Timestamp: %1"), value); }
    void status(int value) { add(tr("HTTP status: %1"), value > 0 ? QString::number(value) : QString()); }
    void timeHere(const QDateTime &value) { add(tr("Time on this computer (UTC): %1"), iso(value)); }
    void timeThere(const QDateTime &value) { add(tr("Time at Microsoft (UTC): %1"), iso(value)); }
    void check(SignInError::Check value)
    {
        if (value != SignInError::Check::None)
            add(tr("Failed check: %1"), QString::fromLatin1(QMetaEnum::fromType<SignInError::Check>().valueToKey(int(value))));
    }
    void proxy(const QString &value) { add(tr("Proxy server: %1"), value); }
    void certificate(const TlsFailure &failure)
    {
        add(tr("Certificate of: %1"), failure.subject);
        add(tr("Certificate issued by: %1"), failure.issuer);
        QStringList reasons;
        for (const TlsFailure::Reason reason : failure.reasons)
            reasons.append(QString::fromLatin1(QMetaEnum::fromType<TlsFailure::Reason>().valueToKey(int(reason))));
        add(tr("Certificate refused because: %1"), reasons.join(QLatin1Char(' ')));
    }
    void timeAtStorage(const QDateTime &value) { add(tr("Time at the storage (UTC): %1"), iso(value)); }
    void storageRequestId(const QString &value) { add(QStringLiteral("x-ms-request-id: %1"), value); }
    void storageClientRequestId(const QString &value) { add(QStringLiteral("x-ms-client-request-id: %1"), value); }
    void consentLink(const QString &value) { m_lines.append(tr("Admin-consent link: %1").arg(value)); }

    [[nodiscard]] QString text() const { return m_lines.join(QLatin1Char('\n')); }

private:
    void add(const QString &line, const QString &value)
    {
        if (const QString shown = Redaction::redacted(value).simplified(); !shown.isEmpty())
            m_lines.append(line.arg(shown));
    }
    [[nodiscard]] static QString iso(const QDateTime &moment) { return moment.isValid() ? moment.toUTC().toString(Qt::ISODate) : QString(); }

    QStringList m_lines;
};

QString numbers(const QList<int> &codes)
{
    QStringList texts;
    for (const int code : codes)
        texts.append(QStringLiteral("AADSTS%1").arg(code));
    return texts.join(QLatin1Char(' '));
}

QString detailsOf(const GraphError &error)
{
    DetailLines lines;
    lines.code(error.code);
    lines.serverWords(error.message);
    lines.status(error.httpStatus);
    lines.requestId(error.requestId);
    lines.clientRequestId(error.clientRequestId);
    lines.timeHere(error.occurredAt);
    lines.timeThere(error.serviceDate);
    lines.proxy(error.proxy);
    lines.certificate(error.tls);
    lines.technical(error.detail);
    return lines.text();
}

QString detailsOf(const SignInError &error, const QString &consentLink)
{
    DetailLines lines;
    lines.code(error.error);
    lines.suberror(error.suberror);
    lines.code(numbers(error.codes));
    lines.serverWords(error.description);
    lines.status(error.httpStatus);
    lines.correlationId(error.correlationId);
    lines.traceId(error.traceId);
    lines.timestamp(error.timestamp);
    lines.timeHere(error.occurredAt);
    lines.check(error.check);
    lines.proxy(error.proxy);
    lines.certificate(error.tls);
    lines.technical(error.detail);
    if (!consentLink.isEmpty())
        lines.consentLink(consentLink);
    return lines.text();
}

QString detailsOf(const LedgerError &error)
{
    DetailLines lines;
    lines.file(error.path);
    lines.systemWords(error.detail);
    return lines.text();
}

QString detailsOf(const StorageError &error)
{
    DetailLines lines;
    lines.code(error.code);
    lines.storageWords(error.message);
    lines.storageWords(error.detail);
    lines.status(error.httpStatus);
    lines.storageRequestId(error.requestId);
    lines.storageClientRequestId(error.clientRequestId);
    lines.timeAtStorage(error.serviceDate);
    return lines.text();
}
}

Explanation explain(const GraphError &error, Asked asked)
{
    const GraphWords words(error, asked);
    return {words.what(), words.sent(), words.next(), detailsOf(error), Troubleshooting::place(error, asked)};
}

Explanation explain(const SignInError &error, const QString &adminConsentLink)
{
    const SignInWords words(error, adminConsentLink);
    return {words.what(), words.sent(), words.next(), detailsOf(error, words.isConsentMissing() ? adminConsentLink : QString()),
            Troubleshooting::place(error)};
}

Explanation explain(const LedgerError &error)
{
    const LedgerWords words(error);
    return {words.what(), words.sent(), words.next(), detailsOf(error)};
}

Explanation explain(const StorageError &error)
{
    const StorageErrorWords words(error);
    return {words.what(), words.sent(), words.next(), detailsOf(error), Troubleshooting::place(error)};
}
