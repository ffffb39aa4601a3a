// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/receiptprinter.h"

#include "casefixture.h"
#include "exports/ledgercases.h"
#include "exports/receiptjson.h"
#include "exports/receiptverifier.h"
#include "ledgerfixture.h"
#include "manualclock.h"
#include "ui/receiptdocument.h"
#include "ui/receiptmoments.h"

#include <QBuffer>
#include <QGuiApplication>
#include <QPalette>
#include <QProcess>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace LedgerFixture;
using Kind = LedgerEvent::Kind;

namespace {
const QString manifest = QString(64, QLatin1Char('e'));

/** What a program of poppler says; nullopt when there is none. */
std::optional<QString> said(const QString &program, const QStringList &arguments)
{
    if (QStandardPaths::findExecutable(program).isEmpty())
        return std::nullopt;
    QProcess process;
    QSignalSpy finished(&process, &QProcess::finished);
    process.start(program, arguments);
    if (finished.isEmpty() && !finished.wait(60'000))
        return std::nullopt;
    return QString::fromUtf8(process.readAllStandardOutput());
}

QString requestId(int number)
{
    return QStringLiteral("dddddddd-0000-4000-8000-%1").arg(number, 12, 10, QLatin1Char('0'));
}

/** Words are where lines are broken or not. */
QString joined(QString text)
{
    return text.remove(QRegularExpression(QStringLiteral("\\s")));
}
}

/** The receipt for people: looked at through other programs' eyes. */
class ReceiptPrinterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void saysEverything();
    void numbersEveryPage();
    void isOfTheCountrysSize_data();
    void isOfTheCountrysSize();
    void repeatsTheHead();
    void embedsItsFonts();
    void isDarkOnWhite();
    void showsNamesAsTheyAre();
    void erased();
    void everyStateHasItsSentence();
    void saysWhatTheCaseIs();
    void everyCaseHasItsWords();
    void saysWhetherThereWasTime();
    void momentsOfAZone();

private:
    [[nodiscard]] Receipt receipt(int events, const ExportRecord &record = intent(1));
    /** Prints and returns the file. */
    QString print(const Receipt &receipt, const QString &name = QStringLiteral("receipt.pdf"));
    [[nodiscard]] QString textOf(const QString &pdf) const;

    std::unique_ptr<QTemporaryDir> m_directory;
    ManualClock m_clock;
};

void ReceiptPrinterTest::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    if (const QString kept = qEnvironmentVariable("HABEAS_RECEIPTS"); !kept.isEmpty()) {
        m_directory->setAutoRemove(false);
        qInfo("%s", qPrintable(m_directory->path()));
    }
    QLocale::setDefault(QLocale(QStringLiteral("en_GB")));
    if (QStandardPaths::findExecutable(QStringLiteral("pdftotext")).isEmpty())
        QSKIP("poppler-utils is not installed");
}

void ReceiptPrinterTest::cleanup()
{
    QLocale::setDefault(QLocale::c());
}

