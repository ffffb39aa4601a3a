// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "graph/grapherror.h"
#include "graph/inboundshareduserprofile.h"

#include <QObject>
#include <QPointer>
#include <QSet>
#include <QUrl>

class GraphClient;
class GraphCall;
struct GraphAnswer;

/**
 * The list of all inbound shared user profiles, page by page along `@odata.nextLink` (opaque; a page may be empty).
 * The GraphClient must outlive it. After `start()` or `resume()`: any number of `pageReceived()`, then exactly one of `finished()` or `failed()`.
 */
class InboundSharedUserProfilePages : public QObject
{
    Q_OBJECT

public:
    InboundSharedUserProfilePages(GraphClient &graph, const QUrl &firstPage, QObject *parent);
    ~InboundSharedUserProfilePages() override;

    /** From the first page, forgetting what was received. */
    void start();
    /** From the page that failed, is being waited for or was the next when it was stopped. Nothing happens where there is none. */
    void resume();
    /** Without a signal; also from a slot of `pageReceived()`. */
    void stop();

    /** From `start()` or `resume()` to the terminal signal or `stop()`. */
    [[nodiscard]] bool isRunning() const;
    /** Whether `resume()` makes sense: after a failure that is not a refused link. */
    [[nodiscard]] bool canResume() const;
    [[nodiscard]] int pagesReceived() const;

Q_SIGNALS:
    void pageReceived(const QList<InboundSharedUserProfile> &page);
    /** A page is asked for again after the wait. */
    void waiting(std::chrono::milliseconds delay, const GraphError &reason);
    void finished();
    void failed(const GraphError &error);

private:
    void request(const QUrl &link);
    void take(const GraphAnswer &answer);
    void fail(const GraphError &error);

    GraphClient &m_graph;
    QPointer<GraphCall> m_call;
    QUrl m_firstPage;
    QUrl m_next;
    QSet<QUrl> m_seen;
    quint64 m_run = 0;
    int m_pages = 0;
    bool m_isRunning = false;
    bool m_canResume = false;
};
