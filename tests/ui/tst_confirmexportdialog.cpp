// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/confirmexportdialog.h"

#include "exportstage.h"
#include "storagefixtures.h"
#include "windowdriver.h"

#include <QAccessible>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

class tst_ConfirmExportDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void names();
    void personWithoutName();
    void wordsOfTheDirectoryAreNotMarkup();
    void destinations_data();
    void destinations();
    void warningsAreRepeated();
    void unknownHostIsTyped();
    void wrongHostIsNotEnough_data();
    void wrongHostIsNotEnough();
    void returnInTheHostIsNoAnswer();
    void knownHostIsNotAsked();
    void signatureIsNotShown();
    void betaOnlyWhenAsked();
    void earlierAttemptIsSaid();
    void findingsAreSaidAndStopNobody();
    void cancelIsTheDefault();
    void escapeRejects();
    void exportAccepts();
    void goesWhenItIsDone();

private:
    void open(const ConfirmExportDialog::Notes &notes = {});
    void setLocation(const QString &text);

    std::unique_ptr<ExportStage> m_stage;
    std::unique_ptr<ExportRequest> m_request;
    QPointer<ConfirmExportDialog> m_dialog;
};

void tst_ConfirmExportDialog::init()
{
    m_stage = std::make_unique<ExportStage>();
    m_request = std::make_unique<ExportRequest>(m_stage->clock);
    m_request->setLedgerUsable(true);
    m_request->setActor(ExportActor{QStringLiteral("a.b"), QStringLiteral("dana@contoso.example"), QStringLiteral("b")}, &m_stage->graph.client());
    m_request->setPerson(FakeGraph::person(1, QStringLiteral("Zoë Ångström")));
    setLocation(StorageFixtures::containerUrl());
    QTRY_VERIFY(m_request->isReady());
}

void tst_ConfirmExportDialog::cleanup()
{
    delete m_dialog;
    m_request.reset();
    m_stage.reset();
}

void tst_ConfirmExportDialog::setLocation(const QString &text)
{
    m_request->setStorageLocation(StorageLocation::parse(text, {Cloud(), m_stage->clock.utcNow()}));
}

void tst_ConfirmExportDialog::open(const ConfirmExportDialog::Notes &notes)
{
    m_dialog = new ConfirmExportDialog(*m_request, notes);
    m_dialog->open();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog));
}

void tst_ConfirmExportDialog::names()
{
    open();
    QCOMPARE(WindowDriver::accessibleName(m_dialog), QStringLiteral("Confirm export"));
    QCOMPARE(QAccessible::queryAccessibleInterface(m_dialog)->role(), QAccessible::Dialog);
    QVERIFY(WindowDriver::shows(QStringLiteral("Export the personal data of Zoë Ångström?")));
    QVERIFY(WindowDriver::shows(QStringLiteral("Zoë Ångström, user1@fabrikam.example")));
    QVERIFY(WindowDriver::shows(FakeGraph::person(1).userId));
    QVERIFY(WindowDriver::shows(QStringLiteral("fabrikam.example · 385ab357-0000-4000-8000-000000000002")));
    QVERIFY(WindowDriver::shows(QStringLiteral("dana@contoso.example")));
    QVERIFY(WindowDriver::shows(QStringLiteral("This cannot be taken back")));
    QVERIFY(WindowDriver::button(QStringLiteral("Export")));
    QVERIFY(WindowDriver::button(QStringLiteral("Cancel")));
}

void tst_ConfirmExportDialog::personWithoutName()
{
    m_request->setPerson(InboundSharedUserProfile{FakeGraph::person(1).userId, {}, {}, QStringLiteral("385ab357")});
    open();
    QVERIFY(WindowDriver::shows(QStringLiteral("Export the personal data of %1?").arg(FakeGraph::person(1).userId)));
    QVERIFY(WindowDriver::shows(QStringLiteral("385ab357")));
    QVERIFY(WindowDriver::shows(QStringLiteral("no name known")));
}

void tst_ConfirmExportDialog::wordsOfTheDirectoryAreNotMarkup()
{
    const QString name = QStringLiteral("Pat <b>O'Neil</b> & Sons");
    m_request->setPerson(FakeGraph::person(1, name));
    open();
    const auto isLabel = [&name](QWidget *widget) {
        const auto *label = qobject_cast<QLabel *>(widget);
        return label && label->text().contains(name) && label->textFormat() == Qt::PlainText;
    };
    QVERIFY(WindowDriver::find(QStringLiteral("Export the personal data of %1?").arg(name), isLabel));
}

