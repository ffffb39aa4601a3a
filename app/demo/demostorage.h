// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "demo/demoanswer.h"
#include "demo/demoblob.h"
#include "demo/demooptions.h"
#include "demo/demorequest.h"
#include "demo/demosas.h"
#include "demo/demotrouble.h"

#include <QMap>

/**
 * Plays the part of Azure Blob Storage that a container SAS opens, path style: list, get, put, append, delete.
 * A container is there from its first use on; the beginning of its name can bring trouble: see DemoTrouble.
 */
class DemoStorage
{
public:
    explicit DemoStorage(const DemoOptions &options);

    [[nodiscard]] static QString account();
    /** Where the account is; set once, when the port is known. */
    void setAddress(const QUrl &root);
    /** URL of a container with a SAS that ends in 60 days. */
    [[nodiscard]] QString storageLocation(const QString &container, const QString &permissions) const;

    /** What a storage location given to an export means here. */
    struct Target {
        bool isHere = false;
        QString container;
        bool isWritable = false;
        /** Why it is not; without secrets. */
        QString problem;
    };
    [[nodiscard]] Target target(const QString &storageLocation) const;
    [[nodiscard]] bool hasBlob(const QString &container, const QString &name) const;
    void store(const QString &container, DemoBlob blob);

    /** `path` is what follows the account, without the first slash. */
    [[nodiscard]] DemoAnswer answer(const DemoRequest &request, const QString &path);

private:
    using Container = QMap<QString, DemoBlob>;

    [[nodiscard]] DemoAnswer dispatch(const DemoRequest &request, const QString &container, const QString &name);
    [[nodiscard]] DemoAnswer list(const DemoForm &query, const QString &container) const;
    [[nodiscard]] DemoAnswer get(const DemoRequest &request, const QString &container, const DemoBlob &blob);
    /** An answer that no request to the container gets past. */
    [[nodiscard]] std::optional<DemoAnswer> troubleOf(const QString &container);
    void playTrouble(const QString &container, const DemoBlob &blob, DemoAnswer &answer);
    [[nodiscard]] DemoAnswer put(const DemoRequest &request, const QString &container, const QString &name);
    [[nodiscard]] DemoAnswer putBlockList(const DemoRequest &request) const;
    [[nodiscard]] DemoAnswer append(const DemoRequest &request, const QString &container, const QString &name);
    [[nodiscard]] std::optional<DemoAnswer> preconditionFailure(const DemoRequest &request, const DemoBlob *blob) const;
    [[nodiscard]] const DemoBlob *find(const QString &container, const QString &name) const;
    [[nodiscard]] DemoAnswer written(const QString &container, const QString &name) const;
    [[nodiscard]] DemoAnswer refuse(int status, const QByteArray &code, const QString &message, const QString &detail = {}) const;

    const DemoOptions &m_options;
    DemoSas m_sas;
    QUrl m_root;
    QMap<QString, Container> m_containers;
    DemoTrouble m_trouble;
    quint64 m_nextEtag = 0x8DE0000000000000;
};
