// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "screens/importscreen.h"

#include "base/errortable.h"
#include "viewmodels/errorwords.h"
#include "viewmodels/rulewords.h"
#include "viewmodels/timewords.h"
#include "widgets/actions.h"
#include "widgets/controls.h"
#include "widgets/icons.h"
#include "widgets/importdelegate.h"
#include "widgets/messagebar.h"
#include "widgets/theme.h"

#include <QBoxLayout>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollBar>
#include <QTableView>

namespace svidok {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize PictureSize{160, 120};

// Words of Qt's file dialog that its own translation leaves out; ours is asked first.
[[maybe_unused]] constexpr const char *FileDialogWords[] = {
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "File"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "%1 File"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Folder"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "File Folder"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Drive"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Shortcut"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Alias"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Unknown"),
    QT_TRANSLATE_NOOP("QFileSystemModel",
        "<b>The name \"%1\" cannot be used.</b><p>Try using another name, with fewer characters or no punctuation marks."),
};

} // namespace

ImportScreen::ImportScreen(ImportModel &import, QueueThumbnails &thumbnails, Actions &actions, QWidget *parent)
    : QWidget(parent)
    , m_import(import)
    , m_thumbnails(thumbnails)
{
    setObjectName(u"importScreen"_s);
    setAcceptDrops(true);
    build();
    addActions(actions);
    connect(&m_import, &ImportModel::changed, this, &ImportScreen::takeState);
    connect(&m_import, &ImportModel::failed, m_message, &MessageBar::report);
    connect(&m_import, &QAbstractItemModel::modelReset, this, [this] {
        fillProblems();
        if (m_import.rowCount() > 0)
            m_table->setCurrentIndex(m_import.index(0, ImportModel::Photos));
        takeGroup();
    });
    connect(&m_import, &QAbstractItemModel::dataChanged, this, &ImportScreen::takeGroup);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ImportScreen::takeGroup);
    connect(&m_thumbnails, &QueueThumbnails::ready, this, [this] {
        takePictures();
        m_table->viewport()->update();
    });
    connect(m_table->verticalScrollBar(), &QScrollBar::valueChanged, this, [this] {
        m_thumbnails.dropWishes();
        m_table->viewport()->update();
    });
    fillProblems();
    takeGroup();
    takeState();
    if (const QStringList paths = m_import.brokenOff(); !paths.isEmpty() && m_import.stage() == ImportModel::Stage::Choose) {
        m_message->offer(theme::Tone::Unsure,
            tr("Bringing in from %1 was broken off. What is in stays in; the rest is proposed again.").arg(paths.join(u", "_s)),
            tr("Look there again"), [this, paths] { m_import.look(paths); });
    }
}

