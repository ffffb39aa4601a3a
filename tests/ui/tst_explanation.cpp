// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "identity/tokenerror.h"
#include "ui/aadstswords.h"
#include "ui/explanation.h"

#include <QMetaEnum>
#include <QTest>

using GraphKind = GraphError::Kind;
using SignInKind = SignInError::Kind;

namespace {
const QList<Asked> everythingAsked{Asked::ListOfPeople, Asked::OnePerson, Asked::Export, Asked::Check, Asked::FollowRight};

const QList<SignInKind> signInKinds{SignInKind::Cancelled,        SignInKind::TimedOut,  SignInKind::Declined, SignInKind::InteractionRequired,
                                    SignInKind::Configuration,    SignInKind::Transient, SignInKind::Offline,  SignInKind::LoopbackUnavailable,
                                    SignInKind::AuthorityInvalid, SignInKind::BadReply,  SignInKind::Server};

const QList<HttpAnswer::Error> transports{HttpAnswer::Error::None,
                                          HttpAnswer::Error::HostNotFound,
                                          HttpAnswer::Error::ConnectionRefused,
                                          HttpAnswer::Error::TlsFailed,
                                          HttpAnswer::Error::ProxyFailed,
                                          HttpAnswer::Error::NetworkUnreachable,
                                          HttpAnswer::Error::ProxyAuthenticationRequired,
                                          HttpAnswer::Error::ConnectionLost,
                                          HttpAnswer::Error::Timeout,
                                          HttpAnswer::Error::Aborted,
                                          HttpAnswer::Error::TooLarge,
                                          HttpAnswer::Error::Protocol,
                                          HttpAnswer::Error::NotSent};

QList<GraphKind> graphKinds()
{
    const auto kinds = QMetaEnum::fromType<GraphKind>();
    QList<GraphKind> all;
    for (int i = 0; i < kinds.keyCount(); ++i)
        all.append(static_cast<GraphKind>(kinds.value(i)));
    return all;
}

QString text(const char *latin1)
{
    return QString::fromLatin1(latin1);
}

QString shown(const Explanation &explanation)
{
    return explanation.what + QLatin1Char('\n') + explanation.sent + QLatin1Char('\n') + explanation.next;
}

GraphError graphError(GraphKind kind, int status = 0, const char *code = "")
{
    GraphError error;
    error.kind = kind;
    error.httpStatus = status;
    error.code = text(code);
    error.message = text("User is not in the allowed roles");
    error.requestId = text("eb2fb33e-2e56-4b4d-80e8-57917f30e356");
    error.clientRequestId = text("11111111-2e56-4b4d-80e8-57917f30e356");
    error.occurredAt = QDateTime::fromString(text("2026-11-23T12:00:00Z"), Qt::ISODate);
    return error;
}

/** Words of our enums and of protocols that a person should not have to read. */
void verifyPlain(const Explanation &explanation, const QMetaEnum &kinds)
{
    const QString words = shown(explanation);
    for (int i = 0; i < kinds.keyCount(); ++i) {
        const QString key = text(kinds.key(i));
        const bool isOneWord = std::count_if(key.cbegin(), key.cend(), [](QChar c) { return c.isUpper(); }) == 1;
        QVERIFY2(isOneWord || !words.contains(key), qPrintable(words));
    }
    for (const char *jargon :
         {"HTTP ", "GET", "POST", "JSON", "token", "nextLink", "403", "401", "429", "500", "Graph API", "AADSTS5", "%1", "%2", "  "})
        QVERIFY2(!words.contains(text(jargon)), qPrintable(text(jargon) + QLatin1String(" in: ") + words));
    for (const QString &part : {explanation.what, explanation.sent, explanation.next}) {
        QVERIFY2(part.size() > 10, qPrintable(words));
        QVERIFY2(part.endsWith(QLatin1Char('.')), qPrintable(part));
    }
}
}

