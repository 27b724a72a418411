// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/scene.h"
#include "ports/platereader.h"

namespace svidok {

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
    /// `before`: what an earlier search of the same photo remembered, to be quicker; the answer is as good without. That of
    /// another photo is not heeded.
    [[nodiscard]] virtual Future<FoundPlates> find(const QByteArray &photo, PlateSearch search, CancelToken cancel = {},
        std::shared_ptr<const SearchMemory> before = {}) = 0;
    [[nodiscard]] virtual QString modelHash() const = 0; ///< "sha256:..."
    [[nodiscard]] virtual QString parameters() const = 0; ///< canonical JSON
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
