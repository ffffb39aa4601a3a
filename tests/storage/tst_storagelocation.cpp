// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/storagelocation.h"
#include "storagefixtures.h"

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QMetaEnum>
#include <QRandomGenerator>
#include <QTest>

#include <initializer_list>

using namespace StorageFixtures;

namespace {
const QString account = QStringLiteral("https://habeasexports.blob.core.windows.net");
const QString lettersOnly = QStringLiteral("KklOSQBXhqkRN/jLMJCZ+VWwtyCUqeDLPXBTDQPZwg=");
const QString alternating = QStringLiteral("KkaOsqbxHqkrnRjalMjczEvwwtYcuqeDlpxBtdqPzwg=");

QDateTime utc(const char *text)
{
    return QDateTime::fromString(QString::fromLatin1(text), Qt::ISODate);
}

StorageLocation::Rules rules(const Cloud &cloud = Cloud())
{
    return {cloud, utc("2026-11-23T12:00:00Z")};
}

Cloud localCloud(const QStringList &storage = {})
{
    return *Cloud::custom(QUrl(QStringLiteral("http://127.0.0.1:8080/tenant")), QUrl(QStringLiteral("http://127.0.0.1:8081")), storage);
}

Cloud customCloud(const QStringList &storage = {})
{
    return *Cloud::custom(QUrl(QStringLiteral("https://login.example.test/tenant")), QUrl(QStringLiteral("https://graph.example.test")), storage);
}

template <typename Enum> QString nameOf(Enum value)
{
    return QString::fromLatin1(QMetaEnum::fromType<Enum>().valueToKey(int(value)));
}

/** `Error Expired(2026-11-01T00:00:00Z)`, one for each finding. */
QString described(const StorageLocation &location)
{
    QStringList lines;
    for (const StorageLocation::Finding &finding : location.findings()) {
        QString line = nameOf(finding.severity) + QLatin1Char(' ') + nameOf(finding.code);
        if (!finding.arguments.isEmpty())
            line += QLatin1Char('(') + finding.arguments.join(QLatin1Char('|')) + QLatin1Char(')');
        lines.append(line);
    }
    return lines.join(QStringLiteral("; "));
}

QString encodedSignature()
{
    return percentEncoded(signature());
}

/** A container location with these parameters and a whole signature. */
QString withParameters(const QString &parameters)
{
    return account + QStringLiteral("/export-4711?") + parameters + QStringLiteral("&sig=") + encodedSignature();
}

QString latin1(const char *text)
{
    return QString::fromLatin1(text);
}

/** The usual container SAS with one parameter replaced or, with an empty value, left out. */
QString with(const char *name, const char *value)
{
    const QList<QPair<QString, QString>> usual{{latin1("sv"), latin1("2024-11-04")},
                                               {latin1("spr"), latin1("https")},
                                               {latin1("se"), latin1("2027-12-31T00:00:00Z")},
                                               {latin1("sr"), latin1("c")},
                                               {latin1("sp"), latin1("acw")}};
    QStringList pieces;
    bool replaced = false;
    for (const auto &[key, standard] : usual) {
        const bool isIt = key == latin1(name);
        replaced = replaced || isIt;
        const QString used = isIt ? latin1(value) : standard;
        if (!used.isEmpty())
            pieces.append(key + QLatin1Char('=') + used);
    }
    if (!replaced)
        pieces.append(latin1(name) + QLatin1Char('=') + latin1(value));
    return withParameters(pieces.join(QLatin1Char('&')));
}

QString userDelegation(const char *end = "2026-11-29T00:00:00Z")
{
    return latin1("sv=2024-11-04&skoid=11111111-2222-3333-4444-555555555555&sktid=66666666-7777-8888-9999-000000000000&skt=2026-11-23T00:00:00Z&ske=")
        + latin1(end) + latin1("&sks=b&skv=2024-11-04&spr=https&se=") + latin1(end) + latin1("&sr=c&sp=acw");
}

/** Every form in which the text could show a secret: no eight characters of any may be seen, but those that `besides` has, too, by chance. */
QString leakOf(const QString &secret, const QString &shown, const QString &besides = QString())
{
    const QString once = percentEncoded(secret);
    for (const QString &form : {secret, once, percentEncoded(once)}) {
        for (qsizetype i = 0; i + 8 <= form.size(); ++i) {
            const QString piece = form.mid(i, 8);
            if (shown.contains(piece) && !besides.contains(piece))
                return QStringLiteral("characters %1 to %2").arg(i).arg(i + 8);
        }
    }
    return {};
}

QString allArguments(const StorageLocation &location)
{
    QStringList all;
    for (const StorageLocation::Finding &finding : location.findings())
        all += finding.arguments;
    return all.join(QLatin1Char('\n'));
}

quint32 seed()
{
    const quint32 given = qEnvironmentVariable("HABEAS_TEST_SEED").toUInt();
    const quint32 used = given ? given : QRandomGenerator::system()->generate();
    qInfo("seed %u (set HABEAS_TEST_SEED to repeat)", used);
    return used;
}
}

class tst_StorageLocation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findings_data();
    void allowedHosts_data();
    void allowedHosts();
    void findings();
    void clouds_data();
    void clouds();
    void corrects_data();
    void corrects();
    void refusesWithoutOffer_data();
    void refusesWithoutOffer();
    void offersNothingThatIsRefused_data();
    void offersNothingThatIsRefused();
    void offersToEncodePlusSigns();
    void readsALocation();
    void readsRealForms_data();
    void readsRealForms();
    void judgesTimeByTheRules();
    void tellsSignaturesApart();
    void pointsAtTheParameter();
    void masks_data();
    void masks();
    void masksOtherSecrets_data();
    void masksOtherSecrets();
    void keepsWhatIsNoSecret();
    void readingResults_data();
    void readingResults();
    void everyCodeIsReached();
    void masksASignatureOfLettersOnly_data();
    void masksASignatureOfLettersOnly();
    void maskedNeverShowsTheSignature();
    void sentBytesAreGivenBytes();
    void survivesAnything();
    void isQuickOnHostileText_data();
    void isQuickOnHostileText();

private:
    QSet<int> m_seen;
};

