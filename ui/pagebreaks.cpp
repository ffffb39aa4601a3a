// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pagebreaks.h"

#include <QAbstractTextDocumentLayout>
#include <QPagedPaintDevice>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextTable>

#include <numeric>

namespace {
// How formats' lengths are scaled depends on the screen, and is not told.
qreal scaleOf(QPagedPaintDevice &device)
{
    constexpr qreal margin = 100;
    QTextDocument probe;
    probe.documentLayout()->setPaintDevice(&device);
    probe.setDocumentMargin(margin);
    probe.setPlainText(QStringLiteral("x"));
    return probe.documentLayout()->blockBoundingRect(probe.firstBlock()).top() / margin;
}

QTextTable *tableOf(const QTextBlock &block)
{
    return QTextCursor(block).currentTable();
}
}

PageBreaks::PageBreaks(QTextDocument &document, QPagedPaintDevice &device)
    : m_document(document)
    , m_page(document.pageSize())
    , m_scale(scaleOf(device))
{
}

// From the beginning on: what is moved moves everything after it.
void PageBreaks::arrange()
{
    measure();
    const QTextTable *arranged = nullptr;
    for (QTextBlock block = m_document.begin(); block.isValid(); block = block.next()) {
        QTextTable *table = tableOf(block);
        bool moved = false;
        if (table && table != arranged) {
            arranged = table;
            moved = keepRowsWhole(*table);
        } else if (!table && block.blockFormat().headingLevel() > 0) {
            moved = keepWithNext(block);
        }
        if (moved)
            layOut();
    }
}

void PageBreaks::measure()
{
    m_document.setPageSize(QSizeF(m_page.width(), -1));
    layOut();
    for (QTextBlock block = m_document.begin(); block.isValid(); block = block.next()) {
        const QTextTable *table = tableOf(block);
        if (!table || m_heights.contains(table))
            continue;
        Heights heights;
        for (int row = 0; row < table->rows(); ++row) {
            const qreal end = row + 1 < table->rows() ? topOf(*table, row + 1) : bottomOf(*table, row);
            heights.rows.append(end - topOf(*table, row));
            if (row < table->format().headerRowCount())
                heights.head += heights.rows.last();
        }
        m_heights.insert(table, heights);
    }
    m_document.setPageSize(m_page);
    layOut();
}

bool PageBreaks::keepWithNext(const QTextBlock &heading)
{
    QTextBlock next = heading.next();
    while (next.isValid() && !tableOf(next) && next.blockFormat().headingLevel() > 0)
        next = next.next();
    if (!next.isValid())
        return false;
    const QAbstractTextDocumentLayout *layout = m_document.documentLayout();
    const QTextTable *table = tableOf(next);
    const qreal begin = layout->blockBoundingRect(heading).top();
    qreal end = layout->blockBoundingRect(next).bottom();
    if (table) {
        end = topOf(*table, 0) + heightToKeep(*table);
    }
    if (pageAt(begin) == pageAt(end - 1))
        return false;
    QTextBlockFormat format;
    format.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
    QTextCursor(heading).mergeBlockFormat(format);
    return true;
}

qreal PageBreaks::heightToKeep(const QTextTable &table) const
{
    const Heights heights = m_heights.value(&table);
    const int head = table.format().headerRowCount();
    const qreal all = std::accumulate(heights.rows.cbegin(), heights.rows.cend(), 0.0);
    // A short list is read at a glance; a long one goes on below its repeated head.
    return head == 0 && all < m_page.height() / 3 ? all : heights.head + heights.rows.value(head);
}

// A row whose first line has no room begins on the next page: the one before is made so high that it has none.
bool PageBreaks::keepRowsWhole(QTextTable &table)
{
    constexpr qreal tolerance = 2;
    const Heights heights = m_heights.value(&table);
    const int first = table.format().headerRowCount();
    if (first >= table.rows())
        return false;
    bool moved = false;
    qreal top = topOf(table, first);
    // Else each cell that is changed lays the document out anew.
    QTextCursor block(&m_document);
    block.beginEditBlock();
    for (int row = first; row < table.rows(); ++row) {
        const qreal pageEnd = (pageAt(top) + 1) * m_page.height();
        const qreal height = heights.rows.at(row);
        if (row > first && top + height > pageEnd - tolerance * m_scale) {
            makeHigher(table, row - 1, qMax(0.0, pageEnd - top - tolerance * m_scale));
            moved = true;
            top = pageEnd + heights.head;
        }
        top += height;
    }
    block.endEditBlock();
    return moved;
}

void PageBreaks::makeHigher(QTextTable &table, int row, qreal by) const
{
    for (int column = 0; column < table.columns(); ++column) {
        QTextTableCell cell = table.cellAt(row, column);
        if (cell.column() != column)
            continue;
        QTextTableCellFormat format = cell.format().toTableCellFormat();
        format.setBottomPadding(format.bottomPadding() + by / m_scale);
        cell.setFormat(format);
    }
}

void PageBreaks::layOut()
{
    // Asked for its pages a document lays itself out to the end.
    [[maybe_unused]] const int pages = m_document.pageCount();
}

qreal PageBreaks::topOf(const QTextTable &table, int row) const
{
    const QTextTableCell cell = table.cellAt(row, 0);
    const qreal padding = cell.format().toTableCellFormat().topPadding() * m_scale;
    return m_document.documentLayout()->blockBoundingRect(cell.firstCursorPosition().block()).top() - padding;
}

qreal PageBreaks::bottomOf(const QTextTable &table, int row) const
{
    qreal bottom = 0;
    for (int column = 0; column < table.columns(); ++column) {
        const QTextTableCell cell = table.cellAt(row, column);
        const qreal padding = cell.format().toTableCellFormat().bottomPadding() * m_scale;
        bottom = qMax(bottom, m_document.documentLayout()->blockBoundingRect(cell.lastCursorPosition().block()).bottom() + padding);
    }
    return bottom;
}

int PageBreaks::pageAt(qreal y) const
{
    return int(y / m_page.height());
}
