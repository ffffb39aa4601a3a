// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "http/redactedlog.h"

#include "http/redaction.h"

#include <QDateTime>
#include <QMutex>
#include <QtMessageHandler>

namespace {
constexpr qsizetype mostLines = 500;
constexpr qsizetype longestLine = 1000;

QtMessageHandler next = nullptr;
thread_local bool isOver = false;

/** What redaction keeps for a thread is destroyed at its end. What is said after that (Qt says a lot, if asked) cannot be redacted. */
struct Curfew {
    ~Curfew() { isOver = true; }
};

struct Recent {
    QMutex mutex;
    QStringList lines;
};
Q_GLOBAL_STATIC(Recent, recent)

QLatin1String nameOf(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return QLatin1String("debug");
    case QtInfoMsg:
        return QLatin1String("info");
    case QtWarningMsg:
        return QLatin1String("warning");
    case QtCriticalMsg:
        return QLatin1String("critical");
    case QtFatalMsg:
        return QLatin1String("fatal");
    }
    return {};
}

void remember(QtMsgType type, const char *category, const QString &message)
{
    // Some messages come when the program is almost gone.
    if (recent.isDestroyed())
        return;
    const QString text = message.simplified();
    const QString line = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs) + QLatin1Char(' ') + nameOf(type) + QLatin1Char(' ')
        + QLatin1String(category) + QLatin1String(": ") + (text.size() > longestLine ? text.left(longestLine) + QChar(0x2026) : text);
    const QMutexLocker lock(&recent->mutex);
    if (recent->lines.size() >= mostLines)
        recent->lines.removeFirst();
    recent->lines.append(line);
}

void passOnRedacted(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    // Whatever the redaction itself may have to say must not come back here.
    thread_local bool redacting = false;
    if (redacting || isOver)
        return;
    redacting = true;
    const QString redacted = Redaction::redacted(message);
    // After what redaction keeps for this thread, so that it goes before that.
    [[maybe_unused]] thread_local const Curfew curfew;
    remember(type, context.category, redacted);
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

QStringList recentLog()
{
    const QMutexLocker lock(&recent->mutex);
    return recent->lines;
}
