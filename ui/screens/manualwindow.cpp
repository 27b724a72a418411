// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "screens/manualwindow.h"

#include "widgets/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QScrollBar>
#include <QSplitter>
#include <QTextBlock>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace svidok {

using namespace Qt::StringLiterals;

namespace {

constexpr int BlockRole = Qt::UserRole;

} // namespace

ManualWindow::ManualWindow(const QString &language, QWidget *parent)
    : QDialog(parent)
    , m_search(new QLineEdit(this))
    , m_said(new QLabel(this))
    , m_chapters(new QListWidget(this))
    , m_text(new QTextBrowser(this))
{
    setObjectName(u"manualWindow"_s);
    setWindowTitle(tr("Manual of Svidok"));
    resize(1200, 720);
    m_search->setObjectName(u"searchManual"_s);
    m_search->setPlaceholderText(tr("Search the manual; Enter goes on"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setClearButtonEnabled(true);
    m_said->setObjectName(u"manualFound"_s);
    m_chapters->setObjectName(u"manualChapters"_s);
    m_chapters->setAccessibleName(tr("Chapters"));
    m_text->setObjectName(u"manualText"_s);
    m_text->setAccessibleName(tr("Text of the manual"));
    m_text->setOpenLinks(false);
    m_text->setSource(QUrl(u"qrc:/svidok/manual/%1/manual.md"_s.arg(language)), QTextDocument::MarkdownResource);
    auto *parts = new QSplitter(this);
    parts->setObjectName(u"manualParts"_s);
    parts->addWidget(m_chapters);
    parts->addWidget(m_text);
    parts->setStretchFactor(1, 1);
    parts->setSizes({200, 980}); // a picture is 900 wide
    auto *top = new QHBoxLayout;
    top->addWidget(m_search, 1);
    top->addWidget(m_said);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(theme::Gap);
    column->addLayout(top);
    column->addWidget(parts, 1);
    listChapters();
    connect(m_chapters, &QListWidget::currentRowChanged, this, &ManualWindow::goTo);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) { find(text, true); });
    connect(m_search, &QLineEdit::returnPressed, this, [this] { find(m_search->text(), false); });
    m_search->setFocus();
}

void ManualWindow::listChapters()
{
    for (QTextBlock block = m_text->document()->begin(); block.isValid(); block = block.next()) {
        if (block.blockFormat().headingLevel() != 2)
            continue;
        auto *chapter = new QListWidgetItem(block.text(), m_chapters);
        chapter->setData(BlockRole, block.blockNumber());
    }
}

void ManualWindow::goTo(int chapter)
{
    if (chapter < 0)
        return;
    const QTextBlock block = m_text->document()->findBlockByNumber(m_chapters->item(chapter)->data(BlockRole).toInt());
    m_text->setTextCursor(QTextCursor(block));
    m_text->verticalScrollBar()->setValue(static_cast<int>(m_text->document()->documentLayout()->blockBoundingRect(block).top()));
}

// From the top as one types; from the place found last with Enter, and round again at the end.
void ManualWindow::find(const QString &text, bool fromStart)
{
    if (fromStart)
        m_text->moveCursor(QTextCursor::Start);
    bool found = !text.isEmpty() && m_text->find(text);
    if (!found && !fromStart && !text.isEmpty()) {
        m_text->moveCursor(QTextCursor::Start);
        found = m_text->find(text);
    }
    m_said->setText(text.isEmpty() || found ? QString() : tr("Not in the manual"));
}

} // namespace svidok
