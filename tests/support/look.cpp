// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "look.h"

#include "ui/appearance.h"

#include <QApplication>
#include <QFont>
#include <QPalette>

namespace {
const QString light = QStringLiteral("light");
const QString dark = QStringLiteral("dark");
const QString highContrast = QStringLiteral("high-contrast");
const QString highContrastDark = QStringLiteral("high-contrast-dark");
const QString large = QStringLiteral("large");
const QString german = QStringLiteral("german");
const QString rightToLeft = QStringLiteral("rtl");
}

Look::Look(QStringList &arguments)
    : m_names{light, dark}
{
    // English, too, has its plurals from a file.
    m_language.choose(QStringLiteral("en"));
    const qsizetype option = arguments.indexOf(QStringLiteral("--look"));
    if (option < 0)
        return;
    const QString name = arguments.value(option + 1);
    arguments.remove(option, std::min<qsizetype>(2, arguments.size() - option));
    m_isKnown = QStringList{light, dark, highContrast, highContrastDark, large, german, rightToLeft}.contains(name);
    m_names = QStringList{name};
    if (name == german) {
        m_language.choose(QStringLiteral("de"));
    } else if (name == rightToLeft) {
        QCoreApplication::installTranslator(&m_pseudo);
        QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    }
}

bool Look::isOfLanguage() const
{
    return m_names.contains(german) || m_names.contains(rightToLeft);
}

QByteArray Look::choices()
{
    return "--look light|dark|high-contrast|high-contrast-dark|large|german|rtl";
}

void Look::wear(const QString &name)
{
    Appearance::Wish wish;
    if (name == dark || name == highContrastDark)
        wish.scheme = Appearance::Scheme::Dark;
    wish.highContrast = name == highContrast || name == highContrastDark;
    QApplication::setPalette(Appearance::palette(wish));
    static const QFont usual = QApplication::font();
    QFont font = usual;
    if (name == large)
        font.setPointSizeF(2 * usual.pointSizeF());
    QApplication::setFont(font);
}

double Look::growth(const QString &name)
{
    return name == large ? 1.5 : 1;
}
