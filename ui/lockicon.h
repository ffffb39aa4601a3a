// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

/** A padlock as tall as a line of text: what is beside it is set elsewhere. The words beside it say where. */
class LockIcon : public QWidget
{
    Q_OBJECT

public:
    explicit LockIcon(QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
};
