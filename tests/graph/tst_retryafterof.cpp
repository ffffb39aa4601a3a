// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "graph/operationaddress.h"

#include <QTest>
#include <QTimeZone>

Q_DECLARE_METATYPE(std::optional<qint64>)

class tst_RetryAfterOf : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void dateIsReadAgainstTheAnswersOwn();
};

void tst_RetryAfterOf::reads_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QJsonObject>("body");
    QTest::addColumn<std::optional<qint64>>("seconds");
    const auto body = [](const QJsonValue &value, const QString &key = QStringLiteral("Retry-After")) { return QJsonObject{{key, value}}; };
    using Seconds = std::optional<qint64>;
    const QByteArray none;
    const QJsonObject empty;

    QTest::newRow("header") << QByteArray("60") << empty << Seconds(60);
    QTest::newRow("number in the body") << none << body(60) << Seconds(60);
    QTest::newRow("text in the body") << none << body(QStringLiteral("61")) << Seconds(61);
    QTest::newRow("lower-case key") << none << body(62, QStringLiteral("retry-after")) << Seconds(62);
    QTest::newRow("header before body") << QByteArray("10") << body(60) << Seconds(10);
    QTest::newRow("unreadable header, good body") << QByteArray("soon") << body(60) << Seconds(60);
    QTest::newRow("absurd header, good body") << QByteArray("99999999999") << body(60) << Seconds(60);
    QTest::newRow("zero") << QByteArray("0") << empty << Seconds(0);
    QTest::newRow("31 days") << none << body(31 * 86400) << Seconds(31 * 86400);
    QTest::newRow("more than 31 days") << none << body(31 * 86400 + 1) << Seconds();
    QTest::newRow("negative header") << QByteArray("-5") << empty << Seconds();
    QTest::newRow("negative in the body") << none << body(-5) << Seconds();
    QTest::newRow("fraction") << none << body(60.5) << Seconds();
    QTest::newRow("absurd number") << none << body(1e300) << Seconds();
    QTest::newRow("date in the body") << none << body(QStringLiteral("Mon, 23 Nov 2026 12:01:00 GMT")) << Seconds(60);
    QTest::newRow("null") << none << body(QJsonValue(QJsonValue::Null)) << Seconds();
    QTest::newRow("object") << none << body(QJsonObject()) << Seconds();
    QTest::newRow("nothing") << none << empty << Seconds();
}

void tst_RetryAfterOf::reads()
{
    QFETCH(QByteArray, header);
    QFETCH(std::optional<qint64>, seconds);
    GraphAnswer answer;
    answer.http.status = 202;
    answer.http.arrivedAt = QDateTime({2026, 11, 23}, {12, 0}, QTimeZone::utc());
    if (!header.isEmpty())
        answer.http.headers = {{"retry-after", header}};
    QFETCH(QJsonObject, body);
    answer.body = body;
    const auto wait = retryAfterOf(answer);
    QCOMPARE(wait.has_value(), seconds.has_value());
    if (wait)
        QCOMPARE(qint64(wait->count()), *seconds);
}

void tst_RetryAfterOf::dateIsReadAgainstTheAnswersOwn()
{
    GraphAnswer answer;
    answer.http.arrivedAt = QDateTime({2026, 11, 23}, {12, 0}, QTimeZone::utc());
    // This computer's clock is an hour ahead of the service's.
    answer.http.headers = {{"Date", "Mon, 23 Nov 2026 11:00:00 GMT"}, {"Retry-After", "Mon, 23 Nov 2026 11:05:00 GMT"}};
    QCOMPARE(retryAfterOf(answer)->count(), 300);
}

QTEST_GUILESS_MAIN(tst_RetryAfterOf)
#include "tst_retryafterof.moc"
