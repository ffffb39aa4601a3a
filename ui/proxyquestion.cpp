// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/proxyquestion.h"

#include "http/httpclient.h"
#include "ui/plaintooltip.h"
#include "ui/proxycredentialsdialog.h"

#include <QAbstractButton>
#include <QCoreApplication>
#include <QEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>

ProxyQuestion::ProxyQuestion(HttpClient &http, QWidget &window, QObject *parent)
    : QObject(parent)
    , m_http(http)
    , m_window(window)
    , m_reminder(new QPushButton(tr("Proxy password…"), &window))
{
    m_reminder->hide();
    connect(m_reminder, &QPushButton::clicked, this, &ProxyQuestion::ask);
    connect(&http, &HttpClient::proxyCredentialsWanted, this, &ProxyQuestion::take);
}

ProxyQuestion::~ProxyQuestion() = default;

void ProxyQuestion::take(const QString &proxy, const QString &realm, bool refused)
{
    // Requests that were on their way together ask the same.
    if (m_dialog)
        return;
    const bool isSame = m_question.proxy == proxy;
    m_question = {proxy, realm, refused};
    m_reminder->setToolTip(plainToolTip(tr("The proxy server %1 wants a name and a password.").arg(proxy)));
    if (m_declined && isSame) {
        m_reminder->show();
        m_http.declineProxyCredentials(proxy);
    } else {
        ask();
    }
}

void ProxyQuestion::ask()
{
    if (m_dialog)
        return;
    m_declined = false;
    m_dialog = new ProxyCredentialsDialog(m_question.proxy, m_question.realm, m_question.refused, &m_window);
    connect(m_dialog, &ProxyCredentialsDialog::entered, this, [this](const QString &user, const QString &password) {
        m_http.setProxyCredentials(m_question.proxy, user, password);
        m_reminder->hide();
        // After the dialog has closed: what is tried now may have it opened again.
        QMetaObject::invokeMethod(this, &ProxyQuestion::answered, Qt::QueuedConnection);
    });
    connect(m_dialog, &QDialog::finished, this, [this](int result) {
        m_dialog.clear();
        if (result == QDialog::Accepted)
            return;
        m_declined = true;
        m_reminder->show();
        m_http.declineProxyCredentials(m_question.proxy);
        QCoreApplication::instance()->installEventFilter(this);
    });
    m_dialog->open();
}

bool ProxyQuestion::eventFilter(QObject *watched, QEvent *event)
{
    const bool isButton = qobject_cast<QAbstractButton *>(watched) != nullptr;
    bool isAction = isButton && event->type() == QEvent::MouseButtonPress;
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const bool isReturn = key == Qt::Key_Return || key == Qt::Key_Enter;
        isAction = (isButton && (isReturn || key == Qt::Key_Space)) || (isReturn && qobject_cast<QLineEdit *>(watched));
    }
    if (isAction && !m_dialog) {
        m_declined = false;
        QCoreApplication::instance()->removeEventFilter(this);
    }
    return QObject::eventFilter(watched, event);
}
