// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windowdriver.h"

#include <QAccessible>
#include <QApplication>
#include <QLabel>
#include <QPainter>
#include <QTest>

#include <algorithm>

using namespace std::chrono_literals;

namespace WindowDriver {
QString accessibleName(QWidget *widget)
{
    const QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
    return interface ? interface->text(QAccessible::Name) : QString();
}

QWidget *find(const QString &name, const std::function<bool(QWidget *)> &kind)
{
    const QWidgetList widgets = QApplication::allWidgets();
    for (QWidget *widget : widgets) {
        if (widget->isVisible() && kind(widget) && accessibleName(widget) == name)
            return widget;
    }
    return nullptr;
}

QAbstractButton *button(const QString &name)
{
    return qobject_cast<QAbstractButton *>(find(name, [](QWidget *widget) { return qobject_cast<QAbstractButton *>(widget) != nullptr; }));
}

QLineEdit *input(const QString &name)
{
    return qobject_cast<QLineEdit *>(find(name, [](QWidget *widget) { return qobject_cast<QLineEdit *>(widget) != nullptr; }));
}

QTableView *table(const QString &name)
{
    return qobject_cast<QTableView *>(find(name, [](QWidget *widget) { return qobject_cast<QTableView *>(widget) != nullptr; }));
}

bool click(const QString &name)
{
    QAbstractButton *found = button(name);
    if (!found || !found->isEnabled())
        return false;
    QTest::mouseClick(found, Qt::LeftButton);
    return true;
}

bool type(const QString &name, const QString &text)
{
    QLineEdit *edit = input(name);
    if (!edit || edit->isReadOnly())
        return false;
    edit->setFocus();
    edit->selectAll();
    if (text.isEmpty())
        QTest::keyClick(edit, Qt::Key_Delete);
    else if (text.size() < 40)
        QTest::keyClicks(edit, text);
    else
        edit->insert(text);
    return true;
}

bool selectRow(const QString &name, const QString &text, int skip)
{
    QTableView *view = table(name);
    if (!view)
        return false;
    for (int row = 0; row < view->model()->rowCount(); ++row) {
        for (int column = 0; column < view->model()->columnCount(); ++column) {
            if (!view->model()->index(row, column).data().toString().contains(text) || skip-- > 0)
                continue;
            const QModelIndex index = view->model()->index(row, 0);
            view->scrollTo(index);
            QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(index).center());
            return true;
        }
    }
    return false;
}

QString cell(const QString &name, int row, int column)
{
    const QTableView *view = table(name);
    return view ? view->model()->index(row, column).data().toString() : QString();
}

int rows(const QString &name)
{
    const QTableView *view = table(name);
    return view ? view->model()->rowCount() : -1;
}

bool shows(const QString &text)
{
    const QWidgetList widgets = QApplication::allWidgets();
    return std::any_of(widgets.cbegin(), widgets.cend(), [&text](const QWidget *widget) {
        const auto *label = qobject_cast<const QLabel *>(widget);
        return label && label->isVisible() && label->text().contains(text);
    });
}

QString text(const QString &name)
{
    const QLineEdit *field = input(name);
    return field ? field->text() : QString();
}

bool waitUntil(const std::function<bool()> &condition, std::chrono::milliseconds limit)
{
    return QTest::qWaitFor(condition, int(limit.count()));
}

void rest(std::chrono::milliseconds time)
{
    QTest::qWait(int(time.count()));
}

QPixmap picture(QWidget *window)
{
    rest(50ms);
    QPixmap pixmap = window->grab();
    QWidget *dialog = QApplication::activeModalWidget();
    if (dialog && dialog != window) {
        QPainter painter(&pixmap);
        const QPoint corner((window->width() - dialog->width()) / 2, (window->height() - dialog->height()) / 3);
        painter.fillRect(window->rect(), QColor(0, 0, 0, 90));
        painter.drawPixmap(corner, dialog->grab());
        painter.setPen(dialog->palette().color(QPalette::WindowText));
        painter.drawRect(QRect(corner, dialog->size()).adjusted(-1, -1, 0, 0));
    }
    return pixmap;
}
}
