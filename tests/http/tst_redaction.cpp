// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "http/redaction.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QVariantMap>

namespace {
// Visibly made up, and of the alphabets of the real ones.
const QString secret = QStringLiteral("MadeUp0secret-value_1~2.3");
}

class tst_Redaction : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void secrets_data();
    void secrets();
    void debugForms();
    void longTokens_data();
    void longTokens();
    void endlessSecrets();
    void leavesTheRest_data();
    void leavesTheRest();
    void isStable();
    void keepsWhatIsBeside();
    void withoutQuery();
    void isQuick();
};

void tst_Redaction::secrets_data()
{
    QTest::addColumn<QString>("text");
    const auto row = [](const char *text) { QTest::newRow(text) << QString::fromUtf8(text).replace(QStringLiteral("$"), secret); };

    // SAS, facts/storage.md §7
    row("https://a.blob.core.windows.net/c?sv=2024-11-04&sr=c&sig=$&se=2026-12-31");
    row("https://a.blob.core.windows.net/c?sig=$");
    row("SIG=$");
    row("sv%3D2024%26sig%3D$%26sp%3Drw");
    row("https%3A%2F%2Fa.invalid%2Fc%3Fsig%3D$");
    row("https%3a%2f%2fa.invalid%2fc%3fsig%3d$");
    row("https%253A%252F%252Fa.invalid%252Fc%253Fsig%253D$");
    row("sv%253D2024%2526sig%253D$");
    row("?sv=1&amp;sig=$&amp;se=2");
    row("sig: $");
    row("\"sig\":\"$\"");
    row("X-Amz-Signature=$");
    row("signature = $");
    row("SharedAccessSignature=sv=2024&sig=$;EndpointSuffix=core.windows.net");
    row("BlobEndpoint=https://a.invalid/;SharedAccessSignature=$");
    row("DefaultEndpointsProtocol=https;AccountName=a;AccountKey=$==;EndpointSuffix=core.windows.net");
    row("Endpoint=sb://a.invalid/;SharedAccessKeyName=n;SharedAccessKey=$=");

    // OAuth
    row("{\"access_token\":\"$\",\"token_type\":\"Bearer\"}");
    row("{ \"refresh_token\" : \"$\" }");
    row("{\\\"refresh_token\\\":\\\"$\\\"}");
    row("{\"access_token\":\"ab\\/$\"}");
    row("{\"id_token\":\"$\"}");
    row("{'client_info': '$'}");
    row("grant_type=refresh_token&refresh_token=$&client_id=x");
    row("grant_type=authorization_code&code=$&code_verifier=$");
    row("code_verifier=$");
    row("client_secret=$");
    row("client_assertion=$");
    row("id_token_hint=$");
    row("device_code=$");
    row("http://localhost:1234/?code=$&state=$&session_state=$");
    row("GET /?code=$ HTTP/1.1");
    row("redirect%3Fcode%3D$");
    row("nonce=$");
    row("&state=$");
    row("state%3D$");
    row("token=$&token_type_hint=refresh_token");
    row("%22refresh_token%22%3A%22$%22");

    // Headers
    row("Authorization: Bearer $");
    row("authorization: Basic dXNlcjpwYXNz$");
    row("Authorization: Basic $==");
    row("Authorization: SharedKey account:$=");
    row("\"Authorization\": \"Bearer $\"");
    row("(\"Authorization\", \"Bearer $\")");
    row("sent Bearer $ to it");
    row("Bearer%20$");
    row("Proxy-Authorization: Basic $");

    row("http://user:$@proxy.invalid:8080/");
    row("password=$");
    row("\"password\": \"$\"");
}

void tst_Redaction::secrets()
{
    QFETCH(QString, text);
    const QString redacted = Redaction::redacted(text);
    QVERIFY2(!redacted.contains(QStringLiteral("MadeUp0")) && !redacted.contains(QStringLiteral("value_1")), qPrintable(redacted));
    QVERIFY(redacted.contains(QStringLiteral("[redacted]")));
}

// As Qt and our own code would print them by mistake.
void tst_Redaction::debugForms()
{
    const auto printed = [](const auto &value) {
        QString text;
        QDebug(&text) << value;
        return text;
    };
    const QVariantMap parameters{{QStringLiteral("code"), secret}, {QStringLiteral("refresh_token"), secret}, {QStringLiteral("state"), secret}};
    QMultiMap<QString, QVariant> several;
    several.insert(QStringLiteral("code_verifier"), secret);
    const QJsonObject json{{QStringLiteral("access_token"), secret}, {QStringLiteral("sig"), secret}};
    const QList<std::pair<QByteArray, QByteArray>> headers{{"Authorization", "Bearer " + secret.toLatin1()}};
    for (const QString &text : {printed(parameters), printed(several), printed(json), printed(QJsonDocument(json).toJson()),
                                printed(QString::fromUtf8(QJsonDocument(json).toJson())), printed(headers),
                                printed(QUrl(QStringLiteral("https://a.invalid/c?sig=") + secret))}) {
        QVERIFY(text.contains(secret));
        const QString redacted = Redaction::redacted(text);
        QVERIFY2(!redacted.contains(QStringLiteral("MadeUp0")), qPrintable(redacted));
    }
}

void tst_Redaction::longTokens_data()
{
    QTest::addColumn<QString>("token");
    const QString part = QStringLiteral("eyJ0ZXN0IjoibWFkZSB1cCJ9");
    QTest::newRow("JWT") << part + QStringLiteral(".") + part + QStringLiteral(".c2lnbmF0dXJl");
    QTest::newRow("JWT without signature") << part + QStringLiteral(".") + part + QStringLiteral(".");
    QTest::newRow("encrypted JWT") << QStringList(5, part).join(QLatin1Char('.'));
    QTest::newRow("client_info") << part;
    QTest::newRow("account key") << QString(86, QLatin1Char('k')) + QStringLiteral("==");
    QTest::newRow("account key in a URL") << QString(86, QLatin1Char('k')) + QStringLiteral("%3D%3D");
    QTest::newRow("opaque refresh token") << QStringLiteral("0.AXoA") + QString(300, QLatin1Char('r'));
}

