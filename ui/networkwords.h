// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "http/tlsfailure.h"

#include <QCoreApplication>

/** What the program says about the way between this computer and a service: the proxy and the certificates. */
class NetworkWords
{
    Q_DECLARE_TR_FUNCTIONS(NetworkWords)

public:
    /** "The proxy server … was used."; empty without one. `proxy` is host:port. */
    [[nodiscard]] static QString proxyUsed(const QString &proxy);
    [[nodiscard]] static QString proxyWantsPassword(const QString &proxy);
    [[nodiscard]] static QString proxyPasswordAdvice();
    /** What is wrong with the certificate, and who issued it; empty when nothing is known. */
    [[nodiscard]] static QString certificate(const TlsFailure &failure);
    [[nodiscard]] static QString certificateAdvice(const TlsFailure &failure);
    /** The two sentences, or the one of them that says something. */
    [[nodiscard]] static QString both(const QString &first, const QString &second);

private:
    [[nodiscard]] static QString reason(TlsFailure::Reason reason, const TlsFailure &failure);
};
