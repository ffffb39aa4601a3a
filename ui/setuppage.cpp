// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/setuppage.h"

#include "ui/cloudname.h"
#include "ui/explanation.h"
#include "ui/formfield.h"
#include "ui/settingswords.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace std::chrono_literals;

namespace {
QLabel *paragraph(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setWordWrap(true);
    return label;
}

bool looksLikeDomain(const QString &text)
{
    static const QRegularExpression domain(QStringLiteral("\\A(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]{2,63}\\z"));
    return domain.match(text).hasMatch();
}

/** An error that is found some time after the last key: who has gone on must see it now. */
void setLateError(FormField &field, const QString &error)
{
    field.setError(error);
    if (!field.edit()->hasFocus())
        field.revealError();
}

bool looksLikeTenant(const QString &text)
{
    return Settings::isGuid(text) || looksLikeDomain(text) || text.compare(QLatin1String("organizations"), Qt::CaseInsensitive) == 0;
}
}

SetupPage::SetupPage(Settings &settings, HttpClient &http, QWidget *parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_discovery(http)
{
    setUpFields();
    m_pause.setSingleShot(true);
    m_pause.setInterval(600ms);
    connect(&m_pause, &QTimer::timeout, this, &SetupPage::checkTenant);
    connect(&m_discovery, &TenantDiscovery::found, this, [this](const QString &tenantId) {
        m_tenant->setHint(tenantId.isEmpty() ? tr("The sign-in service answers.") : tr("Found: tenant %1.").arg(tenantId));
    });
    connect(&m_discovery, &TenantDiscovery::notFound, this, [this] {
        m_tenantRefused = true;
        m_tenant->setError(tr("The sign-in service knows no tenant of this name in the chosen cloud."));
        m_tenant->revealError();
        update();
    });
    connect(&m_discovery, &TenantDiscovery::unreachable, this, [this](const SignInError &error) {
        m_tenant->setHint(tr("Could not be checked: %1 You can save it all the same.").arg(explain(error).what));
    });
    load();
}

SetupPage::~SetupPage() = default;

void SetupPage::setUpFields()
{
    auto *title = new QLabel(tr("Set up Habeas for your tenant"), this);
    QFont large = title->font();
    large.setBold(true);
    large.setPointSizeF(large.pointSizeF() * 1.3);
    title->setFont(large);
    m_clientId = new FormField(tr("Client &ID (required)"), this);
    m_tenant = new FormField(tr("&Tenant"), this);
    m_cloud = new QComboBox(this);
    auto *cloudLabel = new QLabel(tr("&Cloud"), this);
    cloudLabel->setBuddy(m_cloud);
    for (const Cloud::Kind kind :
         {Cloud::Kind::Global, Cloud::Kind::UsGovernmentL4, Cloud::Kind::UsGovernmentL5, Cloud::Kind::China, Cloud::Kind::Custom})
        m_cloud->addItem(cloudName(kind), int(kind));
    m_cloudNote = paragraph({}, this);
    m_custom = new QWidget(this);
    m_authority = new FormField(tr("&Authority URL (required)"), m_custom);
    m_authority->setHint(tr("The OpenID discovery document is expected below it, at /v2.0/.well-known/openid-configuration."));
    m_graph = new FormField(tr("&Graph URL (required)"), m_custom);
    m_graph->setHint(tr("/v1.0 and /beta are expected below it."));
    m_storage = new FormField(tr("Sto&rage hosts"), m_custom);
    m_storage->setHint(tr("Host names or host:port of the blob storage that may receive exports, separated by spaces."));
    auto *customLayout = new QVBoxLayout(m_custom);
    customLayout->setContentsMargins({});
    for (FormField *field : {m_authority, m_graph, m_storage})
        customLayout->addWidget(field);
    m_scopes = new FormField(tr("&Permissions"), this);
    m_hosts = new FormField(tr("A&llowed storage hosts"), this);
    m_retention = new FormField(tr("&Erase closed exports after (months)"), this);
    m_retention->setHint(tr("empty: never; names go, states and times stay"));
    m_caseDays = new FormField(tr("Days to ans&wer a case in"), this);
    m_freeDays = new FormField(tr("Days o&ff"), this);
    m_problem = paragraph({}, this);
    m_save = new QPushButton(tr("Save and continue"), this);
    m_save->setDefault(true);
    m_cancel = new QPushButton(tr("Cancel"), this);
    m_demo = new QPushButton(tr("Try the demo tenant"), this);

    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_save);
    buttons->addWidget(m_cancel);
    buttons->addStretch();
    buttons->addWidget(m_demo);

    auto *content = new QWidget(this);
    auto *layout = new QVBoxLayout(content);
    layout->addWidget(title);
    layout->addWidget(paragraph(tr("Habeas signs in through an app registration of your own tenant. Your Entra administrator makes it once "
                                   "(packaging/entra/README.md has scripts for it) and "
                                   "gives you the client ID and the tenant."),
                                content));
    for (QWidget *widget : std::initializer_list<QWidget *>{m_clientId, m_tenant, cloudLabel, m_cloud, m_cloudNote, m_custom, m_scopes, m_hosts,
                                                            m_retention, m_caseDays, m_freeDays, m_problem})
        layout->addWidget(widget);
    layout->addLayout(buttons);
    layout->addWidget(paragraph(
        tr("The demo tenant runs on this computer only. Nothing leaves it, and everything that you do there is forgotten when you close it."),
        content));
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

    connect(m_clientId->edit(), &QLineEdit::textChanged, this, [this] {
        checkClientId();
        update();
    });
    connect(m_tenant->edit(), &QLineEdit::textChanged, this, &SetupPage::checkTenantSoon);
    for (const FormField *field : {m_retention, m_caseDays, m_freeDays})
        connect(field->edit(), &QLineEdit::textChanged, this, &SetupPage::update);
    for (FormField *field : {m_authority, m_graph}) {
        connect(field->edit(), &QLineEdit::textChanged, field, [field] { field->setError({}); });
        connect(field->edit(), &QLineEdit::textChanged, this, &SetupPage::checkTenantSoon);
    }
    connect(m_cloud, &QComboBox::currentIndexChanged, this, [this] {
        showCloud();
        checkClientId();
        checkTenantSoon();
    });
    connect(m_save, &QPushButton::clicked, this, &SetupPage::save);
    connect(m_cancel, &QPushButton::clicked, this, &SetupPage::cancelled);
    connect(m_demo, &QPushButton::clicked, this, &SetupPage::demoRequested);
}

