// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/personpanel.h"

#include "fakegraph.h"
#include "windowdriver.h"

#include <QHeaderView>
#include <QSignalSpy>
#include <QTest>

namespace {
const QString table = QStringLiteral("People");
const QString search = QStringLiteral("Search people");
const QByteArray list = FakeGraph::list;
const QByteArray secondPage = list + "?$skiptoken=second";
}

class tst_PersonPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void disabledWithoutAccount();
    void pagesFillTheList();
    void usableWhilePagesArrive();
    void loadingIsStopped();
    void firstPageFails();
    void laterPageFails();
    void foreignLinkIsNotFollowed();
    void emptyTenant();
    void nobodyMatches();
    void cloudWithoutTheExport();
    void choosing();
    void choiceSurvivesASearch();
    void searchLeadsIntoTheList_data();
    void searchLeadsIntoTheList();
    void signingOutForgetsEverything();
    void lookUpWantsAGuid_data();
    void lookUpWantsAGuid();
    void lookUpFinds_data();
    void lookUpFinds();
    void lookUpFindsNobody();
    void lookUpIsTakenBackBySigningOut();

private:
    [[nodiscard]] QString link() const { return m_graph->root().toString() + QString::fromLatin1(secondPage); }
    void twoPages();
    [[nodiscard]] bool openLookUp(const QString &id);

    Clock m_clock;
    std::unique_ptr<FakeGraph> m_graph;
    std::unique_ptr<PersonPanel> m_panel;
    std::unique_ptr<QSignalSpy> m_chosen;
};

void tst_PersonPanel::init()
{
    m_graph = std::make_unique<FakeGraph>(m_clock);
    m_panel = std::make_unique<PersonPanel>();
    m_chosen = std::make_unique<QSignalSpy>(m_panel.get(), &PersonPanel::chosen);
    m_panel->resize(700, 600);
    m_panel->show();
    m_panel->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
}

void tst_PersonPanel::cleanup()
{
    m_chosen.reset();
    m_panel.reset();
    m_graph.reset();
}

void tst_PersonPanel::twoPages()
{
    m_graph->answers.insert(list, FakeGraph::page({FakeGraph::person(1, QStringLiteral("Zoë Ångström")), FakeGraph::person(2)}, link()));
    m_graph->answers.insert(secondPage, FakeGraph::page({FakeGraph::person(3), FakeGraph::person(4)}));
}

bool tst_PersonPanel::openLookUp(const QString &id)
{
    return WindowDriver::click(QStringLiteral("Enter an object ID instead…")) && WindowDriver::type(QStringLiteral("Object ID"), id)
        && WindowDriver::click(QStringLiteral("Look up"));
}

void tst_PersonPanel::disabledWithoutAccount()
{
    QVERIFY(!m_panel->isEnabled());
    QCOMPARE(WindowDriver::rows(table), 0);
    QVERIFY(WindowDriver::shows(QStringLiteral("Nobody chosen yet.")));
}

void tst_PersonPanel::pagesFillTheList()
{
    twoPages();
    m_panel->setGraph(&m_graph->client());
    QTRY_VERIFY(WindowDriver::shows(QStringLiteral("4 people, all loaded")));
    QCOMPARE(WindowDriver::rows(table), 4);
    QCOMPARE(WindowDriver::cell(table, 0, 0), QStringLiteral("Zoë Ångström"));
    QCOMPARE(m_graph->count(list), 2);
    QVERIFY(!WindowDriver::button(QStringLiteral("Load the rest")));
}

void tst_PersonPanel::usableWhilePagesArrive()
{
    twoPages();
    m_graph->answers.insert(secondPage, QByteArray());
    m_panel->setGraph(&m_graph->client());
    QTRY_VERIFY(WindowDriver::shows(QStringLiteral("2 people so far")));
    WindowDriver::type(search, QStringLiteral("zoe"));
    QVERIFY(WindowDriver::shows(QStringLiteral("1 of 2 people so far")));
    QVERIFY(WindowDriver::selectRow(table, QStringLiteral("Zoë")));
    QVERIFY(WindowDriver::shows(QStringLiteral("Chosen: Zoë Ångström")));
}

