// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config/settings.h"
#include "ui/diagnostics.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

namespace {
Diagnostics sample()
{
    Diagnostics diagnostics;
    diagnostics.madeAt = QDateTime::fromString(QStringLiteral("2026-11-24T03:15:00Z"), Qt::ISODate);
    diagnostics.sqliteVersion = QStringLiteral("3.40.1");
    diagnostics.keychain = QStringLiteral("Memory no secret service");
    HttpFailure failure;
    failure.at = diagnostics.madeAt;
    failure.method = "POST";
    failure.host = QStringLiteral("graph.microsoft.com");
    failure.status = 403;
    failure.code = QStringLiteral("Authorization_RequestDenied");
    failure.requestId = QStringLiteral("aaaa-1");
    failure.clientRequestId = QStringLiteral("bbbb-2");
    diagnostics.failures = {failure};
    return diagnostics;
}
}

class tst_Diagnostics : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holdsWhatSupportAsksFor();
    void settingsWithTheirOrigin();
    void secretsAreOut();
    void peopleAreOut();
    void otherWordsStay();
    void manyPeopleTakeNoTime();
    void nameOfTheFile();
};

void tst_Diagnostics::holdsWhatSupportAsksFor()
{
    const QString text = sample().text();
    for (const QString &expected :
         {QStringLiteral("Qt: %1, built with %2").arg(QLatin1String(qVersion()), QLatin1String(QT_VERSION_STR)), QStringLiteral("SQLite: 3.40.1"),
          QStringLiteral("Platform plugin: offscreen"), QStringLiteral("Keychain: Memory no secret service"), QSysInfo::prettyProductName(),
          QStringLiteral("TLS: "),
          QStringLiteral("2026-11-24T03:15:00.000Z POST graph.microsoft.com HTTP 403 Authorization_RequestDenied request-id aaaa-1 "
                         "client-request-id bbbb-2")})
        QVERIFY2(text.contains(expected), qPrintable(expected + QLatin1String(" is not in\n") + text));
    Diagnostics unanswered = sample();
    unanswered.failures.first().status = 0;
    unanswered.failures.first().error = HttpAnswer::Error::HostNotFound;
    QVERIFY(unanswered.text().contains(QStringLiteral("graph.microsoft.com no answer HostNotFound")));
    unanswered.failures.clear();
    QVERIFY(unanswered.text().contains(QStringLiteral("Last errors, oldest first\n  (none)\n")));
}

void tst_Diagnostics::settingsWithTheirOrigin()
{
    const QTemporaryDir directory;
    QFile file(directory.filePath(QStringLiteral("habeas.ini")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[tenant]\nclientId=1b730954-1685-4b74-9bfd-dac224a7b894\ncloud=germany\n");
    file.close();
    const Settings settings({}, file.fileName(), directory.filePath(QStringLiteral("settings.ini")));
    Diagnostics diagnostics = sample();
    diagnostics.settings = Diagnostics::linesOf(settings);
    const QString text = diagnostics.text();
    QVERIFY2(text.contains(QStringLiteral("tenant/clientId = 1b730954-1685-4b74-9bfd-dac224a7b894 (ConfigFile, ")), qPrintable(text));
    QVERIFY(text.contains(QStringLiteral("window/language = - (Default)")));
    QVERIFY(text.contains(QStringLiteral("problem: UnknownCloud")));
}

void tst_Diagnostics::secretsAreOut()
{
    Diagnostics diagnostics = sample();
    diagnostics.log = {QStringLiteral("asked https://acct.blob.core.windows.net/alice-moreau/x.zip?sv=1&sig=MadeUp0signature%3D&se=2"),
                       QStringLiteral("Authorization: Bearer MadeUp0token00000000000000"),
                       QStringLiteral("code=MadeUp0code1234567&state=MadeUp0state")};
    diagnostics.settings = {QStringLiteral("custom/authority = https://user:MadeUp0password@login.example (User)")};
    const QString text = diagnostics.text();
    QVERIFY2(!text.contains(QStringLiteral("MadeUp0")), qPrintable(text));
    // A container may be called after somebody.
    QVERIFY2(!text.contains(QStringLiteral("alice")), qPrintable(text));
    QVERIFY(text.contains(QStringLiteral("https://acct.blob.core.windows.net/[path]")));
}

void tst_Diagnostics::peopleAreOut()
{
    Diagnostics diagnostics = sample();
    diagnostics.people = {QStringLiteral("Alice Moreau"),
                          QStringLiteral("Alice"),
                          QString::fromUtf8("Zoë Ångström"),
                          QStringLiteral("Li"),
                          QStringLiteral("c228b2ae-c4fb-4eda-9620-7e73dddd1cac"),
                          QStringLiteral("2026"),
                          QString()};
    diagnostics.log = {QStringLiteral("no right for alice moreau, ALICE and dana@contoso.example"),
                       QStringLiteral("PUT /alice-moreau/x"),
                       QString::fromUtf8("“Zoë Ångström” is unknown"),
                       QStringLiteral("user c228b2ae-c4fb-4eda-9620-7e73dddd1cac gone"),
                       QStringLiteral("hint=adele%40contoso.example"),
                       QDir::homePath() + QStringLiteral("/x")};
    const QString text = diagnostics.text();
    for (const char *word : {"alice", "moreau", "Zoë", "Ångström", "dana", "contoso", "adele", "c228b2ae"})
        QVERIFY2(!text.contains(QString::fromUtf8(word), Qt::CaseInsensitive), qPrintable(text));
    QVERIFY(!text.contains(QDir::homePath() + QLatin1Char('/')));
    QVERIFY(text.contains(QStringLiteral("no right for [person], [person] and [address]")));
    QVERIFY(text.contains(QStringLiteral("2026-11-24T03:15:00")));
}

void tst_Diagnostics::otherWordsStay()
{
    Diagnostics diagnostics = sample();
    diagnostics.people = {QStringLiteral("Ann"), QStringLiteral("Time Out")};
    diagnostics.log = {QStringLiteral("Annotation cannot time outer, planner")};
    QVERIFY(diagnostics.text().contains(diagnostics.log.first()));
}

void tst_Diagnostics::manyPeopleTakeNoTime()
{
    Diagnostics diagnostics = sample();
    for (int i = 0; i < 20000; ++i)
        diagnostics.people.append(QStringLiteral("Person Number%1").arg(i));
    for (int i = 0; i < 500; ++i)
        diagnostics.log.append(QStringLiteral("a person wrote to Person Number%1 %2").arg(i).arg(QString(900, QLatin1Char(' '))));
    const QString text = diagnostics.text();
    QVERIFY(!text.contains(QStringLiteral("Number")));
    QCOMPARE(text.count(QStringLiteral("a person wrote to [person]")), 500);
}

void tst_Diagnostics::nameOfTheFile()
{
    QCOMPARE(sample().fileName(), QStringLiteral("habeas-diagnostics-20261124-031500.txt"));
}

QTEST_MAIN(tst_Diagnostics)
#include "tst_diagnostics.moc"
