// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/signoutquestion.h"

#include "exports/exportregister.h"
#include "exports/exportrequest.h"
#include "ui/operationwords.h"
#include "ui/plainmessagebox.h"

#include <QPushButton>

namespace {
constexpr qsizetype mostNamed = 8;
}

SignOutQuestion::SignOutQuestion(const ExportRequest &request, const ExportRegister &exports, QWidget &window)
    : QObject(&window)
    , m_request(request)
    , m_exports(exports)
    , m_window(window)
{
}

QStringList SignOutQuestion::running() const
{
    const auto &actor = m_request.actor();
    QStringList running;
    for (const ExportOperation *operation : m_exports.operations()) {
        const ExportRecord &record = operation->record();
        const bool isTheirs = actor && record.homeAccountId == actor->homeAccountId && record.tenantId == actor->tenantId;
        if (isTheirs && record.tracked && !record.closed && Exports::isFollowed(record.state))
            running.append(OperationWords::person(record));
    }
    return running;
}

void SignOutQuestion::ask()
{
    const QStringList people = running();
    if (people.isEmpty()) {
        Q_EMIT confirmed();
        return;
    }
    QString named = people.mid(0, mostNamed).join(tr(", "));
    if (people.size() > mostNamed)
        named = tr("%1 and %n more", nullptr, int(people.size() - mostNamed)).arg(named);
    const QString meaning =
        tr("%n export(s) that this account started still run: %1. They go on at Microsoft, but Habeas cannot ask about them until "
           "you sign in with this account again.",
           nullptr, int(people.size()))
            .arg(named);
    auto *question =
        new PlainMessageBox(QMessageBox::Question, tr("Sign out"), tr("Sign out %1?").arg(m_request.actor()->username), meaning, &m_window);
    const QPushButton *out = question->addButton(tr("Sign out all the same"), QMessageBox::DestructiveRole);
    question->setDefaultButton(question->addButton(tr("Stay signed in"), QMessageBox::RejectRole));
    connect(question, &QMessageBox::buttonClicked, this, [this, out](const QAbstractButton *button) {
        if (button == out)
            Q_EMIT confirmed();
    });
    question->open();
}