void tst_StorageLocation::findings_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QString &text, const QString &expected) { QTest::newRow(name) << text << expected; };
    const auto is = [](const char *expected) { return latin1(expected); };

    row("good", containerUrl(), QString());
    row("empty", QString(), is("Error Empty"));
    row("white space only", is(" \t\r\n") + QChar(0x200B) + QChar(0xFEFF), is("Error Empty"));
    row("empty quotes", is("\"\""), is("Error Empty"));

    row("bare account", is("habeasexports"), is("Warning BareAccountName(habeasexports)"));
    row("bare account of the documentation", is("MyStorageAccount"),
        is("Warning BareAccountName(MyStorageAccount); Warning BadAccountName(MyStorageAccount)"));
    row("bare account, too short", is("ab"), is("Error BadAccountName(ab); Warning BareAccountName(ab)"));
    row("bare account, dash", is("my-account"), is("Error BadAccountName(my-account); Warning BareAccountName(my-account)"));
    row("bare account, too long", is("abcdefghijklmnopqrstuvwxyz"), is("Error BadAccountName(); Warning BareAccountName()"));
    row("words", is("the usual place"), is("Error NotAUrl"));
    row("host of nobody", is("hello.world"), is("Error NotAUrl"));
    row("account and container", is("habeasexports/export-4711"), is("Error NotAUrl"));
    row("no host", is("https:///export-4711?") + containerSas(), is("Error NotAUrl"));
    row("one slash", is("https:/habeasexports.blob.core.windows.net/c"), is("Error BadContainerName(c); Error QueryMissing; Fix SchemeMissing"));
    row("one slash and no host", is("https:/c"), is("Error NotAUrl"));
    row("backslashes", is("https:\\\\habeasexports.blob.core.windows.net\\export-4711"), is("Error NotAUrl"));
    row("scheme alone", is("https:"), is("Error NotAUrl"));

    row("ftp", is("ftp://habeasexports.blob.core.windows.net/export-4711"), is("Error NotHttps(ftp)"));
    row("Data Lake scheme", is("abfss://export@habeasexports.dfs.core.windows.net/"), is("Error NotHttps(abfss)"));
    row("file", is("file:///home/admin/export"), is("Error NotHttps(file)"));
    row("http to an IP", is("http://192.0.2.7/export-4711?") + containerSas(), is("Error AddressIsIp(192.0.2.7); Error NotHttps(http)"));
    row("Windows path", is("C:\\Users\\admin\\export"), is("Error WindowsPath"));
    row("Windows path, slashes", is("D:/export"), is("Error WindowsPath"));
    row("Windows share", is("\\\\server\\export"), is("Error WindowsPath"));

    row("two URLs", containerUrl() + QLatin1Char('\n') + containerUrl(is("otherexports.blob.core.windows.net")), is("Error SeveralUrls"));
    row("two URLs without a gap", containerUrl() + containerUrl(is("otherexports.blob.core.windows.net")), is("Error SeveralUrls"));
    row("URL in a query", is("https://evil.example/?u=https://habeasexports.blob.core.windows.net/c"), is("Error SeveralUrls"));
    row("too long", containerUrl() + is("&rscd=") + QString(4096, QLatin1Char('a')),
        is("Error TooLong(%1|4096)").arg(containerUrl().size() + 6 + 4096));
    row("just not too long", containerUrl() + is("&rscd=") + QString(4096 - 6 - containerUrl().size(), QLatin1Char('a')), QString());
    row("binary", QString::fromLatin1("PK\x03\x04\x00\x01", 6), is("Error Binary"));
    row("half a character", containerUrl() + QChar(0xD800), is("Error Binary"));
    row("replacement character", containerUrl() + QChar(0xFFFD), is("Error Binary"));

    const QString rawSignature = signature();
    row("percent signs eaten by a batch file", with("se", "2027-12-31T18A08A52Z"), is("Error PercentSignsMissing(se)"));
    row("percent signs eaten", with("se", "2027-12-31T183A083A52Z"), is("Error PercentSignsMissing(se)"));
    row("percent signs eaten, of the signature too",
        account + is("/export-4711?sv=2024-11-04&spr=https&se=2026-12-01T18A08A52Z&sr=c&sp=acw&sig=")
            + encodedSignature().replace(is("%3D"), is("3D")),
        is("Error PercentSignsMissing(se)"));
    row("percent signs of a delegation key's start eaten",
        withParameters(userDelegation().replace(is("skt=2026-11-23T00:00:00Z"), is("skt=2026-11-23T00A00A00Z"))),
        is("Error PercentSignsMissing(skt); Warning UserDelegation(2026-11-29T00:00:00Z)"));
    row("percent sign of the signature eaten",
        account + is("/export-4711?sv=2024-11-04&spr=https&se=2027-12-31&sr=c&sp=acw&sig=") + encodedSignature().remove(QLatin1Char('%')),
        is("Error PercentSignsMissing(sig)"));
    row("percent sign and digit eaten",
        account + is("/export-4711?sv=2024-11-04&spr=https&se=2027-12-31&sr=c&sp=acw&sig=") + QString(43, QLatin1Char('a')) + QLatin1Char('D'),
        is("Error PercentSignsMissing(sig)"));

    row("account key", accountKey(), is("Error AccountKey"));
    row("account key without its padding", accountKey().chopped(2), is("Error AccountKey"));
    row("account key with half its padding", is("\"") + accountKey().chopped(1) + is("\""), is("Error AccountKey"));
    row("account key in JSON", is("{\"value\": \"") + accountKey().replace(QLatin1Char('+'), is("\\u002B")) + is("\"}"), is("Error AccountKey"));
    row("account key in HTML",
        accountKey().replace(QLatin1Char('+'), is("&#43;")).replace(QLatin1Char('/'), is("&#x2F;")).replace(QLatin1Char('='), is("&#61;")),
        is("Error AccountKey"));
    row("account key in the source of a mail", accountKey().replace(QLatin1Char('='), is("=3D")).insert(75, is("=\r\n")), is("Error AccountKey"));
    row("account key behind an option", is("--account-key ") + accountKey(), is("Error AccountKey"));
    row("account key, spaces around", QLatin1Char(' ') + accountKey() + QLatin1Char('\n'), is("Error AccountKey"));
    row("account key, broken", accountKey().insert(40, is("\r\n")), is("Error AccountKey"));
    row("account key, encoded", percentEncoded(accountKey()), is("Error AccountKey"));
    row("account key in a sentence", is("the key is ") + accountKey() + is(", keep it"), is("Error AccountKey"));
    row("account key as a query", account + QLatin1Char('?') + accountKey(), is("Error AccountKey"));
    row("connection string with key",
        is("DefaultEndpointsProtocol=https;AccountName=habeasexports;AccountKey=") + accountKey() + is(";EndpointSuffix=core.windows.net"),
        is("Error ConnectionStringWithKey"));
    row("connection string with a key in capitals and spaces", is("ACCOUNTNAME = habeasexports ; ACCOUNT KEY = ") + accountKey(),
        is("Error ConnectionStringWithKey"));
    row("connection string with a cut key", is("AccountName=habeasexports;AccountKey=") + accountKey().left(30), is("Error ConnectionStringWithKey"));
    row("emulator", is("UseDevelopmentStorage=true"), is("Error DevelopmentStorage"));
    row("emulator, bare", is("devstoreaccount1"), is("Error DevelopmentStorage"));
    row("emulator, host", containerUrl(is("devstoreaccount1.blob.core.windows.net")), is("Error DevelopmentStorage"));
    row("emulator, path style", is("http://127.0.0.1:10000/devstoreaccount1/export-4711?") + containerSas(),
        is("Error AddressIsIp(127.0.0.1); Error NotHttps(http); Error PathBelowContainer(devstoreaccount1)"));

    row("SAS token only", QLatin1Char('?') + containerSas(), is("Error SasTokenOnly"));
    row("SAS token only, no question mark", containerSas(), is("Error SasTokenOnly"));
    row("SAS token only, after words", is("SAS token: ") + containerSas(), is("Error SasTokenOnly"));
    row("SAS token only, ampersand first", QLatin1Char('&') + containerSas(), is("Error SasTokenOnly"));
    row("SAS token only, encoded", percentEncoded(containerSas()), is("Error SasTokenOnly"));
    row("SAS token only, in JSON", is("{\"sas\": \"?") + containerSas() + is("\"}"), is("Error SasTokenOnly"));
    row("SAS token and a path", is("/export-4711?") + containerSas(), is("Error SasTokenOnly"));
    row("SAS token only, cut", is("?sv=2024-11-04&se=2027"), is("Error SasTokenOnly"));
    row("connection string without an address", is("SharedAccessSignature=") + containerSas(), is("Error SasTokenOnly"));
    row("no query", account + is("/export-4711"), is("Error QueryMissing"));
    row("empty query", account + is("/export-4711?"), is("Error QueryMissing"));
    row("no signature", account + is("/export-4711?sv=2024-11-04&spr=https&se=2027-12-31&sr=c&sp=acw"), is("Error SignatureMissing"));
    row("empty signature", account + is("/export-4711?sv=2024-11-04&spr=https&se=2027-12-31&sr=c&sp=acw&sig="), is("Error SignatureMissing"));
    const QString beginning = account + is("/export-4711?sv=2024-11-04&spr=https&se=2027-12-31&sr=c&sp=acw&sig=");
    row("signature cut off", beginning + QString(31, QLatin1Char('a')), is("Error SignatureCutOff(31|44)"));
    row("signature cut in the padding", beginning + QString(43, QLatin1Char('a')) + QLatin1Char('%'), is("Error SignatureCutOff(43|44)"));
    row("signature cut in the padding later", beginning + QString(43, QLatin1Char('a')) + is("%3"), is("Error SignatureCutOff(43|44)"));
    row("signature without padding", beginning + QString(43, QLatin1Char('a')), is("Error SignatureCutOff(43|44)"));
    row("signature with early padding", beginning + QString(20, QLatin1Char('a')) + QLatin1Char('='), is("Error SignatureCutOff(21|44)"));
    row("signature with padding twice", beginning + QString(42, QLatin1Char('a')) + is("=="), is("Error SignatureMalformed(44|44)"));
    row("signature too long", beginning + rawSignature + is("abc"), is("Error SignatureMalformed(47|44)"));
    row("signature of another alphabet", beginning + QString(43, QLatin1Char('-')) + QLatin1Char('='), is("Error SignatureMalformed(44|44)"));
    row("signature with its slashes", beginning + encodedSignature().replace(is("%2F"), is("/")), QString());
    row("signature with all of it encoded", beginning + is("%") + QString::fromLatin1(rawSignature.toLatin1().toHex('%')), QString());
    row("signature in small escapes", beginning + encodedSignature().replace(is("%2B"), is("%2b")).replace(is("%2F"), is("%2f")), QString());
    row("ends in an ampersand", containerUrl() + QLatin1Char('&'), is("Error QueryCutOff(&)"));

    row("no version", with("sv", ""), is("Error ParameterMissing(sv)"));
    row("no resource", with("sr", ""), is("Error ParameterMissing(sr)"));
    row("no end", with("se", ""), is("Error ParameterMissing(se)"));
    row("no permissions", with("sp", ""), is("Error ParameterMissing(sp)"));
    row("stored access policy", withParameters(is("sv=2024-11-04&spr=https&sr=c&si=habeas")), QString());
    row("account SAS without types", withParameters(is("sv=2024-11-04&spr=https&ss=b&se=2027-12-31&sp=acw")),
        is("Error ParameterMissing(srt); Warning AccountWideSas"));
    row("account SAS with a policy", withParameters(is("sv=2024-11-04&spr=https&ss=b&srt=o&si=habeas")),
        is("Error ParameterMissing(se); Error ParameterMissing(sp); Warning AccountWideSas"));
    row("user delegation without key end", withParameters(userDelegation()).remove(is("ske=2026-11-29T00:00:00Z&")),
        is("Error ParameterMissing(ske); Warning UserDelegation(2026-11-29T00:00:00Z)"));
    row("repeated parameter", with("sv", "2024-11-04&sv=2024-11-04"), is("Error ParameterRepeated(sv)"));
    row("repeated in capitals", with("sp", "acw&SP=rl"), is("Error ParameterRepeated(sp)"));
    row("repeated signature", containerUrl() + is("&sig=") + encodedSignature(), is("Error ParameterRepeated(sig)"));
    row("unreadable end", with("se", "tomorrow"), is("Error DateUnreadable(se)"));
    row("impossible end", with("se", "2027-02-30"), is("Error DateUnreadable(se)"));
    row("end without a zone", with("se", "2027-12-31T00:00:00"), is("Error DateUnreadable(se)"));
    row("unreadable start", with("st", "soon"), is("Error DateUnreadable(st)"));
    row("unreadable version", with("sv", "latest"), is("Error DateUnreadable(sv)"));
    row("starts after its end", with("se", "2027-01-01&st=2027-01-02"),
        is("Error StartsAfterEnd(2027-01-02T00:00:00Z|2027-01-01T00:00:00Z); Error NotYetValid(2027-01-02T00:00:00Z)"));
    row("starts at its end", with("se", "2027-12-01&st=2027-12-01"),
        is("Error StartsAfterEnd(2027-12-01T00:00:00Z|2027-12-01T00:00:00Z); Error NotYetValid(2027-12-01T00:00:00Z)"));

    row("expired", with("se", "2026-11-23T11:59:59Z"), is("Error Expired(2026-11-23T11:59:59Z)"));
    row("expires this second", with("se", "2026-11-23T12:00:00Z"), is("Error Expired(2026-11-23T12:00:00Z)"));
    row("expired, date only is UTC", with("se", "2026-11-23"), is("Error Expired(2026-11-23T00:00:00Z)"));
    row("expired, other zone", with("se", "2026-11-23T12:30:00%2B01:00"), is("Error Expired(2026-11-23T11:30:00Z)"));
    row("ends in a day", with("se", "2026-11-24T12:00:00Z"), is("Warning EndsWithinADay(2026-11-24T12:00:00Z)"));
    row("ends after a day", with("se", "2026-11-24T12:00:01Z"), is("Warning EndsWithinAMonth(2026-11-24T12:00:01Z)"));
    row("ends in 35 days", with("se", "2026-12-28T12:00Z"), is("Warning EndsWithinAMonth(2026-12-28T12:00:00Z)"));
    row("ends after 35 days", with("se", "2026-12-28T12:00:01.0000000Z"), QString());
    row("user delegation", withParameters(userDelegation()), is("Warning UserDelegation(2026-11-29T00:00:00Z)"));
    row("user delegation, ends in a day", withParameters(userDelegation("2026-11-24T00:00:00Z")),
        is("Warning UserDelegation(2026-11-24T00:00:00Z); Warning EndsWithinADay(2026-11-24T00:00:00Z)"));
    row("user delegation, the key ends first", withParameters(userDelegation().replace(is("ske=2026-11-29"), is("ske=2026-11-22"))),
        is("Error StartsAfterEnd(2026-11-23T00:00:00Z|2026-11-22T00:00:00Z); Error Expired(2026-11-22T00:00:00Z); Warning "
           "UserDelegation(2026-11-22T00:00:00Z)"));
    row("starts later", with("st", "2026-11-23T12:15:01Z"), is("Error NotYetValid(2026-11-23T12:15:01Z)"));
    row("starts soon", with("st", "2026-11-23T12:15:00Z"), is("Warning StartsSoon(2026-11-23T12:15:00Z)"));
    row("has started", with("st", "2026-11-23T12:00:00Z"), QString());

    row("read and list only", with("sp", "rl"), is("Error CannotWrite(rl); Warning MorePermissionsThanNeeded(rl)"));
    row("create only", with("sp", "c"), is("Warning WritesOnlyInPart(aw)"));
    row("write and create", with("sp", "cw"), is("Warning WritesOnlyInPart(a)"));
    row("everything of the portal", with("sp", "racwdli"), is("Warning MorePermissionsThanNeeded(rdli)"));
    row("any order", with("sp", "wca"), QString());
    row("permission repeated", with("sp", "acww"), is("Warning PermissionsOdd(w)"));
    row("permission unknown", with("sp", "acwz"), is("Warning PermissionsOdd(z)"));
    row("permission in capitals", with("sp", "ACW"), is("Error CannotWrite(); Warning PermissionsOdd()"));
    row("addresses", with("sip", "192.0.2.1-192.0.2.9"), is("Warning IpRestricted(192.0.2.1-192.0.2.9)"));
    row("another user's object", with("sduoid", "11111111-2222-3333-4444-555555555555"), is("Error NeedsMoreThanTheServiceSends(sduoid)"));
    row("request headers", with("srh", "x-ms-a"), is("Error NeedsMoreThanTheServiceSends(srh)"));
    row("request parameters", with("srq", "a"), is("Error NeedsMoreThanTheServiceSends(srq)"));
    row("http only", with("spr", "http"), is("Error HttpOnly"));
    row("http as well", with("spr", "https,http"), is("Note AllowsHttp"));
    row("http as well, encoded", with("spr", "https%2Chttp"), is("Note AllowsHttp"));
    row("no protocol", with("spr", ""), is("Note AllowsHttp"));
    row("old version", with("sv", "2018-03-28"), is("Warning OldVersion(2018-03-28)"));
    row("not so old version", with("sv", "2018-11-09"), QString());

    row("account SAS without blobs", withParameters(is("sv=2024-11-04&spr=https&ss=qt&srt=o&se=2027-12-31&sp=acw")),
        is("Error WrongService(ss|qt); Warning AccountWideSas"));
    row("account SAS without objects", withParameters(is("sv=2024-11-04&spr=https&ss=b&srt=sc&se=2027-12-31&sp=acw")),
        is("Error WrongResourceType(srt|sc); Warning AccountWideSas"));
    row("queue host", containerUrl(is("habeasexports.queue.core.windows.net")), is("Error WrongService(host|queue)"));
    row("file host", containerUrl(is("habeasexports.file.core.windows.net")), is("Error WrongService(host|file)"));
    row("table host", containerUrl(is("habeasexports.table.core.windows.net")), is("Error WrongService(host|table)"));
    row("web site host", containerUrl(is("habeasexports.z6.web.core.windows.net")), is("Error WrongService(host|web)"));
    for (const char *resource : {"b", "bv", "bs", "d"})
        row(qPrintable(is("resource ") + is(resource)), with("sr", resource), is("Error WrongResourceType(sr|%1)").arg(is(resource)));
    row("file share SAS", with("sr", "s"), is("Error WrongService(sr|s)"));
    row("below the container", account + is("/export-4711/folder?") + containerSas(), is("Error PathBelowContainer(export-4711)"));
    row("blob", account + is("/export-4711/folder/a%20b.json?") + containerSas(), is("Error PathBelowContainer(export-4711)"));
    row("account SAS, container", account + is("/export-4711?") + accountSas(), is("Warning AccountWideSas"));
    row("account SAS, no container", account + is("/?") + accountSas(), is("Warning NoContainer; Warning AccountWideSas"));
    row("account SAS, no slash", account + QLatin1Char('?') + accountSas(), is("Warning NoContainer; Warning AccountWideSas"));
    row("container SAS, no container", account + is("/?") + containerSas(), is("Error NoContainer"));

    row("account name too short", containerUrl(is("ab.blob.core.windows.net")), is("Error BadAccountName(ab)"));
    row("account name with a dash", containerUrl(is("my-exports.blob.core.windows.net")), is("Error BadAccountName(my-exports)"));
    row("account name with a dot", containerUrl(is("my.exports.blob.core.windows.net")), is("Error BadAccountName(my.exports)"));
    row("no account", containerUrl(is("blob.core.windows.net")), is("Error BadAccountName()"));
    row("container name too short", account + is("/ab?") + containerSas(), is("Error BadContainerName(ab)"));
    row("container name with capitals", account + is("/Export?") + containerSas(), is("Error BadContainerName(Export)"));
    row("container name with two dashes", account + is("/ex--port?") + containerSas(), is("Error BadContainerName(ex--port)"));
    row("container name with a dash at the end", account + is("/export-?") + containerSas(), is("Error BadContainerName(export-)"));
    row("container name too long", account + QLatin1Char('/') + QString(64, QLatin1Char('a')) + QLatin1Char('?') + containerSas(),
        is("Error BadContainerName(%1)").arg(QString(64, QLatin1Char('a'))));
    row("container name of full length", account + QLatin1Char('/') + QString(63, QLatin1Char('a')) + QLatin1Char('?') + containerSas(), QString());
    row("container name encoded", account + is("/export%2D4711?") + containerSas(), is("Error BadContainerName(export%2D4711)"));
    row("container name with an encoded space", account + is("/export-4711%20?") + containerSas(), is("Error BadContainerName(export-4711%20)"));
    row("two slashes, below the container", account + is("//export-4711//folder?") + containerSas(), is("Error PathBelowContainer(export-4711)"));
    row("up", account + is("/../export-4711?") + containerSas(), is("Error BadContainerName(..); Error PathBelowContainer(..)"));
    for (const char *system : {"$root", "$web", "$logs"})
        row(system, account + QLatin1Char('/') + is(system) + QLatin1Char('?') + containerSas(), is("Error SystemContainer(%1)").arg(is(system)));
    row("system container encoded", account + is("/%24web?") + containerSas(), is("Error SystemContainer($web)"));
    row("secondary", containerUrl(is("habeasexports-secondary.blob.core.windows.net")),
        is("Error SecondaryHost(habeasexports-secondary.blob.core.windows.net)"));
    row("private link", containerUrl(is("habeasexports.privatelink.blob.core.windows.net")),
        is("Error PrivateLinkHost(habeasexports.privatelink.blob.core.windows.net)"));
    row("DNS zone", containerUrl(is("habeasexports.z12.blob.storage.azure.net")), QString());
    row("DNS zone of a host that has none", containerUrl(is("habeasexports.z12.blob.core.windows.net")),
        is("Error BadAccountName(habeasexports.z12)"));
    row("DNS zone beyond the last", containerUrl(is("habeasexports.z100.blob.storage.azure.net")), is("Error BadAccountName(habeasexports.z100)"));
    row("DNS zone, secondary", containerUrl(is("habeasexports-secondary.z12.blob.storage.azure.net")),
        is("Error SecondaryHost(habeasexports-secondary.z12.blob.storage.azure.net)"));
    row("US Government", containerUrl(is("habeasexports.blob.core.usgovcloudapi.net")),
        is("Error OtherCloud(habeasexports.blob.core.usgovcloudapi.net|usGovernmentL4 usGovernmentL5|global)"));
    row("China", containerUrl(is("habeasexports.dfs.core.chinacloudapi.cn")),
        is("Error OtherCloud(habeasexports.dfs.core.chinacloudapi.cn|china|global)"));
    row("unknown host", containerUrl(is("Data.Contoso.example")), is("Warning UnknownHost(data.contoso.example)"));
    row("other service of Azure", containerUrl(is("contoso.azureedge.net")), is("Warning UnknownHost(contoso.azureedge.net)"));

    row("look-alike behind", containerUrl(is("habeasexports.blob.core.windows.net.evil.example")),
        is("Error LookAlikeHost(habeasexports.blob.core.windows.net.evil.example)"));
    row("look-alike with dashes", containerUrl(is("habeasexports-blob-core-windows-net.evil.example")),
        is("Error LookAlikeHost(habeasexports-blob-core-windows-net.evil.example)"));
    row("look-alike glued", containerUrl(is("habeasexports-blob.core.windows.net")), is("Error LookAlikeHost(habeasexports-blob.core.windows.net)"));
    row("misspelt", containerUrl(is("habeasexports.blob.core.window.net")), is("Error LookAlikeHost(habeasexports.blob.core.window.net)"));
    row("misspelt, two letters for one", containerUrl(is("habeasexports.blob.core.vvindows.net")),
        is("Error LookAlikeHost(habeasexports.blob.core.vvindows.net)"));
    row("other ending", containerUrl(is("habeasexports.blob.core.windows.example")),
        is("Error LookAlikeHost(habeasexports.blob.core.windows.example)"));
    row("other cloud behind", containerUrl(is("a.blob.core.chinacloudapi.cn.evil.example")),
        is("Error LookAlikeHost(a.blob.core.chinacloudapi.cn.evil.example)"));
    row("two dots at the end of the host", containerUrl(is("habeasexports.blob.core.windows.net..")),
        is("Error LookAlikeHost(habeasexports.blob.core.windows.net..)"));
    row("dot at the end of another host", containerUrl(is("data.contoso.example.")), is("Warning UnknownHost(data.contoso.example.)"));
    const QString cyrillic = is("habeasexports.bl") + QChar(0x043E) + is("b.core.windows.net");
    row("not ASCII", containerUrl(cyrillic), is("Error LookAlikeHost(") + cyrillic + QLatin1Char(')'));
    const QString kelvin = is("habeasexports.blob.core.windows.net").replace(0, 1, QChar(0x212A));
    row("lower-cases to ASCII", containerUrl(kelvin), is("Error LookAlikeHost(") + kelvin + QLatin1Char(')'));
    const QString ideographic = is("habeasexports.blob.core.windows") + QChar(0x3002) + is("net");
    row("ideographic full stop", containerUrl(ideographic), is("Error LookAlikeHost(") + ideographic + QLatin1Char(')'));
    row("punycode", containerUrl(is("xn--abc.example")), is("Error LookAlikeHost(xn--abc.example)"));
    row("percent in the host", containerUrl(is("habeasexports%2Eblob.core.windows.net")),
        is("Error LookAlikeHost(habeasexports%2Eblob.core.windows.net)"));
    row("user", is("https://admin@habeasexports.blob.core.windows.net/c"), is("Error UserInfoInUrl(habeasexports.blob.core.windows.net)"));
    row("user and password", is("https://admin:hunter2hunter2@habeasexports.blob.core.windows.net/c"),
        is("Error UserInfoInUrl(habeasexports.blob.core.windows.net)"));
    row("host as user", is("https://habeasexports.blob.core.windows.net@evil.example/c"), is("Error UserInfoInUrl(evil.example)"));
    row("backslash", is("https://habeasexports.blob.core.windows.net\\@evil.example/c"), is("Error LookAlikeHost(evil.example)"));
    row("backslash in the path", account + is("/export\\4711?") + containerSas(),
        is("Error BadContainerName(export\\4711); Error CharacterNotAllowed(U+005C)"));
    row("port", containerUrl(is("habeasexports.blob.core.windows.net:8443")), is("Error BadPort(8443)"));
    row("port of an unknown host", containerUrl(is("data.contoso.example:8443")),
        is("Error BadPort(8443); Warning UnknownHost(data.contoso.example)"));
    row("no port", containerUrl(is("habeasexports.blob.core.windows.net:")), is("Error BadPort()"));
    row("impossible port", containerUrl(is("habeasexports.blob.core.windows.net:99999")), is("Error BadPort()"));
    row("password as port", containerUrl(is("habeasexports.blob.core.windows.net:hunter2")), is("Error BadPort()"));
    row("port 443", containerUrl(is("habeasexports.blob.core.windows.net:443")), QString());
    row("IPv4", containerUrl(is("192.0.2.7")), is("Error AddressIsIp(192.0.2.7)"));
    row("IPv4 as one number", containerUrl(is("3221225991")), is("Error AddressIsIp(3221225991)"));
    row("IPv4 in hexadecimal", containerUrl(is("0xC0.0.2.7")), is("Error AddressIsIp(0xC0.0.2.7)"));
    row("IPv6", containerUrl(is("[2001:db8::1]")), is("Error AddressIsIp([2001:db8::1])"));
    row("IPv6 with a port", containerUrl(is("[::1]:10000")), is("Error AddressIsIp([::1])"));
    row("localhost", containerUrl(is("localhost")), is("Error AddressIsIp(localhost)"));
    row("localhost with its dot", containerUrl(is("localhost.")), is("Error AddressIsIp(localhost.)"));
    row("localhost by its long name", containerUrl(is("localhost.localdomain")), is("Error AddressIsIp(localhost.localdomain)"));
    row("localhost of IPv6", containerUrl(is("ip6-localhost")), is("Error AddressIsIp(ip6-localhost)"));
    row("IPv6 with a zone", containerUrl(is("[fe80::1%25eth0]")), is("Error AddressIsIp([fe80::1%25eth0])"));
    row("below localhost", containerUrl(is("habeas.localhost:10000")), is("Error AddressIsIp(habeas.localhost)"));
    row("upper-case host", containerUrl(is("HABEASEXPORTS.BLOB.CORE.WINDOWS.NET")), QString());
    row("upper-case scheme", containerUrl().replace(0, 5, is("HTTPS")), QString());
    row("foreign parameter", withParameters(is("sv=2024-11-04&spr=https&se=2027-12-31&sr=c&sp=acw&foo=bar")), is("Note ParameterUnknown(foo)"));
    row("not ASCII behind the host", withParameters(is("sv=2024-11-04&spr=https&se=2027-12-31&sr=c&sp=acw&si=") + QChar(0x00E4)),
        is("Error CharacterNotAllowed(U+00E4)"));
    row("percent sign alone", withParameters(is("sv=2024-11-04&spr=https&se=2027-12-31&sr=c&sp=acw&si=%zz")), is("Error NotAUrl"));
}

