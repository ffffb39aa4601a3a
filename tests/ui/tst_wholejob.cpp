// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demoapplication.h"
#include "ui/fetchresultsdialog.h"
#include "ui/mainwindow.h"
#include "ui/timelinemodel.h"
#include "windowdriver.h"

#include <QAccessible>
#include <QClipboard>
#include <QCryptographicHash>
#include <QDirIterator>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLoggingCategory>
#include <QMutex>
#include <QProcess>
#include <QPushButton>
#include <QStandardPaths>
#include <QTest>

using namespace std::chrono_literals;
using WindowDriver::waitUntil;

namespace {
const QString exportButton = QStringLiteral("Export personal data…");
const QString fetchResults = QStringLiteral("Fetch results…");
const QString address = QStringLiteral("Address to read from");
const QString folder = QStringLiteral("Folder");
const QString timeline = QStringLiteral("Timeline");

bool isEnabled(const QString &button)
{
    const QAbstractButton *found = WindowDriver::button(button);
    return found && found->isEnabled();
}

/** Every piece of 8 characters of the signature in the address, as it is and percent-encoded. */
QSet<QString> piecesOf(const QString &location)
{
    const QString encoded = location.section(QStringLiteral("sig="), 1).section(QLatin1Char('&'), 0, 0);
    const QString raw = QString::fromUtf8(QByteArray::fromPercentEncoding(encoded.toLatin1()));
    const QString twice = QString::fromLatin1(QUrl::toPercentEncoding(encoded));
    QSet<QString> pieces;
    for (const QString &text : {encoded, raw, twice}) {
        for (qsizetype i = 0; i + 8 <= text.size(); ++i)
            pieces.insert(text.mid(i, 8));
    }
    return pieces;
}

QString held(const QString &text, const QSet<QString> &pieces)
{
    for (const QString &piece : pieces) {
        if (text.contains(piece))
            return piece;
    }
    return {};
}

QStringList filesHolding(const QString &directory, const QSet<QString> &pieces)
{
    QStringList found;
    QDirIterator files(directory, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly) && !held(QString::fromLatin1(file.readAll()), pieces).isEmpty())
            found.append(file.fileName());
    }
    return found;
}

/** What every widget of the program gives to who cannot see it, and to who can. */
QString everythingReadable()
{
    QString all;
    const QWidgetList widgets = QApplication::allWidgets();
    for (QWidget *widget : widgets) {
        all += widget->toolTip() + widget->whatsThis() + widget->windowTitle() + widget->statusTip() + QLatin1Char('\n');
        if (QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget)) {
            for (const QAccessible::Text which : {QAccessible::Name, QAccessible::Description, QAccessible::Value, QAccessible::Help})
                all += interface->text(which) + QLatin1Char('\n');
            if (QAccessibleTextInterface *characters = interface->textInterface())
                all += characters->text(0, characters->characterCount()) + QLatin1Char('\n');
        }
        if (const auto *view = qobject_cast<QTableView *>(widget)) {
            for (int row = 0; row < view->model()->rowCount(); ++row) {
                for (int column = 0; column < view->model()->columnCount(); ++column) {
                    for (const int role : {int(Qt::DisplayRole), int(Qt::ToolTipRole), int(Qt::AccessibleTextRole)})
                        all += view->model()->index(row, column).data(role).toString() + QLatin1Char('\n');
                }
            }
        }
    }
    return all;
}

QtMessageHandler handlerBelow = nullptr;
QMutex logMutex;
bool isRecording = false;
qsizetype logLines = 0;
QSet<QString> logPieces;
QStringList tellingLines;

void takeMessage(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    const QMutexLocker locker(&logMutex);
    if (!isRecording) {
        handlerBelow(type, context, message);
        return;
    }
    ++logLines;
    if (!held(message, logPieces).isEmpty())
        tellingLines.append(message);
}
}

/** From the sign-in to the files with their hashes, in the window. */
class tst_WholeJob : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_stage.reset(); }

    void hashesAreConfirmedByAnotherTool();
    void oneWindowForOneOperation();
    void folderIsRemembered();
    void leavingAsksWhileFetching();
    void noSecretIsLeftAnywhere();
    void demoOffersResultsAtOnce();

