// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/storagewords.h"

#include <QCryptographicHash>
#include <QMetaEnum>
#include <QTest>

using Code = StorageLocation::Code;
using Purpose = StorageLocation::Purpose;
using Severity = StorageLocation::Severity;

namespace {
QString text(const char *latin1)
{
    return QString::fromLatin1(latin1);
}

QDateTime now()
{
    return QDateTime::fromString(text("2026-11-23T12:00:00Z"), Qt::ISODate);
}

QString signature()
{
    return QString::fromLatin1(QCryptographicHash::hash("words", QCryptographicHash::Sha256).toBase64().toPercentEncoding());
}

StorageLocation parsed(const QString &address)
{
    return StorageLocation::parse(address, {Cloud(), now()});
}

QString container(const char *parameters)
{
    return text("https://contosodsr.blob.core.windows.net/dsr-2026-0142?sv=2024-11-04&sr=c&spr=https&") + text(parameters) + text("&sig=")
        + signature();
}

QString said(Severity severity, Code code, const QStringList &arguments = {}, Purpose purpose = Purpose::ReceiveExport)
{
    return StorageWords::sentence({severity, code, arguments, -1}, purpose);
}
}

class tst_StorageWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void everyCodeHasASentence_data();
    void everyCodeHasASentence();
    void namesWhatIsWrong_data();
    void namesWhatIsWrong();
    void datesAreLocal();
    void keysAreToBeRotated();
    void readingIsNotWriting();
    void summaries_data();
    void summaries();
    void summaryOfEveryAcceptableFormOnly();
    void hostIsNamedInFull();
    void neverShowsASignature();
};

void tst_StorageWords::everyCodeHasASentence_data()
{
    QTest::addColumn<Code>("code");
    QTest::addColumn<Purpose>("purpose");
    const auto codes = QMetaEnum::fromType<Code>();
    for (int i = 0; i < codes.keyCount(); ++i) {
        QTest::newRow(codes.key(i)) << static_cast<Code>(codes.value(i)) << Purpose::ReceiveExport;
        QTest::addRow("%s, reading", codes.key(i)) << static_cast<Code>(codes.value(i)) << Purpose::ReadResults;
    }
}

void tst_StorageWords::everyCodeHasASentence()
{
    QFETCH(Code, code);
    QFETCH(Purpose, purpose);
    const auto codes = QMetaEnum::fromType<Code>();
    const QString iso = text("2026-12-01T10:00:00Z");
    for (const Severity severity : {Severity::Error, Severity::Warning, Severity::Fix, Severity::Note}) {
        for (const QStringList &arguments :
             {QStringList(), QStringList{QString()}, QStringList{iso, iso, text("global")}, QStringList{text("ss"), text("q")}}) {
            const QString sentence = said(severity, code, arguments, purpose);
            QVERIFY(sentence.size() > 20);
            QVERIFY2(sentence.endsWith(QLatin1Char('.')), qPrintable(sentence));
            QVERIFY2(!sentence.contains(QLatin1String("%1")) && !sentence.contains(QLatin1String("%2")), qPrintable(sentence));
            for (int i = 0; i < codes.keyCount(); ++i) {
                const QString key = text(codes.key(i));
                QVERIFY2(key.toLower() == key.at(0).toLower() + key.mid(1) || !sentence.contains(key), qPrintable(sentence));
            }
        }
    }
}

