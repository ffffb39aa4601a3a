// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/browsererrorhelp.h"

#include "windowdriver.h"

#include <QLineEdit>
#include <QTest>

class tst_BrowserErrorHelp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void advice_data();
    void advice();
    void goesWithTheText();
};

void tst_BrowserErrorHelp::advice_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("number with prefix") << QStringLiteral("AADSTS50011") << QStringList{QStringLiteral("http://localhost")};
    QTest::newRow("bare number") << QStringLiteral(" 50011 ") << QStringList{QStringLiteral("http://localhost")};
    QTest::newRow("whole message") << QStringLiteral("Sorry, but we’re having trouble signing you in. aadsts700016: Application with identifier "
                                                     "'11111111-2222-4333-8444-555555555555' was not found. Timestamp: 2026-11-23 10:00:00Z")
                                   << QStringList{QStringLiteral("AADSTS700016"), QStringLiteral("client ID")};
    QTest::newRow("two") << QStringLiteral("AADSTS50105 and AADSTS53003")
                         << QStringList{QStringLiteral("AADSTS50105"), QStringLiteral("AADSTS53003")};
    QTest::newRow("unknown number") << QStringLiteral("AADSTS9999999") << QStringList{QStringLiteral("knows nothing about this number")};
    QTest::newRow("no number") << QStringLiteral("It did not work") << QStringList{QStringLiteral("no AADSTS number")};
}

void tst_BrowserErrorHelp::advice()
{
    QFETCH(QString, text);
    QFETCH(QStringList, expected);
    BrowserErrorHelp help;
    help.show();
    help.findChild<QLineEdit *>()->setText(text);
    for (const QString &words : expected)
        QVERIFY2(WindowDriver::shows(words), qPrintable(words));
    QVERIFY(help.findChild<QLineEdit *>()->accessibleDescription().contains(expected.first()));
}

void tst_BrowserErrorHelp::goesWithTheText()
{
    BrowserErrorHelp help;
    help.show();
    help.findChild<QLineEdit *>()->setText(QStringLiteral("50011"));
    QVERIFY(WindowDriver::shows(QStringLiteral("http://localhost")));
    help.clear();
    QVERIFY(!WindowDriver::shows(QStringLiteral("http://localhost")));
}

QTEST_MAIN(tst_BrowserErrorHelp)

#include "tst_browsererrorhelp.moc"
