// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exportdesk.h"
#include "exports/exportlifecycle.h"
#include "storage/fetchsummary.h"

#include <QMetaEnum>
#include <QSignalSpy>
#include <QTimer>

using namespace std::chrono_literals;
using Attention = ExportOperation::Attention;
using Exports::State;
using Kind = LedgerEvent::Kind;

/** Putting an export away, taking it out again, and erasing who it was about. */
class tst_ExportClosing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void whatMayBeClosed_data();
    void whatMayBeClosed();
    void notWhileSending();
    void notWhileAnAnswerIsNotRecorded();
    void notWhileChecking();
    void closeIsRecorded();
    void closeWithoutNoteKeepsTheNote();
    void closeWithoutLedger();
    void closingEndsAttention();
    void closedIsNotAskedAbout();
    void closedStaysClosedAfterRestart();
    void reopen();
    void reopenWhatIsOpen();
    void reopenWithoutLedger();
    void sendAgainIsRecorded();
    void sendAgainWithoutLedger();
    void fetchIsRecorded();
    void reloadTakesTheLedgersView();
    void reloadOfAnUnknownExport();

    void erase();
    void eraseLeavesNothingOnDisk();
    void eraseTwice();
    void erasedIsNotFollowed_data();
    void erasedIsNotFollowed();
    void erasingEndsACheck();
    void eraseWhileSomebodyReads();
    void eraseClosedBefore();
    void eraseClosedBeforeLeavesNothingOnDisk();

private:
    [[nodiscard]] std::unique_ptr<ExportOperation> recorded(State state, bool tracked = true);
    void makeRegister();
    [[nodiscard]] ExportOperation *registered(int number) const;
    /** Values of that person in any file of the ledger, as UTF-8 or UTF-16. */
    [[nodiscard]] QStringList onDisk(const ExportRecord &record) const;

    std::unique_ptr<ExportDesk> m_desk;
    std::unique_ptr<ExportRegister> m_register;
};

void tst_ExportClosing::init()
{
    m_desk = std::make_unique<ExportDesk>();
}

void tst_ExportClosing::cleanup()
{
    m_register.reset();
    m_desk.reset();
}

std::unique_ptr<ExportOperation> tst_ExportClosing::recorded(State state, bool tracked)
{
    ExportRecord record = m_desk->inState(state);
    record.tracked = tracked;
    return m_desk->operation(m_desk->recorded(record));
}

void tst_ExportClosing::makeRegister()
{
    m_register = std::make_unique<ExportRegister>(*m_desk->ledger, m_desk->clock, [] { return 0.0; });
    m_register->load();
}

ExportOperation *tst_ExportClosing::registered(int number) const
{
    return m_register->find(LedgerFixture::intent(number).id);
}

QStringList tst_ExportClosing::onDisk(const ExportRecord &record) const
{
    QByteArray bytes;
    for (const char *suffix : {"", "-wal", "-shm"})
        bytes += LedgerFixture::contents(m_desk->ledger->path() + QLatin1String(suffix));
    QStringList values{record.person.userId,       record.person.displayName, record.person.userPrincipalName,
                       record.person.homeTenantId, record.caseReference,      record.note};
    values.removeIf([&](const QString &value) {
        const QByteArray utf16(reinterpret_cast<const char *>(value.utf16()), value.size() * 2);
        return value.isEmpty() || (!bytes.contains(value.toUtf8()) && !bytes.contains(utf16));
    });
    return values;
}

void tst_ExportClosing::whatMayBeClosed_data()
{
    QTest::addColumn<State>("state");
    QTest::addColumn<bool>("tracked");
    QTest::addColumn<bool>("may");
    const QMetaEnum states = QMetaEnum::fromType<State>();
    for (int i = 0; i < states.keyCount(); ++i) {
        const auto state = State(states.value(i));
        const bool sending = state == State::Recorded || state == State::Submitting;
        QTest::addRow("%s", states.key(i)) << state << true << (!sending && !Exports::isFollowed(state));
        QTest::addRow("%s, not tracked", states.key(i)) << state << false << !sending;
    }
}

