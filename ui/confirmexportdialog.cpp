// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/confirmexportdialog.h"

#include "ui/persontablemodel.h"
#include "ui/storagewords.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

namespace {
QLabel *text(const QString &words, QWidget *parent)
{
    auto *label = new QLabel(words, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

QLabel *strongText(const QString &words, QWidget *parent)
{
    QLabel *label = text(words, parent);
    QFont bold = label->font();
    bold.setBold(true);
    label->setFont(bold);
    return label;
}

QString whoIs(const InboundSharedUserProfile &person)
{
    QStringList known{person.displayName, person.userPrincipalName};
    known.removeAll(QString());
    return known.isEmpty() ? ConfirmExportDialog::tr("no name known") : known.join(QStringLiteral(", "));
}

QString destination(const StorageLocation &location)
{
    if (location.form() == StorageLocation::Form::BareAccount)
        return ConfirmExportDialog::tr("storage account %1 (only its name is sent)").arg(location.account());
    if (location.container().isEmpty())
        return ConfirmExportDialog::tr("%1, no container named").arg(location.host());
    return ConfirmExportDialog::tr("container %1 at %2").arg(location.container(), location.host());
}
}

ConfirmExportDialog::ConfirmExportDialog(const ExportRequest &request, const Notes &notes, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Confirm export"));
    setAccessibleName(tr("Confirm export"));
    setAttribute(Qt::WA_DeleteOnClose);
    const InboundSharedUserProfile &person = *request.person();
    const StorageLocation &location = request.storageLocation();

    auto *layout = new QVBoxLayout(this);
    layout->addWidget(strongText(tr("Export the personal data of %1?").arg(person.displayName.isEmpty() ? person.userId : person.displayName), this));
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("Person:"), text(whoIs(person), this));
    form->addRow(tr("Object ID:"), text(person.userId, this));
    form->addRow(tr("Home tenant:"), text(homeTenantText(person), this));
    form->addRow(tr("Files go to:"), text(destination(location), this));
    form->addRow(tr("Sent as:"), text(request.actor()->username, this));
    layout->addLayout(form);

    for (const StorageLocation::Finding &finding : location.findings()) {
        if (finding.severity == StorageLocation::Severity::Warning)
            layout->addWidget(text(tr("Note: %1").arg(StorageWords::sentence(finding)), this));
    }
    if (!notes.container.isEmpty())
        layout->addWidget(text(notes.container, this));
    if (!notes.earlierAttempt.isEmpty())
        layout->addWidget(strongText(notes.earlierAttempt, this));
    layout->addWidget(text(tr("This cannot be taken back: Microsoft collects the person's data and writes it to the storage location. There is no "
                              "way to cancel an export once it is "
                              "accepted. The request is sent exactly once."),
                           this));
    if (notes.firstExport)
        layout->addWidget(text(tr("Said once: the export uses the beta version of Microsoft Graph. Microsoft may change it and does not support it "
                                  "for use in production."),
                               this));

    auto *buttons = new QDialogButtonBox(this);
    auto *confirm = buttons->addButton(tr("Export"), QDialogButtonBox::AcceptRole);
    auto *cancel = buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    confirm->setAutoDefault(false);
    cancel->setDefault(true);
    cancel->setFocus();
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addStretch();
    layout->addWidget(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 72);
}