Receipt ReceiptPrinterTest::receipt(int events, const ExportRecord &record)
{
    auto ledger = Ledger::open(m_directory->filePath(QStringLiteral("data")), m_clock);
    if (!ledger || !(*ledger)->record(record, happened(Kind::IntentRecorded)))
        return {};
    ExportRecord now = running(record);
    now.state = Exports::State::Submitting;
    (void)(*ledger)->append(happened(Kind::Submitting, utc(2, 10)), now);
    now.state = Exports::State::NotStarted;
    LedgerEvent answer = happened(Kind::AnswerReceived, utc(2, 10, 500));
    answer.httpStatus = 202;
    answer.serviceDate = utc(2, 10);
    answer.requestId = requestId(0);
    answer.clientRequestId = now.clientRequestId;
    (void)(*ledger)->append(answer, now);
    now.state = Exports::State::Running;
    for (int i = 1; i <= events; ++i) {
        LedgerEvent check = happened(i % 7 ? Kind::CheckAnswered : Kind::CheckFailed, utc(2, 10).addSecs(3600 * i));
        check.httpStatus = i % 7 ? 200 : 503;
        check.errorCode = i % 7 ? QString() : QStringLiteral("serviceNotAvailable");
        check.text = i % 7 ? QStringLiteral("running 0.%1").arg(i, 3, 10, QLatin1Char('0')) : QString();
        check.serviceDate = check.occurredAt;
        check.requestId = requestId(i);
        check.clientRequestId = QStringLiteral("cccccccc-0000-4000-8000-%1").arg(i, 12, 10, QLatin1Char('0'));
        (void)(*ledger)->append(check, now);
    }
    LedgerEvent fetched = happened(Kind::ResultsFetched, utc(22));
    now.state = Exports::State::Complete;
    fetched.text = QStringLiteral("files=3 chosen=3 here=3 bytes=4711 end=Complete manifest=") + manifest;
    (void)(*ledger)->append(fetched, now);
    const auto made =
        Receipt::ofExport((*ledger)->path(), record.id, {QStringLiteral("1.2.3"), utc(23, 12, 345), QStringLiteral("Europe/Berlin"), 3600});
    return made ? *made : Receipt();
}

QString ReceiptPrinterTest::print(const Receipt &receipt, const QString &name)
{
    const QByteArray sha256 = ReceiptJson::digest(ReceiptJson::toObject(receipt));
    const auto document = ReceiptDocument::of(receipt, sha256);
    QFile file(m_directory->filePath(name));
    if (!file.open(QIODevice::WriteOnly))
        return {};
    const bool printed = ReceiptPrinter(*document, QStringLiteral("Mark 0123456789abcdef"), QStringLiteral("1.2.3")).print(file);
    return printed ? file.fileName() : QString();
}

QString ReceiptPrinterTest::textOf(const QString &pdf) const
{
    return said(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), pdf, QStringLiteral("-")}).value_or(QString());
}

void ReceiptPrinterTest::saysEverything()
{
    const Receipt made = receipt(3);
    // In the order of the cells: a long value may go on in a second line, beside the second line of what it is called.
    const QString text = said(QStringLiteral("pdftotext"), {QStringLiteral("-raw"), print(made), QStringLiteral("-")}).value_or(QString());
    const QString dense = joined(text);
    const ExportRecord record = intent(1);
    for (const QString &word : {record.person.displayName,
                                record.person.userPrincipalName,
                                record.person.userId,
                                record.person.homeTenantId,
                                record.caseReference,
                                record.username,
                                record.homeAccountId,
                                record.tenantId,
                                record.graphRoot.toString(),
                                record.storageHost,
                                record.storageContainer,
                                record.storageHandle,
                                QStringLiteral("read, create"),
                                running(record).operationId,
                                running(record).operationAddress,
                                running(record).note,
                                requestId(0),
                                requestId(1),
                                requestId(3),
                                QStringLiteral("cccccccc-0000-4000-8000-000000000003"),
                                manifest,
                                QStringLiteral("Habeas 1.2.3"),
                                QStringLiteral("Europe/Berlin"),
                                QStringLiteral("2 November 2026 11:30:15 CET"),
                                QStringLiteral("2026-11-02 10:30:15 UTC"),
                                QString::fromLatin1(made.head.digest),
                                QString::fromLatin1(ReceiptJson::digest(ReceiptJson::toObject(made))),
                                QStringLiteral("--verify-receipt"),
                                QStringLiteral("could make another one")})
        QVERIFY2(dense.contains(joined(word)), qPrintable(word + QLatin1Char('\n') + text));
    QVERIFY(!text.contains(QLatin1Char('%')));
    const QString info = said(QStringLiteral("pdfinfo"), {m_directory->filePath(QStringLiteral("receipt.pdf"))}).value_or(QString());
    QVERIFY2(info.contains(QStringLiteral("Receipt: personal data of Zoë Example-00001, DSR-2026-00001")), qPrintable(info));
    QVERIFY2(info.contains(QStringLiteral("Habeas 1.2.3")), qPrintable(info));
}

