// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demovisitor.h"

#include "demo/demotenant.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QUrlQuery>

namespace {
// The verifier of RFC 7636's example, appendix B.
const QByteArray verifier("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk");

QByteArray encoded(const DemoVisitor::Pairs &fields)
{
    QByteArray text;
    for (const auto &[name, value] : fields)
        text += (text.isEmpty() ? "" : "&") + name.toPercentEncoding() + '=' + value.toPercentEncoding();
    return text;
}

void change(DemoVisitor::Pairs &fields, const DemoVisitor::Pairs &changes)
{
    for (const auto &changed : changes) {
        fields.removeIf([&changed](const auto &field) { return field.first == changed.first; });
        if (!changed.second.isNull())
            fields.append(changed);
    }
}
}

QByteArray DemoVisitor::Answer::header(const QByteArray &name) const
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

QJsonObject DemoVisitor::Answer::json() const
{
    return QJsonDocument::fromJson(body).object();
}

QString DemoVisitor::Answer::graphCode() const
{
    return json().value(QStringLiteral("error")).toObject().value(QStringLiteral("code")).toString();
}

DemoVisitor::DemoVisitor(const DemoTenant &tenant)
    : m_tenant(tenant)
{
}

DemoVisitor::Answer DemoVisitor::send(const QByteArray &method, const QUrl &url, const Pairs &headers, const QByteArray &body)
{
    QNetworkRequest request(url);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    for (const auto &[name, value] : headers)
        request.setRawHeader(name, value);
    const std::unique_ptr<QNetworkReply> reply(m_network.sendCustomRequest(request, method, body));
    QSignalSpy finished(reply.get(), &QNetworkReply::finished);
    if (!reply->isFinished() && !finished.wait(10000))
        qWarning("no answer");
    return {reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), reply->readAll(), reply->rawHeaderPairs()};
}

DemoVisitor::Answer DemoVisitor::get(const QUrl &url, const QByteArray &token)
{
    return send("GET", url, token.isEmpty() ? Pairs() : Pairs{{"Authorization", "Bearer " + token}});
}

DemoVisitor::Answer DemoVisitor::post(const QUrl &url, const Pairs &fields)
{
    return send("POST", url, {{"Content-Type", "application/x-www-form-urlencoded"}}, encoded(fields));
}

DemoVisitor::Answer DemoVisitor::exportPersonalData(const QString &userId, const QString &storageLocation, const QByteArray &token)
{
    const QJsonObject body{{QStringLiteral("storageLocation"), storageLocation}};
    return send("POST", graph(QStringLiteral("/beta/directory/inboundSharedUserProfiles/%1/exportPersonalData").arg(userId)),
                {{"Authorization", "Bearer " + token}, {"Content-Type", "application/json"}}, QJsonDocument(body).toJson());
}

QUrl DemoVisitor::authorizeUrl(const Pairs &changes) const
{
    const QByteArray root = m_tenant.graphRoot().toEncoded();
    const QByteArray challenge =
        QCryptographicHash::hash(verifier, QCryptographicHash::Sha256).toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    Pairs parameters{
        {"client_id", m_tenant.clientId().toLatin1()},
        {"response_type", "code"},
        {"redirect_uri", "http://localhost:49152"},
        {"response_mode", "form_post"},
        {"scope",
         "openid profile offline_access " + root + "/CrossTenantUserProfileSharing.Read.All " + root + "/User.Export.All " + root + "/User.Read.All"},
        {"state", "st&te"},
        {"nonce", "n-0"},
        {"client_info", "1"},
        {"code_challenge", challenge},
        {"code_challenge_method", "S256"}};
    change(parameters, changes);
    return QUrl::fromEncoded(QByteArray(m_tenant.authority().toEncoded() + "/oauth2/v2.0/authorize?" + encoded(parameters)));
}

DemoVisitor::Pairs DemoVisitor::redemption(const QByteArray &code) const
{
    return {{"grant_type", "authorization_code"},
            {"client_id", m_tenant.clientId().toLatin1()},
            {"code", code},
            {"redirect_uri", "http://localhost:49152"},
            {"code_verifier", verifier},
            {"client_info", "1"}};
}

QUrl DemoVisitor::tokenUrl() const
{
    return QUrl::fromEncoded(QByteArray(m_tenant.authority().toEncoded() + "/oauth2/v2.0/token"));
}

QByteArray DemoVisitor::code(const QByteArray &username, const Pairs &changes)
{
    Pairs all{{"prompt", "none"}, {"login_hint", username}, {"response_mode", "query"}};
    all += changes;
    const Answer answer = get(authorizeUrl(all));
    return QUrlQuery(QUrl::fromEncoded(answer.header("Location"))).queryItemValue(QStringLiteral("code")).toLatin1();
}

QJsonObject DemoVisitor::signIn(const QByteArray &username)
{
    return post(tokenUrl(), redemption(code(username))).json();
}

QByteArray DemoVisitor::accessToken(const QByteArray &username)
{
    return signIn(username).value(QStringLiteral("access_token")).toString().toLatin1();
}

QString DemoVisitor::userId(const QString &displayName, const QByteArray &token)
{
    QUrl next = graph(QStringLiteral("/beta/directory/inboundSharedUserProfiles"));
    while (!next.isEmpty()) {
        const QJsonObject page = get(next, token).json();
        for (const QJsonValue &profile : page.value(QStringLiteral("value")).toArray()) {
            if (profile.toObject().value(QStringLiteral("displayName")).toString() == displayName)
                return profile.toObject().value(QStringLiteral("userId")).toString();
        }
        next = QUrl(page.value(QStringLiteral("@odata.nextLink")).toString(), QUrl::StrictMode);
    }
    return {};
}

QUrl DemoVisitor::graph(const QString &path) const
{
    return QUrl(m_tenant.graphRoot().toString() + path, QUrl::StrictMode);
}
