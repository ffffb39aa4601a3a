// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "identity/tenantdiscovery.h"

#include "fakeauthority.h"
#include "http/httpclient.h"
#include "manualclock.h"

#include <QSignalSpy>
#include <QTest>

using Kind = SignInError::Kind;

class tst_TenantDiscovery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void found_data();
    void found();
    void notFound();
    void cannotBeATenant();
    void unreachable_data();
    void unreachable();
    void offline();
    void onlyTheLastLookCounts();
    void cancel();
    void deletion();

private:
    [[nodiscard]] int outcomes() const { return int(m_found->size() + m_notFound->size() + m_unreachable->size()); }
    void look() { m_discovery->look(m_authority->cloud(), QStringLiteral("contoso.example")); }

    ManualClock m_clock;
    HttpClient m_http{m_clock};
    std::unique_ptr<FakeAuthority> m_authority;
    std::unique_ptr<TenantDiscovery> m_discovery;
    std::unique_ptr<QSignalSpy> m_found;
    std::unique_ptr<QSignalSpy> m_notFound;
    std::unique_ptr<QSignalSpy> m_unreachable;
};

void tst_TenantDiscovery::init()
{
    m_authority = std::make_unique<FakeAuthority>();
    m_discovery = std::make_unique<TenantDiscovery>(m_http);
    m_found = std::make_unique<QSignalSpy>(m_discovery.get(), &TenantDiscovery::found);
    m_notFound = std::make_unique<QSignalSpy>(m_discovery.get(), &TenantDiscovery::notFound);
    m_unreachable = std::make_unique<QSignalSpy>(m_discovery.get(), &TenantDiscovery::unreachable);
}

void tst_TenantDiscovery::found_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("tenantId");
    const QString guid = QStringLiteral("11111111-2222-3333-4444-555555555555");
    QTest::newRow("with a tenant") << QString(QLatin1Char('/') + guid + QStringLiteral("/v2.0")) << guid;
    QTest::newRow("without") << QStringLiteral("/tenant/v2.0") << QString();
}

void tst_TenantDiscovery::found()
{
    QFETCH(QString, path);
    m_authority->discoveryBody.insert(QStringLiteral("issuer"), m_authority->server.url(path).toString());
    look();
    QVERIFY(m_found->wait());
    QTEST(m_found->at(0).at(0).toString(), "tenantId");
    QCOMPARE(outcomes(), 1);
}

void tst_TenantDiscovery::notFound()
{
    m_authority->discoveryStatus = 400;
    m_authority->discoveryBody = {{QStringLiteral("error"), QStringLiteral("invalid_tenant")},
                                  {QStringLiteral("error_description"), QStringLiteral("AADSTS90002: no")}};
    look();
    QVERIFY(m_notFound->wait());
    QCOMPARE(m_notFound->at(0).at(0).value<SignInError>().codes, QList<int>{90002});
    QCOMPARE(outcomes(), 1);
}

void tst_TenantDiscovery::cannotBeATenant()
{
    m_discovery->look(Cloud(), QStringLiteral("../common"));
    QCOMPARE(outcomes(), 0);
    QVERIFY(m_notFound->wait());
    QCOMPARE(outcomes(), 1);
}

void tst_TenantDiscovery::unreachable_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<Kind>("kind");
    QTest::newRow("down") << 503 << Kind::Transient;
    QTest::newRow("not an authority") << 404 << Kind::AuthorityInvalid;
}

void tst_TenantDiscovery::unreachable()
{
    QFETCH(int, status);
    m_authority->discoveryStatus = status;
    m_authority->discoveryBody = {};
    look();
    QVERIFY(m_unreachable->wait());
    QTEST(m_unreachable->at(0).at(0).value<SignInError>().kind, "kind");
    QCOMPARE(outcomes(), 1);
}

void tst_TenantDiscovery::offline()
{
    m_authority->server.stopListening();
    look();
    QVERIFY(m_unreachable->wait());
    QCOMPARE(m_unreachable->at(0).at(0).value<SignInError>().kind, Kind::Offline);
}

void tst_TenantDiscovery::onlyTheLastLookCounts()
{
    m_discovery->look(Cloud(), QStringLiteral("../common"));
    look();
    look();
    QVERIFY(m_found->wait());
    QCoreApplication::processEvents();
    QCOMPARE(outcomes(), 1);
}

void tst_TenantDiscovery::cancel()
{
    look();
    m_discovery->cancel();
    m_discovery->look(Cloud(), QStringLiteral("../common"));
    m_discovery->cancel();
    QCoreApplication::processEvents();
    QCOMPARE(outcomes(), 0);
}

void tst_TenantDiscovery::deletion()
{
    look();
    m_discovery.reset();
    QCoreApplication::processEvents();
    QCOMPARE(outcomes(), 0);
}

QTEST_GUILESS_MAIN(tst_TenantDiscovery)
#include "tst_tenantdiscovery.moc"
