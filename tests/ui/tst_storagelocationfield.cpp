// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "manualclock.h"
#include "ui/storagelocationfield.h"

#include <QAccessible>
#include <QAction>
#include <QClipboard>
#include <QCryptographicHash>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

namespace {
QString text(const char *latin1)
{
    return QString::fromLatin1(latin1);
}

/** Never a real one: made from words when the test runs. */
QString signature(const char *words = "a storage location field")
{
    return QString::fromLatin1(QCryptographicHash::hash(words, QCryptographicHash::Sha256).toBase64().toPercentEncoding());
}

QString sas(const QString &container = text("dsr-2026-0142"), const QString &end = text("2027-01-22T12:00:00Z"),
            const QString &permissions = text("acw"))
{
    return text("https://contosodsr.blob.core.windows.net/") + container + text("?sv=2024-11-04&sr=c&spr=https&sp=") + permissions + text("&se=")
        + end + text("&sig=") + signature();
}

QString accountKey()
{
    return QString::fromLatin1(QCryptographicHash::hash("an account key", QCryptographicHash::Sha512).toBase64());
}

QString bullets()
{
    return QString(8, QChar(0x2022));
}

QString masked(QString address)
{
    return address.replace(signature(), bullets());
}

QString accessible(QWidget *widget, QAccessible::Text which)
{
    return QAccessible::queryAccessibleInterface(widget)->text(which);
}
}

class tst_StorageLocationField : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void init();
    void cleanup() { m_window.reset(); }

    void isNamed();
    void typingDoesNotShout();
    void pastingTellsAtOnce();
    void goodLocationIsSummed();
    void warningsAreAllTold();
    void masksWhenTheFocusLeaves();
    void returnDoesNotMask();
    void nothingToMaskStaysAsItIs();
    void maskedTextIsWhatAssistiveToolsRead();
    void setByProgramIsMaskedAtOnce();
    void setByAssistiveToolIsMaskedAtOnce();
    void setLocationTextNeverShowsTheSecret();
    void undoHistoryIsEmptyAfterMasking();
    void undoHistoryIsEmptyAfterClear();
    void focusSelectsTheMaskedText();
    void editingAMaskedTextReplacesIt_data();
    void editingAMaskedTextReplacesIt();
    void pastingOverAMaskedTextReplacesIt();
    void pastingIntoAMaskedTextReplacesIt();
    void assistiveToolEditingAMaskedText();
    void theMaskIsNeverALocation();
    void copyingAMaskedTextGivesTheMask();
    void contextMenuDoesNotEndEditing();
    void accountKeyIsWiped_data();
    void accountKeyIsWiped();
    void accountKeyIsWipedFromTheSelection();
    void wipedKeyCannotBeHadBack();
    void complaintAboutAKeyGoesWithTheNextText();
    void correctedAddress();
    void correctionIsNotOfferedWhileTyping();
    void readingWantsTheSameContainer();
    void readingIsMasked();
    void clearAction();
    void rulesAndTimeAreReassessed();
    void plusSignsMayBeEncoded();
    void servicesClockCounts_data();
    void servicesClockCounts();
    void locationOfACustomCloud();

private:
    void paste(const QString &given);
    void leave();
    [[nodiscard]] QLineEdit *edit() const { return m_field->edit(); }
    [[nodiscard]] QPushButton *correction() const { return m_field->findChild<QPushButton *>(); }
    [[nodiscard]] QLineEdit *corrected() const { return correction()->parentWidget()->findChild<QLineEdit *>(); }
    [[nodiscard]] QString sent() const { return QString::fromUtf8(m_field->location().secret().bytes()); }
    [[nodiscard]] QString status() const;
    [[nodiscard]] QString everythingReadable() const;
    void verifyEmptyHistory();

    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<QWidget> m_window;
    StorageLocationField *m_field = nullptr;
    QLineEdit *m_other = nullptr;
};

