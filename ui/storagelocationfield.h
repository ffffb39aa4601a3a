// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "http/clock.h"
#include "http/clockskew.h"
#include "storage/storagelocation.h"
#include "ui/formfield.h"

#include <QPointer>

class QAction;
class QPushButton;
class ReadOnlyField;

/**
 * The input for a storage location. The signature is in the edit only while a person types or pastes it: as soon as the focus
 * leaves, or when a program sets the text, the edit shows StorageLocation::masked() and the bytes live in the location alone. A
 * masked text is replaced as a whole by the first edit, so that the mask itself can never be sent. Account keys are wiped at once.
 */
class StorageLocationField : public FormField
{
    Q_OBJECT

public:
    explicit StorageLocationField(const Clock &clock, QWidget *parent = nullptr);
    ~StorageLocationField() override;

    /** The cloud whose storage is expected. */
    void setRules(const Cloud &cloud);
    /** The hosts that may be named; the text is judged anew. */
    void setAllowedHosts(const AllowedHosts &hosts);
    /** To read the results of an export that was written to that host and container; either is empty when any will do. */
    void setReading(const QString &wantedHost, const QString &wantedContainer);
    /** From now on the time is the services', where it is known, not that of this computer. */
    void setClockSkew(const ClockSkew &skew);
    /** Judges the same text by the present time. */
    void reassess();

    [[nodiscard]] const StorageLocation &location() const { return m_location; }
    /** The edit shows less than what was given. */
    [[nodiscard]] bool isMasked() const { return m_masked; }

    /** As if it had been typed and the focus had left. */
    void setLocationText(const QString &text);
    void clear();

Q_SIGNALS:
    void locationChanged(const StorageLocation &location);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void setUpEdit();
    void setUpCorrection();
    void takeChange(const QString &text);
    [[nodiscard]] QDateTime now() const;
    [[nodiscard]] StorageLocation parsed(const QString &text) const;
    void showCorrection();
    [[nodiscard]] QString replacement(const QString &text) const;
    void judge(const QString &given);
    void showGiven(const QString &text);
    void mask();
    void wipeKey(const QString &key);
    void dropSelectionHolding(const QString &secret) const;
    void applyCorrection();
    void tell();
    [[nodiscard]] QString given() const;
    [[nodiscard]] QString clockRemark() const;
    [[nodiscard]] QString complaint() const;
    [[nodiscard]] QString praise() const;

    const Clock &m_clock;
    QPointer<const ClockSkew> m_skew;
    Cloud m_cloud;
    AllowedHosts m_allowedHosts;
    StorageLocation::Purpose m_purpose = StorageLocation::Purpose::ReceiveExport;
    QString m_wantedHost;
    QString m_wantedContainer;
    SasSecret m_given;
    StorageLocation m_location;
    QAction *m_clear;
    QWidget *m_correction;
    QPushButton *m_correct;
    ReadOnlyField *m_corrected;
    qsizetype m_selected = 0;
    bool m_masked = false;
    bool m_showing = false;
    bool m_editedByPerson = false;
};
