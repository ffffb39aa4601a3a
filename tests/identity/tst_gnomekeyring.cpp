// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storedpeople.h"

#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
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
    void cleanup();

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
    void startBus();
    void startKeyring(bool unlocked = true);
    void stop(QProcess &process);
    /** One start of a program; the lines that it prints. */
    QStringList run(const QStringList &steps, const QMap<QString, QString> &environment = {});
    [[nodiscard]] QProcessEnvironment environment() const;
    [[nodiscard]] QByteArray allFiles() const;
    [[nodiscard]] QByteArray secretTool(const QStringList &arguments);

    std::unique_ptr<QTemporaryDir> m_directory;
    QString m_address;
    QProcess m_bus;
    QProcess m_keyring;
};

void tst_GnomeKeyring::initTestCase()
{
    for (const char *program : {"dbus-daemon", "gnome-keyring-daemon"}) {
        if (!QStandardPaths::findExecutable(QLatin1String(program)).isEmpty())
            continue;
        if (qEnvironmentVariableIsSet("HABEAS_SKIP_PEERS"))
            QSKIP("HABEAS_SKIP_PEERS is set");
        QFAIL("gnome-keyring is missing: install gnome-keyring and dbus-daemon, or set HABEAS_SKIP_PEERS=1");
    }
}

void tst_GnomeKeyring::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    QVERIFY(m_directory->isValid());
    for (const char *name : {"run", "data", "home", "config", "cache"}) {
        const QString path = m_directory->filePath(QLatin1String(name));
        QVERIFY(QDir().mkpath(path));
        QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    }
    m_address.clear();
}

void tst_GnomeKeyring::cleanup()
{
    stop(m_keyring);
    stop(m_bus);
    m_directory.reset();
}

QProcessEnvironment tst_GnomeKeyring::environment() const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY", "XDG_CURRENT_DESKTOP", "DESKTOP_SESSION", "KDE_FULL_SESSION", "GNOME_KEYRING_CONTROL"})
        environment.remove(QLatin1String(name));
    const QList<std::pair<const char *, const char *>> places{
        {"XDG_RUNTIME_DIR", "run"}, {"XDG_DATA_HOME", "data"}, {"HOME", "home"}, {"XDG_CONFIG_HOME", "config"}, {"XDG_CACHE_HOME", "cache"}};
    for (const auto &place : places)
        environment.insert(QLatin1String(place.first), m_directory->filePath(QLatin1String(place.second)));
    environment.insert(QStringLiteral("TMPDIR"), m_directory->path());
    environment.insert(QStringLiteral("QT_LOGGING_RULES"), QStringLiteral("*=true"));
    if (m_address.isEmpty())
        environment.remove(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"));
    else
        environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), m_address);
    return environment;
}

// The computer's own list of services would start a keyring by itself.
void tst_GnomeKeyring::startBus()
{
    const QString path = m_directory->filePath(QStringLiteral("bus.conf"));
    QFile file(path);
    QVERIFY(file.open(QFile::WriteOnly));
    file.write("<!DOCTYPE busconfig PUBLIC \"-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN\" "
               "\"http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd\">\n"
               "<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen><policy context=\"default\">"
               "<allow send_destination=\"*\" eavesdrop=\"true\"/><allow eavesdrop=\"true\"/><allow own=\"*\"/></policy></busconfig>\n");
    file.close();
    m_bus.setProcessEnvironment(environment());
    m_bus.start(QStringLiteral("dbus-daemon"),
                {QStringLiteral("--config-file=") + path, QStringLiteral("--nofork"), QStringLiteral("--print-address")});
    QByteArray output;
    QTRY_VERIFY((output += m_bus.readAllStandardOutput()).contains('\n'));
    m_address = QString::fromUtf8(output.trimmed());
}

