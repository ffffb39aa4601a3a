// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/fetchresultsdialog.h"

#include "demo/demotenant.h"
#include "exportfixture.h"
#include "exportstage.h"
#include "http/httpclient.h"
#include "ui/fetchwords.h"
#include "ui/resulttablemodel.h"
#include "windowdriver.h"

#include <QAccessible>
#include <QComboBox>
#include <QCryptographicHash>
#include <QDir>
#include <QFileDialog>
#include <QLabel>
#include <QMetaEnum>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace std::chrono_literals;

namespace {
const QString address = QStringLiteral("Address to read from");
const QString listFiles = QStringLiteral("List files");
const QString files = QStringLiteral("Result files");
const QString filter = QStringLiteral("Filter files");
const QString folderField = QStringLiteral("Folder");
const QString fetch = QStringLiteral("Fetch");
const QString stop = QStringLiteral("Stop");
const QString again = QStringLiteral("Fetch again");

bool shows(const char *text)
{
    return WindowDriver::shows(QString::fromUtf8(text));
}

bool isEnabled(const QString &button)
{
    const QAbstractButton *found = WindowDriver::button(button);
    return found && found->isEnabled();
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &path, const QByteArray &content)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (file.open(QIODevice::WriteOnly))
        file.write(content);
}
}

class tst_FetchResultsDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void everyProblemHasWords();
    void everyConcernHasWords();
    void namesAreShownAsTheyAre_data();
    void namesAreShownAsTheyAre();
    void names();
    void addressForWritingIsRefused();
    void addressThatEndedMeanwhileIsNotUsed();
    void addressOfAnotherContainerIsRefused();
    void addressOfAnotherAccountIsRefused_data();
    void addressOfAnotherAccountIsRefused();
    void fileThatCannotBeAskedFor();
    void erasedMeanwhile();
    void fromTheAddressToTheFiles();
    void someOfTheFiles();
    void emptyContainer();
    void listingIsRefused();
    void listingCanBeStopped();
    void folderIsSpokenAbout();
    void folderHasToBeWhole();
    void folderCanBeChosen();
    void nothingIsOverwrittenUnasked();
    void bothAreKept();
    void replacedWhenAsked();
    void answerIsForWhatWasAsked();
    void hostileNames();
    void stoppedAndContinued();
    void missingIsSaid();
    void changesAreSaid();
    void closingAsksWhileFetching();
    void closedWithoutAQuestion();
    void whatCannotBeRecordedDoesNotHappen();
    void operationMayGo();
    void demoLocationIsOffered();
    void addressIsMaskedAndGoes();
    void namesForAssistiveTools();

private:
    void open(const QString &container = QStringLiteral("case-1"));
    void store(const QString &name, const QByteArray &content, qint64 filling = 0, const QString &container = QStringLiteral("case-1"));
    [[nodiscard]] QString location(const QString &permissions = QStringLiteral("rl"), const QString &container = QStringLiteral("case-1")) const
    {
        return m_tenant->storageLocationExample(container, permissions);
    }
    void list(const QString &container = QStringLiteral("case-1"));
    void listAndPlan(const QString &container = QStringLiteral("case-1"));
    void fetchEverything();
    [[nodiscard]] QString target(const QString &name = {}) const { return m_directory->filePath(QStringLiteral("results/case-1/") + name); }
    [[nodiscard]] QList<LedgerEvent> fetchEvents() const;

    std::unique_ptr<DemoTenant> m_tenant;
    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<ExportStage> m_stage;
    std::unique_ptr<Clock> m_clock;
    std::unique_ptr<HttpClient> m_http;
    QPointer<ExportOperation> m_operation;
    QPointer<FetchResultsDialog> m_dialog;
};

void tst_FetchResultsDialog::initTestCase()
{
    QLocale::setDefault(QLocale::c());
    QGuiApplication::setQuitOnLastWindowClosed(false);
}

void tst_FetchResultsDialog::init()
{
    m_tenant = std::make_unique<DemoTenant>();
    QVERIFY(m_tenant->start());
    m_directory = std::make_unique<QTemporaryDir>();
    m_stage = std::make_unique<ExportStage>();
    m_clock = std::make_unique<Clock>();
    m_http = std::make_unique<HttpClient>(*m_clock);
}

void tst_FetchResultsDialog::cleanup()
{
    delete m_dialog;
    m_http.reset();
    m_stage.reset();
    m_directory.reset();
    m_tenant.reset();
}

void tst_FetchResultsDialog::store(const QString &name, const QByteArray &content, qint64 filling, const QString &container)
{
    DemoBlob blob;
    blob.name = name;
    blob.content = content;
    blob.filling = filling;
    blob.modifiedAt = QDateTime::currentDateTimeUtc();
    m_tenant->store(container, blob);
}

