// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/demotenant.h"
#include "demovisitor.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QTest>
#include <QTimeZone>

using namespace std::chrono_literals;

/** What the demo's Graph answers to a plain HTTP client. */
class tst_DemoGraph : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void everybodyIsListedOnce();
    void peopleAreTheSameInEveryRun();
    void shortLists_data();
    void shortLists();
    void oneProfileById();
    void queryOptionsAreRefused();
    void answersCarryIds();
    void errorsHaveTheEnvelope();
    void tokensAreChecked();
    void claimsChallengeComesOnce();
    void rolesAndPermissions();
    void acceptedExportAnswersInTheBody();
    void acceptedExportCanAnswerInHeaders();
    void exportWithoutLocation_data();
    void exportWithoutLocation();
    void operationRunsToCompletion();
    void operationFails();
    void throttledPerson();
    void containerIsGoodOnce();
    void secondExportOfOnePerson();
    void unwritableLocationFails();
    void bareAccountNameCompletes();
    void forgottenOperation();
    void requestsAreRemembered();

private:
    DemoOptions options();
    QString locationFor(const DemoTenant &tenant);
    QUrl start(DemoVisitor &visitor, const QString &person, const QString &location, const QByteArray &token);

    QDateTime m_now;
    int m_containers = 0;
};

namespace {
QString text(const QJsonObject &object, const char *key)
{
    return object.value(QLatin1String(key)).toString();
}

const QString profilesPath = QStringLiteral("/beta/directory/inboundSharedUserProfiles");
}

void tst_DemoGraph::init()
{
    m_now = QDateTime({2026, 11, 23}, {12, 0}, QTimeZone::utc());
}

DemoOptions tst_DemoGraph::options()
{
    DemoOptions options;
    options.profiles = 40;
    options.clock = [this] { return m_now; };
    return options;
}

QString tst_DemoGraph::locationFor(const DemoTenant &tenant)
{
    return tenant.storageLocationExample(QStringLiteral("case-%1").arg(++m_containers));
}

QUrl tst_DemoGraph::start(DemoVisitor &visitor, const QString &person, const QString &location, const QByteArray &token)
{
    const auto answer = visitor.exportPersonalData(visitor.userId(person, token), location, token);
    return QUrl(text(answer.json(), "Location"), QUrl::StrictMode);
}

void tst_DemoGraph::everybodyIsListedOnce()
{
    DemoTenant tenant;
    QVERIFY(tenant.start());
    DemoVisitor visitor(tenant);
    const QByteArray token = visitor.accessToken();
    QSet<QString> ids;
    QSet<QString> names;
    QSet<QString> userNames;
    QSet<QString> homeTenants;
    QSet<QString> links;
    int pages = 0;
    int emptyPages = 0;
    QUrl next = visitor.graph(profilesPath);
    while (!next.isEmpty()) {
        QVERIFY(!links.contains(next.toString()));
        links.insert(next.toString());
        const QJsonObject page = visitor.get(next, token).json();
        const QJsonArray value = page.value(QLatin1String("value")).toArray();
        QVERIFY(page.contains(QLatin1String("value")));
        ++pages;
        emptyPages += value.isEmpty() ? 1 : 0;
        for (const QJsonValue &profile : value) {
            ids.insert(text(profile.toObject(), "userId"));
            names.insert(text(profile.toObject(), "displayName"));
            userNames.insert(text(profile.toObject(), "userPrincipalName"));
            homeTenants.insert(text(profile.toObject(), "homeTenantId"));
        }
        next = QUrl(text(page, "@odata.nextLink"), QUrl::StrictMode);
        QVERIFY(!value.isEmpty() || !next.isEmpty());
    }
    QCOMPARE(ids.size(), 12000);
    QCOMPARE(userNames.size(), 12000);
    QCOMPARE(homeTenants.size(), 40);
    QCOMPARE(pages, 25);
    QCOMPARE(emptyPages, 1);
    QVERIFY2(names.size() > 900 && names.size() < 6000, qPrintable(QString::number(names.size())));
    for (const QString &name :
         {QStringLiteral("Alice Moreau"), QStringLiteral("王小明"), QStringLiteral("Zoë Ångström"), QStringLiteral("Fay Failing")})
        QVERIFY2(names.contains(name), qPrintable(name));
    QVERIFY(userNames.contains(QStringLiteral("bob@fabrikam.example")));
    QVERIFY(userNames.contains(QStringLiteral("bob.l@northwind.example")));
}

