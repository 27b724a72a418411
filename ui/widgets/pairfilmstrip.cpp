// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pairfilmstrip.h"

#include "viewmodels/pairwords.h"
#include "viewmodels/platewords.h"
#include "widgets/panelscroll.h"
#include "widgets/theme.h"

#include <QHBoxLayout>
#include <QToolButton>

namespace svidok {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize Thumbnail(96, 64);

} // namespace

PairFilmstrip::PairFilmstrip(PairModel &pair, QWidget *parent)
    : QWidget(parent)
    , m_pair(pair)
    , m_row(new QHBoxLayout)
{
    setObjectName(u"pairFilmstrip"_s);
    setAccessibleName(tr("All photos of the report"));
    auto *inside = new QWidget(this);
    auto *scroll = new PanelScroll(inside, u"pairFilmstripScroll"_s, this);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    inside->setLayout(m_row);
    m_row->setContentsMargins(theme::NarrowGap, 0, theme::NarrowGap, 0);
    m_row->setSpacing(theme::NarrowGap);
    m_row->addStretch(1);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(scroll);
    setFixedHeight(Thumbnail.height() + fontMetrics().height() + 4 * theme::Gap);
    connect(&m_pair, &PairModel::changed, this, [this](PairChange what) {
        if (what == PairChange::Photos)
            rebuild();
        if (what == PairChange::Photos || what == PairChange::Mode)
            refresh();
    });
    rebuild();
    refresh();
}

void PairFilmstrip::rebuild()
{
    const QList<Photo> photos = m_pair.report() ? m_pair.report()->photos : QList<Photo>();
    setVisible(photos.size() > 2);
    QList<PhotoId> ids;
    for (const Photo &photo : photos)
        ids.append(photo.id);
    if (ids == m_photos)
        return;
    m_photos = ids;
    qDeleteAll(std::exchange(m_buttons, {}));
    if (photos.size() <= 2)
        return;
    for (qsizetype i = 0; i < photos.size(); ++i) {
        auto *button = new QToolButton(this);
        button->setObjectName(u"pairFilm%1"_s.arg(i));
        button->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
        button->setIconSize(Thumbnail);
        button->setFont(theme::font(theme::Type::Small));
        button->setAutoRaise(true);
        button->setCheckable(true);
        m_row->insertWidget(static_cast<int>(i), button);
        m_buttons.append(button);
        connect(button, &QToolButton::clicked, this, [this, id = photos[i].id] {
            m_pair.choose(m_pair.focus(), id);
            refresh(); // a button that was clicked has toggled itself
        });
        m_pair.shelf().preview(photos[i].sha256, button, [button, ratio = devicePixelRatioF()](const Result<Picture> &picture) {
            if (!picture)
                return;
            QPixmap pixmap = QPixmap::fromImage((*picture)->levelWithin(1).scaled(Thumbnail * ratio, Qt::KeepAspectRatio, Qt::SmoothTransformation));
            pixmap.setDevicePixelRatio(ratio);
            button->setIcon(pixmap);
        });
    }
}

void PairFilmstrip::refresh()
{
    for (qsizetype i = 0; i < m_buttons.size(); ++i) {
        const Photo &photo = m_pair.report()->photos[i];
        const auto on = [&](Side side) { return m_pair.at(side).photo() && m_pair.at(side).photo()->id == photo.id; };
        m_buttons[i]->setChecked(on(Side::A) || on(Side::B));
        m_buttons[i]->setText(on(Side::A)  ? pairwords::name(m_pair, Side::A)
                : on(Side::B) ? pairwords::name(m_pair, Side::B)
                              : platewords::photoName(m_pair.report()->photos, photo));
        m_buttons[i]->setAccessibleName(tr("Photo %1 of %2: %3, %4").arg(i + 1).arg(m_buttons.size()).arg(m_buttons[i]->text(), pairwords::taken(photo)));
        m_buttons[i]->setToolTip(photo.fileName);
    }
}

} // namespace svidok
