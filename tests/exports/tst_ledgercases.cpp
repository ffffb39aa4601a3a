// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "casefixture.h"
#include "ledgerfixture.h"
#include "manualclock.h"

#include "exports/ledgercases.h"
#include "exports/ledgerchain.h"

#include <QCryptographicHash>
#include <QDir>
#include <QTemporaryDir>

#include <functional>

using namespace CaseFixture;
using namespace LedgerFixture;
using namespace std::chrono_literals;
using Fault = LedgerVerification::Fault;
using Kind = LedgerEvent::Kind;
using Outcome = CaseRecord::Outcome;

Q_DECLARE_METATYPE(std::function<void(CaseRecord &)>)

class tst_LedgerCases : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void keepsWhatItIsGiven();
    void keepsAnEmptyCase();
    void changesEveryField_data();
    void changesEveryField();
    void writesNothingWithoutAChange();
    void holdsExportsInOrder();
    void movesAnExport();
    void closesAndReopens();
    void refusesWhatCannotBe();
    void hasTheDocumentedForm();
    void chainsCasesAndExports();
    void coversTheCase_data();
    void coversTheCase();
    void findsTampering_data();
    void findsTampering();
    void replacedValuesAreGone();
    void replacedValuesOfManyAreGone();
    void erasesForGood();
    void erasesWithTheLastExport();
    void erasesWhatWasClosedBefore();
    void takesOverAFileOfVersionOne();
    void verifiesVersionOneAsItIs();
    void takesOverDamagedEvidence();

private:
    LedgerCases &cases() { return m_ledger->cases(); }
    QString path() const { return m_ledger->path(); }
    void reopenLedger();
    bool addExports(int count);
    QByteArray onDisk() const;
    QStringList found(const CaseRecord &record) const;
    QList<Kind> kinds(const QString &id);

    std::unique_ptr<QTemporaryDir> m_directory;
    ManualClock m_clock;
    std::unique_ptr<Ledger> m_ledger;
};

void tst_LedgerCases::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    m_ledger.reset();
    reopenLedger();
    QVERIFY(m_ledger);
}

void tst_LedgerCases::cleanup()
{
    m_ledger.reset();
    m_directory.reset();
}

void tst_LedgerCases::reopenLedger()
{
    m_ledger.reset();
    auto ledger = Ledger::open(m_directory->path(), m_clock);
    if (ledger)
        m_ledger = std::move(*ledger);
}

bool tst_LedgerCases::addExports(int count)
{
    bool done = true;
    for (int i = 1; i <= count; ++i)
        done = done && m_ledger->record(intent(i), happened(Kind::IntentRecorded)).has_value();
    return done;
}

QByteArray tst_LedgerCases::onDisk() const
{
    QByteArray bytes;
    const QFileInfoList files = QDir(m_directory->path()).entryInfoList(QDir::Files | QDir::Hidden | QDir::System);
    for (const QFileInfo &file : files)
        bytes += contents(file.absoluteFilePath());
    return bytes;
}

QStringList tst_LedgerCases::found(const CaseRecord &record) const
{
    const QByteArray bytes = onDisk();
    QStringList values = personalValues(record);
    values.removeIf([&](const QString &value) {
        const QByteArray utf16(reinterpret_cast<const char *>(value.utf16()), value.size() * 2);
        return value.isEmpty() || (!bytes.contains(value.toUtf8()) && !bytes.contains(utf16));
    });
    return values;
}

QList<Kind> tst_LedgerCases::kinds(const QString &id)
{
    QList<Kind> kinds;
    const auto events = cases().events(id);
    for (const LedgerEvent &event : events)
        kinds << event.kind;
    return kinds;
}

void tst_LedgerCases::keepsWhatItIsGiven()
{
    QVERIFY(cases().open(whole()).has_value());
    QCOMPARE(cases().find(caseId(1)).value(), whole());
    reopenLedger();
    QCOMPARE(cases().all(), QList<CaseRecord>{whole()});
    const auto events = cases().events(caseId(1));
    QCOMPARE(events.size(), 1);
    QCOMPARE(events.first().kind, Kind::CaseOpened);
    QCOMPARE(events.first().caseId, caseId(1));
    QCOMPARE(events.first().exportId, QString());
    QCOMPARE(events.first().occurredAt, whole().openedAt);
    QCOMPARE(events.first().text,
             QStringLiteral("reference receivedOn=2026-11-20 legalBasis=Other otherBasis identity=Proven identityAskedOn=2026-11-21 "
                            "identityProvenOn=2026-11-22 identityHow identityBy ownDays=14 extended=yes extensionReason "
                            "extensionToldOn=2026-11-23 note"));
    QVERIFY(m_ledger->verify()->isIntact());
    QCOMPARE(m_ledger->verify()->cases, 1);
}

