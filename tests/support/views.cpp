// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views.h"

#include "demo/demotenant.h"
#include "exports/casedeadlines.h"
#include "exports/caseregister.h"
#include "exports/exportduplicates.h"
#include "exports/exportoperation.h"
#include "exports/exportregister.h"
#include "exports/ledger.h"
#include "fakegraph.h"
#include "http/httpclient.h"
#include "ledgerfixture.h"
#include "rawserver.h"
#include "storagefixtures.h"
#include "ui/approvaldialog.h"
#include "ui/casedialog.h"
#include "ui/casespage.h"
#include "ui/casework.h"
#include "ui/choosecasedialog.h"
#include "ui/confirmexportdialog.h"
#include "ui/deadlineview.h"
#include "ui/deadlinewords.h"
#include "ui/diagnostics.h"
#include "ui/duplicatewords.h"
#include "ui/eraseexportsdialog.h"
#include "ui/explanation.h"
#include "ui/fetchresultsdialog.h"
#include "ui/guide.h"
#include "ui/guidewindow.h"
#include "ui/mainwindow.h"
#include "ui/newcasedialog.h"
#include "ui/operationpanel.h"
#include "ui/operationspanel.h"
#include "ui/personpanel.h"
#include "ui/problemview.h"
#include "ui/proxycredentialsdialog.h"
#include "ui/receiptwork.h"
#include "ui/savediagnosticsdialog.h"
#include "ui/savereceiptdialog.h"
#include "ui/settingsdialog.h"
#include "ui/setuppage.h"
#include "ui/signinpanel.h"
#include "ui/storagelocationfield.h"
#include "ui/trackoperationdialog.h"
#include "ui/trackwork.h"

#include <QApplication>
#include <QLineEdit>
#include <QListWidget>
#include <QMetaEnum>
#include <QPushButton>
#include <QTableView>
#include <QTest>
#include <QToolButton>
#include <QUuid>
#include <QVBoxLayout>

#include <cstdio>

Views::Views(const Visit &visit)
    : m_visit(visit)
{
    m_ledger = std::move(*Ledger::open(m_data.path(), m_clock));
}

Views::~Views() = default;

void Views::show()
{
    showStates();
    showAttentions();
    showCases();
    showReceipts();
    showHelp();
    showLedgerTrouble();
    showNetwork();
    showSettings();
    showDesk();
    showTimeLines();
    showLastQuestion();
    showSignIn();
    showQuestions();
    showFetch();
    showWindow();
}

void Views::fail(const char *what, const QString &where)
{
    m_isComplete = false;
    std::fprintf(stderr, "%s: %s\n", qPrintable(where), what);
}

ExportRecord Views::record(Exports::State state) const
{
    ExportRecord record;
    record.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    record.recordedAt = m_clock.utcNow().addSecs(-3600);
    record.person = {QStringLiteral("c228b2ae-c4fb-4eda-9620-7e73dddd1cac"), QStringLiteral("Zoë Ångström"), QStringLiteral("zoe@fabrikam.example"),
                     QStringLiteral("385ab357-9774-4c44-896b-a35942d755e8")};
    record.caseReference = QStringLiteral("DSR-2026-0142");
    record.username = QStringLiteral("dana@contoso.example");
    record.storageHost = QStringLiteral("contosodsr.blob.core.windows.net");
    record.storageContainer = QStringLiteral("dsr-2026-0142");
    record.clientRequestId = QUuid::createUuid().toString(QUuid::WithoutBraces);
    record.state = state;
    record.acceptedAt = m_clock.utcNow().addSecs(-3000);
    record.seenByService = true;
    record.statusText = QStringLiteral("running");
    record.progress = 0.4;
    record.progressScale = ProgressReading::Scale::Fraction;
    record.nextCheckAt = m_clock.utcNow();
    return record;
}

void Views::showStates()
{
    const QMetaEnum states = QMetaEnum::fromType<Exports::State>();
    for (int i = 0; i < states.keyCount(); ++i) {
        ExportRecord shown = record(Exports::State(states.value(i)));
        shown.tracked = false;
        LedgerEvent first;
        first.kind = LedgerEvent::Kind::IntentRecorded;
        [[maybe_unused]] const auto written = m_ledger->record(shown, first);
        ExportOperation operation(*m_ledger, m_clock, [] { return 0.0; }, shown);
        showOperation(QStringLiteral("state-") + QString::fromLatin1(states.key(i)).toLower(), operation);
    }
}

