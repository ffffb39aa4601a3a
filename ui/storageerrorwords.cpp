// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/storageerrorwords.h"

#include "ui/localdate.h"

StorageErrorWords::StorageErrorWords(const StorageError &error)
    : m_error(error)
{
}

QString StorageErrorWords::what() const
{
    switch (m_error.kind) {
    case Kind::HostNotFound:
    case Kind::Offline:
    case Kind::ConnectionRefused:
    case Kind::ConnectionLost:
    case Kind::Timeout:
    case Kind::TlsFailed:
    case Kind::ProxyFailed:
    case Kind::Cancelled:
    case Kind::NotStorage:
    case Kind::BadAnswer:
    case Kind::Busy:
    case Kind::ServiceTrouble:
        return connectionReason();
    case Kind::SignatureExpired:
    case Kind::SignatureNotYetValid:
    case Kind::SignatureWrong:
    case Kind::AuthenticationFailed:
        return signatureReason();
    case Kind::PermissionMismatch:
    case Kind::SourceIpMismatch:
    case Kind::ProtocolMismatch:
    case Kind::ServiceMismatch:
    case Kind::ResourceTypeMismatch:
    case Kind::NetworkRules:
    case Kind::KeyBasedAuthenticationNotPermitted:
    case Kind::AccountDisabled:
    case Kind::Forbidden:
        return rightsReason();
    case Kind::ContainerNotFound:
    case Kind::ContainerBeingDeleted:
    case Kind::BlobNotFound:
    case Kind::BlobArchived:
    case Kind::BlobTypeWrong:
    case Kind::Conflict:
    case Kind::Changed:
    case Kind::RangeNotSatisfiable:
    case Kind::InvalidBlockList:
    case Kind::Rejected:
        return contentReason();
    }
    return {};
}

QString StorageErrorWords::sent() const
{
    return tr("Asking changed nothing in the container.");
}

QString StorageErrorWords::next() const
{
    switch (m_error.kind) {
    case Kind::HostNotFound:
    case Kind::Offline:
    case Kind::ConnectionRefused:
    case Kind::ConnectionLost:
    case Kind::Timeout:
    case Kind::TlsFailed:
    case Kind::ProxyFailed:
    case Kind::Cancelled:
    case Kind::NotStorage:
    case Kind::BadAnswer:
    case Kind::Busy:
    case Kind::ServiceTrouble:
        return connectionAdvice();
    case Kind::SignatureExpired:
    case Kind::SignatureNotYetValid:
    case Kind::SignatureWrong:
    case Kind::AuthenticationFailed:
        return signatureAdvice();
    case Kind::PermissionMismatch:
    case Kind::SourceIpMismatch:
    case Kind::ProtocolMismatch:
    case Kind::ServiceMismatch:
    case Kind::ResourceTypeMismatch:
    case Kind::NetworkRules:
    case Kind::KeyBasedAuthenticationNotPermitted:
    case Kind::AccountDisabled:
    case Kind::Forbidden:
        return rightsAdvice();
    case Kind::ContainerNotFound:
    case Kind::ContainerBeingDeleted:
    case Kind::BlobNotFound:
    case Kind::BlobArchived:
    case Kind::BlobTypeWrong:
    case Kind::Conflict:
    case Kind::Changed:
    case Kind::RangeNotSatisfiable:
    case Kind::InvalidBlockList:
    case Kind::Rejected:
        return contentAdvice();
    }
    return {};
}