void tst_FetchResultsDialog::open(const QString &container)
{
    const QUrl root = m_tenant->storageRoot();
    const QString host = QStringLiteral("%1:%2").arg(root.host()).arg(root.port());
    ExportRecord record = m_stage->record(Exports::State::Complete);
    record.storageHost = host;
    record.storageAccount = QStringLiteral("demoaccount");
    record.storageContainer = container;
    m_operation = m_stage->operation(record);
    const auto cloud = Cloud::custom(m_tenant->authority(), m_tenant->graphRoot(), {host});
    QVERIFY(cloud);
    m_dialog = new FetchResultsDialog(*m_operation, {*m_http, *cloud, m_directory->filePath(QStringLiteral("results")), {}});
    m_dialog->show();
    m_dialog->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog));
}

void tst_FetchResultsDialog::list(const QString &container)
{
    open(container);
    QVERIFY(WindowDriver::type(address, location(QStringLiteral("rl"), container)));
    QTRY_VERIFY(isEnabled(listFiles));
    QVERIFY(WindowDriver::click(listFiles));
    QTRY_VERIFY(!WindowDriver::button(QStringLiteral("Stop listing")));
}

void tst_FetchResultsDialog::listAndPlan(const QString &container)
{
    list(container);
    QTRY_VERIFY(isEnabled(fetch));
}

void tst_FetchResultsDialog::fetchEverything()
{
    listAndPlan();
    QVERIFY(WindowDriver::click(fetch));
    QTRY_VERIFY_WITH_TIMEOUT(WindowDriver::button(QStringLiteral("Open folder")), 20'000);
}

QList<LedgerEvent> tst_FetchResultsDialog::fetchEvents() const
{
    QList<LedgerEvent> events;
    for (const LedgerEvent &event : m_operation->events()) {
        if (event.kind == LedgerEvent::Kind::ResultsListed || event.kind == LedgerEvent::Kind::FetchStarted
            || event.kind == LedgerEvent::Kind::ResultsFetched)
            events.append(event);
    }
    return events;
}

void tst_FetchResultsDialog::everyProblemHasWords()
{
    const auto kinds = QMetaEnum::fromType<FetchProblem::Kind>();
    QSet<QString> reasons;
    for (int i = 0; i < kinds.keyCount(); ++i) {
        FetchProblem problem;
        problem.kind = FetchProblem::Kind(kinds.value(i));
        const Explanation explanation = FetchWords::explain(problem);
        for (const QString &part : {explanation.what, explanation.sent, explanation.next})
            QVERIFY2(part.size() > 10 && part.endsWith(QLatin1Char('.')), qPrintable(part));
        reasons.insert(explanation.what);
    }
    QCOMPARE(reasons.size(), kinds.keyCount());
    FetchProblem full;
    full.kind = FetchProblem::Kind::NoSpace;
    full.needed = 3'000'000'000;
    full.available = 1'000'000;
    QCOMPARE(FetchWords::reason(full), QStringLiteral("There is not enough space on the disk: 3.0 GB are needed, 1.0 MB are free."));
}

void tst_FetchResultsDialog::everyConcernHasWords()
{
    const auto concerns = QMetaEnum::fromType<ResultFolder::Concern>();
    QSet<QString> sentences;
    for (int i = 0; i < concerns.keyCount(); ++i) {
        for (const QString &name : {QString(), QStringLiteral("OneDrive")}) {
            const QString sentence = FetchWords::remark({ResultFolder::Concern(concerns.value(i)), name});
            QVERIFY2(sentence.endsWith(QLatin1Char('.')), qPrintable(sentence));
            sentences.insert(sentence);
        }
    }
    QVERIFY(sentences.size() >= concerns.keyCount());
    const auto states = QMetaEnum::fromType<FetchItem::State>();
    for (int i = 0; i < states.keyCount(); ++i) {
        FetchItem item;
        item.state = FetchItem::State(states.value(i));
        QVERIFY(!FetchWords::state(item).isEmpty());
        QVERIFY(!FetchWords::planned(item).isEmpty());
    }
}

void tst_FetchResultsDialog::namesAreShownAsTheyAre_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("shown");
    QTest::newRow("plain") << QStringLiteral("Exchange/Ärger 1.pst") << QStringLiteral("Exchange/Ärger 1.pst");
    QTest::newRow("markup") << QStringLiteral("<b>x</b>&amp;") << QStringLiteral("<b>x</b>&amp;");
    QTest::newRow("line break") << QStringLiteral("a\nb") << QStringLiteral("a\\u{000a}b");
    QTest::newRow("right to left override") << (QStringLiteral("a") + QChar(0x202E) + QStringLiteral("txt.exe"))
                                            << QStringLiteral("a\\u{202e}txt.exe");
    QTest::newRow("zero width") << (QStringLiteral("a") + QChar(0x200B) + QStringLiteral("b")) << QStringLiteral("a\\u{200b}b");
    QTest::newRow("no-break space") << (QStringLiteral("a") + QChar(0xA0)) << QStringLiteral("a\\u{00a0}");
    QTest::newRow("long") << QString(5000, QLatin1Char('x')) << (QString(300, QLatin1Char('x')) + QChar(0x2026));
}

