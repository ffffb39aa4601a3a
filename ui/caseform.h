// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exports/casedeadline.h"

#include <QWidget>

#include <functional>

class CasePrefix;
class DateField;
class FormField;
class QCheckBox;
class QComboBox;
class QLabel;
class QPlainTextEdit;
class QSpinBox;
class ReadOnlyField;
class Settings;
class StatusIcon;

/** Every field of a case that a person fills, and below them what the deadline becomes while they do. Nothing is required. */
class CaseForm : public QWidget
{
    Q_OBJECT

public:
    struct Calendar {
        std::function<CaseDeadline::Rule()> rule;
        /** A day of the organisation's calendar. */
        std::function<QDate()> today;
    };

    explicit CaseForm(Calendar calendar, QWidget *parent = nullptr);
    ~CaseForm() override;

    /** At once, and whenever somebody goes to the empty field of the reference. The settings must outlive the form. */
    void offerPrefix(const Settings &settings);
    void setRecord(const CaseRecord &record);
    /** The record that was set, with what the fields say. */
    [[nodiscard]] CaseRecord record() const;
    /** Every date that was typed is a day. */
    [[nodiscard]] bool isUsable() const;
    /** Brings errors that are kept back to the screen. */
    void revealErrors();
    void setReadOnly(bool readOnly);
    /** The rule may have changed. */
    void renderDeadline();

Q_SIGNALS:
    void changed();

private:
    void setUpFields();
    void connectFields();
    void render();
    void edited();

    Calendar m_calendar;
    CaseRecord m_record;
    FormField *m_reference;
    CasePrefix *m_prefix = nullptr;
    DateField *m_receivedOn;
    QComboBox *m_legalBasis;
    FormField *m_otherBasis;
    QComboBox *m_identity;
    DateField *m_askedOn;
    DateField *m_provenOn;
    FormField *m_identityHow;
    FormField *m_identityBy;
    QSpinBox *m_ownDays;
    QCheckBox *m_extended;
    FormField *m_extensionReason;
    DateField *m_toldOn;
    QPlainTextEdit *m_note;
    StatusIcon *m_sign;
    ReadOnlyField *m_due;
    QLabel *m_counting;
    StatusIcon *m_doubtSign;
    QLabel *m_doubts;
    bool m_setting = false;
};
