// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exports/ledgererror.h"
#include "exports/receipt.h"

#include <QByteArray>
#include <QObject>
#include <QString>
#include <QThreadPool>

#include <optional>

/**
 * Makes a receipt and writes it, as PDF and as JSON, in another thread: a long timeline takes seconds. Both files are there in the end or
 * neither is, and nobody but their owner can read them.
 */
class ReceiptSaving : public QObject
{
    Q_OBJECT

public:
    struct Order {
        QString ledgerPath;
        /** One of them. */
        QString exportId;
        QString caseId;
        Receipt::Making making;
        /** Made if it is not there. */
        QString folder;
        /** Of both files, without what follows the last dot. */
        QString name;
        /** Files of that name may be replaced. */
        bool replaces = false;

        [[nodiscard]] QString pdf() const;
        [[nodiscard]] QString json() const;
    };

    struct Problem {
        enum class Kind {
            AlreadyThere, ///< nothing was written
            LedgerUnreadable, ///< `ledgerError`
            NotProven, ///< what the ledger says does not fit its digests
            FolderUnusable,
            DiskFull,
            CannotWrite,
        };

        Kind kind = Kind::CannotWrite;
        QString path;
        /** The system's own words. */
        QString detail = {};
        std::optional<LedgerError> ledgerError = {};
    };

    explicit ReceiptSaving(QObject *parent = nullptr);
    /** Waits for what is under way. */
    ~ReceiptSaving() override;

    /** Ends in exactly one `saved()` or `failed()`. Ignored while something is under way. */
    void start(const Order &order);
    [[nodiscard]] bool isRunning() const { return m_running; }

    enum class About { Export, Case };
    /** A file name for a receipt: "Receipt DSR-2026-014 Adele Vance 2026-11-23", "Case receipt …". What is not known is left out. */
    [[nodiscard]] static QString fileName(About about, const QString &reference, const QString &person, QDate day);

Q_SIGNALS:
    /** `sha256` is the receipt's own. */
    void saved(const QByteArray &sha256);
    void failed(const ReceiptSaving::Problem &problem);

private:
    QThreadPool m_thread;
    bool m_running = false;
};
