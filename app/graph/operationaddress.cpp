// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "graph/operationaddress.h"

#include "graph/graphorigin.h"
#include "http/retryafter.h"

#include <QRegularExpression>
#include <QUuid>

#include <cmath>

namespace {
// The part of the path that names the operation; empty when the path is no operation's.
QString operationIdOf(const QUrl &url, const QUrl &graphRoot)
{
    const QString rootPath = graphRoot.path(QUrl::FullyEncoded);
    const QString path = url.path(QUrl::FullyEncoded);
    if (!path.startsWith(rootPath))
        return {};
    static const QRegularExpression operation(
        QStringLiteral(
            R"re(\A/(?:v1\.0|beta)/dataPolicyOperations(?:/([A-Za-z0-9._~-]+)|(?:\(|%28)(?:'|%27)([A-Za-z0-9._~-]+)(?:'|%27)(?:\)|%29))/?\z)re"),
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = operation.match(path.mid(rootPath.size()));
    const QString id = match.captured(1).isEmpty() ? match.captured(2) : match.captured(1);
    return id == QLatin1String(".") || id == QLatin1String("..") ? QString() : id;
}

// Qt joins the lines of a header that comes more than once; a comma may also be a part of the address.
QStringList linesOf(const QByteArray &header)
{
    const QString value = QString::fromUtf8(header);
    return QStringList(value) + (header.contains(", ") ? value.split(QStringLiteral(", ")) : QStringList());
}
}

OperationAddress::OperationAddress(QUrl url, QString operationId)
    : m_url(std::move(url))
    , m_operationId(std::move(operationId))
{
}

std::optional<OperationAddress> OperationAddress::parse(const QString &text, const QUrl &requestUrl, const QUrl &graphRoot)
{
    // The tolerant parser would repair a backslash or a space into another address.
    QUrl url(text.trimmed(), QUrl::StrictMode);
    if (!url.isValid() || url.isEmpty())
        return std::nullopt;
    if (url.isRelative())
        url = requestUrl.resolved(url);
    const QString id = operationIdOf(url, graphRoot);
    if (id.isEmpty() || url.hasFragment() || !isOnGraphHost(url, graphRoot))
        return std::nullopt;
    return OperationAddress(url, id);
}

std::optional<OperationAddress> OperationAddress::fromAnswer(const GraphAnswer &answer, const QUrl &graphRoot)
{
    const QStringList candidates = linesOf(answer.http.header("Location")) + linesOf(answer.http.header("Operation-Location"))
        + QStringList{
            valueIgnoringCase(answer.body, QStringLiteral("Location")).toString(),
            valueIgnoringCase(answer.body, QStringLiteral("Operation-Location")).toString(),
        };
    for (const QString &candidate : candidates) {
        if (auto address = parse(candidate, answer.http.url, graphRoot))
            return address;
    }
    return std::nullopt;
}

std::optional<OperationAddress> OperationAddress::fromPerson(const QString &text, const QUrl &graphRoot)
{
    static const QRegularExpression plainId(QStringLiteral("\\A[A-Za-z0-9][A-Za-z0-9_-]{2,127}\\z"));
    QString trimmed = text.trimmed();
    if (const QUuid guid(trimmed); !guid.isNull())
        trimmed = trimmed.remove(QLatin1Char('{')).remove(QLatin1Char('}'));
    if (plainId.match(trimmed).hasMatch())
        return parse(graphRoot.toString(QUrl::FullyEncoded) + QStringLiteral("/v1.0/dataPolicyOperations/") + trimmed, graphRoot, graphRoot);
    const QUrl url(trimmed, QUrl::StrictMode);
    if (!url.isValid() || url.isRelative())
        return std::nullopt;
    return parse(trimmed, graphRoot, graphRoot);
}

QUrl OperationAddress::url() const
{
    return m_url;
}

QString OperationAddress::operationId() const
{
    return m_operationId;
}

std::optional<std::chrono::seconds> retryAfterOf(const GraphAnswer &answer)
{
    const QDateTime date = answer.http.date();
    if (const auto header = parseRetryAfter(answer.http.header("Retry-After"), date, answer.http.arrivedAt))
        return header;
    const QJsonValue value = valueIgnoringCase(answer.body, QStringLiteral("Retry-After"));
    if (value.isDouble() && std::floor(value.toDouble()) == value.toDouble() && std::abs(value.toDouble()) < 1e15)
        return parseRetryAfter(QByteArray::number(qint64(value.toDouble())), date, answer.http.arrivedAt);
    return parseRetryAfter(value.toString().toLatin1(), date, answer.http.arrivedAt);
}
