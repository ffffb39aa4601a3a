// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/newexportpanel.h"

#include "http/httpclient.h"
#include "ui/casesection.h"
#include "ui/explanation.h"
#include "ui/formfield.h"
#include "ui/operationwords.h"
#include "ui/personpanel.h"
#include "ui/preflightview.h"
#include "ui/primarybutton.h"
#include "ui/problemview.h"
#include "ui/steplabel.h"
#include "ui/storagecheckview.h"
#include "ui/storagelocationfield.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

NewExportPanel::NewExportPanel(ExportRequest &request, HttpClient &http, QWidget *parent)
    : QWidget(parent)
    , m_request(request)
    , m_preflight(new PreflightView(this))
    , m_people(new PersonPanel(this))
    , m_storage(new StorageLocationField(http.clock(), this))
    , m_check(new StorageCheckView(http, this))
    , m_case(new CaseSection(this))
    , m_sample(new QPushButton(tr("Use a demo location"), this))
    , m_export(new PrimaryButton(tr("Export personal data…"), this))
    , m_askAgain(new QPushButton(tr("Ask again"), this))
    , m_usedBefore(new QLabel(this))
    , m_missing(new QLabel(this))
    , m_exportRow(new QHBoxLayout)
    , m_followRight(new QLabel(this))
    , m_problem(new ProblemView(this))
{
    auto *title = StepLabel::heading(tr("New export"), this);
    m_storage->setLead(new StepLabel(StepLabel::Kind::Number, QStringLiteral("2"), this));
    m_storage->setTrailing(m_check->button());
    m_storage->setClockSkew(http.clockSkew());
    m_case->field().setLead(new StepLabel(StepLabel::Kind::Number, QStringLiteral("3"), this));
    for (FormField *step : std::initializer_list<FormField *>{m_storage, &m_case->field()})
        StepLabel::embolden(*step->label());
    for (QLabel *label : {m_usedBefore, m_missing, m_followRight})
        label->setTextFormat(Qt::PlainText);
    m_usedBefore->setText(usedBeforeText());
    m_usedBefore->setWordWrap(true);
    m_usedBefore->hide();
    m_missing->setWordWrap(true);
    // What is missing changes while answers arrive; what stands above is not to move then.
    m_missing->setMinimumHeight(2 * fontMetrics().lineSpacing());
    m_followRight->setWordWrap(true);
    m_sample->hide();
    m_askAgain->hide();

    auto *sampleRow = new QHBoxLayout;
    sampleRow->addWidget(m_sample);
    sampleRow->addStretch();
    auto *rightRow = new QHBoxLayout;
    rightRow->addWidget(m_followRight, 1);
    rightRow->addWidget(m_askAgain);
    m_exportRow->addWidget(m_export, 0, Qt::AlignLeading | Qt::AlignVCenter);
    m_exportRow->addWidget(m_missing, 1);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(title);
    layout->addWidget(m_preflight);
    const int betweenSteps = fontMetrics().height() / 2;
    layout->addWidget(m_people, 1);
    layout->addSpacing(betweenSteps);
    layout->addWidget(m_storage);
    layout->addWidget(m_check);
    layout->addWidget(m_usedBefore);
    layout->addLayout(sampleRow);
    layout->addSpacing(betweenSteps);
    layout->addWidget(m_case);
    layout->addSpacing(betweenSteps);
    layout->addLayout(rightRow);
    layout->addLayout(m_exportRow);
    layout->addWidget(m_problem);

    setTabOrder(m_check->button(), m_sample);
    setTabOrder(m_sample, m_case);
    setTabOrder(m_case, m_askAgain);
    setTabOrder(m_askAgain, m_export);

    connect(m_people, &PersonPanel::chosen, this, [this](const std::optional<InboundSharedUserProfile> &person) {
        m_earlierAttempt.clear();
        m_earlierExport.clear();
        m_problem->clear();
        m_request.setPerson(person);
    });
    connect(m_storage, &StorageLocationField::locationChanged, &m_request, &ExportRequest::setStorageLocation);
    connect(m_storage, &StorageLocationField::locationChanged, m_check, &StorageCheckView::setLocation);
    connect(m_case, &CaseSection::referenceChanged, this, [this] { m_request.setCaseReference(m_case->reference()); });
    connect(m_export, &QPushButton::clicked, this, [this] {
        // It may have ended since it was entered.
        m_storage->reassess();
        if (m_request.isReady())
            Q_EMIT exportRequested();
        else
            m_storage->revealError();
    });
    connect(m_askAgain, &QPushButton::clicked, this, [this] {
        if (m_request.graph())
            m_request.followRight().ask(*m_request.graph());
    });
    connect(&m_request, &ExportRequest::changed, this, &NewExportPanel::render);
    connect(m_people, &PersonPanel::listAnswered, this, [this](const std::optional<GraphError> &error) {
        m_known.people = error ? Preflight::Answer::Unknown : Preflight::Answer::Yes;
        m_known.peopleError = error;
        renderPreflight();
    });
    connect(m_preflight, &PreflightView::approvalRequested, this, &NewExportPanel::approvalRequested);
    connect(m_preflight, &PreflightView::approvalLinkRequested, this, &NewExportPanel::approvalLinkRequested);
    render();
}

