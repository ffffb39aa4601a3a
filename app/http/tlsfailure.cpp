// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "http/tlsfailure.h"

#include <QSslCertificate>
#include <QSslError>

#include <optional>

namespace {
constexpr qsizetype longestName = 200;

// The server chose these words: one line of bounded length.
QString nameOf(const QSslCertificate &certificate, QStringList (QSslCertificate::*info)(QSslCertificate::SubjectInfo) const)
{
    QStringList names;
    for (const QSslCertificate::SubjectInfo part : {QSslCertificate::CommonName, QSslCertificate::Organization}) {
        const QStringList values = (certificate.*info)(part);
        for (const QString &value : values) {
            if (const QString name = value.simplified(); !name.isEmpty() && !names.contains(name))
                names.append(name);
        }
    }
    return names.join(QStringLiteral(", ")).left(longestName);
}

std::optional<TlsFailure::Reason> reasonOf(QSslError::SslError error)
{
    using Reason = TlsFailure::Reason;
    switch (error) {
    case QSslError::NoError:
        return std::nullopt;
    case QSslError::UnableToGetIssuerCertificate:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::SelfSignedCertificateInChain:
    case QSslError::CertificateUntrusted:
        return Reason::UntrustedIssuer;
    case QSslError::SelfSignedCertificate:
        return Reason::SelfSigned;
    case QSslError::CertificateExpired:
        return Reason::Expired;
    case QSslError::CertificateNotYetValid:
        return Reason::NotYetValid;
    case QSslError::HostNameMismatch:
        return Reason::HostMismatch;
    case QSslError::CertificateRevoked:
        return Reason::Revoked;
    default:
        return Reason::Unusable;
    }
}
}

TlsFailure TlsFailure::of(const QList<QSslError> &errors, const QSslCertificate &peer)
{
    TlsFailure failure;
    for (const QSslError &error : errors) {
        const std::optional<Reason> reason = reasonOf(error.error());
        if (!reason)
            continue;
        if (!failure.reasons.contains(*reason))
            failure.reasons.append(*reason);
        const QSslCertificate certificate = error.certificate();
        if (certificate.isNull())
            continue;
        if (failure.issuer.isEmpty() || *reason == Reason::UntrustedIssuer || *reason == Reason::SelfSigned)
            failure.issuer = nameOf(certificate, &QSslCertificate::issuerInfo);
    }
    if (!failure.isEmpty())
        failure.subject = nameOf(peer, &QSslCertificate::subjectInfo);
    return failure;
}
