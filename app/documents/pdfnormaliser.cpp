// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/pdfnormaliser.h"

#include <exception>
#include <memory>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFWriter.hh>

namespace svidok {

using namespace Qt::StringLiterals;

namespace {

constexpr auto Producer = "Svidok"_L1;

QString pdfDate(const QDateTime &at)
{
    return u"D:"_s + at.toUTC().toString(u"yyyyMMddHHmmss"_s) + u'Z';
}

QByteArray xmpFor(const PdfIdentity &identity)
{
    const QString iso = identity.at.toUTC().toString(u"yyyy-MM-ddTHH:mm:ss"_s) + u'Z';
    const QString hex = identity.contentId.toHex();
    const QString uuid = hex.mid(0, 8) + u'-' + hex.mid(8, 4) + u'-' + hex.mid(12, 4) + u'-' + hex.mid(16, 4) + u'-'
        + hex.mid(20, 12);
    return QStringLiteral("<?xpacket begin=\"\ufeff\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
                          "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
                          "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
                          "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
                          " xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\""
                          " xmlns:xmpMM=\"http://ns.adobe.com/xap/1.0/mm/\""
                          " xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\">\n"
                          "<dc:format>application/pdf</dc:format>\n"
                          "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">%1</rdf:li></rdf:Alt></dc:title>\n"
                          "<pdf:Producer>%2</pdf:Producer>\n"
                          "<xmp:CreatorTool>%2</xmp:CreatorTool>\n"
                          "<xmp:CreateDate>%3</xmp:CreateDate>\n"
                          "<xmp:ModifyDate>%3</xmp:ModifyDate>\n"
                          "<xmp:MetadataDate>%3</xmp:MetadataDate>\n"
                          "<xmpMM:DocumentID>uuid:%4</xmpMM:DocumentID>\n"
                          "<pdfaid:part>1</pdfaid:part>\n"
                          "<pdfaid:conformance>B</pdfaid:conformance>\n"
                          "</rdf:Description>\n"
                          "</rdf:RDF>\n"
                          "</x:xmpmeta>\n"
                          "<?xpacket end=\"w\"?>\n")
        .arg(identity.title.toHtmlEscaped(), Producer, iso, uuid)
        .toUtf8();
}

QPDFObjectHandle text(const QString &value)
{
    return QPDFObjectHandle::newUnicodeString(value.toStdString());
}

QPDFObjectHandle name(const char *value)
{
    return QPDFObjectHandle::newName(value);
}

// Piece information (ISO 32000-1 14.5): private data of ours that every other program ignores and every signature covers.
QPDFObjectHandle pieceInfo(const PdfIdentity &identity)
{
    auto evidence = QPDFObjectHandle::newArray();
    for (const Sha256 &sha : identity.evidence)
        evidence.appendItem(QPDFObjectHandle::newString(sha.toHex().toStdString()));
    auto data = QPDFObjectHandle::newDictionary();
    data.replaceKey("/ContentId", QPDFObjectHandle::newString(identity.contentId.toHex().toStdString()));
    data.replaceKey("/CustodyHead", QPDFObjectHandle::newString(identity.custodyHead.toHex().toStdString()));
    data.replaceKey("/Evidence", evidence);
    data.replaceKey("/Facts", QPDFObjectHandle::newString(identity.facts.toHex().toStdString()));
    data.replaceKey("/Template", text(identity.templateId));
    auto own = QPDFObjectHandle::newDictionary();
    own.replaceKey("/LastModified", QPDFObjectHandle::newString(pdfDate(identity.at).toStdString()));
    own.replaceKey("/Private", data);
    auto pieces = QPDFObjectHandle::newDictionary();
    pieces.replaceKey("/Svidok", own);
    return pieces;
}

// Six capitals for a subset of a typeface (ISO 32000-1 9.6.4), made of the subset itself.
std::string subsetTag(QPDFObjectHandle fontFile)
{
    const auto data = fontFile.getRawStreamData();
    const QByteArray digest
        = Sha256::of(QByteArrayView(reinterpret_cast<const char *>(data->getBuffer()), static_cast<qsizetype>(data->getSize())))
              .bytes();
    std::string tag;
    for (int i = 0; i < 6; ++i)
        tag += static_cast<char>('A' + static_cast<uchar>(digest.at(i)) % 26);
    return tag;
}

// Qt makes the tags of numbers that differ from run to run, and of the three places for the name it tags but one.
void nameFonts(QPDF &document)
{
    for (QPDFObjectHandle font : document.getAllObjects()) {
        if (!font.isDictionaryOfType("/Font", "/Type0"))
            continue;
        auto descendant = font.getKey("/DescendantFonts").getArrayItem(0);
        auto descriptor = descendant.getKey("/FontDescriptor");
        const std::string plain = font.getKey("/BaseFont").getName().substr(1);
        const auto tagged = QPDFObjectHandle::newName('/' + subsetTag(descriptor.getKey("/FontFile2")) + '+' + plain);
        font.replaceKey("/BaseFont", tagged);
        descendant.replaceKey("/BaseFont", tagged);
        descriptor.replaceKey("/FontName", tagged);
    }
}

} // namespace

Result<QByteArray> normalisePdf(
    const QByteArray &pdf, const std::vector<PdfPicture> &pictures, const PdfIdentity &identity)
{
    try {
        QPDF document;
        document.setSuppressWarnings(true);
        document.processMemoryFile("record.pdf", pdf.constData(), static_cast<size_t>(pdf.size()));

        replaceStandIns(document, pictures);
        nameFonts(document);
        auto info = QPDFObjectHandle::newDictionary();
        info.replaceKey("/Title", text(identity.title));
        info.replaceKey("/Creator", text(Producer));
        info.replaceKey("/Producer", text(Producer));
        const auto date = QPDFObjectHandle::newString(pdfDate(identity.at).toStdString());
        info.replaceKey("/CreationDate", date);
        info.replaceKey("/ModDate", date);
        document.getTrailer().replaceKey("/Info", document.makeIndirectObject(info));
        document.getTrailer().removeKey("/ID"); // a random one; the writer makes one of the content

        auto metadata = QPDFObjectHandle::newStream(&document, xmpFor(identity).toStdString());
        metadata.getDict().replaceKey("/Type", name("/Metadata"));
        metadata.getDict().replaceKey("/Subtype", name("/XML"));
        auto root = document.getRoot();
        root.replaceKey("/Metadata", document.makeIndirectObject(metadata));
        root.replaceKey("/Lang", text(identity.language));
        root.replaceKey("/PieceInfo", pieceInfo(identity));

        QPDFWriter writer(document);
        writer.setOutputMemory();
        writer.setObjectStreamMode(qpdf_o_disable);
        writer.setStreamDataMode(qpdf_s_preserve);
        writer.setNewlineBeforeEndstream(true);
        writer.setPreserveUnreferencedObjects(false);
        writer.setDeterministicID(true);
        writer.write();
        const auto buffer = writer.getBufferSharedPointer();
        return QByteArray(
            reinterpret_cast<const char *>(buffer->getBuffer()), static_cast<qsizetype>(buffer->getSize()));
    } catch (const std::exception &error) {
        return fail(ErrorCode::DocumentFailed, u"pdf"_s, QString::fromUtf8(error.what()));
    }
}

} // namespace svidok
