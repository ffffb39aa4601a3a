// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/demotenant.h"
#include "privatekeyring.h"

#include <QSettings>
#include <QTest>
#include <QUrlQuery>

using namespace std::chrono_literals;

/** The whole program is started, ended and started again, each time in a process of its own, over the keyring of a Linux desktop. */
class tst_Restart : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void fillsWithoutABrowser();
    void asksAgainWithoutAKeyring();

private:
    void configure();
    [[nodiscard]] QStringList run(const QString &location = {});
    [[nodiscard]] QString configuration() const { return m_keyring->directory() + QStringLiteral("/habeas.ini"); }
    [[nodiscard]] QList<QByteArray> secrets() const;
    /** Sign-in pages that were asked for. */
    [[nodiscard]] int signInPages() const { return m_tenant->count("GET", QStringLiteral("/oauth2/v2.0/authorize")); }

    std::unique_ptr<PrivateKeyring> m_keyring;
    std::unique_ptr<DemoTenant> m_tenant;
    QByteArray m_log;
};

void tst_Restart::initTestCase()
{
    if (PrivateKeyring::missingProgram().isEmpty())
        return;
    if (qEnvironmentVariableIsSet("HABEAS_SKIP_PEERS"))
        QSKIP("HABEAS_SKIP_PEERS is set");
    QFAIL("gnome-keyring is missing: install gnome-keyring and dbus-daemon, or set HABEAS_SKIP_PEERS=1");
}

void tst_Restart::init()
{
    m_keyring = std::make_unique<PrivateKeyring>();
    QVERIFY(m_keyring->isValid());
    DemoOptions options;
    options.profiles = 30;
    options.pageSize = 10;
    options.pace = 5s;
    options.retryAfter = 1s;
    m_tenant = std::make_unique<DemoTenant>(options);
    QVERIFY(m_tenant->start());
    configure();
    m_log.clear();
}

void tst_Restart::cleanup()
{
    m_tenant.reset();
    m_keyring.reset();
}

void tst_Restart::configure()
{
    QSettings file(configuration(), QSettings::IniFormat);
    file.setValue(QStringLiteral("tenant/clientId"), m_tenant->clientId());
    file.setValue(QStringLiteral("tenant/tenant"), m_tenant->tenantId());
    file.setValue(QStringLiteral("tenant/cloud"), QStringLiteral("custom"));
    file.setValue(QStringLiteral("custom/authority"), m_tenant->authority().toString());
    file.setValue(QStringLiteral("custom/graph"), m_tenant->graphRoot().toString());
    file.setValue(QStringLiteral("custom/storage"), m_tenant->storageRoot().authority());
    file.sync();
    QCOMPARE(file.status(), QSettings::NoError);
}

QStringList tst_Restart::run(const QString &location)
{
    QProcess program;
    program.setProcessEnvironment(m_keyring->environment());
    QStringList arguments{configuration(), m_keyring->directory() + QStringLiteral("/ledger")};
    if (!location.isEmpty())
        arguments.append(location);
    program.start(QStringLiteral(HABEAS_RESTART_PROBE), arguments);
    QByteArray output;
    const auto ended = [&] {
        output += program.readAllStandardOutput();
        m_log += program.readAllStandardError();
        return program.state() == QProcess::NotRunning;
    };
    if (!program.waitForStarted() || !QTest::qWaitFor(ended, 90000))
        return {QStringLiteral("(does not end)")};
    if (program.exitStatus() != QProcess::NormalExit)
        return {QStringLiteral("(crashes)")};
    output += program.readAllStandardOutput();
    return QString::fromUtf8(output).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
}

QList<QByteArray> tst_Restart::secrets() const
{
    QList<QByteArray> secrets;
    for (const DemoRequest &request : m_tenant->requests()) {
        if (const QByteArray authorization = request.header("authorization"); authorization.startsWith("Bearer "))
            secrets.append(authorization.mid(7));
        const QUrlQuery form(QString::fromLatin1(request.body));
        for (const char *name : {"refresh_token", "code", "code_verifier"}) {
            if (const QString value = form.queryItemValue(QLatin1String(name), QUrl::FullyDecoded); value.size() > 8)
                secrets.append(value.toLatin1());
        }
    }
    return secrets;
}

void tst_Restart::fillsWithoutABrowser()
{
    QVERIFY(m_keyring->startBus());
    QVERIFY(m_keyring->startKeyring());
    const QStringList first = run(m_tenant->storageLocationExample(QStringLiteral("case-1")));
    QVERIFY2(first == QStringList({QStringLiteral("done"), QStringLiteral("browser opened 1")}), qPrintable(first.join(QLatin1Char('\n'))));
    QCOMPARE(signInPages(), 1);

    const QStringList second = run();
    QVERIFY2(second
                 == QStringList(
                     {QStringLiteral("people there"), QStringLiteral("status Complete"), QStringLiteral("done"), QStringLiteral("browser opened 0")}),
             qPrintable(second.join(QLatin1Char('\n'))));
    QCOMPARE(signInPages(), 1);
    QCOMPARE(m_tenant->count("POST", QStringLiteral("exportPersonalData")), 1);

    // The keyring's own files are encrypted; nothing else holds any of it.
    const QByteArray files = m_keyring->allFiles();
    QVERIFY(files.contains("Alice Moreau"));
    QVERIFY(m_log.size() > 10000);
    QVERIFY(secrets().size() > 4);
    for (const QByteArray &secret : secrets()) {
        QVERIFY(!m_log.contains(secret));
        QVERIFY(!files.contains(secret));
    }
}

void tst_Restart::asksAgainWithoutAKeyring()
{
    QVERIFY(m_keyring->startBus());
    const QStringList first = run(m_tenant->storageLocationExample(QStringLiteral("case-1")));
    QVERIFY2(first.contains(QStringLiteral("done")), qPrintable(first.join(QLatin1Char('\n'))));
    const QStringList second = run(m_tenant->storageLocationExample(QStringLiteral("case-2")));
    QVERIFY2(second == QStringList({QStringLiteral("done"), QStringLiteral("browser opened 1")}), qPrintable(second.join(QLatin1Char('\n'))));
    QCOMPARE(signInPages(), 2);
    for (const QByteArray &secret : secrets())
        QVERIFY(!m_keyring->allFiles().contains(secret));
}

QTEST_GUILESS_MAIN(tst_Restart)
#include "tst_restart.moc"
