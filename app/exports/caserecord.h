// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDate>
#include <QDateTime>
#include <QObject>
#include <QString>
#include <QStringList>

/**
 * A person's request as the organisation keeps it: when it came, on what ground, who it is, and how it ended. Everything but
 * the id is optional. Dates are days of the organisation's calendar, `openedAt` is UTC.
 */
struct CaseRecord {
    Q_GADGET

public:
    enum class LegalBasis {
        NotStated,
        Access, ///< GDPR Art. 15
        Portability, ///< GDPR Art. 20
        AccessAndPortability,
        Other, ///< `otherBasis` says which
    };
    Q_ENUM(LegalBasis)

    enum class Identity {
        NotRecorded,
        Asked, ///< not proven since `identityAskedOn`: the clock stands still
        Proven,
    };
    Q_ENUM(Identity)

    enum class Outcome { None, Answered, AnsweredInPart, Refused, Withdrawn, Other };
    Q_ENUM(Outcome)

    /** UUID without braces. */
    QString id;
    QDateTime openedAt;
    /** The organisation's own numbering. Personal. */
    QString reference;
    QDate receivedOn;
    LegalBasis legalBasis = LegalBasis::NotStated;
    /** Personal. */
    QString otherBasis;

    Identity identity = Identity::NotRecorded;
    QDate identityAskedOn;
    QDate identityProvenOn;
    /** How identity was checked, and by whom. Both personal. */
    QString identityHow;
    QString identityBy;

    /** Days to answer in instead of the rule; 0: the rule. */
    int ownDays = 0;
    bool extended = false;
    /** Personal. */
    QString extensionReason;
    /** When the person was told. */
    QDate extensionToldOn;

    /** Personal. */
    QString note;

    bool closed = false;
    Outcome outcome = Outcome::None;
    /** Personal. */
    QString outcomeNote;

    /** In the order in which they were added. */
    QStringList exportIds;

    /** Set by the ledger: the personal values are gone for good. */
    bool erased = false;

    bool operator==(const CaseRecord &) const = default;
};
