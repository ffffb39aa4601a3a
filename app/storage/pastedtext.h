// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

/**
 * What was meant by text copied from a mail, a web page, a chat, a terminal or a configuration file: takes off what such places put around and into
 * an address. Offers only; whoever uses `text()` judges it like any other text.
 */
class PastedText
{
public:
    explicit PastedText(const QString &text);

    [[nodiscard]] const QString &text() const { return m_text; }
    [[nodiscard]] bool wasDecorated() const { return m_decorated; }
    /** The percent signs had been encoded again. */
    [[nodiscard]] bool wasDoubleEncoded() const { return m_doubleEncoded; }
    [[nodiscard]] bool wasConnectionString() const { return m_connectionString; }
    /** Different addresses; `text()` is then the text given. */
    [[nodiscard]] bool hasSeveralUrls() const { return m_severalUrls; }

    /** Takes no room on the screen: zero width, marks of writing direction, byte order mark, soft hyphen. */
    [[nodiscard]] static bool isInvisible(QChar character);
    [[nodiscard]] static bool isBlank(const QString &text);

private:
    void clean();
    void replace(const QString &text, bool &flag);
    [[nodiscard]] QString addressIn(const QString &text);

    QString m_text;
    bool m_decorated = false;
    bool m_doubleEncoded = false;
    bool m_connectionString = false;
    bool m_severalUrls = false;
};
