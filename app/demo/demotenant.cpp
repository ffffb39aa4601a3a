// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/demotenant.h"

#include "demo/demoauthority.h"
#include "demo/demoform.h"
#include "demo/demograph.h"
#include "demo/demooperations.h"
#include "demo/demoserver.h"
#include "demo/demosigninpage.h"
#include "demo/demostorage.h"

#include <QLocale>
#include <QLoggingCategory>
#include <QRegularExpression>

Q_LOGGING_CATEGORY(demoLog, "habeas.demo", QtInfoMsg)

namespace {
constexpr qsizetype requestsKept = 10000;

/** The part of `path` below `root`, without slash; null when it is not below. */
QString pathBelow(const QString &path, const QString &root)
{
    if (path.startsWith(root + QLatin1Char('/'), Qt::CaseInsensitive))
        return path.mid(root.size() + 1);
    return {};
}
}

class DemoTenant::Parts
{
public:
    explicit Parts(const DemoOptions &options)
        : tokens(options)
        , storage(options)
        , operations(options, storage)
        , authority(options, tokens)
        , graph(options, tokens, operations)
    {
    }

    DemoTokens tokens;
    DemoStorage storage;
    DemoOperations operations;
    DemoAuthority authority;
    DemoGraph graph;
};

DemoTenant::DemoTenant(const Options &options, QObject *parent)
    : QObject(parent)
    , m_options(options)
    , m_parts(std::make_unique<Parts>(m_options))
    , m_server(new DemoServer([this](DemoRequest request) { return answer(std::move(request)); }, this))
{
}

DemoTenant::~DemoTenant() = default;

bool DemoTenant::start()
{
    if (!m_server->listen(m_options.port)) {
        qCWarning(demoLog) << "the demo tenant cannot listen on 127.0.0.1:" << m_options.port << errorString();
        return false;
    }
    m_parts->authority.setAddresses(authority(), graphRoot());
    m_parts->graph.setAddresses(authority(), graphRoot());
    m_parts->storage.setAddress(storageRoot());
    qCInfo(demoLog).noquote() << "the demo tenant listens on" << graphRoot().toString();
    return true;
}

QString DemoTenant::errorString() const
{
    return m_server->errorString();
}

QUrl DemoTenant::authority() const
{
    return below(QLatin1Char('/') + tenantId());
}

QUrl DemoTenant::graphRoot() const
{
    return below({});
}

QUrl DemoTenant::storageRoot() const
{
    return below(QLatin1Char('/') + DemoStorage::account());
}

QUrl DemoTenant::below(const QString &path) const
{
    QUrl url;
    url.setScheme(QStringLiteral("http"));
    url.setHost(QStringLiteral("127.0.0.1"));
    url.setPort(m_server->port());
    url.setPath(path);
    return url;
}

QString DemoTenant::clientId() const
{
    return DemoAuthority::clientId();
}

QString DemoTenant::tenantId() const
{
    return DemoAuthority::tenantId();
}

QString DemoTenant::storageLocationExample(const QString &container, const QString &permissions) const
{
    return m_parts->storage.storageLocation(container, permissions);
}

std::optional<DemoEarlierExport> DemoTenant::addEarlierExport()
{
    const auto person = DemoDirectory(m_options.profiles).byName(QString::fromUtf8("Zoë Ångström"));
    const DemoPerson *startedBy = DemoPerson::byChoice(QStringLiteral("dana"));
    if (!person || !startedBy)
        return std::nullopt;
    DemoEarlierExport earlier;
    earlier.person = *person;
    earlier.startedBy = *startedBy;
    earlier.submittedAt = m_options.clock().addDays(-2);
    earlier.storageLocation = storageLocationExample(QStringLiteral("dsr-2026-0131"));
    const DemoOperations::Started started = m_parts->operations.start(*person, earlier.storageLocation, earlier.submittedAt);
    if (started.refusal)
        return std::nullopt;
    earlier.operationId = started.id;
    return earlier;
}

