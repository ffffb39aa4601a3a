// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/application.h"

#include "demoapplication.h"
#include "ledgerfixture.h"
#include "ui/mainwindow.h"
#include "ui/notificationspage.h"
#include "ui/settingsdialog.h"
#include "ui/tenantform.h"
#include "windowdriver.h"

#include <QAction>
#include <QCheckBox>
#include <QDialog>
#include <QDirIterator>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QNetworkReply>
#include <QPushButton>
#include <QSet>
#include <QSettings>
#include <QSignalSpy>
#include <QTableView>
#include <QTcpServer>
#include <QTest>
#include <QUrlQuery>

#include <algorithm>
#include <functional>

using namespace std::chrono_literals;
using WindowDriver::waitUntil;

namespace {
const QString exportButton = QStringLiteral("Export personal data…");
const QString operations = QStringLiteral("Operations");
const QString alice = QStringLiteral("Alice Moreau");

bool statusIs(const QString &status, std::chrono::milliseconds limit = 30s)
{
    return waitUntil([&status] { return WindowDriver::text(QStringLiteral("Status")) == status; }, limit);
}

QDialog *confirmation()
{
    const auto isDialog = [](QWidget *widget) { return qobject_cast<QDialog *>(widget) != nullptr; };
    return qobject_cast<QDialog *>(WindowDriver::find(QStringLiteral("Confirm export"), isDialog));
}

bool askForConfirmation()
{
    return WindowDriver::click(exportButton) && waitUntil([] { return confirmation() != nullptr; });
}

bool sendExport()
{
    return askForConfirmation() && WindowDriver::click(QStringLiteral("Export")) && waitUntil([] { return confirmation() == nullptr; });
}

QStringList signaturesIn(const QString &location)
{
    const QByteArray encoded = location.section(QStringLiteral("sig="), 1).section(QLatin1Char('&'), 0, 0).toLatin1();
    return {QString::fromLatin1(encoded), QString::fromUtf8(QByteArray::fromPercentEncoding(encoded))};
}

QSet<QByteArray> tokensIn(const QList<DemoRequest> &requests)
{
    QSet<QByteArray> tokens;
    for (const DemoRequest &request : requests) {
        const QByteArray authorization = request.header("authorization");
        if (authorization.startsWith("Bearer "))
            tokens.insert(authorization.mid(7));
    }
    return tokens;
}

/** The files below the directory that hold one of the texts. */
QStringList filesHolding(const QString &directory, const QStringList &texts)
{
    QStringList found;
    QDirIterator files(directory, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray bytes = file.readAll();
        for (const QString &text : texts) {
            if (bytes.contains(text.toUtf8()))
                found.append(file.fileName());
        }
    }
    return found;
}

QByteArray freePort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return QByteArray::number(server.serverPort());
}
}

class tst_Application : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_stage.reset(); }

    void exportFromSignInToComplete();
    void confirmationNamesEverything();
    void cancelIsTheDefault_data();
    void cancelIsTheDefault();
    void betaIsSaidOnce();
    void usedContainerIsNoticed();
    void checksWaitAsTheServiceSaid();
    void tokenGoesToGraphAlone();
    void filesAreTheOwnersAndHoldNoSecret();
    void continuesAfterARestart();
    void remembersColumns();
    void secondStartRaisesTheFirst();
    void demoSaysSoInItsTitle();
    void declined();
    void cancelled();
    void wrongStateKeepsWaiting();
    void authorityDown();
    void configurationMissing();
    void misspeltConfiguration();
    void earlierExportsCannotBeRead();
    void exportFails();
    void exportThrottled();
    void withoutRole();
    void withoutFollowPermission();
    void stopsAndResumesTracking();
    void signOutStopsChecks();
    void accountsSideBySide();
    void settingsFromEverywhere();
    void settingsBesideTheSetup();
    void comesForwardWhenTheBrowserIsDone();
    void secondSignInShowsTheFirst();
    void signsInForAnExport();
    void revokedWhilePolled();
    void notClosedWhileSending();

private:
    void setPace(std::chrono::seconds pace);
    [[nodiscard]] QAction *preferences() const;
    [[nodiscard]] bool startExport(const QString &person, const QString &container);
    [[nodiscard]] QList<DemoRequest> checks() const;
    [[nodiscard]] QString location(const QString &container) { return m_stage->tenant().storageLocationExample(container); }
    [[nodiscard]] int posts() const { return m_stage->tenant().count("POST", QStringLiteral("exportPersonalData")); }

    std::unique_ptr<DemoApplication> m_stage;
};

void tst_Application::init()
{
    m_stage = std::make_unique<DemoApplication>();
}

/** How long an export takes. */
void tst_Application::setPace(std::chrono::seconds pace)
{
    DemoOptions options = DemoApplication::quick();
    options.pace = pace;
    // One at a time plays the browser.
    m_stage.reset();
    m_stage = std::make_unique<DemoApplication>(options);
}

bool tst_Application::startExport(const QString &person, const QString &container)
{
    return m_stage->start() && m_stage->signIn() && m_stage->fillForm(person, location(container)) && sendExport();
}

