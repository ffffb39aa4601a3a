// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "http/httpanswer.h"

#include "http/retryafter.h"

QByteArray HttpAnswer::header(QByteArrayView name) const
{
    for (const Header &header : headers) {
        if (header.name.compare(name, Qt::CaseInsensitive) == 0)
            return header.value;
    }
    return {};
}

QDateTime HttpAnswer::date() const
{
    return parseHttpDate(header("Date"));
}
