// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/demograph.h"

#include "demo/demoform.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QMessageAuthenticationCode>
#include <QUuid>

namespace {
/** Segments of a path; `a('b')` counts as `a/b`. */
QStringList segmentsOf(QString path)
{
    if (path.endsWith(QLatin1String("')"))) {
        path.chop(2);
        path.replace(QLatin1String("('"), QLatin1String("/"));
    } else {
        path.replace(QLatin1String("('"), QLatin1String("/")).replace(QLatin1String("')/"), QLatin1String("/"));
    }
    return path.split(QLatin1Char('/'), Qt::SkipEmptyParts);
}

bool same(const QString &segment, const char *name)
{
    return segment.compare(QLatin1String(name), Qt::CaseInsensitive) == 0;
}

QJsonObject profileJson(const DemoProfile &profile)
{
    return {{QStringLiteral("userId"), profile.userId},
            {QStringLiteral("userPrincipalName"), profile.userPrincipalName},
            {QStringLiteral("displayName"), profile.displayName},
            {QStringLiteral("homeTenantId"), profile.homeTenantId}};
}

bool hasAny(const DemoTokens::Grant &grant, const QStringList &permissions)
{
    for (const QString &permission : permissions) {
        if (grant.permissions.contains(permission, Qt::CaseInsensitive))
            return true;
    }
    return false;
}
}

DemoGraph::DemoGraph(const DemoOptions &options, const DemoTokens &tokens, DemoOperations &operations)
    : m_options(options)
    , m_tokens(tokens)
    , m_operations(operations)
    , m_directory(options.profiles)
    , m_pageKey(DemoTokens::random())
{
}

void DemoGraph::setAddresses(const QUrl &authority, const QUrl &graphRoot)
{
    m_authority = authority;
    m_graphRoot = graphRoot;
}

void DemoGraph::challengeNextRequest()
{
    m_challengeNext = true;
}

DemoAnswer DemoGraph::answer(const DemoRequest &request, const QString &version, const QString &path)
{
    DemoAnswer answer;
    if (const auto refusal = tokenRefusal(request))
        answer = refuse(*refusal);
    else
        answer = dispatch(request, version, path);
    dress(answer, request);
    return answer;
}

DemoAnswer DemoGraph::dispatch(const DemoRequest &request, const QString &version, const QString &path)
{
    const QStringList segments = segmentsOf(path);
    const bool profiles =
        version == QLatin1String("beta") && segments.size() >= 2 && same(segments[0], "directory") && same(segments[1], "inboundSharedUserProfiles");
    const bool operations = segments.size() == 2 && same(segments[0], "dataPolicyOperations");
    const bool exports = profiles && segments.size() == 4 && same(segments[3], "exportPersonalData");
    const bool removal = profiles && segments.size() == 4 && same(segments[3], "removePersonalData");
    if (!operations && !exports && !removal && (!profiles || segments.size() > 3))
        return refuse({400,
                       QStringLiteral("BadRequest"),
                       QStringLiteral("Resource not found for the segment '%1'.").arg(segments.value(segments.size() - 1)),
                       {}});
    if (request.method != (exports || removal ? "POST" : "GET"))
        return refuse(
            {405, QStringLiteral("Request_BadRequest"), QStringLiteral("Specified HTTP method is not allowed for the request target."), {}});

    const DemoTokens::Grant grant = grantOf(request);
    if (operations) {
        if (!hasAny(grant, {QStringLiteral("User.Export.All"), QStringLiteral("User.Read.All")}))
            return refuse(
                {403, QStringLiteral("Authorization_RequestDenied"), QStringLiteral("Insufficient privileges to complete the operation."), {}});
        return operation(version, segments[1]);
    }
    if (const auto refusal = directoryRefusal(grant))
        return refuse(*refusal);
    if (removal)
        return refuse({403, QStringLiteral("Authorization_RequestDenied"), QStringLiteral("Insufficient privileges to complete the operation."), {}});
    if (exports)
        return exportPersonalData(request, segments[2]);
    return segments.size() == 3 ? profile(segments[2]) : list(request);
}

std::optional<DemoGraph::Refusal> DemoGraph::tokenRefusal(const DemoRequest &request)
{
    const QString code = QStringLiteral("InvalidAuthenticationToken");
    const QList<std::pair<QByteArray, QByteArray>> plain{{"WWW-Authenticate", challenge({})}};
    const QByteArray authorization = request.header("authorization");
    if (!authorization.toLower().startsWith("bearer "))
        return Refusal{401, code, QStringLiteral("Access token is empty."), plain};
    const auto grant = m_tokens.accessToken(authorization.mid(7).trimmed());
    if (!grant)
        return Refusal{401, code, QStringLiteral("Invalid access token."), plain};
    if (grant->expiresAt <= m_options.clock())
        return Refusal{401, code, QStringLiteral("Lifetime validation failed, the token is expired."), plain};
    if (std::exchange(m_challengeNext, false)) {
        const QJsonObject newer{{QStringLiteral("essential"), true},
                                {QStringLiteral("value"), QString::number(m_options.clock().toSecsSinceEpoch())}};
        const QJsonObject claims{{QStringLiteral("access_token"), QJsonObject{{QStringLiteral("nbf"), newer}}}};
        const QByteArray encoded = QJsonDocument(claims).toJson(QJsonDocument::Compact).toBase64();
        return Refusal{
            401,
            code,
            QStringLiteral(
                "Continuous access evaluation resulted in challenge with result: InteractionRequired and code: TokenIssuedBeforeRevocationTimestamp"),
            {{"WWW-Authenticate", challenge(", error=\"insufficient_claims\", claims=\"" + encoded + '"')}}};
    }
    return std::nullopt;
}