void ReceiptPrinterTest::numbersEveryPage()
{
    const QString pdf = print(receipt(400));
    const QStringList pages = textOf(pdf).split(QLatin1Char('\f'), Qt::SkipEmptyParts);
    QVERIFY(pages.size() > 20);
    for (qsizetype i = 0; i < pages.size(); ++i) {
        QVERIFY2(pages.at(i).contains(QStringLiteral("Page %1 of %2").arg(i + 1).arg(pages.size())), qPrintable(pages.at(i)));
        QVERIFY(pages.at(i).contains(QStringLiteral("Mark 0123456789abcdef")));
    }
}

void ReceiptPrinterTest::isOfTheCountrysSize_data()
{
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QString>("size");
    QTest::newRow("Germany") << QStringLiteral("de_DE") << QStringLiteral("595 x 842 pts (A4)");
    QTest::newRow("United Kingdom") << QStringLiteral("en_GB") << QStringLiteral("595 x 842 pts (A4)");
    QTest::newRow("United States") << QStringLiteral("en_US") << QStringLiteral("612 x 792 pts (letter)");
    QTest::newRow("Canada") << QStringLiteral("fr_CA") << QStringLiteral("612 x 792 pts (letter)");
    QTest::newRow("Philippines") << QStringLiteral("fil_PH") << QStringLiteral("612 x 792 pts (letter)");
}

void ReceiptPrinterTest::isOfTheCountrysSize()
{
    QFETCH(const QString, locale);
    QFETCH(const QString, size);
    QLocale::setDefault(QLocale(locale));
    const QString info = said(QStringLiteral("pdfinfo"), {print(receipt(1))}).value_or(QString());
    QVERIFY2(info.contains(size), qPrintable(info));
}

void ReceiptPrinterTest::repeatsTheHead()
{
    const QString text = textOf(print(receipt(400)));
    const QStringList pages = text.split(QLatin1Char('\f'), Qt::SkipEmptyParts);
    const QString dense = joined(text);
    for (int i = 0; i <= 400; ++i)
        QVERIFY2(dense.contains(requestId(i)), qPrintable(requestId(i)));
    int withEvents = 0;
    for (const QString &page : pages) {
        if (!page.contains(QStringLiteral("request-id")) || !page.contains(QStringLiteral("Checked")))
            continue;
        ++withEvents;
        QVERIFY2(page.contains(QRegularExpression(QStringLiteral("No\\. +When +What +Answer"))), qPrintable(page));
    }
    QVERIFY(withEvents > 20);
}

void ReceiptPrinterTest::embedsItsFonts()
{
    const QString fonts = said(QStringLiteral("pdffonts"), {print(receipt(1))}).value_or(QString());
    const QStringList lines = fonts.split(QLatin1Char('\n'), Qt::SkipEmptyParts).mid(2);
    QVERIFY2(!lines.isEmpty(), qPrintable(fonts));
    for (const QString &line : lines)
        QVERIFY2(line.contains(QRegularExpression(QStringLiteral(" yes +(yes|no) +yes "))), qPrintable(line));
}

