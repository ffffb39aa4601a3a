// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/notificationspage.h"

#include "ui/managednote.h"
#include "ui/wrappinglabel.h"

#include <QCheckBox>
#include <QLabel>
#include <QVBoxLayout>

NotificationsPage::NotificationsPage(const Settings &settings, QWidget *parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_notify(new QCheckBox(tr("&Notify me on this desktop about exports"), this))
    , m_managed(new ManagedNote(*m_notify, this))
{
    m_notify->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    auto *meaning = wrappingLabel(this, Qt::NoTextInteraction);
    meaning->setText(tr("When an export ends, goes wrong or needs a sign-in while you look elsewhere. The notice names the case, not the person. "
                        "Nothing is shown while the window of Habeas is in front."));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_notify);
    layout->addWidget(m_managed);
    layout->addWidget(meaning);
    connect(m_notify, &QCheckBox::toggled, this, &NotificationsPage::edited);
    m_managed->setMeaning(meaning->text());
    load();
}

void NotificationsPage::load()
{
    m_notify->setChecked(m_settings.notifications());
    m_managed->setSource(m_settings.source(Settings::Key::Notifications));
}

QList<Settings::Change> NotificationsPage::changes() const
{
    if (m_settings.isLocked(Settings::Key::Notifications) || m_notify->isChecked() == m_settings.notifications())
        return {};
    return {{Settings::Key::Notifications, m_notify->isChecked() ? QString() : QStringLiteral("off")}};
}
