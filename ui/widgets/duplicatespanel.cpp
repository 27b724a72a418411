// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/duplicatespanel.h"

#include "viewmodels/duplicatewords.h"
#include "viewmodels/errorwords.h"
#include "viewmodels/queuetext.h"
#include "viewmodels/timewords.h"
#include "widgets/actions.h"
#include "widgets/controls.h"
#include "widgets/messagebar.h"
#include "widgets/pairthumbs.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableView>

#include <algorithm>

namespace svidok {

using namespace Qt::StringLiterals;

namespace {

constexpr int WhyLetters = 32;

QLabel *label(const QString &name, QWidget *parent)
{
    QLabel *made = wrappedLabel(name, parent);
    made->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    return made;
}

} // namespace

DuplicatesPanel::DuplicatesPanel(DuplicatesModel &model, QueueThumbnails &thumbnails, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_message(new MessageBar(this))
    , m_empty(label(u"noDuplicates"_s, this))
    , m_table(new QTableView(this))
    , m_beside(new QWidget(this))
    , m_own(new PairThumbs(thumbnails, tr("Photos of this report"), m_beside))
    , m_other(new PairThumbs(thumbnails, tr("Photos of the other report"), m_beside))
    , m_ownFacts(label(u"duplicateOwn"_s, m_beside))
    , m_otherFacts(label(u"duplicateOther"_s, m_beside))
    , m_why(label(u"duplicateWhy"_s, m_beside))
    , m_ways(new QWidget(this))
    , m_into(iconButton(u"mergeInto"_s, tr("Merge this report into it"), u"go-next"_s, m_ways))
    , m_here(iconButton(u"mergeHere"_s, tr("Merge it into this report"), u"go-previous"_s, m_ways))
    , m_split(iconButton(u"splitDuplicate"_s, tr("Split them again"), u"edit-undo"_s, m_ways))
    , m_apart(iconButton(u"tellApart"_s, tr("Not the same event"), u"list-remove"_s, m_ways))
    , m_again(iconButton(u"suggestAgain"_s, tr("Suggest it again"), u"edit-undo"_s, m_ways))
{
    setObjectName(u"duplicatesPanel"_s);
    m_empty->setAlignment(Qt::AlignCenter);
    m_table->setObjectName(u"duplicatesTable"_s);
    m_table->setAccessibleName(tr("Possible duplicates and merged reports"));
    m_table->setModel(&m_model);
    showAsRows(*m_table);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->setMinimumWidth(260);
    m_table->setWordWrap(true);
    m_table->horizontalHeader()->setStretchLastSection(false);
    m_table->horizontalHeader()->setSectionResizeMode(DuplicatesModel::Why, QHeaderView::Fixed);
    m_table->horizontalHeader()->moveSection(DuplicatesModel::Why, DuplicatesModel::Plate); // what one looks for stands at the front
    m_table->verticalHeader()->setMinimumSectionSize(m_table->verticalHeader()->defaultSectionSize());
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->viewport()->installEventFilter(this);
    auto *beside = new QGridLayout(m_beside);
    beside->setContentsMargins({});
    beside->setSpacing(theme::NarrowGap);
    beside->addWidget(m_own, 0, 0);
    beside->addWidget(m_other, 0, 1);
    beside->addWidget(m_ownFacts, 1, 0);
    beside->addWidget(m_otherFacts, 1, 1);
    beside->addWidget(m_why, 2, 0, 1, 2);
    beside->setRowStretch(0, 1);
    auto *ways = new QGridLayout(m_ways);
    ways->setContentsMargins({});
    ways->setSpacing(theme::NarrowGap);
    ways->addWidget(m_here, 0, 0);
    ways->addWidget(m_into, 0, 1);
    for (QPushButton *alone : {m_apart, m_split, m_again})
        ways->addWidget(alone, 1, 0, 1, 2);
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::Gap);
    layout->addWidget(m_message, 0, 0, 1, 2);
    layout->addWidget(m_empty, 1, 0, 1, 2);
    layout->addWidget(m_ways, 2, 0); // above, where a low drawer shows them
    layout->addWidget(m_table, 3, 0);
    layout->addWidget(m_beside, 2, 1, 2, 1);
    layout->setColumnStretch(0, 3);
    layout->setColumnStretch(1, 2);
    layout->setRowStretch(3, 1);
    setFocusProxy(m_table);
    connect(m_into, &QPushButton::clicked, this, [this] { m_model.mergeInto(chosen()); });
    connect(m_here, &QPushButton::clicked, this, [this] { m_model.mergeHere(chosen()); });
    connect(m_split, &QPushButton::clicked, this, [this] { m_model.split(chosen()); });
    connect(m_apart, &QPushButton::clicked, this, [this] { m_model.tellApart(chosen()); });
    connect(m_again, &QPushButton::clicked, this, [this] { m_model.suggestAgain(chosen()); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &DuplicatesPanel::takeChoice);
    connect(&m_model, &DuplicatesModel::stateChanged, this, &DuplicatesPanel::takeState);
    connect(&m_model, &DuplicatesModel::merged, this, [this] {
        m_offersBack = true;
        m_message->offer(theme::Tone::Good, tr("Merged. Both reports keep their photos and their log."), tr("Split them again"),
            [this] { m_model.takeBack(); });
    });
    connect(&m_model, &DuplicatesModel::toldApart, this, [this] {
        m_offersBack = true;
        m_message->offer(theme::Tone::Good, tr("Kept: not the same event. It is no longer suggested to anybody."), tr("Suggest it again"),
            [this] { m_model.takeBack(); });
    });
    connect(&m_model, &DuplicatesModel::suggestedAgain, m_message, &MessageBar::dismiss);
    connect(&m_model, &DuplicatesModel::tookApart, this, [this] {
        m_offersBack = false;
        m_message->say(theme::Tone::Good, tr("Split: the report waits to be verified again."));
    });
    connect(&m_model, &DuplicatesModel::failed, this, [this](const Error &error) {
        m_offersBack = false;
        m_message->report(error);
    });
    takeState();
}

void DuplicatesPanel::addActions(Actions &actions, QWidget *owner)
{
    const auto add = [&](const QString &id, const QKeySequence &key, QPushButton *button) {
        QAction *action = actions.add(owner, Actions::Group::Case, id, button->text(), {key});
        // What cannot be seen is not merged: the first time the key shows the list.
        connect(action, &QAction::triggered, this, [this, button] {
            if (!isVisible())
                emit lookRequested();
            else if (button->isVisible())
                button->click();
        });
        button->setToolTip(action->toolTip());
    };
    add(u"case.merge-into"_s, QKeySequence(Qt::CTRL | Qt::Key_M), m_into);
    add(u"case.merge-here"_s, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_M), m_here);
    add(u"case.split"_s, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), m_split);
    add(u"case.apart"_s, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_D), m_apart);
}