void tst_StorageLocationField::init()
{
    m_window = std::make_unique<QWidget>();
    m_clock = std::make_unique<ManualClock>();
    m_field = new StorageLocationField(*m_clock);
    m_field->setRules(Cloud());
    m_other = new QLineEdit;
    auto *layout = new QVBoxLayout(m_window.get());
    layout->addWidget(m_field);
    layout->addWidget(m_other);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_other->setFocus();
    QGuiApplication::clipboard()->clear();
}

void tst_StorageLocationField::paste(const QString &given)
{
    QGuiApplication::clipboard()->setText(given);
    QTest::keyClick(edit(), Qt::Key_V, Qt::ControlModifier);
    QGuiApplication::clipboard()->clear();
}

void tst_StorageLocationField::leave()
{
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    m_other->setFocus(Qt::TabFocusReason);
    QVERIFY(!edit()->hasFocus());
}

QString tst_StorageLocationField::status() const
{
    QStringList texts;
    for (const QLabel *label : m_field->findChildren<QLabel *>()) {
        if (label->isVisible() && label != m_field->label() && label->text() != text("where Microsoft writes the files"))
            texts.append(label->text());
    }
    return texts.join(QLatin1Char('|'));
}

QString tst_StorageLocationField::everythingReadable() const
{
    QString all;
    const QList<QWidget *> widgets = m_field->findChildren<QWidget *>();
    for (QWidget *widget : widgets) {
        all += widget->toolTip() + widget->whatsThis() + widget->windowTitle();
        if (QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget)) {
            for (const QAccessible::Text which : {QAccessible::Name, QAccessible::Description, QAccessible::Value, QAccessible::Help})
                all += interface->text(which);
            if (QAccessibleTextInterface *characters = interface->textInterface())
                all += characters->text(0, characters->characterCount());
        }
    }
    return all;
}

void tst_StorageLocationField::verifyEmptyHistory()
{
    QVERIFY(!edit()->isUndoAvailable());
    QVERIFY(!edit()->isRedoAvailable());
    const QString before = edit()->text();
    edit()->undo();
    edit()->redo();
    QCOMPARE(edit()->text(), before);
}

void tst_StorageLocationField::isNamed()
{
    QCOMPARE(accessible(edit(), QAccessible::Name), text("Storage location"));
    QCOMPARE(accessible(edit(), QAccessible::Description), text("where Microsoft writes the files"));
    for (QWidget *widget : m_field->findChildren<QWidget *>()) {
        if (widget->focusPolicy() & Qt::TabFocus)
            QVERIFY(!accessible(widget, QAccessible::Name).isEmpty());
    }
}

void tst_StorageLocationField::typingDoesNotShout()
{
    QSignalSpy changed(m_field, &StorageLocationField::locationChanged);
    edit()->setFocus();
    QTest::keyClicks(edit(), text("https://con"));
    QVERIFY(changed.count() > 0);
    QVERIFY(!m_field->isInError());
    QCOMPARE(status(), QString());
    leave();
    QVERIFY(m_field->isInError());
    QVERIFY2(status().startsWith(text("Error: ")), qPrintable(status()));
    QCOMPARE(accessible(edit(), QAccessible::Name), text("Storage location, invalid entry"));
    QVERIFY(!m_field->location().isAcceptable());
}

void tst_StorageLocationField::pastingTellsAtOnce()
{
    edit()->setFocus();
    paste(text("C:\\exports\\bob"));
    QVERIFY(m_field->isInError());
    QVERIFY(status().contains(text("folder of a computer")));
    edit()->selectAll();
    paste(sas());
    QVERIFY(!m_field->isInError());
}

void tst_StorageLocationField::goodLocationIsSummed()
{
    QSignalSpy changed(m_field, &StorageLocationField::locationChanged);
    edit()->setFocus();
    paste(sas());
    QCOMPARE(status(),
             text("Container dsr-2026-0142 in contosodsr, write only, ends 22 January 2027, in 60 days\nHost: contosodsr.blob.core.windows.net"));
    QCOMPARE(m_field->findChild<StatusIcon *>()->level(), StatusIcon::Level::Ok);
    QVERIFY(changed.last().first().value<StorageLocation>().isAcceptable());
    QCOMPARE(sent(), sas());
    QVERIFY(accessible(edit(), QAccessible::Description).contains(text("Container dsr-2026-0142")));
}