void tst_GnomeKeyring::startKeyring(bool unlocked)
{
    m_keyring.setProcessEnvironment(environment());
    m_keyring.setProcessChannelMode(QProcess::MergedChannels);
    QStringList arguments{QStringLiteral("--foreground"), QStringLiteral("--components=secrets")};
    if (unlocked)
        arguments.append(QStringLiteral("--unlock"));
    m_keyring.start(QStringLiteral("gnome-keyring-daemon"), arguments);
    m_keyring.write("a password");
    m_keyring.closeWriteChannel();
    QVERIFY(m_keyring.waitForStarted());
    const auto owner = [this] {
        QProcess send;
        send.setProcessEnvironment(environment());
        send.start(QStringLiteral("dbus-send"),
                   {QStringLiteral("--session"), QStringLiteral("--dest=org.freedesktop.DBus"), QStringLiteral("--print-reply"), QStringLiteral("/"),
                    QStringLiteral("org.freedesktop.DBus.GetNameOwner"), QStringLiteral("string:org.freedesktop.secrets")});
        return send.waitForFinished() && send.exitCode() == 0;
    };
    QTRY_VERIFY_WITH_TIMEOUT(owner(), 10000);
}

void tst_GnomeKeyring::stop(QProcess &process)
{
    if (process.state() == QProcess::NotRunning)
        return;
    process.terminate();
    if (!process.waitForFinished(5000)) {
        process.kill();
        process.waitForFinished(5000);
    }
}

QStringList tst_GnomeKeyring::run(const QStringList &steps, const QMap<QString, QString> &additions)
{
    QProcess probe;
    QProcessEnvironment where = environment();
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

QByteArray tst_GnomeKeyring::allFiles() const
{
    QByteArray everything;
    QDirIterator files(m_directory->path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QFile::ReadOnly))
            everything += file.fileName().toUtf8() + '\n' + file.readAll();
    }
    return everything;
}

void tst_GnomeKeyring::probeLeavesNothing()
{
    startBus();
    startKeyring();
    QCOMPARE(run({QStringLiteral("open"), QStringLiteral("restore")}),
             (QStringList{QStringLiteral("keychain"), QStringLiteral("restored [] in keychain")}));
    QCOMPARE(run({QStringLiteral("restore")}), QStringList{QStringLiteral("restored [] in keychain")});
}

void tst_GnomeKeyring::keepsOverARestart()
{
    startBus();
    startKeyring();
    run({QStringLiteral("keep"), QStringLiteral("ada"), QStringLiteral("refresh-secret-1"), QStringLiteral("settle")});
    const QStringList expected{QStringLiteral("restored [ada] in keychain"), QStringLiteral("token refresh-secret-1")};
    const QStringList steps{QStringLiteral("restore"), QStringLiteral("token"), QStringLiteral("ada")};
    QCOMPARE(run(steps), expected);
    // Not only over a restart of the program: the keyring's file has it.
    stop(m_keyring);
    startKeyring();
    QCOMPARE(run(steps), expected);
}

void tst_GnomeKeyring::rotation()
{
    startBus();
    startKeyring();
    run({QStringLiteral("keep"), QStringLiteral("ada"), QStringLiteral("refresh-secret-1"), QStringLiteral("settle")});
    run({QStringLiteral("restore"), QStringLiteral("keep"), QStringLiteral("ada"), QStringLiteral("refresh-secret-2"), QStringLiteral("keep"),
         QStringLiteral("ada"), QStringLiteral("refresh-secret-3"), QStringLiteral("settle")});
    QCOMPARE(run({QStringLiteral("restore"), QStringLiteral("token"), QStringLiteral("ada")}).value(1), QStringLiteral("token refresh-secret-3"));
}

void tst_GnomeKeyring::manyAccounts()
{
    startBus();
    startKeyring();
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
    startBus();
    startKeyring();
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
    startBus();
    startKeyring();
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
    tool.setProcessEnvironment(environment());
    tool.start(QStringLiteral("secret-tool"), arguments);
    return tool.waitForFinished() ? tool.readAllStandardOutput() : QByteArray();
}

