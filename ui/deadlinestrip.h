// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/requestaxis.h"

#include <QWidget>

class QPainter;

/**
 * The time line of a request, drawn: received, submitted, checks, complete, due; today, the month that the service may take, and
 * what is overdue. Arrow keys and the pointer tell about single marks, the accessible description about all of them.
 */
class DeadlineStrip : public QWidget
{
    Q_OBJECT

public:
    explicit DeadlineStrip(QWidget *parent = nullptr);
    ~DeadlineStrip() override;

    [[nodiscard]] const RequestAxis &axis() const { return m_axis; }
    void setAxis(const RequestAxis &axis);

    /** Everything that is drawn, in sentences. */
    [[nodiscard]] QString description() const;
    /** One mark in words, with its date. */
    [[nodiscard]] QString sentence(const RequestAxis::Mark &mark) const;

    /** A text that is drawn, and where. */
    struct DrawnLabel {
        QString text;
        QRectF rect;
        /** Above the line. */
        bool above = false;
        double anchor = 0;
    };
    /** What fits at the present size; in the widget's coordinates, mirrored where people read from the right. */
    [[nodiscard]] QList<DrawnLabel> labels() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Text {
        QString words;
        double position = 0;
    };

    [[nodiscard]] QList<Text> textsAbove() const;
    [[nodiscard]] QList<Text> textsBelow() const;
    [[nodiscard]] QString label(const RequestAxis::Mark &mark) const;
    [[nodiscard]] QString when(const QDateTime &moment) const;
    [[nodiscard]] QString daysOverdue() const;
    void place(const QList<Text> &texts, bool above, QList<DrawnLabel> &labels) const;

    [[nodiscard]] double margin() const;
    [[nodiscard]] double lineY() const;
    [[nodiscard]] int rowsAbove() const;
    [[nodiscard]] double xOf(double position) const;
    [[nodiscard]] QRectF rectOf(const RequestAxis::Span &span, double height) const;

    void paintSpans(QPainter &painter) const;
    void paintLine(QPainter &painter) const;
    void paintMark(QPainter &painter, const RequestAxis::Mark &mark) const;
    void paintLabels(QPainter &painter) const;
    void paintLead(QPainter &painter, const DrawnLabel &drawn, const QList<DrawnLabel> &all) const;
    void tell(qsizetype index);

    RequestAxis m_axis;
    /** The mark that the keyboard is at; -1: at none. */
    qsizetype m_current = -1;
};
