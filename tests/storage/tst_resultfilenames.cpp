// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/resultfilenames.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

/** Names of blobs are what a stranger wrote: none may do harm as the name of a file. */
class tst_ResultFileNames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void safe_data();
    void safe();
    void neverTwoTheSame();
    void sameListSamePaths();
    void keepsReserved();
    void longNames();
    void anyName();
    void manyOfTheSame();

private:
    static void verifySafe(const QString &path, const QString &name);
};

void tst_ResultFileNames::verifySafe(const QString &path, const QString &name)
{
    const QString context = name.left(60) + QStringLiteral(" -> ") + path.left(120);
    QVERIFY2(!path.isEmpty() && !path.startsWith(QLatin1Char('/')) && !path.endsWith(QLatin1Char('/')), qPrintable(context));
    QVERIFY2(path.toUtf8().size() <= 460, qPrintable(context));
    QVERIFY2(path.isValidUtf16(), qPrintable(context));
    const QStringList components = path.split(QLatin1Char('/'));
    for (const QString &component : components) {
        QVERIFY2(!component.isEmpty() && component != QLatin1String(".") && component != QLatin1String(".."), qPrintable(context));
        QVERIFY2(component.toUtf8().size() + ResultFileNames::partNoteSuffix().size() <= 255, qPrintable(context));
        QVERIFY2(!component.endsWith(QLatin1Char('.')) && !component.endsWith(QLatin1Char(' ')) && !component.startsWith(QLatin1Char(' ')),
                 qPrintable(context));
        QVERIFY2(std::none_of(component.cbegin(), component.cend(),
                              [](QChar c) {
                                  return c.unicode() < 0x20 || c.unicode() == 0x7F || QStringLiteral("<>:\"\\|?*").contains(c)
                                      || c.category() == QChar::Other_Format;
                              }),
                 qPrintable(context));
        const QString stem = component.section(QLatin1Char('.'), 0, 0).trimmed().toUpper();
        QVERIFY2(!(QStringList{QStringLiteral("CON"), QStringLiteral("PRN"), QStringLiteral("AUX"), QStringLiteral("NUL"), QStringLiteral("COM1"),
                               QStringLiteral("LPT9")}
                       .contains(stem)),
                 qPrintable(context));
        QCOMPARE(ResultFileNames::safeComponent(component), component);
    }
}

