// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demoapplication.h"
#include "ui/mainwindow.h"
#include "windowdriver.h"

#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QGroupBox>
#include <QLabel>
#include <QListWidget>
#include <QPointer>
#include <QProgressBar>
#include <QStackedWidget>
#include <QTest>

#include <algorithm>

using namespace std::chrono_literals;

namespace {
enum class Look {
    SetUp,
    SignedOut,
    WaitingForBrowser,
    SignedIn,
    ObjectId,
    OperationShown,
    Settings,
    LanguageSettings,
    NotificationSettings,
    CaseSettings,
    ErasingSettings,
    NetworkSettings
};

QString described(const QWidget *widget)
{
    const auto *button = qobject_cast<const QAbstractButton *>(widget);
    return QStringLiteral("%1 “%2” in %3")
        .arg(QString::fromLatin1(widget->metaObject()->className()), button ? button->text() : widget->accessibleName(),
             widget->parentWidget() ? QString::fromLatin1(widget->parentWidget()->metaObject()->className()) : QString());
}

QString describedAll(const QWidgetList &widgets)
{
    QStringList texts;
    for (const QWidget *widget : widgets)
        texts.append(described(widget));
    return texts.join(QLatin1Char('\n'));
}

/** Every visible part of the window, in no particular order. */
QWidgetList visibleParts(const QWidget &window)
{
    QWidgetList parts = window.findChildren<QWidget *>();
    parts.erase(std::remove_if(parts.begin(), parts.end(), [](const QWidget *widget) { return !widget->isVisible(); }), parts.end());
    return parts;
}

bool takesTab(const QWidget *widget)
{
    return widget->isVisible() && widget->isEnabled() && !widget->focusProxy() && (widget->focusPolicy() & Qt::TabFocus);
}

QWidgetList tabStops(const QWidget &window)
{
    QWidgetList stops = visibleParts(window);
    stops.erase(std::remove_if(stops.begin(), stops.end(), [](const QWidget *widget) { return !takesTab(widget); }), stops.end());
    return stops;
}

/** Where Tab leads, from the first stop until it comes round. */
QWidgetList walk(const QWidget &window, Qt::KeyboardModifiers modifiers, qsizetype most)
{
    QWidgetList visited;
    while (visited.size() <= most) {
        QWidget *present = QApplication::focusWidget();
        if (!present || visited.contains(present) || present->window() != &window)
            break;
        visited.append(present);
        QTest::keyClick(present, Qt::Key_Tab, modifiers);
    }
    return visited;
}

QChar mnemonicOf(const QString &text)
{
    for (qsizetype i = 0; i + 1 < text.size(); ++i) {
        if (text[i] != QLatin1Char('&'))
            continue;
        if (text[i + 1] != QLatin1Char('&'))
            return text[i + 1].toLower();
        ++i;
    }
    return {};
}

QString mnemonicText(const QWidget *widget)
{
    if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
        return button->text();
    if (const auto *label = qobject_cast<const QLabel *>(widget))
        return label->buddy() ? label->text() : QString();
    if (const auto *box = qobject_cast<const QGroupBox *>(widget))
        return box->title();
    return {};
}

int countNamed(const QString &name, QAccessible::Role role)
{
    int count = 0;
    const QWidgetList widgets = QApplication::allWidgets();
    for (QWidget *widget : widgets) {
        const QAccessibleInterface *interface = widget->isVisible() ? QAccessible::queryAccessibleInterface(widget) : nullptr;
        if (interface && interface->role() == role && interface->text(QAccessible::Name) == name)
            ++count;
    }
    return count;
}
}

class tst_Accessibility : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_stage.reset(); }

    void everyControlHasAName_data();
    void everyControlHasAName();
    void mnemonicsAreUnique_data();
    void mnemonicsAreUnique();
    void tabReachesEverything_data();
    void tabReachesEverything();
    void tabOrderIsReadingOrder_data();
    void tabOrderIsReadingOrder();
    void agreedNames_data();
    void agreedNames();
    void confirmation();
    void focusFollowsTheWork();

