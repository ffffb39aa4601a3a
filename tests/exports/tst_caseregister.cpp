// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "casefixture.h"
#include "ledgerfixture.h"
#include "manualclock.h"

#include "exports/caseregister.h"
#include "exports/exportregister.h"

#include <QSignalSpy>
#include <QTemporaryDir>

using namespace CaseFixture;
using namespace LedgerFixture;
using namespace std::chrono_literals;
using Kind = LedgerEvent::Kind;
using Outcome = CaseRecord::Outcome;

class tst_CaseRegister : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void opensACase();
    void isThereAgainAfterARestart();
    void findsByReference();
    void findsByExport();
    void movesAnExportBetweenCases();
    void changesACase();
    void closesReopensErases();
    void tellsNothingOfWhatFailed();
    void noticesWhatErasingExportsTook();
    void hearsOfItFromTheExports();
    void readsAgainWhatCannotBeRead();

private:
    QString add(const char *reference);
    QStringList told(const QSignalSpy &spy) const;

    std::unique_ptr<QTemporaryDir> m_directory;
    ManualClock m_clock;
    std::unique_ptr<Ledger> m_ledger;
    std::unique_ptr<CaseRegister> m_cases;
    std::unique_ptr<QSignalSpy> m_added;
    std::unique_ptr<QSignalSpy> m_changed;
};

void tst_CaseRegister::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    auto ledger = Ledger::open(m_directory->path(), m_clock);
    QVERIFY(ledger.has_value());
    m_ledger = std::move(*ledger);
    for (int i = 1; i <= 3; ++i)
        QVERIFY(m_ledger->record(intent(i), happened(Kind::IntentRecorded)).has_value());
    m_cases = std::make_unique<CaseRegister>(*m_ledger, m_clock);
    m_cases->load();
    m_added = std::make_unique<QSignalSpy>(m_cases.get(), &CaseRegister::added);
    m_changed = std::make_unique<QSignalSpy>(m_cases.get(), &CaseRegister::changed);
}

void tst_CaseRegister::cleanup()
{
    m_added.reset();
    m_changed.reset();
    m_cases.reset();
    m_ledger.reset();
    m_directory.reset();
}

QString tst_CaseRegister::add(const char *reference)
{
    CaseRecord record;
    record.reference = QString::fromUtf8(reference);
    const auto opened = m_cases->open(record);
    return opened ? opened->id : QString();
}

QStringList tst_CaseRegister::told(const QSignalSpy &spy) const
{
    QStringList ids;
    for (const QList<QVariant> &arguments : spy)
        ids << arguments.first().toString();
    return ids;
}

void tst_CaseRegister::opensACase()
{
    CaseRecord wish = whole();
    wish.openedAt = {};
    wish.exportIds = QStringList{intent(1).id};
    wish.closed = true;
    wish.outcome = Outcome::Refused;
    const auto opened = m_cases->open(wish);
    QVERIFY(opened.has_value());
    QVERIFY(opened->id != wish.id);
    CaseRecord expected = whole();
    expected.id = opened->id;
    expected.openedAt = m_clock.utcNow();
    QCOMPARE(*opened, expected);
    QCOMPARE(m_cases->cases(), QList<CaseRecord>{expected});
    QCOMPARE(m_cases->find(opened->id).value(), expected);
    QVERIFY(!m_cases->find(wish.id));
    QCOMPARE(told(*m_added), QStringList{opened->id});
    QVERIFY(m_changed->isEmpty());
}

void tst_CaseRegister::isThereAgainAfterARestart()
{
    const QString first = add("one");
    const QString second = add("two");
    QVERIFY(m_cases->addExport(first, intent(2).id).has_value());
    CaseRegister again(*m_ledger, m_clock);
    again.load();
    QCOMPARE(again.cases(), m_cases->cases());
    QCOMPARE(again.cases().first().id, second);
    QCOMPARE(again.caseOf(intent(2).id)->id, first);
}

void tst_CaseRegister::findsByReference()
{
    const QString first = add("DSR 2026-001");
    const QString second = add(" dsr2026-001\t");
    const QString other = add("DSR 2026-0011");
    add("");
    const auto ids = [this](const char *reference) {
        QStringList found;
        const auto cases = m_cases->withReference(QString::fromUtf8(reference));
        for (const CaseRecord &record : cases)
            found << record.id;
        return found;
    };
    QCOMPARE(ids("DSR 2026-001"), QStringList({second, first}));
    QCOMPARE(ids("dsr  2026-001 "), QStringList({second, first}));
    QCOMPARE(ids("DSR2026-0011"), QStringList{other});
    QCOMPARE(ids("DSR"), QStringList());
    QCOMPARE(ids(""), QStringList());
    QCOMPARE(ids("  "), QStringList());
    QVERIFY(m_cases->close(first, Outcome::Answered, {}).has_value());
    QVERIFY(m_cases->erase(first).has_value());
    QCOMPARE(ids("DSR 2026-001"), QStringList{second});
}

void tst_CaseRegister::findsByExport()
{
    const QString id = add("one");
    QVERIFY(!m_cases->caseOf(intent(1).id));
    QVERIFY(!m_cases->caseOf({}));
    QVERIFY(m_cases->addExport(id, intent(1).id).has_value());
    QVERIFY(m_cases->addExport(id, intent(3).id).has_value());
    QCOMPARE(m_cases->caseOf(intent(1).id)->id, id);
    QCOMPARE(m_cases->caseOf(intent(3).id)->exportIds, QStringList({intent(1).id, intent(3).id}));
    QVERIFY(m_cases->removeExport(intent(1).id).has_value());
    QVERIFY(!m_cases->caseOf(intent(1).id));
    QCOMPARE(told(*m_changed), QStringList({id, id, id}));
}

