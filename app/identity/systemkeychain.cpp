// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "identity/systemkeychain.h"

#include <QAbstractEventDispatcher>

#include <qt6keychain/keychain.h>

using namespace std::chrono_literals;

namespace {
// The same for all entries: on Windows QtKeychain ignores it, so the keys carry the name once more.
const QString &service()
{
    static const QString name = QStringLiteral("Habeas");
    return name;
}

Keychain::Problem problemOf(QKeychain::Error error)
{
    switch (error) {
    case QKeychain::NoError:
        return Keychain::Problem::None;
    case QKeychain::EntryNotFound:
        return Keychain::Problem::NotFound;
    case QKeychain::AccessDeniedByUser:
    case QKeychain::AccessDenied:
        return Keychain::Problem::Denied;
    case QKeychain::CouldNotDeleteEntry:
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
    case QKeychain::OtherError:
        break;
    }
    return Keychain::Problem::Unavailable;
}

// The jobs delete themselves when they end, and not before: libsecret would call back into a deleted one.
QKeychain::Job *jobFor(const Keychain::Job &job)
{
    switch (job.kind) {
    case Keychain::Job::Kind::Read:
        return new QKeychain::ReadPasswordJob(service());
    case Keychain::Job::Kind::Write: {
        auto *write = new QKeychain::WritePasswordJob(service());
        write->setTextData(QString::fromUtf8(job.value));
        return write;
    }
    case Keychain::Job::Kind::Remove:
        break;
    }
    return new QKeychain::DeletePasswordJob(service());
}
}

Keychain::Backend SystemKeychain::backend()
{
    return [](const Keychain::Job &job, const Keychain::Callback &ended) {
        QKeychain::Job *started = jobFor(job);
        started->setInsecureFallback(false);
        started->setKey(job.key);
        QObject::connect(started, &QKeychain::Job::finished, started, [ended](QKeychain::Job *finished) {
            Keychain::Result result;
            result.problem = problemOf(finished->error());
            if (result.problem != Keychain::Problem::None)
                result.text = finished->errorString();
            else if (const auto *read = qobject_cast<QKeychain::ReadPasswordJob *>(finished))
                result.value = read->textData().toUtf8();
            ended(result);
        });
        started->start();
    };
}

qsizetype SystemKeychain::partSize()
{
    return HABEAS_KEYCHAIN_PART_SIZE;
}

std::chrono::milliseconds SystemKeychain::patience()
{
#ifdef Q_OS_LINUX
    const QAbstractEventDispatcher *dispatcher = QAbstractEventDispatcher::instance();
    if (!dispatcher || !dispatcher->inherits("QEventDispatcherGlib"))
        return 15s;
#endif
    return 1min;
}
