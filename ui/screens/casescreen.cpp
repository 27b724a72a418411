// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "screens/casescreen.h"

#include "viewmodels/decidewords.h"
#include "viewmodels/duplicatewords.h"
#include "viewmodels/queuetext.h"
#include "viewmodels/timewords.h"
#include "widgets/actions.h"
#include "widgets/controls.h"
#include "widgets/decidepanel.h"
#include "widgets/duplicatespanel.h"
#include "widgets/elidedlabel.h"
#include "widgets/icons.h"
#include "widgets/mappanel.h"
#include "widgets/metadatapanel.h"
#include "widgets/movementpanel.h"
#include "widgets/notespanel.h"
#include "widgets/pairplace.h"
#include "widgets/pairview.h"
#include "widgets/panelscroll.h"
#include "widgets/platepanel.h"
#include "widgets/rulepanel.h"
#include "widgets/theme.h"
#include "widgets/timelinepanel.h"
#include "widgets/vehiclepanel.h"

#include <QApplication>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace svidok {

using namespace Qt::StringLiterals;

namespace {

constexpr int PanelLetters = 64; ///< the width of the panels: grows with the letters
constexpr int FewestPanelLetters = 54; ///< where the screen has no room for more: 1366 pixels at 200 %
const QString DrawerMemory = u"case-drawer"_s; ///< where the session keeps how high the drawer is

} // namespace

CaseScreen::CaseScreen(BenchModels &models, Actions &actions, QWidget *parent)
    : QWidget(parent)
    , m_models(models)
    , m_actions(actions)
    , m_stack(new QStackedWidget(this))
    , m_place(new ElidedLabel(this))
    , m_facts(new ElidedLabel(this))
    , m_due(new QLabel(this))
    , m_duplicates(iconButton(u"showDuplicates"_s, QString(), u"dialog-warning"_s, this))
    , m_more(new QToolButton(this))
    , m_pair(new PairPlace(m_models.pair, m_actions, m_models.desk.session, this))
    , m_photos(new QSplitter(Qt::Vertical, this))
    , m_drawer(new QTabWidget(this))
{
    setObjectName(u"caseScreen"_s);
    auto *nothing = new QLabel(tr("No report is open. Press Ctrl+N to take the next one, or choose one in the queue."), m_stack);
    nothing->setObjectName(u"noCase"_s);
    nothing->setAlignment(Qt::AlignCenter);
    nothing->setWordWrap(true);

    m_place->setObjectName(u"casePlace"_s);
    m_place->setFont(theme::font(theme::Type::Strong));
    m_facts->setObjectName(u"caseFacts"_s);
    m_facts->setForegroundRole(QPalette::PlaceholderText);
    m_due->setObjectName(u"caseDue"_s);
    m_due->setWordWrap(true); // on a small screen; it is never cut
    auto *next = new QPushButton(icon(u"go-next"_s), tr("&Next report"), this);
    next->setObjectName(u"nextReport"_s);
    connect(next, &QPushButton::clicked, this, &CaseScreen::nextRequested);
    auto *header = new QHBoxLayout;
    header->setContentsMargins(theme::Gap, 0, theme::Gap, theme::NarrowGap);
    header->setSpacing(theme::WideGap);
    auto *state = new QHBoxLayout;
    state->setSpacing(theme::Gap);
    state->addWidget(m_facts);
    state->addWidget(m_due, 1);
    auto *words = new QVBoxLayout; // in two lines: in one, long words would hide the end of the facts
    words->setSpacing(0);
    words->addWidget(m_place);
    words->addLayout(state);
    header->addLayout(words, 1);
    header->addWidget(m_duplicates);
    header->addWidget(m_more);
    header->addWidget(next);

    auto *panels = new QWidget(this);
    auto *column = new QVBoxLayout(panels);
    column->setContentsMargins(theme::Gap, 0, theme::Gap, theme::Gap);
    column->setSpacing(theme::WideGap);
    addPanels(column);
    auto *scroll = new PanelScroll(panels, u"casePanels"_s, this);
    scroll->setAccessibleName(tr("Rules, plate and decision"));
    auto *side = new QWidget(this);
    const int letter = side->fontMetrics().averageCharWidth();
    scroll->setMinimumSize(FewestPanelLetters * letter, scroll->minimumSizeHint().height()); // not the side: what decides may need more
    scroll->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored); // what is said below has its room first
    side->setMaximumWidth(PanelLetters * letter);
    auto *sideRows = new QVBoxLayout(side);
    sideRows->setContentsMargins({});
    sideRows->setSpacing(0);
    sideRows->addItem(new QSpacerItem(PanelLetters * letter, 0, QSizePolicy::Preferred)); // as wide as it may be, where there is room
    sideRows->addWidget(scroll, 1);
    auto *decision = new QVBoxLayout;
    decision->setContentsMargins(theme::NarrowGap, theme::NarrowGap, theme::NarrowGap, theme::Gap);
    decision->addWidget(m_decide->bar()); // never scrolled away
    sideRows->addLayout(decision);

    m_photos->setObjectName(u"photosAndDrawer"_s);
    auto *photos = new PanelScroll(m_pair, u"photosScroll"_s, m_photos); // where drawer and film strip leave no room
    photos->setAccessibleName(tr("Photo pair"));
    photos->setFocusPolicy(Qt::NoFocus);
    photos->setMinimumWidth(m_pair->minimumSizeHint().width());
    m_photos->addWidget(photos);
    m_photos->addWidget(m_drawer);
    m_photos->setStretchFactor(0, 1);
    m_photos->setCollapsible(0, false);
    connect(m_photos, &QSplitter::splitterMoved, this, [this] { m_models.desk.session.write(DrawerMemory, m_photos->saveState()); });
    addDrawer();

    auto *body = new QHBoxLayout;
    body->setContentsMargins({});
    body->setSpacing(0);
    body->addWidget(m_photos, 1);
    body->addWidget(side);
    auto *open = new QWidget(m_stack);
    auto *rows = new QVBoxLayout(open);
    rows->setContentsMargins({});
    rows->setSpacing(0);
    rows->addLayout(header);
    rows->addLayout(body, 1);
    m_stack->addWidget(nothing);
    m_stack->addWidget(open);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins({});
    whole->addWidget(m_stack);

    addKeys();
    m_pair->lendKeys();
    tabThrough({m_duplicates, m_more, next, photos, m_drawer, scroll, m_decide->bar()});
    // What had the keyboard is switched off by a decision or a lost claim, and Qt goes on to the next, out of the case, where no
    // key of it works.
    connect(qApp, &QApplication::focusChanged, this, [this](const QWidget *old, const QWidget *now) {
        if (!old || !isAncestorOf(old) || isAncestorOf(now) || (old->isEnabled() && old->isVisible()))
            return;
        QMetaObject::invokeMethod(this, [this] {
            if (isVisible() && !isAncestorOf(window()->focusWidget()))
                giveKeysToPhotos();
        }, Qt::QueuedConnection);
    });
    connect(&m_models.report, &CaseModel::changed, this, &CaseScreen::on);
    const auto tellSending = [this] { m_decide->setSending(m_models.forward.messageState()); };
    connect(&m_models.forward, &ForwardModel::changed, this, tellSending);
    tellSending();
    connect(&m_pair->view(), &PairView::plateChosen, this, [this](const PhotoId &photo, int index) { m_models.report.chooseSubject(photo, index); });
    connect(&m_models.pair, &PairModel::changed, this, [this](PairChange what) {
        if (what == PairChange::Seen || what == PairChange::Photos)
            noteSeen();
    });
    on(m_models.report.report() ? CaseChange::Opened : CaseChange::Closed);
}

