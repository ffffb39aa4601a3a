// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/confirmexportdialog.h"

#include "ui/formfield.h"
#include "ui/persontablemodel.h"
#include "ui/storagewords.h"
#include "ui/wrappinglabel.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>

namespace {
bool isHostUnknown(const StorageLocation &location)
{
    return std::any_of(location.findings().cbegin(), location.findings().cend(),
                       [](const StorageLocation::Finding &finding) { return finding.code == StorageLocation::Code::UnknownHost; });
}

QLabel *text(const QString &words, QWidget *parent)
{
    QLabel *label = wrappingLabel(parent);
    label->setText(words);
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

QLayout *finding(const ConfirmExportDialog::Finding &finding, QWidget *parent)
{
    auto *sign = new StatusIcon(parent);
    sign->setLevel(finding.level);
    auto *row = new QHBoxLayout;
    row->addWidget(sign, 0, Qt::AlignTop);
    row->addWidget(text(finding.text, parent), 1);
    return row;
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
    for (const Finding &each : notes.findings)
        layout->addLayout(finding(each, this));
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

    if (isHostUnknown(location)) {
        m_host = new FormField(tr("&Host name"), this);
        m_host->setHint(tr("Personal data will be sent to %1. Type that name if it is right.").arg(location.host()));
        layout->addWidget(m_host);
    }

    auto *buttons = new QDialogButtonBox(this);
    m_confirm = buttons->addButton(tr("Export"), QDialogButtonBox::AcceptRole);
    auto *cancel = buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    m_confirm->setAutoDefault(false);
    cancel->setDefault(true);
    cancel->setFocus();
    if (m_host)
        setUpHost(location.host());
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addStretch();
    layout->addWidget(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 72);
}

void ConfirmExportDialog::setUpHost(const QString &name)
{
    const auto isRight = [name](const QString &typed) { return typed.trimmed().compare(name, Qt::CaseInsensitive) == 0; };
    m_confirm->setEnabled(false);
    connect(m_host->edit(), &QLineEdit::textChanged, this, [this, isRight](const QString &typed) {
        m_confirm->setEnabled(isRight(typed));
        m_host->setError({});
    });
    // A dialog that is deleted while it shows takes the focus away in QDialog's destructor, when only the field is still whole.
    connect(m_host->edit(), &QLineEdit::editingFinished, m_host, [field = m_host, isRight] {
        const QString typed = field->text();
        field->setError(typed.trimmed().isEmpty() || isRight(typed) ? QString() : tr("This is not the host name above."));
        field->revealError();
    });
}

void ConfirmExportDialog::keyPressEvent(QKeyEvent *event)
{
    // Return ends the typing of the name; it is no answer to the question.
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!isReturn || !m_host || !m_host->edit()->hasFocus()) {
        QDialog::keyPressEvent(event);
        return;
    }
    if (m_confirm->isEnabled())
        m_confirm->setFocus();
}
