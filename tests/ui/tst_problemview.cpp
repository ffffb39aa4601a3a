// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/problemview.h"

#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

namespace {
QList<QAccessible::Event> announced;

void recordUpdate(QAccessibleEvent *event)
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    const auto expected = QAccessible::Announcement;
#else
    const auto expected = QAccessible::Alert;
#endif
    if (event->type() == expected && qobject_cast<ProblemView *>(event->object()))
        announced.append(event->type());
}

Explanation explanation()
{
    return {QStringLiteral("The export was not started."), QStringLiteral("Nothing left this computer."), QStringLiteral("Sign in."),
            QStringLiteral("Code: Authorization_RequestDenied\nHTTP status: 403")};
}
}

class tst_ProblemView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void hiddenUntilThereIsAProblem();
    void showsWhatSentAndNext();
    void wordsOfServersAreNotMarkup();
    void detailsUnfoldByKeyboard();
    void detailsCanBeSelectedNotChanged();
    void copiesDetails();
    void noFoldWithoutDetails();
    void actionsAreButtons();
    void actionMayReplaceTheProblem();
    void assistiveToolsCanReadIt();
    void isAnnounced();
    void neverTakesTheFocus();
    void heightFollowsTheText();
    void everyControlHasAName();

private:
    [[nodiscard]] QPushButton *button(const QString &text) const;
    [[nodiscard]] QToolButton *fold() const { return m_view->findChild<QToolButton *>(); }
    [[nodiscard]] QPlainTextEdit *details() const { return m_view->findChild<QPlainTextEdit *>(); }

    std::unique_ptr<QWidget> m_window;
    ProblemView *m_view = nullptr;
    QPushButton *m_other = nullptr;
};