void Views::showAttentions()
{
    const std::pair<QString, QByteArray> answers[] = {
        {QStringLiteral("permission"),
         RawServer::json(403, R"({"error":{"code":"Authorization_RequestDenied","message":"Insufficient privileges."}})")},
        {QStringLiteral("throttled"), RawServer::json(429, R"({"error":{"code":"TooManyRequests","message":"Too many."}})")},
        {QStringLiteral("service"), RawServer::json(503, {})},
        {QStringLiteral("html"), RawServer::response(200, "<html>proxy</html>", {"Content-Type: text/html"})},
        {QStringLiteral("vanished"), RawServer::json(404, R"({"error":{"code":"itemNotFound","message":"?"}})")},
        {QStringLiteral("other-person"), RawServer::json(200, R"({"id":"op","userId":"somebody-else","status":"running","progress":40})")},
        {QStringLiteral("strange-word"), RawServer::json(200, R"({"id":"op","status":"archiving","progress":"NaN"})")},
    };
    for (const auto &[name, bytes] : answers) {
        RawServer server([said = bytes](QTcpSocket &socket, const ReceivedRequest &) { RawServer::reply(socket, said); });
        showCheck(name, record(Exports::State::Running), *Cloud::custom(server.url(), server.url(), {}));
    }
    RawServer knowsNothing([](QTcpSocket &socket, const ReceivedRequest &) {
        RawServer::reply(socket, RawServer::json(404, R"({"error":{"code":"itemNotFound","message":"?"}})"));
    });
    ExportRecord fresh = record(Exports::State::NotStarted);
    fresh.seenByService = false;
    fresh.progress.reset();
    showCheck(QStringLiteral("not-visible-yet"), fresh, *Cloud::custom(knowsNothing.url(), knowsNothing.url(), {}));
    const QUrl nobody(QStringLiteral("http://127.0.0.1:1"));
    showCheck(QStringLiteral("offline"), record(Exports::State::Running), *Cloud::custom(nobody, nobody, {}));
    ExportOperation signedOut(*m_ledger, m_clock, [] { return 0.0; }, record(Exports::State::Running));
    showOperation(QStringLiteral("beside-signed-out"), signedOut);
}

void Views::showCheck(const QString &name, ExportRecord shown, const Cloud &cloud)
{
    HttpClient http(m_clock);
    GraphClient graph(http, cloud, [](const AccessTokenRequest &, QObject *, const std::function<void(const AccessTokenResult &)> &give) {
        give(QByteArray("t"));
    });
    shown.graphRoot = cloud.graphRoot();
    shown.operationAddress = cloud.graphRoot().toString() + QStringLiteral("/v1.0/dataPolicyOperations/op");
    LedgerEvent first;
    first.kind = LedgerEvent::Kind::IntentRecorded;
    [[maybe_unused]] const auto written = m_ledger->record(shown, first);
    ExportOperation operation(*m_ledger, m_clock, [] { return 0.0; }, shown);
    bool isAnswered = false;
    QObject::connect(&operation, &ExportOperation::changed, &operation, [&] { isAnswered = !operation.isChecking(); });
    operation.setGraph(&graph);
    [[maybe_unused]] const bool answered =
        QTest::qWaitFor([&] { return isAnswered && !operation.isChecking() && (operation.events().size() > 1 || operation.ledgerError()); });
    showOperation(QStringLiteral("beside-") + name, operation);
}

void Views::showLedgerTrouble()
{
    // What the service answers cannot be written: it has to wait.
    RawServer server([path = m_ledger->path()](QTcpSocket &socket, const ReceivedRequest &) {
        LedgerFixture::RawDatabase(path).change(
            QStringLiteral("CREATE TRIGGER full BEFORE INSERT ON events BEGIN SELECT RAISE(FAIL, 'disk full'); END"));
        RawServer::reply(socket, RawServer::json(200, R"({"id":"op","status":"complete","progress":100})"));
    });
    showCheck(QStringLiteral("not-recorded"), record(Exports::State::Running), *Cloud::custom(server.url(), server.url(), {}));
}

void Views::showNetwork()
{
    const QString proxy = QStringLiteral("proxy.contoso.com:8080");
    for (const bool refused : {false, true}) {
        m_visit(refused ? QStringLiteral("proxy-refused") : QStringLiteral("proxy"), {520, 260},
                [&] { return std::make_unique<ProxyCredentialsDialog>(proxy, QStringLiteral("Contoso proxy"), refused); });
    }
    SignInError error;
    error.kind = SignInError::Kind::Offline;
    error.transport = HttpAnswer::Error::TlsFailed;
    error.proxy = proxy;
    error.tls = {
        {TlsFailure::Reason::UntrustedIssuer}, QStringLiteral("Contoso Inspection CA, Contoso Ltd"), QStringLiteral("login.microsoftonline.com")};
    error.detail = QStringLiteral("SSL handshake failed: The issuer certificate of a locally looked up certificate could not be found");
    error.occurredAt = m_clock.utcNow();
    HttpClient http(m_clock);
    const SignIn signIn(http, m_clock);
    m_visit(QStringLiteral("tls-failure"), {620, 520}, [&] {
        auto panel = std::make_unique<SignInPanel>(signIn);
        panel->showProblem(explain(error));
        auto *fold = panel->findChild<ProblemView *>()->findChild<QToolButton *>();
        fold->setChecked(true);
        return panel;
    });
    const QString file = m_data.filePath(QStringLiteral("policy.ini"));
    for (const bool broken : {false, true}) {
        QFile policy(file);
        if (policy.open(QIODevice::WriteOnly))
            policy.write(QByteArray("[tenant]\nclientId=1b730954-1685-4b74-9bfd-dac224a7b894\ntenant=contoso.com\ncloud=")
                         + (broken ? "germany" : "global") + "\nscopes=CrossTenantUserProfileSharing.Read.All User.Export.All\n"
                         + "[storage]\nhosts=contosodsr.blob.core.windows.net\n[ledger]\nretentionMonths=24\n");
        policy.close();
        Settings settings(Policy::fromFile(file), {}, m_data.filePath(QStringLiteral("settings.ini")));
        m_visit(broken ? QStringLiteral("policy-broken") : QStringLiteral("policy"), {760, 820},
                [&] { return std::make_unique<SetupPage>(settings, http); });
    }
}

