// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storage/secretmask.h"
#include "storage/storagelocation.h"

struct RawAddress;
class PastedText;

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
    void judgeUrl(const RawAddress &address);
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