void tst_ExportClosing::whatMayBeClosed()
{
    QFETCH(State, state);
    QFETCH(bool, tracked);
    QFETCH(bool, may);
    const auto operation = recorded(state, tracked);
    QSignalSpy changed(operation.get(), &ExportOperation::changed);
    QSignalSpy stateChanged(operation.get(), &ExportOperation::stateChanged);
    QCOMPARE(operation->canClose(), may);
    QCOMPARE(operation->close(QStringLiteral("done")), may);
    QCOMPARE(operation->record().closed, may);
    QCOMPARE(m_desk->ledger->find(operation->record().id)->closed, may);
    QCOMPARE(operation->events().size(), may ? 2 : 1);
    QCOMPARE(changed.isEmpty(), !may);
    QCOMPARE(stateChanged.size(), 0);
    QCOMPARE(operation->state(), state);
    QVERIFY(!operation->canClose());
    QVERIFY2(!operation->close(QStringLiteral("again")), "closed twice");
}

void tst_ExportClosing::notWhileSending()
{
    m_desk->server.setAnswer([](QTcpSocket &, const ReceivedRequest &) {});
    makeRegister();
    const auto operation = m_register->submit(m_desk->inState(State::Recorded), SasSecret("https://contoso.example/box?sig=none"), m_desk->graph);
    QVERIFY(operation.has_value());
    QVERIFY(!(*operation)->close({}));
    QTRY_COMPARE((*operation)->state(), State::Submitting);
    QVERIFY(!(*operation)->close({}));
    (*operation)->abandon();
    QTRY_VERIFY((*operation)->state() != State::Submitting);
    QVERIFY((*operation)->close({}));
}

void tst_ExportClosing::notWhileAnAnswerIsNotRecorded()
{
    const auto operation = recorded(State::Running);
    operation->setGraph(&m_desk->graph);
    m_desk->server.setAnswer([](QTcpSocket &socket, const ReceivedRequest &) { RawServer::reply(socket, ExportDesk::says("complete")); });
    m_desk->setLedgerWritable(false);
    operation->checkNow();
    QTRY_VERIFY(!operation->isChecking());
    QCOMPARE(operation->state(), State::Running);
    QVERIFY(!operation->canClose());
    m_desk->setLedgerWritable(true);
    m_desk->clock.advance(1min);
    QTRY_COMPARE(operation->state(), State::Complete);
    QVERIFY(operation->close({}));
}

void tst_ExportClosing::notWhileChecking()
{
    const auto operation = recorded(State::Forgotten);
    operation->setGraph(&m_desk->graph);
    m_desk->server.setAnswer([](QTcpSocket &socket, const ReceivedRequest &) { RawServer::reply(socket, ExportDesk::says("running")); });
    operation->checkNow();
    QVERIFY(operation->isChecking());
    QVERIFY2(!operation->close({}), "the answer would follow a closed export");
    QTRY_COMPARE(operation->state(), State::Running);
    QVERIFY(!operation->record().closed);
}

void tst_ExportClosing::closeIsRecorded()
{
    const auto operation = recorded(State::Complete);
    m_desk->clock.advance(1h);
    QSignalSpy events(operation.get(), &ExportOperation::eventRecorded);
    QVERIFY(operation->close(QStringLiteral("sent by registered letter")));
    QCOMPARE(operation->record().note, QStringLiteral("sent by registered letter"));
    QCOMPARE(m_desk->ledger->find(operation->record().id)->note, QStringLiteral("sent by registered letter"));
    QCOMPARE(m_desk->kinds(operation->record().id), (QList<Kind>{Kind::IntentRecorded, Kind::Closed}));
    QCOMPARE(operation->events().last().occurredAt, m_desk->clock.utcNow());
    QCOMPARE(operation->events().last().state, State::Complete);
    QVERIFY2(operation->events().last().text.isEmpty(), "the note may name the person");
    QCOMPARE(events.size(), 1);
    QVERIFY(m_desk->ledger->verify()->isIntact());
}

