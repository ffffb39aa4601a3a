// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exports/casedeadline.h"
#include "http/alarm.h"

#include <QHash>
#include <QObject>

#include <functional>

/** The cases and how their deadlines stand today: counted again at midnight here, and when it is told that something changed. */
class CaseDeadlines : public QObject
{
    Q_OBJECT

public:
    /** Both are asked whenever deadlines are counted. */
    using Cases = std::function<QList<CaseRecord>()>;
    using Rule = std::function<CaseDeadline::Rule()>;

    struct Entry {
        CaseRecord record;
        CaseDeadline deadline;
    };

    CaseDeadlines(Clock &clock, Cases cases, Rule rule, QObject *parent = nullptr);
    ~CaseDeadlines() override;

    /** How the organisation counts. */
    [[nodiscard]] CaseDeadline::Rule rule() const;
    /** The day here. */
    [[nodiscard]] QDate today() const;
    /** Of the case that the export belongs to; nullptr when it belongs to none. Valid until `changed()`. */
    [[nodiscard]] const Entry *ofExport(const QString &exportId) const;
    /** Cases that no export belongs to and that are overdue or due soon. Valid until `changed()`. */
    [[nodiscard]] QList<const Entry *> pressingWithoutExport() const;
    /** Of a case as it would be. */
    [[nodiscard]] CaseDeadline of(const CaseRecord &record) const;
    /** A case, what belongs to it, or the way of counting is new. */
    void refresh();

Q_SIGNALS:
    void changed();

private:
    void awaitMidnight();

    Clock &m_clock;
    Cases m_cases;
    Rule m_rule;
    QHash<QString, Entry> m_byCase;
    /** The case of each export that is in one. */
    QHash<QString, QString> m_caseOfExport;
    QDate m_today;
    Alarm m_midnight;
};
