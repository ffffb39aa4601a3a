// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exports/ledgererror.h"
#include "ui/caseform.h"

#include <QDialog>

#include <expected>

class CaseRegister;
class ExportRegister;
class ProblemView;
class ExportOperation;
class QCheckBox;
class QComboBox;
class QGroupBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QTableWidget;

/** One case: its fields, its exports, and how it ends. Nothing is written before `Save` or one of the other buttons. Deletes itself. */
class CaseDialog : public QDialog
{
    Q_OBJECT

public:
    struct Parts {
        CaseRegister &cases;
        ExportRegister &exports;
        CaseForm::Calendar calendar;
    };

    CaseDialog(const Parts &parts, const QString &caseId, QWidget *parent = nullptr);
    ~CaseDialog() override;

    [[nodiscard]] const QString &caseId() const { return m_caseId; }

    /** The day or the rule changed. */
    void renderDeadline();

    void accept() override;
    void reject() override;

Q_SIGNALS:
    void receiptRequested(const QString &caseId);
    /** An export of it was chosen. */
    void exportRequested(const QString &exportId);

private:
    void setUpExports();
    void setUpClosing();
    /** Takes the case from the register; what was typed and not saved is kept. */
    void load(bool keepsTyped);
    void showExports();
    void showButtons();
    [[nodiscard]] bool hasChanges() const;
    /** False, and said why, when it could not be written. */
    bool save();
    bool report(const std::expected<void, LedgerError> &outcome);
    void closeCase();
    void reopenCase();
    void confirmErase();
    void takeOut();
    /** Those of the case that can be put away and are not yet. */
    [[nodiscard]] QList<ExportOperation *> closable() const;
    [[nodiscard]] QString chosenExport() const;

    Parts m_parts;
    QString m_caseId;
    CaseRecord m_record;
    CaseForm *m_form;
    QTableWidget *m_exports;
    QLabel *m_noExports;
    QPushButton *m_show;
    QPushButton *m_takeOut;
    QGroupBox *m_closing;
    QComboBox *m_outcome;
    QPlainTextEdit *m_outcomeNote;
    QCheckBox *m_exportsToo;
    QPushButton *m_close;
    QPushButton *m_reopen;
    QPushButton *m_erase;
    QLabel *m_state;
    ProblemView *m_problem;
    QPushButton *m_save = nullptr;
    QPushButton *m_receipt = nullptr;
};
