// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exports/ledgertail.h"

#include "exports/ledgerchain.h"
#include "exports/ledgercolumns.h"

#include <QVariant>

LedgerTail::LedgerTail(const LedgerConnection &connection)
    : m_connection(connection)
    , m_last(connection.database())
    , m_insert(connection.database())
{
}

std::expected<void, LedgerError> LedgerTail::prepare()
{
    return m_connection.prepare({
        {m_last, QStringLiteral("SELECT sequence, digest, occurred_at FROM events ORDER BY sequence DESC LIMIT 1")},
        {m_insert, LedgerRows::insertEvent()},
    });
}

std::expected<LedgerTail::End, LedgerError> LedgerTail::end()
{
    End end{0, LedgerChain::genesis()};
    const auto read = [&](const QSqlQuery &query) {
        LedgerColumns::Reader column(query);
        end.sequence = column.number();
        end.digest = column.blob();
        end.occurredAt = column.date();
    };
    if (auto done = m_connection.forEachRow(m_last, read); !done)
        return std::unexpected(done.error());
    return end;
}

std::expected<void, LedgerError> LedgerTail::append(LedgerRows::EventRow row)
{
    const auto previous = end();
    if (!previous)
        return std::unexpected(previous.error());
    row.event.sequence = previous->sequence + 1;
    const QByteArray form =
        row.caseNumber > 0 ? LedgerChain::caseEventForm(row.event, row.view) : LedgerChain::eventForm(row.event, row.intent, row.view);
    row.digest = LedgerChain::link(previous->digest, form);
    LedgerRows::bindEvent(m_insert, row);
    return m_connection.run(m_insert);
}
