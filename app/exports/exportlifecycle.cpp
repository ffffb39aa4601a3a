// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exports/exportlifecycle.h"

namespace Exports {
namespace {
std::optional<State> nextBeforeSending(Event event)
{
    switch (event) {
    case Event::Posting:
        return State::Submitting;
    case Event::NothingSent:
    case Event::Interrupted:
        return State::NotSent;
    case Event::Refused:
    case Event::Unproven:
    case Event::Accepted:
    case Event::AcceptedWithoutAddress:
    case Event::AddressGiven:
    case Event::SaidNotStarted:
    case Event::SaidRunning:
    case Event::SaidComplete:
    case Event::SaidFailed:
    case Event::SaidSomethingElse:
    case Event::Vanished:
        return std::nullopt;
    }
    return std::nullopt;
}

std::optional<State> nextWhileSubmitting(Event event)
{
    switch (event) {
    case Event::Posting: // once more after a claims challenge that was renewed silently
        return State::Submitting;
    case Event::NothingSent:
        return State::NotSent;
    case Event::Refused:
        return State::Rejected;
    case Event::Unproven:
    case Event::Interrupted:
        return State::Unconfirmed;
    case Event::Accepted:
        return State::NotStarted;
    case Event::AcceptedWithoutAddress:
        return State::Untracked;
    case Event::AddressGiven:
    case Event::SaidNotStarted:
    case Event::SaidRunning:
    case Event::SaidComplete:
    case Event::SaidFailed:
    case Event::SaidSomethingElse:
    case Event::Vanished:
        return std::nullopt;
    }
    return std::nullopt;
}

std::optional<State> nextWithoutAddress(Event event)
{
    return event == Event::AddressGiven ? std::optional(State::NotStarted) : std::nullopt;
}

std::optional<State> nextWhileFollowed(State state, Event event)
{
    switch (event) {
    case Event::SaidNotStarted:
        return State::NotStarted;
    case Event::SaidRunning:
        return State::Running;
    case Event::SaidComplete:
        return State::Complete;
    case Event::SaidFailed:
        return State::Failed;
    case Event::SaidSomethingElse:
        return state;
    case Event::Vanished:
        return State::Forgotten;
    case Event::AddressGiven: // another one: a service that never knew the first may know this
        return state == State::Running ? std::nullopt : std::optional(State::NotStarted);
    case Event::Posting:
    case Event::NothingSent:
    case Event::Refused:
    case Event::Unproven:
    case Event::Accepted:
    case Event::AcceptedWithoutAddress:
    case Event::Interrupted:
        return std::nullopt;
    }
    return std::nullopt;
}
}

std::optional<State> next(State state, Event event)
{
    switch (state) {
    case State::Recorded:
        return nextBeforeSending(event);
    case State::Submitting:
        return nextWhileSubmitting(event);
    case State::Unconfirmed:
    case State::Untracked:
        return nextWithoutAddress(event);
    case State::NotStarted:
    case State::Running:
    case State::Forgotten:
        return nextWhileFollowed(state, event);
    case State::NotSent:
    case State::Rejected:
    case State::Complete:
    case State::Failed:
        return std::nullopt;
    }
    return std::nullopt;
}

bool isFollowed(State state)
{
    return state == State::NotStarted || state == State::Running;
}

bool isFinal(State state)
{
    return state == State::NotSent || state == State::Rejected || state == State::Complete || state == State::Failed;
}
}
