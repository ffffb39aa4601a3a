// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "demo/demoanswer.h"
#include "demo/demodirectory.h"
#include "demo/demooperations.h"
#include "demo/demooptions.h"
#include "demo/demorequest.h"
#include "demo/demotokens.h"

#include <QUrl>

/** Plays Microsoft Graph below /v1.0 and /beta: the two resources and the action of the program, errors and headers. */
class DemoGraph
{
public:
    DemoGraph(const DemoOptions &options, const DemoTokens &tokens, DemoOperations &operations);

    /** Where this tenant is; set once, when the port is known. */
    void setAddresses(const QUrl &authority, const QUrl &graphRoot);
    /** `version` is v1.0 or beta, `path` what follows it, without the first slash. */
    [[nodiscard]] DemoAnswer answer(const DemoRequest &request, const QString &version, const QString &path);
    /** Answers the next request with a token 401 and a claims challenge. */
    void challengeNextRequest();

private:
    struct Refusal {
        int status = 400;
        QString code;
        QString message;
        QList<std::pair<QByteArray, QByteArray>> headers;
    };
    [[nodiscard]] DemoAnswer dispatch(const DemoRequest &request, const QString &version, const QString &path);
    [[nodiscard]] DemoAnswer list(const DemoRequest &request) const;
    [[nodiscard]] DemoAnswer profile(const QString &userId) const;
    [[nodiscard]] DemoAnswer exportPersonalData(const DemoRequest &request, const QString &userId);
    [[nodiscard]] DemoAnswer operation(const QString &version, const QString &id) const;

    [[nodiscard]] std::optional<Refusal> tokenRefusal(const DemoRequest &request);
    [[nodiscard]] std::optional<Refusal> directoryRefusal(const DemoTokens::Grant &grant) const;
    [[nodiscard]] DemoTokens::Grant grantOf(const DemoRequest &request) const;
    [[nodiscard]] static DemoAnswer refuse(const Refusal &refusal);
    [[nodiscard]] QByteArray challenge(const QByteArray &rest) const;
    /** Request IDs, diagnostics, date; completes the error envelope. */
    void dress(DemoAnswer &answer, const DemoRequest &request) const;

    [[nodiscard]] int pageCount() const;
    /** The page that has nothing on it and is not the last; -1 when the list is too short for one. */
    [[nodiscard]] int emptyPage() const;
    [[nodiscard]] QString skipToken(int page) const;
    /** -1 for one that was not given out here. */
    [[nodiscard]] int pageOf(const QString &skipToken) const;
    [[nodiscard]] QString address(const QString &path) const;

    const DemoOptions &m_options;
    const DemoTokens &m_tokens;
    DemoOperations &m_operations;
    DemoDirectory m_directory;
    QUrl m_authority;
    QUrl m_graphRoot;
    QByteArray m_pageKey;
    bool m_challengeNext = false;
};
