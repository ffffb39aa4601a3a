// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ledgerfixture.h"
#include "manualclock.h"

#include "exports/ledgerchain.h"

#include <QCryptographicHash>
#include <QDir>
#include <QTemporaryDir>

#include <functional>

using namespace LedgerFixture;
using Fault = LedgerVerification::Fault;
using Kind = LedgerEvent::Kind;

Q_DECLARE_METATYPE(std::function<void(ExportRecord &)>)
Q_DECLARE_METATYPE(std::function<void(LedgerEvent &)>)

class LedgerChainTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();

    void hasTheDocumentedForm();
    void tellsFieldsApart();
    void hidesValuesBehindSalts();
    void saltsEveryValue();
    void coversTheIntent_data();
    void coversTheIntent();
    void coversTheView_data();
    void coversTheView();
    void coversTheEvent_data();
    void coversTheEvent();
    void findsTampering_data();
    void findsTampering();
    void findsAStateThatIsNone();
    void findsACutTail();
    void findsARewrittenLedgerOnlyByItsHead();
    void verifiesWithoutWriting();
    void verifiesWhileOpen();
    void tellsWhyItCannotVerify();

private:
    QString original() const { return m_directory.filePath(QStringLiteral("original/ledger.sqlite")); }
    QString copy() const { return m_directory.filePath(QStringLiteral("copy.sqlite")); }

    QTemporaryDir m_directory;
    ManualClock m_clock;
    QList<LedgerHead> m_heads;
};

/** Events 1 to 3 are the intents of exports 1 to 3; 4 and 5 belong to export 1, 6 and 7 to export 2 (erased), 8 to export 3. */
void LedgerChainTest::initTestCase()
{
    auto ledger = Ledger::open(m_directory.filePath(QStringLiteral("original")), m_clock);
    QVERIFY(ledger.has_value());
    const auto keep = [&](const std::expected<void, LedgerError> &done) {
        m_heads.append({(*ledger)->headSequence(), (*ledger)->head()});
        return done.has_value();
    };
    for (int i = 1; i <= 3; ++i)
        QVERIFY(keep((*ledger)->record(intent(i), happened(Kind::IntentRecorded))));
    LedgerEvent answered = happened(Kind::AnswerReceived);
    answered.httpStatus = 202;
    answered.requestId = QStringLiteral("dddddddd-0000-4000-8000-000000000004");
    QVERIFY(keep((*ledger)->append(answered, running(intent(1)))));
    QVERIFY(keep((*ledger)->append(happened(Kind::CheckAnswered), running(intent(1)))));
    QVERIFY(keep((*ledger)->append(happened(Kind::Closed), running(intent(2)))));
    QVERIFY(keep((*ledger)->erase(intent(2).id)));
    ExportRecord sent = intent(3);
    sent.state = Exports::State::Unconfirmed;
    QVERIFY(keep((*ledger)->append(happened(Kind::NoAnswer), sent)));
    QCOMPARE(m_heads.last().sequence, 8);
}

void LedgerChainTest::init()
{
    QFile::remove(copy());
    QVERIFY(QFile::copy(original(), copy()));
    const auto verified = Ledger::verifyFile(copy());
    QVERIFY(verified.has_value());
    QVERIFY(verified->isIntact());
    QCOMPARE(verified->events, 8);
    QCOMPARE(verified->exports, 3);
    QCOMPARE(verified->headSequence, 8);
    QCOMPARE(verified->head, m_heads.last().digest);
}

