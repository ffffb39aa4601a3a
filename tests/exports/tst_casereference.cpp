// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exports/casereference.h"

#include <QStringList>
#include <QTest>

#include <algorithm>

class tst_CaseReference : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sameHoweverWritten_data();
    void sameHoweverWritten();
    void sortsNumbersAsNumbers();
    void sortsWhateverIsTyped();
};

void tst_CaseReference::sameHoweverWritten_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    QTest::addColumn<bool>("same");
    const auto row = [](const char *name, const char *first, const char *second, bool same) {
        QTest::newRow(name) << QString::fromUtf8(first) << QString::fromUtf8(second) << same;
    };
    row("itself", "DSR-2026-0042", "DSR-2026-0042", true);
    row("case", "DSR-2026-0042", "dsr-2026-0042", true);
    row("spaces around", "DSR-2026-0042", "  DSR-2026-0042\t", true);
    row("spaces within", "DSR 2026 42", "DSR2026  42", true);
    row("spaces between numbers", "2026 1 12", "2026 11 2", false);
    row("more of them", "2026  42", "2026 42", true);
    row("no-break space", "DSR 42", "DSR\u00a042", true);
    row("full width", "DSR-42", "\uff24\uff33\uff32-\uff14\uff12", true);
    row("composed and not", "Zo\u00eb", "Zoe\u0308", true);
    row("zeros are written on purpose", "DSR-42", "DSR-042", false);
    row("another number", "DSR-42", "DSR-43", false);
    row("a hyphen more", "DSR-42", "DSR42", false);
    row("none", "", " \t", true);
}

void tst_CaseReference::sameHoweverWritten()
{
    QFETCH(QString, first);
    QFETCH(QString, second);
    QFETCH(bool, same);
    QCOMPARE(CaseReference::key(first) == CaseReference::key(second), same);
    QCOMPARE(CaseReference::sortKey(first) == CaseReference::sortKey(second), same);
}

void tst_CaseReference::sortsNumbersAsNumbers()
{
    const QStringList order{QStringLiteral("4711"),     QStringLiteral("A-2025-12"), QStringLiteral("a 2026-2"),
                            QStringLiteral("A2026-10"), QStringLiteral("DSR-07"),    QStringLiteral("dsr-7"),
                            QStringLiteral("DSR-9"),    QStringLiteral("DSR-10"),    QStringLiteral("DSR-10b")};
    QStringList sorted = order;
    std::reverse(sorted.begin(), sorted.end());
    std::sort(sorted.begin(), sorted.end(),
              [](const QString &first, const QString &second) { return CaseReference::sortKey(first) < CaseReference::sortKey(second); });
    QCOMPARE(sorted, order);
}

void tst_CaseReference::sortsWhateverIsTyped()
{
    QCOMPARE(CaseReference::sortKey({}), QString());
    const QString digits(5000, QLatin1Char('7'));
    QVERIFY(CaseReference::sortKey(digits).contains(digits));
    QVERIFY(!CaseReference::sortKey(QStringLiteral("案件 ٤٢")).isEmpty());
}

QTEST_GUILESS_MAIN(tst_CaseReference)

#include "tst_casereference.moc"
