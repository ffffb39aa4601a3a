// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storage/blobclient.h"
#include "storage/storageerror.h"

#include <QList>
#include <QObject>
#include <QPointer>

#include <chrono>
#include <optional>

/**
 * Asks the container itself what the SAS allows, with requests whose condition can never hold, so that nothing is left behind. What it
 * proves is reachability from this computer: the service that writes the export asks from other addresses.
 * Deleting it ends it without a signal.
 */
class StorageCheck : public QObject
{
    Q_OBJECT

public:
    enum class Question {
        Access, ///< does the storage answer from here, accept the SAS and have the container?
        ContainerUnused, ///< no: an export was written to it before
        MayAppend,
        MayCreate,
        MayWrite,
        MayList, ///< yes: more than an export needs
        MayRead, ///< yes: more than an export needs
    };
    Q_ENUM(Question)

    enum class Answer { Yes, No, CouldNotBeChecked };
    Q_ENUM(Answer)

    struct Finding {
        Question question = Question::Access;
        Answer answer = Answer::CouldNotBeChecked;
        /** What was answered instead of a yes; nullopt beside Yes. */
        std::optional<StorageError> error;
    };

    /** `location` must be one that BlobClient::canReach(). */
    StorageCheck(HttpClient &http, const StorageLocation &location, QObject *parent = nullptr);
    ~StorageCheck() override;

    /** Once. */
    void start();
    /** `finished()` follows; questions without an answer have none. */
    void cancel();

    [[nodiscard]] bool isRunning() const { return m_running; }
    [[nodiscard]] bool wasCancelled() const { return m_cancelled; }
    /** In the order in which they were answered; each question once at most. */
    [[nodiscard]] const QList<Finding> &findings() const { return m_findings; }
    [[nodiscard]] std::optional<Finding> finding(Question question) const;
    /** How much this computer's clock is behind the service's (negative: ahead), when that is more than 5 minutes. */
    [[nodiscard]] std::optional<std::chrono::seconds> clockOffset() const { return m_clockOffset; }

Q_SIGNALS:
    void answered(const StorageCheck::Finding &finding);
    /** At most once. */
    void clockOffsetFound(std::chrono::seconds offset);
    /** The terminal signal, once, from the event loop. */
    void finished();

private:
    using Take = void (StorageCheck::*)(const HttpAnswer &answer);

    void next();
    void ask(HttpExchange *exchange, Take take);
    void takeAnswer(const HttpAnswer &answer, Take take);
    void takeAppend(const HttpAnswer &answer);
    void takeCreate(const HttpAnswer &answer);
    void takeWrite(const HttpAnswer &answer);
    void takeList(const HttpAnswer &answer);
    void takeRead(const HttpAnswer &answer);
    void noteDate(const HttpAnswer &answer);
    bool noteAccess(const HttpAnswer &answer);
    void judge(Question question, const HttpAnswer &answer, bool isYes);
    void add(Question question, Answer answer, const std::optional<StorageError> &error = std::nullopt);
    void end();

    BlobClient m_client;
    QString m_randomName;
    QPointer<HttpExchange> m_exchange;
    QList<Finding> m_findings;
    std::optional<std::chrono::seconds> m_clockOffset;
    int m_step = 0;
    /** Findings that were announced. */
    qsizetype m_told = 0;
    bool m_running = false;
    bool m_cancelled = false;
};
