// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>

/** A file in a container. */
struct DemoBlob {
    enum class Type { Block, Append };

    QString name;
    QByteArray contentType;
    QByteArray content;
    /** UTC */
    QDateTime modifiedAt;
    Type type = Type::Block;
    /** Given when it is stored; without quotes. */
    QByteArray etag;
    /** Bytes behind `content` that are made when somebody asks for them; such a blob has no hash. */
    qint64 filling = 0;
    QByteArray tier = QByteArrayLiteral("Hot");

    [[nodiscard]] qint64 size() const { return content.size() + filling; }
    /** As many of `count` bytes as there are. */
    [[nodiscard]] QByteArray bytes(qint64 first, qint64 count) const;
    /** Base64; empty where Blob Storage has none. */
    [[nodiscard]] QByteArray md5() const;
};
