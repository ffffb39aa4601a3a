// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ledgerfixture.h"
#include "manualclock.h"

#include "exports/ledgerconnection.h"
#include "exports/ledgerschema.h"

#include <QDir>
#include <QTemporaryDir>

#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <unistd.h>

#include <csignal>

using namespace LedgerFixture;
using Kind = LedgerEvent::Kind;

class LedgerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void givesBackWhatWasRecorded();
    void givesBackWhatWasAppended();
    void keepsTheIntentWhatever();
    void givesBackEvents();
    void listsNewestFirst();
    void survivesReopening();
    void keepsOddText();
    void keepsNoSecret();
    void refusesInvalidRecords();
    void refusesUnknownExports();
    void undoesAFailedRecord();
    void remembersContainers();
    void remembersMeta();
    void isDurableOnReturn();
    void ownsItsFilesAlone();
    void narrowsWhatIsWider();
    void leavesSharedDirectoriesAlone();
    void setsDamageAside_data();
    void setsDamageAside();
    void opensWithGarbageBeside_data();
    void opensWithGarbageBeside();
    void checksAsDeepAsAsked();
    void setsAsideTwiceInASecond();
    void leavesNewerFilesAlone();
    void leavesForeignDatabasesAlone();
    void migrates();
    void migratesAllOrNothing();
    void tellsWhyItCannotOpen_data();
    void tellsWhyItCannotOpen();
    void tellsThatItCannotWrite();
    void tellsThatTheDiskIsFull();
    void tellsThatAFileMayNotGrow();
    void tellsThatItIsLocked();
    void sharesItsDirectory();
    void comparesHeads();

private:
    std::unique_ptr<Ledger> open();
    QString directory() const { return m_directory->filePath(QStringLiteral("ledger")); }
    QString path() const { return directory() + QStringLiteral("/ledger.sqlite"); }
    QStringList damagedFiles() const;

    std::unique_ptr<QTemporaryDir> m_directory;
    ManualClock m_clock;
};

#define VERIFY_DONE(expression)                                                           \
    do {                                                                                  \
        const auto outcome = expression;                                                  \
        QVERIFY2(outcome.has_value(), outcome ? "" : qPrintable(outcome.error().detail)); \
    } while (false)

void LedgerTest::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    QVERIFY(m_directory->isValid());
}

void LedgerTest::cleanup()
{
    m_directory.reset();
}

std::unique_ptr<Ledger> LedgerTest::open()
{
    auto ledger = Ledger::open(directory(), m_clock);
    if (!ledger) {
        qWarning() << ledger.error().kind << ledger.error().detail << ledger.error().path;
        return {};
    }
    return std::move(*ledger);
}

QStringList LedgerTest::damagedFiles() const
{
    return QDir(directory()).entryList({QStringLiteral("ledger-damaged-*")}, QDir::Files, QDir::Name);
}

void LedgerTest::givesBackWhatWasRecorded()
{
    const auto ledger = open();
    QVERIFY(ledger);
    VERIFY_DONE(ledger->record(intent(), happened(Kind::IntentRecorded)));

    const auto found = ledger->find(intent().id);
    QVERIFY(found.has_value());
    QCOMPARE(found->person, intent().person);
    QCOMPARE(*found, intent());
    QCOMPARE(found->recordedAt.timeSpec(), Qt::UTC);
    QVERIFY(!ledger->find(intent(2).id).has_value());
}

void LedgerTest::givesBackWhatWasAppended()
{
    const auto ledger = open();
    QVERIFY(ledger);
    VERIFY_DONE(ledger->record(intent(), happened(Kind::IntentRecorded)));
    VERIFY_DONE(ledger->append(happened(Kind::CheckAnswered), running(intent())));
    QCOMPARE(ledger->find(intent().id).value(), running(intent()));

    ExportRecord emptied = intent();
    emptied.progress = qQNaN();
    VERIFY_DONE(ledger->append(happened(Kind::Reopened), emptied));
    QCOMPARE(ledger->find(intent().id).value(), intent());
}

void LedgerTest::keepsTheIntentWhatever()
{
    const auto ledger = open();
    QVERIFY(ledger);
    VERIFY_DONE(ledger->record(intent(), happened(Kind::IntentRecorded)));
    ExportRecord other = intent();
    other.person = intent(2).person;
    other.storageContainer = QStringLiteral("elsewhere");
    VERIFY_DONE(ledger->append(happened(Kind::Reopened), other));
    QCOMPARE(ledger->find(intent().id).value(), intent());
}

