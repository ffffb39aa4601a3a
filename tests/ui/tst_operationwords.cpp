// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/operationwords.h"

#include "exportstage.h"
#include "ledgerfixture.h"

#include <QIcon>
#include <QMetaEnum>
#include <QPalette>
#include <QSet>
#include <QTest>
#include <QTimeZone>

using Attention = ExportOperation::Attention;
using Exports::State;
using Kind = LedgerEvent::Kind;

namespace {
template <typename Enum> QList<Enum> all()
{
    const QMetaEnum meta = QMetaEnum::fromType<Enum>();
    QList<Enum> values;
    for (int i = 0; i < meta.keyCount(); ++i)
        values.append(Enum(meta.value(i)));
    return values;
}

QByteArray operationOf(const QString &userId)
{
    return FakeGraph::json(200,
                           {{QStringLiteral("id"), ExportStage::operationId()},
                            {QStringLiteral("status"), QStringLiteral("running")},
                            {QStringLiteral("userId"), userId}});
}
}

class tst_OperationWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_stage = std::make_unique<ExportStage>(); }
    void cleanup() { m_stage.reset(); }

    void everyStateHasItsWord();
    void everyStateHasAMeaning_data();
    void everyStateHasAMeaning();
    void everyEventHasALine_data();
    void everyEventHasALine();
    void fetchesAreToldWithNumbers_data();
    void fetchesAreToldWithNumbers();
    void attentionAfterACheck_data();
    void attentionAfterACheck();
    void attentionWithoutContact();
    void attentionWithoutSignIn();
    void attentionWithoutLedger();
    void statusWithProgress_data();
    void statusWithProgress();
    void statusInStrangeWords_data();
    void statusInStrangeWords();
    void nextCheck();
    void attemptsIntoTheSameContainer();
    void personByWhatIsKnown();
    void detailsNameNobody();
    void everyStateHasASign_data();
    void everyStateHasASign();
    void localTimes();

private:
    std::unique_ptr<ExportStage> m_stage;
};

void tst_OperationWords::everyStateHasItsWord()
{
    QSet<QString> words;
    const QList<State> states = all<State>();
    for (const State state : states)
        words.insert(OperationWords::state(state));
    QCOMPARE(words.size(), states.size());
    QVERIFY(!words.contains(QString()));
}

void tst_OperationWords::everyStateHasAMeaning_data()
{
    QTest::addColumn<State>("state");
    for (const State state : all<State>())
        QTest::newRow(qPrintable(Exports::toText(state))) << state;
}

void tst_OperationWords::everyStateHasAMeaning()
{
    QFETCH(State, state);
    const ExportOperation *operation = m_stage->operation(state);
    QVERIFY(OperationWords::status(*operation).startsWith(OperationWords::state(state)));
    QVERIFY(OperationWords::meaning(*operation).endsWith(QLatin1Char('.')));
    QVERIFY(!OperationWords::nextCheck(*operation).isEmpty());
    QVERIFY(!OperationWords::nextCheckShort(*operation).isEmpty());
    ExportRecord untracked = m_stage->record(state, 2);
    untracked.tracked = false;
    QVERIFY(!OperationWords::meaning(*m_stage->operation(untracked)).isEmpty());
}

void tst_OperationWords::everyEventHasALine_data()
{
    QTest::addColumn<Kind>("kind");
    const QMetaEnum kinds = QMetaEnum::fromType<Kind>();
    for (const Kind kind : all<Kind>())
        QTest::newRow(kinds.valueToKey(int(kind))) << kind;
}

void tst_OperationWords::everyEventHasALine()
{
    QFETCH(Kind, kind);
    for (const State state : all<State>()) {
        LedgerEvent event;
        event.kind = kind;
        event.state = state;
        QVERIFY2(!OperationWords::event(event).isEmpty(), qPrintable(Exports::toText(state)));
        event.httpStatus = 503;
        event.errorCode = QStringLiteral("someCode");
        event.text = QStringLiteral("running 0.4");
        QVERIFY2(!OperationWords::event(event).isEmpty(), qPrintable(Exports::toText(state)));
    }
}

