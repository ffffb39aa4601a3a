// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storage/sharedaccesssignature.h"
#include "storage/storagelocation.h"

#include <QDateTime>
#include <QList>

/** What can be said about the parameters of a shared access signature that is to serve a purpose. */
class SasReview
{
public:
    /** `now` in UTC. Positions of findings are positions in the query. */
    SasReview(const SharedAccessSignature &sas, const QDateTime &now, StorageLocation::Purpose purpose = StorageLocation::Purpose::ReceiveExport);

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
    void reviewWriting(const QString &given, const QString &excess);
    void reviewReading(const QString &given);
    [[nodiscard]] bool isForReading() const { return m_purpose == StorageLocation::Purpose::ReadResults; }
    void reviewScope();
    void reviewConditions();
    void reviewVersion();
    void reviewNames();
    void require(const QString &name);
    void add(Severity severity, Code code, const QStringList &arguments, const QString &parameter = {});

    const SharedAccessSignature &m_sas;
    QDateTime m_now;
    StorageLocation::Purpose m_purpose;
    QList<StorageLocation::Finding> m_findings;
};
