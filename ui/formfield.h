// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/statusicon.h"

#include <QWidget>

class QBoxLayout;
class QLabel;
class QLineEdit;

/**
 * One labelled line of input with a hint, and below it a remark or an error. An error is shown when editing is finished, not
 * while typing, and goes as soon as it no longer applies. There is no QValidator: it would keep `editingFinished` back.
 */
class FormField : public QWidget
{
    Q_OBJECT

public:
    /** `label` has a mnemonic and gives the edit its accessible name. A field that must be filled says "(required)" in it. */
    explicit FormField(const QString &label, QWidget *parent = nullptr);
    ~FormField() override;

    [[nodiscard]] QLabel *label() const { return m_label; }
    [[nodiscard]] QLineEdit *edit() const { return m_edit; }
    [[nodiscard]] QString text() const;
    void setText(const QString &text);

    /** Stays visible, beside the label. */
    void setHint(const QString &hint);
    /** Set by a policy or a configuration file, where `source` says: can be read and copied, not edited, and the hint says why. Empty: not managed.
     */
    void setManaged(const QString &source);
    /** In front of the label. Takes ownership. */
    void setLead(QWidget *widget);
    /** Beside the edit, and after it in the tab order. Takes ownership. */
    void setTrailing(QWidget *widget);

    /** What is wrong with the present text; empty: nothing. Kept back until editing is finished. */
    void setError(const QString &error);
    /** Shows an error that is kept back. */
    void revealError();
    /** Keeps it back again. */
    void withholdError();
    /** An error is on the screen. */
    [[nodiscard]] bool isInError() const { return m_errorShown; }

    /** What is to be said about a text that is in order; shown at once, unless there is an error on the screen. */
    void setRemark(StatusIcon::Level level, const QString &remark);

Q_SIGNALS:
    /** An error appeared on the screen or went away. */
    void errorShownChanged(bool shown);

protected:
    void changeEvent(QEvent *event) override;
    /** Below everything else. */
    void addBelow(QWidget *widget);

private:
    void arrange();
    void setErrorShown(bool shown);
    void render();
    void describe();
    void applyColors();
    [[nodiscard]] QString statusText() const;
    [[nodiscard]] StatusIcon::Level statusLevel() const;

    QLabel *m_label;
    QLabel *m_hint;
    QLineEdit *m_edit;
    StatusIcon *m_icon;
    QLabel *m_status;
    QWidget *m_lock = nullptr;
    QBoxLayout *m_head;
    QBoxLayout *m_line;
    QBoxLayout *m_column;
    QString m_error;
    QString m_remark;
    StatusIcon::Level m_level = StatusIcon::Level::None;
    bool m_errorShown = false;
    bool m_touched = false;
    bool m_coloring = false;
};