void SetupPage::load()
{
    m_clientId->setText(m_settings.clientId());
    m_tenant->setText(m_settings.tenant());
    const auto kind = Cloud::kindFromName(m_settings.value(Settings::Key::Cloud));
    const auto effective = m_settings.cloud();
    m_cloud->setCurrentIndex(effective || kind ? m_cloud->findData(int(effective ? effective->kind() : *kind)) : -1);
    m_authority->setText(m_settings.value(Settings::Key::CustomAuthority));
    m_graph->setText(m_settings.value(Settings::Key::CustomGraph));
    m_storage->setText(m_settings.value(Settings::Key::CustomStorage));
    m_retention->setText(m_settings.value(Settings::Key::RetentionMonths));
    m_caseDays->setText(m_settings.value(Settings::Key::CaseDays));
    m_caseDays->setHint(tr("empty: one month from receipt, as GDPR Art. 12(3) says"));
    m_freeDays->setText(m_settings.value(Settings::Key::CaseFreeDays));
    m_freeDays->setHint(tr("besides Saturdays and Sundays, as 2026-12-25 2026-12-28; a deadline moves to the next working day"));
    m_scopes->setText(m_settings.scopes().join(QLatin1Char(' ')));
    m_hosts->setText(m_settings.value(Settings::Key::StorageHosts));
    m_clientId->setHint(tr("Also called application ID: a GUID such as 1b730954-1685-4b74-9bfd-dac224a7b894."));
    m_tenant->setHint(tr("A tenant ID, a verified domain such as contoso.com, or “organizations”. Guests enter the tenant they are a guest in."));
    lockManaged();
    showCloud();
    update();
}

void SetupPage::contactMayBeBack()
{
    if (isVisible())
        checkTenant();
}

void SetupPage::setCancellable(bool cancellable)
{
    m_cancel->setVisible(cancellable);
}

