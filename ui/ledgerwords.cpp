// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/ledgerwords.h"

using Kind = LedgerError::Kind;

LedgerWords::LedgerWords(const LedgerError &error)
    : m_error(error)
{
}

QString LedgerWords::what() const
{
    switch (m_error.kind) {
    case Kind::DirectoryUnusable:
        return tr("The folder for the record of exports cannot be used.");
    case Kind::Missing:
        return tr("No record of exports was found.");
    case Kind::AccessDenied:
        return tr("You are not allowed to open the record of exports.");
    case Kind::ReadOnly:
        return tr("The record of exports cannot be written to.");
    case Kind::Locked:
        return tr("Another program is using the record of exports.");
    case Kind::DiskFull:
        return tr("The record of exports cannot be written: the disk is full.");
    case Kind::InputOutput:
        return tr("The disk failed while the record of exports was used.");
    case Kind::NewerSchema:
        return tr("The record of exports was written by a newer version of Habeas.");
    case Kind::NotALedger:
        return tr("The file that should hold the record of exports holds something else.");
    case Kind::Damaged:
        return tr("The record of exports is damaged.");
    case Kind::UnknownExport:
        return tr("This export is not in the record.");
    case Kind::UnknownCase:
        return tr("This case is not in the record.");
    case Kind::InvalidRecord:
        return tr("This entry cannot be recorded as it is.");
    case Kind::Stopped:
        return tr("Verifying was stopped before everything was compared.");
    case Kind::DriverMissing:
        return tr("A part that Habeas needs for the record of exports is not installed.");
    case Kind::Failed:
        return tr("The record of exports could not be used.");
    }
    return {};
}

QString LedgerWords::sent() const
{
    switch (m_error.kind) {
    case Kind::NewerSchema:
    case Kind::NotALedger:
        return tr("The file was left as it is. Habeas sends no export that it has not recorded first.");
    case Kind::InvalidRecord:
        return tr("Nothing was written. Habeas sends no export that it has not recorded first.");
    case Kind::DirectoryUnusable:
    case Kind::Missing:
    case Kind::AccessDenied:
    case Kind::ReadOnly:
    case Kind::Locked:
    case Kind::DiskFull:
    case Kind::InputOutput:
    case Kind::Damaged:
    case Kind::UnknownExport:
    case Kind::UnknownCase:
    case Kind::Stopped:
    case Kind::DriverMissing:
    case Kind::Failed:
        return tr("Habeas sends no export that it has not recorded first.");
    }
    return {};
}

QString LedgerWords::next() const
{
    switch (m_error.kind) {
    case Kind::DirectoryUnusable:
        return tr("Check that the folder named in the details exists and belongs to you, or start Habeas with --data-dir and another folder.");
    case Kind::Missing:
        return tr("Habeas makes it when it is first started. If exports were recorded there before, put back the latest backup.");
    case Kind::AccessDenied:
        return tr("Check who may read and write the file named in the details, or ask whoever looks after this computer.");
    case Kind::ReadOnly:
        return tr("Check that the file and the folder named in the details may be written to and that the disk is not write-protected.");
    case Kind::Locked:
        return tr("Close the other window of Habeas, or the program that makes a backup of the file. Habeas then goes on.");
    case Kind::DiskFull:
        return tr("Make room on the disk that holds the file named in the details.");
    case Kind::InputOutput:
        return tr("Make a copy of the file named in the details to another disk now, and have the disk checked.");
    case Kind::NewerSchema:
        return tr("Start the newer version of Habeas, or install it on this computer.");
    case Kind::NotALedger:
        return tr("Move the file named in the details elsewhere, or start Habeas with --data-dir and another folder.");
    case Kind::Damaged:
        return tr("Keep a copy of the file named in the details: it may still serve as evidence. Then put back the latest backup.");
    case Kind::UnknownExport:
    case Kind::UnknownCase:
        return tr("Somebody may have put an older record in its place. Compare the file named in the details with your backups.");
    case Kind::InvalidRecord:
        return tr("Check the person, the storage location and the case, then try again.");
    case Kind::Stopped:
        return tr("Nothing is known about the rest: verify again when there is time.");
    case Kind::DriverMissing:
        return tr("Install the SQLite driver of Qt, on Debian the package libqt6sql6-sqlite, and start Habeas again.");
    case Kind::Failed:
        return tr("Start Habeas again. If it happens once more, keep a copy of the file named in the details and show the details to whoever looks "
                  "after this computer.");
    }
    return {};
}