void tst_ExportClosing::closeWithoutNoteKeepsTheNote()
{
    const auto operation = recorded(State::Complete);
    QVERIFY(operation->close(QStringLiteral("first")));
    QVERIFY(operation->reopen());
    QVERIFY(operation->close({}));
    QCOMPARE(operation->record().note, QStringLiteral("first"));
    QVERIFY(operation->reopen());
    QVERIFY(operation->close(QStringLiteral("second")));
    QCOMPARE(m_desk->ledger->find(operation->record().id)->note, QStringLiteral("second"));
}

void tst_ExportClosing::closeWithoutLedger()
{
    const auto operation = recorded(State::Complete);
    m_desk->setLedgerWritable(false);
    QVERIFY(!operation->close(QStringLiteral("done")));
    QVERIFY(!operation->record().closed);
    QVERIFY(operation->record().note.isEmpty());
    QVERIFY(operation->ledgerError());
    QVERIFY(operation->canClose());
    m_desk->setLedgerWritable(true);
    QVERIFY(operation->close(QStringLiteral("done")));
    QVERIFY(!operation->ledgerError());
}

void tst_ExportClosing::closingEndsAttention()
{
    const auto operation = recorded(State::Running);
    operation->setGraph(&m_desk->graph);
    operation->checkNow();
    QTRY_COMPARE(operation->attention(), Attention::ServiceTrouble);
    operation->stopTracking();
    QVERIFY(operation->close({}));
    QCOMPARE(operation->attention(), Attention::None);
    QVERIFY(!operation->lastError());
}

void tst_ExportClosing::closedIsNotAskedAbout()
{
    for (const State state : {State::Running, State::Forgotten, State::Unconfirmed, State::Untracked}) {
        ExportRecord record = m_desk->inState(state, int(state));
        record.tracked = state != State::Running;
        const auto operation = m_desk->operation(m_desk->recorded(record));
        QVERIFY(operation->close({}));
        operation->setGraph(&m_desk->graph);
        operation->trackAgain();
        operation->track(*OperationAddress::fromPerson(QStringLiteral("d007e3da-cd9b-4b02-8d66-422403c53e3f"), m_desk->graph.cloud().graphRoot()));
        operation->checkNow();
        m_desk->clock.advance(48h);
        QVERIFY(!operation->isChecking());
        QVERIFY(!operation->isScheduled());
        QVERIFY(!operation->canCheckNow());
        QCOMPARE(operation->state(), state);
        QCOMPARE(m_desk->kinds(record.id), (QList<Kind>{Kind::IntentRecorded, Kind::Closed}));
    }
    QCOMPARE(m_desk->server.connections(), 0);
}

void tst_ExportClosing::closedStaysClosedAfterRestart()
{
    const auto operation = recorded(State::Running, false);
    QVERIFY(operation->close(QStringLiteral("done")));
    makeRegister();
    m_register->offerGraphs([this](const ExportRecord &) { return &m_desk->graph; });
    QVERIFY(registered(1)->record().closed);
    QCOMPARE(registered(1)->record(), operation->record());
    m_desk->clock.advance(48h);
    QVERIFY(!registered(1)->isChecking());
}

void tst_ExportClosing::reopen()
{
    const auto operation = recorded(State::Running, false);
    operation->setGraph(&m_desk->graph);
    QVERIFY(operation->close(QStringLiteral("done")));
    QSignalSpy changed(operation.get(), &ExportOperation::changed);
    QVERIFY(operation->reopen());
    QVERIFY(!changed.isEmpty());
    QVERIFY(!operation->record().closed);
    QVERIFY(!m_desk->ledger->find(operation->record().id)->closed);
    QCOMPARE(operation->record().note, QStringLiteral("done"));
    QCOMPARE(m_desk->kinds(operation->record().id), (QList<Kind>{Kind::IntentRecorded, Kind::Closed, Kind::Reopened}));
    QVERIFY(operation->canClose());
    operation->trackAgain();
    QVERIFY(operation->isScheduled());
    QVERIFY(!operation->canClose());
}

void tst_ExportClosing::reopenWhatIsOpen()
{
    const auto operation = recorded(State::Complete);
    QVERIFY(!operation->reopen());
    QCOMPARE(operation->events().size(), 1);
}

