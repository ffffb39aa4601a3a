// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class CaseDeadlines;
class QLabel;
class QPushButton;
class StatusIcon;

/** Says over the desk that cases press which are not on it, because no export belongs to them yet. Hidden when there are none. */
class UnansweredCases : public QWidget
{
    Q_OBJECT

public:
    explicit UnansweredCases(QWidget *parent = nullptr);
    ~UnansweredCases() override;

    /** Must outlive it. */
    void setDeadlines(const CaseDeadlines &deadlines);
    /** For the order of Tab. */
    [[nodiscard]] QPushButton *button() const { return m_show; }

Q_SIGNALS:
    /** The one that presses; empty when there are several. */
    void requested(const QString &caseId);

private:
    void render();

    const CaseDeadlines *m_deadlines = nullptr;
    StatusIcon *m_sign;
    QLabel *m_words;
    QPushButton *m_show;
    QString m_only;
};
