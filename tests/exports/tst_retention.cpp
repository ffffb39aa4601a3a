// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exports/retention.h"

#include "exportfixture.h"
#include "exports/exportregister.h"

using namespace std::chrono_literals;
using Exports::State;

class tst_Retention : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void off();
    void atStart();
    void whileTheProgramStaysOpen();
    void switchedOnLater();

private:
    static ExportOperation *closed(ExportFixture &fixture, ExportRegister &exports);
};

ExportOperation *tst_Retention::closed(ExportFixture &fixture, ExportRegister &exports)
{
    ExportRecord record = fixture.intent();
    record.state = State::NotSent;
    fixture.record(record);
    exports.load();
    ExportOperation *operation = exports.find(record.id);
    if (!operation || !operation->close(QStringLiteral("done")))
        qFatal("cannot close");
    return operation;
}

void tst_Retention::off()
{
    ExportFixture fixture;
    ExportRegister exports(*fixture.ledger, fixture.wire.clock, [] { return 0.0; });
    const ExportOperation *operation = closed(fixture, exports);
    Retention retention(exports, fixture.wire.clock, [] { return 0; });
    retention.start();
    for (int month = 0; month < 36; ++month)
        fixture.wire.clock.advance(31 * 24h);
    QVERIFY(!operation->record().erased);
}

void tst_Retention::atStart()
{
    ExportFixture fixture;
    ExportRegister exports(*fixture.ledger, fixture.wire.clock, [] { return 0.0; });
    const ExportOperation *operation = closed(fixture, exports);
    fixture.wire.clock.advance(91 * 24h);
    Retention four(exports, fixture.wire.clock, [] { return 4; });
    four.start();
    QVERIFY(!operation->record().erased);
    Retention two(exports, fixture.wire.clock, [] { return 2; });
    two.start();
    QVERIFY(operation->record().erased);
    QVERIFY(operation->record().person.displayName.isEmpty());
}

void tst_Retention::whileTheProgramStaysOpen()
{
    ExportFixture fixture;
    ExportRegister exports(*fixture.ledger, fixture.wire.clock, [] { return 0.0; });
    const ExportOperation *operation = closed(fixture, exports);
    Retention retention(exports, fixture.wire.clock, [] { return 1; });
    retention.start();
    const QDateTime due = fixture.wire.clock.utcNow().addMonths(1);
    while (fixture.wire.clock.utcNow() <= due) {
        QVERIFY(!operation->record().erased);
        fixture.wire.clock.advance(24h);
    }
    QVERIFY(operation->record().erased);
    QVERIFY(fixture.ledger->verify()->isIntact());
}

void tst_Retention::switchedOnLater()
{
    ExportFixture fixture;
    ExportRegister exports(*fixture.ledger, fixture.wire.clock, [] { return 0.0; });
    const ExportOperation *operation = closed(fixture, exports);
    int months = 0;
    Retention retention(exports, fixture.wire.clock, [&months] { return months; });
    retention.start();
    fixture.wire.clock.advance(100 * 24h);
    months = 2;
    QVERIFY(!operation->record().erased);
    fixture.wire.clock.advance(24h);
    QVERIFY(operation->record().erased);
}

QTEST_GUILESS_MAIN(tst_Retention)
#include "tst_retention.moc"
