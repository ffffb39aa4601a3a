// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QObject>
#include <QSet>

#include <expected>
#include <optional>

/**
 * JSON as documents have it whose hashes count: what two programs could read differently is not read at all. One object in UTF-8, no
 * name twice in an object, no escapes in names, whole numbers from 0 to 2^53 - 1 only, nesting of at most 16, at most a million values.
 */
class StrictJson
{
    Q_GADGET

public:
    enum class Fault {
        NotUtf8,
        NotJson, ///< or cut off, or not an object
        TooDeep,
        TooMuch,
        NameTwice,
        EscapedName,
        NotAWholeNumber,
    };
    Q_ENUM(Fault)

    [[nodiscard]] static std::expected<QJsonObject, Fault> read(const QByteArray &bytes);

private:
    explicit StrictJson(const QByteArray &bytes);
    /** Of faults that cost nothing to parse the first, once it is known that parsing costs little. */
    [[nodiscard]] std::optional<Fault> scan();
    void take(char c);
    void takeString();
    void takeNumber();
    void found(Fault fault);

    struct Level {
        bool isObject = false;
        /** The next string is a name. */
        bool expectsName = false;
        QSet<QByteArray> names;
    };

    const QByteArray &m_bytes;
    qsizetype m_at = 0;
    qsizetype m_values = 0;
    QList<Level> m_levels;
    std::optional<Fault> m_fault;
};
