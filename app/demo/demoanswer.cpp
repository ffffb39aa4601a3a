// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/demoanswer.h"

#include <QJsonDocument>

void DemoAnswer::addHeader(const QByteArray &name, const QByteArray &value)
{
    headers.append(std::pair(name, value));
}

DemoAnswer DemoAnswer::json(int status, const QJsonObject &object)
{
    return {.status = status,
            .contentType = "application/json; charset=utf-8",
            .body = QJsonDocument(object).toJson(QJsonDocument::Compact),
            .headers = {}};
}

DemoAnswer DemoAnswer::html(int status, const QString &page)
{
    // form-action is left out: Chromium applies it to redirects of a form's target, too.
    return {.status = status,
            .contentType = "text/html; charset=utf-8",
            .body = page.toUtf8(),
            .headers = {{"Cache-Control", "no-store"},
                        {"Referrer-Policy", "no-referrer"},
                        {"X-Frame-Options", "DENY"},
                        {"Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; base-uri 'none'"}}};
}

DemoAnswer DemoAnswer::text(int status, const QString &text)
{
    return {.status = status, .contentType = "text/plain; charset=utf-8", .body = text.toUtf8(), .headers = {}};
}

DemoAnswer DemoAnswer::redirect(const QByteArray &address)
{
    return {.status = 302, .contentType = "text/html; charset=utf-8", .body = {}, .headers = {{"Location", address}, {"Cache-Control", "no-store"}}};
}