void tst_StorageLocationField::warningsAreAllTold()
{
    edit()->setFocus();
    paste(sas(text("dsr"), text("2026-12-01T12:00:00Z"), text("racw")));
    QVERIFY(m_field->location().isAcceptable());
    QCOMPARE(m_field->findChild<StatusIcon *>()->level(), StatusIcon::Level::Warning);
    QVERIFY(status().contains(text("up to a month")));
    QVERIFY(status().contains(text("more than the export needs: read")));
}

void tst_StorageLocationField::masksWhenTheFocusLeaves()
{
    edit()->setFocus();
    paste(sas());
    QCOMPARE(edit()->text(), sas());
    QVERIFY(!m_field->isMasked());
    leave();
    QVERIFY(m_field->isMasked());
    QCOMPARE(edit()->text(), masked(sas()));
    QCOMPARE(sent(), sas());
    QVERIFY(status().startsWith(text("Container dsr-2026-0142")));
}

void tst_StorageLocationField::returnDoesNotMask()
{
    edit()->setFocus();
    paste(sas());
    QTest::keyClick(edit(), Qt::Key_Return);
    QCOMPARE(edit()->text(), sas());
}

void tst_StorageLocationField::nothingToMaskStaysAsItIs()
{
    edit()->setFocus();
    QTest::keyClicks(edit(), text("contosodsr"));
    leave();
    QVERIFY(!m_field->isMasked());
    QCOMPARE(edit()->text(), text("contosodsr"));
    edit()->setFocus();
    edit()->setCursorPosition(10);
    QTest::keyClicks(edit(), text("2"));
    QCOMPARE(edit()->text(), text("contosodsr2"));
    QCOMPARE(sent(), text("contosodsr2"));
}

void tst_StorageLocationField::maskedTextIsWhatAssistiveToolsRead()
{
    edit()->setFocus();
    paste(sas());
    leave();
    QCOMPARE(accessible(edit(), QAccessible::Value), masked(sas()));
    QVERIFY(!everythingReadable().contains(signature()));
    QVERIFY(!everythingReadable().contains(signature().left(12)));
}

void tst_StorageLocationField::setByProgramIsMaskedAtOnce()
{
    edit()->setText(sas());
    QVERIFY(m_field->isMasked());
    QCOMPARE(edit()->text(), masked(sas()));
    QCOMPARE(sent(), sas());
    verifyEmptyHistory();
    // Over a masked text that begins alike.
    edit()->setText(sas(text("dsr-2026-0143")));
    QCOMPARE(edit()->text(), masked(sas(text("dsr-2026-0143"))));
    QCOMPARE(sent(), sas(text("dsr-2026-0143")));
    edit()->setText(text("nonsense nonsense"));
    QVERIFY(m_field->isInError());
}

void tst_StorageLocationField::setByAssistiveToolIsMaskedAtOnce()
{
    QAccessible::queryAccessibleInterface(edit())->setText(QAccessible::Value, sas());
    QVERIFY(m_field->isMasked());
    QCOMPARE(accessible(edit(), QAccessible::Value), masked(sas()));
    QCOMPARE(sent(), sas());
    QVERIFY(status().startsWith(text("Container dsr-2026-0142")));
}

void tst_StorageLocationField::setLocationTextNeverShowsTheSecret()
{
    QSignalSpy texts(edit(), &QLineEdit::textChanged);
    m_field->setLocationText(sas());
    QCOMPARE(texts.count(), 1);
    QCOMPARE(texts.first().first().toString(), masked(sas()));
    QCOMPARE(sent(), sas());
    QVERIFY(m_field->isMasked());
    m_field->setLocationText(text("http://"));
    QVERIFY(m_field->isInError());
}

