// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/deadlinestrip.h"

#include "ui/announcer.h"
#include "ui/labelplaces.h"
#include "ui/localdate.h"
#include "ui/semanticcolors.h"

#include <QAccessibleWidget>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QStyleOptionFocusRect>
#include <QToolTip>

#include <algorithm>
#include <array>
#include <cmath>

using Kind = RequestAxis::Kind;

namespace {
constexpr int rowsBelow = 2;

/** What matters most is placed first, and so is there when room is short. */
constexpr std::array importance{Kind::Due, Kind::Received, Kind::Complete, Kind::Failed, Kind::Submitted, Kind::Checked};

QAccessibleInterface *accessibleStrip(const QString &, QObject *object)
{
    auto *strip = qobject_cast<DeadlineStrip *>(object);
    return strip ? new QAccessibleWidget(strip, QAccessible::Graphic) : nullptr;
}

QColor mixed(const QColor &color, const QColor &with, double share)
{
    const auto channel = [share](int from, int to) { return int(std::lround(from + (to - from) * share)); };
    return {channel(color.red(), with.red()), channel(color.green(), with.green()), channel(color.blue(), with.blue())};
}
}

DeadlineStrip::DeadlineStrip(QWidget *parent)
    : QWidget(parent)
{
    QAccessible::installFactory(accessibleStrip);
    setAccessibleName(tr("Time line of the request"));
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

DeadlineStrip::~DeadlineStrip() = default;

void DeadlineStrip::setAxis(const RequestAxis &axis)
{
    if (axis.marks().size() != m_axis.marks().size())
        m_current = -1;
    const int height = sizeHint().height();
    m_axis = axis;
    const QString described = description();
    if (described != accessibleDescription())
        setAccessibleDescription(described);
    if (sizeHint().height() != height)
        updateGeometry();
    update();
}

QString DeadlineStrip::when(const QDateTime &moment) const
{
    const QDateTime local = moment.toLocalTime();
    return m_axis.isWithinADay() ? QLocale().toString(local.time(), QLocale::ShortFormat) : LocalDate::mediumDate(local.date());
}

QString DeadlineStrip::label(const RequestAxis::Mark &mark) const
{
    switch (mark.kind) {
    case Kind::Received:
        return tr("Received %1").arg(when(mark.at));
    case Kind::Submitted:
        return tr("Submitted %1").arg(when(mark.at));
    case Kind::Checked:
        return m_axis.facts().checks.count == 1 ? tr("Checked %1").arg(when(mark.at)) : tr("%n checks", nullptr, m_axis.facts().checks.count);
    case Kind::Complete:
        return tr("Complete %1").arg(when(mark.at));
    case Kind::Failed:
        return tr("Failed %1").arg(when(mark.at));
    case Kind::Due:
        return tr("Due %1").arg(when(mark.at));
    }
    return {};
}

QString DeadlineStrip::sentence(const RequestAxis::Mark &mark) const
{
    const QString moment = LocalDate::longDateTime(mark.at);
    const QString day = LocalDate::longDate(mark.at);
    const RequestAxis::Checks &checks = m_axis.facts().checks;
    switch (mark.kind) {
    case Kind::Received:
        return tr("Received %1.").arg(day);
    case Kind::Submitted:
        return tr("Submitted %1.").arg(moment);
    case Kind::Checked:
        return checks.count == 1
            ? tr("Checked once, %1.").arg(moment)
            : tr("Checked %n times, first %1, last %2.", nullptr, checks.count).arg(LocalDate::longDateTime(checks.first), moment);
    case Kind::Complete:
        return tr("Complete %1.").arg(moment);
    case Kind::Failed:
        return tr("Failed %1.").arg(moment);
    case Kind::Due:
        return m_axis.overdue() ? tr("Was due %1: %2.").arg(day, daysOverdue()) : tr("Due %1.").arg(day);
    }
    return {};
}

QString DeadlineStrip::daysOverdue() const
{
    const qint64 days = m_axis.facts().due.daysTo(m_axis.facts().now.toLocalTime().date());
    return days == 1 ? tr("overdue since yesterday") : tr("overdue by %n days", nullptr, int(days));
}

QString DeadlineStrip::description() const
{
    QStringList sentences;
    for (const RequestAxis::Mark &mark : m_axis.marks())
        sentences.append(sentence(mark));
    const RequestAxis::Facts &facts = m_axis.facts();
    if (m_axis.stopped()) {
        const QString from = LocalDate::longDate(facts.stoppedFrom);
        sentences.append(facts.stoppedUntil.isValid() ? tr("The clock stood still from %1 to %2.").arg(from, LocalDate::longDate(facts.stoppedUntil))
                                                      : tr("The clock has stood still since %1.").arg(from));
    }
    if (m_axis.service())
        sentences.append(tr("Microsoft may take until %1.").arg(LocalDate::longDate(m_axis.serviceUntil())));
    if (m_axis.now())
        sentences.append(tr("Today is %1.").arg(LocalDate::longDate(facts.now)));
    return sentences.join(QLatin1Char(' '));
}

QList<DeadlineStrip::Text> DeadlineStrip::textsAbove() const
{
    QList<Text> texts;
    if (const auto now = m_axis.now())
        texts.append({m_axis.overdue() ? tr("Today, %1").arg(daysOverdue()) : tr("Today"), *now});
    if (const auto stopped = m_axis.stopped())
        texts.append({tr("clock stopped"), (stopped->from + stopped->to) / 2});
    if (const auto service = m_axis.service())
        texts.append({tr("Microsoft may take until %1").arg(LocalDate::mediumDate(m_axis.serviceUntil())), service->to});
    return texts;
}

QList<DeadlineStrip::Text> DeadlineStrip::textsBelow() const
{
    QList<Text> texts;
    for (const Kind kind : importance) {
        for (const RequestAxis::Mark &mark : m_axis.marks()) {
            if (mark.kind == kind)
                texts.append({label(mark), mark.position});
        }
    }
    return texts;
}

void DeadlineStrip::place(const QList<Text> &texts, bool above, QList<DrawnLabel> &labels) const
{
    const QFontMetricsF metrics(font());
    QList<LabelPlaces::Label> wanted;
    for (const Text &text : texts)
        wanted.append({margin() + text.position * (width() - 2 * margin()), metrics.horizontalAdvance(text.words) + 1});
    const QList<LabelPlaces::Place> places = LabelPlaces::of(wanted, width(), metrics.averageCharWidth() * 2, above ? rowsAbove() : rowsBelow);
    const double first = lineY() + (above ? -metrics.height() * 1.6 : metrics.height() * 0.6);
    for (qsizetype i = 0; i < texts.size(); ++i) {
        if (places[i].row < 0)
            continue;
        const double top = above ? first : first + places[i].row * metrics.height();
        QRectF rect(places[i].left, top, places[i].width, metrics.height());
        if (layoutDirection() == Qt::RightToLeft)
            rect.moveLeft(width() - rect.right());
        labels.append({metrics.elidedText(texts[i].words, Qt::ElideRight, rect.width()), rect, above, xOf(texts[i].position)});
    }
}

QList<DeadlineStrip::DrawnLabel> DeadlineStrip::labels() const
{
    QList<DrawnLabel> labels;
    place(textsAbove(), true, labels);
    place(textsBelow(), false, labels);
    return labels;
}

int DeadlineStrip::rowsAbove() const
{
    return m_axis.now() || m_axis.service() || m_axis.stopped() ? 1 : 0;
}

double DeadlineStrip::margin() const
{
    return fontMetrics().height() * 0.6;
}

double DeadlineStrip::lineY() const
{
    return fontMetrics().height() * (0.7 + rowsAbove());
}

double DeadlineStrip::xOf(double position) const
{
    const double x = margin() + position * (width() - 2 * margin());
    return layoutDirection() == Qt::RightToLeft ? width() - x : x;
}

QRectF DeadlineStrip::rectOf(const RequestAxis::Span &span, double height) const
{
    const auto [left, right] = std::minmax({xOf(span.from), xOf(span.to)});
    return {left, lineY() - height / 2, right - left, height};
}

QSize DeadlineStrip::sizeHint() const
{
    const int line = fontMetrics().height();
    return {fontMetrics().averageCharWidth() * 60, int(std::ceil(line * (0.7 + rowsAbove() + 0.6 + rowsBelow + 0.2)))};
}

QSize DeadlineStrip::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 16, sizeHint().height()};
}

