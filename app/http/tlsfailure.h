// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QMetaType>
#include <QString>

class QSslCertificate;
class QSslError;

/** Why the certificate of a TLS peer was not accepted. Values for people and support; nothing in them is secret. */
struct TlsFailure {
    Q_GADGET

public:
    enum class Reason {
        UntrustedIssuer, ///< the chain ends at an issuer that this computer's store does not hold
        SelfSigned, ///< the peer vouches for itself
        Expired,
        NotYetValid,
        HostMismatch,
        Revoked,
        Unusable, ///< broken, too weak, or not meant for this
    };
    Q_ENUM(Reason)

    /** Each once, in the order found; empty when no certificate was the matter. */
    QList<Reason> reasons;
    /** Who would have to be trusted: the last issuer that the chain names. */
    QString issuer;
    /** Whom the peer's own certificate names. */
    QString subject;

    [[nodiscard]] bool isEmpty() const { return reasons.isEmpty(); }
    [[nodiscard]] static TlsFailure of(const QList<QSslError> &errors, const QSslCertificate &peer);
};
