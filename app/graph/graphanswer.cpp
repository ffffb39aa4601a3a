// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "graph/graphanswer.h"

QString GraphAnswer::requestId() const
{
    if (error && !error->requestId.isEmpty())
        return error->requestId;
    return QString::fromLatin1(http.header("request-id"));
}

QString GraphAnswer::clientRequestId() const
{
    return QString::fromLatin1(http.clientRequestId);
}
