// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QList>
#include <QSizeF>

class QPagedPaintDevice;
class QTextBlock;
class QTextDocument;
class QTextTable;

/**
 * Pages that a text document breaks into where a reader would: not within a row of a table, not between a heading and what it is the
 * heading of, and not within a short list. QTextDocument knows none of these.
 */
class PageBreaks
{
public:
    /** `document` has its page size and lays itself out for `device`. */
    PageBreaks(QTextDocument &document, QPagedPaintDevice &device);

    void arrange();

private:
    /** Of a table where there is room without end. */
    struct Heights {
        qreal head = 0;
        /** Of all rows, those of the head included. */
        QList<qreal> rows;
    };

    void measure();
    [[nodiscard]] bool keepRowsWhole(QTextTable &table);
    [[nodiscard]] bool keepWithNext(const QTextBlock &heading);
    [[nodiscard]] qreal heightToKeep(const QTextTable &table) const;
    void makeHigher(QTextTable &table, int row, qreal by) const;
    void layOut();
    [[nodiscard]] qreal topOf(const QTextTable &table, int row) const;
    [[nodiscard]] qreal bottomOf(const QTextTable &table, int row) const;
    [[nodiscard]] int pageAt(qreal y) const;

    QTextDocument &m_document;
    QSizeF m_page;
    /** Device units for one of a format's. */
    qreal m_scale;
    QHash<const QTextTable *, Heights> m_heights;
};
