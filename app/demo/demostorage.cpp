// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/demostorage.h"

#include <QCryptographicHash>
#include <QLocale>
#include <QRegularExpression>
#include <QUuid>
#include <QXmlStreamReader>
#include <QXmlStreamWriter>

namespace {
QByteArray httpDate(const QDateTime &utc)
{
    return QLocale::c().toString(utc, QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'")).toLatin1();
}

bool containerExists(const QString &container)
{
    return DemoTrouble::of(container) != DemoTrouble::Kind::Missing && DemoTrouble::of(container) != DemoTrouble::Kind::Deleting;
}

QString typeName(const DemoBlob &blob)
{
    return blob.type == DemoBlob::Type::Block ? QStringLiteral("BlockBlob") : QStringLiteral("AppendBlob");
}

struct Range {
    qint64 first = 0;
    qint64 last = 0;
};

/** nullopt when there is none that is understood, which means the whole. */
std::optional<Range> rangeOf(const DemoRequest &request, qint64 size)
{
    static const QRegularExpression form(QStringLiteral("^bytes=(\\d+)-(\\d*)$"));
    const QByteArray text = request.header("x-ms-range").isEmpty() ? request.header("range") : request.header("x-ms-range");
    const auto match = form.match(QString::fromLatin1(text));
    if (!match.hasMatch())
        return std::nullopt;
    const qint64 first = match.captured(1).toLongLong();
    const qint64 last = match.captured(2).isEmpty() ? size - 1 : match.captured(2).toLongLong();
    if (last < first && first < size)
        return std::nullopt;
    return Range{first, std::min(last, size - 1)};
}

QString expandedName(const QString &path)
{
    return path.section(QLatin1Char('/'), 1);
}
}

DemoStorage::DemoStorage(const DemoOptions &options)
    : m_options(options)
    , m_sas(account())
{
}

QString DemoStorage::account()
{
    return QStringLiteral("demoaccount");
}

void DemoStorage::setAddress(const QUrl &root)
{
    m_root = root;
}

QString DemoStorage::storageLocation(const QString &container, const QString &permissions) const
{
    const QByteArray query = m_sas.create(container, permissions, m_options.clock().addDays(60));
    return m_root.toString() + QLatin1Char('/') + container + QLatin1Char('?') + QString::fromLatin1(query);
}

DemoStorage::Target DemoStorage::target(const QString &storageLocation) const
{
    const QUrl url(storageLocation, QUrl::StrictMode);
    Target target;
    if (url.scheme() != m_root.scheme() || url.authority() != m_root.authority() || !url.path().startsWith(m_root.path() + QLatin1Char('/')))
        return target;
    target.isHere = true;
    target.container = url.path().mid(m_root.path().size() + 1);
    const DemoForm query = DemoForm::parse(url.query(QUrl::FullyEncoded).toLatin1(), DemoForm::Plus::IsPlus);
    const QString permissions = query.value(QLatin1String("sp"));
    if (target.container.isEmpty() || target.container.contains(QLatin1Char('/')))
        target.problem = QStringLiteral("it does not name a container");
    else if (!containerExists(target.container))
        target.problem = QStringLiteral("ContainerNotFound");
    else if (const auto problem = m_sas.problem(query, target.container, m_options.clock()))
        target.problem = QString::fromLatin1(problem->code);
    else if (!permissions.contains(QLatin1Char('c')) && !permissions.contains(QLatin1Char('w')))
        target.problem = QStringLiteral("AuthorizationPermissionMismatch");
    target.isWritable = target.problem.isEmpty();
    return target;
}

bool DemoStorage::hasBlob(const QString &container, const QString &name) const
{
    return find(container, name) != nullptr;
}

void DemoStorage::store(const QString &container, DemoBlob blob)
{
    if (DemoTrouble::of(container) == DemoTrouble::Kind::Archive)
        blob.tier = "Archive";
    blob.etag = "0x" + QByteArray::number(m_nextEtag += 0x1a2b3c4d, 16).toUpper();
    m_containers[container].insert(blob.name, blob);
}

const DemoBlob *DemoStorage::find(const QString &container, const QString &name) const
{
    const auto blobs = m_containers.constFind(container);
    if (blobs == m_containers.cend())
        return nullptr;
    const auto blob = blobs->constFind(name);
    return blob == blobs->cend() ? nullptr : &*blob;
}

DemoAnswer DemoStorage::answer(const DemoRequest &request, const QString &path)
{
    const QString container = path.section(QLatin1Char('/'), 0, 0);
    DemoAnswer answer;
    if (const auto problem = m_sas.problem(DemoForm::parse(request.query, DemoForm::Plus::IsPlus), container, m_options.clock()))
        answer = refuse(problem->status, problem->code, problem->message, problem->detail);
    else if (const auto trouble = troubleOf(container))
        answer = *trouble;
    else
        answer = dispatch(request, container, expandedName(path));
    answer.addHeader("x-ms-request-id", QUuid::createUuid().toByteArray(QUuid::WithoutBraces));
    answer.addHeader("x-ms-version", request.header("x-ms-version").isEmpty() ? QByteArray("2022-11-02") : request.header("x-ms-version"));
    if (const QByteArray id = request.header("x-ms-client-request-id"); !id.isEmpty())
        answer.addHeader("x-ms-client-request-id", id);
    return answer;
}

DemoAnswer DemoStorage::dispatch(const DemoRequest &request, const QString &container, const QString &name)
{
    const DemoForm query = DemoForm::parse(request.query, DemoForm::Plus::IsPlus);
    const QString operation = query.value(QLatin1String("comp"));
    const QString permissions = query.value(QLatin1String("sp"));
    const auto mayNot = [&permissions](const char *any) {
        return std::none_of(any, any + qstrlen(any), [&permissions](char letter) { return permissions.contains(QLatin1Char(letter)); });
    };
    const auto mismatch = [this] {
        return refuse(403, "AuthorizationPermissionMismatch",
                      QStringLiteral("This request is not authorized to perform this operation using this permission."));
    };
    const bool reading = request.method == "GET" || request.method == "HEAD";

    const char *needed = nullptr;
    if (name.isEmpty()) {
        if (!reading || operation != QLatin1String("list"))
            return mismatch();
        needed = "l";
    } else if (reading && operation.isEmpty()) {
        needed = "r";
    } else if (request.method == "DELETE" && operation.isEmpty()) {
        needed = "d";
    } else if (request.method == "PUT" && operation.isEmpty()) {
        needed = hasBlob(container, name) ? "w" : "cw";
    } else if (request.method == "PUT" && operation == QLatin1String("appendblock")) {
        needed = "aw";
    } else if (request.method == "PUT" && operation == QLatin1String("blocklist")) {
        needed = "w";
    } else {
        return refuse(400, "InvalidQueryParameterValue", QStringLiteral("The demo storage does not offer this operation."));
    }
    if (mayNot(needed))
        return mismatch();
    if (DemoTrouble::of(container) == DemoTrouble::Kind::Deleting)
        return refuse(409, "ContainerBeingDeleted", QStringLiteral("The specified container is being deleted. Try operation later."));
    if (!containerExists(container))
        return refuse(404, "ContainerNotFound", QStringLiteral("The specified container does not exist."));

    if (name.isEmpty())
        return list(query, container);
    if (operation == QLatin1String("appendblock"))
        return append(request, container, name);
    if (operation == QLatin1String("blocklist"))
        return putBlockList(request);
    if (request.method == "PUT")
        return put(request, container, name);

    const DemoBlob *blob = find(container, name);
    if (!blob)
        return refuse(404, "BlobNotFound", QStringLiteral("The specified blob does not exist."));
    if (const auto failure = preconditionFailure(request, blob))
        return *failure;
    if (reading)
        return get(request, container, *blob);
    m_containers[container].remove(name);
    return {.status = 202, .contentType = {}, .body = {}, .headers = {}};
}

DemoAnswer DemoStorage::list(const DemoForm &query, const QString &container) const
{
    const QString prefix = query.value(QLatin1String("prefix"));
    const QString marker = QString::fromUtf8(QByteArray::fromBase64(query.value(QLatin1String("marker")).toLatin1(), QByteArray::Base64UrlEncoding));
    int limit = 5000;
    if (query.has(QLatin1String("maxresults"))) {
        limit = query.value(QLatin1String("maxresults")).toInt();
        if (limit < 1)
            return refuse(400, "OutOfRangeQueryParameterValue",
                          QStringLiteral("One of the query parameters specified in the request URI is outside the permissible range."));
        limit = std::min(limit, 5000);
    }

    QByteArray body;
    QXmlStreamWriter xml(&body);
    xml.writeStartDocument();
    xml.writeStartElement(QStringLiteral("EnumerationResults"));
    xml.writeAttribute(QStringLiteral("ServiceEndpoint"), m_root.toString());
    xml.writeAttribute(QStringLiteral("ContainerName"), container);
    if (!prefix.isEmpty())
        xml.writeTextElement(QStringLiteral("Prefix"), prefix);
    xml.writeTextElement(QStringLiteral("MaxResults"), QString::number(limit));
    xml.writeStartElement(QStringLiteral("Blobs"));
    QString next;
    for (const DemoBlob &blob : m_containers.value(container)) {
        if (!blob.name.startsWith(prefix) || blob.name < marker)
            continue;
        if (limit-- == 0) {
            next = blob.name;
            break;
        }
        xml.writeStartElement(QStringLiteral("Blob"));
        xml.writeTextElement(QStringLiteral("Name"), blob.name);
        xml.writeStartElement(QStringLiteral("Properties"));
        xml.writeTextElement(QStringLiteral("Last-Modified"), QString::fromLatin1(httpDate(blob.modifiedAt)));
        xml.writeTextElement(QStringLiteral("Etag"), QString::fromLatin1(blob.etag));
        xml.writeTextElement(QStringLiteral("Content-Length"), QString::number(blob.size()));
        xml.writeTextElement(QStringLiteral("Content-Type"), QString::fromLatin1(blob.contentType));
        xml.writeTextElement(QStringLiteral("Content-MD5"), QString::fromLatin1(blob.md5()));
        xml.writeTextElement(QStringLiteral("BlobType"), typeName(blob));
        xml.writeTextElement(QStringLiteral("AccessTier"), QString::fromLatin1(blob.tier));
        xml.writeEndElement();
        xml.writeEndElement();
    }
    xml.writeEndElement();
    xml.writeTextElement(QStringLiteral("NextMarker"),
                         QString::fromLatin1(next.toUtf8().toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals)));
    xml.writeEndDocument();
    return {.status = 200, .contentType = "application/xml", .body = body, .headers = {}};
}