void tst_StorageLocation::allowedHosts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("patterns");
    QTest::addColumn<QString>("refusal"); // empty: allowed
    const auto row = [](const char *name, const QString &text, const char *patterns, const QString &refusal) {
        QTest::newRow(name) << text << QString::fromLatin1(patterns).split(QLatin1Char(' '), Qt::SkipEmptyParts) << refusal;
    };
    const auto is = [](const char *latin1) { return QString::fromLatin1(latin1); };
    const auto refused = [](const char *host, const char *patterns) {
        return QStringLiteral("Error HostNotAllowed(%1|%2|policy.ini)").arg(QString::fromLatin1(host), QString::fromLatin1(patterns));
    };
    row("exact", containerUrl(), "habeasexports.blob.core.windows.net", {});
    row("suffix", containerUrl(), "*.blob.core.windows.net", {});
    row("other account", containerUrl(is("other.blob.core.windows.net")), "habeasexports.blob.core.windows.net",
        refused("other.blob.core.windows.net", "habeasexports.blob.core.windows.net"));
    row("capitals", containerUrl(is("HABEASEXPORTS.blob.core.windows.net")), "habeasexports.blob.core.windows.net", {});
    row("Data Lake name of the allowed one", containerUrl(is("habeasexports.dfs.core.windows.net")), "habeasexports.blob.core.windows.net", {});
    row("unknown host", containerUrl(is("files.example.com")), "*.blob.core.windows.net", refused("files.example.com", "*.blob.core.windows.net"));
    row("unknown host that is listed", containerUrl(is("files.example.com")), "files.example.com", {});
    row("bare account", is("habeasexports"), "habeasexports.blob.core.windows.net", {});
    row("another bare account", is("other"), "habeasexports.blob.core.windows.net *.x.example",
        refused("other", "habeasexports.blob.core.windows.net *.x.example"));
    row("list with a mistake", containerUrl(), "habeasexports.blob.core.windows.net https://x", is("Error HostListUnreadable(policy.ini)"));
    row("bare account, list with a mistake", is("habeasexports"), "*", is("Error HostListUnreadable(policy.ini)"));
}