void LedgerTest::givesBackEvents()
{
    const auto ledger = open();
    QVERIFY(ledger);
    VERIFY_DONE(ledger->record(intent(), happened(Kind::IntentRecorded)));
    VERIFY_DONE(ledger->record(intent(2), happened(Kind::IntentRecorded)));
    LedgerEvent answered = happened(Kind::AnswerReceived, utc(2, 11, 42));
    answered.httpStatus = 202;
    answered.serviceDate = utc(2, 11);
    answered.requestId = QStringLiteral("dddddddd-0000-4000-8000-000000000004");
    answered.clientRequestId = QStringLiteral("eeeeeeee-0000-4000-8000-000000000005");
    answered.errorCode = QStringLiteral("StorageLocationAlreadyUsed");
    answered.text = QStringLiteral("long ").repeated(600);
    VERIFY_DONE(ledger->append(answered, running(intent())));
    LedgerEvent undated = happened(Kind::Reopened);
    undated.occurredAt = {};
    VERIFY_DONE(ledger->append(undated, running(intent())));

    const auto events = ledger->events(intent().id);
    QCOMPARE(events.size(), 3);
    QCOMPARE(events.at(0).kind, Kind::IntentRecorded);
    QCOMPARE(events.at(0).state, Exports::State::Recorded);
    QCOMPARE(events.at(0).sequence, 1);
    const LedgerEvent &found = events.at(1);
    QCOMPARE(found.sequence, 3);
    QCOMPARE(found.exportId, intent().id);
    QCOMPARE(found.occurredAt, answered.occurredAt);
    QCOMPARE(found.state, Exports::State::Running);
    QCOMPARE(found.httpStatus, 202);
    QCOMPARE(found.serviceDate, answered.serviceDate);
    QCOMPARE(found.requestId, answered.requestId);
    QCOMPARE(found.clientRequestId, answered.clientRequestId);
    QCOMPARE(found.errorCode, answered.errorCode);
    QCOMPARE(found.text, QStringLiteral("long ").repeated(100));
    QCOMPARE(events.at(2).occurredAt, m_clock.utcNow());
    QCOMPARE(events.at(2).digest, ledger->head());
    QCOMPARE(ledger->headSequence(), 4);
}

void LedgerTest::listsNewestFirst()
{
    const auto ledger = open();
    QVERIFY(ledger);
    QVERIFY(ledger->exports().isEmpty());
    for (int i = 1; i <= 3; ++i)
        VERIFY_DONE(ledger->record(intent(i), happened(Kind::IntentRecorded)));
    const auto records = ledger->exports();
    QCOMPARE(records, (QList<ExportRecord>{intent(3), intent(2), intent(1)}));
    QVERIFY(!ledger->readError());
}

void LedgerTest::survivesReopening()
{
    QByteArray head;
    {
        const auto ledger = open();
        QVERIFY(ledger);
        VERIFY_DONE(ledger->record(intent(), happened(Kind::IntentRecorded)));
        VERIFY_DONE(ledger->append(happened(Kind::CheckAnswered), running(intent())));
        head = ledger->head();
    }
    const auto ledger = open();
    QVERIFY(ledger);
    QVERIFY(!ledger->setAsidePath());
    QCOMPARE(ledger->head(), head);
    QCOMPARE(ledger->exports(), QList<ExportRecord>{running(intent())});
    QVERIFY(ledger->verify()->isIntact());
}

void LedgerTest::keepsOddText()
{
    const auto ledger = open();
    QVERIFY(ledger);
    ExportRecord odd = intent();
    odd.caseReference = QStringLiteral("State: Bavaria, code: 7; \"it's\"\n§ 12 \U0001F4C4 '); DROP TABLE exports; --");
    odd.person.displayName = QStringLiteral("a") + QChar(0xD800) + QChar(0) + QStringLiteral("b");
    VERIFY_DONE(ledger->record(odd, happened(Kind::IntentRecorded)));
    const auto found = ledger->find(odd.id);
    QCOMPARE(found->caseReference, odd.caseReference);
    QCOMPARE(found->person.displayName, QString::fromUtf8(QStringLiteral("a%1").arg(QChar(0xD800)).toUtf8()) + QStringLiteral("\uFFFDb"));
    QVERIFY(ledger->verify()->isIntact());
}