void tst_LedgerCases::keepsAnEmptyCase()
{
    CaseRecord record;
    record.id = caseId(2);
    QVERIFY(cases().open(record).has_value());
    record.openedAt = m_clock.utcNow();
    QCOMPARE(cases().find(record.id).value(), record);
    CaseRecord odd = record;
    odd.receivedOn = QDate(-44, 3, 15);
    odd.identityProvenOn = QDate(123456, 1, 1);
    odd.ownDays = -3;
    odd.reference = QStringLiteral("a") + QChar::Null + QChar(0xd800) + QStringLiteral("\n; DROP TABLE cases");
    odd.note = QStringLiteral("see https://x.example/?sv=1&sig=abcdef");
    QVERIFY(cases().change(odd).has_value());
    const auto kept = cases().find(record.id);
    QCOMPARE(kept->receivedOn, odd.receivedOn);
    QCOMPARE(kept->identityProvenOn, odd.identityProvenOn);
    QCOMPARE(kept->ownDays, 0);
    QVERIFY(kept->reference.contains(QStringLiteral("DROP TABLE")));
    QVERIFY(!kept->note.contains(QStringLiteral("abcdef")));
    QVERIFY(m_ledger->verify()->isIntact());
}

void tst_LedgerCases::changesEveryField_data()
{
    QTest::addColumn<std::function<void(CaseRecord &)>>("alter");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const std::function<void(CaseRecord &)> &alter, const char *text) {
        QTest::newRow(name) << alter << QString::fromLatin1(text);
    };
    row("reference", [](CaseRecord &r) { r.reference += QLatin1Char('x'); }, "reference");
    row("receivedOn", [](CaseRecord &r) { r.receivedOn = QDate(2026, 11, 2); }, "receivedOn=2026-11-02");
    row("no receivedOn", [](CaseRecord &r) { r.receivedOn = QDate(); }, "receivedOn=none");
    row("legalBasis", [](CaseRecord &r) { r.legalBasis = CaseRecord::LegalBasis::Portability; }, "legalBasis=Portability");
    row("otherBasis", [](CaseRecord &r) { r.otherBasis.clear(); }, "otherBasis");
    row("identity", [](CaseRecord &r) { r.identity = CaseRecord::Identity::Asked; }, "identity=Asked");
    row("identityAskedOn", [](CaseRecord &r) { r.identityAskedOn = QDate(2026, 11, 2); }, "identityAskedOn=2026-11-02");
    row("identityProvenOn", [](CaseRecord &r) { r.identityProvenOn = QDate(2026, 11, 2); }, "identityProvenOn=2026-11-02");
    row("identityHow", [](CaseRecord &r) { r.identityHow = QStringLiteral("by phone"); }, "identityHow");
    row("identityBy", [](CaseRecord &r) { r.identityBy = QStringLiteral("me"); }, "identityBy");
    row("ownDays", [](CaseRecord &r) { r.ownDays = 0; }, "ownDays=0");
    row("extended", [](CaseRecord &r) { r.extended = false; }, "extended=no");
    row("extensionReason", [](CaseRecord &r) { r.extensionReason = QStringLiteral("many"); }, "extensionReason");
    row("extensionToldOn", [](CaseRecord &r) { r.extensionToldOn = QDate(2026, 11, 2); }, "extensionToldOn=2026-11-02");
    row("note", [](CaseRecord &r) { r.note += QLatin1Char('x'); }, "note");
    row("outcomeNote", [](CaseRecord &r) { r.outcomeNote = QStringLiteral("soon"); }, "outcomeNote");
}

void tst_LedgerCases::changesEveryField()
{
    QFETCH(std::function<void(CaseRecord &)>, alter);
    QFETCH(QString, text);
    QVERIFY(cases().open(whole()).has_value());
    CaseRecord record = whole();
    alter(record);
    m_clock.advance(1h);
    QVERIFY(cases().change(record).has_value());
    QCOMPARE(cases().find(record.id).value(), record);
    const auto events = cases().events(record.id);
    QCOMPARE(events.last().kind, Kind::CaseChanged);
    QCOMPARE(events.last().text, text);
    QCOMPARE(events.last().occurredAt, m_clock.utcNow());
    QVERIFY(m_ledger->verify()->isIntact());
}

void tst_LedgerCases::writesNothingWithoutAChange()
{
    QVERIFY(cases().open(whole()).has_value());
    CaseRecord same = whole();
    same.openedAt = same.openedAt.addDays(1);
    same.exportIds = QStringList{intent(1).id};
    same.outcome = Outcome::Refused;
    QVERIFY(cases().change(same).has_value());
    QCOMPARE(kinds(caseId(1)), QList<Kind>{Kind::CaseOpened});
    QCOMPARE(cases().find(caseId(1)).value(), whole());
}

void tst_LedgerCases::holdsExportsInOrder()
{
    QVERIFY(addExports(3));
    QVERIFY(cases().open(whole(1)).has_value());
    QVERIFY(cases().open(whole(2)).has_value());
    for (const int number : {3, 1, 2})
        QVERIFY(cases().addExport(caseId(1), intent(number).id).has_value());
    const QStringList order{intent(3).id, intent(1).id, intent(2).id};
    QCOMPARE(cases().find(caseId(1))->exportIds, order);
    QCOMPARE(cases().all().at(1).exportIds, order);
    QCOMPARE(cases().all().at(0).exportIds, QStringList());
    // Twice is once.
    QVERIFY(cases().addExport(caseId(1), intent(1).id).has_value());
    QCOMPARE(kinds(caseId(1)).size(), 4);
    QCOMPARE(cases().events(caseId(1)).last().text, intent(2).id);
    // The export's own events stay its own.
    QCOMPARE(m_ledger->events(intent(1).id).size(), 1);
    QVERIFY(m_ledger->verify()->isIntact());
    QVERIFY(cases().removeExport(intent(1).id).has_value());
    QVERIFY(cases().removeExport(intent(1).id).has_value());
    QCOMPARE(cases().find(caseId(1))->exportIds, QStringList({intent(3).id, intent(2).id}));
    QVERIFY(m_ledger->verify()->isIntact());
}

