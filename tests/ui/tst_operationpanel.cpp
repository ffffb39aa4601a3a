// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/operationpanel.h"

#include "exportstage.h"
#include "ledgerfixture.h"
#include "ui/operationwords.h"
#include "windowdriver.h"

#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QMessageBox>
#include <QMetaEnum>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTimeZone>

using namespace std::chrono_literals;
using Exports::State;

namespace {
const QString status = QStringLiteral("Status");
const QString nextCheck = QStringLiteral("Next check");
const QString checkNow = QStringLiteral("Check now");
const QString stopTracking = QStringLiteral("Stop tracking");
const QString trackAgain = QStringLiteral("Track again");
const QString trackById = QStringLiteral("Track by ID or address…");
const QString sendAgain = QStringLiteral("Send again…");
const QString fetchResults = QStringLiteral("Fetch results…");
const QStringList allButtons{checkNow, stopTracking, trackAgain, trackById, sendAgain, fetchResults, QStringLiteral("Copy details")};

int announcements = 0;

void countAnnouncements(QAccessibleEvent *event)
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    const auto expected = QAccessible::Announcement;
#else
    const auto expected = QAccessible::Alert;
#endif
    if (event->type() == expected)
        ++announcements;
}

QProgressBar *progressBar()
{
    return qobject_cast<QProgressBar *>(
        WindowDriver::find(QStringLiteral("Progress"), [](QWidget *widget) { return qobject_cast<QProgressBar *>(widget) != nullptr; }));
}

QStringList visibleButtons()
{
    QStringList found;
    for (const QString &name : allButtons) {
        if (WindowDriver::button(name))
            found.append(name);
    }
    return found;
}
}

class tst_OperationPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void nothingChosen();
    void everyState_data();
    void everyState();
    void buttonsByState_data();
    void buttonsByState();
    void namesPersonAndDestination();
    void wordsOfTheDirectoryAreNotMarkup();
    void progressOnlyWhereItIsHonest_data();
    void progressOnlyWhereItIsHonest();
    void fieldsCanBeReadByAssistiveTools();
    void checkNowWaitsAsTheServiceSaid();
    void checkNowAsksOnce();
    void keyboardStaysWhenAButtonGoes();
    void checkNowBringsBackWhatWasForgotten();
    void forgottenIsSaidOnce();
    void answerThatCannotBeWrittenIsExplained();
    void countsDown();
    void followsTheService();
    void stateChangesAreAnnounced();
    void failedCheckIsExplained();
    void stopTrackingAsks();
    void keepTrackingIsTheDefault();
    void tracksAgain();
    void signalsForTheWindow();
    void acceptedIsSentAgainOnlyKnowingly();
    void wrongIdHasAWayOut();
    void savesReceiptsOnceSomethingHappened();
    void fetchesFromAKnownPlaceOnly();
    void copiesDetails();
    void otherOperation();

private:
    std::unique_ptr<ExportStage> m_stage;
    std::unique_ptr<OperationPanel> m_panel;
};

void tst_OperationPanel::init()
{
    m_stage = std::make_unique<ExportStage>();
    m_panel = std::make_unique<OperationPanel>();
    m_panel->resize(800, 700);
    m_panel->show();
    m_panel->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
}

void tst_OperationPanel::cleanup()
{
    m_panel.reset();
    m_stage.reset();
}

void tst_OperationPanel::nothingChosen()
{
    QVERIFY(WindowDriver::shows(QStringLiteral("Choose an operation above")));
    QCOMPARE(visibleButtons(), QStringList());
    QVERIFY(!WindowDriver::input(status));
    m_panel->setOperation(m_stage->operation(State::Running));
    QVERIFY(WindowDriver::input(status));
    m_panel->setOperation(nullptr);
    QVERIFY(WindowDriver::shows(QStringLiteral("Choose an operation above")));
}

void tst_OperationPanel::everyState_data()
{
    QTest::addColumn<State>("state");
    const QMetaEnum states = QMetaEnum::fromType<State>();
    for (int i = 0; i < states.keyCount(); ++i)
        QTest::newRow(states.key(i)) << State(states.value(i));
}

