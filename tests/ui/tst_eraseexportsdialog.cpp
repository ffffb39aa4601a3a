// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/eraseexportsdialog.h"

#include "config/settings.h"
#include "windowdriver.h"

#include <QCheckBox>
#include <QFile>
#include <QPointer>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

using WindowDriver::shows;

class tst_EraseExportsDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void firstTime();
    void countFollowsTheChoice();
    void erasesTheOldOnes();
    void erasesAll();
    void cancelChangesNothing();
    void everyStartOn();
    void everyStartOff();
    void nothingToDo();
    void casesAlone();
    void settingAlone();
    void settingCannotBeStored();
    void managed();
    void managedByPolicy_data();
    void managedByPolicy();

private:
    void open(const QString &configFile = {}, const Policy &policy = {});
    [[nodiscard]] QCheckBox *always() const { return m_dialog->findChild<QCheckBox *>(); }
    [[nodiscard]] QSpinBox *months() const { return m_dialog->findChild<QSpinBox *>(); }
    [[nodiscard]] QRadioButton *all() const { return m_dialog->findChildren<QRadioButton *>().at(0); }
    [[nodiscard]] QPushButton *eraseButton() const { return qobject_cast<QPushButton *>(WindowDriver::button(QStringLiteral("Erase"))); }

    const QDateTime m_now{QDate(2026, 11, 23), QTime(12, 0), QTimeZone::utc()};
    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<Settings> m_settings;
    QPointer<EraseExportsDialog> m_dialog;
    std::unique_ptr<QSignalSpy> m_requested;
    /** When the closed exports were last touched. */
    QList<QDateTime> m_closed;
    QList<QDateTime> m_closedCases;
};

void tst_EraseExportsDialog::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    m_closed = {m_now, m_now.addMonths(-5), m_now.addMonths(-13), m_now.addMonths(-30)};
    m_closedCases.clear();
}

void tst_EraseExportsDialog::cleanup()
{
    delete m_dialog;
    m_settings.reset();
}

void tst_EraseExportsDialog::open(const QString &configFile, const Policy &policy)
{
    m_settings = std::make_unique<Settings>(policy, configFile, m_directory->filePath(QStringLiteral("settings.ini")));
    const auto count = [this](const QDateTime &utc) {
        const auto isOld = [&utc](const QDateTime &last) { return last < utc; };
        return EraseExportsDialog::Counts{std::count_if(m_closed.cbegin(), m_closed.cend(), isOld),
                                          std::count_if(m_closedCases.cbegin(), m_closedCases.cend(), isOld)};
    };
    m_dialog = new EraseExportsDialog(*m_settings, m_now, count);
    m_requested = std::make_unique<QSignalSpy>(m_dialog.data(), &EraseExportsDialog::eraseRequested);
    m_dialog->open();
}

void tst_EraseExportsDialog::firstTime()
{
    open();
    QVERIFY(!all()->isChecked());
    QCOMPARE(months()->value(), 12);
    QVERIFY2(!always()->isChecked(), "off by default");
    QVERIFY(shows(QStringLiteral("cannot be undone")));
    QVERIFY(qobject_cast<QPushButton *>(WindowDriver::button(QStringLiteral("Cancel")))->isDefault());
}

void tst_EraseExportsDialog::countFollowsTheChoice()
{
    open();
    QVERIFY(shows(QStringLiteral("2 closed export(s) will be erased now.")));
    months()->setValue(2);
    QVERIFY(shows(QStringLiteral("3 closed export(s) will be erased now.")));
    months()->setValue(31);
    QVERIFY(shows(QStringLiteral("No closed export is that old.")));
    QVERIFY(!eraseButton()->isEnabled());
    all()->setChecked(true);
    QVERIFY(shows(QStringLiteral("4 closed export(s) will be erased now.")));
    QVERIFY(!months()->isEnabled());
    QVERIFY(!always()->isEnabled());
}

void tst_EraseExportsDialog::erasesTheOldOnes()
{
    open();
    months()->setValue(24);
    QVERIFY(WindowDriver::click(QStringLiteral("Erase")));
    QCOMPARE(m_requested->size(), 1);
    QCOMPARE(m_requested->at(0).at(0).toDateTime(), m_now.addMonths(-24));
    QCOMPARE(m_settings->retentionMonths(), 0);
    QTRY_VERIFY(!m_dialog);
}

void tst_EraseExportsDialog::erasesAll()
{
    open();
    all()->setChecked(true);
    QVERIFY(WindowDriver::click(QStringLiteral("Erase")));
    QCOMPARE(m_requested->size(), 1);
    QVERIFY(m_requested->at(0).at(0).toDateTime() > m_now);
    QCOMPARE(m_settings->retentionMonths(), 0);
}

void tst_EraseExportsDialog::cancelChangesNothing()
{
    open();
    always()->setChecked(true);
    QVERIFY(WindowDriver::click(QStringLiteral("Cancel")));
    QCOMPARE(m_requested->size(), 0);
    QCOMPARE(m_settings->retentionMonths(), 0);
}

