// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "http/alarm.h"

class ExportRegister;
class FetchWork;
class QWidget;

/** Ends the program tidily: nobody leaves while an export is being sent or files are being fetched without being asked. */
class Leaving : public QObject
{
    Q_OBJECT

public:
    /** All of them must outlive it; `window` is the one that is closed. */
    Leaving(ExportRegister &exports, FetchWork &fetches, Clock &clock, QWidget &window);

    /** For the window that is about to close: else somebody is asked, and it is closed later. */
    [[nodiscard]] bool mayClose();
    /** See MainWindow. */
    [[nodiscard]] bool endSession(bool mayAsk);
    void leave();

Q_SIGNALS:
    /** After `leave()` or an answer: the window is closed, and nothing is left to do. */
    void left();

private:
    void askAboutSending();
    void askAboutFetches();
    void abandonAndLeave();
    void leaveNow();

    ExportRegister &m_exports;
    FetchWork &m_fetches;
    QWidget &m_window;
    Alarm m_lastWait;
    /** Every fetch was told to stop. */
    bool m_stoppingFetches = false;
    /** Closes once the export is sent. */
    bool m_leaving = false;
    /** Closes whatever is being sent. */
    bool m_leavingNow = false;
};
