// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storage/sharedaccesssignature.h"
#include "storage/storagelocation.h"

#include <QDateTime>
#include <QList>

/** What can be said about the parameters of a shared access signature that is to receive an export. */
class SasReview
{
public:
    /** `now` in UTC. Positions of findings are positions in the query. */
    SasReview(const SharedAccessSignature &sas, const QDateTime &now);

    [[nodiscard]] const QList<StorageLocation::Finding> &findings() const { return m_findings; }

private:
    using Code = StorageLocation::Code;
    using Severity = StorageLocation::Severity;

    void reviewSignature();
    void reviewPercentSigns();
    void reviewPresence();
    void reviewDates();
    void reviewEnd(const QDateTime &end);
    void reviewStart(const QDateTime &start);
    void reviewPermissions();
    void reviewScope();
    void reviewConditions();
    void reviewVersion();
    void reviewNames();
    void require(const QString &name);
    void add(Severity severity, Code code, const QStringList &arguments, const QString &parameter = {});

    const SharedAccessSignature &m_sas;
    QDateTime m_now;
    QList<StorageLocation::Finding> m_findings;
};
