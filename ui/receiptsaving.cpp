// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/receiptsaving.h"

#include "exports/receiptjson.h"
#include "exports/receiptverifier.h"
#include "storage/freespace.h"
#include "storage/resultfilenames.h"
#include "ui/receiptdocument.h"
#include "ui/receiptprinter.h"

#include <QBuffer>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSaveFile>

#include <cerrno>

using Order = ReceiptSaving::Order;
using Problem = ReceiptSaving::Problem;

namespace {
constexpr qsizetype longestPart = 60;

std::expected<Receipt, Problem> make(const Order &order)
{
    auto receipt = order.caseId.isEmpty() ? Receipt::ofExport(order.ledgerPath, order.exportId, order.making)
                                          : Receipt::ofCase(order.ledgerPath, order.caseId, order.making);
    if (!receipt)
        return std::unexpected(Problem{Problem::Kind::LedgerUnreadable, order.ledgerPath, receipt.error().detail, receipt.error()});
    return std::move(*receipt);
}

QByteArray pdfOf(const Receipt &receipt, const QByteArray &sha256)
{
    const auto document = ReceiptDocument::of(receipt, sha256);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    ReceiptPrinter printer(*document, ReceiptDocument::mark(sha256), receipt.making.programVersion);
    return printer.print(buffer) ? buffer.data() : QByteArray();
}

Problem problemOf(const QFileDevice &file, const QString &path)
{
    const bool full = file.error() == QFileDevice::ResourceError || freeSpace(QFileInfo(path).path()) == 0;
    return {full ? Problem::Kind::DiskFull : Problem::Kind::CannotWrite, path, file.errorString()};
}

/** Not there before `commit()`, except under another name. */
std::optional<Problem> write(QSaveFile &file, const QByteArray &content)
{
    // A folder that takes no new file could only be written in place, which leaves half a file behind when it fails.
    file.setDirectWriteFallback(false);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner)
        || file.write(content) != content.size() || !file.flush())
        return problemOf(file, file.fileName());
    return std::nullopt;
}

/** Also one that leads nowhere. */
bool isThere(const QString &path)
{
    return QFileInfo::exists(path) || QFileInfo(path).isSymLink();
}

std::optional<Problem> writeBoth(const Order &order, const QByteArray &pdf, const QByteArray &json)
{
    if (!QDir().mkpath(order.folder))
        return Problem{Problem::Kind::FolderUnusable, order.folder};
    // QSaveFile would write where a link leads.
    for (const QString &path : {order.pdf(), order.json()}) {
        if (order.replaces && QFileInfo(path).isSymLink())
            QFile::remove(path);
    }
    QSaveFile pdfFile(order.pdf());
    QSaveFile jsonFile(order.json());
    if (const auto problem = write(pdfFile, pdf))
        return problem;
    if (const auto problem = write(jsonFile, json))
        return problem;
    if (!order.replaces && (isThere(order.pdf()) || isThere(order.json())))
        return Problem{Problem::Kind::AlreadyThere, order.pdf()};
    const bool pdfWasThere = QFileInfo::exists(order.pdf());
    if (!pdfFile.commit())
        return problemOf(pdfFile, order.pdf());
    if (!jsonFile.commit()) {
        if (!pdfWasThere)
            QFile::remove(order.pdf());
        return problemOf(jsonFile, order.json());
    }
    return std::nullopt;
}

std::expected<QByteArray, Problem> save(const Order &order)
{
    if (!order.replaces && (isThere(order.pdf()) || isThere(order.json())))
        return std::unexpected(Problem{Problem::Kind::AlreadyThere, order.pdf()});
    const auto receipt = make(order);
    if (!receipt)
        return std::unexpected(receipt.error());
    const QByteArray json = ReceiptJson::toFile(*receipt);
    const ReceiptVerification verification = ReceiptVerifier::verify(json);
    if (!verification.isIntact())
        return std::unexpected(Problem{Problem::Kind::NotProven, order.ledgerPath});
    const QByteArray pdf = pdfOf(*receipt, verification.sha256);
    if (pdf.isEmpty())
        return std::unexpected(Problem{Problem::Kind::CannotWrite, order.pdf()});
    if (const auto problem = writeBoth(order, pdf, json))
        return std::unexpected(*problem);
    return verification.sha256;
}
}

QString ReceiptSaving::Order::pdf() const
{
    return QDir(folder).filePath(name + QStringLiteral(".pdf"));
}

QString ReceiptSaving::Order::json() const
{
    return QDir(folder).filePath(name + QStringLiteral(".json"));
}

ReceiptSaving::ReceiptSaving(QObject *parent)
    : QObject(parent)
{
    m_thread.setMaxThreadCount(1);
}

ReceiptSaving::~ReceiptSaving()
{
    m_thread.waitForDone();
}

void ReceiptSaving::start(const Order &order)
{
    if (m_running)
        return;
    m_running = true;
    m_thread.start([this, order] {
        const auto outcome = save(order);
        QMetaObject::invokeMethod(
            this,
            [this, outcome] {
                m_running = false;
                if (outcome)
                    Q_EMIT saved(*outcome);
                else
                    Q_EMIT failed(outcome.error());
            },
            Qt::QueuedConnection);
    });
}

QString ReceiptSaving::fileName(About about, const QString &reference, const QString &person, QDate day)
{
    const QString first =
        about == About::Case ? QCoreApplication::translate("ReceiptSaving", "Case receipt") : QCoreApplication::translate("ReceiptSaving", "Receipt");
    QStringList parts{first, reference.left(longestPart).simplified(), person.left(longestPart).simplified(), day.toString(Qt::ISODate)};
    parts.removeAll(QString());
    // A slash would be a folder.
    return ResultFileNames::safeComponent(parts.join(QLatin1Char(' ')).replace(QLatin1Char('/'), QLatin1Char('-')));
}