class tst_Explanation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void everyGraphFailureIsExplained_data();
    void everyGraphFailureIsExplained();
    void exportIsHonestAboutWhatWasSent_data();
    void exportIsHonestAboutWhatWasSent();
    void transportsDiffer();
    void knownCodes_data();
    void knownCodes();
    void usedStorageLocationMayMeanSuccess();
    void knownCodeOfAnUnprovenAnswerDoesNotClaimRefusal();
    void permissionNamesFitTheQuestion_data();
    void permissionNamesFitTheQuestion();
    void limitsWithoutRetryAfter();
    void retryAfterIsALocalTime();
    void foreignLinkNamesTheHostOnly();
    void followRightThatIsThere();
    void detailsAreOneALine();
    void detailsNeverHoldSecrets();
    void everySignInFailureIsExplained_data();
    void everySignInFailureIsExplained();
    void signInTransportsDiffer();
    void signInMayAskToWait();
    void everyCheckIsExplained();
    void failuresNameTheProxy();
    void proxyThatWantsAPassword();
    void certificateFailuresNameTheIssuer_data();
    void certificateFailuresNameTheIssuer();
    void numbersChooseTheAdvice();
    void suberrorsChooseTheAdvice_data();
    void suberrorsChooseTheAdvice();
    void refusedRenewalSaysWhy();
    void consentLinkOnlyWhereConsentIsMissing_data();
    void consentLinkOnlyWhereConsentIsMissing();
    void everyListedNumberHasHelp_data();
    void everyListedNumberHasHelp();
    void unknownNumbersHaveNone();
    void everyLedgerFailureIsExplained_data();
    void everyLedgerFailureIsExplained();
};

void tst_Explanation::everyGraphFailureIsExplained_data()
{
    QTest::addColumn<GraphKind>("kind");
    QTest::addColumn<int>("asked");
    const auto kinds = QMetaEnum::fromType<GraphKind>();
    for (const GraphKind kind : graphKinds()) {
        for (const Asked asked : everythingAsked)
            QTest::addRow("%s when asked for %d", kinds.valueToKey(static_cast<int>(kind)), static_cast<int>(asked))
                << kind << static_cast<int>(asked);
    }
}

void tst_Explanation::everyGraphFailureIsExplained()
{
    QFETCH(GraphKind, kind);
    QFETCH(int, asked);
    for (const HttpAnswer::Error transport : transports) {
        GraphError error = graphError(kind);
        error.transport = transport;
        verifyPlain(explain(error, static_cast<Asked>(asked)), QMetaEnum::fromType<GraphKind>());
    }
}

void tst_Explanation::exportIsHonestAboutWhatWasSent_data()
{
    QTest::addColumn<GraphKind>("kind");
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("sent");
    QTest::addColumn<bool>("maySendAgain");

    const QString notStarted = text("The export was not started.");
    const QString unknown = text("It is not known whether the export was started.");
    const QString nothing = text("Nothing about this export left this computer.");
    const QString refused = text("Microsoft received this request, with the storage location in it, and refused it.");
    const QString notKnown = text("It is not known whether Microsoft received the request.");
    const QString answered = text("The request was sent and something answered, but the answer does not tell whether Microsoft accepted it.");

    const auto row = [](GraphKind kind) -> QTestData & {
        return QTest::newRow(QMetaEnum::fromType<GraphKind>().valueToKey(static_cast<int>(kind))) << kind;
    };
    for (const GraphKind kind : {GraphKind::Offline, GraphKind::SignInNeeded, GraphKind::NotSent})
        row(kind) << notStarted << nothing << true;
    for (const GraphKind kind : {GraphKind::Unauthorised, GraphKind::ClaimsChallenge, GraphKind::Forbidden, GraphKind::NotFound, GraphKind::Gone,
                                 GraphKind::Throttled, GraphKind::Refused})
        row(kind) << notStarted << refused << true;
    for (const GraphKind kind : {GraphKind::Timeout, GraphKind::ConnectionLost, GraphKind::Aborted, GraphKind::ForeignLink, GraphKind::LoopingLink})
        row(kind) << unknown << notKnown << false;
    for (const GraphKind kind : {GraphKind::Service, GraphKind::Redirected, GraphKind::BadReply, GraphKind::TooLarge})
        row(kind) << unknown << answered << false;
}

