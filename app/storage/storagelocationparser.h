// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storage/secretmask.h"
#include "storage/storagelocation.h"

struct RawAddress;
class PastedText;
class StorageHost;

/** Makes a StorageLocation of a text: cleans it up in thought, judges the result, and offers it when it differs from what was given. */
class StorageLocationParser
{
public:
    /** `corrections` counts the corrections behind a text that is an offer itself. */
    StorageLocationParser(const QString &text, const StorageLocation::Rules &rules, int corrections = 0);

    /** Once. */
    [[nodiscard]] StorageLocation parse();

private:
    using Code = StorageLocation::Code;
    using Form = StorageLocation::Form;
    using Severity = StorageLocation::Severity;

    void examine();
    bool refuseSecrets();
    bool refuseUnreadable();
    void noteCleaning(const PastedText &pasted);
    void judge();
    bool judgeFragments();
    void judgeBareAccount();
    void completeScheme();
    void judgeUrl(RawAddress &address);
    bool judgeAuthority(const RawAddress &address);
    void dropFinalDot(RawAddress &address);
    void judgeHost(RawAddress &address, const StorageHost &host);
    void judgeKnownHost(RawAddress &address, const StorageHost &host);
    void judgeAllowance();
    void judgeScheme(RawAddress &address, const StorageHost &host);
    void judgePath(RawAddress &address, const StorageHost &host);
    void judgePlace();
    void judgeAccount(const QString &account);
    void judgeContainer(const QString &segment);
    void dropStrayParts(RawAddress &address);
    void judgeQuery(const RawAddress &address);
    void judgeCharacters();
    void judgeAsQUrl(const RawAddress &address);
    void conclude();
    [[nodiscard]] SasSecret settled(const QString &text) const;
    void add(Severity severity, Code code, const QStringList &arguments = {}, qsizetype position = -1);
    [[nodiscard]] bool hasErrors() const;

    QString m_text;
    const StorageLocation::Rules &m_rules;
    SecretMask m_mask;
    /** The text given with the corrections so far. */
    QString m_candidate;
    int m_corrections;
    /** An address whose corrections are worth offering. */
    bool m_isUrl = false;
    StorageLocation m_location;
};
