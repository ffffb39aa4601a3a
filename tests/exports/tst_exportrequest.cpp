// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exports/exportrequest.h"
#include "graphfixture.h"

#include <QTimeZone>
#include <QUuid>

namespace {
using Missing = ExportRequest::Missing;

const QString signature = QStringLiteral("n0tAS1gnatureButLongEnoughToLookLikeOne4567");
const QString location = QStringLiteral("https://contoso.blob.core.windows.net/box?sv=2022-11-02&sr=c&sp=rcwl&se=2027-12-31T00%3A00%3A00Z&sig=")
    + signature + QStringLiteral("%3D");
const InboundSharedUserProfile person{QStringLiteral("c228b2ae-c4fb-4eda-9620-7e73dddd1cac"), QStringLiteral("Bob"),
                                      QStringLiteral("bob@contoso.example"), QStringLiteral("486fb458-9474-4c44-896b-b30942d055f0")};
const ExportActor actor{QStringLiteral("oid.tid"), QStringLiteral("admin@fabrikam.example"), QStringLiteral("385ab357-9774-4c44-896b-a35942d755e8")};

/** Everything that a request needs, and the request. */
struct Desk {
    explicit Desk(const QByteArray &followRight = RawServer::json(404, "{}"))
        : wire(inTurn({followRight}))
        , request(wire.clock)
    {
    }
    [[nodiscard]] StorageLocation parsed(const QString &text) const
    {
        return StorageLocation::parse(text, {wire.graph.cloud(), wire.clock.utcNow()});
    }
    void fillIn()
    {
        request.setLedgerUsable(true);
        request.setActor(actor, &wire.graph);
        request.setPerson(person);
        request.setStorageLocation(parsed(location));
        request.setCaseReference(QStringLiteral("  DSR-2026-17 "));
    }

    GraphFixture wire;
    ExportRequest request;
};
}

class tst_ExportRequest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingIsMissingAtFirst();
    void becomesReadyStepByStep();
    void followRight_data();
    void followRight();
    void cloudWithoutTheApi();
    void unusableStorageLocation_data();
    void unusableStorageLocation();
    void whatTakesReadinessAway();
    void hostThatIsNotAllowed();
    void anotherActorForgetsThePerson();
    void intentHoldsWhatWasEntered();
    void intentsAreDistinct();
    void intentHoldsNoSignature();
};

void tst_ExportRequest::everythingIsMissingAtFirst()
{
    ManualClock clock;
    const ExportRequest request(clock);
    QVERIFY(!request.isReady());
    QCOMPARE(request.missing(), QList<Missing>({Missing::Ledger, Missing::SignIn, Missing::Person, Missing::StorageLocation}));
}

void tst_ExportRequest::becomesReadyStepByStep()
{
    Desk desk;
    ExportRequest &request = desk.request;
    QSignalSpy ready(&request, &ExportRequest::isReadyChanged);
    QSignalSpy changed(&request, &ExportRequest::changed);
    request.setLedgerUsable(true);
    QCOMPARE(request.missing(), QList<Missing>({Missing::SignIn, Missing::Person, Missing::StorageLocation}));
    request.setActor(actor, &desk.wire.graph);
    QCOMPARE(request.missing(), QList<Missing>({Missing::Person, Missing::StorageLocation, Missing::FollowRightAnswer}));
    request.setPerson(person);
    QCOMPARE(request.missing(), QList<Missing>({Missing::StorageLocation, Missing::FollowRightAnswer}));
    request.setStorageLocation(desk.parsed(location));
    QCOMPARE(request.missing(), QList<Missing>({Missing::FollowRightAnswer}));
    QCOMPARE(ready.size(), 0);
    QTRY_COMPARE(ready.size(), 1);
    QCOMPARE(ready.at(0).at(0).toBool(), true);
    QVERIFY(request.isReady());
    QVERIFY(request.missing().isEmpty());
    QVERIFY(changed.size() >= 5);
}

void tst_ExportRequest::followRight_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QList<Missing>>("missing");
    QTest::newRow("allowed") << RawServer::json(404, "{}") << QList<Missing>();
    QTest::newRow("denied") << RawServer::json(403, "{}") << QList<Missing>{Missing::FollowRight};
    QTest::newRow("could not be checked") << RawServer::json(500, "{}") << QList<Missing>();
}

