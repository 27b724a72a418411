// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "screens/queuescreen.h"

#include "viewmodels/queuetext.h"
#include "widgets/controls.h"
#include "widgets/messagebar.h"
#include "widgets/queuechips.h"
#include "widgets/queuetable.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QBoxLayout>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QPushButton>
#include <QStackedWidget>
#include <QStyledItemDelegate>

namespace svidok {

using namespace Qt::StringLiterals;

namespace {

/// The name of a folder and its count at the right.
class FolderDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        return QStyledItemDelegate::sizeHint(option, index).expandedTo({0, theme::Target});
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const qint64 count = index.data(QueueFolders::CountRole).toLongLong();
        const QString number = count < 0 ? QString() : QLocale().toString(count);
        const int space = option.fontMetrics.horizontalAdvance(number) + 2 * theme::Gap;
        QStyleOptionViewItem whole = option;
        initStyleOption(&whole, index);
        const QString name = whole.text;
        whole.text.clear();
        QApplication::style()->drawControl(QStyle::CE_ItemViewItem, &whole, painter, option.widget);
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        painter->save();
        painter->setFont(option.font);
        painter->setPen(option.palette.color(QPalette::Active, selected ? QPalette::HighlightedText : QPalette::Text));
        const QRect area = option.rect.adjusted(theme::Gap, 0, -theme::Gap, 0);
        painter->drawText(area.adjusted(0, 0, -space, 0), Qt::AlignVCenter | Qt::AlignLeft,
            option.fontMetrics.elidedText(name, Qt::ElideRight, area.width() - space));
        if (!selected)
            painter->setPen(theme::ink(theme::Tone::Muted, option.palette));
        painter->drawText(area, Qt::AlignVCenter | Qt::AlignRight, number);
        painter->restore();
    }
};

QPushButton *button(const QString &name, const QString &text, const QString &iconName, QWidget *parent)
{
    auto *made = iconButton(name, text, iconName, parent);
    made->setAccessibleName(text);
    return made;
}

} // namespace

void QueueScreen::build()
{
    m_message = new MessageBar(this);
    m_pages = new QStackedWidget(this);
    m_table = new QueueTable(m_models.queue, m_models.thumbnails, m_pages);
    m_pages->addWidget(m_table);
    m_statePage = buildState();
    m_pages->addWidget(m_statePage);
    auto *column = new QVBoxLayout;
    column->setSpacing(theme::Gap);
    column->addWidget(buildTop());
    column->addWidget(m_message);
    column->addWidget(m_pages, 1);
    column->addWidget(buildBottom());
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(theme::Gap, theme::Gap, theme::Gap, theme::Gap);
    row->setSpacing(theme::Gap);
    row->addWidget(buildFolders());
    row->addLayout(column, 1);
}

QWidget *QueueScreen::buildFolders()
{
    auto *side = new QWidget(this);
    m_folders = new QListView(side);
    m_folders->setObjectName(u"queueFolders"_s);
    m_folders->setAccessibleName(tr("Folders"));
    m_folders->setModel(&m_models.folders);
    m_folders->setItemDelegate(new FolderDelegate(m_folders));
    m_folders->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_folders->setTabKeyNavigation(false);
    m_folders->setEditTriggers(QAbstractItemView::DoubleClicked); // and its key, see addActions()
    m_saveFolder = button(u"saveFolder"_s, tr("Save this filter"), u"list-add"_s, side);
    m_removeFolder = button(u"removeFolder"_s, tr("Remove the folder"), u"list-remove"_s, side);
    connect(m_saveFolder, &QPushButton::clicked, this, &QueueScreen::saveFolder);
    connect(m_removeFolder, &QPushButton::clicked, this, &QueueScreen::removeFolder);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins({});
    column->setSpacing(theme::NarrowGap);
    column->addWidget(m_folders, 1);
    column->addWidget(m_saveFolder);
    column->addWidget(m_removeFolder);
    side->setFixedWidth(std::max(fontMetrics().averageCharWidth() * 28,
        std::max(m_saveFolder->sizeHint().width(), m_removeFolder->sizeHint().width())));
    return side;
}