void CaseScreen::addPanels(QVBoxLayout *column)
{
    auto *rules = new RulePanel(m_models.report, this);
    m_plates = new PlatePanel(m_models.report, this);
    m_decide = new DecidePanel(m_models.report, this);
    column->addWidget(rules);
    column->addWidget(m_plates);
    column->addWidget(m_decide);
    column->addStretch(1);
    connect(rules, &RulePanel::evidenceRequested, this, &CaseScreen::showEvidence);
    // Else the button that decides would have it, and Enter would press it.
    connect(m_decide, &DecidePanel::formLeft, this, [this] { m_pair->isDetached() ? setFocus() : giveKeysToPhotos(); });
    connect(m_decide, &DecidePanel::documentRequested, this, &CaseScreen::documentRequested);
    connect(m_decide, &DecidePanel::forwardRequested, this, &CaseScreen::forwardRequested);
}

void CaseScreen::addDrawer()
{
    m_drawer->setObjectName(u"drawer"_s);
    m_drawer->setAccessibleName(tr("More about the case"));
    m_drawer->setDocumentMode(true);
    m_drawer->hide();
    m_more->setObjectName(u"caseMore"_s);
    m_more->setText(tr("&More"));
    m_more->setAccessibleName(m_drawer->accessibleName());
    m_more->setToolTip(tr("Metadata, map, notes and what else there is about the case"));
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setFocusPolicy(Qt::StrongFocus);
    m_more->setMinimumHeight(theme::Target);
    m_more->setMenu(new QMenu(m_more));
    addDrawerPage(DrawerPage::Metadata, u"metadata"_s, tr("Metadata"), Qt::Key_F6, new MetadataPanel(m_models.pair, this));
    addDrawerPage(DrawerPage::Map, u"map"_s, tr("Map"), Qt::Key_F7, new MapPanel(m_models.report, this));
    addDrawerPage(DrawerPage::Timeline, u"timeline"_s, tr("Time-line"), Qt::Key_F8, new TimelinePanel(m_models.report, this));
    addDrawerPage(DrawerPage::Notes, u"notes"_s, tr("Notes"), Qt::Key_F9, new NotesPanel(m_models.report, this));
    auto *duplicates = new DuplicatesPanel(m_models.duplicates, m_models.queue.thumbnails, this);
    addDrawerPage(DrawerPage::Duplicates, u"duplicates"_s, tr("Duplicates"), Qt::Key_F3, duplicates);
    addDrawerPage(DrawerPage::Vehicle, u"vehicle"_s, tr("Vehicle"), Qt::Key_F4, new VehiclePanel(m_models.vehicle, this));
    duplicates->addActions(m_actions, this);
    const auto look = [this] {
        if (!m_drawer->isVisible() || m_drawer->currentIndex() != static_cast<int>(DrawerPage::Duplicates))
            showDrawer(DrawerPage::Duplicates);
    };
    connect(duplicates, &DuplicatesPanel::lookRequested, this, look);
    connect(m_duplicates, &QPushButton::clicked, this, look);
    connect(&m_models.duplicates, &DuplicatesModel::stateChanged, this, &CaseScreen::noteDuplicates);
    noteDuplicates();
    addDrawerPage(DrawerPage::Movement, u"movement"_s, tr("Did it move?"), Qt::Key_F2, new MovementPanel(m_models.report, this));
}