private:
    [[nodiscard]] bool complete();
    [[nodiscard]] bool openFetch(const QString &container = QStringLiteral("case-1"));
    [[nodiscard]] bool plan();
    [[nodiscard]] QString target() const { return m_directory->filePath(QStringLiteral("results/case-1")); }

    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<DemoApplication> m_stage;
};

void tst_WholeJob::initTestCase()
{
    QLocale::setDefault(QLocale::c());
    QStandardPaths::setTestModeEnabled(true);
    // Below the program's own: what reaches this one is what would be on a terminal or in a file.
    handlerBelow = qInstallMessageHandler(takeMessage);
}

void tst_WholeJob::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    m_stage = std::make_unique<DemoApplication>();
}

/** Exports the data of a person into the container case-1. */
bool tst_WholeJob::complete()
{
    const QString location = m_stage->tenant().storageLocationExample(QStringLiteral("case-1"));
    if (!m_stage->fillForm(QStringLiteral("Alice Moreau"), location) || !WindowDriver::click(exportButton))
        return false;
    if (!waitUntil([] { return WindowDriver::button(QStringLiteral("Export")) != nullptr; }) || !WindowDriver::click(QStringLiteral("Export")))
        return false;
    return waitUntil([] { return WindowDriver::button(fetchResults) != nullptr; }, 30s);
}

bool tst_WholeJob::openFetch(const QString &container)
{
    if (!WindowDriver::click(fetchResults) || !waitUntil([] { return WindowDriver::input(address) != nullptr; }))
        return false;
    WindowDriver::type(address, m_stage->tenant().storageLocationExample(container, QStringLiteral("rl")));
    return waitUntil([] { return isEnabled(QStringLiteral("List files")); });
}

bool tst_WholeJob::plan()
{
    if (!WindowDriver::click(QStringLiteral("List files")) || !waitUntil([] { return WindowDriver::input(folder) != nullptr; }))
        return false;
    WindowDriver::type(folder, target());
    return waitUntil([] { return isEnabled(QStringLiteral("Fetch")); });
}

void tst_WholeJob::hashesAreConfirmedByAnotherTool()
{
    QVERIFY(m_stage->start() && m_stage->signIn());
    QVERIFY(complete());
    QVERIFY(openFetch());
    QVERIFY(plan());
    QVERIFY(WindowDriver::click(QStringLiteral("Fetch")));
    QTRY_VERIFY(WindowDriver::shows(QStringLiteral("Done: everything that you chose is here")));
    const QString tool = QStandardPaths::findExecutable(QStringLiteral("sha256sum"));
    if (tool.isEmpty())
        QSKIP("There is no sha256sum on this computer.");
    QProcess sums;
    sums.setWorkingDirectory(target());
    sums.start(tool, {QStringLiteral("--strict"), QStringLiteral("-c"), QStringLiteral("SHA256SUMS")});
    QVERIFY(sums.waitForFinished());
    QCOMPARE(sums.exitCode(), 0);
    const QByteArray confirmed = sums.readAllStandardOutput();
    QVERIFY2(confirmed.count(": OK\n") >= 3, confirmed.constData());

    // The timeline tells it with numbers.
    QStringList lines;
    for (int row = 0; row < WindowDriver::rows(timeline); ++row)
        lines.append(WindowDriver::cell(timeline, row, TimelineModel::What));
    const QString all = lines.join(QLatin1Char('\n'));
    QVERIFY2(all.contains(QStringLiteral("Results listed: ")), qPrintable(all));
    QVERIFY2(all.contains(QStringLiteral("Fetching results began: ")), qPrintable(all));
    QVERIFY2(all.contains(QStringLiteral("Results fetched: ")), qPrintable(all));
}

void tst_WholeJob::oneWindowForOneOperation()
{
    QVERIFY(m_stage->start() && m_stage->signIn());
    QVERIFY(complete());
    QVERIFY(openFetch());
    m_stage->application().window().activateWindow();
    QVERIFY(WindowDriver::click(fetchResults));
    QCOMPARE(m_stage->application().window().findChildren<FetchResultsDialog *>().size(), 1);
    // The window itself goes on working beside it.
    QVERIFY(WindowDriver::type(QStringLiteral("Case reference"), QStringLiteral("DSR-2")));
    m_stage->application().window().close();
    QTRY_VERIFY(!m_stage->application().window().findChild<FetchResultsDialog *>());
}