void tst_LedgerCases::movesAnExport()
{
    QVERIFY(addExports(1));
    QVERIFY(cases().open(whole(1)).has_value());
    QVERIFY(cases().open(whole(2)).has_value());
    QVERIFY(cases().addExport(caseId(1), intent(1).id).has_value());
    QVERIFY(cases().addExport(caseId(2), intent(1).id).has_value());
    QCOMPARE(cases().find(caseId(1))->exportIds, QStringList());
    QCOMPARE(cases().find(caseId(2))->exportIds, QStringList{intent(1).id});
    QCOMPARE(kinds(caseId(1)), QList<Kind>({Kind::CaseOpened, Kind::CaseExportAdded, Kind::CaseExportRemoved}));
    QCOMPARE(kinds(caseId(2)), QList<Kind>({Kind::CaseOpened, Kind::CaseExportAdded}));
    QVERIFY(m_ledger->verify()->isIntact());
    // Not out of a case that is closed.
    QVERIFY(cases().close(caseId(2), Outcome::Answered, {}).has_value());
    QCOMPARE(cases().addExport(caseId(1), intent(1).id).error().kind, LedgerError::Kind::InvalidRecord);
    QCOMPARE(cases().find(caseId(2))->exportIds, QStringList{intent(1).id});
    QVERIFY(m_ledger->verify()->isIntact());
}

void tst_LedgerCases::closesAndReopens()
{
    QVERIFY(cases().open(whole()).has_value());
    QVERIFY(cases().close(caseId(1), Outcome::AnsweredInPart, QStringLiteral("the archive burned")).has_value());
    CaseRecord closed = whole();
    closed.closed = true;
    closed.outcome = Outcome::AnsweredInPart;
    closed.outcomeNote = QStringLiteral("the archive burned");
    QCOMPARE(cases().find(caseId(1)).value(), closed);
    QCOMPARE(cases().events(caseId(1)).last().text, QStringLiteral("AnsweredInPart"));
    QVERIFY(cases().reopen(caseId(1)).has_value());
    closed.closed = false;
    closed.outcome = Outcome::None;
    QCOMPARE(cases().find(caseId(1)).value(), closed);
    QCOMPARE(kinds(caseId(1)), QList<Kind>({Kind::CaseOpened, Kind::CaseClosed, Kind::CaseReopened}));
    QVERIFY(m_ledger->verify()->isIntact());
}

void tst_LedgerCases::refusesWhatCannotBe()
{
    QVERIFY(addExports(1));
    CaseRecord nameless = whole();
    nameless.id = QStringLiteral("case 1");
    QCOMPARE(cases().open(nameless).error().kind, LedgerError::Kind::InvalidRecord);
    QVERIFY(cases().open(whole()).has_value());
    QVERIFY(!cases().open(whole()).has_value());
    QCOMPARE(cases().addExport(caseId(1), intent(2).id).error().kind, LedgerError::Kind::UnknownExport);
    QCOMPARE(cases().removeExport(intent(2).id).error().kind, LedgerError::Kind::UnknownExport);
    QCOMPARE(cases().addExport(caseId(9), intent(1).id).error().kind, LedgerError::Kind::UnknownCase);
    QCOMPARE(cases().change(whole(9)).error().kind, LedgerError::Kind::UnknownCase);
    QCOMPARE(cases().close(caseId(9), Outcome::Answered, {}).error().kind, LedgerError::Kind::UnknownCase);
    QCOMPARE(cases().reopen(caseId(9)).error().kind, LedgerError::Kind::UnknownCase);
    QCOMPARE(cases().erase(caseId(9)).error().kind, LedgerError::Kind::UnknownCase);
    QCOMPARE(cases().reopen(caseId(1)).error().kind, LedgerError::Kind::InvalidRecord);
    QCOMPARE(cases().erase(caseId(1)).error().kind, LedgerError::Kind::InvalidRecord);
    QVERIFY(cases().close(caseId(1), Outcome::Answered, {}).has_value());
    QCOMPARE(cases().close(caseId(1), Outcome::Refused, {}).error().kind, LedgerError::Kind::InvalidRecord);
    CaseRecord other = whole();
    other.note = QStringLiteral("later");
    QCOMPARE(cases().change(other).error().kind, LedgerError::Kind::InvalidRecord);
    QCOMPARE(cases().addExport(caseId(1), intent(1).id).error().kind, LedgerError::Kind::InvalidRecord);
    QVERIFY(cases().erase(caseId(1)).has_value());
    QCOMPARE(cases().reopen(caseId(1)).error().kind, LedgerError::Kind::InvalidRecord);
    QCOMPARE(kinds(caseId(1)), QList<Kind>({Kind::CaseOpened, Kind::CaseClosed, Kind::CaseErased}));
    QVERIFY(m_ledger->verify()->isIntact());
}