void LedgerChainTest::hasTheDocumentedForm()
{
    LedgerEvent event = happened(Kind::AnswerReceived, QDateTime({1970, 1, 1}, {0, 0, 1, 5}, QTimeZone::utc()));
    event.sequence = 2;
    event.exportId = QStringLiteral("e");
    event.state = Exports::State::NotStarted;
    event.httpStatus = 202;
    event.text = QStringLiteral("ä\n");
    const QByteArray form = LedgerChain::eventForm(event, {}, QByteArrayLiteral("\x01\xff"));
    const QByteArray expected("form 14:habeas-event-1\n"
                              "sequence 1:2\n"
                              "exportId 1:e\n"
                              "occurredAt 4:1005\n"
                              "kind 14:AnswerReceived\n"
                              "state 10:NotStarted\n"
                              "httpStatus 3:202\n"
                              "serviceDate 0:\n"
                              "requestId 0:\n"
                              "clientRequestId 0:\n"
                              "errorCode 0:\n"
                              "text 3:\xc3\xa4\n\n"
                              "intent 0:\n"
                              "view 4:01ff\n");
    QCOMPARE(form, expected);
    // printf '…' | sha256sum, with 32 zero bytes before.
    QCOMPARE(LedgerChain::link(LedgerChain::genesis(), form).toHex(),
             QByteArrayLiteral("075d85a00aeaa98f55db64f128fb02a3eecd8e83472fe916860d30b04bbdf083"));
    QCOMPARE(LedgerChain::commitment(QByteArrayLiteral("0123456789abcdef"), QStringLiteral("Zoë")).toHex(),
             QByteArrayLiteral("f7600f6b69a81e44c6d0c9dbeafba29c0daff741bc14e9edcedce2506226a069"));
}

void LedgerChainTest::tellsFieldsApart()
{
    LedgerEvent one = happened(Kind::Reopened);
    one.requestId = QStringLiteral("a\nclientRequestId 1:b");
    LedgerEvent two = one;
    two.requestId = QStringLiteral("a");
    two.clientRequestId = QStringLiteral("b");
    QVERIFY(LedgerChain::eventForm(one, {}, {}) != LedgerChain::eventForm(two, {}, {}));
}

void LedgerChainTest::hidesValuesBehindSalts()
{
    RawDatabase raw(copy());
    const QByteArray salts = raw.value(QStringLiteral("SELECT salts FROM personal WHERE number = 1")).toByteArray();
    QCOMPARE(salts.size(), LedgerChain::PersonalValueCount * LedgerChain::SaltLength);
    const QByteArray commitments = raw.value(QStringLiteral("SELECT commitments FROM exports WHERE number = 1")).toByteArray();
    QCOMPARE(LedgerChain::commitments(salts, LedgerChain::personalValues(intent(1))), commitments);
    const QByteArray plain = QCryptographicHash::hash(intent(1).username.toUtf8(), QCryptographicHash::Sha256);
    QVERIFY(!contents(copy()).contains(plain));
}

void LedgerChainTest::saltsEveryValue()
{
    RawDatabase raw(copy());
    // The same account did both: its commitments must not show that.
    const QByteArray one = raw.value(QStringLiteral("SELECT commitments FROM exports WHERE number = 1")).toByteArray();
    const QByteArray three = raw.value(QStringLiteral("SELECT commitments FROM exports WHERE number = 3")).toByteArray();
    QCOMPARE(one.size(), LedgerChain::PersonalValueCount * LedgerChain::DigestLength);
    for (qsizetype i = 0; i < LedgerChain::PersonalValueCount; ++i) {
        const QByteArray part = one.mid(i * LedgerChain::DigestLength, LedgerChain::DigestLength);
        QVERIFY(!three.contains(part));
        QCOMPARE(one.count(part), 1);
    }
}

void LedgerChainTest::coversTheIntent_data()
{
    QTest::addColumn<std::function<void(ExportRecord &)>>("change");
    using Change = std::function<void(ExportRecord &)>;
    const auto row = [](const char *name, const Change &change) { QTest::newRow(name) << change; };
    const QString other = QStringLiteral("other");
    row("id", [=](ExportRecord &r) { r.id = other; });
    row("recordedAt", [](ExportRecord &r) { r.recordedAt = r.recordedAt.addMSecs(1); });
    row("external", [](ExportRecord &r) { r.external = true; });
    row("userId", [=](ExportRecord &r) { r.person.userId = other; });
    row("displayName", [=](ExportRecord &r) { r.person.displayName = other; });
    row("userPrincipalName", [=](ExportRecord &r) { r.person.userPrincipalName = other; });
    row("homeTenantId", [=](ExportRecord &r) { r.person.homeTenantId = other; });
    row("caseReference", [=](ExportRecord &r) { r.caseReference = other; });
    row("homeAccountId", [=](ExportRecord &r) { r.homeAccountId = other; });
    row("username", [=](ExportRecord &r) { r.username = other; });
    row("tenantId", [=](ExportRecord &r) { r.tenantId = other; });
    row("cloudName", [=](ExportRecord &r) { r.cloudName = other; });
    row("graphRoot", [](ExportRecord &r) { r.graphRoot = QUrl(QStringLiteral("https://graph.example")); });
    row("storageForm", [=](ExportRecord &r) { r.storageForm = other; });
    row("storageHost", [=](ExportRecord &r) { r.storageHost = other; });
    row("storageAccount", [=](ExportRecord &r) { r.storageAccount = other; });
    row("storageContainer", [=](ExportRecord &r) { r.storageContainer = other; });
    row("storagePermissions", [=](ExportRecord &r) { r.storagePermissions = other; });
    row("storageEndsAt", [](ExportRecord &r) { r.storageEndsAt = {}; });
    row("storageHandle", [=](ExportRecord &r) { r.storageHandle = other; });
}

