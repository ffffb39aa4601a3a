// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/plainmessagebox.h"

#include <QLabel>

PlainMessageBox::PlainMessageBox(Icon icon, const QString &title, const QString &text, const QString &informativeText, QWidget *parent)
    : QMessageBox(icon, title, QString(), NoButton, parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setText(text);
    setInformativeText(informativeText);
    // Its own format is for the first of the two texts only.
    const QList<QLabel *> labels = findChildren<QLabel *>();
    for (QLabel *label : labels)
        label->setTextFormat(Qt::PlainText);
    setTextFormat(Qt::PlainText);
}

void PlainMessageBox::say(QWidget *window, const QString &what, const QString &meaning)
{
    auto *box = new PlainMessageBox(Information, QStringLiteral("Habeas"), what, meaning, window);
    box->setStandardButtons(Close);
    box->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    box->open();
}
