// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exportfixture.h"
#include "exports/exportregister.h"
#include "ledgerfixture.h"

using namespace std::chrono_literals;

using Exports::State;
using Kind = LedgerEvent::Kind;

namespace {
const ExportActor actor{QStringLiteral("oid.tid"), QStringLiteral("admin@fabrikam.example"), QStringLiteral("385ab357-9774-4c44-896b-a35942d755e8")};

std::unique_ptr<ExportRegister> registerOf(ExportFixture &fixture)
{
    return std::make_unique<ExportRegister>(*fixture.ledger, fixture.wire.clock, [] { return 0.0; });
}

/** Many, not durably: that is not what is tested. Newest first. */
QStringList recordEnded(ExportFixture &fixture, int count)
{
    LedgerFixture::executeInLedger(QStringLiteral("PRAGMA synchronous = 0"));
    QStringList ids;
    for (int number = 0; number < count; ++number) {
        ExportRecord record = fixture.intent();
        record.state = State::Rejected;
        fixture.record(record);
        ids.prepend(record.id);
    }
    return ids;
}

// What another process would find.
qint64 countEvents(const ExportFixture &fixture)
{
    return fixture.ledger->verify()->events;
}
}

class tst_ExportRegister : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void emptyLedger();
    void newestFirst();
    void loadsInPieces_data();
    void loadsInPieces();
    void readsAgainWhatCannotBeRead_data();
    void readsAgainWhatCannotBeRead();
    void recovers_data();
    void recovers();
    void recoversWithoutAWritableLedger();
    void submits();
    void submitRefusedByTheLedger();
    void secondExportToo();
    void crashWhileSubmitting();
    void tracksFromElsewhere();
    void tracksTheSameOnce();
    void trackRefusedByTheLedger();
    void offersGraphs();
    void contactMayBeBackReachesAll();
    void signalsNameTheOperation();
    void erases();
    void erasesWhatWasClosedLongAgo();
};

void tst_ExportRegister::emptyLedger()
{
    ExportFixture fixture;
    const auto exports = registerOf(fixture);
    exports->load();
    QVERIFY(exports->operations().isEmpty());
    QVERIFY(!exports->isSubmitting());
    QVERIFY(!exports->find(QStringLiteral("x")));
}

void tst_ExportRegister::loadsInPieces_data()
{
    QTest::addColumn<int>("count");
    QTest::newRow("none") << 0;
    QTest::newRow("a few") << 3;
    QTest::newRow("one piece") << 250;
    QTest::newRow("two pieces and some") << 601;
}

void tst_ExportRegister::loadsInPieces()
{
    QFETCH(int, count);
    ExportFixture fixture;
    QStringList ids = recordEnded(fixture, count);
    const auto exports = registerOf(fixture);
    QSignalSpy loaded(exports.get(), &ExportRegister::loaded);
    exports->loadInPieces();
    QCOMPARE(exports->isLoaded(), count < 250);
    const qsizetype atOnce = exports->operations().size();
    QVERIFY(atOnce == count || atOnce < 300);
    // Who signs in and what is begun meanwhile is for all of them.
    exports->offerGraphs([&fixture](const ExportRecord &) { return &fixture.wire.graph; });
    const auto tracked = exports->track(fixture.address(), actor, fixture.wire.graph);
    QVERIFY(tracked);
    ids.prepend((*tracked)->record().id);
    QTRY_VERIFY(exports->isLoaded());
    QStringList seen;
    for (const ExportOperation *operation : exports->operations()) {
        seen.append(operation->record().id);
        QVERIFY(operation->hasGraph());
    }
    QCOMPARE(seen, ids);
    QCOMPARE(loaded.size(), count < 250 ? 0 : 1);
    if (!loaded.isEmpty())
        QCOMPARE(loaded.first().first().value<QList<ExportOperation *>>(), exports->operations().mid(atOnce + 1));
}

void tst_ExportRegister::readsAgainWhatCannotBeRead_data()
{
    QTest::addColumn<int>("readBefore");
    QTest::newRow("not even the newest") << 0;
    QTest::newRow("the newest piece only") << 250;
}

