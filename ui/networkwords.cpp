// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/networkwords.h"

#include <QStringList>

using Reason = TlsFailure::Reason;

QString NetworkWords::proxyUsed(const QString &proxy)
{
    return proxy.isEmpty() ? QString() : tr("The proxy server %1 was used.").arg(proxy);
}

QString NetworkWords::proxyWantsPassword(const QString &proxy)
{
    if (proxy.isEmpty())
        return tr("The proxy server of your network wants a name and a password.");
    return tr("The proxy server %1 of your network wants a name and a password.").arg(proxy);
}

QString NetworkWords::proxyPasswordAdvice()
{
    return tr("Enter them when Habeas asks for them. Whoever runs your network knows which ones are meant.");
}

QString NetworkWords::certificate(const TlsFailure &failure)
{
    QStringList sentences;
    for (const Reason reason : failure.reasons)
        sentences.append(NetworkWords::reason(reason, failure));
    return sentences.join(QLatin1Char(' '));
}

QString NetworkWords::reason(Reason reason, const TlsFailure &failure)
{
    switch (reason) {
    case Reason::UntrustedIssuer:
        if (failure.issuer.isEmpty())
            return tr("This computer does not trust the issuer of the certificate.");
        return tr("The certificate was issued by “%1”, which this computer does not trust.").arg(failure.issuer);
    case Reason::SelfSigned:
        return tr("The certificate of “%1” was issued by nobody but itself, and this computer does not trust it.").arg(failure.subject);
    case Reason::Expired:
        return tr("The certificate of “%1” has expired, or the clock of this computer is wrong.").arg(failure.subject);
    case Reason::NotYetValid:
        return tr("The certificate of “%1” is not valid yet, or the clock of this computer is wrong.").arg(failure.subject);
    case Reason::HostMismatch:
        return tr("The certificate belongs to “%1”, which is not the address that was asked.").arg(failure.subject);
    case Reason::Revoked:
        return tr("The certificate of “%1” was revoked.").arg(failure.subject);
    case Reason::Unusable:
        return tr("The certificate of “%1” cannot be used: it is broken, too weak, or not meant for this.").arg(failure.subject);
    }
    return {};
}

QString NetworkWords::certificateAdvice(const TlsFailure &failure)
{
    const QString rule = tr("What this computer trusts decides; Habeas cannot be told to ignore it.");
    if (failure.reasons.contains(Reason::UntrustedIssuer) && !failure.issuer.isEmpty())
        return tr("If your organisation inspects encrypted connections, ask your IT department to install the certificate authority “%1” in the "
                  "trust store of this computer. %2")
            .arg(failure.issuer, rule);
    if (failure.isEmpty() || failure.reasons.contains(Reason::Expired) || failure.reasons.contains(Reason::NotYetValid))
        return tr("Check the date and the time of this computer. If your organisation inspects encrypted connections, its certificate authority must "
                  "be in the trust store of this computer: ask your IT department. %1")
            .arg(rule);
    return tr("Something between this computer and Microsoft may have answered instead. Show the details to your IT department. %1").arg(rule);
}

QString NetworkWords::both(const QString &first, const QString &second)
{
    if (first.isEmpty() || second.isEmpty())
        return first + second;
    //: Two sentences, one after the other.
    return tr("%1 %2").arg(first, second);
}
