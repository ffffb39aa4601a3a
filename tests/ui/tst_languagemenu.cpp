// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/languagemenu.h"

#include "config/settings.h"
#include "ui/language.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

class tst_LanguageMenu : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void choiceIsStored();
    void managed();
    void languageOfATerritory();

private:
    [[nodiscard]] static QAction *choice(const LanguageMenu &menu, const QString &code);
    [[nodiscard]] QString file(const QString &name) const { return m_directory.filePath(name); }

    Language m_language;
    QTemporaryDir m_directory;
};

QAction *tst_LanguageMenu::choice(const LanguageMenu &menu, const QString &code)
{
    const QList<QAction *> actions = menu.actions();
    for (QAction *action : actions) {
        if (!action->isSeparator() && action->data().toString() == code)
            return action;
    }
    return nullptr;
}

void tst_LanguageMenu::choiceIsStored()
{
    Settings settings({}, {}, file(QStringLiteral("user.ini")));
    LanguageMenu menu(settings);
    QVERIFY(choice(menu, {})->isChecked());
    QCOMPARE(choice(menu, QStringLiteral("de"))->text(), QStringLiteral("Deutsch"));
    QCOMPARE(choice(menu, QStringLiteral("en"))->text(), QStringLiteral("English"));
    const QSignalSpy chosen(&menu, &LanguageMenu::chosen);
    choice(menu, QStringLiteral("de"))->trigger();
    QCOMPARE(chosen.size(), 1);
    QVERIFY(choice(menu, QStringLiteral("de"))->isChecked());
    QVERIFY(!choice(menu, {})->isChecked());
    // The same once more is no choice.
    choice(menu, QStringLiteral("de"))->trigger();
    QCOMPARE(chosen.size(), 1);

    const Settings later({}, {}, file(QStringLiteral("user.ini")));
    QCOMPARE(later.language(), QStringLiteral("de"));
    choice(menu, {})->trigger();
    QCOMPARE(settings.origin(Settings::Key::Language), Settings::Origin::Default);
}

void tst_LanguageMenu::managed()
{
    QFile config(file(QStringLiteral("config.ini")));
    QVERIFY(config.open(QIODevice::WriteOnly));
    config.write("[window]\nlanguage=de\n");
    config.close();
    Settings settings({}, config.fileName(), file(QStringLiteral("other.ini")));
    const LanguageMenu menu(settings);
    QVERIFY(choice(menu, QStringLiteral("de"))->isChecked());
    QVERIFY(!choice(menu, QStringLiteral("en"))->isEnabled());
    QVERIFY(choice(menu, QStringLiteral("en"))->toolTip().contains(config.fileName()));
}

void tst_LanguageMenu::languageOfATerritory()
{
    QFile user(file(QStringLiteral("austrian.ini")));
    QVERIFY(user.open(QIODevice::WriteOnly));
    user.write("[window]\nlanguage=de_AT\n");
    user.close();
    Settings settings({}, {}, user.fileName());
    const LanguageMenu menu(settings);
    QVERIFY(choice(menu, QStringLiteral("de"))->isChecked());
}

QTEST_MAIN(tst_LanguageMenu)
#include "tst_languagemenu.moc"
