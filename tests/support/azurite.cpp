// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "azurite.h"

#include <QDir>
#include <QEventLoop>
#include <QFileInfo>
#include <QMessageAuthenticationCode>
#include <QNetworkReply>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QXmlStreamReader>

namespace {
// https://learn.microsoft.com/azure/storage/common/storage-use-azurite: well known, and good for nothing else.
constexpr auto account = "devstoreaccount1";
constexpr auto key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";
constexpr auto version = "2022-11-02";

QByteArray timeText(const QDateTime &utc)
{
    return utc.isValid() ? utc.toUTC().toString(Qt::ISODate).toLatin1() : QByteArray();
}

QByteArray signature(const QByteArrayList &fields)
{
    return QMessageAuthenticationCode::hash(fields.join('\n'), QByteArray::fromBase64(key), QCryptographicHash::Sha256).toBase64();
}

/** https://learn.microsoft.com/rest/api/storageservices/create-service-sas */
QByteArray containerSas(const QByteArray &container, const Azurite::Sas &sas)
{
    const QByteArray start = timeText(sas.start);
    const QByteArray end = timeText(sas.end);
    const QByteArray permissions = sas.permissions.toLatin1();
    const QByteArray protocols = "https,http";
    const QByteArray sig = signature(
        {permissions, start, end, QByteArray("/blob/") + account + '/' + container, {}, {}, protocols, version, "c", {}, {}, {}, {}, {}, {}, {}});
    QByteArray query = QByteArray("sv=") + version + "&spr=" + protocols.toPercentEncoding() + "&se=" + end.toPercentEncoding();
    if (!start.isEmpty())
        query += "&st=" + start.toPercentEncoding();
    return query + "&sr=c&sp=" + permissions + "&sig=" + sig.toPercentEncoding();
}

/** https://learn.microsoft.com/rest/api/storageservices/create-account-sas */
QByteArray ownerSas()
{
    const QByteArray end = timeText(QDateTime::currentDateTimeUtc().addDays(1));
    const QByteArray sig = signature({account, "rwdlac", "b", "sco", {}, end, {}, "https,http", version, {}, {}});
    return QByteArray("sv=") + version + "&ss=b&srt=sco&sp=rwdlac&spr=https%2Chttp&se=" + end.toPercentEncoding() + "&sig=" + sig.toPercentEncoding();
}

QString modules()
{
    return QStringLiteral(HABEAS_NODE_MODULES);
}

QString node()
{
    // npm installs the one of the platforms' packages that fits.
    return modules() + QLatin1Char('/') + QDir(modules()).entryList({QStringLiteral("node-linux-*")}, QDir::Dirs).value(0)
        + QStringLiteral("/bin/node");
}

QString program()
{
    return modules() + QStringLiteral("/azurite/dist/src/blob/main.js");
}
}

QString Azurite::obstacle()
{
    if (QFileInfo::exists(node()) && QFileInfo::exists(program()))
        return {};
    return QStringLiteral("Azurite is missing: run `npm install` in tests/, or set HABEAS_SKIP_PEERS=1");
}

bool Azurite::start()
{
    {
        QTcpServer free;
        if (!free.listen(QHostAddress::LocalHost))
            return false;
        m_port = free.serverPort();
    }
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.start(node(),
                    {program(), QStringLiteral("--blobHost"), QStringLiteral("127.0.0.1"), QStringLiteral("--blobPort"), QString::number(m_port),
                     QStringLiteral("--inMemoryPersistence"), QStringLiteral("--disableTelemetry"), QStringLiteral("--silent"),
                     QStringLiteral("--skipApiVersionCheck")});
    return QTest::qWaitFor(
               [this] {
                   QTcpSocket socket;
                   socket.connectToHost(QHostAddress(QHostAddress::LocalHost), m_port);
                   return socket.waitForConnected(200) || m_process.state() == QProcess::NotRunning;
               },
               60'000)
        && m_process.state() != QProcess::NotRunning;
}

Azurite::~Azurite()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.terminate();
    if (!m_process.waitForFinished(10'000))
        m_process.kill();
}

QUrl Azurite::root() const
{
    return QUrl(QStringLiteral("http://127.0.0.1:%1/%2").arg(m_port).arg(QLatin1String(account)));
}

QString Azurite::address(const QString &container, const Sas &sas) const
{
    return root().toString() + QLatin1Char('/') + container + QLatin1Char('?') + QString::fromLatin1(containerSas(container.toUtf8(), sas));
}

StorageLocation Azurite::location(const QString &container, const Sas &sas, StorageLocation::Purpose purpose) const
{
    const auto cloud = Cloud::custom(QUrl(QStringLiteral("http://127.0.0.1:1/authority")), QUrl(QStringLiteral("http://127.0.0.1:1")), {});
    // A time without a meaning for the SAS: expired ones are the service's to refuse here.
    return StorageLocation::parse(address(container, sas), {*cloud, QDateTime(), purpose});
}

QUrl Azurite::asOwner(const QString &path, const QString &query) const
{
    const QByteArray parameters = query.isEmpty() ? ownerSas() : QByteArray(query.toLatin1() + '&' + ownerSas());
    const QByteArray address = root().toEncoded() + QUrl::toPercentEncoding(path, "/") + '?' + parameters;
    return QUrl::fromEncoded(address, QUrl::StrictMode);
}

QByteArray Azurite::request(const QByteArray &method, const QUrl &url, int expected, const QByteArray &body, bool *ok)
{
    QNetworkRequest request(url);
    request.setRawHeader("x-ms-version", version);
    request.setRawHeader("x-ms-blob-type", "BlockBlob");
    request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/octet-stream"));
    const std::unique_ptr<QNetworkReply> reply(m_network.sendCustomRequest(request, method, body));
    const bool answered = QTest::qWaitFor([&reply] { return reply->isFinished(); }, 120'000);
    const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (!answered || status != expected)
        qWarning() << "Azurite answered" << status << reply->peek(500);
    if (ok)
        *ok = answered && status == expected;
    return reply->readAll();
}

bool Azurite::createContainer(const QString &container)
{
    bool ok = false;
    request("PUT", asOwner(QLatin1Char('/') + container, QStringLiteral("restype=container")), 201, {}, &ok);
    return ok;
}

bool Azurite::put(const QString &container, const QString &name, const QByteArray &content)
{
    bool ok = false;
    request("PUT", asOwner(QLatin1Char('/') + container + QLatin1Char('/') + name, {}), 201, content, &ok);
    return ok;
}

QStringList Azurite::everythingIn(const QString &container)
{
    bool ok = false;
    const QByteArray body = request(
        "GET", asOwner(QLatin1Char('/') + container, QStringLiteral("restype=container&comp=list&include=uncommittedblobs,snapshots")), 200, {}, &ok);
    if (!ok)
        return {QStringLiteral("the list cannot be had")};
    QStringList names;
    QXmlStreamReader xml(body);
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == QLatin1String("Name"))
            names.append(xml.readElementText());
    }
    return names;
}
