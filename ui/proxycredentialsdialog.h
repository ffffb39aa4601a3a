// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

/** Asks for the name and the password that a proxy wants. They are kept in memory until the program ends. */
class ProxyCredentialsDialog : public QDialog
{
    Q_OBJECT

public:
    /** `proxy` is host:port, `realm` the proxy's own words, may be empty; `refused`: the last ones were not accepted. */
    ProxyCredentialsDialog(const QString &proxy, const QString &realm, bool refused, QWidget *parent = nullptr);
    ~ProxyCredentialsDialog() override;

Q_SIGNALS:
    void entered(const QString &user, const QString &password);

private:
    void update();
    [[nodiscard]] QLabel *paragraph(const QString &text);

    QLineEdit *m_user;
    QLineEdit *m_password;
    QPushButton *m_use;
};
