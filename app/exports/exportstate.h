// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QString>

#include <optional>

/**
 * What an export's state is called, shared by the operation, the ledger and the receipt, and what moves it: one namespace
 * can be declared to the meta-object compiler once only.
 */
namespace Exports {
Q_NAMESPACE

enum class State {
    Recorded, ///< the intent is on disk, nothing was handed to the network
    Submitting, ///< a durable mark says that the request was handed to the network
    NotSent, ///< nothing left this computer
    Rejected, ///< the service refused; nothing was started
    Unconfirmed, ///< no answer, or one that proves nothing; never sent again by itself
    Untracked, ///< accepted, but without a usable address
    NotStarted, ///< the service's own word, like the three that follow
    Running,
    Complete,
    Failed,
    Forgotten, ///< the service no longer knows the operation
};
Q_ENUM_NS(State)

/** What can happen to an export. */
enum class Event {
    Posting, ///< `post()` is about to be called
    NothingSent, ///< nothing left this computer
    Refused, ///< 4xx except 408
    Unproven, ///< no answer, or one that proves nothing
    Accepted, ///< 202 with a usable address
    AcceptedWithoutAddress, ///< 202 without one
    AddressGiven, ///< a person supplied the operation's ID or URL
    SaidNotStarted,
    SaidRunning,
    SaidComplete,
    SaidFailed,
    SaidSomethingElse, ///< null or a word that is not documented
    Vanished, ///< the service no longer knows the operation
    Interrupted, ///< the program ended in between
};
Q_ENUM_NS(Event)

/** The name in the source code: what the ledger and receipts store. */
[[nodiscard]] QString toText(State state);
/** nullopt for a word that is no state. */
[[nodiscard]] std::optional<State> stateFromText(const QString &text);
}