void LedgerTest::keepsNoSecret()
{
    const auto ledger = open();
    QVERIFY(ledger);
    const auto secret = QStringLiteral("N0tAReal-Signature_0123456789");
    ExportRecord record = intent();
    record.graphRoot = QUrl(QStringLiteral("https://user:word@graph.microsoft.com/?sig=") + secret);
    record.caseReference = QStringLiteral("see https://x.example/c?sp=r&sig=") + secret + QStringLiteral("&se=1");
    record.storageContainer = QStringLiteral("c?sig=") + secret;
    VERIFY_DONE(ledger->record(record, happened(Kind::IntentRecorded)));
    record.statusText = QStringLiteral("sig=") + secret;
    record.note = QStringLiteral("SIG%3D") + secret;
    record.operationAddress = QStringLiteral("https://graph.microsoft.com/x?sig=") + secret;
    LedgerEvent told = happened(Kind::CheckAnswered);
    told.text = QStringLiteral("sig=") + secret;
    told.errorCode = QStringLiteral("Bearer ") + secret;
    VERIFY_DONE(ledger->append(told, record));

    for (const auto &suffix : {"", "-wal", "-shm"})
        QVERIFY(!contents(path() + QString::fromLatin1(suffix)).contains(secret.toUtf8()));
    QCOMPARE(ledger->find(record.id)->graphRoot, QUrl(QStringLiteral("https://graph.microsoft.com/")));
    QVERIFY(ledger->find(record.id)->caseReference.endsWith(QStringLiteral("&se=1")));
    QVERIFY(ledger->verify()->isIntact());
}

void LedgerTest::refusesInvalidRecords()
{
    const auto ledger = open();
    QVERIFY(ledger);
    const auto refused = [&](const ExportRecord &record) {
        const auto outcome = ledger->record(record, happened(Kind::IntentRecorded));
        return !outcome && outcome.error().kind == LedgerError::Kind::InvalidRecord;
    };
    ExportRecord record = intent();
    for (const auto &id : {"", "1", "{7c1f0d2e-0000-4000-8000-000000000001}", "00000000-0000-0000-0000-000000000000"}) {
        record.id = QString::fromLatin1(id);
        QVERIFY(refused(record));
    }
    record = intent();
    for (const auto &handle : {"0123abc", "0123ABCD", "0123abcd\n", "sv=2022-11-02"}) {
        record.storageHandle = QString::fromLatin1(handle);
        QVERIFY(refused(record));
    }
    VERIFY_DONE(ledger->record(intent(), happened(Kind::IntentRecorded)));
    QVERIFY(refused(intent()));
    QCOMPARE(ledger->exports().size(), 1);
    QVERIFY(ledger->verify()->isIntact());
}

void LedgerTest::refusesUnknownExports()
{
    const auto ledger = open();
    QVERIFY(ledger);
    const auto appended = ledger->append(happened(Kind::Reopened), intent());
    QVERIFY(!appended);
    QCOMPARE(appended.error().kind, LedgerError::Kind::UnknownExport);
    QCOMPARE(ledger->erase(intent().id).error().kind, LedgerError::Kind::UnknownExport);
    LedgerEvent other = happened(Kind::Reopened);
    other.exportId = intent(2).id;
    QCOMPARE(ledger->append(other, intent()).error().kind, LedgerError::Kind::InvalidRecord);
    QCOMPARE(ledger->headSequence(), 0);
}

void LedgerTest::undoesAFailedRecord()
{
    const auto ledger = open();
    QVERIFY(ledger);
    RawDatabase raw(path());
    QVERIFY(raw.change(QStringLiteral("CREATE TRIGGER t BEFORE INSERT ON events BEGIN SELECT RAISE(ABORT, 'no'); END")) >= 0);
    QVERIFY(!ledger->record(intent(), happened(Kind::IntentRecorded)));
    QVERIFY(ledger->exports().isEmpty());
    QCOMPARE(raw.value(QStringLiteral("SELECT count(*) FROM personal")).toInt(), 0);
    QVERIFY(raw.change(QStringLiteral("DROP TRIGGER t")) >= 0);
    VERIFY_DONE(ledger->record(intent(), happened(Kind::IntentRecorded)));
    QVERIFY(ledger->verify()->isIntact());
}

void LedgerTest::remembersContainers()
{
    const auto ledger = open();
    QVERIFY(ledger);
    ExportRecord record = intent();
    const auto used = [&] { return ledger->containerUsedBefore(record.storageHost, record.storageContainer); };
    QVERIFY(!used());
    VERIFY_DONE(ledger->record(record, happened(Kind::IntentRecorded)));
    QVERIFY(!used());
    QCOMPARE(ledger->exportsInto(record.storageHost, record.storageContainer), QList<ExportRecord>{record});
    QVERIFY(ledger->exportsInto(record.storageHost, QStringLiteral("another")).isEmpty());
    const QMetaEnum states = QMetaEnum::fromType<Exports::State>();
    for (int i = 0; i < states.keyCount(); ++i) {
        record.state = Exports::State(states.value(i));
        VERIFY_DONE(ledger->append(happened(Kind::CheckFailed), record));
        const bool neverLeft =
            record.state == Exports::State::Recorded || record.state == Exports::State::NotSent || record.state == Exports::State::Rejected;
        QCOMPARE(used(), !neverLeft);
    }
}

