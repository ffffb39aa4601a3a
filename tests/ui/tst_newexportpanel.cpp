// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/newexportpanel.h"

#include "exportstage.h"
#include "http/httpclient.h"
#include "storagefixtures.h"
#include "ui/personpanel.h"
#include "windowdriver.h"

#include <QAccessible>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

namespace {
const QString exportButton = QStringLiteral("Export personal data…");
const QString storage = QStringLiteral("Storage location");
const QString caseReference = QStringLiteral("Case reference");
}

class tst_NewExportPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void saysWhatIsMissing();
    void unusableLocation();
    void ready();
    void endedBeforeTheClick();
    void stepsAreNumbered();
    void mayNotFollow();
    void renewalBringsThePermission();
    void preflightInANarrowWindow();
    void followRightUnknown();
    void whileSending();
    void sampleLocation();
    void checkAccessIsOptional();
    void anotherAttempt();
    void anotherAttemptForSomebodyElse();
    void startsOver();
    void signsOut();

private:
    void signIn();
    void choose() { m_panel->people().choose(FakeGraph::person(1)); }
    [[nodiscard]] bool isReady() const { return WindowDriver::button(exportButton)->isEnabled(); }

    std::unique_ptr<ExportStage> m_stage;
    std::unique_ptr<ExportRequest> m_request;
    std::unique_ptr<HttpClient> m_http;
    std::unique_ptr<NewExportPanel> m_panel;
};

void tst_NewExportPanel::init()
{
    m_stage = std::make_unique<ExportStage>();
    m_stage->graph.answers.insert(FakeGraph::list, FakeGraph::page({FakeGraph::person(1), FakeGraph::person(2)}));
    m_request = std::make_unique<ExportRequest>(m_stage->clock);
    m_request->setLedgerUsable(true);
    m_http = std::make_unique<HttpClient>(m_stage->clock);
    m_panel = std::make_unique<NewExportPanel>(*m_request, *m_http);
    m_panel->resize(700, 800);
    m_panel->show();
    m_panel->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
}

void tst_NewExportPanel::cleanup()
{
    m_panel.reset();
    m_http.reset();
    m_request.reset();
    m_stage.reset();
}

/** As the window does. */
void tst_NewExportPanel::signIn()
{
    GraphClient &graph = m_stage->graph.client();
    m_request->setActor(ExportActor{QStringLiteral("a.b"), QStringLiteral("dana@contoso.example"), QStringLiteral("b")}, &graph);
    m_panel->setGraph(&graph);
}

void tst_NewExportPanel::saysWhatIsMissing()
{
    QVERIFY(!isReady());
    QVERIFY(WindowDriver::shows(QStringLiteral("Still missing: a sign-in, a person, a storage location.")));
    m_request->setLedgerUsable(false);
    QVERIFY(WindowDriver::shows(QStringLiteral("Still missing: a ledger that can be written, a sign-in")));
    m_request->setLedgerUsable(true);
    signIn();
    QVERIFY(WindowDriver::shows(QStringLiteral("the answer whether you may follow the export")));
    QVERIFY(WindowDriver::shows(QStringLiteral("Finding out what this account can do…")));
    QTRY_VERIFY(WindowDriver::shows(QStringLiteral("Still missing: a person, a storage location.")));
    choose();
    QVERIFY(WindowDriver::shows(QStringLiteral("Still missing: a storage location.")));
    // Who does not see the words beside the button hears them.
    QCOMPARE(QAccessible::queryAccessibleInterface(WindowDriver::button(exportButton))->text(QAccessible::Description),
             QStringLiteral("Still missing: a storage location."));
}

void tst_NewExportPanel::unusableLocation()
{
    signIn();
    choose();
    WindowDriver::type(storage, QStringLiteral("https://habeasexports.blob.core.windows.net/export-4711"));
    QTRY_VERIFY(WindowDriver::shows(QStringLiteral("Still missing: a storage location that can work.")));
    QVERIFY(!isReady());
}