void DeadlineStrip::paintSpans(QPainter &painter) const
{
    const QColor window = palette().color(QPalette::Window);
    const QColor text = palette().color(QPalette::WindowText);
    const double height = fontMetrics().height() * 0.7;
    if (const auto service = m_axis.service()) {
        painter.setPen(QPen(SemanticColors(palette()).dim(), 1, Qt::DotLine));
        painter.setBrush(mixed(window, text, 0.1));
        painter.drawRect(rectOf(*service, height));
    }
    if (const auto overdue = m_axis.overdue()) {
        const QColor color = SemanticColors(palette()).error();
        painter.setPen(QPen(color, 1));
        painter.setBrush(QBrush(color, Qt::BDiagPattern));
        painter.drawRect(rectOf(*overdue, height));
    }
}

void DeadlineStrip::paintLine(QPainter &painter) const
{
    const QColor text = palette().color(QPalette::WindowText);
    const double last = m_axis.marks().last().position;
    const double elapsed = m_axis.now().value_or(last);
    const double y = lineY();
    const auto line = [&](double from, double to) { painter.drawLine(QPointF(xOf(from), y), QPointF(xOf(to), y)); };
    painter.setPen(QPen(SemanticColors(palette()).dim(), 1));
    line(elapsed, std::max(1.0, elapsed));
    painter.setPen(QPen(text, 2));
    line(0, elapsed);
    if (const auto stopped = m_axis.stopped()) {
        painter.setPen(QPen(palette().color(QPalette::Window), 3));
        line(stopped->from, stopped->to);
        painter.setPen(QPen(text, 2, Qt::DotLine));
        line(stopped->from, stopped->to);
    }
    if (const auto checks = m_axis.checks()) {
        painter.setPen(QPen(text, 4, Qt::SolidLine, Qt::FlatCap));
        line(checks->from, checks->to);
    }
    if (const auto now = m_axis.now()) {
        const double reach = fontMetrics().height() * 0.5;
        painter.setPen(QPen(text, 1, Qt::DashLine));
        painter.drawLine(QPointF(xOf(*now), y - reach), QPointF(xOf(*now), y + reach));
    }
}