void tst_LedgerCases::hasTheDocumentedForm()
{
    LedgerEvent event = happened(Kind::CaseClosed, QDateTime({1970, 1, 1}, {0, 0, 1, 5}, QTimeZone::utc()));
    event.sequence = 2;
    event.caseId = QStringLiteral("c");
    event.text = QStringLiteral("Answered");
    const QByteArray expected("form 19:habeas-case-event-1\n"
                              "sequence 1:2\n"
                              "caseId 1:c\n"
                              "occurredAt 4:1005\n"
                              "kind 10:CaseClosed\n"
                              "httpStatus 1:0\n"
                              "serviceDate 0:\n"
                              "requestId 0:\n"
                              "clientRequestId 0:\n"
                              "errorCode 0:\n"
                              "text 8:Answered\n"
                              "view 4:01ff\n");
    QCOMPARE(LedgerChain::caseEventForm(event, QByteArrayLiteral("\x01\xff")), expected);

    CaseRecord record;
    record.id = QStringLiteral("c");
    record.openedAt = QDateTime({1970, 1, 1}, {0, 0, 1, 5}, QTimeZone::utc());
    record.receivedOn = QDate(1970, 1, 3);
    record.exportIds = QStringList{QStringLiteral("e1"), QStringLiteral("e2")};
    const QByteArray commitments(qsizetype(7 * 32), '\x01');
    QByteArray form("form 13:habeas-case-1\n"
                    "id 1:c\n"
                    "openedAt 4:1005\n"
                    "receivedOn 1:2\n"
                    "legalBasis 9:NotStated\n"
                    "identity 11:NotRecorded\n"
                    "identityAskedOn 0:\n"
                    "identityProvenOn 0:\n"
                    "ownDays 1:0\n"
                    "extended 1:0\n"
                    "extensionToldOn 0:\n"
                    "closed 1:0\n"
                    "outcome 4:None\n"
                    "erased 1:0\n");
    for (const char *name : {"reference", "otherBasis", "identityHow", "identityBy", "extensionReason", "note", "outcomeNote"})
        form += QByteArray(name) + " 64:" + QByteArray(32, '\x01').toHex() + '\n';
    form += "export 2:e1\nexport 2:e2\n";
    QCOMPARE(LedgerChain::caseViewDigest(record, commitments), QCryptographicHash::hash(form, QCryptographicHash::Sha256));
}

void tst_LedgerCases::chainsCasesAndExports()
{
    QVERIFY(addExports(1));
    QVERIFY(cases().open(whole()).has_value());
    const LedgerHead afterOpening{m_ledger->headSequence(), m_ledger->head()};
    QVERIFY(cases().addExport(caseId(1), intent(1).id).has_value());
    QVERIFY(m_ledger->append(happened(Kind::CheckAnswered), running(intent(1))).has_value());
    QVERIFY(cases().close(caseId(1), Outcome::Answered, {}).has_value());
    QCOMPARE(m_ledger->headSequence(), 5);
    const auto events = cases().events(caseId(1));
    QCOMPARE(events.at(0).sequence, 2);
    QCOMPARE(events.at(1).sequence, 3);
    QCOMPARE(events.at(2).sequence, 5);
    QCOMPARE(events.at(2).digest, m_ledger->head());
    const auto verified = m_ledger->verify(afterOpening);
    QVERIFY(verified->isIntact());
    QCOMPARE(verified->events, 5);
    QCOMPARE(verified->exports, 1);
    QCOMPARE(verified->cases, 1);
}

void tst_LedgerCases::coversTheCase_data()
{
    QTest::addColumn<std::function<void(CaseRecord &)>>("alter");
    const auto row = [](const char *name, const std::function<void(CaseRecord &)> &alter) { QTest::newRow(name) << alter; };
    row("id", [](CaseRecord &r) { r.id = caseId(2); });
    row("openedAt", [](CaseRecord &r) { r.openedAt = r.openedAt.addMSecs(1); });
    row("receivedOn", [](CaseRecord &r) { r.receivedOn = r.receivedOn.addDays(1); });
    row("legalBasis", [](CaseRecord &r) { r.legalBasis = CaseRecord::LegalBasis::Access; });
    row("identity", [](CaseRecord &r) { r.identity = CaseRecord::Identity::Asked; });
    row("identityAskedOn", [](CaseRecord &r) { r.identityAskedOn = {}; });
    row("identityProvenOn", [](CaseRecord &r) { r.identityProvenOn = r.identityAskedOn; });
    row("ownDays", [](CaseRecord &r) { r.ownDays = 15; });
    row("extended", [](CaseRecord &r) { r.extended = false; });
    row("extensionToldOn", [](CaseRecord &r) { r.extensionToldOn = {}; });
    row("closed", [](CaseRecord &r) { r.closed = true; });
    row("outcome", [](CaseRecord &r) { r.outcome = Outcome::Refused; });
    row("erased", [](CaseRecord &r) { r.erased = true; });
    row("an export more", [](CaseRecord &r) { r.exportIds << QStringLiteral("e3"); });
    row("exports in another order", [](CaseRecord &r) { r.exportIds.swapItemsAt(0, 1); });
    row("exports as one", [](CaseRecord &r) { r.exportIds = QStringList{QStringLiteral("e1\nexport 2:e2")}; });
}

