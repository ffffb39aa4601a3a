// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "casefixture.h"
#include "ledgerfixture.h"
#include "manualclock.h"

#include "exports/ledgercases.h"
#include "exports/ledgerchain.h"
#include "exports/receipt.h"
#include "exports/receiptjson.h"
#include "exports/receiptverifier.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <functional>

using namespace LedgerFixture;
using Comparison = ReceiptVerification::Comparison;
using Fault = ReceiptVerification::Fault;
using Kind = LedgerEvent::Kind;
using Outcome = ReceiptVerification::Outcome;

namespace {
const QString manifest = QString(64, QLatin1Char('e'));

/** The value at a path such as `exports/0/id`, replaced; the rest as it was. An undefined value takes the member away. */
QJsonValue with(const QJsonValue &in, const QStringList &path, const QJsonValue &value)
{
    if (path.isEmpty())
        return value;
    const QString &name = path.first();
    if (in.isArray()) {
        QJsonArray array = in.toArray();
        const qsizetype at = name.toInt();
        const QJsonValue inner = with(array.at(at), path.mid(1), value);
        if (inner.isUndefined())
            array.removeAt(at);
        else
            array.replace(at, inner);
        return array;
    }
    QJsonObject object = in.toObject();
    const QJsonValue inner = with(object.value(name), path.mid(1), value);
    if (inner.isUndefined())
        object.remove(name);
    else
        object.insert(name, inner);
    return object;
}

QJsonObject changed(const QJsonObject &document, const QString &path, const QJsonValue &value)
{
    return with(document, path.split(QLatin1Char('/')), value).toObject();
}

/** As somebody who knows how the document's hash is made. */
QJsonObject hashedAnew(QJsonObject document)
{
    document.insert(QStringLiteral("sha256"), QString::fromLatin1(ReceiptJson::digest(document)));
    return document;
}

QByteArray bytes(const QJsonObject &document)
{
    return QJsonDocument(document).toJson();
}

/** Paths of all values but objects and arrays. */
QStringList leaves(const QJsonValue &value, const QString &path = {})
{
    QStringList found;
    const auto below = [&](const QString &name, const QJsonValue &inner) {
        found += leaves(inner, path.isEmpty() ? name : path + QLatin1Char('/') + name);
    };
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto member = object.begin(); member != object.end(); ++member)
            below(member.key(), member.value());
    } else if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (qsizetype i = 0; i < array.size(); ++i)
            below(QString::number(i), array.at(i));
    } else {
        found.append(path);
    }
    return found;
}

QJsonValue at(const QJsonValue &value, const QString &path)
{
    QJsonValue found = value;
    const QStringList names = path.split(QLatin1Char('/'));
    for (const QString &name : names)
        found = found.isArray() ? found.toArray().at(name.toInt()) : found.toObject().value(name);
    return found;
}

/** Another value of the same kind. */
QJsonValue other(const QJsonValue &value)
{
    static const QRegularExpression hex(QStringLiteral("\\A[0-9a-f]{32,}\\z"));
    static const QRegularExpression date(QStringLiteral("\\A[0-9]{4}-.*Z\\z"));
    if (value.isBool())
        return !value.toBool();
    if (value.isDouble())
        return value.toInteger() + 1;
    if (value.isNull())
        return QStringLiteral("2026-11-05T08:00:00.000Z");
    QString text = value.toString();
    if (hex.match(text).hasMatch())
        return text.replace(0, 1, text.startsWith(QLatin1Char('0')) ? QLatin1Char('1') : QLatin1Char('0'));
    if (date.match(text).hasMatch())
        return text.replace(0, 4, QStringLiteral("2031"));
    return QString(text + QLatin1Char('x'));
}
}

class ReceiptTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void saysWhatWasDone();
    void isTheSameEachTime();
    void holdsNoSecret();
    void verifiesAlone();
    void verifiesWithItsLedger();
    void ledgerGoesOn();
    void saysWhatTheCaseIs();
    void caseWithoutExports();
    void caseWithManyExports();
    void otherExportsThanTheCases();
    void erasedCase();
    void everyValueIsCovered_data();
    void everyValueIsCovered();
    void everyValueIsCoveredByTheLedger_data() { everyValueIsCovered_data(); }
    void everyValueIsCoveredByTheLedger();
    void takenAwayAndAdded_data();
    void takenAwayAndAdded();
    void caseEventTakenAway();
    void namesWhatWasChanged_data();
    void namesWhatWasChanged();
    void formsThatMeanTheSameAreRefused_data();
    void formsThatMeanTheSameAreRefused();
    void erased();
    void afterErasing();
    void readsAsStored();
    void otherLedger();
    void cutLedger();
    void changedLedger();
    void ledgerChangedAfterwards();
    void unusableLedger();
    void foreignDocuments_data();
    void foreignDocuments();
    void hostileFiles_data();
    void hostileFiles();
    void unreadableFiles();
    void unknownExport();
    void anotherProgramAgrees();

private:
    [[nodiscard]] QString ledgerPath() const { return m_directory->filePath(QStringLiteral("data/ledger.sqlite")); }
    [[nodiscard]] std::unique_ptr<Ledger> openLedger();
    /** Export 1 has a life, with events of export 2 in between. */
    void makeLedger();
    /** Case 1 with exports 2 and 1, after what is above. */
    void makeCase();
    [[nodiscard]] static Receipt::Making making();
    [[nodiscard]] Receipt receipt(int number = 1) const;
    [[nodiscard]] Receipt caseReceipt(int number = 1) const;
    [[nodiscard]] QJsonObject document(int number = 1) const { return ReceiptJson::toObject(receipt(number)); }
    [[nodiscard]] ReceiptVerification verified(const QByteArray &content, const QString &ledger) const;
    [[nodiscard]] ReceiptVerification verified(const QByteArray &content) const { return verified(content, ledgerPath()); }

    std::unique_ptr<QTemporaryDir> m_directory;
    ManualClock m_clock;
};

