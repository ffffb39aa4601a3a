// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "identity/keychain.h"

#include <QMap>

/** A keychain in memory that behaves as a test wants: works, is locked, fails, or never answers. */
class FakeKeychain
{
public:
    enum class Mood {
        Works,
        Locked, ///< as libsecret tells it: writing fails, reading finds nothing
        Fails,
        Denies,
        Hangs,
    };

    [[nodiscard]] Keychain::Backend backend()
    {
        return [this](const Keychain::Job &job, const Keychain::Callback &ended) {
            jobs.append(job);
            if (beforeJob)
                beforeJob(job);
            if (mood == Mood::Hangs) {
                hanging = [this, job, ended] { ended(outcome(job)); };
                return;
            }
            QMetaObject::invokeMethod(&context, [this, job, ended] { ended(outcome(job)); }, Qt::QueuedConnection);
        };
    }

    /** The hanging job ends after all, in the present mood. */
    void wake()
    {
        const auto waking = std::exchange(hanging, {});
        if (waking)
            waking();
    }

    [[nodiscard]] int count(Keychain::Job::Kind kind, const QString &part = {}) const
    {
        int count = 0;
        for (const Keychain::Job &job : jobs)
            count += job.kind == kind && job.key.contains(part) ? 1 : 0;
        return count;
    }

    Mood mood = Mood::Works;
    /** Longest value that one entry takes. */
    qsizetype largest = 1000000;
    QMap<QString, QByteArray> entries;
    QList<Keychain::Job> jobs;
    std::function<void(const Keychain::Job &)> beforeJob;
    std::function<void()> hanging;

private:
    [[nodiscard]] Keychain::Result outcome(const Keychain::Job &job)
    {
        using Problem = Keychain::Problem;
        const bool isRead = job.kind == Keychain::Job::Kind::Read;
        if (mood == Mood::Fails || (mood == Mood::Locked && !isRead))
            return {Problem::Unavailable, {}, QStringLiteral("no secret service")};
        if (mood == Mood::Denies)
            return {Problem::Denied, {}, QStringLiteral("dismissed")};
        if (mood == Mood::Locked)
            return {Problem::NotFound, {}, {}};
        if (job.kind == Keychain::Job::Kind::Write && job.value.size() > largest)
            return {Problem::Unavailable, {}, QStringLiteral("Credential size exceeds maximum size")};
        if (job.kind == Keychain::Job::Kind::Write)
            entries.insert(job.key, job.value);
        else if (!entries.contains(job.key))
            return {isRead ? Problem::NotFound : Problem::None, {}, {}};
        else if (job.kind == Keychain::Job::Kind::Remove)
            entries.remove(job.key);
        return {Problem::None, isRead ? entries.value(job.key) : QByteArray(), {}};
    }

    QObject context;
};
