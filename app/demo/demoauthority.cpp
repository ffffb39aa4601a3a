// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/demoauthority.h"

#include "demo/demoform.h"
#include "demo/demosigninpage.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QUuid>

namespace {
const QStringList &openIdScopes()
{
    static const QStringList scopes{QStringLiteral("openid"), QStringLiteral("profile"), QStringLiteral("email"), QStringLiteral("offline_access")};
    return scopes;
}

/** What the demo's app registration may ask for. */
const QStringList &registeredPermissions()
{
    static const QStringList permissions{QStringLiteral("CrossTenantUserProfileSharing.Read.All"), QStringLiteral("User.Export.All"),
                                         QStringLiteral("User.Read.All"), QStringLiteral("User.Read")};
    return permissions;
}

QByteArray base64Url(const QByteArray &bytes)
{
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QString freshId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

// Entra ignores the port of a localhost redirect and matches everything else.
bool isRegisteredRedirect(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    return url.isValid() && url.scheme() == QLatin1String("http")
        && (url.host() == QLatin1String("localhost") || url.host() == QLatin1String("127.0.0.1"))
        && (url.path().isEmpty() || url.path() == QLatin1String("/")) && !url.hasQuery() && !url.hasFragment() && url.userInfo().isEmpty();
}

QByteArray clientInfoOf(const DemoPerson &person)
{
    return base64Url(compact({{QStringLiteral("uid"), person.objectId}, {QStringLiteral("utid"), DemoAuthority::tenantId()}}));
}

QStringList scopesIn(const QString &text)
{
    return text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
}
}

DemoAuthority::DemoAuthority(const DemoOptions &options, DemoTokens &tokens)
    : m_options(options)
    , m_tokens(tokens)
{
}

void DemoAuthority::setAddresses(const QUrl &authority, const QUrl &graphRoot)
{
    m_authority = authority;
    m_graphRoot = graphRoot;
}

QString DemoAuthority::clientId()
{
    return QStringLiteral("de300000-0000-4000-8000-00000000c11e");
}

QString DemoAuthority::tenantId()
{
    return QStringLiteral("de300000-0000-4000-8000-000000000001");
}

DemoAnswer DemoAuthority::answer(const DemoRequest &request, const QString &path)
{
    forgetExpired();
    const bool post = request.method == "POST";
    const DemoForm query = DemoForm::parse(request.query, DemoForm::Plus::IsSpace);
    const DemoForm form = post ? DemoForm::parse(request.body, DemoForm::Plus::IsSpace) : query;
    QString correlationId = QString::fromUtf8(request.clientRequestId());
    if (correlationId.isEmpty())
        correlationId = query.value(QLatin1String("client-request-id"));
    if (QUuid::fromString(correlationId).isNull())
        correlationId = freshId();

    if (path == QLatin1String("v2.0/.well-known/openid-configuration"))
        return discovery();
    if (path == QLatin1String("discovery/v2.0/keys"))
        return DemoAnswer::json(200, {{QStringLiteral("keys"), QJsonArray()}});
    if (path == QLatin1String("oauth2/v2.0/authorize"))
        return authorize(form, correlationId);
    if (path == QLatin1String("login"))
        return choose(form, correlationId);
    if (path == QLatin1String("oauth2/v2.0/logout"))
        return logout(form);
    if (path == QLatin1String("oauth2/v2.0/token")) {
        if (!post)
            return refuse({"invalid_request", 900561, QStringLiteral("The endpoint only accepts POST requests. Received a GET request."), {}},
                          correlationId);
        DemoAnswer given = token(form, correlationId);
        given.addHeader("Cache-Control", "no-store");
        given.addHeader("client-request-id", correlationId.toUtf8());
        return given;
    }
    return DemoAnswer::text(404, QStringLiteral("Not found"));
}

DemoAnswer DemoAuthority::discovery() const
{
    const auto list = [](std::initializer_list<const char *> texts) {
        QJsonArray array;
        for (const char *text : texts)
            array.append(QLatin1String(text));
        return array;
    };
    return DemoAnswer::json(
        200,
        {{QStringLiteral("issuer"), endpoint(QStringLiteral("v2.0")).toString()},
         {QStringLiteral("authorization_endpoint"), endpoint(QStringLiteral("oauth2/v2.0/authorize")).toString()},
         {QStringLiteral("token_endpoint"), endpoint(QStringLiteral("oauth2/v2.0/token")).toString()},
         {QStringLiteral("end_session_endpoint"), endpoint(QStringLiteral("oauth2/v2.0/logout")).toString()},
         {QStringLiteral("jwks_uri"), endpoint(QStringLiteral("discovery/v2.0/keys")).toString()},
         {QStringLiteral("token_endpoint_auth_methods_supported"), list({"client_secret_post", "private_key_jwt", "client_secret_basic"})},
         {QStringLiteral("response_modes_supported"), list({"query", "form_post"})},
         {QStringLiteral("response_types_supported"), list({"code"})},
         {QStringLiteral("code_challenge_methods_supported"), list({"S256"})},
         {QStringLiteral("grant_types_supported"), list({"authorization_code", "refresh_token"})},
         {QStringLiteral("subject_types_supported"), list({"pairwise"})},
         {QStringLiteral("id_token_signing_alg_values_supported"), list({"RS256"})},
         {QStringLiteral("scopes_supported"), list({"openid", "profile", "email", "offline_access"})},
         {QStringLiteral("claims_supported"),
          list({"sub", "iss", "aud", "exp", "iat", "nbf", "nonce", "oid", "tid", "name", "preferred_username", "ver"})},
         {QStringLiteral("request_uri_parameter_supported"), false},
         {QStringLiteral("http_logout_supported"), true},
         {QStringLiteral("frontchannel_logout_supported"), true},
         {QStringLiteral("tenant_region_scope"), QJsonValue::Null},
         {QStringLiteral("msgraph_host"), m_graphRoot.authority()}});
}

DemoAnswer DemoAuthority::authorize(const DemoForm &form, const QString &correlationId)
{
    if (const auto refusal = refusalToShow(form))
        return show(*refusal, correlationId);

    SignIn signIn;
    signIn.redirectUri = form.value(QLatin1String("redirect_uri"));
    signIn.formPost = form.value(QLatin1String("response_mode")) != QLatin1String("query");
    signIn.state = form.value(QLatin1String("state"));
    signIn.nonce = form.value(QLatin1String("nonce"));
    signIn.scopes = scopesIn(form.value(QLatin1String("scope")));
    signIn.codeChallenge = form.value(QLatin1String("code_challenge")).toLatin1();
    signIn.clientInfo = form.value(QLatin1String("client_info")) == QLatin1String("1");
    signIn.expiresAt = m_options.clock().addSecs(600);
    if (const auto refusal = refusalToSend(form, signIn.scopes))
        return sendBack(signIn, *refusal, correlationId);

    const DemoPerson *hinted = DemoPerson::byUsername(form.value(QLatin1String("login_hint")));
    if (form.value(QLatin1String("prompt")) == QLatin1String("none")) {
        if (hinted)
            return complete(signIn, *hinted);
        return sendBack(signIn, {"login_required", 50058, QStringLiteral("A silent sign-in request was sent but no user is signed in."), {}},
                        correlationId);
    }
    const QString request = QString::fromLatin1(DemoTokens::random());
    m_pending.insert(request, signIn);
    return DemoAnswer::html(200,
                            DemoSignInPage::choose({.action = endpoint(QStringLiteral("login")),
                                                    .request = request,
                                                    .preselected = hinted ? hinted->choice : QString(),
                                                    .permissions = signIn.scopes,
                                                    .redirectUri = signIn.redirectUri}));
}

std::optional<DemoAuthority::Refusal> DemoAuthority::refusalToShow(const DemoForm &form) const
{
    for (const QLatin1String name : {QLatin1String("client_id"), QLatin1String("response_type"), QLatin1String("scope")}) {
        if (form.value(name).isEmpty())
            return Refusal{"invalid_request", 900144, QStringLiteral("The request body must contain the following parameter: '%1'.").arg(name), {}};
    }
    const QString client = form.value(QLatin1String("client_id"));
    if (client.compare(clientId(), Qt::CaseInsensitive) != 0)
        return Refusal{"unauthorized_client",
                       700016,
                       QStringLiteral("Application with identifier '%1' was not found in the directory 'Habeas demo tenant'. This can happen if the "
                                      "application has not been "
                                      "installed by the administrator of the tenant or consented to by any user in the tenant.")
                           .arg(client),
                       {}};
    const QString redirectUri = form.value(QLatin1String("redirect_uri"));
    if (redirectUri.isEmpty())
        return Refusal{"invalid_request", 500113, QStringLiteral("No reply address is registered for the application."), {}};
    if (!isRegisteredRedirect(redirectUri))
        return Refusal{
            "invalid_request",
            50011,
            QStringLiteral("The redirect URI '%1' specified in the request does not match the redirect URIs configured for the application '%2'.")
                .arg(redirectUri, clientId()),
            {}};
    if (form.value(QLatin1String("prompt")) == QLatin1String("select_account") && form.has(QLatin1String("login_hint")))
        return Refusal{"invalid_request", 90005, QStringLiteral("login_hint and prompt=select_account cannot be used together."), {}};
    return std::nullopt;
}

std::optional<DemoAuthority::Refusal> DemoAuthority::refusalToSend(const DemoForm &form, const QStringList &scopes) const
{
    const QString type = form.value(QLatin1String("response_type"));
    if (type != QLatin1String("code"))
        return Refusal{"unsupported_response_type", 700054, QStringLiteral("response_type '%1' is not enabled for the application.").arg(type), {}};
    const QString mode = form.value(QLatin1String("response_mode"));
    if (!mode.isEmpty() && mode != QLatin1String("form_post") && mode != QLatin1String("query"))
        return Refusal{"invalid_request", 90023, QStringLiteral("The response_mode '%1' is not supported by the demo tenant.").arg(mode), {}};
    static const QStringList prompts{QString(), QStringLiteral("none"), QStringLiteral("login"), QStringLiteral("consent"),
                                     QStringLiteral("select_account")};
    if (const QString prompt = form.value(QLatin1String("prompt")); !prompts.contains(prompt))
        return Refusal{"invalid_request", 90023, QStringLiteral("Unsupported 'prompt' value '%1'.").arg(prompt), {}};
    if (form.value(QLatin1String("code_challenge_method")) != QLatin1String("S256"))
        return Refusal{"invalid_request", 9002325, QStringLiteral("Proof Key for Code Exchange with method S256 is required."), {}};
    if (form.value(QLatin1String("code_challenge")).size() != 43)
        return Refusal{"invalid_request", 501491, QStringLiteral("Invalid size of Code_Challenge parameter."), {}};
    return scopeRefusal(scopes);
}

std::optional<DemoAuthority::Refusal> DemoAuthority::scopeRefusal(const QStringList &scopes) const
{
    for (const QString &scope : scopes) {
        if (openIdScopes().contains(scope))
            continue;
        const QString permission = permissionOf(scope);
        if (permission.isEmpty()) {
            const QString resource = scope.left(scope.lastIndexOf(QLatin1Char('/')));
            return Refusal{"invalid_resource",
                           500011,
                           QStringLiteral("The resource principal named %1 was not found in the tenant named Habeas demo tenant.").arg(resource),
                           {}};
        }
        if (permission != QLatin1String(".default") && !registeredPermissions().contains(permission, Qt::CaseInsensitive))
            return Refusal{"invalid_client",
                           650053,
                           QStringLiteral("The application 'Habeas' asked for scope '%1' that doesn't exist on the resource '%2'.")
                               .arg(permission, m_graphRoot.toString()),
                           {}};
    }
    return std::nullopt;
}

QString DemoAuthority::permissionOf(const QString &scope) const
{
    if (openIdScopes().contains(scope))
        return {};
    const QString prefix = m_graphRoot.toString() + QLatin1Char('/');
    if (scope.startsWith(prefix, Qt::CaseInsensitive))
        return scope.mid(prefix.size());
    return scope.contains(QLatin1String("://")) ? QString() : scope;
}

DemoAnswer DemoAuthority::choose(const DemoForm &form, const QString &correlationId)
{
    const auto pending = m_pending.constFind(form.value(QLatin1String("request")));
    if (pending == m_pending.cend())
        return show({"invalid_request", 165000, QStringLiteral("This sign-in page is too old. Start again from the application."), {}},
                    correlationId);
    const QString choice = form.value(QLatin1String("choice"));
    if (choice == QLatin1String("decline"))
        return sendBack(*pending, {"access_denied", 65004, QStringLiteral("User declined to consent to access the app."), "cancel"}, correlationId);
    const DemoPerson *person = DemoPerson::byChoice(choice);
    if (!person)
        return show({"invalid_request", 900144, QStringLiteral("The request body must contain the following parameter: 'choice'."), {}},
                    correlationId);
    return complete(*pending, *person);
}

DemoAnswer DemoAuthority::complete(SignIn signIn, const DemoPerson &person)
{
    signIn.person = &person;
    signIn.expiresAt = m_options.clock().addSecs(600);
    const QString code = QStringLiteral("demo-code.") + QString::fromLatin1(DemoTokens::random());
    QList<std::pair<QString, QString>> fields{{QStringLiteral("code"), code}};
    if (signIn.clientInfo)
        fields.append({QStringLiteral("client_info"), QString::fromLatin1(clientInfoOf(person))});
    if (!signIn.state.isNull())
        fields.append({QStringLiteral("state"), signIn.state});
    fields.append({QStringLiteral("session_state"), freshId()});
    const DemoAnswer answer = sendBack(signIn, fields);
    m_codes.insert(code, signIn);
    return answer;
}

DemoAnswer DemoAuthority::sendBack(const SignIn &signIn, const QList<std::pair<QString, QString>> &fields) const
{
    if (signIn.formPost)
        return DemoAnswer::html(200, DemoSignInPage::formPost(signIn.redirectUri, fields));
    QByteArray address = signIn.redirectUri.toUtf8();
    if (QUrl(signIn.redirectUri).path().isEmpty())
        address += '/';
    char separator = '?';
    for (const auto &[name, value] : fields) {
        address += separator + name.toUtf8() + '=' + value.toUtf8().toPercentEncoding();
        separator = '&';
    }
    return DemoAnswer::redirect(address);
}

DemoAnswer DemoAuthority::sendBack(const SignIn &signIn, const Refusal &refusal, const QString &correlationId) const
{
    QList<std::pair<QString, QString>> fields{{QStringLiteral("error"), QString::fromLatin1(refusal.error)}};
    if (!refusal.suberror.isEmpty())
        fields.append({QStringLiteral("error_subcode"), QString::fromLatin1(refusal.suberror)});
    fields.append({QStringLiteral("error_description"), described(refusal, freshId(), correlationId)});
    fields.append({QStringLiteral("error_uri"), errorAddress(refusal.code)});
    if (!signIn.state.isNull())
        fields.append({QStringLiteral("state"), signIn.state});
    return sendBack(signIn, fields);
}

DemoAnswer DemoAuthority::show(const Refusal &refusal, const QString &correlationId) const
{
    return DemoAnswer::html(400,
                            DemoSignInPage::error(QStringLiteral("AADSTS%1: %2").arg(refusal.code).arg(refusal.message), correlationId, timestamp()));
}

DemoAnswer DemoAuthority::logout(const DemoForm &form) const
{
    const QString back = form.value(QLatin1String("post_logout_redirect_uri"));
    if (!back.isEmpty() && isRegisteredRedirect(back))
        return DemoAnswer::redirect(QUrl(back).toEncoded());
    return DemoAnswer::html(200, DemoSignInPage::signedOut());
}

DemoAnswer DemoAuthority::token(const DemoForm &form, const QString &correlationId)
{
    for (const QLatin1String name : {QLatin1String("grant_type"), QLatin1String("client_id")}) {
        if (form.value(name).isEmpty())
            return refuse({"invalid_request", 900144, QStringLiteral("The request body must contain the following parameter: '%1'.").arg(name), {}},
                          correlationId);
    }
    if (form.value(QLatin1String("client_id")).compare(clientId(), Qt::CaseInsensitive) != 0)
        return refuse({"unauthorized_client",
                       700016,
                       QStringLiteral("Application with identifier '%1' was not found in the directory 'Habeas demo tenant'.")
                           .arg(form.value(QLatin1String("client_id"))),
                       {}},
                      correlationId);
    // Stricter than Entra is known to be: an empty secret counts, too.
    if (form.has(QLatin1String("client_secret")) || form.has(QLatin1String("client_assertion")))
        return refuse({"invalid_client",
                       700025,
                       QStringLiteral("Client is public so neither 'client_assertion' nor 'client_secret' should be presented."),
                       {},
                       401},
                      correlationId);
    const QString type = form.value(QLatin1String("grant_type"));
    if (type == QLatin1String("authorization_code"))
        return redeemCode(form, correlationId);
    if (type == QLatin1String("refresh_token"))
        return refresh(form, correlationId);
    return refuse({"unsupported_grant_type", 70003, QStringLiteral("The app requested an unsupported grant type '%1'.").arg(type), {}},
                  correlationId);
}

DemoAnswer DemoAuthority::redeemCode(const DemoForm &form, const QString &correlationId)
{
    for (const QLatin1String name : {QLatin1String("code"), QLatin1String("redirect_uri"), QLatin1String("code_verifier")}) {
        if (form.value(name).isEmpty())
            return refuse({"invalid_request", 900144, QStringLiteral("The request body must contain the following parameter: '%1'.").arg(name), {}},
                          correlationId);
    }
    const auto found = m_codes.find(form.value(QLatin1String("code")));
    if (found == m_codes.end())
        return refuse({"invalid_grant", 70000, QStringLiteral("The provided value for the 'code' parameter is not valid."), "bad_token"},
                      correlationId);
    if (found->redeemed)
        return refuse(
            {"invalid_grant",
             54005,
             QStringLiteral("OAuth2 Authorization code was already redeemed, please retry with a new valid code or use an existing refresh token."),
             {}},
            correlationId);
    // Also after a failed try, as RFC 6749 asks for.
    found->redeemed = true;
    if (found->expiresAt <= m_options.clock())
        return refuse({"invalid_grant", 70008, QStringLiteral("The provided authorization code or refresh token has expired due to inactivity."), {}},
                      correlationId);
    if (form.value(QLatin1String("redirect_uri")) != found->redirectUri)
        return refuse({"invalid_grant",
                       500112,
                       QStringLiteral("The reply address '%1' does not match the reply address '%2' provided when requesting Authorization code.")
                           .arg(form.value(QLatin1String("redirect_uri")), found->redirectUri),
                       {}},
                      correlationId);
    const QByteArray verifier = form.value(QLatin1String("code_verifier")).toLatin1();
    if (base64Url(QCryptographicHash::hash(verifier, QCryptographicHash::Sha256)) != found->codeChallenge)
        return refuse({"invalid_grant",
                       501481,
                       QStringLiteral("The Code_Verifier does not match the code_challenge supplied in the authorization request."),
                       {}},
                      correlationId);
    QStringList scopes = found->scopes;
    if (form.has(QLatin1String("scope")))
        scopes = scopesIn(form.value(QLatin1String("scope")));
    if (const auto refusal = scopeRefusal(scopes))
        return refuse(*refusal, correlationId);
    return give({found->person, scopes, found->nonce, form.value(QLatin1String("client_info")) == QLatin1String("1")});
}

DemoAnswer DemoAuthority::refresh(const DemoForm &form, const QString &correlationId)
{
    const QString text = form.value(QLatin1String("refresh_token"));
    if (text.isEmpty())
        return refuse({"invalid_request", 900144, QStringLiteral("The request body must contain the following parameter: 'refresh_token'."), {}},
                      correlationId);
    const auto known = m_tokens.refreshToken(text.toLatin1());
    if (!known)
        return refuse(
            {"invalid_grant", 70000, QStringLiteral("The provided value for the input parameter 'refresh_token' is not valid."), "bad_token"},
            correlationId);
    if (known->revoked)
        return refuse({"invalid_grant", 700082,
                       QStringLiteral("The refresh token has expired due to inactivity. The token was issued on %1 and was inactive for 90.00:00:00.")
                           .arg(timestamp()),
                       "token_expired"},
                      correlationId);
    QStringList scopes = known->scopes;
    if (form.has(QLatin1String("scope")))
        scopes = scopesIn(form.value(QLatin1String("scope")));
    if (const auto refusal = scopeRefusal(scopes))
        return refuse(*refusal, correlationId);
    if (!scopes.contains(QStringLiteral("offline_access")))
        scopes.append(QStringLiteral("offline_access"));
    return give({known->person, scopes, {}, form.value(QLatin1String("client_info")) == QLatin1String("1")});
}

DemoAnswer DemoAuthority::give(const Tokens &tokens)
{
    QStringList permissions;
    QStringList granted;
    for (const QString &scope : tokens.scopes) {
        const QString permission = permissionOf(scope);
        if (permission == QLatin1String(".default")) {
            permissions = tokens.person->consented;
            for (const QString &consented : permissions)
                granted.append(m_graphRoot.toString() + QLatin1Char('/') + consented);
        } else if (tokens.person->consented.contains(permission, Qt::CaseInsensitive)) {
            permissions.append(permission);
            granted.append(scope);
        } else if (openIdScopes().contains(scope) && scope != QLatin1String("offline_access")) {
            granted.append(scope);
        }
    }
    const int lifetime = int(m_options.accessTokenLifetime.count());
    QJsonObject body{
        {QStringLiteral("token_type"), QStringLiteral("Bearer")},
        {QStringLiteral("scope"), granted.join(QLatin1Char(' '))},
        {QStringLiteral("expires_in"), lifetime},
        {QStringLiteral("ext_expires_in"), lifetime},
        {QStringLiteral("access_token"), QString::fromLatin1(m_tokens.issueAccessToken(tokens.person, permissions))},
    };
    if (tokens.scopes.contains(QStringLiteral("offline_access")))
        body.insert(QStringLiteral("refresh_token"), QString::fromLatin1(m_tokens.issueRefreshToken(tokens.person, tokens.scopes)));
    if (tokens.scopes.contains(QStringLiteral("openid")))
        body.insert(QStringLiteral("id_token"), QString::fromLatin1(idToken(*tokens.person, tokens.nonce)));
    if (tokens.clientInfo)
        body.insert(QStringLiteral("client_info"), QString::fromLatin1(clientInfoOf(*tokens.person)));
    return DemoAnswer::json(200, body);
}

// Shaped like Entra's; the signature is noise, because no key of the demo deserves trust.
QByteArray DemoAuthority::idToken(const DemoPerson &person, const QString &nonce) const
{
    const qint64 now = m_options.clock().toSecsSinceEpoch();
    QJsonObject claims{
        {QStringLiteral("ver"), QStringLiteral("2.0")},
        {QStringLiteral("iss"), endpoint(QStringLiteral("v2.0")).toString()},
        {QStringLiteral("aud"), clientId()},
        {QStringLiteral("iat"), now},
        {QStringLiteral("nbf"), now},
        {QStringLiteral("exp"), now + qint64(m_options.accessTokenLifetime.count())},
        {QStringLiteral("sub"),
         QString::fromLatin1(base64Url(QCryptographicHash::hash((clientId() + person.objectId).toUtf8(), QCryptographicHash::Sha256)))},
        {QStringLiteral("oid"), person.objectId},
        {QStringLiteral("tid"), tenantId()},
        {QStringLiteral("name"), person.name},
        {QStringLiteral("preferred_username"), person.username},
    };
    if (!nonce.isEmpty())
        claims.insert(QStringLiteral("nonce"), nonce);
    const QJsonObject header{{QStringLiteral("typ"), QStringLiteral("JWT")},
                             {QStringLiteral("alg"), QStringLiteral("RS256")},
                             {QStringLiteral("kid"), QStringLiteral("demo")}};
    QByteArray signature;
    for (int i = 0; i < 9; ++i)
        signature += DemoTokens::random();
    return base64Url(compact(header)) + '.' + base64Url(compact(claims)) + '.'
        + base64Url(QByteArray::fromBase64(signature, QByteArray::Base64UrlEncoding).first(256));
}

DemoAnswer DemoAuthority::refuse(const Refusal &refusal, const QString &correlationId) const
{
    const QString traceId = freshId();
    QJsonObject body{
        {QStringLiteral("error"), QString::fromLatin1(refusal.error)},
        {QStringLiteral("error_description"), described(refusal, traceId, correlationId)},
        {QStringLiteral("error_codes"), QJsonArray{refusal.code}},
        {QStringLiteral("timestamp"), timestamp()},
        {QStringLiteral("trace_id"), traceId},
        {QStringLiteral("correlation_id"), correlationId},
        {QStringLiteral("error_uri"), errorAddress(refusal.code)},
    };
    if (!refusal.suberror.isEmpty())
        body.insert(QStringLiteral("suberror"), QString::fromLatin1(refusal.suberror));
    return DemoAnswer::json(refusal.status, body);
}

QString DemoAuthority::described(const Refusal &refusal, const QString &traceId, const QString &correlationId) const
{
    return QStringLiteral("AADSTS%1: %2 Trace ID: %3 Correlation ID: %4 Timestamp: %5")
        .arg(refusal.code)
        .arg(refusal.message, traceId, correlationId, timestamp());
}

QString DemoAuthority::errorAddress(int code) const
{
    return endpoint(QStringLiteral("error")).toString() + QStringLiteral("?code=%1").arg(code);
}

QString DemoAuthority::timestamp() const
{
    return m_options.clock().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss'Z'"));
}

QUrl DemoAuthority::endpoint(const QString &path) const
{
    QUrl url = m_authority;
    url.setPath(url.path() + QLatin1Char('/') + path);
    return url;
}

void DemoAuthority::forgetExpired()
{
    const QDateTime now = m_options.clock();
    m_pending.removeIf([&now](const auto &item) { return item.value().expiresAt < now; });
    m_codes.removeIf([limit = now.addSecs(-3600)](const auto &item) { return item.value().expiresAt < limit; });
}