void tst_ExportClosing::reopenWithoutLedger()
{
    const auto operation = recorded(State::Complete);
    QVERIFY(operation->close({}));
    m_desk->setLedgerWritable(false);
    QVERIFY(!operation->reopen());
    QVERIFY(operation->record().closed);
    QVERIFY(operation->ledgerError());
    m_desk->setLedgerWritable(true);
}

void tst_ExportClosing::sendAgainIsRecorded()
{
    for (const State state : {State::Unconfirmed, State::NotSent, State::Rejected, State::Failed}) {
        const auto operation = m_desk->operation(m_desk->recorded(m_desk->inState(state, int(state))));
        operation->setGraph(&m_desk->graph);
        const ExportRecord before = operation->record();
        operation->recordSendAgain();
        QCOMPARE(m_desk->kinds(before.id), (QList<Kind>{Kind::IntentRecorded, Kind::SendAgainConfirmed}));
        QCOMPARE(operation->record(), before);
        QCOMPARE(operation->events().last().state, state);
    }
    QCOMPARE(m_desk->server.connections(), 0); // the new export is another one
}

void tst_ExportClosing::sendAgainWithoutLedger()
{
    const auto operation = recorded(State::Unconfirmed);
    m_desk->setLedgerWritable(false);
    operation->recordSendAgain();
    m_desk->setLedgerWritable(true);
    QVERIFY(operation->ledgerError());
    QCOMPARE(operation->events().size(), 1);
}

void tst_ExportClosing::fetchIsRecorded()
{
    const auto operation = recorded(State::Complete);
    const ExportRecord before = operation->record();
    QSignalSpy events(operation.get(), &ExportOperation::eventRecorded);
    FetchSummary summary;
    summary.filesListed = 6;
    QVERIFY(operation->recordFetch(Kind::ResultsListed, summary));
    summary.filesChosen = 2;
    QVERIFY(operation->recordFetch(Kind::FetchStarted, summary));
    summary.filesHere = 2;
    summary.bytes = 4711;
    summary.end = QStringLiteral("Complete");
    summary.manifestSha256 = QByteArray(64, 'a');
    QVERIFY(operation->recordFetch(Kind::ResultsFetched, summary));
    QCOMPARE(m_desk->kinds(before.id), (QList<Kind>{Kind::IntentRecorded, Kind::ResultsListed, Kind::FetchStarted, Kind::ResultsFetched}));
    QCOMPARE(operation->record(), before);
    QCOMPARE(events.size(), 3);
    QCOMPARE(operation->events().last().text,
             QStringLiteral("files=6 chosen=2 here=2 bytes=4711 end=Complete manifest=") + QString(64, QLatin1Char('a')));
    m_desk->setLedgerWritable(false);
    QVERIFY(!operation->recordFetch(Kind::ResultsFetched, summary));
    m_desk->setLedgerWritable(true);
    QVERIFY(operation->ledgerError());
    QCOMPARE(operation->events().size(), 4);
}

void tst_ExportClosing::reloadTakesTheLedgersView()
{
    const auto operation = recorded(State::Complete);
    ExportRecord later = operation->record();
    later.closed = true;
    later.note = QStringLiteral("by another window");
    QVERIFY(m_desk->ledger->append(LedgerFixture::happened(Kind::Closed), later).has_value());
    QSignalSpy changed(operation.get(), &ExportOperation::changed);
    operation->reload();
    QCOMPARE(operation->record(), later);
    QCOMPARE(changed.size(), 1);
}

void tst_ExportClosing::reloadOfAnUnknownExport()
{
    const auto operation = m_desk->operation(m_desk->inState(State::Complete));
    const ExportRecord before = operation->record();
    operation->reload();
    QCOMPARE(operation->record(), before);
}