void tst_ExportRequest::followRight()
{
    QFETCH(QByteArray, answer);
    QFETCH(QList<Missing>, missing);
    Desk desk(answer);
    desk.fillIn();
    QVERIFY(!desk.request.isReady());
    QTRY_VERIFY(desk.request.followRight().status() != FollowRight::Status::Asking);
    QCOMPARE(desk.request.missing(), missing);
    QCOMPARE(desk.request.isReady(), missing.isEmpty());
}

void tst_ExportRequest::cloudWithoutTheApi()
{
    Desk desk;
    GraphClient china(desk.wire.http, Cloud(Cloud::Kind::China), desk.wire.tokens.provider());
    desk.fillIn();
    desk.request.setActor(actor, &china);
    QVERIFY(desk.request.missing().contains(Missing::CloudWithoutApi));
    QVERIFY(!desk.request.missing().contains(Missing::SignIn));
    QCOMPARE(desk.request.followRight().status(), FollowRight::Status::NotAsked);
    QCoreApplication::processEvents();
    QVERIFY(desk.wire.tokens.requests.isEmpty());
}

void tst_ExportRequest::unusableStorageLocation_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Missing>("missing");
    QTest::newRow("empty") << QString() << Missing::StorageLocation;
    QTest::newRow("expired") << QString(location).replace(QStringLiteral("2027"), QStringLiteral("2020")) << Missing::UsableStorageLocation;
    QTest::newRow("cannot write") << QString(location).replace(QStringLiteral("sp=rcwl"), QStringLiteral("sp=r")) << Missing::UsableStorageLocation;
    QTest::newRow("not a URL") << QStringLiteral("somewhere over there") << Missing::UsableStorageLocation;
}

void tst_ExportRequest::unusableStorageLocation()
{
    QFETCH(QString, text);
    QFETCH(Missing, missing);
    Desk desk;
    desk.fillIn();
    QTRY_VERIFY(desk.request.isReady());
    desk.request.setStorageLocation(desk.parsed(text));
    QCOMPARE(desk.request.missing(), QList<Missing>{missing});
}

// The location was judged before the list was known.
void tst_ExportRequest::hostThatIsNotAllowed()
{
    Desk desk;
    desk.fillIn();
    QTRY_VERIFY(desk.request.isReady());
    desk.request.setAllowedHosts(AllowedHosts({QStringLiteral("other.blob.core.windows.net")}, QStringLiteral("policy.ini")));
    QVERIFY(!desk.request.isReady());
    QCOMPARE(desk.request.missing(), QList<Missing>{Missing::AllowedStorageLocation});
    desk.request.setAllowedHosts(AllowedHosts::unreadable(QStringLiteral("policy.ini")));
    QCOMPARE(desk.request.missing(), QList<Missing>{Missing::AllowedStorageLocation});
    desk.request.setAllowedHosts(AllowedHosts({QStringLiteral("*.blob.core.windows.net")}, QStringLiteral("policy.ini")));
    QVERIFY(desk.request.isReady());
}

void tst_ExportRequest::whatTakesReadinessAway()
{
    Desk desk;
    desk.fillIn();
    QTRY_VERIFY(desk.request.isReady());
    QSignalSpy ready(&desk.request, &ExportRequest::isReadyChanged);

    desk.request.setSubmitting(true);
    QCOMPARE(desk.request.missing(), QList<Missing>{Missing::PreviousExport});
    desk.request.setSubmitting(false);
    desk.request.setLedgerUsable(false);
    QCOMPARE(desk.request.missing(), QList<Missing>{Missing::Ledger});
    desk.request.setLedgerUsable(true);
    desk.request.setPerson(std::nullopt);
    QCOMPARE(desk.request.missing(), QList<Missing>{Missing::Person});
    desk.request.setPerson(person);
    QVERIFY(desk.request.isReady());
    desk.request.setActor(std::nullopt, nullptr);
    QCOMPARE(desk.request.missing(), QList<Missing>({Missing::SignIn, Missing::Person}));
    QCOMPARE(ready.size(), 7);
}

