// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/caseprefix.h"

#include "config/settings.h"

#include <QFocusEvent>
#include <QLineEdit>
#include <QRegularExpression>

CasePrefix::CasePrefix(QLineEdit &edit, const Settings &settings, QObject *parent)
    : QObject(parent)
    , m_edit(edit)
    , m_settings(settings)
{
    edit.installEventFilter(this);
    connect(&edit, &QLineEdit::textChanged, this, [this](const QString &text) {
        // Empty it may be because the offer was undone, which can be done again.
        if (!text.isEmpty() && !text.startsWith(m_offered))
            forget();
    });
}

CasePrefix::~CasePrefix() = default;

void CasePrefix::offer()
{
    const QString prefix = m_settings.casePrefix();
    if (prefix.isEmpty() || !m_edit.text().isEmpty() || m_edit.isReadOnly())
        return;
    m_offered = prefix;
    m_edit.insert(prefix);
}

void CasePrefix::forget()
{
    m_offered.clear();
}

bool CasePrefix::isBare() const
{
    return !m_offered.isEmpty() && m_edit.text() == m_offered;
}

QString CasePrefix::of(const QString &reference)
{
    static const QRegularExpression numbered(QStringLiteral("\\A(.*\\D)\\d+\\z"));
    return numbered.match(reference).captured(1);
}

void CasePrefix::remember(const QString &reference, Settings &settings)
{
    const QString prefix = of(reference);
    if (!prefix.isEmpty() && prefix != settings.casePrefix() && !settings.isLocked(Settings::Key::CasePrefix))
        settings.setUserValue(Settings::Key::CasePrefix, prefix);
}

bool CasePrefix::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn) {
        // The field first: it selects everything for who comes with Tab, and the prefix would be typed over.
        watched->event(event);
        const Qt::FocusReason reason = static_cast<QFocusEvent *>(event)->reason();
        // Not when the window merely comes forward.
        if (reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason || reason == Qt::MouseFocusReason || reason == Qt::ShortcutFocusReason)
            offer();
        if (isBare())
            m_edit.end(false);
        return true;
    }
    if (event->type() == QEvent::FocusOut && isBare()) {
        const Qt::FocusReason reason = static_cast<QFocusEvent *>(event)->reason();
        if (reason != Qt::PopupFocusReason && reason != Qt::ActiveWindowFocusReason)
            m_edit.setText({});
    }
    return QObject::eventFilter(watched, event);
}