void tst_FetchResultsDialog::namesAreShownAsTheyAre()
{
    QFETCH(QString, name);
    QFETCH(QString, shown);
    QCOMPARE(FetchWords::shownName(name), shown);
}

void tst_FetchResultsDialog::names()
{
    open();
    QCOMPARE(m_dialog->windowTitle(), QStringLiteral("Fetch results"));
    QVERIFY(!m_dialog->isModal());
    QVERIFY(shows("Results of the export for Zoë Ångström"));
    QVERIFY(shows("tick Read and List and nothing else"));
    QVERIFY(WindowDriver::input(address));
    QVERIFY(WindowDriver::button(listFiles) && !isEnabled(listFiles));
    QVERIFY(!isEnabled(fetch));
    QVERIFY(!WindowDriver::table(files));
    QVERIFY(!WindowDriver::button(QStringLiteral("Use a demo address")));
}

void tst_FetchResultsDialog::addressForWritingIsRefused()
{
    open();
    WindowDriver::type(address, location(QStringLiteral("acw")));
    WindowDriver::button(QStringLiteral("Close"))->setFocus();
    QTRY_VERIFY(shows("The shared access signature does not allow"));
    QVERIFY(!isEnabled(listFiles));
}

void tst_FetchResultsDialog::addressThatEndedMeanwhileIsNotUsed()
{
    QDateTime now = QDateTime::currentDateTimeUtc();
    m_http.reset();
    m_clock = std::make_unique<Clock>([&now] { return now; }, [] { return std::chrono::milliseconds(0); });
    m_http = std::make_unique<HttpClient>(*m_clock);
    open();
    WindowDriver::type(address, location());
    QTRY_VERIFY(isEnabled(listFiles));
    // Nothing but the time passes.
    now = now.addDays(61);
    QVERIFY(WindowDriver::click(listFiles));
    QTRY_VERIFY(shows("The shared access signature ended on"));
    QVERIFY(!isEnabled(listFiles));
    QVERIFY(fetchEvents().isEmpty());
    delete m_dialog;
}

void tst_FetchResultsDialog::addressOfAnotherContainerIsRefused()
{
    open();
    WindowDriver::type(address, location(QStringLiteral("rl"), QStringLiteral("case-2")));
    WindowDriver::button(QStringLiteral("Close"))->setFocus();
    QTRY_VERIFY(shows("This is another container than the one the export was written to: case-1"));
    QVERIFY(!isEnabled(listFiles));
}

void tst_FetchResultsDialog::addressOfAnotherAccountIsRefused_data()
{
    QTest::addColumn<QString>("host");
    QTest::newRow("SAS of an account") << QStringLiteral("contosoexports.blob.core.windows.net");
    QTest::newRow("bare account") << QString();
}

// The export named no container, and so any container of the account will do, but of no other one.
void tst_FetchResultsDialog::addressOfAnotherAccountIsRefused()
{
    QFETCH(QString, host);
    ExportRecord record = m_stage->record(Exports::State::Complete);
    record.storageHost = host;
    record.storageAccount = QStringLiteral("contosoexports");
    record.storageContainer.clear();
    m_operation = m_stage->operation(record);
    m_dialog = new FetchResultsDialog(*m_operation, {*m_http, Cloud(), m_directory->path(), {}});
    m_dialog->show();
    m_dialog->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog));
    QVERIFY(shows("storage account contosoexports"));
    const QString sas = QStringLiteral("/results?sv=2024-11-04&sr=c&sp=rl&spr=https&se=2999-01-01T00%3A00%3A00Z&sig=") + QString(43, QLatin1Char('A'))
        + QStringLiteral("%3D");
    QVERIFY(WindowDriver::type(address, QStringLiteral("https://elsewhere.blob.core.windows.net") + sas));
    QTRY_VERIFY(shows("This is another storage account than the one the export was written to: contosoexports.blob.core.windows.net."));
    QVERIFY(!isEnabled(listFiles));
    QVERIFY(WindowDriver::type(address + QStringLiteral(", invalid entry"), QStringLiteral("https://contosoexports.blob.core.windows.net") + sas));
    QTRY_VERIFY(isEnabled(listFiles));
}

void tst_FetchResultsDialog::fileThatCannotBeAskedFor()
{
    store(QStringLiteral("a.txt"), "a");
    store(QStringLiteral(".."), "hidden");
    listAndPlan();
    QCOMPARE(WindowDriver::rows(files), 2);
    QVERIFY(WindowDriver::click(fetch));
    QTRY_VERIFY(WindowDriver::button(QStringLiteral("Open folder")));
    QVERIFY(!shows("Done: everything that you chose is here"));
    QString all;
    for (int row = 0; row < WindowDriver::rows(files); ++row) {
        for (int column = 0; column < ResultTableModel::ColumnCount; ++column)
            all += WindowDriver::cell(files, row, column) + QLatin1Char('\n');
    }
    QVERIFY2(all.contains(QStringLiteral("No web address leads to a file with this name")) || shows("No web address leads to a file with this name"),
             qPrintable(all));
    QVERIFY(contentOf(target(QStringLiteral("manifest.json"))).contains("\"..\""));
}