void tst_DemoGraph::peopleAreTheSameInEveryRun()
{
    QList<QByteArray> runs;
    for (int run = 0; run < 2; ++run) {
        DemoTenant tenant(options());
        QVERIFY(tenant.start());
        DemoVisitor visitor(tenant);
        const QJsonObject page = visitor.get(visitor.graph(profilesPath), visitor.accessToken()).json();
        runs.append(QJsonDocument(page.value(QLatin1String("value")).toArray()).toJson());
    }
    QCOMPARE(runs.at(0), runs.at(1));
    QVERIFY(runs.at(0).size() > 40 * 100);
}

void tst_DemoGraph::shortLists_data()
{
    QTest::addColumn<int>("profiles");
    QTest::addColumn<int>("pages");
    QTest::newRow("nobody") << 0 << 1;
    QTest::newRow("one") << 1 << 1;
    QTest::newRow("one page") << 10 << 1;
    QTest::newRow("two pages and an empty one between") << 11 << 3;
}

void tst_DemoGraph::shortLists()
{
    QFETCH(int, profiles);
    QFETCH(int, pages);
    DemoOptions small = options();
    small.profiles = profiles;
    small.pageSize = 10;
    DemoTenant tenant(small);
    QVERIFY(tenant.start());
    DemoVisitor visitor(tenant);
    const QByteArray token = visitor.accessToken();
    int seen = 0;
    int people = 0;
    for (QUrl next = visitor.graph(profilesPath); !next.isEmpty(); ++seen) {
        const QJsonObject page = visitor.get(next, token).json();
        people += int(page.value(QLatin1String("value")).toArray().size());
        next = QUrl(text(page, "@odata.nextLink"), QUrl::StrictMode);
    }
    QCOMPARE(people, profiles);
    QCOMPARE(seen, pages);
}

void tst_DemoGraph::oneProfileById()
{
    DemoTenant tenant(options());
    QVERIFY(tenant.start());
    DemoVisitor visitor(tenant);
    const QByteArray token = visitor.accessToken();
    const QString id = visitor.userId(QStringLiteral("Alice Moreau"), token);
    const auto found = visitor.get(visitor.graph(profilesPath + QLatin1Char('/') + id.toUpper()), token);
    QCOMPARE(found.status, 200);
    QCOMPARE(text(found.json(), "displayName"), QStringLiteral("Alice Moreau"));
    QCOMPARE(text(found.json(), "userId"), id);
    const auto missing = visitor.get(visitor.graph(profilesPath + QLatin1String("/5586b2ae-c4fb-4eda-9620-7e73dddd1cac")), token);
    QCOMPARE(missing.status, 404);
    QCOMPARE(missing.graphCode(), QStringLiteral("Request_ResourceNotFound"));
}

void tst_DemoGraph::queryOptionsAreRefused()
{
    DemoTenant tenant(options());
    QVERIFY(tenant.start());
    DemoVisitor visitor(tenant);
    const QByteArray token = visitor.accessToken();
    for (const char *query : {"?$top=5", "?$count=true", "?$skiptoken=invented"})
        QCOMPARE(visitor.get(visitor.graph(profilesPath + QLatin1String(query)), token).status, 400);
}

void tst_DemoGraph::answersCarryIds()
{
    DemoTenant tenant(options());
    QVERIFY(tenant.start());
    DemoVisitor visitor(tenant);
    const auto answer =
        visitor.send("GET", visitor.graph(profilesPath),
                     {{"Authorization", "Bearer " + visitor.accessToken()}, {"client-request-id", "11111111-2222-4333-8444-555555555555"}});
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.header("client-request-id"), "11111111-2222-4333-8444-555555555555");
    QVERIFY(!answer.header("request-id").isEmpty());
    QCOMPARE(answer.header("Date"), "Mon, 23 Nov 2026 12:00:00 GMT");
    QVERIFY(!answer.header("x-ms-ags-diagnostic").isEmpty());
}

void tst_DemoGraph::errorsHaveTheEnvelope()
{
    DemoTenant tenant(options());
    QVERIFY(tenant.start());
    DemoVisitor visitor(tenant);
    // The profiles are in beta only.
    const auto answer = visitor.get(visitor.graph(QStringLiteral("/v1.0/directory/inboundSharedUserProfiles")), visitor.accessToken());
    QCOMPARE(answer.status, 400);
    const QJsonObject error = answer.json().value(QLatin1String("error")).toObject();
    const QJsonObject inner = error.value(QLatin1String("innerError")).toObject();
    QVERIFY(!text(error, "message").isEmpty());
    QCOMPARE(text(inner, "date"), QStringLiteral("2026-11-23T12:00:00"));
    QCOMPARE(text(inner, "request-id").toLatin1(), answer.header("request-id"));
}