private:
    static void looks();
    [[nodiscard]] bool bring(Look look);
    [[nodiscard]] bool bringOperation();
    [[nodiscard]] bool bringSettings(int page);
    /** The dialog that was brought up, else the one window. */
    [[nodiscard]] QWidget &window() { return m_dialog ? *m_dialog : m_stage->application().window(); }

    std::unique_ptr<DemoApplication> m_stage;
    QPointer<QWidget> m_dialog;
};

void tst_Accessibility::init()
{
    DemoOptions options = DemoApplication::quick();
    // Slow enough that nothing changes while a test looks around.
    options.pace = 20s;
    options.retryAfter = 3s;
    m_stage = std::make_unique<DemoApplication>(options);
}

void tst_Accessibility::looks()
{
    QTest::addColumn<Look>("look");
    QTest::newRow("set-up") << Look::SetUp;
    QTest::newRow("signed out") << Look::SignedOut;
    QTest::newRow("waiting for the browser") << Look::WaitingForBrowser;
    QTest::newRow("signed in") << Look::SignedIn;
    QTest::newRow("object ID") << Look::ObjectId;
    QTest::newRow("operation shown") << Look::OperationShown;
    QTest::newRow("settings") << Look::Settings;
    QTest::newRow("settings, language") << Look::LanguageSettings;
    QTest::newRow("settings, notifications") << Look::NotificationSettings;
    QTest::newRow("settings, cases") << Look::CaseSettings;
    QTest::newRow("settings, erasing") << Look::ErasingSettings;
    QTest::newRow("settings, network") << Look::NetworkSettings;
}

bool tst_Accessibility::bring(Look look)
{
    if (look == Look::SetUp)
        m_stage->setUnconfigured();
    if (!m_stage->start())
        return false;
    // Tall enough that nothing has to be scrolled to.
    window().resize(1600, 1400);
    switch (look) {
    case Look::SetUp:
        return WindowDriver::input(QStringLiteral("Client ID (required)")) != nullptr;
    case Look::SignedOut:
        return WindowDriver::button(QStringLiteral("Sign in")) != nullptr;
    case Look::WaitingForBrowser:
        return m_stage->askForBrowser();
    case Look::SignedIn:
        return m_stage->signIn() && WindowDriver::waitUntil([] { return WindowDriver::rows(QStringLiteral("People")) == 30; });
    case Look::ObjectId:
        return m_stage->signIn() && WindowDriver::click(QStringLiteral("Enter an object ID instead…"));
    case Look::OperationShown:
        return bringOperation();
    case Look::Settings:
    case Look::LanguageSettings:
    case Look::NotificationSettings:
    case Look::CaseSettings:
    case Look::ErasingSettings:
    case Look::NetworkSettings:
        return bringSettings(int(look) - int(Look::Settings));
    }
    return false;
}

bool tst_Accessibility::bringSettings(int page)
{
    if (!WindowDriver::click(QStringLiteral("Settings…")) || !WindowDriver::button(QStringLiteral("Apply")))
        return false;
    m_dialog = WindowDriver::button(QStringLiteral("Apply"))->window();
    m_dialog->resize(1200, 1000);
    m_dialog->findChild<QListWidget *>()->setCurrentRow(page);
    m_dialog->activateWindow();
    // Before that its parent is active, and so is it.
    return WindowDriver::waitUntil([this] { return QApplication::activeWindow() == m_dialog; });
}

bool tst_Accessibility::bringOperation()
{
    if (!m_stage->signIn() || !m_stage->fillForm(QStringLiteral("Alice Moreau"), m_stage->tenant().storageLocationExample(QStringLiteral("case-1"))))
        return false;
    if (!WindowDriver::click(QStringLiteral("Export personal data…"))
        || !WindowDriver::waitUntil([] { return WindowDriver::button(QStringLiteral("Export")) != nullptr; }))
        return false;
    const bool running = WindowDriver::click(QStringLiteral("Export"))
        && WindowDriver::waitUntil([] { return WindowDriver::text(QStringLiteral("Status")).contains(QLatin1Char('%')); }, 30s);
    window().activateWindow();
    return running && WindowDriver::waitUntil([this] { return window().isActiveWindow(); });
}

void tst_Accessibility::everyControlHasAName_data()
{
    looks();
}

