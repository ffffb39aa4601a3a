// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "http/redactedlog.h"

#include "http/redaction.h"

#include <QtMessageHandler>

namespace {
QtMessageHandler next = nullptr;

void passOnRedacted(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    // Whatever the redaction itself may have to say must not come back here.
    thread_local bool redacting = false;
    if (redacting)
        return;
    redacting = true;
    const QString redacted = Redaction::redacted(message);
    redacting = false;
    next(type, context, redacted);
}
}

void installRedactedLog()
{
    static const bool installed = [] {
        next = qInstallMessageHandler(nullptr); // to know it before the first message arrives
        qInstallMessageHandler(passOnRedacted);
        return true;
    }();
    Q_UNUSED(installed)
}
