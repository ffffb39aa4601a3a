// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config/loopback.h"

#include <QTest>

class tst_Loopback : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hosts_data();
    void hosts();
};

void tst_Loopback::hosts_data()
{
    QTest::addColumn<bool>("isLoopback");
    for (const char *host : {"localhost", "LOCALHOST", "127.0.0.1", "127.1.2.3", "::1", "[::1]"})
        QTest::newRow(host) << true;
    for (const char *host : {"", "[]", "localhost.", "me.localhost", "localhost.example", "notlocalhost", "127.0.0.1.example", "128.0.0.1", "0.0.0.0",
                             "10.0.0.1", "::", "[::2]", "graph.microsoft.com"})
        QTest::newRow(*host ? host : "empty") << false;
}

void tst_Loopback::hosts()
{
    QFETCH(bool, isLoopback);
    const QString host = QString::fromLatin1(QTest::currentDataTag());
    QCOMPARE(isLoopbackHost(host == QLatin1String("empty") ? QString() : host), isLoopback);
}

QTEST_GUILESS_MAIN(tst_Loopback)
#include "tst_loopback.moc"
