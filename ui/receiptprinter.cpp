// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/receiptprinter.h"

#include "ui/pagebreaks.h"

#include <QAbstractTextDocumentLayout>
#include <QGuiApplication>
#include <QPainter>
#include <QPdfWriter>
#include <QTextDocument>

namespace {
const QMarginsF margins(20, 18, 20, 14); // millimetres
constexpr qreal footerPoints = 22;
constexpr qreal footerFontPoints = 7.5;
constexpr int dotsPerInch = 600;
}

ReceiptPrinter::ReceiptPrinter(QTextDocument &document, const QString &mark, const QString &programVersion)
    : m_document(document)
    , m_mark(mark)
    , m_programVersion(programVersion)
{
}

// Unicode CLDR, territories with the paper size US-Letter.
QPageSize ReceiptPrinter::pageSize(const QLocale &locale)
{
    switch (locale.territory()) {
    case QLocale::Belize:
    case QLocale::Canada:
    case QLocale::Chile:
    case QLocale::Colombia:
    case QLocale::CostaRica:
    case QLocale::ElSalvador:
    case QLocale::Guatemala:
    case QLocale::Mexico:
    case QLocale::Nicaragua:
    case QLocale::Panama:
    case QLocale::Philippines:
    case QLocale::PuertoRico:
    case QLocale::UnitedStates:
    case QLocale::Venezuela:
        return QPageSize(QPageSize::Letter);
    default:
        return QPageSize(QPageSize::A4);
    }
}

bool ReceiptPrinter::print(QIODevice &device)
{
    QPdfWriter writer(&device);
    writer.setResolution(dotsPerInch);
    writer.setPageLayout(QPageLayout(pageSize(), QPageLayout::Portrait, margins, QPageLayout::Millimeter));
    writer.setTitle(m_document.metaInformation(QTextDocument::DocumentTitle));
    const QString program = QStringLiteral("Habeas %1").arg(m_programVersion).trimmed();
    writer.setCreator(program);
#if QT_VERSION >= QT_VERSION_CHECK(6, 9, 0)
    writer.setAuthor(program);
#endif
    QPainter painter(&writer);
    if (!painter.isActive())
        return false;
    const QSizeF page = writer.pageLayout().paintRectPixels(dotsPerInch).size();
    const qreal footerHeight = footerPoints * dotsPerInch / 72;
    const QRectF body(0, 0, page.width(), page.height() - footerHeight);
    const QRectF footer(0, body.height(), page.width(), footerHeight);
    m_document.documentLayout()->setPaintDevice(&writer);
    m_document.setPageSize(body.size());
    PageBreaks(m_document, writer).arrange();
    const int pages = m_document.pageCount();
    for (int i = 0; i < pages; ++i) {
        if (i > 0 && !writer.newPage())
            return false;
        printPage(painter, i, pages, body, footer);
    }
    return painter.end();
}

void ReceiptPrinter::printPage(QPainter &painter, int page, int pages, const QRectF &body, const QRectF &footer) const
{
    painter.save();
    painter.translate(0, -page * body.height());
    QAbstractTextDocumentLayout::PaintContext context;
    // What begins at the edge belongs to the next page.
    context.clip = body.translated(0, page * body.height()).adjusted(0, 0, 0, -1);
    // Not the window's colours: paper is white.
    context.palette.setColor(QPalette::Text, Qt::black);
    painter.setClipRect(context.clip);
    m_document.documentLayout()->draw(&painter, context);
    painter.restore();

    painter.save();
    QFont font = m_document.defaultFont();
    font.setPointSizeF(footerFontPoints);
    painter.setFont(font);
    painter.setPen(QColor(0x55, 0x55, 0x55));
    const QString number = tr("Page %1 of %2").arg(page + 1).arg(pages);
    const bool leftToRight = QGuiApplication::layoutDirection() == Qt::LeftToRight;
    painter.drawText(footer, int(Qt::AlignBottom) | int(leftToRight ? Qt::AlignLeft : Qt::AlignRight), m_mark);
    painter.drawText(footer, int(Qt::AlignBottom) | int(leftToRight ? Qt::AlignRight : Qt::AlignLeft), number);
    painter.restore();
}
