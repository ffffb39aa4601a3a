// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/noticebar.h"
#include "ui/statusicon.h"

#include <QLabel>
#include <QPushButton>
#include <QTest>

class tst_NoticeBar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void signStandsAtTheFirstLine_data();
    void signStandsAtTheFirstLine();
};

void tst_NoticeBar::signStandsAtTheFirstLine_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("one line") << QStringLiteral("Earlier exports cannot be read.");
    QTest::newRow("several") << QStringLiteral("Earlier exports cannot be read. ").repeated(10);
}

void tst_NoticeBar::signStandsAtTheFirstLine()
{
    QFETCH(QString, text);
    NoticeBar bar(text);
    bar.resize(500, bar.heightForWidth(500));
    bar.show();
    const auto *sign = bar.findChild<StatusIcon *>();
    const auto *label = bar.findChild<QLabel *>();
    const auto *button = bar.findChild<QPushButton *>();
    for (const int pointSize : {9, 20}) {
        QFont font = bar.font();
        font.setPointSize(pointSize);
        bar.setFont(font);
        bar.resize(500, bar.heightForWidth(500));
        QTRY_COMPARE(sign->height(), label->fontMetrics().height());
        QTRY_COMPARE(sign->y(), label->y());
        QTRY_VERIFY(std::abs(sign->geometry().center().y() - button->geometry().center().y()) <= 1);
        QVERIFY(label->height() >= label->heightForWidth(label->width()));
    }
}

QTEST_MAIN(tst_NoticeBar)

#include "tst_noticebar.moc"
