// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "privatekeyring.h"
#include "storedpeople.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

/**
 * The token store over the real keychain of a Linux desktop: gnome-keyring on a bus of its own, with its files in a
 * temporary directory. Every step runs in a process of its own, as one start of the program after the other does.
 */
class tst_GnomeKeyring : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_keyring.reset(); }

    void probeLeavesNothing();
    void keepsOverARestart();
    void rotation();
    void manyAccounts();
    void signOut();
    void fieldsAreMsals();
    void secretsRestInTheKeyringAlone();
    void locked();
    void lockedDoesNotForget();
    void keyringDies();
    void noSecretService();
    void noBus();
    void withoutGLib();

private:
    /** One start of a program; the lines that it prints. */
    QStringList run(const QStringList &steps, const QMap<QString, QString> &environment = {});
    [[nodiscard]] QByteArray secretTool(const QStringList &arguments);

    std::unique_ptr<PrivateKeyring> m_keyring;
};

void tst_GnomeKeyring::initTestCase()
{
    const QString missing = PrivateKeyring::missingProgram();
    if (missing.isEmpty())
        return;
    if (qEnvironmentVariableIsSet("HABEAS_SKIP_PEERS"))
        QSKIP("HABEAS_SKIP_PEERS is set");
    QFAIL("gnome-keyring is missing: install gnome-keyring and dbus-daemon, or set HABEAS_SKIP_PEERS=1");
}

void tst_GnomeKeyring::init()
{
    m_keyring = std::make_unique<PrivateKeyring>();
    QVERIFY(m_keyring->isValid());
}

QStringList tst_GnomeKeyring::run(const QStringList &steps, const QMap<QString, QString> &additions)
{
    QProcess probe;
    QProcessEnvironment where = m_keyring->environment();
    for (auto it = additions.cbegin(); it != additions.cend(); ++it)
        where.insert(it.key(), it.value());
    probe.setProcessEnvironment(where);
    probe.start(QStringLiteral(HABEAS_KEYRING_PROBE), steps);
    if (!probe.waitForFinished(60000))
        return {QStringLiteral("(does not end)")};
    // Qt at its loudest, and nothing of it may be a token.
    const QByteArray log = probe.readAllStandardError();
    if (log.contains("refresh-secret"))
        return {QStringLiteral("(a token in the log)")};
    return QString::fromUtf8(probe.readAllStandardOutput()).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
}

void tst_GnomeKeyring::probeLeavesNothing()
{
    QVERIFY(m_keyring->startBus());
    QVERIFY(m_keyring->startKeyring());
    QCOMPARE(run({QStringLiteral("open"), QStringLiteral("restore")}),
             (QStringList{QStringLiteral("keychain"), QStringLiteral("restored [] in keychain")}));
    QCOMPARE(run({QStringLiteral("restore")}), QStringList{QStringLiteral("restored [] in keychain")});
}

void tst_GnomeKeyring::keepsOverARestart()
{
    QVERIFY(m_keyring->startBus());
    QVERIFY(m_keyring->startKeyring());
    run({QStringLiteral("keep"), QStringLiteral("ada"), QStringLiteral("refresh-secret-1"), QStringLiteral("settle")});
    const QStringList expected{QStringLiteral("restored [ada] in keychain"), QStringLiteral("token refresh-secret-1")};
    const QStringList steps{QStringLiteral("restore"), QStringLiteral("token"), QStringLiteral("ada")};
    QCOMPARE(run(steps), expected);
    // Not only over a restart of the program: the keyring's file has it.
    m_keyring->stopKeyring();
    QVERIFY(m_keyring->startKeyring());
    QCOMPARE(run(steps), expected);
}

void tst_GnomeKeyring::rotation()
{
    QVERIFY(m_keyring->startBus());
    QVERIFY(m_keyring->startKeyring());
    run({QStringLiteral("keep"), QStringLiteral("ada"), QStringLiteral("refresh-secret-1"), QStringLiteral("settle")});
    run({QStringLiteral("restore"), QStringLiteral("keep"), QStringLiteral("ada"), QStringLiteral("refresh-secret-2"), QStringLiteral("keep"),
         QStringLiteral("ada"), QStringLiteral("refresh-secret-3"), QStringLiteral("settle")});
    QCOMPARE(run({QStringLiteral("restore"), QStringLiteral("token"), QStringLiteral("ada")}).value(1), QStringLiteral("token refresh-secret-3"));
}

