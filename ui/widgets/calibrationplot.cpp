// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/calibrationplot.h"

#include "widgets/theme.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace svidok {

using namespace Qt::StringLiterals;

CalibrationPlot::CalibrationPlot(QWidget *parent)
    : QWidget(parent)
{
    setAccessibleName(tr("Calibration: confidence and share of right reads"));
}

void CalibrationPlot::show(const QList<ReadQuality::Bin> &bins)
{
    m_bins = bins;
    QStringList words;
    for (const ReadQuality::Bin &bin : m_bins) {
        if (bin.right.of > 0)
            words.append(tr("said %1 %, right %2 % of %3").arg(qRound(bin.mean * 100)).arg(qRound(bin.right.value() * 100)).arg(bin.right.of));
    }
    setAccessibleDescription(words.join(u"; "_s));
    setToolTip(words.join(u'\n'));
    update();
}

void CalibrationPlot::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(theme::font(theme::Type::Small));
    const QFontMetrics metrics = painter.fontMetrics();
    const QString full = QLocale().toString(100) + u" %"_s;
    const int left = metrics.horizontalAdvance(full) + theme::Gap;
    const int below = 2 * metrics.height() + theme::NarrowGap;
    const double above = 1.5 * metrics.height(); // the word, and half of the number below it
    const double beside = left / 2.0; // half of the last number
    const QRectF area(left, above, std::max(40.0, width() - left - beside), std::max(40.0, height() - below - above));
    const auto at = [&area](double x, double y) { return QPointF(area.left() + x * area.width(), area.bottom() - y * area.height()); };
    const QColor muted = theme::ink(theme::Tone::Muted, palette());
    const QColor ink = theme::ink(theme::Tone::Accent, palette());
    painter.setPen(muted);
    painter.drawRect(area);
    painter.setPen(QPen(muted, 1, Qt::DashLine));
    painter.drawLine(at(0, 0), at(1, 1));
    for (const double part : {0.0, 0.5, 1.0}) {
        const QString label = QLocale().toString(qRound(part * 100)) + u" %"_s;
        painter.drawText(QRectF(0, at(0, part).y() - metrics.height() / 2.0, left - theme::NarrowGap, metrics.height()), Qt::AlignRight | Qt::AlignVCenter, label);
        painter.drawText(QRectF(at(part, 0).x() - left, area.bottom() + 2, 2 * left, metrics.height()), Qt::AlignHCenter, label);
    }
    painter.drawText(QRectF(area.left(), area.bottom() + metrics.height(), area.width(), metrics.height() + theme::NarrowGap), Qt::AlignCenter, tr("confidence"));
    painter.drawText(QRectF(0, 0, area.width() + left, metrics.height()), Qt::AlignLeft, tr("right"));
    for (const ReadQuality::Bin &bin : m_bins) {
        if (bin.right.of == 0)
            continue;
        painter.setPen(QPen(ink, 1.5));
        painter.drawLine(at(bin.mean, bin.right.low), at(bin.mean, bin.right.high));
        painter.setBrush(bin.right.isTooFew() ? palette().color(QPalette::Window) : ink);
        painter.drawEllipse(at(bin.mean, bin.right.value()), 4, 4);
    }
}

} // namespace svidok