// Taken for the end, what cannot be read would be exports that nobody is warned of.
void tst_ExportRegister::readsAgainWhatCannotBeRead()
{
    QFETCH(int, readBefore);
    ExportFixture fixture;
    constexpr int count = 260;
    [[maybe_unused]] const QStringList ids = recordEnded(fixture, count);
    const auto exports = registerOf(fixture);
    QSignalSpy failed(exports.get(), &ExportRegister::loadingFailed);
    QSignalSpy loaded(exports.get(), &ExportRegister::loaded);
    const auto takeAway = [] { LedgerFixture::executeInLedger(QStringLiteral("ALTER TABLE exports RENAME TO away")); };
    if (readBefore == 0)
        takeAway();
    exports->loadInPieces();
    if (readBefore > 0)
        takeAway();
    QVERIFY(!exports->isLoaded());
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(!exports->isLoaded());
    QCOMPARE(exports->operations().size(), readBefore);
    LedgerFixture::executeInLedger(QStringLiteral("ALTER TABLE away RENAME TO exports"));
    QTRY_COMPARE(loaded.size(), 1);
    QCOMPARE(exports->operations().size(), count);
    QCOMPARE(failed.size(), 1);
}

void tst_ExportRegister::newestFirst()
{
    ExportFixture fixture;
    QStringList ids;
    for (int i = 0; i < 3; ++i) {
        ExportRecord record = fixture.intent();
        record.state = State::Rejected;
        fixture.record(record);
        ids.prepend(record.id);
        fixture.wire.clock.advance(1s);
    }
    const auto exports = registerOf(fixture);
    exports->load();
    QStringList loaded;
    for (const ExportOperation *operation : exports->operations())
        loaded.append(operation->record().id);
    QCOMPARE(loaded, ids);
    QCOMPARE(exports->find(ids.at(1)), exports->operations().at(1));
}

void tst_ExportRegister::recovers_data()
{
    QTest::addColumn<State>("left");
    QTest::addColumn<State>("found");
    using Row = std::pair<State, State>;
    for (const auto &[left, found] :
         {Row(State::Recorded, State::NotSent), Row(State::Submitting, State::Unconfirmed), Row(State::NotSent, State::NotSent),
          Row(State::Rejected, State::Rejected), Row(State::Unconfirmed, State::Unconfirmed), Row(State::Untracked, State::Untracked),
          Row(State::NotStarted, State::NotStarted), Row(State::Running, State::Running), Row(State::Complete, State::Complete),
          Row(State::Failed, State::Failed), Row(State::Forgotten, State::Forgotten)})
        QTest::newRow(qPrintable(Exports::toText(left))) << left << found;
}

void tst_ExportRegister::recovers()
{
    QFETCH(State, left);
    QFETCH(State, found);
    ExportFixture fixture;
    const ExportRecord record = fixture.followed(left);
    fixture.record(record);
    fixture.openLedger();
    auto exports = registerOf(fixture);
    exports->load();
    const ExportOperation *operation = exports->operations().constFirst();
    QCOMPARE(operation->state(), found);
    QVERIFY(!exports->isSubmitting());
    QCOMPARE(fixture.ledger->find(record.id)->state, found);
    const QList<LedgerEvent> events = operation->events();
    QCOMPARE(events.size(), left == found ? 1 : 2);
    if (left != found) {
        QCOMPARE(events.at(1).kind, Kind::Recovered);
        QCOMPARE(events.at(1).state, found);
        QCOMPARE(events.at(1).clientRequestId, record.clientRequestId);
        QCOMPARE(events.at(1).occurredAt, fixture.wire.clock.utcNow());
    }
    // Nothing is sent by itself, and the next start finds nothing to mend.
    QCOMPARE(fixture.wire.server.connections(), 0);
    exports = registerOf(fixture);
    exports->load();
    QCOMPARE(countEvents(fixture), events.size());
}

void tst_ExportRegister::recoversWithoutAWritableLedger()
{
    ExportFixture fixture;
    fixture.record(fixture.followed(State::Submitting));
    ExportFixture::setLedgerWritable(false);
    const auto exports = registerOf(fixture);
    exports->load();
    QCOMPARE(exports->operations().constFirst()->state(), State::Unconfirmed);
    ExportFixture::setLedgerWritable(true);
    const auto again = registerOf(fixture);
    again->load();
    QCOMPARE(again->operations().constFirst()->state(), State::Unconfirmed);
    QCOMPARE(again->operations().constFirst()->events().constLast().kind, Kind::Recovered);
}