void tst_LedgerCases::coversTheCase()
{
    QFETCH(std::function<void(CaseRecord &)>, alter);
    CaseRecord record = whole();
    record.exportIds = QStringList{QStringLiteral("e1"), QStringLiteral("e2")};
    const QByteArray commitments(qsizetype(7 * 32), '\x01');
    const QByteArray digest = LedgerChain::caseViewDigest(record, commitments);
    CaseRecord other = record;
    alter(other);
    QVERIFY(LedgerChain::caseViewDigest(other, commitments) != digest);
    for (qsizetype i = 0; i < 7; ++i) {
        QByteArray changed = commitments;
        changed[i * 32] = '\x02';
        QVERIFY(LedgerChain::caseViewDigest(record, changed) != digest);
    }
}

void tst_LedgerCases::findsTampering_data()
{
    QTest::addColumn<QStringList>("statements");
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<int>("ofCase");
    QTest::addColumn<qint64>("sequence");
    const auto row = [](const char *name, const QStringList &statements, Fault fault, int ofCase, qint64 sequence) {
        QTest::newRow(name) << statements << fault << ofCase << sequence;
    };
    const auto one = [](const char *sql) { return QStringList{QString::fromLatin1(sql)}; };
    // Events: 1, 2 exports; 3, 4 cases; 5 export 1 into case 1; 6 export 2 into case 1; 7 case 2 closed; 8 case 2 erased.
    row("date of receipt", one("UPDATE cases SET received_on = received_on + 1 WHERE number = 1"), Fault::CaseWrong, 1, 6);
    row("opened at", one("UPDATE cases SET opened_at = opened_at - 1 WHERE number = 1"), Fault::CaseWrong, 1, 6);
    row("a word that is none", one("UPDATE cases SET outcome = 'Forgotten' WHERE number = 1"), Fault::CaseWrong, 1, 6);
    row("closed", one("UPDATE cases SET closed = 1, outcome = 'Answered' WHERE number = 1"), Fault::CaseWrong, 1, 6);
    row("erased in name only", one("UPDATE cases SET erased = 1 WHERE number = 1"), Fault::CaseWrong, 1, 6);
    row("not erased after all", one("UPDATE cases SET erased = 0 WHERE number = 2"), Fault::CaseWrong, 2, 8);
    row("a personal value", one("UPDATE case_personal SET reference = CAST('Letter 2026-00009' AS BLOB) WHERE number = 1"), Fault::PersonalValueWrong,
        1, 6);
    row("a personal value gone", one("UPDATE case_personal SET note = zeroblob(length(note)) WHERE number = 1"), Fault::PersonalValueWrong, 1, 6);
    row("other personal values", one("UPDATE cases SET personal_number = 2 WHERE number = 1"), Fault::PersonalValueWrong, 1, 6);
    row("an export moved", one("UPDATE case_exports SET case_number = 2 WHERE export_number = 2"), Fault::CaseWrong, 1, 6);
    row("an export taken out", one("DELETE FROM case_exports WHERE export_number = 1"), Fault::CaseWrong, 1, 6);
    row("exports in another order", one("UPDATE case_exports SET place = 9 WHERE export_number = 1"), Fault::CaseWrong, 1, 6);
    row("exports in other places", one("UPDATE case_exports SET place = place - 1 WHERE export_number = 1"), Fault::CaseWrong, 1, 6);
    row("a flag that is none", one("UPDATE cases SET extended = 2 WHERE number = 1"), Fault::CaseWrong, 1, 6);
    row("a number too large", one("UPDATE cases SET own_days = own_days + 4294967296 WHERE number = 1"), Fault::CaseWrong, 1, 6);
    row("a word by its long name", one("UPDATE cases SET outcome = 'Outcome::None' WHERE number = 1"), Fault::CaseWrong, 1, 6);
    row("a day out of every calendar", one("UPDATE cases SET extension_told_on = 9223372036854775807 WHERE number = 1"), Fault::CaseWrong, 1, 6);
    row("something where an erased value was", one("UPDATE case_personal SET note = x'41' WHERE number = 2"), Fault::PersonalValueWrong, 2, 8);
    row("an erased row removed", one("DELETE FROM case_personal WHERE number = 2"), Fault::PersonalValueWrong, 2, 8);
    row("values of no case",
        one("INSERT INTO case_personal SELECT 9, salts, reference, other_basis, identity_how, identity_by, extension_reason, note, outcome_note"
            " FROM case_personal WHERE number = 1"),
        Fault::PersonalValueWrong, 0, 0);
    row("exports of no case", one("UPDATE case_exports SET case_number = 7 WHERE export_number = 2"), Fault::CaseWrong, 1, 6);
    row("the case removed", one("DELETE FROM cases WHERE number = 2"), Fault::CaseMissing, 0, 4);
    row("the case and its events removed",
        {QStringLiteral("DELETE FROM cases WHERE number = 2"), QStringLiteral("DELETE FROM events WHERE case_number = 2")}, Fault::SequenceBroken, 1,
        5);
    row("a case put in",
        one("INSERT INTO cases SELECT 3, '11111111-2222-4333-8444-555555555555', opened_at, received_on, legal_basis, identity, identity_asked_on,"
            " identity_proven_on, own_days, extended, extension_told_on, closed, outcome, erased, personal_number, commitments FROM cases"
            " WHERE number = 1"),
        Fault::EventsMissing, 3, 0);
    row("an event's text", one("UPDATE events SET text = 'Refused' WHERE sequence = 7"), Fault::DigestWrong, 2, 7);
    row("an event's kind", one("UPDATE events SET kind = 'CaseReopened' WHERE sequence = 7"), Fault::DigestWrong, 2, 7);
    row("an event's status", one("UPDATE events SET http_status = 200 WHERE sequence = 7"), Fault::DigestWrong, 2, 7);
    row("an event's state", one("UPDATE events SET state = 'Complete' WHERE sequence = 7"), Fault::DigestWrong, 2, 7);
    row("an event's intent", one("UPDATE events SET intent = x'01' WHERE sequence = 7"), Fault::DigestWrong, 2, 7);
    row("an event of another case", one("UPDATE events SET case_number = 1 WHERE sequence = 7"), Fault::DigestWrong, 1, 7);
    row("an event of an export", one("UPDATE events SET case_number = NULL, export_number = 1 WHERE sequence = 7"), Fault::DigestWrong, 0, 7);
    row("an event of a case and an export",
        {QStringLiteral("PRAGMA ignore_check_constraints = ON"), QStringLiteral("UPDATE events SET export_number = 1 WHERE sequence = 7")},
        Fault::DigestWrong, 2, 7);
    row("an event removed", one("DELETE FROM events WHERE sequence = 6"), Fault::SequenceBroken, 2, 7);
    row("the last event removed", one("DELETE FROM events WHERE sequence = 8"), Fault::CaseWrong, 2, 7);
}

