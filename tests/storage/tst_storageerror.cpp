// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fakecontainer.h"
#include "storage/storageerror.h"

#include <QTest>

using Kind = StorageError::Kind;

/** Every cause gets its own name. */
class tst_StorageError : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void kinds_data();
    void kinds();
    void transport_data();
    void transport();
    void successIsNoError();
    void readsEverything();
    void namesThisComputersAddress();
    void readsOddBodies_data();
    void readsOddBodies();
    void holdsNoSecrets();
};

namespace {
HttpAnswer answerOf(int status, const QByteArray &body, const QList<HttpAnswer::Header> &headers = {})
{
    HttpAnswer answer;
    answer.status = status;
    answer.body = body;
    answer.headers = headers;
    return answer;
}

QByteArray frame(const char *start, const char *end, const char *current)
{
    return QByteArray("Signature not valid in the specified time frame: Start [") + start + "] - Expiry [" + end + "] - Current [" + current + "]";
}
}

void tst_StorageError::kinds_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<QByteArray>("detail");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<bool>("everything");
    const auto row = [](const char *name, int status, const char *code, const QByteArray &detail, Kind kind, bool everything) {
        QTest::newRow(name) << status << QByteArray(code) << detail << kind << everything;
    };
    const char *const late = "Mon, 23 Nov 2026 12:00:00 GMT";
    const char *const early = "Sun, 22 Nov 2026 12:00:00 GMT";
    row("expired", 403, "AuthenticationFailed", frame(early, early, late), Kind::SignatureExpired, true);
    row("expired, without a start", 403, "AuthenticationFailed", frame("", early, late), Kind::SignatureExpired, true);
    row("not yet valid", 403, "AuthenticationFailed", frame(late, late, early), Kind::SignatureNotYetValid, true);
    row("delegation key expired", 403, "AuthenticationFailed",
        QByteArray("Signature not valid in the specified key time frame: Key start [") + early + "] - Key expiry [" + early + "] - Current [" + late
            + "]",
        Kind::SignatureExpired, true);
    row("wrong signature", 403, "AuthenticationFailed", "Signature did not match. String to sign used was rl", Kind::SignatureWrong, true);
    row("another reason", 403, "AuthenticationFailed", "sp is mandatory. Cannot be empty", Kind::AuthenticationFailed, true);
    row("permission", 403, "AuthorizationPermissionMismatch", {}, Kind::PermissionMismatch, true);
    row("source IP", 403, "AuthorizationSourceIPMismatch", {}, Kind::SourceIpMismatch, true);
    row("protocol", 403, "AuthorizationProtocolMismatch", {}, Kind::ProtocolMismatch, true);
    row("service", 403, "AuthorizationServiceMismatch", {}, Kind::ServiceMismatch, true);
    row("resource type", 403, "AuthorizationResourceTypeMismatch", {}, Kind::ResourceTypeMismatch, true);
    row("network rules", 403, "AuthorizationFailure", {}, Kind::NetworkRules, true);
    row("no keys", 403, "KeyBasedAuthenticationNotPermitted", {}, Kind::KeyBasedAuthenticationNotPermitted, true);
    row("account disabled", 403, "AccountIsDisabled", {}, Kind::AccountDisabled, true);
    row("403 of tomorrow", 403, "SomethingNew", {}, Kind::Forbidden, true);
    row("401", 401, "NoAuthenticationInformation", {}, Kind::AuthenticationFailed, true);
    row("no container", 404, "ContainerNotFound", {}, Kind::ContainerNotFound, true);
    row("being deleted", 409, "ContainerBeingDeleted", {}, Kind::ContainerBeingDeleted, true);
    row("no blob", 404, "BlobNotFound", {}, Kind::BlobNotFound, false);
    row("archived", 409, "BlobArchived", {}, Kind::BlobArchived, false);
    row("coming back from the archive", 409, "BlobBeingRehydrated", {}, Kind::BlobArchived, false);
    row("blob type", 409, "InvalidBlobType", {}, Kind::BlobTypeWrong, false);
    row("other conflict", 409, "LeaseIdMissing", {}, Kind::Conflict, false);
    row("changed", 412, "ConditionNotMet", {}, Kind::Changed, false);
    row("append position", 412, "AppendPositionConditionNotMet", {}, Kind::Changed, false);
    row("range", 416, "InvalidRange", {}, Kind::RangeNotSatisfiable, false);
    row("block list", 400, "InvalidBlockList", {}, Kind::InvalidBlockList, false);
    row("busy", 503, "ServerBusy", {}, Kind::Busy, false);
    row("too many", 429, "", {}, Kind::Busy, false);
    row("internal", 500, "InternalError", {}, Kind::ServiceTrouble, false);
    row("other", 400, "InvalidHeaderValue", {}, Kind::Rejected, false);
    row("redirect", 302, "", {}, Kind::NotStorage, true);
    row("not modified", 304, "", {}, Kind::NotStorage, true);
}

