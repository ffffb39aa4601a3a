// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class FormField;
class QComboBox;
class QLabel;

/** One labelled choice. While it is managed its value stands there as text that can be read and reached, which a disabled box could not be. */
class ChoiceField : public QWidget
{
    Q_OBJECT

public:
    /** `label` has a mnemonic and gives the box its accessible name. */
    explicit ChoiceField(const QString &label, QWidget *parent = nullptr);

    /** Filled by the caller. */
    [[nodiscard]] QComboBox *box() const { return m_box; }
    /** What an assistive tool says about the choice. */
    void setMeaning(const QString &meaning);
    /** Set by a policy or a configuration file, where `source` says; empty: not managed. After the present choice was made. */
    void setManaged(const QString &source);

private:
    QLabel *m_label;
    QComboBox *m_box;
    FormField *m_managed;
};
