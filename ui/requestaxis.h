// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exports/ledgerevent.h"

#include <QDate>
#include <QList>

#include <optional>

/** A request on one line of time, from 0, its first moment, to 1, its last. */
class RequestAxis
{
public:
    enum class Kind { Received, Submitted, Checked, Complete, Failed, Due };

    /** The checks of one export that were made. */
    struct Checks {
        int count = 0;
        QDateTime first;
        QDateTime last;

        [[nodiscard]] static Checks of(const QList<LedgerEvent> &events);
        void add(const LedgerEvent &event);
    };

    /** What is known; the rest is left invalid. Dates are days here, moments are UTC. */
    struct Facts {
        QDate receivedOn;
        QDateTime submitted;
        Checks checks;
        QDateTime ended;
        bool failed = false;
        QDate due;
        /** While it runs the service may take a month from the day it was submitted. */
        bool serviceMayTakeAMonth = false;
        /** While the clock stood still; still does when there is no end. */
        QDate stoppedFrom;
        QDate stoppedUntil;
        /** Drawn only where something is waited for. */
        QDateTime now;
    };

    struct Mark {
        Kind kind;
        /** Of Due the end of the day, of Received its beginning. */
        QDateTime at;
        double position = 0;
    };
    struct Span {
        double from = 0;
        double to = 0;
    };

    RequestAxis() = default;
    explicit RequestAxis(const Facts &facts);

    [[nodiscard]] const Facts &facts() const { return m_facts; }
    /** In the order of time. Of all checks the last. */
    [[nodiscard]] const QList<Mark> &marks() const { return m_marks; }
    [[nodiscard]] std::optional<double> now() const;
    [[nodiscard]] std::optional<Span> checks() const;
    [[nodiscard]] std::optional<Span> service() const;
    [[nodiscard]] std::optional<Span> overdue() const;
    [[nodiscard]] std::optional<Span> stopped() const;
    /** The last day of the service's month; invalid when it is not drawn. */
    [[nodiscard]] QDate serviceUntil() const;
    /** Everything drawn happens on one day here: the time of day tells more than the date. */
    [[nodiscard]] bool isWithinADay() const;

private:
    void add(Kind kind, const QDateTime &at);
    [[nodiscard]] double positionOf(const QDateTime &moment) const;
    [[nodiscard]] QDateTime stoppedEnd() const;

    Facts m_facts;
    QList<Mark> m_marks;
    QDateTime m_begin;
    QDateTime m_end;
};