QString StorageErrorWords::connectionReason() const
{
    switch (m_error.kind) {
    case Kind::HostNotFound:
        return tr("No storage account with this address could be found on the network.");
    case Kind::Offline:
        return tr("This computer is not connected to the network.");
    case Kind::ConnectionRefused:
        return tr("The connection to the storage was refused.");
    case Kind::ConnectionLost:
        return tr("The connection to the storage was cut before the answer was complete.");
    case Kind::Timeout:
        return tr("The storage did not answer in time.");
    case Kind::TlsFailed:
        return tr("No secure connection to the storage could be made.");
    case Kind::ProxyFailed:
        return tr("The proxy server of your network did not let the request through.");
    case Kind::Cancelled:
        return tr("The request was stopped before it was answered.");
    case Kind::NotStorage:
        return tr("Something answered that is not Azure Storage.");
    case Kind::BadAnswer:
        return tr("The answer of the storage could not be understood.");
    case Kind::Busy:
        return tr("The storage is getting too many requests at the moment.");
    default:
        return tr("The storage service has a problem.");
    }
}

QString StorageErrorWords::connectionAdvice() const
{
    switch (m_error.kind) {
    case Kind::HostNotFound:
        return tr("Check the name of the account in the address: a deleted account is not found either. Also check the network connection of this "
                  "computer.");
    case Kind::Offline:
        return tr("Connect this computer to the network, then try again.");
    case Kind::ConnectionRefused:
        return tr("A firewall may be in the way: ask whoever runs your network.");
    case Kind::ConnectionLost:
    case Kind::Timeout:
        return tr("The network or the service may be busy: wait a moment, then try again.");
    case Kind::TlsFailed:
        return tr("Check the date and the time of this computer. If your organisation inspects encrypted connections, this computer must trust its "
                  "certificate: ask whoever runs your network.");
    case Kind::ProxyFailed:
        return tr("Check the proxy settings of this computer, or ask whoever runs your network.");
    case Kind::Cancelled:
        return tr("Nothing needs to be put right.");
    case Kind::NotStorage:
        return tr("A sign-in page of the network or a proxy server may have answered instead: ask whoever runs your network. Also check the host in "
                  "the address.");
    case Kind::BadAnswer:
        return tr("Try again. If it stays like this, show the details to whoever runs your network.");
    case Kind::Busy:
        return tr("Wait some minutes, then try again.");
    default:
        return tr("Only Microsoft can repair this: wait some minutes, then try again.");
    }
}

QString StorageErrorWords::signatureReason() const
{
    switch (m_error.kind) {
    case Kind::SignatureExpired:
        return m_error.signatureEnd.isValid() ? tr("The shared access signature ended on %1.").arg(LocalDate::longDateTime(m_error.signatureEnd))
                                              : tr("The shared access signature has ended.");
    case Kind::SignatureNotYetValid:
        return m_error.signatureStart.isValid()
            ? tr("The shared access signature is not valid before %1.").arg(LocalDate::longDateTime(m_error.signatureStart))
            : tr("The shared access signature is not valid yet.");
    case Kind::SignatureWrong:
        return tr("The signature does not belong to the rest of the address.");
    default:
        return tr("The storage did not accept the shared access signature.");
    }
}

QString StorageErrorWords::signatureAdvice() const
{
    switch (m_error.kind) {
    case Kind::SignatureExpired:
        return tr("Make a new one and enter its address.");
    case Kind::SignatureNotYetValid:
        return tr("Wait until then, or make one without a start.");
    case Kind::SignatureWrong:
        return tr("Something in the address was changed on its way, or the key it was made with was rotated. Copy the whole address once more from "
                  "where it was made, or make a new one.");
    default:
        return tr("The details hold the storage's own words. Copy the whole address once more from where it was made, or make a new one.");
    }
}

