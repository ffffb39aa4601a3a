// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/receiptsaving.h"

#include <QDialog>

#include <functional>

class FolderField;
class FormField;
class ProblemView;
class QLabel;
class QProgressBar;
class QPushButton;

/** Where a receipt goes, its saving, and what is there then. Not modal; goes when it is closed. */
class SaveReceiptDialog : public QDialog
{
    Q_OBJECT

public:
    struct Subject {
        /** In words: "the export for Adele Vance". */
        QString what;
        QString suggestedName;
        /** When and by whom it is made, asked when it is. */
        std::function<Receipt::Making()> making;
        /** Writes an event with that text into the ledger; what it says when that fails. */
        std::function<std::optional<LedgerError>(const QString &text)> record;
    };

    /** `order` says of what; the rest is filled in here. */
    SaveReceiptDialog(const Subject &subject, const ReceiptSaving::Order &order, const QString &folder, QWidget *parent = nullptr);
    ~SaveReceiptDialog() override;

Q_SIGNALS:
    /** Receipts go there: the next may go beside it. */
    void folderUsed(const QString &folder);

private:
    void arrange();
    void forgetOutcome();
    void save(bool replaces);
    void takeSaved(const QByteArray &sha256);
    void takeProblem(const ReceiptSaving::Problem &problem);
    void render();
    [[nodiscard]] static struct Explanation explained(const ReceiptSaving::Problem &problem);

    Subject m_subject;
    ReceiptSaving::Order m_order;
    ReceiptSaving m_saving;
    bool m_saved = false;

    QLabel *m_title;
    QLabel *m_advice;
    FolderField *m_folder;
    FormField *m_name;
    QProgressBar *m_progress;
    ProblemView *m_problem;
    QLabel *m_end;
    QPushButton *m_save;
    QPushButton *m_openPdf;
    QPushButton *m_openFolder;
    QPushButton *m_close;
};
