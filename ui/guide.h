// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>
#include <QUrl>

/**
 * The guide that comes with the program: chapters of simple HTML in one language. What the program itself says, such as what a state means
 * or what to do about an error, is put into them from where the program says it.
 */
class Guide
{
public:
    struct Chapter {
        QString name;
        QString title;
    };

    /** In the language that the program speaks now, else in English. */
    Guide();
    /** `language` as in `languages()`. */
    explicit Guide(const QString &language);

    /** The codes of the languages that there is a guide in. */
    [[nodiscard]] static QStringList languages();
    /** The names of all chapters, in reading order: the same in every language. */
    [[nodiscard]] static QStringList chapterNames();
    /** `habeas-guide:/errors.html#place`; opened like any other address, it shows the guide. Without a name: its beginning. */
    [[nodiscard]] static QUrl address(const QString &chapter = {}, const QString &place = {});
    [[nodiscard]] static QString scheme();

    [[nodiscard]] QString language() const { return m_language; }
    [[nodiscard]] QList<Chapter> chapters() const;
    /** The chapter at that address; empty when there is none. */
    [[nodiscard]] QString chapterAt(const QUrl &address) const;
    /** Empty when there is no such chapter. */
    [[nodiscard]] QString html(const QString &chapter) const;

private:
    [[nodiscard]] QString read(const QString &chapter) const;

    QString m_language;
};
