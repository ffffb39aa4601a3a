// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/ledgerverdict.h"

#include "exports/ledger.h"
#include "http/clock.h"

#include <QDir>
#include <QMetaEnum>
#include <QProcess>
#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>
#include <QUuid>

using Fault = LedgerVerification::Fault;

namespace {
const QString exportId = QStringLiteral("0d9d1f0e-6a29-4b6b-9b4e-6f2f5b3f6a01");

struct Outcome {
    int code = -1;
    QProcess::ExitStatus status = QProcess::CrashExit;
    QString out;
    QString err;
};
}

/** The verdict in words, and `habeas --verify-ledger`, which says it without a display. */
class tst_LedgerVerdict : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void intact();
    void everyFaultHasItsWords();
    void faultWithoutExport();
    void everyErrorHasItsWords();

    void programSaysIntact();
    void programNamesTheChangedEvent();
    void programNamesTheEventOfAChangedExport();
    void programReadsAnOpenLedger();
    void programWithoutLedger();
    void programWithDamagedLedger();
    void programWithForeignFile();
    void programLooksWhereItsLedgerIs();

private:
    [[nodiscard]] QString path() const { return m_directory->filePath(QStringLiteral("ledger.sqlite")); }
    [[nodiscard]] std::unique_ptr<Ledger> openLedger();
    /** Two exports, four events. */
    void makeLedger();
    void change(const QString &sql) const;
    /** `habeas` as from a console of a computer without a screen. */
    [[nodiscard]] static Outcome run(const QStringList &arguments, const QString &home = {});
    [[nodiscard]] Outcome verify() const { return run({QStringLiteral("--verify-ledger"), QStringLiteral("--data-dir"), m_directory->path()}); }

    Clock m_clock;
    std::unique_ptr<QTemporaryDir> m_directory;
};

void tst_LedgerVerdict::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
}

std::unique_ptr<Ledger> tst_LedgerVerdict::openLedger()
{
    auto ledger = Ledger::open(m_directory->path(), m_clock);
    return ledger ? std::move(*ledger) : nullptr;
}

void tst_LedgerVerdict::makeLedger()
{
    const auto ledger = openLedger();
    QVERIFY(ledger);
    for (const QString &id : {exportId, QUuid::createUuid().toString(QUuid::WithoutBraces)}) {
        ExportRecord record;
        record.id = id;
        record.recordedAt = m_clock.utcNow();
        record.person.displayName = QStringLiteral("Zoë Example");
        LedgerEvent event;
        event.kind = LedgerEvent::Kind::IntentRecorded;
        QVERIFY(ledger->record(record, event).has_value());
        record.state = Exports::State::NotSent;
        event.kind = LedgerEvent::Kind::Recovered;
        QVERIFY(ledger->append(event, record).has_value());
    }
}

void tst_LedgerVerdict::change(const QString &sql) const
{
    const QString name = QUuid::createUuid().toString();
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        database.setDatabaseName(path());
        QVERIFY(database.open());
        QSqlQuery query(database);
        QVERIFY(query.exec(sql));
        QCOMPARE(query.numRowsAffected(), 1);
    }
    QSqlDatabase::removeDatabase(name);
}

