// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/commandline.h"

#include <QTest>

using Action = CommandLine::Action;

namespace {
CommandLine parsed(const QString &words)
{
    return CommandLine::parse(QStringList{QStringLiteral("habeas")} + words.split(QLatin1Char(' '), Qt::SkipEmptyParts));
}
}

class tst_CommandLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QCoreApplication::setApplicationVersion(QStringLiteral("1.2.3")); }

    void nothing();
    void options();
    void asMainGetsThem();
    void help();
    void version();
    void mistakes_data();
    void mistakes();
    void optionsOfQtArePassedOver_data();
    void optionsOfQtArePassedOver();
};

void tst_CommandLine::nothing()
{
    const CommandLine line = parsed({});
    QCOMPARE(line.action, Action::Run);
    QVERIFY(!line.demo);
    QVERIFY(line.configFile.isEmpty() && line.dataDir.isEmpty() && line.text.isEmpty());
}

void tst_CommandLine::options()
{
    const CommandLine line = parsed(QStringLiteral("--config /etc/some.ini --data-dir=/srv/habeas"));
    QCOMPARE(line.action, Action::Run);
    QCOMPARE(line.configFile, QStringLiteral("/etc/some.ini"));
    QCOMPARE(line.dataDir, QStringLiteral("/srv/habeas"));
    QVERIFY(!line.demo);
    QVERIFY(parsed(QStringLiteral("--demo")).demo);
    const CommandLine receipt = parsed(QStringLiteral("--verify-receipt /tmp/receipt.json --data-dir /srv/habeas"));
    QCOMPARE(receipt.action, Action::VerifyReceipt);
    QCOMPARE(receipt.receiptFile, QStringLiteral("/tmp/receipt.json"));
    QCOMPARE(receipt.dataDir, QStringLiteral("/srv/habeas"));
    QCOMPARE(parsed(QStringLiteral("--verify-receipt")).action, Action::Fail);
}

void tst_CommandLine::asMainGetsThem()
{
    char program[] = "habeas";
    char option[] = "--data-dir=/srv/Zo\xc3\xab";
    char *arguments[] = {program, option, nullptr};
    QCOMPARE(CommandLine::parse(2, arguments).dataDir, QStringLiteral("/srv/Zoë"));
}

void tst_CommandLine::help()
{
    for (const QString &word : {QStringLiteral("--help"), QStringLiteral("-h")}) {
        const CommandLine line = parsed(word);
        QCOMPARE(line.action, Action::Print);
        for (const QString &option : {QStringLiteral("--demo"), QStringLiteral("--config <FILE>"), QStringLiteral("--data-dir <DIR>"),
                                      QStringLiteral("--version"), QStringLiteral("habeas-demo-tenant")})
            QVERIFY2(line.text.contains(option), qPrintable(option));
        QVERIFY(line.text.endsWith(QLatin1Char('\n')));
    }
}

void tst_CommandLine::version()
{
    for (const QString &word : {QStringLiteral("--version"), QStringLiteral("-v")}) {
        const CommandLine line = parsed(word);
        QCOMPARE(line.action, Action::Print);
        QCOMPARE(line.text, QStringLiteral("habeas 1.2.3\n"));
    }
}

void tst_CommandLine::mistakes_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("named");
    QTest::newRow("unknown option") << QStringLiteral("--demmo") << QStringLiteral("demmo");
    QTest::newRow("unknown besides a known one") << QStringLiteral("--help --nonsense") << QStringLiteral("nonsense");
    QTest::newRow("value missing") << QStringLiteral("--config") << QStringLiteral("config");
    QTest::newRow("value where none belongs") << QStringLiteral("--demo=yes") << QStringLiteral("demo");
    QTest::newRow("stray word") << QStringLiteral("demo") << QStringLiteral("demo");
}

void tst_CommandLine::mistakes()
{
    QFETCH(QString, words);
    QFETCH(QString, named);
    const CommandLine line = parsed(words);
    QCOMPARE(line.action, Action::Fail);
    QVERIFY2(line.text.contains(named), qPrintable(line.text));
    QVERIFY2(line.text.contains(QStringLiteral("habeas --help")), qPrintable(line.text));
    QVERIFY(line.text.endsWith(QLatin1Char('\n')));
}

void tst_CommandLine::optionsOfQtArePassedOver_data()
{
    QTest::addColumn<QString>("words");
    QTest::newRow("platform") << QStringLiteral("-platform offscreen --demo");
    QTest::newRow("two dashes") << QStringLiteral("--platform offscreen --demo");
    QTest::newRow("behind") << QStringLiteral("--demo -style fusion");
    QTest::newRow("style with a sign") << QStringLiteral("-style=fusion --demo");
    QTest::newRow("several") << QStringLiteral("-platform xcb -display :1 --demo -reverse");
}

void tst_CommandLine::optionsOfQtArePassedOver()
{
    QFETCH(QString, words);
    const CommandLine line = parsed(words);
    QVERIFY2(line.action == Action::Run, qPrintable(line.text));
    QVERIFY(line.demo);
}

QTEST_GUILESS_MAIN(tst_CommandLine)

#include "tst_commandline.moc"
