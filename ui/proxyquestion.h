// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QPointer>
#include <QString>

class HttpClient;
class ProxyCredentialsDialog;
class QPushButton;
class QWidget;

/**
 * Asks for a proxy's name and password when a request failed for want of them: once at a time, and after a Cancel not before the
 * person does something again, so that requests in the background do not nag.
 */
class ProxyQuestion : public QObject
{
    Q_OBJECT

public:
    ProxyQuestion(HttpClient &http, QWidget &window, QObject *parent = nullptr);
    ~ProxyQuestion() override;

    /** Shown while a proxy's question is open and was cancelled: asks it again. Hidden at first; the caller places it. */
    [[nodiscard]] QPushButton *reminder() const { return m_reminder; }

Q_SIGNALS:
    /** The proxy was given an answer: requests that failed may be tried again. */
    void answered();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Question {
        QString proxy;
        QString realm;
        bool refused = false;
    };

    void take(const QString &proxy, const QString &realm, bool refused);
    void ask();

    HttpClient &m_http;
    QWidget &m_window;
    QPushButton *m_reminder;
    QPointer<ProxyCredentialsDialog> m_dialog;
    Question m_question;
    /** The person said no and has pressed nothing since. */
    bool m_declined = false;
};
