// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demoapplication.h"
#include "ui/mainwindow.h"
#include "ui/savediagnosticsdialog.h"
#include "windowdriver.h"

#include <QClipboard>
#include <QDir>
#include <QGuiApplication>
#include <QLoggingCategory>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QStandardPaths>
#include <QTest>

namespace {
const QString folder = QStringLiteral("Folder");
const QString save = QStringLiteral("Save");

QPlainTextEdit *preview()
{
    const auto isPreview = [](QWidget *widget) { return qobject_cast<QPlainTextEdit *>(widget) != nullptr; };
    return qobject_cast<QPlainTextEdit *>(WindowDriver::find(QStringLiteral("What the file will hold"), isPreview));
}

QByteArray onlyFileIn(const QString &path)
{
    const QStringList names = QDir(path).entryList(QDir::Files);
    QFile file(path + QLatin1Char('/') + names.value(0));
    return names.size() == 1 && file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}
}

class tst_SaveDiagnosticsDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void savesWhatItShows();
    void copies();
    void cancelLeavesNothing();
    void folderThatCannotBe();
    void neverReplaces();
    void holdsNoSecretsAndNoPeople();

private:
    void open(const QString &text);
    [[nodiscard]] QString target() const { return m_directory->filePath(QStringLiteral("out")); }

    std::unique_ptr<QTemporaryDir> m_directory;
    QPointer<SaveDiagnosticsDialog> m_dialog;
};

void tst_SaveDiagnosticsDialog::initTestCase()
{
    QLocale::setDefault(QLocale::c());
    QStandardPaths::setTestModeEnabled(true);
}

void tst_SaveDiagnosticsDialog::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
}

void tst_SaveDiagnosticsDialog::cleanup()
{
    delete m_dialog;
}

void tst_SaveDiagnosticsDialog::open(const QString &text)
{
    m_dialog = new SaveDiagnosticsDialog(text, QStringLiteral("d.txt"), target());
    m_dialog->show();
    m_dialog->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog));
}

void tst_SaveDiagnosticsDialog::savesWhatItShows()
{
    open(QStringLiteral("Versions\n  Qt: 6 – ü\n"));
    QVERIFY(preview() && preview()->isReadOnly());
    QVERIFY(!m_dialog->isModal());
    QVERIFY(WindowDriver::click(save));
    QTRY_VERIFY(WindowDriver::shows(QStringLiteral("Saved as ")));
    QCOMPARE(onlyFileIn(target()), preview()->toPlainText().toUtf8());
    const auto permissions = QFile::permissions(target() + QStringLiteral("/d.txt"));
    QVERIFY(permissions & QFileDevice::ReadOwner);
    QVERIFY(!(permissions & (QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther)));
    QVERIFY(WindowDriver::button(QStringLiteral("Close")));
    QVERIFY(WindowDriver::button(QStringLiteral("Open folder")));
}

void tst_SaveDiagnosticsDialog::copies()
{
    open(QStringLiteral("Versions"));
    QVERIFY(WindowDriver::click(QStringLiteral("Copy")));
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("Versions"));
    QVERIFY(!QDir(target()).exists());
}

void tst_SaveDiagnosticsDialog::cancelLeavesNothing()
{
    open(QStringLiteral("Versions"));
    QVERIFY(WindowDriver::click(QStringLiteral("Cancel")));
    QTRY_VERIFY(!m_dialog);
    QVERIFY(!QDir(target()).exists());
}