DemoAnswer DemoStorage::get(const DemoRequest &request, const QString &container, const DemoBlob &blob)
{
    if (blob.tier == "Archive")
        return refuse(409, "BlobArchived", QStringLiteral("This operation is not permitted on an archived blob."));
    DemoAnswer answer{.status = 200, .contentType = blob.contentType, .body = {}, .headers = {}};
    answer.headers = {{"ETag", '"' + blob.etag + '"'},   {"Last-Modified", httpDate(blob.modifiedAt)},
                      {"Accept-Ranges", "bytes"},        {"x-ms-blob-type", typeName(blob).toLatin1()},
                      {"x-ms-lease-state", "available"}, {"x-ms-server-encrypted", "true"}};
    const QByteArray hash = blob.md5();
    const auto range = rangeOf(request, blob.size());
    if (!range) {
        answer.body = blob.bytes(0, blob.size());
        if (!hash.isEmpty())
            answer.addHeader("Content-MD5", hash);
        return answer;
    }
    if (range->first >= blob.size()) {
        DemoAnswer refusal = refuse(416, "InvalidRange", QStringLiteral("The range specified is invalid for the current size of the resource."));
        refusal.addHeader("Content-Range", "bytes */" + QByteArray::number(blob.size()));
        return refusal;
    }
    answer.status = 206;
    answer.body = blob.bytes(range->first, range->last - range->first + 1);
    answer.addHeader("Content-Range",
                     "bytes " + QByteArray::number(range->first) + '-' + QByteArray::number(range->last) + '/' + QByteArray::number(blob.size()));
    if (!hash.isEmpty())
        answer.addHeader("x-ms-blob-content-md5", hash);
    if (request.header("x-ms-range-get-content-md5").toLower() == "true")
        answer.addHeader("Content-MD5", QCryptographicHash::hash(answer.body, QCryptographicHash::Md5).toBase64());
    playTrouble(container, blob, answer);
    return answer;
}