/** GETs of operations after the export was accepted: what was asked before it is about no real one. */
QList<DemoRequest> tst_Application::checks() const
{
    QList<DemoRequest> found;
    bool accepted = false;
    for (const DemoRequest &request : m_stage->tenant().requests()) {
        accepted = accepted || (request.method == "POST" && request.path.endsWith(QLatin1String("/exportPersonalData")));
        if (accepted && request.method == "GET" && request.path.contains(QLatin1String("/dataPolicyOperations/")))
            found.append(request);
    }
    return found;
}

void tst_Application::exportFromSignInToComplete()
{
    QVERIFY(m_stage->start());
    QCOMPARE(m_stage->application().window().windowTitle(), QStringLiteral("Habeas"));
    QVERIFY(m_stage->signIn());
    QVERIFY(WindowDriver::shows(QStringLiteral("Dana Reyes")));
    QTRY_COMPARE(WindowDriver::rows(QStringLiteral("People")), 30);
    QVERIFY(!WindowDriver::button(exportButton)->isEnabled());
    QVERIFY(m_stage->fillForm(alice, location(QStringLiteral("case-1"))));
    WindowDriver::type(QStringLiteral("Case reference"), QStringLiteral("DSR-2026-0142"));
    QCOMPARE(posts(), 0);
    QVERIFY(sendExport());
    QVERIFY(statusIs(QStringLiteral("Complete")));
    QCOMPARE(posts(), 1);
    QCOMPARE(WindowDriver::rows(operations), 1);
    QCOMPARE(WindowDriver::cell(operations, 0, 0), alice);
    QCOMPARE(WindowDriver::cell(operations, 0, 1), QStringLiteral("DSR-2026-0142"));
    QCOMPARE(WindowDriver::text(QStringLiteral("Next check")), QStringLiteral("none"));
    QCOMPARE(WindowDriver::cell(QStringLiteral("Timeline"), 0, 1), QStringLiteral("Request recorded in the ledger; nothing sent yet"));
    // What was chosen for this export is not lying about for the next one.
    QCOMPARE(WindowDriver::text(QStringLiteral("Storage location")), QString());
    QVERIFY(!WindowDriver::button(exportButton)->isEnabled());
}

void tst_Application::confirmationNamesEverything()
{
    QVERIFY(m_stage->start() && m_stage->signIn());
    const QString text = location(QStringLiteral("case-1"));
    QVERIFY(m_stage->fillForm(alice, text));
    QVERIFY(askForConfirmation());
    QVERIFY(WindowDriver::shows(QStringLiteral("Export the personal data of Alice Moreau?")));
    QVERIFY(WindowDriver::shows(QStringLiteral("alice.moreau@fabrikam.example")));
    QVERIFY(WindowDriver::shows(QStringLiteral("fabrikam.example · ")));
    QVERIFY(WindowDriver::shows(QStringLiteral("container case-1 at 127.0.0.1:%1").arg(m_stage->tenant().storageRoot().port())));
    QVERIFY(WindowDriver::shows(QStringLiteral("dana.reyes@contoso.example")));
    QVERIFY(WindowDriver::shows(QStringLiteral("no way to cancel an export")));
    for (const QString &signature : signaturesIn(text))
        QVERIFY(!WindowDriver::shows(signature));
}

void tst_Application::cancelIsTheDefault_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::newRow("Return") << Qt::Key_Return;
    QTest::newRow("Space") << Qt::Key_Space;
    QTest::newRow("Escape") << Qt::Key_Escape;
}

void tst_Application::cancelIsTheDefault()
{
    QFETCH(Qt::Key, key);
    QVERIFY(m_stage->start() && m_stage->signIn());
    QVERIFY(m_stage->fillForm(alice, location(QStringLiteral("case-1"))));
    QVERIFY(askForConfirmation());
    QDialog *dialog = confirmation();
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    const auto *cancel = qobject_cast<QPushButton *>(WindowDriver::button(QStringLiteral("Cancel")));
    QVERIFY(cancel && cancel->isDefault());
    QSignalSpy rejected(dialog, &QDialog::rejected);
    QTest::keyClick(dialog->focusWidget() ? dialog->focusWidget() : dialog, key);
    QCOMPARE(rejected.size(), 1);
    QTRY_VERIFY(!confirmation());
    QCOMPARE(WindowDriver::rows(operations), 0);
    QVERIFY(WindowDriver::button(exportButton)->isEnabled());
    QCOMPARE(posts(), 0);
}

void tst_Application::betaIsSaidOnce()
{
    const QString beta = QStringLiteral("beta version of Microsoft Graph");
    QVERIFY(m_stage->start() && m_stage->signIn());
    QVERIFY(m_stage->fillForm(alice, location(QStringLiteral("case-1"))));
    QVERIFY(askForConfirmation());
    QVERIFY(WindowDriver::shows(beta));
    QVERIFY(WindowDriver::click(QStringLiteral("Cancel")));
    QTRY_VERIFY(!confirmation());
    // Who cancels has not taken note.
    QVERIFY(askForConfirmation());
    QVERIFY(WindowDriver::shows(beta));
    QVERIFY(WindowDriver::click(QStringLiteral("Export")));
    QVERIFY(statusIs(QStringLiteral("Complete")));
    QVERIFY(m_stage->fillForm(alice, location(QStringLiteral("case-2"))));
    QVERIFY(askForConfirmation());
    QVERIFY(!WindowDriver::shows(beta));
}