void CaseScreen::addDrawerPage(DrawerPage page, const QString &id, const QString &title, const QKeySequence &key, QWidget *panel)
{
    panel->layout()->setContentsMargins(theme::Gap, theme::NarrowGap, theme::Gap, theme::NarrowGap);
    auto *scroll = new PanelScroll(panel, id + u"Scroll"_s, m_drawer); // so that no page takes room from the photos
    scroll->setAccessibleName(title);
    scroll->setFocusPolicy(Qt::NoFocus); // and no proxy: Tab would come back from it to the panel, for ever
    m_drawer->insertTab(static_cast<int>(page), scroll, title);
    QAction *open = m_actions.add(this, Actions::Group::Case, u"case."_s + id, title, {key});
    connect(open, &QAction::triggered, this, [this, page] { showDrawer(page); });
    m_more->menu()->addAction(open);
}

void CaseScreen::addKeys()
{
    const auto add = [this](const QString &id, const QString &text, const QList<QKeySequence> &keys, auto slot) {
        connect(m_actions.add(this, Actions::Group::Case, id, text, keys), &QAction::triggered, this, slot);
    };
    m_decide->addActions(m_actions, this);
    add(u"case.undo"_s, tr("Take back: the last mark while drawing, else the decision or the plate"), {QKeySequence(Qt::CTRL | Qt::Key_Z)}, [this] { undo(); });
    add(u"case.plate"_s, tr("Correct the plate"), {QKeySequence(Qt::CTRL | Qt::Key_P)}, [this] { m_plates->editPlate(); });
    add(u"case.measure"_s, tr("Read and measure again"), {QKeySequence(Qt::Key_F5)}, [this] { m_models.report.examine(Examine::Readings::ReadAgain); });
    add(u"case.next"_s, tr("Claim the next report"), {QKeySequence(Qt::CTRL | Qt::Key_N)}, [this] { emit nextRequested(); });
    add(u"case.queue"_s, tr("Back to the queue"), {QKeySequence(Qt::ALT | Qt::Key_Left)}, [this] { emit queueRequested(); });
}

// Nobody who draws means the plate or the decision, unless she stands in them: also with one press too many.
void CaseScreen::undo()
{
    PairMarks &marks = m_models.pair.marks();
    const QWidget *has = QApplication::focusWidget();
    if (!marks.isDrawing() || m_plates->isAncestorOf(has) || m_decide->isAncestorOf(has) || m_decide->bar()->isAncestorOf(has))
        m_decide->undo();
    else if (marks.canUndo())
        marks.undo();
    else
        m_decide->say(tr("No step of drawing is left to take back. Stop drawing (Esc) to take back the plate or the decision."));
}

void CaseScreen::on(CaseChange what)
{
    const Report *report = m_models.report.report();
    switch (what) {
    case CaseChange::Opened:
    case CaseChange::Report:
        m_stack->setCurrentIndex(report ? 1 : 0);
        fillHeader();
        noteSeen();
        if (hasFocus())
            giveKeysToPhotos();
        break;
    case CaseChange::Closed:
        m_stack->setCurrentIndex(0);
        break;
    case CaseChange::Draft:
    case CaseChange::Lease:
    case CaseChange::Busy:
    case CaseChange::Measuring:
    case CaseChange::Conflict:
        break;
    }
}