void tst_Explanation::exportIsHonestAboutWhatWasSent()
{
    QFETCH(GraphKind, kind);
    QFETCH(QString, what);
    QFETCH(QString, sent);
    QFETCH(bool, maySendAgain);

    const Explanation explanation = explain(graphError(kind), Asked::Export);
    QVERIFY2(explanation.what.startsWith(what), qPrintable(explanation.what));
    QCOMPARE(explanation.sent, sent);
    if (maySendAgain)
        return;
    for (const char *suggestion : {" again", "retry", "resend", "once more", "try "})
        QVERIFY2(!explanation.next.contains(text(suggestion)), qPrintable(explanation.next));
    QVERIFY(explanation.next.contains(text("does not repeat the request")));
}

void tst_Explanation::transportsDiffer()
{
    QSet<QString> sentences;
    QSet<QString> advices;
    for (const HttpAnswer::Error transport : {HttpAnswer::Error::HostNotFound, HttpAnswer::Error::ConnectionRefused, HttpAnswer::Error::TlsFailed,
                                              HttpAnswer::Error::ProxyFailed, HttpAnswer::Error::NetworkUnreachable}) {
        GraphError error = graphError(GraphKind::Offline);
        error.transport = transport;
        const Explanation explanation = explain(error, Asked::ListOfPeople);
        sentences.insert(explanation.what);
        advices.insert(explanation.next);
    }
    QCOMPARE(sentences.size(), 5);
    QCOMPARE(advices.size(), 5);

    GraphError error = graphError(GraphKind::Offline);
    error.transport = HttpAnswer::Error::TlsFailed;
    QVERIFY(explain(error, Asked::Export).next.contains(text("date and the time")));
    error.transport = HttpAnswer::Error::ProxyFailed;
    QVERIFY(explain(error, Asked::Export).what.contains(text("proxy")));
}

void tst_Explanation::knownCodes_data()
{
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<int>("asked");
    QTest::addColumn<QString>("next");
    QTest::newRow("used") << QByteArray("StorageLocationAlreadyUsed") << int(Asked::Export) << text("RequestInfo.json");
    QTest::newRow("used, other case") << QByteArray("storagelocationalreadyused") << int(Asked::Export) << text("fresh container");
    QTest::newRow("role") << QByteArray("Authentication_RequestFromUnsupportedUserRole") << int(Asked::ListOfPeople)
                          << text("Global Reader is the least");
    QTest::newRow("denied") << QByteArray("Authorization_RequestDenied") << int(Asked::ListOfPeople)
                            << text("CrossTenantUserProfileSharing.Read.All");
    QTest::newRow("denied, polling") << QByteArray("Authorization_RequestDenied") << int(Asked::Check) << text("User.Export.All");
    QTest::newRow("account") << QByteArray("Authorization_IdentityNotFound") << int(Asked::OnePerson)
                             << text("account that belongs to this organisation");
}

void tst_Explanation::knownCodes()
{
    QFETCH(QByteArray, code);
    QFETCH(int, asked);
    QFETCH(QString, next);
    const Explanation explanation = explain(graphError(GraphKind::Forbidden, 403, code.constData()), static_cast<Asked>(asked));
    QVERIFY2(explanation.next.contains(next), qPrintable(explanation.next));
    QVERIFY(!shown(explanation).contains(QString::fromLatin1(code)));
    verifyPlain(explanation, QMetaEnum::fromType<GraphKind>());
    QVERIFY(explanation.what != explain(graphError(GraphKind::Forbidden, 403), static_cast<Asked>(asked)).what);
}

