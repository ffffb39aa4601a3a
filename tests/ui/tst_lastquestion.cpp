// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config/settings.h"
#include "exports/caseregister.h"
#include "exports/exportregister.h"
#include "exportstage.h"
#include "identity/signin.h"
#include "storagefixtures.h"
#include "ui/confirmexportdialog.h"
#include "ui/mainwindow.h"
#include "windowdriver.h"

#include <QDialog>
#include <QFile>
#include <QLabel>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using Exports::State;
using WindowDriver::waitUntil;

/** What the window asks before an export is sent, with a ledger that has a past. It is 23 November 2026. */
class tst_LastQuestion : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void nothingToSay();
    void serviceCouldOutlastTheDeadline();
    void serviceIsInTime();
    void closedCaseHasNoDeadline();
    void earlierExports();

private:
    void openCase(const QString &reference, QDate received, bool closed = false);
    /** Fills the form and asks; what the question says. */
    [[nodiscard]] QString ask(const QString &reference);

    QTemporaryDir m_directory;
    std::unique_ptr<ExportStage> m_stage;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<HttpClient> m_http;
    std::unique_ptr<SignIn> m_signIn;
    std::unique_ptr<ExportRegister> m_exports;
    std::unique_ptr<CaseRegister> m_cases;
    std::unique_ptr<ExportRequest> m_request;
    std::unique_ptr<MainWindow> m_window;
};

void tst_LastQuestion::init()
{
    m_stage = std::make_unique<ExportStage>();
    const QString config = m_directory.filePath(QStringLiteral("config.ini"));
    QFile file(config);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[tenant]\nclientId=1b730954-1685-4b74-9bfd-dac224a7b894\ntenant=contoso.com\n");
    file.close();
    m_settings = std::make_unique<Settings>(Policy(), config, m_directory.filePath(QStringLiteral("settings.ini")));
    m_http = std::make_unique<HttpClient>(m_stage->clock);
    m_signIn = std::make_unique<SignIn>(*m_http, m_stage->clock);
    m_exports = std::make_unique<ExportRegister>(m_stage->ledger(), m_stage->clock, [] { return 0.0; });
    m_cases = std::make_unique<CaseRegister>(m_stage->ledger(), m_stage->clock);
    m_cases->load();
    m_request = std::make_unique<ExportRequest>(m_stage->clock);
    m_request->setLedgerUsable(true);
}

void tst_LastQuestion::cleanup()
{
    m_window.reset();
    m_request.reset();
    m_cases.reset();
    m_exports.reset();
    m_signIn.reset();
    m_http.reset();
    m_stage.reset();
}

void tst_LastQuestion::openCase(const QString &reference, QDate received, bool closed)
{
    CaseRecord record;
    record.reference = reference;
    record.receivedOn = received;
    const auto opened = m_cases->open(record);
    QVERIFY(opened);
    if (closed)
        QVERIFY(m_cases->close(opened->id, CaseRecord::Outcome::Answered, {}));
}

QString tst_LastQuestion::ask(const QString &reference)
{
    m_exports->load();
    const MainWindow::Parts parts{*m_settings, *m_http, m_stage->clock, *m_signIn, m_stage->ledger(), *m_exports, *m_cases, *m_request};
    m_window = std::make_unique<MainWindow>(parts, m_directory.filePath(QStringLiteral("window.ini")));
    m_window->show();
    Account account;
    account.homeAccountId = QStringLiteral("a.b");
    account.username = QStringLiteral("dana@contoso.example");
    account.tenantId = QStringLiteral("b");
    m_window->setAccount(account, &m_stage->graph.client());
    m_request->setPerson(FakeGraph::person(1, QStringLiteral("Zoë Ångström")));
    m_request->setStorageLocation(StorageLocation::parse(StorageFixtures::containerUrl(), {Cloud(), m_stage->clock.utcNow()}));
    WindowDriver::type(QStringLiteral("Case reference"), reference);
    if (!waitUntil([this] { return m_request->isReady(); }) || !WindowDriver::click(QStringLiteral("Export personal data…")))
        return {};
    const auto *question = m_window->findChild<ConfirmExportDialog *>();
    if (!question)
        return {};
    QStringList texts;
    for (const QLabel *label : question->findChildren<QLabel *>())
        texts.append(label->text());
    return texts.join(QLatin1Char('\n'));
}

void tst_LastQuestion::nothingToSay()
{
    const QString said = ask(QStringLiteral("DSR-7"));
    QVERIFY2(said.contains(QStringLiteral("This cannot be taken back")), qPrintable(said));
    QVERIFY(!said.contains(QStringLiteral("before")));
    QVERIFY(!said.contains(QStringLiteral("already has")));
    QVERIFY(!said.contains(QStringLiteral("Microsoft may take")));
}

void tst_LastQuestion::serviceCouldOutlastTheDeadline()
{
    openCase(QStringLiteral("DSR-7"), {2026, 11, 3});
    const QString said = ask(QStringLiteral("dsr-7"));
    QVERIFY2(said.contains(QStringLiteral("Microsoft may take until 23 December 2026; the answer is due 3 December 2026.")), qPrintable(said));
}

void tst_LastQuestion::serviceIsInTime()
{
    openCase(QStringLiteral("DSR-7"), {2026, 11, 23});
    const QString said = ask(QStringLiteral("DSR-7"));
    QVERIFY(!said.isEmpty());
    QVERIFY2(!said.contains(QStringLiteral("Microsoft may take until")), qPrintable(said));
}

void tst_LastQuestion::closedCaseHasNoDeadline()
{
    // The export opens a new case with that reference.
    openCase(QStringLiteral("DSR-7"), {2026, 9, 1}, true);
    const QString said = ask(QStringLiteral("DSR-7"));
    QVERIFY(!said.isEmpty());
    QVERIFY2(!said.contains(QStringLiteral("Microsoft may take until")), qPrintable(said));
}

void tst_LastQuestion::earlierExports()
{
    ExportRecord same = m_stage->record(State::Complete, 1);
    ExportRecord other = m_stage->record(State::Failed, 2);
    other.caseReference = same.caseReference;
    const StorageLocation location = StorageLocation::parse(StorageFixtures::containerUrl(), {Cloud(), m_stage->clock.utcNow()});
    other.storageHost = location.host();
    other.storageContainer = location.container();
    m_stage->store(same);
    m_stage->store(other);
    const QString said = ask(QStringLiteral(" dsr-2026-0001"));
    QVERIFY2(said.contains(QStringLiteral("This person's data was exported before: 23 November 2026, case DSR-2026-0001. State: Complete.")),
             qPrintable(said));
    QVERIFY2(said.contains(QStringLiteral("The last export into this container: ")), qPrintable(said));
    QVERIFY2(said.contains(QStringLiteral("already has 2 exports, 1 of them for other people.")), qPrintable(said));
    QVERIFY(said.contains(QStringLiteral("sent by admin@contoso.example.")));
}

QTEST_MAIN(tst_LastQuestion)

#include "tst_lastquestion.moc"
