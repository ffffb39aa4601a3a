// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/networkpage.h"

#include "http/httpclient.h"
#include "ui/readonlyfield.h"
#include "ui/wrappinglabel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

NetworkPage::NetworkPage(const Settings &settings, HttpClient &http, QWidget *parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_http(http)
    , m_graph(new ReadOnlyField(tr("Proxy server for Microsoft Graph"), this))
    , m_signIn(new ReadOnlyField(tr("Proxy server for signing in"), this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    for (ReadOnlyField *field : {m_graph, m_signIn}) {
        auto *label = new QLabel(field->accessibleName(), this);
        label->setWordWrap(true);
        label->setBuddy(field);
        layout->addWidget(label);
        layout->addWidget(field);
    }
    auto *row = new QHBoxLayout;
    auto *again = new QPushButton(tr("Loo&k again"), this);
    row->addWidget(again);
    row->addStretch();
    layout->addLayout(row);
    for (const QString &text :
         {tr("Habeas has no proxy setting of its own: it uses the proxy server that this computer is set up with, scripts for automatic set-up "
             "included. It is never used for addresses on this computer, such as the one that the browser comes back to after a sign-in."),
          whereToChange(),
          tr("If the proxy server wants a name and a password, Habeas asks for them when they are needed and forgets them when it is closed.")}) {
        auto *paragraph = wrappingLabel(this);
        paragraph->setText(text);
        layout->addWidget(paragraph);
    }
    connect(again, &QPushButton::clicked, this, [this] {
        if (m_asked == 0)
            load();
    });
    load();
}

void NetworkPage::load()
{
    const auto cloud = m_settings.cloud();
    if (!cloud) {
        for (ReadOnlyField *field : {m_graph, m_signIn})
            field->showText(tr("unknown: no cloud is set up that can be used"));
        return;
    }
    look(m_graph, cloud->graphRoot());
    look(m_signIn, cloud->authority(m_settings.tenant()));
}

void NetworkPage::look(ReadOnlyField *field, const QUrl &url)
{
    const QString host = url.host();
    if (SystemProxy::isLoopback(host)) {
        field->showText(tr("none: %1 is this computer").arg(host));
        return;
    }
    field->showText(tr("Asking this computer…"));
    ++m_asked;
    m_http.lookUpProxy(url, this, [this, field, host](const QString &proxy) { showProxy(field, host, proxy); });
}

void NetworkPage::showProxy(ReadOnlyField *field, const QString &host, const QString &proxy)
{
    //: %1 is a host name, such as graph.microsoft.com
    field->showText(proxy.isEmpty() ? tr("none: %1 is reached directly").arg(host)
                                    //: %1 is a proxy server, %2 a host name
                                    : tr("%1, for %2").arg(proxy, host));
    --m_asked;
}

QString NetworkPage::whereToChange()
{
#if defined(Q_OS_WIN)
    return tr("To change it, open Settings › Network & internet › Proxy of Windows, then look again here.");
#elif defined(Q_OS_MACOS)
    return tr("To change it, open System Settings › Network, choose the connection, then Details… › Proxies, and look again here.");
#else
    return tr("To change it, use the network settings of your desktop, then look again here. Without a desktop, set the environment variables "
              "http_proxy, https_proxy and no_proxy before you start Habeas.");
#endif
}
