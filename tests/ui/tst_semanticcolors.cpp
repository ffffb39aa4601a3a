// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/semanticcolors.h"

#include <QPalette>
#include <QTest>

class tst_SemanticColors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void contrastIsThatOfWcag();
    void everyColorCanBeRead_data();
    void everyColorCanBeRead();
    void colorsDiffer();
};

void tst_SemanticColors::contrastIsThatOfWcag()
{
    QCOMPARE(SemanticColors::contrast(Qt::black, Qt::white), 21.0);
    QCOMPARE(SemanticColors::contrast(Qt::white, Qt::black), 21.0);
    QCOMPARE(SemanticColors::contrast(Qt::red, Qt::red), 1.0);
    // https://www.w3.org/WAI/WCAG22/Understanding/contrast-minimum: #767676 on white is the lightest grey that passes
    QVERIFY(SemanticColors::contrast(QColor(0x76, 0x76, 0x76), Qt::white) >= 4.5);
    QVERIFY(SemanticColors::contrast(QColor(0x77, 0x77, 0x77), Qt::white) < 4.5);
}

void tst_SemanticColors::everyColorCanBeRead_data()
{
    QTest::addColumn<QColor>("window");
    QTest::addColumn<QColor>("base");
    QTest::newRow("white") << QColor(Qt::white) << QColor(Qt::white);
    QTest::newRow("Fusion") << QColor(0xef, 0xef, 0xef) << QColor(Qt::white);
    QTest::newRow("mock, light") << QColor(0xf3, 0xf5, 0xf8) << QColor(Qt::white);
    QTest::newRow("mock, dark") << QColor(0x1f, 0x22, 0x29) << QColor(0x26, 0x2a, 0x33);
    QTest::newRow("Breeze dark") << QColor(0x31, 0x36, 0x3b) << QColor(0x23, 0x26, 0x29);
    QTest::newRow("Fusion dark") << QColor(0x32, 0x32, 0x32) << QColor(0x24, 0x24, 0x24);
    QTest::newRow("black") << QColor(Qt::black) << QColor(Qt::black);
    QTest::newRow("grey, light side") << QColor(0x80, 0x80, 0x80) << QColor(0x80, 0x80, 0x80);
    QTest::newRow("grey, dark side") << QColor(0x70, 0x70, 0x70) << QColor(0x70, 0x70, 0x70);
    QTest::newRow("tinted") << QColor(0xff, 0xe0, 0xc0) << QColor(0xff, 0xff, 0xe0);
}

void tst_SemanticColors::everyColorCanBeRead()
{
    QFETCH(QColor, window);
    QFETCH(QColor, base);
    QPalette palette;
    palette.setColor(QPalette::Window, window);
    palette.setColor(QPalette::Base, base);
    const SemanticColors colors(palette);
    for (const QColor &color : {colors.ok(), colors.warning(), colors.error(), colors.dim()}) {
        for (const QColor &background : {window, base}) {
            const double contrast = SemanticColors::contrast(color, background);
            QVERIFY2(contrast >= 4.5, qPrintable(QStringLiteral("%1 on %2: %3").arg(color.name(), background.name()).arg(contrast)));
        }
    }
}

void tst_SemanticColors::colorsDiffer()
{
    for (const QColor &window : {QColor(0xf3, 0xf5, 0xf8), QColor(0x1f, 0x22, 0x29)}) {
        QPalette palette;
        palette.setColor(QPalette::Window, window);
        palette.setColor(QPalette::Base, window);
        const SemanticColors colors(palette);
        const QSet<QString> names{colors.ok().name(), colors.warning().name(), colors.error().name(), colors.dim().name()};
        QCOMPARE(names.size(), 4);
    }
}

QTEST_MAIN(tst_SemanticColors)
#include "tst_semanticcolors.moc"
