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
};
