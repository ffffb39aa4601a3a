// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/savereceiptdialog.h"

#include "exports/receiptverifier.h"
#include "exportstage.h"
#include "ledgerfixture.h"
#include "windowdriver.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QLineEdit>
#include <QPointer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#endif

using Exports::State;
using namespace LedgerFixture;

namespace {
const QString saveButton = QStringLiteral("Save");
const QString folderInput = QStringLiteral("Folder");
const QString nameInput = QStringLiteral("Name of the files");
const QString suggested = QStringLiteral("Receipt DSR-2026-014 Adele Vance 2026-11-23");
}

/** From the button to two files on the disk, or to words. */
class SaveReceiptDialogTest : public QObject
{
    Q_OBJECT

public Q_SLOTS:
    void open(const QUrl &url) { m_opened = url; }

private Q_SLOTS:
    void init();
    void cleanup();

    void savesBothFiles();
    void ledgerKnowsIt();
    void asksBeforeReplacing_data();
    void asksBeforeReplacing();
    void linksAreNotFollowed();
    void saysWhatIsWrongWithTheName();
    void folderThatCannotBeMade();
    void folderThatCannotBeWrittenTo();
    void writingBreaksOff();
    void ledgerWasChanged();
    void ledgerIsGone();
    void ledgerCannotNoteIt();
    void closedMeanwhile();
    void namesAreSafe_data();
    void namesAreSafe();

private:
    void makeDialog();
    [[nodiscard]] QString folder() const { return m_directory->filePath(QStringLiteral("receipts/2026")); }
    [[nodiscard]] QString file(const QString &suffix) const { return folder() + QLatin1Char('/') + suggested + suffix; }
    [[nodiscard]] bool isSaved() const { return WindowDriver::button(QStringLiteral("Open the PDF")) != nullptr; }

    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<ExportStage> m_stage;
    QPointer<ExportOperation> m_operation;
    QPointer<SaveReceiptDialog> m_dialog;
    QUrl m_opened;
    std::optional<LedgerError> m_noteError;
};

void SaveReceiptDialogTest::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    m_stage = std::make_unique<ExportStage>();
    m_operation = m_stage->operation(State::Running);
    m_noteError.reset();
    m_opened.clear();
    QDesktopServices::setUrlHandler(QStringLiteral("file"), this, "open");
    makeDialog();
}

void SaveReceiptDialogTest::cleanup()
{
    QDesktopServices::unsetUrlHandler(QStringLiteral("file"));
    delete m_dialog;
    m_stage.reset();
}

void SaveReceiptDialogTest::makeDialog()
{
    ReceiptSaving::Order order;
    order.ledgerPath = m_stage->ledger().path();
    order.exportId = m_operation->record().id;
    const auto making = [this] { return Receipt::Making::now(m_stage->clock.utcNow(), QStringLiteral("1.2.3")); };
    const auto note = [this](const QString &text) -> std::optional<LedgerError> {
        if (m_noteError)
            return m_noteError;
        return m_operation->recordReceipt(text) ? std::nullopt : m_operation->ledgerError();
    };
    m_dialog = new SaveReceiptDialog({QStringLiteral("the export for Adele Vance"), suggested, making, note}, order, folder());
    m_dialog->show();
}

