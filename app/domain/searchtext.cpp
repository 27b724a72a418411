// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/searchtext.h"

#include "domain/report.h"

namespace svidok {

namespace {

void appendPlate(QStringList &words, const PlateText &plate)
{
    const QString &text = plate.text();
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (at == 0 || text.at(at).isDigit() != text.at(at - 1).isDigit())
            words += searchWords(QStringView(text).mid(at));
    }
}

} // namespace

QStringList searchWords(QStringView text)
{
    QStringList words;
    QString word;
    const auto endWord = [&] {
        if (!word.isEmpty())
            words.append(PlateText::fold(word).text());
        word.clear();
    };
    const auto characters = text.toString().normalized(QString::NormalizationForm_KD).toUcs4();
    for (const uint c : characters) {
        if (QChar::isMark(c))
            continue;
        if (QChar::isLetterOrNumber(c))
            word += QString::fromUcs4(reinterpret_cast<const char32_t *>(&c), 1);
        else
            endWord();
    }
    endWord();
    return words;
}

QStringList searchWords(const Report &report)
{
    QStringList words;
    appendPlate(words, report.effectivePlate());
    appendPlate(words, report.enteredPlate.canonical);
    for (const PlateCorrection &correction : report.corrections)
        appendPlate(words, correction.from);
    words += searchWords(report.place);
    for (const Note &note : report.notes)
        words += searchWords(note.text);
    words += searchWords(report.caseNumber);
    for (const DocumentVersion &document : report.documents)
        words += searchWords(document.number);
    words.removeDuplicates();
    return words;
}

} // namespace svidok
