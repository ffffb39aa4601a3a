// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/labelplaces.h"

#include <QRandomGenerator>
#include <QTest>

class tst_LabelPlaces : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aroundTheAnchor();
    void staysOnTheLine();
    void tooLongForTheLine();
    void besideTheAnchor();
    void nextRow();
    void leastImportantGoes();
    void noRows();
    void neverOverlapOrLeave();
};

void tst_LabelPlaces::aroundTheAnchor()
{
    const auto places = LabelPlaces::of({{50, 20}}, 100, 4, 1);
    QCOMPARE(places.first().row, 0);
    QCOMPARE(places.first().left, 40.0);
}

void tst_LabelPlaces::staysOnTheLine()
{
    const auto places = LabelPlaces::of({{0, 20}, {100, 20}}, 100, 4, 1);
    QCOMPARE(places[0].left, 0.0);
    QCOMPARE(places[1].left, 80.0);
}

void tst_LabelPlaces::tooLongForTheLine()
{
    const auto places = LabelPlaces::of({{30, 500}}, 100, 4, 1);
    QCOMPARE(places.first().left, 0.0);
    QCOMPARE(places.first().width, 100.0);
}

void tst_LabelPlaces::besideTheAnchor()
{
    const auto places = LabelPlaces::of({{20, 40}, {46, 40}}, 100, 4, 2);
    QCOMPARE(places[1].row, 0);
    QCOMPARE(places[1].left, 46.0);
}

void tst_LabelPlaces::nextRow()
{
    const auto places = LabelPlaces::of({{50, 80}, {50, 80}}, 100, 4, 2);
    QCOMPARE(places[0].row, 0);
    QCOMPARE(places[1].row, 1);
}

void tst_LabelPlaces::leastImportantGoes()
{
    const auto places = LabelPlaces::of({{50, 80}, {50, 80}, {50, 80}, {95, 10}}, 100, 4, 2);
    QCOMPARE(places[2].row, -1);
    QCOMPARE(places[3].row, -1);
}

void tst_LabelPlaces::noRows()
{
    QCOMPARE(LabelPlaces::of({{50, 80}}, 100, 4, 0).first().row, -1);
}

void tst_LabelPlaces::neverOverlapOrLeave()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    for (int round = 0; round < 2000; ++round) {
        const double length = 20 + random.bounded(900);
        QList<LabelPlaces::Label> labels;
        for (int i = random.bounded(9); i >= 0; --i)
            labels.append({random.bounded(length), double(1 + random.bounded(300))});
        const auto places = LabelPlaces::of(labels, length, 5, 1 + random.bounded(3));
        QCOMPARE(places.size(), labels.size());
        QVERIFY(places.first().row == 0);
        for (qsizetype i = 0; i < places.size(); ++i) {
            if (places[i].row < 0)
                continue;
            QVERIFY(places[i].left >= 0 && places[i].left + places[i].width <= length + 1e-6);
            for (qsizetype j = 0; j < i; ++j) {
                if (places[j].row == places[i].row)
                    QVERIFY(places[j].left + places[j].width <= places[i].left || places[i].left + places[i].width <= places[j].left);
            }
        }
    }
}

QTEST_GUILESS_MAIN(tst_LabelPlaces)

#include "tst_labelplaces.moc"