Outcome tst_LedgerVerdict::run(const QStringList &arguments, const QString &home)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *variable : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "XDG_DATA_HOME", "XDG_SESSION_TYPE"})
        environment.remove(QLatin1String(variable));
    if (!home.isEmpty())
        environment.insert(QStringLiteral("HOME"), home);
    process.setProcessEnvironment(environment);
    QSignalSpy finished(&process, &QProcess::finished);
    process.start(QStringLiteral(HABEAS_PROGRAM), arguments);
    if (finished.isEmpty() && !finished.wait(60'000))
        return {};
    return {process.exitCode(), process.exitStatus(), QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

void tst_LedgerVerdict::intact()
{
    LedgerVerification verification;
    verification.events = 1234;
    verification.exports = 56;
    verification.headSequence = 1234;
    verification.head = QByteArray(64, 'a');
    const LedgerVerdict verdict = LedgerVerdict::of(verification);
    QVERIFY(verdict.intact);
    QVERIFY(verdict.what.contains(QStringLiteral("intact")));
    QVERIFY(verdict.what.contains(QStringLiteral("1234")));
    QVERIFY(verdict.what.contains(QStringLiteral("56")));
    QVERIFY(verdict.what.contains(QString(64, QLatin1Char('a'))));
    QVERIFY2(verdict.meaning.contains(QStringLiteral("could still rewrite")), "it must not promise more than digests prove");
}

void tst_LedgerVerdict::everyFaultHasItsWords()
{
    const QMetaEnum faults = QMetaEnum::fromType<Fault>();
    QSet<QString> seen;
    for (int i = 0; i < faults.keyCount(); ++i) {
        LedgerVerification verification;
        verification.firstBad = {4711, exportId, Fault(faults.value(i))};
        const LedgerVerdict verdict = LedgerVerdict::of(verification);
        QVERIFY(!verdict.intact);
        QVERIFY2(verdict.what.contains(QStringLiteral("event 4711")), faults.key(i));
        QVERIFY2(verdict.what.contains(exportId), faults.key(i));
        QVERIFY2(!verdict.what.contains(QLatin1Char('%')) && !verdict.what.contains(QStringLiteral("()")), faults.key(i));
        QVERIFY2(!verdict.meaning.isEmpty(), faults.key(i));
        QVERIFY2(!verdict.what.contains(QLatin1String(faults.key(i))), "words, not names of the source code");
        seen.insert(verdict.what);
    }
    QCOMPARE(seen.size(), faults.keyCount());
}

void tst_LedgerVerdict::faultWithoutExport()
{
    LedgerVerification verification;
    verification.firstBad = {7, {}, Fault::HeadMissing};
    const QString what = LedgerVerdict::of(verification).what;
    QVERIFY(what.contains(QStringLiteral("event 7")));
    QVERIFY(what.contains(QStringLiteral("–")));
}

void tst_LedgerVerdict::everyErrorHasItsWords()
{
    const QMetaEnum kinds = QMetaEnum::fromType<LedgerError::Kind>();
    QSet<QString> seen;
    for (int i = 0; i < kinds.keyCount(); ++i) {
        const LedgerVerdict verdict =
            LedgerVerdict::of(LedgerError{LedgerError::Kind(kinds.value(i)), QStringLiteral("detail"), QStringLiteral("/path")});
        QVERIFY(!verdict.intact);
        const bool wasWanted = LedgerError::Kind(kinds.value(i)) == LedgerError::Kind::Stopped;
        QCOMPARE(verdict.what.startsWith(QStringLiteral("The ledger could not be verified. ")), !wasWanted);
        QVERIFY2(!verdict.what.contains(QLatin1Char('%')) && !verdict.meaning.isEmpty(), kinds.key(i));
        seen.insert(verdict.what);
    }
    QCOMPARE(seen.size(), kinds.keyCount());
}

void tst_LedgerVerdict::programSaysIntact()
{
    makeLedger();
    const QByteArray head = Ledger::verifyFile(path())->head;
    const Outcome outcome = verify();
    QCOMPARE(outcome.status, QProcess::NormalExit);
    QCOMPARE(outcome.code, 0);
    QCOMPARE(outcome.err, QString());
    QVERIFY2(outcome.out.contains(path()), qPrintable(outcome.out));
    QVERIFY(outcome.out.contains(QStringLiteral("intact")));
    QVERIFY(outcome.out.contains(QStringLiteral("4 events of 2 exports")));
    QVERIFY(outcome.out.contains(QString::fromLatin1(head)));
    QVERIFY(outcome.out.endsWith(QLatin1Char('\n')));
    QCOMPARE(QDir(m_directory->path()).entryList(QDir::Files), QStringList{QStringLiteral("ledger.sqlite")});
}

void tst_LedgerVerdict::programNamesTheChangedEvent()
{
    makeLedger();
    change(QStringLiteral("UPDATE events SET state = 'Complete' WHERE sequence = 2"));
    const Outcome outcome = verify();
    QCOMPARE(outcome.status, QProcess::NormalExit);
    QCOMPARE(outcome.code, 1);
    QCOMPARE(outcome.out, QString());
    QVERIFY2(outcome.err.contains(QStringLiteral("event 2 of export ") + exportId), qPrintable(outcome.err));
    QVERIFY2(!outcome.err.contains(QStringLiteral("Zoë")), "nobody's name on a console");
}

void tst_LedgerVerdict::programReadsAnOpenLedger()
{
    makeLedger();
    const auto ledger = openLedger();
    ExportRecord record = *ledger->find(exportId);
    record.closed = true;
    LedgerEvent event;
    event.kind = LedgerEvent::Kind::Closed;
    QVERIFY(ledger->append(event, record).has_value());
    const Outcome outcome = verify();
    QCOMPARE(outcome.code, 0);
    QVERIFY2(outcome.out.contains(QStringLiteral("5 events of 2 exports")), qPrintable(outcome.out + outcome.err));
}

void tst_LedgerVerdict::programWithoutLedger()
{
    const Outcome outcome = verify();
    QCOMPARE(outcome.status, QProcess::NormalExit);
    QCOMPARE(outcome.code, 1);
    QCOMPARE(outcome.out, QString());
    QVERIFY2(outcome.err.contains(path()), qPrintable(outcome.err));
    QVERIFY2(outcome.err.contains(QStringLiteral("No record of exports was found.")), qPrintable(outcome.err));
    QVERIFY2(!QFile::exists(path()), "verifying makes no ledger");
}

void tst_LedgerVerdict::programWithDamagedLedger()
{
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(8192, 'x'));
    file.close();
    const Outcome outcome = verify();
    QCOMPARE(outcome.code, 1);
    QVERIFY2(outcome.err.contains(QStringLiteral("damaged")), qPrintable(outcome.err));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray(8192, 'x'));
}

void tst_LedgerVerdict::programNamesTheEventOfAChangedExport()
{
    makeLedger();
    change(QStringLiteral("UPDATE exports SET state = 'Complete' WHERE number = 1"));
    const Outcome outcome = verify();
    QCOMPARE(outcome.code, 1);
    QVERIFY2(outcome.err.contains(QStringLiteral("event 2 of export ") + exportId), qPrintable(outcome.err));
}

void tst_LedgerVerdict::programWithForeignFile()
{
    QVERIFY(QFile(path()).open(QIODevice::WriteOnly));
    const Outcome outcome = verify();
    QCOMPARE(outcome.code, 1);
    QVERIFY2(outcome.err.contains(QStringLiteral("holds something else")), qPrintable(outcome.err));
}

void tst_LedgerVerdict::programLooksWhereItsLedgerIs()
{
    const Outcome outcome = run({QStringLiteral("--verify-ledger")}, m_directory->path());
    QCOMPARE(outcome.code, 1);
#ifdef Q_OS_LINUX
    QVERIFY2(outcome.err.startsWith(m_directory->filePath(QStringLiteral(".local/share/Habeas/ledger.sqlite"))), qPrintable(outcome.err));
#endif
}

QTEST_GUILESS_MAIN(tst_LedgerVerdict)
#include "tst_ledgerverdict.moc"