void LedgerTest::remembersMeta()
{
    auto ledger = open();
    QVERIFY(ledger);
    QCOMPARE(ledger->meta(QStringLiteral("betaNoticeShown")), QString());
    VERIFY_DONE(ledger->setMeta(QStringLiteral("betaNoticeShown"), QStringLiteral("1")));
    VERIFY_DONE(ledger->setMeta(QStringLiteral("betaNoticeShown"), QStringLiteral("2")));
    VERIFY_DONE(ledger->setMeta(QStringLiteral("empty"), {}));
    ledger = open();
    QCOMPARE(ledger->meta(QStringLiteral("betaNoticeShown")), QStringLiteral("2"));
}

void LedgerTest::isDurableOnReturn()
{
    const auto ledger = open();
    QVERIFY(ledger);
    VERIFY_DONE(ledger->record(intent(), happened(Kind::IntentRecorded)));
    VERIFY_DONE(ledger->append(happened(Kind::Submitting), running(intent())));

    // What a crash leaves: the files as they are, copied while the ledger is open.
    const QString copy = m_directory->filePath(QStringLiteral("copy"));
    QVERIFY(QDir().mkpath(copy));
    for (const auto &suffix : {"", "-wal"})
        QVERIFY(QFile::copy(path() + QString::fromLatin1(suffix), copy + QStringLiteral("/ledger.sqlite") + QString::fromLatin1(suffix)));
    const auto after = Ledger::open(copy, m_clock);
    QVERIFY(after.has_value());
    QCOMPARE((*after)->exports(), QList<ExportRecord>{running(intent())});
    QCOMPARE((*after)->head(), ledger->head());

    const auto connection = LedgerConnection::open(path(), LedgerConnection::Access::ReadWrite);
    QVERIFY(connection.has_value());
    VERIFY_DONE(LedgerSchema::configure(**connection));
    const auto pragma = [&](const char *name) {
        return (*connection)->value(QStringLiteral("PRAGMA ") + QString::fromLatin1(name)).value().toString();
    };
    QCOMPARE(pragma("journal_mode"), QStringLiteral("wal"));
    QCOMPARE(pragma("synchronous"), QStringLiteral("2"));
    QCOMPARE(pragma("foreign_keys"), QStringLiteral("1"));
    QCOMPARE(pragma("secure_delete"), QStringLiteral("1"));
    QCOMPARE(pragma("busy_timeout"), QStringLiteral("1000"));
    QCOMPARE(pragma("user_version"), QStringLiteral("2"));
}

void LedgerTest::ownsItsFilesAlone()
{
    const mode_t before = umask(0);
    const auto ledger = open();
    if (ledger)
        (void)ledger->record(intent(), happened(Kind::IntentRecorded));
    umask(before);
    QVERIFY(ledger);
    const auto mode = [](const QString &name) {
        struct stat found = {};
        return stat(QFile::encodeName(name).constData(), &found) == 0 ? int(found.st_mode & 07777) : -1;
    };
    QCOMPARE(mode(directory()), 0700);
    for (const auto &suffix : {"", "-wal", "-shm"})
        QCOMPARE(mode(path() + QString::fromLatin1(suffix)), 0600);
}

void LedgerTest::narrowsWhatIsWider()
{
    QVERIFY(open());
    QVERIFY(chmod(QFile::encodeName(directory()).constData(), 0755) == 0);
    QVERIFY(chmod(QFile::encodeName(path()).constData(), 0644) == 0);
    const auto ledger = open();
    QVERIFY(ledger);
    struct stat found = {};
    QVERIFY(stat(QFile::encodeName(directory()).constData(), &found) == 0);
    QCOMPARE(int(found.st_mode & 07777), 0700);
    QVERIFY(stat(QFile::encodeName(path()).constData(), &found) == 0);
    QCOMPARE(int(found.st_mode & 07777), 0600);
}

void LedgerTest::leavesSharedDirectoriesAlone()
{
    QVERIFY(QDir().mkpath(directory()));
    QVERIFY(chmod(QFile::encodeName(directory()).constData(), 01777) == 0);
    QVERIFY(open());
    struct stat found = {};
    QVERIFY(stat(QFile::encodeName(directory()).constData(), &found) == 0);
    QCOMPARE(int(found.st_mode & 07777), 01777);
}

void LedgerTest::setsDamageAside_data()
{
    QTest::addColumn<QString>("damage");
    for (const auto &damage : {"header", "truncated", "page", "emptied", "text", "tableMissing", "columnMissing"})
        QTest::newRow(damage) << QString::fromLatin1(damage);
}

