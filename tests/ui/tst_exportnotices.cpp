// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/exportnotices.h"

#include "exports/exportregister.h"
#include "exportstage.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using Exports::State;
using namespace std::chrono_literals;

class tst_ExportNotices : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void completes();
    void fails();
    void namesNobody();
    void withoutCase();
    void longReferences();
    void nothingOfWhatWasSo();
    void nothingWhenItIsSeen();
    void nothingWhenSomebodyCameBack();
    void severalAreOne();
    void kindsAreApart();
    void onceOnly();
    void vanishedNeedsADecision();
    void signInNeeded();
    void signInNeededOnceForAnAccount();
    void signInNeededAgain();

private:
    void load(const QList<ExportRecord> &records);
    void says(int number, const QString &status);
    void refuseTokens(int number);
    void checkAll();
    [[nodiscard]] QStringList titles() const;

    std::unique_ptr<ExportStage> m_stage;
    std::unique_ptr<ExportRegister> m_exports;
    std::unique_ptr<ExportNotices> m_notices;
    std::unique_ptr<QSignalSpy> m_due;
    bool m_isWanted = true;
};

void tst_ExportNotices::init()
{
    m_isWanted = true;
    m_stage = std::make_unique<ExportStage>();
}

void tst_ExportNotices::cleanup()
{
    m_due.reset();
    m_notices.reset();
    m_exports.reset();
    m_stage.reset();
}

void tst_ExportNotices::load(const QList<ExportRecord> &records)
{
    for (const ExportRecord &record : records)
        m_stage->store(record);
    m_exports = std::make_unique<ExportRegister>(m_stage->ledger(), m_stage->clock, [] { return 0.0; });
    m_exports->load();
    m_notices = std::make_unique<ExportNotices>(*m_exports, m_stage->clock, [this] { return m_isWanted; });
    m_due = std::make_unique<QSignalSpy>(m_notices.get(), &ExportNotices::due);
    m_exports->offerGraphs([this](const ExportRecord &) { return &m_stage->graph.client(); });
}

void tst_ExportNotices::says(int number, const QString &status)
{
    m_stage->graph.answers.insert(
        ExportStage::target(number),
        FakeGraph::json(200, {{QStringLiteral("id"), ExportStage::operationId(number)}, {QStringLiteral("status"), status}}, {"Retry-After: 60"}));
}

void tst_ExportNotices::refuseTokens(int number)
{
    m_stage->graph.answers.insert(ExportStage::target(number), FakeGraph::error(401, QStringLiteral("InvalidAuthenticationToken")));
}

void tst_ExportNotices::checkAll()
{
    m_stage->clock.advance(2min);
    const auto isIdle = [this] {
        const auto &all = m_exports->operations();
        return std::none_of(all.cbegin(), all.cend(), [](const ExportOperation *each) { return each->isChecking(); });
    };
    // Checks that are due together keep a small distance.
    for (qsizetype i = 0; i <= m_exports->operations().size(); ++i) {
        QTRY_VERIFY(isIdle());
        m_stage->clock.advance(50ms);
        QCoreApplication::processEvents();
    }
    QTRY_VERIFY(isIdle());
    m_stage->clock.advance(6s);
    QCoreApplication::processEvents();
}

QStringList tst_ExportNotices::titles() const
{
    QStringList all;
    for (const QList<QVariant> &each : *m_due)
        all.append(each.at(1).toString());
    return all;
}

void tst_ExportNotices::completes()
{
    const ExportRecord record = m_stage->record(State::Running);
    load({record});
    says(1, QStringLiteral("complete"));
    checkAll();
    QCOMPARE(titles(), QStringList{QStringLiteral("Export complete: case DSR-2026-0001")});
    QCOMPARE(m_due->first().first().toString(), record.id);
}

void tst_ExportNotices::fails()
{
    load({m_stage->record(State::Running)});
    says(1, QStringLiteral("failed"));
    checkAll();
    QCOMPARE(titles(), QStringList{QStringLiteral("Export failed: case DSR-2026-0001")});
}

void tst_ExportNotices::namesNobody()
{
    const ExportRecord record = m_stage->record(State::Running);
    load({record});
    says(1, QStringLiteral("complete"));
    checkAll();
    QCOMPARE(m_due->size(), 1);
    const QString said = m_due->first().at(1).toString() + m_due->first().at(2).toString();
    for (const QString &personal : {record.person.displayName, record.person.userPrincipalName, record.person.userId, record.username})
        QVERIFY2(!said.contains(personal, Qt::CaseInsensitive), qPrintable(said));
}

void tst_ExportNotices::withoutCase()
{
    ExportRecord record = m_stage->record(State::Running);
    record.caseReference.clear();
    load({record});
    says(1, QStringLiteral("complete"));
    checkAll();
    QCOMPARE(titles(), QStringList{QStringLiteral("An export is complete")});
}

void tst_ExportNotices::longReferences()
{
    ExportRecord record = m_stage->record(State::Running);
    record.caseReference = QStringLiteral("first line\nsecond line ") + QString(500, QLatin1Char('x'));
    load({record});
    says(1, QStringLiteral("complete"));
    checkAll();
    QCOMPARE(m_due->size(), 1);
    QVERIFY(titles().first().startsWith(QStringLiteral("Export complete: case first line second line x")));
    QVERIFY(titles().first().size() < 100);
}