void tst_StorageLocation::allowedHosts()
{
    QFETCH(QString, text);
    QFETCH(QStringList, patterns);
    QFETCH(QString, refusal);
    StorageLocation::Rules allowing = rules();
    allowing.allowedHosts = AllowedHosts(patterns, QStringLiteral("policy.ini"));
    const StorageLocation location = StorageLocation::parse(text, allowing);
    for (const StorageLocation::Finding &finding : location.findings())
        m_seen.insert(int(finding.code));
    if (refusal.isEmpty()) {
        QVERIFY2(!described(location).contains(QLatin1String("Host")) || !described(location).contains(QLatin1String("Error")),
                 qPrintable(described(location)));
        QVERIFY(location.isAllowedBy(allowing.allowedHosts, allowing.cloud));
    } else {
        QVERIFY2(described(location).contains(refusal), qPrintable(described(location)));
        QVERIFY(!location.isAcceptable());
        QVERIFY(location.secret().bytes().isEmpty());
        QVERIFY(!StorageLocation::parse(text, rules()).isAllowedBy(allowing.allowedHosts, allowing.cloud));
    }
}

void tst_StorageLocation::findings()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const StorageLocation location = StorageLocation::parse(text, rules());
    for (const StorageLocation::Finding &finding : location.findings())
        m_seen.insert(int(finding.code));
    QCOMPARE(described(location), expected);
    const bool hasError = expected.contains(QLatin1String("Error "));
    QCOMPARE(location.isAcceptable(), !hasError);
    QCOMPARE(location.secret().bytes(), hasError ? QByteArray() : text.toUtf8());
    QVERIFY(location.corrected().isEmpty());
    QCOMPARE(location.worstFinding().has_value(), !expected.isEmpty());
    if (location.worstFinding())
        QVERIFY(expected.startsWith(nameOf(location.worstFinding()->severity)));
    QCOMPARE(location.holdsAccountKey(), expected.contains(QLatin1String("Key")) && !expected.contains(QLatin1String("Parameter")));
    QCOMPARE(leakOf(signature(), location.masked()), QString());
    QCOMPARE(leakOf(accountKey(), location.masked()), QString());
    QCOMPARE(leakOf(signature(), allArguments(location)), QString());
    QVERIFY(!allArguments(location).contains(QLatin1String("hunter2")));
    QVERIFY(!location.masked().contains(QLatin1String("hunter2hunter2")));
}

void tst_StorageLocation::clouds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Cloud>("cloud");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QString &text, const Cloud &cloud, const char *expected) {
        QTest::newRow(name) << text << cloud << latin1(expected);
    };
    const QString path = latin1("/devstoreaccount1/export-4711?") + containerSas();
    const QString withHttpToo = QString(path).replace(latin1("spr=https"), latin1("spr=https,http"));
    const QStringList azurite{latin1("127.0.0.1:10000"), latin1("localhost:10000"), latin1("[::1]:10000")};

    row("local, listed", latin1("http://127.0.0.1:10000") + path, localCloud(azurite), "");
    row("local, listed by name", latin1("http://localhost:10000") + path, localCloud(azurite), "");
    row("local, listed IPv6", latin1("http://[::1]:10000") + path, localCloud(azurite), "");
    row("local, listed, https", latin1("https://127.0.0.1:10000") + path, localCloud(azurite), "");
    row("local, http as well", latin1("http://127.0.0.1:10000") + withHttpToo, localCloud(azurite), "");
    row("local, http as well, https", latin1("https://127.0.0.1:10000") + withHttpToo, localCloud(azurite), "Note AllowsHttp");
    row("local, other port", latin1("http://127.0.0.1:10001") + path, localCloud(azurite),
        "Error AddressIsIp(127.0.0.1); Error NotHttps(http); Error PathBelowContainer(devstoreaccount1)");
    row("local, public storage is not listed", containerUrl(), localCloud(azurite),
        "Error OtherCloud(habeasexports.blob.core.windows.net|global|custom)");
    row("local, no list, any loopback port", latin1("http://127.0.0.1:43211") + path, localCloud(), "");
    row("local, no list, other loopback", latin1("http://127.0.0.9:43211") + path, localCloud(), "");
    row("local, no list, public storage", containerUrl(), localCloud(), "");
    row("local, no list, not loopback", latin1("http://192.0.2.7:43211") + path, localCloud(),
        "Error AddressIsIp(192.0.2.7); Error NotHttps(http); Error PathBelowContainer(devstoreaccount1)");
    row("local, no container", latin1("http://127.0.0.1:10000/devstoreaccount1?") + accountSas(), localCloud(),
        "Warning NoContainer; Warning AccountWideSas");
    row("local, no account", latin1("http://127.0.0.1:10000/?") + accountSas(), localCloud(),
        "Error BadAccountName(); Warning NoContainer; Warning AccountWideSas");
    row("local, below the container", latin1("http://127.0.0.1:10000/devstoreaccount1/export-4711/blob?") + containerSas(), localCloud(),
        "Error PathBelowContainer(export-4711)");
    row("local, emulator's name", latin1("devstoreaccount1"), localCloud(), "Warning BareAccountName(devstoreaccount1)");
    row("local, emulator's connection string", latin1("UseDevelopmentStorage=true"), localCloud(), "Error DevelopmentStorage");
    row("local, account key", latin1("AccountName=devstoreaccount1;AccountKey=") + accountKey(), localCloud(), "Error ConnectionStringWithKey");

    row("custom, listed suffix", containerUrl(latin1("habeasexports.blob.example.test")), customCloud({latin1("blob.example.test")}), "");
    row("custom, sibling of a listed suffix", containerUrl(latin1("habeasexports.queue.example.test")), customCloud({latin1("blob.example.test")}),
        "Error WrongService(host|queue)");
    row("custom, other suffix", containerUrl(latin1("habeasexports.blob.example.org")), customCloud({latin1("blob.example.test")}),
        "Warning UnknownHost(habeasexports.blob.example.org)");
    row("custom, look-alike of its own", containerUrl(latin1("a.blob.example.test.evil.example")), customCloud({latin1("blob.example.test")}),
        "Error LookAlikeHost(a.blob.example.test.evil.example)");
    row("custom, suffix with a port", containerUrl(latin1("habeasexports.blob.example.test:8443")), customCloud({latin1("blob.example.test:8443")}),
        "");
    row("custom, endpoint with a port", latin1("https://storage.example.test:8443/habeasexports/export-4711?") + containerSas(),
        customCloud({latin1("storage.example.test:8443")}), "");
    row("custom, loopback may not be http elsewhere", latin1("http://127.0.0.1:10000") + latin1("/habeasexports/export-4711?") + containerSas(),
        customCloud({latin1("127.0.0.1:10000")}), "Fix NotHttps(http)");
    row("custom, no list, public storage", containerUrl(), customCloud(), "");
    row("custom, no list, unknown host", containerUrl(latin1("storage.example.test")), customCloud(), "Warning UnknownHost(storage.example.test)");
    row("custom, no list, China", containerUrl(latin1("habeasexports.blob.core.chinacloudapi.cn")), customCloud(),
        "Error OtherCloud(habeasexports.blob.core.chinacloudapi.cn|china|custom)");
    row("custom, no list, loopback", latin1("http://127.0.0.1:10000/devstoreaccount1?") + containerSas(), customCloud(),
        "Error AddressIsIp(127.0.0.1); Error NotHttps(http)");

    row("US Government at home", containerUrl(latin1("habeasexports.blob.core.usgovcloudapi.net")), Cloud(Cloud::Kind::UsGovernmentL4), "");
    row("US Government, the other level", containerUrl(latin1("habeasexports.blob.core.usgovcloudapi.net")), Cloud(Cloud::Kind::UsGovernmentL5), "");
    row("US Government, public storage", containerUrl(), Cloud(Cloud::Kind::UsGovernmentL4),
        "Error OtherCloud(habeasexports.blob.core.windows.net|global|usGovernmentL4)");
}