void LedgerTest::setsDamageAside()
{
    QFETCH(QString, damage);
    {
        const auto ledger = open();
        QVERIFY(ledger);
        for (int i = 1; i <= 20; ++i)
            VERIFY_DONE(ledger->record(intent(i), happened(Kind::IntentRecorded)));
    }
    const QByteArray sound = contents(path());
    QByteArray bytes = sound;
    if (damage == QStringLiteral("header"))
        bytes.replace(0, 100, QByteArray(100, 'x'));
    else if (damage == QStringLiteral("truncated"))
        bytes.truncate(bytes.size() / 2 + 100);
    else if (damage == QStringLiteral("page"))
        bytes.replace(4096 * 3, 4096 * 4, QByteArray(4096 * 4, '\x5a'));
    else if (damage == QStringLiteral("emptied"))
        QVERIFY(write(path() + QStringLiteral("-wal"), QByteArray(5000, 'w')));
    else if (damage == QStringLiteral("text"))
        bytes = QByteArrayLiteral("this is a letter, not a database\n").repeated(100);
    if (damage == QStringLiteral("emptied"))
        bytes.clear();
    QVERIFY(write(path(), bytes));
    if (damage == QStringLiteral("tableMissing"))
        QVERIFY(RawDatabase(path()).change(QStringLiteral("DROP TABLE events")) >= 0);
    if (damage == QStringLiteral("columnMissing"))
        QVERIFY(RawDatabase(path()).change(QStringLiteral("ALTER TABLE events DROP COLUMN text")) >= 0);
    bytes = contents(path());

    const auto ledger = open();
    QVERIFY(ledger);
    const QString aside = directory() + QStringLiteral("/ledger-damaged-20261123-120000.sqlite");
    QCOMPARE(ledger->setAsidePath().value_or(QString()), aside);
    QVERIFY(contents(aside) == bytes || damage == QStringLiteral("tableMissing") || damage == QStringLiteral("columnMissing"));
    QVERIFY(QFile::exists(aside));
    if (damage == QStringLiteral("emptied"))
        QCOMPARE(contents(aside + QStringLiteral("-wal")), QByteArray(5000, 'w'));
    QVERIFY(ledger->exports().isEmpty());
    VERIFY_DONE(ledger->record(intent(), happened(Kind::IntentRecorded)));
    QVERIFY(ledger->verify()->isIntact());
    QVERIFY(!open()->setAsidePath());
}

