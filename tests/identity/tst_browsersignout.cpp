// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "identity/browsersignout.h"

#include "fakeauthority.h"
#include "http/httpclient.h"
#include "identity/discoverydocument.h"
#include "manualclock.h"

#include <QSignalSpy>
#include <QTest>

class tst_BrowserSignOut : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void address();
    void withoutHint();
    void endpointWithQuery();
    void notOffered();

    void looks();
    void authorityHasNone();
    void foreignPage_data();
    void foreignPage();
    void authorityIsDown();
    void deletion();

private:
    [[nodiscard]] DiscoveryDocument document(const char *endpoint) const;
    [[nodiscard]] Account account(const char *loginHint) const;

    ManualClock m_clock;
    HttpClient m_http{m_clock};
    std::unique_ptr<FakeAuthority> m_authority;
};

void tst_BrowserSignOut::init()
{
    m_authority = std::make_unique<FakeAuthority>();
}

DiscoveryDocument tst_BrowserSignOut::document(const char *endpoint) const
{
    DiscoveryDocument document;
    document.endSessionEndpoint = QUrl(QLatin1String(endpoint));
    return document;
}

Account tst_BrowserSignOut::account(const char *loginHint) const
{
    Account account;
    account.username = QStringLiteral("ada@contoso.example");
    account.loginHint = QLatin1String(loginHint);
    return account;
}

void tst_BrowserSignOut::address()
{
    const auto url = browserSignOutUrl(document("https://login.microsoftonline.com/organizations/oauth2/v2.0/logout"), account("O.Ci+Q/&="),
                                       QStringLiteral("client-1"));
    QCOMPARE(url->toString(QUrl::FullyEncoded),
             QStringLiteral("https://login.microsoftonline.com/organizations/oauth2/v2.0/logout?client_id=client-1&logout_hint=O.Ci%2BQ%2F%26%3D"));
}

void tst_BrowserSignOut::withoutHint()
{
    const auto url = browserSignOutUrl(document("https://login.microsoftonline.com/x/oauth2/v2.0/logout"), account(""), QStringLiteral("client-1"));
    QVERIFY(!url->toString().contains(QStringLiteral("ada"))); // never the user name
    QVERIFY(!url->toString().contains(QStringLiteral("hint")));
    QVERIFY(!url->toString().contains(QStringLiteral("post_logout_redirect_uri")));
}

void tst_BrowserSignOut::endpointWithQuery()
{
    const auto url = browserSignOutUrl(document("https://op.example/end?policy=a%20b"), account("hint"), QStringLiteral("client-1"));
    QCOMPARE(url->query(QUrl::FullyEncoded), QStringLiteral("policy=a%20b&client_id=client-1&logout_hint=hint"));
}

void tst_BrowserSignOut::notOffered()
{
    QVERIFY(!browserSignOutUrl(document(""), account("hint"), QStringLiteral("client-1")));
}

void tst_BrowserSignOut::looks()
{
    const QUrl page = m_authority->server.url(QStringLiteral("/tenant/logout"));
    m_authority->discoveryBody.insert(QStringLiteral("end_session_endpoint"), page.toString());
    BrowserSignOut signOut(m_http);
    QSignalSpy found(&signOut, &BrowserSignOut::found);
    signOut.look(m_authority->request(), account("hint"));
    signOut.look(m_authority->request(), account("hint"));
    QTRY_COMPARE(found.size(), 1);
    const QUrl url = found.at(0).at(0).toUrl();
    QCOMPARE(url.adjusted(QUrl::RemoveQuery), page);
    QCOMPARE(QUrlQuery(url).queryItemValue(QStringLiteral("logout_hint")), QStringLiteral("hint"));
}

void tst_BrowserSignOut::authorityHasNone()
{
    BrowserSignOut signOut(m_http);
    QSignalSpy notOffered(&signOut, &BrowserSignOut::notOffered);
    signOut.look(m_authority->request(), account("hint"));
    QTRY_COMPARE(notOffered.size(), 1);
}

void tst_BrowserSignOut::foreignPage_data()
{
    QTest::addColumn<QString>("page");
    QTest::newRow("another host") << QStringLiteral("http://127.0.0.2/logout");
    QTest::newRow("another port") << QStringLiteral("http://127.0.0.1:1/logout");
    QTest::newRow("script") << QStringLiteral("javascript:alert(1)");
    QTest::newRow("file") << QStringLiteral("file:///etc/passwd");
}

void tst_BrowserSignOut::foreignPage()
{
    QFETCH(QString, page);
    m_authority->discoveryBody.insert(QStringLiteral("end_session_endpoint"), page);
    BrowserSignOut signOut(m_http);
    QSignalSpy failed(&signOut, &BrowserSignOut::failed);
    signOut.look(m_authority->request(), account("hint"));
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(failed.at(0).at(0).value<SignInError>().check, SignInError::Check::Endpoints);
}

void tst_BrowserSignOut::authorityIsDown()
{
    m_authority->discoveryStatus = 503;
    BrowserSignOut signOut(m_http);
    QSignalSpy failed(&signOut, &BrowserSignOut::failed);
    signOut.look(m_authority->request(), account("hint"));
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(failed.at(0).at(0).value<SignInError>().kind, SignInError::Kind::Transient);
}

void tst_BrowserSignOut::deletion()
{
    auto signOut = std::make_unique<BrowserSignOut>(m_http);
    QSignalSpy found(signOut.get(), &BrowserSignOut::found);
    QSignalSpy notOffered(signOut.get(), &BrowserSignOut::notOffered);
    signOut->look(m_authority->request(), account("hint"));
    signOut.reset();
    QCoreApplication::processEvents();
    QCOMPARE(found.size() + notOffered.size(), 0);
}

QTEST_GUILESS_MAIN(tst_BrowserSignOut)
#include "tst_browsersignout.moc"