void LedgerChainTest::coversTheIntent()
{
    QFETCH(std::function<void(ExportRecord &)>, change);
    const QByteArray salts(LedgerChain::PersonalValueCount * LedgerChain::SaltLength, 's');
    const auto digest = [&](const ExportRecord &record) {
        return LedgerChain::intentDigest(record, LedgerChain::commitments(salts, LedgerChain::personalValues(record)));
    };
    ExportRecord record = intent();
    const QByteArray before = digest(record);
    change(record);
    QVERIFY(digest(record) != before);
}

void LedgerChainTest::coversTheView_data()
{
    QTest::addColumn<std::function<void(ExportRecord &)>>("change");
    using Change = std::function<void(ExportRecord &)>;
    const auto row = [](const char *name, const Change &change) { QTest::newRow(name) << change; };
    const QString other = QStringLiteral("other");
    row("state", [](ExportRecord &r) { r.state = Exports::State::Complete; });
    row("operationAddress", [=](ExportRecord &r) { r.operationAddress = other; });
    row("operationId", [=](ExportRecord &r) { r.operationId = other; });
    row("tracked", [](ExportRecord &r) { r.tracked = !r.tracked; });
    row("nextCheckAt", [](ExportRecord &r) { r.nextCheckAt = {}; });
    row("submittedDateTime", [](ExportRecord &r) { r.submittedDateTime = {}; });
    row("completedDateTime", [](ExportRecord &r) { r.completedDateTime = {}; });
    row("progress", [](ExportRecord &r) { r.progress = 0.2; });
    row("no progress", [](ExportRecord &r) { r.progress = {}; });
    row("progressText", [=](ExportRecord &r) { r.progressText = other; });
    row("statusText", [=](ExportRecord &r) { r.statusText = other; });
    row("acceptedAt", [](ExportRecord &r) { r.acceptedAt = {}; });
    row("seenByService", [](ExportRecord &r) { r.seenByService = !r.seenByService; });
    row("closed", [](ExportRecord &r) { r.closed = !r.closed; });
    row("note", [=](ExportRecord &r) { r.note = other; });
    row("clientRequestId", [=](ExportRecord &r) { r.clientRequestId = other; });
    row("erased", [](ExportRecord &r) { r.erased = true; });
}

void LedgerChainTest::coversTheView()
{
    QFETCH(std::function<void(ExportRecord &)>, change);
    const auto digest = [](const ExportRecord &record) {
        return LedgerChain::viewDigest(record, LedgerChain::commitment(QByteArray(16, 's'), record.note));
    };
    ExportRecord record = running(intent());
    const QByteArray before = digest(record);
    change(record);
    QVERIFY(digest(record) != before);
}