void tst_OperationPanel::everyState()
{
    QFETCH(State, state);
    ExportOperation *operation = m_stage->operation(state);
    m_panel->setOperation(operation);
    QCOMPARE(WindowDriver::text(status), OperationWords::status(*operation));
    QVERIFY(!WindowDriver::text(status).isEmpty());
    QVERIFY(!WindowDriver::text(nextCheck).isEmpty());
    QVERIFY(WindowDriver::shows(OperationWords::meaning(*operation)));
    QVERIFY(WindowDriver::shows(QStringLiteral("Zoë Ångström")));
    QVERIFY(WindowDriver::rows(QStringLiteral("Timeline")) > 0);
    QVERIFY(WindowDriver::button(QStringLiteral("Copy details")));
    QVERIFY(!progressBar());
}

void tst_OperationPanel::buttonsByState_data()
{
    QTest::addColumn<State>("state");
    QTest::addColumn<QStringList>("buttons");
    QTest::newRow("Recorded") << State::Recorded << QStringList();
    QTest::newRow("Submitting") << State::Submitting << QStringList();
    QTest::newRow("NotSent") << State::NotSent << QStringList{sendAgain};
    QTest::newRow("Rejected") << State::Rejected << QStringList{sendAgain};
    QTest::newRow("Unconfirmed") << State::Unconfirmed << QStringList{trackById, sendAgain};
    // Accepted is accepted: to send it again is no button beside the one that helps.
    QTest::newRow("Untracked") << State::Untracked << QStringList{trackById};
    QTest::newRow("NotStarted") << State::NotStarted << QStringList{checkNow, stopTracking};
    QTest::newRow("Running") << State::Running << QStringList{checkNow, stopTracking};
    QTest::newRow("Complete") << State::Complete << QStringList{fetchResults};
    QTest::newRow("Failed") << State::Failed << QStringList{sendAgain};
    QTest::newRow("Forgotten") << State::Forgotten << QStringList{checkNow, fetchResults};
}

void tst_OperationPanel::buttonsByState()
{
    QFETCH(State, state);
    QFETCH(QStringList, buttons);
    buttons.append(QStringLiteral("Copy details"));
    ExportOperation *operation = m_stage->operation(state);
    m_panel->setOperation(operation);
    QCOMPARE(visibleButtons(), buttons);
    // What goes to the service wants the account that started it.
    for (const QString &name : {checkNow, trackById, sendAgain}) {
        if (const QAbstractButton *button = WindowDriver::button(name))
            QVERIFY2(!button->isEnabled(), qPrintable(name));
    }
    operation->setGraph(&m_stage->graph.client());
    for (const QString &name : {trackById, sendAgain}) {
        if (const QAbstractButton *button = WindowDriver::button(name))
            QVERIFY2(button->isEnabled(), qPrintable(name));
    }
}

void tst_OperationPanel::namesPersonAndDestination()
{
    ExportRecord record = m_stage->record(State::Complete);
    record.submittedDateTime = QDateTime(QDate(2026, 11, 20), QTime(8, 0), QTimeZone::utc());
    record.completedDateTime = QDateTime(QDate(2026, 11, 21), QTime(8, 0), QTimeZone::utc());
    m_panel->setOperation(m_stage->operation(record));
    QVERIFY(
        WindowDriver::shows(QStringLiteral("user1@fabrikam.example · fabrikam.example · 385ab357-0000-4000-8000-000000000002 · case DSR-2026-0001")));
    QVERIFY(WindowDriver::shows(QStringLiteral("Submitted: ") + OperationWords::localTime(record.submittedDateTime)));
    QVERIFY(WindowDriver::shows(QStringLiteral("Completed: ") + OperationWords::localTime(record.completedDateTime)));
    QVERIFY(WindowDriver::shows(QStringLiteral("Files go to: case-1 in contosoexports.blob.core.windows.net")));
}

void tst_OperationPanel::wordsOfTheDirectoryAreNotMarkup()
{
    const QString name = QStringLiteral("Pat <b>O'Neil</b> & Sons");
    ExportRecord record = m_stage->record(State::Running);
    record.person.displayName = name;
    m_panel->setOperation(m_stage->operation(record));
    const auto isLabel = [&name](QWidget *widget) {
        const auto *label = qobject_cast<QLabel *>(widget);
        return label && label->text().contains(name) && label->textFormat() == Qt::PlainText;
    };
    QVERIFY(WindowDriver::find(name, isLabel));
}

