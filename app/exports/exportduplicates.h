// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exports/exportrecord.h"

#include <QList>

#include <functional>

/**
 * What earlier exports say about one that is about to be sent. Only those count that may have reached the service: not the ones that
 * were never sent or were refused. Pure.
 */
class ExportDuplicates
{
public:
    /** The reference of the case that an export belongs to. */
    using ReferenceOf = std::function<QString(const ExportRecord &)>;

    /** What ended longer ago is not recent. */
    static constexpr int recentDays = 90;

    /** `earlier` in any order. */
    ExportDuplicates(const ExportRecord &intent, const QList<ExportRecord> &earlier, const ReferenceOf &referenceOf, const QDateTime &now);

    /** Of the same person: recent ones, and any that still runs or of which nobody knows what became. Newest first, like the rest. */
    [[nodiscard]] const QList<ExportRecord> &ofPerson() const { return m_ofPerson; }
    [[nodiscard]] const QList<ExportRecord> &intoContainer() const { return m_intoContainer; }
    /** With the same case reference, spaces and case aside; none without a reference. */
    [[nodiscard]] const QList<ExportRecord> &ofReference() const { return m_ofReference; }
    /** Those of them that are about somebody else. */
    [[nodiscard]] int ofReferenceForOthers() const;

    /** The service is at it, or nobody knows what became of it. */
    [[nodiscard]] static bool isOpen(const ExportRecord &record);

private:
    InboundSharedUserProfile m_person;
    QList<ExportRecord> m_ofPerson;
    QList<ExportRecord> m_intoContainer;
    QList<ExportRecord> m_ofReference;
};
