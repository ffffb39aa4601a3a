// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/caseform.h"

#include "casefixture.h"
#include "windowdriver.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLocale>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using WindowDriver::shows;

class tst_CaseForm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    void init();
    void cleanup() { m_form.reset(); }

    void givesBackWhatItWasGiven();
    void nothingIsRequired();
    void everyFieldHasItsName();
    void deadlineFollowsTheFields();
    void showsWhatBelongsTogether();
    void refusesWhatIsNoDay();
    void readOnly();

private:
    /** Not those of the calendars. */
    template <typename Widget> [[nodiscard]] Widget *named(const char *name) const
    {
        const QList<Widget *> all = m_form->findChildren<Widget *>();
        const auto it = std::find_if(all.cbegin(), all.cend(), [name](Widget *widget) {
            const QString wanted = QString::fromLatin1(name);
            return widget->accessibleName() == wanted || WindowDriver::accessibleName(widget) == wanted;
        });
        return it == all.cend() ? nullptr : *it;
    }

    std::unique_ptr<CaseForm> m_form;
    CaseDeadline::Rule m_rule;
};

void tst_CaseForm::init()
{
    m_rule = {};
    m_form = std::make_unique<CaseForm>(CaseForm::Calendar{[this] { return m_rule; }, [] { return QDate(2026, 11, 23); }});
    m_form->show();
}

void tst_CaseForm::givesBackWhatItWasGiven()
{
    CaseRecord record = CaseFixture::whole();
    record.exportIds = QStringList{QStringLiteral("e")};
    QSignalSpy changed(m_form.get(), &CaseForm::changed);
    m_form->setRecord(record);
    QCOMPARE(m_form->record(), record);
    QVERIFY(changed.isEmpty());
    m_form->setRecord({});
    QCOMPARE(m_form->record(), CaseRecord());
}

void tst_CaseForm::nothingIsRequired()
{
    QVERIFY(m_form->isUsable());
    QVERIFY(shows(QStringLiteral("No deadline: the date of receipt is not recorded"))
            || WindowDriver::text(QStringLiteral("Deadline")) == QStringLiteral("No deadline: the date of receipt is not recorded"));
}

void tst_CaseForm::everyFieldHasItsName()
{
    CaseRecord record = CaseFixture::whole();
    m_form->setRecord(record);
    for (const char *name : {"Case reference", "Received on", "Which ground", "Asked for on", "Proven on", "Checked how", "Checked by",
                             "Reason of the extension", "Person told on", "Deadline"})
        QVERIFY2(WindowDriver::input(QString::fromLatin1(name)), name);
    QVERIFY(named<QComboBox>("Legal basis"));
    QVERIFY(named<QComboBox>("Identity"));
    QVERIFY(named<QSpinBox>("Days to answer in"));
    QVERIFY(named<QCheckBox>("Extended by two months"));
    QVERIFY(named<QPlainTextEdit>("Note"));
}

void tst_CaseForm::deadlineFollowsTheFields()
{
    const auto due = [] { return WindowDriver::text(QStringLiteral("Deadline")); };
    QSignalSpy changed(m_form.get(), &CaseForm::changed);
    WindowDriver::type(QStringLiteral("Received on"), QStringLiteral("2026-11-19"));
    QVERIFY(!changed.isEmpty());
    QCOMPARE(due(), QStringLiteral("Due 21 December 2026, in 28 days"));
    QVERIFY(shows(QStringLiteral("Moved to a working day from Saturday, 19 December 2026.")));
    QVERIFY(shows(QStringLiteral("An extension would give time until 19 February 2027.")));
    named<QCheckBox>("Extended by two months")->setChecked(true);
    QCOMPARE(due(), QStringLiteral("Due 19 February 2027, in 88 days"));
    QVERIFY(shows(QStringLiteral("must be told of an extension and its reasons by 21 December 2026")));
    named<QCheckBox>("Extended by two months")->setChecked(false);
    named<QSpinBox>("Days to answer in")->setValue(10);
    QCOMPARE(due(), QStringLiteral("Due 30 November 2026, in 7 days"));
    named<QSpinBox>("Days to answer in")->setValue(0);
    m_rule.days = 20;
    m_form->renderDeadline();
    QCOMPARE(due(), QStringLiteral("Due 9 December 2026, in 16 days"));
    QCOMPARE(named<QSpinBox>("Days to answer in")->text(), QStringLiteral("as usual: 20 days"));
    named<QComboBox>("Identity")->setCurrentIndex(1);
    WindowDriver::type(QStringLiteral("Asked for on"), QStringLiteral("2026-11-20"));
    QCOMPARE(due(), QStringLiteral("Clock stopped since 20 November 2026: identity not proven"));
}

void tst_CaseForm::showsWhatBelongsTogether()
{
    QVERIFY(!WindowDriver::input(QStringLiteral("Asked for on")));
    QVERIFY(!WindowDriver::input(QStringLiteral("Which ground")));
    QVERIFY(!WindowDriver::input(QStringLiteral("Reason of the extension")));
    CaseRecord record;
    record.identity = CaseRecord::Identity::Asked;
    m_form->setRecord(record);
    QVERIFY(WindowDriver::input(QStringLiteral("Asked for on")));
    QVERIFY(!WindowDriver::input(QStringLiteral("Proven on")));
    record.identity = CaseRecord::Identity::NotRecorded;
    record.identityProvenOn = QDate(2026, 11, 20);
    m_form->setRecord(record);
    // Rather seen than kept in secret.
    QVERIFY(WindowDriver::input(QStringLiteral("Proven on")));
}

void tst_CaseForm::refusesWhatIsNoDay()
{
    WindowDriver::type(QStringLiteral("Received on"), QStringLiteral("30 Feb"));
    QVERIFY(!m_form->isUsable());
    m_form->revealErrors();
    QVERIFY(shows(QStringLiteral("This is not a date.")));
    WindowDriver::input(QStringLiteral("Received on, invalid entry"))->clear();
    QVERIFY(m_form->isUsable());
}

void tst_CaseForm::readOnly()
{
    m_form->setRecord(CaseFixture::whole());
    m_form->setReadOnly(true);
    QVERIFY(WindowDriver::input(QStringLiteral("Case reference"))->isReadOnly());
    QVERIFY(WindowDriver::input(QStringLiteral("Received on"))->isReadOnly());
    QVERIFY(!named<QCheckBox>("Extended by two months")->isEnabled());
    QVERIFY(named<QPlainTextEdit>("Note")->isReadOnly());
}

QTEST_MAIN(tst_CaseForm)
#include "tst_caseform.moc"
