// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/deadlineview.h"

#include "exports/casedeadlines.h"
#include "exports/exportrecord.h"
#include "manualclock.h"
#include "ui/deadlinestrip.h"

#include <QLabel>
#include <QTest>

using Exports::State;
using Identity = CaseRecord::Identity;

namespace {
const QString exportId = QStringLiteral("export");
}

/** It is 23 November 2026. */
class tst_DeadlineView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void saysWhenTheServiceCouldOutlast();
    void drawsTheClockAsItIsCounted_data();
    void drawsTheClockAsItIsCounted();
    void submittedThoughUnconfirmed();
    void neverSubmitted();

private:
    void render();
    [[nodiscard]] QString described() const { return m_view->findChild<DeadlineStrip *>()->accessibleDescription(); }
    [[nodiscard]] QString said() const;

    ManualClock m_clock;
    ExportRecord m_record;
    CaseRecord m_case;
    std::unique_ptr<DeadlineView> m_view;
};

void tst_DeadlineView::init()
{
    m_record = {};
    m_record.id = exportId;
    m_record.state = State::Running;
    m_record.recordedAt = m_clock.utcNow().addDays(-1);
    m_record.acceptedAt = m_record.recordedAt.addSecs(2);
    m_case = {};
    m_case.id = QStringLiteral("case");
    m_case.receivedOn = {2026, 11, 16}; // to 16 December
    m_case.exportIds = {exportId};
}

void tst_DeadlineView::render()
{
    const CaseDeadlines deadlines(m_clock, [this] { return QList<CaseRecord>{m_case}; }, [] { return CaseDeadline::Rule(); });
    m_view = std::make_unique<DeadlineView>();
    m_view->setRequest(m_record, {}, &deadlines, m_clock.utcNow());
}

QString tst_DeadlineView::said() const
{
    const QList<QLabel *> labels = m_view->findChildren<QLabel *>();
    QStringList texts;
    for (const QLabel *label : labels) {
        if (!label->isHidden())
            texts << label->text();
    }
    return texts.join(QLatin1Char(' '));
}

void tst_DeadlineView::saysWhenTheServiceCouldOutlast()
{
    render();
    QCOMPARE(said(), QStringLiteral("Microsoft may take until 22 December 2026; the answer is due 16 December 2026."));
    QVERIFY(described().contains(QStringLiteral("Microsoft may take until 22 December 2026.")));
    m_case.extended = true;
    render();
    QCOMPARE(said(), QString());
    m_case.extended = false;
    m_record.state = State::Complete;
    render();
    QCOMPARE(said(), QString());
}

void tst_DeadlineView::drawsTheClockAsItIsCounted_data()
{
    QTest::addColumn<int>("identity");
    QTest::addColumn<QDate>("asked");
    QTest::addColumn<QDate>("proven");
    QTest::addColumn<QString>("clock");
    const auto row = [](const char *name, Identity identity, QDate asked, QDate proven, const char *clock) {
        QTest::newRow(name) << int(identity) << asked << proven << QString::fromLatin1(clock);
    };
    row("stood still", Identity::Proven, {2026, 11, 17}, {2026, 11, 19}, "The clock stood still from 17 November 2026 to 19 November 2026.");
    row("stands still", Identity::Asked, {2026, 11, 17}, {}, "The clock has stood still since 17 November 2026.");
    row("asked before it came", Identity::Asked, {2026, 11, 10}, {}, "The clock has stood still since 16 November 2026.");
    row("asked before, proven after", Identity::Proven, {2026, 11, 10}, {2026, 11, 18},
        "The clock stood still from 16 November 2026 to 18 November 2026.");
    row("proven ahead", Identity::Proven, {2026, 11, 17}, {2026, 11, 30}, "The clock has stood still since 17 November 2026.");
    row("asked ahead", Identity::Asked, {2026, 11, 30}, {}, "");
    row("proven the same day", Identity::Proven, {2026, 11, 17}, {2026, 11, 17}, "");
    row("nobody knows until when", Identity::Proven, {2026, 11, 17}, {}, "");
    row("taken back", Identity::NotRecorded, {2026, 11, 17}, {2026, 11, 19}, "");
}

/** The strip and the deadline say the same. */
void tst_DeadlineView::drawsTheClockAsItIsCounted()
{
    QFETCH(int, identity);
    QFETCH(QDate, asked);
    QFETCH(QDate, proven);
    QFETCH(QString, clock);
    m_case.identity = Identity(identity);
    m_case.identityAskedOn = asked;
    m_case.identityProvenOn = proven;
    render();
    QVERIFY2(described().contains(clock), qPrintable(described()));
    QCOMPARE(described().contains(QStringLiteral("The clock")), !clock.isEmpty());
}

void tst_DeadlineView::submittedThoughUnconfirmed()
{
    m_record.state = State::Unconfirmed;
    m_record.acceptedAt = {};
    render();
    QVERIFY2(described().contains(QStringLiteral("Submitted 22 November 2026")), qPrintable(described()));
}

void tst_DeadlineView::neverSubmitted()
{
    m_record.state = State::NotSent;
    m_record.acceptedAt = {};
    render();
    QVERIFY2(!described().contains(QStringLiteral("Submitted")), qPrintable(described()));
    QVERIFY(described().contains(QStringLiteral("Received 16 November 2026.")));
}

QTEST_MAIN(tst_DeadlineView)

#include "tst_deadlineview.moc"