void tst_OperationWords::fetchesAreToldWithNumbers_data()
{
    QTest::addColumn<LedgerEvent::Kind>("kind");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("line");
    const auto row = [](const char *name, Kind kind, const char *text, const char *line) {
        QTest::newRow(name) << kind << QString::fromLatin1(text) << QString::fromLatin1(line);
    };
    row("listed", Kind::ResultsListed, "files=40 chosen=0 bytes=10000000", "Results listed: 40 files, 10.0 MB");
    row("began", Kind::FetchStarted, "files=40 chosen=12 bytes=3400000", "Fetching results began: 12 of 40 files, 3.4 MB");
    row("all", Kind::ResultsFetched, "files=40 chosen=12 here=12 bytes=3400000 end=Complete manifest=00ff", "Results fetched: 12 files, 3.4 MB");
    row("some", Kind::ResultsFetched, "files=40 chosen=12 here=10 bytes=3000000 end=Incomplete", "Results fetched in part: 10 of 12 files, 3.0 MB");
    row("stopped", Kind::ResultsFetched, "files=40 chosen=12 here=3 bytes=1200000 end=Cancelled", "Fetching results stopped: 3 of 12 files, 1.2 MB");
    row("broke off", Kind::ResultsFetched, "files=40 chosen=12 here=0 bytes=0 end=Stopped", "Fetching results broke off: 0 of 12 files, 0 bytes");
    row("nothing known", Kind::ResultsFetched, "", "Results fetched");
    row("something else", Kind::ResultsListed, "what=ever = =", "Results listed");
}

void tst_OperationWords::fetchesAreToldWithNumbers()
{
    QFETCH(LedgerEvent::Kind, kind);
    QFETCH(QString, text);
    QFETCH(QString, line);
    QLocale::setDefault(QLocale::c());
    LedgerEvent event;
    event.kind = kind;
    event.text = text;
    QCOMPARE(OperationWords::event(event), line);
}

void tst_OperationWords::attentionAfterACheck_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<Attention>("attention");
    QTest::addColumn<QString>("words");
    const QString code = QStringLiteral("code");
    QTest::newRow("as documented") << operationOf(FakeGraph::person(1).userId) << Attention::None << QString();
    QTest::newRow("503") << FakeGraph::error(503, code) << Attention::ServiceTrouble << QStringLiteral("no usable answer");
    QTest::newRow("429") << FakeGraph::error(429, code) << Attention::Throttled << QStringLiteral("too many requests");
    QTest::newRow("403") << FakeGraph::error(403, code) << Attention::PermissionMissing << QStringLiteral("User.Export.All");
    QTest::newRow("404") << FakeGraph::error(404, code) << Attention::NotVisibleYet << QStringLiteral("does not show the operation yet");
    QTest::newRow("not JSON") << RawServer::response(200, "<html>") << Attention::BadReply << QStringLiteral("not documented");
    QTest::newRow("another person") << operationOf(FakeGraph::person(2).userId) << Attention::OtherPerson << QStringLiteral("another person");
}

void tst_OperationWords::attentionAfterACheck()
{
    QFETCH(QByteArray, answer);
    QFETCH(Attention, attention);
    QFETCH(QString, words);
    m_stage->graph.answers.insert(ExportStage::target(), answer);
    ExportOperation *operation = m_stage->operation(State::NotStarted);
    operation->setGraph(&m_stage->graph.client());
    m_stage->clock.advance(std::chrono::seconds(60));
    QTRY_COMPARE(m_stage->graph.count(ExportStage::target()), 1);
    QTRY_VERIFY(!operation->isChecking());
    QCOMPARE(operation->attention(), attention);
    QVERIFY2(OperationWords::attention(*operation).contains(words), qPrintable(OperationWords::attention(*operation)));
    QCOMPARE(OperationWords::attention(*operation).isEmpty(), attention == Attention::None);
}

void tst_OperationWords::attentionWithoutContact()
{
    ExportOperation *operation = m_stage->operation(State::Running);
    m_stage->graph.server.stopListening();
    operation->setGraph(&m_stage->graph.client());
    m_stage->clock.advance(std::chrono::seconds(60));
    QTRY_COMPARE(operation->attention(), Attention::Offline);
    QVERIFY(OperationWords::attention(*operation).contains(QStringLiteral("cannot be reached")));
}

void tst_OperationWords::attentionWithoutSignIn()
{
    const ExportOperation *operation = m_stage->operation(State::Running);
    QCOMPARE(operation->attention(), Attention::SignInNeeded);
    QVERIFY(OperationWords::attention(*operation).startsWith(QStringLiteral("Sign in as admin@contoso.example")));
    ExportRecord erased = m_stage->record(State::Running, 2);
    erased.username.clear();
    QVERIFY(OperationWords::attention(*m_stage->operation(erased)).startsWith(QStringLiteral("Sign in with the account")));
    QCOMPARE(OperationWords::attention(*m_stage->operation(m_stage->record(State::Complete, 3))), QString());
}

