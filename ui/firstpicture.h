// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QTimer>

class QWidget;

/** Tells when a window has been painted for the first time: what the first picture does not need is done then. */
class FirstPicture : public QObject
{
    Q_OBJECT

public:
    /** Of a window that is about to be shown; belongs to it. */
    explicit FirstPicture(QWidget &window);

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    /** Once, from the event loop; after a short while also for a window that is not painted, as a minimised one. */
    void painted();

private:
    QTimer m_wait;
};