void LedgerChainTest::coversTheEvent_data()
{
    QTest::addColumn<std::function<void(LedgerEvent &)>>("change");
    using Change = std::function<void(LedgerEvent &)>;
    const auto row = [](const char *name, const Change &change) { QTest::newRow(name) << change; };
    const QString other = QStringLiteral("other");
    row("sequence", [](LedgerEvent &e) { e.sequence = 7; });
    row("exportId", [=](LedgerEvent &e) { e.exportId = other; });
    row("occurredAt", [](LedgerEvent &e) { e.occurredAt = e.occurredAt.addMSecs(1); });
    row("kind", [](LedgerEvent &e) { e.kind = Kind::Closed; });
    row("state", [](LedgerEvent &e) { e.state = Exports::State::Complete; });
    row("httpStatus", [](LedgerEvent &e) { e.httpStatus = 500; });
    row("serviceDate", [](LedgerEvent &e) { e.serviceDate = utc(4); });
    row("requestId", [=](LedgerEvent &e) { e.requestId = other; });
    row("clientRequestId", [=](LedgerEvent &e) { e.clientRequestId = other; });
    row("errorCode", [=](LedgerEvent &e) { e.errorCode = other; });
    row("text", [=](LedgerEvent &e) { e.text = other; });
}

void LedgerChainTest::coversTheEvent()
{
    QFETCH(std::function<void(LedgerEvent &)>, change);
    LedgerEvent event = happened(Kind::Reopened);
    const QByteArray before = LedgerChain::eventForm(event, {}, {});
    QVERIFY(LedgerChain::eventForm(event, "i", {}) != before);
    QVERIFY(LedgerChain::eventForm(event, {}, "v") != before);
    change(event);
    QVERIFY(LedgerChain::eventForm(event, {}, {}) != before);
}

