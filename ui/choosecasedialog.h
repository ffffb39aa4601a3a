// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/caseform.h"

#include <QDialog>

class FormField;
class CaseRegister;
class QLabel;
class QPushButton;
class QTableWidget;

/** Which case: all of them, filtered as one types. Deletes itself. */
class ChooseCaseDialog : public QDialog
{
    Q_OBJECT

public:
    enum class Which { All, Open };

    /** `what` says what the button does. */
    ChooseCaseDialog(const CaseRegister &cases, const CaseForm::Calendar &calendar, Which which, const QString &title, const QString &what,
                     QWidget *parent = nullptr);

Q_SIGNALS:
    void chosen(const QString &caseId);
    void newCaseRequested();

private:
    void fill(const QList<CaseRecord> &cases, const CaseForm::Calendar &calendar);
    void filter();
    void choose();
    [[nodiscard]] QString chosenCase() const;

    FormField *m_filter;
    QTableWidget *m_table;
    QLabel *m_none;
    QPushButton *m_choose;
};