void tst_WholeJob::folderIsRemembered()
{
    QVERIFY(m_stage->start() && m_stage->signIn());
    QVERIFY(complete());
    QVERIFY(openFetch());
    QVERIFY(WindowDriver::click(QStringLiteral("List files")));
    QTRY_VERIFY(WindowDriver::input(folder));
    QCOMPARE(WindowDriver::text(folder), FetchResultsDialog::usualParentFolder() + QStringLiteral("/case-1"));
    QVERIFY(plan());
    QVERIFY(WindowDriver::click(QStringLiteral("Fetch")));
    QTRY_VERIFY(WindowDriver::shows(QStringLiteral("Done: everything that you chose is here")));
    QVERIFY(WindowDriver::click(QStringLiteral("Close")));
    QTRY_VERIFY(!WindowDriver::input(folder));
    QVERIFY(openFetch());
    QVERIFY(WindowDriver::click(QStringLiteral("List files")));
    QTRY_VERIFY(WindowDriver::input(folder));
    QCOMPARE(WindowDriver::text(folder), target());
    // What is here is seen at once.
    QTRY_VERIFY(WindowDriver::shows(QStringLiteral("Here already from an earlier fetch: ")));
}

void tst_WholeJob::leavingAsksWhileFetching()
{
    QVERIFY(m_stage->start() && m_stage->signIn());
    QVERIFY(complete());
    DemoBlob large;
    large.name = QStringLiteral("large.pst");
    large.content = "large";
    large.filling = 400'000'000;
    large.modifiedAt = QDateTime::currentDateTimeUtc();
    m_stage->tenant().store(QStringLiteral("case-1"), large);
    QVERIFY(openFetch());
    QVERIFY(plan());
    QVERIFY(WindowDriver::click(QStringLiteral("Fetch")));
    const QString part = target() + QStringLiteral("/large.pst.part");
    QTRY_VERIFY(QFileInfo(part).size() > 0);
    MainWindow &window = m_stage->application().window();
    window.close();
    QVERIFY(window.isVisible());
    QTRY_VERIFY(WindowDriver::shows(QStringLiteral("Stop fetching and close Habeas?")));
    QVERIFY(WindowDriver::click(QStringLiteral("Go on fetching")));
    QVERIFY(window.isVisible());
    QTRY_VERIFY(!WindowDriver::button(QStringLiteral("Stop and close")));
    window.close();
    QTRY_VERIFY(WindowDriver::button(QStringLiteral("Stop and close")));
    QVERIFY(WindowDriver::click(QStringLiteral("Stop and close")));
    QTRY_VERIFY(!window.isVisible());
    // What had happened is on record, and what had arrived is there.
    QVERIFY(m_stage->start());
    QTRY_VERIFY(WindowDriver::rows(timeline) > 0);
    const QString last = WindowDriver::cell(timeline, WindowDriver::rows(timeline) - 1, TimelineModel::What);
    QVERIFY2(last.startsWith(QStringLiteral("Fetching results stopped: ")), qPrintable(last));
    QVERIFY(QFileInfo(part).size() > 0);
}