void tst_GnomeKeyring::manyAccounts()
{
    QVERIFY(m_keyring->startBus());
    QVERIFY(m_keyring->startKeyring());
    QStringList steps;
    QStringList names;
    for (int i = 0; i < 20; ++i) {
        names.append(QStringLiteral("person%1").arg(i));
        // As long as Entra's become.
        steps += {QStringLiteral("keep"), names.last(), names.last() + QString(5000, QLatin1Char('x'))};
    }
    QCOMPARE(run(steps + QStringList{QStringLiteral("settle")}).last(), QStringLiteral("settled in keychain"));
    const QStringList lines = run({QStringLiteral("restore"), QStringLiteral("token"), QStringLiteral("person7")});
    QCOMPARE(lines.value(0), QString(QStringLiteral("restored [") + names.join(QLatin1Char(' ')) + QStringLiteral("] in keychain")));
    QCOMPARE(lines.value(1), QString(QStringLiteral("token person7") + QString(5000, QLatin1Char('x'))));
}

void tst_GnomeKeyring::signOut()
{
    QVERIFY(m_keyring->startBus());
    QVERIFY(m_keyring->startKeyring());
    run({QStringLiteral("keep"), QStringLiteral("ada"), QStringLiteral("refresh-secret-1"), QStringLiteral("keep"), QStringLiteral("grace"),
         QStringLiteral("refresh-secret-2"), QStringLiteral("settle")});
    QCOMPARE(run({QStringLiteral("restore"), QStringLiteral("forget"), QStringLiteral("ada"), QStringLiteral("token"), QStringLiteral("ada"),
                  QStringLiteral("settle")}),
             (QStringList{QStringLiteral("restored [ada grace] in keychain"), QStringLiteral("gone"), QStringLiteral("token "),
                          QStringLiteral("settled in keychain")}));
    QCOMPARE(run({QStringLiteral("restore")}), QStringList{QStringLiteral("restored [grace] in keychain")});
}

// What another program sees of it.
void tst_GnomeKeyring::fieldsAreMsals()
{
    if (QStandardPaths::findExecutable(QStringLiteral("secret-tool")).isEmpty())
        QSKIP("libsecret-tools is not installed");
    QVERIFY(m_keyring->startBus());
    QVERIFY(m_keyring->startKeyring());
    run({QStringLiteral("keep"), QStringLiteral("ada"), QStringLiteral("refresh-secret-1"), QStringLiteral("settle")});
    const QString key = StoredPeople::person(QStringLiteral("ada")).key();
    const QByteArray json = secretTool(
        {QStringLiteral("lookup"), QStringLiteral("server"), QStringLiteral("Habeas"), QStringLiteral("user"), QStringLiteral("Habeas/") + key});
    const auto entry = StoredAccount::fromJson(json);
    QVERIFY2(entry, json.constData());
    QCOMPARE(entry->refreshToken, QByteArray("refresh-secret-1"));
    QVERIFY(json.contains("\"credential_type\":\"RefreshToken\""));
}

QByteArray tst_GnomeKeyring::secretTool(const QStringList &arguments)
{
    QProcess tool;
    tool.setProcessEnvironment(m_keyring->environment());
    tool.start(QStringLiteral("secret-tool"), arguments);
    return tool.waitForFinished() ? tool.readAllStandardOutput() : QByteArray();
}

void tst_GnomeKeyring::secretsRestInTheKeyringAlone()
{
    QVERIFY(m_keyring->startBus());
    QVERIFY(m_keyring->startKeyring());
    run({QStringLiteral("keep"), QStringLiteral("ada"), QStringLiteral("refresh-secret-1"), QStringLiteral("settle")});
    run({QStringLiteral("restore"), QStringLiteral("keep"), QStringLiteral("ada"), QStringLiteral("refresh-secret-2"), QStringLiteral("settle")});
    const QByteArray files = m_keyring->allFiles();
    QVERIFY(files.contains("login.keyring"));
    QVERIFY(!files.contains("refresh-secret"));
    QVERIFY(!files.contains(QByteArray("refresh-secret").toBase64().chopped(3)));
}

void tst_GnomeKeyring::locked()
{
    QVERIFY(m_keyring->startBus());
    QVERIFY(m_keyring->startKeyring());
    run({QStringLiteral("keep"), QStringLiteral("ada"), QStringLiteral("refresh-secret-1"), QStringLiteral("settle")});
    m_keyring->stopKeyring();
    QVERIFY(m_keyring->startKeyring(false));
    const QStringList lines = run({QStringLiteral("restore"), QStringLiteral("keep"), QStringLiteral("grace"), QStringLiteral("refresh-secret-2"),
                                   QStringLiteral("settle"), QStringLiteral("token"), QStringLiteral("grace")});
    QVERIFY2(lines.value(0).startsWith(QStringLiteral("restored [] in memory")), qPrintable(lines.join(QLatin1Char('\n'))));
    QVERIFY(lines.value(2).startsWith(QStringLiteral("settled in memory")));
    QCOMPARE(lines.value(3), QStringLiteral("token refresh-secret-2"));
    QVERIFY(!m_keyring->allFiles().contains("refresh-secret"));
}

