#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Habeas authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks receipts as somebody without the program would: by the schema and by what the headers say about digests.

Usage: check_receipt.py SCHEMA RECEIPT...
"""

import datetime
import hashlib
import json
import sys

import jsonschema

EPOCH = datetime.datetime(1970, 1, 1, tzinfo=datetime.timezone.utc)
CASE_PERSONAL = ["reference", "otherBasis", "identityHow", "identityBy", "extensionReason", "note", "outcomeNote"]
PERSONAL = ["userId", "displayName", "userPrincipalName", "homeTenantId", "caseReference", "homeAccountId", "username"]


def sha256(data):
    return hashlib.sha256(data).hexdigest()


def moment(text):
    if text is None:
        return ""
    passed = datetime.datetime.strptime(text, "%Y-%m-%dT%H:%M:%S.%fZ").replace(tzinfo=datetime.timezone.utc) - EPOCH
    return str(passed // datetime.timedelta(milliseconds=1))


def day(text):
    return "" if text is None else str((datetime.date.fromisoformat(text) - EPOCH.date()).days)


def form(name, fields):
    lines = b""
    for key, value in [("form", name)] + fields:
        if isinstance(value, bool):
            value = "1" if value else "0"
        encoded = ("" if value is None else str(value)).encode()
        lines += key.encode() + b" " + str(len(encoded)).encode() + b":" + encoded + b"\n"
    return lines


def values(export):
    return {**export["person"], **export["actor"], "caseReference": export["caseReference"]}


def intent(export):
    service, storage = export["service"], export["storage"]
    fields = [("id", export["id"]), ("recordedAt", moment(export["recordedAt"])), ("external", export["external"])]
    fields += [(name, export["commitments"][name]) for name in PERSONAL]
    fields += [(name, service[name]) for name in ("tenantId", "cloudName", "graphRoot")]
    fields += [("storage" + name.capitalize(), storage[name]) for name in ("form", "host", "account", "container", "permissions")]
    fields += [("storageEndsAt", moment(storage["endsAt"])), ("storageHandle", storage["handle"])]
    return sha256(form("habeas-intent-1", fields))


def view(export):
    order = ["state", "operationAddress", "operationId", "tracked", "nextCheckAt", "submittedDateTime", "completedDateTime", "progress",
             "progressText", "statusText", "acceptedAt", "seenByService", "checkAllowedAt", "progressScale", "closed"]
    dates = {"nextCheckAt", "submittedDateTime", "completedDateTime", "acceptedAt", "checkAllowedAt"}
    current = export["current"]
    fields = [(name, moment(current[name]) if name in dates else current[name]) for name in order]
    note = export["note"]
    fields += [("note", note["commitment"] if note else ""), ("clientRequestId", current["clientRequestId"]), ("erased", export["erased"])]
    return sha256(form("habeas-view-1", fields))


def digest(event, export_id):
    fields = [("sequence", event["sequence"]), ("exportId", export_id), ("occurredAt", moment(event["occurredAt"]))]
    fields += [(name, event[name]) for name in ("kind", "state", "httpStatus")]
    fields += [("serviceDate", moment(event["serviceDate"]))]
    fields += [(name, event[name]) for name in ("requestId", "clientRequestId", "errorCode", "text", "intent", "view")]
    return sha256(bytes.fromhex(event["previous"]) + form("habeas-event-1", fields))


def case_view(case):
    days = {"receivedOn", "identityAskedOn", "identityProvenOn", "extensionToldOn"}
    fields = [("id", case["id"]), ("openedAt", moment(case["openedAt"]))]
    order = ["receivedOn", "legalBasis", "identity", "identityAskedOn", "identityProvenOn", "ownDays", "extended", "extensionToldOn", "closed",
             "outcome", "erased"]
    fields += [(name, day(case[name]) if name in days else case[name]) for name in order]
    fields += [(name, case["commitments"][name]) for name in CASE_PERSONAL]
    fields += [("export", export_id) for export_id in case["exportIds"]]
    return sha256(form("habeas-case-1", fields))


def case_digest(event, case_id):
    fields = [("sequence", event["sequence"]), ("caseId", case_id), ("occurredAt", moment(event["occurredAt"]))]
    fields += [("kind", event["kind"]), ("httpStatus", event["httpStatus"]), ("serviceDate", moment(event["serviceDate"]))]
    fields += [(name, event[name]) for name in ("requestId", "clientRequestId", "errorCode", "text", "view")]
    return sha256(bytes.fromhex(event["previous"]) + form("habeas-case-event-1", fields))


def check_case(case):
    if not case["erased"]:
        for name, value in case["personal"].items():
            assert sha256(bytes.fromhex(case["salts"][name]) + value.encode()) == case["commitments"][name], name
    assert case["view"] == case_view(case) == case["events"][-1]["view"], "case view"
    for event in case["events"]:
        assert event["digest"] == case_digest(event, case["id"]), event["sequence"]


def check_export(export):
    if not export["erased"]:
        for name, value in values(export).items():
            assert sha256(bytes.fromhex(export["salts"][name]) + value.encode()) == export["commitments"][name], name
    if export["note"]:
        assert sha256(bytes.fromhex(export["note"]["salt"]) + export["note"]["text"].encode()) == export["note"]["commitment"], "note"
    assert export["intent"] == intent(export) == export["events"][0]["intent"], "intent"
    assert export["view"] == view(export) == export["events"][-1]["view"], "view"
    for event in export["events"]:
        assert event["digest"] == digest(event, export["id"]), event["sequence"]


def check(document, validator):
    validator.validate(document)
    rest = {name: value for name, value in document.items() if name != "sha256"}
    canonical = json.dumps(rest, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    assert document["sha256"] == sha256(canonical.encode()), "sha256"
    if document["case"]:
        check_case(document["case"])
    if document["scope"] == "case":
        assert document["case"]["exportIds"] == [export["id"] for export in document["exports"]], "exports"
    for export in document["exports"]:
        check_export(export)


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        schema = json.load(file)
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    for path in sys.argv[2:]:
        with open(path, encoding="utf-8") as file:
            check(json.load(file), validator)


if __name__ == "__main__":
    main()