void tst_LedgerCases::findsTampering()
{
    QFETCH(QStringList, statements);
    QFETCH(Fault, fault);
    QFETCH(int, ofCase);
    QFETCH(qint64, sequence);
    QVERIFY(addExports(2));
    QVERIFY(cases().open(whole(1)).has_value());
    QVERIFY(cases().open(whole(2)).has_value());
    QVERIFY(cases().addExport(caseId(1), intent(1).id).has_value());
    QVERIFY(cases().addExport(caseId(1), intent(2).id).has_value());
    QVERIFY(cases().close(caseId(2), Outcome::Answered, {}).has_value());
    QVERIFY(cases().erase(caseId(2)).has_value());
    QVERIFY(m_ledger->verify()->isIntact());
    {
        RawDatabase raw(path());
        for (const QString &statement : std::as_const(statements))
            QVERIFY2(raw.change(statement) != -1 || statement.startsWith(QStringLiteral("PRAGMA")), qPrintable(statement));
    }
    const auto verified = m_ledger->verify();
    QVERIFY(verified.has_value());
    QVERIFY(!verified->isIntact());
    QCOMPARE(verified->firstBad->fault, fault);
    QCOMPARE(verified->firstBad->sequence, sequence);
    const QString id = ofCase == 3 ? QStringLiteral("11111111-2222-4333-8444-555555555555") : ofCase > 0 ? caseId(ofCase) : QString();
    QCOMPARE(verified->firstBad->caseId, id);
}

void tst_LedgerCases::replacedValuesAreGone()
{
    QVERIFY(cases().open(whole()).has_value());
    QCOMPARE(found(whole()).size(), 6);
    const QByteArray salts = RawDatabase(path()).value(QStringLiteral("SELECT salts FROM case_personal")).toByteArray();
    QCOMPARE(salts.size(), 7 * 16);
    CaseRecord other;
    other.id = caseId(1);
    other.note = QStringLiteral("only this");
    QVERIFY(cases().change(other).has_value());
    QCOMPARE(found(whole()), QStringList());
    for (qsizetype at = 0; at < salts.size(); at += 16)
        QVERIFY(!onDisk().contains(salts.mid(at, 16)));
    QVERIFY(onDisk().contains("only this"));
    QVERIFY(cases().close(caseId(1), Outcome::Refused, QStringLiteral("the first reason")).has_value());
    QVERIFY(cases().reopen(caseId(1)).has_value());
    QVERIFY(cases().close(caseId(1), Outcome::Refused, QStringLiteral("the second reason")).has_value());
    QVERIFY(!onDisk().contains("the first reason"));
    QVERIFY(onDisk().contains("the second reason"));
    QVERIFY(m_ledger->verify()->isIntact());
}

