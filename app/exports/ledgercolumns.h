// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QMetaEnum>
#include <QSqlQuery>
#include <QString>
#include <QStringList>
#include <QVariant>

/** How single values lie in the columns of the ledger, and what is kept of texts. */
namespace LedgerColumns {
/** Lone surrogates and NUL do not survive the way through UTF-8 and C strings; a digest must be over what comes back. */
[[nodiscard]] QString readable(const QString &text);
/** What a person wrote keeps its words ("State: Bavaria"); only a SAS pasted by mistake loses its signature. */
[[nodiscard]] QString cleanProse(const QString &text);

/** A null QString would be stored as NULL. */
[[nodiscard]] QString text(const QString &value);
[[nodiscard]] QByteArray blob(const QByteArray &value);
/** Milliseconds since 1970-01-01T00:00:00Z. */
[[nodiscard]] QVariant milliseconds(const QDateTime &value);
/** Days since 1970-01-01. */
[[nodiscard]] QVariant days(QDate value);
[[nodiscard]] QString placeholders(qsizetype count);
/** "table.first, table.second" */
[[nodiscard]] QString prefixed(const QString &table, const QStringList &columns);

template <typename Enum> QString word(Enum value)
{
    return QString::fromLatin1(QMetaEnum::fromType<Enum>().valueToKey(int(value)));
}

/** Reads the columns of a row one after the other. */
class Reader
{
public:
    explicit Reader(const QSqlQuery &query)
        : m_query(query)
    {
    }

    QVariant next() { return m_query.value(m_at++); }
    QString text() { return next().toString(); }
    QString utf8() { return QString::fromUtf8(next().toByteArray()); }
    QByteArray blob() { return next().toByteArray(); }
    QDateTime date();
    QDate day();
    bool flag() { return next().toBool(); }
    qint64 number() { return next().toLongLong(); }

private:
    const QSqlQuery &m_query;
    int m_at = 0;
};
}
