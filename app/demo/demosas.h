// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "demo/demoform.h"

#include <QDateTime>
#include <QUrl>

#include <optional>

/**
 * Shared access signatures for containers, made and checked with a key that lives as long as the process.
 * https://learn.microsoft.com/rest/api/storageservices/create-service-sas
 */
class DemoSas
{
public:
    explicit DemoSas(const QString &account);

    /** The query of a SAS, percent-encoded. */
    [[nodiscard]] QByteArray create(const QString &container, const QString &permissions, const QDateTime &endsAt) const;

    /** As Blob Storage names it. */
    struct Problem {
        int status = 403;
        QByteArray code;
        QString message;
        QString detail;
    };
    /** Everything but the permissions, which the operation decides. */
    [[nodiscard]] std::optional<Problem> problem(const DemoForm &query, const QString &container, const QDateTime &now) const;

private:
    [[nodiscard]] QByteArray stringToSign(const DemoForm &query, const QString &container) const;
    [[nodiscard]] QByteArray signature(const QByteArray &text) const;

    QString m_account;
    QByteArray m_key;
};
