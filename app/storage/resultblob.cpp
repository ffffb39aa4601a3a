// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/resultblob.h"

#include <QHash>

ResultChanges ResultChanges::between(const QList<ResultBlob> &before, const QList<ResultBlob> &after)
{
    QHash<QString, const ResultBlob *> known;
    known.reserve(before.size());
    for (const ResultBlob &blob : before)
        known.insert(blob.name, &blob);
    ResultChanges changes;
    for (const ResultBlob &blob : after) {
        const ResultBlob *old = known.take(blob.name);
        if (!old)
            changes.added.append(blob.name);
        else if (old->etag != blob.etag || old->size != blob.size)
            changes.changed.append(blob.name);
    }
    changes.removed = known.keys();
    changes.added.sort();
    changes.removed.sort();
    changes.changed.sort();
    return changes;
}
