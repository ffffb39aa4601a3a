// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/deadlinestrip.h"

#include "ui/localdate.h"

#include <QAccessible>
#include <QApplication>
#include <QHelpEvent>
#include <QImage>
#include <QTest>
#include <QTimeZone>
#include <QToolTip>

namespace {
QDateTime noon(int month, int day)
{
    return QDateTime({2026, month, day}, {12, 0}, QTimeZone::utc());
}

RequestAxis::Facts wholeRequest()
{
    RequestAxis::Facts facts;
    facts.receivedOn = {2026, 11, 20};
    facts.submitted = noon(11, 23);
    facts.checks = {12, noon(11, 23).addSecs(60), noon(11, 24)};
    facts.due = {2026, 12, 20};
    facts.serviceMayTakeAMonth = true;
    facts.now = noon(11, 30);
    return facts;
}
}

class tst_DeadlineStrip : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void saysWhatItIs();
    void describesEverything();
    void describesOverdue();
    void describesAStoppedClock();
    void withoutCase();
    void labelsNeverOverlap_data();
    void labelsNeverOverlap();
    void mostImportantStays();
    void mirrored();
    void overdueIsSaidAndDrawn();
    void keyboardTellsOfEachMark();
    void pointerTellsOfAMark();
    void largeFontIsHigher();
    void tinyWidgetPaints();

private:
    [[nodiscard]] QString described() const;

    std::unique_ptr<DeadlineStrip> m_strip;
};

void tst_DeadlineStrip::init()
{
    m_strip = std::make_unique<DeadlineStrip>();
    m_strip->setAxis(RequestAxis(wholeRequest()));
    m_strip->resize(760, m_strip->sizeHint().height());
}

void tst_DeadlineStrip::cleanup()
{
    QToolTip::hideText();
    m_strip.reset();
}

QString tst_DeadlineStrip::described() const
{
    return QAccessible::queryAccessibleInterface(m_strip.get())->text(QAccessible::Description);
}

void tst_DeadlineStrip::saysWhatItIs()
{
    QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(m_strip.get());
    QVERIFY(interface);
    QCOMPARE(interface->text(QAccessible::Name), QStringLiteral("Time line of the request"));
    QCOMPARE(interface->role(), QAccessible::Graphic);
    QVERIFY(interface->state().focusable);
}

void tst_DeadlineStrip::describesEverything()
{
    QCOMPARE(
        described(),
        QStringLiteral("Received 20 November 2026. Submitted %1. Checked 12 times, first %2, last %3. Due 20 December 2026. "
                       "Microsoft may take until 23 December 2026. Today is 30 November 2026.")
            .arg(LocalDate::longDateTime(noon(11, 23)), LocalDate::longDateTime(noon(11, 23).addSecs(60)), LocalDate::longDateTime(noon(11, 24))));
}

void tst_DeadlineStrip::describesOverdue()
{
    RequestAxis::Facts facts = wholeRequest();
    facts.now = noon(12, 23);
    m_strip->setAxis(RequestAxis(facts));
    QVERIFY2(described().contains(QStringLiteral("Was due 20 December 2026: overdue by 3 days.")), qPrintable(described()));
    facts.now = noon(12, 21);
    m_strip->setAxis(RequestAxis(facts));
    QVERIFY(described().contains(QStringLiteral("overdue since yesterday")));
}

void tst_DeadlineStrip::describesAStoppedClock()
{
    RequestAxis::Facts facts = wholeRequest();
    facts.due = {};
    facts.stoppedFrom = {2026, 11, 21};
    m_strip->setAxis(RequestAxis(facts));
    QVERIFY(described().contains(QStringLiteral("The clock has stood still since 21 November 2026.")));
    facts.stoppedUntil = {2026, 11, 25};
    m_strip->setAxis(RequestAxis(facts));
    QVERIFY(described().contains(QStringLiteral("The clock stood still from 21 November 2026 to 25 November 2026.")));
}

