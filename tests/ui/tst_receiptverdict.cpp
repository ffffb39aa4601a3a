// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/receiptverdict.h"

#include "exports/ledger.h"
#include "exports/receiptjson.h"
#include "exports/receiptverifier.h"
#include "http/clock.h"

#include <QDir>
#include <QFile>
#include <QMetaEnum>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QUuid>

using Comparison = ReceiptVerification::Comparison;
using Fault = ReceiptVerification::Fault;
using Outcome = ReceiptVerification::Outcome;

namespace {
const QString exportId = QStringLiteral("0d9d1f0e-6a29-4b6b-9b4e-6f2f5b3f6a01");

struct Run {
    int code = -1;
    QProcess::ExitStatus status = QProcess::CrashExit;
    QString out;
    QString err;
};

template <typename Enum> QList<Enum> all()
{
    const QMetaEnum names = QMetaEnum::fromType<Enum>();
    QList<Enum> values;
    for (int i = 0; i < names.keyCount(); ++i)
        values.append(Enum(names.value(i)));
    return values;
}

ReceiptVerification intact()
{
    ReceiptVerification verification;
    verification.outcome = Outcome::Intact;
    verification.events = 12;
    verification.exports = 3;
    verification.sha256 = QByteArray(64, 'a');
    verification.programVersion = QStringLiteral("1.2.3");
    verification.madeAt = QDateTime::fromString(QStringLiteral("2026-11-23T12:30:15Z"), Qt::ISODate);
    verification.ledgerPath = QStringLiteral("/srv/habeas/ledger.sqlite");
    return verification;
}

bool isPlain(const QString &text)
{
    return !text.isEmpty() && !text.contains(QLatin1Char('%')) && !text.contains(QStringLiteral("  ")) && !text.contains(QStringLiteral(" ,"));
}
}

/** The verdict on a receipt in words, and `habeas --verify-receipt`, which says it without a display. */
class tst_ReceiptVerdict : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void everyOutcomeHasItsWords();
    void everyFaultHasItsWords();
    void everyJsonFaultHasItsWords();
    void everyComparisonHasItsWords();
    void claimsNoMoreThanItProves();

    void programWithoutLedger();
    void programWithItsLedger();
    void programWithOtherLedger();
    void programWithChangedReceipt();
    void programWithHostileFiles();
    void programWithMissingFile();

private:
    void makeReceipt();
    [[nodiscard]] QString file() const { return m_directory->filePath(QStringLiteral("receipt.json")); }
    [[nodiscard]] Run verify(const QString &dataDirectory) const;
    void write(const QByteArray &content) const;

    Clock m_clock;
    std::unique_ptr<QTemporaryDir> m_directory;
};

void tst_ReceiptVerdict::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    makeReceipt();
}

void tst_ReceiptVerdict::write(const QByteArray &content) const
{
    QFile json(file());
    QVERIFY(json.open(QIODevice::WriteOnly));
    QCOMPARE(json.write(content), content.size());
}

void tst_ReceiptVerdict::makeReceipt()
{
    const auto ledger = Ledger::open(m_directory->filePath(QStringLiteral("data")), m_clock);
    QVERIFY(ledger.has_value());
    ExportRecord record;
    record.id = exportId;
    record.recordedAt = m_clock.utcNow();
    record.person.displayName = QStringLiteral("Zoë Example");
    LedgerEvent event;
    event.kind = LedgerEvent::Kind::IntentRecorded;
    QVERIFY((*ledger)->record(record, event).has_value());
    record.state = Exports::State::NotSent;
    event.kind = LedgerEvent::Kind::Recovered;
    QVERIFY((*ledger)->append(event, record).has_value());
    const auto receipt = Receipt::ofExport((*ledger)->path(), exportId, Receipt::Making::now(m_clock.utcNow(), QStringLiteral("1.2.3")));
    QVERIFY(receipt.has_value());
    write(ReceiptJson::toFile(*receipt));
}