void DeadlineStrip::paintMark(QPainter &painter, const RequestAxis::Mark &mark) const
{
    const SemanticColors colors(palette());
    const QColor window = palette().color(QPalette::Window);
    const QColor text = palette().color(QPalette::WindowText);
    const double unit = fontMetrics().height() * 0.3;
    painter.save();
    painter.translate(xOf(mark.position), lineY());
    const auto dot = [&](const QColor &edge, const QColor &fill, double radius) {
        painter.setPen(QPen(edge, 1.6));
        painter.setBrush(fill);
        painter.drawEllipse(QPointF(0, 0), radius, radius);
    };
    switch (mark.kind) {
    case Kind::Received:
        dot(text, window, unit);
        break;
    case Kind::Submitted:
        dot(text, text, unit * 0.8);
        break;
    case Kind::Checked:
        painter.setPen(QPen(text, 1.6));
        painter.drawLine(QPointF(0, -unit), QPointF(0, unit));
        break;
    case Kind::Complete:
        dot(colors.ok(), window, unit * 1.2);
        painter.drawPolyline(QPolygonF({{-0.6 * unit, 0}, {-0.1 * unit, 0.5 * unit}, {0.6 * unit, -0.5 * unit}}));
        break;
    case Kind::Failed:
        dot(colors.error(), window, unit * 1.2);
        painter.drawLine(QPointF(-0.5, -0.5) * unit, QPointF(0.5, 0.5) * unit);
        painter.drawLine(QPointF(0.5, -0.5) * unit, QPointF(-0.5, 0.5) * unit);
        break;
    case Kind::Due: {
        // A flag: in the direction in which there still is time.
        const double back = layoutDirection() == Qt::RightToLeft ? 1 : -1;
        const QColor color = m_axis.overdue() ? colors.error() : text;
        painter.setPen(QPen(color, 1.6));
        painter.setBrush(color);
        painter.drawLine(QPointF(0, unit), QPointF(0, -1.5 * unit));
        painter.drawPolygon(QPolygonF({{0, -1.5 * unit}, {back * 1.4 * unit, -unit}, {0, -0.5 * unit}}));
        break;
    }
    }
    painter.restore();
}