void tst_Application::usedContainerIsNoticed()
{
    const QString note = QStringLiteral("this container was used for an export before");
    QVERIFY(m_stage->start() && m_stage->signIn());
    QVERIFY(m_stage->fillForm(alice, location(QStringLiteral("case-1"))));
    QVERIFY(!WindowDriver::shows(note));
    QVERIFY(sendExport());
    QVERIFY(statusIs(QStringLiteral("Complete")));
    // Another signature, the same container: said, and left to the person.
    QVERIFY(m_stage->fillForm(QStringLiteral("Bob Lindqvist"), location(QStringLiteral("case-1"))));
    QVERIFY(WindowDriver::shows(note));
    QVERIFY(askForConfirmation());
    QVERIFY(WindowDriver::shows(note));
    QVERIFY(WindowDriver::click(QStringLiteral("Cancel")));
    QTRY_VERIFY(!confirmation());
    QVERIFY(m_stage->fillForm(QStringLiteral("Bob Lindqvist"), location(QStringLiteral("case-2"))));
    QVERIFY(!WindowDriver::shows(note));
}

void tst_Application::checksWaitAsTheServiceSaid()
{
    QVERIFY(startExport(alice, QStringLiteral("case-1")));
    QVERIFY(statusIs(QStringLiteral("Complete")));
    QDateTime last;
    for (const DemoRequest &request : m_stage->tenant().requests()) {
        if (request.path.endsWith(QLatin1String("/exportPersonalData")))
            last = request.receivedAt;
    }
    const QList<DemoRequest> gets = checks();
    QVERIFY2(gets.size() >= 2, qPrintable(QString::number(gets.size())));
    for (const DemoRequest &get : gets) {
        QVERIFY2(last.msecsTo(get.receivedAt) >= 1000, qPrintable(QString::number(last.msecsTo(get.receivedAt))));
        last = get.receivedAt;
    }
}

void tst_Application::tokenGoesToGraphAlone()
{
    QVERIFY(startExport(alice, QStringLiteral("case-1")));
    QVERIFY(statusIs(QStringLiteral("Complete")));
    const QList<DemoRequest> &requests = m_stage->tenant().requests();
    const QSet<QByteArray> tokens = tokensIn(requests);
    QVERIFY(!tokens.isEmpty());
    for (const DemoRequest &request : requests) {
        const bool graph = request.path.startsWith(QLatin1String("/v1.0/")) || request.path.startsWith(QLatin1String("/beta/"));
        QVERIFY2(request.hasAuthorization() == graph, qPrintable(request.path));
        for (const QByteArray &token : tokens)
            QVERIFY2(!request.query.contains(token) && !request.body.contains(token) && !request.path.toUtf8().contains(token),
                     qPrintable(request.path));
        for (const auto &[name, value] : request.headers)
            QVERIFY2(name.toLower() == "authorization" || !tokens.contains(value), qPrintable(request.path));
    }
    // The container is the service's to write to; this program never touches it.
    QCOMPARE(m_stage->tenant().count("GET", m_stage->tenant().storageRoot().path()), 0);
    QCOMPARE(m_stage->tenant().count("PUT", m_stage->tenant().storageRoot().path()), 0);
}

void tst_Application::filesAreTheOwnersAndHoldNoSecret()
{
    QVERIFY(m_stage->start() && m_stage->signIn());
    const QString text = location(QStringLiteral("case-1"));
    QVERIFY(m_stage->fillForm(alice, text));
    QVERIFY(sendExport());
    QVERIFY(statusIs(QStringLiteral("Complete")));

    QStringList secrets = signaturesIn(text);
    for (const QByteArray &token : tokensIn(m_stage->tenant().requests()))
        secrets.append(QString::fromLatin1(token));
    // The search itself works: this is in the ledger.
    QVERIFY(!filesHolding(m_stage->dataDirectory(), {alice}).isEmpty());
    QCOMPARE(filesHolding(m_stage->dataDirectory(), secrets), QStringList());
    const QFileInfo ledger(m_stage->dataDirectory() + QStringLiteral("/ledger.sqlite"));
    QVERIFY(ledger.exists());
#ifdef Q_OS_UNIX
    const QFileDevice::Permissions others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ExeGroup | QFileDevice::ReadOther
        | QFileDevice::WriteOther | QFileDevice::ExeOther;
    QVERIFY(!(QFileInfo(m_stage->dataDirectory()).permissions() & others));
    QDirIterator files(m_stage->dataDirectory(), {QStringLiteral("ledger.sqlite*")}, QDir::Files);
    while (files.hasNext())
        QVERIFY2(!(QFileInfo(files.next()).permissions() & others), qPrintable(files.fileName()));
#endif
    m_stage->application().window().close();
    m_stage->quit();
    QCOMPARE(filesHolding(m_stage->dataDirectory(), secrets), QStringList());
}