void tst_ConfirmExportDialog::destinations_data()
{
    QTest::addColumn<QString>("location");
    QTest::addColumn<QString>("shown");
    QTest::newRow("container") << StorageFixtures::containerUrl() << QStringLiteral("container export-4711 at habeasexports.blob.core.windows.net");
    QTest::newRow("account") << QStringLiteral("https://habeasexports.blob.core.windows.net/?") + StorageFixtures::accountSas()
                             << QStringLiteral("habeasexports.blob.core.windows.net, no container named");
    QTest::newRow("bare name") << QStringLiteral("habeasexports") << QStringLiteral("storage account habeasexports (only its name is sent)");
}

void tst_ConfirmExportDialog::destinations()
{
    QFETCH(QString, location);
    QFETCH(QString, shown);
    setLocation(location);
    QVERIFY(m_request->isReady());
    open();
    QVERIFY(WindowDriver::shows(shown));
}

void tst_ConfirmExportDialog::warningsAreRepeated()
{
    setLocation(StorageFixtures::containerUrl(QStringLiteral("files.contoso.example")));
    QVERIFY(m_request->isReady());
    open();
    QVERIFY(WindowDriver::shows(QStringLiteral("Note: ")));
    QVERIFY(WindowDriver::shows(QStringLiteral("files.contoso.example")));
}

void tst_ConfirmExportDialog::unknownHostIsTyped()
{
    setLocation(StorageFixtures::containerUrl(QStringLiteral("files.contoso.example")));
    open();
    const QAbstractButton *confirm = WindowDriver::button(QStringLiteral("Export"));
    QVERIFY(!confirm->isEnabled());
    QVERIFY(WindowDriver::shows(QStringLiteral("Personal data will be sent to files.contoso.example.")));
    QVERIFY(WindowDriver::type(QStringLiteral("Host name"), QStringLiteral(" Files.Contoso.Example ")));
    QVERIFY(confirm->isEnabled());
    QSignalSpy accepted(m_dialog, &QDialog::accepted);
    QVERIFY(WindowDriver::click(QStringLiteral("Export")));
    QCOMPARE(accepted.size(), 1);
}

void tst_ConfirmExportDialog::wrongHostIsNotEnough_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("another") << QStringLiteral("files.contoso.example.evil");
    QTest::newRow("its beginning") << QStringLiteral("files.contoso");
    QTest::newRow("with a scheme") << QStringLiteral("https://files.contoso.example");
    QTest::newRow("yes") << QStringLiteral("yes");
}

void tst_ConfirmExportDialog::wrongHostIsNotEnough()
{
    QFETCH(QString, typed);
    setLocation(StorageFixtures::containerUrl(QStringLiteral("files.contoso.example")));
    open();
    QSignalSpy accepted(m_dialog, &QDialog::accepted);
    QVERIFY(WindowDriver::type(QStringLiteral("Host name"), typed));
    QVERIFY(!WindowDriver::button(QStringLiteral("Export"))->isEnabled());
    QVERIFY(!WindowDriver::shows(QStringLiteral("This is not the host name above.")));
    QTest::keyClick(WindowDriver::input(QStringLiteral("Host name")), Qt::Key_Tab);
    QVERIFY(WindowDriver::shows(QStringLiteral("This is not the host name above.")));
    // Goes as soon as somebody mends it.
    QVERIFY(WindowDriver::type(QStringLiteral("Host name, invalid entry"), QStringLiteral("f")));
    QVERIFY(!WindowDriver::shows(QStringLiteral("This is not the host name above.")));
    QCOMPARE(accepted.size(), 0);
}

void tst_ConfirmExportDialog::returnInTheHostIsNoAnswer()
{
    setLocation(StorageFixtures::containerUrl(QStringLiteral("files.contoso.example")));
    open();
    QSignalSpy finished(m_dialog, &QDialog::finished);
    QVERIFY(WindowDriver::type(QStringLiteral("Host name"), QStringLiteral("files")));
    QTest::keyClick(WindowDriver::input(QStringLiteral("Host name")), Qt::Key_Return);
    QCOMPARE(finished.size(), 0);
    QVERIFY(WindowDriver::shows(QStringLiteral("This is not the host name above.")));
    QVERIFY(WindowDriver::type(QStringLiteral("Host name, invalid entry"), QStringLiteral("files.contoso.example")));
    QTest::keyClick(WindowDriver::input(QStringLiteral("Host name")), Qt::Key_Return);
    QCOMPARE(finished.size(), 0);
    QVERIFY(WindowDriver::button(QStringLiteral("Export"))->hasFocus());
}

