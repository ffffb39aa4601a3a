// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exports/exportrequest.h"
#include "exports/ledgererror.h"
#include "ui/caseform.h"
#include "ui/preflight.h"

#include <QWidget>

#include <functional>

class CaseRegister;
class CaseSection;
class PersonPanel;
class PreflightView;
class ProblemView;
class StorageCheckView;
class StorageLocationField;
class QBoxLayout;
class QLabel;
class QPushButton;
class Settings;

/** New export: person, storage location, case, and the button that says what is missing. */
class NewExportPanel : public QWidget
{
    Q_OBJECT

public:
    /** The client asks the storage, when somebody wants that. It must outlive the panel. */
    NewExportPanel(ExportRequest &request, HttpClient &http, QWidget *parent = nullptr);
    ~NewExportPanel() override;

    [[nodiscard]] PersonPanel &people() const;
    /** Of the account that signed in; nullptr when nobody is. */
    void setGraph(GraphClient *graph);
    /** Graph permissions without the resource prefix; `granted` is empty when the authority did not say. */
    void setPermissions(const QStringList &requested, const QStringList &granted);
    /** The storage that exports may go to. */
    void setAllowedHosts(const AllowedHosts &hosts);
    /** So that an export can belong to a case. All of them must outlive the panel. */
    void setCases(CaseRegister &cases, Settings &settings, const CaseForm::Calendar &calendar);
    /** What the deadline depends on may be different now. */
    void renderCase();
    /** See CaseSection. */
    [[nodiscard]] std::optional<CaseRecord> caseToBe() const;
    /** Puts the export, once it is recorded, into the case that the panel said. */
    [[nodiscard]] std::expected<void, LedgerError> placeInCase(const QString &exportId);
    /** Asks again what could not be asked. */
    void contactMayBeBack();
    [[nodiscard]] static QString usedBeforeText();
    /** Tells whether an earlier export may have gone into the same container: one container takes one export. */
    void setUsedBefore(const std::function<bool(const StorageLocation &)> &usedBefore);
    /** Offers a storage location that works, for trying things out. */
    void setSampleLocation(const std::function<QString()> &sample);
    /** Another attempt for the same person: everything but the storage location, which was never kept. */
    void prepareAgain(const ExportRecord &record);
    /** Why an earlier attempt matters; empty unless `prepareAgain()` was the last word. */
    [[nodiscard]] const QString &earlierAttempt() const;
    /** The export that is tried again; empty for a new one. */
    [[nodiscard]] const QString &earlierExport() const;
    /** After an export was sent: its secrets and choices are gone. */
    void startOver();
    void showProblem(const struct Explanation &explanation);

Q_SIGNALS:
    void exportRequested();
    /** See PreflightView. */
    void approvalRequested();
    void approvalLinkRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void render();
    void renderPreflight();
    void arrange();
    [[nodiscard]] QString missingText() const;
    [[nodiscard]] QString followRightText() const;

    ExportRequest &m_request;
    Preflight::Known m_known;
    PreflightView *m_preflight;
    PersonPanel *m_people;
    StorageLocationField *m_storage;
    StorageCheckView *m_check;
    CaseSection *m_case;
    QPushButton *m_sample;
    QPushButton *m_export;
    QPushButton *m_askAgain;
    QLabel *m_usedBefore;
    QLabel *m_missing;
    QBoxLayout *m_exportRow;
    QLabel *m_followRight;
    ProblemView *m_problem;
    QString m_earlierAttempt;
    QString m_earlierExport;
};