void tst_CaseRegister::movesAnExportBetweenCases()
{
    const QString first = add("one");
    const QString second = add("two");
    QVERIFY(m_cases->addExport(first, intent(1).id).has_value());
    m_changed->clear();
    QVERIFY(m_cases->addExport(second, intent(1).id).has_value());
    QCOMPARE(told(*m_changed), QStringList({first, second}));
    QCOMPARE(m_cases->find(first)->exportIds, QStringList());
    QCOMPARE(m_cases->caseOf(intent(1).id)->id, second);
}

void tst_CaseRegister::changesACase()
{
    const QString id = add("one");
    CaseRecord record = m_cases->find(id).value();
    record.receivedOn = {2026, 11, 20};
    record.note = QStringLiteral("by letter");
    QVERIFY(m_cases->change(record).has_value());
    QCOMPARE(m_cases->find(id).value(), record);
    QCOMPARE(m_changed->size(), 1);
    QVERIFY(m_cases->change(record).has_value());
    QCOMPARE(m_changed->size(), 1);
}

void tst_CaseRegister::closesReopensErases()
{
    const QString id = add("one");
    QVERIFY(m_cases->close(id, Outcome::Answered, QStringLiteral("sent by post")).has_value());
    QVERIFY(m_cases->find(id)->closed);
    QCOMPARE(m_cases->find(id)->outcome, Outcome::Answered);
    QVERIFY(m_cases->reopen(id).has_value());
    QVERIFY(!m_cases->find(id)->closed);
    QVERIFY(m_cases->close(id, Outcome::Refused, {}).has_value());
    QVERIFY(m_cases->erase(id).has_value());
    QVERIFY(m_cases->find(id)->erased);
    QCOMPARE(m_cases->find(id)->reference, QString());
    QCOMPARE(m_changed->size(), 4);
}

void tst_CaseRegister::tellsNothingOfWhatFailed()
{
    const QString id = add("one");
    const QString unknown = caseId(7);
    QVERIFY(!m_cases->addExport(id, intent(9).id).has_value());
    QVERIFY(!m_cases->addExport(unknown, intent(1).id).has_value());
    QVERIFY(!m_cases->removeExport(intent(9).id).has_value());
    QVERIFY(!m_cases->change(whole(7)).has_value());
    QVERIFY(!m_cases->close(unknown, Outcome::Answered, {}).has_value());
    QVERIFY(!m_cases->reopen(id).has_value());
    QVERIFY(!m_cases->erase(id).has_value());
    QVERIFY(m_changed->isEmpty());
    QCOMPARE(m_cases->cases().size(), 1);
}

void tst_CaseRegister::noticesWhatErasingExportsTook()
{
    const QString first = add("one");
    const QString second = add("two");
    QVERIFY(m_cases->addExport(first, intent(1).id).has_value());
    QVERIFY(m_cases->addExport(second, intent(2).id).has_value());
    QVERIFY(m_cases->close(first, Outcome::Answered, {}).has_value());
    QVERIFY(m_ledger->erase(intent(1).id).has_value());
    m_changed->clear();
    m_added->clear();
    m_cases->load();
    QVERIFY(m_cases->find(first)->erased);
    QCOMPARE(told(*m_changed), QStringList{first});
    QVERIFY(m_added->isEmpty());
}

/** As the program connects them. */
void tst_CaseRegister::hearsOfItFromTheExports()
{
    const QString id = add("one");
    QVERIFY(m_cases->addExport(id, intent(1).id).has_value());
    QVERIFY(m_cases->close(id, Outcome::Answered, {}).has_value());
    ExportRecord closed = intent(1);
    closed.state = Exports::State::NotSent;
    closed.closed = true;
    QVERIFY(m_ledger->append(happened(Kind::Closed), closed).has_value());
    ExportRegister exports(*m_ledger, m_clock, [] { return 0.0; });
    exports.load();
    connect(&exports, &ExportRegister::erased, m_cases.get(), &CaseRegister::load);
    QVERIFY(exports.erase(*exports.find(intent(1).id)).has_value());
    QVERIFY(m_cases->find(id)->erased);

    const QString old = add("two");
    QVERIFY(m_cases->close(old, Outcome::Answered, {}).has_value());
    m_clock.advance(std::chrono::hours(48));
    QCOMPARE(exports.eraseClosedBefore(m_clock.utcNow().addDays(-1)).value(), 0);
    QVERIFY(m_cases->find(old)->erased);
}

void tst_CaseRegister::readsAgainWhatCannotBeRead()
{
    const QString id = add("DSR-1");
    executeInLedger(QStringLiteral("ALTER TABLE cases RENAME TO away"));
    CaseRegister again(*m_ledger, m_clock);
    again.load();
    QSignalSpy failed(&again, &CaseRegister::loadingFailed);
    QSignalSpy added(&again, &CaseRegister::added);
    QSignalSpy loadedAgain(&again, &CaseRegister::loadedAgain);
    QTRY_COMPARE(failed.size(), 1);
    // What is known stays in view.
    QSignalSpy failedLater(m_cases.get(), &CaseRegister::loadingFailed);
    m_cases->load();
    QVERIFY(m_cases->find(id));
    QTRY_COMPARE(failedLater.size(), 1);
    executeInLedger(QStringLiteral("ALTER TABLE away RENAME TO cases"));
    QTRY_COMPARE(told(added), QStringList{id});
    QCOMPARE(again.cases().size(), 1);
    QCOMPARE(loadedAgain.size(), 1);
    QCOMPARE(failed.size(), 1);
    QCOMPARE(failedLater.size(), 1);
}

QTEST_GUILESS_MAIN(tst_CaseRegister)
#include "tst_caseregister.moc"
