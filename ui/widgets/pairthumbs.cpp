// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pairthumbs.h"

#include "widgets/photoframe.h"
#include "widgets/theme.h"

#include <QPainter>

namespace svidok {

using namespace Qt::StringLiterals;

namespace {

constexpr int Width = 128;
constexpr int Height = 96;

} // namespace

PairThumbs::PairThumbs(QueueThumbnails &thumbnails, const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_thumbnails(thumbnails)
{
    setAccessibleName(name);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    setMinimumSize(Width + theme::NarrowGap, Height / 3);
    connect(&thumbnails, &QueueThumbnails::ready, this, qOverload<>(&QWidget::update));
}

void PairThumbs::show(const Sha256 &first, const Sha256 &second)
{
    m_first = first;
    m_second = second;
    update();
}

QSize PairThumbs::sizeHint() const
{
    return {2 * Width + theme::NarrowGap, Height};
}

void PairThumbs::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const int each = (width() - theme::NarrowGap) / 2;
    int left = 0;
    for (const Sha256 &photo : {m_first, m_second}) {
        const QRect frame(left, 0, each, height());
        left += each + theme::NarrowGap;
        paintThumbnail(painter, frame, m_thumbnails, photo, palette());
    }
}

} // namespace svidok
