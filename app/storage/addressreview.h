// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storage/rawaddress.h"
#include "storage/secretmask.h"
#include "storage/storagehost.h"
#include "storage/storagelocation.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

/** What can be said about an http or https address that is to be a storage location. Corrects in thought what can be corrected. */
class AddressReview
{
public:
    /** What the address says where it leads and what its SAS allows; as StorageLocation has it. */
    struct Reading {
        QString host;
        QString account;
        QString container;
        QString permissions;
        QDateTime startsAt;
        QDateTime endsAt;
        QByteArray signature; ///< the 32 bytes; empty unless whole
        bool hasSas = false;
    };

    /** `rules` and `mask` must outlive it. */
    AddressReview(const RawAddress &address, const StorageLocation::Rules &rules, const SecretMask &mask);

    /** False when it cannot be said which host is meant: nothing else was looked at. */
    [[nodiscard]] bool isReadable() const { return m_readable; }
    /** Positions are in the text of the address given. */
    [[nodiscard]] const QList<StorageLocation::Finding> &findings() const { return m_findings; }
    [[nodiscard]] const Reading &reading() const { return m_reading; }
    /** With the corrections that the findings of severity Fix speak of. */
    [[nodiscard]] QString corrected() const { return m_address.text(); }

    /** Why an organisation does not want `host`, of which `shown` is told; nullopt when nothing speaks against it. */
    [[nodiscard]] static std::optional<StorageLocation::Finding> refusal(const AllowedHosts &hosts, bool isAllowed, const QString &shown);

private:
    using Code = StorageLocation::Code;
    using Severity = StorageLocation::Severity;

    [[nodiscard]] bool reviewAuthority();
    void dropFinalDot();
    void reviewHost(const StorageHost &host);
    void reviewKnownHost(const StorageHost &host);
    void reviewScheme(const StorageHost &host);
    void dropStrayParts();
    void reviewPath(const StorageHost &host);
    void reviewAccount(const QString &account);
    void reviewContainer(const QString &segment);
    void nameHost();
    void reviewPlace();
    void reviewQuery();
    void reviewCharacters();
    void reviewAsQUrl();
    void add(Severity severity, Code code, const QStringList &arguments = {}, qsizetype position = -1);
    [[nodiscard]] bool hasErrors() const;

    const StorageLocation::Rules &m_rules;
    const SecretMask &m_mask;
    const QString m_given;
    RawAddress m_address;
    Reading m_reading;
    QList<StorageLocation::Finding> m_findings;
    bool m_readable = false;
};
