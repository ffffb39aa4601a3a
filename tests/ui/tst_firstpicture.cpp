// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/firstpicture.h"

#include <QPaintEvent>
#include <QSignalSpy>
#include <QTest>
#include <QWidget>

class tst_FirstPicture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void afterThePaintingAndOnce();
    void windowThatIsNotPainted();
};

namespace {
class Painted : public QWidget
{
public:
    int paintings = 0;

protected:
    void paintEvent(QPaintEvent *) override { ++paintings; }
};
}

void tst_FirstPicture::afterThePaintingAndOnce()
{
    Painted window;
    int paintingsBefore = -1;
    QSignalSpy painted(new FirstPicture(window), &FirstPicture::painted);
    connect(window.findChild<FirstPicture *>(), &FirstPicture::painted, this, [&] { paintingsBefore = window.paintings; });
    window.show();
    QTRY_COMPARE(painted.size(), 1);
    QVERIFY(paintingsBefore > 0);
    QTRY_VERIFY(!window.findChild<FirstPicture *>());
    window.repaint();
    QCoreApplication::processEvents();
    QCOMPARE(painted.size(), 1);
}

void tst_FirstPicture::windowThatIsNotPainted()
{
    QWidget window;
    QSignalSpy painted(new FirstPicture(window), &FirstPicture::painted);
    QTRY_COMPARE(painted.size(), 1);
}

QTEST_MAIN(tst_FirstPicture)
#include "tst_firstpicture.moc"
