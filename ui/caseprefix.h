// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QString>

class QLineEdit;
class Settings;

/**
 * How the organisation's case references begin: remembered from the last one, offered in an empty field, and taken back when
 * nothing was written behind it.
 */
class CasePrefix : public QObject
{
    Q_OBJECT

public:
    /** Offers whenever somebody goes to the field; both must outlive it. */
    CasePrefix(QLineEdit &edit, const Settings &settings, QObject *parent = nullptr);
    ~CasePrefix() override;

    /** Into the field if it is empty, as if typed, so that it can be undone. */
    void offer();
    /** What is in the field now was not offered. */
    void forget();
    /** The prefix is there and nothing behind it: no reference yet. */
    [[nodiscard]] bool isBare() const;

    /** "DSR-2026-0042" begins with "DSR-2026-"; a reference that is a number only, or ends in none, says nothing about the next. */
    [[nodiscard]] static QString of(const QString &reference);
    /** Not worth a word if it cannot be stored: it is offered, never needed. */
    static void remember(const QString &reference, Settings &settings);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QLineEdit &m_edit;
    const Settings &m_settings;
    /** What was offered and nothing was written behind yet. */
    QString m_offered;
};
