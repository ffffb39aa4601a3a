// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/searchtexts.h"

#include <QTest>

class tst_SearchTexts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsRows_data();
    void findsRows();
    void growsAndIsCleared();
};

void tst_SearchTexts::findsRows_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QList<int>>("rows");

    const auto row = [](const char *name, const QStringList &words, const QList<int> &rows) { QTest::newRow(name) << words << rows; };
    row("everything", {}, {0, 1, 2, 3, 4, 5});
    row("a letter", {QStringLiteral("z")}, {0});
    row("a word", {QStringLiteral("angstrom")}, {0, 3});
    row("at the begin and at the end of rows", {QStringLiteral("b")}, {0, 1, 3, 5});
    row("twice in a row", {QStringLiteral("bo")}, {1});
    row("several words", {QStringLiteral("zoe"), QStringLiteral("fabrikam")}, {0});
    row("in any order", {QStringLiteral("fabrikam"), QStringLiteral("ang")}, {0, 3});
    row("no row has both", {QStringLiteral("zoe"), QStringLiteral("bob")}, {});
    row("not across rows", {QStringLiteral("fabrikambob")}, {});
    row("beyond ASCII", {QStringLiteral("小")}, {4});
    row("longer than any row", {QString(500, QLatin1Char('a'))}, {});
}

void tst_SearchTexts::findsRows()
{
    QFETCH(QStringList, words);
    SearchTexts texts;
    for (const QString &text : {QStringLiteral("zoe angstrom\nfabrikam"), QStringLiteral("bob bob"), QString(), QStringLiteral("angstrom fabrikam"),
                                QStringLiteral("王小明"), QStringLiteral("b")})
        texts.append(text);
    const std::vector<bool> found = texts.rowsWith(words);
    QCOMPARE(found.size(), size_t(6));
    QList<int> rows;
    for (int row = 0; row < texts.count(); ++row) {
        if (found[size_t(row)])
            rows.append(row);
        QCOMPARE(texts.contains(row, words), found[size_t(row)]);
    }
    QTEST(rows, "rows");
}

void tst_SearchTexts::growsAndIsCleared()
{
    SearchTexts texts;
    QVERIFY(texts.rowsWith({QStringLiteral("a")}).empty());
    texts.append(QStringLiteral("first"));
    texts.append(QStringLiteral("zero") + QChar::Null + QStringLiteral("in it"));
    QCOMPARE(texts.text(0), QStringLiteral("first"));
    QCOMPARE(texts.rowsWith({QStringLiteral("in it")}), (std::vector<bool>{false, true}));
    texts.clear();
    QCOMPARE(texts.count(), 0);
    texts.append(QStringLiteral("second"));
    QCOMPARE(texts.rowsWith({QStringLiteral("second")}), std::vector<bool>{true});
    QVERIFY(!texts.contains(0, {QStringLiteral("first")}));
}

QTEST_GUILESS_MAIN(tst_SearchTexts)
#include "tst_searchtexts.moc"
