// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/storagelocation.h"

#include <QDateTime>

#include <cstdint>
#include <cstdlib>

/** Besides not crashing: what would be sent is what was given, and offers are stable. */
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(bytes), qsizetype(size));
    const StorageLocation::Rules rules{Cloud(), QDateTime::fromString(QStringLiteral("2026-11-23T12:00:00Z"), Qt::ISODate)};
    const StorageLocation location = StorageLocation::parse(text, rules);
    if (location.isAcceptable() && location.secret().bytes() != text.toUtf8())
        std::abort();
    if (location.corrected().isEmpty())
        return 0;
    const StorageLocation corrected = StorageLocation::parse(QString::fromUtf8(location.corrected().bytes()), rules);
    if (!corrected.corrected().isEmpty())
        std::abort();
    return 0;
}
