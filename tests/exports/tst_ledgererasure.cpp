// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ledgerfixture.h"
#include "manualclock.h"

#include <QDir>
#include <QTemporaryDir>

using namespace LedgerFixture;
using Kind = LedgerEvent::Kind;

class LedgerErasureTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void leavesNothingOnDisk();
    void leavesNothingOfMany();
    void keepsWhatIsNotPersonal();
    void erasesOnce();
    void staysErased();
    void keepsThePersonOutOfEvents();
    void erasesReplacedNotes();
    void erasesWhatWasClosedBefore();
    void tellsWhenSomebodyReads();

private:
    QString path() const { return m_ledger->path(); }
    /** Every file of the ledger, in one. */
    QByteArray onDisk() const;
    /** The personal values of the record that are on disk, in UTF-8 or UTF-16. */
    QStringList found(const ExportRecord &record) const;

    std::unique_ptr<QTemporaryDir> m_directory;
    ManualClock m_clock;
    std::unique_ptr<Ledger> m_ledger;
};

void LedgerErasureTest::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    auto ledger = Ledger::open(m_directory->path(), m_clock);
    QVERIFY(ledger.has_value());
    m_ledger = std::move(*ledger);
}

void LedgerErasureTest::cleanup()
{
    m_ledger.reset();
    m_directory.reset();
}

QByteArray LedgerErasureTest::onDisk() const
{
    QByteArray bytes;
    const QFileInfoList files = QDir(m_directory->path()).entryInfoList(QDir::Files | QDir::Hidden | QDir::System);
    for (const QFileInfo &file : files)
        bytes += contents(file.absoluteFilePath());
    return bytes;
}

QStringList LedgerErasureTest::found(const ExportRecord &record) const
{
    const QByteArray bytes = onDisk();
    QStringList values{record.person.userId,       record.person.displayName, record.person.userPrincipalName,
                       record.person.homeTenantId, record.caseReference,      record.note};
    values.removeIf([&](const QString &value) {
        const QByteArray utf16(reinterpret_cast<const char *>(value.utf16()), value.size() * 2);
        return value.isEmpty() || (!bytes.contains(value.toUtf8()) && !bytes.contains(utf16));
    });
    return values;
}

void LedgerErasureTest::leavesNothingOnDisk()
{
    const ExportRecord record = running(intent());
    QVERIFY(m_ledger->record(intent(), happened(Kind::IntentRecorded)).has_value());
    QVERIFY(m_ledger->append(happened(Kind::Closed), record).has_value());
    QCOMPARE(found(record).size(), 6);
    QVERIFY(onDisk().contains(record.username.toUtf8()));
    const QByteArray salts = RawDatabase(path()).value(QStringLiteral("SELECT salts FROM personal")).toByteArray();
    const QByteArray noteSalt = RawDatabase(path()).value(QStringLiteral("SELECT salt FROM notes")).toByteArray();
    QVERIFY(onDisk().contains(salts));

    QVERIFY(m_ledger->erase(record.id).has_value());
    QCOMPARE(found(record), QStringList());
    QVERIFY(!onDisk().contains(record.username.toUtf8()));
    QVERIFY(!onDisk().contains(record.homeAccountId.toUtf8()));
    for (qsizetype at = 0; at < salts.size(); at += 16)
        QVERIFY(!onDisk().contains(salts.mid(at, 16)));
    QVERIFY(!onDisk().contains(noteSalt));
    QVERIFY(m_ledger->verify()->isIntact());
}