void tst_StorageWords::namesWhatIsWrong_data()
{
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<QString>("says");
    const auto row = [](Severity severity, Code code, const QStringList &arguments, const char *says) {
        const char *name = QMetaEnum::fromType<Code>().valueToKey(int(code));
        QTest::addRow("%s %d", name, int(severity)) << said(severity, code, arguments) << text(says);
    };
    row(Severity::Error, Code::SignatureCutOff, {text("31"), text("44")}, "31 of 44 characters");
    row(Severity::Error, Code::TooLong, {text("5000"), text("4096")}, "5000 characters, where 4096");
    row(Severity::Error, Code::ParameterMissing, {text("sv")}, "\"sv\"");
    row(Severity::Error, Code::NotHttps, {text("ftp")}, "begins with ftp:");
    row(Severity::Fix, Code::NotHttps, {text("http")}, "has to be https://");
    row(Severity::Warning, Code::MorePermissionsThanNeeded, {text("rl")}, "read");
    row(Severity::Error, Code::CannotWrite, {text("l")}, "only this: list");
    row(Severity::Error, Code::CannotWrite, {QString()}, "does not allow writing. Make");
    row(Severity::Error, Code::OtherCloud, {text("a.blob.core.usgovcloudapi.net"), text("usGovernmentL4 usGovernmentL5"), text("global")},
        "US Government L4 / US Government L5 (DoD). You work in this one: Global");
    row(Severity::Warning, Code::UnknownHost, {text("files.example.com")},
        "files.example.com is not an address of Azure Storage that Habeas knows. Personal data will be sent there");
    row(Severity::Error, Code::HostNotAllowed, {text("a.example"), text("b.example *.c.example"), text("/etc/habeas/policy.ini")},
        "does not allow exports to a.example. Allowed is: b.example");
    row(Severity::Error, Code::HostNotAllowed, {text("a.example"), text("b.example"), text("/etc/habeas/policy.ini")}, "/etc/habeas/policy.ini");
    row(Severity::Error, Code::HostListUnreadable, {text("/etc/habeas/policy.ini")}, "in /etc/habeas/policy.ini, cannot be read");
    row(Severity::Error, Code::LookAlikeHost, {text("a.blob.core.windows.net.evil.com")}, "only looks like");
    row(Severity::Error, Code::BadPort, {text("8443")}, "port 8443");
    row(Severity::Error, Code::BadAccountName, {text("Con_toso")}, "3 to 24");
    row(Severity::Warning, Code::BadAccountName, {text("MyStorageAccount")}, "no capital letters");
    row(Severity::Error, Code::NoContainer, {}, "for one container");
    row(Severity::Warning, Code::NoContainer, {}, "narrower choice");
    row(Severity::Error, Code::WrongService, {text("host"), text("queue")}, "\"queue\"");
    row(Severity::Error, Code::WrongResourceType, {text("sr"), text("b")}, "one file or folder");
    row(Severity::Fix, Code::StrayParameter, {text("comp restype")}, "comp");
    row(Severity::Warning, Code::IpRestricted, {text("168.1.5.60")}, "168.1.5.60");
    row(Severity::Error, Code::OtherContainer, {text("dsr-1"), text("contosodsr.blob.core.windows.net")},
        "written to: dsr-1 at contosodsr.blob.core.windows.net.");
    row(Severity::Warning, Code::OtherContainer, {text("dsr-1"), QString()}, "written to: dsr-1.");
    row(Severity::Fix, Code::OtherContainer, {QString(), text("contosodsr.blob.core.windows.net")}, "account than the one the export was written to");
    row(Severity::Error, Code::CannotRead, {}, "does not allow reading");
    row(Severity::Error, Code::CannotList, {}, "does not allow listing");
}

void tst_StorageWords::namesWhatIsWrong()
{
    QFETCH(QString, sentence);
    QFETCH(QString, says);
    QVERIFY2(sentence.contains(says), qPrintable(sentence));
}

void tst_StorageWords::datesAreLocal()
{
    // Berlin is an hour ahead of UTC in December.
    const QString sentence = said(Severity::Error, Code::Expired, {text("2026-12-01T23:30:00Z")});
    QVERIFY2(sentence.contains(text("2 December 2026 00:30:00")), qPrintable(sentence));

    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    const QString german = said(Severity::Error, Code::Expired, {text("2026-12-01T23:30:00Z")});
    QLocale::setDefault(QLocale::c());
    QVERIFY2(german.contains(text("2. Dezember 2026 00:30")), qPrintable(german));
}

void tst_StorageWords::keysAreToBeRotated()
{
    for (const Code code : {Code::AccountKey, Code::ConnectionStringWithKey})
        QVERIFY(said(Severity::Error, code).contains(text("rotate the key")));
}

