// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exports/exportstate.h"
#include "http/alarm.h"

#include <QHash>
#include <QMap>
#include <QSet>

#include <functional>
#include <optional>

class ExportOperation;
class ExportRegister;

/**
 * What the desktop is to be told about exports: that one ended, went wrong, or waits for a person. Nothing is told of what was so
 * when it was made, nothing twice, and what happens within a few seconds is told together. The texts may show on a locked screen: they
 * name the case at most, never the person or the account.
 */
class ExportNotices : public QObject
{
    Q_OBJECT

public:
    /** Whether anybody should be told now: nobody is who sees it happen. */
    using IsWanted = std::function<bool()>;

    /** The register must have been loaded. */
    ExportNotices(ExportRegister &exports, Clock &clock, IsWanted isWanted, QObject *parent = nullptr);
    ~ExportNotices() override;

Q_SIGNALS:
    /** Once for each text; of several exports it names the first. */
    void due(const QString &exportId, const QString &title, const QString &text);

private:
    enum class Kind { Complete, Failed, NotStarted, Undecided, SignIn };
    struct Words {
        QString title;
        QString text;
    };

    [[nodiscard]] static std::optional<Kind> kindOf(Exports::State state);
    [[nodiscard]] static Words words(Kind kind, const QString &caseReference);
    [[nodiscard]] static Words words(Kind kind, int count);
    void takeState(const ExportOperation &operation, Exports::State state);
    void takeChange(const ExportOperation &operation);
    void gather(Kind kind, const QString &exportId);
    void tell();

    ExportRegister &m_exports;
    IsWanted m_isWanted;
    Alarm m_gathering;
    QMap<Kind, QStringList> m_gathered;
    QMap<Kind, QSet<QString>> m_told;
    /** Exports that wait for somebody to sign in, by the account. One sign-in helps them all. */
    QHash<QString, QSet<QString>> m_waiting;
};
