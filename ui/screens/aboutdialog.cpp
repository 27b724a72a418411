// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "screens/aboutdialog.h"

#include "viewmodels/inbackground.h"
#include "viewmodels/workplacedoor.h"
#include "widgets/controls.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace svidok {

using namespace Qt::StringLiterals;

namespace {

constexpr int TextLetters = 84;

/// What README.md says that it stands on, by licence.
constexpr QLatin1String Libraries[] = {QLatin1String("Qt 6: LGPL-3.0, GPL-3.0"), QLatin1String("SQLite: public domain"),
    QLatin1String("libjpeg-turbo: IJG, BSD-3-Clause"), QLatin1String("libpng: libpng-2.0"), QLatin1String("libwebp: BSD-3-Clause"),
    QLatin1String("libheif: LGPL-3.0"), QLatin1String("OpenCV: Apache-2.0"), QLatin1String("Tesseract: Apache-2.0"),
    QLatin1String("PP-OCRv4: Apache-2.0"), QLatin1String("Exiv2: GPL-2.0-or-later"), QLatin1String("OpenSSL: Apache-2.0"),
    QLatin1String("QPDF: Apache-2.0"), QLatin1String("libarchive: BSD-2-Clause"), QLatin1String("libqrencode: LGPL-2.1-or-later"),
    QLatin1String("QtKeychain: BSD-3-Clause"), QLatin1String("Breeze: LGPL-3.0-or-later"), QLatin1String("DejaVu: Bitstream Vera"),
    QLatin1String("tl::expected: CC0-1.0")};

QString libraries()
{
    QStringList lines;
    for (const QLatin1String &line : Libraries)
        lines.append(line);
    return lines.join(u'\n');
}

} // namespace

AboutDialog::AboutDialog(WorkplaceDoor &door, QWidget *parent)
    : QDialog(parent)
    , m_text(new QPlainTextEdit(this))
{
    setObjectName(u"aboutDialog"_s);
    setWindowTitle(tr("About Svidok"));
    auto *name = new QLabel(tr("Svidok %1").arg(QApplication::applicationVersion()), this);
    name->setObjectName(u"aboutName"_s);
    name->setFont(theme::font(theme::Type::Title));
    auto *licence = wrappedLabel(u"aboutLicence"_s, this);
    licence->setText(tr("Free software under the GNU General Public License, version 3 or any later one (GPL-3.0-or-later), without any warranty."));
    m_text->setObjectName(u"aboutText"_s);
    m_text->setAccessibleName(tr("What Svidok stands on"));
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setPlainText(libraries());
    auto *buttons = new QDialogButtonBox(this);
    auto *said = wrappedLabel(u"aboutCopied"_s, this);
    auto *copy = buttons->addButton(tr("&Copy for a report of an error"), QDialogButtonBox::ActionRole);
    copy->setObjectName(u"aboutCopy"_s);
    auto *close = buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    close->setObjectName(u"aboutClose"_s);
    close->setDefault(true);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(theme::Gap);
    column->addWidget(name);
    column->addWidget(licence);
    column->addWidget(m_text, 1);
    column->addWidget(said);
    column->addWidget(buttons);
    resize(TextLetters * fontMetrics().averageCharWidth(), 480);
    const QString head = name->text() + u'\n' + licence->text();
    connect(copy, &QPushButton::clicked, this, [this, said, head] {
        QApplication::clipboard()->setText(head + u"\n\n"_s + m_text->toPlainText());
        said->setText(tr("It is on the clipboard, and holds no personal data."));
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    close->setFocus();
    whenDone(door.diagnostics(), this, [this](const Result<QString> &found) {
        if (found)
            m_text->setPlainText(*found + u'\n' + libraries());
    });
}

} // namespace svidok