void tst_Application::continuesAfterARestart()
{
    setPace(6s);
    QVERIFY(startExport(alice, QStringLiteral("case-1")));
    QVERIFY(waitUntil([this] { return !checks().isEmpty(); }));
    QVERIFY(waitUntil([] { return WindowDriver::text(QStringLiteral("Status")).startsWith(QStringLiteral("Running")); }));

    QVERIFY(m_stage->start());
    QCOMPARE(WindowDriver::rows(operations), 1);
    QCOMPARE(WindowDriver::cell(operations, 0, 0), alice);
    QVERIFY(WindowDriver::text(QStringLiteral("Status")).startsWith(QStringLiteral("Running")));
    QVERIFY(WindowDriver::shows(QStringLiteral("Sign in as dana.reyes@contoso.example")));
    QCOMPARE(WindowDriver::text(QStringLiteral("Next check")), QStringLiteral("waiting for sign-in"));
    const qsizetype before = checks().size();

    QVERIFY(m_stage->signIn());
    QVERIFY(!WindowDriver::shows(QStringLiteral("Sign in as")));
    QVERIFY(statusIs(QStringLiteral("Complete")));
    const QList<DemoRequest> gets = checks();
    QVERIFY(gets.size() > before);
    // One export, asked about by its own address and by nothing else, apart from whether the account may follow at all.
    QCOMPARE(gets.last().path, gets.first().path);
    QCOMPARE(posts(), 1);
    QCOMPARE(WindowDriver::rows(operations), 1);
}

void tst_Application::remembersColumns()
{
    const QStringList tables{QStringLiteral("People"), operations, QStringLiteral("Timeline")};
    const auto header = [](const QString &name) { return WindowDriver::table(name)->horizontalHeader(); };
    // Not to be seen before the container was listed.
    const auto files = [this] {
        const auto all = m_stage->application().window().findChildren<QTableView *>();
        return *std::find_if(all.cbegin(), all.cend(),
                             [](const QTableView *table) { return table->accessibleName() == QLatin1String("Result files"); });
    };
    QVERIFY(startExport(alice, QStringLiteral("case-1")));
    QVERIFY(statusIs(QStringLiteral("Complete")));
    for (const QString &name : tables)
        header(name)->resizeSection(0, 123);
    QVERIFY(WindowDriver::click(QStringLiteral("Fetch results…")));
    files()->horizontalHeader()->resizeSection(1, 111);
    files()->window()->resize(701, 640);
    files()->window()->close();
    QVERIFY(m_stage->application().window().close());

    QVERIFY(m_stage->start() && m_stage->signIn());
    for (const QString &name : tables)
        QCOMPARE(header(name)->sectionSize(0), 123);
    QVERIFY(WindowDriver::click(QStringLiteral("Fetch results…")));
    QCOMPARE(files()->horizontalHeader()->sectionSize(1), 111);
    QCOMPARE(files()->window()->size(), QSize(701, 640));
}

void tst_Application::secondStartRaisesTheFirst()
{
    QVERIFY(m_stage->start());
    MainWindow &window = m_stage->application().window();
    window.showMinimized();
    QTRY_VERIFY(window.isMinimized());
    Application second(m_stage->commandLine());
    QCOMPARE(second.start(), Application::Start::HandedOver);
    QTRY_VERIFY(!window.isMinimized());
    QVERIFY(window.isVisible());
}

void tst_Application::demoSaysSoInItsTitle()
{
    CommandLine line;
    line.demo = true;
    Application application(line);
    QCOMPARE(application.start(), Application::Start::Running);
    QVERIFY(application.window().windowTitle().endsWith(QStringLiteral("Demo tenant")));
    QVERIFY(application.demoTenant());
}

void tst_Application::declined()
{
    QVERIFY(m_stage->start() && m_stage->askForBrowser());
    m_stage->browser().visit(m_stage->link(), QStringLiteral("decline"));
    QTRY_VERIFY(WindowDriver::shows(QStringLiteral("The sign-in was declined in the browser.")));
    QVERIFY(!WindowDriver::button(QStringLiteral("Cancel sign-in")));
    QVERIFY(m_stage->signIn());
    QVERIFY(!WindowDriver::shows(QStringLiteral("declined")));
}

void tst_Application::cancelled()
{
    QVERIFY(m_stage->start() && m_stage->askForBrowser());
    QVERIFY(!WindowDriver::button(QStringLiteral("Sign in")));
    QVERIFY(WindowDriver::click(QStringLiteral("Cancel sign-in")));
    QTRY_VERIFY(WindowDriver::shows(QStringLiteral("You cancelled the sign-in.")));
    QCOMPARE(m_stage->tenant().count("POST", QStringLiteral("token")), 0);
    QVERIFY(m_stage->signIn());
}

void tst_Application::wrongStateKeepsWaiting()
{
    QVERIFY(m_stage->start() && m_stage->askForBrowser());
    const QUrl redirect(QUrlQuery(m_stage->link()).queryItemValue(QStringLiteral("redirect_uri"), QUrl::FullyDecoded));
    QVERIFY(redirect.isValid());
    QNetworkAccessManager network;
    QNetworkRequest request(redirect);
    request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArray("application/x-www-form-urlencoded"));
    QNetworkReply *reply = network.post(request, QByteArray("code=something&state=somebody-elses"));
    QSignalSpy finished(reply, &QNetworkReply::finished);
    QVERIFY(finished.wait());
    QCOMPARE(reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), 400);
    QVERIFY(WindowDriver::button(QStringLiteral("Cancel sign-in")));
    QCOMPARE(m_stage->tenant().count("POST", QStringLiteral("token")), 0);
    m_stage->browser().visit(m_stage->link(), QStringLiteral("dana"));
    QTRY_VERIFY(WindowDriver::button(QStringLiteral("Sign out")));
}