void ReceiptTest::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    makeLedger();
}

std::unique_ptr<Ledger> ReceiptTest::openLedger()
{
    auto ledger = Ledger::open(m_directory->filePath(QStringLiteral("data")), m_clock);
    return ledger ? std::move(*ledger) : nullptr;
}

void ReceiptTest::makeLedger()
{
    const auto ledger = openLedger();
    QVERIFY(ledger);
    QVERIFY(ledger->record(intent(1), happened(Kind::IntentRecorded)));
    QVERIFY(ledger->record(intent(2), happened(Kind::IntentRecorded)));
    ExportRecord now = intent(1);
    now.state = Exports::State::Submitting;
    QVERIFY(ledger->append(happened(Kind::Submitting, utc(1, 10)), now));
    now.state = Exports::State::NotStarted;
    LedgerEvent answer = happened(Kind::AnswerReceived, utc(1, 10, 500));
    answer.httpStatus = 202;
    answer.serviceDate = utc(1, 10);
    answer.requestId = QStringLiteral("dddddddd-0000-4000-8000-000000000004");
    answer.clientRequestId = QStringLiteral("cccccccc-0000-4000-8000-000000000003");
    QVERIFY(ledger->append(answer, now));
    ExportRecord second = intent(2);
    second.state = Exports::State::NotSent;
    QVERIFY(ledger->append(happened(Kind::Recovered), second));
    LedgerEvent fetched = happened(Kind::ResultsFetched, utc(4));
    fetched.text = QStringLiteral("files=3 chosen=3 here=2 bytes=4711 end=Cancelled manifest=") + manifest;
    QVERIFY(ledger->append(fetched, running(intent(1))));
    QVERIFY(ledger->append(happened(Kind::Closed), second));
}

void ReceiptTest::makeCase()
{
    const auto ledger = openLedger();
    QVERIFY(ledger);
    LedgerCases &cases = ledger->cases();
    CaseRecord first = CaseFixture::whole();
    first.extended = false;
    QVERIFY(cases.open(first));
    QVERIFY(cases.addExport(first.id, intent(2).id));
    QVERIFY(cases.addExport(first.id, intent(1).id));
    QVERIFY(cases.change(CaseFixture::whole()));
    QVERIFY(cases.close(first.id, CaseRecord::Outcome::AnsweredInPart, QStringLiteral("one archive was empty")));
}

Receipt::Making ReceiptTest::making()
{
    return {QStringLiteral("1.2.3"), utc(23, 12, 345), QStringLiteral("Europe/Berlin"), 3600, {0, {QDate(2026, 12, 24), QDate(2026, 12, 25)}}};
}

Receipt ReceiptTest::receipt(int number) const
{
    const auto made = Receipt::ofExport(ledgerPath(), intent(number).id, making());
    return made ? *made : Receipt();
}

Receipt ReceiptTest::caseReceipt(int number) const
{
    const auto made = Receipt::ofCase(ledgerPath(), CaseFixture::caseId(number), making());
    return made ? *made : Receipt();
}

ReceiptVerification ReceiptTest::verified(const QByteArray &content, const QString &ledger) const
{
    const QString path = m_directory->filePath(QStringLiteral("receipt.json"));
    return write(path, content) ? ReceiptVerifier::verifyFile(path, ledger) : ReceiptVerification();
}

void ReceiptTest::saysWhatWasDone()
{
    const QJsonObject made = document();
    QCOMPARE(at(made, QStringLiteral("schema")).toString(), QStringLiteral("habeas-receipt"));
    QCOMPARE(at(made, QStringLiteral("version")).toInt(), 1);
    QCOMPARE(at(made, QStringLiteral("program/version")).toString(), QStringLiteral("1.2.3"));
    QCOMPARE(at(made, QStringLiteral("madeAt")).toString(), QStringLiteral("2026-11-23T12:30:15.345Z"));
    QCOMPARE(at(made, QStringLiteral("timeZone/name")).toString(), QStringLiteral("Europe/Berlin"));
    QCOMPARE(at(made, QStringLiteral("timeZone/offset")).toString(), QStringLiteral("+01:00"));
    QCOMPARE(at(made, QStringLiteral("exports/0/person/displayName")).toString(), intent(1).person.displayName);
    QCOMPARE(at(made, QStringLiteral("exports/0/person/homeTenantId")).toString(), intent(1).person.homeTenantId);
    QCOMPARE(at(made, QStringLiteral("exports/0/caseReference")).toString(), intent(1).caseReference);
    QCOMPARE(at(made, QStringLiteral("exports/0/actor/username")).toString(), intent(1).username);
    QCOMPARE(at(made, QStringLiteral("exports/0/service/graphRoot")).toString(), QStringLiteral("https://graph.microsoft.com"));
    QCOMPARE(at(made, QStringLiteral("exports/0/storage/container")).toString(), QStringLiteral("case-1"));
    QCOMPARE(at(made, QStringLiteral("exports/0/storage/endsAt")).toString(), QStringLiteral("2026-11-30T09:30:15.000Z"));
    QCOMPARE(at(made, QStringLiteral("exports/0/current/completedDateTime")).toString(), QStringLiteral("2026-11-03T09:30:15.000Z"));
    QCOMPARE(at(made, QStringLiteral("exports/0/current/progress")).toString(), QStringLiteral("0.10000000000000001"));
    QCOMPARE(at(made, QStringLiteral("exports/0/note/text")).toString(), running({}).note);
    QCOMPARE(at(made, QStringLiteral("exports/0/results/0/manifestSha256")).toString(), manifest);
    QCOMPARE(at(made, QStringLiteral("exports/0/results/0/bytes")).toInteger(), 4711);
    QCOMPARE(at(made, QStringLiteral("exports/0/events")).toArray().size(), 4);
    QCOMPARE(at(made, QStringLiteral("exports/0/events/2/httpStatus")).toInt(), 202);
    QCOMPARE(at(made, QStringLiteral("exports/0/events/2/serviceDate")).toString(), QStringLiteral("2026-11-01T10:30:15.000Z"));
    QCOMPARE(at(made, QStringLiteral("exports/0/events/2/requestId")).toString(), QStringLiteral("dddddddd-0000-4000-8000-000000000004"));
    QCOMPARE(at(made, QStringLiteral("ledger/head/sequence")).toInteger(), 7);
    QCOMPARE(at(made, QStringLiteral("ledger/head/digest")).toString().toLatin1(), openLedger()->head());
}

