// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/noticebar.h"

#include "ui/statusicon.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

namespace {
// Paths break behind their slashes; a name in them that is longer than the line may break anywhere.
QString breakable(const QString &text)
{
    constexpr int longest = 40;
    QString result;
    int run = 0;
    for (const QChar character : text) {
        run = character.isSpace() || character == QLatin1Char('/') || character == QLatin1Char('\\') ? 0 : run + 1;
        if (run > longest) {
            result += QChar(0x200B);
            run = 1;
        }
        result += character;
    }
    return result;
}
}

NoticeBar::NoticeBar(const QString &text, QWidget *parent)
    : QFrame(parent)
{
    setFrameShape(QFrame::StyledPanel);
    m_sign = new StatusIcon(this);
    m_sign->setLevel(StatusIcon::Level::Warning);
    auto *label = new QLabel(breakable(text), this);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_close = new QPushButton(tr("Close notice"), this);
    connect(m_close, &QPushButton::clicked, this, &QObject::deleteLater);
    m_words = new QHBoxLayout;
    m_words->addWidget(m_sign, 0, Qt::AlignTop);
    m_words->addWidget(label, 1);
    auto *layout = new QHBoxLayout(this);
    layout->addLayout(m_words, 1);
    layout->addWidget(m_close, 0, Qt::AlignTop);
    lineUp();
}

void NoticeBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        lineUp();
}

void NoticeBar::lineUp()
{
    m_words->setContentsMargins(0, std::max(0, (m_close->sizeHint().height() - m_sign->sizeHint().height()) / 2), 0, 0);
}
