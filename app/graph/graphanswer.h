// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "graph/grapherror.h"

#include <QJsonObject>

/** What one Graph call came to. */
struct GraphAnswer {
    /** The wire; `http.status` is 0 when nothing arrived. */
    HttpAnswer http;
    /** The JSON object of the body; empty when there is none. */
    QJsonObject body;
    std::optional<GraphError> error;

    [[nodiscard]] bool isSuccess() const { return !error; }
    [[nodiscard]] QString requestId() const;
    [[nodiscard]] QString clientRequestId() const;
};
