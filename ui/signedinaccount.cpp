// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/signedinaccount.h"

namespace {
AccessTokenError errorOf(const SignInError &error)
{
    const bool laterMayWork = error.kind == SignInError::Kind::Offline || error.kind == SignInError::Kind::Transient;
    AccessTokenError result(laterMayWork ? AccessTokenError::Offline : AccessTokenError::SignInNeeded);
    result.transport = error.transport;
    result.proxy = error.proxy;
    result.tls = error.tls;
    result.detail = error.detail;
    return result;
}

AccessTokenProvider tokensOf(AccountSession &session)
{
    // A request that is on its way may outlive the account.
    return [session = QPointer(&session)](const AccessTokenRequest &request, QObject *context,
                                          const std::function<void(const AccessTokenResult &)> &callback) {
        if (!session) {
            callback(std::unexpected(AccessTokenError::SignInNeeded));
            return;
        }
        session->accessToken(request.claims, request.rejectedToken, context,
                             [callback](const QByteArray &token, const std::optional<SignInError> &error) {
                                 callback(error ? AccessTokenResult(std::unexpected(errorOf(*error))) : AccessTokenResult(token));
                             });
    };
}
}

SignedInAccount::SignedInAccount(HttpClient &http, AccountSession &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_graph(http, session.request().cloud, tokensOf(session))
{
}

AccountSession &SignedInAccount::session()
{
    return m_session;
}

GraphClient &SignedInAccount::graph()
{
    return m_graph;
}

bool SignedInAccount::owns(const QString &homeAccountId, const QString &tenantId, const QString &cloudName, const QUrl &graphRoot) const
{
    const Account &account = m_session.account();
    const Cloud &cloud = m_graph.cloud();
    return account.homeAccountId == homeAccountId && account.tenantId == tenantId && cloud.name() == cloudName && cloud.graphRoot() == graphRoot;
}