void tst_StorageLocation::clouds()
{
    QFETCH(QString, text);
    QFETCH(Cloud, cloud);
    QFETCH(QString, expected);
    const StorageLocation location = StorageLocation::parse(text, rules(cloud));
    QCOMPARE(described(location), expected);
    QCOMPARE(location.isAcceptable(), !expected.contains(QLatin1String("Error ")) && !expected.contains(QLatin1String("Fix ")));
}

void tst_StorageLocation::corrects_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("corrected");
    QTest::addColumn<QString>("expected");
    const QString good = containerUrl();
    const auto row = [](const char *name, const QString &text, const QString &corrected, const char *expected) {
        QTest::newRow(name) << text << corrected << latin1(expected);
    };
    const auto same = [&](const char *name, const QString &text, const char *expected = "Fix Decorated") {
        QTest::newRow(name) << text << good << latin1(expected);
    };
    const auto is = [](const char *text) { return latin1(text); };
    const auto wrapped = [&good](const char *before, const char *behind) -> QString {
        return QString::fromUtf8(before) + good + QString::fromUtf8(behind);
    };
    const auto inside = [&good](qsizetype position, const QString &text) { return QString(good).insert(position, text); };
    const qsizetype inSignature = good.size() - 20;
    const qsizetype inHost = 15;

    same("the same address twice", good + good);
    same("the same address in two lines", good + is("\n") + good);
    same("spaces around", wrapped("  ", "\t "));
    same("line end", wrapped("", "\r\n"));
    same("no-break space", wrapped("\u00A0", "\u00A0"));
    same("byte order mark", QChar(0xFEFF) + good);
    same("zero width in the host", inside(inHost, QChar(0x200B)));
    same("soft hyphen in the signature", inside(inSignature, QChar(0x00AD)));
    same("writing direction", wrapped("\u202A", "\u202C"));
    same("double quotes", wrapped("\"", "\""));
    same("single quotes", wrapped("'", "'"));
    same("smart quotes", wrapped("\u201C", "\u201D"));
    same("German quotes", wrapped("\u201E", "\u201C"));
    same("French quotes", wrapped("\u00AB ", " \u00BB"));
    same("backticks", wrapped("`", "`"));
    same("one quote only", wrapped("\"", ""));
    same("angle brackets", wrapped("<", ">"));
    same("parentheses", wrapped("(", ")"));
    same("full stop", wrapped("", "."));
    same("comma and quote", wrapped("\"", "\","));
    same("in a sentence", wrapped("Please use this address: ", ". Thank you, Ada"));
    same("in parentheses in a sentence", wrapped("the storage (", ") is ready"));
    same("line break in the signature", inside(inSignature, is("\r\n")));
    same("line break in the query", inside(good.indexOf(QLatin1Char('&')), is("\n")));
    same("line break in the path", inside(good.indexOf(QLatin1Char('?')), is("\n")));
    same("space in the host", inside(inHost, is(" ")));
    same("wrapped like an answered mail", is("> ") + QString(good).insert(inSignature, is("\n> ")).insert(70, is("\n> ")));
    same("three lines and words", QString(good).insert(inSignature, is("\n")).insert(70, is("\n")) + is("\nRegards\nAda"));
    same("HTML entity", QString(good).replace(QLatin1Char('&'), is("&amp;")));
    same("HTML entity twice", QString(good).replace(QLatin1Char('&'), is("&amp;amp;")));
    same("HTML entity in figures", QString(good).replace(QLatin1Char('&'), is("&#38;")));
    same("HTML link",
         is("<a href=\"") + QString(good).replace(QLatin1Char('&'), is("&amp;")) + is("\">https://habeasexports.blob.core.windows.net/...</a>"));
    same("HTML paragraph", wrapped("<p>", "</p>"));
    same("Markdown link", wrapped("[container](", ")"));
    same("Markdown link with itself", is("[") + good + is("](") + good + is(")"));
    same("Markdown bold", wrapped("**", "**"));
    same("Markdown table", wrapped("| ", " | until December |"));
    same("chat link", wrapped("<", "|the container>"));
    same("mail client's plain text", good + is(" <") + good + is(">"));
    same("JSON", is("{\n  \"storageLocation\": \"") + good + is("\"\n}"));
    same("JSON line", is("\"storageLocation\": \"") + good + is("\","));
    same("JSON escapes",
         is("{\"storageLocation\":\"") + QString(good).replace(QLatin1Char('/'), is("\\/")).replace(QLatin1Char('&'), is("\\u0026")) + is("\"}"));
    same("zsh escapes", QString(good).replace(QLatin1Char('?'), is("\\?")).replace(QLatin1Char('='), is("\\=")).replace(QLatin1Char('&'), is("\\&")));
    same("cmd escapes", QString(good).replace(QLatin1Char('&'), is("^&")));
    same("safe link",
         is("https://eur01.safelinks.protection.outlook.com/?url=") + percentEncoded(good)
             + is("&data=05%7C02%7Cada%40example.test%7C0&sdata=x%3D&reserved=0"));
    same("Teams safe link",
         is("https://statics.teams.cdn.office.net/evergreen-assets/safelinks/2/atp-safelinks.html?url=") + percentEncoded(good)
             + is("&locale=en-us"));
    same("plus sign read as a space", containerUrl().replace(is("%2B"), is(" ")));
    same("plain copy of a whole encoded address", percentEncoded(good), "Fix DoubleEncoded");
    same("encoded twice", percentEncoded(percentEncoded(good)), "Fix DoubleEncoded");
    same("percent signs encoded again", QString(good).replace(QLatin1Char('%'), is("%25")), "Fix DoubleEncoded");
    same("percent signs encoded twice again", QString(good).replace(QLatin1Char('%'), is("%2525")), "Fix DoubleEncoded");
    same("encoded again and in quotes", is("\"") + QString(good).replace(QLatin1Char('%'), is("%25")) + is("\""), "Fix DoubleEncoded; Fix Decorated");

    for (const char *tail : {"?",         "_",      "~",      "\\",     "/",      "-",          "\\n",
                             "\\r\\n",    "\\\"",   "%20",    "%0A",    "%22",    "[/url]",     "][container]]",
                             ";2027;Ada", "\u2014", "\u2192", "\u3002", "\uFF09", "\U0001F642", "&#160;",
                             "&quot;"})
        QTest::newRow(qPrintable(is("behind it: ") + QString::fromUtf8(tail)))
            << QString(good + QString::fromUtf8(tail)) << good << is("Fix Decorated");
    same("wrapped, and a word behind a bracket", QString(good).insert(70, is("\n")) + is("] Ada"));
    same("source of a mail", QString(good).replace(QLatin1Char('='), is("=3D")).insert(140, is("=\r\n")).insert(70, is("=\r\n")));
    same("JSON in JSON", is("{\"body\": \"{\\\"storageLocation\\\": \\\"") + good + is("\\\"}\"}"));
    same("JSON with the address of the account, too",
         is("{\"endpoint\": \"https://habeasexports.blob.core.windows.net/\", \"sasUrl\": \"") + good + is("\"}"));
    same("HTML entities in figures",
         QString(good).replace(QLatin1Char('='), is("&#61;")).replace(QLatin1Char('/'), is("&#x2F;")).replace(QLatin1Char('%'), is("&#37;")));
    same("HTML entities by name", QString(good).replace(QLatin1Char(':'), is("&colon;")).replace(QLatin1Char('?'), is("&quest;")));
    same("HTML entity without its semicolon", QString(good).replace(QLatin1Char('&'), is("&amp")));
    same("PowerShell escapes", QString(good).replace(QLatin1Char('&'), is("`&")));
    same("percent signs of a batch file", QString(good).replace(QLatin1Char('%'), is("%%")));
    same("lines that a shell joins", QString(good).insert(120, is("\\\n")).insert(60, is("\\\n")));
    same("link of a filter",
         is("https://linkprotect.example/url?a=") + percentEncoded(good) + is("&c=E,1,x&back=") + percentEncoded(is("https://mail.example/")));
    same("two schemes", is("http://") + good);
    same("scheme twice", is("https:") + good);
    same("two question marks", QString(good).replace(QLatin1Char('?'), is("??")));
    same("token behind a list", QString(good).replace(QLatin1Char('?'), is("?restype=container&comp=list?")),
         "Fix Decorated; Fix StrayParameter(restype comp)");
    same("token in a line of its own", QString(good).replace(QLatin1Char('?'), is("\n?")));
    same("token in a line of its own, without its question mark", QString(good).replace(QLatin1Char('?'), is("\n")));
    same("everything that the portal shows", is("Blob SAS token\n") + containerSas() + is("\n\nBlob SAS URL\n") + good + is("\n"));
    same("question mark encoded", QString(good).replace(QLatin1Char('?'), is("%3F")), "Fix DoubleEncoded");
    same("query encoded", account + is("/export-4711?") + percentEncoded(containerSas()), "Fix DoubleEncoded");
    same("query encoded with its question mark", account + is("/export-4711") + percentEncoded(is("?") + containerSas()), "Fix DoubleEncoded");
    same("plus sign read as a space and encoded", containerUrl().replace(is("%2B"), is("%20")));

    same("no colon", QString(good).replace(is("://"), is("//")), "Fix SchemeMissing");
    same("one slash", QString(good).replace(is("://"), is(":/")), "Fix SchemeMissing");
    same("three slashes", QString(good).replace(is("://"), is(":///")), "Fix SchemeMissing");
    same("space in the scheme", QString(good).replace(is("://"), is(" ://")), "Fix SchemeMissing");
    same("scheme misspelt", QString(good).remove(1, 1), "Fix SchemeMissing");
    same("scheme cut to a letter", good.mid(4), "Fix SchemeMissing");
    same("no scheme", good.mid(8), "Fix SchemeMissing");
    same("no scheme, slashes", good.mid(6), "Fix SchemeMissing");
    same("scheme cut", good.mid(1), "Fix SchemeMissing");
    same("scheme cut more", good.mid(3), "Fix SchemeMissing");
    same("http", QString(good).replace(is("https:"), is("http:")), "Fix NotHttps(http)");
    same("http with its port", QString(good).replace(is("https:"), is("http:")).replace(is(".net/"), is(".net:80/")), "Fix NotHttps(http)");
    same("fragment", good + is("#section"), "Fix Fragment");
    same("empty fragment", good + is("#"), "Fix Fragment");
    same("stray parameters", QString(good).replace(is("?"), is("?restype=container&comp=list&")), "Fix StrayParameter(restype comp)");
    same("stray parameter at the end", good + is("&comp=list"), "Fix StrayParameter(comp)");
    same("slash behind the container", QString(good).replace(is("?"), is("/?")), "Fix ExtraSlash");
    same("two slashes before the container", QString(good).replace(is("net/"), is("net//")), "Fix ExtraSlash");
    same("slashes everywhere", QString(good).replace(is("net/"), is("net//")).replace(is("?"), is("//?")), "Fix ExtraSlash");
    same("dot behind the host", QString(good).replace(is("net/"), is("net./")));
    same("Data Lake host", QString(good).replace(is(".blob."), is(".dfs.")), "Fix DataLakeHost(habeasexports.dfs.core.windows.net)");
    row("Data Lake host of a zone", containerUrl(is("habeasexports.z07.dfs.storage.azure.net")),
        containerUrl(is("habeasexports.z07.blob.storage.azure.net")), "Fix DataLakeHost(habeasexports.z07.dfs.storage.azure.net)");
    same("all at once", is("<http://habeasexports.dfs.core.windows.net/export-4711/?comp=list&") + containerSas() + is("#x>"),
         "Fix Decorated; Fix DataLakeHost(habeasexports.dfs.core.windows.net); Fix NotHttps(http); Fix Fragment; Fix StrayParameter(comp); Fix "
         "ExtraSlash");

    row("connection string",
        is("BlobEndpoint=https://habeasexports.blob.core.windows.net/;QueueEndpoint=https://habeasexports.queue.core.windows.net/"
           ";SharedAccessSignature=")
            + accountSas(),
        account + is("/?") + accountSas(), "Fix ConnectionStringWithSas; Warning NoContainer; Warning AccountWideSas");
    row("connection string by name", is("SharedAccessSignature=?") + accountSas() + is(";AccountName=habeasexports;EndpointSuffix=core.windows.net"),
        account + is("/?") + accountSas(), "Fix ConnectionStringWithSas; Warning NoContainer; Warning AccountWideSas");
    row("connection string in quotes, with line breaks",
        is("\"BlobEndpoint=https://habeasexports.blob.core.windows.net;\r\nSharedAccessSignature=") + accountSas() + is("\""),
        account + is("/?") + accountSas(), "Fix ConnectionStringWithSas; Warning NoContainer; Warning AccountWideSas");
    row("connection string after words, with spaces",
        is("Connection string: BlobEndpoint = https://habeasexports.blob.core.windows.net/ ; SharedAccessSignature = ") + accountSas(),
        account + is("/?") + accountSas(), "Fix ConnectionStringWithSas; Warning NoContainer; Warning AccountWideSas");
    row("connection string in lines",
        is("SharedAccessSignature=") + accountSas() + is("\nBlobEndpoint=https://habeasexports.blob.core.windows.net/\n"),
        account + is("/?") + accountSas(), "Fix ConnectionStringWithSas; Warning NoContainer; Warning AccountWideSas");
    row("connection string in another order",
        is("sharedaccesssignature=") + accountSas()
            + is(";QueueEndpoint=https://habeasexports.queue.core.windows.net/;blobendpoint=https://habeasexports.blob.core.windows.net/;"),
        account + is("/?") + accountSas(), "Fix ConnectionStringWithSas; Warning NoContainer; Warning AccountWideSas");
    row("bare account in quotes", is(" \"habeasexports\" "), is("habeasexports"), "Fix Decorated; Warning BareAccountName(habeasexports)");
    row("bare account in JSON", is("{\"storageLocation\": \"habeasexports\"}"), is("habeasexports"),
        "Fix Decorated; Warning BareAccountName(habeasexports)");
}