void Views::showCases()
{
    CaseRegister cases(*m_ledger, m_clock);
    ExportRegister exports(*m_ledger, m_clock, [] { return 0.0; });
    const CaseForm::Calendar calendar{[] { return CaseDeadline::Rule{0, {QDate(2026, 12, 21)}}; }, [] { return QDate(2026, 11, 30); }};
    CaseRecord record;
    record.reference = QStringLiteral("DSR-2026-0142");
    record.receivedOn = QDate(2026, 11, 16);
    record.legalBasis = CaseRecord::LegalBasis::Other;
    record.otherBasis = QStringLiteral("Section 34 BDSG");
    record.identity = CaseRecord::Identity::Proven;
    record.identityAskedOn = QDate(2026, 11, 17);
    record.identityProvenOn = QDate(2026, 11, 20);
    record.identityHow = QStringLiteral("Called back on the number in the directory");
    record.identityBy = QStringLiteral("J. Doe");
    record.extended = true;
    record.note = QStringLiteral("Came by letter, second page missing");
    const auto opened = cases.open(record);
    for (const auto state : {Exports::State::NotSent, Exports::State::Complete}) {
        ExportRecord shown = this->record(state);
        LedgerEvent first;
        first.kind = LedgerEvent::Kind::IntentRecorded;
        [[maybe_unused]] const auto written = m_ledger->record(shown, first);
        [[maybe_unused]] const auto added = cases.addExport(opened->id, shown.id);
    }
    exports.load();
    const auto dialog = [&] { return std::make_unique<CaseDialog>(CaseDialog::Parts{cases, exports, calendar}, opened->id); };
    m_visit(QStringLiteral("case"), {860, 900}, dialog);
    m_visit(QStringLiteral("case-new"), {860, 520}, [&] {
        return std::make_unique<NewCaseDialog>(
            calendar, CaseRecord(), CaseWork::tr("Open the case"),
            CaseWork::tr("A case may begin before its first export. Every field is optional and stays on this computer."));
    });
    [[maybe_unused]] const auto closed = cases.close(opened->id, CaseRecord::Outcome::AnsweredInPart, QStringLiteral("One archive is gone"));
    m_visit(QStringLiteral("case-closed"), {860, 900}, dialog);
    CaseRecord stopped;
    stopped.reference = QStringLiteral("DSR-2026-0143");
    stopped.receivedOn = QDate(2026, 11, 20);
    stopped.identity = CaseRecord::Identity::Asked;
    stopped.identityAskedOn = QDate(2026, 11, 23);
    [[maybe_unused]] const auto second = cases.open(stopped);
    m_visit(QStringLiteral("case-choose"), {860, 420}, [&] {
        return std::make_unique<ChooseCaseDialog>(cases, calendar, ChooseCaseDialog::Which::All, CaseWork::tr("Open a case"), CaseWork::tr("Open"));
    });
}

