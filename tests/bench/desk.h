// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "config/settings.h"
#include "exports/caseregister.h"
#include "exports/exportregister.h"
#include "exports/exportrequest.h"
#include "exports/ledger.h"
#include "graph/graphclient.h"
#include "http/httpclient.h"
#include "identity/signin.h"

#include <QTemporaryDir>

/** What a window works with, with the clocks of this computer, a ledger in `directory` and a Graph at `root`. */
struct Desk {
    explicit Desk(const QUrl &root, const QString &directory)
        : http(clock)
        , graph(http, *Cloud::custom(root, root, {QStringLiteral("blob.core.windows.net")}),
                [](const AccessTokenRequest &, QObject *, const auto &give) { give(QByteArrayLiteral("token")); })
        , settings(Policy(), {}, directory + QStringLiteral("/settings.ini"))
        , signIn(http, clock)
        , request(clock)
    {
        settings.setUserValue(Settings::Key::ClientId, QStringLiteral("1b730954-1685-4b74-9bfd-dac224a7b894"));
        settings.setUserValue(Settings::Key::Tenant, QStringLiteral("contoso.com"));
        auto opened = Ledger::open(directory, clock);
        if (!opened)
            qFatal("cannot open the ledger: %s", qPrintable(opened.error().detail));
        ledger = std::move(*opened);
        exports = std::make_unique<ExportRegister>(*ledger, clock, [] { return 0.0; });
        cases = std::make_unique<CaseRegister>(*ledger, clock);
        request.setLedgerUsable(true);
    }

    Clock clock;
    HttpClient http;
    GraphClient graph;
    Settings settings;
    SignIn signIn;
    std::unique_ptr<Ledger> ledger;
    std::unique_ptr<ExportRegister> exports;
    std::unique_ptr<CaseRegister> cases;
    ExportRequest request;
};
