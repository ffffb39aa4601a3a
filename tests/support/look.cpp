// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "look.h"

#include <QGuiApplication>

Look::Look(QStringList &arguments)
{
    const qsizetype option = arguments.indexOf(QStringLiteral("--look"));
    if (option < 0)
        return;
    const QString name = arguments.value(option + 1);
    arguments.remove(option, std::min<qsizetype>(2, arguments.size() - option));
    if (name == QLatin1String("german")) {
        m_language.choose(QStringLiteral("de"));
    } else if (name == QLatin1String("rtl")) {
        QCoreApplication::installTranslator(&m_pseudo);
        QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    } else {
        m_isKnown = false;
    }
}
