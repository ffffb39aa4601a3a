// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

class ExportRegister;
class ExportRequest;
class QWidget;

/** Names the exports that nobody can ask about once their account is signed out. */
class SignOutQuestion : public QObject
{
    Q_OBJECT

public:
    /** All of them must outlive it; `window` is the parent of the question. */
    SignOutQuestion(const ExportRequest &request, const ExportRegister &exports, QWidget &window);

    void ask();

Q_SIGNALS:
    /** Also at once, when there is nothing to ask. */
    void confirmed();

private:
    /** Whose exports they are. */
    [[nodiscard]] QStringList running() const;

    const ExportRequest &m_request;
    const ExportRegister &m_exports;
    QWidget &m_window;
};
