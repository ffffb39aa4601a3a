// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "http/retrypolicy.h"

#include <QMetaEnum>
#include <QTest>

using namespace std::chrono_literals;
using std::chrono::milliseconds;

class tst_RetryPolicy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void errors_data();
    void errors();
    void statuses();
    void postsAreNeverRepeated();
    void renewal_data();
    void renewal();
    void renewalOnlyOnce();
    void retryAfter_data();
    void retryAfter();
    void retryAfterIsIgnoredElsewhere();
    void backOff();
    void givesUp();
};

void tst_RetryPolicy::errors_data()
{
    QTest::addColumn<HttpAnswer::Error>("error");
    QTest::addColumn<bool>("again");
    const QSet<HttpAnswer::Error> retried{HttpAnswer::Error::HostNotFound,       HttpAnswer::Error::ConnectionRefused, HttpAnswer::Error::ProxyFailed,
                                          HttpAnswer::Error::NetworkUnreachable, HttpAnswer::Error::ConnectionLost,    HttpAnswer::Error::Timeout};
    const auto errors = QMetaEnum::fromType<HttpAnswer::Error>();
    QVERIFY(errors.keyCount() >= 12);
    for (int i = 0; i < errors.keyCount(); ++i) {
        const auto error = HttpAnswer::Error(errors.value(i));
        QTest::newRow(errors.key(i)) << error << retried.contains(error);
    }
}

void tst_RetryPolicy::errors()
{
    QFETCH(HttpAnswer::Error, error);
    QFETCH(bool, again);
    HttpAnswer answer;
    answer.error = error;
    const auto delay = RetryPolicy::delayBeforeNext("GET", answer, 1, 0ms);
    QCOMPARE(delay.has_value(), again);
    if (delay)
        QCOMPARE(*delay, 3s);
    // A status that arrived with a broken body changes nothing.
    if (error != HttpAnswer::Error::None) {
        answer.status = 429;
        QCOMPARE(RetryPolicy::delayBeforeNext("GET", answer, 1, 0ms), delay);
    }
}

void tst_RetryPolicy::statuses()
{
    QSet<int> retried{408, 429};
    for (int status = 500; status < 600; ++status)
        retried.insert(status);
    // What the service cannot do it will not be able to do soon.
    retried -= QSet<int>{501, 505};
    for (int status = 100; status < 600; ++status) {
        HttpAnswer answer;
        answer.status = status;
        const auto delay = RetryPolicy::delayBeforeNext("GET", answer, 2, 0ms);
        QVERIFY2(delay.has_value() == retried.contains(status), qPrintable(QString::number(status)));
        if (delay)
            QCOMPARE(*delay, 12s);
    }
}

void tst_RetryPolicy::postsAreNeverRepeated()
{
    const auto errors = QMetaEnum::fromType<HttpAnswer::Error>();
    for (const char *method : {"POST", "PUT", "PATCH", "DELETE", "post", ""}) {
        for (int i = 0; i < errors.keyCount(); ++i) {
            for (int status = 0; status < 600; ++status) {
                HttpAnswer answer;
                answer.error = HttpAnswer::Error(errors.value(i));
                answer.status = status;
                answer.headers = {{"Retry-After", "1"}};
                QVERIFY(!RetryPolicy::delayBeforeNext(method, answer, 1, 0ms));
            }
        }
    }
}

void tst_RetryPolicy::renewal_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("isChallenge");
    QTest::addColumn<bool>("renews");
    QTest::newRow("GET, 401") << QByteArray("GET") << 401 << false << true;
    QTest::newRow("GET, 401 with a challenge") << QByteArray("GET") << 401 << true << true;
    QTest::newRow("GET, 403") << QByteArray("GET") << 403 << false << false;
    QTest::newRow("GET, 403 with a challenge") << QByteArray("GET") << 403 << true << true;
    QTest::newRow("GET, 200") << QByteArray("GET") << 200 << false << false;
    QTest::newRow("GET, 503") << QByteArray("GET") << 503 << false << false;
    QTest::newRow("POST, 401") << QByteArray("POST") << 401 << false << false;
    QTest::newRow("POST, 401 with a challenge") << QByteArray("POST") << 401 << true << true;
    QTest::newRow("POST, 403 with a challenge") << QByteArray("POST") << 403 << true << false;
    QTest::newRow("POST, 202 with a challenge") << QByteArray("POST") << 202 << true << false;
    QTest::newRow("POST, 500 with a challenge") << QByteArray("POST") << 500 << true << false;
    QTest::newRow("PUT, 401 with a challenge") << QByteArray("PUT") << 401 << true << false;
}

