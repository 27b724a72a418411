// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/contentid.h"

#include "domain/wire.h"

#include <QJsonArray>

#include <memory>
#include <qrencode.h>

namespace svidok {

using namespace Qt::StringLiterals;

Sha256 contentId(const DocumentInput &input, const QString &templateId)
{
    QJsonArray photos;
    for (auto photo = input.photos.begin(); photo != input.photos.end(); ++photo)
        photos.append(photo.key().toHex());
    const QJsonObject content{
        {u"template"_s, templateId},
        {u"number"_s, input.number},
        {u"version"_s, input.version},
        {u"language"_s, input.language},
        {u"authority"_s, input.authority},
        {u"composed_at"_s, wire::instant(input.composedAt)},
        {u"custody_head"_s, input.custodyHead.toHex()},
        {u"amendment_reason"_s, input.amendmentReason},
        {u"law"_s, input.law.id()},
        {u"law_confirmed"_s, input.law.confirmedByLawyer},
        {u"inspector"_s, wire::toJson(input.inspector)},
        {u"report"_s, wire::toJson(input.report)},
        {u"photos"_s, photos},
    };
    return Sha256::of(wire::canonical(content));
}

QString shortForm(const Sha256 &id)
{
    const QString hex = id.toHex().toUpper();
    return hex.mid(0, 4) + u' ' + hex.mid(4, 4) + u' ' + hex.mid(8, 4);
}

Result<QrSymbol> qrSymbol(const QByteArray &data)
{
    struct Free {
        void operator()(QRcode *code) const { QRcode_free(code); }
    };
    const std::unique_ptr<QRcode, Free> code(QRcode_encodeData(static_cast<int>(data.size()),
        reinterpret_cast<const unsigned char *>(data.constData()), 0, QR_ECLEVEL_M));
    if (!code)
        return fail(ErrorCode::DocumentFailed, u"QR"_s);
    QrSymbol symbol;
    symbol.modules = code->width;
    for (int y = 0; y < code->width; ++y) {
        // Runs of dark modules become one rectangle, so that no hairline shows between neighbours.
        for (int x = 0; x < code->width;) {
            const auto dark = [&](int at) { return at < code->width && (code->data[y * code->width + at] & 1); };
            int end = x;
            while (dark(end))
                ++end;
            if (end > x)
                symbol.path.addRect(x, y, end - x, 1);
            x = end + 1;
        }
    }
    return symbol;
}

QByteArray qrText(const QString &number, int version, const Sha256 &id)
{
    return (u"SVIDOK1|"_s + number + u'|' + QString::number(version) + u'|' + id.toHex() + u'|' + shortForm(id)).toUtf8();
}

} // namespace svidok
