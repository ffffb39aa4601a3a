// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "graph/inboundshareduserprofilepages.h"

#include "graph/graphclient.h"
#include "http/httpclient.h"
#include "http/redaction.h"

#include <QJsonArray>

namespace {
QList<InboundSharedUserProfile> profilesOf(const QJsonArray &items)
{
    QList<InboundSharedUserProfile> page;
    page.reserve(items.size());
    for (const auto &item : items) {
        if (auto profile = InboundSharedUserProfile::fromJson(item.toObject()))
            page.append(*std::move(profile));
    }
    return page;
}
}

InboundSharedUserProfilePages::InboundSharedUserProfilePages(GraphClient &graph, const QUrl &firstPage, QObject *parent)
    : QObject(parent)
    , m_graph(graph)
    , m_firstPage(firstPage)
    , m_next(firstPage)
{
}

InboundSharedUserProfilePages::~InboundSharedUserProfilePages() = default;

void InboundSharedUserProfilePages::start()
{
    stop();
    m_seen.clear();
    m_pages = 0;
    m_next = m_firstPage;
    resume();
}

void InboundSharedUserProfilePages::resume()
{
    stop();
    m_canResume = false;
    if (m_next.isEmpty())
        return;
    m_call = m_graph.followLink(m_next, this);
    if (!m_call) {
        GraphError error;
        error.kind = GraphError::Kind::ForeignLink;
        error.detail = Redaction::withoutQuery(m_next);
        error.occurredAt = m_graph.http().clock().utcNow();
        fail(error);
        return;
    }
    m_isRunning = true;
    m_seen.insert(m_next);
    connect(m_call, &GraphCall::waiting, this, &InboundSharedUserProfilePages::waiting);
    connect(m_call, &GraphCall::finished, this, &InboundSharedUserProfilePages::take);
}

void InboundSharedUserProfilePages::stop()
{
    ++m_run;
    m_isRunning = false;
    delete m_call;
}

bool InboundSharedUserProfilePages::isRunning() const
{
    return m_isRunning;
}

bool InboundSharedUserProfilePages::canResume() const
{
    return m_canResume;
}

int InboundSharedUserProfilePages::pagesReceived() const
{
    return m_pages;
}

void InboundSharedUserProfilePages::take(const GraphAnswer &answer)
{
    m_call = nullptr;
    const QJsonValue value = answer.body.value(QLatin1String("value"));
    if (answer.error || !value.isArray()) {
        m_canResume = true;
        fail(answer.error.value_or(GraphError::ofKind(GraphError::Kind::BadReply, answer.http)));
        return;
    }

    const QJsonValue nextLink = valueIgnoringCase(answer.body, QStringLiteral("@odata.nextLink"));
    const bool isLast = nextLink.isUndefined() || nextLink.isNull() || nextLink == QString();
    const QUrl link(nextLink.toString());
    // Before the page is handed out: whoever takes it may stop here and resume later.
    m_next = !link.isEmpty() && link.isValid() ? m_next.resolved(link) : QUrl();
    ++m_pages;
    const QPointer<InboundSharedUserProfilePages> alive(this);
    const quint64 run = m_run;
    Q_EMIT pageReceived(profilesOf(value.toArray()));
    if (!alive || m_run != run)
        return;

    if (isLast) {
        m_isRunning = false;
        Q_EMIT finished();
    } else if (m_next.isEmpty()) {
        fail(GraphError::ofKind(GraphError::Kind::BadReply, answer.http));
    } else if (m_seen.contains(m_next)) {
        GraphError error = GraphError::ofKind(GraphError::Kind::LoopingLink, answer.http);
        error.detail = Redaction::withoutQuery(m_next);
        m_next = QUrl();
        fail(error);
    } else {
        resume();
    }
}

void InboundSharedUserProfilePages::fail(const GraphError &error)
{
    m_isRunning = false;
    Q_EMIT failed(error);
}
