// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desktopwishes.h"

#include "noticeserver.h"
#include "settingsportal.h"
#include "ui/semanticcolors.h"

#include <QApplication>
#include <QPalette>
#include <QSignalSpy>
#include <QTest>

using Scheme = Appearance::Scheme;

class tst_DesktopWishes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup() { QApplication::setPalette(QPalette()); }

    void whatIsSetIsAsked();
    void changesAreHeard();
    void wordsThatMeanNothing();
    void withoutAPortal();
    void withoutABus();
    void windowsFollow();

private:
    [[nodiscard]] static QVariant accent(double red, double green, double blue) { return SettingsPortal::color(red, green, blue); }

    std::unique_ptr<PrivateBus> m_daemon;
    std::optional<QDBusConnection> m_program;
    std::optional<QDBusConnection> m_desktop;
};

void tst_DesktopWishes::initTestCase()
{
    m_daemon = std::make_unique<PrivateBus>();
    QVERIFY(m_daemon->isRunning());
    m_program = QDBusConnection::connectToBus(m_daemon->address(), QStringLiteral("program"));
    m_desktop = QDBusConnection::connectToBus(m_daemon->address(), QStringLiteral("desktop"));
    QVERIFY(m_program->isConnected() && m_desktop->isConnected());
}

void tst_DesktopWishes::whatIsSetIsAsked()
{
    SettingsPortal portal(*m_desktop);
    QVERIFY(portal.isThere());
    portal.values = {
        {QStringLiteral("color-scheme"), 1U}, {QStringLiteral("contrast"), 1U}, {QStringLiteral("accent-color"), accent(0.5, 0.25, 0.75)}};
    DesktopWishes wishes(*m_program, nullptr);
    QTRY_COMPARE(wishes.wish().scheme, Scheme::Dark);
    QTRY_VERIFY(wishes.wish().highContrast);
    QTRY_VERIFY(wishes.wish().accent);
    QCOMPARE(wishes.wish().accent->name(), QStringLiteral("#8040bf"));
    QCOMPARE(portal.asked, QStringList{QStringLiteral("org.freedesktop.appearance")});
}

void tst_DesktopWishes::changesAreHeard()
{
    SettingsPortal portal(*m_desktop);
    DesktopWishes wishes(*m_program, nullptr);
    QSignalSpy changed(&wishes, &DesktopWishes::changed);
    QTRY_COMPARE(portal.asked.size(), 1);
    portal.change(QStringLiteral("color-scheme"), 1U);
    QTRY_COMPARE(wishes.wish().scheme, Scheme::Dark);
    portal.change(QStringLiteral("color-scheme"), 2U);
    QTRY_COMPARE(wishes.wish().scheme, Scheme::Light);
    portal.change(QStringLiteral("contrast"), 1U);
    QTRY_VERIFY(wishes.wish().highContrast);
    portal.change(QStringLiteral("accent-color"), accent(1, 0, 0));
    QTRY_COMPARE(wishes.wish().accent, QColor(Qt::red));
    // Out of range: no accent any more.
    portal.change(QStringLiteral("accent-color"), accent(-1, 0, 0));
    QTRY_VERIFY(!wishes.wish().accent);
    QCOMPARE(changed.size(), 5);
}

void tst_DesktopWishes::wordsThatMeanNothing()
{
    SettingsPortal portal(*m_desktop);
    portal.values = {{QStringLiteral("color-scheme"), QStringLiteral("purple")},
                     {QStringLiteral("contrast"), 17U},
                     {QStringLiteral("accent-color"), QStringLiteral("red")},
                     {QStringLiteral("something-new"), true}};
    DesktopWishes wishes(*m_program, nullptr);
    QTRY_COMPARE(portal.asked.size(), 1);
    // The last of them is a sign that the others were read.
    portal.change(QStringLiteral("color-scheme"), 2U);
    QTRY_COMPARE(wishes.wish().scheme, Scheme::Light);
    QVERIFY(!wishes.wish().highContrast);
    QVERIFY(!wishes.wish().accent);
}

void tst_DesktopWishes::withoutAPortal()
{
    DesktopWishes wishes(*m_program, nullptr);
    // Comes up later.
    SettingsPortal portal(*m_desktop);
    portal.change(QStringLiteral("color-scheme"), 1U);
    QTRY_COMPARE(wishes.wish().scheme, Scheme::Dark);
}

void tst_DesktopWishes::withoutABus()
{
    const DesktopWishes wishes(QDBusConnection(QStringLiteral("none")), nullptr);
    QCOMPARE(wishes.wish(), Appearance::Wish());
}

void tst_DesktopWishes::windowsFollow()
{
    Appearance appearance;
    SettingsPortal portal(*m_desktop);
    DesktopWishes wishes(*m_program, nullptr);
    connect(&wishes, &DesktopWishes::changed, &appearance, &Appearance::follow);
    QTRY_COMPARE(portal.asked.size(), 1);
    portal.change(QStringLiteral("color-scheme"), 1U);
    QTRY_VERIFY(SemanticColors::isDark(QGuiApplication::palette()));
    portal.change(QStringLiteral("contrast"), 1U);
    QTRY_VERIFY(SemanticColors::isHighContrast(QGuiApplication::palette()));
    portal.change(QStringLiteral("contrast"), 0U);
    portal.change(QStringLiteral("color-scheme"), 0U);
    QTRY_VERIFY(!SemanticColors::isDark(QGuiApplication::palette()));
}

QTEST_MAIN(tst_DesktopWishes)

#include "tst_desktopwishes.moc"