void tst_NewExportPanel::ready()
{
    signIn();
    choose();
    QSignalSpy requested(m_panel.get(), &NewExportPanel::exportRequested);
    WindowDriver::type(storage, StorageFixtures::containerUrl());
    WindowDriver::type(caseReference, QStringLiteral(" DSR-2026-0142 "));
    QTRY_VERIFY(isReady());
    QVERIFY(WindowDriver::shows(QStringLiteral("Asks once more before anything is sent.")));
    // Said once, in the line about what this account can do.
    QTRY_VERIFY(WindowDriver::shows(QStringLiteral("This account is ready")));
    QVERIFY(!WindowDriver::shows(QStringLiteral("may follow")));
    QVERIFY(WindowDriver::click(exportButton));
    QCOMPARE(requested.size(), 1);
    QCOMPARE(m_request->intent().caseReference, QStringLiteral("DSR-2026-0142"));
    QCOMPARE(m_request->intent().storageContainer, QStringLiteral("export-4711"));
    QCOMPARE(m_request->intent().person, FakeGraph::person(1));
    QCOMPARE(m_stage->graph.server.count("POST"), 0);
}

/** Nothing but the time has passed: no timer has to run for it. */
void tst_NewExportPanel::endedBeforeTheClick()
{
    signIn();
    choose();
    const qint64 seconds = 3600;
    const QString end = m_stage->clock.utcNow().addSecs(seconds).toString(Qt::ISODate);
    WindowDriver::type(storage, StorageFixtures::containerUrl().replace(QStringLiteral("2027-12-31T00%3A00%3A00Z"), end));
    QTRY_VERIFY(isReady());
    QSignalSpy requested(m_panel.get(), &NewExportPanel::exportRequested);
    {
        const QSignalBlocker asleep(m_stage->clock);
        m_stage->clock.advance(std::chrono::seconds(seconds));
    }
    QVERIFY(isReady());
    QVERIFY(WindowDriver::click(exportButton));
    QCOMPARE(requested.count(), 0);
    QVERIFY(!isReady());
    QVERIFY(WindowDriver::shows(QStringLiteral("The shared access signature ended on")));
    QVERIFY(WindowDriver::shows(QStringLiteral("Still missing: a storage location that can work.")));
}

void tst_NewExportPanel::stepsAreNumbered()
{
    for (const QString &number : {QStringLiteral("<b>1"), QStringLiteral("<b>2"), QStringLiteral("<b>3")})
        QVERIFY2(WindowDriver::shows(number), qPrintable(number));
    for (const QString &name : {QStringLiteral("Search people"), storage, caseReference})
        QVERIFY2(WindowDriver::input(name), qPrintable(name));
}

void tst_NewExportPanel::mayNotFollow()
{
    m_stage->graph.server.setAnswer([](QTcpSocket &socket, const ReceivedRequest &request) {
        const bool isList = request.target == FakeGraph::list;
        RawServer::reply(socket,
                         isList ? FakeGraph::page({FakeGraph::person(1)}) : FakeGraph::error(403, QStringLiteral("Authorization_RequestDenied")));
    });
    signIn();
    choose();
    WindowDriver::type(storage, StorageFixtures::containerUrl());
    QTRY_VERIFY(WindowDriver::shows(QStringLiteral("Still missing: the permission User.Export.All.")));
    // A layout shows new lines in the next turn of the event loop.
    QTRY_VERIFY(WindowDriver::shows(QStringLiteral("Follow an export until it is complete: no.")));
    QVERIFY(WindowDriver::shows(QStringLiteral("Once that right has been granted, sign in again or ask again.")));
    QVERIFY(!isReady());
    // An administrator grants it.
    m_stage->graph.server.setAnswer([](QTcpSocket &socket, const ReceivedRequest &) {
        RawServer::reply(socket, FakeGraph::error(404, QStringLiteral("Request_ResourceNotFound")));
    });
    QVERIFY(WindowDriver::click(QStringLiteral("Ask again")));
    QTRY_VERIFY(isReady());
    QVERIFY(!WindowDriver::button(QStringLiteral("Ask again")));
}

