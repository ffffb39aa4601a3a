// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/fieldpair.h"

#include "ui/readonlyfield.h"

#include <QAccessible>
#include <QTest>

class tst_FieldPair : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void besideWhereThereIsRoom();
    void belowWhereThereIsNone();
    void belowWhenTheFirstGrows();
    void staysWhileTheSecondChanges();

private:
    [[nodiscard]] bool isBeside() const { return m_second->y() == m_first->y() && m_second->x() > m_first->geometry().right(); }
    /** No text is cut. */
    [[nodiscard]] bool isWhole(const QLineEdit *edit) const { return edit->fontMetrics().horizontalAdvance(edit->text()) <= edit->width(); }

    std::unique_ptr<FieldPair> m_pair;
    ReadOnlyField *m_first = nullptr;
    ReadOnlyField *m_second = nullptr;
};

void tst_FieldPair::init()
{
    m_first = new ReadOnlyField(QStringLiteral("Status"));
    m_second = new ReadOnlyField(QStringLiteral("Next check"));
    m_pair = std::make_unique<FieldPair>(FieldPair::Field{QStringLiteral("Status"), m_first}, FieldPair::Field{QStringLiteral("Next check"), m_second},
                                         32);
    m_first->showText(QStringLiteral("Running, 40 % as reported by Microsoft"));
    m_second->showText(QStringLiteral("in 0:42, at 14:02:08"));
    m_pair->resize(1000, 100);
    m_pair->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_pair.get()));
}

void tst_FieldPair::besideWhereThereIsRoom()
{
    QTRY_VERIFY(isBeside());
    QVERIFY(isWhole(m_first) && isWhole(m_second));
    m_pair->setLayoutDirection(Qt::RightToLeft);
    QTRY_VERIFY(m_second->geometry().right() < m_first->x());
}

void tst_FieldPair::belowWhereThereIsNone()
{
    m_pair->resize(400, 100);
    QTRY_VERIFY(m_second->y() > m_first->y());
    QCOMPARE(m_second->x(), m_first->x());
    QVERIFY(isWhole(m_first) && isWhole(m_second));
    m_pair->resize(1000, 100);
    QTRY_VERIFY(isBeside());
}

void tst_FieldPair::belowWhenTheFirstGrows()
{
    QTRY_VERIFY(isBeside());
    m_first->showText(QStringLiteral("Running (the service says “something that is said in very many words, and in some more than that, because nobody told it to keep it short”)"));
    QTRY_VERIFY(m_second->y() > m_first->y());
    QVERIFY(isWhole(m_first));
}

void tst_FieldPair::staysWhileTheSecondChanges()
{
    QTRY_VERIFY(isBeside());
    const QRect first = m_first->geometry();
    const QRect second = m_second->geometry();
    for (const char *text : {"in 0:41, at 14:02:08", "Checking now…", "none"}) {
        m_second->showText(QString::fromUtf8(text));
        QTest::qWait(5);
        QCOMPARE(m_first->geometry(), first);
        QCOMPARE(m_second->geometry(), second);
    }
}

QTEST_MAIN(tst_FieldPair)

#include "tst_fieldpair.moc"
