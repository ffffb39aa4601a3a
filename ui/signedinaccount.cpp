// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/signedinaccount.h"

namespace {
QString codesOf(const SignInError &error)
{
    QStringList codes{error.error, error.suberror};
    for (const int code : error.codes)
        codes.append(QStringLiteral("AADSTS%1").arg(code));
    return codes.join(QLatin1Char(' ')).simplified();
}

/** The authority's own words; its ids are among them as a rule, but not always. */
QString wordsOf(const SignInError &error)
{
    QStringList words{error.description};
    const auto add = [&words, &error](QLatin1String label, const QString &value) {
        if (!value.isEmpty() && !error.description.contains(value))
            words.append(label + value);
    };
    add(QLatin1String("Trace ID: "), error.traceId);
    add(QLatin1String("Correlation ID: "), error.correlationId);
    add(QLatin1String("Timestamp: "), error.timestamp);
    return words.join(QLatin1Char(' ')).simplified();
}

// What an authority that cannot be understood answers, or whoever answers in its place, is nothing that a person could sign in against.
AccessTokenError errorOf(const AccountSession &session, const SignInError &error)
{
    AccessTokenError result(session.needsSignIn() ? AccessTokenError::SignInNeeded : AccessTokenError::Offline);
    result.transport = error.transport;
    result.proxy = error.proxy;
    result.tls = error.tls;
    result.detail = error.detail;
    result.code = codesOf(error);
    result.message = wordsOf(error);
    result.httpStatus = error.httpStatus;
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
                             [session, callback](const QByteArray &token, const std::optional<SignInError> &error) {
                                 callback(error ? AccessTokenResult(std::unexpected(errorOf(*session, *error))) : AccessTokenResult(token));
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
