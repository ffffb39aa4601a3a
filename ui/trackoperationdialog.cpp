// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/trackoperationdialog.h"

#include "ui/formfield.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

TrackOperationDialog::TrackOperationDialog(const QUrl &graphRoot, const QString &purpose, QWidget *parent)
    : QDialog(parent)
    , m_graphRoot(graphRoot)
    , m_field(new FormField(tr("&Operation ID or address"), this))
{
    setWindowTitle(tr("Track an operation"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *text = new QLabel(purpose, this);
    text->setWordWrap(true);
    m_field->setHint(tr("A GUID, or an address such as %1/v1.0/dataPolicyOperations/…").arg(graphRoot.toString()));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_track = buttons->addButton(tr("Track"), QDialogButtonBox::AcceptRole);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(text);
    layout->addWidget(m_field);
    layout->addStretch();
    layout->addWidget(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 70);

    connect(m_field->edit(), &QLineEdit::textChanged, this, &TrackOperationDialog::update);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        if (const auto address = OperationAddress::fromPerson(m_field->text(), m_graphRoot)) {
            Q_EMIT chosen(*address);
            accept();
        }
    });
    update();
}

void TrackOperationDialog::update()
{
    const bool usable = OperationAddress::fromPerson(m_field->text(), m_graphRoot).has_value();
    m_track->setEnabled(usable);
    if (usable || m_field->text().trimmed().isEmpty())
        m_field->setError({});
    else
        m_field->setError(tr("This is neither an operation ID nor an address of an operation at %1.").arg(m_graphRoot.host()));
}