void tst_FetchResultsDialog::erasedMeanwhile()
{
    store(QStringLiteral("a.txt"), "a");
    listAndPlan();
    QVERIFY(m_operation->close(QStringLiteral("handed over")));
    QVERIFY(m_stage->ledger().erase(m_operation->record().id));
    m_operation->reload();
    QVERIFY(m_operation->record().erased);
    QVERIFY(WindowDriver::click(fetch));
    QTRY_VERIFY(shows("Done: everything that you chose is here"));
    // It goes on and is on record, without anything personal coming back.
    QCOMPARE(fetchEvents().last().kind, LedgerEvent::Kind::ResultsFetched);
    QVERIFY(m_stage->ledger().find(m_operation->record().id)->erased);
    QVERIFY(m_stage->ledger().find(m_operation->record().id)->person == InboundSharedUserProfile());
    QVERIFY(m_stage->ledger().verify()->isIntact());
}

void tst_FetchResultsDialog::fromTheAddressToTheFiles()
{
    store(QStringLiteral("RequestInfo.json"), R"({"made":"up"})");
    store(QStringLiteral("Exchange/mail.txt"), QByteArray(20'000, 'm'));
    store(QStringLiteral("Teams/chats.json"), "[]");
    listAndPlan();
    QVERIFY(shows("Files in the container: 3."));
    QVERIFY(shows("3 of 3 files, 20.0 kB of 20.0 kB"));
    QCOMPARE(WindowDriver::rows(files), 3);
    QVERIFY(shows("Files to fetch: 3, 20.0 kB."));
    QVERIFY(shows("Free on the disk: "));
    QCOMPARE(WindowDriver::text(folderField), target().chopped(1));
    QVERIFY(!QFileInfo::exists(target()));

    QSignalSpy used(m_dialog, &FetchResultsDialog::parentFolderUsed);
    QVERIFY(WindowDriver::click(fetch));
    QTRY_VERIFY(WindowDriver::button(QStringLiteral("Open folder")));
    QCOMPARE(used.size(), 1);
    QCOMPARE(used.first().first().toString(), m_directory->filePath(QStringLiteral("results")));
    QVERIFY(shows("Done: everything that you chose is here. Files: 3, 20.0 kB."));
    QVERIFY(shows("nothing in it changed meanwhile"));
    QVERIFY(shows("\"sha256sum -c SHA256SUMS\" confirms them"));
    QVERIFY(!WindowDriver::button(again));
    for (int row = 0; row < 3; ++row)
        QCOMPARE(WindowDriver::cell(files, row, ResultTableModel::State), QStringLiteral("fetched"));

    QCOMPARE(contentOf(target(QStringLiteral("Exchange/mail.txt"))), QByteArray(20'000, 'm'));
    const QByteArray sums = contentOf(target(QStringLiteral("SHA256SUMS")));
    QCOMPARE(sums.count('\n'), 3);
    const QByteArray sum = QCryptographicHash::hash(QByteArray(20'000, 'm'), QCryptographicHash::Sha256).toHex();
    QVERIFY(sums.contains(QByteArray(sum + "  Exchange/mail.txt")));
    QVERIFY(contentOf(target(QStringLiteral("manifest.json"))).contains("habeas-results"));

    const QList<LedgerEvent> events = fetchEvents();
    QCOMPARE(events.size(), 3);
    QCOMPARE(events.at(0).kind, LedgerEvent::Kind::ResultsListed);
    QVERIFY(events.at(0).text.startsWith(QStringLiteral("files=3 ")));
    QCOMPARE(events.at(1).kind, LedgerEvent::Kind::FetchStarted);
    QVERIFY(events.at(1).text.contains(QStringLiteral("chosen=3")));
    QCOMPARE(events.at(2).kind, LedgerEvent::Kind::ResultsFetched);
    QVERIFY2(events.at(2).text.contains(QStringLiteral("here=3 bytes=20015 end=Complete manifest=")), qPrintable(events.at(2).text));
    const QByteArray manifest = QCryptographicHash::hash(contentOf(target(QStringLiteral("manifest.json"))), QCryptographicHash::Sha256).toHex();
    QVERIFY(events.at(2).text.contains(QString::fromLatin1(manifest)));
}

void tst_FetchResultsDialog::someOfTheFiles()
{
    for (int i = 0; i < 40; ++i)
        store(QStringLiteral("part-%1.txt").arg(i, 2, 10, QLatin1Char('0')), QByteArray(100, 'x'));
    listAndPlan();
    QVERIFY(WindowDriver::click(QStringLiteral("Choose none")));
    QVERIFY(shows("0 of 40 files"));
    QVERIFY(!isEnabled(fetch));
    QVERIFY(WindowDriver::type(filter, QStringLiteral("part-1")));
    QCOMPARE(WindowDriver::rows(files), 10);
    QVERIFY(shows("; 10 shown"));
    QVERIFY(WindowDriver::click(QStringLiteral("Choose all")));
    QVERIFY(WindowDriver::type(filter, {}));
    QCOMPARE(WindowDriver::rows(files), 40);
    QVERIFY(shows("10 of 40 files, 1.0 kB of 4.0 kB"));
    QTRY_VERIFY(isEnabled(fetch));
    QVERIFY(WindowDriver::click(fetch));
    QTRY_VERIFY(shows("Done: everything that you chose is here. Files: 10"));
    QVERIFY(QFileInfo::exists(target(QStringLiteral("part-15.txt"))));
    QVERIFY(!QFileInfo::exists(target(QStringLiteral("part-25.txt"))));
    QVERIFY(fetchEvents().last().text.contains(QStringLiteral("files=40 chosen=10 here=10")));
    // The rest can follow from the same list, beside what is here.
    QVERIFY(WindowDriver::click(QStringLiteral("Choose all")));
    QTRY_VERIFY(isEnabled(fetch));
    QVERIFY(shows("Here already from an earlier fetch: 10;"));
    QVERIFY(WindowDriver::click(fetch));
    QTRY_VERIFY(shows("Done: everything that you chose is here. Files: 40"));
    QCOMPARE(contentOf(target(QStringLiteral("SHA256SUMS"))).count('\n'), 40);
}

void tst_FetchResultsDialog::emptyContainer()
{
    list();
    QVERIFY(shows("The container is empty."));
    QVERIFY(!isEnabled(fetch));
    QVERIFY(!WindowDriver::table(files));
}

void tst_FetchResultsDialog::listingIsRefused()
{
    list(QStringLiteral("firewalled-1"));
    QVERIFY(shows("The files were not listed."));
    QVERIFY(shows("The storage account does not let this computer in."));
    QVERIFY(shows("firewall"));
    QVERIFY(isEnabled(listFiles));
    QVERIFY(fetchEvents().isEmpty());
}

void tst_FetchResultsDialog::listingCanBeStopped()
{
    // Answers 503 again and again, with a wait between.
    open(QStringLiteral("busy-1"));
    WindowDriver::type(address, location(QStringLiteral("rl"), QStringLiteral("busy-1")));
    QTRY_VERIFY(isEnabled(listFiles));
    QVERIFY(WindowDriver::click(listFiles));
    QTRY_VERIFY(shows("Trying again in"));
    QVERIFY(!WindowDriver::input(address)->isEnabled());
    QVERIFY(WindowDriver::click(QStringLiteral("Stop listing")));
    QTRY_VERIFY(shows("Listing was stopped."));
    QVERIFY(isEnabled(listFiles));
    QVERIFY(!WindowDriver::table(files));
}

void tst_FetchResultsDialog::folderIsSpokenAbout()
{
    store(QStringLiteral("a.txt"), "a");
    listAndPlan();
    // The directory of the test is one for temporary files.
    QVERIFY(shows("This is a folder for temporary files: it may be emptied at any time."));
    WindowDriver::type(folderField, m_directory->filePath(QStringLiteral("Dropbox/.dropbox")));
    write(m_directory->filePath(QStringLiteral("a-file")), "x");
    WindowDriver::type(folderField, m_directory->filePath(QStringLiteral("a-file")));
    QTRY_VERIFY(shows("What was chosen is not a folder"));
    QVERIFY(!isEnabled(fetch));
    WindowDriver::type(folderField, target());
    QTRY_VERIFY(isEnabled(fetch));
    QVERIFY(!shows("What was chosen is not a folder"));
}

void tst_FetchResultsDialog::folderHasToBeWhole()
{
    store(QStringLiteral("a.txt"), "a");
    listAndPlan();
    WindowDriver::type(folderField, QStringLiteral("results"));
    QVERIFY(!isEnabled(fetch));
    WindowDriver::input(filter)->setFocus();
    QTRY_VERIFY(shows("Enter the whole path of the folder"));
    QTest::qWait(400);
    QVERIFY(!isEnabled(fetch));
}

void tst_FetchResultsDialog::folderCanBeChosen()
{
    store(QStringLiteral("a.txt"), "a");
    listAndPlan();
    QVERIFY(WindowDriver::click(QStringLiteral("Choose…")));
    QTRY_VERIFY(m_dialog->findChild<QFileDialog *>());
    auto *dialog = m_dialog->findChild<QFileDialog *>();
    QVERIFY(dialog->isVisible());
    QCOMPARE(dialog->fileMode(), QFileDialog::Directory);
    // It begins at what exists above the folder.
    QCOMPARE(dialog->directory().absolutePath(), m_directory->path());
    Q_EMIT dialog->fileSelected(m_directory->filePath(QStringLiteral("elsewhere")));
    dialog->close();
    QCOMPARE(WindowDriver::text(folderField), m_directory->filePath(QStringLiteral("elsewhere")));
    QTRY_VERIFY(isEnabled(fetch));
}

void tst_FetchResultsDialog::nothingIsOverwrittenUnasked()
{
    store(QStringLiteral("a.txt"), "from the container");
    store(QStringLiteral("b.txt"), "b");
    write(target(QStringLiteral("a.txt")), "mine");
    listAndPlan();
    QVERIFY(shows("In the folder already, by the same name: a.txt."));
    const auto *choice = m_dialog->findChild<QComboBox *>();
    QVERIFY(choice && choice->isVisible());
    // Qt tells its label by a relation on some systems, and by its name on others.
    QCOMPARE(choice->accessibleName(), QStringLiteral("Files in the way"));
    QCOMPARE(choice->currentText(), QStringLiteral("Leave what is there, and these files out"));
    QVERIFY(WindowDriver::click(fetch));
    QTRY_VERIFY(shows("Not everything is here: 1 of 2 files"));
    QVERIFY(shows("Missing: a.txt. Something of this name is in the folder already, and nothing was to be overwritten."));
    QCOMPARE(contentOf(target(QStringLiteral("a.txt"))), QByteArray("mine"));
    QCOMPARE(contentOf(target(QStringLiteral("b.txt"))), QByteArray("b"));
    QVERIFY(fetchEvents().last().text.contains(QStringLiteral("here=1 bytes=1 end=Incomplete")));
}

void tst_FetchResultsDialog::bothAreKept()
{
    store(QStringLiteral("a.txt"), "from the container");
    write(target(QStringLiteral("a.txt")), "mine");
    listAndPlan();
    m_dialog->findChild<QComboBox *>()->setCurrentIndex(1);
    QVERIFY(WindowDriver::click(fetch));
    QTRY_VERIFY(shows("Done: everything that you chose is here"));
    QCOMPARE(contentOf(target(QStringLiteral("a.txt"))), QByteArray("mine"));
    QCOMPARE(contentOf(target(QStringLiteral("a (2).txt"))), QByteArray("from the container"));
    QCOMPARE(WindowDriver::cell(files, 0, ResultTableModel::Name), QStringLiteral("a.txt (here: a (2).txt)"));
}

void tst_FetchResultsDialog::replacedWhenAsked()
{
    store(QStringLiteral("a.txt"), "from the container");
    write(target(QStringLiteral("a.txt")), "mine");
    listAndPlan();
    m_dialog->findChild<QComboBox *>()->setCurrentIndex(2);
    QVERIFY(WindowDriver::click(fetch));
    QTRY_VERIFY(shows("Done: everything that you chose is here"));
    QCOMPARE(contentOf(target(QStringLiteral("a.txt"))), QByteArray("from the container"));
}

void tst_FetchResultsDialog::answerIsForWhatWasAsked()
{
    store(QStringLiteral("a.txt"), "from the container");
    write(target(QStringLiteral("a.txt")), "mine");
    write(m_directory->filePath(QStringLiteral("other/a.txt")), "mine, too");
    listAndPlan();
    m_dialog->findChild<QComboBox *>()->setCurrentIndex(2);
    WindowDriver::type(folderField, m_directory->filePath(QStringLiteral("other")));
    QTRY_VERIFY(isEnabled(fetch));
    QCOMPARE(m_dialog->findChild<QComboBox *>()->currentIndex(), 0);
    QVERIFY(WindowDriver::click(fetch));
    QTRY_VERIFY(shows("Not everything is here"));
    QCOMPARE(contentOf(m_directory->filePath(QStringLiteral("other/a.txt"))), QByteArray("mine, too"));
}

void tst_FetchResultsDialog::hostileNames()
{
    store(QStringLiteral("..\\..\\escape.txt"), "1");
    store(QStringLiteral("con.txt"), "2");
    store(QStringLiteral("<img src=x>.html"), "3");
    listAndPlan();
    QStringList shown;
    for (int row = 0; row < 3; ++row)
        shown.append(WindowDriver::cell(files, row, ResultTableModel::Name));
    QVERIFY2(
        std::any_of(shown.cbegin(), shown.cend(), [](const QString &name) { return name.startsWith(QStringLiteral("..\\..\\escape.txt (here: ")); }),
        qPrintable(shown.join(QLatin1Char('|'))));
    QVERIFY(WindowDriver::click(fetch));
    QTRY_VERIFY(shows("Done: everything that you chose is here. Files: 3"));
    QVERIFY(!QFileInfo::exists(m_directory->filePath(QStringLiteral("escape.txt"))));
    QVERIFY(!QFileInfo::exists(m_directory->filePath(QStringLiteral("results/escape.txt"))));
    // Tool tips take markup for what it looks like.
    const QTableView *view = WindowDriver::table(files);
    for (int row = 0; row < 3; ++row)
        QVERIFY(!view->model()->index(row, 0).data(Qt::ToolTipRole).toString().contains(QStringLiteral("<img")));
}

void tst_FetchResultsDialog::stoppedAndContinued()
{
    store(QStringLiteral("a-small.txt"), "small");
    store(QStringLiteral("large.pst"), "large", 60'000'000);
    listAndPlan();
    QVERIFY(WindowDriver::click(fetch));
    QVERIFY(!WindowDriver::button(fetch));
    const auto progress = [this]() -> QProgressBar * {
        const auto bars = m_dialog->findChildren<QProgressBar *>();
        for (QProgressBar *found : bars) {
            if (found->accessibleName() == QStringLiteral("Fetch progress") && found->isVisible())
                return found;
        }
        return nullptr;
    };
    QTRY_VERIFY(progress() && progress()->value() > 0);
    QVERIFY2(progress()->format().endsWith(QStringLiteral("of 60.0 MB")), qPrintable(progress()->format()));
    QVERIFY(!WindowDriver::input(folderField)->isEnabled());
    QVERIFY(!isEnabled(QStringLiteral("Choose none")));
    QVERIFY(WindowDriver::click(stop));
    QTRY_VERIFY(shows("Stopped: "));
    QVERIFY(shows("What has arrived of the others stays in the folder and will be continued."));
    QVERIFY(fetchEvents().last().text.contains(QStringLiteral("end=Cancelled")));
    const qint64 part = QFileInfo(target(QStringLiteral("large.pst.part"))).size();
    QVERIFY(part > 0);

    m_tenant->clearRequests();
    QVERIFY(WindowDriver::click(again));
    QTRY_VERIFY_WITH_TIMEOUT(shows("Done: everything that you chose is here. Files: 2"), 30'000);
    QCOMPARE(QFileInfo(target(QStringLiteral("large.pst"))).size(), 60'000'005);
    QVERIFY(!QFileInfo::exists(target(QStringLiteral("large.pst.part"))));
    // It went on where it had stopped.
    for (const DemoRequest &request : m_tenant->requests()) {
        const QByteArray range = request.header("x-ms-range") + request.header("range");
        QVERIFY2(!range.startsWith("bytes=0-") || part == 0, range.constData());
    }
    QStringList kinds;
    for (const LedgerEvent &event : fetchEvents())
        kinds.append(QString::fromLatin1(QMetaEnum::fromType<LedgerEvent::Kind>().valueToKey(int(event.kind))));
    QCOMPARE(kinds.join(QLatin1Char(' ')), QStringLiteral("ResultsListed FetchStarted ResultsFetched FetchStarted ResultsFetched"));
}

void tst_FetchResultsDialog::missingIsSaid()
{
    DemoBlob cold;
    cold.name = QStringLiteral("old.pst");
    cold.content = "cold";
    cold.tier = "Archive";
    cold.modifiedAt = QDateTime::currentDateTimeUtc();
    m_tenant->store(QStringLiteral("case-1"), cold);
    store(QStringLiteral("new.txt"), "new");
    listAndPlan();
    QVERIFY(shows("In the archive, where nothing can be read: 1."));
    QVERIFY(WindowDriver::click(fetch));
    QTRY_VERIFY(shows("Not everything is here: 1 of 2 files"));
    QVERIFY(shows("Missing: old.pst. It lies in the archive, where it cannot be read."));
    QVERIFY(WindowDriver::button(again));
}

void tst_FetchResultsDialog::changesAreSaid()
{
    store(QStringLiteral("a.txt"), "a");
    listAndPlan();
    store(QStringLiteral("late.txt"), "came later");
    QVERIFY(WindowDriver::click(fetch));
    QTRY_VERIFY(shows("Done: everything that you chose is here. Files: 1"));
    QVERIFY(shows("Meanwhile added to the container, and not fetched: late.txt."));
    QVERIFY(shows("List the files again to see what is there now."));
    QVERIFY(WindowDriver::click(listFiles));
    QTRY_COMPARE(WindowDriver::rows(files), 2);
}

void tst_FetchResultsDialog::closingAsksWhileFetching()
{
    store(QStringLiteral("large.pst"), "large", 60'000'000);
    listAndPlan();
    QVERIFY(WindowDriver::click(fetch));
    QTest::keyClick(m_dialog, Qt::Key_Escape);
    QTRY_VERIFY(WindowDriver::button(QStringLiteral("Stop and close")));
    QVERIFY(shows("What has arrived stays in the folder."));
    QVERIFY(WindowDriver::click(QStringLiteral("Go on fetching")));
    QVERIFY(m_dialog && m_dialog->isVisible());
    QTRY_VERIFY(!WindowDriver::button(QStringLiteral("Stop and close")));
    m_dialog->close();
    QVERIFY(m_dialog && m_dialog->isVisible());
    QTRY_VERIFY(WindowDriver::button(QStringLiteral("Stop and close")));
    QVERIFY(WindowDriver::click(QStringLiteral("Stop and close")));
    QTRY_VERIFY(!m_dialog);
    QVERIFY(fetchEvents().last().kind == LedgerEvent::Kind::ResultsFetched);
    QVERIFY(fetchEvents().last().text.contains(QStringLiteral("end=Cancelled")));
}

void tst_FetchResultsDialog::closedWithoutAQuestion()
{
    store(QStringLiteral("a.txt"), "a");
    listAndPlan();
    QTest::keyClick(m_dialog, Qt::Key_Escape);
    QTRY_VERIFY(!m_dialog);
    QVERIFY(!QFileInfo::exists(target()));
}

void tst_FetchResultsDialog::whatCannotBeRecordedDoesNotHappen()
{
    store(QStringLiteral("a.txt"), "a");
    listAndPlan();
    ExportFixture::setLedgerWritable(false);
    QVERIFY(WindowDriver::click(fetch));
    QTRY_VERIFY(shows("The record of exports cannot be written to."));
    QVERIFY(shows("Nothing was fetched"));
    QVERIFY(!m_dialog->isFetching());
    QTest::qWait(100);
    QVERIFY(!QFileInfo::exists(target()));
    ExportFixture::setLedgerWritable(true);
    QVERIFY(WindowDriver::click(fetch));
    QTRY_VERIFY(shows("Done: everything that you chose is here"));
}

void tst_FetchResultsDialog::operationMayGo()
{
    store(QStringLiteral("a.txt"), "a");
    listAndPlan();
    delete m_operation;
    QVERIFY(WindowDriver::click(fetch));
    QTRY_VERIFY(shows("Done: everything that you chose is here"));
}

void tst_FetchResultsDialog::demoLocationIsOffered()
{
    open();
    delete m_dialog;
    store(QStringLiteral("a.txt"), "a");
    const QString host = m_operation->record().storageHost;
    const auto cloud = Cloud::custom(m_tenant->authority(), m_tenant->graphRoot(), {host});
    m_dialog = new FetchResultsDialog(*m_operation, {*m_http, *cloud, m_directory->path(), [this] { return location(); }});
    m_dialog->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_dialog));
    QVERIFY(WindowDriver::click(QStringLiteral("Use a demo address")));
    QVERIFY(isEnabled(listFiles));
    QVERIFY(WindowDriver::click(listFiles));
    QTRY_COMPARE(WindowDriver::rows(files), 1);
}

void tst_FetchResultsDialog::addressIsMaskedAndGoes()
{
    store(QStringLiteral("a.txt"), "a");
    listAndPlan();
    const QString signature = location().section(QStringLiteral("sig="), 1).section(QLatin1Char('&'), 0, 0);
    WindowDriver::input(filter)->setFocus();
    QVERIFY(!WindowDriver::text(address).contains(signature.left(8)));
    const auto widgets = m_dialog->findChildren<QWidget *>();
    for (QWidget *widget : widgets) {
        const QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
        if (!interface)
            continue;
        for (const QAccessible::Text which : {QAccessible::Name, QAccessible::Description, QAccessible::Value, QAccessible::Help})
            QVERIFY(!interface->text(which).contains(signature.left(8)));
    }
    QVERIFY(!fetchEvents().first().text.contains(signature.left(8)));
    m_dialog->close();
    QTRY_VERIFY(!m_dialog);
}

void tst_FetchResultsDialog::namesForAssistiveTools()
{
    store(QStringLiteral("a.txt"), "a");
    write(target(QStringLiteral("a.txt")), "mine");
    listAndPlan();
    const auto widgets = m_dialog->findChildren<QWidget *>();
    for (QWidget *widget : widgets) {
        if (widget->isVisible() && (widget->focusPolicy() & Qt::TabFocus))
            QVERIFY2(!WindowDriver::accessibleName(widget).isEmpty(), widget->metaObject()->className());
    }
    // Every one of them is reached by the Tab key, top to bottom.
    WindowDriver::input(address)->setFocus();
    QList<int> heights;
    QWidgetList visited;
    while (!visited.contains(QApplication::focusWidget())) {
        QWidget *present = QApplication::focusWidget();
        visited.append(present);
        heights.append(present->mapTo(m_dialog.data(), QPoint(0, present->height() / 2)).y());
        QTest::keyClick(present, Qt::Key_Tab);
    }
    QVERIFY(visited.contains(WindowDriver::table(files)));
    QVERIFY(visited.contains(WindowDriver::button(QStringLiteral("Close"))));
    QVERIFY(visited.contains(WindowDriver::button(QStringLiteral("Choose…"))));
}

QTEST_MAIN(tst_FetchResultsDialog)
#include "tst_fetchresultsdialog.moc"