void LedgerChainTest::findsTampering_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<qint64>("sequence");
    const auto row = [](const QString &sql, Fault fault, qint64 sequence) { QTest::newRow(qPrintable(sql)) << sql << fault << sequence; };

    // An event changed, column by column.
    for (const auto &assignment :
         {"occurred_at = occurred_at + 1", "kind = 'Reopened'", "kind = 'NoSuchKind'", "state = 'Complete'", "state = 'NoSuchState'",
          "http_status = 400", "service_date = 1", "request_id = ''", "client_request_id = 'x'", "error_code = 'x'", "text = 'x'", "intent = x'00'",
          "view = zeroblob(32)", "digest = zeroblob(32)", "export_number = 3",
          // Read into a shorter number, or as no date, they would be what was written.
          "http_status = http_status + 4294967296", "kind = 'Kind::AnswerReceived'"})
        row(QStringLiteral("UPDATE events SET %1 WHERE sequence = 4").arg(QString::fromLatin1(assignment)), Fault::DigestWrong, 4);
    row(QStringLiteral("UPDATE events SET export_number = 99 WHERE sequence = 4"), Fault::ExportMissing, 4);
    row(QStringLiteral("UPDATE events SET text = 'x' WHERE sequence = 1"), Fault::DigestWrong, 1);
    row(QStringLiteral("UPDATE events SET text = 'x' WHERE sequence = 8"), Fault::DigestWrong, 8);

    // Events removed, at the start, in the middle, together with their export; renumbered or swapped.
    row(QStringLiteral("DELETE FROM events WHERE sequence = 1"), Fault::SequenceBroken, 2);
    row(QStringLiteral("DELETE FROM events WHERE sequence = 5"), Fault::SequenceBroken, 6);
    row(QStringLiteral("DELETE FROM events WHERE sequence = 5; UPDATE events SET sequence = sequence - 1 WHERE sequence > 5"), Fault::DigestWrong, 5);
    row(QStringLiteral("DELETE FROM events WHERE export_number = 1; DELETE FROM personal WHERE number = 1; DELETE FROM exports WHERE number = 1"),
        Fault::SequenceBroken, 2);
    row(QStringLiteral("DELETE FROM exports WHERE number = 2"), Fault::ExportMissing, 2);
    row(QStringLiteral("UPDATE events SET sequence = 100 WHERE sequence = 4; UPDATE events SET sequence = 4 WHERE sequence = 5;"
                       "UPDATE events SET sequence = 5 WHERE sequence = 100"),
        Fault::DigestWrong, 4);

    // Rows put in: between others and at the end.
    const auto event = [](int sequence) {
        return QStringLiteral("INSERT INTO events SELECT %1, export_number, occurred_at, kind, state, http_status, service_date, request_id,"
                              " client_request_id, error_code, text, x'', view, digest, case_number FROM events WHERE sequence = 5")
            .arg(sequence);
    };
    row(event(9), Fault::DigestWrong, 9);
    row(event(20), Fault::SequenceBroken, 20);
    row(event(0), Fault::SequenceBroken, 0);
    row(QStringLiteral("UPDATE events SET sequence = sequence + 100 WHERE sequence > 5;"
                       "UPDATE events SET sequence = sequence - 99 WHERE sequence > 100; ")
            + event(6),
        Fault::DigestWrong, 6);
    row(QStringLiteral("INSERT INTO exports SELECT 9, 'f', recorded_at, external, tenant_id, cloud_name, graph_root, storage_form, storage_host,"
                       " storage_account, storage_container, storage_permissions, storage_ends_at, storage_handle, commitments, state,"
                       " operation_address, operation_id, tracked, next_check_at, submitted_at, completed_at, progress, progress_text, status_text,"
                       " accepted_at, seen_by_service, check_allowed_at, progress_scale, closed, client_request_id, note_number, note_commitment, "
                       "erased FROM exports WHERE number = 3"),
        Fault::EventsMissing, 0);

    // The tail cut: the export's row still says what the missing event said.
    row(QStringLiteral("DELETE FROM events WHERE sequence = 8"), Fault::StateWrong, 3);
    row(QStringLiteral("DELETE FROM events WHERE sequence >= 7"), Fault::ViewWrong, 6);

    // An export's row changed, column by column.
    for (const auto &assignment : {"recorded_at = 1", "external = 1", "tenant_id = 'x'", "cloud_name = 'x'", "graph_root = 'https://x'",
                                   "storage_form = 'x'", "storage_host = 'x'", "storage_account = 'x'", "storage_container = 'x'",
                                   "storage_permissions = 'x'", "storage_ends_at = NULL", "storage_handle = ''", "commitments = zeroblob(224)",
                                   // The same address to whoever reads it, but not what was written.
                                   "graph_root = 'HTTPS://graph.microsoft.com'", "graph_root = 'https://graph.Microsoft.com'"})
        row(QStringLiteral("UPDATE exports SET %1 WHERE number = 1").arg(QString::fromLatin1(assignment)), Fault::IntentWrong, 1);
    row(QStringLiteral("UPDATE exports SET id = 'x' WHERE number = 1"), Fault::DigestWrong, 1);
    for (const auto &assignment : {"operation_address = ''",
                                   "operation_id = ''",
                                   "tracked = 1",
                                   "next_check_at = NULL",
                                   "submitted_at = 1",
                                   "completed_at = 1",
                                   "progress = 0.9",
                                   "progress = NULL",
                                   "progress_text = ''",
                                   "status_text = ''",
                                   "accepted_at = 1",
                                   "seen_by_service = 0",
                                   "check_allowed_at = 1",
                                   "progress_scale = 'Percent'",
                                   "closed = 0",
                                   "client_request_id = ''",
                                   "note_commitment = x''",
                                   "erased = 1",
                                   "seen_by_service = 2",
                                   "closed = -1",
                                   "progress_scale = 'NoSuchScale'"})
        row(QStringLiteral("UPDATE exports SET %1 WHERE number = 1").arg(QString::fromLatin1(assignment)), Fault::ViewWrong, 5);
    for (const auto &state : {"Complete", "Rejected", "NoSuchState"})
        row(QStringLiteral("UPDATE exports SET state = '%1' WHERE number = 1").arg(QString::fromLatin1(state)), Fault::StateWrong, 5);
    row(QStringLiteral("UPDATE exports SET erased = 0 WHERE number = 2"), Fault::ViewWrong, 7);
    row(QStringLiteral("UPDATE exports SET erased = 2 WHERE number = 2"), Fault::ViewWrong, 7);

    // Personal values changed, swapped, gone without being erased.
    for (const auto &column :
         {"salts", "user_id", "display_name", "user_principal_name", "home_tenant_id", "case_reference", "home_account_id", "username"})
        row(QStringLiteral("UPDATE personal SET %1 = x'41' WHERE number = 1").arg(QString::fromLatin1(column)), Fault::PersonalValueWrong, 5);
    row(QStringLiteral("UPDATE personal SET user_id = (SELECT user_id FROM personal WHERE number = 3) WHERE number = 1"), Fault::PersonalValueWrong,
        5);
    row(QStringLiteral("DELETE FROM personal WHERE number = 3"), Fault::PersonalValueWrong, 8);
    row(QStringLiteral("UPDATE notes SET value = x'41' WHERE number = 1"), Fault::PersonalValueWrong, 5);
    row(QStringLiteral("UPDATE exports SET note_number = NULL WHERE number = 1"), Fault::PersonalValueWrong, 5);

    // Something where nothing may be any more, or never was.
    row(QStringLiteral("UPDATE personal SET display_name = x'41' WHERE number = 2"), Fault::PersonalValueWrong, 7);
    row(QStringLiteral("UPDATE personal SET salts = (SELECT salts FROM personal WHERE number = 3) WHERE number = 2"), Fault::PersonalValueWrong, 7);
    row(QStringLiteral("DELETE FROM personal WHERE number = 2"), Fault::PersonalValueWrong, 7);
    row(QStringLiteral("UPDATE notes SET value = x'41' WHERE number = 2"), Fault::PersonalValueWrong, 0);
    row(QStringLiteral("INSERT INTO notes (salt, value) VALUES (x'41', x'41')"), Fault::PersonalValueWrong, 0);
    row(QStringLiteral("INSERT INTO personal SELECT 9, salts, user_id, display_name, user_principal_name, home_tenant_id, case_reference,"
                       " home_account_id, username FROM personal WHERE number = 3"),
        Fault::PersonalValueWrong, 0);
}