void tst_StorageError::kinds()
{
    QFETCH(int, status);
    QFETCH(QByteArray, code);
    QFETCH(QByteArray, detail);
    QFETCH(Kind, kind);
    QFETCH(bool, everything);
    // The header is not always there, and HEAD has no body.
    const auto body = StorageError::of(answerOf(status, code.isEmpty() ? QByteArray() : FakeContainer::errorBody(code, "words", detail)));
    QVERIFY(body);
    QCOMPARE(body->kind, kind);
    QCOMPARE(body->httpStatus, status);
    QCOMPARE(body->code, QString::fromLatin1(code));
    QCOMPARE(body->concernsEverything(), everything);
    if (!detail.isEmpty() || code.isEmpty())
        return;
    const auto header = StorageError::of(answerOf(status, {}, {{"X-Ms-Error-Code", code}}));
    QCOMPARE(header->kind, kind);
}

void tst_StorageError::transport_data()
{
    QTest::addColumn<HttpAnswer::Error>("error");
    QTest::addColumn<Kind>("kind");
    QTest::newRow("host") << HttpAnswer::Error::HostNotFound << Kind::HostNotFound;
    QTest::newRow("refused") << HttpAnswer::Error::ConnectionRefused << Kind::ConnectionRefused;
    QTest::newRow("TLS") << HttpAnswer::Error::TlsFailed << Kind::TlsFailed;
    QTest::newRow("proxy") << HttpAnswer::Error::ProxyFailed << Kind::ProxyFailed;
    QTest::newRow("offline") << HttpAnswer::Error::NetworkUnreachable << Kind::Offline;
    QTest::newRow("lost") << HttpAnswer::Error::ConnectionLost << Kind::ConnectionLost;
    QTest::newRow("time-out") << HttpAnswer::Error::Timeout << Kind::Timeout;
    QTest::newRow("aborted") << HttpAnswer::Error::Aborted << Kind::Cancelled;
    QTest::newRow("too large") << HttpAnswer::Error::TooLarge << Kind::BadAnswer;
    QTest::newRow("not HTTP") << HttpAnswer::Error::Protocol << Kind::NotStorage;
}

void tst_StorageError::transport()
{
    QFETCH(HttpAnswer::Error, error);
    QFETCH(Kind, kind);
    HttpAnswer answer = answerOf(0, {});
    answer.error = error;
    QCOMPARE(StorageError::of(answer)->kind, kind);
    QCOMPARE(StorageError::of(answer)->transport, error);
}

void tst_StorageError::successIsNoError()
{
    QVERIFY(!StorageError::of(answerOf(200, "body")));
    QVERIFY(!StorageError::of(answerOf(206, {})));
    HttpAnswer cut = answerOf(206, "bo");
    cut.error = HttpAnswer::Error::ConnectionLost;
    QCOMPARE(StorageError::of(cut)->kind, Kind::ConnectionLost);
    QCOMPARE(StorageError::of(cut)->httpStatus, 206);
}

