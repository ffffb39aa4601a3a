// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;

/** Below a check box that a policy or the configuration file manages: that it is so, and where it is set. */
class ManagedNote : public QWidget
{
    Q_OBJECT

public:
    /** `control` is disabled while it is managed, and described. */
    explicit ManagedNote(QWidget &control, QWidget *parent = nullptr);

    /** What an assistive tool says about the control while it is not managed. */
    void setMeaning(const QString &meaning);
    /** A path or a registry key; empty: not managed. */
    void setSource(const QString &source);

    /** Whatever is managed is said in these words. */
    [[nodiscard]] static QString words(const QString &source);

private:
    void describe();

    QWidget &m_control;
    QString m_meaning;
    QLabel *m_words;
};