void ImportScreen::build()
{
    const auto button = [this](const QString &name, const QString &text, const QString &iconName) {
        auto *made = iconButton(name, text, iconName, this);
        made->setAccessibleName(text);
        return made;
    };
    m_message = new MessageBar(this);
    m_summary = new QLabel(this);
    m_summary->setObjectName(u"importSummary"_s);
    m_summary->setWordWrap(true);
    m_folder = button(u"importFolder"_s, tr("Choose a folder"), u"document-open"_s);
    m_files = button(u"importFiles"_s, tr("Choose photos or an archive"), u"document-import"_s);
    m_progress = new QProgressBar(this);
    m_progress->setObjectName(u"importProgress"_s);
    m_progress->setAccessibleName(tr("Progress"));
    m_left = new QLabel(this);
    m_left->setObjectName(u"importTimeLeft"_s);
    m_pause = button(u"importPause"_s, tr("Pause"), u"media-playback-pause"_s);
    m_stop = button(u"importStop"_s, tr("Stop"), u"dialog-cancel"_s);
    m_table = new QTableView(this);
    m_table->setObjectName(u"importTable"_s);
    m_table->setAccessibleName(tr("Proposed reports"));
    m_table->setModel(&m_import);
    showAsRows(*m_table);
    m_table->setWordWrap(true); // the pictures leave the height for it
    m_table->verticalHeader()->setDefaultSectionSize(ImportDelegate::rowHeight());
    m_table->setItemDelegateForColumn(ImportModel::Photos, new ImportDelegate(m_import, m_thumbnails, m_table));
    const int letter = fontMetrics().averageCharWidth();
    const int widths[] = {11, 24, 0, 0, 18};
    for (const int column : {ImportModel::Take, ImportModel::Photos, ImportModel::Outcome})
        m_table->horizontalHeader()->resizeSection(column, widths[column] * letter + (column == ImportModel::Photos ? ImportDelegate::picturesWidth() : 0));
    m_table->horizontalHeader()->setStretchLastSection(false);
    for (const int column : {ImportModel::Files, ImportModel::Reasons})
        m_table->horizontalHeader()->setSectionResizeMode(column, QHeaderView::Stretch);
    m_pictures = new QListWidget(this);
    m_pictures->setObjectName(u"importPictures"_s);
    m_pictures->setAccessibleName(tr("Photos of the proposed report"));
    m_pictures->setViewMode(QListView::IconMode);
    m_pictures->setMovement(QListView::Static);
    m_pictures->setResizeMode(QListView::Adjust);
    m_pictures->setIconSize(PictureSize);
    m_pictures->setSpacing(theme::NarrowGap);
    m_pictures->setWordWrap(true);
    m_pictures->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_pictures->setFixedWidth(PictureSize.width() + 6 * theme::Gap);
    m_problems = new QListWidget(this);
    m_problems->setObjectName(u"importProblems"_s);
    m_problems->setAccessibleName(tr("Files with problems"));
    m_problems->setWordWrap(true);
    m_problems->setMinimumHeight(3 * fontMetrics().height());
    m_problems->setMaximumHeight(6 * fontMetrics().height());
    m_split = button(u"importSplit"_s, tr("Take the photo out"), u"list-remove"_s);
    m_merge = button(u"importMerge"_s, tr("Join with the next"), u"list-add"_s);
    m_bringIn = button(u"importBringIn"_s, {}, u"dialog-ok-apply"_s);
    m_queue = button(u"importQueue"_s, tr("Show the queue"), u"go-next"_s);

    auto *top = new QHBoxLayout;
    top->addWidget(m_summary, 1);
    top->addWidget(m_folder);
    top->addWidget(m_files);
    auto *running = new QHBoxLayout;
    running->addWidget(m_progress, 1);
    running->addWidget(m_left);
    running->addWidget(m_pause);
    running->addWidget(m_stop);
    auto *middle = new QHBoxLayout;
    middle->addWidget(m_table, 1);
    middle->addWidget(m_pictures);
    auto *bottom = new QHBoxLayout;
    bottom->addWidget(m_split);
    bottom->addWidget(m_merge);
    bottom->addStretch(1);
    bottom->addWidget(m_queue);
    bottom->addWidget(m_bringIn);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::Gap, theme::Gap, theme::Gap, theme::Gap);
    column->setSpacing(theme::Gap);
    column->addLayout(top);
    column->addWidget(m_message);
    column->addLayout(running);
    column->addLayout(middle, 1);
    column->addWidget(m_problems);
    column->addLayout(bottom);
    setFocusProxy(m_folder);
}

void ImportScreen::addActions(Actions &actions)
{
    const auto add = [&](const QString &id, const QString &text, const QKeySequence &key, QPushButton *button, auto slot) {
        QAction *action = actions.add(this, Actions::Group::Import, id, text, {key});
        connect(action, &QAction::triggered, this, slot);
        if (!button)
            return;
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        button->setToolTip(action->toolTip());
    };
    add(u"import.folder"_s, m_folder->text(), Qt::CTRL | Qt::SHIFT | Qt::Key_O, m_folder, &ImportScreen::chooseFolder);
    add(u"import.files"_s, m_files->text(), QKeySequence(u"Ctrl+Alt+O"_s), m_files, &ImportScreen::chooseFiles);
    add(u"import.split"_s, m_split->text(), Qt::Key_X, m_split, &ImportScreen::splitPhoto);
    add(u"import.merge"_s, m_merge->text(), Qt::Key_M, m_merge, &ImportScreen::mergeNext);
    add(u"import.take"_s, tr("Take the report, or leave it out"), Qt::Key_L, nullptr, &ImportScreen::toggleTaken);
    add(u"import.pause"_s, tr("Pause or go on"), Qt::Key_Pause, m_pause, [this] { m_import.setPaused(!m_import.isPaused()); });
    add(u"import.stop"_s, m_stop->text(), Qt::Key_Escape, m_stop, [this] { m_import.stop(); });
    add(u"import.bringin"_s, tr("Bring the reports in"), QKeySequence(u"Ctrl+Return"_s), m_bringIn, [this] {
        if (m_import.stage() != ImportModel::Stage::Review || m_import.taken() == 0)
            return;
        m_message->dismiss(); // what it offers would be in the way
        m_import.bringIn();
    });
    connect(m_queue, &QPushButton::clicked, this, &ImportScreen::queueRequested);
}

