// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/textsaving.h"

#include <QDialog>

class FolderField;
class ProblemView;
class QLabel;
class QPlainTextEdit;
class QPushButton;

/** Shows what a diagnostics file will hold before it is saved or copied. Not modal; goes when it is closed. */
class SaveDiagnosticsDialog : public QDialog
{
    Q_OBJECT

public:
    SaveDiagnosticsDialog(const QString &text, const QString &fileName, const QString &folder, QWidget *parent = nullptr);
    ~SaveDiagnosticsDialog() override;

Q_SIGNALS:
    /** It was saved there: the next may go beside it. */
    void folderUsed(const QString &folder);

private:
    void setUpPreview(const QString &text);
    void arrange();
    void save();
    void copy();
    void takeSaved(const QString &path);
    void takeProblem(const TextSaving::Problem &problem);
    void render();

    QString m_fileName;
    TextSaving m_saving;
    bool m_saved = false;
    QLabel *m_advice;
    QLabel *m_previewLabel;
    QPlainTextEdit *m_preview;
    FolderField *m_folder;
    ProblemView *m_problem;
    QLabel *m_end;
    QPushButton *m_save;
    QPushButton *m_copy;
    QPushButton *m_openFolder;
    QPushButton *m_close;
};
