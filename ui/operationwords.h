// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exports/exportoperation.h"

#include <QCoreApplication>

class QIcon;

/** What the window says about an export: one place for its words and signs. */
class OperationWords
{
    Q_DECLARE_TR_FUNCTIONS(OperationWords)

public:
    /** "Running" */
    [[nodiscard]] static QString state(Exports::State state);
    /** The read-only field `Status`: the state with the reported progress. */
    [[nodiscard]] static QString status(const ExportOperation &operation);
    /** The same, short, for the table; also whether somebody is waited for. */
    [[nodiscard]] static QString statusShort(const ExportOperation &operation);
    /** One or two sentences: what the state means and what can be done. */
    [[nodiscard]] static QString meaning(const ExportOperation &operation);
    /** The same, from the record alone. */
    [[nodiscard]] static QString meaning(const ExportRecord &record);
    /** What stands beside the state; empty when nothing does. */
    [[nodiscard]] static QString attention(const ExportOperation &operation);
    /** The read-only field `Next check`. */
    [[nodiscard]] static QString nextCheck(const ExportOperation &operation);
    /** The short form for the table. */
    [[nodiscard]] static QString nextCheckShort(const ExportOperation &operation);
    /** A line of the timeline. */
    [[nodiscard]] static QString event(const LedgerEvent &event);
    /** The person, or the operation's ID when only that is known. */
    [[nodiscard]] static QString person(const ExportRecord &record);
    /** For a support ticket: identifiers, times and answers, no names, no secrets. English, as support reads it. */
    [[nodiscard]] static QString details(const ExportOperation &operation);
    /** A sign beside the word; never the only carrier of meaning. */
    [[nodiscard]] static QIcon sign(Exports::State state, bool needsAttention);
    [[nodiscard]] static QString localTime(const QDateTime &utc);
    /** By the service's clock if it said so; invalid for what was not sent, or was sent elsewhere nobody knows when. */
    [[nodiscard]] static QDateTime submittedAt(const ExportRecord &record);
    /** The same for people. */
    [[nodiscard]] static QString submitted(const ExportRecord &record);

private:
    [[nodiscard]] static QString fetchEvent(const LedgerEvent &event);
    [[nodiscard]] static QString fetchEnd(const QString &end, const QString &here, const QString &chosen, const QString &size);
    [[nodiscard]] static QString hintOf(const ExportOperation &operation);
};