void tst_OperationPanel::progressOnlyWhereItIsHonest_data()
{
    QTest::addColumn<QList<double>>("reported");
    QTest::addColumn<int>("shown");
    QTest::newRow("none") << QList<double>{} << -1;
    QTest::newRow("zero fits both") << QList<double>{0} << -1;
    QTest::newRow("one fits both") << QList<double>{1} << -1;
    QTest::newRow("fraction") << QList<double>{0.4} << 400;
    QTest::newRow("percent") << QList<double>{40} << 400;
    QTest::newRow("fraction that grows") << QList<double>{0.4, 0.65} << 650;
    QTest::newRow("contradiction") << QList<double>{0.4, 40} << -1;
    QTest::newRow("contradiction stays") << QList<double>{0.4, 40, 0.5} << -1;
    QTest::newRow("impossible") << QList<double>{140} << -1;
    QTest::newRow("negative") << QList<double>{-1} << -1;
}

void tst_OperationPanel::progressOnlyWhereItIsHonest()
{
    QFETCH(QList<double>, reported);
    QFETCH(int, shown);
    ExportOperation *operation = m_stage->operation(State::Running);
    operation->setGraph(&m_stage->graph.client());
    m_panel->setOperation(operation);
    QSignalSpy recorded(operation, &ExportOperation::eventRecorded);
    for (const double progress : reported) {
        m_stage->says(QStringLiteral("running"), progress);
        const qsizetype before = recorded.size();
        m_stage->clock.advance(operation->untilNextCheck());
        QTRY_VERIFY(recorded.size() > before);
    }
    const QProgressBar *bar = progressBar();
    QCOMPARE(bar != nullptr, shown >= 0);
    QCOMPARE(WindowDriver::text(status).contains(QLatin1Char('%')), shown >= 0);
    if (bar) {
        QCOMPARE(bar->value(), shown);
        QCOMPARE(bar->maximum(), 1000);
    }
}

void tst_OperationPanel::fieldsCanBeReadByAssistiveTools()
{
    m_panel->setOperation(m_stage->operation(State::Running));
    for (const QString &name : {status, nextCheck}) {
        QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(WindowDriver::input(name));
        QVERIFY(interface);
        QCOMPARE(interface->text(QAccessible::Name), name);
        QCOMPARE(interface->role(), QAccessible::EditableText);
        QVERIFY(interface->state().readOnly);
        QVERIFY(interface->state().focusable);
        const QString text = WindowDriver::text(name);
        QVERIFY(!text.isEmpty());
        QCOMPARE(interface->text(QAccessible::Value), text);
        QVERIFY(interface->textInterface());
        QCOMPARE(interface->textInterface()->text(0, interface->textInterface()->characterCount()), text);
        // Else it would be said twice.
        QVERIFY(interface->text(QAccessible::Description) != text);
    }
    const QString described = QAccessible::queryAccessibleInterface(WindowDriver::input(status))->text(QAccessible::Description);
    QVERIFY2(described.contains(QStringLiteral("Microsoft is working on it")), qPrintable(described));
    QVERIFY2(described.contains(QStringLiteral("Sign in as admin@contoso.example")), qPrintable(described));
}

void tst_OperationPanel::checkNowWaitsAsTheServiceSaid()
{
    ExportOperation *operation = m_stage->operation(State::Running);
    m_panel->setOperation(operation);
    QVERIFY(!WindowDriver::button(checkNow)->isEnabled());
    operation->setGraph(&m_stage->graph.client());
    QVERIFY(!WindowDriver::button(checkNow)->isEnabled());
    m_stage->says(QStringLiteral("running"), 0.1, 300);
    m_stage->clock.advance(60s);
    QTRY_COMPARE(m_stage->graph.count(ExportStage::target()), 1);
    QTRY_VERIFY(!operation->isChecking());
    QVERIFY(!WindowDriver::button(checkNow)->isEnabled());
    m_stage->clock.advance(299s);
    QVERIFY(!operation->canCheckNow());
    QVERIFY(!WindowDriver::button(checkNow)->isEnabled());
}

