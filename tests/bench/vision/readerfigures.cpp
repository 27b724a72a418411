// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "readerfigures.h"

#include <QFileInfo>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace svidok::test {

namespace {

const QString All = u"all"_s;

double overlap(const QRectF &a, const QRectF &b)
{
    const QRectF both = a & b;
    const double shared = both.width() * both.height();
    return shared / std::max(1.0, a.width() * a.height() + b.width() * b.height() - shared);
}

QRectF boundsOf(const Quad &quad)
{
    QPointF low = quad.front();
    QPointF high = low;
    for (const QPointF &corner : quad) {
        low = {std::min(low.x(), corner.x()), std::min(low.y(), corner.y())};
        high = {std::max(high.x(), corner.x()), std::max(high.y(), corner.y())};
    }
    return {low, high};
}

double percent(double part, double whole)
{
    return whole > 0.0 ? 100.0 * part / whole : 0.0;
}

double quantile(QList<double> values, double share)
{
    if (values.isEmpty())
        return 0.0;
    std::sort(values.begin(), values.end());
    return values.at(qsizetype(share * double(values.size() - 1) + 0.5));
}

} // namespace

void ReaderFigures::add(const LabelledPhoto &photo, const PhotoReading &reading, const Cost &milliseconds)
{
    m_clock.append(milliseconds.clock);
    m_processor.append(milliseconds.processor);
    const PlateRead *subject = reading.subject();
    const QString text = subject ? subject->text.text() : QString();
    const bool shown = subject && !subject->abstained;
    const bool right = subject && photo.plates.contains(text);
    if (subject)
        m_reads.append({subject->confidence, right});
    if (!photo.plates.isEmpty() && !right)
        m_missed.append(u"%1>%2"_s.arg(photo.plates.first(), text));
    if (shown && !right)
        m_wronglyShown.append(u"%1>%2 (%3, %4)"_s.arg(photo.plates.value(0, u"none"_s), text).arg(subject->confidence, 0, 'f', 3).arg(QFileInfo(photo.file).fileName()));
    bool found = false;
    for (const PlateRead &plate : reading.plates.mid(0, 3))
        found = found || overlap(boundsOf(plate.quad), photo.box) > 0.3;
    for (const QString &name : {photo.group, All}) {
        Group &group = m_groups[name];
        if (photo.plates.isEmpty()) {
            ++group.empty;
            group.invented += shown;
            continue;
        }
        ++group.photos;
        group.exact += right;
        group.boxed += photo.box.isValid();
        group.found += photo.box.isValid() && found;
        group.shown += shown;
        group.shownRight += shown && right;
    }
}

double ReaderFigures::calibrationError() const
{
    struct Bin {
        double confidence = 0.0;
        int right = 0;
        int reads = 0;
    };
    std::array<Bin, 10> bins;
    for (const Read &read : m_reads) {
        Bin &bin = bins[size_t(std::min(9, int(read.confidence * 10.0)))];
        bin.confidence += read.confidence;
        bin.right += read.right;
        ++bin.reads;
    }
    double error = 0.0;
    for (const Bin &bin : bins)
        error += std::abs(bin.confidence - bin.right);
    return error / std::max(1.0, double(m_reads.size()));
}

QString ReaderFigures::riskByCoverage() const
{
    QList<Read> reads = m_reads;
    std::sort(reads.begin(), reads.end(), [](const Read &a, const Read &b) { return a.confidence > b.confidence; });
    QStringList points;
    int wrong = 0;
    int firstWrong = -1;
    for (qsizetype i = 0; i < reads.size(); ++i) {
        wrong += !reads.at(i).right;
        if (wrong == 1 && firstWrong < 0)
            firstWrong = int(i);
        for (const double share : {0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0}) {
            if (i + 1 == qsizetype(share * double(m_clock.size())))
                points.append(u"%1 % covered: %2 % wrong (from %3)"_s.arg(100 * share).arg(percent(wrong, double(i + 1)), 0, 'f', 1).arg(reads.at(i).confidence, 0, 'f', 3));
        }
    }
    return u"the %1 surest reads are right; %2"_s.arg(firstWrong < 0 ? int(reads.size()) : firstWrong).arg(points.join(u", "_s));
}

QString ReaderFigures::report() const
{
    QString text = u"group         photos  exact          found in 3     shown          wrong of shown\n"_s;
    for (auto it = m_groups.begin(); it != m_groups.end(); ++it) {
        const Group &group = it.value();
        if (group.photos > 0) {
            text += u"%1 %2  %3 %4 %  %5 %6 %  %7 %8 %  %9\n"_s.arg(it.key(), -13).arg(group.photos, 6).arg(group.exact, 4).arg(percent(group.exact, group.photos), 6, 'f', 1)
                        .arg(group.found, 4).arg(percent(group.found, group.boxed), 6, 'f', 1).arg(group.shown, 4).arg(percent(group.shown, group.photos), 6, 'f', 1).arg(group.shown - group.shownRight, 4);
        }
        if (group.empty > 0 && it.key() != All)
            text += u"%1 %2  without a readable plate; %3 read with confidence\n"_s.arg(it.key(), -13).arg(group.empty, 6).arg(group.invented);
    }
    text += u"calibration error (10 bins) %1; %2\n"_s.arg(calibrationError(), 0, 'f', 3).arg(riskByCoverage());
    text += u"one photo: median %1 ms, 95 % within %2 ms; of the processor %3 and %4 ms\n"_s.arg(quantile(m_clock, 0.5), 0, 'f', 0).arg(quantile(m_clock, 0.95), 0, 'f', 0).arg(quantile(m_processor, 0.5), 0, 'f', 0).arg(quantile(m_processor, 0.95), 0, 'f', 0);
    text += u"shown and wrong: %1\nmissed: %2\n"_s.arg(m_wronglyShown.join(u", "_s), m_missed.join(u' '));
    return text;
}

} // namespace svidok::test