void tst_Explanation::usedStorageLocationMayMeanSuccess()
{
    const Explanation explanation = explain(graphError(GraphKind::Refused, 400, "StorageLocationAlreadyUsed"), Asked::Export);
    QCOMPARE(explanation.what, text("The export was not started. The storage location has already been used for an export."));
    QVERIFY(explanation.next.contains(text("Microsoft accepted that one")));
    QVERIFY(explanation.next.contains(text("look into the container before you start another")));
}

void tst_Explanation::knownCodeOfAnUnprovenAnswerDoesNotClaimRefusal()
{
    const Explanation explanation = explain(graphError(GraphKind::Service, 503, "StorageLocationAlreadyUsed"), Asked::Export);
    QVERIFY(explanation.what.startsWith(text("It is not known")));
}

void tst_Explanation::permissionNamesFitTheQuestion_data()
{
    QTest::addColumn<int>("asked");
    QTest::addColumn<bool>("isFollowing");
    QTest::newRow("list") << int(Asked::ListOfPeople) << false;
    QTest::newRow("person") << int(Asked::OnePerson) << false;
    QTest::newRow("export") << int(Asked::Export) << false;
    QTest::newRow("check") << int(Asked::Check) << true;
    QTest::newRow("follow") << int(Asked::FollowRight) << true;
}

void tst_Explanation::permissionNamesFitTheQuestion()
{
    QFETCH(int, asked);
    QFETCH(bool, isFollowing);
    for (const char *code : {"", "Authorization_RequestDenied"}) {
        const Explanation explanation = explain(graphError(GraphKind::Forbidden, 403, code), static_cast<Asked>(asked));
        QCOMPARE(explanation.next.contains(text("CrossTenantUserProfileSharing.Read.All")), !isFollowing);
        QCOMPARE(explanation.next.contains(text("User.Export.All")), isFollowing);
        QCOMPARE(explanation.next.contains(text("User.Read.All")), isFollowing);
    }
}

void tst_Explanation::limitsWithoutRetryAfter()
{
    const QString next = explain(graphError(GraphKind::Throttled, 429), Asked::Export).next;
    QVERIFY(next.contains(text("1,000 exports a day")));
    QVERIFY(next.contains(text("100 a day for one person")));
    QVERIFY(!explain(graphError(GraphKind::Throttled, 429), Asked::Check).next.contains(text("1,000")));
}

void tst_Explanation::retryAfterIsALocalTime()
{
    GraphError error = graphError(GraphKind::Throttled, 429);
    error.retryAfter = std::chrono::seconds(3600);
    // Berlin is an hour ahead of UTC in November.
    QVERIFY2(explain(error, Asked::Check).next.contains(text("23 November 2026 14:00:00")), qPrintable(explain(error, Asked::Check).next));
}

void tst_Explanation::foreignLinkNamesTheHostOnly()
{
    GraphError error = graphError(GraphKind::ForeignLink);
    error.detail = text("https://graph.example.com/beta/directory?$skiptoken=secretive");
    const Explanation explanation = explain(error, Asked::ListOfPeople);
    QVERIFY(explanation.what.contains(text("It goes on at graph.example.com, which")));
    QVERIFY(!explanation.what.contains(text("skiptoken")));
    QVERIFY(explanation.sent.startsWith(text("Nothing was sent to that address.")));
}

void tst_Explanation::followRightThatIsThere()
{
    QCOMPARE(explain(graphError(GraphKind::NotFound, 404), Asked::FollowRight).what, text("You may follow exports."));
    QVERIFY(explain(graphError(GraphKind::Forbidden, 403), Asked::FollowRight).what.startsWith(text("You may not follow exports.")));
}

