// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/guidepages.h"

#include "ui/semanticcolors.h"

#include <QEvent>
#include <QGuiApplication>
#include <QScrollBar>
#include <QTextDocument>

namespace {
constexpr double leastContrast = 4.5;
}

GuidePages::GuidePages(QWidget *parent)
    : QTextBrowser(parent)
{
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setOpenLinks(false);
    connect(this, &QTextBrowser::anchorClicked, this, [this](const QUrl &address) {
        if (!m_guide.chapterAt(address).isEmpty())
            showPage(address);
    });
    renew();
}

QString GuidePages::chapter() const
{
    return m_guide.chapterAt(source());
}

void GuidePages::showPage(const QUrl &address)
{
    setSource(m_guide.chapterAt(address).isEmpty() ? Guide::address() : address);
}

QVariant GuidePages::loadResource(int, const QUrl &name)
{
    return m_guide.html(m_guide.chapterAt(name));
}

bool GuidePages::findHere(const QString &text, bool backward)
{
    return find(text, backward ? QTextDocument::FindBackward : QTextDocument::FindFlags());
}

bool GuidePages::holds(const QString &chapter, const QString &text) const
{
    QTextDocument page;
    page.setHtml(m_guide.html(chapter));
    return !page.find(text).isNull();
}

bool GuidePages::findNext(const QString &text, bool backward)
{
    if (text.isEmpty())
        return false;
    if (findHere(text, backward))
        return true;
    const QStringList names = Guide::chapterNames();
    const qsizetype present = names.indexOf(chapter());
    for (qsizetype step = 1; step <= names.size(); ++step) {
        const QString &next = names.at((present + (backward ? names.size() - step : step)) % names.size());
        if (!holds(next, text))
            continue;
        if (next != chapter())
            showPage(Guide::address(next));
        moveCursor(backward ? QTextCursor::End : QTextCursor::Start);
        return findHere(text, backward);
    }
    return false;
}

// Colours are those of the moment in which a page was read.
void GuidePages::renew()
{
    m_renewing = true;
    // What was found is seen while the keyboard is still in the search field.
    QPalette colors = palette();
    colors.setColor(QPalette::Inactive, QPalette::Highlight, colors.color(QPalette::Active, QPalette::Highlight));
    colors.setColor(QPalette::Inactive, QPalette::HighlightedText, colors.color(QPalette::Active, QPalette::HighlightedText));
    setPalette(colors);
    // Many a dark palette has the blue links of a light one. A long command must not make the page wider than the window.
    const QColor link = SemanticColors::readable(QGuiApplication::palette().color(QPalette::Link), {colors.color(QPalette::Base)}, leastContrast);
    document()->setDefaultStyleSheet(QStringLiteral("pre { white-space: pre-wrap; } a { color: %1; }").arg(link.name()));
    if (!source().isEmpty()) {
        const int position = verticalScrollBar()->value();
        reload();
        verticalScrollBar()->setValue(position);
    }
    m_renewing = false;
}

void GuidePages::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_renewing)
        renew();
}

bool GuidePages::focusNextPrevChild(bool next)
{
    const bool isOnLink = textCursor().hasSelection();
    if (next || isOnLink)
        return QTextBrowser::focusNextPrevChild(next);
    // QTextBrowser's would begin at the last link.
    return QTextEdit::focusNextPrevChild(next); // NOLINT(bugprone-parent-virtual-call)
}
