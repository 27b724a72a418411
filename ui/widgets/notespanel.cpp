// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/notespanel.h"

#include "viewmodels/casemodel.h"
#include "viewmodels/timewords.h"
#include "widgets/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalBlocker>

namespace svidok {

using namespace Qt::StringLiterals;

namespace {

constexpr int NoteRows = 3;

theme::Tone toneOf(bool toReporter)
{
    return toReporter ? theme::Tone::Unsure : theme::Tone::Accent;
}

} // namespace

NotesPanel::NotesPanel(CaseModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_lines(new QVBoxLayout)
    , m_none(new QLabel(tr("There are no notes."), this))
    , m_internal(new QRadioButton(tr("\u25a0 Internal: colleagues only"), this))
    , m_reporter(new QRadioButton(tr("\u25b6 For the reporter to read"), this))
    , m_text(new QPlainTextEdit(this))
    , m_add(new QPushButton(this))
{
    setObjectName(u"notesPanel"_s);
    m_internal->setObjectName(u"noteInternal"_s);
    m_reporter->setObjectName(u"noteToReporter"_s);
    m_text->setObjectName(u"noteText"_s);
    m_text->setTabChangesFocus(true);
    m_text->setFixedHeight(m_text->fontMetrics().lineSpacing() * NoteRows + 2 * theme::Gap);
    m_add->setObjectName(u"addNoteButton"_s);
    m_lines->setSpacing(theme::NarrowGap);
    auto *whom = new QHBoxLayout;
    whom->setSpacing(theme::WideGap);
    whom->addWidget(m_internal);
    whom->addWidget(m_reporter);
    whom->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::NarrowGap);
    layout->addLayout(whom);
    layout->addWidget(m_text);
    layout->addWidget(m_add, 0, Qt::AlignLeft);
    layout->addWidget(m_none);
    layout->addLayout(m_lines);
    layout->addStretch(1);
    setFocusProxy(m_text);
    connect(m_reporter, &QRadioButton::toggled, this, &NotesPanel::keep);
    connect(m_text, &QPlainTextEdit::textChanged, this, &NotesPanel::keep);
    connect(m_add, &QPushButton::clicked, this, &NotesPanel::add);
    connect(&m_model, &CaseModel::changed, this, &NotesPanel::on);
    fill();
}

void NotesPanel::on(CaseChange what)
{
    if (what == CaseChange::Draft)
        fillComposer();
    else if (what == CaseChange::Opened || what == CaseChange::Report || what == CaseChange::Closed)
        fill();
}

void NotesPanel::fill()
{
    while (QLayoutItem *item = m_lines->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const Report *report = m_model.report();
    const QList<Note> notes = report ? report->notes : QList<Note>();
    for (auto note = notes.rbegin(); note != notes.rend(); ++note)
        m_lines->addWidget(line(*note));
    m_none->setVisible(report && notes.isEmpty());
    fillComposer();
}

void NotesPanel::fillComposer()
{
    const CaseDraft &draft = m_model.draft();
    const QSignalBlocker quietText(m_text);
    const QSignalBlocker quietWhom(m_reporter);
    if (m_text->toPlainText() != draft.note)
        m_text->setPlainText(draft.note);
    (draft.noteToReporter ? m_reporter : m_internal)->setChecked(true);
    m_add->setText(draft.noteToReporter ? tr("Add for the reporter to read") : tr("Add internal note"));
    m_add->setEnabled(m_model.report() && !draft.note.trimmed().isEmpty());
    m_text->setAccessibleName(draft.noteToReporter ? tr("Note for the reporter to read") : tr("Internal note"));
    m_text->setPlaceholderText(m_text->accessibleName());
    QPalette ground = palette();
    ground.setColor(QPalette::Base, theme::wash(toneOf(draft.noteToReporter), palette()));
    m_text->setPalette(ground);
}

void NotesPanel::keep()
{
    CaseDraft draft = m_model.draft();
    draft.note = m_text->toPlainText();
    draft.noteToReporter = m_reporter->isChecked();
    m_model.setDraft(draft);
}

void NotesPanel::add()
{
    const CaseDraft &draft = m_model.draft();
    if (draft.note.trimmed().isEmpty())
        return;
    m_text->setFocus(); // the button is off in a moment, and the keys would go to whatever comes next
    m_model.addNote(draft.noteToReporter ? NoteVisibility::Reporter : NoteVisibility::Internal, draft.note);
}

QWidget *NotesPanel::line(const Note &note)
{
    const bool toReporter = note.visibility == NoteVisibility::Reporter;
    auto *frame = new QFrame(this);
    frame->setAutoFillBackground(true);
    QPalette ground = palette();
    ground.setColor(QPalette::Window, theme::wash(toneOf(toReporter), palette()));
    frame->setPalette(ground);
    auto *head = new QLabel(tr("%1 \u00b7 %2 \u00b7 %3")
            .arg(toReporter ? tr("\u25b6 The reporter can read this") : tr("\u25a0 Internal"), m_model.person(note.by), timewords::instant(note.at)),
        frame);
    head->setTextFormat(Qt::PlainText);
    head->setFont(theme::font(theme::Type::Small));
    QPalette ink = ground;
    ink.setColor(QPalette::WindowText, theme::ink(toneOf(toReporter), palette()));
    head->setPalette(ink);
    head->setWordWrap(true);
    auto *text = new QLabel(note.text, frame);
    text->setObjectName(u"noteLine"_s);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *layout = new QVBoxLayout(frame);
    layout->setContentsMargins(theme::Gap, theme::NarrowGap, theme::Gap, theme::NarrowGap);
    layout->setSpacing(0);
    layout->addWidget(head);
    layout->addWidget(text);
    return frame;
}

} // namespace svidok
