// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exports/ledgerconnection.h"
#include "exports/ledgerrows.h"

#include <QDateTime>

/** The end of the chain, where the next event goes, be it of an export or of a case. The connection must outlive it. */
class LedgerTail
{
public:
    struct End {
        qint64 sequence = 0;
        QByteArray digest;
        QDateTime occurredAt = {};
    };

    explicit LedgerTail(const LedgerConnection &connection);
    [[nodiscard]] std::expected<void, LedgerError> prepare();

    /** Before the first event: 0 and the digest before it. */
    [[nodiscard]] std::expected<End, LedgerError> end();
    /** Gives the event its number and its digest. Inside a transaction. */
    [[nodiscard]] std::expected<void, LedgerError> append(LedgerRows::EventRow row);

private:
    const LedgerConnection &m_connection;
    QSqlQuery m_last;
    QSqlQuery m_insert;
};
