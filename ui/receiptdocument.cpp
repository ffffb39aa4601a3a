// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/receiptdocument.h"

#include "config/cloud.h"
#include "storage/fetchsummary.h"
#include "ui/caseeventwords.h"
#include "ui/casewords.h"
#include "ui/cloudname.h"
#include "ui/operationwords.h"
#include "ui/storagewords.h"

#include <QGuiApplication>
#include <QTextOption>

#include <algorithm>

using Exports::State;
using Kind = LedgerEvent::Kind;

namespace {
const char *const styleSheet = R"(
    body { color: #1a1a1a; font-size: 9pt; }
    h1 { font-size: 16pt; margin-top: 0px; margin-bottom: 6px; }
    h2 { font-size: 12.5pt; margin-top: 18px; margin-bottom: 3px; }
    h3 { font-size: 10pt; margin-top: 11px; margin-bottom: 2px; }
    p { margin-top: 2px; margin-bottom: 5px; }
    td { padding-top: 1px; padding-bottom: 1px; padding-right: 8px; vertical-align: top; }
    th { padding: 3px; font-weight: bold; text-align: left; background-color: #e6e8ec; }
    td.key { color: #555555; }
    td.text { padding-bottom: 5px; }
    td.cell { padding: 3px; border-bottom: 1px solid #c4c8d0; }
    .small { font-size: 7.5pt; }
    .dim { color: #555555; }
    .code { font-family: monospace; font-size: 8pt; }
    .id { font-family: monospace; font-size: 7pt; }
)";

QString escaped(const QString &text)
{
    return text.toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>"));
}

QString heading(const char *tag, const QString &text)
{
    return QStringLiteral("<%1>%2</%1>").arg(QLatin1String(tag), escaped(text));
}

QString paragraph(const QString &text)
{
    return QStringLiteral("<p>%1</p>").arg(escaped(text));
}

QString span(const char *style, const QString &text)
{
    return QStringLiteral("<span class=\"%1\">%2</span>").arg(QLatin1String(style), escaped(text));
}

/** A table of names and values; rows without a value are left out. */
class Facts
{
public:
    void add(const QString &name, const QString &value)
    {
        if (!value.isEmpty())
            m_rows += row(name, escaped(value));
    }
    /** Identifiers and digests. */
    void addCode(const QString &name, const QString &value)
    {
        if (!value.isEmpty())
            m_rows += row(name, span("code", value));
    }
    /** Across the table. */
    void addText(const QString &text) { m_rows += QStringLiteral("<tr><td class=\"text\" colspan=\"2\">%1</td></tr>").arg(escaped(text)); }
    [[nodiscard]] bool isEmpty() const { return m_rows.isEmpty(); }
    [[nodiscard]] QString html() const { return QStringLiteral("<table width=\"100%\" cellspacing=\"0\" border=\"0\">%1</table>").arg(m_rows); }

private:
    static QString row(const QString &name, const QString &value)
    {
        return QStringLiteral("<tr><td class=\"key\" width=\"24%\">%1</td><td width=\"76%\">%2</td></tr>").arg(escaped(name), value);
    }

    QString m_rows;
};

struct Column {
    const char *width;
    QString name;
};

QString tableRow(const QStringList &cells)
{
    QString row;
    for (const QString &cell : cells)
        row += QStringLiteral("<td class=\"cell\">%1</td>").arg(cell);
    return QStringLiteral("<tr>%1</tr>").arg(row);
}

/** Its head is repeated on every page. */
QString table(const QList<Column> &columns, const QString &rows)
{
    QString head;
    for (const Column &column : columns)
        head += QStringLiteral("<th width=\"%1\">%2</th>").arg(QLatin1String(column.width), escaped(column.name));
    return QStringLiteral("<table width=\"100%\" cellspacing=\"0\" border=\"0\" style=\"border-collapse: collapse; margin-bottom: 12px\">"
                          "<thead><tr>%1</tr></thead><tbody>%2</tbody></table>")
        .arg(head, rows);
}

bool isOfCase(const LedgerEvent &event)
{
    return !event.caseId.isEmpty();
}

const LedgerEvent *first(const ExportEvidence &evidence, Kind kind)
{
    for (const ExportEvidence::Event &event : evidence.events) {
        if (event.event.kind == kind)
            return &event.event;
    }
    return nullptr;
}

/** What decided about the request, not the one that asked for a renewed sign-in first. */
const LedgerEvent *answerTo(const ExportEvidence &evidence)
{
    for (const ExportEvidence::Event &event : evidence.events) {
        if (event.event.kind == Kind::AnswerReceived && event.event.state != Exports::State::Submitting)
            return &event.event;
    }
    return nullptr;
}
}

ReceiptDocument::ReceiptDocument(const Receipt &receipt, const QByteArray &sha256)
    : m_receipt(receipt)
    , m_sha256(sha256)
    , m_moments(receipt.making.timeZone, receipt.making.utcOffsetSeconds)
{
}

std::unique_ptr<QTextDocument> ReceiptDocument::of(const Receipt &receipt, const QByteArray &sha256)
{
    auto document = std::make_unique<QTextDocument>();
    document->setUndoRedoEnabled(false);
    document->setDocumentMargin(0);
    QFont font(QGuiApplication::font().family(), 9);
    // Letters that are drawn as one, such as ff, are not found by those who search for them.
    font.setLetterSpacing(QFont::AbsoluteSpacing, 0.02);
    document->setDefaultFont(font);
    // Digests and addresses have nowhere else to break.
    QTextOption option = document->defaultTextOption();
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(QGuiApplication::layoutDirection());
    document->setDefaultTextOption(option);
    document->setDefaultStyleSheet(QLatin1String(styleSheet));
    document->setHtml(ReceiptDocument(receipt, sha256).html());
    // HTML brings its own, or none.
    document->setMetaInformation(QTextDocument::DocumentTitle, title(receipt));
    return document;
}

QString ReceiptDocument::title(const Receipt &receipt)
{
    QStringList people;
    for (const ExportEvidence &evidence : receipt.exports)
        people.append(OperationWords::person(evidence.record));
    people.removeDuplicates();
    const QString who = people.size() > 1 ? tr("%1 and others").arg(people.first()) : people.value(0);
    if (receipt.isOfCase) {
        const QString reference = receipt.ofItsCase->record.reference;
        if (reference.isEmpty())
            return who.isEmpty() ? tr("Receipt: a case") : tr("Receipt: the case of %1").arg(who);
        //: %1 is the organisation's number of the case, %2 a person.
        return who.isEmpty() ? tr("Receipt: case %1").arg(reference) : tr("Receipt: case %1, %2").arg(reference, who);
    }
    const QString reference = receipt.exports.constFirst().record.caseReference;
    if (reference.isEmpty())
        return tr("Receipt: personal data of %1").arg(who);
    //: %1 is a person, %2 the organisation's number of the case.
    return tr("Receipt: personal data of %1, %2").arg(who, reference);
}

QString ReceiptDocument::mark(const QByteArray &sha256)
{
    //: In the foot of each page; %1 is the beginning of a hash.
    return tr("Habeas receipt %1…").arg(QString::fromLatin1(sha256.left(16)));
}

QString ReceiptDocument::html() const
{
    QString text = heading("h1", title(m_receipt)) + introduction();
    if (m_receipt.ofItsCase)
        text += caseSection();
    for (const ExportEvidence &evidence : m_receipt.exports)
        text += exportSection(evidence);
    return QStringLiteral("<body>%1</body>").arg(text + evidence());
}

QString ReceiptDocument::introduction() const
{
    return paragraph(tr("This receipt says who asked for personal data, what was sent to Microsoft, what Microsoft answered and when. It was made on "
                        "%1 by Habeas %2 from its ledger, in which every step was recorded as it happened.")
                         .arg(m_moments.full(m_receipt.making.madeAt), m_receipt.making.programVersion))
        + paragraph(tr("Times are those of %1, with UTC beside them.").arg(m_moments.zoneName()));
}

QString ReceiptDocument::caseSection() const
{
    const CaseEvidence &evidence = *m_receipt.ofItsCase;
    const CaseRecord &record = evidence.record;
    Facts facts;
    facts.add(tr("Reference"), record.reference);
    facts.add(tr("Received on"), record.receivedOn.isValid() ? ReceiptMoments::day(record.receivedOn) : QString());
    if (record.legalBasis != CaseRecord::LegalBasis::NotStated)
        facts.add(tr("Legal basis"), CaseWords::legalBasis(record));
    facts.add(tr("Identity"), identity(record));
    facts.add(tr("To be answered by"), deadline());
    if (record.extended)
        facts.add(tr("Extended by two months"),
                  record.extensionToldOn.isValid()
                      ? tr("%1 (the person was told on %2)").arg(record.extensionReason, ReceiptMoments::day(record.extensionToldOn)).trimmed()
                      : tr("%1 (not recorded that the person was told)").arg(record.extensionReason).trimmed());
    facts.add(tr("Note"), record.note);
    facts.add(tr("Outcome"), outcome(evidence));
    facts.add(tr("Exports"), QString::number(record.exportIds.size()));
    facts.addCode(tr("Case in the ledger"), record.id);
    QList<LedgerEvent> events;
    for (const CaseEvidence::Event &event : evidence.events)
        events.append(event.event);
    QString text = heading("h2", tr("The case"));
    if (record.erased)
        text += paragraph(tr("The personal values of this case were erased from the ledger before this receipt was made."));
    if (!m_receipt.isOfCase && record.exportIds.size() > 1)
        text += paragraph(tr("Other exports belong to this case, too. This receipt is about one of them."));
    return text + facts.html() + overview() + heading("h3", tr("What happened to the case")) + timeline(events);
}

/** Of several exports a reader wants to know first what became of each. */
QString ReceiptDocument::overview() const
{
    if (!m_receipt.isOfCase || m_receipt.exports.size() < 2)
        return {};
    QString rows;
    for (const ExportEvidence &evidence : m_receipt.exports) {
        const ExportRecord &record = evidence.record;
        const QDateTime submitted = OperationWords::submittedAt(record);
        rows += tableRow({span("small", OperationWords::person(record)), span("small", m_moments.local(submitted)),
                          span("small", OperationWords::state(record.state))});
    }
    return heading("h3", tr("Its exports")) + table({{"44%", tr("Person")}, {"34%", tr("Submitted")}, {"22%", tr("State")}}, rows);
}

QString ReceiptDocument::personOf(const QString &exportId) const
{
    const auto found = std::find_if(m_receipt.exports.cbegin(), m_receipt.exports.cend(),
                                    [&exportId](const ExportEvidence &evidence) { return evidence.record.id == exportId; });
    return found == m_receipt.exports.cend() ? QString() : OperationWords::person(found->record);
}

QString ReceiptDocument::identity(const CaseRecord &record)
{
    QStringList lines;
    if (record.identityAskedOn.isValid())
        lines.append(tr("asked for on %1").arg(ReceiptMoments::day(record.identityAskedOn)));
    if (record.identity == CaseRecord::Identity::Asked)
        lines.append(tr("not proven yet"));
    if (record.identity == CaseRecord::Identity::Proven)
        lines.append(record.identityProvenOn.isValid() ? tr("proven on %1").arg(ReceiptMoments::day(record.identityProvenOn)) : tr("proven"));
    if (!record.identityHow.isEmpty())
        lines.append(tr("how: %1").arg(record.identityHow));
    if (!record.identityBy.isEmpty())
        lines.append(tr("checked by: %1").arg(record.identityBy));
    return lines.join(QLatin1Char('\n'));
}

QString ReceiptDocument::deadline() const
{
    const CaseRecord &record = m_receipt.ofItsCase->record;
    const Receipt::Making &making = m_receipt.making;
    const CaseDeadline deadline = m_receipt.deadline();
    QStringList lines;
    if (deadline.standing() == CaseDeadline::Standing::Stopped)
        lines.append(CaseWords::standing(record, deadline));
    else if (deadline.due().isValid())
        lines.append({ReceiptMoments::day(deadline.due()), CaseWords::counting(record, deadline, making.rule)});
    if (deadline.standing() == CaseDeadline::Standing::Overdue)
        lines.append(tr("The day had passed when this receipt was made, and the case was open."));
    if (!lines.isEmpty() && !record.erased)
        lines.append(CaseWords::doubts(record, making.rule, making.today()));
    lines.removeAll(QString());
    return lines.join(QLatin1Char('\n'));
}

QString ReceiptDocument::outcome(const CaseEvidence &evidence) const
{
    const CaseRecord &record = evidence.record;
    if (!record.closed)
        return tr("The case is open.");
    const auto closed = std::find_if(evidence.events.crbegin(), evidence.events.crend(),
                                     [](const CaseEvidence::Event &event) { return event.event.kind == Kind::CaseClosed; });
    const QDate day = closed == evidence.events.crend() ? QDate() : m_moments.date(closed->event.occurredAt);
    const QDate due = m_receipt.deadline().due();
    QStringList lines{CaseWords::outcome(record.outcome), record.outcomeNote};
    if (day.isValid() && !due.isValid())
        lines.append(tr("Closed on %1.").arg(ReceiptMoments::day(day)));
    else if (day.isValid())
        lines.append((day > due ? tr("Closed on %1, when the last day to answer had passed.") : tr("Closed on %1, while there was time to answer."))
                         .arg(ReceiptMoments::day(day)));
    lines.removeAll(QString());
    return lines.join(QLatin1Char('\n'));
}

QString ReceiptDocument::exportSection(const ExportEvidence &evidence) const
{
    const ExportRecord &record = evidence.record;
    QString text = heading("h2", tr("The export for %1").arg(OperationWords::person(record))) + paragraph(outcome(record));
    if (record.erased)
        text += paragraph(tr("The personal values of this export were erased from the ledger before this receipt was made. What remains can still be "
                             "verified without them."));
    QList<LedgerEvent> events;
    for (const ExportEvidence::Event &event : evidence.events)
        events.append(event.event);
    text += person(record) + actor(record) + request(evidence) + storage(record) + answer(evidence) + results(evidence)
        + heading("h3", tr("Everything that happened")) + timeline(events);
    return text;
}

QString ReceiptDocument::outcome(const ExportRecord &record)
{
    if (record.external)
        return tr("The export was requested elsewhere; Habeas only followed it. State: %1.").arg(OperationWords::state(record.state));
    switch (record.state) {
    case State::Recorded:
        return tr("The request was recorded, and had not been sent when this receipt was made.");
    case State::Submitting:
        return tr("The request was being sent when this receipt was made.");
    case State::NotSent:
        return tr("The request was not sent: nothing left the computer, so nothing was started.");
    case State::Rejected:
        return tr("Microsoft refused the request; nothing was started.");
    case State::Unconfirmed:
        return tr("The request was sent, but it is not known whether Microsoft accepted it: there was no answer that proves it either way.");
    case State::Untracked:
        return tr("Microsoft accepted the request, but gave no address where the export could be followed.");
    case State::NotStarted:
        return tr("Microsoft accepted the request; the export had not started when this receipt was made.");
    case State::Running:
        return tr("Microsoft accepted the request; the export was running when this receipt was made.");
    case State::Complete:
        return tr("Microsoft accepted the request and says that the export is complete.");
    case State::Failed:
        return tr("Microsoft accepted the request and says that the export failed.");
    case State::Forgotten:
        return tr("Microsoft accepted the request and later no longer knew the operation. That does not mean that the export failed.");
    }
    return {};
}

QString ReceiptDocument::person(const ExportRecord &record)
{
    Facts facts;
    facts.add(tr("Name"), record.person.displayName);
    facts.add(tr("User name"), record.person.userPrincipalName);
    facts.addCode(tr("Object ID"), record.person.userId);
    facts.addCode(tr("Home tenant"), record.person.homeTenantId);
    facts.add(tr("Case reference"), record.caseReference);
    return facts.isEmpty() ? QString() : heading("h3", tr("The person who asked")) + facts.html();
}

QString ReceiptDocument::actor(const ExportRecord &record)
{
    const auto kind = Cloud::kindFromName(record.cloudName);
    Facts facts;
    facts.add(tr("Account"), record.username);
    facts.addCode(tr("Account ID"), record.homeAccountId);
    facts.addCode(tr("Tenant"), record.tenantId);
    facts.add(tr("Cloud"), kind ? cloudName(*kind) : record.cloudName);
    facts.addCode(tr("Microsoft Graph at"), record.graphRoot.toString(QUrl::FullyEncoded));
    return facts.isEmpty() ? QString() : heading("h3", tr("Who acted")) + facts.html();
}

QString ReceiptDocument::request(const ExportEvidence &evidence) const
{
    const ExportRecord &record = evidence.record;
    Facts facts;
    facts.add(tr("Recorded"), m_moments.full(record.recordedAt));
    if (const LedgerEvent *sent = first(evidence, Kind::Submitting)) {
        facts.add(tr("Handed to the network"), m_moments.full(sent->occurredAt));
        facts.add(tr("What was sent"),
                  tr("One request to export the personal data of this person, with the address of the storage location. The address contains a "
                     "signature that gives access; it was not kept and is not in this receipt."));
    }
    if (const LedgerEvent *answered = answerTo(evidence)) {
        facts.add(tr("Answered"), m_moments.full(answered->occurredAt));
        facts.add(tr("Answer"), OperationWords::event(*answered) + QStringLiteral(" (HTTP %1)").arg(answered->httpStatus));
        facts.add(tr("Date of the answer"), answered->serviceDate.isValid() ? m_moments.full(answered->serviceDate) : QString());
        facts.addCode(QStringLiteral("request-id"), answered->requestId);
    }
    facts.addCode(QStringLiteral("client-request-id"), record.clientRequestId);
    facts.addCode(tr("Export in the ledger"), record.id);
    return heading("h3", tr("The request")) + facts.html();
}

QString ReceiptDocument::storage(const ExportRecord &record) const
{
    Facts facts;
    facts.addCode(tr("Host"), record.storageHost);
    facts.addCode(tr("Storage account"), record.storageAccount);
    facts.addCode(tr("Container"), record.storageContainer);
    facts.add(tr("The signature allowed"), StorageWords::permissionNames(record.storagePermissions));
    facts.add(tr("The signature ends"), record.storageEndsAt.isValid() ? m_moments.full(record.storageEndsAt) : QString());
    facts.addCode(tr("Handle of the signature"), record.storageHandle);
    return facts.isEmpty() ? QString() : heading("h3", tr("Where the data went")) + facts.html();
}

QString ReceiptDocument::answer(const ExportEvidence &evidence) const
{
    const ExportRecord &record = evidence.record;
    const auto known = [this](const QDateTime &moment) { return moment.isValid() ? m_moments.full(moment) : QString(); };
    Facts facts;
    facts.add(tr("State"), OperationWords::state(record.state));
    facts.add(tr("Submitted, by Microsoft's clock"), known(record.submittedDateTime));
    facts.add(tr("Completed, by Microsoft's clock"), known(record.completedDateTime));
    facts.addCode(tr("Operation"), record.operationId);
    facts.addCode(tr("Its address"), record.operationAddress);
    if (!record.tracked && !record.erased)
        facts.add(tr("Tracking"), tr("stopped here; the export itself goes on"));
    if (record.closed)
        facts.add(tr("Closed"), record.note.isEmpty() ? tr("yes, without a note") : record.note);
    else
        facts.add(tr("Note"), record.note);
    return heading("h3", tr("What Microsoft says")) + facts.html();
}

QString ReceiptDocument::results(const ExportEvidence &evidence) const
{
    QString rows;
    for (const ExportEvidence::Event &event : evidence.events) {
        if (event.event.kind != Kind::ResultsFetched)
            continue;
        const FetchSummary summary = FetchSummary::fromText(event.event.text);
        Facts facts;
        facts.add(tr("Fetched"), m_moments.full(event.event.occurredAt));
        facts.add(tr("What came"), OperationWords::event(event.event));
        facts.addCode(tr("SHA-256 of the list SHA256SUMS"), QString::fromLatin1(summary.manifestSha256));
        rows += facts.html();
    }
    return rows.isEmpty() ? QString() : heading("h3", tr("The files that were fetched")) + rows;
}

QString ReceiptDocument::timeline(const QList<LedgerEvent> &events) const
{
    QString rows;
    // What happens to a case nobody answers.
    const bool hasAnswers = std::any_of(events.cbegin(), events.cend(), [](const LedgerEvent &event) { return !isOfCase(event); });
    for (const LedgerEvent &event : events)
        rows += timelineRow(event);
    QList<Column> columns{{"6%", tr("No.")}, {"26%", tr("When")}, {hasAnswers ? "30%" : "68%", tr("What")}};
    if (hasAnswers)
        columns.append({"38%", tr("Answer")});
    return table(columns, rows);
}

QString ReceiptDocument::timelineRow(const LedgerEvent &event) const
{
    const QString line = QStringLiteral("<br>");
    QString what = span("small", OperationWords::event(event));
    const bool isCaseExport = event.kind == Kind::CaseExportAdded || event.kind == Kind::CaseExportRemoved;
    if (event.kind == Kind::CaseChanged || event.kind == Kind::CaseOpened)
        what += event.text.isEmpty() ? QString() : QString(line + span("small dim", CaseEventWords::changes(event.text)));
    else if (event.kind == Kind::CaseClosed)
        what += line + span("small dim", CaseEventWords::outcome(event.text));
    else if (isCaseExport && !personOf(event.text).isEmpty())
        what += line + span("small dim", personOf(event.text)) + line + span("id", event.text);
    else if (event.kind == Kind::ReceiptSaved || isCaseExport)
        what += line + span("id", event.text);
    QStringList status;
    if (event.httpStatus > 0)
        status.append(QStringLiteral("HTTP %1").arg(event.httpStatus));
    if (!event.errorCode.isEmpty())
        status.append(event.errorCode);
    if (event.serviceDate.isValid())
        status.append(tr("dated %1").arg(ReceiptMoments::utc(event.serviceDate)));
    QStringList answer;
    if (!status.isEmpty())
        answer.append(span("small", status.join(QStringLiteral(", "))));
    if (!event.requestId.isEmpty())
        answer.append(span("small dim", QStringLiteral("request-id")) + line + span("id", event.requestId));
    if (!event.clientRequestId.isEmpty() && event.clientRequestId != event.requestId)
        answer.append(span("small dim", QStringLiteral("client-request-id")) + line + span("id", event.clientRequestId));
    const QString when = span("small", m_moments.local(event.occurredAt)) + line + span("small dim", ReceiptMoments::utc(event.occurredAt));
    QStringList cells{span("small", QString::number(event.sequence)), when, what};
    if (!isOfCase(event))
        cells.append(answer.join(line));
    return tableRow(cells);
}

// One list, so that it is not broken between pages.
QString ReceiptDocument::evidence() const
{
    Facts facts;
    facts.addText(tr("With this page a file of the same name that ends in .json was saved. It holds the same, and for every event the digests that "
                     "chain it to the one before. Habeas checks that file, and compares it with the ledger if there is one: habeas --verify-receipt "
                     "FILE.json. The form of the file is documented, so that other programs can check it, too."));
    facts.addText(tr("What that proves: nothing in the file was changed by somebody who did not also make its digests anew, and the ledger up to its "
                     "event named here was not changed since. What it does not prove: whoever made this receipt could make another one. A copy that "
                     "somebody else keeps shows that."));
    facts.add(tr("Last event of the ledger"), QString::number(m_receipt.head.sequence));
    facts.addCode(tr("Digest of the chain"), QString::fromLatin1(m_receipt.head.digest));
    facts.addCode(tr("SHA-256 of the receipt"), QString::fromLatin1(m_sha256));
    return heading("h2", tr("How this can be checked")) + facts.html();
}