void LedgerChainTest::findsTampering()
{
    QFETCH(QString, sql);
    QFETCH(Fault, fault);
    QFETCH(qint64, sequence);
    {
        RawDatabase raw(copy());
        const QStringList statements = sql.split(QLatin1Char(';'), Qt::SkipEmptyParts);
        for (const QString &statement : statements)
            QVERIFY2(raw.change(statement) > 0, qPrintable(statement));
    }
    const auto verified = Ledger::verifyFile(copy());
    QVERIFY(verified.has_value());
    QVERIFY(!verified->isIntact());
    QCOMPARE(verified->firstBad->fault, fault);
    QCOMPARE(verified->firstBad->sequence, sequence);
}

// What is read as the same value, but is not what was written: in the middle, where no later row contradicts it.
void LedgerChainTest::findsAStateThatIsNone()
{
    for (const QString &state :
         {QStringLiteral("NoSuchState"), QStringLiteral("unconfirmed"), QStringLiteral("State::Unconfirmed"), QString::fromLatin1("")}) {
        const QString directory = m_directory.filePath(QUuid::createUuid().toString(QUuid::WithoutBraces));
        QString path;
        {
            auto ledger = Ledger::open(directory, m_clock);
            QVERIFY(ledger.has_value());
            path = (*ledger)->path();
            QVERIFY((*ledger)->record(intent(), happened(Kind::IntentRecorded)).has_value());
            ExportRecord record = intent();
            record.state = Exports::State::Unconfirmed;
            QVERIFY((*ledger)->append(happened(Kind::NoAnswer), record).has_value());
            record.state = Exports::State::NotStarted;
            QVERIFY((*ledger)->append(happened(Kind::TrackedFromElsewhere), record).has_value());
        }
        QVERIFY(Ledger::verifyFile(path)->isIntact());
        QCOMPARE(RawDatabase(path).change(QStringLiteral("UPDATE events SET state = '%1' WHERE sequence = 2").arg(state)), 1);
        const auto verified = Ledger::verifyFile(path);
        QVERIFY(!verified->isIntact());
        QCOMPARE(verified->firstBad->fault, Fault::DigestWrong);
        QCOMPARE(verified->firstBad->sequence, 2);
    }
}

