// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "privatekeyring.h"

#include <QDirIterator>
#include <QFile>
#include <QStandardPaths>
#include <QTest>

PrivateKeyring::PrivateKeyring()
{
    m_isValid = m_directory.isValid();
    for (const char *name : {"run", "data", "home", "config", "cache"}) {
        const QString path = m_directory.filePath(QLatin1String(name));
        m_isValid = m_isValid && QDir().mkpath(path) && QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
}

PrivateKeyring::~PrivateKeyring()
{
    stop(m_keyring);
    stop(m_bus);
}

QString PrivateKeyring::missingProgram()
{
    for (const char *program : {"dbus-daemon", "gnome-keyring-daemon"}) {
        if (QStandardPaths::findExecutable(QLatin1String(program)).isEmpty())
            return QLatin1String(program);
    }
    return {};
}

QProcessEnvironment PrivateKeyring::environment() const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY", "XDG_CURRENT_DESKTOP", "DESKTOP_SESSION", "KDE_FULL_SESSION", "GNOME_KEYRING_CONTROL"})
        environment.remove(QLatin1String(name));
    const QList<std::pair<const char *, const char *>> places{
        {"XDG_RUNTIME_DIR", "run"}, {"XDG_DATA_HOME", "data"}, {"HOME", "home"}, {"XDG_CONFIG_HOME", "config"}, {"XDG_CACHE_HOME", "cache"}};
    for (const auto &place : places)
        environment.insert(QLatin1String(place.first), m_directory.filePath(QLatin1String(place.second)));
    environment.insert(QStringLiteral("TMPDIR"), m_directory.path());
    environment.insert(QStringLiteral("QT_LOGGING_RULES"), QStringLiteral("*=true"));
    if (m_address.isEmpty())
        environment.remove(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"));
    else
        environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), m_address);
    return environment;
}

// The computer's own list of services would start a keyring by itself.
bool PrivateKeyring::startBus()
{
    const QString path = m_directory.filePath(QStringLiteral("bus.conf"));
    QFile file(path);
    if (!file.open(QFile::WriteOnly))
        return false;
    file.write("<!DOCTYPE busconfig PUBLIC \"-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN\" "
               "\"http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd\">\n"
               "<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen><policy context=\"default\">"
               "<allow send_destination=\"*\" eavesdrop=\"true\"/><allow eavesdrop=\"true\"/><allow own=\"*\"/></policy></busconfig>\n");
    file.close();
    m_bus.setProcessEnvironment(environment());
    m_bus.start(QStringLiteral("dbus-daemon"),
                {QStringLiteral("--config-file=") + path, QStringLiteral("--nofork"), QStringLiteral("--print-address")});
    QByteArray output;
    const bool answered = QTest::qWaitFor([&] { return (output += m_bus.readAllStandardOutput()).contains('\n'); });
    m_address = QString::fromUtf8(output.trimmed());
    return answered;
}

bool PrivateKeyring::startKeyring(bool unlocked)
{
    m_keyring.setProcessEnvironment(environment());
    m_keyring.setProcessChannelMode(QProcess::MergedChannels);
    QStringList arguments{QStringLiteral("--foreground"), QStringLiteral("--components=secrets")};
    if (unlocked)
        arguments.append(QStringLiteral("--unlock"));
    m_keyring.start(QStringLiteral("gnome-keyring-daemon"), arguments);
    m_keyring.write("a password");
    m_keyring.closeWriteChannel();
    return m_keyring.waitForStarted() && QTest::qWaitFor([this] { return hasOwner(); }, 10000);
}

bool PrivateKeyring::hasOwner() const
{
    QProcess send;
    send.setProcessEnvironment(environment());
    send.start(QStringLiteral("dbus-send"),
               {QStringLiteral("--session"), QStringLiteral("--dest=org.freedesktop.DBus"), QStringLiteral("--print-reply"), QStringLiteral("/"),
                QStringLiteral("org.freedesktop.DBus.GetNameOwner"), QStringLiteral("string:org.freedesktop.secrets")});
    return send.waitForFinished() && send.exitCode() == 0;
}

QByteArray PrivateKeyring::allFiles() const
{
    QByteArray everything;
    QDirIterator files(m_directory.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QFile::ReadOnly))
            everything += file.fileName().toUtf8() + '\n' + file.readAll();
    }
    return everything;
}

void PrivateKeyring::stop(QProcess &process)
{
    if (process.state() == QProcess::NotRunning)
        return;
    process.terminate();
    if (!process.waitForFinished(5000)) {
        process.kill();
        process.waitForFinished(5000);
    }
}
