// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/pairmodel.h"

#include <QRectF>

#include <algorithm>

namespace svidok {

using namespace Qt::StringLiterals;

namespace {

constexpr int SaveAfterMs = 300;
constexpr int DetailAfterMs = 60;

QString memoryKey(const ReportId &id)
{
    return u"pair/"_s + id.toString();
}

/// The homography of the way back, or nothing.
std::optional<std::array<double, 9>> inverted(const std::array<double, 9> &h)
{
    bool possible = false;
    const QTransform back = QTransform(h[0], h[1], h[2], h[3], h[4], h[5], h[6], h[7], h[8]).inverted(&possible);
    if (!possible)
        return std::nullopt;
    return std::array<double, 9>{back.m11(), back.m12(), back.m13(), back.m21(), back.m22(), back.m23(), back.m31(), back.m32(), back.m33()};
}

} // namespace

PairModel::PairModel(Desk &desk, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_shelf(desk)
    , m_a(desk, m_shelf)
    , m_b(desk, m_shelf)
    , m_alignment(desk)
    , m_marks([this] { return m_desk.work.ids.next(m_desk.work.clock.nowUtc().toMSecsSinceEpoch()); })
{
    connect(&m_marks, &PairMarks::changed, this, [this] { emit changed(PairChange::Marks); });
    connect(&m_a, &PairPhoto::changed, this, [this] { pictureCame(Side::A); });
    connect(&m_b, &PairPhoto::changed, this, [this] { pictureCame(Side::B); });
    connect(&m_alignment, &PairAlignment::changed, this, [this] { emit changed(PairChange::Picture); });
    connect(&m_blink, &PairBlink::changed, this, [this] {
        wishAlignment();
        emit changed(PairChange::Mode);
    });
    m_save.setSingleShot(true);
    m_save.setInterval(SaveAfterMs);
    connect(&m_save, &QTimer::timeout, this, &PairModel::save);
    m_detail.setSingleShot(true);
    m_detail.setInterval(DetailAfterMs);
    connect(&m_detail, &QTimer::timeout, this, &PairModel::wantDetail);
}

PairModel::~PairModel()
{
    if (m_save.isActive())
        save();
}

void PairModel::show(const Report &report)
{
    if (m_report && m_report->id == report.id) {
        const bool photosKept = m_report->photos == report.photos;
        m_report = report;
        if (!photosKept)
            place(m_a.photo() ? m_a.photo()->id : PhotoId(), m_b.photo() ? m_b.photo()->id : PhotoId());
        m_gaze.setMap(map());
        wishAlignment();
        m_marks.show(&report);
        emit changed(PairChange::Photos);
        return;
    }
    clear();
    m_report = report;
    m_marks.show(&report);
    const PairMemory memory = PairMemory::fromBytes(m_desk.own.read(memoryKey(report.id)));
    m_mode = memory.mode;
    m_locked = memory.locked;
    m_swipe = memory.swipe;
    m_opacity = memory.opacity;
    m_seen = memory.seen;
    place(memory.a, memory.b);
    if (!memory.a.isEmpty())
        m_gaze.recall(memory.gaze);
    emit changed(PairChange::Mode);
}

void PairModel::clear()
{
    if (m_save.isActive())
        save();
    m_save.stop();
    m_blink.setRunning(false);
    m_blink.hold(false);
    m_report.reset();
    m_marks.show(nullptr);
    m_seen.clear();
    setEnhancement({});
    m_alignment.forget();
    m_a.clear();
    m_b.clear();
    m_mode = PairMode::SideBySide;
    m_locked = true;
    m_focus = Side::A;
    emit changed(PairChange::Photos);
}

void PairModel::prefetch(const QList<Report> &reports)
{
    QList<Sha256> photos;
    for (const Report &report : reports) {
        for (const PhotoRole role : {PhotoRole::Initial, PhotoRole::Verification}) {
            if (const Photo *photo = report.photo(role))
                photos.append(photo->sha256);
        }
    }
    m_shelf.prefetch(photos);
}

const Photo *PairModel::photoOf(const PhotoId &id) const
{
    if (!m_report)
        return nullptr;
    const auto found = std::find_if(m_report->photos.begin(), m_report->photos.end(), [&](const Photo &photo) { return photo.id == id; });
    return found == m_report->photos.end() ? nullptr : &*found;
}

// The photos asked for; else the pair by its roles; else whatever there is.
void PairModel::place(const PhotoId &wantedA, const PhotoId &wantedB)
{
    const auto firstBut = [this](const Photo *other) -> const Photo * {
        for (const Photo &photo : std::as_const(m_report->photos)) {
            if (!other || photo.id != other->id)
                return &photo;
        }
        return nullptr;
    };
    const Photo *a = photoOf(wantedA);
    const Photo *b = photoOf(wantedB);
    if (!a)
        a = m_report->photo(PhotoRole::Initial) && m_report->photo(PhotoRole::Initial) != b ? m_report->photo(PhotoRole::Initial) : firstBut(b);
    if (!b || b == a)
        b = m_report->photo(PhotoRole::Verification) && m_report->photo(PhotoRole::Verification) != a ? m_report->photo(PhotoRole::Verification) : firstBut(a);
    m_alignment.forget();
    a ? m_a.show(*a) : m_a.clear();
    b ? m_b.show(*b) : m_b.clear();
    const QSizeF sizeA = m_a.size();
    m_gaze.setPhotos(sizeA, b ? QSizeF(m_b.size()) : sizeA, map());
    wishAlignment();
    emit changed(PairChange::Photos);
}

void PairModel::choose(Side side, const PhotoId &photo)
{
    const Photo *chosen = photoOf(photo);
    const auto idAt = [this](Side at) { return this->at(at).photo() ? this->at(at).photo()->id : PhotoId(); };
    if (!chosen || idAt(side) == photo)
        return;
    const PhotoId other = idAt(otherSide(side)) == photo ? idAt(side) : idAt(otherSide(side));
    side == Side::A ? place(photo, other) : place(other, photo);
    remember();
}

void PairModel::showMeasured()
{
    const auto idOf = [this](PhotoRole role) { return m_report && m_report->photo(role) ? m_report->photo(role)->id : PhotoId(); };
    choose(Side::A, idOf(PhotoRole::Initial));
    choose(Side::B, idOf(PhotoRole::Verification));
}

void PairModel::step(Side side, int by)
{
    if (!m_report || m_report->photos.size() < 2 || !at(side).photo())
        return;
    const qsizetype count = m_report->photos.size();
    const Photo *now = photoOf(at(side).photo()->id);
    const qsizetype next = ((now - m_report->photos.constData()) + by + count) % count;
    choose(side, m_report->photos[next].id);
}

QList<PlateRead> PairModel::plates(Side side) const
{
    if (!m_report || !at(side).photo())
        return {};
    const PhotoReading *reading = m_report->latestReading(at(side).photo()->id);
    if (!reading)
        return {};
    QList<PlateRead> plates = reading->plates; // all or none are of this photo's shape: their places in the list stay theirs
    for (PlateRead &plate : plates) {
        const auto placed = placedOn(plate.quad, reading->size(), at(side).size());
        if (!placed)
            return {};
        plate.quad = *placed;
    }
    return plates;
}

QList<PhotoMark> PairModel::marks(Side side) const
{
    return m_marks.areShown() && at(side).photo() ? m_marks.on(at(side).photo()->id) : QList<PhotoMark>();
}

void PairModel::setFocus(Side side)
{
    if (side == m_focus)
        return;
    m_focus = side;
    emit changed(PairChange::Mode);
}

void PairModel::setViewport(const QSizeF &size, double devicePixelRatio)
{
    m_pixelRatio = devicePixelRatio;
    if (size == m_gaze.viewport())
        return;
    m_gaze.setViewport(size);
    m_detail.start();
    emit changed(PairChange::Gaze);
}

void PairModel::gazeMoved()
{
    remember();
    m_detail.start();
    emit changed(PairChange::Gaze);
}

void PairModel::pan(Side side, const QPointF &delta, bool alone)
{
    m_gaze.pan(side, delta, alone || !m_locked);
    gazeMoved();
}

void PairModel::zoomBy(Side side, double factor, const QPointF &at, bool alone)
{
    m_gaze.zoomBy(side, factor, at, alone || !m_locked);
    gazeMoved();
}

void PairModel::fit()
{
    m_gaze.fit();
    gazeMoved();
}

void PairModel::actualSize()
{
    m_gaze.zoomTo(m_focus, 1.0 / m_pixelRatio);
    gazeMoved();
}

void PairModel::lookAt(Side side, const QPointF &point)
{
    m_gaze.lookAt(side, point);
    gazeMoved();
}

void PairModel::turn(Side side, int quarters)
{
    m_gaze.turn(side, quarters);
    gazeMoved();
}

void PairModel::join()
{
    m_gaze.join();
    gazeMoved();
}

void PairModel::setLocked(bool locked)
{
    m_locked = locked;
    remember();
    emit changed(PairChange::Mode);
}

void PairModel::setMode(PairMode mode)
{
    m_mode = mode;
    m_blink.setRunning(false);
    wishAlignment();
    remember();
    emit changed(PairChange::Mode);
}

void PairModel::setSwipe(double part)
{
    m_swipe = std::clamp(part, 0.0, 1.0);
    remember();
    emit changed(PairChange::Gaze);
}

void PairModel::setOpacity(double part)
{
    m_opacity = std::clamp(part, 0.0, 1.0);
    remember();
    emit changed(PairChange::Gaze);
}

Side PairModel::shownIn(Side pane) const
{
    // Side by side only the pane in focus blinks: the eye rests on one place.
    const bool blinks = m_mode == PairMode::Blink || (m_mode == PairMode::SideBySide && pane == m_focus);
    return blinks && m_blink.showsOther() && at(otherSide(pane)).picture() ? otherSide(pane) : pane;
}

void PairModel::setEnhancement(const Enhancement &how)
{
    m_enhancement = how;
    m_a.setEnhancement(how);
    m_b.setEnhancement(how);
    emit changed(PairChange::Picture);
}

void PairModel::reset()
{
    setEnhancement({});
    for (const Side side : {Side::A, Side::B})
        m_gaze.turn(side, -m_gaze.quarters(side));
    fit();
}

const SceneMatch *PairModel::match() const
{
    if (!m_report || !m_report->scene || !m_a.photo() || !m_b.photo())
        return nullptr;
    const Photo *first = m_report->photo(PhotoRole::Initial);
    const Photo *second = m_report->photo(PhotoRole::Verification);
    if (!first || !second)
        return nullptr;
    const auto shows = [](const PairPhoto &side, const Photo *photo) { return side.photo()->id == photo->id; };
    const bool same = (shows(m_a, first) && shows(m_b, second)) || (shows(m_a, second) && shows(m_b, first));
    return same ? &*m_report->scene : nullptr;
}

std::optional<std::array<double, 9>> PairModel::homography() const
{
    const SceneMatch *measured = match();
    if (!measured || measured->refused)
        return std::nullopt;
    const bool forward = m_a.photo()->id == m_report->photo(PhotoRole::Initial)->id;
    return forward ? measured->homography : inverted(measured->homography);
}

SceneMap PairModel::map() const
{
    const QSizeF a = m_a.size();
    const QSizeF b = m_b.photo() ? QSizeF(m_b.size()) : a;
    if (a.isEmpty() || b.isEmpty())
        return {};
    const auto measured = homography();
    return measured ? SceneMap(a, b, *measured) : SceneMap(a, b);
}

PairModel::Alignment PairModel::alignment() const
{
    if (homography())
        return Alignment::Measured;
    if (match())
        return Alignment::Refused;
    return m_report && m_report->scene ? Alignment::OtherPhotos : Alignment::Unmeasured;
}

Picture PairModel::laid() const
{
    // What was moved or turned by itself is not where the homography puts it.
    const bool together = !m_gaze.isApart() && m_gaze.quarters(Side::A) == m_gaze.quarters(Side::B);
    return m_mode != PairMode::SideBySide && together ? m_alignment.laid() : nullptr;
}

void PairModel::wishAlignment()
{
    const auto measured = homography();
    if (m_mode == PairMode::SideBySide || !measured || !m_a.picture() || !m_b.picture())
        return;
    const bool difference = m_mode == PairMode::Difference;
    m_alignment.wish({m_a.picture(), m_b.picture(), *measured, !difference, difference});
}

void PairModel::pictureCame(Side side)
{
    // The report's word for the size is usually right; the file's own always is.
    const QSizeF known = m_gaze.photo(side);
    const QSizeF real = at(side).size();
    if (at(side).picture() && known != real && m_report) {
        const auto kept = m_gaze.memory();
        m_gaze.setPhotos(m_a.size(), m_b.photo() ? m_b.size() : m_a.size(), map());
        m_gaze.recall(kept);
    }
    if (m_a.state() != PairPhoto::State::Loading && m_b.state() != PairPhoto::State::Loading) {
        m_a.refine();
        m_b.refine();
    }
    wishAlignment();
    m_detail.start();
    emit changed(PairChange::Picture);
}

void PairModel::wantDetail()
{
    for (const Side side : {Side::A, Side::B}) {
        PairPhoto &photo = at(side);
        if (!photo.picture())
            continue;
        const bool tooCoarse = m_gaze.zoom(side) * m_pixelRatio * photo.picture()->reduction() > 1.05;
        const QRectF visible = m_gaze.transform(side).inverted().mapRect(QRectF({0, 0}, m_gaze.viewport()));
        photo.wantDetail(tooCoarse ? visible.toAlignedRect() : QRect());
    }
}

void PairModel::noteSeen(Side side, const QRectF &region)
{
    const PairPhoto &photo = at(side);
    const QRectF inside = region & QRectF({0, 0}, QSizeF(photo.size()));
    if (!photo.photo() || !photo.isSharp(inside.toAlignedRect()))
        return;
    if (m_seen[photo.photo()->id].note(inside, photo.size())) {
        remember();
        emit changed(PairChange::Seen);
    }
}

double PairModel::seenShare(const PhotoId &photo) const
{
    return m_seen.value(photo).share();
}

bool PairModel::hasSeen(const PhotoId &id, const QRectF &region) const
{
    const Photo *photo = photoOf(id);
    return photo && m_seen.value(id).holds(region, QSizeF(photo->width, photo->height));
}

bool PairModel::hasSeenSubject(const PhotoId &id) const
{
    const PhotoReading *reading = m_report ? m_report->latestReading(id) : nullptr;
    const PlateRead *subject = reading ? reading->subject() : nullptr;
    const Photo *photo = photoOf(id);
    if (!subject || !photo)
        return seenShare(id) > 0;
    const auto placed = placedOn(subject->quad, reading->size(), {photo->width, photo->height});
    return placed && hasSeen(id, boundsOf(*placed));
}

void PairModel::remember()
{
    if (m_report)
        m_save.start();
}

void PairModel::save()
{
    if (!m_report)
        return;
    PairMemory memory;
    memory.a = m_a.photo() ? m_a.photo()->id : PhotoId();
    memory.b = m_b.photo() ? m_b.photo()->id : PhotoId();
    memory.mode = m_mode;
    memory.locked = m_locked;
    memory.swipe = m_swipe;
    memory.opacity = m_opacity;
    memory.gaze = m_gaze.memory();
    memory.seen = m_seen;
    m_desk.own.write(memoryKey(m_report->id), memory.toBytes());
}

} // namespace svidok
