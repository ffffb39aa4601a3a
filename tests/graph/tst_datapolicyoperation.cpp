// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "graph/datapolicyoperation.h"

#include <QJsonDocument>
#include <QTest>
#include <QTimeZone>

namespace {
std::optional<DataPolicyOperation> read(const QByteArray &json)
{
    return DataPolicyOperation::fromJson(QJsonDocument::fromJson(json).object());
}

QByteArray with(const QByteArray &property)
{
    return R"({"id":"1",)" + property + "}";
}
}

class tst_DataPolicyOperation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingAtOnce();
    void status_data();
    void status();
    void progress_data();
    void progress();
    void dates_data();
    void dates();
    void storageLocationLosesItsSignature_data();
    void storageLocationLosesItsSignature();
    void notAnOperation_data();
    void notAnOperation();
    void namesInAnyCase();
};

void tst_DataPolicyOperation::everythingAtOnce()
{
    const auto operation = read(R"({"@odata.context":"https://graph.microsoft.com/v1.0/$metadata#dataPolicyOperations/$entity",
        "id":"d007e3da-cd9b-4b02-8d66-422403c53e3f","completedDateTime":null,"status":"running","storageLocation":null,
        "userId":"c228b2ae-c4fb-4eda-9620-7e73dddd1cac","submittedDateTime":"2026-11-23T11:00:00Z","progress":0.25})");
    QVERIFY(operation);
    QCOMPARE(operation->id, QStringLiteral("d007e3da-cd9b-4b02-8d66-422403c53e3f"));
    QCOMPARE(operation->userId, QStringLiteral("c228b2ae-c4fb-4eda-9620-7e73dddd1cac"));
    QCOMPARE(operation->status, DataPolicyOperation::Status::Running);
    QCOMPARE(operation->statusText, QStringLiteral("running"));
    QCOMPARE(operation->progress.value_or(-1), 0.25);
    QCOMPARE(operation->submittedDateTime, QDateTime({2026, 11, 23}, {11, 0}, QTimeZone::utc()));
    QVERIFY(!operation->completedDateTime.isValid());
    QVERIFY(operation->storageLocation.isEmpty());
}

void tst_DataPolicyOperation::status_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<DataPolicyOperation::Status>("status");
    QTest::addColumn<QString>("text");
    using Status = DataPolicyOperation::Status;
    const auto word = [](const char *text, Status status) {
        QTest::newRow(text) << with(R"("status":")" + QByteArray(text) + '"') << status << QString::fromLatin1(text);
    };
    word("notStarted", Status::NotStarted);
    word("running", Status::Running);
    word("complete", Status::Complete);
    word("failed", Status::Failed);
    word("NotStarted", Status::NotStarted);
    word("COMPLETE", Status::Complete);
    word("unknownFutureValue", Status::Unknown);
    word("completed", Status::Unknown);
    word("succeeded", Status::Unknown);
    word("paused", Status::Unknown);
    QTest::newRow("null") << with(R"("status":null)") << Status::Unknown << QString();
    QTest::newRow("missing") << QByteArray(R"({"id":"1"})") << Status::Unknown << QString();
    QTest::newRow("number") << with(R"("status":2)") << Status::Unknown << QString();
}

void tst_DataPolicyOperation::status()
{
    QFETCH(QByteArray, json);
    const auto operation = read(json);
    QVERIFY(operation);
    QTEST(operation->status, "status");
    QTEST(operation->statusText, "text");
}

void tst_DataPolicyOperation::progress_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<bool>("isNumber");
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const QByteArray &value, bool isNumber, double number, const QString &text) {
        QTest::newRow(name) << with(R"("progress":)" + value) << isNumber << number << text;
    };
    row("number", "0.5", true, 0.5, QStringLiteral("0.5"));
    row("integer", "42", true, 42, QStringLiteral("42"));
    row("zero", "0", true, 0, QStringLiteral("0"));
    row("negative", "-1", true, -1, QStringLiteral("-1"));
    row("text", R"("0.75")", true, 0.75, QStringLiteral("0.75"));
    row("text with exponent", R"("1e2")", true, 100, QStringLiteral("1e2"));
    row("NaN", R"("NaN")", false, 0, QStringLiteral("NaN"));
    row("INF", R"("INF")", false, 0, QStringLiteral("INF"));
    row("-INF", R"("-INF")", false, 0, QStringLiteral("-INF"));
    row("words", R"j("String (double)")j", false, 0, QStringLiteral("String (double)"));
    row("percent sign", R"("50%")", false, 0, QStringLiteral("50%"));
    row("comma", R"("0,5")", false, 0, QStringLiteral("0,5"));
    row("empty text", R"("")", false, 0, QString());
    row("null", "null", false, 0, QString());
    row("boolean", "true", false, 0, QString());
    QTest::newRow("missing") << QByteArray(R"({"id":"1"})") << false << 0.0 << QString();
}

