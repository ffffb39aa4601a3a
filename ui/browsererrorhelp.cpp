// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/browsererrorhelp.h"

#include "ui/aadstswords.h"
#include "ui/formfield.h"

#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QVBoxLayout>

namespace {
QList<int> numbersIn(const QString &text)
{
    static const QRegularExpression named(QStringLiteral("AADSTS\\s*(\\d{4,8})(?!\\d)"), QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression bare(QStringLiteral("^\\s*(\\d{4,8})\\s*$"));
    QList<int> numbers;
    for (const QRegularExpression &pattern : {named, bare}) {
        for (auto match = pattern.globalMatch(text); match.hasNext();) {
            const int number = match.next().captured(1).toInt();
            if (!numbers.contains(number))
                numbers.append(number);
        }
    }
    return numbers;
}
}

BrowserErrorHelp::BrowserErrorHelp(QWidget *parent)
    : QWidget(parent)
    , m_error(new FormField(tr("The browser shows an e&rror?"), this))
    , m_advice(new QLabel(this))
{
    m_error->setHint(tr("Some errors never come back to this window: paste the text or its number, such as AADSTS50011"));
    m_advice->setWordWrap(true);
    m_advice->setTextFormat(Qt::PlainText);
    m_advice->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_advice->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_error);
    layout->addWidget(m_advice);
    connect(m_error->edit(), &QLineEdit::textChanged, this, &BrowserErrorHelp::explain);
}

void BrowserErrorHelp::clear()
{
    m_error->setText({});
}

void BrowserErrorHelp::explain()
{
    QStringList advice;
    const QList<int> numbers = numbersIn(m_error->text());
    for (const int number : numbers) {
        advice.append(tr("AADSTS%1: %2")
                          .arg(QString::number(number),
                               aadstsHelp(number).value_or(tr("Habeas knows nothing about this number. Show the "
                                                              "whole text to an administrator of your organisation."))));
    }
    if (numbers.isEmpty() && !m_error->text().trimmed().isEmpty())
        advice.append(tr("There is no AADSTS number in it. Show the whole text to an administrator of your organisation."));
    m_advice->setText(advice.join(QLatin1Char('\n')));
    m_advice->setVisible(!advice.isEmpty());
    m_error->edit()->setAccessibleDescription(m_advice->text());
}