void tst_Explanation::detailsAreOneALine()
{
    GraphError error = graphError(GraphKind::Forbidden, 403, "Authorization_RequestDenied");
    error.message = text("Insufficient\r\nprivileges");
    error.serviceDate = QDateTime::fromString(text("2026-11-23T12:00:03Z"), Qt::ISODate);
    QCOMPARE(explain(error, Asked::Export).details,
             text("Code: Authorization_RequestDenied\n"
                  "Microsoft's words: Insufficient privileges\n"
                  "HTTP status: 403\n"
                  "request-id: eb2fb33e-2e56-4b4d-80e8-57917f30e356\n"
                  "client-request-id: 11111111-2e56-4b4d-80e8-57917f30e356\n"
                  "Time on this computer (UTC): 2026-11-23T12:00:00Z\n"
                  "Time at Microsoft (UTC): 2026-11-23T12:00:03Z"));
    QCOMPARE(explain(GraphError(), Asked::Export).details, QString());
}

void tst_Explanation::detailsNeverHoldSecrets()
{
    GraphError error = graphError(GraphKind::Refused, 400);
    error.message = text("Cannot write to https://a.blob.core.windows.net/c?sv=1&sig=NotToBeSeen%3D");
    QVERIFY(!explain(error, Asked::Export).details.contains(text("NotToBeSeen")));
}

void tst_Explanation::everySignInFailureIsExplained_data()
{
    QTest::addColumn<int>("kind");
    for (const SignInKind kind : signInKinds)
        QTest::addRow("%d", static_cast<int>(kind)) << static_cast<int>(kind);
}

void tst_Explanation::everySignInFailureIsExplained()
{
    QFETCH(int, kind);
    QSet<QString> others;
    for (const SignInKind other : signInKinds) {
        SignInError error;
        error.kind = other;
        if (static_cast<int>(other) != kind)
            others.insert(explain(error).what);
    }
    SignInError error;
    error.kind = static_cast<SignInKind>(kind);
    QVERIFY(!others.contains(explain(error).what));
    for (const HttpAnswer::Error transport : transports) {
        error.transport = transport;
        verifyPlain(explain(error), QMetaEnum::fromType<GraphKind>());
        QVERIFY(explain(error).sent.contains(text("nothing about the people")));
    }
}

void tst_Explanation::signInTransportsDiffer()
{
    SignInError error;
    error.kind = SignInKind::Offline;
    error.transport = HttpAnswer::Error::TlsFailed;
    QVERIFY(explain(error).what.contains(text("secure connection")));
    error.transport = HttpAnswer::Error::HostNotFound;
    QVERIFY(explain(error).what.contains(text("could not be found")));
}

void tst_Explanation::everyCheckIsExplained()
{
    const auto checks = QMetaEnum::fromType<SignInError::Check>();
    for (const SignInKind kind : {SignInKind::AuthorityInvalid, SignInKind::BadReply}) {
        QSet<QString> sentences;
        for (int i = 0; i < checks.keyCount(); ++i) {
            SignInError error;
            error.kind = kind;
            error.check = SignInError::Check(checks.value(i));
            const Explanation explanation = explain(error);
            verifyPlain(explanation, checks);
            sentences.insert(explanation.what);
            if (error.check != SignInError::Check::None)
                QVERIFY2(explanation.details.contains(text("Failed check: ") + text(checks.key(i))), qPrintable(explanation.details));
        }
        QCOMPARE(sentences.size(), checks.keyCount());
    }
}

void tst_Explanation::failuresNameTheProxy()
{
    for (const HttpAnswer::Error transport : transports) {
        SignInError error;
        error.kind = SignInKind::Offline;
        error.transport = transport;
        QVERIFY(!explain(error).details.contains(text("Proxy server")));
        error.proxy = text("proxy.contoso.com:8080");
        QVERIFY2(explain(error).what.contains(text("proxy.contoso.com:8080")), qPrintable(explain(error).what));
        QVERIFY(explain(error).details.contains(text("Proxy server: proxy.contoso.com:8080")));
        GraphError graph = graphError(GraphKind::Offline);
        graph.transport = transport;
        graph.proxy = error.proxy;
        QVERIFY2(explain(graph, Asked::Export).what.contains(text("proxy.contoso.com:8080")), qPrintable(explain(graph, Asked::Export).what));
        QVERIFY(explain(graph, Asked::Export).details.contains(text("Proxy server: proxy.contoso.com:8080")));
    }
    // What the service itself refuses has nothing to do with the way there.
    GraphError refused = graphError(GraphKind::Forbidden, 403);
    refused.proxy = text("proxy.contoso.com:8080");
    QVERIFY(!explain(refused, Asked::Export).what.contains(text("proxy")));
}

