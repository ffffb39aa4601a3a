// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pseudotranslator.h"
#include "ui/language.h"

/**
 * How pictures look: in the colors of light, dark, high-contrast and high-contrast-dark, in German, from right to left, or with
 * letters of twice the size (large). Those of a language last as long as this lives.
 */
class Look
{
public:
    /** Takes `--look` and its value out of the arguments; false in isKnown() when there is no such look. */
    explicit Look(QStringList &arguments);

    [[nodiscard]] bool isKnown() const { return m_isKnown; }
    [[nodiscard]] bool isOfLanguage() const;
    /** Those to make pictures in: light and dark, unless one was asked for. */
    [[nodiscard]] QStringList names() const { return m_names; }
    /** For usage lines. */
    [[nodiscard]] static QByteArray choices();
    /** From now on, also for windows that are open. */
    static void wear(const QString &name);
    /** How much larger than usual windows are in it. */
    [[nodiscard]] static double growth(const QString &name);

private:
    Language m_language;
    PseudoTranslator m_pseudo;
    QStringList m_names;
    bool m_isKnown = true;
};