void tst_ConfirmExportDialog::knownHostIsNotAsked()
{
    open();
    QVERIFY(!WindowDriver::input(QStringLiteral("Host name")));
    QVERIFY(WindowDriver::button(QStringLiteral("Export"))->isEnabled());
}

void tst_ConfirmExportDialog::signatureIsNotShown()
{
    open();
    QVERIFY(!WindowDriver::shows(StorageFixtures::signature()));
    QVERIFY(!WindowDriver::shows(StorageFixtures::percentEncoded(StorageFixtures::signature())));
    QVERIFY(!WindowDriver::shows(QStringLiteral("sig=")));
}

void tst_ConfirmExportDialog::betaOnlyWhenAsked()
{
    open();
    QVERIFY(!WindowDriver::shows(QStringLiteral("beta version of Microsoft Graph")));
    delete m_dialog;
    open({true, {}, {}});
    QVERIFY(WindowDriver::shows(QStringLiteral("beta version of Microsoft Graph")));
}

void tst_ConfirmExportDialog::earlierAttemptIsSaid()
{
    open({false, {}, QStringLiteral("An earlier request may have been accepted.")});
    QVERIFY(WindowDriver::shows(QStringLiteral("An earlier request may have been accepted.")));
}

void tst_ConfirmExportDialog::findingsAreSaidAndStopNobody()
{
    ConfirmExportDialog::Notes notes;
    notes.findings = {{StatusIcon::Level::Warning, QStringLiteral("This person's data was <b>exported</b> before.")},
                      {StatusIcon::Level::Note, QStringLiteral("Case DSR-7 already has an export.")}};
    open(notes);
    QVERIFY(WindowDriver::shows(QStringLiteral("This person's data was <b>exported</b> before.")));
    QVERIFY(WindowDriver::shows(QStringLiteral("Case DSR-7 already has an export.")));
    QList<StatusIcon::Level> levels;
    for (const StatusIcon *sign : m_dialog->findChildren<StatusIcon *>())
        levels.append(sign->level());
    QCOMPARE(levels, QList<StatusIcon::Level>({StatusIcon::Level::Warning, StatusIcon::Level::Note}));
    QVERIFY(WindowDriver::button(QStringLiteral("Export"))->isEnabled());
}

void tst_ConfirmExportDialog::cancelIsTheDefault()
{
    open();
    const auto *cancel = qobject_cast<QPushButton *>(WindowDriver::button(QStringLiteral("Cancel")));
    const auto *confirm = qobject_cast<QPushButton *>(WindowDriver::button(QStringLiteral("Export")));
    QVERIFY(cancel->isDefault() && cancel->hasFocus());
    QVERIFY(!confirm->isDefault() && !confirm->autoDefault());
    QSignalSpy rejected(m_dialog, &QDialog::rejected);
    QSignalSpy accepted(m_dialog, &QDialog::accepted);
    QTest::keyClick(m_dialog, Qt::Key_Return);
    QCOMPARE(rejected.size(), 1);
    QCOMPARE(accepted.size(), 0);
}

void tst_ConfirmExportDialog::escapeRejects()
{
    open();
    QSignalSpy rejected(m_dialog, &QDialog::rejected);
    QTest::keyClick(m_dialog, Qt::Key_Escape);
    QCOMPARE(rejected.size(), 1);
}

void tst_ConfirmExportDialog::exportAccepts()
{
    open();
    QSignalSpy accepted(m_dialog, &QDialog::accepted);
    bool wasVisible = true;
    connect(m_dialog, &QDialog::accepted, this, [this, &wasVisible] { wasVisible = m_dialog->isVisible(); });
    QVERIFY(WindowDriver::click(QStringLiteral("Export")));
    QCOMPARE(accepted.size(), 1);
    // Whatever is sent is sent after the question is gone.
    QVERIFY(!wasVisible);
}

void tst_ConfirmExportDialog::goesWhenItIsDone()
{
    open();
    QVERIFY(WindowDriver::click(QStringLiteral("Cancel")));
    QTRY_VERIFY(!m_dialog);
}

QTEST_MAIN(tst_ConfirmExportDialog)

#include "tst_confirmexportdialog.moc"
