// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/appearance.h"

#include "ui/legiblestyle.h"
#include "ui/semanticcolors.h"

#include <QApplication>
#include <QPalette>
#include <QStyleHints>

namespace {
struct Tones {
    QColor window;
    QColor base;
    QColor alternate;
    QColor button;
    QColor text;
    QColor faint; ///< texts in place of what is not entered yet
    QColor disabled;
    QColor accent;
    double contrast = 4.5; ///< of text
};

Tones tonesOf(bool dark, bool highContrast)
{
    if (highContrast)
        return dark
            ? Tones{Qt::black,
                    Qt::black,
                    Qt::black,
                    Qt::black,
                    Qt::white,
                    QColor(0xd0, 0xd0, 0xd0),
                    QColor(0x9a, 0x9a, 0x9a),
                    QColor(0x8c, 0xc8, 0xff),
                    7}
            : Tones{
                  Qt::white, Qt::white, Qt::white, Qt::white, Qt::black, QColor(0x40, 0x40, 0x40), QColor(0x6a, 0x6a, 0x6a), QColor(0x00, 0x3a, 0x8c),
                  7};
    return dark ? Tones{QColor(0x27, 0x2b, 0x33), QColor(0x1e, 0x21, 0x27), QColor(0x24, 0x28, 0x2f), QColor(0x33, 0x38, 0x42),
                        QColor(0xf0, 0xf0, 0xf0), QColor(0xa0, 0xa5, 0xae), QColor(0x82, 0x86, 0x8e), QColor(0x30, 0x8c, 0xc6)}
                : Tones{QColor(0xef, 0xef, 0xef),
                        Qt::white,
                        QColor(0xf7, 0xf7, 0xf7),
                        QColor(0xef, 0xef, 0xef),
                        Qt::black,
                        QColor(0x69, 0x69, 0x69),
                        QColor(0xa0, 0xa0, 0xa0),
                        QColor(0x30, 0x8c, 0xc6)};
}

struct Selection {
    QColor color;
    QColor text;
};

/** As near to the accent as can be while text is legible on it and it stands out from the page. */
Selection selectionOf(const QColor &accent, const Tones &tones)
{
    const bool takesWhite = SemanticColors::contrast(accent, Qt::white) >= 3;
    const QColor usual = takesWhite ? Qt::white : Qt::black;
    const QColor other = takesWhite ? Qt::black : Qt::white;
    for (const QColor &text : {usual, other}) {
        const QColor legible = SemanticColors::readable(accent, {text}, tones.contrast);
        const QColor visible = SemanticColors::readable(legible, {tones.base}, 3);
        if (SemanticColors::contrast(visible, text) >= tones.contrast)
            return {visible, text};
    }
    return {SemanticColors::readable(accent, {usual}, tones.contrast), usual};
}
}

Appearance::Appearance(QObject *parent)
    : QObject(parent)
{
#ifndef Q_OS_MACOS
    QApplication::setStyle(new LegibleStyle);
#endif
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, &Appearance::apply);
#endif
    apply();
}

void Appearance::follow(const Wish &wish)
{
    if (wish == m_wish)
        return;
    m_wish = wish;
    apply();
}

void Appearance::apply()
{
#if defined(Q_OS_UNIX) && !defined(Q_OS_MACOS)
    QApplication::setPalette(QPalette());
    const QPalette platforms = QGuiApplication::palette();
    const QPalette styles = QApplication::style()->standardPalette();
    const bool isDark = SemanticColors::isDark(platforms);
    Wish wish = m_wish;
    if (wish.scheme == Scheme::NoPreference)
        wish.scheme = isDark ? Scheme::Dark : Scheme::Light;
    const bool isPlatformsOwn = platforms.color(QPalette::Window) != styles.color(QPalette::Window);
    if (isPlatformsOwn && !wish.highContrast && isDark == (wish.scheme == Scheme::Dark))
        return;
    QApplication::setPalette(palette(wish));
#endif
}

QPalette Appearance::palette(const Wish &wish)
{
    const bool dark = wish.scheme == Scheme::Dark;
    const Tones tones = tonesOf(dark, wish.highContrast);
    const QColor accent = wish.accent.value_or(tones.accent);
    const Selection selection = selectionOf(accent, tones);
    QPalette palette(tones.button, tones.window);
    const std::pair<QPalette::ColorRole, QColor> roles[] = {
        {QPalette::Window, tones.window},
        {QPalette::WindowText, tones.text},
        {QPalette::Base, tones.base},
        {QPalette::AlternateBase, tones.alternate},
        {QPalette::Text, tones.text},
        {QPalette::ButtonText, tones.text},
        {QPalette::BrightText, tones.text},
        {QPalette::PlaceholderText, tones.faint},
        {QPalette::ToolTipBase, tones.base},
        {QPalette::ToolTipText, tones.text},
        {QPalette::Highlight, selection.color},
        {QPalette::HighlightedText, selection.text},
        {QPalette::Link, SemanticColors::readable(accent, {tones.window, tones.base}, tones.contrast)},
        {QPalette::LinkVisited,
         SemanticColors::readable(dark ? QColor(0xc5, 0x8a, 0xf9) : QColor(0x6b, 0x2f, 0xa0), {tones.window, tones.base}, tones.contrast)},
    };
    for (const auto &[role, color] : roles)
        palette.setColor(role, color);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::PlaceholderText})
        palette.setColor(QPalette::Disabled, role, tones.disabled);
    palette.setColor(QPalette::Disabled, QPalette::Base, tones.window);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, tones.disabled);
    return palette;
}