void tst_StorageWords::readingIsNotWriting()
{
    const auto codes = QMetaEnum::fromType<Code>();
    for (int i = 0; i < codes.keyCount(); ++i) {
        const auto code = static_cast<Code>(codes.value(i));
        // Codes that only an address for writing can have.
        if (QList<Code>{Code::CannotWrite, Code::WritesOnlyInPart, Code::UserDelegation, Code::EndsWithinAMonth}.contains(code))
            continue;
        for (const Severity severity : {Severity::Error, Severity::Warning, Severity::Fix, Severity::Note}) {
            // A warning only where the name of an account stands alone.
            if (code == Code::BadAccountName && severity == Severity::Warning)
                continue;
            const QString sentence = said(severity, code, {text("2026-12-01T10:00:00Z"), text("x")}, Purpose::ReadResults);
            for (const char *word : {"to write", "Microsoft", "will be sent", "the export needs", "a month", "35 days"}) {
                QVERIFY2(!sentence.contains(text(word)), qPrintable(sentence));
            }
        }
    }
    const StorageLocation location =
        StorageLocation::parse(container("sp=rl&se=2027-01-22T12:00:00Z"), {Cloud(), now(), Purpose::ReadResults, {}, {}});
    QCOMPARE(StorageWords::summary(location, now(), Purpose::ReadResults),
             text("Container dsr-2026-0142 in contosodsr, read and list only, ends 22 January 2027, in 60 days"));
}

void tst_StorageWords::summaries_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("summary");
    QTest::newRow("mock") << container("sp=acw&se=2027-01-22T12:00:00Z")
                          << text("Container dsr-2026-0142 in contosodsr, write only, ends 22 January 2027, in 60 days");
    QTest::newRow("more than writing") << container("sp=racwl&se=2027-01-22T12:00:00Z")
                                       << text("Container dsr-2026-0142 in contosodsr, write and more, ends 22 January 2027, in 60 days");
    QTest::newRow("tomorrow") << container("sp=acw&se=2026-11-24T12:30:00Z")
                              << text("Container dsr-2026-0142 in contosodsr, write only, ends 24 November 2026, tomorrow");
    QTest::newRow("today") << container("sp=acw&se=2026-11-23T18:30:00Z")
                           << text("Container dsr-2026-0142 in contosodsr, write only, ends today at 19:30:00");
    QTest::newRow("policy") << container("si=export")
                            << text("Container dsr-2026-0142 in contosodsr, permissions by a stored access policy, end by a stored access policy");
    QTest::newRow("account")
        << (text("https://contosodsr.blob.core.windows.net/?sv=2024-11-04&ss=b&srt=co&spr=https&sp=acw&se=2027-01-22T12:00:00Z&sig=") + signature())
        << text("Storage account contosodsr, write only, ends 22 January 2027, in 60 days");
    QTest::newRow("unknown host") << (text("https://files.example.com/dsr-2026-0142?sv=2024-11-04&sr=c&spr=https&sp=acw&se=2027-01-22T12:00:00Z&sig=")
                                      + signature())
                                  << text("Container dsr-2026-0142 in files.example.com, write only, ends 22 January 2027, in 60 days");
    QTest::newRow("bare account") << text("contosodsr") << text("Storage account contosodsr, by its name alone");
}

void tst_StorageWords::summaries()
{
    QFETCH(QString, address);
    QFETCH(QString, summary);
    QCOMPARE(StorageWords::summary(parsed(address), now()), summary);
}

void tst_StorageWords::summaryOfEveryAcceptableFormOnly()
{
    QCOMPARE(StorageWords::summary(parsed({}), now()), QString());
    QCOMPARE(StorageWords::summary(parsed(text("http://contosodsr.blob.core.windows.net/c")), now()), QString());
    QCOMPARE(StorageWords::summary(StorageLocation(), now()), QString());
}

void tst_StorageWords::hostIsNamedInFull()
{
    QCOMPARE(StorageWords::host(parsed(container("sp=acw&se=2027-01-22T12:00:00Z"))), text("Host: contosodsr.blob.core.windows.net"));
    QCOMPARE(StorageWords::host(parsed(text("contosodsr"))), QString());
}

void tst_StorageWords::neverShowsASignature()
{
    const QString secret = signature().left(12);
    for (const char *parameters : {"sp=acw&se=2027-01-22T12:00:00Z", "sp=rrq&se=2020-01-22T12:00:00Z&sig=", "sr=b&sip=1.2.3.4&comp=list"}) {
        const StorageLocation location = parsed(container(parameters));
        QVERIFY(!StorageWords::summary(location, now()).contains(secret));
        for (const StorageLocation::Finding &finding : location.findings())
            QVERIFY(!StorageWords::sentence(finding).contains(secret));
    }
}

QTEST_GUILESS_MAIN(tst_StorageWords)
#include "tst_storagewords.moc"