void ReceiptTest::isTheSameEachTime()
{
    const QByteArray first = ReceiptJson::toFile(receipt());
    QCOMPARE(ReceiptJson::toFile(receipt()), first);
    QCOMPARE(ReceiptJson::toFile(ReceiptJson::fromObject(QJsonDocument::fromJson(first).object())), first);
}

void ReceiptTest::holdsNoSecret()
{
    const QByteArray file = ReceiptJson::toFile(receipt());
    for (const char *word : {"sig=", "Bearer", "token", "secret"})
        QVERIFY2(!file.contains(word), word);
    QVERIFY2(!file.contains("Example-00002"), "of the other export");
}

void ReceiptTest::verifiesAlone()
{
    const ReceiptVerification outcome = verified(ReceiptJson::toFile(receipt()), m_directory->filePath(QStringLiteral("nowhere/ledger.sqlite")));
    QCOMPARE(outcome.outcome, Outcome::Intact);
    QCOMPARE(outcome.comparison, Comparison::None);
    QVERIFY(outcome.holds());
    QCOMPARE(outcome.exports, 1);
    QCOMPARE(outcome.events, 4);
    QCOMPARE(outcome.head.sequence, 7);
    QCOMPARE(outcome.programVersion, QStringLiteral("1.2.3"));
    QCOMPARE(outcome.sha256, document().value(QLatin1String("sha256")).toString().toLatin1());
    QVERIFY(!QFile::exists(m_directory->filePath(QStringLiteral("nowhere"))));
    // White space and a mark before it mean nothing.
    QVERIFY(ReceiptVerifier::verify("\xEF\xBB\xBF" + QJsonDocument(document()).toJson(QJsonDocument::Compact)).isIntact());
}

void ReceiptTest::verifiesWithItsLedger()
{
    const ReceiptVerification outcome = verified(ReceiptJson::toFile(receipt()));
    QCOMPARE(outcome.outcome, Outcome::Intact);
    QCOMPARE(outcome.comparison, Comparison::Agrees);
    QVERIFY(outcome.holds());
    QCOMPARE(outcome.savedAs, 0);
}

void ReceiptTest::ledgerGoesOn()
{
    const Receipt made = receipt();
    const QByteArray file = ReceiptJson::toFile(made);
    const auto ledger = openLedger();
    LedgerEvent saved = happened(Kind::ReceiptSaved);
    saved.text = ReceiptVerifier::savedText(ReceiptJson::digest(ReceiptJson::toObject(made)));
    QVERIFY(ledger->append(saved, running(intent(1))));
    QVERIFY(ledger->record(intent(3), happened(Kind::IntentRecorded)));
    // The program has it open meanwhile.
    const ReceiptVerification outcome = verified(file);
    QCOMPARE(outcome.comparison, Comparison::Agrees);
    QCOMPARE(outcome.savedAs, 8);
    QVERIFY(!outcome.changedLater);
    // One that says another time is not the one that was saved.
    const QJsonObject later = hashedAnew(changed(ReceiptJson::toObject(made), QStringLiteral("madeAt"), QStringLiteral("2027-01-01T00:00:00.000Z")));
    const ReceiptVerification changed = verified(bytes(later));
    QCOMPARE(changed.comparison, Comparison::Agrees);
    QCOMPARE(changed.savedAs, 0);
}