void tst_Explanation::proxyThatWantsAPassword()
{
    GraphError error = graphError(GraphKind::Offline);
    error.transport = HttpAnswer::Error::ProxyAuthenticationRequired;
    error.proxy = text("proxy.contoso.com:8080");
    const Explanation explanation = explain(error, Asked::Export);
    QVERIFY2(explanation.what.startsWith(text("The export was not started.")), qPrintable(explanation.what));
    QVERIFY(explanation.what.contains(text("proxy.contoso.com:8080 of your network wants a name and a password")));
    QCOMPARE(explanation.what.count(text("proxy.contoso.com")), 1);
    QVERIFY(explanation.next.contains(text("Enter them")));
}

void tst_Explanation::certificateFailuresNameTheIssuer_data()
{
    QTest::addColumn<TlsFailure::Reason>("reason");
    QTest::addColumn<QString>("words");
    QTest::newRow("untrusted") << TlsFailure::Reason::UntrustedIssuer << QStringLiteral("issued by \u201cContoso Inspection CA\u201d");
    QTest::newRow("self-signed") << TlsFailure::Reason::SelfSigned << text("nobody but itself");
    QTest::newRow("expired") << TlsFailure::Reason::Expired << text("has expired");
    QTest::newRow("not yet valid") << TlsFailure::Reason::NotYetValid << text("not valid yet");
    QTest::newRow("other host") << TlsFailure::Reason::HostMismatch << text("not the address that was asked");
    QTest::newRow("revoked") << TlsFailure::Reason::Revoked << text("was revoked");
    QTest::newRow("unusable") << TlsFailure::Reason::Unusable << text("cannot be used");
}

void tst_Explanation::certificateFailuresNameTheIssuer()
{
    QFETCH(TlsFailure::Reason, reason);
    QFETCH(QString, words);
    const TlsFailure failure{{reason}, text("Contoso Inspection CA"), text("graph.microsoft.com")};
    GraphError graph = graphError(GraphKind::Offline);
    graph.transport = HttpAnswer::Error::TlsFailed;
    graph.tls = failure;
    SignInError signIn;
    signIn.kind = SignInKind::Offline;
    signIn.transport = HttpAnswer::Error::TlsFailed;
    signIn.tls = failure;
    for (const Explanation &explanation : {explain(graph, Asked::ListOfPeople), explain(signIn)}) {
        verifyPlain(explanation, QMetaEnum::fromType<GraphKind>());
        QVERIFY2(explanation.what.contains(words), qPrintable(explanation.what));
        QVERIFY2(explanation.next.contains(text("cannot be told to ignore")), qPrintable(explanation.next));
        QVERIFY(explanation.details.contains(text("Certificate issued by: Contoso Inspection CA")));
        QVERIFY(explanation.details.contains(text("Certificate of: graph.microsoft.com")));
    }
    if (reason == TlsFailure::Reason::UntrustedIssuer)
        QVERIFY(explain(signIn).next.contains(text("install the certificate authority")));
}

void tst_Explanation::signInMayAskToWait()
{
    SignInError error;
    error.kind = SignInKind::Transient;
    QVERIFY(explain(error).next.contains(text("some minutes")));
    error.retryAfter = std::chrono::seconds(90);
    error.occurredAt = QDateTime::fromString(text("2026-11-23T12:00:00Z"), Qt::ISODate);
    QVERIFY2(explain(error).next.contains(text("23 November 2026 13:01:30")), qPrintable(explain(error).next));
}

