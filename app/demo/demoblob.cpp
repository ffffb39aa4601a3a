// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/demoblob.h"

#include <QCryptographicHash>

#include <algorithm>

namespace {
/** Differs from place to place, so that a range in the wrong place is noticed. */
char fillingAt(qint64 position)
{
    return char(position ^ (position >> 8) ^ (position >> 16) ^ (position >> 24));
}
}

QByteArray DemoBlob::bytes(qint64 first, qint64 count) const
{
    count = std::min(count, size() - first);
    QByteArray bytes = content.mid(first, count);
    const qint64 begin = first + bytes.size();
    const qint64 missing = count - bytes.size();
    bytes.reserve(count);
    for (qint64 i = 0; i < missing; ++i)
        bytes.append(fillingAt(begin + i));
    return bytes;
}

QByteArray DemoBlob::md5() const
{
    if (type != Type::Block || filling > 0)
        return {};
    return QCryptographicHash::hash(content, QCryptographicHash::Md5).toBase64();
}