QString StorageErrorWords::rightsReason() const
{
    switch (m_error.kind) {
    case Kind::PermissionMismatch:
        return tr("The shared access signature does not have the permission for this.");
    case Kind::SourceIpMismatch:
        return m_error.sourceIp.isEmpty()
            ? tr("The shared access signature may not be used from the network address of this computer.")
            : tr("The shared access signature may not be used from %1, the network address of this computer.").arg(m_error.sourceIp);
    case Kind::ProtocolMismatch:
        return tr("The shared access signature may be used with encryption only.");
    case Kind::ServiceMismatch:
        return tr("The shared access signature is not for Blob Storage.");
    case Kind::ResourceTypeMismatch:
        return tr("The shared access signature is not for containers and the files in them.");
    case Kind::NetworkRules:
        return tr("The storage account does not let this computer in.");
    case Kind::KeyBasedAuthenticationNotPermitted:
        return tr("The storage account takes no shared access signature that was made with its key.");
    case Kind::AccountDisabled:
        return tr("The storage account is disabled.");
    default:
        return tr("The storage refused the request.");
    }
}

QString StorageErrorWords::rightsAdvice() const
{
    switch (m_error.kind) {
    case Kind::PermissionMismatch:
        return tr("Make one with the permissions that are needed: add, create and write to receive an export, read and list to fetch its results.");
    case Kind::SourceIpMismatch:
        return tr("Make one without a limit to network addresses, or one that allows this address.");
    case Kind::ProtocolMismatch:
        return tr("Enter the address with https:// at its beginning.");
    case Kind::ServiceMismatch:
    case Kind::ResourceTypeMismatch:
        return tr("Make one for the container: in the Azure portal, open the container and choose Shared access tokens.");
    case Kind::NetworkRules:
        return tr("Its firewall or virtual network may admit other addresses only: ask whoever runs the storage account. Some storage servers also "
                  "say this when the signature is wrong or has ended, so check that, too.");
    case Kind::KeyBasedAuthenticationNotPermitted:
        return tr("Make one with your own sign-in (a user delegation SAS), or ask whoever runs the storage account.");
    case Kind::AccountDisabled:
        return tr("Ask whoever runs the storage account.");
    default:
        return tr("The details hold the storage's own words. Ask whoever runs the storage account.");
    }
}

QString StorageErrorWords::contentReason() const
{
    switch (m_error.kind) {
    case Kind::ContainerNotFound:
        return tr("There is no container with this name in the storage account.");
    case Kind::ContainerBeingDeleted:
        return tr("The container is being deleted.");
    case Kind::BlobNotFound:
        return tr("The file is not in the container.");
    case Kind::BlobArchived:
        return tr("The file lies in the archive, where it cannot be read.");
    case Kind::BlobTypeWrong:
        return tr("A file of another kind has this name in the container.");
    case Kind::Conflict:
        return tr("Something else is being done to the container or to the file at the moment.");
    case Kind::Changed:
        return tr("The file in the container has changed.");
    case Kind::RangeNotSatisfiable:
        return tr("The file in the container is shorter than the list said.");
    case Kind::InvalidBlockList:
        return tr("The storage knows none of the parts that were named.");
    default:
        break;
    }
    if (m_error.transport == HttpAnswer::Error::NotSent)
        return tr("No web address leads to a file with this name, so it could not be asked for.");
    return tr("The storage did not take the request.");
}

QString StorageErrorWords::contentAdvice() const
{
    switch (m_error.kind) {
    case Kind::ContainerNotFound:
        return tr("Check the name in the address. If the container was deleted, whoever runs the storage account may be able to restore it.");
    case Kind::ContainerBeingDeleted:
        return tr("Ask whoever runs the storage account: the files in it are going, too, unless it is restored.");
    case Kind::BlobNotFound:
    case Kind::Changed:
    case Kind::RangeNotSatisfiable:
        return tr("List the files again.");
    case Kind::BlobArchived:
        return tr("Have it brought back in the Azure portal (change its tier to Hot), which can take hours. Then fetch again.");
    case Kind::Conflict:
        return tr("Wait a moment, then try again.");
    default:
        break;
    }
    if (m_error.transport == HttpAnswer::Error::NotSent)
        return tr("Have a copy with another name made in the container, for example with Azure Storage Explorer. Then list the files again.");
    return tr("The details hold the storage's own words. Ask whoever runs the storage account.");
}
