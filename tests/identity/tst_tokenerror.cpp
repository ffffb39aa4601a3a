// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "identity/tokenerror.h"

#include <QTest>
#include <QTimeZone>

using Kind = SignInError::Kind;

/** What each `error` and `suberror` of an authority means for the program. */
class tst_TokenError : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void kind_data();
    void kind();
    void readsEntrasBody();
    void codesOfBodyAndDescriptionAreOne();
    void numbersDecideNothing();
    void idsFromHeaders();
    void claimsMustBeJson();
    void throttled_data();
    void throttled();
    void transport_data();
    void transport();
    void descriptionIsRedacted();
    void redirect();
};

namespace {
HttpAnswer answerOf(int status, const QByteArray &body)
{
    HttpAnswer answer;
    answer.status = status;
    answer.body = body;
    answer.arrivedAt = QDateTime({2026, 11, 23}, {12, 0}, QTimeZone::utc());
    return answer;
}
}

void tst_TokenError::kind_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("error");
    QTest::addColumn<QString>("suberror");
    QTest::addColumn<Kind>("kind");
    const auto row = [](int status, const char *error, const char *suberror, Kind kind) {
        QTest::addRow("%d %s %s", status, error, suberror) << status << QString::fromLatin1(error) << QString::fromLatin1(suberror) << kind;
    };
    row(400, "interaction_required", "", Kind::InteractionRequired);
    row(400, "login_required", "", Kind::InteractionRequired);
    row(400, "consent_required", "", Kind::InteractionRequired);
    row(400, "invalid_grant", "", Kind::InteractionRequired);
    row(400, "invalid_grant", "client_mismatch", Kind::Configuration);
    row(400, "invalid_grant", "protection_policy_required", Kind::Configuration);
    row(400, "invalid_grant", "basic_action", Kind::InteractionRequired);
    row(400, "interaction_required", "additional_action", Kind::InteractionRequired);
    row(400, "interaction_required", "message_only", Kind::Server);
    row(400, "invalid_grant", "message_only", Kind::Server);
    row(400, "invalid_grant", "consent_required", Kind::InteractionRequired);
    row(400, "invalid_grant", "user_password_expired", Kind::InteractionRequired);
    row(400, "invalid_grant", "bad_token", Kind::InteractionRequired);
    row(400, "invalid_grant", "token_expired", Kind::InteractionRequired);
    row(400, "interaction_required", "ui_not_allowed", Kind::InteractionRequired);
    row(400, "interaction_required", "interrupted_user", Kind::InteractionRequired);
    row(400, "temporarily_unavailable", "", Kind::Transient);
    row(400, "server_error", "", Kind::Transient);
    row(500, "", "", Kind::Transient);
    row(503, "temporarily_unavailable", "", Kind::Transient);
    row(502, "", "", Kind::Transient);
    row(408, "", "", Kind::Transient);
    row(429, "", "", Kind::Transient);
    row(429, "invalid_request", "", Kind::Transient);
    row(401, "unauthorized_client", "", Kind::Configuration);
    row(401, "invalid_client", "", Kind::Configuration);
    row(400, "invalid_scope", "", Kind::Configuration);
    row(400, "invalid_request", "", Kind::Configuration);
    row(400, "invalid_tenant", "", Kind::Configuration);
    row(400, "access_denied", "", Kind::Declined);
    row(400, "something_new", "", Kind::Server);
    row(400, "", "", Kind::BadReply);
    row(307, "", "", Kind::BadReply);
    row(200, "", "", Kind::BadReply);
}

void tst_TokenError::kind()
{
    QFETCH(int, status);
    QFETCH(QString, error);
    QFETCH(QString, suberror);
    const QByteArray body = R"({"error":")" + error.toLatin1() + R"(","suberror":")" + suberror.toLatin1() + R"("})";
    QTEST(TokenError::fromAnswer(answerOf(status, body)).kind, "kind");
}

void tst_TokenError::readsEntrasBody()
{
    const SignInError error = TokenError::fromAnswer(answerOf(400, R"({
        "error": "invalid_grant", "suberror": "bad_token", "error_codes": [700082],
        "error_description": "AADSTS700082: The refresh token has expired due to inactivity.\r\nTrace ID: ignored",
        "correlation_id": "c0ffee", "trace_id": "7ace", "timestamp": "2026-11-23 12:00:00Z",
        "claims": "{\"access_token\":{\"acrs\":{\"essential\":true}}}"})"));
    QCOMPARE(error.error, QStringLiteral("invalid_grant"));
    QCOMPARE(error.suberror, QStringLiteral("bad_token"));
    QCOMPARE(error.codes, QList<int>{700082});
    QCOMPARE(error.correlationId, QStringLiteral("c0ffee"));
    QCOMPARE(error.traceId, QStringLiteral("7ace"));
    QCOMPARE(error.timestamp, QStringLiteral("2026-11-23 12:00:00Z"));
    QCOMPARE(error.claims, QByteArray(R"({"access_token":{"acrs":{"essential":true}}})"));
    QCOMPARE(error.httpStatus, 400);
    QCOMPARE(error.occurredAt, QDateTime({2026, 11, 23}, {12, 0}, QTimeZone::utc()));
    QVERIFY(error.description.startsWith(QStringLiteral("AADSTS700082: The refresh token")));
}

