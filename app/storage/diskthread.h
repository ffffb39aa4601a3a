// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QPointer>
#include <QThread>

#include <atomic>
#include <functional>
#include <memory>
#include <utility>

/**
 * A thread for what may take long on a disk. Works are done one after the other; the outcome of each is told in the thread of this
 * object. Deleting it waits for the work that is being done and drops the others: long ones look at `ending()`.
 */
class DiskThread : public QObject
{
    Q_OBJECT

public:
    explicit DiskThread(QObject *parent = nullptr);
    ~DiskThread() override;

    /** For works that take long: whether to stop. */
    [[nodiscard]] std::shared_ptr<const std::atomic<bool>> ending() const { return m_ending; }

    /** `done` is not called once `context` is gone. Both are called at most once. */
    template <typename Work, typename Done> void run(QObject *context, Work work, Done done)
    {
        const QPointer<QObject> receiver(context);
        QMetaObject::invokeMethod(
            m_worker.get(),
            [this, receiver, work = std::move(work), done = std::move(done), ending = m_ending]() mutable {
                if (*ending)
                    return;
                auto outcome = work();
                QMetaObject::invokeMethod(
                    this,
                    [receiver, outcome = std::move(outcome), done = std::move(done)]() mutable {
                        if (receiver)
                            done(std::move(outcome));
                    },
                    Qt::QueuedConnection);
            },
            Qt::QueuedConnection);
    }

private:
    std::shared_ptr<std::atomic<bool>> m_ending = std::make_shared<std::atomic<bool>>(false);
    QThread m_thread;
    std::unique_ptr<QObject> m_worker = std::make_unique<QObject>();
};
