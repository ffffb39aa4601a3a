// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/blobclient.h"

#include "http/httpclient.h"
#include "http/httpexchange.h"
#include "http/httprequest.h"

#include <QUuid>

using namespace std::chrono_literals;

namespace {
/**
 * The version whose answers are read here. Fixed, and not the SAS's `sv`: that says how the signature was made, which the service takes
 * from the query whatever this header says; without the header it would also decide which answers come.
 */
constexpr auto serviceVersion = "2021-12-02";
/** Room for an error's text beside a small range. */
constexpr qint64 leastBody = qint64(64) * 1024;
constexpr qint64 mostListBody = 16'000'000;

/** Qt, and servers, would take the way these segments lead; behind an encoded slash they are a part of the name. */
bool hasDotSegment(const QString &name)
{
    const QStringList segments = name.split(QLatin1Char('/'));
    return segments.contains(QStringLiteral(".")) || segments.contains(QStringLiteral(".."));
}

QByteArray encoded(const QString &name)
{
    return QUrl::toPercentEncoding(name, hasDotSegment(name) ? QByteArray() : QByteArrayLiteral("/"));
}

QByteArray quoted(const QByteArray &etag)
{
    return '"' + etag + '"';
}
}

BlobClient::BlobClient(HttpClient &http, const StorageLocation &location)
    : m_http(&http)
    , m_location(location.secret())
{
}

bool BlobClient::canReach(const StorageLocation &location)
{
    return location.isAcceptable() && location.form() == StorageLocation::Form::ContainerSas && !location.container().isEmpty();
}

HttpRequest BlobClient::request(const QByteArray &method, const QString &blob, const QByteArray &parameters) const
{
    const QByteArray &location = m_location.bytes();
    const qsizetype question = location.indexOf('?');
    QByteArray address = location.left(question);
    if (!blob.isEmpty())
        address += '/' + encoded(blob);
    // The SAS stays in front: what follows is ours.
    address += location.mid(question);
    if (!parameters.isEmpty())
        address += '&' + parameters;

    HttpRequest request;
    request.method = method;
    // Strict: nothing is corrected. Qt writes the hexadecimal digits of escapes in capitals, which changes no value.
    // Nothing leads to a blob that is called like this folder or the one above: no URL, so that the request is not sent.
    if (blob != QLatin1String(".") && blob != QLatin1String(".."))
        request.url = QUrl::fromEncoded(address, QUrl::StrictMode);
    const QByteArray id = QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
    request.headers = {{"x-ms-version", serviceVersion},
                       {"x-ms-client-request-id", id},
                       {"client-request-id", id},
                       {"Accept", "*/*"},
                       // Otherwise Qt offers compression and unpacks a blob that was stored compressed.
                       {"Accept-Encoding", "identity"}};
    request.maxBodySize = leastBody;
    return request;
}

HttpExchange *BlobClient::send(const HttpRequest &request, QObject *parent) const
{
    return m_http->send(request, parent);
}

HttpExchange *BlobClient::list(const QString &prefix, const QString &marker, int maxResults, QObject *parent) const
{
    QByteArray parameters = "restype=container&comp=list&maxresults=" + QByteArray::number(maxResults);
    if (!prefix.isEmpty())
        parameters += "&prefix=" + QUrl::toPercentEncoding(prefix);
    if (!marker.isEmpty())
        parameters += "&marker=" + QUrl::toPercentEncoding(marker);
    HttpRequest list = request("GET", {}, parameters);
    list.maxBodySize = mostListBody;
    return send(list, parent);
}

HttpExchange *BlobClient::get(const QString &blob, Range range, const QByteArray &etag, QObject *parent) const
{
    HttpRequest get = request("GET", blob, {});
    get.headers.append(HttpAnswer::Header{"If-Match", quoted(etag)});
    // An empty blob has no range.
    if (range.last >= range.first) {
        get.headers.append(HttpAnswer::Header{"Range", "bytes=" + QByteArray::number(range.first) + '-' + QByteArray::number(range.last)});
        get.headers.append(HttpAnswer::Header{"x-ms-range-get-content-md5", "true"});
    }
    get.maxBodySize = std::max(leastBody, range.last - range.first + 1);
    get.totalTimeout = 15min;
    return send(get, parent);
}

HttpExchange *BlobClient::get(const QString &blob, QObject *parent) const
{
    return send(request("GET", blob, {}), parent);
}

HttpExchange *BlobClient::appendBlock(const QString &blob, const QByteArray &content, qint64 position, QObject *parent) const
{
    HttpRequest append = request("PUT", blob, "comp=appendblock");
    append.headers.append(HttpAnswer::Header{"x-ms-blob-condition-appendpos", QByteArray::number(position)});
    append.headers.append(HttpAnswer::Header{"Content-Type", "application/octet-stream"});
    append.body = content;
    return send(append, parent);
}

HttpExchange *BlobClient::putAppendBlob(const QString &blob, const QByteArray &etag, QObject *parent) const
{
    HttpRequest put = request("PUT", blob, {});
    put.headers.append(HttpAnswer::Header{"x-ms-blob-type", "AppendBlob"});
    put.headers.append(HttpAnswer::Header{"If-Match", quoted(etag)});
    put.headers.append(HttpAnswer::Header{"Content-Type", "application/octet-stream"});
    return send(put, parent);
}

HttpExchange *BlobClient::putBlockList(const QString &blob, const QByteArray &blockId, QObject *parent) const
{
    HttpRequest put = request("PUT", blob, "comp=blocklist");
    put.headers.append(HttpAnswer::Header{"Content-Type", "application/xml"});
    put.body = "<?xml version=\"1.0\" encoding=\"utf-8\"?><BlockList><Uncommitted>" + blockId.toBase64() + "</Uncommitted></BlockList>";
    return send(put, parent);
}