void ReceiptTest::saysWhatTheCaseIs()
{
    makeCase();
    const CaseRecord record = CaseFixture::whole();
    for (const bool whole : {false, true}) {
        const QJsonObject made = ReceiptJson::toObject(whole ? caseReceipt() : receipt());
        QCOMPARE(at(made, QStringLiteral("scope")).toString(), whole ? QStringLiteral("case") : QStringLiteral("export"));
        QCOMPARE(at(made, QStringLiteral("exports")).toArray().size(), whole ? 2 : 1);
        QCOMPARE(at(made, QStringLiteral("exports/0/id")).toString(), intent(whole ? 2 : 1).id);
        QCOMPARE(at(made, QStringLiteral("case/id")).toString(), record.id);
        QCOMPARE(at(made, QStringLiteral("case/receivedOn")).toString(), QStringLiteral("2026-11-20"));
        QCOMPARE(at(made, QStringLiteral("case/personal/reference")).toString(), record.reference);
        QCOMPARE(at(made, QStringLiteral("case/personal/identityBy")).toString(), record.identityBy);
        QCOMPARE(at(made, QStringLiteral("case/personal/extensionReason")).toString(), record.extensionReason);
        QCOMPARE(at(made, QStringLiteral("case/personal/outcomeNote")).toString(), QStringLiteral("one archive was empty"));
        QCOMPARE(at(made, QStringLiteral("case/outcome")).toString(), QStringLiteral("AnsweredInPart"));
        QCOMPARE(at(made, QStringLiteral("case/deadline/standing")).toString(), QStringLiteral("Closed"));
        const CaseDeadline deadline(CaseFixture::whole(), making().rule, QDate(2026, 11, 23));
        QCOMPARE(at(made, QStringLiteral("case/deadline/due")).toString(), deadline.due().toString(Qt::ISODate));
        QCOMPARE(at(made, QStringLiteral("case/deadline/freeDays/0")).toString(), QStringLiteral("2026-12-24"));
        QCOMPARE(at(made, QStringLiteral("case/events")).toArray().size(), 5);
        QVERIFY(verified(ReceiptJson::toFile(whole ? caseReceipt() : receipt())).holds());
    }
}

void ReceiptTest::caseWithoutExports()
{
    {
        const auto ledger = openLedger();
        CaseRecord bare;
        bare.id = CaseFixture::caseId(2);
        bare.openedAt = utc(23);
        QVERIFY(ledger->cases().open(bare));
    }
    const ReceiptVerification outcome = verified(ReceiptJson::toFile(caseReceipt(2)));
    QCOMPARE(outcome.comparison, Comparison::Agrees);
    QVERIFY(outcome.holds());
    QCOMPARE(outcome.exports, 0);
    QVERIFY(outcome.isOfCase);
    QCOMPARE(Receipt::ofCase(ledgerPath(), CaseFixture::caseId(7), making()).error().kind, LedgerError::Kind::UnknownCase);
}

void ReceiptTest::caseWithManyExports()
{
    makeCase();
    {
        const auto ledger = openLedger();
        QVERIFY(ledger->cases().reopen(CaseFixture::caseId(1)));
        for (int i = 10; i < 50; ++i) {
            QVERIFY(ledger->record(intent(i), happened(Kind::IntentRecorded)));
            QVERIFY(ledger->cases().addExport(CaseFixture::caseId(1), intent(i).id));
        }
    }
    const ReceiptVerification outcome = verified(ReceiptJson::toFile(caseReceipt()));
    QVERIFY(outcome.holds());
    QCOMPARE(outcome.exports, 42);
}

void ReceiptTest::otherExportsThanTheCases()
{
    makeCase();
    const QJsonObject made = ReceiptJson::toObject(caseReceipt());
    const QJsonArray exports = made.value(QLatin1String("exports")).toArray();
    const auto findingWith = [&made](const QJsonArray &others) {
        const ReceiptVerification outcome = ReceiptVerifier::verify(bytes(hashedAnew(changed(made, QStringLiteral("exports"), others))));
        return outcome.finding ? outcome.finding->fault : Fault::HashWrong;
    };
    QCOMPARE(findingWith({exports.at(0)}), Fault::ScopeWrong);
    QCOMPARE(findingWith({}), Fault::ScopeWrong);
    QCOMPARE(findingWith({exports.at(1), exports.at(0)}), Fault::ScopeWrong);
    QCOMPARE(findingWith({exports.at(0), exports.at(1), exports.at(1)}), Fault::EventsOutOfOrder);
    QVERIFY(!ReceiptVerifier::verify(bytes(hashedAnew(changed(made, QStringLiteral("scope"), QStringLiteral("export"))))).isIntact());
    QVERIFY(!ReceiptVerifier::verify(bytes(hashedAnew(changed(made, QStringLiteral("case"), QJsonValue::Null)))).isIntact());
}

void ReceiptTest::erasedCase()
{
    makeCase();
    const QByteArray before = ReceiptJson::toFile(caseReceipt());
    {
        const auto ledger = openLedger();
        QVERIFY(ledger->cases().erase(CaseFixture::caseId(1)));
    }
    const QByteArray file = ReceiptJson::toFile(caseReceipt());
    QVERIFY(!file.contains("front desk"));
    QVERIFY(at(QJsonDocument::fromJson(file).object(), QStringLiteral("case/personal")).isNull());
    QVERIFY(verified(file).holds());
    QVERIFY(verified(before).holds());
}

void ReceiptTest::everyValueIsCovered_data()
{
    QTest::addColumn<bool>("hasCase");
    QTest::addColumn<bool>("isOfCase");
    QTest::newRow("export") << false << false;
    QTest::newRow("export of a case") << true << false;
    QTest::newRow("case") << true << true;
}

void ReceiptTest::everyValueIsCovered()
{
    QFETCH(const bool, hasCase);
    QFETCH(const bool, isOfCase);
    if (hasCase)
        makeCase();
    const QJsonObject made = ReceiptJson::toObject(isOfCase ? caseReceipt() : receipt());
    const QStringList paths = leaves(made);
    QVERIFY(paths.size() > 100);
    for (const QString &path : paths) {
        const QJsonObject bad = changed(made, path, other(at(made, path)));
        const ReceiptVerification outcome = ReceiptVerifier::verify(bytes(bad));
        QVERIFY2(!outcome.isIntact(), qPrintable(path));
        const bool isFrame = path == QLatin1String("schema") || path == QLatin1String("version");
        QVERIFY2((outcome.outcome == Outcome::Changed) != isFrame, qPrintable(path));
    }
}