void tst_StorageLocationField::undoHistoryIsEmptyAfterMasking()
{
    edit()->setFocus();
    QTest::keyClicks(edit(), text("x"));
    edit()->selectAll();
    paste(sas());
    QVERIFY(edit()->isUndoAvailable());
    leave();
    verifyEmptyHistory();
    edit()->setFocus();
    verifyEmptyHistory();

    // Also where the secret was deleted before leaving.
    paste(sas());
    edit()->selectAll();
    QTest::keyClick(edit(), Qt::Key_Delete);
    leave();
    verifyEmptyHistory();
    QCOMPARE(edit()->text(), QString());
}

void tst_StorageLocationField::undoHistoryIsEmptyAfterClear()
{
    edit()->setFocus();
    paste(sas());
    m_field->clear();
    QCOMPARE(edit()->text(), QString());
    QCOMPARE(m_field->location().form(), StorageLocation::Form::Empty);
    QVERIFY(!m_field->isInError());
    verifyEmptyHistory();
}

void tst_StorageLocationField::focusSelectsTheMaskedText()
{
    m_field->setLocationText(sas());
    edit()->setFocus(Qt::TabFocusReason);
    QTRY_COMPARE(edit()->selectedText(), masked(sas()));
    leave();
    QTest::mouseClick(edit(), Qt::LeftButton);
    QVERIFY(edit()->hasFocus());
    QTRY_COMPARE(edit()->selectedText(), masked(sas()));
    QVERIFY(m_field->isMasked());
}

void tst_StorageLocationField::editingAMaskedTextReplacesIt_data()
{
    QTest::addColumn<int>("selectionStart");
    QTest::addColumn<int>("selectionLength");
    QTest::addColumn<int>("key");
    QTest::addColumn<QString>("result");
    const int length = static_cast<int>(masked(sas()).size());
    QTest::newRow("typing over all") << 0 << length << int(Qt::Key_H) << text("h");
    QTest::newRow("typing in the middle") << 20 << 0 << int(Qt::Key_H) << text("h");
    QTest::newRow("typing beside an equal letter") << 0 << 0 << int(Qt::Key_H) << text("h");
    QTest::newRow("typing at the end") << length << 0 << int(Qt::Key_H) << text("h");
    QTest::newRow("typing over the dots") << length - 8 << 8 << int(Qt::Key_H) << text("h");
    QTest::newRow("typing over some dots") << length - 4 << 2 << int(Qt::Key_H) << text("h");
    QTest::newRow("typing over the host") << 8 << 10 << int(Qt::Key_H) << text("h");
    QTest::newRow("backspace") << length << 0 << int(Qt::Key_Backspace) << QString();
    QTest::newRow("delete") << 3 << 0 << int(Qt::Key_Delete) << QString();
    QTest::newRow("deleting the dots") << length - 8 << 8 << int(Qt::Key_Delete) << QString();
    QTest::newRow("deleting all") << 0 << length << int(Qt::Key_Delete) << QString();
}

void tst_StorageLocationField::editingAMaskedTextReplacesIt()
{
    QFETCH(int, selectionStart);
    QFETCH(int, selectionLength);
    QFETCH(int, key);
    QFETCH(QString, result);
    m_field->setLocationText(sas());
    edit()->setFocus();
    QTRY_VERIFY(edit()->hasSelectedText());
    edit()->deselect();
    edit()->setCursorPosition(selectionStart);
    if (selectionLength > 0)
        edit()->setSelection(selectionStart, selectionLength);
    QTest::keyClick(edit(), static_cast<Qt::Key>(key));
    QCOMPARE(edit()->text(), result);
    QVERIFY(!m_field->isMasked());
    QVERIFY(!m_field->location().isAcceptable());
    verifyEmptyHistory();
}

void tst_StorageLocationField::pastingOverAMaskedTextReplacesIt()
{
    m_field->setLocationText(sas());
    edit()->setFocus();
    QTRY_VERIFY(edit()->hasSelectedText());
    const QString other = sas(text("dsr-2026-0143"));
    paste(other);
    QCOMPARE(edit()->text(), other);
    QCOMPARE(sent(), other);
    QVERIFY(!m_field->isInError());
    leave();
    QCOMPARE(edit()->text(), masked(other));
}

