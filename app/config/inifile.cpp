// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config/inifile.h"

#include <QFile>
#include <QFileInfo>
#include <QSettings>

#include <algorithm>

namespace {
// QSettings reads on after a byte order mark and after comments that begin with #, but calls them format errors.
bool hasOnlySettings(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    QByteArray content = file.readAll();
    if (content.startsWith("\xef\xbb\xbf"))
        content.remove(0, 3);
    const QList<QByteArray> lines = content.split('\n');
    return std::all_of(lines.cbegin(), lines.cend(), [](const QByteArray &untrimmed) {
        const QByteArray line = untrimmed.trimmed();
        return line.isEmpty() || line.startsWith(';') || line.startsWith('#') || (line.startsWith('[') ? line.endsWith(']') : line.contains('='));
    });
}
}

IniFile IniFile::read(const QString &path)
{
    IniFile result;
    const QFileInfo file(path);
    if (path.isEmpty() || !file.exists())
        return result;
    result.exists = true;
    result.isIntact = file.isReadable() && !file.isDir();
    if (!result.isIntact)
        return result;
    const QSettings settings(path, QSettings::IniFormat);
    result.names = settings.allKeys();
    for (const QString &key : std::as_const(result.names)) {
        if (const QString value = text(settings.value(key)); !value.isEmpty())
            result.values.insert(key.toLower(), value);
    }
    result.isIntact = settings.status() != QSettings::AccessError && hasOnlySettings(path);
    return result;
}

QString IniFile::text(const QVariant &value)
{
    const bool isList = value.typeId() == QMetaType::QStringList;
    QString text = (isList ? value.toStringList().join(QLatin1Char(',')) : value.toString()).trimmed();
    for (const QLatin1Char quote : {QLatin1Char('"'), QLatin1Char('\'')}) {
        if (text.size() >= 2 && text.startsWith(quote) && text.endsWith(quote))
            text = text.mid(1, text.size() - 2).trimmed();
    }
    return text;
}