void tst_TokenError::codesOfBodyAndDescriptionAreOne()
{
    const SignInError error = TokenError::fromAnswer(
        answerOf(400, R"({"error":"invalid_grant","error_codes":[50076],"error_description":"AADSTS50076: MFA, see also AADSTS53003."})"));
    QCOMPARE(error.codes, (QList<int>{50076, 53003}));
}

void tst_TokenError::numbersDecideNothing()
{
    // 65004 is "you declined", but Microsoft says that programs must not rely on numbers.
    QCOMPARE(TokenError::fromAnswer(answerOf(400, R"({"error":"invalid_client","error_codes":[65004]})")).kind, Kind::Configuration);
}

void tst_TokenError::idsFromHeaders()
{
    HttpAnswer answer = answerOf(503, "<html>");
    answer.headers = {{"client-request-id", "c0ffee"}, {"x-ms-request-id", "7ace"}};
    QCOMPARE(TokenError::fromAnswer(answer).correlationId, QStringLiteral("c0ffee"));
    QCOMPARE(TokenError::fromAnswer(answer).traceId, QStringLiteral("7ace"));
    answer.body = R"({"error":"x","correlation_id":"other"})";
    QCOMPARE(TokenError::fromAnswer(answer).correlationId, QStringLiteral("other"));
}

void tst_TokenError::claimsMustBeJson()
{
    QVERIFY(TokenError::fromAnswer(answerOf(400, R"({"error":"interaction_required","claims":"nonsense"})")).claims.isEmpty());
}

void tst_TokenError::throttled_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("retryAfter");
    QTest::addColumn<int>("seconds");
    QTest::newRow("as asked") << 429 << QByteArray("17") << 17;
    QTest::newRow("at most an hour") << 429 << QByteArray("86400") << 3600;
    QTest::newRow("429 without header") << 429 << QByteArray() << 60;
    QTest::newRow("503 with header") << 503 << QByteArray("5") << 5;
    QTest::newRow("503 without header") << 503 << QByteArray() << -1;
}

void tst_TokenError::throttled()
{
    QFETCH(int, status);
    QFETCH(QByteArray, retryAfter);
    QFETCH(int, seconds);
    HttpAnswer answer = answerOf(status, {});
    if (!retryAfter.isEmpty())
        answer.headers.append({"Retry-After", retryAfter});
    const auto wanted = TokenError::fromAnswer(answer).retryAfter;
    QCOMPARE(wanted ? int(wanted->count()) : -1, seconds);
}

void tst_TokenError::transport_data()
{
    QTest::addColumn<HttpAnswer::Error>("transport");
    QTest::addColumn<Kind>("kind");
    using Error = HttpAnswer::Error;
    QTest::newRow("host not found") << Error::HostNotFound << Kind::Offline;
    QTest::newRow("refused") << Error::ConnectionRefused << Kind::Offline;
    QTest::newRow("tls") << Error::TlsFailed << Kind::Offline;
    QTest::newRow("proxy") << Error::ProxyFailed << Kind::Offline;
    QTest::newRow("proxy password") << Error::ProxyAuthenticationRequired << Kind::Offline;
    QTest::newRow("unreachable") << Error::NetworkUnreachable << Kind::Offline;
    QTest::newRow("lost") << Error::ConnectionLost << Kind::Offline;
    QTest::newRow("timeout") << Error::Timeout << Kind::Offline;
    QTest::newRow("too large") << Error::TooLarge << Kind::BadReply;
    QTest::newRow("not http") << Error::Protocol << Kind::BadReply;
}

void tst_TokenError::transport()
{
    QFETCH(HttpAnswer::Error, transport);
    HttpAnswer answer = answerOf(0, {});
    answer.error = transport;
    const SignInError error = TokenError::fromAnswer(answer);
    QTEST(error.kind, "kind");
    QCOMPARE(error.transport, transport);
}

void tst_TokenError::descriptionIsRedacted()
{
    const SignInError error = TokenError::fromAnswer(
        answerOf(400, R"({"error":"invalid_grant","error_description":"bad code=not-a-real-code and refresh_token=not-a-real-one"})"));
    QVERIFY(!error.description.contains(QStringLiteral("not-a-real")));
    QVERIFY(error.description.contains(QStringLiteral("bad code")));
}

void tst_TokenError::redirect()
{
    const QDateTime now({2026, 11, 23}, {12, 0}, QTimeZone::utc());
    const SignInError error = TokenError::fromRedirect(
        {{QStringLiteral("error"), QStringLiteral("access_denied")},
         {QStringLiteral("error_subcode"), QStringLiteral("cancel")},
         {QStringLiteral("error_description"),
          QStringLiteral("AADSTS65004: User declined to consent.\r\nTrace ID: 11-aa\r\nCorrelation ID: 22-bb\r\nTimestamp: 2026-11-23 12:00:00Z")}},
        now);
    QCOMPARE(error.kind, Kind::Declined);
    QCOMPARE(error.suberror, QStringLiteral("cancel"));
    QCOMPARE(error.codes, QList<int>{65004});
    QCOMPARE(error.traceId, QStringLiteral("11-aa"));
    QCOMPARE(error.correlationId, QStringLiteral("22-bb"));
    QCOMPARE(error.timestamp, QStringLiteral("2026-11-23 12:00:00Z"));
    QCOMPARE(error.occurredAt, now);
}

QTEST_GUILESS_MAIN(tst_TokenError)
#include "tst_tokenerror.moc"