void ReceiptPrinterTest::isDarkOnWhite()
{
    const QPalette light = QGuiApplication::palette();
    QGuiApplication::setPalette(QPalette(Qt::white, QColor(0x20, 0x20, 0x20), Qt::white, Qt::black, Qt::gray, Qt::white, Qt::white,
                                         QColor(0x18, 0x18, 0x18), QColor(0x20, 0x20, 0x20)));
    const QString pdf = print(receipt(3));
    QGuiApplication::setPalette(light);
    const QString picture = m_directory->filePath(QStringLiteral("page"));
    QVERIFY(said(QStringLiteral("pdftoppm"),
                 {QStringLiteral("-png"), QStringLiteral("-r"), QStringLiteral("60"), QStringLiteral("-f"), QStringLiteral("1"),
                  QStringLiteral("-singlefile"), pdf, picture}));
    const QImage page(picture + QStringLiteral(".png"));
    QVERIFY(!page.isNull());
    int light_ = 0;
    int dark = 0;
    for (int y = 0; y < page.height(); ++y) {
        for (int x = 0; x < page.width(); ++x) {
            const int gray = qGray(page.pixel(x, y));
            light_ += gray > 240;
            dark += gray < 90;
        }
    }
    QVERIFY2(light_ > page.width() * page.height() * 8 / 10, "the paper");
    QVERIFY2(dark > page.width() * page.height() / 200, "the words");
}

void ReceiptPrinterTest::showsNamesAsTheyAre()
{
    ExportRecord record = intent(1);
    record.person.displayName = QStringLiteral("<b>Bold</b> & “Ltd” O'Neil");
    record.caseReference = QStringLiteral("A<1>&%2");
    const QString text = textOf(print(receipt(1, record)));
    QVERIFY2(text.contains(record.person.displayName), qPrintable(text));
    QVERIFY2(text.contains(record.caseReference), qPrintable(text));
    // Nowhere to break, and longer than a line.
    ExportRecord longer = intent(2);
    longer.person.displayName = QString(300, QLatin1Char('W'));
    const QString dense = joined(textOf(print(receipt(1, longer))));
    QVERIFY(dense.contains(longer.person.displayName));
}

void ReceiptPrinterTest::erased()
{
    const QString id = intent(1).id;
    (void)receipt(2);
    const auto ledger = Ledger::open(m_directory->filePath(QStringLiteral("data")), m_clock);
    QVERIFY((*ledger)->erase(id));
    const auto made = Receipt::ofExport((*ledger)->path(), id, {QStringLiteral("1.2.3"), utc(23, 12), QStringLiteral("Europe/Berlin"), 3600});
    const QString text = textOf(print(*made));
    QVERIFY(!text.contains(QStringLiteral("Zoë")));
    QVERIFY2(text.contains(QStringLiteral("were erased from the ledger")), qPrintable(text));
    QVERIFY(text.contains(QStringLiteral("Personal values erased")));
    QVERIFY(joined(text).contains(requestId(2)));
}

void ReceiptPrinterTest::everyStateHasItsSentence()
{
    Receipt made = receipt(1);
    QSet<QString> seen;
    const QMetaEnum states = QMetaEnum::fromType<Exports::State>();
    for (int i = 0; i < states.keyCount(); ++i) {
        made.exports.first().record.state = Exports::State(states.value(i));
        const QString text = ReceiptDocument::of(made, {})->toPlainText();
        const QString sentence = text.section(QStringLiteral("The export for Zoë Example-00001\n"), 1).section(QLatin1Char('\n'), 0, 0);
        QVERIFY2(sentence.endsWith(QLatin1Char('.')), qPrintable(sentence));
        seen.insert(sentence);
    }
    QCOMPARE(seen.size(), states.keyCount());
}

