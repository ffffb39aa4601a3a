// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/preflight.h"

#include "config/settings.h"
#include "ui/preflightview.h"
#include "windowdriver.h"

#include <QSignalSpy>
#include <QTest>

using Answer = Preflight::Answer;
using Status = FollowRight::Status;

namespace {
Preflight::Known everything()
{
    Preflight::Known known;
    known.requested = Settings::defaultScopes();
    known.granted = Settings::defaultScopes();
    known.people = Answer::Yes;
    known.follow = Status::Allowed;
    return known;
}

GraphError denied(const QString &code)
{
    HttpAnswer http;
    http.status = 403;
    GraphError error = GraphError::ofKind(GraphError::Kind::Forbidden, http);
    error.code = code;
    return error;
}

QString textOf(const Preflight &preflight)
{
    QStringList lines;
    for (const Preflight::Line &line : preflight.lines())
        lines.append(line.text);
    return lines.join(QLatin1Char('\n'));
}
}

class tst_Preflight : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingWorks();
    void stillAsking();
    void cloudWithoutApi();
    void roleMissing();
    void permissionMissing();
    void neverAsksForAListThatIsNotAllowed();
    void permissionThatIsNotNeeded();
    void authorityThatNamesOthers();
    void followDenied();
    void serviceTrouble();
    void viewOpensByItselfWhenSomethingIsMissing();
    void viewOffersApproval();
};

void tst_Preflight::everythingWorks()
{
    const Preflight preflight(everything());
    QCOMPARE(preflight.answer(), Answer::Yes);
    QVERIFY(preflight.summary().contains(QStringLiteral("is ready, as far as known")));
    QVERIFY(preflight.missingPermissions().isEmpty());
    QCOMPARE(preflight.lines().size(), 4);
}

void tst_Preflight::stillAsking()
{
    Preflight::Known known = everything();
    known.people = Answer::Asking;
    known.follow = Status::Asking;
    QCOMPARE(Preflight(known).answer(), Answer::Asking);
}

void tst_Preflight::cloudWithoutApi()
{
    Preflight::Known known = everything();
    known.cloudOffersExport = false;
    const Preflight preflight(known);
    QCOMPARE(preflight.answer(), Answer::No);
    QVERIFY(textOf(preflight).contains(QStringLiteral("not offered in this cloud")));
    QVERIFY(!textOf(preflight).contains(QStringLiteral("List the people")));
}

void tst_Preflight::roleMissing()
{
    Preflight::Known known = everything();
    known.people = Answer::Unknown;
    known.peopleError = denied(QStringLiteral("Authentication_RequestFromUnsupportedUserRole"));
    const Preflight preflight(known);
    QCOMPARE(preflight.answer(), Answer::No);
    QVERIFY(textOf(preflight).contains(QStringLiteral("Global Reader")));
    QVERIFY(textOf(preflight).contains(QStringLiteral("Start an export: no")));
}

void tst_Preflight::permissionMissing()
{
    Preflight::Known known = everything();
    known.granted.removeAll(QStringLiteral("User.Export.All"));
    known.follow = Status::Denied;
    const Preflight preflight(known);
    QCOMPARE(preflight.answer(), Answer::No);
    QCOMPARE(preflight.missingPermissions(), QStringList{QStringLiteral("User.Export.All")});
    QVERIFY(textOf(preflight).contains(QStringLiteral("Not granted to Habeas: User.Export.All")));
}

void tst_Preflight::neverAsksForAListThatIsNotAllowed()
{
    Preflight::Known known = everything();
    known.people = Answer::Asking;
    known.granted.removeAll(QStringLiteral("CrossTenantUserProfileSharing.Read.All"));
    const Preflight preflight(known);
    QCOMPARE(preflight.answer(), Answer::No);
    QVERIFY(textOf(preflight).contains(QStringLiteral("List the people: no. The permission CrossTenantUserProfileSharing.Read.All")));
}

void tst_Preflight::permissionThatIsNotNeeded()
{
    Preflight::Known known = everything();
    known.granted.removeAll(QStringLiteral("User.Read.All"));
    const Preflight preflight(known);
    QCOMPARE(preflight.answer(), Answer::Yes);
    QVERIFY(textOf(preflight).contains(QStringLiteral("not needed so far: User.Read.All")));
}

void tst_Preflight::authorityThatNamesOthers()
{
    Preflight::Known known = everything();
    known.granted = {QStringLiteral("openid"), QStringLiteral("profile")};
    QCOMPARE(Preflight(known).answer(), Answer::Yes);
    QVERIFY(Preflight(known).missingPermissions().isEmpty());
}

void tst_Preflight::followDenied()
{
    Preflight::Known known = everything();
    known.follow = Status::Denied;
    QCOMPARE(Preflight(known).answer(), Answer::No);
    QVERIFY(textOf(Preflight(known)).contains(QStringLiteral("User.Export.All")));
}

void tst_Preflight::serviceTrouble()
{
    Preflight::Known known = everything();
    known.people = Answer::Unknown;
    HttpAnswer http;
    http.status = 503;
    known.peopleError = GraphError::ofKind(GraphError::Kind::Service, http);
    known.follow = Status::CouldNotBeChecked;
    const Preflight preflight(known);
    QCOMPARE(preflight.answer(), Answer::Unknown);
    QVERIFY(!textOf(preflight).contains(QStringLiteral(": no.")));
}

void tst_Preflight::viewOpensByItselfWhenSomethingIsMissing()
{
    PreflightView view;
    view.show();
    const QString proof = QStringLiteral("Follow an export until it is complete");
    view.setPreflight(Preflight(everything()));
    QVERIFY(WindowDriver::shows(QStringLiteral("is ready, as far as known")));
    QVERIFY(!WindowDriver::shows(proof));
    Preflight::Known known = everything();
    known.follow = Status::Denied;
    view.setPreflight(Preflight(known));
    QVERIFY(WindowDriver::shows(proof));
    view.setPreflight(Preflight(everything()));
    QVERIFY(!WindowDriver::shows(proof));
}

void tst_Preflight::viewOffersApproval()
{
    PreflightView view;
    view.show();
    Preflight::Known known = everything();
    known.follow = Status::Denied;
    view.setPreflight(Preflight(known));
    const QString approve = QStringLiteral("Approve for the organisation…");
    QVERIFY(!WindowDriver::button(approve)); // everything is granted: consent is not what is missing
    known.granted.removeAll(QStringLiteral("User.Export.All"));
    view.setPreflight(Preflight(known));
    QSignalSpy approval(&view, &PreflightView::approvalRequested);
    QSignalSpy link(&view, &PreflightView::approvalLinkRequested);
    QVERIFY(WindowDriver::click(approve) && WindowDriver::click(QStringLiteral("Copy approval link")));
    QCOMPARE(approval.size(), 1);
    QCOMPARE(link.size(), 1);
}

QTEST_MAIN(tst_Preflight)

#include "tst_preflight.moc"
