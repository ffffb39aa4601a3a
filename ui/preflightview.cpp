// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/preflightview.h"

#include "ui/announcer.h"
#include "ui/statusicon.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace {
StatusIcon::Level levelOf(Preflight::Answer answer)
{
    switch (answer) {
    case Preflight::Answer::Yes:
        return StatusIcon::Level::Ok;
    case Preflight::Answer::No:
        return StatusIcon::Level::Error;
    case Preflight::Answer::Unknown:
        return StatusIcon::Level::Warning;
    case Preflight::Answer::Asking:
        return StatusIcon::Level::None;
    }
    return StatusIcon::Level::None;
}
}

PreflightView::PreflightView(QWidget *parent)
    : QFrame(parent)
    , m_head(new QHBoxLayout)
    , m_icon(new StatusIcon(this))
    , m_summary(new QLabel(this))
    , m_fold(new QToolButton(this))
    , m_details(new QWidget(this))
    , m_lines(new QGridLayout)
    , m_approve(new QPushButton(tr("Approve for the organisation…"), this))
    , m_copyLink(new QPushButton(tr("Copy approval link"), this))
{
    m_summary->setWordWrap(true);
    m_fold->setText(tr("What this account can do"));
    m_fold->setCheckable(true);
    m_fold->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_fold->setAutoRaise(true);
    m_fold->setFocusPolicy(Qt::StrongFocus);
    m_summary->setTextFormat(Qt::PlainText);
    m_approve->setToolTip(tr("Opens Microsoft's consent page in your browser; it takes an administrator who may consent for everybody"));
    m_copyLink->setToolTip(tr("For an administrator of your organisation"));

    auto *line = new QHBoxLayout;
    line->addWidget(m_icon);
    line->addWidget(m_summary, 1);
    m_head->addLayout(line, 1);
    m_head->addWidget(m_fold, 0, Qt::AlignLeading);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_approve);
    buttons->addWidget(m_copyLink);
    buttons->addStretch();
    auto *details = new QVBoxLayout(m_details);
    details->setContentsMargins({});
    m_lines->setColumnStretch(1, 1);
    details->addLayout(m_lines);
    details->addLayout(buttons);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addLayout(m_head);
    layout->addWidget(m_details);

    connect(m_fold, &QToolButton::toggled, this, [this](bool open) { setFolded(!open); });
    connect(m_approve, &QPushButton::clicked, this, &PreflightView::approvalRequested);
    connect(m_copyLink, &QPushButton::clicked, this, [this] {
        Q_EMIT approvalLinkRequested();
        announce(m_copyLink, tr("Approval link copied"));
    });
    setFolded(true);
}

void PreflightView::setPreflight(const Preflight &preflight)
{
    QStringList texts{preflight.summary()};
    for (const Preflight::Line &line : preflight.lines())
        texts.append(line.text);
    if (texts == m_shown)
        return;
    m_shown = texts;
    m_icon->setLevel(levelOf(preflight.answer()));
    m_summary->setText(preflight.summary());
    m_summary->setAccessibleName(preflight.summary());
    arrange();
    showLines(preflight.lines());
    const bool canApprove = !preflight.missingPermissions().isEmpty();
    m_approve->setVisible(canApprove);
    m_copyLink->setVisible(canApprove);
    if (preflight.answer() == m_answer)
        return;
    m_answer = preflight.answer();
    m_fold->setChecked(m_answer == Preflight::Answer::No);
    if (m_answer == Preflight::Answer::No)
        announce(this, m_shown.join(QLatin1Char(' ')));
}

void PreflightView::showLines(const QList<Preflight::Line> &lines)
{
    while (QLayoutItem *item = m_lines->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (int row = 0; row < lines.size(); ++row) {
        auto *icon = new StatusIcon(m_details);
        icon->setLevel(levelOf(lines[row].answer));
        auto *text = new QLabel(lines[row].text, m_details);
        text->setTextFormat(Qt::PlainText);
        text->setWordWrap(true);
        text->setTextInteractionFlags(Qt::TextSelectableByMouse);
        m_lines->addWidget(icon, row, 0, Qt::AlignTop);
        m_lines->addWidget(text, row, 1);
        // What is added to a layout that is shown would be seen in the next turn of the event loop only.
        icon->show();
        text->show();
    }
}

void PreflightView::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    arrange();
}

// Beside the button where two lines are enough for the sentence, else above it. Room is kept for the longest sentence: the answer comes
// while people already work below.
void PreflightView::arrange()
{
    const QFontMetrics metrics = m_summary->fontMetrics();
    const int sign = m_icon->sizeHint().width() + 2 * m_head->spacing();
    const int beside = width() - m_fold->sizeHint().width() - sign - 2 * m_head->spacing();
    QStringList sentences;
    int longest = 0;
    for (const auto answer : {Preflight::Answer::Yes, Preflight::Answer::No, Preflight::Answer::Unknown, Preflight::Answer::Asking}) {
        sentences.append(Preflight::summary(answer));
        longest = std::max(longest, metrics.horizontalAdvance(sentences.last()));
    }
    const bool isNarrow = longest > beside * 9 / 5;
    m_head->setDirection(isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    const int room = std::max(1, isNarrow ? width() - sign : beside);
    int height = 0;
    for (const QString &sentence : std::as_const(sentences))
        height = std::max(height, metrics.boundingRect(0, 0, room, QWIDGETSIZE_MAX, Qt::TextWordWrap, sentence).height());
    m_summary->setMinimumHeight(height);
}

void PreflightView::setFolded(bool folded)
{
    m_fold->setArrowType(folded ? Qt::RightArrow : Qt::DownArrow);
    m_details->setVisible(!folded);
}
