// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTranslator>

namespace svidok::test {

/// A language that nobody speaks: every text that has a Ukrainian translation stands in brackets and is about 40 per cent
/// longer. What is seen without brackets is not translated; what is cut off would be in some other language.
class PseudoLanguage final : public QTranslator {
public:
    PseudoLanguage();
    ~PseudoLanguage() override;

    bool isEmpty() const override { return false; }
    QString translate(const char *context, const char *source, const char *disambiguation, int n) const override;

    [[nodiscard]] static QString lengthened(const QString &text);
    /// The Latin words of a text that stand outside of brackets.
    [[nodiscard]] static QStringList wordsOutside(const QString &text);

private:
    QTranslator m_ukrainian;
    QTranslator m_qt;
    QTranslator m_english; ///< for plural forms
};

} // namespace svidok::test
