// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/sassecret.h"

#include <utility>

SasSecret::SasSecret(QByteArray bytes)
    : m_bytes(std::move(bytes))
{
}

SasSecret &SasSecret::operator=(const SasSecret &other)
{
    SasSecret copy(other);
    m_bytes.swap(copy.m_bytes);
    return *this;
}

SasSecret &SasSecret::operator=(SasSecret &&other) noexcept
{
    SasSecret taken(std::move(other));
    m_bytes.swap(taken.m_bytes);
    return *this;
}

SasSecret::~SasSecret()
{
    if (!m_bytes.isDetached())
        return;
    // volatile: the compiler may not drop writes to memory that is about to be freed.
    volatile char *byte = m_bytes.data();
    for (qsizetype i = 0; i < m_bytes.size(); ++i)
        byte[i] = 0;
}

QDebug operator<<(QDebug debug, const SasSecret &secret)
{
    Q_UNUSED(secret)
    const QDebugStateSaver saver(debug);
    debug.nospace() << "SasSecret([redacted])";
    return debug;
}
