// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/pdfpictures.h"

#include <algorithm>
#include <qpdf/QPDF.hh>
#include <stdexcept>

namespace svidok {

QImage standIn(size_t picture)
{
    QImage image(static_cast<int>(picture) + 1, 1, QImage::Format_RGB32);
    image.fill(Qt::white);
    return image;
}

void replaceStandIns(QPDF &document, const std::vector<PdfPicture> &pictures)
{
    const auto isWanted = [](const PdfPicture &picture) { return !picture.jpeg.isEmpty(); };
    auto open = std::count_if(pictures.begin(), pictures.end(), isWanted);
    for (QPDFObjectHandle object : document.getAllObjects()) {
        if (!object.isStreamOfType("", "/Image"))
            continue;
        auto properties = object.getDict();
        const size_t number = static_cast<size_t>(properties.getKey("/Width").getUIntValue()) - 1;
        if (number >= pictures.size() || !isWanted(pictures[number]) || properties.getKey("/Height").getIntValue() != 1)
            throw std::logic_error("a picture that nobody asked for");
        const PdfPicture &picture = pictures[number];
        object.replaceStreamData(picture.jpeg.toStdString(), QPDFObjectHandle::newName("/DCTDecode"), QPDFObjectHandle::newNull());
        properties.replaceKey("/Width", QPDFObjectHandle::newInteger(picture.size.width()));
        properties.replaceKey("/Height", QPDFObjectHandle::newInteger(picture.size.height()));
        --open;
    }
    if (open != 0)
        throw std::logic_error("a picture is missing");
}

} // namespace svidok