void tst_OperationPanel::checkNowAsksOnce()
{
    ExportRecord record = m_stage->record(State::Running);
    // The service has not been asked for a while, and the next check is far off.
    record.checkAllowedAt = m_stage->clock.utcNow();
    record.nextCheckAt = m_stage->clock.utcNow().addSecs(3600);
    ExportOperation *operation = m_stage->operation(record);
    operation->setGraph(&m_stage->graph.client());
    m_panel->setOperation(operation);
    m_stage->says(QStringLiteral("running"), 0.5);
    QVERIFY(WindowDriver::click(checkNow));
    QCOMPARE(WindowDriver::text(nextCheck), QStringLiteral("Checking now…"));
    QVERIFY(!WindowDriver::click(checkNow));
    QTRY_VERIFY(WindowDriver::text(status).contains(QStringLiteral("50 %")));
    QCOMPARE(m_stage->graph.count(ExportStage::target()), 1);
    QVERIFY(!WindowDriver::button(checkNow)->isEnabled());
}

void tst_OperationPanel::keyboardStaysWhenAButtonGoes()
{
    ExportRecord record = m_stage->record(State::Running);
    record.checkAllowedAt = m_stage->clock.utcNow();
    record.nextCheckAt = m_stage->clock.utcNow().addSecs(3600);
    ExportOperation *operation = m_stage->operation(record);
    operation->setGraph(&m_stage->graph.client());
    m_panel->setOperation(operation);
    m_stage->says(QStringLiteral("complete"));
    WindowDriver::button(checkNow)->setFocus();
    QTest::keyClick(WindowDriver::button(checkNow), Qt::Key_Space);
    // Stop tracking is next to it, and would take the keyboard: somebody who presses twice does not want that.
    QVERIFY(!WindowDriver::button(checkNow)->isEnabled());
    QVERIFY(WindowDriver::input(status)->hasFocus());
    QTRY_COMPARE(WindowDriver::text(status), QStringLiteral("Complete"));
    QVERIFY(WindowDriver::input(status)->hasFocus());
}

void tst_OperationPanel::checkNowBringsBackWhatWasForgotten()
{
    ExportOperation *operation = m_stage->operation(State::Forgotten);
    operation->setGraph(&m_stage->graph.client());
    m_panel->setOperation(operation);
    m_stage->says(QStringLiteral("running"));
    QVERIFY(WindowDriver::click(checkNow));
    QTRY_COMPARE(WindowDriver::text(status), QStringLiteral("Running"));
    QVERIFY(WindowDriver::button(stopTracking));
}

void tst_OperationPanel::forgottenIsSaidOnce()
{
    ExportRecord record = m_stage->record(State::Running);
    record.seenByService = true;
    ExportOperation *operation = m_stage->operation(record);
    operation->setGraph(&m_stage->graph.client());
    m_panel->setOperation(operation);
    m_stage->graph.answers[ExportStage::target()] = FakeGraph::error(404, QStringLiteral("itemNotFound"));
    m_stage->clock.advance(operation->untilNextCheck());
    QTRY_COMPARE(WindowDriver::text(status), QStringLiteral("No longer known"));
    QCOMPARE(WindowDriver::text(nextCheck), QStringLiteral("none"));
    const QList<QLabel *> labels = m_panel->findChildren<QLabel *>();
    for (const QLabel *label : labels)
        QVERIFY2(!label->isVisible() || !label->text().contains(QStringLiteral("checks again by itself")), qPrintable(label->text()));
}

void tst_OperationPanel::answerThatCannotBeWrittenIsExplained()
{
    ExportOperation *operation = m_stage->operation(State::Running);
    operation->setGraph(&m_stage->graph.client());
    m_panel->setOperation(operation);
    m_stage->says(QStringLiteral("complete"));
    LedgerFixture::RawDatabase(m_stage->ledger().path())
        .change(QStringLiteral("CREATE TRIGGER full BEFORE INSERT ON events BEGIN SELECT RAISE(FAIL, 'disk full'); END"));
    m_stage->clock.advance(operation->untilNextCheck());
    QTRY_COMPARE(WindowDriver::text(nextCheck), QStringLiteral("waiting for the ledger"));
    QStringList shown;
    const QList<QLabel *> labels = m_panel->findChildren<QLabel *>();
    for (const QLabel *label : labels) {
        if (label->isVisible())
            shown.append(label->text());
    }
    const QString text = shown.join(QLatin1Char('\n'));
    QVERIFY2(text.contains(QStringLiteral("An answer arrived")) && text.contains(QStringLiteral("Do not close it")), qPrintable(text));
    QVERIFY2(!text.contains(QStringLiteral("sends no export")), qPrintable(text));
}

