// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exports/exportstate.h"

#include <QMetaEnum>

namespace Exports {
QString toText(State state)
{
    return QString::fromLatin1(QMetaEnum::fromType<State>().valueToKey(int(state)));
}

std::optional<State> stateFromText(const QString &text)
{
    bool known = false;
    const int value = QMetaEnum::fromType<State>().keyToValue(text.toLatin1().constData(), &known);
    if (!known)
        return std::nullopt;
    return State(value);
}
}
