// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exports/strictjson.h"

#include <QJsonDocument>

namespace {
constexpr qsizetype deepest = 16;
constexpr qsizetype mostValues = 1'000'000;
constexpr qint64 largestNumber = (qint64(1) << 53) - 1;
}

StrictJson::StrictJson(const QByteArray &bytes)
    : m_bytes(bytes)
{
}

std::expected<QJsonObject, StrictJson::Fault> StrictJson::read(const QByteArray &bytes)
{
    if (!bytes.isValidUtf8())
        return std::unexpected(Fault::NotUtf8);
    // Before anything is parsed: millions of empty arrays in a few megabytes would take gigabytes.
    const auto fault = StrictJson(bytes).scan();
    if (fault == Fault::TooDeep || fault == Fault::TooMuch)
        return std::unexpected(*fault);
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (error.error != QJsonParseError::NoError || !document.isObject())
        return std::unexpected(Fault::NotJson);
    if (fault)
        return std::unexpected(*fault);
    return document.object();
}

std::optional<StrictJson::Fault> StrictJson::scan()
{
    while (m_at < m_bytes.size()) {
        take(m_bytes.at(m_at));
        if (m_levels.size() > deepest)
            return Fault::TooDeep;
        if (m_values > mostValues)
            return Fault::TooMuch;
    }
    return m_fault;
}

void StrictJson::take(char c)
{
    if (c == '"') {
        takeString();
        return;
    }
    if (c == '-' || (c >= '0' && c <= '9')) {
        takeNumber();
        return;
    }
    ++m_at;
    if (c == '{' || c == '[') {
        m_levels.append(Level{c == '{', c == '{', {}});
        ++m_values;
    } else if ((c == '}' || c == ']') && !m_levels.isEmpty()) {
        m_levels.removeLast();
    } else if (c == ',' && !m_levels.isEmpty()) {
        m_levels.last().expectsName = m_levels.last().isObject;
        ++m_values;
    }
}

void StrictJson::takeString()
{
    const qsizetype begin = ++m_at;
    while (m_at < m_bytes.size() && m_bytes.at(m_at) != '"')
        m_at += m_bytes.at(m_at) == '\\' ? 2 : 1;
    const qsizetype end = qMin(m_at, m_bytes.size());
    ++m_at;
    if (m_levels.isEmpty() || !m_levels.last().expectsName)
        return;
    Level &level = m_levels.last();
    level.expectsName = false;
    const QByteArray name = m_bytes.mid(begin, end - begin);
    if (name.contains('\\'))
        found(Fault::EscapedName);
    else if (level.names.contains(name))
        found(Fault::NameTwice);
    level.names.insert(name);
}

void StrictJson::takeNumber()
{
    const qsizetype begin = m_at;
    while (m_at < m_bytes.size() && QByteArrayView("+-.0123456789Ee").contains(m_bytes.at(m_at)))
        ++m_at;
    bool isWhole = false;
    const qint64 number = m_bytes.mid(begin, m_at - begin).toLongLong(&isWhole);
    if (!isWhole || number > largestNumber || m_bytes.at(begin) == '-')
        found(Fault::NotAWholeNumber);
}

void StrictJson::found(Fault fault)
{
    if (!m_fault)
        m_fault = fault;
}
