// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/clearbutton.h"

#include <QLineEdit>
#include <QToolButton>

void ClearButton::addTo(QLineEdit &edit)
{
    edit.setClearButtonEnabled(true);
    //: The accessible name of a sign within a search field
    const QString name = tr("Clear the field");
    for (QToolButton *button : edit.findChildren<QToolButton *>(QString(), Qt::FindDirectChildrenOnly)) {
        if (button->text().isEmpty())
            button->setAccessibleName(name);
    }
}