void tst_ExportClosing::erase()
{
    m_desk->recorded(m_desk->inState(State::Complete, 1));
    const ExportRecord other = m_desk->recorded(m_desk->inState(State::Complete, 2));
    makeRegister();
    ExportOperation *operation = registered(1);
    QVERIFY(operation->close(QStringLiteral("told Zoë")));
    const ExportRecord before = operation->record();
    QSignalSpy changed(m_register.get(), &ExportRegister::changed);

    QVERIFY(m_register->erase(*operation).has_value());

    QVERIFY(changed.size() > 0);
    QCOMPARE(changed.at(0).at(0).value<ExportOperation *>(), operation);
    ExportRecord expected = before;
    expected.person = {};
    expected.caseReference.clear();
    expected.homeAccountId.clear();
    expected.username.clear();
    expected.note.clear();
    expected.erased = true;
    expected.tracked = false;
    expected.nextCheckAt = {};
    QCOMPARE(operation->record(), expected);
    QCOMPARE(m_desk->kinds(before.id), (QList<Kind>{Kind::IntentRecorded, Kind::Closed, Kind::Erased}));
    QVERIFY2(!operation->reopen(), "it has nobody's name any more");
    QVERIFY(!operation->canClose());
    QCOMPARE(registered(2)->record(), other);
    QVERIFY(m_desk->ledger->verify()->isIntact());

    makeRegister();
    QCOMPARE(registered(1)->record(), expected);
}

void tst_ExportClosing::eraseLeavesNothingOnDisk()
{
    m_desk->recorded(m_desk->inState(State::Running, 1));
    const ExportRecord other = m_desk->recorded(m_desk->inState(State::Complete, 2));
    makeRegister();
    registered(1)->setGraph(&m_desk->graph);
    m_desk->server.setAnswer([](QTcpSocket &socket, const ReceivedRequest &) { RawServer::reply(socket, ExportDesk::says("complete")); });
    registered(1)->checkNow();
    QTRY_COMPARE(registered(1)->state(), State::Complete);
    QVERIFY(registered(1)->close(QStringLiteral("a note about somebody")));
    QVERIFY(registered(1)->reopen());
    QVERIFY(registered(1)->close(QStringLiteral("another note about somebody")));
    ExportRecord before = registered(1)->record();
    QCOMPARE(onDisk(before).size(), 6);

    QVERIFY(m_register->erase(*registered(1)).has_value());

    QCOMPARE(onDisk(before), QStringList());
    before.note = QStringLiteral("a note about somebody");
    QCOMPARE(onDisk(before), QStringList());
    QCOMPARE(onDisk(other).size(), 5);
}

void tst_ExportClosing::eraseTwice()
{
    m_desk->recorded(m_desk->inState(State::Complete));
    makeRegister();
    QVERIFY(registered(1)->close({}));
    QVERIFY(m_register->erase(*registered(1)).has_value());
    QVERIFY(m_register->erase(*registered(1)).has_value());
    QCOMPARE(registered(1)->events().size(), 3);
}

void tst_ExportClosing::erasedIsNotFollowed_data()
{
    QTest::addColumn<State>("state");
    for (const State state : {State::Running, State::Forgotten, State::Unconfirmed, State::Untracked})
        QTest::newRow(qPrintable(Exports::toText(state))) << state;
}

void tst_ExportClosing::erasedIsNotFollowed()
{
    QFETCH(State, state);
    ExportRecord record = m_desk->inState(state);
    record.tracked = state != State::Running;
    m_desk->recorded(record);
    makeRegister();
    ExportOperation *operation = registered(1);
    QVERIFY(operation->close({}));
    QVERIFY(m_register->erase(*operation).has_value());
    operation->setGraph(&m_desk->graph);
    QVERIFY(!operation->trackAgain());
    QVERIFY(
        !operation->track(*OperationAddress::fromPerson(QStringLiteral("d007e3da-cd9b-4b02-8d66-422403c53e3f"), m_desk->graph.cloud().graphRoot())));
    QVERIFY(!operation->canCheckNow());
    operation->checkNow();
    m_desk->clock.advance(48h);
    QVERIFY(!operation->isScheduled());
    QVERIFY(!operation->isChecking());
    QVERIFY(!operation->record().tracked);
    QCOMPARE(operation->state(), state);
    QCOMPARE(m_desk->server.connections(), 0);
}

