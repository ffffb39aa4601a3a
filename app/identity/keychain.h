// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "http/alarm.h"

#include <QPointer>
#include <QQueue>

/**
 * The keychain of the system, one job at a time. Every operation calls back exactly once, within its time limit, whatever
 * the system does, unless `context` or this object is destroyed before. Values are UTF-8 without NUL, names any text.
 *
 * A job that never finishes (without GLib's event dispatcher libsecret's do not) or waits for somebody to unlock the
 * keychain ends in TimedOut; until it has really ended all others do so at once, since they would only queue up behind it.
 */
class Keychain : public QObject
{
    Q_OBJECT

public:
    enum class Problem {
        None,
        NotFound, ///< also what a locked keychain says when nobody can be asked to unlock it
        Denied, ///< by the person or the system
        Unavailable, ///< no keychain service, or it failed
        TimedOut,
        Damaged, ///< a value in parts of which one is missing or another's
    };
    struct Result {
        Problem problem = Problem::None;
        QByteArray value;
        /** The system's own words; never holds the value. */
        QString text;
    };
    using Callback = std::function<void(const Result &)>;

    struct Job {
        enum class Kind { Read, Write, Remove };
        Kind kind = Kind::Read;
        QString key;
        QByteArray value;
    };
    /** Starts one job and calls back when it ends: at most once, perhaps never. */
    using Backend = std::function<void(const Job &job, Callback ended)>;

    /** `prefix` keeps the entries of several data directories apart: "Habeas", or "Habeas 1a2b3c4d". */
    Keychain(Clock &clock, const QString &prefix, QObject *parent = nullptr);
    /** Over another keychain; values of more than `partSize` bytes are stored in parts, unless it is 0. */
    Keychain(Clock &clock, const QString &prefix, Backend backend, qsizetype partSize, QObject *parent = nullptr);
    ~Keychain() override;

    void read(const QString &name, QObject *context, Callback callback);
    void write(const QString &name, const QByteArray &value, QObject *context, Callback callback);
    /** None means gone: a read has found nothing. A missing entry is no problem. */
    void remove(const QString &name, QObject *context, Callback callback);

    /** A minute until the keychain has answered once, since somebody may have to unlock it; then 15 s. */
    [[nodiscard]] std::chrono::milliseconds timeLimit() const;
    /** Qt's name for a backend's keys, for the tests that look into it. */
    [[nodiscard]] QString keyOf(const QString &name) const;

Q_SIGNALS:
    /** A job that had timed out has ended after all: trying again makes sense. */
    void awoke();

private:
    class Operation;
    class ReadOperation;
    class WriteOperation;
    class RemoveOperation;

    void enqueue(std::unique_ptr<Operation> operation);
    void startNext();
    void run(const Job &job, Callback ended);
    void ended(quint64 number, const Result &result);
    void timedOut();
    void conclude(const Result &result);

    QString m_prefix;
    Backend m_backend;
    qsizetype m_partSize;
    Alarm m_limit;
    std::deque<std::unique_ptr<Operation>> m_queue;
    std::unique_ptr<Operation> m_current;
    Callback m_jobCallback;
    quint64 m_jobNumber = 0;
    bool m_isJobRunning = false;
    bool m_hasAnswered = false;
};