void tst_StorageLocation::corrects()
{
    QFETCH(QString, text);
    QFETCH(QString, corrected);
    QFETCH(QString, expected);
    const StorageLocation location = StorageLocation::parse(text, rules());
    for (const StorageLocation::Finding &finding : location.findings())
        m_seen.insert(int(finding.code));
    QCOMPARE(described(location), expected);
    QCOMPARE(QString::fromUtf8(location.corrected().bytes()), corrected);
    QVERIFY(!location.isAcceptable());
    QVERIFY(location.secret().isEmpty());
    QCOMPARE(leakOf(signature(), location.masked()), QString());
    QCOMPARE(leakOf(signature(), allArguments(location)), QString());

    const StorageLocation accepted = StorageLocation::parse(corrected, rules());
    QVERIFY(accepted.isAcceptable());
    QVERIFY(accepted.corrected().isEmpty());
    QCOMPARE(accepted.secret().bytes(), corrected.toUtf8());
    QCOMPARE(accepted.form(), location.form());
    QCOMPARE(accepted.handle(), location.handle());
}

void tst_StorageLocation::refusesWithoutOffer_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("quoted Windows path") << latin1("\"C:\\export\"") << latin1("Error WindowsPath");
    QTest::newRow("quoted words") << latin1("\"the usual place\"") << latin1("Error NotAUrl");
    QTest::newRow("quoted token") << latin1("'?") + containerSas() + latin1("'") << latin1("Error SasTokenOnly");
    QTest::newRow("key in quotes") << latin1("\"") + accountKey() + latin1("\"") << latin1("Error AccountKey");
}

void tst_StorageLocation::refusesWithoutOffer()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const StorageLocation location = StorageLocation::parse(text, rules());
    QCOMPARE(described(location), expected);
    QCOMPARE(location.form(), StorageLocation::Form::Unusable);
    QVERIFY(location.corrected().isEmpty());
    QVERIFY(location.secret().isEmpty());
}

void tst_StorageLocation::offersNothingThatIsRefused_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("cut, in quotes") << QString(latin1("\"") + containerUrl().chopped(10) + latin1("\""));
    QTest::newRow("expired, over http") << with("se", "2026-11-01").replace(latin1("https://"), latin1("http://"));
    QTest::newRow("Data Lake host of a second copy") << containerUrl(latin1("habeasexports-secondary.dfs.core.windows.net"));
    QTest::newRow("nothing but a fragment") << QString(account + latin1("/export-4711#?") + containerSas());
    QTest::newRow("another cloud, in brackets") << QString(latin1("<") + containerUrl(latin1("habeasexports.blob.core.chinacloudapi.cn"))
                                                           + latin1(">"));
}

void tst_StorageLocation::offersNothingThatIsRefused()
{
    QFETCH(QString, text);
    const StorageLocation location = StorageLocation::parse(text, rules());
    QCOMPARE(location.worstFinding()->severity, StorageLocation::Severity::Error);
    QVERIFY2(described(location).contains(latin1("Fix ")), qPrintable(described(location)));
    QVERIFY(location.corrected().isEmpty());
}

/** It may be sent as it is, since a server can read it as it is meant. */
void tst_StorageLocation::offersToEncodePlusSigns()
{
    QString text = containerUrl();
    text.replace(encodedSignature(), signature());
    const StorageLocation location = StorageLocation::parse(text, rules());
    QCOMPARE(described(location), latin1("Warning PlusSignNotEncoded"));
    m_seen.insert(int(StorageLocation::Code::PlusSignNotEncoded));
    QVERIFY(location.isAcceptable());
    QCOMPARE(location.secret().bytes(), text.toUtf8());
    QCOMPARE(location.corrected().bytes(), text.replace(QLatin1Char('+'), latin1("%2B")).toUtf8());
    const StorageLocation corrected = StorageLocation::parse(text, rules());
    QCOMPARE(described(corrected), QString());
    QCOMPARE(corrected.handle(), location.handle());
    QVERIFY(corrected.corrected().isEmpty());

    // Only in the signature; together with what has to be corrected.
    const StorageLocation decorated =
        StorageLocation::parse(latin1("<") + containerUrl().replace(encodedSignature(), signature()) + latin1("&rscd=a+b>"), rules());
    QCOMPARE(decorated.corrected().bytes(), (text + latin1("&rscd=a+b")).toUtf8());
}

void tst_StorageLocation::readsALocation()
{
    const StorageLocation location = StorageLocation::parse(with("st", "2026-11-01"), rules());
    QCOMPARE(location.form(), StorageLocation::Form::ContainerSas);
    QCOMPARE(location.host(), latin1("habeasexports.blob.core.windows.net"));
    QCOMPARE(location.account(), latin1("habeasexports"));
    QCOMPARE(location.container(), latin1("export-4711"));
    QCOMPARE(location.permissions(), latin1("acw"));
    QCOMPARE(location.startsAt(), utc("2026-11-01T00:00:00Z"));
    QCOMPARE(location.endsAt(), utc("2027-12-31T00:00:00Z"));
    QCOMPARE(location.startsAt().timeSpec(), Qt::UTC);
    QCOMPARE(location.masked(),
             account + latin1("/export-4711?sv=2024-11-04&spr=https&se=2027-12-31T00:00:00Z&sr=c&sp=acw&st=2026-11-01&sig=")
                 + QString(8, QChar(0x2022)));

    const StorageLocation nothing;
    QCOMPARE(nothing.form(), StorageLocation::Form::Empty);
    QVERIFY(!nothing.isAcceptable());
    QVERIFY(!nothing.worstFinding());
}

void tst_StorageLocation::readsRealForms_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Cloud>("cloud");
    QTest::addColumn<StorageLocation::Form>("form");
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("accountName");
    QTest::addColumn<QString>("container");
    QTest::addColumn<QString>("permissions");
    const QString host = latin1("habeasexports.blob.core.windows.net");
    const QString name = latin1("habeasexports");
    const QString none;
    using Form = StorageLocation::Form;
    QTest::newRow("portal, account") << account
            + latin1("/?sv=2022-11-02&ss=bfqt&srt=sco&sp=rwdlacupiytfx&se=2027-12-31T15:59:59Z&st=2026-11-01T07:59:59Z&spr=https&sig=")
            + encodedSignature() << Cloud()
                                     << Form::AccountSas << host << name << none << latin1("rwdlacupiytfx");
    QTest::newRow("portal, container") << account
            + latin1("/export-4711?sp=racwdl&st=2026-11-01T07:59:59Z&se=2027-12-31T15:59:59Z&spr=https&sv=2022-11-02&sr=c&sig=") + encodedSignature()
                                       << Cloud() << Form::ContainerSas << host << name << latin1("export-4711") << latin1("racwdl");
    QTest::newRow("command line") << account + latin1("/export-4711?se=2027-12-31T00%3A00%3A00Z&sp=acw&spr=https&sv=2022-11-02&sr=c&sig=")
            + encodedSignature() << Cloud()
                                  << Form::ContainerSas << host << name << latin1("export-4711") << latin1("acw");
    QTest::newRow("PowerShell") << account + latin1("/export-4711?sv=2023-08-03&sr=c&sig=") + encodedSignature()
            + latin1("&se=2027-12-31T00%3A00%3A00Z&sp=acw")
                                << Cloud() << Form::ContainerSas << host << name << latin1("export-4711") << latin1("acw");
    QTest::newRow("signature not encoded") << account + latin1("/export-4711?sv=2023-08-03&sr=c&se=2027-12-31&sp=acw&sig=") + signature() << Cloud()
                                           << Form::ContainerSas << host << name << latin1("export-4711") << latin1("acw");
    QTest::newRow("user delegation") << withParameters(userDelegation()) << Cloud() << Form::ContainerSas << host << name << latin1("export-4711")
                                     << latin1("acw");
    QTest::newRow("stored access policy") << withParameters(latin1("sv=2024-11-04&si=habeas&sr=c")) << Cloud() << Form::ContainerSas << host << name
                                          << latin1("export-4711") << none;
    QTest::newRow("capitals and port 443") << containerUrl(latin1("HabeasExports.blob.core.windows.net:443")) << Cloud() << Form::ContainerSas << host
                                           << name << latin1("export-4711") << latin1("acw");
    QTest::newRow("DNS zone") << containerUrl(latin1("habeasexports.z12.blob.storage.azure.net")) << Cloud() << Form::ContainerSas
                              << latin1("habeasexports.z12.blob.storage.azure.net") << name << latin1("export-4711") << latin1("acw");
    QTest::newRow("custom domain") << containerUrl(latin1("data.contoso.example")) << Cloud() << Form::ContainerSas << latin1("data.contoso.example")
                                   << none << latin1("export-4711") << latin1("acw");
    QTest::newRow("path style") << latin1("http://127.0.0.1:10000/devstoreaccount1/export-4711?") + containerSas() << localCloud()
                                << Form::ContainerSas << latin1("127.0.0.1:10000") << latin1("devstoreaccount1") << latin1("export-4711")
                                << latin1("acw");
    QTest::newRow("path style, IPv6") << latin1("http://[::1]:10000/devstoreaccount1/export-4711?") + containerSas() << localCloud()
                                      << Form::ContainerSas << latin1("[::1]:10000") << latin1("devstoreaccount1") << latin1("export-4711")
                                      << latin1("acw");
    QTest::newRow("bare account") << name << Cloud() << Form::BareAccount << none << name << none << none;
}