void ReceiptTest::everyValueIsCoveredByTheLedger()
{
    QFETCH(const bool, hasCase);
    QFETCH(const bool, isOfCase);
    if (hasCase)
        makeCase();
    const QJsonObject made = ReceiptJson::toObject(isOfCase ? caseReceipt() : receipt());
    const QStringList paths = leaves(made);
    // What the ledger does not know; changing them is found as long as it knows the receipt's hash.
    const QStringList free{QStringLiteral("madeAt"),
                           QStringLiteral("program/version"),
                           QStringLiteral("timeZone/name"),
                           QStringLiteral("sha256"),
                           QStringLiteral("case/deadline/freeDays/0"),
                           QStringLiteral("case/deadline/freeDays/1"),
                           QStringLiteral("case/deadline/ruleDays")};
    for (const QString &path : paths) {
        if (free.contains(path))
            continue;
        const ReceiptVerification outcome = verified(bytes(hashedAnew(changed(made, path, other(at(made, path))))));
        QVERIFY2(!outcome.holds(), qPrintable(path));
    }
}

void ReceiptTest::takenAwayAndAdded_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QJsonValue>("value");

    const QJsonValue gone(QJsonValue::Undefined);
    QTest::newRow("first event") << QStringLiteral("exports/0/events/0") << gone;
    QTest::newRow("middle event") << QStringLiteral("exports/0/events/1") << gone;
    QTest::newRow("last event") << QStringLiteral("exports/0/events/3") << gone;
    QTest::newRow("all events") << QStringLiteral("exports/0/events") << QJsonValue(QJsonArray());
    QTest::newRow("events") << QStringLiteral("exports/0/events") << gone;
    QTest::newRow("results") << QStringLiteral("exports/0/results/0") << gone;
    QTest::newRow("note") << QStringLiteral("exports/0/note") << QJsonValue(QJsonValue::Null);
    QTest::newRow("person") << QStringLiteral("exports/0/person") << QJsonValue(QJsonValue::Null);
    QTest::newRow("salts") << QStringLiteral("exports/0/salts") << gone;
    QTest::newRow("the export") << QStringLiteral("exports/0") << gone;
    QTest::newRow("exports") << QStringLiteral("exports") << gone;
    QTest::newRow("head") << QStringLiteral("ledger/head") << gone;
    QTest::newRow("ledger") << QStringLiteral("ledger") << gone;
    QTest::newRow("program") << QStringLiteral("program") << gone;
    QTest::newRow("another member") << QStringLiteral("remark") << QJsonValue(QStringLiteral("approved"));
    QTest::newRow("another member of an event") << QStringLiteral("exports/0/events/1/remark") << QJsonValue(true);
    QTest::newRow("member of another type") << QStringLiteral("exports/0/events") << QJsonValue(QStringLiteral("none"));
    QTest::newRow("export of another type") << QStringLiteral("exports/0") << QJsonValue(7);
    QTest::newRow("number as text") << QStringLiteral("exports/0/events/2/httpStatus") << QJsonValue(QStringLiteral("202"));
}

void ReceiptTest::takenAwayAndAdded()
{
    QFETCH(const QString, path);
    QFETCH(const QJsonValue, value);
    const QJsonObject bad = changed(document(), path, value);
    const ReceiptVerification outcome = verified(bytes(hashedAnew(bad)));
    // A middle event of one export is missed only where the ledger is.
    if (QByteArray(QTest::currentDataTag()) == "middle event") {
        QVERIFY(ReceiptVerifier::verify(bytes(hashedAnew(bad))).isIntact());
        QCOMPARE(outcome.comparison, Comparison::EventMissing);
        QCOMPARE(outcome.missing->exportId, intent(1).id);
        QCOMPARE(outcome.missing->sequence, at(document(), path + QStringLiteral("/sequence")).toInteger());
        QVERIFY(!outcome.holds());
    } else {
        QCOMPARE(outcome.outcome, Outcome::Changed);
    }
    QCOMPARE(ReceiptVerifier::verify(bytes(bad)).outcome, Outcome::Changed);
}

/** What happened to a case is not to be hidden either. */
void ReceiptTest::caseEventTakenAway()
{
    makeCase();
    const QJsonObject made = ReceiptJson::toObject(caseReceipt());
    QVERIFY(verified(bytes(made)).holds());
    const QString path = QStringLiteral("case/events/1");
    const ReceiptVerification outcome = verified(bytes(hashedAnew(changed(made, path, QJsonValue(QJsonValue::Undefined)))));
    QCOMPARE(outcome.comparison, Comparison::EventMissing);
    QCOMPARE(outcome.missing->caseId, CaseFixture::caseId(1));
    QCOMPARE(outcome.missing->sequence, at(made, path + QStringLiteral("/sequence")).toInteger());
}

