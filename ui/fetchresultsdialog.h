// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "config/cloud.h"
#include "exports/exportoperation.h"
#include "storage/resultcontainer.h"
#include "storage/resultfetch.h"

#include <QDialog>
#include <QPointer>
#include <QTimer>

#include <functional>

class FetchPlanView;
class FolderField;
class ProblemView;
class ResultChooser;
class ResultTableModel;
class StorageLocationField;
class QBoxLayout;
class QHeaderView;
class QLabel;
class QProgressBar;
class QPushButton;
class QScrollArea;

/**
 * From the address of a container to its files in a folder of this computer: address, list, choice, folder, plan, progress, end. Not
 * modal; goes when it is closed, and the address with it. What happened is part of the operation's timeline.
 */
class FetchResultsDialog : public QDialog
{
    Q_OBJECT

public:
    struct Surroundings {
        HttpClient &http;
        /** The cloud whose storage the export went to. */
        Cloud cloud;
        /** Where the folder for the results is to be; absolute. */
        QString parentFolder;
        /** An address that works, for trying things out; none outside of the demo. */
        std::function<QString()> sampleAddress = {};
    };

    /** The operation may go while the dialog is open. */
    FetchResultsDialog(ExportOperation &operation, const Surroundings &surroundings, QWidget *parent = nullptr);
    ~FetchResultsDialog() override;

    [[nodiscard]] const ExportOperation *operation() const { return m_operation; }
    /** Of the files. */
    [[nodiscard]] QHeaderView &header() const;
    /** Files are on their way. */
    [[nodiscard]] bool isFetching() const;
    /** Without a question. What has arrived stays; `finished()` follows. */
    void stopAndClose();
    /** Asks first while files are on their way. */
    void reject() override;

    /** The folder for results unless the person last chose another: in the documents. */
    [[nodiscard]] static QString usualParentFolder();

Q_SIGNALS:
    /** Files go there: the next results may go beside them. */
    void parentFolderUsed(const QString &folder);

private:
    void setUpAddress(const Surroundings &surroundings);
    void setUpFiles();
    void setUpProgress();
    QBoxLayout *setUpButtons();
    void arrange();
    void orderTabs();

    void list();
    void takeBlobs(qsizetype first, qsizetype count);
    void takeListEnd();
    void forgetPlan();
    void prepare();
    void takePlan();
    void fetch();
    void fetchAgain();
    void start();
    void makeFetch();
    void showProgress();
    void showRetry(const StorageError &error, std::chrono::milliseconds delay);
    void takeEnd();
    void openFolder();
    void askBeforeClosing();
    bool record(LedgerEvent::Kind kind);
    [[nodiscard]] static QString notRecorded(LedgerEvent::Kind kind);
    void render();
    [[nodiscard]] bool isListed() const { return m_fetch; }
    [[nodiscard]] bool canPlan() const;

    QPointer<ExportOperation> m_operation;
    HttpClient &m_http;
    StorageLocation m_location;
    QPointer<ResultContainer> m_container;
    QPointer<ResultFetch> m_fetch;
    /** Waits until the choice and the folder have settled. */
    QTimer m_settle;
    ResultTableModel *m_model;
    bool m_planned = false;
    bool m_startWhenPlanned = false;
    bool m_closing = false;

    QScrollArea *m_area;
    QWidget *m_content;
    QLabel *m_title;
    QLabel *m_advice;
    StorageLocationField *m_address;
    QPushButton *m_sample;
    QPushButton *m_list;
    QPushButton *m_stopList;
    QProgressBar *m_listing;
    QLabel *m_listed;
    ResultChooser *m_chooser;
    FolderField *m_folder;
    FetchPlanView *m_plan;
    QProgressBar *m_progress;
    QLabel *m_status;
    QLabel *m_end;
    ProblemView *m_problem;
    QPushButton *m_start;
    QPushButton *m_stop;
    QPushButton *m_again;
    QPushButton *m_open;
    QPushButton *m_close;
};
