// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>
#include <QUrl>

#include <expected>
#include <optional>

/** Which Entra, Graph and Azure Storage belong together. Tokens of one are worthless at another. */
class Cloud
{
public:
    enum class Kind { Global, UsGovernmentL4, UsGovernmentL5, China, Custom };
    enum class Error { AuthorityNotAUrl, AuthorityNotSecure, GraphNotAUrl, GraphNotSecure };

    /** The global cloud. */
    Cloud();
    /** One of the built-in clouds; Custom is made by `custom()`. */
    explicit Cloud(Kind builtIn);
    /**
     * `authority` is the whole authority URL (discovery is at `{authority}/v2.0/.well-known/openid-configuration`), `graph` the URL below
     * which `/v1.0` and `/beta` are. https, or http on loopback. `storageSuffixes` are host suffixes or host:port of Blob Storage
     * (kept in lower case, without a leading dot).
     */
    [[nodiscard]] static std::expected<Cloud, Error> custom(const QUrl &authority, const QUrl &graph, const QStringList &storageSuffixes);

    [[nodiscard]] Kind kind() const;
    /** As in configuration files: global, usGovernmentL4, usGovernmentL5, china, custom. */
    [[nodiscard]] QString name() const;
    [[nodiscard]] static std::optional<Kind> kindFromName(QStringView name);

    /** For a tenant ID, a verified domain or `organizations`; a custom authority is used as it is configured. No trailing slash. */
    [[nodiscard]] QUrl authority(const QString &tenant) const;
    /** Hosts that are the same authority under other names, lower case; the configured one first. */
    [[nodiscard]] QStringList authorityHosts() const;
    /** No trailing slash. */
    [[nodiscard]] QUrl graphRoot() const;
    [[nodiscard]] QStringList storageSuffixes() const;
    /** China and the US Government clouds are documented as not offering the API. */
    [[nodiscard]] bool offersInboundExport() const;
    /** A custom cloud whose Graph is on this computer: only there may storage be http and path style. */
    [[nodiscard]] bool isLocal() const;

    bool operator==(const Cloud &) const = default;

private:
    Kind m_kind;
    QUrl m_authorityBase;
    QStringList m_authorityHosts;
    QUrl m_graphRoot;
    QStringList m_storageSuffixes;
};