void tst_DemoGraph::tokensAreChecked()
{
    DemoTenant tenant(options());
    QVERIFY(tenant.start());
    DemoVisitor visitor(tenant);
    const QByteArray token = visitor.accessToken();
    for (const QByteArray &bad : {QByteArray(), QByteArray("invented")}) {
        const auto answer = visitor.get(visitor.graph(profilesPath), bad);
        QCOMPARE(answer.status, 401);
        QCOMPARE(answer.graphCode(), QStringLiteral("InvalidAuthenticationToken"));
        QVERIFY(answer.header("WWW-Authenticate").startsWith("Bearer "));
    }
    m_now = m_now.addSecs(3599);
    QCOMPARE(visitor.get(visitor.graph(profilesPath), token).status, 200);
    m_now = m_now.addSecs(1);
    QCOMPARE(visitor.get(visitor.graph(profilesPath), token).status, 401);
}

void tst_DemoGraph::claimsChallengeComesOnce()
{
    DemoTenant tenant(options());
    QVERIFY(tenant.start());
    DemoVisitor visitor(tenant);
    const QByteArray token = visitor.accessToken();
    tenant.challengeNextGraphRequest();
    const auto answer = visitor.get(visitor.graph(profilesPath), token);
    QCOMPARE(answer.status, 401);
    const QByteArray header = answer.header("WWW-Authenticate");
    QVERIFY(header.contains("error=\"insufficient_claims\""));
    const QByteArray claims = header.mid(header.indexOf("claims=\"") + 8);
    const QJsonObject decoded = QJsonDocument::fromJson(QByteArray::fromBase64(claims.left(claims.indexOf('"')))).object();
    QVERIFY(decoded.contains(QLatin1String("access_token")));
    QCOMPARE(visitor.get(visitor.graph(profilesPath), token).status, 200);
}

void tst_DemoGraph::rolesAndPermissions()
{
    DemoTenant tenant(options());
    QVERIFY(tenant.start());
    DemoVisitor visitor(tenant);
    const QByteArray dana = visitor.accessToken();
    const QUrl operation = start(visitor, QStringLiteral("Alice Moreau"), locationFor(tenant), dana);
    QVERIFY(operation.isValid());

    const auto adele = visitor.get(visitor.graph(profilesPath), visitor.accessToken("adele.vance@contoso.example"));
    QCOMPARE(adele.status, 403);
    QCOMPARE(adele.graphCode(), QStringLiteral("Authentication_RequestFromUnsupportedUserRole"));

    const QByteArray grady = visitor.accessToken("grady.archie@contoso.example");
    QCOMPARE(visitor.get(visitor.graph(profilesPath), grady).status, 200);
    const auto poll = visitor.get(operation, grady);
    QCOMPARE(poll.status, 403);
    QCOMPARE(poll.graphCode(), QStringLiteral("Authorization_RequestDenied"));
    QCOMPARE(visitor.get(operation, dana).status, 200);
}

void tst_DemoGraph::acceptedExportAnswersInTheBody()
{
    DemoTenant tenant(options());
    QVERIFY(tenant.start());
    DemoVisitor visitor(tenant);
    const QByteArray token = visitor.accessToken();
    const auto answer = visitor.exportPersonalData(visitor.userId(QStringLiteral("Alice Moreau"), token), locationFor(tenant), token);
    QCOMPARE(answer.status, 202);
    QVERIFY(text(answer.json(), "Location").startsWith(tenant.graphRoot().toString() + QLatin1String("/v1.0/dataPolicyOperations/")));
    QCOMPARE(answer.json().value(QLatin1String("Retry-After")).toInt(), 5);
    QVERIFY(answer.header("Location").isEmpty());
    QVERIFY(answer.header("Retry-After").isEmpty());
}

void tst_DemoGraph::acceptedExportCanAnswerInHeaders()
{
    DemoOptions inHeaders = options();
    inHeaders.addressInHeaders = true;
    inHeaders.retryAfter = 7s;
    DemoTenant tenant(inHeaders);
    QVERIFY(tenant.start());
    DemoVisitor visitor(tenant);
    const QByteArray token = visitor.accessToken();
    const auto answer = visitor.exportPersonalData(visitor.userId(QStringLiteral("Alice Moreau"), token), locationFor(tenant), token);
    QCOMPARE(QString::fromLatin1(answer.header("Location")), text(answer.json(), "Location"));
    QCOMPARE(answer.header("Retry-After"), "7");
}

