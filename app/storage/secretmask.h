// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QSet>
#include <QString>

/**
 * Finds what must not be seen in any text, however mangled: signatures, account keys and passwords, plain, percent-encoded once or more, cut by
 * line breaks, or without their name. Prefers hiding too much.
 */
class SecretMask
{
public:
    explicit SecretMask(const QString &text);

    /** The text with every secret value replaced by "••••••••". */
    [[nodiscard]] QString masked() const;
    /** The shape of a storage account key somewhere in the text. */
    [[nodiscard]] bool hasAccountKey() const;
    /** `AccountKey=` or the like. */
    [[nodiscard]] bool hasKeyAssignment() const;
    /** A value taken from the text, for people: hidden when it has a piece of a secret. */
    [[nodiscard]] QString safe(const QString &value) const;

private:
    struct Span {
        qsizetype begin;
        qsizetype end;
    };

    void compact();
    void findPasswords();
    void findAssignments();
    void findRuns();
    void hide(qsizetype compactBegin, qsizetype compactEnd);
    void remember(const QString &value);
    void findRemembered();
    [[nodiscard]] bool isPlainName() const;
    [[nodiscard]] bool hasRemembered(const QString &value) const;

    QString m_text;
    /** Without white space and invisible characters, and where each character was. */
    QString m_compact;
    QList<qsizetype> m_origins;
    QList<Span> m_spans;
    QSet<QString> m_pieces;
};
