// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/canceltoken.h"
#include "base/future.h"
#include "domain/charlattice.h"
#include "domain/reading.h"
#include "ports/pixelbuffer.h"
#include "ports/plugin.h"

#include <QByteArray>
#include <memory>

namespace svidok {

/// What readers work on: grey or BGR, with as many bytes as the picture needs.
[[nodiscard]] inline bool isSoundCrop(const PixelBuffer &crop)
{
    return crop.width > 0 && crop.height > 0 && (crop.channels == 1 || crop.channels == 3)
        && crop.bytes.size() == qsizetype{crop.width} * crop.height * crop.channels;
}

/// A plate found on a photo, straightened for the readers.
struct FoundPlate {
    Quad quad{}; ///< in pixels of the upright photo
    double score = 0.0; ///< 0..1
    double subjectRank = 0.0; ///< by area and centrality, the greater the likelier the subject (O10)
    int lines = 1;
    bool smallFront = false; ///< the crops show smaller characters that stand low in front of the line as if they were as high
    QList<PixelBuffer> crops; ///< the same plate with one or more margins; for two lines: the lines joined as well
};

/// A reader's word on one plate.
struct ReaderAnswer {
    ReaderTranscript transcript;
    /// For readers that scan: what they saw, one for each crop, so that other readers' texts can be weighed by it.
    QList<CharLattice> lattices;
};

/// For a reader that was not asked, because its word could not have changed the answer: its name and nothing else. A
/// reader that was asked and read nothing names its model.
[[nodiscard]] inline ReaderTranscript notAsked(const QString &reader) { return {reader, {}, 0.0, {}, {}}; }
[[nodiscard]] inline bool wasAsked(const ReaderTranscript &transcript) { return !transcript.modelHash.isEmpty(); }

/// Reads one straightened plate. Several readers stand behind this port; one that fails costs one transcript.
class PlateReader {
public:
    virtual ~PlateReader() = default;
    [[nodiscard]] virtual QString name() const = 0;
    [[nodiscard]] virtual QString modelHash() const = 0; ///< "sha256:..." of the weights
    [[nodiscard]] virtual QString parameters() const = 0; ///< canonical JSON
    /// Answers with lattices, and in a few milliseconds: asked first, about every place where a plate may be.
    [[nodiscard]] virtual bool scans() const { return false; }
    /// Errors: ReaderFailed, ReaderCrashed, ReaderUnavailable (it could not be started again), PluginSwitchedOff (it had
    /// crashed too often), Cancelled; the subject is the reader's name. An unreadable plate is no error but an empty
    /// transcript. Cancelling the future, as who waits no longer does, ends the work.
    [[nodiscard]] virtual Future<ReaderAnswer> read(const FoundPlate &plate, CancelToken cancel = {}) = 0;
};

/// Plugin kind "reader".
class ReaderFactory {
public:
    virtual ~ReaderFactory() = default;
    /// Errors: ReaderUnavailable (what to install is in the detail), ModelMissing.
    [[nodiscard]] virtual Result<std::unique_ptr<PlateReader>> open(const QVariantMap &settings) = 0;
};

} // namespace svidok

Q_DECLARE_INTERFACE(svidok::ReaderFactory, "ua.svidok.ReaderFactory/1")