std::optional<DemoAnswer> DemoStorage::troubleOf(const QString &container)
{
    switch (DemoTrouble::of(container)) {
    case DemoTrouble::Kind::Firewalled:
        return refuse(403, "AuthorizationFailure", QStringLiteral("This request is not authorized to perform this operation."));
    case DemoTrouble::Kind::Keyless:
        return refuse(403, "KeyBasedAuthenticationNotPermitted",
                      QStringLiteral("Key based authentication is not permitted on this storage account."));
    case DemoTrouble::Kind::Busy: {
        if (!m_trouble.isBusyNow(container))
            return std::nullopt;
        DemoAnswer busy = refuse(503, "ServerBusy", QStringLiteral("The server is busy."));
        busy.addHeader("Retry-After", "1");
        return busy;
    }
    default:
        return std::nullopt;
    }
}

void DemoStorage::playTrouble(const QString &container, const DemoBlob &blob, DemoAnswer &answer)
{
    const DemoTrouble::Kind kind = DemoTrouble::of(container);
    if ((kind != DemoTrouble::Kind::Changing && kind != DemoTrouble::Kind::Damaged) || answer.body.isEmpty()
        || !m_trouble.happensNow(container, blob.name))
        return;
    if (kind == DemoTrouble::Kind::Damaged) {
        answer.body[0] = char(answer.body[0] ^ 1);
        return;
    }
    DemoBlob next = blob;
    next.content += "\n";
    next.modifiedAt = m_options.clock();
    store(container, next);
}

