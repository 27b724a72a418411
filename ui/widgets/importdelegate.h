// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace svidok {

class ImportModel;
class QueueThumbnails;

/// Paints the pair of a proposed report before what it is, so that a wrong pair is seen without being chosen.
class ImportDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    /// Both outlive the delegate.
    ImportDelegate(const ImportModel &import, QueueThumbnails &thumbnails, QObject *parent = nullptr);

    [[nodiscard]] static int rowHeight();
    /// What the pictures need beside the words, pixels.
    [[nodiscard]] static int picturesWidth();

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const ImportModel &m_import;
    QueueThumbnails &m_thumbnails;
};

} // namespace svidok