void tst_ExportRegister::submits()
{
    ExportFixture fixture;
    fixture.service.toPost = RawServer::json(202, "{}", {fixture.locationHeader()});
    const auto exports = registerOf(fixture);
    QSignalSpy added(exports.get(), &ExportRegister::added);
    const ExportRecord intent = fixture.intent();
    const auto submitted = exports->submit(intent, SasSecret(fixture.location), fixture.wire.graph);
    QVERIFY(submitted);
    QCOMPARE(added.size(), 1);
    QCOMPARE(exports->operations(), QList<ExportOperation *>{*submitted});
    QVERIFY(exports->isSubmitting());
    // The intent is on the disk before anything else happens.
    QCOMPARE(fixture.ledger->find(intent.id)->state, State::Recorded);
    QTRY_COMPARE((*submitted)->state(), State::NotStarted);
    QVERIFY(!exports->isSubmitting());
    QCOMPARE(fixture.wire.server.count("POST"), 1);
    QCOMPARE((*submitted)->events().constFirst().kind, Kind::IntentRecorded);
    QCOMPARE((*submitted)->events().constFirst().occurredAt, intent.recordedAt);
}

void tst_ExportRegister::submitRefusedByTheLedger()
{
    ExportFixture fixture;
    fixture.service.toPost = RawServer::json(202, "{}", {fixture.locationHeader()});
    const auto exports = registerOf(fixture);
    QSignalSpy added(exports.get(), &ExportRegister::added);
    ExportFixture::setLedgerWritable(false);
    const auto refused = exports->submit(fixture.intent(), SasSecret(fixture.location), fixture.wire.graph);
    QVERIFY(!refused);
    QVERIFY(exports->operations().isEmpty());
    QCOMPARE(added.size(), 0);
    ExportFixture::setLedgerWritable(true);
    fixture.service.toChecks = {RawServer::json(404, "{}")};
    QCOMPARE(answerOf(fixture.wire.graph.probeDataPolicyOperations(this)).http.status, 404);
    QCOMPARE(fixture.wire.server.count("POST"), 0);
    QVERIFY(fixture.ledger->exports().isEmpty());

    // The same intent twice is a mistake, not a second export.
    const ExportRecord intent = fixture.intent();
    QVERIFY(exports->submit(intent, SasSecret(fixture.location), fixture.wire.graph));
    QVERIFY(!exports->submit(intent, SasSecret(fixture.location), fixture.wire.graph));
    QTRY_COMPARE(exports->operations().constFirst()->state(), State::NotStarted);
    QCOMPARE(exports->operations().size(), 1);
    QCOMPARE(fixture.wire.server.count("POST"), 1);
}

void tst_ExportRegister::secondExportToo()
{
    ExportFixture fixture;
    fixture.service.toPost = RawServer::json(202, "{}", {fixture.locationHeader()});
    const auto exports = registerOf(fixture);
    const auto first = exports->submit(fixture.intent(), SasSecret(fixture.location), fixture.wire.graph);
    const auto second = exports->submit(fixture.intent(), SasSecret(fixture.location), fixture.wire.graph);
    QVERIFY(first && second);
    QCOMPARE(exports->operations(), QList<ExportOperation *>({*second, *first}));
    QTRY_VERIFY(!exports->isSubmitting());
    QCOMPARE(fixture.wire.server.count("POST"), 2);
}

void tst_ExportRegister::crashWhileSubmitting()
{
    ExportFixture fixture;
    fixture.service.onPost = [](QTcpSocket &, const ReceivedRequest &) {};
    auto exports = registerOf(fixture);
    const auto submitted = exports->submit(fixture.intent(), SasSecret(fixture.location), fixture.wire.graph);
    QVERIFY(submitted);
    QTRY_COMPARE(fixture.wire.server.count("POST"), 1);
    exports.reset();
    fixture.openLedger();
    exports = registerOf(fixture);
    exports->load();
    ExportOperation *operation = exports->operations().constFirst();
    QCOMPARE(operation->state(), State::Unconfirmed);
    exports->offerGraphs([&fixture](const ExportRecord &) { return &fixture.wire.graph; });
    fixture.wire.clock.advance(48h);
    QVERIFY(!operation->isScheduled());
    fixture.service.toChecks = {RawServer::json(404, "{}")};
    QCOMPARE(answerOf(fixture.wire.graph.probeDataPolicyOperations(this)).http.status, 404);
    QCOMPARE(fixture.wire.server.count("POST"), 1);
    QCOMPARE(fixture.wire.server.headCount("POST"), 1);
}