DemoAnswer DemoStorage::put(const DemoRequest &request, const QString &container, const QString &name)
{
    if (const auto failure = preconditionFailure(request, find(container, name)))
        return *failure;
    const QByteArray type = request.header("x-ms-blob-type");
    if (type != "BlockBlob" && type != "AppendBlob")
        return refuse(400, type.isEmpty() ? "MissingRequiredHeader" : "InvalidHeaderValue",
                      QStringLiteral("An HTTP header that's mandatory for this request is not specified."));
    QByteArray contentType = request.header("x-ms-blob-content-type");
    if (contentType.isEmpty())
        contentType = request.header("content-type");
    if (contentType.isEmpty())
        contentType = "application/octet-stream";
    store(container,
          {.name = name,
           .contentType = contentType,
           .content = request.body,
           .modifiedAt = m_options.clock(),
           .type = type == "BlockBlob" ? DemoBlob::Type::Block : DemoBlob::Type::Append,
           .etag = {},
           .filling = 0});
    return written(container, name);
}

// Put Block is not offered, so no list can name a block that is there.
DemoAnswer DemoStorage::putBlockList(const DemoRequest &request) const
{
    QXmlStreamReader xml(request.body);
    bool namesBlock = false;
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::StartElement)
            namesBlock = namesBlock || xml.name() == QLatin1String("Latest") || xml.name() == QLatin1String("Uncommitted")
                || xml.name() == QLatin1String("Committed");
    }
    if (xml.hasError() || !namesBlock)
        return refuse(400, "InvalidXmlDocument", QStringLiteral("XML specified is not syntactically valid."));
    return refuse(400, "InvalidBlockList", QStringLiteral("The specified block list is invalid."));
}

DemoAnswer DemoStorage::append(const DemoRequest &request, const QString &container, const QString &name)
{
    const DemoBlob *blob = find(container, name);
    if (!blob)
        return refuse(404, "BlobNotFound", QStringLiteral("The specified blob does not exist."));
    if (blob->type != DemoBlob::Type::Append)
        return refuse(409, "InvalidBlobType", QStringLiteral("The blob type is invalid for this operation."));
    if (const auto failure = preconditionFailure(request, blob))
        return *failure;
    const QByteArray position = request.header("x-ms-blob-condition-appendpos");
    if (!position.isEmpty() && position.toLongLong() != blob->content.size())
        return refuse(412, "AppendPositionConditionNotMet", QStringLiteral("The append position condition specified was not met."));
    DemoBlob longer = *blob;
    longer.content += request.body;
    longer.modifiedAt = m_options.clock();
    store(container, longer);
    return written(container, name);
}

std::optional<DemoAnswer> DemoStorage::preconditionFailure(const DemoRequest &request, const DemoBlob *blob) const
{
    const QByteArray present = blob ? '"' + blob->etag + '"' : QByteArray();
    const auto names = [&present, blob](const QByteArray &tags) {
        if (tags.trimmed() == "*")
            return blob != nullptr;
        const QByteArrayList list = tags.split(',');
        return blob && std::any_of(list.cbegin(), list.cend(), [&present](const QByteArray &tag) { return tag.trimmed() == present; });
    };
    const QByteArray match = request.header("if-match");
    const QByteArray noneMatch = request.header("if-none-match");
    if (!match.isEmpty() && !names(match))
        return refuse(412, "ConditionNotMet", QStringLiteral("The condition specified using HTTP conditional header(s) is not met."));
    if (!noneMatch.isEmpty() && names(noneMatch)) {
        if (request.method == "GET")
            return DemoAnswer{.status = 304, .contentType = {}, .body = {}, .headers = {{"ETag", present}}};
        return refuse(409, "BlobAlreadyExists", QStringLiteral("The specified blob already exists."));
    }
    return std::nullopt;
}

DemoAnswer DemoStorage::written(const QString &container, const QString &name) const
{
    const DemoBlob *blob = find(container, name);
    return {.status = 201,
            .contentType = {},
            .body = {},
            .headers = {{"ETag", '"' + blob->etag + '"'}, {"Last-Modified", httpDate(blob->modifiedAt)}, {"Content-MD5", blob->md5()}}};
}

DemoAnswer DemoStorage::refuse(int status, const QByteArray &code, const QString &message, const QString &detail) const
{
    QByteArray body;
    QXmlStreamWriter xml(&body);
    xml.writeStartDocument();
    xml.writeStartElement(QStringLiteral("Error"));
    xml.writeTextElement(QStringLiteral("Code"), QString::fromLatin1(code));
    xml.writeTextElement(QStringLiteral("Message"), message + QStringLiteral("\nTime:") + m_options.clock().toString(Qt::ISODateWithMs));
    if (!detail.isEmpty())
        xml.writeTextElement(QStringLiteral("AuthenticationErrorDetail"), detail);
    xml.writeEndDocument();
    return {.status = status, .contentType = "application/xml", .body = body, .headers = {{"x-ms-error-code", code}}};
}
