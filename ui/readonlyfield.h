// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLineEdit>

/**
 * Text that changes and can be read by keyboard and screen reader. A QLabel with an accessible name loses its text for
 * assistive tools; a frameless read-only line edit keeps both.
 */
class ReadOnlyField : public QLineEdit
{
    Q_OBJECT

public:
    explicit ReadOnlyField(const QString &accessibleName, QWidget *parent = nullptr);

    /** Keeps the cursor at the start, so that the beginning stays in view. */
    void showText(const QString &text);

protected:
    bool event(QEvent *event) override;
};
