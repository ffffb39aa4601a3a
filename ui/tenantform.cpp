// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/tenantform.h"

#include "ui/choicefield.h"
#include "ui/cloudname.h"
#include "ui/explanation.h"
#include "ui/formfield.h"
#include "ui/settingswords.h"
#include "ui/wrappinglabel.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QVBoxLayout>

#include <algorithm>

using namespace std::chrono_literals;

namespace {
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

QString nameOf(Cloud::Kind kind)
{
    return kind == Cloud::Kind::Custom ? QStringLiteral("custom") : Cloud(kind).name();
}

bool looksLikeTenant(const QString &text)
{
    return Settings::isGuid(text) || looksLikeDomain(text) || text.compare(QLatin1String("organizations"), Qt::CaseInsensitive) == 0;
}
}

TenantForm::TenantForm(const Settings &settings, HttpClient &http, QWidget *parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_discovery(http)
{
    setUpFields();
    connectFields();
    load();
}

TenantForm::~TenantForm() = default;

void TenantForm::setUpFields()
{
    m_clientId = new FormField(tr("Client &ID (required)"), this);
    m_tenant = new FormField(tr("&Tenant"), this);
    m_cloud = new ChoiceField(tr("&Cloud"), this);
    for (const Cloud::Kind kind :
         {Cloud::Kind::Global, Cloud::Kind::UsGovernmentL4, Cloud::Kind::UsGovernmentL5, Cloud::Kind::China, Cloud::Kind::Custom})
        m_cloud->box()->addItem(cloudName(kind), int(kind));
    m_cloudNote = wrappingLabel(this, Qt::NoTextInteraction);
    m_custom = new QWidget(this);
    m_authority = new FormField(tr("A&uthority URL (required)"), m_custom);
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
    m_hosts = new FormField(tr("Allo&wed storage hosts"), this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    for (QWidget *widget : std::initializer_list<QWidget *>{m_clientId, m_tenant, m_cloud, m_cloudNote, m_custom, m_scopes, m_hosts})
        layout->addWidget(widget);
}

void TenantForm::connectFields()
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(600ms);
    connect(&m_pause, &QTimer::timeout, this, &TenantForm::checkTenant);
    connect(&m_discovery, &TenantDiscovery::found, this, [this](const QString &tenantId) {
        m_tenant->setHint(tenantId.isEmpty() ? tr("The sign-in service answers.") : tr("Found: tenant %1.").arg(tenantId));
    });
    connect(&m_discovery, &TenantDiscovery::notFound, this, [this] {
        m_tenantRefused = true;
        m_tenant->setError(tr("The sign-in service knows no tenant of this name in the chosen cloud."));
        m_tenant->revealError();
        Q_EMIT edited();
    });
    connect(&m_discovery, &TenantDiscovery::unreachable, this, [this](const SignInError &error) {
        m_tenant->setHint(tr("Could not be checked: %1 You can save it all the same.").arg(explain(error).what));
    });
    connect(m_clientId->edit(), &QLineEdit::textChanged, this, [this] {
        checkClientId();
        Q_EMIT edited();
    });
    connect(m_tenant->edit(), &QLineEdit::textChanged, this, &TenantForm::checkTenantSoon);
    connect(m_storage->edit(), &QLineEdit::textChanged, this, &TenantForm::edited);
    for (FormField *field : {m_authority, m_graph}) {
        connect(field->edit(), &QLineEdit::textChanged, field, [field] { field->setError({}); });
        connect(field->edit(), &QLineEdit::textChanged, this, &TenantForm::checkTenantSoon);
    }
    connect(m_cloud->box(), &QComboBox::currentIndexChanged, this, [this] {
        showCloud();
        checkClientId();
        checkTenantSoon();
    });
}

void TenantForm::load()
{
    m_clientId->setText(m_settings.clientId());
    m_tenant->setText(m_settings.tenant());
    const auto kind = Cloud::kindFromName(m_settings.value(Settings::Key::Cloud));
    const auto effective = m_settings.cloud();
    m_cloud->box()->setCurrentIndex(effective || kind ? m_cloud->box()->findData(int(effective ? effective->kind() : *kind)) : -1);
    m_authority->setText(m_settings.value(Settings::Key::CustomAuthority));
    m_graph->setText(m_settings.value(Settings::Key::CustomGraph));
    m_storage->setText(m_settings.value(Settings::Key::CustomStorage));
    m_scopes->setText(m_settings.scopes().join(QLatin1Char(' ')));
    m_hosts->setText(m_settings.value(Settings::Key::StorageHosts));
    m_clientId->setHint(tr("Also called application ID: a GUID such as 1b730954-1685-4b74-9bfd-dac224a7b894."));
    m_tenant->setHint(tr("A tenant ID, a verified domain such as contoso.com, or “organizations”. Guests enter the tenant they are a guest in."));
    lockManaged();
    showCloud();
    Q_EMIT edited();
}

void TenantForm::contactMayBeBack()
{
    if (isVisible())
        checkTenant();
}

void TenantForm::lockManaged()
{
    const std::pair<FormField *, Settings::Key> fields[] = {{m_clientId, Settings::Key::ClientId},         {m_tenant, Settings::Key::Tenant},
                                                            {m_authority, Settings::Key::CustomAuthority}, {m_graph, Settings::Key::CustomGraph},
                                                            {m_storage, Settings::Key::CustomStorage},     {m_scopes, Settings::Key::Scopes},
                                                            {m_hosts, Settings::Key::StorageHosts}};
    for (const auto &[field, key] : fields)
        field->setManaged(m_settings.source(key));
    m_cloud->setManaged(m_settings.source(Settings::Key::Cloud));
    // Only an organisation sets these, and then it is to be seen.
    m_scopes->setVisible(m_settings.isLocked(Settings::Key::Scopes));
    m_hosts->setVisible(m_settings.isLocked(Settings::Key::StorageHosts));
}

void TenantForm::checkClientId()
{
    // A custom authority may name its clients as it likes.
    const bool custom = chosenKind() == Cloud::Kind::Custom;
    const QString id = m_clientId->text().trimmed();
    m_clientId->setError({});
    if (!id.isEmpty() && !custom && !Settings::isGuid(id))
        m_clientId->setError(tr("A client ID is a GUID: 8-4-4-4-12 digits and letters from a to f."));
}

void TenantForm::checkTenantSoon()
{
    m_discovery.cancel();
    m_tenantRefused = false;
    m_tenant->setError({});
    if (!m_settings.isLocked(Settings::Key::Tenant))
        m_tenant->setHint(tr("A tenant ID, a verified domain such as contoso.com, or “organizations”. Guests enter the tenant they are a guest in."));
    if (isVisible())
        m_pause.start();
    Q_EMIT edited();
}

void TenantForm::checkTenant()
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

void TenantForm::showCloud()
{
    const std::optional<Cloud::Kind> kind = chosenKind();
    const bool custom = kind == Cloud::Kind::Custom;
    m_custom->setVisible(custom);
    QString note;
    if (custom)
        note = tr("For a private or a test environment that speaks the same protocols.");
    else if (kind && !Cloud(*kind).offersInboundExport())
        note = tr("Microsoft documents the export of inbound shared user profiles as not offered in this cloud. You can sign in, but "
                  "nothing will be asked or sent.");
    m_cloudNote->setText(note);
    m_cloudNote->setVisible(!note.isEmpty());
    m_cloud->setMeaning(note);
}

QString TenantForm::problem() const
{
    const std::optional<Cloud::Kind> kind = chosenKind();
    const bool custom = kind == Cloud::Kind::Custom;
    const QString id = m_clientId->text().trimmed();
    if (const QString elsewhere = SettingsWords::problemFromElsewhere(m_settings); !elsewhere.isEmpty())
        return elsewhere;
    if (id.isEmpty() || (!custom && !Settings::isGuid(id)))
        return tr("Still missing: the client ID.");
    if (!custom && !looksLikeTenant(m_tenant->text().trimmed()))
        return tr("Still missing: the tenant.");
    if (!kind)
        return tr("Still missing: the cloud.");
    if (!chosenCloud())
        return tr("Still missing: the addresses of the custom cloud.");
    if (m_tenantRefused)
        return tr("The tenant was not found.");
    return {};
}

QList<Settings::Change> TenantForm::changes() const
{
    const auto cloud = m_settings.cloud();
    const auto stored = [&](Settings::Key key) {
        // Its name may be written in another way, or be left out beside an authority of one's own.
        return key == Settings::Key::Cloud && cloud ? nameOf(cloud->kind()) : m_settings.value(key);
    };
    QList<Settings::Change> changes = values();
    changes.erase(
        std::remove_if(changes.begin(), changes.end(),
                       [&](const Settings::Change &change) { return m_settings.isLocked(change.key) || stored(change.key) == change.value; }),
        changes.end());
    return changes;
}

QList<Settings::Change> TenantForm::values() const
{
    const std::optional<Cloud::Kind> kind = chosenKind();
    QString cloud = m_settings.value(Settings::Key::Cloud);
    if (kind)
        cloud = nameOf(*kind);
    return {{Settings::Key::ClientId, m_clientId->text().trimmed()},
            {Settings::Key::Tenant, m_tenant->text().trimmed()},
            {Settings::Key::Cloud, cloud},
            {Settings::Key::CustomAuthority, m_authority->text().trimmed()},
            {Settings::Key::CustomGraph, m_graph->text().trimmed()},
            {Settings::Key::CustomStorage, m_storage->text().trimmed()}};
}

std::optional<Cloud::Kind> TenantForm::chosenKind() const
{
    const QVariant kind = m_cloud->box()->currentData();
    return kind.isValid() ? std::optional(Cloud::Kind(kind.toInt())) : std::nullopt;
}

std::expected<Cloud, Cloud::Error> TenantForm::chosenCloud() const
{
    const std::optional<Cloud::Kind> kind = chosenKind();
    if (kind && *kind != Cloud::Kind::Custom)
        return Cloud(*kind);
    return Cloud::custom(QUrl(m_authority->text().trimmed(), QUrl::StrictMode), QUrl(m_graph->text().trimmed(), QUrl::StrictMode), {});
}
