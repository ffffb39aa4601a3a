// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storage/fetchplan.h"

#include <QStringList>
#include <QWidget>

class QBoxLayout;
class QComboBox;
class QLabel;

/** What a fetch will do, what is to be said about the folder, and what to do about files that are in the way. */
class FetchPlanView : public QWidget
{
    Q_OBJECT

public:
    explicit FetchPlanView(QWidget *parent = nullptr);

    void setPlan(const FetchPlan &plan);
    /** A plan is on its way. */
    void setWaiting();
    void clear();
    [[nodiscard]] FetchPlan::Conflicts conflicts() const;
    void setChoosable(bool choosable);

private:
    QLabel *m_words;
    QWidget *m_remarks = nullptr;
    QWidget *m_conflictRow;
    QLabel *m_conflictWords;
    QComboBox *m_conflicts;
    /** What the choice was made about. */
    QString m_folder;
    QStringList m_askedAbout;
    QBoxLayout *m_column;
};
