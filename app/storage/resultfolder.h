// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QString>
#include <QStringList>

/** What is to be said about a folder before personal data is put into it. Nothing is written. */
struct ResultFolder {
    Q_GADGET

public:
    enum class Concern {
        Synchronised, ///< [service] copies go to it and to other computers
        NetworkDrive, ///< [file system or server]
        RoamingProfile, ///< copied to a server at signing out
        OpenToOthers, ///< other users of this computer can look into it
        Temporary, ///< may be emptied at any time
    };
    Q_ENUM(Concern)

    struct Remark {
        Concern concern = Concern::Synchronised;
        /** For people: `OneDrive`; may be empty. */
        QString name;
    };

    /** Where the services keep their folders on this computer. */
    struct Surroundings {
        QString home;
        /** NAME=value */
        QStringList environment;
        [[nodiscard]] static Surroundings ofThisComputer();
    };

    QString path;
    QList<Remark> remarks;
    /** The folder, or the nearest that exists above it. Bytes; -1 when not known. */
    qint64 bytesAvailable = -1;

    /** Asks the file system: may take a while on a network drive, so not on the window's thread. */
    [[nodiscard]] static ResultFolder judge(const QString &path, const Surroundings &surroundings = Surroundings::ofThisComputer());
};