void tst_ExportRequest::anotherActorForgetsThePerson()
{
    Desk desk;
    desk.fillIn();
    QTRY_VERIFY(desk.request.isReady());
    desk.request.setActor(ExportActor{QStringLiteral("o2.t2"), QStringLiteral("b@c.example"), QStringLiteral("t2")}, &desk.wire.graph);
    QVERIFY(!desk.request.person());
    QCOMPARE(desk.request.followRight().status(), FollowRight::Status::Asking);
}

void tst_ExportRequest::intentHoldsWhatWasEntered()
{
    Desk desk;
    desk.fillIn();
    QTRY_VERIFY(desk.request.isReady());
    const ExportRecord intent = desk.request.intent();
    QCOMPARE(QUuid::fromString(intent.id).toString(QUuid::WithoutBraces), intent.id);
    QCOMPARE(QUuid::fromString(intent.clientRequestId).toString(QUuid::WithoutBraces), intent.clientRequestId);
    QVERIFY(intent.id != intent.clientRequestId);
    QCOMPARE(intent.recordedAt, desk.wire.clock.utcNow());
    QCOMPARE(intent.state, Exports::State::Recorded);
    QVERIFY(!intent.external && intent.tracked && !intent.closed && !intent.erased && !intent.seenByService);
    QVERIFY(intent.person == person);
    QCOMPARE(intent.caseReference, QStringLiteral("DSR-2026-17"));
    QCOMPARE(intent.homeAccountId, actor.homeAccountId);
    QCOMPARE(intent.username, actor.username);
    QCOMPARE(intent.tenantId, actor.tenantId);
    QCOMPARE(intent.cloudName, QStringLiteral("custom"));
    QCOMPARE(intent.graphRoot, desk.wire.server.url());
    QCOMPARE(intent.storageForm, QStringLiteral("ContainerSas"));
    QCOMPARE(intent.storageHost, QStringLiteral("contoso.blob.core.windows.net"));
    QCOMPARE(intent.storageAccount, QStringLiteral("contoso"));
    QCOMPARE(intent.storageContainer, QStringLiteral("box"));
    QCOMPARE(intent.storagePermissions, QStringLiteral("rcwl"));
    QCOMPARE(intent.storageEndsAt, QDateTime({2027, 12, 31}, {0, 0}, QTimeZone::utc()));
    QCOMPARE(intent.storageHandle, desk.request.storageLocation().handle());
    QCOMPARE(intent.storageHandle.size(), 8);
    QVERIFY(intent.operationAddress.isEmpty() && !intent.nextCheckAt.isValid() && !intent.acceptedAt.isValid());
}

void tst_ExportRequest::intentsAreDistinct()
{
    Desk desk;
    desk.fillIn();
    QTRY_VERIFY(desk.request.isReady());
    const ExportRecord first = desk.request.intent();
    const ExportRecord second = desk.request.intent();
    QVERIFY(first.id != second.id);
    QVERIFY(first.clientRequestId != second.clientRequestId);
}

void tst_ExportRequest::intentHoldsNoSignature()
{
    Desk desk;
    desk.fillIn();
    QTRY_VERIFY(desk.request.isReady());
    const ExportRecord intent = desk.request.intent();
    const QStringList texts{intent.id,
                            intent.caseReference,
                            intent.homeAccountId,
                            intent.username,
                            intent.tenantId,
                            intent.cloudName,
                            intent.graphRoot.toString(),
                            intent.storageForm,
                            intent.storageHost,
                            intent.storageAccount,
                            intent.storageContainer,
                            intent.storagePermissions,
                            intent.storageHandle,
                            intent.operationAddress,
                            intent.operationId,
                            intent.progressText,
                            intent.statusText,
                            intent.note,
                            intent.clientRequestId};
    for (const QString &text : texts) {
        QVERIFY(!text.contains(QStringLiteral("sig"), Qt::CaseInsensitive));
        QVERIFY(!text.contains(signature.left(8)));
    }
}

QTEST_GUILESS_MAIN(tst_ExportRequest)
#include "tst_exportrequest.moc"
