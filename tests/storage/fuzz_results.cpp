// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/resultfilenames.h"
#include "storage/resultmanifest.h"
#include "storage/resultpage.h"
#include "storage/storageerror.h"

#include <QSet>
#include <QStringList>

#include <cstdint>
#include <cstdlib>

namespace {
void expect(bool holds)
{
    if (!holds)
        std::abort();
}

void expectSafe(const QString &path)
{
    expect(!path.isEmpty() && path.isValidUtf16());
    const QStringList components = path.split(QLatin1Char('/'));
    for (const QString &component : components)
        expect(ResultFileNames::safeComponent(component) == component && component != QLatin1String("."));
}
}

/** What a container answers: besides not crashing, no name leads out of the folder, and no two have the same path. */
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    const QByteArray input(reinterpret_cast<const char *>(bytes), qsizetype(size));
    QStringList names = QString::fromUtf8(input).split(QLatin1Char('\n'));
    if (const auto page = ResultPage::parse(input)) {
        for (const ResultBlob &blob : page->blobs) {
            expect(blob.size >= 0 && !blob.name.isEmpty() && !blob.etag.contains('\n') && !blob.etag.contains('\r'));
            names.append(blob.name);
        }
    }
    ResultFileNames paths;
    QSet<QString> seen;
    for (const QString &name : std::as_const(names)) {
        const QString path = paths.add(name);
        expectSafe(path);
        expect(!seen.contains(ResultFileNames::folded(path)));
        seen.insert(ResultFileNames::folded(path));
    }
    if (const auto manifest = ResultManifest::parse(input)) {
        for (const FetchItem &item : manifest->files)
            expectSafe(item.path);
    }
    HttpAnswer answer;
    answer.status = 403;
    answer.body = input;
    expect(StorageError::of(answer).has_value());
    return 0;
}