void tst_RetryPolicy::renewal()
{
    QFETCH(QByteArray, method);
    QFETCH(int, status);
    QFETCH(bool, isChallenge);
    HttpAnswer answer;
    answer.status = status;
    QTEST(RetryPolicy::mayRenew(method, answer, isChallenge, false), "renews");
}

void tst_RetryPolicy::renewalOnlyOnce()
{
    HttpAnswer answer;
    answer.status = 401;
    for (const char *method : {"GET", "POST"}) {
        QVERIFY(RetryPolicy::mayRenew(method, answer, true, false));
        QVERIFY(!RetryPolicy::mayRenew(method, answer, true, true));
    }
    // What was cut proves nothing.
    answer.error = HttpAnswer::Error::ConnectionLost;
    for (const char *method : {"GET", "POST"})
        QVERIFY(!RetryPolicy::mayRenew(method, answer, true, false));
}

void tst_RetryPolicy::retryAfter_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<int>("seconds");
    QTest::newRow("seconds") << QByteArray("7") << 7;
    QTest::newRow("at once: the back-off") << QByteArray("0") << 3;
    QTest::newRow("a date in the past: the back-off") << QByteArray("Mon, 23 Nov 2026 11:59:20 GMT") << 3;
    QTest::newRow("date") << QByteArray("Mon, 23 Nov 2026 12:00:20 GMT") << 20;
    QTest::newRow("unreadable: the back-off") << QByteArray("soon") << 3;
    QTest::newRow("absent: the back-off") << QByteArray() << 3;
    QTest::newRow("longer than anybody waits") << QByteArray("1801") << -1;
}

void tst_RetryPolicy::retryAfter()
{
    QFETCH(QByteArray, header);
    QFETCH(int, seconds);
    for (const int status : {429, 503, 504}) {
        HttpAnswer answer;
        answer.status = status;
        answer.headers = {{"Date", "Mon, 23 Nov 2026 12:00:00 GMT"}};
        if (!header.isEmpty())
            answer.headers.append({"retry-after", header});
        const auto delay = RetryPolicy::delayBeforeNext("GET", answer, 1, 0ms);
        QCOMPARE(delay ? int(delay->count()) : -1, seconds < 0 ? -1 : seconds * 1000);
    }
}

void tst_RetryPolicy::retryAfterIsIgnoredElsewhere()
{
    for (const int status : {408, 500, 502}) {
        HttpAnswer answer;
        answer.status = status;
        answer.headers = {{"Retry-After", "77"}};
        QCOMPARE(RetryPolicy::delayBeforeNext("GET", answer, 1, 0ms), std::optional<milliseconds>(3s));
    }
}

void tst_RetryPolicy::backOff()
{
    const milliseconds expected[] = {3s, 12s, 27s, 48s, 75s, 108s, 147s, 180s, 180s, 180s};
    for (int attempt = 1; attempt <= 10; ++attempt)
        QCOMPARE(RetryPolicy::backOff(attempt), expected[attempt - 1]);
    QCOMPARE(RetryPolicy::backOff(0), 3s);
    QCOMPARE(RetryPolicy::backOff(std::numeric_limits<int>::max()), 180s);
}

void tst_RetryPolicy::givesUp()
{
    HttpAnswer answer;
    answer.status = 503;
    QVERIFY(RetryPolicy::delayBeforeNext("GET", answer, 9, 0ms));
    QVERIFY(!RetryPolicy::delayBeforeNext("GET", answer, 10, 0ms));
    QVERIFY(RetryPolicy::delayBeforeNext("GET", answer, 1, 30min - 3s));
    QVERIFY(!RetryPolicy::delayBeforeNext("GET", answer, 1, 30min - 3s + 1ms));
}

QTEST_GUILESS_MAIN(tst_RetryPolicy)
#include "tst_retrypolicy.moc"
