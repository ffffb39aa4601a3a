// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/caseform.h"

#include <QDialog>

class Settings;

/** The form of a case that does not exist yet. Deletes itself. */
class NewCaseDialog : public QDialog
{
    Q_OBJECT

public:
    /** `what` says what the button does, and `why` what it is for. */
    NewCaseDialog(const CaseForm::Calendar &calendar, const CaseRecord &start, const QString &what, const QString &why, QWidget *parent = nullptr);

    /** In the field of the reference, if that is empty. The settings must outlive the dialog. */
    void offerPrefix(const Settings &settings);
    void accept() override;

Q_SIGNALS:
    void chosen(const CaseRecord &record);

private:
    CaseForm *m_form;
};
