// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/formfield.h"

class QPushButton;

/** The input for a folder of this computer, to be typed or chosen. */
class FolderField : public FormField
{
    Q_OBJECT

public:
    explicit FolderField(QWidget *parent = nullptr);
    ~FolderField() override;

    /** The title of the dialog behind `Choose…`. */
    void setQuestion(const QString &question) { m_question = question; }
    void setFolder(const QString &folder);
    /** Absolute and clean, with forward slashes; empty while the text is none. It need not exist. */
    [[nodiscard]] QString folder() const { return m_folder; }
    [[nodiscard]] QPushButton *chooseButton() const { return m_choose; }

Q_SIGNALS:
    void folderChanged(const QString &folder);

private:
    void take(const QString &text);
    void choose();

    QPushButton *m_choose;
    QString m_question;
    QString m_folder;
};
