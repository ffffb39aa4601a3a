// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "http/retryafter.h"

#include <QTest>
#include <QTimeZone>

using namespace std::chrono_literals;

class tst_RetryAfter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void date_data();
    void date();
    void wait_data();
    void wait();
};

void tst_RetryAfter::date_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QDateTime>("expected");
    const auto utc = [](int year, int month, int day, int hour, int minute, int second) {
        return QDateTime({year, month, day}, {hour, minute, second}, QTimeZone::utc());
    };
    // The three forms of one moment, RFC 9110 §5.6.7.
    QTest::newRow("IMF-fixdate") << QByteArray("Sun, 06 Nov 1994 08:49:37 GMT") << utc(1994, 11, 6, 8, 49, 37);
    QTest::newRow("RFC 850") << QByteArray("Sunday, 06-Nov-94 08:49:37 GMT") << utc(1994, 11, 6, 8, 49, 37);
    QTest::newRow("asctime") << QByteArray("Sun Nov  6 08:49:37 1994") << utc(1994, 11, 6, 8, 49, 37);
    QTest::newRow("asctime, two digits") << QByteArray("Wed Nov 16 08:49:37 1994") << utc(1994, 11, 16, 8, 49, 37);
    QTest::newRow("RFC 850 in this century") << QByteArray("Monday, 23-Nov-26 12:00:00 GMT") << utc(2026, 11, 23, 12, 0, 0);
    QTest::newRow("RFC 850 in 2069") << QByteArray("Monday, 23-Nov-69 12:00:00 GMT") << utc(2069, 11, 23, 12, 0, 0);
    // In Europe/Berlin there is no such local time.
    QTest::newRow("skipped by summer time here") << QByteArray("Sun, 29 Mar 2026 02:30:00 GMT") << utc(2026, 3, 29, 2, 30, 0);
    QTest::newRow("twice at the end of summer time here") << QByteArray("Sun, 25 Oct 2026 02:30:00 GMT") << utc(2026, 10, 25, 2, 30, 0);
    QTest::newRow("leap day") << QByteArray("Tue, 29 Feb 2028 00:00:00 GMT") << utc(2028, 2, 29, 0, 0, 0);
    QTest::newRow("spaces around") << QByteArray("  Sun, 06 Nov 1994 08:49:37 GMT ") << utc(1994, 11, 6, 8, 49, 37);
    QTest::newRow("no such day") << QByteArray("Mon, 30 Feb 2026 00:00:00 GMT") << QDateTime();
    QTest::newRow("no such month") << QByteArray("Mon, 02 Foo 2026 00:00:00 GMT") << QDateTime();
    QTest::newRow("month across names") << QByteArray("Mon, 02 anF 2026 00:00:00 GMT") << QDateTime();
    QTest::newRow("no such hour") << QByteArray("Mon, 23 Nov 2026 25:00:00 GMT") << QDateTime();
    QTest::newRow("other zone") << QByteArray("Mon, 23 Nov 2026 12:00:00 CET") << QDateTime();
    QTest::newRow("ISO 8601") << QByteArray("2026-11-23T12:00:00Z") << QDateTime();
    QTest::newRow("two at once") << QByteArray("Sun, 06 Nov 1994 08:49:37 GMT, Sun, 06 Nov 1994 08:49:37 GMT") << QDateTime();
    QTest::newRow("empty") << QByteArray() << QDateTime();
    QTest::newRow("words") << QByteArray("tomorrow") << QDateTime();
}

void tst_RetryAfter::date()
{
    QFETCH(QByteArray, text);
    QFETCH(QDateTime, expected);
    const QDateTime parsed = parseHttpDate(text);
    QCOMPARE(parsed.isValid(), expected.isValid());
    QCOMPARE(parsed, expected);
    if (parsed.isValid())
        QCOMPARE(parsed.offsetFromUtc(), 0);
}

void tst_RetryAfter::wait_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QDateTime>("date");
    QTest::addColumn<int>("seconds"); // -1: unreadable

    const QDateTime noon({2026, 11, 23}, {12, 0}, QTimeZone::utc());
    const QDateTime none;
    QTest::newRow("seconds") << QByteArray("120") << noon << 120;
    QTest::newRow("zero") << QByteArray("0") << noon << 0;
    QTest::newRow("leading zeros") << QByteArray("0030") << noon << 30;
    QTest::newRow("spaces around") << QByteArray(" 30\t") << noon << 30;
    QTest::newRow("31 days") << QByteArray("2678400") << noon << 2678400;
    QTest::newRow("above 31 days") << QByteArray("2678401") << noon << -1;
    QTest::newRow("huge") << QByteArray("99999999999999999999999") << noon << -1;
    QTest::newRow("an int's overflow") << QByteArray("4294967297") << noon << -1;
    QTest::newRow("absent") << QByteArray() << noon << -1;
    QTest::newRow("blank") << QByteArray("  ") << noon << -1;
    QTest::newRow("negative") << QByteArray("-5") << noon << -1;
    QTest::newRow("plus") << QByteArray("+5") << noon << -1;
    QTest::newRow("fraction") << QByteArray("1.5") << noon << -1;
    QTest::newRow("unit") << QByteArray("30s") << noon << -1;
    QTest::newRow("two at once") << QByteArray("30, 60") << noon << -1;
    QTest::newRow("IMF-fixdate") << QByteArray("Mon, 23 Nov 2026 12:01:30 GMT") << noon << 90;
    QTest::newRow("RFC 850") << QByteArray("Monday, 23-Nov-26 12:01:30 GMT") << noon << 90;
    QTest::newRow("asctime") << QByteArray("Mon Nov 23 12:01:30 2026") << noon << 90;
    QTest::newRow("a date without Date: counted from the arrival") << QByteArray("Mon, 23 Nov 2026 12:01:30 GMT") << none << 30;
    QTest::newRow("a server an hour slow") << QByteArray("Mon, 23 Nov 2026 11:02:00 GMT") << noon.addSecs(-3600) << 120;
    QTest::newRow("past") << QByteArray("Mon, 23 Nov 2026 11:00:00 GMT") << noon << 0;
    QTest::newRow("far past") << QByteArray("Sun, 06 Nov 1994 08:49:37 GMT") << noon << 0;
    QTest::newRow("31 days as a date") << QByteArray("Thu, 24 Dec 2026 12:00:00 GMT") << noon << 2678400;
    QTest::newRow("above 31 days as a date") << QByteArray("Thu, 24 Dec 2026 12:00:01 GMT") << noon << -1;
    QTest::newRow("no date") << QByteArray("Mon, 23 Nov 2026") << noon << -1;
}

void tst_RetryAfter::wait()
{
    QFETCH(QByteArray, text);
    QFETCH(QDateTime, date);
    QFETCH(int, seconds);
    const QDateTime arrivedAt({2026, 11, 23}, {12, 1}, QTimeZone::utc());
    const auto wait = parseRetryAfter(text, date, arrivedAt);
    QCOMPARE(wait ? int(wait->count()) : -1, seconds);
}

QTEST_GUILESS_MAIN(tst_RetryAfter)
#include "tst_retryafter.moc"
