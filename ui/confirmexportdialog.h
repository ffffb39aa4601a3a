// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exports/exportrequest.h"
#include "ui/statusicon.h"

#include <QDialog>

class FormField;
class QPushButton;

/**
 * The last question before an export is sent. `Cancel` is the default. Accepting closes the dialog; only then is
 * anything sent. The name of a host that Habeas does not know has to be typed first.
 */
class ConfirmExportDialog : public QDialog
{
    Q_OBJECT

public:
    /** Something worth knowing before; it keeps nobody from exporting. */
    struct Finding {
        StatusIcon::Level level = StatusIcon::Level::Note;
        QString text;
    };
    struct Notes {
        /** Microsoft does not support beta APIs in production: said the first time. */
        bool firstExport = false;
        /** What is to be said about the container's past; empty for nothing. */
        QString container;
        /** Why an earlier attempt for this person matters; empty for none. */
        QString earlierAttempt;
        /** Earlier exports of the person or the case, a deadline that may pass. */
        QList<Finding> findings = {};
    };

    ConfirmExportDialog(const ExportRequest &request, const Notes &notes, QWidget *parent = nullptr);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void setUpHost(const QString &name);

    /** nullptr for a known host. */
    FormField *m_host = nullptr;
    QPushButton *m_confirm = nullptr;
};