void tst_OperationPanel::countsDown()
{
    ExportOperation *operation = m_stage->operation(State::Running);
    operation->setGraph(&m_stage->graph.client());
    m_panel->setOperation(operation);
    QVERIFY(WindowDriver::text(nextCheck).startsWith(QStringLiteral("in 1:00, at ")));
    m_stage->clock.advance(18s);
    QTRY_VERIFY(WindowDriver::text(nextCheck).startsWith(QStringLiteral("in 0:42, at ")));
}

void tst_OperationPanel::followsTheService()
{
    ExportOperation *operation = m_stage->operation(State::NotStarted);
    operation->setGraph(&m_stage->graph.client());
    m_panel->setOperation(operation);
    QCOMPARE(WindowDriver::text(status), QStringLiteral("Not started"));
    const int before = WindowDriver::rows(QStringLiteral("Timeline"));
    m_stage->says(QStringLiteral("running"), 0.4);
    m_stage->clock.advance(60s);
    QTRY_COMPARE(WindowDriver::text(status), QStringLiteral("Running, 40 % as reported by Microsoft"));
    QVERIFY(progressBar());
    m_stage->says(QStringLiteral("complete"), 1);
    m_stage->clock.advance(operation->untilNextCheck());
    QTRY_COMPARE(WindowDriver::text(status), QStringLiteral("Complete"));
    QVERIFY(!progressBar());
    QCOMPARE(WindowDriver::text(nextCheck), QStringLiteral("none"));
    QCOMPARE(WindowDriver::rows(QStringLiteral("Timeline")), before + 2);
    QCOMPARE(WindowDriver::cell(QStringLiteral("Timeline"), before, 1), QStringLiteral("Checked: Running (running 0.4)"));
}

void tst_OperationPanel::stateChangesAreAnnounced()
{
    ExportOperation *operation = m_stage->operation(State::NotStarted);
    operation->setGraph(&m_stage->graph.client());
    m_panel->setOperation(operation);
    QSignalSpy recorded(operation, &ExportOperation::eventRecorded);
    // On X11 the bus of assistive tools answers after a moment.
    if (QGuiApplication::platformName() == QLatin1String("xcb"))
        QVERIFY(QTest::qWaitFor([] { return QAccessible::isActive(); }, 10'000));
    if (!QAccessible::isActive())
        QSKIP("This platform has no assistive tools; xcb has with QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1.");
    announcements = 0;
    const auto former = QAccessible::installUpdateHandler(&countAnnouncements);
    // A check that changes nothing is not worth interrupting anybody.
    for (const auto &[word, expected] : {std::pair("notStarted", 0), std::pair("running", 1), std::pair("running", 1), std::pair("complete", 2)}) {
        m_stage->says(QString::fromLatin1(word));
        const qsizetype before = recorded.size();
        m_stage->clock.advance(operation->untilNextCheck());
        QTRY_VERIFY(recorded.size() > before);
        QCOMPARE(announcements, expected);
    }
    QAccessible::installUpdateHandler(former);
}

void tst_OperationPanel::failedCheckIsExplained()
{
    ExportOperation *operation = m_stage->operation(State::Running);
    operation->setGraph(&m_stage->graph.client());
    m_panel->setOperation(operation);
    m_stage->graph.answers.insert(ExportStage::target(), FakeGraph::error(403, QStringLiteral("Authorization_RequestDenied")));
    m_stage->clock.advance(60s);
    QTRY_VERIFY(WindowDriver::shows(QStringLiteral("The export could not be checked.")));
    QCOMPARE(WindowDriver::text(status), QStringLiteral("Running"));
    // The explanation says it all; the shorter remark would only repeat it.
    QVERIFY(!WindowDriver::shows(OperationWords::attention(*operation)));
    m_stage->says(QStringLiteral("running"));
    m_stage->clock.advance(operation->untilNextCheck());
    QTRY_VERIFY(!WindowDriver::shows(QStringLiteral("The export could not be checked.")));
}

void tst_OperationPanel::stopTrackingAsks()
{
    ExportOperation *operation = m_stage->operation(State::Running);
    operation->setGraph(&m_stage->graph.client());
    m_panel->setOperation(operation);
    QVERIFY(WindowDriver::click(stopTracking));
    QTRY_VERIFY(WindowDriver::shows(QStringLiteral("it cannot be cancelled")));
    QVERIFY(operation->record().tracked);
    QVERIFY(WindowDriver::click(QStringLiteral("Stop asking")));
    QTRY_VERIFY(!operation->record().tracked);
    QCOMPARE(WindowDriver::text(nextCheck), QStringLiteral("none: tracking is stopped"));
    QCOMPARE(WindowDriver::text(status), QStringLiteral("Running"));
    m_stage->clock.advance(3600s);
    QCOMPARE(m_stage->graph.count(ExportStage::target()), 0);
}

void tst_OperationPanel::keepTrackingIsTheDefault()
{
    ExportOperation *operation = m_stage->operation(State::Running);
    m_panel->setOperation(operation);
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Escape}) {
        QVERIFY(WindowDriver::click(stopTracking));
        QTRY_VERIFY(WindowDriver::button(QStringLiteral("Keep tracking")));
        auto *question = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
        QVERIFY(question);
        QCOMPARE(question->defaultButton()->text(), QStringLiteral("Keep tracking"));
        QTest::keyClick(question, key);
        QTRY_VERIFY(!WindowDriver::button(QStringLiteral("Keep tracking")));
        QVERIFY(operation->record().tracked);
    }
}