void tst_ExportRegister::tracksFromElsewhere()
{
    ExportFixture fixture;
    fixture.service.toChecks = {fixture.says("running")};
    const auto exports = registerOf(fixture);
    QSignalSpy added(exports.get(), &ExportRegister::added);
    const auto tracked = exports->track(fixture.address(), actor, fixture.wire.graph);
    QVERIFY(tracked);
    QCOMPARE(added.size(), 1);
    const ExportRecord record = (*tracked)->record();
    QVERIFY(record.external);
    QCOMPARE(record.operationId, fixture.operationId);
    QCOMPARE(record.homeAccountId, actor.homeAccountId);
    QCOMPARE(record.tenantId, actor.tenantId);
    QCOMPARE(record.graphRoot, fixture.wire.server.url());
    QVERIFY(record.person.userId.isEmpty());
    // Whoever it is about, it is not somebody else: the ledger names nobody.
    QTRY_COMPARE((*tracked)->state(), State::Running);
    QCOMPARE((*tracked)->attention(), ExportOperation::Attention::None);
    const QList<LedgerEvent> events = (*tracked)->events();
    QCOMPARE(events.constFirst().kind, Kind::TrackedFromElsewhere);
    QCOMPARE(events.constFirst().state, State::NotStarted);
    QCOMPARE(fixture.wire.server.count("POST"), 0);
    QVERIFY(fixture.ledger->find(record.id));
}

void tst_ExportRegister::tracksTheSameOnce()
{
    ExportFixture fixture;
    fixture.service.toChecks = {fixture.says("running")};
    const auto exports = registerOf(fixture);
    const auto tracked = exports->track(fixture.address(), actor, fixture.wire.graph);
    QVERIFY(tracked);
    QTRY_COMPARE((*tracked)->state(), State::Running);
    const auto again = OperationAddress::fromPerson(fixture.operationId.toUpper(), fixture.wire.graph.cloud().graphRoot());
    QCOMPARE(exports->track(*again, actor, fixture.wire.graph).value(), *tracked);
    QCOMPARE(exports->operations().size(), 1);
    // Somebody else follows it on their own, and so does who takes it up again after closing it.
    QVERIFY(
        exports->track(fixture.address(), {QStringLiteral("other.tid"), QStringLiteral("other@fabrikam.example"), actor.tenantId}, fixture.wire.graph)
        != *tracked);
    QCOMPARE(exports->operations().size(), 2);
    QVERIFY((*tracked)->stopTracking() && (*tracked)->close({}));
    QVERIFY(exports->track(fixture.address(), actor, fixture.wire.graph).value() != *tracked);
    QCOMPARE(exports->operations().size(), 3);
}

void tst_ExportRegister::trackRefusedByTheLedger()
{
    ExportFixture fixture;
    const auto exports = registerOf(fixture);
    ExportFixture::setLedgerWritable(false);
    QVERIFY(!exports->track(fixture.address(), actor, fixture.wire.graph));
    QVERIFY(exports->operations().isEmpty());
    QVERIFY(fixture.wire.tokens.requests.isEmpty());
}