void tst_StorageLocation::readsRealForms()
{
    QFETCH(QString, text);
    QFETCH(Cloud, cloud);
    QFETCH(StorageLocation::Form, form);
    const StorageLocation location = StorageLocation::parse(text, rules(cloud));
    QVERIFY2(location.isAcceptable(), qPrintable(described(location)));
    QCOMPARE(location.secret().bytes(), text.toUtf8());
    QCOMPARE(location.form(), form);
    QTEST(location.host(), "host");
    QTEST(location.account(), "accountName");
    QTEST(location.container(), "container");
    QTEST(location.permissions(), "permissions");
    QCOMPARE(location.handle().size(), form == StorageLocation::Form::BareAccount ? 0 : 8);
    QCOMPARE(leakOf(signature(), location.masked()), QString());
}

void tst_StorageLocation::judgesTimeByTheRules()
{
    const QString text = with("se", "2026-12-01T00:00:00Z");
    const auto at = [&text](const QDateTime &now) { return described(StorageLocation::parse(text, {Cloud(), now})); };
    QCOMPARE(at(utc("2026-01-01T00:00:00Z")), QString());
    QCOMPARE(at(utc("2026-11-29T00:00:00Z")), latin1("Warning EndsWithinAMonth(2026-12-01T00:00:00Z)"));
    QCOMPARE(at(utc("2026-11-30T12:00:00Z")), latin1("Warning EndsWithinADay(2026-12-01T00:00:00Z)"));
    QCOMPARE(at(utc("2026-12-01T00:00:00Z")), latin1("Error Expired(2026-12-01T00:00:00Z)"));
    // The same moment told in another zone.
    QCOMPARE(at(utc("2026-12-01T00:59:59+01:00")), latin1("Warning EndsWithinADay(2026-12-01T00:00:00Z)"));
    QCOMPARE(at(QDateTime()), QString());
}

void tst_StorageLocation::tellsSignaturesApart()
{
    const QByteArray bytes = QByteArray::fromBase64(signature().toLatin1());
    const QString expected = QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex().left(8));
    QCOMPARE(StorageLocation::parse(containerUrl(), rules()).handle(), expected);
    const QString unencoded = account + latin1("/export-4711?sv=2023-08-03&sr=c&se=2027-12-31&sp=acw&sig=") + signature();
    QCOMPARE(StorageLocation::parse(unencoded, rules()).handle(), expected);
    const QString other = containerUrl().replace(encodedSignature(), percentEncoded(signature(latin1("another"))));
    QVERIFY(StorageLocation::parse(other, rules()).handle() != expected);
    QCOMPARE(StorageLocation::parse(containerUrl().chopped(10), rules()).handle(), QString());
}

void tst_StorageLocation::pointsAtTheParameter()
{
    const QString text = with("se", "2026-01-01");
    const StorageLocation location = StorageLocation::parse(text, rules());
    QCOMPARE(location.worstFinding()->code, StorageLocation::Code::Expired);
    QCOMPARE(location.worstFinding()->position, text.indexOf(latin1("se=")));
    const StorageLocation decorated = StorageLocation::parse(QLatin1Char(' ') + text, rules());
    QCOMPARE(decorated.worstFinding()->position, qsizetype(-1));
}

void tst_StorageLocation::masks_data()
{
    QTest::addColumn<QString>("text");
    const QString good = containerUrl();
    QTest::newRow("good") << good;
    QTest::newRow("signature in the middle") << account + latin1("/c?sig=") + encodedSignature() + latin1("&sv=2024-11-04");
    QTest::newRow("signature alone") << signature();
    QTest::newRow("encoded signature alone") << encodedSignature();
    QTest::newRow("without its name") << account + latin1("/c?") + encodedSignature();
    QTest::newRow("name cut") << latin1("ig=") + encodedSignature();
    QTest::newRow("name split by a line break") << QString(good).replace(latin1("sig="), latin1("si\ng="));
    QTest::newRow("capitals") << QString(good).replace(latin1("sig="), latin1("SIG="));
    QTest::newRow("ampersand in it") << QString(good).insert(good.size() - 20, QLatin1Char('&'));
    QTest::newRow("semicolon in it") << QString(good).insert(good.size() - 20, QLatin1Char(';'));
    QTest::newRow("angle bracket in it") << QString(good).insert(good.size() - 20, QLatin1Char('<'));
    QTest::newRow("a tag in it") << QString(good).insert(good.size() - 20, latin1("<br/>"));
    QTest::newRow("entities in it") << QString(good).replace(encodedSignature(), signature().replace(QLatin1Char('+'), latin1("&#43;")));
    QTest::newRow("entities, without its name")
        << signature().replace(QLatin1Char('+'), latin1("&#x2B;")).replace(QLatin1Char('/'), latin1("\\u002F"));
    QTest::newRow("behind a redirection") << latin1("https://evil.example/r?to=") + percentEncoded(good);
    QTest::newRow("as JSON") << latin1("{\"sig\": \"") + signature() + latin1("\"}");
    QTest::newRow("quoted printable") << QString(good).replace(QLatin1Char('='), latin1("=3D")).insert(good.size() - 9, latin1("=\r\n"));
    QTest::newRow("encoded") << percentEncoded(good);
    QTest::newRow("encoded twice") << percentEncoded(percentEncoded(good));
    QTest::newRow("encoded three times") << percentEncoded(percentEncoded(percentEncoded(good)));
    QTest::newRow("a piece of it before, without a name") << signature().left(15) + latin1(", ") + good;
    QTest::newRow("as a host") << latin1("https://") + signature() + latin1("/c");
    QTest::newRow("as a container") << account + QLatin1Char('/') + signature();
    QTest::newRow("as a parameter name") << account + latin1("/c?") + signature() + latin1("=1");
    QTest::newRow("as a permission") << with("sp", "") + latin1("&sp=") + encodedSignature();
    QTest::newRow("as a date") << with("se", "") + latin1("&se=") + encodedSignature();
    QTest::newRow("as a user") << latin1("https://") + encodedSignature() + latin1("@habeasexports.blob.core.windows.net/");
    QTest::newRow("very long") << good + QString(20000, QLatin1Char('a'));
    QTest::newRow("between binary") << QChar(1) + good + QChar(2);
}

void tst_StorageLocation::masks()
{
    QFETCH(QString, text);
    const StorageLocation location = StorageLocation::parse(text, rules());
    QCOMPARE(leakOf(signature(), location.masked()), QString());
    QCOMPARE(leakOf(signature(), allArguments(location)), QString());
    QCOMPARE(leakOf(signature(), location.account() + location.container() + location.host() + location.permissions()), QString());
    QVERIFY(location.masked().contains(QString(8, QChar(0x2022))));
}

void tst_StorageLocation::masksOtherSecrets_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("masked");
    const QString dots(8, QChar(0x2022));
    QTest::newRow("account key") << accountKey() << dots;
    QTest::newRow("shape of an account key") << QString(86, QLatin1Char('A')) + latin1("==") << dots;
    QTest::newRow("account key, cut") << accountKey().left(50) << dots;
    QTest::newRow("connection string") << latin1("AccountName=habeas;AccountKey=") + accountKey() + latin1(";EndpointSuffix=core.windows.net")
                                       << latin1("AccountName=habeas;AccountKey=") + dots + latin1(";EndpointSuffix=core.windows.net");
    QTest::newRow("password") << latin1("https://ada:lovelace@data.example/c") << latin1("https://") + dots + latin1("@data.example/c");
    QTest::newRow("password with an at sign") << latin1("https://ada:love@lace@data.example/c")
                                              << latin1("https://") + dots + latin1("@data.example/c");
    QTest::newRow("password with a slash") << latin1("https://ada:love/lace@data.example/c") << latin1("https://") + dots + latin1("@data.example/c");
    QTest::newRow("password with a question mark") << latin1("https://ada:love?lace@data.example/c")
                                                   << latin1("https://") + dots + latin1("@data.example/c");
    QTest::newRow("password that begins like a port")
        << latin1("https://ada:1815/lovelace@data.example/c") << latin1("https://") + dots + latin1("@data.example/c");
    QTest::newRow("password without a name") << latin1("https://:lovelace@data.example/c") << latin1("https://") + dots + latin1("@data.example/c");
    QTest::newRow("password without a scheme") << latin1("ada:lovelace@data.example/c") << dots + latin1("@data.example/c");
}

void tst_StorageLocation::masksOtherSecrets()
{
    QFETCH(QString, text);
    const StorageLocation location = StorageLocation::parse(text, rules());
    QTEST(location.masked(), "masked");
    QVERIFY(!location.isAcceptable());
    QCOMPARE(leakOf(accountKey(), allArguments(location)), QString());
    QVERIFY(!allArguments(location).contains(QLatin1String("love")));
    QVERIFY(!location.host().contains(QLatin1String("love")));
}

void tst_StorageLocation::keepsWhatIsNoSecret()
{
    const QStringList harmless{
        latin1("MyStorageAccount2026"),
        latin1("habeasexports"),
        account + latin1("/export-4711"),
        latin1("https://MyStorageAccount2026.blob.core.windows.net/"
               "export-4711?sv=2024-11-04&se=2027-12-31T00%3A00%3A00Z&skoid=11111111-2222-3333-4444-555555555555"),
        account + latin1("/") + QString(63, QLatin1Char('a')),
        latin1("C:\\Users\\Ada Lovelace\\Documents\\export 2026"),
    };
    for (const QString &text : harmless)
        QCOMPARE(StorageLocation::parse(text, rules()).masked(), text);
}

/** The same checks with other rights: what is to fetch results must read and list, and do no more. */
void tst_StorageLocation::readingResults_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QString &text, const char *expected) { QTest::newRow(name) << text << latin1(expected); };
    row("read and list", with("sp", "rl"), "");
    row("no list", with("sp", "r"), "Error CannotList(r)");
    row("no read", with("sp", "l"), "Error CannotRead(l)");
    row("to write", with("sp", "acw"), "Error CannotRead(acw); Error CannotList(acw); Warning MorePermissionsThanNeeded(acw)");
    row("more than needed", with("sp", "racwdl"), "Warning MorePermissionsThanNeeded(acwd)");
    row("odd", with("sp", "rrl"), "Warning PermissionsOdd(r)");
    row("ends soon", with("sp", "rl").replace(latin1("se=2027-12-31"), latin1("se=2026-11-24")), "Note EndsWithinADay(2026-11-24T00:00:00Z)");
    row("ends within a month", with("sp", "rl").replace(latin1("se=2027-12-31"), latin1("se=2026-12-01")), "");
    row("expired", with("sp", "rl").replace(latin1("se=2027-12-31"), latin1("se=2026-11-01")), "Error Expired(2026-11-01T00:00:00Z)");
    row("user delegation", withParameters(userDelegation().replace(latin1("sp=acw"), latin1("sp=rl"))), "");
    row("from one address", with("sp", "rl&sip=203.0.113.7"), "Note IpRestricted(203.0.113.7)");
    row("stored policy", withParameters(latin1("sv=2024-11-04&spr=https&sr=c&si=reading")), "");
    row("account SAS", withParameters(latin1("sv=2024-11-04&ss=b&srt=co&sp=rl&spr=https&se=2027-12-31T00:00:00Z")), "Warning AccountWideSas");
    row("account SAS without containers", withParameters(latin1("sv=2024-11-04&ss=b&srt=o&sp=rl&spr=https&se=2027-12-31T00:00:00Z")),
        "Error WrongResourceType(srt|o); Warning AccountWideSas");
    row("account SAS without a container",
        account + latin1("/?sv=2024-11-04&ss=b&srt=co&sp=rl&spr=https&se=2027-12-31T00:00:00Z&sig=") + encodedSignature(),
        "Error NoContainer; Warning AccountWideSas");
    row("bare account", latin1("habeasexports"), "Error BareAccountName(habeasexports)");
    row("another container", with("sp", "rl").replace(latin1("export-4711"), latin1("export-4712")),
        "Error OtherContainer(export-4711|habeasexports.blob.core.windows.net)");
    row("another account", with("sp", "rl").replace(latin1("habeasexports"), latin1("otheraccount")),
        "Error OtherContainer(export-4711|habeasexports.blob.core.windows.net)");
    row("no signature", account + latin1("/export-4711?sv=2024-11-04&sr=c&sp=rl&se=2027-12-31"), "Error SignatureMissing; Note AllowsHttp");
}

