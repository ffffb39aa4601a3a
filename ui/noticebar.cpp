// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/noticebar.h"

#include "ui/statusicon.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

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
    auto *sign = new StatusIcon(this);
    sign->setLevel(StatusIcon::Level::Warning);
    auto *label = new QLabel(breakable(text), this);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *close = new QPushButton(tr("Close notice"), this);
    connect(close, &QPushButton::clicked, this, &QObject::deleteLater);
    auto *layout = new QHBoxLayout(this);
    layout->addWidget(sign, 0, Qt::AlignTop);
    layout->addWidget(label, 1);
    layout->addWidget(close, 0, Qt::AlignTop);
}