void tst_Accessibility::everyControlHasAName()
{
    QFETCH(Look, look);
    QVERIFY(bring(look));
    QWidgetList nameless = visibleParts(window());
    nameless.erase(std::remove_if(nameless.begin(), nameless.end(),
                                  [](QWidget *widget) {
                                      return !(widget->focusPolicy() & Qt::TabFocus) || widget->focusProxy()
                                          || !WindowDriver::accessibleName(widget).isEmpty();
                                  }),
                   nameless.end());
    QVERIFY2(nameless.isEmpty(), qPrintable(describedAll(nameless)));
}

void tst_Accessibility::mnemonicsAreUnique_data()
{
    looks();
}

void tst_Accessibility::mnemonicsAreUnique()
{
    QFETCH(Look, look);
    QVERIFY(bring(look));
    QHash<QChar, QString> taken;
    for (const QWidget *widget : visibleParts(window())) {
        const QString text = mnemonicText(widget);
        const QChar mnemonic = mnemonicOf(text);
        if (mnemonic.isNull())
            continue;
        QVERIFY2(!taken.contains(mnemonic), qPrintable(text + QStringLiteral(" and ") + taken.value(mnemonic)));
        taken.insert(mnemonic, text);
    }
    if (look != Look::SignedOut && look != Look::WaitingForBrowser)
        QVERIFY(!taken.isEmpty());
}

void tst_Accessibility::tabReachesEverything_data()
{
    looks();
}

void tst_Accessibility::tabReachesEverything()
{
    QFETCH(Look, look);
    QVERIFY(bring(look));
    const QWidgetList stops = tabStops(window());
    QVERIFY(!stops.isEmpty());
    for (const Qt::KeyboardModifiers modifiers : {Qt::KeyboardModifiers(), Qt::KeyboardModifiers(Qt::ShiftModifier)}) {
        stops.first()->setFocus();
        const QWidgetList visited = walk(window(), modifiers, stops.size());
        QWidgetList missed = stops;
        missed.erase(std::remove_if(missed.begin(), missed.end(), [&visited](QWidget *widget) { return visited.contains(widget); }), missed.end());
        QVERIFY2(missed.isEmpty(), qPrintable(QStringLiteral("Missed:\n%1\nVisited:\n%2").arg(describedAll(missed), describedAll(visited))));
        QCOMPARE(visited.size(), stops.size());
        QCOMPARE(QApplication::focusWidget(), stops.first());
    }
}

void tst_Accessibility::tabOrderIsReadingOrder_data()
{
    looks();
}

void tst_Accessibility::tabOrderIsReadingOrder()
{
    QFETCH(Look, look);
    QVERIFY(bring(look));
    const QWidgetList stops = tabStops(window());
    const auto place = [this](const QWidget *widget) { return QRect(widget->mapTo(&window(), QPoint(0, 0)), widget->size()); };
    // The window is read column by column: the bar on top, the left side, the right side.
    const QWidget *rightTop = WindowDriver::table(QStringLiteral("Operations"));
    if (m_dialog)
        rightTop = m_dialog->findChild<QStackedWidget *>();
    const int middle = rightTop ? place(rightTop).left() : window().width();
    const int top = m_dialog ? 0 : place(WindowDriver::button(QStringLiteral("Settings…"))).bottom();
    const auto column = [&](const QWidget *widget) { return place(widget).top() < top ? 0 : place(widget).left() < middle ? 1 : 2; };
    stops.first()->setFocus();
    const QWidgetList visited = walk(window(), {}, stops.size());
    // Where the round begins is the upper left.
    const auto before = [&](const QWidget *a, const QWidget *b) {
        if (column(a) != column(b))
            return column(a) < column(b);
        const QRect first = place(a);
        const QRect second = place(b);
        const bool sameLine = first.top() < second.bottom() && second.top() < first.bottom();
        return sameLine ? first.left() < second.left() : first.top() < second.top();
    };
    const qsizetype start = std::distance(visited.cbegin(), std::min_element(visited.cbegin(), visited.cend(), before));
    for (qsizetype i = 0; i + 1 < visited.size(); ++i) {
        const QWidget *one = visited.at((start + i) % visited.size());
        const QWidget *next = visited.at((start + i + 1) % visited.size());
        QVERIFY2(before(one, next), qPrintable(QStringLiteral("%1\nbefore\n%2\nin\n%3").arg(described(one), described(next), describedAll(visited))));
    }
}