void tst_Redaction::longTokens()
{
    QFETCH(QString, token);
    for (const char *around : {"%1", "got %1 back", "\"%1\"", "x=%1&y", "x%3D%1", "(%1)"}) {
        const QString redacted = Redaction::redacted(QString::fromLatin1(around).arg(token));
        QVERIFY2(!redacted.contains(token.left(20)) && !redacted.contains(token.right(12)), qPrintable(redacted));
    }
}

void tst_Redaction::endlessSecrets()
{
    for (const char *before : {"sig=", "code=", "\"refresh_token\":\"", "Authorization: Basic ", "Bearer ", "https://u:", "eyJ", ""}) {
        const QString text = QString::fromLatin1(before) + QStringLiteral("MadeUp0").repeated(300'000) + QStringLiteral("@host");
        const QString redacted = Redaction::redacted(text);
        QVERIFY2(!redacted.contains(QStringLiteral("MadeUp0")), before);
    }
}

void tst_Redaction::leavesTheRest_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {
             "The signature algorithm is not supported.",
             "Signature did not match. String to sign used was rw",
             "code: 404",
             "code=404",
             "exit code=1",
             "error_code=interaction_required",
             "status code: 503 Service Unavailable",
             "{\"error\":{\"code\":\"StorageLocationAlreadyUsed\",\"message\":\"Storage destination has already been used\"}}",
             "{\"error\":{\"code\":\"Authentication_RequestFromUnsupportedUserRole\"}}",
             "\"state\":\"complete\"",
             "the state machine is in state Running",
             "state: running",
             "State::Unconfirmed",
             "Bearer authentication is required",
             "Bearer token was rejected",
             "WWW-Authenticate: Bearer realm=\"\", authorization_uri=\"https://login.microsoftonline.com/common/oauth2/authorize\"",
             "the design: simple",
             "AADSTS50058: A silent sign-in request was sent but no user is signed in.",
             "client-request-id: 3f2504e0-4f89-11d3-9a0c-0305e82c3301",
             "request-id 3f2504e0-4f89-11d3-9a0c-0305e82c3301 at 2026-11-23T12:00:00Z",
             "https://graph.microsoft.com/beta/directory/inboundSharedUserProfiles/3f2504e0-4f89-11d3-9a0c-0305e82c3301/exportPersonalData",
             "https://a.blob.core.windows.net/container?sv=2024-11-04&sr=c&sp=rcw&se=2026-12-31T00:00:00Z",
             "code_challenge_method=S256",
             "grant_type=refresh_token",
             "token_type=Bearer",
             "Token endpoint answered 400",
             "/home/somebody/.local/share/habeas/ledger.sqlite: disk I/O error",
             "Connection refused",
             "postcode=12345 is kept, unicode=yes too",
             "",
         })
        QTest::newRow(text) << QString::fromUtf8(text);
}

void tst_Redaction::leavesTheRest()
{
    QFETCH(QString, text);
    QCOMPARE(Redaction::redacted(text), text);
}

void tst_Redaction::isStable()
{
    const QString once = Redaction::redacted(QStringLiteral("sig=%1&code=%1 Bearer %1 {\"refresh_token\":\"%1\"} http://u:%1@h/").arg(secret));
    QCOMPARE(Redaction::redacted(once), once);
}

void tst_Redaction::keepsWhatIsBeside()
{
    QCOMPARE(Redaction::redacted(QStringLiteral("https://a.invalid/c?sv=1&sig=%1&se=2026").arg(secret)),
             QStringLiteral("https://a.invalid/c?sv=1&sig=[redacted]&se=2026"));
    QCOMPARE(Redaction::redacted(QStringLiteral("{\"refresh_token\":\"%1\",\"expires_in\":3599}").arg(secret)),
             QStringLiteral("{\"refresh_token\":\"[redacted]\",\"expires_in\":3599}"));
    QCOMPARE(Redaction::redacted(QStringLiteral("http://user:%1@proxy.invalid:8080/").arg(secret)),
             QStringLiteral("http://user:[redacted]@proxy.invalid:8080/"));
}

void tst_Redaction::withoutQuery()
{
    QCOMPARE(Redaction::withoutQuery(QUrl(QStringLiteral("https://u:p@a.invalid:8443/c/d?sig=x&se=y#z"))),
             QStringLiteral("https://a.invalid:8443/c/d"));
}

// A megabyte without a secret and one of nothing but beginnings: no pattern may run away.
void tst_Redaction::isQuick()
{
    for (const char *piece : {"An ordinary line of a log, with id 3f2504e0-4f89-11d3-9a0c-0305e82c3301.\n", "sig sig: \\\" %22 code eyJ Bearer  ",
                              "://a:b:c:d:e", "authorization: ", "                    ", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/", "\\\\\\\\\\\\\\\\\\"}) {
        const QString text = QString::fromLatin1(piece).repeated(1'000'000 / int(qstrlen(piece)));
        QElapsedTimer timer;
        timer.start();
        const QString redacted = Redaction::redacted(text);
        QVERIFY2(timer.elapsed() < 20'000, piece);
        QVERIFY(!redacted.isEmpty());
    }
}

QTEST_GUILESS_MAIN(tst_Redaction)
#include "tst_redaction.moc"