void tst_StorageLocationField::pastingIntoAMaskedTextReplacesIt()
{
    m_field->setLocationText(sas());
    edit()->setFocus();
    QTRY_VERIFY(edit()->hasSelectedText());
    edit()->deselect();
    edit()->setCursorPosition(0);
    const QString other = sas(text("dsr-2026-0143"));
    paste(other);
    QCOMPARE(edit()->text(), other);
    QCOMPARE(sent(), other);
}

void tst_StorageLocationField::assistiveToolEditingAMaskedText()
{
    m_field->setLocationText(sas());
    QAccessibleEditableTextInterface *editing = QAccessible::queryAccessibleInterface(edit())->editableTextInterface();
    QVERIFY(editing);
    editing->insertText(5, text("zz"));
    QCOMPARE(edit()->text(), text("zz"));

    m_field->setLocationText(sas());
    editing->deleteText(static_cast<int>(masked(sas()).size()) - 4, static_cast<int>(masked(sas()).size()));
    QCOMPARE(edit()->text(), QString());
    QVERIFY(!sent().contains(QChar(0x2022)));
    QVERIFY(!m_field->location().isAcceptable());
}

void tst_StorageLocationField::theMaskIsNeverALocation()
{
    edit()->setFocus();
    paste(masked(sas()));
    QVERIFY(!m_field->location().isAcceptable());
    QVERIFY(m_field->isInError());
    leave();
    QVERIFY(!m_field->location().isAcceptable());
    m_field->setLocationText(masked(sas()));
    QVERIFY(!m_field->location().isAcceptable());
    m_field->setLocationText(bullets());
    QVERIFY(!m_field->location().isAcceptable());
}

void tst_StorageLocationField::copyingAMaskedTextGivesTheMask()
{
    m_field->setLocationText(sas());
    edit()->setFocus();
    QTRY_VERIFY(edit()->hasSelectedText());
    QTest::keyClick(edit(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), masked(sas()));
    QTest::keyClick(edit(), Qt::Key_X, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), masked(sas()));
    QCOMPARE(edit()->text(), QString());
}

void tst_StorageLocationField::contextMenuDoesNotEndEditing()
{
    edit()->setFocus();
    paste(sas());
    QMenu menu;
    menu.addAction(text("Paste"));
    menu.popup(edit()->mapToGlobal(QPoint(2, 2)));
    QTRY_VERIFY(menu.isVisible());
    QCOMPARE(edit()->text(), sas());
    menu.close();
    QCOMPARE(edit()->text(), sas());
}

void tst_StorageLocationField::accountKeyIsWiped_data()
{
    QTest::addColumn<QString>("given");
    QTest::addColumn<bool>("isTyped");
    const QString connection =
        text("DefaultEndpointsProtocol=https;AccountName=contosodsr;AccountKey=") + accountKey() + text(";EndpointSuffix=core.windows.net");
    QTest::newRow("key, pasted") << accountKey() << true;
    QTest::newRow("connection string, pasted") << connection << true;
    QTest::newRow("key, set by a program") << accountKey() << false;
    QTest::newRow("connection string, set by a program") << connection << false;
}

void tst_StorageLocationField::accountKeyIsWiped()
{
    QFETCH(QString, given);
    QFETCH(bool, isTyped);
    if (isTyped) {
        edit()->setFocus();
        paste(given);
    } else {
        edit()->setText(given);
    }
    for (int round = 0; round < 2; ++round) {
        QCOMPARE(edit()->text(), QString());
        verifyEmptyHistory();
        QVERIFY(m_field->isInError());
        QVERIFY2(status().contains(text("rotate the key")), qPrintable(status()));
        QVERIFY2(status().contains(text("still in the clipboard")), qPrintable(status()));
        QVERIFY(!everythingReadable().contains(accountKey().left(12)));
        QCOMPARE(m_field->location().form(), StorageLocation::Form::Empty);
        QVERIFY(m_field->location().secret().isEmpty());
        QVERIFY(!m_field->isMasked());
        m_field->setLocationText(given);
    }
    // Nor does it come back when the rules change.
    m_field->setRules(Cloud());
    m_clock->advance(std::chrono::hours(1));
    QVERIFY(m_field->isInError());
    QVERIFY(status().contains(text("rotate the key")));
}

