// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demoapplication.h"
#include "exports/receiptverifier.h"
#include "ui/casedialog.h"
#include "ui/mainwindow.h"
#include "windowdriver.h"

#include <QDir>
#include <QLocale>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace std::chrono_literals;
using WindowDriver::shows;
using WindowDriver::waitUntil;

namespace {
const QString exportButton = QStringLiteral("Export personal data…");
const QString receiptButton = QStringLiteral("Save receipt…");
}

/** From an export to receipts of it and of its case, in the window. */
class ReceiptJobTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    void init();
    void cleanup() { m_stage.reset(); }

    void exportAndItsCase();

private:
    /** Saves what the open dialog is about; the path of the JSON. */
    [[nodiscard]] QString save();
    [[nodiscard]] ReceiptVerification verified(const QString &json) const
    {
        return ReceiptVerifier::verifyFile(json, QDir(m_stage->dataDirectory()).filePath(QStringLiteral("ledger.sqlite")));
    }

    std::unique_ptr<DemoApplication> m_stage;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void ReceiptJobTest::init()
{
    m_stage = std::make_unique<DemoApplication>();
    m_folder = std::make_unique<QTemporaryDir>();
}

QString ReceiptJobTest::save()
{
    const QStringList before = QDir(m_folder->path()).entryList({QStringLiteral("*.json")});
    if (!waitUntil([] { return WindowDriver::input(QStringLiteral("Folder")) != nullptr; }))
        return {};
    WindowDriver::type(QStringLiteral("Folder"), m_folder->path());
    if (!WindowDriver::click(QStringLiteral("Save")) || !waitUntil([] { return shows(QStringLiteral("The ledger has noted it.")); }, 30s))
        return {};
    QStringList files = QDir(m_folder->path()).entryList({QStringLiteral("*.json")});
    for (const QString &file : before)
        files.removeAll(file);
    if (!WindowDriver::click(QStringLiteral("Close")) || !waitUntil([] { return !WindowDriver::input(QStringLiteral("Folder")); }))
        return {};
    return files.size() == 1 ? m_folder->filePath(files.first()) : QString();
}

void ReceiptJobTest::exportAndItsCase()
{
    QVERIFY(m_stage->start() && m_stage->signIn());
    QVERIFY(m_stage->fillForm(QStringLiteral("Alice Moreau"), m_stage->tenant().storageLocationExample(QStringLiteral("case-1"))));
    QVERIFY(WindowDriver::type(QStringLiteral("Case reference"), QStringLiteral("DSR-2026-0042")));
    QVERIFY(WindowDriver::click(exportButton));
    QVERIFY(waitUntil([] { return WindowDriver::button(QStringLiteral("Export")) != nullptr; }));
    QVERIFY(WindowDriver::click(QStringLiteral("Export")));
    QVERIFY(waitUntil([] { return WindowDriver::text(QStringLiteral("Status")) == QStringLiteral("Complete"); }, 60s));

    QVERIFY(WindowDriver::click(receiptButton));
    QVERIFY(waitUntil([] { return shows(QStringLiteral("Receipt of the export for Alice Moreau")); }));
    const QString ofExport = save();
    QVERIFY2(QFileInfo(ofExport).fileName().startsWith(QStringLiteral("Receipt DSR-2026-0042 Alice Moreau 20")), qPrintable(ofExport));
    const ReceiptVerification first = verified(ofExport);
    QVERIFY(first.holds());
    QVERIFY(first.savedAs > 0);
    QVERIFY(!first.isOfCase);

    QVERIFY(WindowDriver::click(QStringLiteral("Open case…")));
    const auto caseDialog = [this] { return m_stage->application().window().findChild<CaseDialog *>(); };
    QVERIFY(waitUntil([&] { return caseDialog() && caseDialog()->isVisible(); }));
    const QList<QPushButton *> buttons = caseDialog()->findChildren<QPushButton *>();
    for (QPushButton *button : buttons) {
        if (button->text().remove(QLatin1Char('&')) == receiptButton)
            button->click();
    }
    QVERIFY(waitUntil([] { return shows(QStringLiteral("Receipt of the case DSR-2026-0042")); }));
    caseDialog()->close();
    const QString ofCase = save();
    QVERIFY2(QFileInfo(ofCase).fileName().startsWith(QStringLiteral("Case receipt DSR-2026-0042 Alice Moreau 20")), qPrintable(ofCase));
    const ReceiptVerification second = verified(ofCase);
    QVERIFY(second.holds());
    QVERIFY(second.isOfCase);
    QVERIFY(second.savedAs > first.savedAs);
    QCOMPARE(second.exports, 1);
    // The first is in the ledger as before.
    QVERIFY(verified(ofExport).holds());
}

QTEST_MAIN(ReceiptJobTest)
#include "tst_receiptjob.moc"
