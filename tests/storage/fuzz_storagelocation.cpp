// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/storagelocation.h"

#include <QDateTime>
#include <QUrl>

#include <cstdint>
#include <cstdlib>

namespace {
/** No eight characters of the secret in a row, plain or encoded. */
bool leaks(const QString &secret, const QString &shown)
{
    const QString once = QString::fromLatin1(QUrl::toPercentEncoding(secret));
    for (const QString &form : {secret, once, QString::fromLatin1(QUrl::toPercentEncoding(once))}) {
        for (qsizetype i = 0; i + 8 <= form.size(); ++i) {
            if (shown.contains(form.mid(i, 8)))
                return true;
        }
    }
    return false;
}

/** What only a signature is: the value of the last `sig` of what would be sent. */
QString signatureOf(const QString &text)
{
    const qsizetype at = text.lastIndexOf(QLatin1String("sig="));
    return at < 0 ? QString() : QUrl::fromPercentEncoding(text.mid(at + 4).section(QLatin1Char('&'), 0, 0).toUtf8());
}
}

/** Besides not crashing: what would be sent is what was given, offers are acceptable and stable, and no signature is shown. */
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(bytes), qsizetype(size));
    const StorageLocation::Purpose purpose = size % 2 ? StorageLocation::Purpose::ReadResults : StorageLocation::Purpose::ReceiveExport;
    const StorageLocation::Rules rules{Cloud(), QDateTime::fromString(QStringLiteral("2026-11-23T12:00:00Z"), Qt::ISODate), purpose};
    const StorageLocation location = StorageLocation::parse(text, rules);
    if (location.isAcceptable()) {
        if (location.secret().bytes() != text.toUtf8())
            std::abort();
        if (location.form() != StorageLocation::Form::BareAccount && leaks(signatureOf(text), location.masked()))
            std::abort();
    }
    if (location.corrected().isEmpty())
        return 0;
    const StorageLocation corrected = StorageLocation::parse(QString::fromUtf8(location.corrected().bytes()), rules);
    if (!corrected.isAcceptable() || !corrected.corrected().isEmpty())
        std::abort();
    return 0;
}
