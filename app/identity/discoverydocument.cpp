// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "identity/discoverydocument.h"

#include "config/settings.h"
#include "identity/tokenerror.h"

#include <QHostAddress>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

using namespace std::chrono_literals;

namespace {
const QLatin1String anyTenant("{tenantid}");

int portOf(const QUrl &url)
{
    return url.port(url.scheme() == QLatin1String("https") ? 443 : 80);
}

bool isSameOrigin(const QUrl &one, const QUrl &other)
{
    return one.scheme() == other.scheme() && one.host() == other.host() && portOf(one) == portOf(other);
}

bool isOfAuthority(const QUrl &url, const Cloud &cloud, const QString &tenant)
{
    if (!url.isValid() || !url.userInfo().isEmpty() || url.hasFragment())
        return false;
    if (cloud.kind() == Cloud::Kind::Custom)
        return isSameOrigin(url, cloud.authority(tenant));
    return url.scheme() == QLatin1String("https") && portOf(url) == 443 && cloud.authorityHosts().contains(url.host());
}

// The tenant of `https://{host}/{tenant}/v2.0`; nullopt when it is not such an address.
std::optional<QString> tenantOfIssuer(const QString &issuer)
{
    static const QRegularExpression form(QStringLiteral("\\Ahttps://[^/?#]+/([^/?#]+)/v2\\.0\\z"));
    const QRegularExpressionMatch match = form.match(issuer);
    return match.hasMatch() ? std::optional(match.captured(1)) : std::nullopt;
}

bool isIssuerOf(const QString &issuer, const Cloud &cloud, const QString &tenant)
{
    const QUrl url(issuer);
    if (!isOfAuthority(url, cloud, tenant) || url.hasQuery())
        return false;
    if (cloud.kind() == Cloud::Kind::Custom)
        return true;
    const std::optional<QString> named = tenantOfIssuer(issuer);
    if (!named)
        return false;
    if (Settings::isGuid(tenant))
        return named->compare(tenant, Qt::CaseInsensitive) == 0;
    return *named == anyTenant || Settings::isGuid(*named);
}

std::unexpected<SignInError> invalid(SignInError::Check check, const HttpAnswer &answer)
{
    SignInError error;
    error.kind = SignInError::Kind::AuthorityInvalid;
    error.check = check;
    error.httpStatus = answer.status;
    error.proxy = answer.proxy;
    error.occurredAt = answer.arrivedAt;
    return std::unexpected(error);
}

std::unexpected<SignInError> refused(const HttpAnswer &answer)
{
    SignInError error = TokenError::fromAnswer(answer);
    if (error.kind == SignInError::Kind::BadReply || error.kind == SignInError::Kind::Server)
        error.kind = SignInError::Kind::AuthorityInvalid;
    return std::unexpected(error);
}
}

bool DiscoveryDocument::isTenant(const Cloud &cloud, const QString &text)
{
    static const QRegularExpression form(QStringLiteral("\\A[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)*\\z"));
    return cloud.kind() == Cloud::Kind::Custom || form.match(text).hasMatch();
}

HttpRequest DiscoveryDocument::request(const Cloud &cloud, const QString &tenant)
{
    HttpRequest request;
    request.url = cloud.authority(tenant);
    request.url.setPath(request.url.path() + QLatin1String("/v2.0/.well-known/openid-configuration"));
    request.totalTimeout = 1min;
    return request;
}

std::expected<DiscoveryDocument, SignInError> DiscoveryDocument::fromAnswer(const HttpAnswer &answer, const Cloud &cloud, const QString &tenant)
{
    using Check = SignInError::Check;
    if (!answer.isComplete() || answer.status != 200)
        return refused(answer);
    const QJsonObject object = QJsonDocument::fromJson(answer.body).object();
    const auto url = [&object](const char *key) { return QUrl(object.value(QLatin1String(key)).toString(), QUrl::StrictMode); };

    DiscoveryDocument document;
    document.cloud = cloud;
    document.issuer = object.value(QLatin1String("issuer")).toString();
    document.authorizationEndpoint = url("authorization_endpoint");
    document.tokenEndpoint = url("token_endpoint");
    document.endSessionEndpoint = url("end_session_endpoint");
    document.namesIssuerInRedirect = object.value(QLatin1String("authorization_response_iss_parameter_supported")).toBool();

    if (document.issuer.isEmpty() || document.authorizationEndpoint.isEmpty() || document.tokenEndpoint.isEmpty())
        return invalid(Check::Shape, answer);
    if (!isIssuerOf(document.issuer, cloud, tenant))
        return invalid(Check::Issuer, answer);
    for (const QUrl &endpoint : {document.authorizationEndpoint, document.tokenEndpoint}) {
        if (!isOfAuthority(endpoint, cloud, tenant))
            return invalid(Check::Endpoints, answer);
    }
    if (!document.endSessionEndpoint.isEmpty() && !isOfAuthority(document.endSessionEndpoint, cloud, tenant))
        return invalid(Check::Endpoints, answer);
    return document;
}

QString DiscoveryDocument::tenantId() const
{
    if (const std::optional<QString> named = tenantOfIssuer(issuer); named && Settings::isGuid(*named))
        return *named;
    for (const QString &segment : QUrl(issuer).path().split(QLatin1Char('/'))) {
        if (Settings::isGuid(segment))
            return segment;
    }
    return {};
}

bool DiscoveryDocument::acceptsIssuer(const QString &named, const QString &tenantId) const
{
    if (cloud.kind() != Cloud::Kind::Custom) {
        const std::optional<QString> namedTenant = tenantOfIssuer(named);
        if (!namedTenant || !Settings::isGuid(*namedTenant) || !isOfAuthority(QUrl(named), cloud, {}))
            return false;
        const QString own = this->tenantId();
        return (own.isEmpty() || own.compare(*namedTenant, Qt::CaseInsensitive) == 0)
            && (tenantId.isEmpty() || tenantId.compare(*namedTenant, Qt::CaseInsensitive) == 0);
    }
    QString expected = issuer;
    if (!tenantId.isEmpty())
        expected.replace(anyTenant, tenantId);
    if (!expected.contains(anyTenant))
        return named == expected;
    const QStringList around = expected.split(anyTenant);
    return around.size() == 2 && named.startsWith(around.first()) && named.endsWith(around.last())
        && named.size() > around.first().size() + around.last().size();
}
