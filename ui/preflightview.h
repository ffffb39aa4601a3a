// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/preflight.h"

#include <QFrame>

class QBoxLayout;
class QGridLayout;
class QLabel;
class QPushButton;
class QToolButton;
class StatusIcon;

/** What the account can do here: one line, and the reasons behind a fold that opens by itself when something is missing. */
class PreflightView : public QFrame
{
    Q_OBJECT

public:
    explicit PreflightView(QWidget *parent = nullptr);

    void setPreflight(const Preflight &preflight);

Q_SIGNALS:
    /** An administrator wants to consent for the organisation, here and now. */
    void approvalRequested();
    /** The address of the consent page, for an administrator elsewhere. */
    void approvalLinkRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();
    void showLines(const QList<Preflight::Line> &lines);
    void setFolded(bool folded);

    QBoxLayout *m_head;
    StatusIcon *m_icon;
    QLabel *m_summary;
    QToolButton *m_fold;
    QWidget *m_details;
    QGridLayout *m_lines;
    QPushButton *m_approve;
    QPushButton *m_copyLink;
    Preflight::Answer m_answer = Preflight::Answer::Asking;
    QStringList m_shown;
};
