// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/contentid.h"

#include "domain/wire.h"

#include <memory>
#include <qrencode.h>

namespace svidok {

using namespace Qt::StringLiterals;

Sha256 contentId(const DocumentInput &input, const QString &templateId)
{
    wire::Writer content;
    wire::Object(content)
        .add("amendment_reason"_L1, input.amendmentReason)
        .add("authority"_L1, input.authority)
        .add("composed_at"_L1, wire::instant(input.composedAt))
        .add("custody_head"_L1, input.custodyHead.toHex())
        .add("inspector"_L1, input.inspector)
        .add("language"_L1, input.language)
        .add("law"_L1, input.law.id())
        .add("law_confirmed"_L1, input.law.confirmedByLawyer)
        .add("number"_L1, input.number)
        .add("people"_L1, input.people.values())
        .add("photos"_L1, input.photos.keys())
        .add("report"_L1, input.report)
        .add("template"_L1, templateId)
        .add("version"_L1, input.version);
    return Sha256::of(content.take());
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
