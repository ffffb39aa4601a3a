// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

/** A sign as tall as a line of text that says by its shape what colour alone would not. The words are beside it. */
class StatusIcon : public QWidget
{
    Q_OBJECT

public:
    enum class Level { None, Ok, Note, Warning, Error };
    Q_ENUM(Level)

    explicit StatusIcon(QWidget *parent = nullptr);

    [[nodiscard]] Level level() const { return m_level; }
    void setLevel(Level level);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    Level m_level = Level::None;
};
