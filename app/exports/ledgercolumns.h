// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QMetaEnum>
#include <QSqlQuery>
#include <QString>
#include <QStringList>
#include <QUrl>
#include <QVariant>

#include <optional>
#include <utility>

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

/** Assignments for UPDATE that put zeros of the same length in the place of blobs: see exports/ledgerschema.h. */
[[nodiscard]] QString zeroed(const QStringList &columns);
/** A condition that is true of blobs as those leave them. */
[[nodiscard]] QString areZeros(const QStringList &columns);
/** The same of what was read. */
[[nodiscard]] bool isZeros(const QByteArray &bytes);
[[nodiscard]] bool isZeros(const QString &text);

/**
 * Reads the columns of a row one after the other. Different contents may read as the same value, such as 1 and 2 as a flag: a digest over
 * what was read would not tell them apart, so the reader says when something is not as this program writes it.
 */
class Reader
{
public:
    explicit Reader(const QSqlQuery &query)
        : m_query(query)
    {
    }

    QVariant next() { return m_query.value(m_at++); }
    QString text() { return next().toString(); }
    QString utf8();
    QByteArray blob() { return next().toByteArray(); }
    QUrl address();
    QDateTime date();
    QDate day();
    bool flag();
    qint64 number() { return next().toLongLong(); }
    int smallNumber();
    /** nullopt for a word that is none. */
    template <typename Enum> std::optional<Enum> word()
    {
        const QString written = text();
        bool known = false;
        const auto value = Enum(QMetaEnum::fromType<Enum>().keyToValue(written.toLatin1().constData(), &known));
        expect(known && LedgerColumns::word(value) == written);
        return known ? std::optional(value) : std::nullopt;
    }

    /** Something that was read since the last call is not as this program writes it. */
    [[nodiscard]] bool takeStrange() { return std::exchange(m_strange, false); }
    void expect(bool asWritten) { m_strange = m_strange || !asWritten; }

private:
    const QSqlQuery &m_query;
    int m_at = 0;
    bool m_strange = false;
};
}