void LedgerTest::opensWithGarbageBeside_data()
{
    QTest::addColumn<QString>("suffix");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("-wal, noise") << QStringLiteral("-wal") << QByteArray(100'000, 'w');
    QTest::newRow("-wal, its head and noise") << QStringLiteral("-wal")
                                              << QByteArray::fromHex("377f0682002de218000010000000000000000000") + QByteArray(9000, 'w');
    QTest::newRow("-wal, cut") << QStringLiteral("-wal") << QByteArray::fromHex("377f0682");
    QTest::newRow("-shm, noise") << QStringLiteral("-shm") << QByteArray(32768, 's');
}

// SQLite trusts no frame whose checksum is wrong, so what was committed to the file is all there.
void LedgerTest::opensWithGarbageBeside()
{
    QFETCH(QString, suffix);
    QFETCH(QByteArray, bytes);
    {
        const auto ledger = open();
        QVERIFY(ledger);
        for (int i = 1; i <= 20; ++i)
            VERIFY_DONE(ledger->record(intent(i), happened(Kind::IntentRecorded)));
    }
    QVERIFY(write(path() + suffix, bytes));
    const auto ledger = open();
    QVERIFY(ledger);
    QVERIFY(!ledger->setAsidePath());
    QCOMPARE(ledger->exports().size(), 20);
    QVERIFY(ledger->verify()->isIntact());
    VERIFY_DONE(ledger->record(intent(21), happened(Kind::IntentRecorded)));
}

void LedgerTest::checksAsDeepAsAsked()
{
    const auto rootOf = [&](const char *table) {
        return RawDatabase(path())
            .value(QStringLiteral("SELECT rootpage FROM sqlite_schema WHERE name = '%1'").arg(QString::fromLatin1(table)))
            .toInt();
    };
    {
        const auto ledger = open();
        QVERIFY(ledger);
        for (int i = 1; i <= 20; ++i)
            VERIFY_DONE(ledger->record(intent(i), happened(Kind::IntentRecorded)));
    }
    const QByteArray sound = contents(path());
    const auto kinds = [&](const char *table) {
        // Byte 0 of a page is its type.
        QByteArray bytes = sound;
        bytes[(rootOf(table) - 1) * 4096] = '\x7f';
        write(path(), bytes);
        const auto connection = LedgerConnection::open(path(), LedgerConnection::Access::ReadWrite).value();
        QList<bool> found;
        for (const auto depth : {LedgerSchema::Depth::Whole, LedgerSchema::Depth::Exports})
            found << LedgerSchema::check(*connection, depth).has_value();
        return found;
    };
    QCOMPARE(kinds("events"), (QList<bool>{false, true}));
    QVERIFY(write(path(), sound));
    QCOMPARE(kinds("exports"), (QList<bool>{false, false}));
    QVERIFY(write(path(), sound));
    QCOMPARE(kinds("personal"), (QList<bool>{false, false}));
    QVERIFY(write(path(), sound));
    QVERIFY(!open()->setAsidePath());
}

void LedgerTest::setsAsideTwiceInASecond()
{
    for (int i = 1; i <= 2; ++i) {
        QVERIFY(QDir().mkpath(directory()));
        QVERIFY(write(path(), QByteArray(5000, char('a' + i))));
        const auto ledger = open();
        QVERIFY(ledger);
        QVERIFY(ledger->setAsidePath());
        QCOMPARE(contents(*ledger->setAsidePath()), QByteArray(5000, char('a' + i)));
        QCOMPARE(damagedFiles().size(), i);
    }
}

void LedgerTest::leavesNewerFilesAlone()
{
    QVERIFY(open());
    QCOMPARE(RawDatabase(path()).change(QStringLiteral("PRAGMA user_version = 99")) >= 0, true);
    const QByteArray before = contents(path());
    const auto ledger = Ledger::open(directory(), m_clock);
    QVERIFY(!ledger);
    QCOMPARE(ledger.error().kind, LedgerError::Kind::NewerSchema);
    QCOMPARE(ledger.error().detail, QStringLiteral("99"));
    QCOMPARE(contents(path()), before);
    QCOMPARE(QDir(directory()).entryList(QDir::Files), QStringList{QStringLiteral("ledger.sqlite")});
    QCOMPARE(Ledger::verifyFile(path()).error().kind, LedgerError::Kind::NewerSchema);
}

void LedgerTest::leavesForeignDatabasesAlone()
{
    QVERIFY(QDir().mkpath(directory()));
    QVERIFY(RawDatabase(path()).change(QStringLiteral("CREATE TABLE songs (title TEXT)")) >= 0);
    const QByteArray before = contents(path());
    const auto ledger = Ledger::open(directory(), m_clock);
    QVERIFY(!ledger);
    QCOMPARE(ledger.error().kind, LedgerError::Kind::NotALedger);
    QCOMPARE(contents(path()), before);
    QVERIFY(damagedFiles().isEmpty());
}

void LedgerTest::migrates()
{
    {
        const auto ledger = open();
        QVERIFY(ledger);
        VERIFY_DONE(ledger->record(intent(), happened(Kind::IntentRecorded)));
    }
    // As a later version of the program will: version 1, written by the present one, becomes version 2.
    const LedgerSchema::Steps later = LedgerSchema::steps() + LedgerSchema::Steps{{QStringLiteral("ALTER TABLE meta ADD COLUMN written_at INTEGER")}};
    {
        const auto connection = LedgerConnection::open(path(), LedgerConnection::Access::ReadWrite);
        QVERIFY(connection.has_value());
        VERIFY_DONE(LedgerSchema::migrate(**connection, later));
        QCOMPARE(LedgerSchema::fileVersion(**connection).value(), LedgerSchema::version() + 1);
        QCOMPARE((*connection)->value(QStringLiteral("SELECT count(written_at) FROM meta")).value().toInt(), 0);
        QCOMPARE((*connection)->value(QStringLiteral("SELECT count(*) FROM exports")).value().toInt(), 1);
        VERIFY_DONE(LedgerSchema::migrate(**connection, later));
    }
    QCOMPARE(Ledger::open(directory(), m_clock).error().kind, LedgerError::Kind::NewerSchema);

    // Version 0 is a file without tables, as a crash between making it and filling it leaves.
    const QString fresh = m_directory->filePath(QStringLiteral("fresh"));
    QVERIFY(QDir().mkpath(fresh));
    QVERIFY(RawDatabase(fresh + QStringLiteral("/ledger.sqlite")).change(QStringLiteral("VACUUM")) >= 0);
    const auto ledger = Ledger::open(fresh, m_clock);
    QVERIFY(ledger.has_value());
    QVERIFY(!(*ledger)->setAsidePath());
    VERIFY_DONE((*ledger)->record(intent(), happened(Kind::IntentRecorded)));
}

void LedgerTest::migratesAllOrNothing()
{
    QVERIFY(open());
    const auto connection = LedgerConnection::open(path(), LedgerConnection::Access::ReadWrite);
    QVERIFY(connection.has_value());
    const LedgerSchema::Steps faulty =
        LedgerSchema::steps() + LedgerSchema::Steps{{QStringLiteral("CREATE TABLE later (x)"), QStringLiteral("CREATE TABLE later (x)")}};
    QVERIFY(!LedgerSchema::migrate(**connection, faulty));
    QCOMPARE(LedgerSchema::fileVersion(**connection).value(), LedgerSchema::version());
    QCOMPARE((*connection)->value(QStringLiteral("SELECT count(*) FROM sqlite_schema WHERE name = 'later'")).value().toInt(), 0);
}

void LedgerTest::tellsWhyItCannotOpen_data()
{
    QTest::addColumn<QString>("obstacle");
    QTest::addColumn<LedgerError::Kind>("kind");
    QTest::newRow("a file where the directory should be") << QStringLiteral("ledger") << LedgerError::Kind::DirectoryUnusable;
    QTest::newRow("a file where its parent should be") << QString() << LedgerError::Kind::DirectoryUnusable;
    QTest::newRow("a directory where the file should be") << QStringLiteral("ledger/ledger.sqlite/") << LedgerError::Kind::AccessDenied;
}

void LedgerTest::tellsWhyItCannotOpen()
{
    QFETCH(QString, obstacle);
    QFETCH(LedgerError::Kind, kind);
    QString place = directory();
    if (obstacle.endsWith(QLatin1Char('/'))) {
        QVERIFY(QDir().mkpath(m_directory->filePath(obstacle)));
    } else if (!obstacle.isEmpty()) {
        QVERIFY(write(m_directory->filePath(obstacle), "x"));
    } else {
        QVERIFY(write(m_directory->filePath(QStringLiteral("parent")), "x"));
        place = m_directory->filePath(QStringLiteral("parent/ledger"));
    }
    const auto ledger = Ledger::open(place, m_clock);
    QVERIFY(!ledger);
    QCOMPARE(ledger.error().kind, kind);
    QVERIFY(ledger.error().path.startsWith(place));
}

/** Root may write everywhere; for a while we are nobody. */
class Nobody
{
public:
    Nobody()
    {
        if (m_user == 0 && setresuid(65534, 65534, 0) != 0)
            qFatal("setresuid");
    }
    ~Nobody()
    {
        if (setresuid(m_user, m_user, m_user) != 0)
            qFatal("setresuid");
    }
    Q_DISABLE_COPY_MOVE(Nobody)

private:
    const uid_t m_user = geteuid();
};

void LedgerTest::tellsThatItCannotWrite()
{
    {
        const auto ledger = open();
        QVERIFY(ledger);
        VERIFY_DONE(ledger->record(intent(), happened(Kind::IntentRecorded)));
    }
    for (const QString &name : {m_directory->path(), directory(), path()}) {
        if (geteuid() == 0)
            QVERIFY(chown(QFile::encodeName(name).constData(), 65534, gid_t(-1)) == 0);
    }
    QVERIFY(chmod(QFile::encodeName(path()).constData(), 0400) == 0);
    {
        const Nobody nobody;
        const auto ledger = Ledger::open(directory(), m_clock);
        QVERIFY(!ledger);
        QCOMPARE(ledger.error().kind, LedgerError::Kind::ReadOnly);
    }
    QVERIFY(chmod(QFile::encodeName(path()).constData(), 0000) == 0);
    {
        const Nobody nobody;
        const auto ledger = Ledger::open(directory(), m_clock);
        QVERIFY(!ledger);
        QCOMPARE(ledger.error().kind, LedgerError::Kind::AccessDenied);
    }
    QVERIFY(QFile::remove(path()));
    QVERIFY(chmod(QFile::encodeName(directory()).constData(), 0500) == 0);
    {
        const Nobody nobody;
        const auto ledger = Ledger::open(directory(), m_clock);
        QVERIFY(!ledger);
        QCOMPARE(ledger.error().kind, LedgerError::Kind::ReadOnly);
        const auto below = Ledger::open(directory() + QStringLiteral("/below"), m_clock);
        QVERIFY(!below);
        QCOMPARE(below.error().kind, LedgerError::Kind::DirectoryUnusable);
    }
    QVERIFY(chmod(QFile::encodeName(directory()).constData(), 0700) == 0);
    QVERIFY(damagedFiles().isEmpty());
}

void LedgerTest::tellsThatTheDiskIsFull()
{
    {
        const auto ledger = open();
        QVERIFY(ledger);
        VERIFY_DONE(ledger->record(intent(), happened(Kind::IntentRecorded)));
    }
    // Every write to the log ends as on a full disk: it is the device /dev/full, which only root can make.
    const QByteArray log = QFile::encodeName(path() + QStringLiteral("-wal"));
    if (mknod(log.constData(), S_IFCHR | 0600, makedev(1, 7)) != 0 || access(log.constData(), W_OK) != 0)
        QSKIP("cannot make a full device here");
    {
        const auto ledger = open();
        QVERIFY(ledger);
        const auto recorded = ledger->record(intent(2), happened(Kind::IntentRecorded));
        QVERIFY(!recorded);
        QCOMPARE(recorded.error().kind, LedgerError::Kind::DiskFull);
        QCOMPARE(ledger->exports(), QList<ExportRecord>{intent()});
    }
    QFile::remove(path() + QStringLiteral("-wal"));

    const auto ledger = open();
    QVERIFY(ledger);
    QVERIFY(!ledger->setAsidePath());
    QCOMPARE(ledger->exports(), QList<ExportRecord>{intent()});
    QVERIFY(ledger->verify()->isIntact());
}

void LedgerTest::tellsThatAFileMayNotGrow()
{
    const auto ledger = open();
    QVERIFY(ledger);
    VERIFY_DONE(ledger->record(intent(), happened(Kind::IntentRecorded)));
    rlimit before{};
    QVERIFY(getrlimit(RLIMIT_FSIZE, &before) == 0);
    const auto ignored = std::signal(SIGXFSZ, SIG_IGN);
    rlimit narrow = before;
    narrow.rlim_cur = rlim_t(QFile(path() + QStringLiteral("-wal")).size());
    const bool limited = setrlimit(RLIMIT_FSIZE, &narrow) == 0;
    const auto recorded = ledger->record(intent(2), happened(Kind::IntentRecorded));
    setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, ignored);
    QVERIFY(limited);
    QVERIFY(!recorded);
    QCOMPARE(recorded.error().kind, LedgerError::Kind::InputOutput);
    VERIFY_DONE(ledger->record(intent(3), happened(Kind::IntentRecorded)));
    QCOMPARE(ledger->exports(), (QList<ExportRecord>{intent(3), intent()}));
    QVERIFY(ledger->verify()->isIntact());
}