void ReceiptTest::namesWhatWasChanged_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<qint64>("sequence");
    QTest::addColumn<QString>("named");

    QTest::newRow("time of an event") << QStringLiteral("exports/0/events/2/occurredAt") << Fault::EventWrong << qint64(4) << QString();
    QTest::newRow("request-id") << QStringLiteral("exports/0/events/2/requestId") << Fault::EventWrong << qint64(4) << QString();
    QTest::newRow("name") << QStringLiteral("exports/0/person/displayName") << Fault::PersonalValueWrong << qint64(1)
                          << QStringLiteral("person/displayName");
    QTest::newRow("case") << QStringLiteral("exports/0/caseReference") << Fault::PersonalValueWrong << qint64(1) << QStringLiteral("caseReference");
    QTest::newRow("note") << QStringLiteral("exports/0/note/text") << Fault::PersonalValueWrong << qint64(6) << QStringLiteral("note");
    QTest::newRow("container") << QStringLiteral("exports/0/storage/container") << Fault::IntentWrong << qint64(1) << QString();
    QTest::newRow("completed") << QStringLiteral("exports/0/current/completedDateTime") << Fault::ViewWrong << qint64(6) << QString();
    QTest::newRow("manifest") << QStringLiteral("exports/0/results/0/manifestSha256") << Fault::NotAsWritten << qint64(0)
                              << QStringLiteral("exports/0/results/0/manifestSha256");
    QTest::newRow("made at") << QStringLiteral("madeAt") << Fault::HashWrong << qint64(0) << QString();
    QTest::newRow("head") << QStringLiteral("ledger/head/digest") << Fault::HashWrong << qint64(0) << QString();
}

void ReceiptTest::namesWhatWasChanged()
{
    QFETCH(const QString, path);
    QFETCH(const QString, named);
    const QJsonObject made = document();
    const ReceiptVerification outcome = ReceiptVerifier::verify(bytes(changed(made, path, other(at(made, path)))));
    QVERIFY(outcome.finding.has_value());
    QTEST(outcome.finding->fault, "fault");
    QTEST(outcome.finding->sequence, "sequence");
    QCOMPARE(outcome.finding->path, named);
}

void ReceiptTest::formsThatMeanTheSameAreRefused_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("value");

    QTest::newRow("date with offset") << QStringLiteral("madeAt") << QStringLiteral("2026-11-23T13:30:15.345+01:00");
    QTest::newRow("date without milliseconds") << QStringLiteral("exports/0/storage/endsAt") << QStringLiteral("2026-11-30T09:30:15Z");
    QTest::newRow("progress") << QStringLiteral("exports/0/current/progress") << QStringLiteral("0.1");
    QTest::newRow("offset") << QStringLiteral("timeZone/offset") << QStringLiteral("+1:00");
    QTest::newRow("state") << QStringLiteral("exports/0/events/0/state") << QStringLiteral("recorded");
    QTest::newRow("capitals") << QStringLiteral("exports/0/events/2/view") << QStringLiteral("upper");
}

void ReceiptTest::formsThatMeanTheSameAreRefused()
{
    QFETCH(const QString, path);
    QFETCH(QString, value);
    const QJsonObject made = document();
    if (value == QLatin1String("upper"))
        value = at(made, path).toString().toUpper();
    QCOMPARE(ReceiptVerifier::verify(bytes(hashedAnew(changed(made, path, value)))).outcome, Outcome::Changed);
}

void ReceiptTest::erased()
{
    const auto ledger = openLedger();
    QVERIFY(ledger->erase(intent(1).id));
    const QByteArray file = ReceiptJson::toFile(receipt());
    QVERIFY(!file.contains("Example-00001"));
    const QJsonObject made = document();
    QVERIFY(at(made, QStringLiteral("exports/0/erased")).toBool());
    QVERIFY(at(made, QStringLiteral("exports/0/person")).isNull());
    QVERIFY(at(made, QStringLiteral("exports/0/salts")).isNull());
    QVERIFY(at(made, QStringLiteral("exports/0/note")).isNull());
    QVERIFY(verified(file).holds());
    // A name cannot be put back in.
    const QJsonObject person{{QStringLiteral("userId"), QStringLiteral("x")},
                             {QStringLiteral("displayName"), QStringLiteral("x")},
                             {QStringLiteral("userPrincipalName"), QStringLiteral("x")},
                             {QStringLiteral("homeTenantId"), QStringLiteral("x")}};
    QVERIFY(!verified(bytes(hashedAnew(changed(made, QStringLiteral("exports/0/person"), person)))).holds());
}

void ReceiptTest::afterErasing()
{
    const QByteArray file = ReceiptJson::toFile(receipt());
    QVERIFY(openLedger()->erase(intent(1).id));
    const ReceiptVerification outcome = verified(file);
    QCOMPARE(outcome.comparison, Comparison::Agrees);
    QVERIFY(outcome.holds());
}

void ReceiptTest::readsAsStored()
{
    ExportRecord odd = intent(9);
    odd.person.displayName = QStringLiteral("\u2028 \"quoted\" \\ \u0007\t \U0001F600 \u007f /");
    odd.graphRoot = QUrl(QStringLiteral("http://127.0.0.1:8080/b%20eta/ä"));
    odd.storageEndsAt = QDateTime(QDate(9999, 12, 31), QTime(23, 59, 59, 999), QTimeZone::utc());
    odd.external = true;
    const auto ledger = openLedger();
    QVERIFY(ledger->record(odd, happened(Kind::TrackedFromElsewhere)));
    for (const double progress : {1e300, -1e-7, 1.0 / 3, 100.0, 0.0}) {
        odd.progress = progress;
        odd.submittedDateTime = QDateTime(QDate(1, 1, 1), QTime(0, 0), QTimeZone::utc());
        QVERIFY(ledger->append(happened(Kind::CheckAnswered), odd));
        const QByteArray file = ReceiptJson::toFile(receipt(9));
        const ReceiptVerification outcome = verified(file);
        QVERIFY2(outcome.holds(), qPrintable(outcome.finding ? outcome.finding->path : QString()));
    }
}

