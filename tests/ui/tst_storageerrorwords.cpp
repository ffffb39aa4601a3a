// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/explanation.h"
#include "ui/storageerrorwords.h"

#include <QLocale>
#include <QMetaEnum>
#include <QTest>

using Kind = StorageError::Kind;

namespace {
QString text(const char *latin1)
{
    return QString::fromLatin1(latin1);
}

StorageError error(Kind kind)
{
    StorageError error;
    error.kind = kind;
    return error;
}

QString said(const StorageError &error)
{
    const StorageErrorWords words(error);
    return words.what() + QLatin1Char('\n') + words.next();
}
}

class tst_StorageErrorWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void everyKindIsExplained_data();
    void everyKindIsExplained();
    void everyKindHasItsOwnReason();
    void namesTheCause_data();
    void namesTheCause();
    void timesAreLocal();
    void details();
    void serversWordsAreHarmless();
};

void tst_StorageErrorWords::everyKindIsExplained_data()
{
    QTest::addColumn<Kind>("kind");
    const auto kinds = QMetaEnum::fromType<Kind>();
    for (int i = 0; i < kinds.keyCount(); ++i)
        QTest::newRow(kinds.key(i)) << static_cast<Kind>(kinds.value(i));
}

void tst_StorageErrorWords::everyKindIsExplained()
{
    QFETCH(Kind, kind);
    const Explanation explanation = explain(error(kind));
    const auto kinds = QMetaEnum::fromType<Kind>();
    for (const QString &part : {explanation.what, explanation.sent, explanation.next}) {
        QVERIFY2(part.size() > 20, qPrintable(part));
        QVERIFY2(part.endsWith(QLatin1Char('.')), qPrintable(part));
        for (const char *jargon : {"HTTP", "GET ", "PUT ", "blob ", "403", "404", "409", "412", "416", "503", "%1", "  "})
            QVERIFY2(!part.contains(text(jargon)), qPrintable(part));
        for (int i = 0; i < kinds.keyCount(); ++i) {
            const QString key = text(kinds.key(i));
            QVERIFY2(key.mid(1).toLower() == key.mid(1) || !part.contains(key), qPrintable(part));
        }
    }
    QVERIFY(explanation.details.isEmpty());
}

void tst_StorageErrorWords::everyKindHasItsOwnReason()
{
    const auto kinds = QMetaEnum::fromType<Kind>();
    QHash<QString, QString> seen;
    for (int i = 0; i < kinds.keyCount(); ++i) {
        const QString what = StorageErrorWords(error(static_cast<Kind>(kinds.value(i)))).what();
        QVERIFY2(!seen.contains(what), qPrintable(what));
        seen.insert(what, text(kinds.key(i)));
    }
}

void tst_StorageErrorWords::namesTheCause_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("says");
    QTest::newRow("host") << Kind::HostNotFound << text("Check the name of the account");
    QTest::newRow("changed on its way") << Kind::SignatureWrong << text("rotated");
    QTest::newRow("expired") << Kind::SignatureExpired << text("has ended");
    QTest::newRow("rights") << Kind::PermissionMismatch << text("read and list");
    QTest::newRow("firewall") << Kind::NetworkRules << text("firewall");
    QTest::newRow("firewall or bad SAS") << Kind::NetworkRules << text("signature is wrong or has ended");
    QTest::newRow("no keys") << Kind::KeyBasedAuthenticationNotPermitted << text("user delegation SAS");
    QTest::newRow("no container") << Kind::ContainerNotFound << text("There is no container with this name");
    QTest::newRow("archive") << Kind::BlobArchived << text("archive");
    QTest::newRow("portal page") << Kind::NotStorage << text("sign-in page");
    QTest::newRow("http") << Kind::ProtocolMismatch << text("https://");
}

void tst_StorageErrorWords::namesTheCause()
{
    QFETCH(Kind, kind);
    QFETCH(QString, says);
    QVERIFY2(said(error(kind)).contains(says), qPrintable(said(error(kind))));
}

void tst_StorageErrorWords::timesAreLocal()
{
    StorageError expired = error(Kind::SignatureExpired);
    expired.signatureEnd = QDateTime::fromString(text("2026-12-01T23:30:00Z"), Qt::ISODate);
    QVERIFY2(said(expired).contains(text("ended on 2 December 2026 00:30")), qPrintable(said(expired)));
    StorageError early = error(Kind::SignatureNotYetValid);
    early.signatureStart = expired.signatureEnd;
    QVERIFY2(said(early).contains(text("not valid before 2 December 2026 00:30")), qPrintable(said(early)));
    StorageError address = error(Kind::SourceIpMismatch);
    address.sourceIp = text("203.0.113.9");
    QVERIFY2(said(address).contains(text("203.0.113.9")), qPrintable(said(address)));
}

void tst_StorageErrorWords::details()
{
    StorageError refused = error(Kind::AuthenticationFailed);
    refused.httpStatus = 403;
    refused.code = text("AuthenticationFailed");
    refused.message = text("Server failed to authenticate the request.");
    refused.detail = text("Signature did not match.");
    refused.requestId = text("11111111-2222-3333-4444-555555555555");
    refused.clientRequestId = text("66666666-2222-3333-4444-555555555555");
    refused.serviceDate = QDateTime::fromString(text("2026-11-23T12:00:00Z"), Qt::ISODate);
    QCOMPARE(explain(refused).details,
             text("Code: AuthenticationFailed\n"
                  "The storage's words: Server failed to authenticate the request.\n"
                  "The storage's words: Signature did not match.\n"
                  "HTTP status: 403\n"
                  "x-ms-request-id: 11111111-2222-3333-4444-555555555555\n"
                  "x-ms-client-request-id: 66666666-2222-3333-4444-555555555555\n"
                  "Time at the storage (UTC): 2026-11-23T12:00:00Z"));
}

void tst_StorageErrorWords::serversWordsAreHarmless()
{
    StorageError refused = error(Kind::Rejected);
    refused.message = text("see https://a.blob.core.windows.net/c?sv=1&sig=c2VjcmV0c2VjcmV0%3D\nsecond line %1");
    const QString details = explain(refused).details;
    QVERIFY2(!details.contains(text("c2VjcmV0")), qPrintable(details));
    QCOMPARE(details.count(QLatin1Char('\n')), 0);
}

QTEST_GUILESS_MAIN(tst_StorageErrorWords)
#include "tst_storageerrorwords.moc"
