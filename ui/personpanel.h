// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "graph/grapherror.h"
#include "graph/inboundshareduserprofile.h"

#include <QPointer>
#include <QWidget>

class GraphCall;
class GraphClient;
class InboundSharedUserProfilePages;
class PersonFilter;
class PersonTableModel;
class ProblemView;
struct GraphAnswer;
class FormField;
class QHeaderView;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QTableView;

/**
 * Step 1: the person. Lists everybody page by page, can be searched and used while pages arrive, and takes an object ID
 * for somebody who is not listed. Nothing of it is written to disk.
 */
class PersonPanel : public QWidget
{
    Q_OBJECT

public:
    explicit PersonPanel(QWidget *parent = nullptr);
    ~PersonPanel() override;

    /** Lists the people of that account's tenant; nullptr forgets everything. */
    void setGraph(GraphClient *graph);
    /** Chooses a person that is known from elsewhere. */
    void choose(const InboundSharedUserProfile &person);
    void forgetChoice();
    /** Loads what could not be loaded, if anything. */
    void contactMayBeBack();
    void focusSearch();
    [[nodiscard]] QHeaderView &header() const;

Q_SIGNALS:
    void chosen(const std::optional<InboundSharedUserProfile> &person);
    /** Graph answered the list: with people, or with an error. */
    void listAnswered(const std::optional<GraphError> &error);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void setUpTable();
    void setUpLookUp();
    void list();
    void stopListing();
    void showLoading(bool loading);
    void search();
    void takePage(const QList<InboundSharedUserProfile> &page);
    void takeListError(const GraphError &error, bool triesAgain);
    void takeRow();
    void lookUp();
    void takeLookUp(const GraphAnswer &answer);
    void showCount();
    void showChoice();

    QPointer<GraphClient> m_graph;
    QPointer<InboundSharedUserProfilePages> m_pages;
    QPointer<GraphCall> m_lookUpCall;
    std::optional<InboundSharedUserProfile> m_choice;
    PersonTableModel *m_people;
    PersonFilter *m_filter;
    QLineEdit *m_search;
    QTableView *m_table;
    QLabel *m_count;
    QProgressBar *m_loading;
    QPushButton *m_loadRest;
    QPushButton *m_stopLoading;
    QPushButton *m_enterObjectId;
    ProblemView *m_problem;
    QWidget *m_lookUpRow;
    FormField *m_objectId;
    QPushButton *m_lookUp;
    ProblemView *m_lookUpProblem;
    QLabel *m_chosen;
    bool m_complete = false;
    /** By the person: only they go on with it. */
    bool m_stopped = false;
};