void SaveReceiptDialogTest::savesBothFiles()
{
    QVERIFY(WindowDriver::shows(QStringLiteral("Receipt of the export for Adele Vance")));
    QSignalSpy used(m_dialog, &SaveReceiptDialog::folderUsed);
    QVERIFY(WindowDriver::click(saveButton));
    QTRY_VERIFY(isSaved());
    QCOMPARE(QDir(folder()).entryList(QDir::Files), QStringList({suggested + QStringLiteral(".json"), suggested + QStringLiteral(".pdf")}));
    QVERIFY(contents(file(QStringLiteral(".pdf"))).startsWith("%PDF-"));
    QVERIFY(ReceiptVerifier::verify(contents(file(QStringLiteral(".json")))).isIntact());
    for (const char *suffix : {".pdf", ".json"}) {
        const QFileDevice::Permissions given = QFileInfo(file(QLatin1String(suffix))).permissions();
        QVERIFY(!(given & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther | QFile::ExeOwner)));
    }
    QCOMPARE(used.count(), 1);
    QCOMPARE(used.first().first().toString(), folder());
    QVERIFY(WindowDriver::shows(suggested + QStringLiteral(".pdf and ")));
    QVERIFY(!WindowDriver::button(saveButton));
    QVERIFY(WindowDriver::click(QStringLiteral("Open the PDF")));
    QCOMPARE(m_opened.toLocalFile(), file(QStringLiteral(".pdf")));
    QVERIFY(WindowDriver::click(QStringLiteral("Open folder")));
    QCOMPARE(m_opened.toLocalFile(), folder());
}

void SaveReceiptDialogTest::ledgerKnowsIt()
{
    QVERIFY(WindowDriver::click(saveButton));
    QTRY_VERIFY(isSaved());
    QVERIFY(WindowDriver::shows(QStringLiteral("The ledger has noted it.")));
    const LedgerEvent last = m_stage->ledger().events(m_operation->record().id).constLast();
    QCOMPARE(last.kind, LedgerEvent::Kind::ReceiptSaved);
    const ReceiptVerification outcome = ReceiptVerifier::verifyFile(file(QStringLiteral(".json")), m_stage->ledger().path());
    QVERIFY(outcome.holds());
    QCOMPARE(outcome.savedAs, last.sequence);
    QCOMPARE(outcome.head.sequence, last.sequence - 1);
}

void SaveReceiptDialogTest::asksBeforeReplacing_data()
{
    QTest::addColumn<QString>("suffix");
    QTest::newRow("PDF") << QStringLiteral(".pdf");
    QTest::newRow("JSON") << QStringLiteral(".json");
}

void SaveReceiptDialogTest::asksBeforeReplacing()
{
    QFETCH(const QString, suffix);
    QVERIFY(QDir().mkpath(folder()));
    QVERIFY(write(file(suffix), "mine"));
    QVERIFY(WindowDriver::click(saveButton));
    QTRY_VERIFY(WindowDriver::shows(QStringLiteral("Files of that name are already there.")));
    QCOMPARE(contents(file(suffix)), QByteArray("mine"));
    QCOMPARE(QDir(folder()).entryList(QDir::Files).size(), 1);
    // Another name is as good an answer.
    QVERIFY(WindowDriver::type(nameInput, QStringLiteral("Receipt 2")));
    QVERIFY(!WindowDriver::button(QStringLiteral("Replace them")));
    QVERIFY(WindowDriver::type(nameInput, suggested));
    QVERIFY(WindowDriver::click(saveButton));
    QTRY_VERIFY(WindowDriver::button(QStringLiteral("Replace them")));
    QVERIFY(WindowDriver::click(QStringLiteral("Replace them")));
    QTRY_VERIFY(isSaved());
    QVERIFY(contents(file(suffix)) != QByteArray("mine"));
    QVERIFY(!(QFileInfo(file(suffix)).permissions() & (QFile::ReadGroup | QFile::ReadOther)));
    QCOMPARE(QDir(folder()).entryList(QDir::Files).size(), 2);
}

void SaveReceiptDialogTest::linksAreNotFollowed()
{
    QVERIFY(QDir().mkpath(folder()));
    const QString elsewhere = m_directory->filePath(QStringLiteral("elsewhere"));
    QVERIFY(QFile::link(elsewhere, file(QStringLiteral(".json"))));
    QVERIFY(WindowDriver::click(saveButton));
    QTRY_VERIFY(WindowDriver::button(QStringLiteral("Replace them")));
    QVERIFY(WindowDriver::click(QStringLiteral("Replace them")));
    QTRY_VERIFY(isSaved());
    QVERIFY(!QFileInfo::exists(elsewhere));
    QVERIFY(!QFileInfo(file(QStringLiteral(".json"))).isSymLink());
}

