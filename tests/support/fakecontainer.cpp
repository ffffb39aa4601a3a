// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fakecontainer.h"

#include "storagefixtures.h"

#include <QCryptographicHash>
#include <QTimeZone>
#include <QUrlQuery>
#include <QXmlStreamWriter>

namespace {
constexpr auto container = "/account/results";
}

FakeContainer::FakeContainer(QObject *parent)
    : QObject(parent)
    , server([this](QTcpSocket &socket, const ReceivedRequest &request) {
        if (!instead || !instead(socket, request))
            RawServer::reply(socket, answer(request));
    })
{
}

Cloud FakeContainer::cloud()
{
    const auto cloud = Cloud::custom(QUrl(QStringLiteral("http://127.0.0.1:1/authority")), QUrl(QStringLiteral("http://127.0.0.1:1")), {});
    if (!cloud)
        qFatal("not a cloud");
    return *cloud;
}

void FakeContainer::put(const QString &name, const QByteArray &content)
{
    blobs.insert(name,
                 {content, "0x" + QByteArray::number(++m_nextEtag, 16), QCryptographicHash::hash(content, QCryptographicHash::Md5).toBase64(),
                  QStringLiteral("Hot")});
}

QList<ResultBlob> FakeContainer::listing() const
{
    QList<ResultBlob> list;
    for (auto blob = blobs.cbegin(); blob != blobs.cend(); ++blob) {
        list.append({blob.key(), blob->content.size(), blob->etag, QDateTime({2026, 11, 20}, {8, 30}, QTimeZone::utc()), blob->md5,
                     QStringLiteral("application/json"), blob->tier});
    }
    return list;
}

QString FakeContainer::address(const QString &sas) const
{
    const QString usual = QStringLiteral("sv=2024-11-04&spr=https%2Chttp&se=2027-12-31T00%3A00%3A00Z&sr=c&sp=rl&sig=")
        + StorageFixtures::percentEncoded(StorageFixtures::signature());
    return server.url(QLatin1String(container)).toString() + QLatin1Char('?') + (sas.isEmpty() ? usual : sas);
}

StorageLocation FakeContainer::location(StorageLocation::Purpose purpose) const
{
    QString text = address();
    if (purpose == StorageLocation::Purpose::ReceiveExport)
        text.replace(QLatin1String("sp=rl"), QLatin1String("sp=acw"));
    const StorageLocation location = StorageLocation::parse(text, {cloud(), QDateTime({2026, 11, 23}, {12, 0}, QTimeZone::utc()), purpose});
    if (!location.isAcceptable())
        qFatal("not a location");
    return location;
}

QString FakeContainer::decodedName(const ReceivedRequest &request)
{
    return QUrl::fromPercentEncoding(request.path()).mid(int(qstrlen(container)) + 1);
}

QStringList FakeContainer::reads() const
{
    QStringList names;
    for (const ReceivedRequest &request : server.requests()) {
        if (!request.target.contains("comp=list"))
            names.append(decodedName(request));
    }
    return names;
}

QByteArray FakeContainer::errorBody(const QByteArray &code, const QByteArray &message, const QByteArray &detail)
{
    QByteArray xml = "\xEF\xBB\xBF<?xml version=\"1.0\" encoding=\"utf-8\"?><Error><Code>" + code + "</Code><Message>" + message
        + "\nRequestId:1\nTime:2026-11-23T12:00:00Z</Message>";
    if (!detail.isEmpty())
        xml += "<AuthenticationErrorDetail>" + detail + "</AuthenticationErrorDetail>";
    return xml + "</Error>";
}

QByteArray FakeContainer::error(int status, const QByteArray &code, const QByteArray &detail, const QList<QByteArray> &headers)
{
    return RawServer::response(status, errorBody(code, "words", detail),
                               QList<QByteArray>(headers) << "x-ms-error-code: " + code << "x-ms-request-id: request-1"
                                                          << "Content-Type: application/xml");
}

QByteArray FakeContainer::page(const QList<ResultBlob> &blobs, const QString &nextMarker)
{
    QByteArray body;
    QXmlStreamWriter xml(&body);
    xml.writeStartDocument();
    xml.writeStartElement(QStringLiteral("EnumerationResults"));
    xml.writeStartElement(QStringLiteral("Blobs"));
    for (const ResultBlob &blob : blobs) {
        xml.writeStartElement(QStringLiteral("Blob"));
        xml.writeTextElement(QStringLiteral("Name"), blob.name);
        xml.writeStartElement(QStringLiteral("Properties"));
        xml.writeTextElement(QStringLiteral("Last-Modified"), QStringLiteral("Fri, 20 Nov 2026 08:30:00 GMT"));
        xml.writeTextElement(QStringLiteral("Etag"), QString::fromLatin1(blob.etag));
        xml.writeTextElement(QStringLiteral("Content-Length"), QString::number(blob.size));
        xml.writeTextElement(QStringLiteral("Content-Type"), blob.contentType);
        xml.writeTextElement(QStringLiteral("Content-MD5"), QString::fromLatin1(blob.contentMd5));
        xml.writeTextElement(QStringLiteral("AccessTier"), blob.tier);
        xml.writeEndElement();
        xml.writeEndElement();
    }
    xml.writeEndElement();
    xml.writeTextElement(QStringLiteral("NextMarker"), nextMarker);
    xml.writeEndDocument();
    return RawServer::response(200, body, {"Content-Type: application/xml", "x-ms-request-id: list-1"});
}

QByteArray FakeContainer::answer(const ReceivedRequest &request) const
{
    if (request.target.contains("comp=list")) {
        const QUrlQuery query(QString::fromLatin1(request.target.mid(request.target.indexOf('?') + 1)));
        const QString prefix = query.queryItemValue(QStringLiteral("prefix"), QUrl::FullyDecoded);
        const QString marker = query.queryItemValue(QStringLiteral("marker"), QUrl::FullyDecoded);
        QList<ResultBlob> matching;
        for (const ResultBlob &blob : listing()) {
            if (blob.name.startsWith(prefix) && blob.name >= marker)
                matching.append(blob);
        }
        const QString next = matching.size() > pageSize ? matching[pageSize].name : QString();
        return page(matching.first(std::min<qsizetype>(pageSize, matching.size())), next);
    }
    const auto blob = blobs.constFind(decodedName(request));
    if (blob == blobs.cend())
        return error(404, "BlobNotFound");
    const QByteArray match = request.header("If-Match");
    if (!match.isEmpty() && match != '"' + blob->etag + '"')
        return error(412, "ConditionNotMet");
    QList<QByteArray> headers{"ETag: \"" + blob->etag + '"', "x-ms-request-id: read-" + blob->etag};
    const QByteArray range = request.header("Range");
    if (range.isEmpty())
        return RawServer::response(200, blob->content, headers);
    const qint64 first = range.mid(6).split('-').value(0).toLongLong();
    const qint64 last = std::min(range.mid(6).split('-').value(1).toLongLong(), qint64(blob->content.size()) - 1);
    if (first >= blob->content.size())
        return error(416, "InvalidRange");
    if (!blob->md5.isEmpty())
        headers << "x-ms-blob-content-md5: " + blob->md5;
    headers << "Content-Range: bytes " + QByteArray::number(first) + '-' + QByteArray::number(last) + '/' + QByteArray::number(blob->content.size());
    return RawServer::response(206, blob->content.mid(first, last - first + 1), headers);
}
