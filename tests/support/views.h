// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exports/caserecord.h"
#include "exports/exportoperation.h"
#include "manualclock.h"

#include <QDir>
#include <QSize>
#include <QTemporaryDir>
#include <QWidget>

#include <functional>
#include <memory>

/** Every view of the program, with what may be in it: the window and its parts in all states, the dialogs, the questions. */
class Views
{
public:
    using Make = std::function<std::unique_ptr<QWidget>()>;
    /** The view's name, its usual size, and how to have it, any number of times while being visited. */
    using Visit = std::function<void(const QString &name, QSize size, const Make &make)>;

    explicit Views(const Visit &visit);
    ~Views();

    /** Visits one after the other. */
    void show();
    /** Whether each could be had in the state that its name promises. */
    [[nodiscard]] bool isComplete() const { return m_isComplete; }

private:
    void fail(const char *what, const QString &where);
    void showStates();
    void showAttentions();
    void showLedgerTrouble();
    void showNetwork();
    void showSettings();
    void showHelp();
    void showDesk();
    void showTimeLine(const QString &name, const CaseRecord &shown, const ExportRecord &record, int checks);
    void showTimeLines();
    void showLastQuestion();
    void showWindow();
    void showCases();
    void showReceipts();
    void showFetch();
    void showQuestions();
    void showSignIn();
    [[nodiscard]] ExportRecord record(Exports::State state) const;
    void showCheck(const QString &name, ExportRecord shown, const Cloud &cloud);
    void showOperation(const QString &name, ExportOperation &operation);

    Visit m_visit;
    QTemporaryDir m_data;
    ManualClock m_clock;
    std::unique_ptr<Ledger> m_ledger;
    bool m_isComplete = true;
};
