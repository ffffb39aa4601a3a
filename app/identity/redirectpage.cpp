// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "identity/redirectpage.h"

namespace {
QByteArray reason(int status)
{
    switch (status) {
    case 200:
        return "OK";
    case 404:
        return "Not Found";
    case 405:
        return "Method Not Allowed";
    case 413:
        return "Content Too Large";
    case 415:
        return "Unsupported Media Type";
    default:
        return "Bad Request";
    }
}
}

QByteArray RedirectPage::toResponse() const
{
    QString html = QStringLiteral("<!doctype html>\n<html><head><meta charset=\"utf-8\"><title>%1</title></head>\n<body><h1>%1</h1>\n<p>%2</p>\n")
                       .arg(title.toHtmlEscaped(), text.toHtmlEscaped());
    if (!detail.isEmpty())
        html += QStringLiteral("<p>%1</p>\n").arg(detail.toHtmlEscaped());
    html += QLatin1String("</body></html>\n");
    const QByteArray body = html.toUtf8();
    return "HTTP/1.1 " + QByteArray::number(status) + ' ' + reason(status)
        + "\r\n"
          "Content-Type: text/html; charset=utf-8\r\n"
          "Content-Length: "
        + QByteArray::number(body.size())
        + "\r\n"
          "Cache-Control: no-store\r\n"
          "Content-Security-Policy: default-src 'none'; frame-ancestors 'none'; form-action 'none'; base-uri 'none'\r\n"
          "Referrer-Policy: no-referrer\r\n"
          "X-Content-Type-Options: nosniff\r\n"
          "Connection: close\r\n"
          "\r\n"
        + body;
}
