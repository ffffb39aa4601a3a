// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLabel>

/** What leads the eye through a page: the numbers of its steps in the color of links, remarks beside them dimmed. */
class StepLabel : public QLabel
{
public:
    enum class Kind { Number, Remark };

    StepLabel(Kind kind, const QString &text, QWidget *parent);

    /** The name of a part of the window. */
    [[nodiscard]] static QLabel *heading(const QString &text, QWidget *parent);
    static void makeHeading(QLabel &label);
    /** As the labels of all steps are. */
    static void embolden(QLabel &label);

protected:
    void changeEvent(QEvent *event) override;

private:
    void applyColor();

    Kind m_kind;
    bool m_coloring = false;
};