void tst_StorageLocation::readingResults()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    StorageLocation::Rules judged = rules();
    judged.purpose = StorageLocation::Purpose::ReadResults;
    judged.wantedHost = latin1("habeasexports.blob.core.windows.net");
    judged.wantedContainer = latin1("export-4711");
    const StorageLocation location = StorageLocation::parse(text, judged);
    for (const StorageLocation::Finding &finding : location.findings())
        m_seen.insert(int(finding.code));
    QCOMPARE(described(location), expected);
    QCOMPARE(location.isAcceptable(), !expected.contains(latin1("Error ")));
    QCOMPARE(leakOf(signature(), location.masked()), QString());
    // Corrections are judged for the same purpose.
    const StorageLocation decorated = StorageLocation::parse(latin1("<") + text + latin1(">"), judged);
    if (location.isAcceptable())
        QCOMPARE(decorated.corrected().bytes(), text.toUtf8());
}

void tst_StorageLocation::everyCodeIsReached()
{
    const QMetaEnum codes = QMetaEnum::fromType<StorageLocation::Code>();
    if (m_seen.size() < 10)
        QSKIP("needs the tables before it");
    for (int i = 0; i < codes.keyCount(); ++i)
        QVERIFY2(m_seen.contains(codes.value(i)), codes.key(i));
}

/** One of some 1,500 signatures has no digit; without its name it must still be known for one. */
void tst_StorageLocation::masksASignatureOfLettersOnly_data()
{
    QTest::addColumn<QString>("text");
    const QString good = withParameters(latin1("sv=2024-11-04&sp=acw")).replace(encodedSignature(), percentEncoded(lettersOnly));
    const auto damaged = [](QString text) { return text.replace(latin1("sig"), latin1("s~g")); };
    QTest::newRow("name damaged") << damaged(good);
    QTest::newRow("encoded") << damaged(percentEncoded(good));
    QTest::newRow("encoded twice") << damaged(percentEncoded(percentEncoded(good)));
    QTest::newRow("not encoded") << account + latin1("/export-4711?sg=") + lettersOnly;
    QTest::newRow("alone") << lettersOnly;
    QTest::newRow("its end alone") << lettersOnly.right(18);
    QTest::newRow("no two capitals side by side") << latin1("ig=") + alternating;
}

void tst_StorageLocation::masksASignatureOfLettersOnly()
{
    QFETCH(QString, text);
    const StorageLocation location = StorageLocation::parse(text, rules());
    const QString shown = location.masked() + QLatin1Char('\n') + allArguments(location);
    QVERIFY2(leakOf(lettersOnly, shown).isEmpty() && leakOf(alternating, shown).isEmpty(), qPrintable(shown));
}

void tst_StorageLocation::maskedNeverShowsTheSignature()
{
    QRandomGenerator random(seed());
    for (int round = 0; round < 1000; ++round) {
        const QString secret = signature(QString::number(random.generate()));
        const QString before = account + latin1("/export-4711?sv=2024-11-04&spr=https&se=2027-12-31T00%3A00%3A00Z&sr=c&sp=acw&sig=");
        const QString after = random.bounded(2) ? QString() : latin1("&st=2026-11-01");
        QString text = before + (random.bounded(2) ? percentEncoded(secret) : secret) + after;
        QString harmless = before + after;
        for (int i = random.bounded(3); i > 0; --i) {
            text = percentEncoded(text);
            harmless = percentEncoded(harmless);
        }
        // One accident anywhere: a character lost, added or changed.
        const qsizetype position = random.bounded(int(text.size()));
        const QChar accident = QChar(random.bounded(2) ? 0x20 + random.bounded(0x5F) : random.bounded(0xD800));
        switch (random.bounded(4)) {
        case 0:
            text.remove(position, 1);
            break;
        case 1:
            text.insert(position, accident);
            break;
        case 2:
            text[position] = accident;
            break;
        default:
            text = text.mid(position / 2, text.size() - position / 3);
            break;
        }
        const StorageLocation location = StorageLocation::parse(text, rules());
        const QString shown = location.masked() + QLatin1Char('\n') + allArguments(location);
        QVERIFY2(leakOf(secret, shown, harmless).isEmpty(), qPrintable(QStringLiteral("round %1: %2").arg(round).arg(shown)));
        QVERIFY(!location.handle().isNull() || location.form() != StorageLocation::Form::ContainerSas || !location.isAcceptable());
    }
}

void tst_StorageLocation::sentBytesAreGivenBytes()
{
    QRandomGenerator random(seed());
    const QStringList optional{latin1("spr=https"),         latin1("st=2026-11-01"), latin1("sip=192.0.2.1"), latin1("rscd=a%20b"),
                               latin1("rsct=text%2Fplain"), latin1("si=policy"),     latin1("foo=%7e%7E"),    latin1("ses=scope")};
    int acceptable = 0;
    for (int round = 0; round < 1000; ++round) {
        QStringList pieces{latin1("sv=2024-11-04"), latin1("se=2027-12-31T00") + latin1(random.bounded(2) ? ":" : "%3a") + latin1("00:00Z"),
                           latin1("sr=c"), latin1("sp=wac")};
        const QString secret = signature(QString::number(random.generate()));
        pieces.append(latin1("sig=")
                      + (random.bounded(2)                                                 ? secret
                             : percentEncoded(secret).toLower().contains(QLatin1Char('%')) ? percentEncoded(secret)
                                                                                           : secret));
        for (const QString &piece : optional) {
            if (random.bounded(2))
                pieces.append(piece);
        }
        for (qsizetype i = pieces.size() - 1; i > 0; --i)
            pieces.swapItemsAt(i, random.bounded(int(i + 1)));
        const QString text = (random.bounded(2) ? account : account.toUpper()) + latin1(random.bounded(2) ? ":443" : "") + latin1("/export-4711?")
            + pieces.join(QLatin1Char('&'));
        const StorageLocation location = StorageLocation::parse(text, rules());
        QVERIFY2(location.isAcceptable(), qPrintable(QStringLiteral("round %1: %2").arg(round).arg(described(location))));
        QCOMPARE(location.secret().bytes(), text.toUtf8());
        ++acceptable;
    }
    QCOMPARE(acceptable, 1000);
}

void tst_StorageLocation::survivesAnything()
{
    QRandomGenerator random(seed());
    const QStringList words{latin1("https://"),
                            latin1("http://"),
                            latin1("habeasexports"),
                            latin1(".blob."),
                            latin1("core.windows.net"),
                            latin1("/"),
                            latin1("?"),
                            latin1("&"),
                            latin1("="),
                            latin1("sig"),
                            encodedSignature(),
                            containerSas(),
                            containerUrl(),
                            latin1("%25"),
                            latin1("%"),
                            latin1("@"),
                            latin1("#"),
                            latin1("\\"),
                            latin1("\""),
                            latin1("<"),
                            latin1(">"),
                            latin1("["),
                            latin1("]("),
                            latin1(")"),
                            latin1(" "),
                            latin1("\r\n"),
                            latin1("&amp;"),
                            latin1("\\u0026"),
                            latin1("SharedAccessSignature="),
                            latin1(";"),
                            latin1("BlobEndpoint="),
                            latin1("127.0.0.1"),
                            latin1(":"),
                            latin1("[::1]"),
                            latin1("xn--"),
                            QString(QChar(0x200B)),
                            QString(QChar(0x3002)),
                            QString(QChar(0xD83D)),
                            QString(QChar(0)),
                            latin1("a"),
                            latin1("0")};
    const QList<Cloud> clouds{Cloud(), localCloud(), localCloud({latin1("127.0.0.1:10000"), latin1(""), latin1(":"), latin1("[")}),
                              customCloud({latin1("blob.example.test")})};
    for (int round = 0; round < 2000; ++round) {
        QString text;
        for (int i = random.bounded(12); i >= 0; --i)
            text += words[random.bounded(int(words.size()))];
        const Cloud &cloud = clouds[random.bounded(int(clouds.size()))];
        const StorageLocation location = StorageLocation::parse(text, rules(cloud));
        const QString context = QStringLiteral("round %1: %2").arg(round).arg(described(location));
        if (location.isAcceptable())
            QCOMPARE(location.secret().bytes(), text.toUtf8());
        else
            QVERIFY2(location.secret().isEmpty() && !location.findings().isEmpty(), qPrintable(context));
        QVERIFY2(leakOf(signature(), location.masked() + allArguments(location)).isEmpty(), qPrintable(context + location.masked()));
        if (location.corrected().isEmpty())
            continue;
        const StorageLocation again = StorageLocation::parse(QString::fromUtf8(location.corrected().bytes()), rules(cloud));
        QVERIFY2(again.corrected().isEmpty(), qPrintable(context + latin1(" -> ") + described(again)));
    }
}

void tst_StorageLocation::isQuickOnHostileText_data()
{
    QTest::addColumn<QString>("text");
    for (const char *part : {"//x:", "sig=", "https://", "https://a b ", "[](", "%2F", "%25", "a ", "&amp;", "\\u0026", "@", "?", "/", "sig=a&",
                             "href='", "> \n", "aB1", "%3D", "a=&"}) {
        QTest::newRow(qPrintable(QStringLiteral("%1 within the limit").arg(latin1(part).simplified())))
            << latin1(part).repeated(4096 / int(qstrlen(part)));
        QTest::newRow(qPrintable(QStringLiteral("%1 beyond the limit").arg(latin1(part).simplified())))
            << latin1(part).repeated(16384 / int(qstrlen(part)));
        QTest::newRow(qPrintable(QStringLiteral("%1 in a query").arg(latin1(part).simplified())))
            << QString(containerUrl() + latin1(part).repeated(3500 / int(qstrlen(part))));
    }
}

void tst_StorageLocation::isQuickOnHostileText()
{
    QFETCH(QString, text);
    QElapsedTimer timer;
    timer.start();
    const StorageLocation location = StorageLocation::parse(text, rules());
    QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
    QCOMPARE(leakOf(signature(), location.masked()), QString());
}

QTEST_GUILESS_MAIN(tst_StorageLocation)
#include "tst_storagelocation.moc"
