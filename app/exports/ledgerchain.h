// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exports/caserecord.h"
#include "exports/exportrecord.h"
#include "exports/ledgerevent.h"

#include <QByteArray>
#include <QStringList>

/**
 * The evidence in the ledger: canonical forms and digests.
 *
 * A canonical form is a list of fields in the order given below. Each field is
 *
 *     name SP length ":" value LF
 *
 * where `length` counts the bytes of `value` in decimal and `value` is UTF-8. Dates are milliseconds since
 * 1970-01-01T00:00:00Z in decimal, numbers decimal (`progress` as C's %.17g), flags "0" or "1", digests lower-case hex;
 * what is missing has length 0.
 *
 *     commitment = SHA-256(salt ‖ value)                          one 16-byte random salt for each personal value
 *     intent     = SHA-256(form of habeas-intent-1)               external … storageHandle, commitments for personal values
 *     view       = SHA-256(form of habeas-view-1)                 state … clientRequestId, erased
 *     digest(n)  = SHA-256(digest(n-1) ‖ form of habeas-event-1)  digest(0) is 32 zero bytes
 *
 * Only an export's first event names an intent; every event names the view that was written with it.
 *
 * Events of cases are links of the same chain, with forms of their own; days are days since 1970-01-01 in decimal:
 *
 *     case view  = SHA-256(form of habeas-case-1)                 id … outcome, erased, commitments, then each export's id
 *     digest(n)  = SHA-256(digest(n-1) ‖ form of habeas-case-event-1)
 *
 *     habeas-case-1        id, openedAt, receivedOn, legalBasis, identity, identityAskedOn, identityProvenOn, ownDays, extended,
 *                          extensionToldOn, closed, outcome, erased; the commitments of reference, otherBasis, identityHow,
 *                          identityBy, extensionReason, note, outcomeNote; `export` for each export in the order of adding
 *     habeas-case-event-1  sequence, caseId, occurredAt, kind, httpStatus, serviceDate, requestId, clientRequestId, errorCode,
 *                          text, view
 *
 * A personal value of a case can be changed. Then all seven get new salts, and the old values and salts go as in erasing: of what
 * was there before, the chain keeps digests alone.
 *
 * A personal value enters as its commitment alone. Erasing removes value and salt; without the salt nobody can find the
 * value by trying, the commitment stays, and so the chain still verifies.
 *
 * What this proves: an event that was changed, removed or put between others is found, and so is an export's row that no
 * longer says what its events say. A tail that was cut off is found only against a head kept elsewhere (receipts keep
 * one). It does not prove more: there is no key, so whoever owns the file can rewrite all of it, from the first event on.
 */
namespace LedgerChain {
inline constexpr qsizetype SaltLength = 16;
inline constexpr qsizetype DigestLength = 32;

/** The intent's personal values, always in the same order: the order of salts and commitments. */
[[nodiscard]] QStringList personalValues(const ExportRecord &record);
void setPersonalValues(ExportRecord &record, const QStringList &values);
inline constexpr qsizetype PersonalValueCount = 7;

[[nodiscard]] QByteArray freshSalts(qsizetype count);
[[nodiscard]] QByteArray commitment(const QByteArray &salt, const QString &value);
/** The commitments of all values, one after the other; `salts` likewise. */
[[nodiscard]] QByteArray commitments(const QByteArray &salts, const QStringList &values);

/** The digest before the first event. */
[[nodiscard]] QByteArray genesis();
/** `commitments` are those of `personalValues()`; the values themselves are not looked at. */
[[nodiscard]] QByteArray intentDigest(const ExportRecord &record, const QByteArray &commitments);
/** `noteCommitment` is empty without a note. */
[[nodiscard]] QByteArray viewDigest(const ExportRecord &record, const QByteArray &noteCommitment);
[[nodiscard]] QByteArray eventForm(const LedgerEvent &event, const QByteArray &intent, const QByteArray &view);

/** A case's personal values, in the order of salts and commitments. */
[[nodiscard]] QStringList casePersonalValues(const CaseRecord &record);
void setCasePersonalValues(CaseRecord &record, const QStringList &values);
inline constexpr qsizetype CasePersonalValueCount = 7;
/** `commitments` are those of `casePersonalValues()`; the values themselves are not looked at. */
[[nodiscard]] QByteArray caseViewDigest(const CaseRecord &record, const QByteArray &commitments);
[[nodiscard]] QByteArray caseEventForm(const LedgerEvent &event, const QByteArray &view);

/** The digest of an event that follows the one with the digest `previous`. */
[[nodiscard]] QByteArray link(const QByteArray &previous, const QByteArray &eventForm);
}