void tst_OperationWords::attentionWithoutLedger()
{
    m_stage->says(QStringLiteral("complete"));
    ExportOperation *operation = m_stage->operation(State::Running);
    operation->setGraph(&m_stage->graph.client());
    {
        LedgerFixture::RawDatabase file(m_stage->ledger().path());
        file.change(QStringLiteral("CREATE TRIGGER full BEFORE INSERT ON events BEGIN SELECT RAISE(FAIL, 'disk full'); END"));
    }
    m_stage->clock.advance(std::chrono::seconds(60));
    QTRY_COMPARE(operation->attention(), Attention::NotRecorded);
    QVERIFY(OperationWords::attention(*operation).contains(QStringLiteral("cannot be written to the ledger")));
    QCOMPARE(OperationWords::status(*operation), QStringLiteral("Running"));
    QCOMPARE(OperationWords::nextCheck(*operation), QStringLiteral("waiting for the ledger"));
    QCOMPARE(OperationWords::nextCheckShort(*operation), QStringLiteral("–"));
}

void tst_OperationWords::statusWithProgress_data()
{
    QTest::addColumn<State>("state");
    QTest::addColumn<double>("progress");
    QTest::addColumn<QString>("status");
    QTest::newRow("fraction") << State::Running << 0.4 << QStringLiteral("Running, 40 % as reported by Microsoft");
    QTest::newRow("percent") << State::Running << 40.0 << QStringLiteral("Running, 40 % as reported by Microsoft");
    QTest::newRow("nothing yet") << State::Running << 0.0 << QStringLiteral("Running");
    QTest::newRow("either") << State::Running << 1.0 << QStringLiteral("Running");
    QTest::newRow("impossible") << State::Running << 140.0 << QStringLiteral("Running");
    QTest::newRow("over") << State::Complete << 0.4 << QStringLiteral("Complete");
}

void tst_OperationWords::statusWithProgress()
{
    QFETCH(State, state);
    QFETCH(double, progress);
    ExportRecord record = m_stage->record(state);
    record.progress = progress;
    QTEST(OperationWords::status(*m_stage->operation(record)), "status");
}

void tst_OperationWords::statusInStrangeWords_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("status");
    QTest::newRow("documented") << QStringLiteral("running") << QStringLiteral("Running");
    QTest::newRow("in capitals") << QStringLiteral("Running") << QStringLiteral("Running");
    QTest::newRow("new word") << QStringLiteral("paused") << QStringLiteral("Running (the service says “paused”)");
    QTest::newRow("none") << QString() << QStringLiteral("Running (the service gave no status)");
}

void tst_OperationWords::statusInStrangeWords()
{
    QFETCH(QString, word);
    ExportRecord record = m_stage->record(State::Running);
    record.statusText = word;
    QTEST(OperationWords::status(*m_stage->operation(record)), "status");
}

void tst_OperationWords::nextCheck()
{
    m_stage->graph.answers.insert(ExportStage::target(), QByteArray());
    ExportOperation *operation = m_stage->operation(State::Running);
    QCOMPARE(OperationWords::nextCheck(*operation), QStringLiteral("waiting for sign-in"));
    operation->setGraph(&m_stage->graph.client());
    QCOMPARE(OperationWords::nextCheck(*operation), QStringLiteral("in 1:00, at ") + OperationWords::localTime(operation->record().nextCheckAt));
    QCOMPARE(OperationWords::nextCheckShort(*operation), QStringLiteral("in 1:00"));
    m_stage->clock.advance(std::chrono::seconds(60));
    QTRY_COMPARE(OperationWords::nextCheck(*operation), QStringLiteral("Checking now…"));
    QCOMPARE(OperationWords::nextCheckShort(*operation), QStringLiteral("now"));
    operation->stopTracking();
    QCOMPARE(OperationWords::nextCheck(*operation), QStringLiteral("none: tracking is stopped"));
    QCOMPARE(OperationWords::nextCheckShort(*operation), QStringLiteral("–"));
    QCOMPARE(OperationWords::nextCheck(*m_stage->operation(m_stage->record(State::Complete, 2))), QStringLiteral("none"));
    QCOMPARE(OperationWords::nextCheckShort(*m_stage->operation(m_stage->record(State::Unconfirmed, 3))), QStringLiteral("your decision"));
}