void tst_GnomeKeyring::lockedDoesNotForget()
{
    QVERIFY(m_keyring->startBus());
    QVERIFY(m_keyring->startKeyring());
    run({QStringLiteral("keep"), QStringLiteral("ada"), QStringLiteral("refresh-secret-1"), QStringLiteral("settle")});
    m_keyring->stopKeyring();
    QVERIFY(m_keyring->startKeyring(false));
    run({QStringLiteral("restore"), QStringLiteral("keep"), QStringLiteral("grace"), QStringLiteral("refresh-secret-2"), QStringLiteral("settle")});
    m_keyring->stopKeyring();
    QVERIFY(m_keyring->startKeyring());
    QCOMPARE(run({QStringLiteral("restore")}), QStringList{QStringLiteral("restored [ada] in keychain")});
}

void tst_GnomeKeyring::keyringDies()
{
    QVERIFY(m_keyring->startBus());
    QVERIFY(m_keyring->startKeyring());
    QProcess probe;
    probe.setProcessEnvironment(m_keyring->environment());
    QByteArray output;
    connect(&probe, &QProcess::readyReadStandardOutput, this, [&] {
        output += probe.readAllStandardOutput();
        if (output.contains("restored") && m_keyring->isRunning())
            m_keyring->stopKeyring();
    });
    probe.start(QStringLiteral(HABEAS_KEYRING_PROBE),
                {QStringLiteral("restore"), QStringLiteral("keep"), QStringLiteral("ada"), QStringLiteral("refresh-secret-1"),
                 QStringLiteral("settle"), QStringLiteral("keep"), QStringLiteral("ada"), QStringLiteral("refresh-secret-2"),
                 QStringLiteral("settle"), QStringLiteral("token"), QStringLiteral("ada")});
    QTRY_COMPARE_WITH_TIMEOUT(probe.state(), QProcess::NotRunning, 60000);
    QVERIFY2(output.endsWith("token refresh-secret-2\n"), output.constData());
}

void tst_GnomeKeyring::noSecretService()
{
    QVERIFY(m_keyring->startBus());
    const QStringList lines = run({QStringLiteral("open"), QStringLiteral("restore"), QStringLiteral("keep"), QStringLiteral("ada"),
                                   QStringLiteral("refresh-secret-1"), QStringLiteral("token"), QStringLiteral("ada")});
    QVERIFY2(lines.value(0).startsWith(QStringLiteral("memory (3)")), qPrintable(lines.join(QLatin1Char('\n'))));
    QVERIFY(lines.value(1).startsWith(QStringLiteral("restored [] in memory")));
    QCOMPARE(lines.value(3), QStringLiteral("token refresh-secret-1"));
    QVERIFY(!m_keyring->allFiles().contains("refresh-secret"));
}

void tst_GnomeKeyring::noBus()
{
    const QStringList lines = run({QStringLiteral("restore"), QStringLiteral("keep"), QStringLiteral("ada"), QStringLiteral("refresh-secret-1"),
                                   QStringLiteral("token"), QStringLiteral("ada")});
    QVERIFY2(lines.value(0).startsWith(QStringLiteral("restored [] in memory (3)")), qPrintable(lines.join(QLatin1Char('\n'))));
    QCOMPARE(lines.value(2), QStringLiteral("token refresh-secret-1"));
    QVERIFY(!m_keyring->allFiles().contains("refresh-secret"));
}

// libsecret's jobs then never end.
void tst_GnomeKeyring::withoutGLib()
{
    QVERIFY(m_keyring->startBus());
    QVERIFY(m_keyring->startKeyring());
    QElapsedTimer elapsed;
    elapsed.start();
    const QStringList lines = run({QStringLiteral("restore"), QStringLiteral("keep"), QStringLiteral("ada"), QStringLiteral("refresh-secret-1"),
                                   QStringLiteral("token"), QStringLiteral("ada"), QStringLiteral("forget"), QStringLiteral("ada")},
                                  {{QStringLiteral("QT_NO_GLIB"), QStringLiteral("1")}});
    QVERIFY2(lines.value(0).startsWith(QStringLiteral("restored [] in memory (4)")), qPrintable(lines.join(QLatin1Char('\n'))));
    QCOMPARE(lines.value(2), QStringLiteral("token refresh-secret-1"));
    QCOMPARE(lines.value(3), QStringLiteral("gone"));
    QVERIFY(elapsed.elapsed() < 30000);
}

QTEST_GUILESS_MAIN(tst_GnomeKeyring)
#include "tst_gnomekeyring.moc"