void ReceiptPrinterTest::saysWhatTheCaseIs()
{
    (void)receipt(12, intent(1));
    (void)receipt(3, intent(2));
    CaseRecord record = CaseFixture::whole();
    record.ownDays = 0;
    {
        const auto ledger = Ledger::open(m_directory->filePath(QStringLiteral("data")), m_clock);
        QVERIFY(ledger);
        LedgerCases &cases = (*ledger)->cases();
        CaseRecord first = record;
        first.extended = false;
        first.extensionReason.clear();
        first.extensionToldOn = {};
        QVERIFY(cases.open(first));
        QVERIFY(cases.addExport(record.id, intent(1).id));
        QVERIFY(cases.addExport(record.id, intent(2).id));
        QVERIFY(cases.change(record));
        QVERIFY(cases.close(record.id, CaseRecord::Outcome::AnsweredInPart, QStringLiteral("one archive was empty")));
    }
    const Receipt::Making making{QStringLiteral("1.2.3"), utc(23, 12, 345), QStringLiteral("Europe/Berlin"), 3600, {0, {QDate(2027, 2, 22)}}};
    const auto made = Receipt::ofCase(m_directory->filePath(QStringLiteral("data/ledger.sqlite")), record.id, making);
    QVERIFY(made.has_value());
    const QString text = textOf(print(*made, QStringLiteral("case.pdf")));
    const QString dense = joined(text);
    for (const QString &word : {QString(QStringLiteral("Receipt: case ") + record.reference),
                                record.otherBasis,
                                record.identityHow,
                                record.identityBy,
                                record.extensionReason,
                                record.note,
                                QStringLiteral("Answered in part"),
                                QStringLiteral("one archive was empty"),
                                QStringLiteral("20 November 2026"),
                                QStringLiteral("asked for on 21 November 2026"),
                                QStringLiteral("proven on 22 November 2026"),
                                QStringLiteral("told on 23 November 2026"),
                                QStringLiteral("23 February 2027 Three months from receipt"),
                                QStringLiteral("Moved to a working day from"),
                                QStringLiteral("Case opened"),
                                QStringLiteral("Export put into the case"),
                                QStringLiteral("extended by two months, reason for the extension"),
                                QStringLiteral("The export for Zoë Example-00001"),
                                QStringLiteral("The export for Zoë Example-00002"),
                                intent(2).storageContainer})
        QVERIFY2(dense.contains(joined(word)), qPrintable(word + QLatin1Char('\n') + text));
    QVERIFY2(!text.contains(QStringLiteral("extensionToldOn")), "words, not names of the source code");
    const QString words = ReceiptDocument::of(*made, {})->toPlainText();
    const QStringList expected{QStringLiteral("Its exports\nPerson\nSubmitted\nState\n") + intent(1).person.displayName,
                               QStringLiteral("Export put into the case\n") + intent(2).person.displayName,
                               QStringLiteral("Case closed\nAnswered in part")};
    for (const QString &lines : expected)
        QVERIFY2(words.contains(lines), qPrintable(lines + QLatin1Char('\n') + words));
    // A receipt of one of its exports says what case it is of.
    const auto single = Receipt::ofExport(m_directory->filePath(QStringLiteral("data/ledger.sqlite")), intent(2).id, making);
    const QString ofOne = textOf(print(*single));
    QVERIFY2(ofOne.contains(record.identityBy) && ofOne.contains(QStringLiteral("about one of them")), qPrintable(ofOne));
    QVERIFY(!ofOne.contains(intent(1).person.displayName));
}

void ReceiptPrinterTest::everyCaseHasItsWords()
{
    Receipt made = receipt(1);
    made.ofItsCase = CaseEvidence();
    made.isOfCase = true;
    CaseRecord &record = made.ofItsCase->record;
    const auto text = [&made] { return ReceiptDocument::of(made, {})->toPlainText(); };
    const auto all = [&](const QMetaEnum &values, const std::function<void(int)> &set) {
        QSet<QString> seen;
        for (int i = 0; i < values.keyCount(); ++i) {
            set(values.value(i));
            seen.insert(text());
        }
        return seen.size() == values.keyCount();
    };
    QVERIFY(all(QMetaEnum::fromType<CaseRecord::LegalBasis>(), [&](int value) { record.legalBasis = CaseRecord::LegalBasis(value); }));
    QVERIFY(all(QMetaEnum::fromType<CaseRecord::Identity>(), [&](int value) { record.identity = CaseRecord::Identity(value); }));
    record.closed = true;
    QVERIFY(all(QMetaEnum::fromType<CaseRecord::Outcome>(), [&](int value) { record.outcome = CaseRecord::Outcome(value); }));
    QVERIFY(!text().contains(QStringLiteral("To be answered by")));
    record.closed = false;
    record.receivedOn = {2026, 10, 1};
    record.identity = CaseRecord::Identity::NotRecorded;
    QVERIFY2(text().contains(QStringLiteral("2 November 2026")) && text().contains(QStringLiteral("Moved to a working day from")),
             qPrintable(text()));
    QVERIFY(text().contains(QStringLiteral("The day had passed")));
    record.identity = CaseRecord::Identity::Asked;
    record.identityAskedOn = {2026, 10, 2};
    QVERIFY2(text().contains(QStringLiteral("Clock stopped")), qPrintable(text()));
}

