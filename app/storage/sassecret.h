// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QDebug>

/**
 * Text that must never be seen: a storage location with its shared access signature. Prints as "[redacted]"; the bytes
 * come out of `bytes()` only, which is called where they go on the wire. The last owner overwrites them.
 */
class SasSecret
{
public:
    SasSecret() = default;
    explicit SasSecret(QByteArray bytes);
    SasSecret(const SasSecret &) = default;
    SasSecret(SasSecret &&) noexcept = default;
    SasSecret &operator=(const SasSecret &other);
    SasSecret &operator=(SasSecret &&other) noexcept;
    ~SasSecret();

    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }
    [[nodiscard]] bool isEmpty() const { return m_bytes.isEmpty(); }

private:
    QByteArray m_bytes;
};

QDebug operator<<(QDebug debug, const SasSecret &secret);
