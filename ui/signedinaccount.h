// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "graph/graphclient.h"
#include "identity/accountsession.h"

/** What being signed in brings along: the account's tokens and Microsoft Graph as that account sees it. */
class SignedInAccount : public QObject
{
    Q_OBJECT

public:
    /** The session may go first: Graph is then asked in vain. */
    SignedInAccount(HttpClient &http, AccountSession &session, QObject *parent = nullptr);

    [[nodiscard]] AccountSession &session();
    [[nodiscard]] GraphClient &graph();
    /** Whether an operation that was started with these four is this account's to follow. */
    [[nodiscard]] bool owns(const QString &homeAccountId, const QString &tenantId, const QString &cloudName, const QUrl &graphRoot) const;

private:
    AccountSession &m_session;
    GraphClient m_graph;
};