void tst_PersonPanel::loadingIsStopped()
{
    twoPages();
    const QByteArray rest = m_graph->answers.value(secondPage);
    m_graph->answers.insert(secondPage, QByteArray());
    m_panel->setGraph(&m_graph->client());
    QTRY_VERIFY(WindowDriver::shows(QStringLiteral("2 people so far")));
    QVERIFY(WindowDriver::click(QStringLiteral("Stop loading")));
    QVERIFY(!WindowDriver::button(QStringLiteral("Stop loading")));
    QCOMPARE(WindowDriver::rows(table), 2);
    // Only the person goes on: not the network's coming back.
    m_graph->answers.insert(secondPage, rest);
    const qsizetype asked = m_graph->count(secondPage);
    m_panel->contactMayBeBack();
    QVERIFY(!WindowDriver::button(QStringLiteral("Stop loading")));
    QCOMPARE(m_graph->count(secondPage), asked);
    QVERIFY(WindowDriver::click(QStringLiteral("Load the rest")));
    QTRY_VERIFY(WindowDriver::shows(QStringLiteral("4 people, all loaded")));
    QVERIFY(!WindowDriver::button(QStringLiteral("Stop loading")));
}

void tst_PersonPanel::firstPageFails()
{
    twoPages();
    const QByteArray good = m_graph->answers.value(list);
    m_graph->answers.insert(list, FakeGraph::error(403, QStringLiteral("Authentication_RequestFromUnsupportedUserRole")));
    m_panel->setGraph(&m_graph->client());
    QTRY_VERIFY(WindowDriver::button(QStringLiteral("Try again")));
    QVERIFY(WindowDriver::shows(QStringLiteral("Your account does not have a role that allows this.")));
    QCOMPARE(WindowDriver::rows(table), 0);
    m_graph->answers.insert(list, good);
    QVERIFY(WindowDriver::click(QStringLiteral("Try again")));
    QTRY_COMPARE(WindowDriver::rows(table), 4);
    QVERIFY(!WindowDriver::shows(QStringLiteral("Your account does not have a role")));
    QVERIFY(!WindowDriver::button(QStringLiteral("Try again")));
}

void tst_PersonPanel::laterPageFails()
{
    twoPages();
    const QByteArray good = m_graph->answers.value(secondPage);
    m_graph->answers.insert(secondPage, FakeGraph::error(400, QStringLiteral("Directory_ExpiredPageToken")));
    m_panel->setGraph(&m_graph->client());
    QTRY_VERIFY(WindowDriver::button(QStringLiteral("Load the rest")));
    QCOMPARE(WindowDriver::rows(table), 2);
    QVERIFY(WindowDriver::shows(QStringLiteral("2 people so far")));
    m_graph->answers.insert(secondPage, good);
    QVERIFY(WindowDriver::click(QStringLiteral("Load the rest")));
    QTRY_VERIFY(WindowDriver::shows(QStringLiteral("4 people, all loaded")));
    QCOMPARE(WindowDriver::rows(table), 4);
    QCOMPARE(m_graph->count(list) - m_graph->count(secondPage), 1);
    QVERIFY(!WindowDriver::button(QStringLiteral("Load the rest")));
}

void tst_PersonPanel::foreignLinkIsNotFollowed()
{
    RawServer elsewhere([](QTcpSocket &socket, const ReceivedRequest &) { RawServer::reply(socket, FakeGraph::page({})); });
    QUrl foreign = elsewhere.url(QStringLiteral("/beta/directory/inboundSharedUserProfiles"));
    foreign.setHost(QStringLiteral("localhost"));
    m_graph->answers.insert(list, FakeGraph::page({FakeGraph::person(1)}, foreign.toString()));
    m_panel->setGraph(&m_graph->client());
    QTRY_VERIFY(WindowDriver::shows(QStringLiteral("It goes on at localhost, which is not the Microsoft Graph address of your cloud.")));
    QCOMPARE(WindowDriver::rows(table), 1);
    QVERIFY(!WindowDriver::button(QStringLiteral("Load the rest")));
    QCOMPARE(elsewhere.connections(), 0);
}

