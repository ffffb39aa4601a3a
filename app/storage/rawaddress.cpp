// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/rawaddress.h"

#include <QRegularExpression>

std::optional<RawAddress> RawAddress::split(const QString &text)
{
    static const QRegularExpression parts(QStringLiteral(R"re(\A([A-Za-z][A-Za-z0-9+.\-]*)://([^/?#]*)([^?#]*)(?:\?([^#]*))?(?:#(.*))?\z)re"),
                                          QRegularExpression::DotMatchesEverythingOption);
    const QRegularExpressionMatch match = parts.match(text);
    if (!match.hasMatch())
        return std::nullopt;

    RawAddress address;
    address.scheme = match.captured(1);
    address.path = match.captured(3);
    if (match.capturedStart(4) >= 0)
        address.query = match.captured(4);
    if (match.capturedStart(5) >= 0)
        address.fragment = match.captured(5);

    QString host = match.captured(2);
    if (const qsizetype at = host.lastIndexOf(QLatin1Char('@')); at >= 0) {
        address.userInfo = host.left(at);
        host.remove(0, at + 1);
    }
    const qsizetype colon = host.lastIndexOf(QLatin1Char(':'));
    if (colon > host.lastIndexOf(QLatin1Char(']'))) {
        address.port = host.mid(colon + 1);
        host.truncate(colon);
    }
    address.host = host;
    return address;
}

QString RawAddress::text() const
{
    QString text = scheme + QStringLiteral("://") + authority() + path;
    if (query)
        text += QLatin1Char('?') + *query;
    if (fragment)
        text += QLatin1Char('#') + *fragment;
    return text;
}

QString RawAddress::authority() const
{
    QString text;
    if (userInfo)
        text += *userInfo + QLatin1Char('@');
    text += host;
    if (port)
        text += QLatin1Char(':') + *port;
    return text;
}

int RawAddress::portNumber() const
{
    if (!port)
        return isHttp() ? 80 : 443;
    static const QRegularExpression digits(QStringLiteral(R"re(\A[0-9]{1,5}\z)re"));
    const int number = digits.match(*port).hasMatch() ? port->toInt() : -1;
    return number > 0 && number < 65536 ? number : -1;
}

bool RawAddress::isHttps() const
{
    return scheme.compare(QLatin1String("https"), Qt::CaseInsensitive) == 0;
}

bool RawAddress::isHttp() const
{
    return scheme.compare(QLatin1String("http"), Qt::CaseInsensitive) == 0;
}

qsizetype RawAddress::queryPosition() const
{
    return scheme.size() + 3 + authority().size() + path.size() + 1;
}
