// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "rawserver.h"
#include "storage/resultblob.h"
#include "storage/storagelocation.h"

#include <QMap>

#include <functional>

/**
 * A container on 127.0.0.1 that lists and reads as Blob Storage does, until a test makes it do something else. Checks no signature.
 */
class FakeContainer : public QObject
{
    Q_OBJECT

public:
    struct Blob {
        QByteArray content;
        QByteArray etag;
        /** Base64; empty for none. */
        QByteArray md5;
        QString tier = QStringLiteral("Hot");
    };

    explicit FakeContainer(QObject *parent = nullptr);

    /** With a new ETag and the right hash. */
    void put(const QString &name, const QByteArray &content);
    [[nodiscard]] QList<ResultBlob> listing() const;
    /** A location with a SAS for reading and listing. */
    [[nodiscard]] StorageLocation location(StorageLocation::Purpose purpose = StorageLocation::Purpose::ReadResults) const;
    /** The text of one, with these parameters instead of the usual ones. */
    [[nodiscard]] QString address(const QString &sas = {}) const;
    [[nodiscard]] QByteArray answer(const ReceivedRequest &request) const;
    /** Names of the blobs that were read, in order. */
    [[nodiscard]] QStringList reads() const;

    /** A local cloud, in which loopback storage is in order. */
    [[nodiscard]] static Cloud cloud();
    [[nodiscard]] static QByteArray errorBody(const QByteArray &code, const QByteArray &message = {}, const QByteArray &detail = {});
    [[nodiscard]] static QByteArray error(int status, const QByteArray &code, const QByteArray &detail = {}, const QList<QByteArray> &headers = {});
    /** One page of a listing. */
    [[nodiscard]] static QByteArray page(const QList<ResultBlob> &blobs, const QString &nextMarker = {});
    [[nodiscard]] static QString decodedName(const ReceivedRequest &request);

    /** Instead of the usual answer; return false to have that one. */
    std::function<bool(QTcpSocket &, const ReceivedRequest &)> instead;
    QMap<QString, Blob> blobs;
    int pageSize = 1000;
    RawServer server;

private:
    int m_nextEtag = 0x100;
};
