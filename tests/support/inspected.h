// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "rawserver.h"

#include <QFile>
#include <QSslKey>

/** Certificates as a company's TLS inspection makes them, for graph.example, login.example and localhost, issued by "Contoso Inspection CA". */
namespace Inspected {
inline QByteArray fixture(const char *name)
{
    QFile file(QStringLiteral(HABEAS_FIXTURES) + QLatin1Char('/') + QLatin1String(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("missing fixture %s", name);
    return file.readAll();
}

inline QSslCertificate authority()
{
    return QSslCertificate(fixture("inspection-ca.pem"));
}

/** `withIssuer`: the server sends the issuer's certificate too, as most do. */
inline void present(RawServer &server, const char *certificate = "inspected-certificate.pem", bool withIssuer = false)
{
    QList<QSslCertificate> chain{QSslCertificate(fixture(certificate))};
    if (withIssuer)
        chain.append(authority());
    server.present(chain, QSslKey(fixture("inspected-key.pem"), QSsl::Ec));
}
}