bool DuplicatesPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && watched == m_table->viewport())
        fitWhy();
    return QWidget::eventFilter(watched, event);
}

// What the other columns leave, in as many lines as it takes, and room for a few words where they leave none.
void DuplicatesPanel::fitWhy()
{
    QHeaderView &header = *m_table->horizontalHeader();
    const int others = header.length() - header.sectionSize(DuplicatesModel::Why);
    header.resizeSection(DuplicatesModel::Why, std::max(m_table->viewport()->width() - others, WhyLetters * fontMetrics().averageCharWidth()));
}

int DuplicatesPanel::chosen() const
{
    return m_table->currentIndex().row();
}

void DuplicatesPanel::takeState()
{
    const bool filled = m_model.rowCount() > 0;
    const bool isOver = m_offersBack && !m_model.canTakeBack() && !m_model.isBusy();
    if (m_model.state() == DuplicatesModel::State::NoCase || isOver) {
        m_offersBack = false;
        m_message->dismiss();
    }
    m_empty->setVisible(!filled);
    m_table->setVisible(filled);
    m_ways->setVisible(filled);
    m_beside->setVisible(filled);
    switch (m_model.state()) {
    case DuplicatesModel::State::NoCase: m_empty->clear(); break;
    case DuplicatesModel::State::Loading: m_empty->setText(tr("Looking for reports of the same event")); break;
    case DuplicatesModel::State::Ready:
        m_empty->setText(tr("No other report looks like the same event: by plate, time, place and photos."));
        break;
    case DuplicatesModel::State::Failed:
        m_empty->setText(tr("Other reports could not be compared"));
        m_message->offer(theme::Tone::Bad, errorwords::shown(*m_model.error()), tr("Try again"), [this] {
            m_message->dismiss();
            m_model.reload();
        });
        break;
    }
    fitWhy();
    if (filled && chosen() < 0)
        m_table->setCurrentIndex(m_model.index(0, 0));
    takeChoice();
}

QString DuplicatesPanel::sayOf(const RelatedReport &report) const
{
    const ReportRow &row = report.row;
    return QStringList{QueueText::plate(row.plate), timewords::instant(row.occurredAt),
        row.place.isEmpty() ? tr("no address") : row.place}
        .join(u'\n');
}

void DuplicatesPanel::takeChoice()
{
    const int row = chosen();
    const bool any = row >= 0 && row < m_model.rowCount();
    m_into->setEnabled(any && m_model.canMergeInto(row));
    m_here->setEnabled(any && m_model.canMergeHere(row));
    m_split->setEnabled(any && m_model.canSplit(row));
    m_apart->setEnabled(any && m_model.canTellApart(row));
    m_again->setEnabled(any && m_model.canSuggestAgain(row));
    if (!any)
        return;
    const DuplicatesModel::Line &line = m_model.line(row);
    const bool suggested = line.relation == DuplicatesModel::Relation::Suggested;
    const bool apart = line.relation == DuplicatesModel::Relation::Apart;
    m_into->setVisible(suggested);
    m_here->setVisible(suggested);
    m_apart->setVisible(suggested);
    m_split->setVisible(!suggested && !apart);
    m_again->setVisible(apart);
    m_own->show(m_model.own().row.firstPhoto, m_model.own().row.secondPhoto);
    m_other->show(line.other.row.firstPhoto, line.other.row.secondPhoto);
    m_ownFacts->setText(tr("This report") + u'\n' + sayOf(m_model.own()));
    m_otherFacts->setText(tr("The other report") + u'\n' + sayOf(line.other));
    const QString clues = duplicatewords::clues(line.hint).join(u"; "_s);
    m_why->setText(suggested ? tr("Why: %1").arg(clues) : apart ? tr("Told apart by a person, although: %1").arg(clues) : QString());
    m_why->setVisible(suggested || apart);
}

} // namespace svidok