void tst_GnomeKeyring::secretsRestInTheKeyringAlone()
{
    startBus();
    startKeyring();
    run({QStringLiteral("keep"), QStringLiteral("ada"), QStringLiteral("refresh-secret-1"), QStringLiteral("settle")});
    run({QStringLiteral("restore"), QStringLiteral("keep"), QStringLiteral("ada"), QStringLiteral("refresh-secret-2"), QStringLiteral("settle")});
    const QByteArray files = allFiles();
    QVERIFY(files.contains("login.keyring"));
    QVERIFY(!files.contains("refresh-secret"));
    QVERIFY(!files.contains(QByteArray("refresh-secret").toBase64().chopped(3)));
}

void tst_GnomeKeyring::locked()
{
    startBus();
    startKeyring();
    run({QStringLiteral("keep"), QStringLiteral("ada"), QStringLiteral("refresh-secret-1"), QStringLiteral("settle")});
    stop(m_keyring);
    startKeyring(false);
    const QStringList lines = run({QStringLiteral("restore"), QStringLiteral("keep"), QStringLiteral("grace"), QStringLiteral("refresh-secret-2"),
                                   QStringLiteral("settle"), QStringLiteral("token"), QStringLiteral("grace")});
    QVERIFY2(lines.value(0).startsWith(QStringLiteral("restored [] in memory")), qPrintable(lines.join(QLatin1Char('\n'))));
    QVERIFY(lines.value(2).startsWith(QStringLiteral("settled in memory")));
    QCOMPARE(lines.value(3), QStringLiteral("token refresh-secret-2"));
    QVERIFY(!allFiles().contains("refresh-secret"));
}

void tst_GnomeKeyring::lockedDoesNotForget()
{
    startBus();
    startKeyring();
    run({QStringLiteral("keep"), QStringLiteral("ada"), QStringLiteral("refresh-secret-1"), QStringLiteral("settle")});
    stop(m_keyring);
    startKeyring(false);
    run({QStringLiteral("restore"), QStringLiteral("keep"), QStringLiteral("grace"), QStringLiteral("refresh-secret-2"), QStringLiteral("settle")});
    stop(m_keyring);
    startKeyring();
    QCOMPARE(run({QStringLiteral("restore")}), QStringList{QStringLiteral("restored [ada] in keychain")});
}

void tst_GnomeKeyring::keyringDies()
{
    startBus();
    startKeyring();
    QProcess probe;
    probe.setProcessEnvironment(environment());
    QByteArray output;
    connect(&probe, &QProcess::readyReadStandardOutput, this, [&] {
        output += probe.readAllStandardOutput();
        if (output.contains("restored") && m_keyring.state() == QProcess::Running)
            stop(m_keyring);
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
    startBus();
    const QStringList lines = run({QStringLiteral("open"), QStringLiteral("restore"), QStringLiteral("keep"), QStringLiteral("ada"),
                                   QStringLiteral("refresh-secret-1"), QStringLiteral("token"), QStringLiteral("ada")});
    QVERIFY2(lines.value(0).startsWith(QStringLiteral("memory (3)")), qPrintable(lines.join(QLatin1Char('\n'))));
    QVERIFY(lines.value(1).startsWith(QStringLiteral("restored [] in memory")));
    QCOMPARE(lines.value(3), QStringLiteral("token refresh-secret-1"));
    QVERIFY(!allFiles().contains("refresh-secret"));
}

void tst_GnomeKeyring::noBus()
{
    const QStringList lines = run({QStringLiteral("restore"), QStringLiteral("keep"), QStringLiteral("ada"), QStringLiteral("refresh-secret-1"),
                                   QStringLiteral("token"), QStringLiteral("ada")});
    QVERIFY2(lines.value(0).startsWith(QStringLiteral("restored [] in memory (3)")), qPrintable(lines.join(QLatin1Char('\n'))));
    QCOMPARE(lines.value(2), QStringLiteral("token refresh-secret-1"));
    QVERIFY(!allFiles().contains("refresh-secret"));
}

// libsecret's jobs then never end.
void tst_GnomeKeyring::withoutGLib()
{
    startBus();
    startKeyring();
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