void tst_WholeJob::noSecretIsLeftAnywhere()
{
    QLoggingCategory::setFilterRules(QStringLiteral("*=true\nqt.text.*=false\nqt.qpa.*=false\nqt.widgets.*=false"));
    QVERIFY(m_stage->start() && m_stage->signIn());
    const QString writing = m_stage->tenant().storageLocationExample(QStringLiteral("case-1"));
    const QString reading = m_stage->tenant().storageLocationExample(QStringLiteral("case-1"), QStringLiteral("rl"));
    const QSet<QString> pieces = piecesOf(writing) + piecesOf(reading);
    // Two signatures of 44 characters; how many more pieces there are depends on what of them has to be encoded.
    QVERIFY(pieces.size() >= 2 * (44 - 8 + 1));
    {
        const QMutexLocker locker(&logMutex);
        logPieces = pieces;
        isRecording = true;
    }
    QGuiApplication::clipboard()->clear();
    // The search itself works.
    QVERIFY(!held(writing, pieces).isEmpty() && !held(reading, pieces).isEmpty());

    QVERIFY(m_stage->fillForm(QStringLiteral("Alice Moreau"), writing));
    WindowDriver::input(QStringLiteral("Case reference"))->setFocus();
    QCOMPARE(held(everythingReadable(), pieces), QString());
    QVERIFY(WindowDriver::click(QStringLiteral("Check access")));
    QTRY_VERIFY(WindowDriver::button(QStringLiteral("Check access")));
    QTRY_VERIFY(WindowDriver::shows(QStringLiteral("Nothing was left behind in the container.")));
    QCOMPARE(held(everythingReadable(), pieces), QString());
    QVERIFY(complete());
    QVERIFY(openFetch());
    QVERIFY(plan());
    QCOMPARE(held(everythingReadable(), pieces), QString());
    QVERIFY(WindowDriver::click(QStringLiteral("Fetch")));
    QTRY_VERIFY(WindowDriver::shows(QStringLiteral("Done: everything that you chose is here")));
    QCOMPARE(held(everythingReadable(), pieces), QString());

    // A refused request says what was asked for, and says it without the signature.
    QVERIFY(WindowDriver::click(QStringLiteral("Close")));
    QTRY_VERIFY(!WindowDriver::input(address));
    QVERIFY(WindowDriver::click(QStringLiteral("Copy details")));
    QCOMPARE(held(QGuiApplication::clipboard()->text(), pieces), QString());
    QCOMPARE(held(QGuiApplication::clipboard()->text(QClipboard::Selection), pieces), QString());
    QCOMPARE(held(everythingReadable(), pieces), QString());
    QCOMPARE(filesHolding(m_stage->dataDirectory(), pieces), QStringList());
    QVERIFY(QFileInfo::exists(target() + QStringLiteral("/manifest.json")));
    QCOMPARE(filesHolding(m_directory->path(), pieces), QStringList());
    m_stage->quit();
    QCOMPARE(filesHolding(m_stage->dataDirectory(), pieces), QStringList());

    QLoggingCategory::setFilterRules({});
    const QMutexLocker locker(&logMutex);
    isRecording = false;
    QVERIFY2(logLines > 100, qPrintable(QString::number(logLines)));
    QVERIFY2(tellingLines.isEmpty(), qPrintable(tellingLines.mid(0, 5).join(QLatin1Char('\n'))));
}

void tst_WholeJob::demoOffersResultsAtOnce()
{
    CommandLine line;
    line.demo = true;
    Application application(line);
    QCOMPARE(application.start(), Application::Start::Running);
    QVERIFY(m_stage->signIn());
    QTRY_COMPARE(WindowDriver::text(QStringLiteral("Status")), QStringLiteral("Complete"));
    QCOMPARE(WindowDriver::rows(QStringLiteral("Operations")), 1);
    QCOMPARE(WindowDriver::cell(QStringLiteral("Operations"), 0, 0), QString::fromUtf8("Zoë Ångström"));
    // The service has said so, not the program.
    QCOMPARE(application.demoTenant()->count("POST", QStringLiteral("exportPersonalData")), 0);
    QVERIFY(application.demoTenant()->count("GET", QStringLiteral("/dataPolicyOperations/")) > 0);

    QVERIFY(WindowDriver::click(fetchResults));
    QTRY_VERIFY(WindowDriver::click(QStringLiteral("Use a demo address")));
    QTRY_VERIFY(isEnabled(QStringLiteral("List files")));
    QVERIFY(plan());
    QVERIFY(WindowDriver::click(QStringLiteral("Fetch")));
    QTRY_VERIFY(WindowDriver::shows(QStringLiteral("Done: everything that you chose is here")));
    QFile sums(target() + QStringLiteral("/SHA256SUMS"));
    QVERIFY(sums.open(QIODevice::ReadOnly));
    const QList<QByteArray> lines = sums.readAll().trimmed().split('\n');
    QVERIFY(lines.size() >= 7);
    for (const QByteArray &each : lines) {
        QFile file(target() + QLatin1Char('/') + QString::fromUtf8(each.mid(66)));
        QVERIFY2(file.open(QIODevice::ReadOnly), each.constData());
        QCryptographicHash hash(QCryptographicHash::Sha256);
        QVERIFY(hash.addData(&file));
        QCOMPARE(hash.result().toHex(), each.left(64));
    }
}

QTEST_MAIN(tst_WholeJob)
#include "tst_wholejob.moc"