void tst_Explanation::numbersChooseTheAdvice()
{
    SignInError error;
    error.kind = SignInKind::Configuration;
    error.error = text("invalid_client");
    error.codes = {1, 7000218};
    error.description = text("AADSTS7000218: The request body must contain the following parameter.\r\nTrace ID: t");
    error.correlationId = text("correlation");
    error.traceId = text("trace");
    error.timestamp = text("2026-11-23 12:00:00Z");
    error.httpStatus = 401;
    const Explanation explanation = explain(error);
    QCOMPARE(explanation.next, *aadstsHelp(7000218));
    QVERIFY(!shown(explanation).contains(text("7000218")));
    QCOMPARE(explanation.details,
             text("Code: invalid_client\n"
                  "Code: AADSTS1 AADSTS7000218\n"
                  "Microsoft's words: AADSTS7000218: The request body must contain the following parameter. Trace ID: t\n"
                  "HTTP status: 401\n"
                  "Correlation ID: correlation\n"
                  "Trace ID: trace\n"
                  "Timestamp: 2026-11-23 12:00:00Z"));
}

void tst_Explanation::suberrorsChooseTheAdvice_data()
{
    QTest::addColumn<QString>("suberror");
    QTest::addColumn<QString>("says");
    QTest::newRow("basic_action") << text("basic_action") << text("The browser shows what Microsoft asks for");
    QTest::newRow("additional_action") << text("additional_action") << text("something more than the sign-in");
    QTest::newRow("message_only") << text("message_only") << text("Signing in again does not help. The details hold");
    QTest::newRow("consent_required") << text("consent_required") << text("The browser shows what Microsoft asks for");
    QTest::newRow("user_password_expired") << text("user_password_expired") << text("password has expired");
    QTest::newRow("client_mismatch") << text("client_mismatch") << text("Compare the client ID");
    QTest::newRow("protection_policy_required") << text("protection_policy_required") << text("programs that it manages itself");
}

void tst_Explanation::suberrorsChooseTheAdvice()
{
    QFETCH(QString, suberror);
    QFETCH(QString, says);
    SignInError error;
    error.error = text("interaction_required");
    error.suberror = suberror;
    error.kind = TokenError::kind(error.error, suberror, 400);
    QVERIFY2(explain(error).next.contains(says), qPrintable(explain(error).next));
    verifyPlain(explain(error), QMetaEnum::fromType<GraphKind>());
    QVERIFY(explain(error).details.contains(text("Suberror: ") + suberror));
    // A number says more.
    error.codes = {53000};
    QCOMPARE(explain(error).next, *aadstsHelp(53000));
}

void tst_Explanation::refusedRenewalSaysWhy()
{
    GraphError error = graphError(GraphKind::SignInNeeded);
    const QString plain = explain(error, Asked::Check).next;
    error.code = text("invalid_grant bad_token AADSTS1 AADSTS53003");
    error.message = text("AADSTS53003: Access has been blocked by Conditional Access policies. Trace ID: t Correlation ID: c");
    const Explanation explanation = explain(error, Asked::Check);
    QVERIFY2(explanation.next.startsWith(*aadstsHelp(53003)), qPrintable(explanation.next));
    QVERIFY(explanation.next != plain);
    QVERIFY2(explanation.details.contains(error.code) && explanation.details.contains(error.message), qPrintable(explanation.details));
    error.code = text("invalid_grant");
    QCOMPARE(explain(error, Asked::Check).next, plain);
}

void tst_Explanation::consentLinkOnlyWhereConsentIsMissing_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<bool>("isConsent");
    for (const int code : {65001, 65004, 90094, 90095, 650052, 650056, 650057})
        QTest::addRow("%d", code) << code << true;
    for (const int code : {50011, 53003, 50076, 90033, 0})
        QTest::addRow("%d", code) << code << false;
}

