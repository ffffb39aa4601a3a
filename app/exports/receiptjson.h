// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exports/receipt.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

/**
 * A receipt as JSON: schema `habeas-receipt`, version 1; `resources/receipt-schema.json` has it as a JSON Schema.
 *
 *     schema, version   "habeas-receipt", 1. A program refuses a version that it does not know.
 *     program           name and version of the program that made it
 *     madeAt, timeZone  when, and which time zone the people who made it live in
 *     scope             "export" or "case": what the receipt is about
 *     case              the request that the exports belong to, or null: how it came, on what ground, who it is, how it ended, with
 *       personal, salts, commitments, view   as below; null once erased
 *       deadline                       when it must be, or must have been, answered, counted on the day of `madeAt`, and by what rule
 *       events                         everything that happened to it
 *     exports           what was done, each with
 *       person, caseReference, actor   who asked and who acted; null once erased
 *       service, storage               tenant, cloud, Graph root; host, container, permissions, end and handle of the signature, no secret
 *       salts, commitments, intent     what the first event's `intent` is made of
 *       note, current, view            the present values, and their digest
 *       results                        what the ResultsFetched events say, with the manifest's SHA-256
 *       events                         everything that happened, each with the digest before it and its own
 *     ledger.head       the end of the ledger's chain at that moment, over all exports
 *     sha256            of all the rest
 *
 * A receipt of an export has that export alone; one of a case has all that belong to it, in the case's order.
 *
 * Values. Moments are UTC with milliseconds, `2026-11-23T09:30:15.123Z`, days `2026-11-23`, or null. Digests, commitments and salts are lower-case
 * hex. Numbers are integers from 0 to 2^53 - 1; `progress` is text, C's %.17g, as in the ledger's forms. Missing text is "". Member names are ASCII
 * without escapes, no object has a name twice, and every member is there.
 *
 * `sha256` is SHA-256 over the UTF-8 of the canonical form of the document without the member `sha256`. The canonical form is that of
 * RFC 8785: no white space, members sorted by name, strings with \" \\ \b \f \n \r \t and \u00xx (lower-case) for other control
 * characters, everything else as it is. Python's json.dumps(document, sort_keys=True, separators=(",", ":"), ensure_ascii=False) is the
 * same here.
 *
 * Checking without this program: exports/ledgerchain.h has the forms. A personal value's commitment is SHA-256(salt ‖ value); an
 * export's `intent` is made of the commitments and the open values and is named by its first event; `view` is made of `current` and the
 * note's commitment and is named by its last; a case's likewise, of its values and the ids of its exports; each event's `digest` is SHA-256(previous
 * ‖ its form). The salts are in the receipt because the values are: they serve to hide values that are not there.
 *
 * What it proves: alone, that nothing in it was changed by somebody who does not know how to make hashes anew; whoever made this one
 * can make another. Together with a ledger, that the ledger still has these events, and that nothing up to the head was changed since.
 * It outlives the erasing of personal values in the ledger: delete it when they must go.
 */
namespace ReceiptJson {
inline constexpr int Version = 1;

[[nodiscard]] QString schemaName();
/** The document, `sha256` included. The same receipt always gives the same bytes. */
[[nodiscard]] QJsonObject toObject(const Receipt &receipt);
/** The document as a file: indented, UTF-8. */
[[nodiscard]] QByteArray toFile(const Receipt &receipt);
/** What `sha256` must be, hex. */
[[nodiscard]] QByteArray digest(QJsonObject document);
/**
 * Reads what can be read: a value that is missing or wrong comes out empty. Whoever must know compares `toObject()` of the outcome
 * with the document.
 */
[[nodiscard]] Receipt fromObject(const QJsonObject &document);
}
