// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QCheckBox;
class QLabel;

/** Below a check box that a policy or the configuration file manages: that it is so, where it is set, and whether it is on, which a disabled box
 * hardly shows. */
class ManagedNote : public QWidget
{
    Q_OBJECT

public:
    /** `box` is disabled while it is managed, and described. */
    explicit ManagedNote(QCheckBox &box, QWidget *parent = nullptr);

    /** What an assistive tool says about the box while it is not managed. */
    void setMeaning(const QString &meaning);
    /** A path or a registry key; empty: not managed. After the box was checked or not. */
    void setSource(const QString &source);

    /** Whatever is managed is said in these words. */
    [[nodiscard]] static QString words(const QString &source);

private:
    void describe();

    QCheckBox &m_box;
    QString m_meaning;
    QLabel *m_words;
};
