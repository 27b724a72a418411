// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/violationsearch.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QStandardItemModel>
#include <QTimer>

namespace svidok {

namespace {

constexpr int CodeRole = Qt::UserRole + 1;
constexpr int SearchRole = Qt::UserRole + 2;

} // namespace

ViolationSearch::ViolationSearch(QWidget *parent)
    : QLineEdit(parent)
    , m_lines(new QStandardItemModel(this))
    , m_completer(new QCompleter(m_lines, this))
{
    m_completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_completer->setFilterMode(Qt::MatchContains);
    m_completer->setCompletionRole(SearchRole);
    setCompleter(m_completer);
    connect(m_completer, qOverload<const QModelIndex &>(&QCompleter::activated), this, [this](const QModelIndex &index) {
        const QString code = index.data(CodeRole).toString();
        // The completer writes its text into the field after this signal.
        QTimer::singleShot(0, this, &QLineEdit::clear);
        emit chosen(code);
    });
}

void ViolationSearch::setCatalogue(const QList<ViolationLine> &lines)
{
    m_lines->clear();
    for (const ViolationLine &line : lines) {
        auto *item = new QStandardItem(line.title);
        item->setData(line.code, CodeRole);
        item->setData(QString(line.title + u' ' + line.help + u' ' + line.explanation + u' ' + line.code), SearchRole);
        item->setToolTip(line.explanation);
        m_lines->appendRow(item);
    }
}

void ViolationSearch::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Down || !text().isEmpty())
        return QLineEdit::keyPressEvent(event);
    m_completer->setCompletionPrefix({});
    m_completer->complete();
}

} // namespace svidok
