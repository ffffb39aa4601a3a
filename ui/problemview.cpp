// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/problemview.h"

#include "ui/announcer.h"
#include "ui/guide.h"
#include "ui/statusicon.h"

#include <QAbstractTextDocumentLayout>
#include <QClipboard>
#include <QDesktopServices>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTextBlock>
#include <QToolButton>

#include <algorithm>
#include <cmath>

namespace {
/** More lines of details than that are scrolled. */
constexpr int mostLines = 10;
}

ProblemView::ProblemView(QWidget *parent)
    : QFrame(parent)
    , m_icon(new StatusIcon(this))
    , m_what(makeLabel())
    , m_sent(makeLabel())
    , m_next(makeLabel())
    , m_buttons(new QHBoxLayout)
    //: a button: opens the guide where the error is explained
    , m_guide(new QPushButton(tr("More in the guide"), this))
    , m_fold(new QToolButton(this))
    , m_details(new QPlainTextEdit(this))
    , m_copy(new QPushButton(tr("Copy details"), this))
{
    setFrameShape(QFrame::StyledPanel);
    QFont bold;
    bold.setBold(true);
    m_what->setFont(bold);
    setUpDetails();
    setUpButtons();
    arrange();
    hide();
}

QLabel *ProblemView::makeLabel()
{
    auto *label = new QLabel(this);
    // Host names and other words of servers must not be taken for markup.
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

void ProblemView::setUpDetails()
{
    m_details->setReadOnly(true);
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_details->setTabChangesFocus(true);
    m_details->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_details->setAccessibleName(tr("Details"));
    m_details->viewport()->installEventFilter(this);
}

void ProblemView::setUpButtons()
{
    m_fold->setText(tr("Details"));
    m_fold->setCheckable(true);
    m_fold->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_fold->setAutoRaise(true);
    m_fold->setFocusPolicy(Qt::StrongFocus);
    connect(m_fold, &QToolButton::toggled, this, [this](bool open) { setFolded(!open); });
    connect(m_copy, &QPushButton::clicked, this, &ProblemView::copyDetails);
    m_guide->setAutoDefault(false);
    connect(m_guide, &QPushButton::clicked, this,
            [this] { QDesktopServices::openUrl(Guide::address(QStringLiteral("errors"), m_explanation.place)); });
    setFolded(true);
}

void ProblemView::arrange()
{
    m_buttons->addStretch();
    auto *furtherRow = new QHBoxLayout;
    furtherRow->addWidget(m_guide);
    furtherRow->addStretch();
    furtherRow->addWidget(m_fold);
    auto *copyRow = new QHBoxLayout;
    copyRow->addStretch();
    copyRow->addWidget(m_copy);
    auto *text = new QVBoxLayout;
    text->addWidget(m_what);
    text->addWidget(m_sent);
    text->addWidget(m_next);
    text->addLayout(m_buttons);
    text->addLayout(furtherRow);
    text->addWidget(m_details);
    text->addLayout(copyRow);
    auto *row = new QHBoxLayout(this);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addLayout(text, 1);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    QSizePolicy policy = sizePolicy();
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void ProblemView::setProblem(const Explanation &explanation, const QStringList &actions, Severity severity)
{
    m_explanation = explanation;
    if (explanation.isEmpty()) {
        clear();
        return;
    }
    m_icon->setLevel(severity == Severity::Error ? StatusIcon::Level::Error : StatusIcon::Level::Warning);
    m_what->setText(explanation.what);
    m_sent->setText(explanation.sent);
    m_sent->setVisible(!explanation.sent.isEmpty());
    m_next->setText(explanation.next);
    m_next->setVisible(!explanation.next.isEmpty());
    m_details->setPlainText(explanation.details);
    m_guide->setVisible(!explanation.place.isEmpty());
    m_fold->setVisible(!explanation.details.isEmpty());
    m_fold->setChecked(false);
    setActions(actions);
    //: For assistive tools: what happened, what was sent, what to do.
    const QString spoken = tr("%1 %2 %3").arg(explanation.what, explanation.sent, explanation.next);
    setAccessibleName(explanation.what);
    setAccessibleDescription(spoken);
    show();
    announce(this, spoken);
}

void ProblemView::clear()
{
    m_explanation = {};
    hide();
    setActions({});
    m_fold->setChecked(false);
    m_details->clear();
    for (QLabel *label : {m_what, m_sent, m_next})
        label->clear();
    setAccessibleName({});
    setAccessibleDescription({});
}

void ProblemView::setActions(const QStringList &actions)
{
    // A button may be the one whose press led here.
    for (QPushButton *button : std::as_const(m_actions)) {
        button->hide();
        button->deleteLater();
    }
    m_actions.clear();
    QWidget *before = nullptr;
    for (int index = 0; index < actions.size(); ++index) {
        auto *button = new QPushButton(actions[index], this);
        connect(button, &QPushButton::clicked, this, [this, index] { Q_EMIT actionRequested(index); });
        m_buttons->insertWidget(index, button);
        button->show();
        if (before)
            setTabOrder(before, button);
        before = button;
        m_actions.append(button);
    }
    if (before)
        setTabOrder(before, m_guide);
    setTabOrder(m_guide, m_fold);
    setTabOrder(m_fold, m_details);
    setTabOrder(m_details, m_copy);
}

void ProblemView::setFolded(bool folded)
{
    m_fold->setArrowType(folded ? Qt::RightArrow : Qt::DownArrow);
    m_details->setVisible(!folded);
    m_copy->setVisible(!folded);
    if (!folded)
        fitDetails();
}

void ProblemView::fitDetails()
{
    const QAbstractTextDocumentLayout *layout = m_details->document()->documentLayout();
    double text = 0;
    for (QTextBlock block = m_details->document()->begin(); block.isValid(); block = block.next())
        text += layout->blockBoundingRect(block).height();
    const double most = mostLines * m_details->fontMetrics().lineSpacing();
    const double margins = 2 * m_details->document()->documentMargin() + 2 * m_details->frameWidth();
    const int height = static_cast<int>(std::ceil(std::min(text, most) + margins));
    if (m_details->minimumHeight() != height)
        m_details->setFixedHeight(height);
}

bool ProblemView::eventFilter(QObject *watched, QEvent *event)
{
    // Another width breaks the lines elsewhere, once the viewport has taken it.
    if (event->type() == QEvent::Resize)
        QMetaObject::invokeMethod(this, &ProblemView::fitDetails, Qt::QueuedConnection);
    return QFrame::eventFilter(watched, event);
}

void ProblemView::copyDetails()
{
    QGuiApplication::clipboard()->setText(QStringLiteral("%1\n\n%2\n").arg(m_explanation.what, m_explanation.details));
    announce(m_copy, tr("The details were copied."));
}

void ProblemView::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_details)
        fitDetails();
}
