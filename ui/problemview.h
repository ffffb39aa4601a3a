// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/explanation.h"

#include <QFrame>

class QBoxLayout;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QToolButton;
class StatusIcon;

/** Shows an Explanation where the problem is, with its details behind a fold. Hidden while there is nothing to explain. */
class ProblemView : public QFrame
{
    Q_OBJECT

public:
    enum class Severity { Warning, Error };

    explicit ProblemView(QWidget *parent = nullptr);

    /** Shows it, with a button for each action, and has assistive tools say it. Never takes the focus. */
    void setProblem(const Explanation &explanation, const QStringList &actions = {}, Severity severity = Severity::Error);
    void clear();
    [[nodiscard]] const Explanation &explanation() const { return m_explanation; }

Q_SIGNALS:
    /** The button for the action at that position was pressed. */
    void actionRequested(int index);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] QLabel *makeLabel();
    void setUpDetails();
    void setUpButtons();
    void arrange();
    void setActions(const QStringList &actions);
    void setFolded(bool folded);
    void fitDetails();
    void copyDetails();

    Explanation m_explanation;
    StatusIcon *m_icon;
    QLabel *m_what;
    QLabel *m_sent;
    QLabel *m_next;
    QBoxLayout *m_buttons;
    QPushButton *m_guide;
    QList<QPushButton *> m_actions;
    QToolButton *m_fold;
    QPlainTextEdit *m_details;
    QPushButton *m_copy;
};
