// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storage/fetchplan.h"
#include "storage/resultblob.h"

#include <QByteArray>
#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>

/**
 * What a fetch brought, for whoever has to show it later. Without the SAS. `manifest.json`, version 1:
 *
 *   format            "habeas-results"
 *   version           1
 *   program           "Habeas/x.y.z"
 *   host, container   where the files come from
 *   startedAt, endedAt   UTC, ISO 8601
 *   complete          whether everything that was chosen is here
 *   files[]           name (as the service has it), path (below this file's folder), size (bytes), etag, lastModified, contentType,
 *                     sha256 (hex; null when not here), md5 (base64, as the service gave it; null), md5Matches (null without md5),
 *                     requestId, fetchedAt, state ("fetched", "kept", "skipped", "failed", "interrupted", "waiting"), problem (null)
 *   listedAgain       whether the container was listed again at the end
 *   changes           added[], removed[], changed[]: names that differ from the list the files were chosen from
 */
struct ResultManifest {
    QString program;
    QString host;
    QString container;
    /** UTC */
    QDateTime startedAt;
    QDateTime endedAt;
    bool complete = false;
    QList<FetchItem> files;
    std::optional<ResultChanges> changes;

    [[nodiscard]] bool isEmpty() const { return files.isEmpty(); }
    [[nodiscard]] QByteArray json() const;
    /** The text of SHA256SUMS, as coreutils' `sha256sum -c` reads it: files that are here, sorted by path. */
    [[nodiscard]] QByteArray sums() const;
    /** A manifest that this program wrote; nullopt for anything else. */
    [[nodiscard]] static std::optional<ResultManifest> parse(const QByteArray &json);

    [[nodiscard]] static QJsonObject toJson(const FetchItem &item);
    [[nodiscard]] static std::optional<FetchItem> itemFrom(const QJsonObject &object);

    /** Which container, in one word: what was fetched from another is not continued. */
    [[nodiscard]] static QString placeOf(const QString &host, const QString &container);
    [[nodiscard]] static QString fileName();
    [[nodiscard]] static QString sumsFileName();
};