void tst_ResultFileNames::safe_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("path");
    const auto row = [](const char *title, const QString &name, const QString &path) { QTest::newRow(title) << name << path; };
    const auto same = [](const char *name) { QTest::newRow(name) << QString::fromUtf8(name) << QString::fromUtf8(name); };
    same("results.json");
    same("Teams/Messages/2026-11.json");
    same("Réunion – notes.docx");
    same("王小明.txt");
    same("a+b & c (1) [x] {y} 100% #1.txt");
    same(".hidden");
    same("-rf");
    same("a..b");
    same("COM10");
    same("NULL.txt");
    row("up", QStringLiteral("../../etc/passwd"), QStringLiteral("__/__/etc/passwd"));
    row("up in the middle", QStringLiteral("a/../../b"), QStringLiteral("a/__/__/b"));
    row("up, Windows", QStringLiteral("..\\..\\windows\\win.ini"), QStringLiteral(".._.._windows_win.ini"));
    row("here", QStringLiteral("./a"), QStringLiteral("_/a"));
    row("only dots", QStringLiteral("..."), QStringLiteral("___"));
    row("absolute", QStringLiteral("/etc/passwd"), QStringLiteral("_/etc/passwd"));
    row("two slashes", QStringLiteral("a//b"), QStringLiteral("a/_/b"));
    row("slash at the end", QStringLiteral("a/"), QStringLiteral("a/_"));
    row("slash", QStringLiteral("/"), QStringLiteral("_/_"));
    row("drive", QStringLiteral("C:\\x"), QStringLiteral("C__x"));
    row("drive with slash", QStringLiteral("C:/x"), QStringLiteral("C_/x"));
    row("stream", QStringLiteral("a.txt:hidden:$DATA"), QStringLiteral("a.txt_hidden_$DATA"));
    row("share", QStringLiteral("\\\\server\\share"), QStringLiteral("__server_share"));
    row("wildcards", QStringLiteral("a*?<>|\".txt"), QStringLiteral("a______.txt"));
    row("line break", QStringLiteral("a\nb\r\tc"), QStringLiteral("a_b__c"));
    row("null", QStringLiteral("a") + QChar(u'\0') + QStringLiteral(".txt"), QStringLiteral("a_.txt"));
    row("escape", QStringLiteral("\x1b[31mred"), QStringLiteral("_[31mred"));
    row("C1 control", QString(QChar(0x9B)) + QStringLiteral("31m"), QStringLiteral("_31m"));
    row("right to left", QStringLiteral("invoice") + QChar(0x202E) + QStringLiteral("fdp.exe"), QStringLiteral("invoice_fdp.exe"));
    row("isolate", QString(QChar(0x2066)) + QStringLiteral("a"), QStringLiteral("_a"));
    row("zero width", QStringLiteral("a") + QChar(0x200B) + QStringLiteral("b"), QStringLiteral("a_b"));
    row("line separator", QStringLiteral("a") + QChar(0x2028) + QStringLiteral("b"), QStringLiteral("a_b"));
    row("half a character", QString(QChar(0xD800)) + QStringLiteral("a"), QStringLiteral("_a"));
    row("no character", QStringLiteral("a") + QChar(0xFFFE), QStringLiteral("a_"));
    row("trailing dot", QStringLiteral("a."), QStringLiteral("a_"));
    row("trailing dots and spaces", QStringLiteral("a. . "), QStringLiteral("a____"));
    row("trailing dot in a folder", QStringLiteral("a./b"), QStringLiteral("a_/b"));
    row("leading space", QStringLiteral(" a"), QStringLiteral("_a"));
    row("device", QStringLiteral("CON"), QStringLiteral("_CON"));
    row("device with extension", QStringLiteral("nul.txt"), QStringLiteral("_nul.txt"));
    row("device with two", QStringLiteral("Aux.tar.gz"), QStringLiteral("_Aux.tar.gz"));
    row("device, padded", QStringLiteral("com1 .txt"), QStringLiteral("_com1 .txt"));
    row("device, superscript", QStringLiteral("COM") + QChar(0xB9), QStringLiteral("_COM") + QChar(0xB9));
    row("device in a folder", QStringLiteral("lpt1/a"), QStringLiteral("_lpt1/a"));
    row("console", QStringLiteral("CONIN$"), QStringLiteral("_CONIN$"));
    row("short name", QStringLiteral("PROGRA~1"), QStringLiteral("PROGRA_1"));
    row("tilde", QStringLiteral("~/a~b"), QStringLiteral("~/a~b"));
    row("empty", QString(), QStringLiteral("_"));
}

void tst_ResultFileNames::safe()
{
    QFETCH(QString, name);
    QFETCH(QString, path);
    ResultFileNames names;
    const QString made = names.add(name);
    QCOMPARE(made, path);
    verifySafe(made, name);
    QCOMPARE(ResultFileNames::isFaithful(name, made), name == path);
}

void tst_ResultFileNames::neverTwoTheSame()
{
    ResultFileNames names;
    QCOMPARE(names.add(QStringLiteral("a.txt")), QStringLiteral("a.txt"));
    QCOMPARE(names.add(QStringLiteral("A.TXT")), QStringLiteral("A (2).TXT"));
    QCOMPARE(names.add(QStringLiteral("a.txt")), QStringLiteral("a (3).txt"));
    QCOMPARE(names.add(QStringLiteral("a.TXT (2)")), QStringLiteral("a.TXT (2)"));
    QCOMPARE(names.add(QStringLiteral("a (2).txt")), QStringLiteral("a (2) (2).txt"));
    // Composed and decomposed.
    QCOMPARE(names.add(QString::fromUtf8("\xC3\xA9")), QString::fromUtf8("\xC3\xA9"));
    QCOMPARE(names.add(QString::fromUtf8("e\xCC\x81")), QString::fromUtf8("e\xCC\x81 (2)"));
    // A file and a folder.
    QCOMPARE(names.add(QStringLiteral("x")), QStringLiteral("x"));
    QCOMPARE(names.add(QStringLiteral("X/y")), QStringLiteral("X (2)/y"));
    QCOMPARE(names.add(QStringLiteral("f/y")), QStringLiteral("f/y"));
    QCOMPARE(names.add(QStringLiteral("F")), QStringLiteral("F (2)"));
    // What a file is called while it arrives.
    QCOMPARE(names.add(QStringLiteral("p")), QStringLiteral("p"));
    QCOMPARE(names.add(QStringLiteral("P.part")), QStringLiteral("P (2).part"));
    QCOMPARE(names.add(QStringLiteral("q.part.json")), QStringLiteral("q.part.json"));
    QCOMPARE(names.add(QStringLiteral("q")), QStringLiteral("q (2)"));
    // Made safe, it is another's.
    QCOMPARE(names.add(QStringLiteral("b_c")), QStringLiteral("b_c"));
    QCOMPARE(names.add(QStringLiteral("b:c")), QStringLiteral("b_c (2)"));
}

