// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exports/receipt.h"
#include "ui/receiptmoments.h"

#include <QCoreApplication>
#include <QTextDocument>

#include <memory>

/** A receipt for people who do not have the program: sections, tables of what is known, a timeline. Dark on white, whatever the window's colours. */
class ReceiptDocument
{
    Q_DECLARE_TR_FUNCTIONS(ReceiptDocument)

public:
    /** `sha256` is the one of the JSON. Needs no particular thread. */
    [[nodiscard]] static std::unique_ptr<QTextDocument> of(const Receipt &receipt, const QByteArray &sha256);
    /** "Receipt: personal data of Adele Vance, DSR-2026-014". */
    [[nodiscard]] static QString title(const Receipt &receipt);
    /** For the foot of each page: the beginning of the receipt's hash. */
    [[nodiscard]] static QString mark(const QByteArray &sha256);

private:
    ReceiptDocument(const Receipt &receipt, const QByteArray &sha256);

    [[nodiscard]] QString html() const;
    [[nodiscard]] QString introduction() const;
    [[nodiscard]] QString caseSection() const;
    [[nodiscard]] QString overview() const;
    /** Empty when the receipt has nothing about that export. */
    [[nodiscard]] QString personOf(const QString &exportId) const;
    [[nodiscard]] static QString identity(const CaseRecord &record);
    [[nodiscard]] QString deadline() const;
    [[nodiscard]] QString outcome(const CaseEvidence &evidence) const;
    [[nodiscard]] QString exportSection(const ExportEvidence &evidence) const;
    [[nodiscard]] static QString outcome(const ExportRecord &record);
    [[nodiscard]] static QString person(const ExportRecord &record);
    [[nodiscard]] static QString actor(const ExportRecord &record);
    [[nodiscard]] QString request(const ExportEvidence &evidence) const;
    [[nodiscard]] QString storage(const ExportRecord &record) const;
    [[nodiscard]] QString answer(const ExportEvidence &evidence) const;
    [[nodiscard]] QString results(const ExportEvidence &evidence) const;
    [[nodiscard]] QString timeline(const QList<LedgerEvent> &events) const;
    [[nodiscard]] QString timelineRow(const LedgerEvent &event) const;
    [[nodiscard]] QString evidence() const;

    const Receipt &m_receipt;
    QByteArray m_sha256;
    ReceiptMoments m_moments;
};