void tst_ExportClosing::erasingEndsACheck()
{
    m_desk->recorded(m_desk->inState(State::Running));
    m_desk->server.setAnswer([](QTcpSocket &, const ReceivedRequest &) {});
    makeRegister();
    ExportOperation *operation = registered(1);
    operation->setGraph(&m_desk->graph);
    operation->checkNow();
    QTRY_COMPARE(m_desk->server.count("GET"), 1);
    QVERIFY(m_register->erase(*operation).has_value());
    QVERIFY(!operation->isChecking());
    QVERIFY(!operation->isScheduled());
    QVERIFY(operation->record().person.displayName.isEmpty());
    QCOMPARE(*m_desk->ledger->find(operation->record().id), operation->record());
    QVERIFY(m_desk->ledger->verify()->isIntact());
}

void tst_ExportClosing::eraseWhileSomebodyReads()
{
    const ExportRecord before = m_desk->recorded(m_desk->inState(State::Complete));
    makeRegister();
    QVERIFY(registered(1)->close({}));
    {
        LedgerFixture::RawDatabase reader(m_desk->ledger->path());
        QSqlQuery reading(reader.database());
        QVERIFY(reading.exec(QStringLiteral("SELECT * FROM events")) && reading.next());
        const auto erased = m_register->erase(*registered(1));
        QVERIFY(!erased);
        QCOMPARE(erased.error().kind, LedgerError::Kind::Locked);
        QVERIFY2(registered(1)->record().erased, "it is gone from the ledger, and is not shown any more");
        QVERIFY(registered(1)->record().person.displayName.isEmpty());
    }
    QVERIFY(m_register->erase(*registered(1)).has_value());
    QCOMPARE(onDisk(before), QStringList());
}

void tst_ExportClosing::eraseClosedBefore()
{
    for (int i = 1; i <= 4; ++i)
        m_desk->recorded(m_desk->inState(State::Complete, i));
    makeRegister();
    QVERIFY(registered(1)->close({}));
    QVERIFY(registered(2)->close({}));
    QVERIFY(registered(2)->reopen());
    m_desk->clock.advance(48h);
    QVERIFY(registered(3)->close({}));
    QSignalSpy changed(m_register.get(), &ExportRegister::changed);

    QCOMPARE(m_register->eraseClosedBefore(m_desk->clock.utcNow().addDays(-1)).value(), 1);

    QVERIFY(registered(1)->record().erased);
    QVERIFY(registered(1)->record().person.displayName.isEmpty());
    QCOMPARE(m_desk->kinds(registered(1)->record().id).last(), Kind::Erased);
    for (const int i : {2, 3, 4}) {
        QVERIFY(!registered(i)->record().erased);
        QCOMPARE(registered(i)->record().person, LedgerFixture::intent(i).person);
    }
    QVERIFY(!changed.isEmpty());
    QCOMPARE(m_register->eraseClosedBefore(m_desk->clock.utcNow().addDays(-1)).value(), 0);
    QCOMPARE(m_register->eraseClosedBefore(m_desk->clock.utcNow().addSecs(1)).value(), 1);
    QVERIFY(registered(3)->record().erased);
    QVERIFY(!registered(4)->record().erased);
    QVERIFY(m_desk->ledger->verify()->isIntact());
}

void tst_ExportClosing::eraseClosedBeforeLeavesNothingOnDisk()
{
    QList<ExportRecord> before;
    for (int i = 1; i <= 50; ++i)
        before.append(m_desk->recorded(m_desk->inState(State::Complete, i)));
    makeRegister();
    for (int i = 1; i <= 50; i += 2)
        QVERIFY(registered(i)->close(QStringLiteral("note %1 about somebody").arg(i)));
    QCOMPARE(m_register->eraseClosedBefore(m_desk->clock.utcNow().addSecs(1)).value(), 25);
    for (int i = 1; i <= 50; ++i) {
        ExportRecord record = before.at(i - 1);
        if (i % 2 == 1)
            record.note = QStringLiteral("note %1 about somebody").arg(i);
        QCOMPARE(onDisk(record).size(), i % 2 == 1 ? 0 : 5);
    }
}

QTEST_GUILESS_MAIN(tst_ExportClosing)
#include "tst_exportclosing.moc"
