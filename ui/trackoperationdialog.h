// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "graph/operationaddress.h"

#include <QDialog>

class FormField;
class QPushButton;

/** Asks for the ID or the address of an operation that was started elsewhere or lost its address. */
class TrackOperationDialog : public QDialog
{
    Q_OBJECT

public:
    TrackOperationDialog(const QUrl &graphRoot, const QString &purpose, QWidget *parent = nullptr);

Q_SIGNALS:
    void chosen(const OperationAddress &address);

private:
    void update();

    QUrl m_graphRoot;
    FormField *m_field;
    QPushButton *m_track;
};
