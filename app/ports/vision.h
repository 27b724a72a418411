// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/canceltoken.h"
#include "base/future.h"
#include "domain/charlattice.h"
#include "domain/reading.h"
#include "domain/scene.h"
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
    QList<PixelBuffer> crops; ///< the same plate with one or more margins; for two lines: the lines joined as well
};

/// What a search worked out that the next one of the same photo need not work out again. Only the finder knows what is in it.
class SearchMemory {
public:
    virtual ~SearchMemory() = default;
};

struct FoundPlates {
    int width = 0; ///< of the upright photo
    int height = 0;
    QList<FoundPlate> plates; ///< by subjectRank, greatest first
    bool damaged = false; ///< the file is: looked for as far as it can be shown (P12)
    std::shared_ptr<const SearchMemory> memory = {}; ///< may be null
};

/// How hard plates are looked for.
enum class PlateSearch {
    Quick, ///< what is seen at once: enough where it then reads surely
    Thorough, ///< with every sign there is, small and faint ones too
};

/// Finds and straightens plates. Errors: PhotoEmpty, PhotoTruncated, PhotoTooLarge, PhotoNotAnImage,
/// PhotoFormatUnsupported, ModelMissing, Cancelled. Any thread; runs on its own workers.
class PlateFinder {
public:
    virtual ~PlateFinder() = default;
    /// `before`: what an earlier search of the same photo remembered, to be quicker; the answer is as good without.
    [[nodiscard]] virtual Future<FoundPlates> find(const QByteArray &photo, PlateSearch search, CancelToken cancel = {},
        std::shared_ptr<const SearchMemory> before = {}) = 0;
    [[nodiscard]] virtual QString modelHash() const = 0; ///< "sha256:..."
    [[nodiscard]] virtual QString parameters() const = 0; ///< canonical JSON
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

/// Lays two photos onto each other, leaving out the vehicles (P4).
class SceneMatcher {
public:
    virtual ~SceneMatcher() = default;
    /// Plates are in pixels of the upright photos; without one the whole frame counts and no shift is measured. A pair
    /// that cannot be laid onto each other is no error but a refusal. Errors as PlateFinder's.
    [[nodiscard]] virtual Future<SceneMatch> match(const QByteArray &first, const std::optional<Quad> &firstPlate,
        const QByteArray &second, const std::optional<Quad> &secondPlate, CancelToken cancel = {}) = 0;
};

class PhotoDecoder;
class PictureLab;

/// Plugin kind "vision": all that looks into pixels, in a plugin of its own so that it is loaded when the first photo is
/// looked at and no earlier. Decoders outlive what is made with them.
class VisionFactory {
public:
    virtual ~VisionFactory() = default;
    [[nodiscard]] virtual std::unique_ptr<PlateFinder> finder(const PhotoDecoder &decoder) = 0;
    [[nodiscard]] virtual std::unique_ptr<SceneMatcher> matcher(const PhotoDecoder &decoder) = 0;
    [[nodiscard]] virtual std::unique_ptr<PictureLab> pictures() = 0;
};

} // namespace svidok

Q_DECLARE_INTERFACE(svidok::VisionFactory, "ua.svidok.VisionFactory/1")
Q_DECLARE_INTERFACE(svidok::ReaderFactory, "ua.svidok.ReaderFactory/1")
