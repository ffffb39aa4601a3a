// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "config/cloud.h"
#include "exports/ledgererror.h"

#include <expected>

class Ledger;
struct DemoEarlierExport;

/**
 * Records an export that the demo tenant has accepted earlier, as if this program had sent it and was closed before it ended. What has
 * become of it is the service's to say, once the account that started it is signed in.
 */
[[nodiscard]] std::expected<void, LedgerError> recordDemoPast(Ledger &ledger, const DemoEarlierExport &earlier, const Cloud &cloud,
                                                              const QString &tenantId);