void ReceiptTest::otherLedger()
{
    const QByteArray file = ReceiptJson::toFile(receipt());
    QVERIFY(QDir(m_directory->filePath(QStringLiteral("data"))).removeRecursively());
    makeLedger();
    const ReceiptVerification outcome = verified(file);
    QCOMPARE(outcome.outcome, Outcome::Intact);
    QCOMPARE(outcome.comparison, Comparison::EventDiffers);
    QCOMPARE(outcome.differs->sequence, 1);
    QCOMPARE(outcome.differs->exportId, intent(1).id);
    QVERIFY(!outcome.holds());
}

void ReceiptTest::cutLedger()
{
    const QByteArray file = ReceiptJson::toFile(receipt());
    QCOMPARE(RawDatabase(ledgerPath()).change(QStringLiteral("DELETE FROM events WHERE sequence = 7")), 1);
    const ReceiptVerification outcome = verified(file);
    QCOMPARE(outcome.comparison, Comparison::EventDiffers);
    QCOMPARE(outcome.differs->sequence, 7);
}

void ReceiptTest::changedLedger()
{
    const QByteArray file = ReceiptJson::toFile(receipt());
    QCOMPARE(RawDatabase(ledgerPath()).change(QStringLiteral("UPDATE events SET http_status = 200 WHERE sequence = 5")), 1);
    const ReceiptVerification outcome = verified(file);
    QCOMPARE(outcome.comparison, Comparison::LedgerChanged);
    QCOMPARE(outcome.ledgerFinding->sequence, 5);
    QVERIFY(!outcome.holds());
}

void ReceiptTest::ledgerChangedAfterwards()
{
    const QByteArray file = ReceiptJson::toFile(receipt());
    QVERIFY(openLedger()->record(intent(3), happened(Kind::IntentRecorded)));
    QCOMPARE(RawDatabase(ledgerPath()).change(QStringLiteral("UPDATE events SET http_status = 200 WHERE sequence = 8")), 1);
    const ReceiptVerification outcome = verified(file);
    QCOMPARE(outcome.comparison, Comparison::Agrees);
    QVERIFY(outcome.changedLater);
}

void ReceiptTest::unusableLedger()
{
    const QByteArray file = ReceiptJson::toFile(receipt());
    QVERIFY(write(ledgerPath(), QByteArray(8192, 'x')));
    const ReceiptVerification outcome = verified(file);
    QCOMPARE(outcome.outcome, Outcome::Intact);
    QCOMPARE(outcome.comparison, Comparison::Impossible);
    QCOMPARE(outcome.ledgerError->kind, LedgerError::Kind::Damaged);
    QVERIFY(!outcome.holds());
}

void ReceiptTest::foreignDocuments_data()
{
    QTest::addColumn<QString>("member");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<Outcome>("outcome");

    QTest::newRow("other schema") << QStringLiteral("schema") << QJsonValue(QStringLiteral("invoice")) << Outcome::NotAReceipt;
    QTest::newRow("no schema") << QStringLiteral("schema") << QJsonValue(QJsonValue::Undefined) << Outcome::NotAReceipt;
    QTest::newRow("schema of another type") << QStringLiteral("schema") << QJsonValue(QJsonArray()) << Outcome::NotAReceipt;
    QTest::newRow("no version") << QStringLiteral("version") << QJsonValue(QJsonValue::Undefined) << Outcome::NotAReceipt;
    QTest::newRow("version 0") << QStringLiteral("version") << QJsonValue(0) << Outcome::NotAReceipt;
    QTest::newRow("version in words") << QStringLiteral("version") << QJsonValue(QStringLiteral("1")) << Outcome::NotAReceipt;
    QTest::newRow("newer") << QStringLiteral("version") << QJsonValue(2) << Outcome::NewerVersion;
    QTest::newRow("much newer") << QStringLiteral("version") << QJsonValue(qint64(9007199254740991)) << Outcome::NewerVersion;
}

void ReceiptTest::foreignDocuments()
{
    QFETCH(const QString, member);
    QFETCH(const QJsonValue, value);
    QTEST(verified(bytes(changed(document(), member, value))).outcome, "outcome");
}