void tst_DeadlineStrip::withoutCase()
{
    RequestAxis::Facts facts;
    facts.submitted = noon(11, 23);
    facts.checks = {2, noon(11, 23).addSecs(60), noon(11, 23).addSecs(120)};
    facts.ended = noon(11, 23).addSecs(120);
    m_strip->setAxis(RequestAxis(facts));
    m_strip->resize(760, m_strip->sizeHint().height());
    QStringList texts;
    for (const auto &label : m_strip->labels())
        texts.append(label.text);
    // On one day the time of day is what tells.
    const QString at = QLocale().toString(noon(11, 23).toLocalTime().time(), QLocale::ShortFormat);
    QVERIFY2(texts.contains(QStringLiteral("Submitted ") + at), qPrintable(texts.join(QLatin1Char('|'))));
    QVERIFY(!described().contains(QStringLiteral("Today")));
}

void tst_DeadlineStrip::labelsNeverOverlap_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<double>("scale");
    for (const int width : {120, 200, 320, 480, 640, 900, 1600}) {
        for (const double scale : {1.0, 2.0})
            QTest::addRow("%d x%g", width, scale) << width << scale;
    }
}

void tst_DeadlineStrip::labelsNeverOverlap()
{
    QFETCH(int, width);
    QFETCH(double, scale);
    QFont font = m_strip->font();
    font.setPointSizeF(font.pointSizeF() * scale);
    m_strip->setFont(font);
    for (const QDateTime &now : {noon(11, 24), noon(12, 19), noon(12, 24)}) {
        RequestAxis::Facts facts = wholeRequest();
        facts.ended = noon(11, 24);
        facts.now = now;
        m_strip->setAxis(RequestAxis(facts));
        m_strip->resize(width, m_strip->sizeHint().height());
        const auto labels = m_strip->labels();
        QVERIFY(labels.size() >= 2);
        for (qsizetype i = 0; i < labels.size(); ++i) {
            QVERIFY2(QRectF(m_strip->rect()).contains(labels[i].rect), qPrintable(labels[i].text));
            QVERIFY(QFontMetricsF(font).horizontalAdvance(labels[i].text) <= labels[i].rect.width());
            for (qsizetype j = 0; j < i; ++j)
                QVERIFY2(!labels[i].rect.intersects(labels[j].rect), qPrintable(labels[i].text + QStringLiteral(" / ") + labels[j].text));
        }
    }
}

void tst_DeadlineStrip::mostImportantStays()
{
    m_strip->resize(230, m_strip->sizeHint().height());
    QStringList texts;
    for (const auto &label : m_strip->labels())
        texts.append(label.text);
    QVERIFY2(texts.contains(QStringLiteral("Due 20 Dec 2026")), qPrintable(texts.join(QLatin1Char('|'))));
    QVERIFY(texts.contains(QStringLiteral("Received 20 Nov 2026")));
    QVERIFY(texts.contains(QStringLiteral("Today")));
}

void tst_DeadlineStrip::mirrored()
{
    const auto plain = m_strip->labels();
    m_strip->setLayoutDirection(Qt::RightToLeft);
    const auto mirrored = m_strip->labels();
    QCOMPARE(mirrored.size(), plain.size());
    for (qsizetype i = 0; i < plain.size(); ++i) {
        QCOMPARE(mirrored[i].text, plain[i].text);
        QVERIFY(qAbs(mirrored[i].rect.left() - (m_strip->width() - plain[i].rect.right())) < 0.01);
        QVERIFY(qAbs(mirrored[i].anchor - (m_strip->width() - plain[i].anchor)) < 0.01);
    }
}

