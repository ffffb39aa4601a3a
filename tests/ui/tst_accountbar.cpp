// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/accountbar.h"

#include "windowdriver.h"

#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

namespace {
const QString signOut = QStringLiteral("Sign out");
const QString signInAgain = QStringLiteral("Sign in again");
const QString settings = QStringLiteral("Settings…");

Account dana()
{
    Account account;
    account.homeAccountId = QStringLiteral("aaaa.bbbb");
    account.tenantId = QStringLiteral("bbbbbbbb-0000-4000-8000-000000000002");
    account.username = QStringLiteral("dana.reyes@contoso.example");
    account.name = QStringLiteral("Dana Reyes");
    return account;
}
}

class tst_AccountBar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_bar.reset(); }

    void nobody();
    void whoWhereAndWhich();
    void widthGoesToTheAccount();
    void wordsOfTheDirectoryAreNotMarkup();
    void withoutDomain();
    void guest();
    void withoutName();
    void signInRunsOut();
    void nobodyLeavesWhileSending();
    void buttons();
    void switchesAccounts();
    void addsAccounts();
    void remark();
    void offersToSignOutInTheBrowser();

private:
    [[nodiscard]] static QMenu *menu();

    std::unique_ptr<AccountBar> m_bar;
};

void tst_AccountBar::init()
{
    m_bar = std::make_unique<AccountBar>();
    m_bar->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_bar.get()));
}

void tst_AccountBar::nobody()
{
    QVERIFY(WindowDriver::shows(QStringLiteral("Not signed in")));
    QVERIFY(!WindowDriver::button(signOut));
    QVERIFY(!WindowDriver::button(signInAgain));
    QVERIFY(WindowDriver::button(settings));
}

void tst_AccountBar::whoWhereAndWhich()
{
    m_bar->setAccount(dana(), Cloud(Cloud::Kind::UsGovernmentL4));
    QVERIFY(WindowDriver::shows(QStringLiteral("Dana Reyes")));
    QVERIFY(WindowDriver::shows(QStringLiteral("dana.reyes@contoso.example")));
    QVERIFY(WindowDriver::shows(QStringLiteral("contoso.example (tenant bbbbbbbb-0000-4000-8000-000000000002)")));
    QVERIFY(WindowDriver::shows(QStringLiteral("US Government")));
    QVERIFY(WindowDriver::button(signOut));
    m_bar->setAccount(std::nullopt, Cloud());
    QVERIFY(!WindowDriver::shows(QStringLiteral("Dana")));
}

void tst_AccountBar::widthGoesToTheAccount()
{
    m_bar->setAccount(dana(), Cloud());
    m_bar->setChoices({{dana(), false}});
    m_bar->resize(1280, m_bar->sizeHint().height());
    QTest::qWait(0);
    for (const QString &name : {QStringLiteral("Accounts"), signOut, settings}) {
        const QAbstractButton *button = WindowDriver::button(name);
        QVERIFY2(button->width() <= button->sizeHint().width(), qPrintable(name));
    }
}

void tst_AccountBar::wordsOfTheDirectoryAreNotMarkup()
{
    Account account = dana();
    account.name = QStringLiteral("<img src=x> & Sons");
    m_bar->setAccount(account, Cloud());
    QVERIFY(WindowDriver::shows(QStringLiteral("&lt;img src=x&gt; &amp; Sons")));
}

void tst_AccountBar::withoutDomain()
{
    Account account = dana();
    account.username = QStringLiteral("dana");
    m_bar->setAccount(account, Cloud());
    QVERIFY(WindowDriver::shows(QStringLiteral("dana · bbbbbbbb-0000-4000-8000-000000000002")));
}

// The user name's domain is not that of the tenant in which a guest acts.
void tst_AccountBar::guest()
{
    Account account = dana();
    account.homeAccountId = QStringLiteral("aaaaaaaa-0000-4000-8000-000000000001.") + account.tenantId.toUpper();
    m_bar->setAccount(account, Cloud());
    QVERIFY(WindowDriver::shows(QStringLiteral("contoso.example (tenant bbbbbbbb-0000-4000-8000-000000000002)")));
    account.homeAccountId = QStringLiteral("aaaaaaaa-0000-4000-8000-000000000001.cccccccc-0000-4000-8000-000000000003");
    m_bar->setAccount(account, Cloud());
    QVERIFY(WindowDriver::shows(QStringLiteral("tenant bbbbbbbb-0000-4000-8000-000000000002, as a guest from contoso.example")));
    QVERIFY(!WindowDriver::shows(QStringLiteral("contoso.example (tenant")));
}

void tst_AccountBar::withoutName()
{
    Account account = dana();
    account.name.clear();
    m_bar->setAccount(account, Cloud());
    QVERIFY(WindowDriver::shows(QStringLiteral("<b>dana.reyes@contoso.example</b> · contoso.example (tenant")));
    m_bar->setChoices({{account, false}});
    QVERIFY2(menu()->actions().first()->text().startsWith(QStringLiteral("dana.reyes · dana.reyes@")), qPrintable(menu()->actions().first()->text()));
}