void ImportScreen::chooseFolder()
{
    auto *dialog = new QFileDialog(this, tr("Choose a folder with photos"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    connect(dialog, &QFileDialog::filesSelected, this, &ImportScreen::lookAt);
    dialog->open();
}

void ImportScreen::chooseFiles()
{
    auto *dialog = new QFileDialog(this, tr("Choose photos or an archive"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, &ImportScreen::lookAt);
    dialog->open();
}

// What a person split and joined would have to be done anew.
void ImportScreen::lookAt(const QStringList &paths)
{
    bool byHand = false;
    for (int row = 0; m_import.stage() == ImportModel::Stage::Review && row < m_import.rowCount(); ++row) {
        const QStringList &reasons = m_import.group(row).reasons;
        byHand = byHand || reasons.contains(u"merged.by_hand"_s) || reasons.contains(u"split.by_hand"_s);
    }
    if (!byHand)
        return m_import.look(paths);
    m_message->offer(theme::Tone::Unsure, tr("You joined or split the reports shown; that is lost with a look at other photos."), tr("Look at the other photos"),
        [this, paths] { m_import.look(paths); });
}

void ImportScreen::dragEnterEvent(QDragEnterEvent *event)
{
    const bool idle = m_import.stage() != ImportModel::Stage::Looking && m_import.stage() != ImportModel::Stage::BringingIn;
    if (idle && event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void ImportScreen::dropEvent(QDropEvent *event)
{
    QStringList paths;
    for (const QUrl &url : event->mimeData()->urls()) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    if (!paths.isEmpty())
        lookAt(paths);
    event->acceptProposedAction();
}

QString ImportScreen::summary() const
{
    switch (m_import.stage()) {
    case ImportModel::Stage::Choose: return tr("Drop a folder, photos or an archive here, or choose them. Nothing is brought in before you have seen it.");
    case ImportModel::Stage::Looking: return tr("Looking at the photos");
    case ImportModel::Stage::BringingIn: return tr("Bringing the reports in");
    case ImportModel::Stage::Review:
        return tr("New photos: %1. Known: %2. Twice: %3. With problems: %4.")
            .arg(m_import.count(ImportedFile::State::New))
            .arg(m_import.count(ImportedFile::State::Known))
            .arg(m_import.count(ImportedFile::State::Duplicate))
            .arg(m_import.failedFiles().size());
    case ImportModel::Stage::Done:
        if (m_import.taken() > 0) {
            return tr("Reports created: %1. There already: %2. Not brought in: %3, because photos went away or changed meanwhile; choose them again.")
                .arg(m_import.count(ProposedReport::State::Created))
                .arg(m_import.count(ProposedReport::State::Known))
                .arg(m_import.taken());
        }
        return tr("Reports created: %1. There already: %2.")
            .arg(m_import.count(ProposedReport::State::Created))
            .arg(m_import.count(ProposedReport::State::Known));
    }
    return {};
}

void ImportScreen::takeState()
{
    const auto stage = m_import.stage();
    const bool running = stage == ImportModel::Stage::Looking || stage == ImportModel::Stage::BringingIn;
    const bool review = stage == ImportModel::Stage::Review;
    const QWidget *had = focusWidget();
    const bool hadKeys = had && had->hasFocus() && (had == m_bringIn || had == m_pause || had == m_stop);
    m_summary->setText(summary());
    m_folder->setEnabled(!running);
    m_files->setEnabled(!running);
    m_progress->setVisible(running);
    m_left->setVisible(running);
    m_pause->setVisible(running);
    m_stop->setVisible(running);
    m_progress->setMaximum(m_import.total());
    m_progress->setValue(m_import.done());
    m_pause->setText(m_import.isPaused() ? tr("Go on") : tr("Pause"));
    m_pause->setIcon(icon(m_import.isPaused() ? u"media-playback-start"_s : u"media-playback-pause"_s));
    const auto left = m_import.timeLeft();
    m_pause->setEnabled(!m_import.isStopping());
    m_stop->setEnabled(!m_import.isStopping());
    m_left->setText(m_import.isStopping() ? tr("stopping")
            : m_import.isPaused()       ? tr("paused")
            : m_import.total() == 0     ? tr("counting")
            : !left                     ? tr("%1 of %2").arg(m_import.done()).arg(m_import.total())
            : left->count() < 60        ? tr("%1 of %2, less than a minute left").arg(m_import.done()).arg(m_import.total())
                                        : tr("%1 of %2, %n min left", nullptr, static_cast<int>(left->count() / 60 + 1)).arg(m_import.done()).arg(m_import.total()));
    m_bringIn->setText(tr("Bring in %n report(s)", nullptr, m_import.taken()));
    m_bringIn->setAccessibleName(m_bringIn->text());
    m_bringIn->setEnabled(review && m_import.taken() > 0);
    m_bringIn->setVisible(stage != ImportModel::Stage::Done);
    m_queue->setVisible(stage == ImportModel::Stage::Done);
    if (hadKeys && !had->hasFocus()) // it went, and Qt gave them to whatever comes next
        (running ? static_cast<QWidget *>(m_pause) : review ? m_bringIn : m_queue)->setFocus(Qt::OtherFocusReason);
    m_split->setEnabled(review && current() >= 0);
    m_merge->setEnabled(review && current() >= 0 && current() + 1 < m_import.rowCount());
}

int ImportScreen::current() const
{
    const int row = m_table->currentIndex().isValid() ? m_table->currentIndex().row() : -1;
    return row < m_import.rowCount() ? row : -1;
}

void ImportScreen::takeGroup()
{
    const int row = current();
    const int chosen = m_pictures->currentRow();
    m_pictures->clear();
    if (row >= 0) {
        for (const Photo &photo : m_import.group(row).photos) {
            const QString when = photo.capture.taken ? timewords::observed(*photo.capture.taken) : tr("time not known");
            QStringList lines{photo.fileName, when};
            if (ImportModel::isCutOff(photo))
                lines.append(u"\u26A0 "_s + rulewords::flag(CaptureFlag::PixelsTruncated));
            m_pictures->addItem(lines.join(u'\n'));
        }
        m_pictures->setCurrentRow(std::clamp(chosen, 0, m_pictures->count() - 1));
    }
    takePictures();
    takeState();
}

void ImportScreen::takePictures()
{
    const int row = current();
    for (int i = 0; row >= 0 && i < m_pictures->count(); ++i) {
        const Photo &photo = m_import.group(row).photos.at(i);
        QListWidgetItem &item = *m_pictures->item(i);
        if (!item.icon().isNull() || item.data(Qt::UserRole).toBool())
            continue;
        const QImage *picture = m_thumbnails.find(photo);
        if (picture && !picture->isNull()) {
            item.setIcon(QIcon(QPixmap::fromImage(*picture)));
        } else if (const auto problem = m_thumbnails.problem(photo.sha256)) {
            item.setData(Qt::UserRole, true);
            item.setText(item.text() + u"\n\u2718 "_s + errorText(*problem));
        }
    }
    m_pictures->doItemsLayout(); // an item with its picture is higher than it was
}

void ImportScreen::fillProblems()
{
    m_problems->clear();
    for (const ImportedFile &file : m_import.failedFiles()) {
        const Error &error = file.error ? *file.error : *file.readingError;
        Error named = error;
        named.subject = file.path;
        m_problems->addItem(u"\u2718 %1"_s.arg(errorwords::shown(named)));
    }
    for (const ImportedFile &file : m_import.files()) {
        if (!file.error && ImportModel::isCutOff(file.photo))
            m_problems->addItem(u"\u26A0 %1"_s.arg(tr("%1: The photo is cut off; what is there is brought in. Copy it again if you can.").arg(file.path)));
    }
    m_problems->setVisible(m_problems->count() > 0);
}

void ImportScreen::splitPhoto()
{
    if (const int row = current(); row >= 0 && !m_import.split(row, std::max(0, m_pictures->currentRow())))
        m_message->say(theme::Tone::Muted, tr("This report has one photo only."));
}

void ImportScreen::mergeNext()
{
    if (const int row = current(); row >= 0)
        m_import.mergeWithNext(row);
}

void ImportScreen::toggleTaken()
{
    if (const int row = current(); row >= 0)
        m_import.setTaken(row, m_import.data(m_import.index(row, ImportModel::Take), Qt::CheckStateRole).toInt() != Qt::Checked);
}

} // namespace svidok
