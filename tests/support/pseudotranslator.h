// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTranslator>

/**
 * A language that nobody speaks: each text between ⟦ and ⟧, a third longer, with marks on its letters, and read from right to left. What
 * shows without brackets is hard-coded, and what does not fit would not fit in other languages either.
 */
class PseudoTranslator : public QTranslator
{
    Q_OBJECT

public:
    using QTranslator::QTranslator;

    [[nodiscard]] static QString pseudo(const QString &source);

    [[nodiscard]] QString translate(const char *context, const char *sourceText, const char *disambiguation = nullptr, int n = -1) const override;
    [[nodiscard]] bool isEmpty() const override { return false; }
};