void tst_DataPolicyOperation::progress()
{
    QFETCH(QByteArray, json);
    QFETCH(bool, isNumber);
    const auto operation = read(json);
    QVERIFY(operation);
    QCOMPARE(operation->progress.has_value(), isNumber);
    QTEST(operation->progress.value_or(0), "value");
    QTEST(operation->progressText, "text");
}

void tst_DataPolicyOperation::dates_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QDateTime>("expected");
    const QDateTime noon({2026, 7, 1}, {12, 0}, QTimeZone::utc());
    QTest::newRow("Z") << QByteArray(R"("2026-07-01T12:00:00Z")") << noon;
    // The zone is UTC also where the computer's is not.
    QTest::newRow("without zone") << QByteArray(R"("2026-07-01T12:00:00")") << noon;
    QTest::newRow("offset") << QByteArray(R"("2026-07-01T14:00:00+02:00")") << noon;
    QTest::newRow("milliseconds") << QByteArray(R"("2026-07-01T12:00:00.250Z")") << noon.addMSecs(250);
    QTest::newRow("seven digits") << QByteArray(R"("2026-07-01T12:00:00.2500000Z")") << noon.addMSecs(250);
    QTest::newRow("seven digits without zone") << QByteArray(R"("2026-07-01T12:00:00.2500000")") << noon.addMSecs(250);
    QTest::newRow("in the hour that summer time skips")
        << QByteArray(R"("2026-03-29T02:30:00")") << QDateTime({2026, 3, 29}, {2, 30}, QTimeZone::utc());
    QTest::newRow("null") << QByteArray("null") << QDateTime();
    QTest::newRow("no time, as .NET says it") << QByteArray(R"("0001-01-01T00:00:00Z")") << QDateTime();
    QTest::newRow("words") << QByteArray(R"("datetime-value")") << QDateTime();
    QTest::newRow("empty") << QByteArray(R"("")") << QDateTime();
    QTest::newRow("number") << QByteArray("1750000000") << QDateTime();
}

void tst_DataPolicyOperation::dates()
{
    QFETCH(QByteArray, value);
    QFETCH(QDateTime, expected);
    const auto operation = read(with(R"("submittedDateTime":)" + value + R"(,"completedDateTime":)" + value));
    QVERIFY(operation);
    QCOMPARE(operation->submittedDateTime, expected);
    QCOMPARE(operation->completedDateTime, expected);
    if (expected.isValid())
        QCOMPARE(operation->submittedDateTime.timeSpec(), Qt::UTC);
}

void tst_DataPolicyOperation::storageLocationLosesItsSignature_data()
{
    QTest::addColumn<QString>("sent");
    QTest::addColumn<QString>("kept");
    QTest::newRow("SAS") << QStringLiteral("https://contoso.blob.core.windows.net/box?sv=2022-11-02&sig=SeCrEt%3D")
                         << QStringLiteral("https://contoso.blob.core.windows.net/box");
    QTest::newRow("fragment and user") << QStringLiteral("https://me:SeCrEt@contoso.blob.core.windows.net/box#SeCrEt")
                                       << QStringLiteral("https://contoso.blob.core.windows.net/box");
    QTest::newRow("name") << QStringLiteral("MyStorageAccount") << QStringLiteral("MyStorageAccount");
    QTest::newRow("connection string") << QStringLiteral("DefaultEndpointsProtocol=https;AccountName=contoso;AccountKey=SeCrEtSeCrEt==")
                                       << QStringLiteral("DefaultEndpointsProtocol=https;AccountName=contoso;AccountKey=[redacted]");
    QTest::newRow("not a URL") << QStringLiteral("https://[contoso?sig=SeCrEt") << QString();
}

void tst_DataPolicyOperation::storageLocationLosesItsSignature()
{
    QFETCH(QString, sent);
    const auto operation = DataPolicyOperation::fromJson({{QStringLiteral("id"), QStringLiteral("1")}, {QStringLiteral("storageLocation"), sent}});
    QVERIFY(operation);
    QVERIFY2(!operation->storageLocation.contains(QStringLiteral("SeCrEt")), qPrintable(operation->storageLocation));
    QTEST(operation->storageLocation, "kept");
}

void tst_DataPolicyOperation::notAnOperation_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("empty") << QByteArray("{}");
    QTest::newRow("something else") << QByteArray(R"({"value":[]})");
    QTest::newRow("numeric id") << QByteArray(R"({"id":5})");
    QTest::newRow("not JSON") << QByteArray("<html>");
}

void tst_DataPolicyOperation::notAnOperation()
{
    QFETCH(QByteArray, json);
    QVERIFY(!read(json));
}

void tst_DataPolicyOperation::namesInAnyCase()
{
    const auto operation = read(R"({"Id":"1","Status":"Complete","UserId":"u","Progress":"1"})");
    QVERIFY(operation);
    QCOMPARE(operation->status, DataPolicyOperation::Status::Complete);
    QCOMPARE(operation->userId, QStringLiteral("u"));
    QCOMPARE(operation->progress.value_or(0), 1.0);
}

QTEST_GUILESS_MAIN(tst_DataPolicyOperation)
#include "tst_datapolicyoperation.moc"