void ReceiptTest::hostileFiles_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<StrictJson::Fault>("fault");

    using F = StrictJson::Fault;
    const QByteArray schema = R"("schema":"habeas-receipt","version":1)";
    QTest::newRow("empty") << QByteArray() << F::NotJson;
    QTest::newRow("array") << QByteArray("[1]") << F::NotJson;
    QTest::newRow("words") << QByteArray("Dear Sir, 1.5 things") << F::NotJson;
    QTest::newRow("not UTF-8") << QByteArray("{\"a\":\"\xff\xfe\"}") << F::NotUtf8;
    QTest::newRow("UTF-16") << QByteArray("\xff\xfe{\0}\0", 6) << F::NotUtf8;
    QTest::newRow("zeros") << QByteArray(1000, '\0') << F::NotJson;
    QTest::newRow("open string") << "{" + schema + ",\"a" << F::NotJson;
    QTest::newRow("open escape") << "{" + schema + ",\"a\\" << F::NotJson;
    QTest::newRow("closed too often") << "{" + schema + "}}}}" << F::NotJson;
    QTest::newRow("deep") << "{" + schema + ",\"a\":" + QByteArray(17, '[') + QByteArray(17, ']') + "}" << F::TooDeep;
    QTest::newRow("a million deep") << QByteArray(1'000'000, '[') << F::TooDeep;
    QTest::newRow("a million objects deep") << QByteArray("{\"a\":").repeated(1'000'000) << F::TooDeep;
    QTest::newRow("millions of arrays") << "{\"a\":[" + QByteArray("[],").repeated(5'000'000) + "[]]}" << F::TooMuch;
    QTest::newRow("millions of numbers") << "{\"a\":[" + QByteArray("0,").repeated(5'000'000) + "0]}" << F::TooMuch;
    QTest::newRow("name twice") << "{" + schema + ",\"version\":1}" << F::NameTwice;
    QTest::newRow("name twice below") << "{" + schema + R"(,"a":[{"b":1,"c":{"b":2},"b":3}]})" << F::NameTwice;
    QTest::newRow("name with escape") << "{" + schema + R"(,"versio\u006e":1})" << F::EscapedName;
    QTest::newRow("fraction") << "{" + schema + R"(,"a":1.5})" << F::NotAWholeNumber;
    QTest::newRow("negative") << "{" + schema + R"(,"a":-1})" << F::NotAWholeNumber;
    QTest::newRow("exponent") << "{" + schema + R"(,"a":1e3})" << F::NotAWholeNumber;
    QTest::newRow("2^53") << "{" + schema + R"(,"a":9007199254740992})" << F::NotAWholeNumber;
    QTest::newRow("2^64") << "{" + schema + R"(,"a":18446744073709551616})" << F::NotAWholeNumber;
    QTest::newRow("a hundred digits") << "{" + schema + ",\"a\":" + QByteArray(100, '9') + "}" << F::NotAWholeNumber;
}

void ReceiptTest::hostileFiles()
{
    QFETCH(const QByteArray, content);
    const ReceiptVerification outcome = verified(content);
    QCOMPARE(outcome.outcome, Outcome::NotStrict);
    QVERIFY(outcome.jsonFault.has_value());
    QTEST(*outcome.jsonFault, "fault");
}

void ReceiptTest::unreadableFiles()
{
    const auto missing = ReceiptVerifier::verifyFile(m_directory->filePath(QStringLiteral("missing.json")), ledgerPath());
    QCOMPARE(missing.outcome, Outcome::CannotRead);
    QVERIFY(!missing.detail.isEmpty());
    QCOMPARE(ReceiptVerifier::verifyFile(m_directory->path(), ledgerPath()).outcome, Outcome::CannotRead);
    QFile large(m_directory->filePath(QStringLiteral("large.json")));
    QVERIFY(large.open(QIODevice::WriteOnly));
    QVERIFY(large.resize(100 * 1024 * 1024));
    large.close();
    QCOMPARE(ReceiptVerifier::verifyFile(large.fileName(), ledgerPath()).outcome, Outcome::TooLarge);
    // Cut off anywhere, it is never taken for whole.
    const QByteArray file = ReceiptJson::toFile(receipt());
    for (qsizetype length = 0; length < file.trimmed().size(); length += 97)
        QCOMPARE(ReceiptVerifier::verify(file.left(length)).outcome, Outcome::NotStrict);
}

void ReceiptTest::unknownExport()
{
    const auto made = Receipt::ofExport(ledgerPath(), intent(77).id, {});
    QVERIFY(!made);
    QCOMPARE(made.error().kind, LedgerError::Kind::UnknownExport);
    QVERIFY(!Receipt::ofExport(m_directory->filePath(QStringLiteral("nowhere/ledger.sqlite")), intent(1).id, {}));
}

void ReceiptTest::anotherProgramAgrees()
{
    const QByteArray alone = ReceiptJson::toFile(receipt());
    makeCase();
    const QByteArray withCase = ReceiptJson::toFile(caseReceipt());
    {
        const auto ledger = openLedger();
        QVERIFY(ledger->erase(intent(2).id));
        QVERIFY(ledger->cases().erase(CaseFixture::caseId(1)));
    }
    QStringList arguments{QStringLiteral(HABEAS_RECEIPT_CHECK), QStringLiteral(HABEAS_RECEIPT_SCHEMA)};
    const QList<QByteArray> files{alone, withCase, ReceiptJson::toFile(receipt(2)), ReceiptJson::toFile(caseReceipt())};
    for (const QByteArray &file : files) {
        arguments.append(m_directory->filePath(QStringLiteral("receipt-%1.json").arg(arguments.size())));
        QVERIFY(write(arguments.last(), file));
    }
    QProcess python;
    python.setProcessChannelMode(QProcess::MergedChannels);
    QSignalSpy finished(&python, &QProcess::finished);
    python.start(QStringLiteral("/usr/bin/python3"), {QStringLiteral("-c"), QStringLiteral("import jsonschema")});
    if (!(finished.count() > 0 || finished.wait(60'000)) || python.exitCode() != 0)
        QSKIP("python3-jsonschema is not installed");
    finished.clear();
    python.start(QStringLiteral("/usr/bin/python3"), arguments);
    QVERIFY(finished.count() > 0 || finished.wait(60'000));
    QVERIFY2(python.exitStatus() == QProcess::NormalExit && python.exitCode() == 0, python.readAll().constData());
    // It does find something.
    QVERIFY(write(arguments.last(), bytes(changed(document(), QStringLiteral("madeAt"), QStringLiteral("2027-01-01T00:00:00.000Z")))));
    finished.clear();
    python.start(QStringLiteral("/usr/bin/python3"), arguments);
    QVERIFY(finished.count() > 0 || finished.wait(60'000));
    QCOMPARE(python.exitCode(), 1);
}

QTEST_GUILESS_MAIN(ReceiptTest)
#include "tst_receipt.moc"