void Views::showReceipts()
{
    ExportRecord shown = record(Exports::State::Complete);
    LedgerEvent first;
    first.kind = LedgerEvent::Kind::IntentRecorded;
    [[maybe_unused]] const auto written = m_ledger->record(shown, first);
    ReceiptSaving::Order order;
    order.ledgerPath = m_ledger->path();
    order.exportId = shown.id;
    const auto making = [this] { return Receipt::Making::now(m_clock.utcNow(), QStringLiteral("1.2.3")); };
    const auto note = [](const QString &) { return std::optional<LedgerError>(); };
    const auto dialog = [&](bool saves) -> std::unique_ptr<QWidget> {
        const SaveReceiptDialog::Subject subject{ReceiptWork::tr("the export for %1").arg(QStringLiteral("Adele Vance")),
                                                 QStringLiteral("Receipt DSR-2026-014 Adele Vance 2026-11-23"), making, note};
        auto made = std::make_unique<SaveReceiptDialog>(subject, order, m_data.filePath(QStringLiteral("receipts")));
        made->setAttribute(Qt::WA_DeleteOnClose, false);
        made->show();
        const QList<QPushButton *> buttons = made->findChildren<QPushButton *>();
        for (QPushButton *save : buttons) {
            if (!saves || save->text() != SaveReceiptDialog::tr("Save"))
                continue;
            save->click();
            [[maybe_unused]] const bool ended = QTest::qWaitFor([save] { return save->isEnabled() || !save->isVisible(); }, 20'000);
        }
        return made;
    };
    m_visit(QStringLiteral("receipt"), {620, 340}, [&] { return dialog(false); });
    m_visit(QStringLiteral("receipt-saved"), {620, 340}, [&] {
        QDir(m_data.filePath(QStringLiteral("receipts"))).removeRecursively();
        return dialog(true);
    });
    m_visit(QStringLiteral("receipt-there"), {620, 460}, [&] { return dialog(true); });
}

void Views::showOperation(const QString &name, ExportOperation &operation)
{
    m_visit(name, {760, 560}, [&] {
        auto panel = std::make_unique<OperationPanel>();
        panel->setOperation(&operation);
        return panel;
    });
}

void Views::showDesk()
{
    QTemporaryDir directory;
    const std::unique_ptr<Ledger> ledger = std::move(*Ledger::open(directory.path(), m_clock));
    QList<CaseRecord> cases;
    const auto add = [&](const QString &name, Exports::State state, const QString &reference, int receivedDaysAgo) {
        ExportRecord shown = record(state);
        shown.person.displayName = name;
        shown.caseReference = reference;
        shown.tracked = false;
        LedgerEvent first;
        first.kind = LedgerEvent::Kind::IntentRecorded;
        [[maybe_unused]] const auto written = ledger->record(shown, first);
        if (receivedDaysAgo < 0)
            return;
        CaseRecord its;
        its.id = shown.id;
        its.reference = reference;
        its.receivedOn = m_clock.utcNow().date().addDays(-receivedDaysAgo);
        its.exportIds = {shown.id};
        if (receivedDaysAgo == 3) {
            its.identity = CaseRecord::Identity::Asked;
            its.identityAskedOn = its.receivedOn;
        }
        cases.append(its);
    };
    add(QStringLiteral("Megan Bowen"), Exports::State::Complete, QStringLiteral("DSR-2026-0142"), 34);
    add(QStringLiteral("Zoë Ångström"), Exports::State::Running, QStringLiteral("DSR-2026-0147"), 27);
    add(QStringLiteral("Adele Vance"), Exports::State::Running, QStringLiteral("DSR-2026-0151"), 5);
    add(QStringLiteral("محمد الفارسي"), Exports::State::Unconfirmed, QStringLiteral("DSR-2026-0152"), 3);
    add(QStringLiteral("Lee Gu"), Exports::State::Failed, QString(), -1);
    const auto desk = [&] {
        struct Desk : QWidget {
            std::unique_ptr<ExportRegister> exports;
            std::unique_ptr<CaseDeadlines> deadlines;
        };
        auto window = std::make_unique<Desk>();
        window->exports = std::make_unique<ExportRegister>(*ledger, m_clock, [] { return 0.0; });
        window->exports->load();
        window->deadlines = std::make_unique<CaseDeadlines>(m_clock, [&] { return cases; }, [] { return CaseDeadline::Rule(); });
        auto *panel = new OperationsPanel(*window->exports, window.get());
        panel->setDeadlines(*window->deadlines);
        (new QVBoxLayout(window.get()))->addWidget(panel);
        return window;
    };
    m_visit(QStringLiteral("desk"), {820, 320}, desk);
    m_visit(QStringLiteral("desk-narrow"), {440, 320}, desk);
    m_visit(QStringLiteral("desk-empty-result"), {820, 320}, [&] {
        auto window = desk();
        window->findChild<QLineEdit *>()->setText(QStringLiteral("nobody has this"));
        return window;
    });
    const Qt::LayoutDirection usual = QApplication::layoutDirection();
    QApplication::setLayoutDirection(usual == Qt::RightToLeft ? Qt::LeftToRight : Qt::RightToLeft);
    m_visit(QStringLiteral("desk-mirrored"), {820, 320}, desk);
    QApplication::setLayoutDirection(usual);
}

void Views::showTimeLine(const QString &name, const CaseRecord &shown, const ExportRecord &record, int checks)
{
    RequestAxis::Checks made;
    made.count = checks;
    if (checks > 0) {
        made.first = record.acceptedAt.addSecs(60);
        made.last = record.completedDateTime.isValid() ? record.completedDateTime : m_clock.utcNow();
    }
    const CaseDeadlines deadlines(
        m_clock, [&] { return shown.exportIds.isEmpty() ? QList<CaseRecord>() : QList<CaseRecord>{shown}; }, [] { return CaseDeadline::Rule(); });
    const auto make = [&] {
        auto view = std::make_unique<DeadlineView>();
        view->setRequest(record, made, &deadlines, m_clock.utcNow());
        return view;
    };
    m_visit(QStringLiteral("timeline-") + name, {700, 120}, make);
    m_visit(QStringLiteral("timeline-narrow-") + name, {330, 140}, make);
    const Qt::LayoutDirection usual = QApplication::layoutDirection();
    QApplication::setLayoutDirection(usual == Qt::RightToLeft ? Qt::LeftToRight : Qt::RightToLeft);
    m_visit(QStringLiteral("timeline-mirrored-") + name, {700, 120}, make);
    QApplication::setLayoutDirection(usual);
}

void Views::showTimeLines()
{
    const QDateTime now = m_clock.utcNow();
    const auto submitted = [&](Exports::State state, int daysAgo) {
        ExportRecord shown = record(state);
        shown.acceptedAt = now.addDays(-daysAgo);
        shown.submittedDateTime = shown.acceptedAt;
        return shown;
    };
    const auto received = [&](const ExportRecord &its, int daysAgo) {
        CaseRecord shown;
        shown.id = QStringLiteral("case");
        shown.receivedOn = now.date().addDays(-daysAgo);
        shown.exportIds = {its.id};
        return shown;
    };
    const ExportRecord running = submitted(Exports::State::Running, 2);
    showTimeLine(QStringLiteral("running"), received(running, 3), running, 30);
    const ExportRecord early = submitted(Exports::State::Running, 0);
    showTimeLine(QStringLiteral("same-day"), received(early, 0), early, 2);
    const ExportRecord late = submitted(Exports::State::Running, 4);
    showTimeLine(QStringLiteral("outlasts"), received(late, 26), late, 30);
    showTimeLine(QStringLiteral("overdue"), received(late, 40), late, 30);
    CaseRecord stopped = received(running, 9);
    stopped.identity = CaseRecord::Identity::Asked;
    stopped.identityAskedOn = now.date().addDays(-7);
    showTimeLine(QStringLiteral("stopped"), stopped, running, 4);
    ExportRecord complete = submitted(Exports::State::Complete, 10);
    complete.completedDateTime = now.addDays(-8);
    showTimeLine(QStringLiteral("complete"), received(complete, 14), complete, 40);
    CaseRecord closed = received(complete, 14);
    closed.closed = true;
    showTimeLine(QStringLiteral("closed"), closed, complete, 40);
    ExportRecord quick = submitted(Exports::State::Failed, 0);
    quick.acceptedAt = now.addSecs(-3000);
    quick.submittedDateTime = quick.acceptedAt;
    quick.completedDateTime = now.addSecs(-600);
    showTimeLine(QStringLiteral("without-case"), {}, quick, 6);
}

void Views::showLastQuestion()
{
    FakeGraph graph(m_clock);
    ExportRequest request(m_clock);
    request.setLedgerUsable(true);
    request.setActor(ExportActor{QStringLiteral("a.b"), QStringLiteral("dana@contoso.example"), QStringLiteral("b")}, &graph.client());
    request.setPerson(FakeGraph::person(1, QStringLiteral("Zoë Ångström")));
    request.setStorageLocation(StorageLocation::parse(StorageFixtures::containerUrl(), {Cloud(), m_clock.utcNow()}));
    const ExportRecord intent = record(Exports::State::Recorded);
    ExportRecord before = record(Exports::State::Running);
    ExportRecord other = record(Exports::State::Complete);
    other.person = FakeGraph::person(2, QStringLiteral("Adele Vance"));
    other.recordedAt = other.recordedAt.addDays(-20);
    const ExportDuplicates duplicates(intent, {before, other}, [](const ExportRecord &each) { return each.caseReference; }, m_clock.utcNow());
    ConfirmExportDialog::Notes notes;
    notes.findings = DuplicateWords::findings(duplicates, intent.caseReference);
    CaseRecord its;
    its.receivedOn = m_clock.utcNow().date().addDays(-20);
    const CaseDeadline deadline(its, {}, m_clock.utcNow().date());
    notes.findings.append({StatusIcon::Level::Warning, DeadlineWords::outlasts(deadline, m_clock.utcNow().date())});
    m_visit(QStringLiteral("last-question"), {620, 520}, [&] { return std::make_unique<ConfirmExportDialog>(request, notes); });
}

void Views::showWindow()
{
    QTemporaryDir directory;
    const std::unique_ptr<Ledger> ledger = std::move(*Ledger::open(directory.path(), m_clock));
    CaseRegister cases(*ledger, m_clock);
    cases.load();
    const auto add = [&](const QString &name, Exports::State state, const QString &reference, int receivedDaysAgo) {
        ExportRecord shown = record(state);
        shown.person.displayName = name;
        shown.caseReference = reference;
        shown.tracked = false;
        LedgerEvent first;
        first.kind = LedgerEvent::Kind::IntentRecorded;
        LedgerEvent check;
        check.kind = LedgerEvent::Kind::CheckAnswered;
        check.httpStatus = 200;
        [[maybe_unused]] const bool written = ledger->record(shown, first) && ledger->append(check, shown);
        CaseRecord its;
        its.reference = reference;
        its.receivedOn = m_clock.utcNow().date().addDays(-receivedDaysAgo);
        if (const auto opened = cases.open(its)) [[maybe_unused]]
            const auto added = cases.addExport(opened->id, shown.id);
    };
    add(QStringLiteral("Megan Bowen"), Exports::State::Complete, QStringLiteral("DSR-2026-0142"), 34);
    add(QStringLiteral("Adele Vance"), Exports::State::Running, QStringLiteral("DSR-2026-0147"), 5);
    add(QStringLiteral("Zoë Ångström"), Exports::State::Running, QStringLiteral("DSR-2026-0151"), 12);
    const QString file = directory.filePath(QStringLiteral("config.ini"));
    QFile config(file);
    if (config.open(QIODevice::WriteOnly))
        config.write("[tenant]\nclientId=1b730954-1685-4b74-9bfd-dac224a7b894\ntenant=contoso.com\n");
    config.close();
    Settings settings({}, file, directory.filePath(QStringLiteral("settings.ini")));
    HttpClient http(m_clock);
    const SignIn signIn(http, m_clock);
    FakeGraph graph(m_clock);
    QList<InboundSharedUserProfile> people;
    for (const char *name : {"Adele Vance", "Alex Wilber", "Bob Lindqvist", "Diego Siciliani", "محمد الفارسي", "Megan Bowen", "Zoë Ångström"})
        people.append(FakeGraph::person(int(people.size()), QString::fromUtf8(name)));
    graph.answers.insert(FakeGraph::list, FakeGraph::page(people));
    enum class Stage { SignedOut, SignedIn, Chosen };
    struct Shown : QWidget {
        std::unique_ptr<ExportRegister> exports;
        std::unique_ptr<ExportRequest> request;
        std::unique_ptr<MainWindow> window;
    };
    const auto make = [&](Stage stage) {
        auto shown = std::make_unique<Shown>();
        shown->exports = std::make_unique<ExportRegister>(*ledger, m_clock, [] { return 0.0; });
        shown->exports->load();
        shown->request = std::make_unique<ExportRequest>(m_clock);
        shown->request->setLedgerUsable(true);
        const MainWindow::Parts parts{settings, http, m_clock, signIn, *ledger, *shown->exports, cases, *shown->request};
        auto *layout = new QVBoxLayout(shown.get());
        layout->setContentsMargins({});
        shown->window = std::make_unique<MainWindow>(parts, directory.filePath(QStringLiteral("window.ini")));
        shown->window->setWindowFlags(Qt::Widget);
        layout->addWidget(shown->window.get());
        if (stage == Stage::SignedOut)
            return shown;
        Account account;
        account.homeAccountId = QStringLiteral("a.b");
        account.tenantId = QStringLiteral("6f0b0a3c-5d0e-4a4e-9c55-0a2f5a6f7d11");
        account.username = QStringLiteral("dana@contoso.example");
        account.name = QStringLiteral("Dana Admin");
        shown->window->accountBar().setChoices({{account, false}});
        shown->window->setAccount(account, &graph.client());
        auto *table = shown->window->findChild<PersonPanel *>()->findChild<QTableView *>();
        [[maybe_unused]] const bool listed = QTest::qWaitFor([table] { return table->model()->rowCount() > 1; });
        if (stage == Stage::Chosen) {
            table->selectRow(2);
            auto *location = shown->window->findChild<StorageLocationField *>();
            location->setText(StorageFixtures::containerUrl());
        }
        return shown;
    };
    for (const auto &[name, stage] :
         {std::pair("window-signed-out", Stage::SignedOut), {"window", Stage::SignedIn}, {"window-chosen", Stage::Chosen}}) {
        const QString view = QString::fromLatin1(name);
        const auto shown = [&make, wanted = stage] { return make(wanted); };
        m_visit(view, {1280, 820}, shown);
        m_visit(view + QStringLiteral("-800x600"), {800, 600}, shown);
    }
    m_visit(QStringLiteral("window-wide"), {1920, 1000}, [&] { return make(Stage::Chosen); });
    m_visit(QStringLiteral("notice"), {1280, 820}, [&] {
        auto shown = make(Stage::SignedIn);
        shown->window->showNotice(QStringLiteral("The record of exports was damaged. It was set aside as "
                                                 "/home/dana/.local/share/Habeas/ledger-damaged-2026-11-23.sqlite, and a new one was begun."));
        return shown;
    });
}

void Views::showFetch()
{
    DemoTenant tenant;
    if (!tenant.start()) {
        fail("no demo tenant", tenant.errorString());
        return;
    }
    for (const char *name : {"Exchange/mailbox.pst", "Teams/chats.json", "OneDrive/Reisekosten 2026.xlsx"}) {
        DemoBlob blob;
        blob.name = QString::fromUtf8(name);
        blob.content = QByteArray(4096, 'x');
        blob.modifiedAt = m_clock.utcNow();
        tenant.store(QStringLiteral("case-1"), blob);
    }
    const QString host = QStringLiteral("%1:%2").arg(tenant.storageRoot().host()).arg(tenant.storageRoot().port());
    ExportRecord shown = record(Exports::State::Complete);
    shown.storageHost = host;
    shown.storageAccount = QStringLiteral("demoaccount");
    shown.storageContainer = QStringLiteral("case-1");
    // The other one does not take anything any more.
    QTemporaryDir directory;
    const std::unique_ptr<Ledger> ledger = std::move(*Ledger::open(directory.path(), m_clock));
    LedgerEvent first;
    first.kind = LedgerEvent::Kind::IntentRecorded;
    [[maybe_unused]] const auto written = ledger->record(shown, first);
    ExportOperation operation(*ledger, m_clock, [] { return 0.0; }, shown);
    const auto cloud = Cloud::custom(tenant.authority(), tenant.graphRoot(), {host});
    HttpClient http(m_clock);
    // It says until when, to the second.
    const QString address = tenant.storageLocationExample(QStringLiteral("case-1"), QStringLiteral("rl"));
    enum class Stage { Address, Listed, Fetched };
    const auto make = [&](Stage stage) {
        QDir(m_data.filePath(QStringLiteral("results"))).removeRecursively();
        auto dialog = std::make_unique<FetchResultsDialog>(
            operation, FetchResultsDialog::Surroundings{http, *cloud, m_data.filePath(QStringLiteral("results")), {}});
        dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        dialog->show();
        const QList<QPushButton *> buttons = dialog->findChildren<QPushButton *>();
        const auto named = [&buttons](const char *text) {
            const QString wanted = FetchResultsDialog::tr(text);
            const auto found = std::find_if(buttons.cbegin(), buttons.cend(), [&](const QPushButton *each) { return each->text() == wanted; });
            return found == buttons.cend() ? nullptr : *found;
        };
        const auto isReady = [&named](const char *text) {
            const QPushButton *button = named(text);
            return button && QTest::qWaitFor([button] { return button->isEnabled() && button->isVisible(); }, 10'000);
        };
        const auto press = [&](const char *text) { return isReady(text) && (named(text)->click(), true); };
        if (stage == Stage::Address)
            return dialog;
        dialog->findChild<StorageLocationField *>()->setText(address);
        if (!press("List files"))
            fail("nothing to list with", QStringLiteral("fetch"));
        auto *table = dialog->findChild<QTableView *>();
        const bool isListed = QTest::qWaitFor([table] { return table->isVisible() && table->model()->rowCount() > 1; });
        if (!isListed || !isReady("Fetch"))
            fail("no files to fetch", QStringLiteral("fetch"));
        if (stage == Stage::Fetched && (!press("Fetch") || !isReady("Open folder")))
            fail("nothing fetched", QStringLiteral("fetch"));
        return dialog;
    };
    m_visit(QStringLiteral("fetch-address"), {760, 640}, [&] { return make(Stage::Address); });
    m_visit(QStringLiteral("fetch-listed"), {760, 760}, [&] { return make(Stage::Listed); });
    m_visit(QStringLiteral("fetch-end"), {760, 760}, [&] { return make(Stage::Fetched); });
}

void Views::showQuestions()
{
    m_visit(QStringLiteral("track"), {560, 260}, [] {
        return std::make_unique<TrackOperationDialog>(
            QUrl(QStringLiteral("https://graph.microsoft.com")),
            TrackWork::tr("Follow an export that was started with another tool. Habeas only asks how it stands; nothing is sent."));
    });
    Settings settings({}, {}, m_data.filePath(QStringLiteral("settings.ini")));
    m_visit(QStringLiteral("erase"), {560, 360}, [&] {
        return std::make_unique<EraseExportsDialog>(settings, m_clock.utcNow(), [](const QDateTime &) { return EraseExportsDialog::Counts{12, 3}; });
    });
}

void Views::showSignIn()
{
    HttpClient http(m_clock);
    AdminConsent consent(m_clock);
    m_visit(QStringLiteral("approval"), {560, 320}, [&] {
        auto dialog = std::make_unique<ApprovalDialog>(consent);
        dialog->setBrowserOpened(false);
        return dialog;
    });
    Settings settings({}, {}, m_data.filePath(QStringLiteral("first.ini")));
    m_visit(QStringLiteral("set-up"), {760, 820}, [&] { return std::make_unique<SetupPage>(settings, http); });
    Settings custom({}, {}, m_data.filePath(QStringLiteral("custom.ini")));
    custom.setUserValue(Settings::Key::Cloud, QStringLiteral("custom"));
    m_visit(QStringLiteral("set-up-custom"), {760, 820}, [&] { return std::make_unique<SetupPage>(custom, http); });
}

void Views::showSettings()
{
    const QString file = m_data.filePath(QStringLiteral("managed.ini"));
    QFile policy(file);
    if (policy.open(QIODevice::WriteOnly))
        policy.write("[tenant]\nclientId=1b730954-1685-4b74-9bfd-dac224a7b894\ntenant=contoso.com\ncloud=global\n"
                     "[storage]\nhosts=contosodsr.blob.core.windows.net\n[ledger]\nretentionMonths=24\n[window]\nlanguage=en\n"
                     "[desktop]\nnotifications=off\n[case]\ndays=21\nfreeDays=2026-12-24\nprefix=DSR-2026-\n");
    policy.close();
    HttpClient http(m_clock, [](const QNetworkProxyQuery &) {
        return QList<QNetworkProxy>{QNetworkProxy(QNetworkProxy::HttpProxy, QStringLiteral("proxy.contoso.com"), 8080)};
    });
    constexpr const char *pages[] = {"tenant", "language", "notifications", "cases", "erasing", "network"};
    for (const bool managed : {false, true}) {
        const QString own = m_data.filePath(managed ? QStringLiteral("none.ini") : QStringLiteral("own.ini"));
        Settings settings(managed ? Policy::fromFile(file) : Policy(), {}, own);
        if (!managed)
            settings.setUserValues({{Settings::Key::ClientId, QStringLiteral("1b730954-1685-4b74-9bfd-dac224a7b894")},
                                    {Settings::Key::Tenant, QStringLiteral("contoso.com")}});
        const auto dialog = [&](int page) {
            auto made = std::make_unique<SettingsDialog>(settings, http);
            made->findChild<QListWidget *>()->setCurrentRow(page);
            return made;
        };
        for (int page = 0; page < int(std::size(pages)); ++page) {
            const QString name = (managed ? QStringLiteral("settings-managed-%1") : QStringLiteral("settings-%1")).arg(QLatin1String(pages[page]));
            m_visit(name, {760, 560}, [&] { return dialog(page); });
            if (!managed)
                m_visit(name + QStringLiteral("-small"), {520, 400}, [&] { return dialog(page); });
        }
        if (managed)
            continue;
        m_visit(QStringLiteral("settings-problem"), {760, 560}, [&] {
            auto made = dialog(3);
            QLineEdit *days = made->findChild<CasesPage *>()->findChild<QLineEdit *>();
            days->setText(QStringLiteral("soon"));
            Q_EMIT days->editingFinished();
            return made;
        });
    }
    const QString empty = m_data.filePath(QStringLiteral("empty.ini"));
    Settings settings({}, {}, empty);
    m_visit(QStringLiteral("set-up"), {800, 600}, [&] { return std::make_unique<SetupPage>(settings, http); });
}

void Views::showHelp()
{
    const auto guide = [this](const QString &chapter, const QString &place) {
        return [this, chapter, place] {
            auto window = std::make_unique<GuideWindow>(WindowState(m_data.filePath(QStringLiteral("guide.ini"))));
            window->open(Guide::address(chapter, place));
            return window;
        };
    };
    const QStringList chapters = Guide::chapterNames();
    for (const QString &chapter : chapters)
        m_visit(QStringLiteral("guide-") + chapter, {860, 760}, guide(chapter, {}));
    m_visit(QStringLiteral("guide-place"), {800, 600}, guide(QStringLiteral("errors"), QStringLiteral("aadsts50105")));
    Settings settings({}, {}, m_data.filePath(QStringLiteral("settings.ini")));
    Diagnostics diagnostics;
    diagnostics.madeAt = m_clock.utcNow();
    diagnostics.sqliteVersion = QStringLiteral("3.40.1");
    diagnostics.keychain = QStringLiteral("Keychain");
    diagnostics.settings = Diagnostics::linesOf(settings);
    HttpFailure failure;
    failure.at = m_clock.utcNow();
    failure.method = "POST";
    failure.host = QStringLiteral("graph.microsoft.com");
    failure.status = 403;
    failure.code = QStringLiteral("Authorization_RequestDenied");
    failure.requestId = QUuid::createUuid().toString(QUuid::WithoutBraces);
    failure.clientRequestId = QUuid::createUuid().toString(QUuid::WithoutBraces);
    diagnostics.failures = {failure};
    m_visit(QStringLiteral("diagnostics"), {800, 600}, [&] {
        return std::make_unique<SaveDiagnosticsDialog>(diagnostics.text(), diagnostics.fileName(), m_data.filePath(QStringLiteral("help")));
    });
}