void tst_OperationPanel::tracksAgain()
{
    ExportRecord record = m_stage->record(State::Running);
    record.tracked = false;
    ExportOperation *operation = m_stage->operation(record);
    operation->setGraph(&m_stage->graph.client());
    m_panel->setOperation(operation);
    QVERIFY(!WindowDriver::button(stopTracking));
    QVERIFY(!WindowDriver::button(checkNow)->isEnabled());
    QVERIFY(WindowDriver::click(trackAgain));
    QVERIFY(WindowDriver::button(stopTracking));
    QVERIFY(!WindowDriver::button(trackAgain));
    QVERIFY(WindowDriver::text(nextCheck).startsWith(QStringLiteral("in ")));
}

void tst_OperationPanel::signalsForTheWindow()
{
    ExportOperation *operation = m_stage->operation(State::Unconfirmed);
    operation->setGraph(&m_stage->graph.client());
    m_panel->setOperation(operation);
    QSignalSpy track(m_panel.get(), &OperationPanel::trackRequested);
    QSignalSpy send(m_panel.get(), &OperationPanel::sendAgainRequested);
    QVERIFY(WindowDriver::click(trackById));
    QVERIFY(WindowDriver::click(sendAgain));
    QCOMPARE(track.size(), 1);
    QCOMPARE(send.size(), 1);
    QCOMPARE(send.at(0).at(0).value<ExportOperation *>(), operation);
    QCOMPARE(operation->state(), State::Unconfirmed);
}

void tst_OperationPanel::acceptedIsSentAgainOnlyKnowingly()
{
    const auto action = [this]() -> QAction * {
        const auto actions = m_panel->findChildren<QAction *>();
        for (QAction *action : actions) {
            if (QString(action->text()).remove(QLatin1Char('&')) == QStringLiteral("Send again all the same…"))
                return action;
        }
        return nullptr;
    };
    QSignalSpy send(m_panel.get(), &OperationPanel::sendAgainRequested);
    m_panel->setOperation(m_stage->operation(m_stage->record(State::Unconfirmed, 1)));
    QVERIFY(action() && !action()->isVisible());
    ExportOperation *operation = m_stage->operation(m_stage->record(State::Untracked, 2));
    m_panel->setOperation(operation);
    QVERIFY(action()->isVisible() && !action()->isEnabled());
    operation->setGraph(&m_stage->graph.client());
    QVERIFY(action()->isEnabled());
    action()->trigger();
    QCOMPARE(send.size(), 1);
    QCOMPARE(send.at(0).at(0).value<ExportOperation *>(), operation);
    QCOMPARE(operation->state(), State::Untracked);
}