/** Many pages and values of all lengths, changed and erased here and there. */
void tst_LedgerCases::replacedValuesOfManyAreGone()
{
    constexpr int count = 120;
    const auto lengthy = [](int number, const QString &when) {
        CaseRecord record = whole(number);
        record.note = QStringLiteral("note-%1-%2-").arg(when).arg(number, 5, 10, QLatin1Char('0')).repeated(1 + number * number % 900);
        record.reference = QStringLiteral("ref-%1-%2-").arg(when).arg(number, 5, 10, QLatin1Char('0')).repeated(1 + number * 7 % 90);
        return record;
    };
    for (int i = 1; i <= count; ++i) {
        QVERIFY(cases().open(lengthy(i, QStringLiteral("early"))).has_value());
        if (i % 2)
            QVERIFY(cases().change(lengthy(i / 2 + 1, QStringLiteral("mid"))).has_value());
    }
    for (int i = 1; i <= count; ++i)
        QVERIFY(cases().change(lengthy(i, QStringLiteral("late"))).has_value());
    for (int i = 1; i <= count; i += 3) {
        QVERIFY(cases().close(caseId(i), Outcome::Answered, {}).has_value());
        QVERIFY(cases().erase(caseId(i)).has_value());
    }
    const QByteArray bytes = onDisk();
    QVERIFY(!bytes.contains("note-early-"));
    QVERIFY(!bytes.contains("ref-early-"));
    QVERIFY(!bytes.contains("note-mid-"));
    QVERIFY(!bytes.contains("ref-mid-"));
    for (int i = 1; i <= count; ++i) {
        const QByteArray note = QStringLiteral("note-late-%1-").arg(i, 5, 10, QLatin1Char('0')).toUtf8();
        QCOMPARE(bytes.contains(note), i % 3 != 1);
    }
    QVERIFY(m_ledger->verify()->isIntact());
}

void tst_LedgerCases::erasesForGood()
{
    QVERIFY(addExports(1));
    CaseRecord record = whole();
    QVERIFY(cases().open(record).has_value());
    QVERIFY(cases().addExport(record.id, intent(1).id).has_value());
    QVERIFY(cases().close(record.id, Outcome::Withdrawn, QStringLiteral("asked us to stop")).has_value());
    record.outcomeNote = QStringLiteral("asked us to stop");
    QCOMPARE(found(record).size(), 7);
    const QByteArray salts = RawDatabase(path()).value(QStringLiteral("SELECT salts FROM case_personal ORDER BY number DESC")).toByteArray();
    QVERIFY(onDisk().contains(salts));
    const LedgerHead before{m_ledger->headSequence(), m_ledger->head()};

    QVERIFY(cases().erase(record.id).has_value());
    QCOMPARE(found(record), QStringList());
    QVERIFY(!onDisk().contains(salts.left(16)));
    QVERIFY(cases().erase(record.id).has_value());
    QCOMPARE(kinds(record.id).count(Kind::CaseErased), 1);
    CaseRecord rest = record;
    LedgerChain::setCasePersonalValues(rest, {});
    rest.closed = true;
    rest.outcome = Outcome::Withdrawn;
    rest.erased = true;
    rest.exportIds = QStringList{intent(1).id};
    QCOMPARE(cases().find(record.id).value(), rest);
    QVERIFY(m_ledger->verify(before)->isIntact());
    // The export's own values are not the case's.
    QVERIFY(onDisk().contains(intent(1).person.displayName.toUtf8()));
    reopenLedger();
    QCOMPARE(cases().all(), QList<CaseRecord>{rest});
}

void tst_LedgerCases::erasesWithTheLastExport()
{
    QVERIFY(addExports(3));
    QVERIFY(cases().open(whole(1)).has_value());
    QVERIFY(cases().open(whole(2)).has_value());
    QVERIFY(cases().addExport(caseId(1), intent(1).id).has_value());
    QVERIFY(cases().addExport(caseId(1), intent(2).id).has_value());
    QVERIFY(cases().addExport(caseId(2), intent(3).id).has_value());
    QVERIFY(cases().close(caseId(1), Outcome::Answered, {}).has_value());
    QVERIFY(m_ledger->erase(intent(1).id).has_value());
    QCOMPARE(found(whole(1)).size(), 6);
    QVERIFY(m_ledger->erase(intent(2).id).has_value());
    QCOMPARE(found(whole(1)), QStringList());
    QVERIFY(cases().find(caseId(1))->erased);
    // An open case is still worked on.
    QVERIFY(m_ledger->erase(intent(3).id).has_value());
    QCOMPARE(found(whole(2)).size(), 6);
    QVERIFY(m_ledger->verify()->isIntact());
}

void tst_LedgerCases::erasesWhatWasClosedBefore()
{
    const QDateTime start = m_clock.utcNow();
    const auto closeExport = [&](int number) {
        ExportRecord record = intent(number);
        record.closed = true;
        return m_ledger->append(happened(Kind::Closed, m_clock.utcNow()), record).has_value();
    };
    QVERIFY(addExports(4));
    for (int i = 1; i <= 6; ++i)
        QVERIFY(cases().open(whole(i)).has_value());
    // 1: with a closed export. 2: with an open one. 3: with one closed late. 4: without any. 5: stays open. 6: closed late.
    for (int i = 1; i <= 3; ++i)
        QVERIFY(cases().addExport(caseId(i), intent(i).id).has_value());
    QVERIFY(cases().addExport(caseId(5), intent(4).id).has_value());
    QVERIFY(closeExport(1));
    QVERIFY(closeExport(4));
    for (int i = 1; i <= 4; ++i)
        QVERIFY(cases().close(caseId(i), Outcome::Answered, {}).has_value());
    m_clock.advance(std::chrono::hours(24 * 100));
    QVERIFY(closeExport(3));
    QVERIFY(cases().close(caseId(6), Outcome::Answered, {}).has_value());

    const QDateTime before = start.addDays(50);
    QCOMPARE(m_ledger->countClosedBefore(before), 2);
    QCOMPARE(cases().countClosedBefore(before), 2);
    QCOMPARE(m_ledger->eraseClosedBefore(before).value(), 2);
    QCOMPARE(cases().countClosedBefore(before), 0);
    for (int i = 1; i <= 6; ++i)
        QCOMPARE(cases().find(caseId(i))->erased, i == 1 || i == 4);
    QCOMPARE(found(whole(1)) + found(whole(4)), QStringList());
    // Once everything of a case is old, all of it goes.
    QVERIFY(closeExport(2));
    QVERIFY(cases().close(caseId(5), Outcome::Answered, {}).has_value());
    m_clock.advance(std::chrono::hours(24));
    QCOMPARE(m_ledger->eraseClosedBefore(m_clock.utcNow()).value(), 2);
    for (int i = 1; i <= 6; ++i) {
        QVERIFY(cases().find(caseId(i))->erased);
        QCOMPARE(found(whole(i)), QStringList());
    }
    QVERIFY(m_ledger->verify()->isIntact());
}