void tst_StorageError::readsEverything()
{
    const QByteArray detail = frame("Sat, 21 Nov 2026 12:00:00 GMT", "Sun, 22 Nov 2026 12:00:00 GMT", "Mon, 23 Nov 2026 12:00:00 GMT");
    HttpAnswer answer = answerOf(403, FakeContainer::errorBody("AuthenticationFailed", "Server failed to authenticate.", detail),
                                 {{"x-ms-request-id", "1234"}, {"Date", "Mon, 23 Nov 2026 12:00:01 GMT"}, {"Retry-After", "7"}});
    answer.clientRequestId = "client-1";
    const StorageError error = *StorageError::of(answer);
    QCOMPARE(error.message, QStringLiteral("Server failed to authenticate."));
    QCOMPARE(error.detail, QString::fromLatin1(detail));
    QCOMPARE(error.requestId, QStringLiteral("1234"));
    QCOMPARE(error.clientRequestId, QStringLiteral("client-1"));
    QCOMPARE(error.serviceDate, QDateTime::fromString(QStringLiteral("2026-11-23T12:00:01Z"), Qt::ISODate));
    QCOMPARE(error.signatureStart, QDateTime::fromString(QStringLiteral("2026-11-21T12:00:00Z"), Qt::ISODate));
    QCOMPARE(error.signatureEnd, QDateTime::fromString(QStringLiteral("2026-11-22T12:00:00Z"), Qt::ISODate));
    QCOMPARE(error.retryAfter, std::chrono::seconds(7));
}

void tst_StorageError::namesThisComputersAddress()
{
    const auto error = StorageError::of(
        answerOf(403,
                 FakeContainer::errorBody("AuthorizationSourceIPMismatch",
                                          "This request is not authorized to perform this operation using this source IP 203.0.113.7.")));
    QCOMPARE(error->sourceIp, QStringLiteral("203.0.113.7"));
}

void tst_StorageError::readsOddBodies_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<Kind>("kind");
    QTest::newRow("page of a captive portal") << 200 << QByteArray("<!DOCTYPE html><html><body>Welcome</body></html>") << Kind::NotStorage;
    QTest::newRow("page of a proxy") << 403 << QByteArray("<!DOCTYPE html><html><body>Blocked</body></html>") << Kind::NotStorage;
    QTest::newRow("page, 404") << 404 << QByteArray("\n <HTML>no</HTML>") << Kind::NotStorage;
    QTest::newRow("page of a gateway") << 502 << QByteArray("<html>bad gateway</html>") << Kind::ServiceTrouble;
    QTest::newRow("page of a proxy that wants a name") << 407 << QByteArray("<html>sign in</html>") << Kind::ProxyFailed;
    QTest::newRow("cut") << 403 << QByteArray("<?xml version=\"1.0\"?><Error><Code>AuthorizationFail") << Kind::Forbidden;
    QTest::newRow("entities") << 403
                              << QByteArray("<!DOCTYPE e [<!ENTITY a \"AuthorizationFailure\">]><Error><Code>AuthorizationFailure</Code></Error>")
                              << Kind::NetworkRules;
    QTest::newRow("nested") << 404 << QByteArray("<Error><Other><Code>AuthorizationFailure</Code></Other><Code>BlobNotFound</Code></Error>")
                            << Kind::BlobNotFound;
    QTest::newRow("JSON") << 403 << QByteArray("{\"error\":{\"code\":\"AuthorizationFailure\"}}") << Kind::Forbidden;
    QTest::newRow("binary") << 400 << QByteArray("\x00\xff\xfe<Error>", 10) << Kind::Rejected;
}

void tst_StorageError::readsOddBodies()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(Kind, kind);
    QCOMPARE(StorageError::of(answerOf(status, body))->kind, kind);
}

void tst_StorageError::holdsNoSecrets()
{
    HttpAnswer answer = answerOf(
        403, FakeContainer::errorBody("AuthenticationFailed", "https://a/c?sp=rl&amp;sig=c2VjcmV0c2VjcmV0 was refused", "with sig=c2VjcmV0c2VjcmV0"));
    answer.url = QUrl(QStringLiteral("https://a/c?sig=c2VjcmV0c2VjcmV0"));
    const StorageError error = *StorageError::of(answer);
    for (const QString &text : {error.message, error.detail, error.code, error.requestId})
        QVERIFY2(!text.contains(QLatin1String("c2VjcmV0")), qPrintable(text));
}

QTEST_GUILESS_MAIN(tst_StorageError)
#include "tst_storageerror.moc"