void LedgerTest::tellsThatItIsLocked()
{
    const auto ledger = open();
    QVERIFY(ledger);
    RawDatabase other(path());
    QVERIFY(other.change(QStringLiteral("BEGIN IMMEDIATE")) >= 0);
    const auto recorded = ledger->record(intent(), happened(Kind::IntentRecorded));
    QVERIFY(!recorded);
    QCOMPARE(recorded.error().kind, LedgerError::Kind::Locked);
    const auto second = Ledger::open(directory(), m_clock);
    QVERIFY(!second);
    QCOMPARE(second.error().kind, LedgerError::Kind::Locked);
    QVERIFY(damagedFiles().isEmpty());
    QVERIFY(other.change(QStringLiteral("ROLLBACK")) >= 0);
    VERIFY_DONE(ledger->record(intent(), happened(Kind::IntentRecorded)));
}

void LedgerTest::sharesItsDirectory()
{
    const auto one = open();
    const auto two = open();
    QVERIFY(one);
    QVERIFY(two);
    for (int i = 1; i <= 20; ++i) {
        const auto &writer = i % 2 ? one : two;
        const auto &other = i % 2 ? two : one;
        VERIFY_DONE(writer->record(intent(i), happened(Kind::IntentRecorded)));
        VERIFY_DONE(other->append(happened(Kind::CheckAnswered), running(intent(i))));
    }
    QCOMPARE(one->exports().size(), 20);
    QCOMPARE(two->head(), one->head());
    const auto verified = one->verify();
    QVERIFY(verified->isIntact());
    QCOMPARE(verified->events, 40);
    QCOMPARE(verified->exports, 20);
}

void LedgerTest::comparesHeads()
{
    const auto ledger = open();
    QVERIFY(ledger);
    const QByteArray empty = ledger->head();
    QCOMPARE(empty, QByteArray(64, '0'));
    QVERIFY(ledger->headMatches(0, empty));
    VERIFY_DONE(ledger->record(intent(), happened(Kind::IntentRecorded)));
    const QByteArray first = ledger->head();
    VERIFY_DONE(ledger->append(happened(Kind::Reopened), intent()));
    QVERIFY(ledger->headMatches(1, first));
    QVERIFY(ledger->headMatches(1, first.toUpper()));
    QVERIFY(!ledger->headMatches(2, first));
    QVERIFY(!ledger->headMatches(3, first));
    QVERIFY(!ledger->headMatches(1, {}));
    QVERIFY(!ledger->headMatches(3, {}));
}

QTEST_GUILESS_MAIN(LedgerTest)
#include "tst_ledger.moc"