QByteArray DemoGraph::challenge(const QByteArray &rest) const
{
    return "Bearer realm=\"\", authorization_uri=\"" + m_authority.toEncoded() + "/oauth2/v2.0/authorize\"" + rest;
}

std::optional<DemoGraph::Refusal> DemoGraph::directoryRefusal(const DemoTokens::Grant &grant) const
{
    if (!hasAny(grant, {QStringLiteral("CrossTenantUserProfileSharing.Read.All"), QStringLiteral("CrossTenantUserProfileSharing.ReadWrite.All")}))
        return Refusal{403, QStringLiteral("Authorization_RequestDenied"), QStringLiteral("Insufficient privileges to complete the operation."), {}};
    if (!grant.person->globalReader)
        return Refusal{403, QStringLiteral("Authentication_RequestFromUnsupportedUserRole"), QStringLiteral("User is not in the allowed roles"), {}};
    return std::nullopt;
}

DemoTokens::Grant DemoGraph::grantOf(const DemoRequest &request) const
{
    return m_tokens.accessToken(request.header("authorization").mid(7).trimmed()).value_or(DemoTokens::Grant());
}

DemoAnswer DemoGraph::list(const DemoRequest &request) const
{
    int page = 0;
    const DemoForm query = DemoForm::parse(request.query, DemoForm::Plus::IsSpace);
    for (const QString &name : query.names()) {
        if (name.compare(QLatin1String("$skiptoken"), Qt::CaseInsensitive) == 0) {
            page = pageOf(query.value(QLatin1String(name.toLatin1())));
            if (page < 0)
                return refuse({400,
                               QStringLiteral("Directory_ExpiredPageToken"),
                               QStringLiteral("The specified page token value has expired and can no longer be included in your request."),
                               {}});
        } else if (name.startsWith(QLatin1Char('$'))) {
            return refuse({400,
                           QStringLiteral("Request_UnsupportedQuery"),
                           QStringLiteral("The query option '%1' is not supported for this resource.").arg(name),
                           {}});
        }
    }
    const int size = std::max(m_options.pageSize, 1);
    const int empty = emptyPage();
    QJsonArray value;
    if (page != empty) {
        const int first = (empty >= 0 && page > empty ? page - 1 : page) * size;
        for (int position = first; position < std::min(first + size, m_directory.count()); ++position)
            value.append(profileJson(m_directory.profile(position)));
    }
    QJsonObject body{{QStringLiteral("@odata.context"), address(QStringLiteral("/beta/$metadata#directory/inboundSharedUserProfiles"))},
                     {QStringLiteral("value"), value}};
    if (page + 1 < pageCount())
        body.insert(QStringLiteral("@odata.nextLink"),
                    address(QStringLiteral("/beta/directory/inboundSharedUserProfiles?$skiptoken=") + skipToken(page + 1)));
    return DemoAnswer::json(200, body);
}

int DemoGraph::emptyPage() const
{
    const int size = std::max(m_options.pageSize, 1);
    const int full = (m_directory.count() + size - 1) / size;
    return full < 2 ? -1 : full / 2;
}

int DemoGraph::pageCount() const
{
    const int size = std::max(m_options.pageSize, 1);
    const int full = std::max(1, (m_directory.count() + size - 1) / size);
    return emptyPage() < 0 ? full : full + 1;
}

