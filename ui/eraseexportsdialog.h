// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QDialog>

#include <functional>

class ManagedNote;
class Settings;
class QCheckBox;
class QLabel;
class QPushButton;
class QRadioButton;
class QSpinBox;

/** Which closed exports to erase now, how many that are, and whether the old ones are to be erased at every start. Deletes itself. */
class EraseExportsDialog : public QDialog
{
    Q_OBJECT

public:
    struct Counts {
        qint64 exports = 0;
        qint64 cases = 0;
    };
    /** How many closed exports nothing has happened to since that moment, and how many cases would go with them. */
    using Count = std::function<Counts(const QDateTime &utc)>;

    /** The settings must outlive it. */
    EraseExportsDialog(Settings &settings, const QDateTime &nowUtc, Count count, QWidget *parent = nullptr);

    /** What of an export is erased, and what remains. */
    [[nodiscard]] static QString whatGoes();

Q_SIGNALS:
    void eraseRequested(const QDateTime &beforeUtc);
    /** The choice for every start could not be stored. */
    void settingNotStored();

private:
    void render();
    void takeChoice();
    [[nodiscard]] QDateTime before() const;
    [[nodiscard]] int monthsAtEveryStart() const;

    Settings &m_settings;
    QDateTime m_now;
    Count m_count;
    QRadioButton *m_all;
    QRadioButton *m_old;
    QSpinBox *m_months;
    QLabel *m_countText;
    QCheckBox *m_always;
    ManagedNote *m_managed;
    QPushButton *m_erase;
};