void DeadlineStrip::paintLabels(QPainter &painter) const
{
    const QList<DrawnLabel> all = labels();
    for (const DrawnLabel &drawn : all) {
        paintLead(painter, drawn, all);
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawText(drawn.rect, Qt::AlignHCenter | Qt::AlignVCenter | Qt::TextSingleLine, drawn.text);
    }
}

// Texts in the second row say with a thin line where they belong, unless it would cross one in the first.
void DeadlineStrip::paintLead(QPainter &painter, const DrawnLabel &drawn, const QList<DrawnLabel> &all) const
{
    const double line = fontMetrics().height();
    const double x = drawn.anchor;
    const bool isBeneath = !drawn.above && drawn.rect.top() > lineY() + line && x >= drawn.rect.left() && x <= drawn.rect.right();
    const auto isInTheWay = [&](const DrawnLabel &other) {
        return !other.above && other.rect.top() < drawn.rect.top() && other.rect.left() <= x && x <= other.rect.right();
    };
    if (!isBeneath || std::any_of(all.cbegin(), all.cend(), isInTheWay))
        return;
    painter.setPen(QPen(SemanticColors(palette()).dim(), 1, Qt::DotLine));
    painter.drawLine(QPointF(x, lineY() + line * 0.45), QPointF(x, drawn.rect.top()));
}

void DeadlineStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (!m_axis.marks().isEmpty()) {
        painter.setRenderHint(QPainter::Antialiasing);
        paintSpans(painter);
        paintLine(painter);
        for (const RequestAxis::Mark &mark : m_axis.marks())
            paintMark(painter, mark);
        paintLabels(painter);
    }
    if (!hasFocus())
        return;
    painter.setRenderHint(QPainter::Antialiasing, false);
    QStyleOptionFocusRect option;
    option.initFrom(this);
    option.backgroundColor = palette().color(QPalette::Window);
    if (m_current >= 0) {
        const double side = fontMetrics().height();
        option.rect = QRectF(xOf(m_axis.marks().at(m_current).position) - side / 2, lineY() - side / 2, side, side).toAlignedRect();
    }
    style()->drawPrimitive(QStyle::PE_FrameFocusRect, &option, &painter, this);
}

void DeadlineStrip::tell(qsizetype index)
{
    m_current = index;
    update();
    const RequestAxis::Mark &mark = m_axis.marks().at(index);
    QToolTip::showText(mapToGlobal(QPointF(xOf(mark.position), lineY() + fontMetrics().height()).toPoint()), sentence(mark), this);
    announce(this, sentence(mark));
}

void DeadlineStrip::keyPressEvent(QKeyEvent *event)
{
    const qsizetype count = m_axis.marks().size();
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    qsizetype wanted = -1;
    if (count > 0 && event->key() == Qt::Key_Home)
        wanted = 0;
    else if (count > 0 && event->key() == Qt::Key_End)
        wanted = count - 1;
    else if (count > 0 && event->key() == (mirrored ? Qt::Key_Left : Qt::Key_Right))
        wanted = std::min(m_current + 1, count - 1);
    else if (count > 0 && event->key() == (mirrored ? Qt::Key_Right : Qt::Key_Left))
        wanted = m_current < 0 ? count - 1 : std::max<qsizetype>(m_current - 1, 0);
    if (wanted >= 0)
        tell(wanted);
    else
        QWidget::keyPressEvent(event);
}

void DeadlineStrip::focusOutEvent(QFocusEvent *event)
{
    m_current = -1;
    QWidget::focusOutEvent(event);
}

bool DeadlineStrip::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip || m_axis.marks().isEmpty())
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const auto distance = [&](const RequestAxis::Mark &mark) { return std::abs(xOf(mark.position) - help->pos().x()); };
    QStringList near;
    for (const RequestAxis::Mark &mark : m_axis.marks()) {
        if (distance(mark) <= fontMetrics().height())
            near.append(sentence(mark));
    }
    if (near.isEmpty())
        near.append(description());
    QToolTip::showText(help->globalPos(), near.join(QLatin1Char('\n')), this);
    return true;
}

void DeadlineStrip::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateGeometry();
}