void tst_StorageLocationField::accountKeyIsWipedFromTheSelection()
{
    QClipboard *clipboard = QGuiApplication::clipboard();
    if (!clipboard->supportsSelection())
        QSKIP("This platform has no selection clipboard; X11 has.");
    clipboard->setText(accountKey(), QClipboard::Selection);
    edit()->setText(accountKey());
    QCOMPARE(clipboard->text(QClipboard::Selection), QString());

    clipboard->setText(text("something else"), QClipboard::Selection);
    edit()->setText(accountKey());
    QCOMPARE(clipboard->text(QClipboard::Selection), text("something else"));

    edit()->setFocus();
    paste(sas());
    clipboard->setText(signature(), QClipboard::Selection);
    leave();
    QCOMPARE(clipboard->text(QClipboard::Selection), QString());
}

void tst_StorageLocationField::wipedKeyCannotBeHadBack()
{
    edit()->setFocus();
    paste(accountKey());
    for (const auto key : {Qt::Key_Z, Qt::Key_Y, Qt::Key_A, Qt::Key_C, Qt::Key_X}) {
        QTest::keyClick(edit(), key, Qt::ControlModifier);
        QCOMPARE(edit()->text(), QString());
    }
    QTest::keyClick(edit(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(edit()->text(), QString());
    QCOMPARE(edit()->selectedText(), QString());
    // The way the key came is the person's: what was copied elsewhere stays until they copy something else. Nothing is put there from here.
    QCOMPARE(QGuiApplication::clipboard()->text(), QString());
}

void tst_StorageLocationField::complaintAboutAKeyGoesWithTheNextText()
{
    edit()->setFocus();
    paste(accountKey());
    QVERIFY(m_field->isInError());
    leave();
    QVERIFY(status().contains(text("rotate the key")));
    edit()->setFocus();
    QTest::keyClicks(edit(), text("contosodsr"));
    QVERIFY(!m_field->isInError());
    QVERIFY(m_field->location().isAcceptable());
}

void tst_StorageLocationField::correctedAddress()
{
    edit()->setFocus();
    paste(text("<") + sas() + text(">"));
    QVERIFY(m_field->isInError());
    QVERIFY(correction()->isVisible());
    QCOMPARE(correction()->text(), text("Use the corrected address"));
    QVERIFY(!m_field->location().isAcceptable());
    leave();
    QVERIFY(correction()->isVisible());
    QVERIFY(!everythingReadable().contains(signature()));
    // What it would become is shown before anybody takes it, as the field would show it.
    const QLineEdit *result = corrected();
    QVERIFY(result && result->isVisible());
    QCOMPARE(result->text(), masked(sas()));
    QCOMPARE(accessible(correction(), QAccessible::Description), masked(sas()));
    QVERIFY(!result->toolTip().contains(signature()));

    QTest::mouseClick(correction(), Qt::LeftButton);
    QVERIFY(!result->isVisible());
    QVERIFY(m_field->location().isAcceptable());
    QCOMPARE(sent(), sas());
    QCOMPARE(edit()->text(), masked(sas()));
    QVERIFY(m_field->isMasked());
    QVERIFY(!m_field->isInError());
    QVERIFY(!correction()->isVisible());
    QVERIFY(edit()->hasFocus());
    verifyEmptyHistory();
}

void tst_StorageLocationField::correctionIsNotOfferedWhileTyping()
{
    edit()->setFocus();
    QTest::keyClicks(edit(), text("contosodsr.blob.core.windows.net/dsr"));
    QVERIFY(!correction()->isVisible());
    QVERIFY(!m_field->isInError());
}

void tst_StorageLocationField::readingWantsTheSameContainer()
{
    m_field->setReading(text("contosodsr.blob.core.windows.net"), text("dsr-2026-0142"));
    QCOMPARE(accessible(edit(), QAccessible::Name), text("Address to read from"));
    m_field->setLocationText(sas(text("dsr-2026-0143"), text("2026-11-24T12:00:00Z"), text("rl")));
    QVERIFY(!m_field->location().isAcceptable());
    QVERIFY2(status().contains(text("another container than the one the export was written to: dsr-2026-0142 at contosodsr")), qPrintable(status()));
    m_field->setLocationText(sas(text("dsr-2026-0142"), text("2026-11-24T12:00:00Z"), text("acw")));
    QVERIFY(!m_field->location().isAcceptable());
    QVERIFY2(status().contains(text("does not allow")), qPrintable(status()));
    m_field->setLocationText(sas(text("dsr-2026-0142"), text("2026-11-24T12:00:00Z"), text("rl")));
    QVERIFY2(m_field->location().isAcceptable(), qPrintable(status()));
    QVERIFY2(status().contains(text("read and list only, ends 24 November 2026, tomorrow")), qPrintable(status()));
}

void tst_StorageLocationField::readingIsMasked()
{
    m_field->setReading({}, {});
    edit()->setFocus();
    const QString address = sas(text("dsr-2026-0142"), text("2027-01-22T12:00:00Z"), text("rl"));
    paste(address);
    leave();
    QVERIFY(m_field->isMasked());
    QVERIFY(!everythingReadable().contains(signature().left(8)));
    QCOMPARE(sent(), address);
    verifyEmptyHistory();
}

void tst_StorageLocationField::clearAction()
{
    QAction *clear = nullptr;
    for (QAction *action : edit()->actions()) {
        if (action->text() == text("Clear"))
            clear = action;
    }
    QVERIFY(clear);
    QVERIFY(!clear->isVisible());
    m_field->setLocationText(sas());
    QVERIFY(clear->isVisible());
    auto *button = edit()->findChild<QToolButton *>();
    QVERIFY(button);
    QCOMPARE(accessible(button, QAccessible::Name), text("Clear"));
    QSignalSpy changed(m_field, &StorageLocationField::locationChanged);
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(edit()->text(), QString());
    QCOMPARE(changed.count(), 1);
    QCOMPARE(m_field->location().form(), StorageLocation::Form::Empty);
    QVERIFY(m_field->location().secret().isEmpty());
    QVERIFY(!clear->isVisible());
    QVERIFY(edit()->hasFocus());
    verifyEmptyHistory();
}

void tst_StorageLocationField::rulesAndTimeAreReassessed()
{
    m_field->setLocationText(sas());
    QVERIFY(m_field->location().isAcceptable());
    m_field->setRules(Cloud(Cloud::Kind::UsGovernmentL4));
    QVERIFY(!m_field->location().isAcceptable());
    QCOMPARE(edit()->text(), masked(sas()));
    QVERIFY(m_field->isMasked());
    m_field->setRules(Cloud());
    QVERIFY(m_field->location().isAcceptable());
    QCOMPARE(sent(), sas());

    m_clock->advance(std::chrono::hours(24) * 61);
    QVERIFY(!m_field->location().isAcceptable());
    m_field->revealError();
    QVERIFY2(status().contains(text("ended on 22 January 2027")), qPrintable(status()));
}

void tst_StorageLocationField::plusSignsMayBeEncoded()
{
    const auto bytes = QByteArray::fromHex("fbfffbfffbfffbfffbfffbfffbfffbfffbfffbfffbfffbfffbfffbfffbfffbff");
    const QString raw = QString::fromLatin1(bytes.toBase64());
    QVERIFY(raw.contains(QLatin1Char('+')));
    QString given = sas();
    given.replace(signature(), raw);
    edit()->setFocus();
    paste(given);
    // It may go as it is.
    QVERIFY(m_field->location().isAcceptable());
    QCOMPARE(sent(), given);
    QCOMPARE(m_field->findChild<StatusIcon *>()->level(), StatusIcon::Level::Warning);
    QVERIFY2(status().contains(text("plus sign")), qPrintable(status()));
    QVERIFY(correction()->isVisible());
    QVERIFY(!corrected()->text().contains(QLatin1Char('+')));
    QTest::mouseClick(correction(), Qt::LeftButton);
    QCOMPARE(sent(), given.replace(QLatin1Char('+'), text("%2B")));
    QVERIFY(!correction()->isVisible());
    QVERIFY2(!status().contains(text("plus sign")), qPrintable(status()));
}

void tst_StorageLocationField::servicesClockCounts_data()
{
    QTest::addColumn<qint64>("behind"); // seconds, of this computer's clock
    QTest::addColumn<QString>("start");
    QTest::addColumn<QString>("end");
    QTest::addColumn<bool>("isAcceptable");
    QTest::addColumn<QString>("said");
    constexpr qint64 day = 86400;
    QTest::newRow("right clock") << qint64(2) << QString() << text("2026-11-24T11:00:00Z") << true << text("ends 24 November 2026, tomorrow");
    QTest::newRow("good, though it looks ended here")
        << -day << QString() << text("2026-11-23T11:00:00Z") << true << text("1440 minutes ahead of that of Microsoft's");
    QTest::newRow("ended, though it looks good here")
        << day << QString() << text("2026-11-24T11:00:00Z") << false << text("1440 minutes behind that of Microsoft's");
    QTest::newRow("valid, though it looks too early here")
        << day << text("2026-11-24T00:00:00Z") << text("2027-01-22T12:00:00Z") << true << text("ends 22 January 2027, in 59 days");
    QTest::newRow("too early, though it looks valid here")
        << -day << text("2026-11-23T00:00:00Z") << text("2027-01-22T12:00:00Z") << false << text("1440 minutes ahead of that of Microsoft's");
}

void tst_StorageLocationField::servicesClockCounts()
{
    QFETCH(qint64, behind);
    QFETCH(QString, start);
    QFETCH(QString, end);
    QFETCH(bool, isAcceptable);
    QFETCH(QString, said);
    ClockSkew skew(*m_clock);
    m_field->setClockSkew(skew);
    QString given = sas(text("dsr"), end);
    if (!start.isEmpty())
        given += text("&st=") + start;
    m_field->setLocationText(given);
    HttpAnswer answer;
    answer.status = 200;
    answer.url = QUrl(text("https://graph.microsoft.com/"));
    answer.arrivedAt = m_clock->utcNow();
    const QDateTime there = m_clock->utcNow().addSecs(behind);
    answer.headers = {{"Date", QLocale::c().toString(there, text("ddd, dd MMM yyyy HH:mm:ss 'GMT'")).toLatin1()}};
    skew.note(answer);
    QTRY_COMPARE(m_field->location().isAcceptable(), isAcceptable);
    m_field->revealError();
    QTRY_VERIFY2(status().contains(said), qPrintable(status()));
    QCOMPARE(status().contains(text("clock of this computer")), qAbs(behind) > 300);
}

void tst_StorageLocationField::locationOfACustomCloud()
{
    const auto cloud = Cloud::custom(QUrl(text("http://127.0.0.1:8080/tenant")), QUrl(text("http://127.0.0.1:8081")), {text("127.0.0.1:10000")});
    QVERIFY(cloud);
    m_field->setRules(*cloud);
    QString local = sas();
    local.replace(text("https://contosodsr.blob.core.windows.net/"), text("http://127.0.0.1:10000/devstoreaccount1/"));
    m_field->setLocationText(local);
    QVERIFY2(m_field->location().isAcceptable(), qPrintable(status()));
    QVERIFY2(status().contains(text("Host: 127.0.0.1:10000")), qPrintable(status()));
}

QTEST_MAIN(tst_StorageLocationField)
#include "tst_storagelocationfield.moc"