void tst_Explanation::consentLinkOnlyWhereConsentIsMissing()
{
    QFETCH(int, code);
    QFETCH(bool, isConsent);
    const QString link = text("https://login.microsoftonline.com/organizations/v2.0/adminconsent?client_id=1");
    SignInError error;
    error.kind = SignInKind::Server;
    error.codes = {code};
    QCOMPARE(explain(error, link).details.contains(link), isConsent);
    QCOMPARE(explain(error, link).next.contains(text("admin-consent link")), isConsent);
    QCOMPARE(explain(error).what.contains(text("has not been approved")), isConsent);
    QVERIFY(!explain(error).next.contains(text("admin-consent link")));
}

// facts of the identity platform: the numbers a desktop program meets
void tst_Explanation::everyListedNumberHasHelp_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("says");
    const auto row = [](const QList<int> &codes, const char *says) {
        for (const int code : codes)
            QTest::addRow("%d", code) << code << text(says);
    };
    row({50011, 500113}, "http://localhost under Mobile and desktop applications");
    row({700016}, "client ID");
    row({90002}, "tenant");
    row({50194}, "ID of that tenant");
    row({7000218}, "public client flows");
    row({700025}, "secret");
    row({65001}, "not been approved");
    row({90094, 90095}, "administrator of your organisation must approve");
    row({65004}, "declined");
    row({650052, 650056, 650057}, "permissions for Microsoft Graph");
    row({50105}, "not assigned");
    row({53003, 530032}, "Conditional Access");
    row({53000, 53001}, "Conditional Access");
    row({53011}, "risk");
    row({50076, 50079, 50074, 50078, 50072}, "second proof");
    row({50158}, "another service");
    row({700082, 70008}, "not used for a long time");
    row({70043}, "every so often");
    row({50173}, "revoked");
    row({50089, 50132, 50133}, "Sign in again");
    row({70000}, "no longer valid");
    row({54005}, "already been used");
    row({501481}, "fault of Habeas");
    row({50020, 50034, 16000, 90072}, "does not belong to the organisation");
    row({50057}, "disabled");
    row({50055}, "password has expired");
    row({50053}, "locked");
    row({50196}, "too often");
    row({90019, 90023, 900144}, "did not understand");
    row({70011, 28002, 28003}, "permissions");
    row({50059}, "which organisation");
    row({90005}, "choose the account");
    row({500021, 500022}, "certain organisations only");
    row({500212, 500213}, "cross-tenant access settings");
    row({90033, 90090, 50033, 90006}, "problem that passes");
}

void tst_Explanation::everyListedNumberHasHelp()
{
    QFETCH(int, code);
    QFETCH(QString, says);
    const std::optional<QString> help = aadstsHelp(code);
    QVERIFY(help);
    QVERIFY2(help->contains(says), qPrintable(*help));
    QVERIFY(help->endsWith(QLatin1Char('.')));
}

void tst_Explanation::unknownNumbersHaveNone()
{
    for (const int code : {0, -1, 1, 5001, 99999999})
        QVERIFY(!aadstsHelp(code));
}

void tst_Explanation::everyLedgerFailureIsExplained_data()
{
    QTest::addColumn<LedgerError::Kind>("kind");
    const auto kinds = QMetaEnum::fromType<LedgerError::Kind>();
    for (int i = 0; i < kinds.keyCount(); ++i)
        QTest::newRow(kinds.key(i)) << static_cast<LedgerError::Kind>(kinds.value(i));
}

void tst_Explanation::everyLedgerFailureIsExplained()
{
    QFETCH(LedgerError::Kind, kind);
    const Explanation explanation = explain(LedgerError{kind, text("database is locked"), text("/data/ledger.sqlite")});
    verifyPlain(explanation, QMetaEnum::fromType<LedgerError::Kind>());
    QVERIFY(explanation.sent.contains(text("sends no export that it has not recorded first")));
    QCOMPARE(explanation.details, text("File: /data/ledger.sqlite\nThe system's words: database is locked"));
}

QTEST_GUILESS_MAIN(tst_Explanation)
#include "tst_explanation.moc"
