// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exports/exportrecord.h"
#include "exports/followright.h"
#include "storage/storagelocation.h"

#include <QObject>

class Clock;

/** Who sends an export. */
struct ExportActor {
    QString homeAccountId;
    QString username;
    QString tenantId;
};

/**
 * What the administrator has entered so far and whether it can be sent. The button follows `isReady()`; what is missing
 * is said in words by `ui`.
 */
class ExportRequest : public QObject
{
    Q_OBJECT

public:
    enum class Missing {
        Ledger, ///< nothing is sent that cannot be recorded
        SignIn,
        CloudWithoutApi,
        Person,
        StorageLocation,
        UsableStorageLocation,
        AllowedStorageLocation, ///< the organisation does not allow its host
        FollowRightAnswer, ///< still being asked
        FollowRight,
        PreviousExport, ///< another one is being sent
    };
    Q_ENUM(Missing)

    explicit ExportRequest(Clock &clock, QObject *parent = nullptr);

    /** nullopt and nullptr when nobody is signed in. Asks at once whether this account may follow operations. */
    void setActor(const std::optional<ExportActor> &actor, GraphClient *graph);
    void setPerson(const std::optional<InboundSharedUserProfile> &person);
    void setStorageLocation(const StorageLocation &location);
    /** Looked at again here, whatever the location was judged by before. */
    void setAllowedHosts(const AllowedHosts &hosts);
    void setCaseReference(const QString &reference);
    void setLedgerUsable(bool usable);
    void setSubmitting(bool submitting);

    [[nodiscard]] const std::optional<ExportActor> &actor() const;
    [[nodiscard]] GraphClient *graph() const;
    [[nodiscard]] const std::optional<InboundSharedUserProfile> &person() const;
    [[nodiscard]] const StorageLocation &storageLocation() const;
    [[nodiscard]] FollowRight &followRight();

    [[nodiscard]] bool isReady() const;
    /** In the order in which a person would mend them; empty when ready. */
    [[nodiscard]] QList<Missing> missing() const;

    /** The intent to record: state Recorded, a fresh id, no SAS. Only when ready. */
    [[nodiscard]] ExportRecord intent() const;

Q_SIGNALS:
    void isReadyChanged(bool ready);
    /** Anything that `missing()` or a getter depends on. */
    void changed();

private:
    void update();

    Clock &m_clock;
    FollowRight m_followRight;
    QPointer<GraphClient> m_graph;
    std::optional<ExportActor> m_actor;
    std::optional<InboundSharedUserProfile> m_person;
    StorageLocation m_storageLocation;
    AllowedHosts m_allowedHosts;
    QString m_caseReference;
    bool m_ledgerUsable = false;
    bool m_submitting = false;
    bool m_wasReady = false;
};