void tst_Application::authorityDown()
{
    m_stage->setAuthority(QUrl(QStringLiteral("http://127.0.0.1:%1/tenant").arg(QString::fromLatin1(freePort()))));
    QVERIFY(m_stage->start());
    for (int attempt = 0; attempt < 2; ++attempt) {
        QVERIFY(WindowDriver::click(QStringLiteral("Sign in")));
        QTRY_VERIFY(WindowDriver::shows(QStringLiteral("The connection to Microsoft's sign-in was refused.")));
        QTRY_VERIFY(WindowDriver::button(QStringLiteral("Sign in")));
        QVERIFY(!WindowDriver::button(QStringLiteral("Sign out")));
        QVERIFY(m_stage->link().isEmpty());
    }
}

void tst_Application::configurationMissing()
{
    CommandLine line = m_stage->commandLine();
    line.configFile += QStringLiteral(".missing");
    Application application(line);
    QCOMPARE(application.start(), Application::Start::Failed);
    QTRY_VERIFY(WindowDriver::shows(line.configFile));
    const QWidgetList windows = QApplication::topLevelWidgets();
    for (QWidget *window : windows)
        window->close();
}

void tst_Application::misspeltConfiguration()
{
    QVERIFY(m_stage->start());
    QVERIFY(!WindowDriver::shows(QStringLiteral("does not know")));
    m_stage->quit();
    QSettings file(m_stage->commandLine().configFile, QSettings::IniFormat);
    file.setValue(QStringLiteral("storage/host"), QStringLiteral("*.example"));
    file.sync();
    QVERIFY(m_stage->start());
    QVERIFY(WindowDriver::shows(QStringLiteral("storage/host")));
    QVERIFY(WindowDriver::shows(QStringLiteral("is not in force")));
    // Said, and no more than that.
    QVERIFY(m_stage->signIn());
    QVERIFY(WindowDriver::click(QStringLiteral("Close notice")));
    QTRY_VERIFY(!WindowDriver::shows(QStringLiteral("storage/host")));
}

void tst_Application::earlierExportsCannotBeRead()
{
    constexpr int count = 260;
    QVERIFY(m_stage->start());
    m_stage->quit();
    {
        Clock clock;
        const auto ledger = Ledger::open(m_stage->dataDirectory(), clock);
        QVERIFY(ledger.has_value());
        LedgerFixture::executeInLedger(QStringLiteral("PRAGMA synchronous = 0"));
        for (int number = 1; number <= count; ++number)
            QVERIFY((*ledger)->record(LedgerFixture::intent(number), LedgerFixture::happened(LedgerEvent::Kind::IntentRecorded)).has_value());
    }
    Application application(m_stage->commandLine());
    QCOMPARE(application.start(), Application::Start::Running);
    LedgerFixture::executeInLedger(QStringLiteral("ALTER TABLE exports RENAME TO away"));
    QTRY_VERIFY(WindowDriver::shows(QStringLiteral("Not all earlier exports could be read")));
    QVERIFY(WindowDriver::rows(operations) < count);
    LedgerFixture::executeInLedger(QStringLiteral("ALTER TABLE away RENAME TO exports"));
    QTRY_COMPARE(WindowDriver::rows(operations), count);
    QTRY_VERIFY(!WindowDriver::shows(QStringLiteral("Not all earlier exports could be read")));
}

void tst_Application::exportFails()
{
    QVERIFY(startExport(QStringLiteral("Fay Failing"), QStringLiteral("case-1")));
    QVERIFY(statusIs(QStringLiteral("Failed")));
    QVERIFY(WindowDriver::shows(QStringLiteral("Microsoft says that the export failed")));
    QVERIFY(WindowDriver::button(QStringLiteral("Send again…")));
    QVERIFY(!WindowDriver::button(QStringLiteral("Stop tracking")));
    QCOMPARE(posts(), 1);
}

void tst_Application::exportThrottled()
{
    QVERIFY(startExport(QStringLiteral("Theo Throttled"), QStringLiteral("case-1")));
    QVERIFY(statusIs(QStringLiteral("Rejected")));
    QVERIFY(WindowDriver::shows(QStringLiteral("nothing was started")));
    QVERIFY(WindowDriver::shows(QStringLiteral("Microsoft's limit for exports has been reached.")));
    QCOMPARE(WindowDriver::text(QStringLiteral("Next check")), QStringLiteral("none"));
    QCOMPARE(posts(), 1);
    QCOMPARE(checks().size(), 0);
}

void tst_Application::withoutRole()
{
    QVERIFY(m_stage->start() && m_stage->signIn(QStringLiteral("adele")));
    QTRY_VERIFY(WindowDriver::shows(QStringLiteral("Your account does not have a role that allows this.")));
    QVERIFY(WindowDriver::shows(QStringLiteral("Global Reader")));
    QVERIFY(WindowDriver::button(QStringLiteral("Try again")));
    QVERIFY(!WindowDriver::button(exportButton)->isEnabled());
    QVERIFY(WindowDriver::click(QStringLiteral("Sign out")));
    QTRY_VERIFY(WindowDriver::button(QStringLiteral("Sign in")));
}

