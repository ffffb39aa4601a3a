// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "http/clockskew.h"

#include <QHostAddress>

using namespace std::chrono_literals;

namespace {
/** Less is the network's. */
constexpr auto smallestChange = 30s;

bool isLoopback(const QString &host)
{
    return host == QLatin1String("localhost") || QHostAddress(host).isLoopback();
}

bool isFromTheService(const HttpAnswer &answer)
{
    const bool isUnaltered = answer.url.scheme() == QLatin1String("https") || isLoopback(answer.url.host());
    return answer.isComplete() && isUnaltered && answer.header("Age").isEmpty();
}
}

ClockSkew::ClockSkew(const Clock &clock, QObject *parent)
    : QObject(parent)
{
    // Set or woken up: what was heard before does not hold.
    connect(&clock, &Clock::adjusted, this, [this] { setOffset(0s); });
}

void ClockSkew::note(const HttpAnswer &answer)
{
    const QDateTime date = answer.date();
    if (!date.isValid() || !answer.arrivedAt.isValid() || !isFromTheService(answer))
        return;
    const auto heard = std::chrono::seconds(answer.arrivedAt.secsTo(date));
    const auto offset = std::chrono::abs(heard) > Tolerance ? heard : 0s;
    if (offset == 0s || m_offset == 0s || std::chrono::abs(offset - m_offset) >= smallestChange)
        setOffset(offset);
}

void ClockSkew::setOffset(std::chrono::seconds offset)
{
    if (offset == m_offset)
        return;
    m_offset = offset;
    QMetaObject::invokeMethod(this, &ClockSkew::changed, Qt::QueuedConnection);
}
