// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>

class QHBoxLayout;
class QPushButton;
class StatusIcon;

/** Something to know that needs no answer: stays above the work, wraps however long it is, and goes when it is closed. */
class NoticeBar : public QFrame
{
    Q_OBJECT

public:
    explicit NoticeBar(const QString &text, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    /** The sign and the first line with the text of the button. */
    void lineUp();

    StatusIcon *m_sign = nullptr;
    QPushButton *m_close = nullptr;
    QHBoxLayout *m_words = nullptr;
};
