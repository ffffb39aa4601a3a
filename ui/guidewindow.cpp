// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/guidewindow.h"

#include "ui/announcer.h"
#include "ui/clearbutton.h"
#include "ui/guidepages.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QShortcut>
#include <QSignalBlocker>
#include <QSplitter>
#include <QVBoxLayout>

namespace {
const QString stateName = QStringLiteral("guide");
}

GuideWindow::GuideWindow(const WindowState &state, QWidget *parent)
    : QMainWindow(parent)
    , m_state(state)
    , m_contentsLabel(new QLabel(tr("&Contents"), this))
    , m_contents(new QListWidget(this))
    , m_pages(new GuidePages(this))
    //: in front of the field for a word to look for in the guide
    , m_searchLabel(new QLabel(tr("Find in the &guide"), this))
    , m_search(new QLineEdit(this))
    //: a button: where the searched word comes before this place
    , m_previous(new QPushButton(tr("&Previous"), this))
    //: a button: where the searched word comes after this place
    , m_next(new QPushButton(tr("&Next"), this))
    , m_outcome(new QLabel(this))
    , m_splitter(new QSplitter(Qt::Horizontal, this))
{
    setWindowTitle(tr("Guide to Habeas"));
    m_pages->setAccessibleName(tr("Guide"));
    setUpContents();
    setUpSearch();
    arrange();
    setUpKeys();
    const int letter = fontMetrics().averageCharWidth();
    resize(letter * 130, fontMetrics().height() * 45);
    m_splitter->setSizes({letter * 34, letter * 96});
    m_state.restoreGeometry(stateName, *this);
    m_state.restore(stateName, *m_splitter);
}

GuideWindow::~GuideWindow() = default;

void GuideWindow::setUpContents()
{
    m_contentsLabel->setBuddy(m_contents);
    // A list does not take the name of its label.
    m_contents->setAccessibleName(tr("Contents"));
    m_contents->setWordWrap(true);
    m_contents->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    const QList<Guide::Chapter> chapters = m_pages->guide().chapters();
    for (const Guide::Chapter &chapter : chapters)
        m_contents->addItem(chapter.title);
    // Large enough to hit, however long the title is.
    m_contents->setSpacing(fontMetrics().height() / 6);
    connect(m_contents, &QListWidget::currentRowChanged, m_pages,
            [this](int row) { m_pages->showPage(Guide::address(Guide::chapterNames().value(row))); });
    connect(m_pages, &QTextBrowser::sourceChanged, this, &GuideWindow::markChapter);
}

void GuideWindow::setUpSearch()
{
    m_searchLabel->setBuddy(m_search);
    ClearButton::addTo(*m_search);
    m_outcome->setTextFormat(Qt::PlainText);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_outcome->clear();
        m_previous->setEnabled(!text.isEmpty());
        m_next->setEnabled(!text.isEmpty());
    });
    connect(m_search, &QLineEdit::returnPressed, this, [this] { search(false); });
    connect(m_next, &QPushButton::clicked, this, [this] { search(false); });
    connect(m_previous, &QPushButton::clicked, this, [this] { search(true); });
    m_previous->setEnabled(false);
    m_next->setEnabled(false);
}

void GuideWindow::setUpKeys()
{
    const auto key = [this](QKeySequence::StandardKey standard, const auto &act) {
        const QList<QKeySequence> keys = QKeySequence::keyBindings(standard);
        for (const QKeySequence &sequence : keys)
            connect(new QShortcut(sequence, this), &QShortcut::activated, this, act);
    };
    key(QKeySequence::Find, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    key(QKeySequence::FindNext, [this] { search(false); });
    key(QKeySequence::FindPrevious, [this] { search(true); });
    key(QKeySequence::Close, [this] { close(); });
    key(QKeySequence::Cancel, [this] { close(); });
}

void GuideWindow::arrange()
{
    auto *search = new QHBoxLayout;
    search->addWidget(m_searchLabel);
    search->addWidget(m_search, 1);
    search->addWidget(m_previous);
    search->addWidget(m_next);
    auto *left = new QWidget(m_splitter);
    auto *contents = new QVBoxLayout(left);
    contents->setContentsMargins({});
    contents->addWidget(m_contentsLabel);
    contents->addWidget(m_contents);
    m_splitter->addWidget(left);
    m_splitter->addWidget(m_pages);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(1, 1);
    // A main window is one for assistive tools, too; a plain widget is a part of one.
    setCentralWidget(new QWidget(this));
    auto *layout = new QVBoxLayout(centralWidget());
    layout->addLayout(search);
    layout->addWidget(m_outcome);
    layout->addWidget(m_splitter, 1);
    setTabOrder(m_search, m_previous);
    setTabOrder(m_previous, m_next);
    setTabOrder(m_next, m_contents);
    setTabOrder(m_contents, m_pages);
}

void GuideWindow::open(const QUrl &address)
{
    if (!address.isEmpty() || m_pages->source().isEmpty())
        m_pages->showPage(address);
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
    m_pages->setFocus(Qt::OtherFocusReason);
}

// The signal comes before the page says where it is.
void GuideWindow::markChapter(const QUrl &address)
{
    const QSignalBlocker quiet(m_contents);
    m_contents->setCurrentRow(int(Guide::chapterNames().indexOf(m_pages->guide().chapterAt(address))));
}

void GuideWindow::search(bool backward)
{
    const QString text = m_search->text();
    if (text.isEmpty()) {
        m_search->setFocus(Qt::ShortcutFocusReason);
        return;
    }
    const bool found = m_pages->findNext(text, backward);
    m_outcome->setText(found ? QString() : tr("The guide does not hold “%1”.").arg(text));
    if (!found)
        announce(m_search, m_outcome->text());
}

void GuideWindow::hideEvent(QHideEvent *event)
{
    m_state.saveGeometry(stateName, *this);
    m_state.save(stateName, *m_splitter);
    QMainWindow::hideEvent(event);
}
