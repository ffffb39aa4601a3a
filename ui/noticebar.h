// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>

/** Something to know that needs no answer: stays above the work, wraps however long it is, and goes when it is closed. */
class NoticeBar : public QFrame
{
    Q_OBJECT

public:
    explicit NoticeBar(const QString &text, QWidget *parent = nullptr);
};