void tst_AccountBar::signInRunsOut()
{
    m_bar->setAccount(dana(), Cloud());
    QVERIFY(!WindowDriver::shows(QStringLiteral("Your sign-in has run out.")));
    m_bar->setNeedsSignIn(true);
    QVERIFY(WindowDriver::shows(QStringLiteral("Your sign-in has run out.")));
    QVERIFY(WindowDriver::button(signInAgain));
    m_bar->setAccount(dana(), Cloud());
    QVERIFY(!WindowDriver::button(signInAgain));
}

void tst_AccountBar::nobodyLeavesWhileSending()
{
    m_bar->setAccount(dana(), Cloud());
    m_bar->setNeedsSignIn(true);
    m_bar->setSignOutEnabled(false);
    for (const QString &name : {signOut, signInAgain, settings}) {
        QVERIFY2(!WindowDriver::button(name)->isEnabled(), qPrintable(name));
        QVERIFY(!WindowDriver::button(name)->toolTip().isEmpty());
    }
    m_bar->setSignOutEnabled(true);
    for (const QString &name : {signOut, signInAgain, settings}) {
        QVERIFY2(WindowDriver::button(name)->isEnabled(), qPrintable(name));
        QVERIFY(WindowDriver::button(name)->toolTip().isEmpty());
    }
}

void tst_AccountBar::buttons()
{
    m_bar->setAccount(dana(), Cloud());
    m_bar->setNeedsSignIn(true);
    QSignalSpy out(m_bar.get(), &AccountBar::signOutRequested);
    QSignalSpy again(m_bar.get(), &AccountBar::signInAgainRequested);
    QSignalSpy settingsAsked(m_bar.get(), &AccountBar::settingsRequested);
    QVERIFY(WindowDriver::click(signOut) && WindowDriver::click(signInAgain) && WindowDriver::click(settings));
    QCOMPARE(out.size(), 1);
    QCOMPARE(again.size(), 1);
    QCOMPARE(settingsAsked.size(), 1);
}

QMenu *tst_AccountBar::menu()
{
    auto *button = qobject_cast<QPushButton *>(WindowDriver::button(QStringLiteral("Accounts")));
    return button ? button->menu() : nullptr;
}

void tst_AccountBar::switchesAccounts()
{
    QVERIFY(!menu());
    Account eve = dana();
    eve.objectId = QStringLiteral("cccccccc-0000-4000-8000-000000000003");
    eve.name = QStringLiteral("Eve & Sons");
    eve.username = QStringLiteral("eve@fabrikam.example");
    m_bar->setAccount(dana(), Cloud());
    m_bar->setChoices({{dana(), false}, {eve, true}});
    QVERIFY(menu());
    const QList<QAction *> actions = menu()->actions();
    QCOMPARE(actions.size(), 4); // two accounts, a line, and adding one
    QVERIFY(actions[0]->isChecked() && !actions[1]->isChecked());
    QVERIFY(actions[0]->text().contains(QStringLiteral("dana.reyes@contoso.example")));
    QVERIFY(actions[1]->text().contains(QStringLiteral("Eve && Sons")));
    QVERIFY(actions[1]->text().endsWith(QStringLiteral("sign in again")));
    QSignalSpy chosen(m_bar.get(), &AccountBar::accountChosen);
    actions[1]->trigger();
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen[0][0].value<Account>(), eve);
    m_bar->setChoices({});
    QVERIFY(!menu());
}

void tst_AccountBar::addsAccounts()
{
    m_bar->setAccount(dana(), Cloud());
    m_bar->setChoices({{dana(), false}});
    QSignalSpy added(m_bar.get(), &AccountBar::addAccountRequested);
    menu()->actions().constLast()->trigger();
    QCOMPARE(added.size(), 1);
    m_bar->setSignOutEnabled(false);
    QVERIFY(!WindowDriver::button(QStringLiteral("Accounts"))->isEnabled());
}

void tst_AccountBar::remark()
{
    m_bar->setRemark(QStringLiteral("You stay signed in until Habeas is closed."));
    QVERIFY(WindowDriver::shows(QStringLiteral("until Habeas is closed")));
    m_bar->setRemark({});
    QVERIFY(!WindowDriver::shows(QStringLiteral("until Habeas is closed")));
}

void tst_AccountBar::offersToSignOutInTheBrowser()
{
    const QString inBrowser = QStringLiteral("Sign out in the browser, too");
    QVERIFY(!WindowDriver::button(inBrowser));
    m_bar->offerBrowserSignOut(QStringLiteral("dana.reyes@contoso.example"));
    QVERIFY(WindowDriver::shows(QStringLiteral("dana.reyes@contoso.example is signed out here")));
    QSignalSpy requested(m_bar.get(), &AccountBar::browserSignOutRequested);
    QVERIFY(WindowDriver::click(inBrowser));
    QCOMPARE(requested.size(), 1);
    m_bar->offerBrowserSignOut({});
    QVERIFY(!WindowDriver::button(inBrowser));
}

QTEST_MAIN(tst_AccountBar)

#include "tst_accountbar.moc"
