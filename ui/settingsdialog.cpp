// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settingsdialog.h"

#include "ui/announcer.h"
#include "ui/casespage.h"
#include "ui/languagepage.h"
#include "ui/networkpage.h"
#include "ui/notificationspage.h"
#include "ui/retentionpage.h"
#include "ui/settingswords.h"
#include "ui/statusicon.h"
#include "ui/tenantform.h"
#include "ui/wrappinglabel.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace {
QScrollArea *scrolling(QWidget *content, QWidget *parent)
{
    auto *area = new QScrollArea(parent);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    // The focus belongs to what is in it, and brings it into view.
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(content);
    return area;
}

bool isAboutTenant(const Settings::Change &change)
{
    using Key = Settings::Key;
    constexpr Key keys[] = {Key::ClientId, Key::Tenant, Key::Cloud, Key::Scopes, Key::CustomAuthority, Key::CustomGraph, Key::CustomStorage};
    return std::find(std::begin(keys), std::end(keys), change.key) != std::end(keys);
}
}

SettingsDialog::SettingsDialog(Settings &settings, HttpClient &http, QWidget *parent)
    : QDialog(parent)
    , m_settings(settings)
    , m_list(new QListWidget(this))
    , m_shown(new QStackedWidget(this))
    , m_tenant(new TenantForm(settings, http))
    , m_sign(new StatusIcon(this))
    , m_problem(wrappingLabel(this))
    , m_buttons(new QDialogButtonBox(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Settings"));
    setUpPages(http);
    setUpLayout();
    connect(m_list, &QListWidget::currentRowChanged, m_shown, &QStackedWidget::setCurrentIndex);
    connect(m_buttons, &QDialogButtonBox::accepted, this, [this] {
        if (store())
            accept();
    });
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_buttons->button(QDialogButtonBox::Apply), &QPushButton::clicked, this, &SettingsDialog::store);
    m_list->setCurrentRow(0);
    m_list->setFocus();
    render();
}

SettingsDialog::~SettingsDialog() = default;

void SettingsDialog::setUpPages(HttpClient &http)
{
    m_list->setAccessibleName(tr("Pages of the settings"));
    //: A page of the settings, like the next ones
    addPage(tr("Tenant"), m_tenant, tenantPage());
    auto *language = new LanguagePage(m_settings);
    addPage(tr("Language"), language, language);
    auto *notifications = new NotificationsPage(m_settings);
    addPage(tr("Notifications"), notifications, notifications);
    auto *cases = new CasesPage(m_settings);
    addPage(tr("Cases"), cases, cases);
    auto *retention = new RetentionPage(m_settings);
    addPage(tr("Erasing"), retention, retention);
    auto *network = new NetworkPage(m_settings, http);
    addPage(tr("Network"), network, network);
}

QWidget *SettingsDialog::tenantPage()
{
    auto *page = new QWidget;
    // Before the button below, also in the tab order.
    m_tenant->setParent(page);
    auto *purpose = wrappingLabel(page, Qt::NoTextInteraction);
    purpose->setText(SettingsWords::appRegistration());
    auto *when = wrappingLabel(page, Qt::NoTextInteraction);
    when->setText(tr("Changes take effect at once: Habeas goes on with the account that is signed in there, or asks you to sign in."));
    auto *demo = new QPushButton(tr("Try the demo tenant"), page);
    auto *demoMeaning = wrappingLabel(page, Qt::NoTextInteraction);
    demoMeaning->setText(SettingsWords::demoTenant());
    auto *row = new QHBoxLayout;
    row->addWidget(demo);
    row->addStretch();
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins({});
    layout->addWidget(purpose);
    layout->addWidget(m_tenant);
    layout->addWidget(when);
    layout->addSpacing(fontMetrics().height());
    layout->addLayout(row);
    layout->addWidget(demoMeaning);
    connect(demo, &QPushButton::clicked, this, &SettingsDialog::demoRequested);
    return page;
}

template <typename T> void SettingsDialog::addPage(const QString &name, T *page, QWidget *shown)
{
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->addWidget(shown);
    layout->addStretch();
    m_shown->addWidget(scrolling(content, m_shown));
    auto *item = new QListWidgetItem(name, m_list);
    // Large enough to hit.
    item->setSizeHint({fontMetrics().horizontalAdvance(name) + 2 * fontMetrics().averageCharWidth(), fontMetrics().height() * 8 / 5});
    m_pages.append({name, [page] { page->load(); }, [page] { return page->problem(); }, [page] { return page->changes(); }});
    connect(page, &T::edited, this, &SettingsDialog::render);
}

void SettingsDialog::setUpLayout()
{
    m_list->setSizeAdjustPolicy(QAbstractScrollArea::AdjustToContents);
    m_list->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_sign->setLevel(StatusIcon::Level::Warning);
    // In words of their own: the letters of the usual ones are taken on the pages.
    m_buttons->addButton(QDialogButtonBox::Ok)->setText(tr("OK"));
    m_buttons->addButton(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    m_buttons->addButton(QDialogButtonBox::Apply)->setText(tr("Apply"));
    m_buttons->button(QDialogButtonBox::Ok)->setDefault(true);
    for (QPushButton *button : findChildren<QPushButton *>()) {
        if (button != m_buttons->button(QDialogButtonBox::Ok))
            button->setAutoDefault(false);
    }

    auto *pages = new QHBoxLayout;
    pages->addWidget(m_list);
    pages->addWidget(m_shown, 1);
    auto *problem = new QHBoxLayout;
    problem->addWidget(m_sign, 0, Qt::AlignTop);
    problem->addWidget(m_problem, 1);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(pages, 1);
    layout->addLayout(problem);
    layout->addWidget(m_buttons);
    const QSize letter(fontMetrics().averageCharWidth(), fontMetrics().height());
    resize(letter.width() * 110, letter.height() * 32);
}

void SettingsDialog::contactMayBeBack()
{
    m_tenant->contactMayBeBack();
}

QList<Settings::Change> SettingsDialog::changes() const
{
    QList<Settings::Change> all;
    for (const Page &page : m_pages)
        all.append(page.changes());
    return all;
}

QString SettingsDialog::problem() const
{
    QStringList problems;
    for (const Page &page : m_pages) {
        // Who has not touched a page is not held up by what is missing there.
        if (const QString problem = page.changes().isEmpty() ? QString() : page.problem(); !problem.isEmpty())
            //: %1 is the name of a page of the settings, %2 a sentence about it
            problems.append(tr("%1: %2").arg(page.name, problem));
    }
    return problems.join(QLatin1Char('\n'));
}

void SettingsDialog::render()
{
    const QString text = problem();
    showProblem(text);
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(text.isEmpty());
    m_buttons->button(QDialogButtonBox::Apply)->setEnabled(text.isEmpty() && !changes().isEmpty());
}

void SettingsDialog::showProblem(const QString &text)
{
    m_problem->setText(text);
    m_problem->setVisible(!text.isEmpty());
    m_sign->setVisible(!text.isEmpty());
}

bool SettingsDialog::store()
{
    const QList<Settings::Change> changed = changes();
    if (changed.isEmpty())
        return true;
    if (!problem().isEmpty())
        return false;
    if (!m_settings.setUserValues(changed)) {
        showProblem(SettingsWords::notStored());
        announce(m_problem, m_problem->text());
        return false;
    }
    for (const Page &page : m_pages)
        page.load();
    render();
    Q_EMIT stored(std::any_of(changed.cbegin(), changed.cend(), isAboutTenant));
    return true;
}