NewExportPanel::~NewExportPanel() = default;

void NewExportPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

// Words beside the button where there is room for some, else below it.
void NewExportPanel::arrange()
{
    constexpr int fewestLetters = 24;
    const int words = fontMetrics().averageCharWidth() * fewestLetters;
    const bool isNarrow = m_export->sizeHint().width() + m_exportRow->spacing() + words > contentsRect().width();
    m_exportRow->setDirection(isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

PersonPanel &NewExportPanel::people() const
{
    return *m_people;
}

void NewExportPanel::setGraph(GraphClient *graph)
{
    m_known = {};
    if (graph) {
        m_storage->setRules(graph->cloud());
        m_known.cloudOffersExport = graph->cloud().offersInboundExport();
    }
    m_people->setGraph(graph);
    startOver();
    renderPreflight();
}

void NewExportPanel::setPermissions(const QStringList &requested, const QStringList &granted)
{
    const bool isOther = !m_known.granted.isEmpty() && m_known.granted != granted;
    m_known.requested = requested;
    m_known.granted = granted;
    renderPreflight();
    // What was refused before may be allowed now.
    if (isOther && m_request.graph() && m_request.followRight().status() == FollowRight::Status::Denied)
        m_request.followRight().ask(*m_request.graph());
}

void NewExportPanel::renderPreflight()
{
    m_known.follow = m_request.followRight().status();
    m_preflight->setPreflight(Preflight(m_known));
}

void NewExportPanel::setAllowedHosts(const AllowedHosts &hosts)
{
    m_storage->setAllowedHosts(hosts);
    m_request.setAllowedHosts(hosts);
}

void NewExportPanel::setCases(CaseRegister &cases, Settings &settings, const CaseForm::Calendar &calendar)
{
    m_case->setUp(cases, settings, calendar);
}

void NewExportPanel::renderCase()
{
    m_case->render();
}

std::optional<CaseRecord> NewExportPanel::caseToBe() const
{
    return m_case->caseToBe();
}

std::expected<void, LedgerError> NewExportPanel::placeInCase(const QString &exportId)
{
    return m_case->place(exportId);
}

void NewExportPanel::contactMayBeBack()
{
    m_people->contactMayBeBack();
    if (m_request.graph() && m_request.followRight().status() == FollowRight::Status::CouldNotBeChecked)
        m_request.followRight().ask(*m_request.graph());
}

QString NewExportPanel::usedBeforeText()
{
    return tr("Note: this container was used for an export before. Microsoft refuses a second one; use a fresh container for each export.");
}

void NewExportPanel::setUsedBefore(const std::function<bool(const StorageLocation &)> &usedBefore)
{
    connect(m_storage, &StorageLocationField::locationChanged, m_usedBefore,
            [this, usedBefore](const StorageLocation &location) { m_usedBefore->setVisible(location.isAcceptable() && usedBefore(location)); });
}

void NewExportPanel::setSampleLocation(const std::function<QString()> &sample)
{
    m_sample->show();
    connect(m_sample, &QPushButton::clicked, this, [this, sample] { m_storage->setLocationText(sample()); });
}

void NewExportPanel::prepareAgain(const ExportRecord &record)
{
    m_people->choose(record.person);
    m_case->startLike(record);
    m_storage->clear();
    m_storage->edit()->setFocus();
    m_earlierExport = record.id;
    if (record.state == Exports::State::Unconfirmed)
        m_earlierAttempt =
            tr("An earlier request for this person, recorded %1, got no answer and may have been accepted. Sending again can start a second export.")
                .arg(OperationWords::localTime(record.recordedAt));
    if (record.state == Exports::State::Untracked)
        m_earlierAttempt =
            tr("An earlier request for this person, recorded %1, was accepted, but cannot be followed. Sending again starts a second export.")
                .arg(OperationWords::localTime(record.recordedAt));
}

const QString &NewExportPanel::earlierAttempt() const
{
    return m_earlierAttempt;
}

const QString &NewExportPanel::earlierExport() const
{
    return m_earlierExport;
}

void NewExportPanel::startOver()
{
    m_earlierAttempt.clear();
    m_earlierExport.clear();
    m_storage->clear();
    m_case->startOver();
    m_problem->clear();
    m_people->forgetChoice();
}

void NewExportPanel::showProblem(const Explanation &explanation)
{
    m_problem->setProblem(explanation);
}

void NewExportPanel::render()
{
    m_export->setEnabled(m_request.isReady());
    m_missing->setText(m_request.isReady() ? tr("Asks once more before anything is sent.") : missingText());
    m_export->setAccessibleDescription(m_missing->text());
    const QString right = followRightText();
    m_followRight->setText(right);
    m_followRight->setVisible(!right.isEmpty());
    const FollowRight::Status status = m_request.followRight().status();
    renderPreflight();
    m_askAgain->setVisible(status == FollowRight::Status::Denied || status == FollowRight::Status::CouldNotBeChecked);
}

QString NewExportPanel::missingText() const
{
    QStringList parts;
    const QList<ExportRequest::Missing> missing = m_request.missing();
    for (const ExportRequest::Missing item : missing) {
        switch (item) {
        case ExportRequest::Missing::Ledger:
            parts.append(tr("a ledger that can be written"));
            break;
        case ExportRequest::Missing::SignIn:
            parts.append(tr("a sign-in"));
            break;
        case ExportRequest::Missing::CloudWithoutApi:
            parts.append(tr("a cloud that offers this export"));
            break;
        case ExportRequest::Missing::Person:
            parts.append(tr("a person"));
            break;
        case ExportRequest::Missing::StorageLocation:
            parts.append(tr("a storage location"));
            break;
        case ExportRequest::Missing::AllowedStorageLocation:
        case ExportRequest::Missing::UsableStorageLocation:
            parts.append(tr("a storage location that can work"));
            break;
        case ExportRequest::Missing::FollowRightAnswer:
            parts.append(tr("the answer whether you may follow the export"));
            break;
        case ExportRequest::Missing::FollowRight:
            parts.append(tr("the permission User.Export.All"));
            break;
        case ExportRequest::Missing::PreviousExport:
            parts.append(tr("the end of the export that is being sent"));
            break;
        }
    }
    //: %1 is a list such as "a person, a storage location"
    return tr("Still missing: %1.").arg(parts.join(tr(", ")));
}

// Only what to do about it: how it stands is said above, with everything else that this account can do.
QString NewExportPanel::followRightText() const
{
    switch (m_request.followRight().status()) {
    case FollowRight::Status::NotAsked:
    case FollowRight::Status::Asking:
    case FollowRight::Status::Allowed:
        return {};
    case FollowRight::Status::Denied:
        return tr("Without the right to follow it an export would be accepted, but could not be watched. Once that right has been granted, sign in "
                  "again or ask again.");
    case FollowRight::Status::CouldNotBeChecked:
        return tr("It could not be checked whether you may follow the export. You can export all the same; if the checks are refused later, the "
                  "window says which permission is missing.");
    }
    return {};
}
