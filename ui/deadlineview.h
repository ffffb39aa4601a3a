// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/requestaxis.h"

#include <QWidget>

class CaseDeadlines;
class DeadlineStrip;
class QLabel;
class StatusIcon;
struct ExportRecord;

/** The time line of an export and its case, and in words whether the service could outlast the deadline. */
class DeadlineView : public QWidget
{
    Q_OBJECT

public:
    explicit DeadlineView(QWidget *parent = nullptr);
    ~DeadlineView() override;

    /** Without deadlines, and for an export without a case, only what the service did is drawn. */
    void setRequest(const ExportRecord &record, const RequestAxis::Checks &checks, const CaseDeadlines *deadlines, const QDateTime &now);

private:
    DeadlineStrip *m_strip;
    StatusIcon *m_sign;
    QLabel *m_words;
};
