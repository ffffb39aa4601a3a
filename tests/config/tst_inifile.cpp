// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config/inifile.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

class tst_IniFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void value_data();
    void value();
    void keysInAnyCase();
    void missing();
    void directory();
    void damaged_data();
    void damaged();
    void isNotTouched();

private:
    QString write(const QByteArray &content);

    QTemporaryDir m_directory;
    int m_files = 0;
};

QString tst_IniFile::write(const QByteArray &content)
{
    QFile file(m_directory.filePath(QStringLiteral("%1.ini").arg(++m_files)));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write");
    return file.fileName();
}

void tst_IniFile::value_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("expected");
    const QString id = QStringLiteral("11111111-2222-3333-4444-555555555555");
    const QByteArray bytes = id.toLatin1();
    QTest::newRow("plain") << QByteArray("[tenant]\nclientId=" + bytes + "\n") << id;
    QTest::newRow("spaces") << QByteArray("[tenant]\n  clientId =  " + bytes + "  \n") << id;
    QTest::newRow("CRLF") << QByteArray("[tenant]\r\nclientId=" + bytes + "\r\n") << id;
    QTest::newRow("no newline at the end") << QByteArray("[tenant]\nclientId=" + bytes) << id;
    QTest::newRow("byte order mark") << QByteArray("\xef\xbb\xbf[tenant]\nclientId=" + bytes + "\n") << id;
    QTest::newRow("double quotes") << QByteArray("[tenant]\nclientId=\"" + bytes + "\"\n") << id;
    QTest::newRow("single quotes") << QByteArray("[tenant]\nclientId='" + bytes + "'\n") << id;
    QTest::newRow("quotes and spaces") << QByteArray("[tenant]\nclientId = \" " + bytes + " \"\n") << id;
    QTest::newRow("commas") << QByteArray("[tenant]\nclientId=a,b, c\n") << QStringLiteral("a,b,c");
    QTest::newRow("quoted commas") << QByteArray("[tenant]\nclientId=\"a, b\"\n") << QStringLiteral("a, b");
    QTest::newRow("spaces between") << QByteArray("[tenant]\nclientId=a b  c\n") << QStringLiteral("a b  c");
    QTest::newRow("URL") << QByteArray("[tenant]\nclientId=https://a.example.com:8443/x\n") << QStringLiteral("https://a.example.com:8443/x");
    QTest::newRow("equals sign") << QByteArray("[tenant]\nclientId=a=b\n") << QStringLiteral("a=b");
    QTest::newRow("UTF-8") << QByteArray("[tenant]\nclientId=m\xc3\xbcnchen\n") << QStringLiteral("m\u00fcnchen");
    QTest::newRow("comment") << QByteArray("; a comment\n# another\n[tenant]\n; clientId=x\n# clientId=x\nclientId=a\n#clientId=x\n")
                             << QStringLiteral("a");
    QTest::newRow("empty") << QByteArray("[tenant]\nclientId=\n") << QString();
    QTest::newRow("blank") << QByteArray("[tenant]\nclientId=\"  \"\n") << QString();
    QTest::newRow("a lone quote") << QByteArray("[tenant]\nclientId='\n") << QStringLiteral("'");
}

void tst_IniFile::value()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, expected);
    const IniFile file = IniFile::read(write(content));
    QVERIFY(file.exists);
    QCOMPARE(file.values.value(QStringLiteral("tenant/clientid")), expected);
    QCOMPARE(file.values.contains(QStringLiteral("tenant/clientid")), !expected.isEmpty());
    QVERIFY(file.isIntact);
}

void tst_IniFile::keysInAnyCase()
{
    const IniFile file = IniFile::read(write("[Tenant]\nCLIENTID=a\n[CUSTOM]\ngraph=b\n"));
    QCOMPARE(file.values.value(QStringLiteral("tenant/clientid")), QStringLiteral("a"));
    QCOMPARE(file.values.value(QStringLiteral("custom/graph")), QStringLiteral("b"));
}

void tst_IniFile::missing()
{
    for (const QString &path : {QString(), m_directory.filePath(QStringLiteral("none.ini"))}) {
        const IniFile file = IniFile::read(path);
        QVERIFY(!file.exists);
        QVERIFY(file.isIntact);
        QVERIFY(file.values.isEmpty());
    }
}

void tst_IniFile::directory()
{
    const IniFile file = IniFile::read(m_directory.path());
    QVERIFY(file.exists);
    QVERIFY(!file.isIntact);
}

void tst_IniFile::damaged_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("a line without a value") << QByteArray("[tenant]\nclientId=a\nthis is prose\n");
    QTest::newRow("JSON") << QByteArray("{\n  \"tenant\": \"x\"\n}\n");
    QTest::newRow("an open section") << QByteArray("[tenant]\nclientId=a\n[custom\n");
}

void tst_IniFile::damaged()
{
    QFETCH(QByteArray, content);
    const IniFile file = IniFile::read(write(content));
    QVERIFY(file.exists);
    QVERIFY(!file.isIntact);
}

void tst_IniFile::isNotTouched()
{
    const QByteArray content = "; by hand\n[tenant]\nclientId = a\n";
    const QString path = write(content);
    (void)IniFile::read(path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), content);
}

QTEST_GUILESS_MAIN(tst_IniFile)
#include "tst_inifile.moc"
