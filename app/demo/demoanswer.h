// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>

/** What a request is answered with. */
struct DemoAnswer {
    int status = 200;
    QByteArray contentType = "text/plain; charset=utf-8";
    QByteArray body;
    QList<std::pair<QByteArray, QByteArray>> headers;

    void addHeader(const QByteArray &name, const QByteArray &value);

    [[nodiscard]] static DemoAnswer json(int status, const QJsonObject &object);
    [[nodiscard]] static DemoAnswer html(int status, const QString &page);
    [[nodiscard]] static DemoAnswer text(int status, const QString &text);
    [[nodiscard]] static DemoAnswer redirect(const QByteArray &address);
};