void SaveReceiptDialogTest::saysWhatIsWrongWithTheName()
{
    // Its accessible name changes while the entry is invalid.
    QLineEdit *edit = WindowDriver::input(nameInput);
    for (const QString &name : {QStringLiteral("a/b"), QStringLiteral("../x"), QStringLiteral("what?"), QStringLiteral("CON"), QString()}) {
        edit->setText(name);
        QTest::keyClick(edit, Qt::Key_Return);
        QVERIFY2(!WindowDriver::button(saveButton)->isEnabled(), qPrintable(name));
        QVERIFY2(WindowDriver::shows(name.isEmpty() ? QStringLiteral("Enter a name") : QStringLiteral("cannot have a file of that name")),
                 qPrintable(name));
    }
    edit->setText(QStringLiteral("Beleg Zoë 1"));
    QVERIFY(WindowDriver::button(saveButton)->isEnabled());
    QVERIFY(WindowDriver::type(folderInput, QStringLiteral("relative")));
    QVERIFY(!WindowDriver::button(saveButton)->isEnabled());
}

void SaveReceiptDialogTest::folderThatCannotBeMade()
{
    QVERIFY(write(m_directory->filePath(QStringLiteral("receipts")), "a file"));
    QVERIFY(WindowDriver::click(saveButton));
    QTRY_VERIFY(WindowDriver::shows(QStringLiteral("The folder cannot be made.")));
    QVERIFY(WindowDriver::button(saveButton)->isEnabled());
}

void SaveReceiptDialogTest::folderThatCannotBeWrittenTo()
{
    // Also for root.
    QVERIFY(WindowDriver::type(folderInput, QStringLiteral("/proc/self")));
    QVERIFY(WindowDriver::click(saveButton));
    QTRY_VERIFY(WindowDriver::shows(QStringLiteral("The files cannot be written there."))
                || WindowDriver::shows(QStringLiteral("The disk is full.")));
    QVERIFY(WindowDriver::shows(QStringLiteral("No receipt was saved.")));
    QCOMPARE(m_stage->ledger().events(m_operation->record().id).constLast().kind != LedgerEvent::Kind::ReceiptSaved, true);
}

void SaveReceiptDialogTest::writingBreaksOff()
{
#ifdef Q_OS_UNIX
    QVERIFY(QDir().mkpath(folder()));
    QVERIFY(write(file(QStringLiteral(".pdf")), "mine"));
    ReceiptSaving saving;
    QSignalSpy failed(&saving, &ReceiptSaving::failed);
    ReceiptSaving::Order order;
    order.ledgerPath = m_stage->ledger().path();
    order.exportId = m_operation->record().id;
    order.folder = folder();
    order.name = suggested;
    order.replaces = true;
    // Files may grow no further, as on a full disk.
    rlimit usual{};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &usual), 0);
    const auto signalBefore = std::signal(SIGXFSZ, SIG_IGN);
    const rlimit small{4096, usual.rlim_max};
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
    saving.start(order);
    const bool ended = failed.wait();
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &usual), 0);
    std::signal(SIGXFSZ, signalBefore);
    QVERIFY(ended);
    QVERIFY(!failed.first().first().value<ReceiptSaving::Problem>().detail.isEmpty());
    // What was there is there, and nothing beside it.
    QCOMPARE(contents(file(QStringLiteral(".pdf"))), QByteArray("mine"));
    QCOMPARE(QDir(folder()).entryList(QDir::Files | QDir::Hidden).size(), 1);
#endif
}

