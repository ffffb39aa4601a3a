// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demoapplication.h"
#include "ui/guidepages.h"
#include "ui/guidewindow.h"
#include "ui/mainwindow.h"
#include "windowdriver.h"

#include <QDesktopServices>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QTest>

namespace {
GuideWindow *guide()
{
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        if (auto *found = qobject_cast<GuideWindow *>(widget))
            return found->isVisible() ? found : nullptr;
    }
    return nullptr;
}

void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
{
    QTest::keyClick(QApplication::activeWindow()->windowHandle(), key, modifiers);
}
}

class tst_HelpMenu : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void init();
    void cleanup() { m_stage.reset(); }

    void f1OpensTheGuide();
    void theMenuOpensItByKeyboard();
    void f1InADialog();
    void problemsLeadToTheirPlace();
    void endsWithTheWindow();
    void about();

private:
    [[nodiscard]] MainWindow &window() { return m_stage->application().window(); }

    std::unique_ptr<DemoApplication> m_stage;
};

void tst_HelpMenu::init()
{
    m_stage = std::make_unique<DemoApplication>();
    QVERIFY(m_stage->start());
}

void tst_HelpMenu::f1OpensTheGuide()
{
    QVERIFY(!guide());
    press(Qt::Key_F1);
    QTRY_VERIFY(guide());
    QVERIFY(QTest::qWaitForWindowActive(guide()));
    // It is beside the work, not in front of it.
    QVERIFY(!guide()->isModal());
    QVERIFY(!QApplication::activeModalWidget());
    // Once more is the same window.
    press(Qt::Key_Escape);
    QTRY_VERIFY(!guide());
    window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window()));
    press(Qt::Key_F1);
    QTRY_VERIFY(guide());
}

void tst_HelpMenu::theMenuOpensItByKeyboard()
{
    press(Qt::Key_H, Qt::AltModifier);
    QTRY_VERIFY(QApplication::activePopupWidget());
    press(Qt::Key_G);
    QTRY_VERIFY(guide());
}

void tst_HelpMenu::f1InADialog()
{
    press(Qt::Key_A, Qt::AltModifier);
    QTRY_VERIFY(QApplication::activePopupWidget());
    press(Qt::Key_N);
    QTRY_VERIFY(QApplication::activeModalWidget() || (QApplication::activeWindow() && QApplication::activeWindow() != &window()));
    QWidget *dialog = QApplication::activeWindow();
    QVERIFY(dialog != &window());
    press(Qt::Key_F1);
    QTRY_VERIFY(guide());
    QVERIFY(dialog->isVisible());
    // And it can be used there.
    QVERIFY(QTest::qWaitForWindowActive(guide()));
    press(Qt::Key_F, Qt::ControlModifier);
    for (const char digit : {'6', '5', '0', '0', '1'})
        QTest::keyClick(guide()->windowHandle(), digit);
    press(Qt::Key_Return);
    QCOMPARE(guide()->findChild<GuidePages *>()->chapter(), QStringLiteral("errors"));
}

void tst_HelpMenu::problemsLeadToTheirPlace()
{
    QVERIFY(m_stage->askForBrowser());
    m_stage->browser().visit(m_stage->link(), QStringLiteral("decline"));
    QTRY_VERIFY(WindowDriver::button(QStringLiteral("More in the guide")));
    QVERIFY(WindowDriver::click(QStringLiteral("More in the guide")));
    QTRY_VERIFY(guide());
    const GuidePages &pages = *guide()->findChild<GuidePages *>();
    QCOMPARE(pages.chapter(), QStringLiteral("errors"));
    QVERIFY2(pages.source().fragment() == QLatin1String("signin-declined") || pages.source().fragment().startsWith(QLatin1String("aadsts")),
             qPrintable(pages.source().toString()));
}

void tst_HelpMenu::endsWithTheWindow()
{
    press(Qt::Key_F1);
    QTRY_VERIFY(guide());
    window().close();
    QVERIFY(!guide());
}

void tst_HelpMenu::about()
{
    const QString version = QCoreApplication::applicationVersion();
    QCoreApplication::setApplicationVersion(QStringLiteral("1.2.3"));
    press(Qt::Key_H, Qt::AltModifier);
    QTRY_VERIFY(QApplication::activePopupWidget());
    press(Qt::Key_A);
    QTRY_VERIFY(window().findChild<QMessageBox *>());
    const auto *box = window().findChild<QMessageBox *>();
    QVERIFY(box->text().contains(QStringLiteral("1.2.3")));
    QVERIFY(box->informativeText().contains(QStringLiteral("GNU General Public License")));
    press(Qt::Key_Escape);
    QTRY_VERIFY(!window().findChild<QMessageBox *>());
    window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window()));
    press(Qt::Key_H, Qt::AltModifier);
    QTRY_VERIFY(QApplication::activePopupWidget());
    press(Qt::Key_Q);
    QTRY_VERIFY(window().findChild<QMessageBox *>());
    QVERIFY(window().findChild<QMessageBox *>()->text().contains(QLatin1String(qVersion())));
    QCoreApplication::setApplicationVersion(version);
}

QTEST_MAIN(tst_HelpMenu)
#include "tst_helpmenu.moc"
