// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/windowstate.h"

#include <QFile>
#include <QHeaderView>
#include <QLabel>
#include <QMainWindow>
#include <QSplitter>
#include <QStandardItemModel>
#include <QTemporaryDir>
#include <QTest>

namespace {
struct Window {
    Window()
    {
        model.setColumnCount(3);
        header.setModel(&model);
        splitter.addWidget(new QLabel(QStringLiteral("left")));
        splitter.addWidget(new QLabel(QStringLiteral("right")));
        splitter.resize(400, 100);
    }

    QMainWindow window;
    QSplitter splitter;
    QStandardItemModel model;
    QHeaderView header{Qt::Horizontal};
};
}

class tst_WindowState : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesBackAsItWas();
    void firstTime();
    void damagedFile();

private:
    QTemporaryDir m_directory;
};

void tst_WindowState::comesBackAsItWas()
{
    const WindowState state(m_directory.filePath(QStringLiteral("window.ini")));
    Window before;
    before.window.setGeometry(20, 30, 640, 480);
    before.splitter.setSizes({300, 100});
    before.header.resizeSection(1, 177);
    before.header.moveSection(2, 0);
    state.save(before.window);
    state.save(QStringLiteral("work"), before.splitter);
    state.save(QStringLiteral("people"), before.header);

    Window after;
    state.restore(after.window);
    state.restore(QStringLiteral("work"), after.splitter);
    state.restore(QStringLiteral("people"), after.header);
    QCOMPARE(after.window.size(), QSize(640, 480));
    QCOMPARE(after.splitter.sizes(), before.splitter.sizes());
    QCOMPARE(after.header.sectionSize(1), 177);
    QCOMPARE(after.header.visualIndex(2), 0);

    // Each has its own place.
    Window other;
    const int width = other.header.sectionSize(1);
    state.restore(QStringLiteral("operations"), other.header);
    QCOMPARE(other.header.sectionSize(1), width);
}

void tst_WindowState::firstTime()
{
    const QString path = m_directory.filePath(QStringLiteral("missing.ini"));
    const WindowState state(path);
    Window window;
    window.window.resize(700, 500);
    window.splitter.setSizes({300, 100});
    const QList<int> sizes = window.splitter.sizes();
    state.restore(window.window);
    state.restore(QStringLiteral("work"), window.splitter);
    state.restore(QStringLiteral("people"), window.header);
    QCOMPARE(window.window.size(), QSize(700, 500));
    QCOMPARE(window.splitter.sizes(), sizes);
    QVERIFY(!QFile::exists(path));
}

void tst_WindowState::damagedFile()
{
    const QString path = m_directory.filePath(QStringLiteral("damaged.ini"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[window]\ngeometry=@ByteArray(nonsense)\n[splitters]\nwork=@ByteArray(nonsense)\n[columns]\npeople=17\n");
    file.close();
    const WindowState state(path);
    Window window;
    window.window.resize(700, 500);
    state.restore(window.window);
    state.restore(QStringLiteral("work"), window.splitter);
    state.restore(QStringLiteral("people"), window.header);
    QCOMPARE(window.window.size(), QSize(700, 500));
    QCOMPARE(window.header.count(), 3);
}

QTEST_MAIN(tst_WindowState)

#include "tst_windowstate.moc"