void LedgerChainTest::findsACutTail()
{
    // Cut to the moment before the last event, the export's row put back too: inside the file all agrees.
    {
        RawDatabase raw(copy());
        QCOMPARE(raw.change(QStringLiteral("DELETE FROM events WHERE sequence = 8")), 1);
        QCOMPARE(raw.change(QStringLiteral("UPDATE exports SET state = 'Recorded' WHERE number = 3")), 1);
    }
    QVERIFY(Ledger::verifyFile(copy())->isIntact());
    for (const LedgerHead &head : std::as_const(m_heads)) {
        const auto verified = Ledger::verifyFile(copy(), head);
        QVERIFY(verified.has_value());
        QCOMPARE(verified->isIntact(), head.sequence < 8);
        if (head.sequence < 8)
            continue;
        QCOMPARE(verified->firstBad->fault, Fault::HeadMissing);
        QCOMPARE(verified->firstBad->sequence, 8);
    }
    for (const LedgerHead &head : std::as_const(m_heads))
        QVERIFY(Ledger::verifyFile(original(), head)->isIntact());
    QVERIFY(Ledger::verifyFile(original(), LedgerHead{0, QByteArray(64, '0')})->isIntact());
    QCOMPARE(Ledger::verifyFile(original(), LedgerHead{2, m_heads.at(0).digest})->firstBad->fault, Fault::HeadMissing);
}

void LedgerChainTest::findsARewrittenLedgerOnlyByItsHead()
{
    const QString forged = m_directory.filePath(QStringLiteral("forged"));
    {
        auto ledger = Ledger::open(forged, m_clock);
        QVERIFY(ledger.has_value());
        for (int i = 4; i <= 12; ++i)
            QVERIFY((*ledger)->record(intent(i), happened(Kind::IntentRecorded)).has_value());
    }
    const QString path = forged + QStringLiteral("/ledger.sqlite");
    QVERIFY(Ledger::verifyFile(path)->isIntact());
    QCOMPARE(Ledger::verifyFile(path, m_heads.first())->firstBad->fault, Fault::HeadMissing);
}

void LedgerChainTest::verifiesWithoutWriting()
{
    const QString directory = m_directory.filePath(QStringLiteral("a place with ? # % 100"));
    QVERIFY(QDir().mkpath(directory));
    const QString path = directory + QStringLiteral("/ledger.sqlite");
    QVERIFY(QFile::copy(original(), path));
    const QByteArray before = contents(path);
    QVERIFY(Ledger::verifyFile(path)->isIntact());
    QCOMPARE(contents(path), before);
    QCOMPARE(QDir(directory).entryList(QDir::Files), QStringList{QStringLiteral("ledger.sqlite")});
}

void LedgerChainTest::verifiesWhileOpen()
{
    const QString directory = m_directory.filePath(QStringLiteral("open"));
    auto ledger = Ledger::open(directory, m_clock);
    QVERIFY(ledger.has_value());
    QVERIFY((*ledger)->record(intent(), happened(Kind::IntentRecorded)).has_value());
    const auto verified = Ledger::verifyFile((*ledger)->path());
    QVERIFY(verified.has_value());
    QVERIFY(verified->isIntact());
    QCOMPARE(verified->events, 1);
    QVERIFY((*ledger)->append(happened(Kind::Reopened), running(intent())).has_value());
    QCOMPARE(Ledger::verifyFile((*ledger)->path())->head, (*ledger)->head());
}

void LedgerChainTest::tellsWhyItCannotVerify()
{
    QCOMPARE(Ledger::verifyFile(m_directory.filePath(QStringLiteral("none"))).error().kind, LedgerError::Kind::Missing);
    QCOMPARE(Ledger::verifyFile(m_directory.path()).error().kind, LedgerError::Kind::AccessDenied);
    const QString other = m_directory.filePath(QStringLiteral("other"));
    QVERIFY(write(other, QByteArray(5000, 'x')));
    QCOMPARE(Ledger::verifyFile(other).error().kind, LedgerError::Kind::Damaged);
    QVERIFY(write(other, {}));
    QCOMPARE(Ledger::verifyFile(other).error().kind, LedgerError::Kind::NotALedger);
    const QByteArray whole = contents(copy());
    QVERIFY(write(copy(), whole.left(whole.size() / 2)));
    QCOMPARE(Ledger::verifyFile(copy()).error().kind, LedgerError::Kind::Damaged);
}

QTEST_GUILESS_MAIN(LedgerChainTest)
#include "tst_ledgerchain.moc"
