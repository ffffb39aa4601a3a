// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "graph/claimschallenge.h"

#include <QTest>

namespace {
const QByteArray claims = R"({"access_token":{"nbf":{"essential":true,"value":"1604106651"}}})";

HttpAnswer answerWith(int status, const QByteArray &challenge)
{
    HttpAnswer answer;
    answer.status = status;
    answer.headers = {{"www-authenticate", challenge}};
    return answer;
}

QByteArray bearer(const QByteArray &encoded, const QByteArray &error = R"(error="insufficient_claims")")
{
    return R"(Bearer realm="", authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize", )" + error + R"(, claims=")" + encoded
        + '"';
}
}

class tst_ClaimsChallenge : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void anIncompleteAnswerIsNoChallenge();
    void withoutHeader();
};

void tst_ClaimsChallenge::reads_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QByteArray>("expected");
    const QByteArray base64 = claims.toBase64();
    const QByteArray urlSafe = claims.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    const QByteArray odd = R"({"k":"??>>~~"})"; // its base64 has + and /
    const QByteArray none;

    QTest::newRow("documented") << 401 << bearer(base64) << claims;
    QTest::newRow("403") << 403 << bearer(base64) << claims;
    QTest::newRow("unquoted error") << 401 << bearer(base64, "error=insufficient_claims") << claims;
    QTest::newRow("without padding") << 401 << bearer(urlSafe) << claims;
    QTest::newRow("standard alphabet") << 401 << bearer(odd.toBase64()) << odd;
    QTest::newRow("URL alphabet") << 401 << bearer(odd.toBase64(QByteArray::Base64UrlEncoding)) << odd;
    QTest::newRow("white space") << 401 << QByteArray(R"(Bearer realm="" , error = "insufficient_claims" , claims = ")" + base64 + '"') << claims;
    QTest::newRow("claims first") << 401 << QByteArray(R"(Bearer claims=")" + base64 + R"(", error="insufficient_claims")") << claims;
    QTest::newRow("upper case") << 401 << QByteArray(R"(BEARER ERROR="insufficient_claims", CLAIMS=")" + base64 + '"') << claims;
    QTest::newRow("joined, second") << 401 << QByteArray(R"(PoP realm="", error="invalid_token", )" + bearer(base64)) << claims;
    QTest::newRow("joined, first") << 401 << QByteArray(bearer(base64) + R"(, Negotiate, Basic realm="x")") << claims;
    QTest::newRow("another scheme has claims, too")
        << 401 << QByteArray(R"(PoP realm="", error="insufficient_claims", claims=")" + odd.toBase64() + R"(", )" + bearer(base64)) << claims;
    QTest::newRow("another scheme has an error, ours has none")
        << 401 << QByteArray(R"(PoP error="insufficient_claims", )" + bearer(base64, R"(scope="x")")) << none;
    QTest::newRow("among quoted words") << 401
                                        << QByteArray(R"(Bearer realm="a \"claims=\" b, error=none", error="insufficient_claims", claims=")" + base64
                                                      + '"')
                                        << claims;
    QTest::newRow("two of ours") << 401 << QByteArray(R"(Bearer realm="", Bearer error="insufficient_claims", claims=")" + base64 + '"') << claims;
    QTest::newRow("after a token of another scheme") << 401 << QByteArray("Negotiate YIIB==, " + bearer(base64)) << claims;
    QTest::newRow("unquoted claims") << 401 << QByteArray("Bearer error=insufficient_claims, claims=" + urlSafe) << claims;
    QTest::newRow("no claims") << 401 << QByteArray(R"(Bearer realm="", error="insufficient_claims")") << none;
    QTest::newRow("other error") << 401 << bearer(base64, R"(error="invalid_token")") << none;
    QTest::newRow("empty claims") << 401 << bearer({}) << none;
    QTest::newRow("not base64") << 401 << bearer("!!!") << none;
    QTest::newRow("not JSON") << 401 << bearer(QByteArray("hello").toBase64()) << none;
    QTest::newRow("a JSON array") << 401 << bearer(QByteArray("[1]").toBase64()) << none;
    QTest::newRow("200") << 200 << bearer(base64) << none;
    QTest::newRow("400") << 400 << bearer(base64) << none;
}

void tst_ClaimsChallenge::reads()
{
    QFETCH(int, status);
    QFETCH(QByteArray, header);
    QFETCH(QByteArray, expected);
    const auto challenge = claimsChallenge(answerWith(status, header));
    QCOMPARE(challenge.has_value(), !expected.isEmpty());
    QCOMPARE(challenge.value_or(QByteArray()), expected);
}

void tst_ClaimsChallenge::anIncompleteAnswerIsNoChallenge()
{
    HttpAnswer answer = answerWith(401, bearer(claims.toBase64()));
    answer.error = HttpAnswer::Error::ConnectionLost;
    QVERIFY(!claimsChallenge(answer));
}

void tst_ClaimsChallenge::withoutHeader()
{
    HttpAnswer answer;
    answer.status = 401;
    QVERIFY(!claimsChallenge(answer));
}

QTEST_GUILESS_MAIN(tst_ClaimsChallenge)
#include "tst_claimschallenge.moc"
