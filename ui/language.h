// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>
#include <QTranslator>

/** The language that the program speaks, with the formats of dates and numbers and the direction of reading that go with it. */
class Language
{
public:
    Language();
    ~Language();

    /** The codes of the languages that the program has, such as `de`. */
    [[nodiscard]] static QStringList available();
    /** The one of these that `wanted` means, itself or without its territory and script; empty for none. */
    [[nodiscard]] static QString availableFor(const QString &wanted);
    /** As its speakers call it. */
    [[nodiscard]] static QString nativeName(const QString &code);

    /**
     * From now on; what is shown already stays as it is. `code` may name a territory (`de_AT`); empty, or one that the program does not
     * have, is the first of the system's languages that it has, else English.
     */
    void choose(const QString &code);
    /** What is spoken now. */
    [[nodiscard]] QString code() const { return m_code; }

private:
    void unload();

    QString m_code;
    QTranslator m_own;
    QTranslator m_qt;
};