void tst_OperationPanel::wrongIdHasAWayOut()
{
    ExportOperation *operation = m_stage->operation(State::Unconfirmed);
    operation->setGraph(&m_stage->graph.client());
    m_panel->setOperation(operation);
    // The service answers 404: it does not know it.
    QVERIFY(operation->track(*OperationAddress::fromPerson(QStringLiteral("mistyped"), operation->record().graphRoot)));
    QTRY_COMPARE(operation->attention(), ExportOperation::Attention::NotVisibleYet);
    QVERIFY(!WindowDriver::shows(QStringLiteral("Microsoft accepted the export")));
    QVERIFY(WindowDriver::shows(QStringLiteral("whose ID you gave")));
    QVERIFY(WindowDriver::button(trackById));
}

void tst_OperationPanel::savesReceiptsOnceSomethingHappened()
{
    const QString receipt = QStringLiteral("Save receipt…");
    QSignalSpy asked(m_panel.get(), &OperationPanel::receiptRequested);
    const QMetaEnum states = QMetaEnum::fromType<State>();
    for (int i = 0; i < states.keyCount(); ++i) {
        ExportOperation *operation = m_stage->operation(m_stage->record(State(states.value(i)), i + 1));
        m_panel->setOperation(operation);
        const bool expected = operation->state() != State::Recorded;
        QVERIFY2(WindowDriver::button(receipt)->isEnabled() == expected, states.key(i));
        asked.clear();
        QCOMPARE(WindowDriver::click(receipt), expected);
        QCOMPARE(asked.size(), expected ? 1 : 0);
        if (expected)
            QCOMPARE(asked.at(0).at(0).value<ExportOperation *>(), operation);
    }
}

void tst_OperationPanel::fetchesFromAKnownPlaceOnly()
{
    ExportOperation *operation = m_stage->operation(State::Complete);
    m_panel->setOperation(operation);
    QSignalSpy fetch(m_panel.get(), &OperationPanel::fetchRequested);
    // Whoever fetches needs a signature for the container, not a sign-in.
    QVERIFY(WindowDriver::click(fetchResults));
    QCOMPARE(fetch.size(), 1);
    QCOMPARE(fetch.at(0).at(0).value<ExportOperation *>(), operation);
    QVERIFY(operation->close(QStringLiteral("handed over")));
    QVERIFY(WindowDriver::button(fetchResults));

    // Nobody can tell any more whose data it is.
    QVERIFY(m_stage->ledger().erase(operation->record().id));
    operation->reload();
    QVERIFY(!WindowDriver::button(fetchResults));

    ExportRecord bare = m_stage->record(State::Complete, 2);
    bare.storageHost.clear();
    bare.storageContainer.clear();
    bare.storageAccount = QStringLiteral("contosoexports");
    m_panel->setOperation(m_stage->operation(bare));
    QVERIFY(WindowDriver::button(fetchResults));

    ExportRecord nowhere = m_stage->record(State::Complete, 3);
    nowhere.storageHost.clear();
    nowhere.storageAccount.clear();
    nowhere.storageContainer.clear();
    m_panel->setOperation(m_stage->operation(nowhere));
    QVERIFY(!WindowDriver::button(fetchResults));
}

void tst_OperationPanel::copiesDetails()
{
    ExportOperation *operation = m_stage->operation(State::Running);
    m_panel->setOperation(operation);
    QVERIFY(WindowDriver::click(QStringLiteral("Copy details")));
    const QString copied = QGuiApplication::clipboard()->text();
    QVERIFY(copied.contains(QStringLiteral("11111111-0000-4000-8000-000000000009")));
    QVERIFY(copied.contains(ExportStage::operationId()));
    for (const QString &part :
         {QStringLiteral("Zoë"), QStringLiteral("user1@"), QStringLiteral("DSR-2026"), QStringLiteral("admin@"), QStringLiteral("sig=")})
        QVERIFY2(!copied.contains(part), qPrintable(part));
}

void tst_OperationPanel::otherOperation()
{
    ExportOperation *first = m_stage->operation(State::Running);
    ExportOperation *second = m_stage->operation(m_stage->record(State::Complete, 2));
    m_panel->setOperation(first);
    m_panel->setOperation(second);
    QCOMPARE(WindowDriver::text(status), QStringLiteral("Complete"));
    const int rows = WindowDriver::rows(QStringLiteral("Timeline"));
    first->stopTracking();
    QCOMPARE(WindowDriver::text(status), QStringLiteral("Complete"));
    QCOMPARE(WindowDriver::rows(QStringLiteral("Timeline")), rows);
}

QTEST_MAIN(tst_OperationPanel)

#include "tst_operationpanel.moc"
