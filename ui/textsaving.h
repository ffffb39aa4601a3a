// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QString>
#include <QThreadPool>

/** Writes a text into a new file that nobody but its owner can read, in another thread: a disk may be slow or far away. */
class TextSaving : public QObject
{
    Q_OBJECT

public:
    struct Problem {
        enum class Kind { AlreadyThere, FolderUnusable, CannotWrite };

        Kind kind = Kind::CannotWrite;
        QString path;
        /** The system's own words. */
        QString detail = {};
    };

    explicit TextSaving(QObject *parent = nullptr);
    /** Waits for what is under way. */
    ~TextSaving() override;

    /** Ends in exactly one `saved()` or `failed()`. The folder is made if it is not there; a file that is there stays as it is. */
    void start(const QString &folder, const QString &name, const QString &text);
    [[nodiscard]] bool isRunning() const { return m_running; }

Q_SIGNALS:
    void saved(const QString &path);
    void failed(const TextSaving::Problem &problem);

private:
    QThreadPool m_thread;
    bool m_running = false;
};
