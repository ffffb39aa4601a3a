// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QStringList>

class QVariant;

/** What one ini file says, for reading only and without QSettings' search for other files. */
struct IniFile {
    /** "group/name" in lower case; values trimmed and without the quotes around them, empty ones left out. */
    QHash<QString, QString> values;
    /** As they are written, "group/name", whether or not they have a value. */
    QStringList names;
    bool exists = false;
    /** False when the file is there and cannot be read, or has lines that are no settings. */
    bool isIntact = true;

    [[nodiscard]] static IniFile read(const QString &path);
    /** A value as people meant it: QSettings splits at commas and keeps single quotes. */
    [[nodiscard]] static QString text(const QVariant &value);
};
