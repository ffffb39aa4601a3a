// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/firstwindow.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using Outcome = FirstWindow::Outcome;

class tst_FirstWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void secondAsksTheFirst();
    void eachDirectoryHasItsFirst();
    void sameDirectoryByAnotherName();
    void placeIsFreedAtTheEnd();
    void lockIsTheOwnersAlone();
    void unusableDirectory();
};

void tst_FirstWindow::secondAsksTheFirst()
{
    const QTemporaryDir directory;
    FirstWindow first(directory.path());
    QSignalSpy raised(&first, &FirstWindow::raiseRequested);
    QCOMPARE(first.claim(), Outcome::First);
    for (int times = 1; times <= 2; ++times) {
        FirstWindow second(directory.path());
        QCOMPARE(second.claim(), Outcome::Raised);
        QTRY_COMPARE(raised.size(), times);
    }
}

void tst_FirstWindow::eachDirectoryHasItsFirst()
{
    const QTemporaryDir one;
    const QTemporaryDir other;
    FirstWindow first(one.path());
    FirstWindow second(other.path());
    QCOMPARE(first.claim(), Outcome::First);
    QCOMPARE(second.claim(), Outcome::First);
}

void tst_FirstWindow::sameDirectoryByAnotherName()
{
    const QTemporaryDir directory;
    FirstWindow first(directory.path());
    FirstWindow second(directory.path() + QStringLiteral("/../") + directory.path().section(QLatin1Char('/'), -1));
    QSignalSpy raised(&first, &FirstWindow::raiseRequested);
    QCOMPARE(first.claim(), Outcome::First);
    QCOMPARE(second.claim(), Outcome::Raised);
    QTRY_COMPARE(raised.size(), 1);
}

void tst_FirstWindow::placeIsFreedAtTheEnd()
{
    const QTemporaryDir directory;
    auto first = std::make_unique<FirstWindow>(directory.path());
    QCOMPARE(first->claim(), Outcome::First);
    first.reset();
    FirstWindow second(directory.path());
    QCOMPARE(second.claim(), Outcome::First);
}

void tst_FirstWindow::lockIsTheOwnersAlone()
{
    const QTemporaryDir directory;
    FirstWindow window(directory.path());
    QCOMPARE(window.claim(), Outcome::First);
    constexpr QFileDevice::Permissions others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
    QVERIFY(!(QFile::permissions(directory.filePath(QStringLiteral("habeas.lock"))) & others));
    FirstWindow second(directory.path());
    QCOMPARE(second.claim(), Outcome::Raised);
}

void tst_FirstWindow::unusableDirectory()
{
    const QTemporaryDir directory;
    FirstWindow window(directory.filePath(QStringLiteral("missing")));
    QCOMPARE(window.claim(), Outcome::Unusable);
}

QTEST_GUILESS_MAIN(tst_FirstWindow)

#include "tst_firstwindow.moc"
