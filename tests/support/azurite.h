// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storage/storagelocation.h"

#include <QDateTime>
#include <QNetworkAccessManager>
#include <QProcess>
#include <QUrl>

/**
 * Azurite, Microsoft's own open implementation of Blob Storage, on a free port of this computer. Everything is in memory and forgotten.
 * The one place of the repository that knows its account key: the public one that every installation of it has.
 */
class Azurite
{
public:
    struct Sas {
        QString permissions = QStringLiteral("rl");
        QDateTime start = {};
        QDateTime end = QDateTime::currentDateTimeUtc().addDays(60);
    };

    /** Why it cannot be started: not installed. Empty when it can. */
    [[nodiscard]] static QString obstacle();
    [[nodiscard]] bool start();
    [[nodiscard]] QByteArray output() { return m_process.readAll(); }
    ~Azurite();

    [[nodiscard]] QUrl root() const;
    /** The text of a location for the container. */
    [[nodiscard]] QString address(const QString &container, const Sas &sas) const;
    /** The same, judged as this program does; in a cloud in which it is in order. */
    [[nodiscard]] StorageLocation location(const QString &container, const Sas &sas, StorageLocation::Purpose purpose) const;

    bool createContainer(const QString &container);
    bool put(const QString &container, const QString &name, const QByteArray &content);
    /** The names of all that is there, uncommitted blobs included. */
    [[nodiscard]] QStringList everythingIn(const QString &container);

private:
    [[nodiscard]] QUrl asOwner(const QString &path, const QString &query) const;
    QByteArray request(const QByteArray &method, const QUrl &url, int expected, const QByteArray &body = {}, bool *ok = nullptr);

    QProcess m_process;
    QNetworkAccessManager m_network;
    quint16 m_port = 0;
};