Run tst_ReceiptVerdict::verify(const QString &dataDirectory) const
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *variable : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "XDG_DATA_HOME", "XDG_SESSION_TYPE"})
        environment.remove(QLatin1String(variable));
    process.setProcessEnvironment(environment);
    QSignalSpy finished(&process, &QProcess::finished);
    process.start(QStringLiteral(HABEAS_PROGRAM),
                  {QStringLiteral("--verify-receipt"), file(), QStringLiteral("--data-dir"), m_directory->filePath(dataDirectory)});
    if (finished.isEmpty() && !finished.wait(60'000))
        return {};
    return {process.exitCode(), process.exitStatus(), QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

void tst_ReceiptVerdict::everyOutcomeHasItsWords()
{
    QSet<QString> seen;
    for (const Outcome outcome : all<Outcome>()) {
        ReceiptVerification verification = intact();
        verification.outcome = outcome;
        verification.finding = ReceiptVerification::Finding();
        verification.jsonFault = StrictJson::Fault::NotJson;
        verification.detail = QStringLiteral("No such file");
        const ReceiptVerdict verdict = ReceiptVerdict::of(verification);
        QCOMPARE(verdict.holds, outcome == Outcome::Intact);
        QVERIFY2(isPlain(verdict.what) && isPlain(verdict.meaning), qPrintable(verdict.text()));
        QCOMPARE(verdict.ledger.isEmpty(), outcome != Outcome::Intact);
        seen.insert(verdict.what);
    }
    QCOMPARE(seen.size(), all<Outcome>().size());
}

void tst_ReceiptVerdict::everyFaultHasItsWords()
{
    QSet<QString> seen;
    for (const Fault fault : all<Fault>()) {
        ReceiptVerification verification = intact();
        verification.outcome = Outcome::Changed;
        verification.finding = ReceiptVerification::Finding{fault, exportId, {}, 4711, QStringLiteral("person/displayName")};
        const QString what = ReceiptVerdict::of(verification).what;
        QVERIFY2(isPlain(what) && what.startsWith(QStringLiteral("The receipt was changed: ")), qPrintable(what));
        seen.insert(what);
    }
    QCOMPARE(seen.size(), all<Fault>().size());
}

void tst_ReceiptVerdict::everyJsonFaultHasItsWords()
{
    QSet<QString> seen;
    for (const StrictJson::Fault fault : all<StrictJson::Fault>()) {
        ReceiptVerification verification;
        verification.outcome = Outcome::NotStrict;
        verification.jsonFault = fault;
        const QString what = ReceiptVerdict::of(verification).what;
        QVERIFY2(isPlain(what) && what.startsWith(QStringLiteral("This is not a receipt: ")), qPrintable(what));
        seen.insert(what);
    }
    QCOMPARE(seen.size(), all<StrictJson::Fault>().size());
}

void tst_ReceiptVerdict::everyComparisonHasItsWords()
{
    QSet<QString> seen;
    for (const Comparison comparison : all<Comparison>()) {
        ReceiptVerification verification = intact();
        verification.comparison = comparison;
        verification.ledgerError = LedgerError{LedgerError::Kind::Damaged, {}, verification.ledgerPath};
        verification.differs = ReceiptVerification::Finding{Fault::EventWrong, exportId, {}, 4711, {}};
        verification.missing = ReceiptVerification::Finding{Fault::EventsOutOfOrder, exportId, {}, 4713, {}};
        verification.ledgerFinding = LedgerVerification::Finding{4712, exportId, LedgerVerification::Fault::DigestWrong};
        const ReceiptVerdict verdict = ReceiptVerdict::of(verification);
        QCOMPARE(verdict.holds, comparison == Comparison::None || comparison == Comparison::Agrees);
        QVERIFY2(isPlain(verdict.ledger) && isPlain(verdict.meaning), qPrintable(verdict.text()));
        QVERIFY2(verdict.ledger.contains(verification.ledgerPath), qPrintable(verdict.ledger));
        seen.insert(verdict.ledger);
    }
    QCOMPARE(seen.size(), all<Comparison>().size());
    ReceiptVerification verification = intact();
    verification.comparison = Comparison::Agrees;
    verification.savedAs = 4713;
    verification.changedLater = true;
    const QString text = ReceiptVerdict::of(verification).ledger;
    QVERIFY(text.contains(QStringLiteral("Event 4713")) && text.contains(QStringLiteral("later")));
    verification.savedAs = 0;
    QVERIFY(ReceiptVerdict::of(verification).ledger.contains(QStringLiteral("no event of the ledger says that this very receipt was saved")));
}

void tst_ReceiptVerdict::claimsNoMoreThanItProves()
{
    ReceiptVerification verification = intact();
    QVERIFY(ReceiptVerdict::of(verification).meaning.contains(QStringLiteral("can make another one")));
    verification.comparison = Comparison::Agrees;
    QVERIFY(ReceiptVerdict::of(verification).meaning.contains(QStringLiteral("could still rewrite")));
}

void tst_ReceiptVerdict::programWithoutLedger()
{
    const Run run = verify(QStringLiteral("nowhere"));
    QCOMPARE(run.status, QProcess::NormalExit);
    QCOMPARE(run.code, 0);
    QCOMPARE(run.err, QString());
    QVERIFY2(run.out.contains(QStringLiteral("The receipt is intact: 2 events of one export")), qPrintable(run.out));
    QVERIFY2(run.out.contains(QStringLiteral("no ledger")), qPrintable(run.out));
    QVERIFY2(!run.out.contains(QStringLiteral("Zoë")), "nobody's name on a console");
    QVERIFY(!QFile::exists(m_directory->filePath(QStringLiteral("nowhere"))));
}

void tst_ReceiptVerdict::programWithItsLedger()
{
    const Run run = verify(QStringLiteral("data"));
    QCOMPARE(run.code, 0);
    QVERIFY2(run.out.contains(QStringLiteral("It agrees with the ledger")), qPrintable(run.out + run.err));
    QCOMPARE(QDir(m_directory->filePath(QStringLiteral("data"))).entryList(QDir::Files), QStringList{QStringLiteral("ledger.sqlite")});
}

void tst_ReceiptVerdict::programWithOtherLedger()
{
    QVERIFY(QDir(m_directory->filePath(QStringLiteral("data"))).removeRecursively());
    QFile json(file());
    QVERIFY(json.open(QIODevice::ReadOnly));
    const QByteArray first = json.readAll();
    makeReceipt();
    write(first);
    const Run run = verify(QStringLiteral("data"));
    QCOMPARE(run.code, 1);
    QCOMPARE(run.out, QString());
    QVERIFY2(run.err.contains(QStringLiteral("event 1 of export ") + exportId), qPrintable(run.err));
}

void tst_ReceiptVerdict::programWithChangedReceipt()
{
    QFile json(file());
    QVERIFY(json.open(QIODevice::ReadOnly));
    write(json.readAll().replace("Zoë", "Zoe"));
    const Run run = verify(QStringLiteral("data"));
    QCOMPARE(run.status, QProcess::NormalExit);
    QCOMPARE(run.code, 1);
    QCOMPARE(run.out, QString());
    QVERIFY2(run.err.contains(QStringLiteral("the person's name is not what was recorded")), qPrintable(run.err));
    QVERIFY2(!run.err.contains(QStringLiteral("Example")), "nobody's name on a console");
}

void tst_ReceiptVerdict::programWithHostileFiles()
{
    const QList<QByteArray> contents{QByteArray(),           QByteArray(5'000'000, '['),
                                     QByteArray("\xff\xfe"), "{\"a\":" + QByteArray(1000, '9') + "}",
                                     QByteArray("\"\\"),     QByteArray("{\"schema\":\"habeas-receipt\",\"version\":1}")};
    for (const QByteArray &content : contents) {
        write(content);
        const Run run = verify(QStringLiteral("data"));
        QCOMPARE(run.status, QProcess::NormalExit);
        QCOMPARE(run.code, 1);
        QVERIFY(!run.err.isEmpty());
    }
}

void tst_ReceiptVerdict::programWithMissingFile()
{
    QVERIFY(QFile::remove(file()));
    const Run run = verify(QStringLiteral("data"));
    QCOMPARE(run.code, 1);
    QVERIFY2(run.err.contains(QStringLiteral("cannot be read")), qPrintable(run.err));
}

QTEST_GUILESS_MAIN(tst_ReceiptVerdict)
#include "tst_receiptverdict.moc"