void SetupPage::lockManaged()
{
    const std::pair<FormField *, Settings::Key> fields[] = {
        {m_clientId, Settings::Key::ClientId},    {m_tenant, Settings::Key::Tenant},         {m_authority, Settings::Key::CustomAuthority},
        {m_graph, Settings::Key::CustomGraph},    {m_storage, Settings::Key::CustomStorage}, {m_retention, Settings::Key::RetentionMonths},
        {m_scopes, Settings::Key::Scopes},        {m_hosts, Settings::Key::StorageHosts},    {m_caseDays, Settings::Key::CaseDays},
        {m_freeDays, Settings::Key::CaseFreeDays}};
    for (const auto &[field, key] : fields) {
        const bool locked = m_settings.isLocked(key);
        field->edit()->setReadOnly(locked);
        if (locked)
            field->setHint(tr("Managed: set in %1.").arg(m_settings.source(key)));
    }
    m_cloud->setEnabled(!m_settings.isLocked(Settings::Key::Cloud));
    // Only an organisation sets these, and then it is to be seen.
    m_scopes->setVisible(m_settings.isLocked(Settings::Key::Scopes));
    m_hosts->setVisible(m_settings.isLocked(Settings::Key::StorageHosts));
}

void SetupPage::checkClientId()
{
    // A custom authority may name its clients as it likes.
    const bool custom = Cloud::Kind(m_cloud->currentData().toInt()) == Cloud::Kind::Custom;
    const QString id = m_clientId->text().trimmed();
    m_clientId->setError({});
    if (!id.isEmpty() && !custom && !Settings::isGuid(id))
        m_clientId->setError(tr("A client ID is a GUID: 8-4-4-4-12 digits and letters from a to f."));
}

void SetupPage::checkTenantSoon()
{
    m_discovery.cancel();
    m_tenantRefused = false;
    m_tenant->setError({});
    if (!m_settings.isLocked(Settings::Key::Tenant))
        m_tenant->setHint(tr("A tenant ID, a verified domain such as contoso.com, or “organizations”. Guests enter the tenant they are a guest in."));
    update();
    if (isVisible())
        m_pause.start();
}

void SetupPage::checkTenant()
{
    const QString tenant = m_tenant->text().trimmed();
    const auto cloud = chosenCloud();
    if (!cloud) {
        const bool authority = cloud.error() == Cloud::Error::AuthorityNotAUrl || cloud.error() == Cloud::Error::AuthorityNotSecure;
        FormField *field = authority ? m_authority : m_graph;
        if (!field->text().trimmed().isEmpty())
            setLateError(*field, tr("This must be an https:// address without anything behind a question mark (http:// only on this computer)."));
        return;
    }
    if (cloud->kind() != Cloud::Kind::Custom && !looksLikeTenant(tenant)) {
        if (!tenant.isEmpty())
            setLateError(*m_tenant, tr("This is neither a tenant ID (GUID) nor a domain."));
        return;
    }
    m_tenant->setHint(tr("Asking the sign-in service…"));
    m_discovery.look(*cloud, tenant);
}

void SetupPage::showCloud()
{
    const auto kind = Cloud::Kind(m_cloud->currentData().toInt());
    const bool custom = kind == Cloud::Kind::Custom;
    m_custom->setVisible(custom);
    if (custom)
        m_cloudNote->setText(tr("For a private or a test environment that speaks the same protocols."));
    else if (!Cloud(kind).offersInboundExport())
        m_cloudNote->setText(tr("Microsoft documents the export of inbound shared user profiles as not offered in this cloud. You can sign in, but "
                                "nothing will be asked or sent."));
    QStringList notes;
    if (custom || !Cloud(kind).offersInboundExport())
        notes.append(m_cloudNote->text());
    if (m_settings.isLocked(Settings::Key::Cloud))
        notes.append(tr("Managed: set in %1.").arg(m_settings.source(Settings::Key::Cloud)));
    m_cloudNote->setText(notes.join(QLatin1Char(' ')));
    m_cloudNote->setVisible(!notes.isEmpty());
}

