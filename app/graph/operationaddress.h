// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "graph/graphanswer.h"

#include <QUrl>

/**
 * Where an operation can be followed: a URL on the cloud's Graph host whose path is
 * `/(v1.0|beta)/dataPolicyOperations/{id}` or `('{id}')`. Nothing else is ever requested.
 */
class OperationAddress
{
public:
    /** A relative address is resolved against `requestUrl`. */
    [[nodiscard]] static std::optional<OperationAddress> parse(const QString &text, const QUrl &requestUrl, const QUrl &graphRoot);
    /** The first usable candidate: Location header, Operation-Location header, then the same keys of the JSON body in any case. */
    [[nodiscard]] static std::optional<OperationAddress> fromAnswer(const GraphAnswer &answer, const QUrl &graphRoot);
    /** What a person gives: an operation ID (GUID) or an address. */
    [[nodiscard]] static std::optional<OperationAddress> fromPerson(const QString &text, const QUrl &graphRoot);

    [[nodiscard]] QUrl url() const;
    [[nodiscard]] QString operationId() const;

private:
    OperationAddress(QUrl url, QString operationId);

    QUrl m_url;
    QString m_operationId;
};

/** The first readable Retry-After: header, then the key `Retry-After` of the JSON body in any case (number or text). */
[[nodiscard]] std::optional<std::chrono::seconds> retryAfterOf(const GraphAnswer &answer);