void tst_Application::withoutFollowPermission()
{
    QVERIFY(m_stage->start() && m_stage->signIn(QStringLiteral("grady")));
    QVERIFY(m_stage->enterForm(alice, location(QStringLiteral("case-1"))));
    QTRY_VERIFY(WindowDriver::shows(QStringLiteral("Still missing: the permission User.Export.All.")));
    QVERIFY(!WindowDriver::button(exportButton)->isEnabled());
    QVERIFY(WindowDriver::button(QStringLiteral("Ask again")));
    QCOMPARE(posts(), 0);
}

void tst_Application::stopsAndResumesTracking()
{
    setPace(60s);
    QVERIFY(startExport(alice, QStringLiteral("case-1")));
    QVERIFY(waitUntil([this] { return !checks().isEmpty(); }));
    QVERIFY(WindowDriver::click(QStringLiteral("Stop tracking")));
    QTRY_VERIFY(WindowDriver::button(QStringLiteral("Stop asking")));
    QVERIFY(WindowDriver::click(QStringLiteral("Stop asking")));
    QTRY_COMPARE(WindowDriver::text(QStringLiteral("Next check")), QStringLiteral("none: tracking is stopped"));
    const qsizetype before = checks().size();
    QVERIFY(WindowDriver::click(QStringLiteral("Track again")));
    QTRY_VERIFY(checks().size() > before);
    QVERIFY(WindowDriver::button(QStringLiteral("Stop tracking")));
}

void tst_Application::signOutStopsChecks()
{
    setPace(60s);
    QVERIFY(startExport(alice, QStringLiteral("case-1")));
    QVERIFY(waitUntil([] { return WindowDriver::text(QStringLiteral("Status")).startsWith(QStringLiteral("Not started")); }));
    QVERIFY(WindowDriver::click(QStringLiteral("Sign out")));
    // Whoever leaves is told what is left behind.
    QTRY_VERIFY(WindowDriver::shows(QStringLiteral("1 export that this account started still runs: ") + alice));
    // In it are names from elsewhere.
    const QList<QLabel *> texts = QApplication::activeModalWidget()->findChildren<QLabel *>();
    QVERIFY(
        std::all_of(texts.cbegin(), texts.cend(), [](const QLabel *text) { return text->text().isEmpty() || text->textFormat() == Qt::PlainText; }));
    QVERIFY(WindowDriver::click(QStringLiteral("Stay signed in")));
    QTRY_VERIFY(!WindowDriver::button(QStringLiteral("Stay signed in")));
    QVERIFY(WindowDriver::button(QStringLiteral("Stop tracking")));
    QVERIFY(WindowDriver::click(QStringLiteral("Sign out")));
    QTRY_VERIFY(WindowDriver::button(QStringLiteral("Sign out all the same")));
    QVERIFY(WindowDriver::click(QStringLiteral("Sign out all the same")));
    QTRY_VERIFY(WindowDriver::button(QStringLiteral("Sign in")));
    QVERIFY(WindowDriver::shows(QStringLiteral("Sign in as dana.reyes@contoso.example")));
    QVERIFY(!WindowDriver::button(QStringLiteral("Check now"))->isEnabled());
    // Somebody else does not follow it either.
    QVERIFY(m_stage->signIn(QStringLiteral("grady")));
    QVERIFY(WindowDriver::shows(QStringLiteral("Sign in as dana.reyes@contoso.example")));
    QCOMPARE(WindowDriver::text(QStringLiteral("Next check")), QStringLiteral("waiting for sign-in"));
}

void tst_Application::accountsSideBySide()
{
    setPace(60s);
    QVERIFY(startExport(alice, QStringLiteral("case-1")));
    QVERIFY(waitUntil([this] { return !checks().isEmpty(); }));
    // Grady comes on top of Dana, whose export goes on being followed as hers.
    QMenu *menu = qobject_cast<QPushButton *>(WindowDriver::button(QStringLiteral("Accounts")))->menu();
    m_stage->forgetLink();
    menu->actions().constLast()->trigger();
    QTRY_VERIFY(!m_stage->link().isEmpty());
    const QUrlQuery query(m_stage->link());
    QCOMPARE(query.queryItemValue(QStringLiteral("prompt")), QStringLiteral("select_account"));
    QVERIFY(!query.hasQueryItem(QStringLiteral("login_hint")));
    m_stage->browser().visit(m_stage->link(), QStringLiteral("grady"));
    QTRY_VERIFY(WindowDriver::shows(QStringLiteral("<b>Grady")));
    const qsizetype before = checks().size();
    QVERIFY(waitUntil([&] { return checks().size() > before; }));
    QVERIFY(!WindowDriver::button(QStringLiteral("Sign in to keep checking")));
    QCOMPARE(menu->actions().size(), 4);
    menu->actions().constFirst()->trigger();
    QTRY_VERIFY(WindowDriver::shows(QStringLiteral("<b>Dana")));
    QCOMPARE(posts(), 1);
}

