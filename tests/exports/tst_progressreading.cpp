// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exports/progressreading.h"

#include <QTest>

using Scale = ProgressReading::Scale;

Q_DECLARE_METATYPE(std::optional<double>)

class tst_ProgressReading : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void contradictoryForGood();
    void fractionIsAlwaysOpen();
};

void tst_ProgressReading::reads_data()
{
    QTest::addColumn<Scale>("before");
    QTest::addColumn<std::optional<double>>("value");
    QTest::addColumn<Scale>("scale");
    QTest::addColumn<std::optional<double>>("fraction");
    using Value = std::optional<double>;
    const auto row = [](const char *name, Scale before, Value value, Scale scale, Value fraction) {
        QTest::newRow(name) << before << value << scale << fraction;
    };

    row("a fraction", Scale::Unknown, 0.25, Scale::Fraction, 0.25);
    row("percent", Scale::Unknown, 25, Scale::Percent, 0.25);
    row("zero says nothing", Scale::Unknown, 0, Scale::Unknown, {});
    row("one says nothing", Scale::Unknown, 1, Scale::Unknown, {});
    row("no number", Scale::Unknown, {}, Scale::Unknown, {});
    row("more fraction", Scale::Fraction, 0.75, Scale::Fraction, 0.75);
    row("more percent", Scale::Percent, 75, Scale::Percent, 0.75);
    row("less is not contradictory", Scale::Percent, 2, Scale::Percent, 0.02);
    row("all of it, percent", Scale::Percent, 100, Scale::Percent, {});
    row("all of it, at once", Scale::Unknown, 100, Scale::Percent, {});
    row("all of it, fraction", Scale::Fraction, 1, Scale::Fraction, {});
    row("one percent, perhaps", Scale::Percent, 1, Scale::Percent, {});
    row("zero keeps the scale", Scale::Fraction, 0, Scale::Fraction, {});
    row("no number keeps the scale", Scale::Percent, {}, Scale::Percent, {});
    row("fraction, then percent", Scale::Fraction, 50, Scale::Inconsistent, {});
    row("percent, then fraction", Scale::Percent, 0.5, Scale::Inconsistent, {});
    row("negative", Scale::Unknown, -0.1, Scale::Inconsistent, {});
    row("above a hundred", Scale::Unknown, 100.5, Scale::Inconsistent, {});
    row("a count", Scale::Fraction, 5000, Scale::Inconsistent, {});
}

void tst_ProgressReading::reads()
{
    QFETCH(Scale, before);
    QFETCH(std::optional<double>, value);
    QFETCH(std::optional<double>, fraction);
    const ProgressReading reading = ProgressReading::of(before, value);
    QTEST(reading.scale, "scale");
    QCOMPARE(reading.fraction.has_value(), fraction.has_value());
    if (fraction)
        QCOMPARE(*reading.fraction, *fraction);
}

void tst_ProgressReading::contradictoryForGood()
{
    for (const std::optional<double> value : {std::optional(0.5), std::optional(50.0), std::optional(0.0), std::optional<double>()}) {
        const ProgressReading reading = ProgressReading::of(Scale::Inconsistent, value);
        QCOMPARE(reading.scale, Scale::Inconsistent);
        QVERIFY(!reading.fraction);
    }
}

// A bar that is full or empty would claim something that the service did not say.
void tst_ProgressReading::fractionIsAlwaysOpen()
{
    for (int step = -50; step <= 2500; ++step) {
        for (const Scale before : {Scale::Unknown, Scale::Fraction, Scale::Percent, Scale::Inconsistent}) {
            const ProgressReading reading = ProgressReading::of(before, step / 20.0);
            if (reading.fraction)
                QVERIFY(*reading.fraction > 0 && *reading.fraction < 1);
        }
    }
}

QTEST_GUILESS_MAIN(tst_ProgressReading)
#include "tst_progressreading.moc"