void tst_DeadlineStrip::overdueIsSaidAndDrawn()
{
    RequestAxis::Facts facts = wholeRequest();
    facts.serviceMayTakeAMonth = false;
    facts.now = noon(12, 30);
    m_strip->setAxis(RequestAxis(facts));
    bool isSaid = false;
    for (const auto &label : m_strip->labels())
        isSaid = isSaid || label.text == QLatin1String("Today, overdue by 10 days");
    QVERIFY(isSaid);
    // Hatched, not only red: along one line the pixels change.
    const QImage image = m_strip->grab().toImage();
    const auto span = *RequestAxis(facts).overdue();
    const int y = int(m_strip->fontMetrics().height() * 1.9);
    const int from = int(image.width() * (span.from + (span.to - span.from) * 0.3));
    const int to = int(image.width() * (span.from + (span.to - span.from) * 0.8));
    int changes = 0;
    for (int x = from + 1; x < to; ++x)
        changes += image.pixel(x, y) != image.pixel(x - 1, y) ? 1 : 0;
    QVERIFY2(changes > 8, qPrintable(QString::number(changes)));
}

void tst_DeadlineStrip::keyboardTellsOfEachMark()
{
    m_strip->show();
    m_strip->activateWindow();
    m_strip->setFocus();
    QVERIFY(QTest::qWaitForWindowActive(m_strip.get()));
    QTest::keyClick(m_strip.get(), Qt::Key_Right);
    QTRY_COMPARE(QToolTip::text(), QStringLiteral("Received 20 November 2026."));
    QTest::keyClick(m_strip.get(), Qt::Key_Right);
    QTRY_VERIFY(QToolTip::text().startsWith(QStringLiteral("Submitted 23 November 2026")));
    QTest::keyClick(m_strip.get(), Qt::Key_End);
    QTRY_COMPARE(QToolTip::text(), QStringLiteral("Due 20 December 2026."));
    QTest::keyClick(m_strip.get(), Qt::Key_Right);
    QTRY_COMPARE(QToolTip::text(), QStringLiteral("Due 20 December 2026."));
    m_strip->setLayoutDirection(Qt::RightToLeft);
    QTest::keyClick(m_strip.get(), Qt::Key_Right);
    QTRY_VERIFY(QToolTip::text().startsWith(QStringLiteral("Checked 12 times")));
    QTest::keyClick(m_strip.get(), Qt::Key_Home);
    QTRY_COMPARE(QToolTip::text(), QStringLiteral("Received 20 November 2026."));
    // Another request, with fewer marks, while the keyboard is at one.
    QTest::keyClick(m_strip.get(), Qt::Key_End);
    RequestAxis::Facts facts;
    facts.submitted = noon(11, 23);
    m_strip->setAxis(RequestAxis(facts));
    m_strip->grab();
    m_strip->setAxis(RequestAxis());
    QTest::keyClick(m_strip.get(), Qt::Key_Right);
    m_strip->grab();
}

void tst_DeadlineStrip::pointerTellsOfAMark()
{
    m_strip->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_strip.get()));
    const QPoint at(m_strip->fontMetrics().height() / 2, m_strip->height() / 3);
    QHelpEvent help(QEvent::ToolTip, at, m_strip->mapToGlobal(at));
    QApplication::sendEvent(m_strip.get(), &help);
    QTRY_COMPARE(QToolTip::text(), QStringLiteral("Received 20 November 2026."));
}

void tst_DeadlineStrip::largeFontIsHigher()
{
    const int height = m_strip->sizeHint().height();
    QFont font = m_strip->font();
    font.setPointSizeF(font.pointSizeF() * 2);
    m_strip->setFont(font);
    QVERIFY(m_strip->sizeHint().height() > height * 3 / 2);
    QCOMPARE(m_strip->sizePolicy().verticalPolicy(), QSizePolicy::Fixed);
}

void tst_DeadlineStrip::tinyWidgetPaints()
{
    for (const QSize &size : {QSize(1, 1), QSize(10, 3), QSize(40, 200)}) {
        m_strip->resize(size);
        QVERIFY(!m_strip->grab().isNull());
    }
}

QTEST_MAIN(tst_DeadlineStrip)

#include "tst_deadlinestrip.moc"