QAction *tst_Application::preferences() const
{
    const QList<QAction *> actions = m_stage->application().window().findChildren<QAction *>();
    const auto it = std::find_if(actions.cbegin(), actions.cend(), [](const QAction *each) { return each->menuRole() == QAction::PreferencesRole; });
    return it == actions.cend() ? nullptr : *it;
}

void tst_Application::settingsFromEverywhere()
{
    QVERIFY(m_stage->start());
    MainWindow &window = m_stage->application().window();
    const auto isOpen = [&window] { return window.findChild<SettingsDialog *>() != nullptr; };
    const std::function<void()> ways[] = {[] { WindowDriver::click(QStringLiteral("Settings…")); }, [this] { preferences()->trigger(); },
                                          [&window] { QTest::keyClick(&window, Qt::Key_Comma, Qt::ControlModifier); }};
    for (const auto &open : ways) {
        window.activateWindow();
        QTRY_COMPARE(QApplication::activeWindow(), &window);
        open();
        QTRY_VERIFY(isOpen());
        QVERIFY(WindowDriver::click(QStringLiteral("Cancel")));
        QTRY_VERIFY(!isOpen());
    }
}

void tst_Application::settingsBesideTheSetup()
{
    const QString clientId = QStringLiteral("Client ID (required)");
    m_stage->setUnconfigured();
    QVERIFY(m_stage->start());
    const QString guid = QStringLiteral("11111111-2222-4333-8444-555555555555");
    QVERIFY(WindowDriver::type(clientId, guid));
    QVERIFY(WindowDriver::click(QStringLiteral("Settings…")));
    auto *dialog = m_stage->application().window().findChild<SettingsDialog *>();
    QVERIFY(dialog);
    dialog->findChild<NotificationsPage *>()->findChild<QCheckBox *>()->click();
    QVERIFY(WindowDriver::click(QStringLiteral("OK")));
    QTRY_VERIFY(!m_stage->application().window().findChild<SettingsDialog *>());
    // What was being typed is still there.
    QCOMPARE(WindowDriver::text(clientId), guid);

    // Set up in the dialog, the page is done with, too.
    QVERIFY(WindowDriver::click(QStringLiteral("Settings…")));
    dialog = m_stage->application().window().findChild<SettingsDialog *>();
    dialog->findChild<TenantForm *>()->findChild<QLineEdit *>()->setText(guid);
    QVERIFY(WindowDriver::click(QStringLiteral("OK")));
    QTRY_VERIFY(WindowDriver::button(QStringLiteral("Sign in")));
}

void tst_Application::comesForwardWhenTheBrowserIsDone()
{
    QVERIFY(m_stage->start() && m_stage->askForBrowser());
    MainWindow &window = m_stage->application().window();
    window.showMinimized();
    QTRY_VERIFY(window.isMinimized());
    m_stage->browser().visit(m_stage->link(), QStringLiteral("dana"));
    QTRY_VERIFY(!window.isMinimized());
    // Once, at the browser's end: whoever has gone elsewhere until the tables fill stays there.
    window.showMinimized();
    QTRY_VERIFY(WindowDriver::rows(QStringLiteral("People")) > 0);
    QVERIFY(window.isMinimized());
}

void tst_Application::secondSignInShowsTheFirst()
{
    QVERIFY(m_stage->start() && m_stage->signIn());
    const QMenu *menu = qobject_cast<QPushButton *>(WindowDriver::button(QStringLiteral("Accounts")))->menu();
    QAction *add = menu->actions().constLast();
    m_stage->forgetLink();
    add->trigger();
    QTRY_VERIFY(!m_stage->link().isEmpty());
    const QUrl first = m_stage->link();
    // Away from it, behind other windows.
    m_stage->application().window().showMinimized();
    m_stage->forgetLink();
    add->trigger();
    QTRY_VERIFY(WindowDriver::button(QStringLiteral("Cancel sign-in")));
    QVERIFY(!m_stage->application().window().isMinimized());
    QTRY_VERIFY(WindowDriver::button(QStringLiteral("Cancel sign-in"))->hasFocus());
    // No second one was begun, and the first can still be finished.
    QVERIFY(m_stage->link().isEmpty());
    m_stage->browser().visit(first, QStringLiteral("grady"));
    QTRY_VERIFY(WindowDriver::shows(QStringLiteral("<b>Grady")));
}

void tst_Application::signsInForAnExport()
{
    setPace(60s);
    QVERIFY(startExport(alice, QStringLiteral("case-1")));
    QVERIFY(waitUntil([this] { return !checks().isEmpty(); }));
    QVERIFY(m_stage->start());
    QVERIFY(m_stage->signIn(QStringLiteral("grady")));
    QTRY_VERIFY(WindowDriver::button(QStringLiteral("Sign in to keep checking")));
    const qsizetype before = checks().size();
    m_stage->forgetLink();
    QVERIFY(WindowDriver::click(QStringLiteral("Sign in to keep checking")));
    QTRY_VERIFY(!m_stage->link().isEmpty());
    QCOMPARE(QUrlQuery(m_stage->link()).queryItemValue(QStringLiteral("login_hint"), QUrl::FullyDecoded),
             QStringLiteral("dana.reyes@contoso.example"));
    m_stage->browser().visit(m_stage->link(), QStringLiteral("dana"));
    QTRY_VERIFY(checks().size() > before);
    // Grady goes on acting.
    QVERIFY(WindowDriver::shows(QStringLiteral("<b>Grady")));
    QTRY_VERIFY(!WindowDriver::button(QStringLiteral("Sign in to keep checking")));
}