void CaseScreen::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    giveKeysToPhotos();
}

// A case is opened to look at its photos: their keys work at once, and those of the case with them.
void CaseScreen::giveKeysToPhotos()
{
    if (m_models.report.report() && !m_pair->isDetached())
        m_pair->view().focusPhoto();
}

void CaseScreen::fillHeader()
{
    const Report *report = m_models.report.report();
    if (!report)
        return;
    m_place->setText(report->place.isEmpty() ? tr("Place unknown") : report->place);
    const bool second = report->secondReview && report->status == ReportStatus::PendingVerification;
    QStringList facts{second ? tr("Waits for a second review") : decidewords::status(report->status)};
    facts.append(tr("came in %1").arg(timewords::instant(report->createdAt)));
    if (!report->caseNumber.isEmpty())
        facts.append(tr("case number %1").arg(report->caseNumber));
    m_facts->setText(facts.join(u" · "_s));
    fillDue(*report);
}

void CaseScreen::fillDue(const Report &report)
{
    const DueLevel level = dueLevel(report.status, report.dueAt, m_models.desk.work.clock.nowUtc());
    const bool pressing = level == DueLevel::Over || level == DueLevel::Urgent;
    const QString when = timewords::instant(report.dueAt);
    m_due->setText(level == DueLevel::Over ? tr("time limit ended %1").arg(when) : tr("due %1").arg(when));
    m_due->setFont(theme::font(pressing ? theme::Type::Strong : theme::Type::Body));
    m_due->setMinimumWidth(m_due->fontMetrics().horizontalAdvance(m_due->text()) * 3 / 5); // two lines where there is no room for one
    paintInk(*m_due, pressing ? theme::Tone::Bad : theme::Tone::Muted);
    m_due->setVisible(level != DueLevel::None);
}

void CaseScreen::noteDuplicates()
{
    const int count = m_models.duplicates.count(DuplicatesModel::Relation::Suggested);
    const int merged = m_models.duplicates.count(DuplicatesModel::Relation::Merged);
    QStringList twins;
    for (int row = 0; row < m_models.duplicates.rowCount(); ++row) {
        const DuplicatesModel::Line &line = m_models.duplicates.line(row);
        if (const QString twin = duplicatewords::twin(line.other, line.hint); line.relation == DuplicatesModel::Relation::Suggested && !twin.isEmpty())
            twins.append(twin);
    }
    m_decide->setTwins(twins);
    m_duplicates->setVisible(count > 0 || merged > 0);
    m_duplicates->setText(count > 0 ? tr("Possible duplicates: %1").arg(count) : tr("Merged reports: %1").arg(merged));
}

void CaseScreen::noteSeen()
{
    const Report *report = m_models.report.report();
    if (!report)
        return;
    QSet<PhotoId> seen;
    for (const Photo &photo : report->photos) {
        if (m_models.pair.hasSeenSubject(photo.id))
            seen.insert(photo.id);
    }
    m_decide->setSeenAtFullSize(seen);
}

void CaseScreen::showEvidence(RuleId rule)
{
    switch (rule) {
    case RuleId::Plate:
        m_pair->view().focusPhoto();
        m_actions.trigger(u"pair.to-plate"_s);
        break;
    case RuleId::Scene:
        m_models.pair.setMode(PairMode::Overlay);
        break;
    case RuleId::Interval:
        m_models.pair.showMeasured();
        showDrawer(DrawerPage::Metadata);
        break;
    case RuleId::Distance:
        showDrawer(DrawerPage::Map);
        break;
    }
}

// The same key opens a page and closes it again.
void CaseScreen::showDrawer(DrawerPage page)
{
    const int index = static_cast<int>(page);
    const bool again = m_drawer->isVisible() && m_drawer->currentIndex() == index;
    if (again) {
        m_pair->view().focusPhoto();
        m_drawer->hide();
        return;
    }
    m_drawer->setCurrentIndex(index);
    m_drawer->show();
    if (!m_drawerPlaced && !m_photos->restoreState(m_models.desk.session.read(DrawerMemory)))
        m_photos->setSizes({m_photos->height() * 4 / 7, m_photos->height() * 3 / 7}); // the photos come first
    m_drawerPlaced = true;
    qobject_cast<QScrollArea *>(m_drawer->currentWidget())->widget()->setFocus();
    if (const QWidget *has = window()->focusWidget(); !has || !has->isVisible() || !m_drawer->isAncestorOf(has))
        m_drawer->setFocus(); // a page with nothing to choose: without the keyboard no key of the case would work
}

} // namespace svidok