QWidget *QueueScreen::buildTop()
{
    auto *top = new QWidget(this);
    m_search = new QLineEdit(top);
    m_search->setObjectName(u"queueSearch"_s);
    m_search->installEventFilter(this);
    m_search->setAccessibleName(tr("Search"));
    m_search->setPlaceholderText(tr("Plate, place, note, number"));
    m_search->setClearButtonEnabled(true);
    m_search->setMinimumHeight(theme::Target);
    m_order = new QComboBox(top);
    m_order->setObjectName(u"queueOrder"_s);
    m_order->setAccessibleName(tr("Order"));
    m_order->setMinimumHeight(theme::Target);
    for (const auto order : {ReportOrder::Due, ReportOrder::Oldest, ReportOrder::Newest, ReportOrder::Place})
        m_order->addItem(QueueText::order(order));
    m_count = new QLabel(top);
    m_count->setObjectName(u"queueCount"_s);
    m_next = button(u"queueNext"_s, tr("Next report"), u"go-next"_s, top);
    m_next->setDefault(true);
    connect(m_next, &QPushButton::clicked, this, &QueueScreen::claimNext);
    m_chips = new QueueChips(top);
    auto *first = new QHBoxLayout;
    first->addWidget(m_search, 1);
    first->addWidget(m_order);
    first->addWidget(m_next);
    auto *second = new QHBoxLayout;
    second->addWidget(m_chips, 1);
    second->addWidget(m_count);
    auto *column = new QVBoxLayout(top);
    column->setContentsMargins({});
    column->setSpacing(theme::NarrowGap);
    column->addLayout(first);
    column->addLayout(second);
    return top;
}

QWidget *QueueScreen::buildState()
{
    auto *page = new QWidget(this);
    page->setObjectName(u"queueState"_s);
    page->setFocusPolicy(Qt::StrongFocus);
    m_stateTitle = new QLabel(page);
    m_stateTitle->setObjectName(u"queueStateTitle"_s);
    m_stateTitle->setFont(theme::font(theme::Type::Title));
    m_stateTitle->setAlignment(Qt::AlignCenter);
    m_stateAdvice = new QLabel(page);
    m_stateAdvice->setObjectName(u"queueStateAdvice"_s);
    m_stateAdvice->setAlignment(Qt::AlignCenter);
    m_stateAdvice->setWordWrap(true);
    m_stateButton = button(u"queueStateButton"_s, {}, u"view-refresh"_s, page);
    m_stateButton->setIcon({});
    connect(m_stateButton, &QPushButton::clicked, this, [this] {
        switch (m_models.queue.state()) {
        case QueueModel::State::NoReports: emit importRequested(); break;
        case QueueModel::State::NoMatch: m_models.queue.setFilter({}); break;
        default: m_models.queue.reload();
        }
    });
    auto *column = new QVBoxLayout(page);
    column->addStretch(1);
    column->addWidget(m_stateTitle);
    column->addWidget(m_stateAdvice);
    column->addSpacing(theme::Gap);
    column->addWidget(m_stateButton, 0, Qt::AlignHCenter);
    column->addStretch(2);
    return page;
}

QWidget *QueueScreen::buildBottom()
{
    auto *bottom = new QWidget(this);
    m_selection = new QLabel(bottom);
    m_selection->setObjectName(u"queueSelection"_s);
    m_bulkButtons = {button(u"queueShortlist"_s, tr("Shortlist"), u"bookmarks"_s, bottom),
        button(u"queueRead"_s, tr("Read plates"), u"edit-find"_s, bottom), button(u"queueReject"_s, tr("Reject"), u"dialog-cancel"_s, bottom),
        button(u"queueAssign"_s, tr("Assign"), u"im-user"_s, bottom)};
    connect(m_bulkButtons.at(0), &QPushButton::clicked, this, &QueueScreen::toggleShortlist);
    connect(m_bulkButtons.at(1), &QPushButton::clicked, this, [this] { bulk(QueueBulk::Kind::ReadPlates); });
    connect(m_bulkButtons.at(2), &QPushButton::clicked, this, [this] { bulk(QueueBulk::Kind::Reject); });
    connect(m_bulkButtons.at(3), &QPushButton::clicked, this, [this] { bulk(QueueBulk::Kind::Assign); });
    auto *row = new QHBoxLayout(bottom);
    row->setContentsMargins({});
    row->addWidget(m_selection);
    row->addStretch(1);
    for (QPushButton *one : std::as_const(m_bulkButtons))
        row->addWidget(one);
    return bottom;
}

} // namespace svidok
