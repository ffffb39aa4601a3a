// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QObject>
#include <QString>
#include <QStringList>

/** A result file as the container lists it. */
struct ResultBlob {
    Q_GADGET

public:
    /** As the service has it: hostile until it went through ResultFileNames. */
    QString name;
    qint64 size = 0;
    /** Without quotes. */
    QByteArray etag;
    /** UTC */
    QDateTime lastModified;
    /** Base64 as given; empty when the service has none. */
    QByteArray contentMd5;
    QString contentType;
    /** `Hot`, `Cool`, `Cold`, `Archive`; empty when not told. */
    QString tier;

    /** Cannot be read before somebody brings it back from the archive. */
    [[nodiscard]] bool isArchived() const { return tier.compare(QLatin1String("Archive"), Qt::CaseInsensitive) == 0; }
    bool operator==(const ResultBlob &) const = default;
};

/** What is different between two listings of one container; names as the service has them, sorted. */
struct ResultChanges {
    QStringList added;
    QStringList removed;
    /** Another ETag or size. */
    QStringList changed;

    [[nodiscard]] bool isEmpty() const { return added.isEmpty() && removed.isEmpty() && changed.isEmpty(); }
    [[nodiscard]] static ResultChanges between(const QList<ResultBlob> &before, const QList<ResultBlob> &after);
    bool operator==(const ResultChanges &) const = default;
};
