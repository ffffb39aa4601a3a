// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/proxycredentialsdialog.h"

#include "ui/announcer.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace {
constexpr qsizetype longestRealm = 100;
}

ProxyCredentialsDialog::ProxyCredentialsDialog(const QString &proxy, const QString &realm, bool refused, QWidget *parent)
    : QDialog(parent)
    , m_user(new QLineEdit(this))
    , m_password(new QLineEdit(this))
{
    setWindowTitle(tr("Proxy server"));
    setAttribute(Qt::WA_DeleteOnClose);
    const QString asks = tr("The proxy server %1 wants a name and a password.").arg(proxy);
    const QString failed = refused ? tr("It did not accept the last ones.") : QString();
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(paragraph(asks));
    if (refused) {
        QLabel *sentence = paragraph(failed);
        QFont bold = sentence->font();
        bold.setBold(true);
        sentence->setFont(bold);
        layout->addWidget(sentence);
    }
    // The proxy's words, and whoever answers for it may choose them.
    if (const QString words = realm.simplified().left(longestRealm); !words.isEmpty())
        layout->addWidget(paragraph(tr("It calls itself “%1”.").arg(words)));
    layout->addWidget(paragraph(tr("They are for the proxy only, not your Microsoft sign-in. Habeas keeps them until it is closed and writes them "
                                   "nowhere.")));

    m_user->setAccessibleName(tr("Proxy user name"));
    m_password->setAccessibleName(tr("Proxy password"));
    m_password->setEchoMode(QLineEdit::Password);
    auto *form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->addRow(tr("&Name"), m_user);
    form->addRow(tr("&Password"), m_password);
    layout->addLayout(form);
    layout->addStretch();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_use = buttons->addButton(tr("Use them"), QDialogButtonBox::AcceptRole);
    m_use->setDefault(true);
    layout->addWidget(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 60);
    setAccessibleDescription(refused ? tr("%1 %2").arg(asks, failed) : asks);

    connect(m_user, &QLineEdit::textChanged, this, &ProxyCredentialsDialog::update);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        if (m_user->text().isEmpty())
            return;
        Q_EMIT entered(m_user->text(), m_password->text());
        accept();
    });
    update();
    announce(this, accessibleDescription());
}

ProxyCredentialsDialog::~ProxyCredentialsDialog()
{
    m_password->clear();
}

void ProxyCredentialsDialog::update()
{
    m_use->setEnabled(!m_user->text().isEmpty());
}

QLabel *ProxyCredentialsDialog::paragraph(const QString &text)
{
    auto *label = new QLabel(this);
    label->setTextFormat(Qt::PlainText);
    label->setText(text);
    label->setWordWrap(true);
    return label;
}
