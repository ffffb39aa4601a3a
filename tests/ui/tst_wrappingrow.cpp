// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/wrappingrow.h"

#include <QPushButton>
#include <QTest>
#include <QVBoxLayout>

/** Buttons never leave the window, however narrow it is. */
class tst_WrappingRow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void oneLine();
    void severalLines();
    void hiddenTakesNoRoom();
    void mirrored();

private:
    void show(int width);

    std::unique_ptr<QWidget> m_window;
    QList<QPushButton *> m_buttons;
    QPushButton *m_below = nullptr;
};

void tst_WrappingRow::init()
{
    m_window = std::make_unique<QWidget>();
    auto *layout = new QVBoxLayout(m_window.get());
    auto *row = new WrappingRow;
    m_buttons.clear();
    for (int i = 0; i < 4; ++i) {
        m_buttons.append(new QPushButton(QStringLiteral("Button number %1").arg(i), m_window.get()));
        row->addWidget(m_buttons.last());
    }
    layout->addLayout(row);
    m_below = new QPushButton(QStringLiteral("Below"), m_window.get());
    layout->addWidget(m_below);
    layout->addStretch();
}

void tst_WrappingRow::show(int width)
{
    m_window->resize(width, 400);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    QCOMPARE(m_window->width(), width);
}

void tst_WrappingRow::oneLine()
{
    show(900);
    for (const QPushButton *button : std::as_const(m_buttons))
        QCOMPARE(button->y(), m_buttons.first()->y());
    QVERIFY(m_buttons.at(1)->x() > m_buttons.at(0)->geometry().right());
}

void tst_WrappingRow::severalLines()
{
    show(m_buttons.first()->sizeHint().width() * 2 + 60);
    QCOMPARE(m_buttons.at(1)->y(), m_buttons.at(0)->y());
    QVERIFY(m_buttons.at(2)->y() > m_buttons.at(0)->geometry().bottom());
    QCOMPARE(m_buttons.at(2)->x(), m_buttons.at(0)->x());
    for (const QPushButton *button : std::as_const(m_buttons)) {
        QVERIFY(m_window->rect().contains(button->geometry()));
        QVERIFY(button->geometry().bottom() < m_below->y());
    }
}

void tst_WrappingRow::hiddenTakesNoRoom()
{
    m_buttons.at(0)->hide();
    m_buttons.at(1)->hide();
    show(m_buttons.first()->sizeHint().width() * 2 + 60);
    QCOMPARE(m_buttons.at(3)->y(), m_buttons.at(2)->y());
}

void tst_WrappingRow::mirrored()
{
    m_window->setLayoutDirection(Qt::RightToLeft);
    show(900);
    QVERIFY(m_buttons.at(0)->x() > m_buttons.at(1)->geometry().right());
    QVERIFY(m_buttons.at(0)->geometry().right() > m_window->width() - 40);
}

QTEST_MAIN(tst_WrappingRow)
#include "tst_wrappingrow.moc"