void tst_ResultFileNames::sameListSamePaths()
{
    const QStringList list{QStringLiteral("a"), QStringLiteral("A"), QStringLiteral("a/b"), QStringLiteral("x").repeated(1000),
                           QStringLiteral("y/").repeated(500)};
    QStringList first;
    QStringList second;
    for (QStringList *paths : {&first, &second}) {
        ResultFileNames names;
        for (const QString &name : list)
            paths->append(names.add(name));
    }
    QCOMPARE(first, second);
}

void tst_ResultFileNames::keepsReserved()
{
    ResultFileNames names({QStringLiteral("manifest.json"), QStringLiteral("SHA256SUMS")});
    QCOMPARE(names.add(QStringLiteral("manifest.json")), QStringLiteral("manifest (2).json"));
    QCOMPARE(names.add(QStringLiteral("sha256sums")), QStringLiteral("sha256sums (2)"));
    QCOMPARE(names.add(QStringLiteral("sub/manifest.json")), QStringLiteral("sub/manifest.json"));
}

void tst_ResultFileNames::longNames()
{
    const QString longest = QStringLiteral("x").repeated(200);
    ResultFileNames names;
    QCOMPARE(names.add(longest), longest);
    // A number finds its place within the length, or the manifest would not be read again.
    for (const QString &name :
         {longest, longest, QString(longest.left(196) + QStringLiteral(".txt")), QString(longest.left(196) + QStringLiteral(".txt")),
          QString(QString::fromUtf8("\xE4\xB8\xAD").repeated(66)), QString(QString::fromUtf8("\xE4\xB8\xAD").repeated(66))})
        verifySafe(names.add(name), name);
    // Cut where a space or a dot comes to be the last.
    for (const QChar last : {QLatin1Char(' '), QLatin1Char('.')}) {
        for (int length = 150; length < 200; ++length) {
            const QString name = QStringLiteral("a/").repeated(20) + QStringLiteral("b").repeated(length) + QString(20, last) + QStringLiteral("b");
            verifySafe(names.add(name), name);
        }
    }
}

void tst_ResultFileNames::anyName()
{
    const QByteArray given = qgetenv("HABEAS_TEST_SEED");
    const quint32 seed = given.isEmpty() ? QRandomGenerator::global()->generate() : given.toUInt();
    qInfo() << "seed" << seed << "(set HABEAS_TEST_SEED to repeat)";
    QRandomGenerator random(seed);
    const QString alphabet = QStringLiteral("/\\.: aAbB~1COMNUL-_?*\n") + QChar(0x202E) + QChar(0xD800) + QChar(0xDC00) + QChar(0xE9) + QChar(0x301)
        + QChar(0xFEFF) + QChar(u'\0') + QChar(0x4E2D);
    ResultFileNames names;
    QSet<QString> seen;
    for (int i = 0; i < 5000; ++i) {
        QString name;
        const int length = i % 50 == 0 ? int(random.bounded(2000)) : int(random.bounded(30));
        for (int j = 0; j < length; ++j)
            name += alphabet[random.bounded(int(alphabet.size()))];
        const QString path = names.add(name);
        verifySafe(path, name);
        if (QTest::currentTestFailed())
            return;
        QVERIFY(!seen.contains(ResultFileNames::folded(path)));
        seen.insert(ResultFileNames::folded(path));
    }
}

void tst_ResultFileNames::manyOfTheSame()
{
    ResultFileNames names;
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < 20'000; ++i)
        (void)names.add(i % 2 ? QStringLiteral("same.json") : QStringLiteral("SAME.JSON"));
    QVERIFY(timer.elapsed() < 20'000);
    QCOMPARE(names.add(QStringLiteral("same.json")), QStringLiteral("same (20001).json"));
}

QTEST_GUILESS_MAIN(tst_ResultFileNames)
#include "tst_resultfilenames.moc"