void DemoTenant::store(const QString &container, const DemoBlob &blob)
{
    m_parts->storage.store(container, blob);
}

const QList<DemoRequest> &DemoTenant::requests() const
{
    return m_requests;
}

int DemoTenant::count(const QByteArray &method, const QString &pathPart) const
{
    return int(std::ranges::count_if(
        m_requests, [&](const DemoRequest &request) { return request.method == method && request.path.contains(pathPart, Qt::CaseInsensitive); }));
}

void DemoTenant::clearRequests()
{
    m_requests.clear();
}

void DemoTenant::challengeNextGraphRequest()
{
    m_parts->graph.challengeNextRequest();
}

void DemoTenant::revokeRefreshTokens()
{
    m_parts->tokens.revokeRefreshTokens();
}

void DemoTenant::forgetOperations()
{
    m_parts->operations.forget();
}

DemoAnswer DemoTenant::answer(DemoRequest request)
{
    request.receivedAt = m_options.clock();
    m_parts->operations.settle();
    DemoAnswer answer = dispatch(request);
    answer.addHeader("Date", QLocale::c().toString(request.receivedAt, QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'")).toLatin1());
    if (request.method == "HEAD")
        answer.body.clear();
    request.status = answer.status;
    qCDebug(demoLog).noquote() << request.method << request.path << answer.status;
    if (m_requests.size() >= requestsKept)
        m_requests.removeFirst();
    m_requests.append(std::move(request));
    return answer;
}

DemoAnswer DemoTenant::dispatch(const DemoRequest &request)
{
    const QString &path = request.path;
    if (const QString rest = pathBelow(path, QLatin1Char('/') + tenantId()); !rest.isNull())
        return m_parts->authority.answer(request, rest);
    for (const QString &version : {QStringLiteral("v1.0"), QStringLiteral("beta")}) {
        if (const QString rest = pathBelow(path, QLatin1Char('/') + version); !rest.isNull())
            return m_parts->graph.answer(request, version, rest);
    }
    if (const QString rest = pathBelow(path, QLatin1Char('/') + DemoStorage::account()); !rest.isNull())
        return m_parts->storage.answer(request, rest);
    if (path == QLatin1String("/demo/storage-location"))
        return example(request);
    if (path == QLatin1String("/") || path.isEmpty())
        return front();
    return DemoAnswer::text(404, QStringLiteral("Not found"));
}

DemoAnswer DemoTenant::front() const
{
    return DemoAnswer::html(200,
                            DemoSignInPage::front({{QStringLiteral("Authority"), authority().toString()},
                                                   {QStringLiteral("Graph"), graphRoot().toString()},
                                                   {QStringLiteral("Storage"), storageRoot().toString()},
                                                   {QStringLiteral("Client ID"), clientId()},
                                                   {QStringLiteral("Tenant ID"), tenantId()}}));
}

DemoAnswer DemoTenant::example(const DemoRequest &request) const
{
    static const QRegularExpression containerForm(QStringLiteral("^[a-z0-9](?:-?[a-z0-9]){2,62}$"));
    static const QRegularExpression permissionsForm(QStringLiteral("^[racwdxyltmeopi]{1,14}$"));
    const DemoForm query = DemoForm::parse(request.query, DemoForm::Plus::IsSpace);
    const QString container = query.value(QLatin1String("container"));
    const QString permissions = query.has(QLatin1String("permissions")) ? query.value(QLatin1String("permissions")) : QStringLiteral("acw");
    if (!containerForm.match(container).hasMatch() || !permissionsForm.match(permissions).hasMatch())
        return DemoAnswer::text(400, QStringLiteral("Give container=name and, if you like, permissions=rl\n"));
    DemoAnswer answer = DemoAnswer::text(200, storageLocationExample(container, permissions) + QLatin1Char('\n'));
    answer.addHeader("Cache-Control", "no-store");
    return answer;
}
