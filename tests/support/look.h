// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pseudotranslator.h"
#include "ui/language.h"

/** How pictures look that are started with `--look german` or `--look rtl`: in that language, for as long as this lives. */
class Look
{
public:
    /** Takes `--look` and its value out of the arguments; false in isKnown() when there is no such look. */
    explicit Look(QStringList &arguments);

    [[nodiscard]] bool isKnown() const { return m_isKnown; }

private:
    Language m_language;
    PseudoTranslator m_pseudo;
    bool m_isKnown = true;
};