void SaveReceiptDialogTest::ledgerWasChanged()
{
    QCOMPARE(RawDatabase(m_stage->ledger().path()).change(QStringLiteral("UPDATE events SET request_id = 'x' WHERE sequence = 1")), 1);
    QVERIFY(WindowDriver::click(saveButton));
    QTRY_VERIFY(WindowDriver::shows(QStringLiteral("does not agree with its own digests")));
    QVERIFY(!QFileInfo::exists(file(QStringLiteral(".json"))));
}

void SaveReceiptDialogTest::ledgerIsGone()
{
    ReceiptSaving saving;
    QSignalSpy failed(&saving, &ReceiptSaving::failed);
    ReceiptSaving::Order order;
    order.ledgerPath = m_directory->filePath(QStringLiteral("nowhere/ledger.sqlite"));
    order.exportId = m_operation->record().id;
    order.folder = folder();
    order.name = suggested;
    saving.start(order);
    QVERIFY(saving.isRunning());
    QVERIFY(failed.wait());
    QVERIFY(!saving.isRunning());
    QCOMPARE(failed.first().first().value<ReceiptSaving::Problem>().kind, ReceiptSaving::Problem::Kind::LedgerUnreadable);
    QVERIFY(!QFileInfo::exists(folder()));
}

void SaveReceiptDialogTest::ledgerCannotNoteIt()
{
    m_noteError = LedgerError{LedgerError::Kind::DiskFull, {}, m_stage->ledger().path()};
    QVERIFY(WindowDriver::click(saveButton));
    QTRY_VERIFY(isSaved());
    QVERIFY(WindowDriver::shows(QStringLiteral("The receipt is saved and complete.")));
    QVERIFY(!WindowDriver::shows(QStringLiteral("The ledger has noted it.")));
}

void SaveReceiptDialogTest::closedMeanwhile()
{
    QVERIFY(WindowDriver::click(saveButton));
    QVERIFY(WindowDriver::click(QStringLiteral("Close")));
    QTRY_VERIFY(m_dialog.isNull());
    // What was under way ended before the dialog did.
    QCOMPARE(QDir(folder()).entryList(QDir::Files).size(), 2);
}

void SaveReceiptDialogTest::namesAreSafe_data()
{
    QTest::addColumn<QString>("reference");
    QTest::addColumn<QString>("person");
    QTest::addColumn<QString>("name");

    QTest::newRow("usual") << QStringLiteral("DSR-2026-014") << QStringLiteral("Adele Vance") << suggested;
    QTest::newRow("no reference") << QString() << QStringLiteral("Adele Vance") << QStringLiteral("Receipt Adele Vance 2026-11-23");
    QTest::newRow("nothing") << QString() << QString() << QStringLiteral("Receipt 2026-11-23");
    QTest::newRow("slashes") << QStringLiteral("2026/014") << QStringLiteral("../../etc") << QStringLiteral("Receipt 2026-014 ..-..-etc 2026-11-23");
    QTest::newRow("spaces") << QStringLiteral("  a \n b ") << QStringLiteral(" \t ") << QStringLiteral("Receipt a b 2026-11-23");
}

void SaveReceiptDialogTest::namesAreSafe()
{
    QFETCH(const QString, reference);
    QFETCH(const QString, person);
    QTEST(ReceiptSaving::fileName(ReceiptSaving::About::Export, reference, person, {2026, 11, 23}), "name");
    const QString hostile = ReceiptSaving::fileName(ReceiptSaving::About::Case, QString(400, QLatin1Char('r')),
                                                    QStringLiteral("a:b*c?\"<>|\u202e\x01") + QString(400, QChar(0x4e00)), {2026, 11, 23});
    QVERIFY2(hostile.toUtf8().size() < 250 && !hostile.contains(QLatin1Char(':')) && !hostile.contains(QChar(0x202e)), qPrintable(hostile));
}

QTEST_MAIN(SaveReceiptDialogTest)
#include "tst_savereceiptdialog.moc"