void tst_NewExportPanel::renewalBringsThePermission()
{
    const QString list = QStringLiteral("CrossTenantUserProfileSharing.Read.All");
    const QString follow = QStringLiteral("User.Export.All");
    m_stage->graph.server.setAnswer([](QTcpSocket &socket, const ReceivedRequest &request) {
        const bool isList = request.target == FakeGraph::list;
        RawServer::reply(socket,
                         isList ? FakeGraph::page({FakeGraph::person(1)}) : FakeGraph::error(403, QStringLiteral("Authorization_RequestDenied")));
    });
    signIn();
    m_panel->setPermissions({list, follow}, {list});
    QTRY_VERIFY(WindowDriver::shows(QStringLiteral("Not granted to Habeas: User.Export.All.")));
    QTRY_COMPARE(m_request->followRight().status(), FollowRight::Status::Denied);
    m_stage->graph.server.setAnswer([](QTcpSocket &socket, const ReceivedRequest &) {
        RawServer::reply(socket, FakeGraph::error(404, QStringLiteral("Request_ResourceNotFound")));
    });
    // Told again without anything new nobody is asked.
    const qsizetype before = m_stage->graph.server.requests().size();
    m_panel->setPermissions({list, follow}, {list});
    QCOMPARE(m_request->followRight().status(), FollowRight::Status::Denied);
    QCOMPARE(m_stage->graph.server.requests().size(), before);
    m_panel->setPermissions({list, follow}, {list, follow});
    QTRY_COMPARE(m_request->followRight().status(), FollowRight::Status::Allowed);
    QVERIFY(!WindowDriver::shows(QStringLiteral("Not granted to Habeas")));
    QVERIFY(WindowDriver::shows(QStringLiteral("This account is ready")));
}

void tst_NewExportPanel::preflightInANarrowWindow()
{
    signIn();
    const QString sentence = QStringLiteral("This account is ready, as far as known.");
    QTRY_VERIFY(WindowDriver::shows(sentence));
    const auto isLabel = [](QWidget *widget) { return qobject_cast<QLabel *>(widget) != nullptr; };
    const QWidget *line = WindowDriver::find(sentence, isLabel);
    const QWidget *fold = WindowDriver::button(QStringLiteral("What this account can do"));
    QVERIFY(line && fold);
    m_panel->resize(330, 900);
    QTRY_VERIFY(fold->mapTo(m_panel.get(), QPoint()).y() >= line->mapTo(m_panel.get(), QPoint(0, line->height())).y());
    QVERIFY2(line->width() > m_panel->width() * 3 / 4, qPrintable(QString::number(line->width())));
    QVERIFY(line->height() >= line->heightForWidth(line->width()));
    m_panel->resize(900, 900);
    QTRY_VERIFY(fold->mapTo(m_panel.get(), QPoint()).y() < line->mapTo(m_panel.get(), QPoint(0, line->height())).y());
}

void tst_NewExportPanel::followRightUnknown()
{
    m_stage->graph.server.setAnswer([](QTcpSocket &socket, const ReceivedRequest &request) {
        const bool isList = request.target == FakeGraph::list;
        RawServer::reply(socket, isList ? FakeGraph::page({FakeGraph::person(1)}) : FakeGraph::error(400, QStringLiteral("BadRequest")));
    });
    signIn();
    choose();
    WindowDriver::type(storage, StorageFixtures::containerUrl());
    QTRY_VERIFY(WindowDriver::shows(QStringLiteral("could not be checked")));
    QVERIFY(WindowDriver::button(QStringLiteral("Ask again")));
    QVERIFY(isReady());
}

void tst_NewExportPanel::whileSending()
{
    signIn();
    choose();
    WindowDriver::type(storage, StorageFixtures::containerUrl());
    QTRY_VERIFY(isReady());
    m_request->setSubmitting(true);
    QVERIFY(!isReady());
    QVERIFY(WindowDriver::shows(QStringLiteral("Still missing: the end of the export that is being sent.")));
}