void tst_OperationWords::attemptsIntoTheSameContainer()
{
    const QString sign = QStringLiteral("a sign that");
    const ExportOperation *first = m_stage->operation(State::Unconfirmed);
    ExportRecord next = m_stage->record(State::Rejected, 2);
    next.storageContainer = first->record().storageContainer;
    const ExportOperation *second = m_stage->operation(next);
    QCOMPARE(first->hint(), ExportOperation::Hint::None);
    QCOMPARE(second->hint(), ExportOperation::Hint::None);
    QVERIFY2(!OperationWords::meaning(*second).contains(sign), "any other refusal says nothing about the first");

    LedgerEvent answer;
    answer.kind = LedgerEvent::Kind::AnswerReceived;
    answer.state = State::Rejected;
    answer.httpStatus = 400;
    answer.errorCode = QStringLiteral("StorageLocationAlreadyUsed");
    QVERIFY(m_stage->ledger().append(answer, next));
    QCOMPARE(first->hint(), ExportOperation::Hint::UsedForALaterOne);
    QCOMPARE(second->hint(), ExportOperation::Hint::UsedByAnEarlierOne);
    QVERIFY(OperationWords::meaning(*first).contains(QStringLiteral("a sign that this one was accepted")));
    QVERIFY(OperationWords::meaning(*second).contains(QStringLiteral("a sign that it was accepted")));

    const ExportOperation *elsewhere = m_stage->operation(m_stage->record(State::Unconfirmed, 3));
    QCOMPARE(elsewhere->hint(), ExportOperation::Hint::None);
}

void tst_OperationWords::personByWhatIsKnown()
{
    ExportRecord record = m_stage->record(State::Running);
    QCOMPARE(OperationWords::person(record), QStringLiteral("Zoë Ångström"));
    record.person.displayName.clear();
    QCOMPARE(OperationWords::person(record), QStringLiteral("user1@fabrikam.example"));
    record.person.userPrincipalName.clear();
    QCOMPARE(OperationWords::person(record), FakeGraph::person(1).userId);
    record.person.userId.clear();
    QCOMPARE(OperationWords::person(record), QStringLiteral("Operation ") + ExportStage::operationId());
    record.erased = true;
    QCOMPARE(OperationWords::person(record), QStringLiteral("(erased)"));
}

void tst_OperationWords::detailsNameNobody()
{
    const ExportRecord record = m_stage->record(State::Running);
    const QString details = OperationWords::details(*m_stage->operation(record));
    for (const QString &part :
         {record.id, ExportStage::operationId(), record.person.userId, record.person.homeTenantId, record.storageContainer, record.clientRequestId,
          QStringLiteral("request-id 11111111-0000-4000-8000-000000000009"), QStringLiteral("HTTP 202"), QStringLiteral("2026-11-23T12:00:01.000Z")})
        QVERIFY2(details.contains(part), qPrintable(part));
    for (const QString &part : {QStringLiteral("Zoë"), record.person.userPrincipalName, record.caseReference, record.username, record.homeAccountId,
                                QStringLiteral("sig=")})
        QVERIFY2(!details.contains(part), qPrintable(part));
}

void tst_OperationWords::everyStateHasASign_data()
{
    everyStateHasAMeaning_data();
}

void tst_OperationWords::everyStateHasASign()
{
    QFETCH(State, state);
    const auto image = [](const QIcon &icon, QIcon::Mode mode) { return icon.pixmap(QSize(16, 16), mode).toImage(); };
    const QIcon calm = OperationWords::sign(state, false);
    const QIcon alert = OperationWords::sign(state, true);
    QVERIFY(!calm.isNull());
    QVERIFY(image(calm, QIcon::Normal) != image(calm, QIcon::Selected));
    // Told apart by the shape, not by the color alone.
    QVERIFY(image(calm, QIcon::Normal).createAlphaMask() != image(alert, QIcon::Normal).createAlphaMask());
}

void tst_OperationWords::localTimes()
{
    QCOMPARE(OperationWords::localTime({}), QStringLiteral("–"));
    const QDateTime today(QDate::currentDate(), QTime(14, 5));
    QCOMPARE(OperationWords::localTime(today.toUTC()), QLocale().toString(today.time(), QLocale::ShortFormat));
    const QString earlier = OperationWords::localTime(QDateTime(QDate(2025, 1, 31), QTime(23, 30), QTimeZone::utc()));
    // Half past midnight, on the first of February in Berlin.
    QCOMPARE(earlier, QLocale().toString(QDateTime(QDate(2025, 2, 1), QTime(0, 30)), QLocale::ShortFormat));
}

QTEST_MAIN(tst_OperationWords)

#include "tst_operationwords.moc"