/** Many pages, values of all lengths up to several pages, some erased here and there. */
void LedgerErasureTest::leavesNothingOfMany()
{
    constexpr int count = 150;
    const auto lengthy = [](int number) {
        ExportRecord record = running(intent(number));
        record.note = QStringLiteral("note-%1-").arg(number, 5, 10, QLatin1Char('0')).repeated(1 + number * number % 1300);
        record.caseReference = QStringLiteral("case-%1-").arg(number, 5, 10, QLatin1Char('0')).repeated(1 + number * 7 % 90);
        return record;
    };
    for (int i = 1; i <= count; ++i) {
        ExportRecord plain = lengthy(i);
        QVERIFY(m_ledger->record(plain, happened(Kind::IntentRecorded)).has_value());
        plain.note += QStringLiteral(" more");
        if (i % 2)
            QVERIFY(m_ledger->append(happened(Kind::Reopened), plain).has_value());
    }
    const QList<ExportRecord> before = m_ledger->exports();
    for (int i = 1; i <= count; i += 3)
        QVERIFY(m_ledger->erase(intent(i).id).has_value());

    const QByteArray bytes = onDisk();
    for (int i = 1; i <= count; ++i) {
        const bool erased = i % 3 == 1;
        const ExportRecord record = lengthy(i);
        const QString note = QStringLiteral("note-%1-").arg(i, 5, 10, QLatin1Char('0'));
        const QString reference = QStringLiteral("case-%1-").arg(i, 5, 10, QLatin1Char('0'));
        for (const QString &value : {record.person.userId, record.person.displayName, record.person.userPrincipalName, note, reference})
            QVERIFY2(bytes.contains(value.toUtf8()) != erased, qPrintable(value));
        if (!erased)
            QCOMPARE(m_ledger->find(record.id).value(), before.at(count - i));
    }
    const auto verified = m_ledger->verify();
    QVERIFY(verified->isIntact());
    QCOMPARE(verified->exports, count);
}

void LedgerErasureTest::keepsWhatIsNotPersonal()
{
    const ExportRecord record = running(intent());
    QVERIFY(m_ledger->record(intent(), happened(Kind::IntentRecorded)).has_value());
    QVERIFY(m_ledger->append(happened(Kind::Closed), record).has_value());
    const QByteArray head = m_ledger->head();
    QVERIFY(m_ledger->erase(record.id).has_value());

    ExportRecord rest = record;
    rest.person = {};
    rest.caseReference.clear();
    rest.homeAccountId.clear();
    rest.username.clear();
    rest.note.clear();
    rest.tracked = false;
    rest.nextCheckAt = {};
    rest.erased = true;
    QCOMPARE(m_ledger->find(record.id).value(), rest);
    QCOMPARE(m_ledger->exports(), QList<ExportRecord>{rest});
    QVERIFY(m_ledger->containerUsedBefore(record.storageHost, record.storageContainer));
    const auto events = m_ledger->events(record.id);
    QCOMPARE(events.size(), 3);
    QCOMPARE(events.last().kind, Kind::Erased);
    QCOMPARE(events.last().state, Exports::State::Running);
    QCOMPARE(events.last().occurredAt, m_clock.utcNow());
    QVERIFY(m_ledger->headMatches(2, head));
    QVERIFY(m_ledger->verify(LedgerHead{2, head})->isIntact());
}

void LedgerErasureTest::erasesOnce()
{
    QVERIFY(m_ledger->record(intent(), happened(Kind::IntentRecorded)).has_value());
    QVERIFY(m_ledger->erase(intent().id).has_value());
    QVERIFY(m_ledger->erase(intent().id).has_value());
    QCOMPARE(m_ledger->events(intent().id).size(), 2);
}

void LedgerErasureTest::staysErased()
{
    const ExportRecord record = running(intent());
    QVERIFY(m_ledger->record(intent(), happened(Kind::IntentRecorded)).has_value());
    QVERIFY(m_ledger->erase(record.id).has_value());
    // A late answer, from whoever still holds the record.
    ExportRecord late = record;
    late.tracked = true;
    QVERIFY(m_ledger->append(happened(Kind::CheckAnswered), late).has_value());
    QCOMPARE(found(record), QStringList());
    const auto kept = m_ledger->find(record.id);
    QVERIFY(kept->erased);
    QVERIFY(!kept->tracked);
    QVERIFY(!kept->nextCheckAt.isValid());
    QVERIFY(kept->note.isEmpty());
    QVERIFY(kept->person == InboundSharedUserProfile());
    QCOMPARE(kept->state, Exports::State::Running);
    QVERIFY(m_ledger->verify()->isIntact());

    m_ledger.reset();
    auto again = Ledger::open(m_directory->path(), m_clock);
    QVERIFY(again.has_value());
    m_ledger = std::move(*again);
    QVERIFY(m_ledger->find(record.id)->erased);
    QVERIFY(m_ledger->verify()->isIntact());
}

