// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QProcess>
#include <QTemporaryDir>

/** gnome-keyring on a bus of its own, with its files in a temporary directory: what a Linux desktop keeps secrets in. */
class PrivateKeyring
{
public:
    PrivateKeyring();
    ~PrivateKeyring();

    /** The program that is missing on this computer; empty when there is none. */
    [[nodiscard]] static QString missingProgram();

    [[nodiscard]] bool isValid() const { return m_isValid; }
    [[nodiscard]] bool startBus();
    [[nodiscard]] bool startKeyring(bool unlocked = true);
    void stopKeyring() { stop(m_keyring); }
    [[nodiscard]] bool isRunning() const { return m_keyring.state() == QProcess::Running; }

    /** For programs that are to use it: with its bus, if there is one, and with the temporary directory for a home. */
    [[nodiscard]] QProcessEnvironment environment() const;
    [[nodiscard]] QString directory() const { return m_directory.path(); }
    /** Names and contents of everything in the directory. */
    [[nodiscard]] QByteArray allFiles() const;

private:
    static void stop(QProcess &process);
    [[nodiscard]] bool hasOwner() const;

    QTemporaryDir m_directory;
    bool m_isValid = false;
    QString m_address;
    QProcess m_bus;
    QProcess m_keyring;
};
