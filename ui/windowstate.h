// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

class QHeaderView;
class QMainWindow;
class QSplitter;
class QWidget;

/** Where the window was and how it was arranged, and what was last used, kept in an ini file of its own. Nothing personal is in it. */
class WindowState
{
public:
    explicit WindowState(const QString &file);

    void restore(QMainWindow &window) const;
    void restore(const QString &name, QSplitter &splitter) const;
    void restore(const QString &name, QHeaderView &header) const;
    /** Of a window beside the main one. */
    void restoreGeometry(const QString &name, QWidget &window) const;
    void save(const QMainWindow &window) const;
    void saveGeometry(const QString &name, const QWidget &window) const;
    void save(const QString &name, const QSplitter &splitter) const;
    void save(const QString &name, const QHeaderView &header) const;

    /** Empty when there is none. */
    [[nodiscard]] QString text(const QString &key) const;
    void saveText(const QString &key, const QString &text) const;

private:
    QString m_file;
};
