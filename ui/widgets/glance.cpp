// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/glance.h"

#include "viewmodels/decidewords.h"
#include "viewmodels/errorwords.h"
#include "viewmodels/inbackground.h"
#include "viewmodels/queuetext.h"
#include "viewmodels/timewords.h"
#include "widgets/photoframe.h"
#include "widgets/theme.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace svidok {

using namespace Qt::StringLiterals;

Glance::Glance(Desk &desk, const ReportId &id, QWidget *parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_shelf(desk)
    , m_facts(new QLabel(tr("Reading the report"), this))
    , m_photos(new QWidget(this))
{
    setObjectName(u"glance"_s);
    setWindowTitle(tr("Only a look: another report"));
    m_facts->setObjectName(u"glanceFacts"_s);
    m_facts->setWordWrap(true);
    m_facts->setTextFormat(Qt::PlainText);
    m_photos->setAccessibleName(tr("Photos of the other report"));
    auto *buttons = new QDialogButtonBox(this);
    QPushButton *close = buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    close->setObjectName(u"glanceClose"_s);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_facts);
    column->addWidget(m_photos, 1);
    column->addWidget(buttons);
    resize(1000, 520);
    inBackground<Report>(
        m_desk.background, this, [&desk = m_desk, id] { return desk.review.open(id); },
        [this](const Result<Report> &report) {
            if (report)
                take(*report);
            else
                m_facts->setText(errorwords::shown(report.error()));
        });
}

void Glance::take(const Report &report)
{
    QStringList lines{QueueText::plate(report.effectivePlate()),
        report.place.isEmpty() ? tr("Place unknown") : report.place, decidewords::status(report.status)};
    if (report.occurredAt().isValid())
        lines.append(tr("observed %1").arg(timewords::instant(report.occurredAt())));
    QStringList decisions;
    for (const Decision &decision : report.decisions)
        decisions.append(tr("%1: %2", "when, what was decided").arg(timewords::instant(decision.at), decidewords::decision(decision.kind)));
    m_facts->setText(lines.join(u" \u00B7 "_s) + (decisions.isEmpty() ? QString() : QString(u'\n' + decisions.join(u'\n'))));
    const PhotoRole roles[] = {PhotoRole::Initial, PhotoRole::Verification};
    for (size_t i = 0; i < m_pictures.size(); ++i) {
        if (const Photo *photo = report.photo(roles[i])) {
            m_shelf.preview(photo->sha256, this, [this, i](const Result<Picture> &picture) {
                m_pictures[i] = picture.value_or(nullptr);
                update();
            });
        }
    }
}

void Glance::paintEvent(QPaintEvent *event)
{
    QDialog::paintEvent(event);
    QPainter painter(this);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const QRect area = m_photos->geometry();
    const int each = (area.width() - theme::Gap) / 2;
    for (size_t i = 0; i < m_pictures.size(); ++i) {
        const QRect frame(area.left() + static_cast<int>(i) * (each + theme::Gap), area.top(), each, area.height());
        painter.fillRect(frame, theme::wash(theme::Tone::Muted, palette()));
        if (!m_pictures[i])
            continue;
        const QRect target = fitted(m_pictures[i]->photo(), frame);
        painter.drawImage(target, m_pictures[i]->levelFor(double(target.width()) / m_pictures[i]->photo().width()));
    }
}

} // namespace svidok