/** A colleague learns from the page when it was closed, and what the program would ask about. */
void ReceiptPrinterTest::saysWhetherThereWasTime()
{
    Receipt made = receipt(1);
    made.ofItsCase = CaseEvidence();
    made.isOfCase = true;
    CaseRecord &record = made.ofItsCase->record;
    record.receivedOn = {2026, 10, 1}; // to 2 November, a Monday
    const auto text = [&made] { return ReceiptDocument::of(made, {})->toPlainText(); };
    const auto closedAt = [&](const QDateTime &moment) {
        CaseEvidence::Event event;
        event.event.caseId = record.id = QStringLiteral("case");
        event.event.kind = Kind::CaseClosed;
        event.event.text = QStringLiteral("Answered");
        event.event.occurredAt = moment;
        made.ofItsCase->events = {event};
        record.closed = true;
        record.outcome = CaseRecord::Outcome::Answered;
    };
    // In Berlin it is an hour later.
    closedAt(QDateTime(QDate(2026, 11, 2), QTime(22, 59), QTimeZone::utc()));
    QVERIFY2(text().contains(QStringLiteral("Closed on 2 November 2026, while there was time to answer.")), qPrintable(text()));
    closedAt(QDateTime(QDate(2026, 11, 2), QTime(23, 0), QTimeZone::utc()));
    QVERIFY2(text().contains(QStringLiteral("Closed on 3 November 2026, when the last day to answer had passed.")), qPrintable(text()));
    record.receivedOn = {};
    QVERIFY2(text().contains(QStringLiteral("Closed on 3 November 2026.")), qPrintable(text()));
    record.closed = false;
    record.receivedOn = {2026, 10, 1};
    record.extended = true;
    record.extensionReason = QStringLiteral("many archives");
    record.extensionToldOn = {2026, 11, 3};
    QVERIFY2(text().contains(QStringLiteral("The person was told of the extension after 2 November 2026")), qPrintable(text()));
}

void ReceiptPrinterTest::momentsOfAZone()
{
    const ReceiptMoments summer(QStringLiteral("Europe/Berlin"), 3600);
    QCOMPARE(summer.full(QDateTime(QDate(2026, 7, 1), QTime(23, 30, 5), QTimeZone::utc())),
             QStringLiteral("2 July 2026 01:30:05 CEST (2026-07-01 23:30:05 UTC)"));
    QCOMPARE(summer.full({}), QStringLiteral("–"));
    QCOMPARE(ReceiptMoments(QStringLiteral("Nowhere/City"), -12600).local(utc(1)), QStringLiteral("1 November 2026 06:00:15 UTC-03:30"));
    QLocale::setDefault(QLocale(QStringLiteral("de_DE")));
    QCOMPARE(ReceiptMoments(QStringLiteral("Europe/Berlin"), 3600).local(utc(1)), QStringLiteral("1. November 2026 10:30:15 CET"));
    QLocale::setDefault(QLocale(QStringLiteral("en_US")));
    QVERIFY(ReceiptMoments(QStringLiteral("America/New_York"), -18000)
                .local(utc(1, 18))
                .contains(QRegularExpression(QStringLiteral("1:30:15\\sPM E.T$"))));
}

QTEST_MAIN(ReceiptPrinterTest)
#include "tst_receiptprinter.moc"
