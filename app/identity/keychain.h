// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "http/alarm.h"

#include <QPointer>

#include <deque>
#include <functional>
#include <optional>

/**
 * The keychain of the system, one job at a time. Every operation calls back exactly once, later, whatever the system does,
 * unless `context` or this object is destroyed before. Values are UTF-8 without NUL.
 *
 * A job that never finishes (without GLib's event dispatcher libsecret's do not) or that waits for somebody to unlock the
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
    /** Starts one job and calls back when it ends: once, or never. */
    using Backend = std::function<void(const Job &job, const Callback &ended)>;

    /** `prefix` keeps the entries of several data directories apart: "Habeas", or "Habeas 1a2b3c4d". */
    Keychain(Clock &clock, const QString &prefix, QObject *parent = nullptr);
    /** Over another keychain; values of more than `partSize` bytes are stored in parts, unless it is 0. */
    Keychain(Clock &clock, const QString &prefix, Backend backend, qsizetype partSize, QObject *parent = nullptr);
    ~Keychain() override;

    void read(const QString &name, QObject *context, Callback callback);
    void write(const QString &name, const QByteArray &value, QObject *context, Callback callback);
    /** No problem means gone: a read has found nothing. An entry that was missing before is gone too. */
    void remove(const QString &name, QObject *context, Callback callback);

    /** For each job: a minute until the keychain has answered once, since somebody may have to unlock it; then 15 s. */
    [[nodiscard]] std::chrono::milliseconds timeLimit() const;

Q_SIGNALS:
    /** A job that had timed out has ended after all: trying again makes sense. */
    void awoke();

private:
    struct Operation {
        QPointer<QObject> context;
        Callback callback;
        std::function<void()> begin;
    };

    void enqueue(Operation operation);
    void startNext();
    void run(const Job &job, Callback next);
    void jobEnded(quint64 number, const Result &result);
    void jobTimedOut();
    void conclude(const Result &result);

    [[nodiscard]] QString keyOf(const QString &name) const;
    void readParts(const QString &name, const Result &head);
    void readPart(const QString &name, const Result &head, int index, const QByteArray &before);
    void writeInParts(const QString &name, const QByteArray &value, const Result &oldHead);
    void writePart(const QString &name, const QList<QByteArray> &parts, char generation, int index, const QByteArray &head);
    void sweep(const QString &name, char generation, int from, const std::function<void()> &then);
    void removeKey(const QString &key, const std::function<void()> &then);

    QString m_prefix;
    Backend m_backend;
    qsizetype m_partSize;
    std::chrono::milliseconds m_patience;
    Alarm m_limit;
    std::deque<Operation> m_waiting;
    std::optional<Operation> m_current;
    Callback m_next;
    quint64 m_job = 0;
    bool m_isJobRunning = false;
    bool m_isStuck = false;
};
