// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A Graph in a process of its own, so that neither its CPU time nor its event loop counts: pages of people, exports and
// operations. Prints its port.
//   bench_graphserver --people COUNT --retry-after SECONDS --checks COUNT
// An operation is complete at that many checks; 0: never.

#include "rawserver.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDateTime>
#include <QTcpSocket>

#include <chrono>
#include <cstdio>
#include <limits>

namespace {
constexpr int pageSize = 999;
const QByteArray listPath = "/beta/directory/inboundSharedUserProfiles";
const QByteArray operationPath = "/v1.0/dataPolicyOperations/";

QByteArray numbered(const QByteArray &prefix, int number)
{
    return prefix + QByteArray::number(number).rightJustified(12, '0');
}

QByteArray person(int number)
{
    static const QList<QByteArray> given{"Zo\xc3\xab", "Adele", "Jos\xc3\xa9", "Lidia", "Grady", "Megan", "Isaiah", "Miriam"};
    static const QList<QByteArray> family{"\xc3\x85ngstr\xc3\xb6m", "Vance", "M\xc3\xbcller", "Holloway", "Archie", "Bowen", "Langer", "Graham"};
    const QByteArray name = given.at(number % 8) + ' ' + family.at(number / 8 % 8) + ' ' + QByteArray::number(number);
    const QByteArray domain = "tenant" + QByteArray::number(number % 40) + ".example";
    return R"({"userId":")" + numbered("7c1f0d2e-0000-4000-8000-", number) + R"(","displayName":")" + name + R"(","userPrincipalName":"user)"
        + QByteArray::number(number) + '@' + domain + R"(","homeTenantId":")" + numbered("385ab357-0000-4000-8000-", number % 40) + "\"}";
}

class Graph
{
public:
    Graph(int people, int retryAfter, int checks)
        : m_checks(checks)
        , m_retryAfter(retryAfter)
        , m_server([this](QTcpSocket &socket, const ReceivedRequest &request) { RawServer::reply(socket, answer(request)); })
    {
        for (int first = 0; first < people; first += pageSize)
            m_pages.append(page(first, std::min(first + pageSize, people), people));
    }

    [[nodiscard]] quint16 port() const { return m_server.port(); }

private:
    struct Asked {
        int times = 0;
        std::chrono::steady_clock::time_point answeredAt;
    };

    [[nodiscard]] QByteArray page(int first, int end, int people) const
    {
        QByteArray body = R"({"value":[)";
        for (int number = first; number < end; ++number)
            body += (number > first ? "," : "") + person(number);
        body += ']';
        if (end < people)
            body += R"(,"@odata.nextLink":")" + m_server.url().toEncoded() + listPath + "?$skiptoken=" + QByteArray::number(end / pageSize) + '"';
        return RawServer::json(200, body + '}');
    }

    [[nodiscard]] QByteArray answer(const ReceivedRequest &request)
    {
        const QByteArray path = request.path();
        if (path == listPath)
            return m_pages.value(request.target.mid(request.target.lastIndexOf('=') + 1).toInt());
        if (path.endsWith("/exportPersonalData"))
            return RawServer::response(
                202, {},
                {"Location: " + m_server.url().toEncoded() + operationPath + numbered("d007e3da-cd9b-4b02-8d66-", ++m_exports), retryAfter()});
        if (path.startsWith(operationPath))
            return operation(path.mid(operationPath.size()));
        if (path == "/statistics")
            return RawServer::json(200, R"({"checks":)" + QByteArray::number(m_answered) + R"(,"earliest":)" + QByteArray::number(m_earliest) + '}');
        return RawServer::json(404, R"({"error":{"code":"Request_ResourceNotFound","message":"Not here"}})");
    }

    [[nodiscard]] QByteArray operation(const QByteArray &id)
    {
        Asked &asked = m_asked[id];
        const auto now = std::chrono::steady_clock::now();
        if (asked.times > 0) {
            const std::chrono::duration<double, std::milli> pause = now - asked.answeredAt;
            m_earliest = std::min(m_earliest, pause.count() - 1000.0 * m_retryAfter);
        }
        ++asked.times;
        ++m_answered;
        asked.answeredAt = now;
        const bool isComplete = m_checks > 0 && asked.times >= m_checks;
        const QByteArray status = isComplete ? "complete" : asked.times == 1 && m_checks > 0 ? "notStarted" : "running";
        return RawServer::json(200,
                               R"({"id":")" + id + R"(","status":")" + status + R"(","submittedDateTime":"2026-11-24T08:00:00Z","completedDateTime":)"
                                   + (isComplete ? R"("2026-11-24T09:00:00Z")" : "null") + R"(,"progress":)" + (isComplete ? "1" : "0.4") + "}",
                               {retryAfter()});
    }

    [[nodiscard]] QByteArray retryAfter() const { return "Retry-After: " + QByteArray::number(m_retryAfter); }

    int m_checks;
    int m_retryAfter;
    int m_exports = 0;
    int m_answered = 0;
    /** Milliseconds after the Retry-After of the answer before; a check that came too early makes it negative. */
    double m_earliest = std::numeric_limits<double>::max();
    QHash<QByteArray, Asked> m_asked;
    RawServer m_server;
    QList<QByteArray> m_pages;
};
}

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    const QCommandLineOption people(QStringLiteral("people"), {}, QStringLiteral("count"), QStringLiteral("0"));
    const QCommandLineOption retryAfter(QStringLiteral("retry-after"), {}, QStringLiteral("seconds"), QStringLiteral("1"));
    const QCommandLineOption checks(QStringLiteral("checks"), {}, QStringLiteral("count"), QStringLiteral("0"));
    parser.addOptions({people, retryAfter, checks});
    parser.process(application);
    const Graph graph(parser.value(people).toInt(), parser.value(retryAfter).toInt(), parser.value(checks).toInt());
    std::printf("%d\n", int(graph.port()));
    std::fflush(stdout);
    return QCoreApplication::exec();
}
