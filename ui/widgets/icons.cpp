// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/icons.h"

#include <QApplication>
#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QSvgRenderer>

namespace svidok {

namespace {

class InkedSvg final : public QIconEngine {
public:
    explicit InkedSvg(QByteArray svg)
        : m_svg(std::move(svg))
    {
    }
    QIconEngine *clone() const override { return new InkedSvg(m_svg); }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }
    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const QPalette palette = QApplication::palette();
        const auto group = mode == QIcon::Disabled ? QPalette::Disabled : QPalette::Active;
        const auto role = mode == QIcon::Selected ? QPalette::HighlightedText : QPalette::ButtonText;
        QByteArray inked = m_svg;
        inked.replace("#232629", palette.color(group, role).name().toLatin1());
        QSvgRenderer(inked).render(painter, rect);
    }

private:
    QByteArray m_svg;
};

} // namespace

QIcon icon(const QString &name)
{
    QFile file(u":/svidok/icons/" + name + u".svg");
    return file.open(QIODevice::ReadOnly) ? QIcon(new InkedSvg(file.readAll())) : QIcon();
}

} // namespace svidok
