// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/timelinemodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>
#include <QTimeZone>

using Column = TimelineModel::Column;
using Mode = QAbstractItemModelTester::FailureReportingMode;

namespace {
LedgerEvent accepted()
{
    LedgerEvent event;
    event.occurredAt = QDateTime(QDate(2026, 11, 3), QTime(9, 30, 15), QTimeZone::utc());
    event.kind = LedgerEvent::Kind::AnswerReceived;
    event.state = Exports::State::NotStarted;
    event.httpStatus = 202;
    event.requestId = QStringLiteral("request-1");
    event.clientRequestId = QStringLiteral("client-request-1");
    return event;
}
}

class tst_TimelineModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void setAndAppend();
    void columns();
    void nothingAnswered();
    void timesAreLocal();
    void headers();
};

void tst_TimelineModel::setAndAppend()
{
    TimelineModel model;
    const QAbstractItemModelTester tester(&model, Mode::QtTest);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    model.setEvents({accepted(), accepted()});
    QCOMPARE(model.rowCount(), 2);
    model.append(accepted());
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(inserted.at(0).at(1).toInt(), 2);
    model.setEvents({});
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.rowCount(model.index(0, 0)), 0);
}

void tst_TimelineModel::columns()
{
    TimelineModel model;
    const QAbstractItemModelTester tester(&model, Mode::QtTest);
    model.setEvents({accepted()});
    QCOMPARE(model.index(0, Column::What).data().toString(), QStringLiteral("Accepted by Microsoft"));
    QCOMPARE(model.index(0, Column::Http).data().toString(), QStringLiteral("202"));
    QCOMPARE(model.index(0, Column::RequestId).data().toString(), QStringLiteral("request-1"));
    QCOMPARE(model.index(0, Column::RequestId).data(Qt::ToolTipRole).toString(),
             QStringLiteral("request-id request-1\nclient-request-id client-request-1"));
}

void tst_TimelineModel::nothingAnswered()
{
    LedgerEvent event;
    event.occurredAt = accepted().occurredAt;
    event.kind = LedgerEvent::Kind::IntentRecorded;
    TimelineModel model;
    model.setEvents({event});
    QCOMPARE(model.index(0, Column::Http).data().toString(), QStringLiteral("–"));
    QCOMPARE(model.index(0, Column::RequestId).data().toString(), QStringLiteral("–"));
    QCOMPARE(model.index(0, Column::RequestId).data(Qt::ToolTipRole).toString(), QStringLiteral("–"));
}

void tst_TimelineModel::timesAreLocal()
{
    LedgerEvent today = accepted();
    today.occurredAt = QDateTime(QDate::currentDate(), QTime(14, 5, 9)).toUTC();
    TimelineModel model;
    model.setEvents({accepted(), today});
    // Europe/Berlin, an hour ahead in November; another day is named.
    const QString earlier = model.index(0, Column::Time).data().toString();
    QVERIFY2(earlier.contains(QStringLiteral("10:30")), qPrintable(earlier));
    QVERIFY2(earlier.contains(QStringLiteral("2026")) || earlier.contains(QStringLiteral("26")), qPrintable(earlier));
    QCOMPARE(model.index(1, Column::Time).data().toString(), QStringLiteral("14:05:09"));
    QVERIFY(model.index(1, Column::Time).data(Qt::ToolTipRole).toString().contains(QString::number(QDate::currentDate().year())));
}

void tst_TimelineModel::headers()
{
    const TimelineModel model;
    QStringList names;
    for (int column = 0; column < model.columnCount(); ++column)
        names.append(model.headerData(column, Qt::Horizontal).toString());
    QCOMPARE(names, QStringList({QStringLiteral("Time"), QStringLiteral("What happened"), QStringLiteral("HTTP"), QStringLiteral("request-id")}));
}

QTEST_GUILESS_MAIN(tst_TimelineModel)

#include "tst_timelinemodel.moc"