void tst_ProblemView::init()
{
    m_window = std::make_unique<QWidget>();
    m_view = new ProblemView;
    m_other = new QPushButton(QStringLiteral("Other"));
    auto *layout = new QVBoxLayout(m_window.get());
    layout->addWidget(m_view);
    layout->addWidget(m_other);
    layout->addStretch(1);
    m_window->resize(400, 300);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void tst_ProblemView::cleanup()
{
    m_window.reset();
}

QPushButton *tst_ProblemView::button(const QString &text) const
{
    for (QPushButton *candidate : m_view->findChildren<QPushButton *>()) {
        if (candidate->text() == text && !candidate->isHidden())
            return candidate;
    }
    return nullptr;
}

void tst_ProblemView::hiddenUntilThereIsAProblem()
{
    QVERIFY(!m_view->isVisible());
    m_view->setProblem(explanation());
    QVERIFY(m_view->isVisible());
    m_view->clear();
    QVERIFY(!m_view->isVisible());
    QVERIFY(m_view->explanation().isEmpty());
    m_view->setProblem(explanation());
    m_view->setProblem(Explanation());
    QVERIFY(!m_view->isVisible());
}

void tst_ProblemView::showsWhatSentAndNext()
{
    m_view->setProblem(explanation());
    QStringList texts;
    for (const QLabel *label : m_view->findChildren<QLabel *>()) {
        if (label->isVisible())
            texts.append(label->text());
        QCOMPARE(label->font().bold(), label->text() == explanation().what);
    }
    QCOMPARE(texts, (QStringList{explanation().what, explanation().sent, explanation().next}));
}

void tst_ProblemView::wordsOfServersAreNotMarkup()
{
    Explanation hostile = explanation();
    hostile.what = QStringLiteral("It goes on at <b>x</b>.");
    m_view->setProblem(hostile);
    for (const QLabel *label : m_view->findChildren<QLabel *>())
        QCOMPARE(label->textFormat(), Qt::PlainText);
}

void tst_ProblemView::detailsUnfoldByKeyboard()
{
    m_view->setProblem(explanation());
    QVERIFY(!details()->isVisible());
    m_other->setFocus();
    fold()->setFocus();
    QVERIFY(fold()->hasFocus());
    QTest::keyClick(fold(), Qt::Key_Space);
    QVERIFY(details()->isVisible());
    QCOMPARE(details()->toPlainText(), explanation().details);
    QTest::keyClick(fold(), Qt::Key_Tab);
    QVERIFY(details()->hasFocus());
    QTest::keyClick(details(), Qt::Key_Tab);
    QVERIFY(button(QStringLiteral("Copy details"))->hasFocus());
    QTest::keyClick(fold(), Qt::Key_Space);
    QVERIFY(!details()->isVisible());
    // The next problem starts folded.
    fold()->setChecked(true);
    m_view->setProblem(explanation());
    QVERIFY(!details()->isVisible());
}

void tst_ProblemView::detailsCanBeSelectedNotChanged()
{
    m_view->setProblem(explanation());
    fold()->setChecked(true);
    details()->setFocus();
    QTest::keyClicks(details(), QStringLiteral("x"));
    QCOMPARE(details()->toPlainText(), explanation().details);
    QTest::keyClick(details(), Qt::Key_End, Qt::ShiftModifier);
    QVERIFY(details()->textCursor().hasSelection());
}

void tst_ProblemView::copiesDetails()
{
    m_view->setProblem(explanation());
    fold()->setChecked(true);
    QTest::keyClick(button(QStringLiteral("Copy details")), Qt::Key_Space);
    QCOMPARE(QGuiApplication::clipboard()->text(),
             QStringLiteral("The export was not started.\n\nCode: Authorization_RequestDenied\nHTTP status: 403\n"));
}

void tst_ProblemView::noFoldWithoutDetails()
{
    Explanation plain = explanation();
    plain.details.clear();
    m_view->setProblem(plain);
    QVERIFY(!fold()->isVisible());
}

void tst_ProblemView::actionsAreButtons()
{
    QSignalSpy requested(m_view, &ProblemView::actionRequested);
    m_view->setProblem(explanation(), {QStringLiteral("Sign in"), QStringLiteral("Settings")});
    QTest::mouseClick(button(QStringLiteral("Settings")), Qt::LeftButton);
    QTest::keyClick(button(QStringLiteral("Sign in")), Qt::Key_Space);
    QCOMPARE(requested.count(), 2);
    QCOMPARE(requested.at(0).first().toInt(), 1);
    QCOMPARE(requested.at(1).first().toInt(), 0);
    m_view->setProblem(explanation());
    QVERIFY(!button(QStringLiteral("Settings")));
}

void tst_ProblemView::actionMayReplaceTheProblem()
{
    connect(m_view, &ProblemView::actionRequested, m_view, [this] { m_view->setProblem(explanation(), {QStringLiteral("Settings")}); });
    m_view->setProblem(explanation(), {QStringLiteral("Sign in")});
    QTest::mouseClick(button(QStringLiteral("Sign in")), Qt::LeftButton);
    QVERIFY(!button(QStringLiteral("Sign in")));
    QVERIFY(button(QStringLiteral("Settings")));
}

void tst_ProblemView::assistiveToolsCanReadIt()
{
    m_view->setProblem(explanation());
    QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(m_view);
    QCOMPARE(interface->text(QAccessible::Name), explanation().what);
    for (const QString &part : {explanation().what, explanation().sent, explanation().next})
        QVERIFY(interface->text(QAccessible::Description).contains(part));
}

void tst_ProblemView::isAnnounced()
{
    // On X11 the bus of assistive tools answers after a moment.
    if (QGuiApplication::platformName() == QLatin1String("xcb"))
        QVERIFY(QTest::qWaitFor([] { return QAccessible::isActive(); }, 10'000));
    if (!QAccessible::isActive())
        QSKIP("This platform has no assistive tools; xcb has with QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1.");
    announced.clear();
    QAccessible::installUpdateHandler(recordUpdate);
    m_view->setProblem(explanation());
    QAccessible::installUpdateHandler(nullptr);
    QCOMPARE(announced.size(), 1);
}

void tst_ProblemView::neverTakesTheFocus()
{
    m_other->setFocus();
    m_view->setProblem(explanation(), {QStringLiteral("Sign in")});
    QVERIFY(m_other->hasFocus());
}

void tst_ProblemView::heightFollowsTheText()
{
    m_view->setProblem(explanation());
    QTRY_VERIFY(m_view->height() >= m_view->heightForWidth(m_view->width()));
    const int folded = m_view->height();
    fold()->setChecked(true);
    QTRY_VERIFY(m_view->height() > folded);
    QTRY_COMPARE(details()->verticalScrollBar()->maximum(), 0);
    m_window->resize(300, 300);
    QTRY_VERIFY(details()->blockCount() == 2 && details()->viewport()->width() < 280);
    QTRY_COMPARE(details()->verticalScrollBar()->maximum(), 0);
    m_window->resize(400, 300);
    fold()->setChecked(false);
    QTRY_COMPARE(m_view->height(), folded);

    Explanation lengthy = explanation();
    lengthy.next = QStringLiteral("Ask an administrator of your organisation. ").repeated(12);
    m_view->setProblem(lengthy);
    QTRY_VERIFY(m_view->height() > folded);
    for (const QLabel *label : m_view->findChildren<QLabel *>()) {
        if (label->isVisible())
            QTRY_VERIFY2(label->height() >= label->heightForWidth(label->width()), qPrintable(label->text()));
    }
}

void tst_ProblemView::everyControlHasAName()
{
    m_view->setProblem(explanation(), {QStringLiteral("Sign in")});
    fold()->setChecked(true);
    for (QWidget *widget : m_view->findChildren<QWidget *>()) {
        if (widget->isVisible() && widget->focusPolicy() & Qt::TabFocus)
            QVERIFY2(!QAccessible::queryAccessibleInterface(widget)->text(QAccessible::Name).isEmpty(), widget->metaObject()->className());
    }
}

QTEST_MAIN(tst_ProblemView)
#include "tst_problemview.moc"