void tst_PersonPanel::emptyTenant()
{
    m_graph->answers.insert(list, FakeGraph::page({}));
    m_panel->setGraph(&m_graph->client());
    QTRY_VERIFY(WindowDriver::shows(QStringLiteral("No organisation shares a person's profile with this tenant")));
}

void tst_PersonPanel::nobodyMatches()
{
    twoPages();
    m_panel->setGraph(&m_graph->client());
    QTRY_COMPARE(WindowDriver::rows(table), 4);
    WindowDriver::type(search, QStringLiteral("nobody"));
    QCOMPARE(WindowDriver::rows(table), 0);
    QVERIFY(WindowDriver::shows(QStringLiteral("Nobody matches. 4 people are listed in all")));
}

void tst_PersonPanel::cloudWithoutTheExport()
{
    HttpClient http(m_clock);
    bool asked = false;
    GraphClient china(http, Cloud(Cloud::Kind::China),
                      [&asked](const AccessTokenRequest &, QObject *, const std::function<void(const AccessTokenResult &)> &) { asked = true; });
    m_panel->setGraph(&china);
    QVERIFY(WindowDriver::shows(QStringLiteral("not offered in this cloud")));
    QVERIFY(!m_panel->isEnabled());
    QCoreApplication::sendPostedEvents();
    QVERIFY(!asked);
    m_panel->setGraph(nullptr);
}

void tst_PersonPanel::choosing()
{
    twoPages();
    m_panel->setGraph(&m_graph->client());
    QTRY_COMPARE(WindowDriver::rows(table), 4);
    m_chosen->clear();
    QVERIFY(WindowDriver::selectRow(table, QStringLiteral("user3@")));
    QCOMPARE(m_chosen->size(), 1);
    QCOMPARE(m_chosen->at(0).at(0).value<std::optional<InboundSharedUserProfile>>(), std::optional(FakeGraph::person(3)));
    QVERIFY(WindowDriver::shows(FakeGraph::person(3).userId));
}

void tst_PersonPanel::choiceSurvivesASearch()
{
    twoPages();
    m_panel->setGraph(&m_graph->client());
    QTRY_COMPARE(WindowDriver::rows(table), 4);
    QVERIFY(WindowDriver::selectRow(table, QStringLiteral("user3@")));
    m_chosen->clear();
    WindowDriver::type(search, QStringLiteral("zoe"));
    QCOMPARE(WindowDriver::rows(table), 1);
    WindowDriver::type(search, {});
    QCOMPARE(WindowDriver::rows(table), 4);
    QCOMPARE(m_chosen->size(), 0);
    QVERIFY(WindowDriver::shows(QStringLiteral("Chosen: Person 3")));
}

void tst_PersonPanel::searchLeadsIntoTheList_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::newRow("Down") << Qt::Key_Down;
    QTest::newRow("Return") << Qt::Key_Return;
}

void tst_PersonPanel::searchLeadsIntoTheList()
{
    QFETCH(Qt::Key, key);
    twoPages();
    m_panel->setGraph(&m_graph->client());
    QTRY_COMPARE(WindowDriver::rows(table), 4);
    WindowDriver::type(search, QStringLiteral("zoe"));
    QTest::keyClick(WindowDriver::input(search), key);
    QVERIFY(WindowDriver::table(table)->hasFocus());
    QVERIFY(WindowDriver::shows(QStringLiteral("Chosen: Zoë Ångström")));
}