void tst_NewExportPanel::sampleLocation()
{
    QVERIFY(!WindowDriver::button(QStringLiteral("Use a demo location")));
    m_panel->setSampleLocation([] { return StorageFixtures::containerUrl(); });
    signIn();
    QVERIFY(WindowDriver::click(QStringLiteral("Use a demo location")));
    QCOMPARE(m_request->storageLocation().container(), QStringLiteral("export-4711"));
    QVERIFY(!WindowDriver::text(storage).contains(StorageFixtures::percentEncoded(StorageFixtures::signature())));
}

void tst_NewExportPanel::checkAccessIsOptional()
{
    const QString check = QStringLiteral("Check access");
    QVERIFY(WindowDriver::button(check));
    QVERIFY(!WindowDriver::button(check)->isEnabled());
    signIn();
    choose();
    // Only the name of an account: there is no container to ask.
    WindowDriver::type(storage, QStringLiteral("habeasexports"));
    WindowDriver::input(caseReference)->setFocus();
    QTRY_VERIFY(isReady());
    QVERIFY(!WindowDriver::button(check)->isEnabled());
    WindowDriver::type(storage, StorageFixtures::containerUrl());
    WindowDriver::input(caseReference)->setFocus();
    QVERIFY(WindowDriver::button(check)->isEnabled());
    // Nobody has to.
    QVERIFY(isReady());
    m_panel->startOver();
    QVERIFY(!WindowDriver::button(check)->isEnabled());
}

void tst_NewExportPanel::anotherAttempt()
{
    signIn();
    WindowDriver::type(storage, StorageFixtures::containerUrl());
    ExportRecord record = m_stage->record(Exports::State::Unconfirmed, 2);
    m_panel->prepareAgain(record);
    QCOMPARE(m_request->person(), std::optional(record.person));
    QCOMPARE(WindowDriver::text(caseReference), record.caseReference);
    // It was never kept, and the old container may be used up.
    QCOMPARE(WindowDriver::text(storage), QString());
    QVERIFY(WindowDriver::input(storage)->hasFocus());
    QVERIFY(m_panel->earlierAttempt().contains(QStringLiteral("may have been accepted")));
    record.state = Exports::State::NotSent;
    m_panel->prepareAgain(record);
    QCOMPARE(m_panel->earlierAttempt(), QString());
}

void tst_NewExportPanel::anotherAttemptForSomebodyElse()
{
    signIn();
    m_panel->prepareAgain(m_stage->record(Exports::State::Unconfirmed, 2));
    choose();
    QCOMPARE(m_panel->earlierAttempt(), QString());
}

void tst_NewExportPanel::startsOver()
{
    signIn();
    choose();
    WindowDriver::type(storage, StorageFixtures::containerUrl());
    WindowDriver::type(caseReference, QStringLiteral("DSR-2026-0142"));
    QTRY_VERIFY(isReady());
    m_panel->startOver();
    QCOMPARE(m_request->person(), std::nullopt);
    QCOMPARE(m_request->storageLocation().form(), StorageLocation::Form::Empty);
    QVERIFY(m_request->storageLocation().secret().isEmpty());
    QCOMPARE(WindowDriver::text(storage), QString());
    QCOMPARE(WindowDriver::text(caseReference), QString());
    QVERIFY(WindowDriver::shows(QStringLiteral("Still missing: a person, a storage location.")));
}

void tst_NewExportPanel::signsOut()
{
    signIn();
    choose();
    WindowDriver::type(storage, StorageFixtures::containerUrl());
    QTRY_VERIFY(isReady());
    m_request->setActor(std::nullopt, nullptr);
    m_panel->setGraph(nullptr);
    QVERIFY(!isReady());
    QCOMPARE(WindowDriver::text(storage), QString());
    QVERIFY(m_request->storageLocation().secret().isEmpty());
    QVERIFY(WindowDriver::shows(QStringLiteral("Still missing: a sign-in, a person, a storage location.")));
}

QTEST_MAIN(tst_NewExportPanel)

#include "tst_newexportpanel.moc"