void tst_ExportNotices::nothingOfWhatWasSo()
{
    load({m_stage->record(State::Complete, 1), m_stage->record(State::Failed, 2), m_stage->record(State::Unconfirmed, 3),
          m_stage->record(State::Submitting, 4)});
    checkAll();
    QCOMPARE(titles(), QStringList());
}

void tst_ExportNotices::nothingWhenItIsSeen()
{
    load({m_stage->record(State::Running)});
    says(1, QStringLiteral("complete"));
    m_isWanted = false;
    checkAll();
    m_isWanted = true;
    checkAll();
    QCOMPARE(m_exports->operations().first()->state(), State::Complete);
    QCOMPARE(titles(), QStringList());
}

void tst_ExportNotices::nothingWhenSomebodyCameBack()
{
    load({m_stage->record(State::Running)});
    says(1, QStringLiteral("complete"));
    m_stage->clock.advance(61s);
    QTRY_COMPARE(m_exports->operations().first()->state(), State::Complete);
    m_isWanted = false;
    m_stage->clock.advance(6s);
    QCoreApplication::processEvents();
    QCOMPARE(titles(), QStringList());
}

void tst_ExportNotices::severalAreOne()
{
    load({m_stage->record(State::Running, 1), m_stage->record(State::Running, 2), m_stage->record(State::Running, 3)});
    for (int number = 1; number <= 3; ++number)
        says(number, QStringLiteral("complete"));
    checkAll();
    QCOMPARE(titles(), QStringList{QStringLiteral("3 exports complete")});
    QVERIFY(m_exports->find(m_due->first().first().toString()));
}

void tst_ExportNotices::kindsAreApart()
{
    load({m_stage->record(State::Running, 1), m_stage->record(State::Running, 2), m_stage->record(State::Running, 3)});
    says(1, QStringLiteral("complete"));
    says(2, QStringLiteral("failed"));
    says(3, QStringLiteral("complete"));
    checkAll();
    QCOMPARE(titles(), QStringList({QStringLiteral("2 exports complete"), QStringLiteral("Export failed: case DSR-2026-0002")}));
}

void tst_ExportNotices::onceOnly()
{
    load({m_stage->record(State::Forgotten)});
    ExportOperation *operation = m_exports->operations().first();
    for (int round = 0; round < 2; ++round) {
        says(1, QStringLiteral("running"));
        m_stage->clock.advance(2min);
        operation->checkNow();
        checkAll();
        QCOMPARE(operation->state(), State::Running);
        m_stage->graph.answers.insert(ExportStage::target(), FakeGraph::error(410, QStringLiteral("gone")));
        checkAll();
        QCOMPARE(operation->state(), State::Forgotten);
    }
    QCOMPARE(titles(), QStringList{QStringLiteral("Export needs your decision: case DSR-2026-0001")});
}

void tst_ExportNotices::vanishedNeedsADecision()
{
    load({m_stage->record(State::Running)});
    m_stage->graph.answers.insert(ExportStage::target(), FakeGraph::error(410, QStringLiteral("gone")));
    checkAll();
    QCOMPARE(titles(), QStringList{QStringLiteral("Export needs your decision: case DSR-2026-0001")});
}

void tst_ExportNotices::signInNeeded()
{
    load({m_stage->record(State::Running)});
    refuseTokens(1);
    checkAll();
    QCOMPARE(m_exports->operations().first()->attention(), ExportOperation::Attention::SignInNeeded);
    QCOMPARE(titles(), QStringList{QStringLiteral("Sign-in needed: case DSR-2026-0001")});
}

void tst_ExportNotices::signInNeededOnceForAnAccount()
{
    ExportRecord later = m_stage->record(State::Running, 3);
    later.nextCheckAt = m_stage->clock.utcNow().addSecs(3600);
    load({m_stage->record(State::Running, 1), m_stage->record(State::Running, 2), later});
    for (int number = 1; number <= 3; ++number)
        refuseTokens(number);
    checkAll();
    QCOMPARE(titles(), QStringList{QStringLiteral("Sign-in needed")});
    QVERIFY(m_due->first().at(2).toString().contains(QStringLiteral("2 exports")));
    m_stage->clock.advance(1h);
    checkAll();
    QCOMPARE(m_due->size(), 1);
}

void tst_ExportNotices::signInNeededAgain()
{
    load({m_stage->record(State::Running)});
    refuseTokens(1);
    checkAll();
    QCOMPARE(m_due->size(), 1);
    says(1, QStringLiteral("running"));
    m_exports->offerGraphs([](const ExportRecord &) { return nullptr; });
    m_exports->offerGraphs([this](const ExportRecord &) { return &m_stage->graph.client(); });
    m_exports->operations().first()->checkNow();
    checkAll();
    QCOMPARE(m_exports->operations().first()->attention(), ExportOperation::Attention::None);
    refuseTokens(1);
    checkAll();
    QCOMPARE(m_due->size(), 2);
}

QTEST_GUILESS_MAIN(tst_ExportNotices)

#include "tst_exportnotices.moc"
