// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

QT_BEGIN_NAMESPACE
class QGridLayout;
class QLabel;
class QLineEdit;
QT_END_NAMESPACE

/** Two labelled fields, beside each other where both have room, else one below the other. */
class FieldPair : public QWidget
{
public:
    struct Field {
        QString label;
        QLineEdit *edit;
    };

    /** `room`: letters that the second one is given in any case. Its text changes every second, and nothing may jump then. */
    FieldPair(const Field &first, const Field &second, int room, QWidget *parent = nullptr);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void arrange();
    [[nodiscard]] bool isRoomForBoth() const;

    QLineEdit *m_first;
    QLineEdit *m_second;
    QLabel *m_firstLabel;
    QLabel *m_secondLabel;
    QGridLayout *m_grid;
    int m_room;
};