QString DemoGraph::skipToken(int page) const
{
    const QByteArray number = QByteArray::number(page);
    const QByteArray proof = QMessageAuthenticationCode::hash(number, m_pageKey, QCryptographicHash::Sha256).first(12);
    return QString::fromLatin1(QByteArray(number + '.' + proof).toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

int DemoGraph::pageOf(const QString &text) const
{
    const QByteArray decoded = QByteArray::fromBase64(text.toLatin1(), QByteArray::Base64UrlEncoding);
    const int page = decoded.left(decoded.indexOf('.')).toInt();
    return page > 0 && page < pageCount() && skipToken(page) == text ? page : -1;
}

DemoAnswer DemoGraph::profile(const QString &userId) const
{
    const auto found = m_directory.byId(userId);
    if (!found)
        return refuse({404,
                       QStringLiteral("Request_ResourceNotFound"),
                       QStringLiteral("Resource '%1' does not exist or one of its queried reference-property objects are not present.").arg(userId),
                       {}});
    QJsonObject body = profileJson(*found);
    body.insert(QStringLiteral("@odata.context"), address(QStringLiteral("/beta/$metadata#directory/inboundSharedUserProfiles/$entity")));
    return DemoAnswer::json(200, body);
}

DemoAnswer DemoGraph::exportPersonalData(const DemoRequest &request, const QString &userId)
{
    const auto person = m_directory.byId(userId);
    if (!person)
        return profile(userId);
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(request.body, &problem);
    if (!document.isObject() || !request.header("content-type").toLower().startsWith("application/json"))
        return refuse(
            {400,
             QStringLiteral("BadRequest"),
             QStringLiteral("Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format."),
             {}});
    const QString location = document.object().value(QStringLiteral("storageLocation")).toString();
    if (location.isEmpty())
        return refuse({400, QStringLiteral("Request_BadRequest"), QStringLiteral("A value is required for the parameter 'storageLocation'."), {}});

    const DemoOperations::Started started = m_operations.start(*person, location);
    if (started.refusal == DemoOperations::Refusal::Throttled)
        return refuse({429, QStringLiteral("TooManyRequests"), QStringLiteral("Too many requests for this subject. Please try again later."), {}});
    if (started.refusal == DemoOperations::Refusal::StorageLocationAlreadyUsed)
        return refuse({400,
                       QStringLiteral("StorageLocationAlreadyUsed"),
                       QStringLiteral("Storage destination has already been used for an export. If this is not true, delete 'RequestInfo.json' from "
                                      "the container and try again."),
                       {}});
    const QString operationAddress = address(QStringLiteral("/v1.0/dataPolicyOperations/") + started.id);
    QJsonObject body{{QStringLiteral("Location"), operationAddress}};
    if (m_options.retryAfter.count() > 0)
        body.insert(QStringLiteral("Retry-After"), qint64(m_options.retryAfter.count()));
    DemoAnswer answer = DemoAnswer::json(202, body);
    if (m_options.addressInHeaders) {
        answer.addHeader("Location", operationAddress.toLatin1());
        answer.addHeader("Retry-After", QByteArray::number(qint64(m_options.retryAfter.count())));
    }
    return answer;
}

DemoAnswer DemoGraph::operation(const QString &version, const QString &id) const
{
    auto found = m_operations.operation(id);
    if (!found)
        return refuse({404,
                       QStringLiteral("Request_ResourceNotFound"),
                       QStringLiteral("Resource '%1' does not exist or one of its queried reference-property objects are not present.").arg(id),
                       {}});
    found->insert(QStringLiteral("@odata.context"), address(QLatin1Char('/') + version + QStringLiteral("/$metadata#dataPolicyOperations/$entity")));
    DemoAnswer answer = DemoAnswer::json(200, *found);
    if (!m_operations.isFinished(id) && m_options.retryAfter.count() > 0)
        answer.addHeader("Retry-After", QByteArray::number(qint64(m_options.retryAfter.count())));
    return answer;
}

DemoAnswer DemoGraph::refuse(const Refusal &refusal)
{
    const QJsonObject error{{QStringLiteral("code"), refusal.code}, {QStringLiteral("message"), refusal.message}};
    DemoAnswer answer = DemoAnswer::json(refusal.status, {{QStringLiteral("error"), error}});
    answer.headers = refusal.headers;
    return answer;
}

void DemoGraph::dress(DemoAnswer &answer, const DemoRequest &request) const
{
    const QByteArray requestId = QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
    const QByteArray clientRequestId = request.clientRequestId().isEmpty() ? requestId : request.clientRequestId();
    QJsonObject body = QJsonDocument::fromJson(answer.body).object();
    if (answer.status >= 400) {
        QJsonObject error = body.value(QStringLiteral("error")).toObject();
        // Without zone, as the service writes it.
        error.insert(QStringLiteral("innerError"),
                     QJsonObject{{QStringLiteral("date"), m_options.clock().toString(QStringLiteral("yyyy-MM-dd'T'HH:mm:ss"))},
                                 {QStringLiteral("request-id"), QString::fromLatin1(requestId)},
                                 {QStringLiteral("client-request-id"), QString::fromLatin1(clientRequestId)}});
        body.insert(QStringLiteral("error"), error);
        answer.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    } else {
        answer.contentType = "application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8";
        answer.addHeader("OData-Version", "4.0");
    }
    answer.addHeader("request-id", requestId);
    answer.addHeader("client-request-id", clientRequestId);
    answer.addHeader("x-ms-ags-diagnostic",
                     R"({"ServerInfo":{"DataCenter":"Habeas demo","Slice":"E","Ring":"0","ScaleUnit":"000","RoleInstance":"DEMO"}})");
    answer.addHeader("Cache-Control", "no-store");
}

QString DemoGraph::address(const QString &path) const
{
    return m_graphRoot.toString() + path;
}
