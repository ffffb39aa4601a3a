// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCoreApplication>
#include <QLocale>
#include <QPageSize>
#include <QString>

class QIODevice;
class QPagedPaintDevice;
class QPainter;
class QRectF;
class QTextDocument;

/** A text document as PDF: pages of the country's size, each with its number and a line that tells what it belongs to. */
class ReceiptPrinter
{
    Q_DECLARE_TR_FUNCTIONS(ReceiptPrinter)

public:
    /** `mark` stands in each footer. */
    ReceiptPrinter(QTextDocument &document, const QString &mark, const QString &programVersion);

    /** False when the PDF could not be made; `device` is open for writing and says why when it is its fault. Needs no particular thread. */
    [[nodiscard]] bool print(QIODevice &device);

    /** Letter in North America and where else it is customary, A4 elsewhere. */
    [[nodiscard]] static QPageSize pageSize(const QLocale &locale = QLocale());

private:
    void printPage(QPainter &painter, int page, int pages, const QRectF &body, const QRectF &footer) const;

    QTextDocument &m_document;
    QString m_mark;
    QString m_programVersion;
};
