// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exports/exportlifecycle.h"

#include <QMetaEnum>
#include <QTest>

using Exports::Event;
using Exports::State;

namespace {
using Row = QHash<Event, State>;

// Whatever is not here is not allowed.
const QHash<State, Row> &expectations()
{
    const Row service{{Event::SaidNotStarted, State::NotStarted},
                      {Event::SaidRunning, State::Running},
                      {Event::SaidComplete, State::Complete},
                      {Event::SaidFailed, State::Failed},
                      {Event::Vanished, State::Forgotten}};
    const auto staying = [&service](State state) {
        Row row = service;
        row.insert(Event::SaidSomethingElse, state);
        return row;
    };
    const auto asking = [&staying](State state) {
        Row row = staying(state);
        row.insert(Event::AddressGiven, State::NotStarted);
        return row;
    };
    static const QHash<State, Row> table{
        {State::Recorded, {{Event::Posting, State::Submitting}, {Event::NothingSent, State::NotSent}, {Event::Interrupted, State::NotSent}}},
        {State::Submitting,
         {{Event::Posting, State::Submitting},
          {Event::NothingSent, State::NotSent},
          {Event::Refused, State::Rejected},
          {Event::Unproven, State::Unconfirmed},
          {Event::Interrupted, State::Unconfirmed},
          {Event::Accepted, State::NotStarted},
          {Event::AcceptedWithoutAddress, State::Untracked}}},
        {State::NotSent, {}},
        {State::Rejected, {}},
        {State::Unconfirmed, {{Event::AddressGiven, State::NotStarted}}},
        {State::Untracked, {{Event::AddressGiven, State::NotStarted}}},
        {State::NotStarted, asking(State::NotStarted)},
        {State::Running, staying(State::Running)},
        {State::Complete, {}},
        {State::Failed, {}},
        {State::Forgotten, asking(State::Forgotten)},
    };
    return table;
}

template <typename Enum> QList<std::pair<QByteArray, Enum>> enumerators()
{
    QList<std::pair<QByteArray, Enum>> all;
    const auto meta = QMetaEnum::fromType<Enum>();
    for (int i = 0; i < meta.keyCount(); ++i)
        all.append({meta.key(i), Enum(meta.value(i))});
    return all;
}
}

class tst_ExportLifecycle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyStateIsExpected();
    void everyPair_data();
    void everyPair();
    void isFollowed_data();
    void isFollowed();
    void onlyFinalStatesAreDeadEnds();
    void nothingLeadsBackBeforeSending();
    void textsRoundTrip();
};

void tst_ExportLifecycle::everyStateIsExpected()
{
    QCOMPARE(expectations().size(), enumerators<State>().size());
}

void tst_ExportLifecycle::everyPair_data()
{
    QTest::addColumn<State>("state");
    QTest::addColumn<Event>("event");
    for (const auto &[stateName, state] : enumerators<State>()) {
        for (const auto &[eventName, event] : enumerators<Event>())
            QTest::addRow("%s + %s", stateName.constData(), eventName.constData()) << state << event;
    }
}

void tst_ExportLifecycle::everyPair()
{
    QFETCH(State, state);
    QFETCH(Event, event);
    const Row row = expectations().value(state);
    const std::optional<State> after = Exports::next(state, event);
    QCOMPARE(after.has_value(), row.contains(event));
    if (after)
        QCOMPARE(*after, row.value(event));
}

void tst_ExportLifecycle::isFollowed_data()
{
    QTest::addColumn<State>("state");
    QTest::addColumn<bool>("followed");
    QTest::addColumn<bool>("final");
    const QSet<State> followed{State::NotStarted, State::Running};
    const QSet<State> finalOnes{State::NotSent, State::Rejected, State::Complete, State::Failed};
    for (const auto &[name, state] : enumerators<State>())
        QTest::newRow(name.constData()) << state << followed.contains(state) << finalOnes.contains(state);
}

void tst_ExportLifecycle::isFollowed()
{
    QFETCH(State, state);
    QTEST(Exports::isFollowed(state), "followed");
    QTEST(Exports::isFinal(state), "final");
}

void tst_ExportLifecycle::onlyFinalStatesAreDeadEnds()
{
    for (const auto &[stateName, state] : enumerators<State>()) {
        bool leadsSomewhere = false;
        for (const auto &[eventName, event] : enumerators<Event>())
            leadsSomewhere = leadsSomewhere || Exports::next(state, event);
        QVERIFY2(leadsSomewhere != Exports::isFinal(state), stateName.constData());
    }
}

// An export that may have been sent is never taken for one that was not.
void tst_ExportLifecycle::nothingLeadsBackBeforeSending()
{
    for (const auto &[stateName, state] : enumerators<State>()) {
        for (const auto &[eventName, event] : enumerators<Event>()) {
            const std::optional<State> after = Exports::next(state, event);
            QVERIFY(after != State::Recorded);
            if (after == State::Submitting)
                QVERIFY2(state == State::Recorded || state == State::Submitting, stateName.constData());
        }
    }
}

void tst_ExportLifecycle::textsRoundTrip()
{
    for (const auto &[name, state] : enumerators<State>()) {
        QCOMPARE(Exports::toText(state), QString::fromLatin1(name));
        QCOMPARE(Exports::stateFromText(QString::fromLatin1(name)), std::optional(state));
    }
    QVERIFY(!Exports::stateFromText(QStringLiteral("Elsewhere")));
}

QTEST_GUILESS_MAIN(tst_ExportLifecycle)
#include "tst_exportlifecycle.moc"
