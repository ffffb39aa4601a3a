// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config/allowedhosts.h"

#include <QTest>

class tst_AllowedHosts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutAList();
    void allows_data();
    void allows();
    void listThatCannotBeRead_data();
    void listThatCannotBeRead();
};

void tst_AllowedHosts::withoutAList()
{
    for (const AllowedHosts &hosts : {AllowedHosts(), AllowedHosts(QStringList(), QStringLiteral("/etc/habeas/policy.ini"))}) {
        QVERIFY(!hosts.isRestricted());
        QVERIFY(hosts.isReadable());
        QVERIFY(hosts.allows(QStringLiteral("anything.example")));
        QVERIFY(hosts.allows(QString()));
    }
}

void tst_AllowedHosts::allows_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("host");
    QTest::addColumn<bool>("allowed");
    const auto row = [](const char *pattern, const char *host, bool allowed) {
        QTest::addRow("%s: %s", pattern, host) << QString::fromLatin1(pattern) << QString::fromLatin1(host) << allowed;
    };
    row("contosodsr.blob.core.windows.net", "contosodsr.blob.core.windows.net", true);
    row("ContosoDSR.Blob.core.windows.net", "contosodsr.blob.core.windows.net", true);
    row("contosodsr.blob.core.windows.net", "contosodsr2.blob.core.windows.net", false);
    row("contosodsr.blob.core.windows.net", "x.contosodsr.blob.core.windows.net", false);
    row("contosodsr.blob.core.windows.net", "contosodsr.blob.core.windows.net.evil.example", false);
    row("contosodsr.blob.core.windows.net", "contosodsr.blob.core.windows.net:8443", false);
    row("contosodsr.blob.core.windows.net", "contosodsr.blob.core.windows.net.", false);
    row("contosodsr.blob.core.windows.net", "", false);
    row("*.blob.core.windows.net", "contosodsr.blob.core.windows.net", true);
    row("*.blob.core.windows.net", "contosodsr.z1.blob.core.windows.net", true);
    row("*.blob.core.windows.net", "blob.core.windows.net", false);
    row("*.blob.core.windows.net", ".blob.core.windows.net", false);
    row("*.blob.core.windows.net", "evilblob.core.windows.net", false);
    row("*.blob.core.windows.net", "a.blob.core.windows.net.evil.example", false);
    row("*.blob.core.windows.net", "a.blob.core.windows.net:8443", false);
    row("127.0.0.1:10000", "127.0.0.1:10000", true);
    row("127.0.0.1:10000", "127.0.0.1:10001", false);
    row("127.0.0.1:10000", "127.0.0.1", false);
    row("[::1]:10000", "[::1]:10000", true);
}

void tst_AllowedHosts::allows()
{
    QFETCH(QString, pattern);
    QFETCH(QString, host);
    const AllowedHosts hosts({pattern}, QStringLiteral("here"));
    QVERIFY(hosts.isReadable());
    QVERIFY(hosts.isRestricted());
    QTEST(hosts.allows(host), "allowed");
    QTEST(AllowedHosts({QStringLiteral("other.example"), pattern}, {}).allows(host), "allowed");
}

void tst_AllowedHosts::listThatCannotBeRead_data()
{
    QTest::addColumn<QString>("pattern");
    for (const char *pattern : {"https://contosodsr.blob.core.windows.net", "contosodsr.blob.core.windows.net/", "*", "*.*", "a.*.b", "**.a.b",
                                "*a.b", ".blob.core.windows.net", "a..b", "a b", "a.b:port", "user@a.b", "a.b?c", "a.b."})
        QTest::newRow(pattern) << QString::fromLatin1(pattern);
}

void tst_AllowedHosts::listThatCannotBeRead()
{
    QFETCH(QString, pattern);
    const AllowedHosts hosts({QStringLiteral("good.example"), pattern}, QStringLiteral("here"));
    QVERIFY(!hosts.isReadable());
    QVERIFY2(!hosts.allows(QStringLiteral("good.example")), "a list with a mistake in it allows nothing");
    QVERIFY(!AllowedHosts::unreadable(QStringLiteral("here")).allows(QStringLiteral("good.example")));
}

QTEST_GUILESS_MAIN(tst_AllowedHosts)
#include "tst_allowedhosts.moc"
