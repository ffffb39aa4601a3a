// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/demorequest.h"

QByteArray DemoRequest::header(QByteArrayView name) const
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

bool DemoRequest::hasAuthorization() const
{
    return !header("authorization").isEmpty();
}

QByteArray DemoRequest::clientRequestId() const
{
    return header("client-request-id");
}