void tst_DemoGraph::exportWithoutLocation_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("storageLocation=x");
    QTest::newRow("empty object") << QByteArray("{}");
    QTest::newRow("null") << QByteArray(R"({"storageLocation":null})");
    QTest::newRow("empty") << QByteArray(R"({"storageLocation":""})");
}

void tst_DemoGraph::exportWithoutLocation()
{
    QFETCH(QByteArray, body);
    DemoTenant tenant(options());
    QVERIFY(tenant.start());
    DemoVisitor visitor(tenant);
    const QByteArray token = visitor.accessToken();
    const QString path =
        profilesPath + QLatin1Char('/') + visitor.userId(QStringLiteral("Alice Moreau"), token) + QLatin1String("/exportPersonalData");
    const auto answer = visitor.send("POST", visitor.graph(path), {{"Authorization", "Bearer " + token}, {"Content-Type", "application/json"}}, body);
    QCOMPARE(answer.status, 400);
    QVERIFY(!answer.graphCode().isEmpty());
}

void tst_DemoGraph::operationRunsToCompletion()
{
    DemoTenant tenant(options());
    QVERIFY(tenant.start());
    DemoVisitor visitor(tenant);
    const QByteArray token = visitor.accessToken();
    const QString location = locationFor(tenant);
    const QString person = visitor.userId(QStringLiteral("王小明"), token);
    const QUrl address(text(visitor.exportPersonalData(person, location, token).json(), "Location"), QUrl::StrictMode);

    const auto fresh = visitor.get(address, token);
    QCOMPARE(text(fresh.json(), "status"), QStringLiteral("notStarted"));
    QCOMPARE(fresh.json().value(QLatin1String("progress")).toDouble(-1), 0.0);
    QCOMPARE(text(fresh.json(), "submittedDateTime"), QStringLiteral("2026-11-23T12:00:00Z"));
    QVERIFY(fresh.json().value(QLatin1String("completedDateTime")).isNull());
    QCOMPARE(text(fresh.json(), "storageLocation"), location);
    QCOMPARE(text(fresh.json(), "userId"), person);
    QVERIFY(address.path().endsWith(text(fresh.json(), "id")));
    QCOMPARE(fresh.header("Retry-After"), "5");

    double progress = 0;
    for (const int second : {10, 30, 59}) {
        m_now = QDateTime({2026, 11, 23}, {12, 0, second}, QTimeZone::utc());
        const QJsonObject running = visitor.get(address, token).json();
        QCOMPARE(text(running, "status"), QStringLiteral("running"));
        QVERIFY(running.value(QLatin1String("progress")).toDouble() > progress);
        progress = running.value(QLatin1String("progress")).toDouble();
        QVERIFY(progress < 1);
    }
    m_now = QDateTime({2026, 11, 23}, {12, 5}, QTimeZone::utc());
    const auto done = visitor.get(address, token);
    QCOMPARE(text(done.json(), "status"), QStringLiteral("complete"));
    QCOMPARE(done.json().value(QLatin1String("progress")).toDouble(), 1.0);
    QCOMPARE(text(done.json(), "completedDateTime"), QStringLiteral("2026-11-23T12:01:00Z"));
    QVERIFY(done.header("Retry-After").isEmpty());
}

void tst_DemoGraph::operationFails()
{
    DemoTenant tenant(options());
    QVERIFY(tenant.start());
    DemoVisitor visitor(tenant);
    const QByteArray token = visitor.accessToken();
    const QUrl address = start(visitor, QStringLiteral("Fay Failing"), locationFor(tenant), token);
    m_now = m_now.addSecs(20);
    QCOMPARE(text(visitor.get(address, token).json(), "status"), QStringLiteral("running"));
    m_now = m_now.addSecs(40);
    const QJsonObject failed = visitor.get(address, token).json();
    QCOMPARE(text(failed, "status"), QStringLiteral("failed"));
    QVERIFY(failed.value(QLatin1String("progress")).toDouble() < 1);
    QVERIFY(!text(failed, "completedDateTime").isEmpty());
}

void tst_DemoGraph::throttledPerson()
{
    DemoTenant tenant(options());
    QVERIFY(tenant.start());
    DemoVisitor visitor(tenant);
    const QByteArray token = visitor.accessToken();
    const auto answer = visitor.exportPersonalData(visitor.userId(QStringLiteral("Theo Throttled"), token), locationFor(tenant), token);
    QCOMPARE(answer.status, 429);
    QVERIFY(answer.header("Retry-After").isEmpty());
    QVERIFY(!answer.graphCode().isEmpty());
}

