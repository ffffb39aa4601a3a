// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/explanation.h"

#include <QList>
#include <QString>
#include <QStringList>

/** Every error that the program explains, by its code, for the guide: in the words that are shown when the error happens. */
namespace Troubleshooting {
struct Entry {
    /** What links lead to; unique among all entries. */
    QStringList places;
    /** As a server or a page of Microsoft shows them; not translated, never empty unless `title` is set. */
    QStringList codes;
    /** Where there is no code: what happened. */
    QString title;
    /** What happened and what to do; several where it depends on what was asked for. */
    struct Words {
        QString what;
        QString next;
    };
    QList<Words> words;
};

[[nodiscard]] QList<Entry> signIn();
[[nodiscard]] QList<Entry> graph();
[[nodiscard]] QList<Entry> storage();

/** Where the error is explained; empty for what needs no help, such as one's own cancelling. */
[[nodiscard]] QString place(const SignInError &error);
[[nodiscard]] QString place(const GraphError &error, Asked asked);
[[nodiscard]] QString place(const StorageError &error);
}
