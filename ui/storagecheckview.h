// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storage/storagecheck.h"
#include "ui/statusicon.h"

#include <QPointer>
#include <QWidget>

class ProblemView;
class QBoxLayout;
class QLabel;
class QPushButton;

/**
 * Asks the container, if a person wants that, and shows a line for each question. The results are about one location and go with it.
 * Never in the way of an export.
 */
class StorageCheckView : public QWidget
{
    Q_OBJECT

public:
    explicit StorageCheckView(HttpClient &http, QWidget *parent = nullptr);
    ~StorageCheckView() override;

    /** `Check access`, and `Cancel check` while it runs; stands wherever its owner puts it. */
    [[nodiscard]] QPushButton *button() const { return m_button; }
    /** Another one ends a check and takes the results away. */
    void setLocation(const StorageLocation &location);
    [[nodiscard]] bool isRunning() const { return m_check; }

private:
    void toggle();
    void start();
    void take(const StorageCheck::Finding &finding);
    void takeClock(std::chrono::seconds offset);
    void conclude();
    void clear();
    QLabel *addLine(StatusIcon::Level level, const QString &text);
    void renderButton();
    void describe();

    HttpClient &m_http;
    StorageLocation m_location;
    QPointer<StorageCheck> m_check;
    QPushButton *m_button;
    StatusIcon *m_verdictIcon;
    QLabel *m_verdict;
    QWidget *m_lines = nullptr;
    QBoxLayout *m_column;
    QLabel *m_scope;
    ProblemView *m_problem;
    QStringList m_texts;
};