/** `ledger-1.sqlite` was written by the program as it was before there were cases. */
void tst_LedgerCases::takesOverAFileOfVersionOne()
{
    m_ledger.reset();
    QVERIFY(QFile::remove(m_directory->filePath(QStringLiteral("ledger.sqlite"))));
    const QByteArray old = contents(QStringLiteral(HABEAS_FIXTURES "/ledger-1.sqlite"));
    QVERIFY(write(m_directory->filePath(QStringLiteral("ledger.sqlite")), old));
    reopenLedger();
    QVERIFY(m_ledger);
    QVERIFY(!m_ledger->setAsidePath());
    const LedgerHead head{8, QByteArrayLiteral("1ca89122148f4a90158fb390fcf03776b9a70d480509c9b2d64a025e3db63a9e")};
    QCOMPARE(m_ledger->head(), head.digest);
    QVERIFY(m_ledger->verify(head)->isIntact());
    QCOMPARE(m_ledger->verify()->events, 8);
    QCOMPARE(m_ledger->verify()->exports, 3);
    QCOMPARE(m_ledger->verify()->cases, 0);
    QCOMPARE(m_ledger->find(intent(1).id).value(), running(intent(1)));
    QVERIFY(m_ledger->find(intent(2).id)->erased);
    QCOMPARE(m_ledger->events(intent(1).id).at(1).requestId, QStringLiteral("dddddddd-0000-4000-8000-000000000004"));
    QCOMPARE(m_ledger->meta(QStringLiteral("noticed")), QStringLiteral("yes"));
    QCOMPARE(cases().all(), QList<CaseRecord>());

    QVERIFY(cases().open(whole()).has_value());
    QVERIFY(cases().addExport(caseId(1), intent(1).id).has_value());
    QVERIFY(m_ledger->append(happened(Kind::CheckAnswered), running(intent(1))).has_value());
    QVERIFY(m_ledger->verify(head)->isIntact());
    QCOMPARE(m_ledger->verify()->events, 11);
    reopenLedger();
    QCOMPARE(cases().find(caseId(1))->exportIds, QStringList{intent(1).id});
    QVERIFY(m_ledger->verify(head)->isIntact());
}

void tst_LedgerCases::verifiesVersionOneAsItIs()
{
    const QString copy = m_directory->filePath(QStringLiteral("old.sqlite"));
    const QByteArray old = contents(QStringLiteral(HABEAS_FIXTURES "/ledger-1.sqlite"));
    QVERIFY(write(copy, old));
    const auto verified = Ledger::verifyFile(copy);
    QVERIFY(verified.has_value());
    QVERIFY(verified->isIntact());
    QCOMPARE(verified->events, 8);
    QCOMPARE(contents(copy), old);
    QCOMPARE(RawDatabase(copy).change(QStringLiteral("UPDATE events SET http_status = 500 WHERE sequence = 4")), 1);
    const auto changed = Ledger::verifyFile(copy);
    QCOMPARE(changed->firstBad->fault, Fault::DigestWrong);
    QCOMPARE(changed->firstBad->sequence, 4);
}

/** What was wrong before stays to be found. */
void tst_LedgerCases::takesOverDamagedEvidence()
{
    m_ledger.reset();
    const QString file = m_directory->filePath(QStringLiteral("ledger.sqlite"));
    QVERIFY(QFile::remove(file));
    QVERIFY(write(file, contents(QStringLiteral(HABEAS_FIXTURES "/ledger-1.sqlite"))));
    QCOMPARE(RawDatabase(file).change(QStringLiteral("DELETE FROM exports WHERE number = 3")), 1);
    reopenLedger();
    QVERIFY(m_ledger);
    QVERIFY(!m_ledger->setAsidePath());
    const auto verified = m_ledger->verify();
    QCOMPARE(verified->firstBad->fault, Fault::ExportMissing);
    QCOMPARE(verified->firstBad->sequence, 3);
    QVERIFY(cases().open(whole()).has_value());
}

QTEST_GUILESS_MAIN(tst_LedgerCases)
#include "tst_ledgercases.moc"