void tst_PersonPanel::signingOutForgetsEverything()
{
    twoPages();
    m_panel->setGraph(&m_graph->client());
    QTRY_COMPARE(WindowDriver::rows(table), 4);
    WindowDriver::type(search, QStringLiteral("zoe"));
    QVERIFY(WindowDriver::selectRow(table, QStringLiteral("Zoë")));
    m_panel->setGraph(nullptr);
    QCOMPARE(WindowDriver::rows(table), 0);
    QCOMPARE(WindowDriver::text(search), QString());
    QCOMPARE(m_chosen->last().at(0).value<std::optional<InboundSharedUserProfile>>(), std::nullopt);
    QVERIFY(!WindowDriver::shows(QStringLiteral("Zoë")));
}

void tst_PersonPanel::lookUpWantsAGuid_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("user name") << QStringLiteral("user1@fabrikam.example");
    QTest::newRow("cut off") << FakeGraph::person(1).userId.chopped(1);
    QTest::newRow("path") << QStringLiteral("../users");
    QTest::newRow("empty") << QString();
}

void tst_PersonPanel::lookUpWantsAGuid()
{
    QFETCH(QString, text);
    m_graph->answers.insert(list, FakeGraph::page({}));
    m_panel->setGraph(&m_graph->client());
    QTRY_COMPARE(m_graph->count(list), 1);
    QVERIFY(openLookUp(text));
    QVERIFY(WindowDriver::shows(QStringLiteral("An object ID is a GUID")));
    QVERIFY(WindowDriver::button(QStringLiteral("Look up"))->isEnabled());
    QCOMPARE(m_graph->count(list + '/'), 0);
}

void tst_PersonPanel::lookUpFinds_data()
{
    QTest::addColumn<QString>("text");
    const QString id = FakeGraph::person(7).userId;
    QTest::newRow("plain") << id;
    QTest::newRow("blanks") << QStringLiteral("  %1 ").arg(id);
    QTest::newRow("braces") << QStringLiteral("{%1}").arg(id);
}

void tst_PersonPanel::lookUpFinds()
{
    QFETCH(QString, text);
    twoPages();
    m_graph->answers.insert(list + '/' + FakeGraph::person(7).userId.toLatin1(), FakeGraph::profile(FakeGraph::person(7)));
    m_panel->setGraph(&m_graph->client());
    QVERIFY(openLookUp(text));
    QTRY_VERIFY(WindowDriver::shows(QStringLiteral("Chosen: Person 7 · user7@fabrikam.example · fabrikam.example · ")));
    QCOMPARE(m_chosen->last().at(0).value<std::optional<InboundSharedUserProfile>>(), std::optional(FakeGraph::person(7)));
    QVERIFY(WindowDriver::button(QStringLiteral("Look up"))->isEnabled());
}

void tst_PersonPanel::lookUpFindsNobody()
{
    m_graph->answers.insert(list, FakeGraph::page({}));
    m_panel->setGraph(&m_graph->client());
    m_chosen->clear();
    QVERIFY(openLookUp(FakeGraph::person(7).userId));
    QTRY_VERIFY(WindowDriver::shows(QStringLiteral("Nobody with this object ID shares a profile with your organisation.")));
    QCOMPARE(m_chosen->size(), 0);
    QVERIFY(WindowDriver::button(QStringLiteral("Look up"))->isEnabled());
}

void tst_PersonPanel::lookUpIsTakenBackBySigningOut()
{
    twoPages();
    m_graph->answers.insert(list + '/' + FakeGraph::person(7).userId.toLatin1(), QByteArray());
    m_panel->setGraph(&m_graph->client());
    QVERIFY(openLookUp(FakeGraph::person(7).userId));
    QTRY_COMPARE(m_graph->count(list + '/'), 1);
    QVERIFY(!WindowDriver::button(QStringLiteral("Look up"))->isEnabled());
    m_panel->setGraph(nullptr);
    m_panel->setGraph(&m_graph->client());
    QVERIFY(WindowDriver::button(QStringLiteral("Look up"))->isEnabled());
    QVERIFY(WindowDriver::shows(QStringLiteral("Nobody chosen yet.")));
}

QTEST_MAIN(tst_PersonPanel)

#include "tst_personpanel.moc"
