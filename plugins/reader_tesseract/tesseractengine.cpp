// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tesseractengine.h"

#include <tesseract/baseapi.h>
#include <tesseract/resultiterator.h>

#include <algorithm>
#include <cmath>

// Tesseract asks for four threads within each layer, which on a line of text costs more than it gives, and the reader's
// own threads fill the machine already. Of OpenMP's knobs only this one is heeded there after the start.
extern "C" void omp_set_max_active_levels(int levels);

namespace svidok {

namespace {

double probability(float percent)
{
    return std::clamp(double(percent) / 100.0, 0.0, 1.0);
}

/// An I without serifs looks like a bar or a small L to a model trained on books; it may say so, and is understood.
constexpr char Whitelist[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789|l";

QString plateCharacter(const char *utf8)
{
    const QString text = utf8 ? QString::fromUtf8(utf8).trimmed() : QString();
    return text == u'|' || text == u'l' ? QString(u'I') : text;
}

/// The strongest other character that Tesseract weighed at this place.
void addRunnerUp(CharEvidence &evidence, const tesseract::ResultIterator &at)
{
    tesseract::ChoiceIterator choices(at);
    do {
        const QString other = plateCharacter(choices.GetUTF8Text());
        const double p = probability(choices.Confidence());
        if (other.size() == 1 && other.front() != evidence.c && p > evidence.nextP) {
            evidence.next = other.front();
            evidence.nextP = p;
        }
    } while (choices.Next());
}

} // namespace

TesseractEngine::TesseractEngine()
    : m_api(std::make_unique<tesseract::TessBaseAPI>())
{
}

TesseractEngine::~TesseractEngine() = default;

Result<std::unique_ptr<TesseractEngine>> TesseractEngine::create(const QByteArray &model)
{
    std::unique_ptr<TesseractEngine> engine(new TesseractEngine);
    omp_set_max_active_levels(0);
    if (engine->m_api->Init(model.constData(), static_cast<int>(model.size()), "eng", tesseract::OEM_LSTM_ONLY, nullptr,
            0, nullptr, nullptr, false, nullptr)
        != 0)
        return fail(ErrorCode::ModelMissing, {}, QStringLiteral("Tesseract refuses the model"));
    engine->m_api->SetPageSegMode(tesseract::PSM_SINGLE_LINE);
    engine->m_api->SetVariable("tessedit_char_whitelist", Whitelist);
    engine->m_api->SetVariable("lstm_choice_mode", "2"); // alternatives for each character
    engine->m_api->SetVariable("debug_file", "/dev/null");
    return engine;
}

LineRead TesseractEngine::readLine(const cv::Mat &grey)
{
    LineRead read;
    omp_set_max_active_levels(0); // holds for the calling thread
    m_api->SetImage(grey.data, grey.cols, grey.rows, 1, static_cast<int>(grey.step));
    m_api->SetSourceResolution(150);
    if (m_api->Recognize(nullptr) != 0)
        return read;
    const std::unique_ptr<tesseract::ResultIterator> at(m_api->GetIterator());
    if (!at)
        return read;
    double logs = 0.0;
    do {
        const std::unique_ptr<char[]> symbol(at->GetUTF8Text(tesseract::RIL_SYMBOL));
        const QString text = plateCharacter(symbol.get());
        if (text.size() != 1)
            continue;
        CharEvidence evidence;
        evidence.c = text.front();
        evidence.p = probability(at->Confidence(tesseract::RIL_SYMBOL));
        addRunnerUp(evidence, *at);
        logs += std::log(std::max(evidence.p, 1e-3));
        read.text += text;
        read.chars.append(evidence);
    } while (at->Next(tesseract::RIL_SYMBOL));
    if (!read.chars.isEmpty())
        read.confidence = std::exp(logs / double(read.chars.size()));
    return read;
}

} // namespace svidok
