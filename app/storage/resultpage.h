// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storage/resultblob.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <expected>

/** One page of List Blobs. https://learn.microsoft.com/rest/api/storageservices/list-blobs */
struct ResultPage {
    QList<ResultBlob> blobs;
    /** Opaque; empty on the last page. */
    QString nextMarker;

    /** The words say what is wrong with the document; for support. Document type declarations, and so entities, are refused. */
    [[nodiscard]] static std::expected<ResultPage, QString> parse(const QByteArray &xml);
};