void tst_Application::revokedWhilePolled()
{
    DemoOptions options = DemoApplication::quick();
    options.pace = 12s;
    // So short that every check needs a renewed one.
    options.accessTokenLifetime = 60s;
    m_stage.reset();
    m_stage = std::make_unique<DemoApplication>(options);
    const QString signInForIt = QStringLiteral("Sign in to keep checking");
    const auto refusedRenewals = [this] {
        const QList<DemoRequest> &requests = m_stage->tenant().requests();
        return std::count_if(requests.cbegin(), requests.cend(), [](const DemoRequest &request) {
            return request.method == "POST" && request.path.endsWith(QLatin1String("/token")) && request.status == 400;
        });
    };
    const auto signInPages = [this] { return m_stage->tenant().count("GET", QStringLiteral("/oauth2/v2.0/authorize")); };
    QVERIFY(startExport(alice, QStringLiteral("case-1")));
    QVERIFY(m_stage->fillForm(QStringLiteral("Bob Lindqvist"), location(QStringLiteral("case-2"))) && sendExport());
    QVERIFY(waitUntil([this] { return checks().size() >= 2; }));
    QCOMPARE(signInPages(), 1);
    m_stage->forgetLink();

    m_stage->tenant().revokeRefreshTokens();
    QVERIFY(waitUntil([&] { return WindowDriver::button(signInForIt) != nullptr; }));
    QCOMPARE(WindowDriver::text(QStringLiteral("Next check")), QStringLiteral("waiting for sign-in"));
    // Both wait, and the list says it of both.
    const auto waiting = [] {
        int rows = 0;
        for (int row = 0; row < WindowDriver::rows(operations); ++row) {
            QString all;
            for (int column = 0; column < 6; ++column)
                all += WindowDriver::cell(operations, row, column) + QLatin1Char('\n');
            rows +=
                all.contains(QStringLiteral("sign-in"), Qt::CaseInsensitive) || all.contains(QStringLiteral("sign in"), Qt::CaseInsensitive) ? 1 : 0;
        }
        return rows;
    };
    QTRY_COMPARE(waiting(), 2);
    const qsizetype before = checks().size();
    // The authority has said it once; it is not asked again, and no browser opens by itself.
    QCOMPARE(refusedRenewals(), 1);
    m_stage->application().window().contactMayBeBack();
    QCOMPARE(refusedRenewals(), 1);
    QVERIFY(m_stage->link().isEmpty());
    QCOMPARE(signInPages(), 1);

    QVERIFY(WindowDriver::click(signInForIt));
    QTRY_VERIFY(!m_stage->link().isEmpty());
    QCOMPARE(QUrlQuery(m_stage->link()).queryItemValue(QStringLiteral("login_hint"), QUrl::FullyDecoded),
             QStringLiteral("dana.reyes@contoso.example"));
    m_stage->browser().visit(m_stage->link(), QStringLiteral("dana"));
    m_stage->forgetLink();
    // Both go on by themselves, to the end.
    QTRY_VERIFY(checks().size() > before);
    QVERIFY(statusIs(QStringLiteral("Complete")));
    QVERIFY(waitUntil(
        [] {
            return WindowDriver::cell(operations, 0, 2).startsWith(QStringLiteral("Complete"))
                && WindowDriver::cell(operations, 1, 2).startsWith(QStringLiteral("Complete"));
        },
        30s));
    QVERIFY(!WindowDriver::button(signInForIt));
    QVERIFY(m_stage->link().isEmpty());
    QCOMPARE(signInPages(), 2);
    QCOMPARE(refusedRenewals(), 1);
    QCOMPARE(posts(), 2);
}

void tst_Application::notClosedWhileSending()
{
    QVERIFY(m_stage->start() && m_stage->signIn());
    QVERIFY(m_stage->fillForm(alice, location(QStringLiteral("case-1"))));
    QVERIFY(askForConfirmation());
    QVERIFY(WindowDriver::click(QStringLiteral("Export")));
    // The event loop has not run since, so no answer can have arrived.
    MainWindow &window = m_stage->application().window();
    QVERIFY(!window.close());
    QVERIFY(!WindowDriver::button(QStringLiteral("Sign out"))->isEnabled());
    QVERIFY(!WindowDriver::button(QStringLiteral("Settings…"))->isEnabled());
    QVERIFY(!preferences()->isEnabled());
    QVERIFY(WindowDriver::click(QStringLiteral("Wait, then close")));
    QTRY_VERIFY(!window.isVisible());
    QCOMPARE(posts(), 1);
    QVERIFY(m_stage->start());
    QVERIFY(WindowDriver::text(QStringLiteral("Status")).startsWith(QStringLiteral("Not started")));
}

QTEST_MAIN(tst_Application)

#include "tst_application.moc"
