// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/formfield.h"

#include <QAccessible>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

namespace {
QString accessible(QWidget *widget, QAccessible::Text which)
{
    return QAccessible::queryAccessibleInterface(widget)->text(which);
}

/** Everything that a person can read in the field, besides the edit. */
QStringList visibleTexts(const QWidget &field)
{
    QStringList texts;
    for (const QLabel *label : field.findChildren<QLabel *>()) {
        if (label->isVisible() && !label->text().isEmpty())
            texts.append(label->text());
    }
    return texts;
}
}

class tst_FormField : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_window.reset(); }

    void labelNamesTheEdit();
    void mnemonicFocusesTheEdit();
    void hintIsSeenAndDescribes();
    void errorWaitsForTheEndOfEditing();
    void returnKeyEndsEditing();
    void errorGoesAtOnce();
    void walkingThroughIsNotEditing();
    void errorCanBeDemanded();
    void errorOutweighsRemark();
    void trailingWidgetFollowsTheEdit();
    void noValidator();
    void colorsFollowThePalette();

private:
    std::unique_ptr<QWidget> m_window;
    FormField *m_field = nullptr;
    QLineEdit *m_other = nullptr;
};

void tst_FormField::init()
{
    m_window = std::make_unique<QWidget>();
    m_field = new FormField(QStringLiteral("&Case reference"));
    m_other = new QLineEdit;
    auto *layout = new QVBoxLayout(m_window.get());
    layout->addWidget(m_field);
    layout->addWidget(m_other);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_other->setFocus();
}

void tst_FormField::labelNamesTheEdit()
{
    QCOMPARE(accessible(m_field->edit(), QAccessible::Name), QStringLiteral("Case reference"));
}

void tst_FormField::mnemonicFocusesTheEdit()
{
    QTest::keyClick(m_window.get(), Qt::Key_C, Qt::AltModifier);
    QTRY_VERIFY(m_field->edit()->hasFocus());
}

void tst_FormField::hintIsSeenAndDescribes()
{
    m_field->setHint(QStringLiteral("optional"));
    QVERIFY(visibleTexts(*m_field).contains(QStringLiteral("optional")));
    QCOMPARE(accessible(m_field->edit(), QAccessible::Description), QStringLiteral("optional"));
}

void tst_FormField::errorWaitsForTheEndOfEditing()
{
    const QSignalSpy shown(m_field, &FormField::errorShownChanged);
    m_field->setHint(QStringLiteral("optional"));
    m_field->edit()->setFocus();
    QTest::keyClicks(m_field->edit(), QStringLiteral("x"));
    m_field->setError(QStringLiteral("Too short."));
    QVERIFY(!m_field->isInError());
    QCOMPARE(accessible(m_field->edit(), QAccessible::Name), QStringLiteral("Case reference"));
    QCOMPARE(accessible(m_field->edit(), QAccessible::Description), QStringLiteral("optional"));

    QTest::keyClick(m_field->edit(), Qt::Key_Tab);
    QVERIFY(m_other->hasFocus());
    QVERIFY(m_field->isInError());
    QCOMPARE(shown.count(), 1);
    QVERIFY(visibleTexts(*m_field).contains(QStringLiteral("Error: Too short.")));
    QCOMPARE(accessible(m_field->edit(), QAccessible::Name), QStringLiteral("Case reference, invalid entry"));
    QCOMPARE(accessible(m_field->edit(), QAccessible::Description), QStringLiteral("Error: Too short.\noptional"));
}

void tst_FormField::returnKeyEndsEditing()
{
    m_field->edit()->setFocus();
    QTest::keyClicks(m_field->edit(), QStringLiteral("x"));
    m_field->setError(QStringLiteral("Too short."));
    QTest::keyClick(m_field->edit(), Qt::Key_Return);
    QVERIFY(m_field->isInError());
}

void tst_FormField::errorGoesAtOnce()
{
    m_field->setError(QStringLiteral("Too short."));
    m_field->revealError();
    QVERIFY(m_field->isInError());
    m_field->setError({});
    QVERIFY(!m_field->isInError());
    QCOMPARE(visibleTexts(*m_field), QStringList{QStringLiteral("&Case reference")});
    QCOMPARE(accessible(m_field->edit(), QAccessible::Name), QStringLiteral("Case reference"));
    // The next one waits again.
    m_field->setError(QStringLiteral("Too long."));
    QVERIFY(!m_field->isInError());
}

void tst_FormField::walkingThroughIsNotEditing()
{
    m_field->setError(QStringLiteral("Enter something."));
    m_field->edit()->setFocus();
    QTest::keyClick(m_field->edit(), Qt::Key_Tab);
    QVERIFY(m_other->hasFocus());
    QVERIFY(!m_field->isInError());
}

void tst_FormField::errorCanBeDemanded()
{
    m_field->setError(QStringLiteral("Enter something."));
    m_field->revealError();
    QVERIFY(m_field->isInError());
    m_field->withholdError();
    QVERIFY(!m_field->isInError());
    m_field->revealError();
    QVERIFY(m_field->isInError());
}

void tst_FormField::errorOutweighsRemark()
{
    m_field->setRemark(StatusIcon::Level::Ok, QStringLiteral("Good."));
    QVERIFY(visibleTexts(*m_field).contains(QStringLiteral("Good.")));
    QCOMPARE(accessible(m_field->edit(), QAccessible::Description), QStringLiteral("Good."));
    QCOMPARE(m_field->findChild<StatusIcon *>()->level(), StatusIcon::Level::Ok);
    QVERIFY(m_field->findChild<StatusIcon *>()->isVisible());
    m_field->setError(QStringLiteral("Bad."));
    m_field->revealError();
    QVERIFY(!visibleTexts(*m_field).contains(QStringLiteral("Good.")));
    QCOMPARE(m_field->findChild<StatusIcon *>()->level(), StatusIcon::Level::Error);
    m_field->setError({});
    QVERIFY(visibleTexts(*m_field).contains(QStringLiteral("Good.")));
}

void tst_FormField::trailingWidgetFollowsTheEdit()
{
    auto *button = new QPushButton(QStringLiteral("Check access"));
    m_field->setTrailing(button);
    QTRY_VERIFY(button->isVisible());
    m_field->edit()->setFocus();
    QTest::keyClick(m_field->edit(), Qt::Key_Tab);
    QVERIFY(button->hasFocus());
    QTRY_VERIFY(button->x() > m_field->edit()->x());
    QTest::keyClick(button, Qt::Key_Tab);
    QVERIFY(m_other->hasFocus());
}

void tst_FormField::noValidator()
{
    QVERIFY(!m_field->edit()->validator());
}

void tst_FormField::colorsFollowThePalette()
{
    m_field->setHint(QStringLiteral("optional"));
    QLabel *hint = nullptr;
    for (QLabel *label : m_field->findChildren<QLabel *>()) {
        if (label->text() == QLatin1String("optional"))
            hint = label;
    }
    QVERIFY(hint);
    const QColor onLight = hint->palette().color(QPalette::WindowText);
    QPalette dark(QColor(0x26, 0x2a, 0x33), QColor(0x1f, 0x22, 0x29));
    m_window->setPalette(dark);
    const QColor onDark = hint->palette().color(QPalette::WindowText);
    QVERIFY(onDark.lightness() > onLight.lightness());
}

QTEST_MAIN(tst_FormField)
#include "tst_formfield.moc"