void LedgerErasureTest::keepsThePersonOutOfEvents()
{
    ExportRecord record = intent();
    QVERIFY(m_ledger->record(record, happened(Kind::IntentRecorded)).has_value());
    LedgerEvent refused = happened(Kind::AnswerReceived);
    refused.errorCode = QStringLiteral("Request_ResourceNotFound");
    refused.text = QStringLiteral("Resource '%1' (%2, %3) does not exist")
                       .arg(record.person.userId.toUpper(), record.person.userPrincipalName, record.person.displayName);
    record.statusText = refused.text;
    QVERIFY(m_ledger->append(refused, record).has_value());
    const QString kept = QStringLiteral("Resource '…' (…, …) does not exist");
    QCOMPARE(m_ledger->events(record.id).last().text, kept);
    QCOMPARE(m_ledger->events(record.id).last().errorCode, refused.errorCode);
    QCOMPARE(m_ledger->find(record.id)->statusText, kept);
    QVERIFY(m_ledger->erase(record.id).has_value());
    QCOMPARE(found(record), QStringList());
    QVERIFY(!onDisk().contains(record.person.userId.toUpper().toUtf8()));
}

void LedgerErasureTest::erasesReplacedNotes()
{
    ExportRecord record = intent();
    QVERIFY(m_ledger->record(record, happened(Kind::IntentRecorded)).has_value());
    for (const auto &note : {"the first note", "the second note, which is longer", "third"}) {
        record.note = QString::fromLatin1(note);
        QVERIFY(m_ledger->append(happened(Kind::Reopened), record).has_value());
        QCOMPARE(m_ledger->find(record.id)->note, record.note);
    }
    QVERIFY(m_ledger->verify()->isIntact());
    QVERIFY(m_ledger->erase(record.id).has_value());
    for (const auto &note : {"the first note", "the second note", "third"})
        QVERIFY(!onDisk().contains(note));
}

void LedgerErasureTest::erasesWhatWasClosedBefore()
{
    const auto add = [&](int number, bool closed, const QDateTime &last) {
        ExportRecord record = intent(number);
        bool done = m_ledger->record(record, happened(Kind::IntentRecorded)).has_value();
        record.closed = closed;
        done = done && m_ledger->append(happened(closed ? Kind::Closed : Kind::Reopened, last), record).has_value();
        return done;
    };
    QVERIFY(add(1, true, utc(5)));
    QVERIFY(add(2, false, utc(5)));
    QVERIFY(add(3, true, utc(15)));
    QVERIFY(add(4, true, utc(9)));
    QVERIFY(add(5, true, utc(10)));
    const auto erased = m_ledger->eraseClosedBefore(utc(10));
    QVERIFY(erased.has_value());
    QCOMPARE(*erased, 2);
    for (int i = 1; i <= 5; ++i)
        QCOMPARE(found(intent(i)).isEmpty(), i == 1 || i == 4);
    QCOMPARE(m_ledger->eraseClosedBefore(utc(10)).value(), 0);
    QVERIFY(m_ledger->verify()->isIntact());
}

void LedgerErasureTest::tellsWhenSomebodyReads()
{
    const ExportRecord record = running(intent());
    QVERIFY(m_ledger->record(record, happened(Kind::IntentRecorded)).has_value());
    {
        RawDatabase reader(path());
        QVERIFY(reader.change(QStringLiteral("BEGIN")) >= 0);
        QCOMPARE(reader.value(QStringLiteral("SELECT count(*) FROM exports")).toInt(), 1);
        const auto erased = m_ledger->erase(record.id);
        QVERIFY(!erased);
        QCOMPARE(erased.error().kind, LedgerError::Kind::Locked);
        QVERIFY(m_ledger->find(record.id)->erased);
    }
    QVERIFY(m_ledger->erase(record.id).has_value());
    QCOMPARE(found(record), QStringList());
    QCOMPARE(m_ledger->events(record.id).size(), 2);
}

QTEST_GUILESS_MAIN(LedgerErasureTest)
#include "tst_ledgererasure.moc"