void tst_DemoGraph::containerIsGoodOnce()
{
    DemoTenant tenant(options());
    QVERIFY(tenant.start());
    DemoVisitor visitor(tenant);
    const QByteArray token = visitor.accessToken();
    const QString alice = visitor.userId(QStringLiteral("Alice Moreau"), token);
    const QString container = QStringLiteral("again");
    QCOMPARE(visitor.exportPersonalData(alice, tenant.storageLocationExample(container), token).status, 202);
    const auto second = visitor.exportPersonalData(alice, tenant.storageLocationExample(container, QStringLiteral("cw")), token);
    QCOMPARE(second.status, 400);
    QCOMPARE(second.graphCode(), QStringLiteral("StorageLocationAlreadyUsed"));

    QUrl request(tenant.storageLocationExample(container, QStringLiteral("d")), QUrl::StrictMode);
    request.setPath(request.path() + QLatin1String("/RequestInfo.json"));
    QCOMPARE(visitor.send("DELETE", request).status, 202);
    QCOMPARE(visitor.exportPersonalData(alice, tenant.storageLocationExample(container), token).status, 202);
}

void tst_DemoGraph::secondExportOfOnePerson()
{
    DemoTenant tenant(options());
    QVERIFY(tenant.start());
    DemoVisitor visitor(tenant);
    const QByteArray token = visitor.accessToken();
    const QString sam = visitor.userId(QStringLiteral("Sam Secondtime"), token);
    QCOMPARE(visitor.exportPersonalData(sam, locationFor(tenant), token).status, 202);
    QCOMPARE(visitor.exportPersonalData(sam, locationFor(tenant), token).graphCode(), QStringLiteral("StorageLocationAlreadyUsed"));
}

void tst_DemoGraph::unwritableLocationFails()
{
    DemoTenant tenant(options());
    QVERIFY(tenant.start());
    DemoVisitor visitor(tenant);
    const QByteArray token = visitor.accessToken();
    const QUrl address =
        start(visitor, QStringLiteral("Alice Moreau"), tenant.storageLocationExample(QStringLiteral("readonly"), QStringLiteral("rl")), token);
    m_now = m_now.addSecs(60);
    QCOMPARE(text(visitor.get(address, token).json(), "status"), QStringLiteral("failed"));
}

void tst_DemoGraph::bareAccountNameCompletes()
{
    DemoTenant tenant(options());
    QVERIFY(tenant.start());
    DemoVisitor visitor(tenant);
    const QByteArray token = visitor.accessToken();
    for (int i = 0; i < 2; ++i) {
        const QUrl address = start(visitor, QStringLiteral("Alice Moreau"), QStringLiteral("MyStorageAccount"), token);
        m_now = m_now.addSecs(60);
        QCOMPARE(text(visitor.get(address, token).json(), "status"), QStringLiteral("complete"));
    }
}

void tst_DemoGraph::forgottenOperation()
{
    DemoTenant tenant(options());
    QVERIFY(tenant.start());
    DemoVisitor visitor(tenant);
    const QByteArray token = visitor.accessToken();
    const QUrl address = start(visitor, QStringLiteral("Alice Moreau"), locationFor(tenant), token);
    QCOMPARE(visitor.get(address, token).status, 200);
    tenant.forgetOperations();
    const auto answer = visitor.get(address, token);
    QCOMPARE(answer.status, 404);
    QCOMPARE(answer.graphCode(), QStringLiteral("Request_ResourceNotFound"));
}

void tst_DemoGraph::requestsAreRemembered()
{
    DemoTenant tenant(options());
    QVERIFY(tenant.start());
    DemoVisitor visitor(tenant);
    const QByteArray token = visitor.accessToken();
    const QString location = locationFor(tenant);
    QVERIFY(start(visitor, QStringLiteral("Alice Moreau"), location, token).isValid());
    QCOMPARE(tenant.count("POST", QStringLiteral("exportPersonalData")), 1);
    const DemoRequest &last = tenant.requests().last();
    QCOMPARE(last.method, "POST");
    QVERIFY(last.hasAuthorization());
    QCOMPARE(last.status, 202);
    QCOMPARE(last.receivedAt, m_now);
    QCOMPARE(text(QJsonDocument::fromJson(last.body).object(), "storageLocation"), location);
    tenant.clearRequests();
    QCOMPARE(tenant.requests().size(), 0);
}

QTEST_GUILESS_MAIN(tst_DemoGraph)
#include "tst_demograph.moc"