void tst_Accessibility::agreedNames_data()
{
    QTest::addColumn<Look>("look");
    QTest::addColumn<QAccessible::Role>("role");
    QTest::addColumn<QStringList>("names");
    const QStringList inputs{QStringLiteral("Search people"), QStringLiteral("Storage location"), QStringLiteral("Case reference")};
    QTest::newRow("signed out, buttons") << Look::SignedOut << QAccessible::PushButton << QStringList{QStringLiteral("Sign in")};
    QTest::newRow("signed out, tables") << Look::SignedOut << QAccessible::Table << QStringList{QStringLiteral("Operations")};
    QTest::newRow("waiting, buttons") << Look::WaitingForBrowser << QAccessible::PushButton
                                      << QStringList{QStringLiteral("Cancel sign-in"), QStringLiteral("Copy sign-in link")};
    QTest::newRow("signed in, buttons") << Look::SignedIn << QAccessible::PushButton
                                        << QStringList{QStringLiteral("Sign out"), QStringLiteral("Check access"),
                                                       QStringLiteral("Export personal data…")};
    QTest::newRow("signed in, inputs") << Look::SignedIn << QAccessible::EditableText << inputs;
    QTest::newRow("signed in, tables") << Look::SignedIn << QAccessible::Table << QStringList{QStringLiteral("People"), QStringLiteral("Operations")};
    QTest::newRow("operation, buttons") << Look::OperationShown << QAccessible::PushButton
                                        << QStringList{QStringLiteral("Check now"), QStringLiteral("Stop tracking")};
    QTest::newRow("operation, fields") << Look::OperationShown << QAccessible::EditableText
                                       << QStringList{QStringLiteral("Status"), QStringLiteral("Next check")};
    QTest::newRow("operation, tables") << Look::OperationShown << QAccessible::Table
                                       << QStringList{QStringLiteral("Timeline"), QStringLiteral("Operations"), QStringLiteral("People")};
    QTest::newRow("operation, progress") << Look::OperationShown << QAccessible::ProgressBar << QStringList{QStringLiteral("Progress")};
}

void tst_Accessibility::agreedNames()
{
    QFETCH(Look, look);
    QFETCH(QAccessible::Role, role);
    QFETCH(QStringList, names);
    QVERIFY(bring(look));
    for (const QString &name : names)
        QVERIFY2(countNamed(name, role) == 1, qPrintable(QStringLiteral("%1: %2 times").arg(name).arg(countNamed(name, role))));
}

void tst_Accessibility::confirmation()
{
    QVERIFY(bring(Look::SignedIn));
    QVERIFY(m_stage->fillForm(QStringLiteral("Alice Moreau"), m_stage->tenant().storageLocationExample(QStringLiteral("case-1"))));
    QVERIFY(WindowDriver::click(QStringLiteral("Export personal data…")));
    QTRY_COMPARE(countNamed(QStringLiteral("Confirm export"), QAccessible::Dialog), 1);
    QCOMPARE(countNamed(QStringLiteral("Export"), QAccessible::PushButton), 1);
    QCOMPARE(countNamed(QStringLiteral("Cancel"), QAccessible::PushButton), 1);
    QWidget *dialog = QApplication::activeModalWidget();
    QVERIFY(dialog && QTest::qWaitForWindowActive(dialog));
    const QWidgetList stops = tabStops(*dialog);
    QTRY_VERIFY(stops.contains(QApplication::focusWidget()));
    QCOMPARE(walk(*dialog, {}, stops.size()).size(), stops.size());
}

void tst_Accessibility::focusFollowsTheWork()
{
    QVERIFY(bring(Look::SignedOut));
    QVERIFY(m_stage->signIn());
    // Straight to what comes next: whom to look for.
    QVERIFY(WindowDriver::input(QStringLiteral("Search people"))->hasFocus());
    QVERIFY(WindowDriver::click(QStringLiteral("Sign out")));
    QVERIFY(m_stage->askForBrowser());
    QVERIFY(WindowDriver::click(QStringLiteral("Cancel sign-in")));
    QTRY_VERIFY(WindowDriver::button(QStringLiteral("Sign in")));
    QVERIFY(WindowDriver::button(QStringLiteral("Sign in"))->hasFocus());
}

QTEST_MAIN(tst_Accessibility)

#include "tst_accessibility.moc"
