// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/language.h"

#include <QDir>
#include <QGuiApplication>
#include <QLibraryInfo>
#include <QLocale>

#include <algorithm>

// Outside any namespace: the resources are in a static library.
static void loadTranslations()
{
    Q_INIT_RESOURCE(translations);
}

namespace {
const QString sourceLanguage = QStringLiteral("en");

QString systemLanguage()
{
    const QStringList wanted = QLocale::system().uiLanguages();
    for (const QString &each : wanted) {
        if (const QString code = Language::availableFor(each); !code.isEmpty())
            return code;
    }
    return sourceLanguage;
}

/** Month names of the language, and the formats of where the computer is. */
QLocale localeOf(const QString &code)
{
    const QLocale system = QLocale::system();
    const QLocale language(code);
    const bool isNeutral = system.language() == QLocale::C && code == sourceLanguage;
    if (isNeutral || system.language() == language.language())
        return system;
    return QLocale(language.language(), language.script(), system.territory());
}
}

Language::Language()
{
    loadTranslations();
}

Language::~Language()
{
    unload();
}

QStringList Language::available()
{
    // They are part of the program: once is enough.
    static const QStringList all = [] {
        loadTranslations();
        QStringList codes;
        const QStringList files = QDir(QStringLiteral(":/translations")).entryList({QStringLiteral("habeas_*.qm")}, QDir::Files, QDir::Name);
        for (const QString &file : files)
            codes.append(file.section(QLatin1Char('.'), 0, 0).section(QLatin1Char('_'), 1));
        return codes;
    }();
    return all;
}

QString Language::availableFor(const QString &wanted)
{
    const QStringList codes = available();
    QString code = QString(wanted).replace(QLatin1Char('-'), QLatin1Char('_'));
    while (!code.isEmpty() && !codes.contains(code))
        code.truncate(std::max<qsizetype>(code.lastIndexOf(QLatin1Char('_')), 0));
    return code;
}

QString Language::nativeName(const QString &code)
{
    // Else it would be "American English": Habeas does not write that.
    if (code == sourceLanguage)
        return QStringLiteral("English");
    const QLocale locale(code);
    const QString name = locale.nativeLanguageName();
    return name.isEmpty() ? code : locale.toUpper(name.left(1)) + name.mid(1);
}

void Language::choose(const QString &code)
{
    m_code = availableFor(code);
    if (m_code.isEmpty())
        m_code = systemLanguage();
    const QLocale locale = localeOf(m_code);
    unload();
    QLocale::setDefault(locale);
    if (m_qt.load(QStringLiteral("qtbase_") + m_code, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
    if (m_own.load(QStringLiteral(":/translations/habeas_%1.qm").arg(m_code)))
        QCoreApplication::installTranslator(&m_own);
    if (qobject_cast<QGuiApplication *>(QCoreApplication::instance()))
        QGuiApplication::setLayoutDirection(QLocale(m_code).textDirection());
}

void Language::unload()
{
    if (!QCoreApplication::instance())
        return;
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_qt);
}