void tst_ExportRegister::offersGraphs()
{
    ExportFixture fixture;
    fixture.service.toChecks = {fixture.says("running")};
    ExportRecord mine = fixture.followed(State::NotStarted);
    ExportRecord theirs = fixture.followed(State::NotStarted);
    theirs.homeAccountId = QStringLiteral("somebody.else");
    fixture.record(mine);
    fixture.record(theirs);
    const auto exports = registerOf(fixture);
    exports->load();
    for (const ExportOperation *operation : exports->operations())
        QVERIFY(!operation->hasGraph());

    exports->offerGraphs([&](const ExportRecord &record) { return record.homeAccountId == mine.homeAccountId ? &fixture.wire.graph : nullptr; });
    QTRY_COMPARE(exports->find(mine.id)->state(), State::Running);
    QCOMPARE(exports->find(theirs.id)->state(), State::NotStarted);
    QCOMPARE(exports->find(theirs.id)->attention(), ExportOperation::Attention::SignInNeeded);
    QCOMPARE(fixture.wire.server.count("GET"), 1);

    exports->offerGraphs([](const ExportRecord &) { return nullptr; });
    fixture.wire.clock.advance(24h);
    for (const ExportOperation *operation : exports->operations())
        QVERIFY(!operation->hasGraph() && !operation->isChecking());
}

void tst_ExportRegister::contactMayBeBackReachesAll()
{
    ExportFixture fixture;
    fixture.service.toChecks = {fixture.says("running")};
    fixture.wire.tokens.error = AccessTokenError::Offline;
    fixture.record(fixture.followed(State::NotStarted));
    fixture.record(fixture.followed(State::NotStarted));
    const auto exports = registerOf(fixture);
    exports->load();
    exports->offerGraphs([&](const ExportRecord &) { return &fixture.wire.graph; });
    // One after the other.
    for (const ExportOperation *operation : exports->operations())
        QTRY_COMPARE((fixture.wire.clock.advance(1ms), operation->attention()), ExportOperation::Attention::Offline);
    fixture.wire.tokens.error.reset();
    exports->contactMayBeBack();
    for (const ExportOperation *operation : exports->operations())
        QTRY_COMPARE((fixture.wire.clock.advance(1ms), operation->state()), State::Running);
}

void tst_ExportRegister::signalsNameTheOperation()
{
    ExportFixture fixture;
    fixture.service.toChecks = {fixture.says("complete")};
    fixture.record(fixture.followed(State::NotStarted));
    const auto exports = registerOf(fixture);
    exports->load();
    QSignalSpy changed(exports.get(), &ExportRegister::changed);
    QSignalSpy stateChanged(exports.get(), &ExportRegister::stateChanged);
    exports->offerGraphs([&](const ExportRecord &) { return &fixture.wire.graph; });
    QTRY_COMPARE(stateChanged.size(), 1);
    QCOMPARE(stateChanged.at(0).at(0).value<ExportOperation *>(), exports->operations().constFirst());
    QCOMPARE(stateChanged.at(0).at(1).value<State>(), State::Complete);
    QVERIFY(!changed.isEmpty());
    QCOMPARE(changed.constLast().at(0).value<ExportOperation *>(), exports->operations().constFirst());
}

void tst_ExportRegister::erases()
{
    ExportFixture fixture;
    ExportRecord record = fixture.followed(State::Complete);
    fixture.record(record);
    const auto exports = registerOf(fixture);
    exports->load();
    ExportOperation *operation = exports->operations().constFirst();
    QVERIFY(operation->close(QStringLiteral("Done")));
    QVERIFY(exports->erase(*operation));
    QVERIFY(operation->record().erased);
    QVERIFY(operation->record().person == InboundSharedUserProfile());
    QVERIFY(operation->record().note.isEmpty());
    QCOMPARE(operation->state(), State::Complete);
    QVERIFY(fixture.ledger->verify()->isIntact());
}

void tst_ExportRegister::erasesWhatWasClosedLongAgo()
{
    ExportFixture fixture;
    fixture.record(fixture.followed(State::Complete));
    fixture.record(fixture.followed(State::Complete));
    const auto exports = registerOf(fixture);
    exports->load();
    QVERIFY(exports->operations().at(1)->close(QString()));
    fixture.wire.clock.advance(48h);
    QVERIFY(exports->operations().at(0)->close(QString()));
    const auto erased = exports->eraseClosedBefore(fixture.wire.clock.utcNow().addDays(-1));
    QCOMPARE(erased.value_or(0), 1);
    QVERIFY(!exports->operations().at(0)->record().erased);
    QVERIFY(exports->operations().at(1)->record().erased);
}

QTEST_GUILESS_MAIN(tst_ExportRegister)
#include "tst_exportregister.moc"