void tst_EraseExportsDialog::everyStartOn()
{
    open();
    months()->setValue(18);
    always()->setChecked(true);
    QVERIFY(WindowDriver::click(QStringLiteral("Erase")));
    QCOMPARE(m_settings->retentionMonths(), 18);
    const Settings again(Policy(), {}, m_directory->filePath(QStringLiteral("settings.ini")));
    QCOMPARE(again.retentionMonths(), 18);
}

void tst_EraseExportsDialog::everyStartOff()
{
    {
        Settings before(Policy(), {}, m_directory->filePath(QStringLiteral("settings.ini")));
        QVERIFY(before.setUserValue(Settings::Key::RetentionMonths, QStringLiteral("6")));
    }
    open();
    QCOMPARE(months()->value(), 6);
    QVERIFY(always()->isChecked());
    always()->setChecked(false);
    QVERIFY(WindowDriver::click(QStringLiteral("Erase")));
    QCOMPARE(m_settings->retentionMonths(), 0);
}

void tst_EraseExportsDialog::nothingToDo()
{
    m_closed.clear();
    open();
    QVERIFY(shows(QStringLiteral("No closed export is that old.")));
    QVERIFY(!eraseButton()->isEnabled());
}

void tst_EraseExportsDialog::casesAlone()
{
    m_closed.clear();
    m_closedCases = {m_now.addMonths(-13)};
    open();
    QVERIFY(shows(QStringLiteral("1 closed case(s) will be erased now.")));
    QVERIFY(!shows(QStringLiteral("closed export(s)")));
    QVERIFY(WindowDriver::click(QStringLiteral("Erase")));
    QCOMPARE(m_requested->size(), 1);
}

void tst_EraseExportsDialog::settingAlone()
{
    m_closed.clear();
    open();
    always()->setChecked(true);
    QVERIFY(WindowDriver::click(QStringLiteral("Save")));
    QCOMPARE(m_settings->retentionMonths(), 12);
    QCOMPARE(m_requested->size(), 0);
}

void tst_EraseExportsDialog::settingCannotBeStored()
{
    open();
    QVERIFY(m_directory->remove());
    QFile obstacle(m_directory->path());
    QVERIFY(obstacle.open(QIODevice::WriteOnly));
    QSignalSpy failed(m_dialog.data(), &EraseExportsDialog::settingNotStored);
    always()->setChecked(true);
    QVERIFY(WindowDriver::click(QStringLiteral("Erase")));
    QCOMPARE(failed.size(), 1);
    QVERIFY(obstacle.remove());
}

void tst_EraseExportsDialog::managed()
{
    const QString file = m_directory->filePath(QStringLiteral("given.ini"));
    QFile config(file);
    QVERIFY(config.open(QIODevice::WriteOnly));
    config.write("[ledger]\nretentionMonths=24\n");
    config.close();
    open(file);
    QCOMPARE(months()->value(), 24);
    QVERIFY(always()->isChecked());
    QVERIFY(!always()->isEnabled());
    QVERIFY(shows(QStringLiteral("Managed: set in %1.").arg(file)));
    months()->setValue(12); // once
    QVERIFY(WindowDriver::click(QStringLiteral("Erase")));
    QCOMPARE(m_requested->size(), 1);
    QCOMPARE(m_settings->retentionMonths(), 24);
}

void tst_EraseExportsDialog::managedByPolicy_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<int>("monthsKept");
    QTest::newRow("six months") << QByteArray("6") << 6;
    QTest::newRow("for ever") << QByteArray("0") << 0;
}

void tst_EraseExportsDialog::managedByPolicy()
{
    QFETCH(QByteArray, value);
    QFETCH(int, monthsKept);
    // What the person had set before counts no more.
    QFile own(m_directory->filePath(QStringLiteral("settings.ini")));
    QVERIFY(own.open(QIODevice::WriteOnly) && own.write("[ledger]\nretentionMonths=24\n") > 0);
    own.close();
    QFile file(m_directory->filePath(QStringLiteral("policy.ini")));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("[ledger]\nretentionMonths=" + value + '\n') > 0);
    file.close();
    open({}, Policy::fromFile(file.fileName()));
    QCOMPARE(m_settings->retentionMonths(), monthsKept);
    QVERIFY(shows(QStringLiteral("Managed: set in ") + file.fileName()));
    QVERIFY(!always()->isEnabled());
    QCOMPARE(always()->isChecked(), monthsKept > 0);
    QVERIFY(!m_settings->setUserValue(Settings::Key::RetentionMonths, QStringLiteral("1")));
    // Erasing once is still the person's.
    months()->setValue(24);
    QVERIFY(WindowDriver::click(QStringLiteral("Erase")));
    QCOMPARE(m_requested->size(), 1);
    QCOMPARE(m_requested->at(0).at(0).toDateTime(), m_now.addMonths(-24));
    QCOMPARE(m_settings->retentionMonths(), monthsKept);
    QVERIFY(own.open(QIODevice::ReadOnly));
    QCOMPARE(own.readAll(), QByteArray("[ledger]\nretentionMonths=24\n"));
}

QTEST_MAIN(tst_EraseExportsDialog)

#include "tst_eraseexportsdialog.moc"
