// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class FormField;
class QLabel;

/** Entra shows some errors in the browser only: whoever sees one gives its number or text here and reads what to do. */
class BrowserErrorHelp : public QWidget
{
    Q_OBJECT

public:
    explicit BrowserErrorHelp(QWidget *parent = nullptr);

    void clear();

private:
    void explain();

    FormField *m_error;
    QLabel *m_advice;
};
