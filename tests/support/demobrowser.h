// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QNetworkAccessManager>
#include <QObject>
#include <QUrl>

class QNetworkReply;

/**
 * Plays the person at the demo tenant's sign-in page: opens the page, makes a choice, and brings the answer to the
 * application's redirect address as the page's form (or a redirect) says.
 */
class DemoBrowser : public QObject
{
    Q_OBJECT

public:
    explicit DemoBrowser(QObject *parent = nullptr);

    /** `choice` is dana, adele, grady or decline. Ends with `finished()`. */
    void visit(const QUrl &authorizeUrl, const QString &choice);

    /** Value of a form field of a page; empty when it is not there. */
    [[nodiscard]] static QString field(const QByteArray &page, const QString &name);
    /** Where the first form of a page is sent to; empty when there is none. */
    [[nodiscard]] static QUrl formTarget(const QByteArray &page);

Q_SIGNALS:
    /** What the last page came to: the application's, or the one of an error that is only shown. */
    void finished(int status, const QByteArray &page);

private:
    using Next = void (DemoBrowser::*)(QNetworkReply *reply);
    void await(QNetworkReply *reply, Next next);
    void choose(QNetworkReply *page);
    void bringBack(QNetworkReply *answer);
    void conclude(QNetworkReply *reply);
    [[nodiscard]] QNetworkReply *post(const QUrl &url, const QList<std::pair<QString, QString>> &fields);

    QNetworkAccessManager m_network;
    QString m_choice;
};
