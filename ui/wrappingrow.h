// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLayout>

/** A row that goes on in the next line where the width ends, mirrored from right to left. What is hidden takes no room. */
class WrappingRow : public QLayout
{
    Q_OBJECT

public:
    WrappingRow();
    ~WrappingRow() override;

    void addItem(QLayoutItem *item) override;
    [[nodiscard]] int count() const override;
    [[nodiscard]] QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override;
    [[nodiscard]] bool hasHeightForWidth() const override;
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize minimumSize() const override;
    [[nodiscard]] QSize sizeHint() const override;
    void setGeometry(const QRect &rect) override;

private:
    /** Returns the height; moves nothing unless told. */
    int arrange(const QRect &rect, bool moves) const;

    QList<QLayoutItem *> m_items;
};
