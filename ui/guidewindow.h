// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/windowstate.h"

#include <QMainWindow>
#include <QUrl>

class GuidePages;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QSplitter;

/** The guide in a window of its own, beside whatever is being done: it can be read while a question waits for its answer. */
class GuideWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit GuideWindow(const WindowState &state, QWidget *parent = nullptr);
    ~GuideWindow() override;

    /** Shows it there, in front, with the keyboard on the page. `address` as of Guide; empty: where it was. */
    void open(const QUrl &address = {});

protected:
    void hideEvent(QHideEvent *event) override;

private:
    void setUpContents();
    void setUpSearch();
    void setUpKeys();
    void arrange();
    void markChapter(const QUrl &address);
    void search(bool backward);

    WindowState m_state;
    QLabel *m_contentsLabel;
    QListWidget *m_contents;
    GuidePages *m_pages;
    QLabel *m_searchLabel;
    QLineEdit *m_search;
    QPushButton *m_previous;
    QPushButton *m_next;
    QLabel *m_outcome;
    QSplitter *m_splitter;
};
