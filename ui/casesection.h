// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exports/ledgererror.h"
#include "ui/caseform.h"

#include <QWidget>

#include <expected>
#include <optional>

class CasePrefix;
class CaseRegister;
class FormField;
class QButtonGroup;
class QLabel;
class QPushButton;
class QRadioButton;
class QStringListModel;
class Settings;
struct ExportRecord;

/**
 * The case of an export to come: its reference, and in words what will become of it: a new case, one that is open, or one that is
 * reopened. Without a reference and without details there is no case.
 */
class CaseSection : public QWidget
{
    Q_OBJECT

public:
    explicit CaseSection(QWidget *parent = nullptr);
    ~CaseSection() override;

    /** What it needs to say more than the reference. All of it must outlive the section. */
    void setUp(CaseRegister &cases, Settings &settings, const CaseForm::Calendar &calendar);

    [[nodiscard]] FormField &field() const { return *m_field; }
    /** As the export is to be recorded with; without a prefix that nothing was written behind. */
    [[nodiscard]] QString reference() const;
    /** The case that the export would belong to, as it would be; nullopt for none. */
    [[nodiscard]] std::optional<CaseRecord> caseToBe() const;
    void startOver();
    /** Another attempt of an export: goes to the same case. */
    void startLike(const ExportRecord &earlier);
    /** Puts the recorded export where the words said it goes, and remembers how references begin. */
    [[nodiscard]] std::expected<void, LedgerError> place(const QString &exportId);

    /** What the deadline depends on may be different now. */
    void render();

Q_SIGNALS:
    void referenceChanged();

private:
    void askForDetails();
    void showReferences();
    [[nodiscard]] std::optional<CaseRecord> openCase() const;
    [[nodiscard]] std::optional<CaseRecord> closedCase() const;
    [[nodiscard]] bool isNothing() const;

    FormField *m_field;
    QLabel *m_words;
    QRadioButton *m_reopen;
    QRadioButton *m_new;
    QPushButton *m_details;
    QStringListModel *m_references;
    CasePrefix *m_prefix = nullptr;
    CaseRegister *m_cases = nullptr;
    Settings *m_settings = nullptr;
    CaseForm::Calendar m_calendar;
    /** What was filled in for a new case. */
    std::optional<CaseRecord> m_pending;
    /** The case of the earlier attempt, as long as its reference is not changed. */
    QString m_sameCase;
};
