// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exports/ledgererror.h"
#include "graph/grapherror.h"
#include "identity/signinerror.h"
#include "storage/storageerror.h"

#include <QString>

/** What a person needs to know when something went wrong. Plain text, translated. */
struct Explanation {
    QString what; ///< what happened: the headline
    QString sent; ///< what was and what was not sent or changed
    QString next; ///< what to do
    QString details; ///< for the fold: codes and the server's own words, one a line
    QString place = {}; ///< where the guide tells more about it, see Troubleshooting; else empty

    [[nodiscard]] bool isEmpty() const { return what.isEmpty(); }
};

/** What the program asked Graph for. */
enum class Asked {
    ListOfPeople,
    OnePerson,
    Export,
    Check, ///< the state of an export
    FollowRight, ///< GraphClient::probeDataPolicyOperations()
};

[[nodiscard]] Explanation explain(const GraphError &error, Asked asked);
/** `adminConsentLink` is shown where an administrator's approval is what is missing. */
[[nodiscard]] Explanation explain(const SignInError &error, const QString &adminConsentLink = {});
[[nodiscard]] Explanation explain(const LedgerError &error);
[[nodiscard]] Explanation explain(const StorageError &error);
