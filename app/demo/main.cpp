// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/demotenant.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QTextStream>

#include <optional>

namespace {
const char description[] = R"(The Habeas demo tenant: Microsoft Entra ID, Microsoft Graph and Azure Blob Storage as far
as Habeas uses them, on 127.0.0.1. Everything in it is made up and forgotten when it ends.

It prints one line when it is ready:

  habeas-demo-tenant authority=URL graph=URL storage=URL client=ID tenant=ID

  {authority}/v2.0/.well-known/openid-configuration      discovery
  {authority}/oauth2/v2.0/authorize | token | logout     sign-in
  {graph}/beta/directory/inboundSharedUserProfiles       shared people
  {graph}/v1.0/dataPolicyOperations/{id}                 operations
  {storage}/{container}?{SAS}                            result files
  {graph}/demo/storage-location?container=NAME&permissions=acw    a fresh SAS URL

People who sign in (form field "choice", or login_hint with prompt=none for no page at all):
  dana   dana.reyes@contoso.example    Global Reader
  adele  adele.vance@contoso.example   no role: Graph answers 403
  grady  grady.archie@contoso.example  may export, but not follow exports
  decline                              access_denied

People to export: Alice Moreau, two Bob Lindqvist, Zoë Ångström, 王小明; Fay Failing ends as
failed, Theo Throttled is answered 429, Sam Secondtime meets StorageLocationAlreadyUsed.

Containers bring trouble by the beginning of their names: missing, deleting, firewalled, keyless,
busy (every other request), archive, changing and damaged (each file once).

A session with curl (and jq):

  habeas-demo-tenant --port 8400 &
  ROOT=http://127.0.0.1:8400
  AUTHORITY=$ROOT/de300000-0000-4000-8000-000000000001
  CLIENT=de300000-0000-4000-8000-00000000c11e
  SCOPE="openid profile offline_access $ROOT/CrossTenantUserProfileSharing.Read.All $ROOT/User.Export.All"
  VERIFIER=$(openssl rand -hex 32)
  CHALLENGE=$(printf %s "$VERIFIER" | openssl dgst -sha256 -binary | basenc --base64url | tr -d =)
  # Sign in. prompt=none answers without a page; without it the page's form wants
  # request=(hidden field) and choice=dana, sent to $AUTHORITY/login.
  CODE=$(curl -sG -o /dev/null -w '%{redirect_url}' "$AUTHORITY/oauth2/v2.0/authorize" \
    -d client_id=$CLIENT -d response_type=code -d response_mode=query -d redirect_uri=http://localhost:1 \
    --data-urlencode "scope=$SCOPE" -d code_challenge=$CHALLENGE -d code_challenge_method=S256 \
    -d prompt=none -d login_hint=dana.reyes@contoso.example | sed 's/.*[?&]code=\([^&]*\).*/\1/')
  TOKEN=$(curl -s "$AUTHORITY/oauth2/v2.0/token" -d grant_type=authorization_code -d client_id=$CLIENT \
    -d code=$CODE -d redirect_uri=http://localhost:1 -d code_verifier=$VERIFIER | jq -r .access_token)
  # List
  curl -s -H "Authorization: Bearer $TOKEN" $ROOT/beta/directory/inboundSharedUserProfiles | jq '.value[:3]'
  # Export
  PERSON=$(curl -s -H "Authorization: Bearer $TOKEN" $ROOT/beta/directory/inboundSharedUserProfiles | jq -r '.value[0].userId')
  WHERE=$(curl -s "$ROOT/demo/storage-location?container=case-1")
  OPERATION=$(jq -n --arg w "$WHERE" '{storageLocation: $w}' | curl -s -H "Authorization: Bearer $TOKEN" \
    -H 'Content-Type: application/json' -d @- \
    $ROOT/beta/directory/inboundSharedUserProfiles/$PERSON/exportPersonalData | jq -r .Location)
  # Poll
  curl -s -H "Authorization: Bearer $TOKEN" $OPERATION | jq '{status, progress}'
  # Results
  curl -s "$(curl -s "$ROOT/demo/storage-location?container=case-1&permissions=rl")&restype=container&comp=list"
)";

QCommandLineOption numberOption(const char *name, const char *help, const char *unit, int standard)
{
    return QCommandLineOption(QLatin1String(name), QLatin1String(help), QLatin1String(unit), QString::number(standard));
}

std::optional<int> number(const QCommandLineParser &parser, const QCommandLineOption &option, int least, int most)
{
    bool ok = false;
    const int value = parser.value(option).toInt(&ok);
    if (ok && value >= least && value <= most)
        return value;
    QTextStream(stderr) << "--" << option.names().constFirst() << " wants a number from " << least << " to " << most << '\n';
    return std::nullopt;
}
}

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("habeas-demo-tenant"));

    const QCommandLineOption port = numberOption("port", "Port on 127.0.0.1; 0 takes a free one.", "number", 0);
    const QCommandLineOption profiles = numberOption("profiles", "How many people are shared.", "number", 12000);
    const QCommandLineOption pace = numberOption("pace", "How long an operation takes.", "seconds", 60);
    const QCommandLineOption lifetime = numberOption("token-lifetime", "How long an access token is good.", "seconds", 3600);
    QCommandLineParser parser;
    parser.setApplicationDescription(QString::fromUtf8(description));
    parser.addHelpOption();
    parser.addOptions({port, profiles, pace, lifetime});
    parser.process(application);

    const auto portNumber = number(parser, port, 0, 65535);
    const auto profileCount = number(parser, profiles, 0, 10'000'000);
    const auto paceSeconds = number(parser, pace, 0, 31 * 86400);
    const auto lifetimeSeconds = number(parser, lifetime, 1, 86400);
    if (!portNumber || !profileCount || !paceSeconds || !lifetimeSeconds)
        return 2;

    DemoOptions options;
    options.port = quint16(*portNumber);
    options.profiles = *profileCount;
    options.pace = std::chrono::seconds(*paceSeconds);
    options.accessTokenLifetime = std::chrono::seconds(*lifetimeSeconds);
    DemoTenant tenant(options);
    if (!tenant.start()) {
        QTextStream(stderr) << "Port " << *portNumber << " on 127.0.0.1: " << tenant.errorString() << '\n';
        return 1;
    }
    QTextStream(stdout) << "habeas-demo-tenant authority=" << tenant.authority().toString() << " graph=" << tenant.graphRoot().toString()
                        << " storage=" << tenant.storageRoot().toString() << " client=" << tenant.clientId() << " tenant=" << tenant.tenantId()
                        << Qt::endl;
    return application.exec();
}
