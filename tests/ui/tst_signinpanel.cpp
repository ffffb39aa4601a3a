// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/signinpanel.h"

#include "../identity/fakeauthority.h"
#include "http/httpclient.h"
#include "manualclock.h"
#include "ui/explanation.h"
#include "windowdriver.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QNetworkReply>
#include <QSignalSpy>
#include <QTest>
#include <QUrlQuery>

using namespace std::chrono_literals;
using Stage = SignIn::Stage;

namespace {
const QString signInButton = QStringLiteral("Sign in");
const QString cancelButton = QStringLiteral("Cancel sign-in");
const QString copyButton = QStringLiteral("Copy sign-in link");
}

class tst_SignInPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void signedOut();
    void waitsForTheBrowser();
    void noBrowser();
    void timeLeft();
    void copiesTheLink();
    void cancel();
    void redeeming();
    void problemGoesWithTheNextAttempt();

private:
    [[nodiscard]] bool goToBrowser();

    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<HttpClient> m_http;
    std::unique_ptr<FakeAuthority> m_authority;
    std::unique_ptr<SignIn> m_signIn;
    std::unique_ptr<SignInPanel> m_panel;
};

/** Connected as the program does it. */
void tst_SignInPanel::init()
{
    m_clock = std::make_unique<ManualClock>();
    m_http = std::make_unique<HttpClient>(*m_clock);
    m_authority = std::make_unique<FakeAuthority>();
    m_signIn = std::make_unique<SignIn>(*m_http, *m_clock);
    m_panel = std::make_unique<SignInPanel>(*m_signIn);
    connect(m_panel.get(), &SignInPanel::signInRequested, m_signIn.get(), [this] { m_signIn->start(m_authority->request()); });
    connect(m_panel.get(), &SignInPanel::cancelRequested, m_signIn.get(), &SignIn::cancel);
    connect(m_signIn.get(), &SignIn::browserRequested, m_panel.get(), [this] { m_panel->setBrowserOpened(true); });
    connect(m_signIn.get(), &SignIn::failed, m_panel.get(), [this](const SignInError &error) { m_panel->showProblem(explain(error)); });
    m_panel->show();
    m_panel->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
    m_panel->focusSignIn();
}

void tst_SignInPanel::cleanup()
{
    m_panel.reset();
    m_signIn.reset();
    m_authority.reset();
    m_http.reset();
    m_clock.reset();
}

bool tst_SignInPanel::goToBrowser()
{
    return WindowDriver::click(signInButton) && WindowDriver::waitUntil([this] { return m_signIn->stage() == Stage::WaitingForBrowser; });
}

void tst_SignInPanel::signedOut()
{
    QVERIFY(WindowDriver::button(signInButton)->hasFocus());
    QVERIFY(!WindowDriver::button(cancelButton));
    QVERIFY(!WindowDriver::button(copyButton));
    QVERIFY(WindowDriver::shows(QStringLiteral("Habeas never sees your password.")));
}

void tst_SignInPanel::waitsForTheBrowser()
{
    QSignalSpy requested(m_panel.get(), &SignInPanel::signInRequested);
    QVERIFY(WindowDriver::click(signInButton));
    QCOMPARE(requested.size(), 1);
    QCOMPARE(m_signIn->stage(), Stage::Discovering);
    QVERIFY(WindowDriver::shows(QStringLiteral("Asking the sign-in service where to go.")));
    QVERIFY(!WindowDriver::button(signInButton));
    QVERIFY(WindowDriver::button(cancelButton)->hasFocus());
    QVERIFY(!WindowDriver::button(copyButton));
    QTRY_VERIFY(WindowDriver::shows(QStringLiteral("Go on in your browser")));
    QVERIFY(WindowDriver::shows(QStringLiteral("Your browser is in charge now")));
    QVERIFY(WindowDriver::button(copyButton));
    QVERIFY(WindowDriver::button(cancelButton)->hasFocus());
}

void tst_SignInPanel::noBrowser()
{
    QVERIFY(goToBrowser());
    m_panel->setBrowserOpened(false);
    QVERIFY(WindowDriver::shows(QStringLiteral("No browser could be opened.")));
    QVERIFY(WindowDriver::button(copyButton));
}

void tst_SignInPanel::timeLeft()
{
    QVERIFY(goToBrowser());
    QVERIFY(WindowDriver::shows(QStringLiteral("Waiting another 10:00 for the browser.")));
    m_clock->advance(61s);
    QTRY_VERIFY(WindowDriver::shows(QStringLiteral("Waiting another 8:59 for the browser.")));
    m_clock->advance(10min);
    QTRY_VERIFY(WindowDriver::shows(QStringLiteral("The sign-in was not finished in the browser in time.")));
    QVERIFY(WindowDriver::button(signInButton));
}

void tst_SignInPanel::copiesTheLink()
{
    QVERIFY(goToBrowser());
    QVERIFY(WindowDriver::click(copyButton));
    const QString copied = QGuiApplication::clipboard()->text();
    QCOMPARE(copied, QString::fromLatin1(m_signIn->signInLink().toEncoded()));
    QVERIFY(copied.startsWith(m_authority->server.url(QStringLiteral("/tenant/authorize")).toString()));
    QVERIFY(WindowDriver::shows(QStringLiteral("The sign-in link was copied.")));
}

void tst_SignInPanel::cancel()
{
    QVERIFY(goToBrowser());
    QVERIFY(WindowDriver::button(cancelButton)->hasFocus());
    QVERIFY(WindowDriver::click(cancelButton));
    QTRY_VERIFY(WindowDriver::shows(QStringLiteral("You cancelled the sign-in.")));
    QCOMPARE(m_signIn->stage(), Stage::Idle);
    QVERIFY(WindowDriver::button(signInButton)->hasFocus());
    QVERIFY(!WindowDriver::button(cancelButton));
    QVERIFY(goToBrowser());
}

void tst_SignInPanel::redeeming()
{
    m_authority->onToken = [](QTcpSocket &, const ReceivedRequest &) {};
    QVERIFY(goToBrowser());
    const QUrlQuery link(m_signIn->signInLink());
    QNetworkRequest request(QUrl(link.queryItemValue(QStringLiteral("redirect_uri"), QUrl::FullyDecoded)));
    request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArray("application/x-www-form-urlencoded"));
    QNetworkAccessManager browser;
    const std::unique_ptr<QNetworkReply> reply(
        browser.post(request, "code=fake-code-1&state=" + link.queryItemValue(QStringLiteral("state"), QUrl::FullyEncoded).toLatin1()));
    QTRY_COMPARE(m_signIn->stage(), Stage::Redeeming);
    QVERIFY(WindowDriver::shows(QStringLiteral("The browser is done.")));
    QVERIFY(WindowDriver::button(cancelButton));
    QVERIFY(!WindowDriver::button(copyButton));
}

void tst_SignInPanel::problemGoesWithTheNextAttempt()
{
    m_authority->discoveryStatus = 500;
    QVERIFY(WindowDriver::click(signInButton));
    QTRY_VERIFY(WindowDriver::button(signInButton));
    QVERIFY(WindowDriver::shows(QStringLiteral("This was only about signing in")));
    QVERIFY(WindowDriver::click(signInButton));
    QVERIFY(!WindowDriver::shows(QStringLiteral("This was only about signing in")));
}

QTEST_MAIN(tst_SignInPanel)

#include "tst_signinpanel.moc"
