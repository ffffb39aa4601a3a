// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "config/cloud.h"

#include <QString>
#include <QStringList>

struct RawAddress;

/** Which kind of host an address names, in the eyes of one cloud. Purely from the text: nothing is looked up. */
class StorageHost
{
public:
    enum class Kind {
        Known, ///< Blob Storage of the cloud, or a sibling service of it
        OtherCloud, ///< storage of another of Microsoft's clouds
        LookAlike, ///< meant to be, or to be taken for, a storage host, and is none
        Ip, ///< an IP address or localhost
        Unknown,
    };
    enum class Service { Blob, DataLake, Other };

    StorageHost(const RawAddress &address, const Cloud &cloud);

    [[nodiscard]] Kind kind() const { return m_kind; }
    [[nodiscard]] Service service() const { return m_service; }
    /** `blob`, `dfs`, `queue` …; empty unless Known. */
    [[nodiscard]] QString serviceName() const { return m_serviceName; }
    /** Without `-secondary`; empty when the host does not name it. */
    [[nodiscard]] QString account() const { return m_account; }
    /** `host/account/container`, as local servers have it. */
    [[nodiscard]] bool isPathStyle() const { return m_pathStyle; }
    [[nodiscard]] bool isSecondary() const { return m_secondary; }
    [[nodiscard]] bool isPrivateLink() const { return m_privateLink; }
    /** http is in order: loopback in a local cloud. */
    [[nodiscard]] bool mayBeHttp() const { return m_mayBeHttp; }
    [[nodiscard]] bool isPortRight() const { return m_portRight; }
    /** The names of the clouds it belongs to, as in configuration files; empty unless OtherCloud. */
    [[nodiscard]] QStringList clouds() const { return m_clouds; }

    /** 3 to 24 small letters and digits. */
    [[nodiscard]] static bool isAccountName(const QString &name);
    /** Of the emulators that run on one computer. */
    [[nodiscard]] static QString developmentAccount();

private:
    [[nodiscard]] bool isListedEndpoint(const Cloud &cloud) const;
    bool matchSuffixes(const QStringList &suffixes);
    bool matchService(const QString &suffix, const QString &service);
    void takePrefix(QString prefix);
    [[nodiscard]] bool resembles(const QStringList &ownSuffixes) const;

    QString m_host;
    int m_port;
    Kind m_kind = Kind::Unknown;
    Service m_service = Service::Blob;
    QString m_serviceName;
    QString m_account;
    QStringList m_clouds;
    bool m_pathStyle = false;
    bool m_secondary = false;
    bool m_privateLink = false;
    bool m_mayBeHttp = false;
    bool m_portRight = false;
};
