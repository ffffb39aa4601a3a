// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/guidepages.h"
#include "ui/guidewindow.h"
#include "ui/semanticcolors.h"
#include "windowdriver.h"

#include <QListWidget>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBlock>

class tst_GuideWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void init();
    void cleanup() { m_window.reset(); }

    void beginsAtTheBeginning();
    void opensAtAPlace();
    void contentsLeadToChapters();
    void linksLeadThroughTheGuide();
    void nothingElseIsOpened();
    void findsInEveryChapter();
    void saysWhatItDoesNotHold();
    void tabComesRound();
    void everyControlHasAName();
    void followsTheColours();
    void comesBackAsItWas();
    void escapeCloses();

private:
    void make();
    [[nodiscard]] GuidePages &pages() { return *m_window->findChild<GuidePages *>(); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(m_window->windowHandle(), key, modifiers); }

    void type(QLatin1String text)
    {
        for (const char letter : text)
            QTest::keyClick(m_window->windowHandle(), letter);
    }

    QTemporaryDir m_directory;
    std::unique_ptr<GuideWindow> m_window;
};

void tst_GuideWindow::init()
{
    QFile::remove(m_directory.filePath(QStringLiteral("window.ini")));
    make();
}

void tst_GuideWindow::make()
{
    m_window = std::make_unique<GuideWindow>(WindowState(m_directory.filePath(QStringLiteral("window.ini"))));
    m_window->open();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void tst_GuideWindow::beginsAtTheBeginning()
{
    QCOMPARE(pages().chapter(), QStringLiteral("start"));
    QVERIFY(pages().hasFocus());
    QVERIFY(pages().toPlainText().contains(QStringLiteral("GDPR")));
}

void tst_GuideWindow::opensAtAPlace()
{
    const auto top = [this](const QString &place) -> QString {
        m_window->open(Guide::address(QStringLiteral("errors"), place));
        const QTextCursor first = pages().cursorForPosition(QPoint(pages().viewport()->width() / 3, 4));
        return first.block().text() + first.block().next().text();
    };
    QVERIFY(top(QStringLiteral("aadsts50105")).contains(QStringLiteral("AADSTS50105")));
    QCOMPARE(pages().chapter(), QStringLiteral("errors"));
    QVERIFY(top(QStringLiteral("graph-throttled")).contains(QStringLiteral("HTTP 429")));
    // Without a place it is where it was.
    const int position = pages().verticalScrollBar()->value();
    m_window->open();
    QCOMPARE(pages().verticalScrollBar()->value(), position);
}

void tst_GuideWindow::contentsLeadToChapters()
{
    auto *contents = m_window->findChild<QListWidget *>();
    QCOMPARE(contents->count(), Guide::chapterNames().size());
    press(Qt::Key_C, Qt::AltModifier);
    QTRY_VERIFY(contents->hasFocus());
    QCOMPARE(contents->currentRow(), 0);
    press(Qt::Key_Down);
    QCOMPARE(pages().chapter(), QStringLiteral("setup"));
    press(Qt::Key_End);
    QCOMPARE(pages().chapter(), Guide::chapterNames().last());
    QVERIFY(contents->hasFocus());
}

void tst_GuideWindow::linksLeadThroughTheGuide()
{
    // The first link of the first page is the set-up.
    press(Qt::Key_Tab);
    press(Qt::Key_Return);
    QCOMPARE(pages().chapter(), QStringLiteral("setup"));
    QCOMPARE(m_window->findChild<QListWidget *>()->currentRow(), 1);
    press(Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(pages().chapter(), QStringLiteral("start"));
}

void tst_GuideWindow::nothingElseIsOpened()
{
    QFile secret(m_directory.filePath(QStringLiteral("secret.html")));
    QVERIFY(secret.open(QIODevice::WriteOnly));
    secret.write("a secret");
    secret.close();
    for (const QUrl &address :
         {QUrl::fromLocalFile(secret.fileName()), QUrl(QStringLiteral("https://example.com/")), QUrl(QStringLiteral("habeas-guide:/nothing.html"))}) {
        Q_EMIT pages().anchorClicked(address);
        QCOMPARE(pages().chapter(), QStringLiteral("start"));
        m_window->open(address);
        QCOMPARE(pages().chapter(), QStringLiteral("start"));
        QVERIFY(!pages().toPlainText().contains(QStringLiteral("a secret")));
    }
}

void tst_GuideWindow::findsInEveryChapter()
{
    press(Qt::Key_F, Qt::ControlModifier);
    QTRY_VERIFY(m_window->findChild<QLineEdit *>()->hasFocus());
    type(QLatin1String("65001"));
    press(Qt::Key_Return);
    QCOMPARE(pages().chapter(), QStringLiteral("errors"));
    QCOMPARE(pages().textCursor().selectedText(), QStringLiteral("65001"));
    press(Qt::Key_A, Qt::ControlModifier);
    type(QLatin1String("retentionMonths"));
    press(Qt::Key_F3);
    QCOMPARE(pages().chapter(), QStringLiteral("erasing"));
    // The only one: round and back to it.
    const int position = pages().textCursor().position();
    press(Qt::Key_F3);
    QCOMPARE(pages().textCursor().position(), position);
    press(Qt::Key_F3, Qt::ShiftModifier);
    QCOMPARE(pages().textCursor().selectedText(), QStringLiteral("retentionMonths"));
    QVERIFY(m_window->findChild<QLineEdit *>()->hasFocus());
}

void tst_GuideWindow::saysWhatItDoesNotHold()
{
    press(Qt::Key_F, Qt::ControlModifier);
    type(QLatin1String("xyzzy"));
    press(Qt::Key_Return);
    QVERIFY(WindowDriver::shows(QStringLiteral("The guide does not hold “xyzzy”.")));
    QCOMPARE(pages().chapter(), QStringLiteral("start"));
    press(Qt::Key_Backspace);
    QVERIFY(!WindowDriver::shows(QStringLiteral("The guide does not hold")));
}

void tst_GuideWindow::tabComesRound()
{
    m_window->open(Guide::address(QStringLiteral("setup")));
    press(Qt::Key_F, Qt::ControlModifier);
    type(QLatin1String("x"));
    for (const Qt::Key key : {Qt::Key_Tab, Qt::Key_Backtab}) {
        const QWidget *start = QApplication::focusWidget();
        QSet<const QWidget *> visited;
        int steps = 0;
        do {
            visited.insert(QApplication::focusWidget());
            press(key, key == Qt::Key_Backtab ? Qt::ShiftModifier : Qt::NoModifier);
        } while (QApplication::focusWidget() != start && ++steps < 60);
        QCOMPARE(QApplication::focusWidget(), start);
        QCOMPARE(visited.size(), 5);
    }
}

void tst_GuideWindow::everyControlHasAName()
{
    QVERIFY(WindowDriver::input(QStringLiteral("Find in the guide")));
    QVERIFY(WindowDriver::button(QStringLiteral("Previous")));
    QVERIFY(WindowDriver::button(QStringLiteral("Next")));
    QCOMPARE(WindowDriver::accessibleName(&pages()), QStringLiteral("Guide"));
    QCOMPARE(WindowDriver::accessibleName(m_window->findChild<QListWidget *>()), QStringLiteral("Contents"));
}

void tst_GuideWindow::followsTheColours()
{
    m_window->open(Guide::address(QStringLiteral("errors"), QStringLiteral("storage")));
    const int position = pages().verticalScrollBar()->value();
    QVERIFY(position > 0);
    QPalette dark(QColor(0x27, 0x2b, 0x33));
    dark.setColor(QPalette::Link, QColor(0x11, 0xcc, 0xee));
    // Without a running event loop the application does not tell its windows.
    QApplication::setPalette(dark);
    m_window->setPalette(dark);
    QVERIFY(pages().toHtml().contains(QStringLiteral("#11ccee")));
    QCOMPARE(pages().verticalScrollBar()->value(), position);
    // The blue of a light scheme could not be read on a dark page.
    dark.setColor(QPalette::Link, Qt::blue);
    QApplication::setPalette(dark);
    m_window->setPalette(dark);
    m_window->open(Guide::address(QStringLiteral("setup")));
    int links = 0;
    for (QTextBlock block = pages().document()->begin(); block.isValid(); block = block.next()) {
        for (auto piece = block.begin(); !piece.atEnd(); ++piece) {
            const QTextCharFormat format = piece.fragment().charFormat();
            if (!format.isAnchor() || format.anchorHref().isEmpty())
                continue;
            ++links;
            QVERIFY(SemanticColors::contrast(format.foreground().color(), dark.color(QPalette::Base)) >= 4.5);
        }
    }
    QVERIFY(links > 0);
    QApplication::setPalette(QPalette());
    m_window->setPalette(QPalette());
    QVERIFY(!pages().toHtml().contains(QStringLiteral("#11ccee")));
}

void tst_GuideWindow::comesBackAsItWas()
{
    m_window->resize(700, 500);
    m_window->close();
    make();
    QCOMPARE(m_window->size(), QSize(700, 500));
}

void tst_GuideWindow::escapeCloses()
{
    press(Qt::Key_Escape);
    QTRY_VERIFY(!m_window->isVisible());
}

QTEST_MAIN(tst_GuideWindow)
#include "tst_guidewindow.moc"
