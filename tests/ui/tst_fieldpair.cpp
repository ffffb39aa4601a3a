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
    void staysWhileTextsChange();

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
    m_pair = std::make_unique<FieldPair>(FieldPair::Field{QStringLiteral("Status"), m_first, 38},
                                         FieldPair::Field{QStringLiteral("Next check"), m_second, 30});
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
    m_first->showText(QStringLiteral("Running (the service says “%1”)").arg(QStringLiteral("many words ").repeated(8).trimmed()));
    QTRY_VERIFY(m_second->y() > m_first->y());
    QVERIFY(isWhole(m_first));
}

void tst_FieldPair::staysWhileTextsChange()
{
    for (const int width : {1000, 560, 500, 400}) {
        m_pair->resize(width, 100);
        QTest::qWait(5);
        const QRect first = m_first->geometry();
        const QRect second = m_second->geometry();
        for (const char *text : {"in 0:41, at 14:02:08", "Checking now…", "none"}) {
            m_first->showText(QStringLiteral("Not started"));
            m_second->showText(QString::fromUtf8(text));
            QTest::qWait(5);
            QCOMPARE(m_first->geometry(), first);
            QCOMPARE(m_second->geometry(), second);
            m_first->showText(QStringLiteral("Running, 40 % as reported by Microsoft"));
        }
    }
}

QTEST_MAIN(tst_FieldPair)

#include "tst_fieldpair.moc"
