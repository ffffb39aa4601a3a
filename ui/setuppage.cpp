// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/setuppage.h"

#include "config/settings.h"
#include "ui/primarybutton.h"
#include "ui/settingswords.h"
#include "ui/tenantform.h"
#include "ui/wrappinglabel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

SetupPage::SetupPage(Settings &settings, HttpClient &http, QWidget *parent)
    : QWidget(parent)
    , m_settings(settings)
{
    auto *content = new QWidget(this);
    auto *title = new QLabel(tr("Set up Habeas for your tenant"), content);
    QFont large = title->font();
    large.setBold(true);
    large.setPointSizeF(large.pointSizeF() * 1.3);
    title->setFont(large);
    title->setWordWrap(true);
    auto *purpose = wrappingLabel(content, Qt::NoTextInteraction);
    purpose->setText(SettingsWords::appRegistration());
    m_form = new TenantForm(settings, http, content);
    m_problem = wrappingLabel(content, Qt::NoTextInteraction);
    m_save = new PrimaryButton(tr("Save and continue"), content);
    m_save->setDefault(true);
    auto *demo = new QPushButton(tr("Try the demo tenant"), content);
    auto *demoMeaning = wrappingLabel(content, Qt::NoTextInteraction);
    demoMeaning->setText(SettingsWords::demoTenant());

    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_save);
    buttons->addStretch();
    buttons->addWidget(demo);
    auto *layout = new QVBoxLayout(content);
    for (QWidget *widget : std::initializer_list<QWidget *>{title, purpose, m_form, m_problem})
        layout->addWidget(widget);
    layout->addLayout(buttons);
    layout->addWidget(demoMeaning);
    layout->addStretch();
    content->setMaximumWidth(fontMetrics().averageCharWidth() * 90);

    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *centred = new QWidget(scroll);
    auto *centring = new QHBoxLayout(centred);
    centring->addStretch();
    centring->addWidget(content, 1);
    centring->addStretch();
    scroll->setWidget(centred);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins({});
    outer->addWidget(scroll);

    connect(m_form, &TenantForm::edited, this, &SetupPage::render);
    connect(m_save, &QPushButton::clicked, this, &SetupPage::save);
    connect(demo, &QPushButton::clicked, this, &SetupPage::demoRequested);
    render();
}

SetupPage::~SetupPage() = default;

void SetupPage::load()
{
    m_form->load();
}

void SetupPage::contactMayBeBack()
{
    m_form->contactMayBeBack();
}

void SetupPage::render()
{
    const QString problem = m_form->problem();
    m_problem->setText(problem);
    m_save->setEnabled(problem.isEmpty());
}

void SetupPage::save()
{
    const QList<Settings::Change> changes = m_form->changes();
    if (m_settings.setUserValues(changes))
        Q_EMIT finished(!changes.isEmpty());
    else
        m_problem->setText(SettingsWords::notStored());
}