void SetupPage::update()
{
    const bool custom = Cloud::Kind(m_cloud->currentData().toInt()) == Cloud::Kind::Custom;
    const QString id = m_clientId->text().trimmed();
    const QString tenant = m_tenant->text().trimmed();
    QString missing = SettingsWords::problemFromElsewhere(m_settings);
    if (!missing.isEmpty()) {
        m_problem->setText(missing);
        m_save->setEnabled(false);
        return;
    }
    if (id.isEmpty() || (!custom && !Settings::isGuid(id)))
        missing = tr("Still missing: the client ID.");
    else if (!custom && !looksLikeTenant(tenant))
        missing = tr("Still missing: the tenant.");
    else if (!chosenCloud())
        missing = tr("Still missing: the addresses of the custom cloud.");
    else if (m_tenantRefused)
        missing = tr("The tenant was not found.");
    else if (!retentionIsUsable())
        missing = tr("The number of months must be a whole number from 1 to 1200, or empty.");
    else if (!caseDaysAreUsable())
        missing = tr("The number of days to answer a case in must be a whole number from 1 to 3650, or empty.");
    else if (const QString word = noFreeDay(); !word.isEmpty())
        missing = tr("“%1” is no day off: write days as 2026-12-25, separated by spaces.").arg(word);
    m_problem->setText(missing);
    m_save->setEnabled(missing.isEmpty());
}

bool SetupPage::caseDaysAreUsable() const
{
    if (m_settings.isLocked(Settings::Key::CaseDays))
        return true;
    const QString text = m_caseDays->text().trimmed();
    bool isNumber = false;
    const int days = text.toInt(&isNumber);
    return text.isEmpty() || (isNumber && days >= 1 && days <= 3650);
}

QString SetupPage::noFreeDay() const
{
    static const QRegularExpression separators(QStringLiteral("[\\s,;]+"));
    if (m_settings.isLocked(Settings::Key::CaseFreeDays))
        return {};
    const QStringList words = m_freeDays->text().split(separators, Qt::SkipEmptyParts);
    const auto it = std::find_if(words.cbegin(), words.cend(), [](const QString &word) { return !QDate::fromString(word, Qt::ISODate).isValid(); });
    return it == words.cend() ? QString() : *it;
}

bool SetupPage::retentionIsUsable() const
{
    const QString text = m_retention->text().trimmed();
    bool isNumber = false;
    const int months = text.toInt(&isNumber);
    return text.isEmpty() || (isNumber && months >= 1 && months <= 1200);
}

void SetupPage::save()
{
    const auto kind = Cloud::Kind(m_cloud->currentData().toInt());
    const QString cloud = kind == Cloud::Kind::Custom ? QStringLiteral("custom") : Cloud(kind).name();
    const std::pair<Settings::Key, QString> values[] = {{Settings::Key::ClientId, m_clientId->text()},
                                                        {Settings::Key::Tenant, m_tenant->text()},
                                                        {Settings::Key::Cloud, cloud},
                                                        {Settings::Key::CustomAuthority, m_authority->text()},
                                                        {Settings::Key::CustomGraph, m_graph->text()},
                                                        {Settings::Key::CustomStorage, m_storage->text()},
                                                        {Settings::Key::RetentionMonths, m_retention->text()},
                                                        {Settings::Key::CaseDays, m_caseDays->text()},
                                                        {Settings::Key::CaseFreeDays, m_freeDays->text()}};
    bool changed = false;
    bool stored = true;
    for (const auto &[key, value] : values) {
        if (m_settings.isLocked(key) || m_settings.value(key) == value.trimmed())
            continue;
        changed = true;
        stored = m_settings.setUserValue(key, value) && stored;
    }
    if (stored)
        Q_EMIT finished(changed);
    else
        m_problem->setText(tr("The settings cannot be written. Check that your configuration folder is writable and the disk is not full."));
}

std::expected<Cloud, Cloud::Error> SetupPage::chosenCloud() const
{
    const auto kind = Cloud::Kind(m_cloud->currentData().toInt());
    if (kind != Cloud::Kind::Custom)
        return Cloud(kind);
    return Cloud::custom(QUrl(m_authority->text().trimmed(), QUrl::StrictMode), QUrl(m_graph->text().trimmed(), QUrl::StrictMode), {});
}