void tst_SaveDiagnosticsDialog::folderThatCannotBe()
{
    QFile file(m_directory->filePath(QStringLiteral("file")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    open(QStringLiteral("Versions"));
    QVERIFY(WindowDriver::type(folder, file.fileName() + QStringLiteral("/below")));
    QVERIFY(WindowDriver::click(save));
    QTRY_VERIFY(WindowDriver::shows(QStringLiteral("The folder cannot be made.")));
    // Another one works.
    QVERIFY(WindowDriver::type(folder, target()));
    QVERIFY(!WindowDriver::shows(QStringLiteral("The folder cannot be made.")));
    QVERIFY(WindowDriver::click(save));
    QTRY_VERIFY(WindowDriver::shows(QStringLiteral("Saved as ")));
}

void tst_SaveDiagnosticsDialog::neverReplaces()
{
    QVERIFY(QDir().mkpath(target()));
    QFile file(target() + QStringLiteral("/d.txt"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("older");
    file.close();
    open(QStringLiteral("Versions"));
    QVERIFY(WindowDriver::click(save));
    QTRY_VERIFY(WindowDriver::shows(QStringLiteral("A file of that name is already there.")));
    QCOMPARE(onlyFileIn(target()), QByteArray("older"));
}

void tst_SaveDiagnosticsDialog::holdsNoSecretsAndNoPeople()
{
    // Whatever is logged about requests is.
    QLoggingCategory::setFilterRules(QStringLiteral("habeas.*=true\nqt.network.*=true"));
    DemoApplication stage;
    QVERIFY(stage.start());
    // One sign-in that fails, one that does not.
    QVERIFY(stage.askForBrowser());
    const QString state = stage.link().query().section(QStringLiteral("state="), 1).section(QLatin1Char('&'), 0, 0);
    stage.browser().visit(stage.link(), QStringLiteral("decline"));
    QTRY_VERIFY(WindowDriver::button(QStringLiteral("More in the guide")));
    QVERIFY(stage.signIn());
    const QString location = stage.tenant().storageLocationExample(QStringLiteral("alice-moreau"));
    const QString signature = location.section(QStringLiteral("sig="), 1).section(QLatin1Char('&'), 0, 0);
    QVERIFY(stage.fillForm(QStringLiteral("Alice Moreau"), location));
    // The container refuses on purpose, and what it says is an error like any other.
    QVERIFY(WindowDriver::click(QStringLiteral("Check access")));
    QTRY_VERIFY(WindowDriver::shows(QStringLiteral("Nothing was left behind in the container.")));
    QVERIFY(WindowDriver::click(QStringLiteral("Export personal data…")));
    QTRY_VERIFY(WindowDriver::button(QStringLiteral("Export")));
    QVERIFY(WindowDriver::click(QStringLiteral("Export")));
    QTRY_VERIFY(WindowDriver::button(QStringLiteral("Fetch results…")));
    // What a library might say.
    qWarning("GET https://acct.blob.core.windows.net/alice-moreau?sig=MadeUp0signature%%3D for Alice Moreau, alice@fabrikam.example");
    qWarning("Authorization: Bearer MadeUp0token0000000000, code=MadeUp0code00000000");
    QLoggingCategory::setFilterRules({});

    Q_EMIT stage.application().window().diagnosticsRequested();
    QTRY_VERIFY(preview());
    QVERIFY(WindowDriver::type(folder, target()));
    QVERIFY(WindowDriver::click(save));
    QTRY_VERIFY(WindowDriver::shows(QStringLiteral("Saved as ")));
    const QString text = QString::fromUtf8(onlyFileIn(target()));
    QVERIFY(text.size() > 2000);
    QVERIFY2(text.contains(stage.tenant().clientId()), qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("client-request-id ")), qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("HTTP 4")), qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("Log, oldest first\n  20")), qPrintable(text));
    QStringList forbidden{QStringLiteral("MadeUp0"), QStringLiteral("Alice"), QStringLiteral("Moreau"),
                          QStringLiteral("Dana"),    QStringLiteral("Reyes"), QStringLiteral("fabrikam"),
                          QStringLiteral("@"),       QStringLiteral("eyJ"),   QDir::homePath() + QLatin1Char('/')};
    QVERIFY(signature.size() > 20 && state.size() > 20);
    forbidden << signature << signature.left(12) << state << QString::fromUtf8(QByteArray::fromPercentEncoding(signature.toLatin1()));
    for (const QString &each : std::as_const(forbidden))
        QVERIFY2(!text.contains(each, Qt::CaseInsensitive), qPrintable(each + QLatin1String(" is in\n") + text));
    // Where it went is remembered.
    QVERIFY(WindowDriver::click(QStringLiteral("Close")));
    QTRY_VERIFY(!preview());
    Q_EMIT stage.application().window().diagnosticsRequested();
    QTRY_VERIFY(preview());
    QCOMPARE(WindowDriver::text(folder), target());
}

QTEST_MAIN(tst_SaveDiagnosticsDialog)
#include "tst_savediagnosticsdialog.moc"
