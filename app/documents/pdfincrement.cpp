// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/pdfincrement.h"

#include "base/sha256.h"

#include <exception>
#include <map>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <set>
#include <string>

namespace svidok {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype ContentsBytes = 32 * 1024;

Error unreadable(const QString &why)
{
    return {ErrorCode::DocumentUnreadable, u"pdf"_s, why, std::nullopt};
}

// Where the last cross-reference section begins, or -1. Only classic tables: PDF/A-1 has no others.
qsizetype lastXref(const QByteArray &pdf)
{
    const qsizetype at = pdf.lastIndexOf("startxref");
    if (at < 0)
        return -1;
    bool ok = false;
    const qlonglong offset = pdf.mid(at + 9, 24).simplified().split(' ').first().toLongLong(&ok);
    return ok && offset > 0 && offset < at && pdf.mid(offset, 4) == "xref" ? static_cast<qsizetype>(offset) : -1;
}

QByteArray bytesOf(const std::string &text)
{
    return QByteArray(text.data(), static_cast<qsizetype>(text.size()));
}

QByteArray textString(const QString &text)
{
    return bytesOf(QPDFObjectHandle::newUnicodeString(text.toStdString()).unparse());
}

// A copy with direct values only where the original shares an array with others, so that appending changes ours alone.
QPDFObjectHandle appended(QPDFObjectHandle array, const QPDFObjectHandle &item)
{
    auto copy = QPDFObjectHandle::newArray();
    if (array.isArray()) {
        for (int i = 0; i < array.getArrayNItems(); ++i)
            copy.appendItem(array.getArrayItem(i));
    }
    copy.appendItem(item);
    return copy;
}

QString freeFieldName(QPDFObjectHandle fields)
{
    std::set<std::string> taken;
    for (int i = 0; fields.isArray() && i < fields.getArrayNItems(); ++i) {
        auto name = fields.getArrayItem(i).isDictionary() ? fields.getArrayItem(i).getKey("/T") : QPDFObjectHandle();
        if (name.isInitialized() && name.isString())
            taken.insert(name.getUTF8Value());
    }
    for (int number = 1;; ++number) {
        const QString name = u"Signature"_s + QString::number(number);
        if (taken.count(name.toStdString()) == 0)
            return name;
    }
}

/// Collects the objects of one incremental update and writes them with their cross-reference table.
class Increment {
public:
    Increment(const QByteArray &pdf, QPDFObjectHandle trailer)
        : m_out(pdf)
        , m_trailer(std::move(trailer))
        , m_previous(lastXref(pdf))
        , m_next(static_cast<int>(m_trailer.getKey("/Size").getIntValue()))
    {
        if (!m_out.endsWith('\n'))
            m_out += '\n';
    }
    [[nodiscard]] int takeId() { return m_next++; }
    [[nodiscard]] qsizetype size() const { return m_out.size(); }
    void add(QPDFObjGen id, const QByteArray &body)
    {
        m_offsets[id] = m_out.size();
        m_out += QByteArray::number(id.getObj()) + ' ' + QByteArray::number(id.getGen()) + " obj\n" + body + "\nendobj\n";
    }
    void add(QPDFObjectHandle object, QPDFObjGen id) { add(id, bytesOf(object.unparseResolved())); }
    [[nodiscard]] QByteArray finish()
    {
        const qsizetype xref = m_out.size();
        const QByteArray idPart = Sha256::of(m_out).bytes().left(16).toHex();
        m_out += "xref\n";
        for (auto first = m_offsets.begin(); first != m_offsets.end();) {
            auto last = first;
            int count = 0;
            while (last != m_offsets.end() && last->first.getObj() == first->first.getObj() + count) {
                ++last;
                ++count;
            }
            m_out += QByteArray::number(first->first.getObj()) + ' ' + QByteArray::number(count) + '\n';
            for (; first != last; ++first) {
                m_out += QByteArray::number(first->second).rightJustified(10, '0') + ' '
                    + QByteArray::number(first->first.getGen()).rightJustified(5, '0') + " n \n";
            }
        }
        m_out += "trailer\n<< /Size " + QByteArray::number(m_next) + " /Root "
            + bytesOf(m_trailer.getKey("/Root").unparse()) + " /Prev " + QByteArray::number(m_previous);
        if (m_trailer.getKey("/Info").isIndirect())
            m_out += " /Info " + bytesOf(m_trailer.getKey("/Info").unparse());
        auto id = m_trailer.getKey("/ID");
        if (id.isArray() && id.getArrayNItems() == 2)
            m_out += " /ID [" + bytesOf(id.getArrayItem(0).unparse()) + " <" + idPart + ">]";
        m_out += " >>\nstartxref\n" + QByteArray::number(xref) + "\n%%EOF\n";
        return m_out;
    }

private:
    QByteArray m_out;
    QPDFObjectHandle m_trailer;
    qsizetype m_previous;
    int m_next;
    std::map<QPDFObjGen, qsizetype> m_offsets;
};

QByteArray number10(qsizetype value)
{
    return QByteArray::number(value).leftJustified(10, ' ');
}

Result<PreparedPdf> prepare(const QByteArray &pdf, const QString &signerName, const QString &reason, const QDateTime &now)
{
    QPDF document;
    document.setSuppressWarnings(true);
    document.setAttemptRecovery(false);
    document.processMemoryFile("document.pdf", pdf.constData(), static_cast<size_t>(pdf.size()));
    if (document.isEncrypted())
        return fail(unreadable(u"encrypted"_s));
    if (lastXref(pdf) < 0)
        return fail(unreadable(u"no classic cross-reference table"_s));
    auto root = document.getRoot();
    const auto pages = document.getAllPages();
    if (pages.empty() || !root.isIndirect())
        return fail(unreadable(u"no page"_s));

    Increment increment(pdf, document.getTrailer());
    const QPDFObjGen signatureId(increment.takeId(), 0);
    const QPDFObjGen fieldId(increment.takeId(), 0);
    const QPDFObjGen appearanceId(increment.takeId(), 0);

    const QByteArray head = "<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached /M (D:"
        + now.toUTC().toString(u"yyyyMMddHHmmss"_s).toLatin1() + "Z) /Name " + textString(signerName) + " /Reason "
        + textString(reason) + " /ByteRange [";
    const QByteArray byteRange = "0 " + number10(0) + ' ' + number10(0) + ' ' + number10(0) + "] /Contents ";
    const QByteArray contents = '<' + QByteArray(2 * ContentsBytes, '0') + '>';
    const QByteArray opening = QByteArray::number(signatureId.getObj()) + " 0 obj\n";
    const qsizetype rangeAt = increment.size() + opening.size() + head.size();
    increment.add(signatureId, head + byteRange + contents + " >>");

    auto page = pages.front();
    auto form = root.getKey("/AcroForm");
    auto fields = form.isDictionary() ? form.getKey("/Fields") : QPDFObjectHandle::newNull();
    const auto fieldRef = document.getObject(fieldId);
    increment.add(fieldId,
        "<< /Type /Annot /Subtype /Widget /FT /Sig /F 132 /Rect [0 0 0 0] /T " + textString(freeFieldName(fields)) + " /V "
            + QByteArray::number(signatureId.getObj()) + " 0 R /P " + bytesOf(page.unparse()) + " /AP << /N "
            + QByteArray::number(appearanceId.getObj()) + " 0 R >> >>");
    increment.add(appearanceId,
        "<< /Type /XObject /Subtype /Form /BBox [0 0 0 0] /Resources << >> /Length 0 >>\nstream\n\nendstream");

    const auto pageId = page.getObjGen();
    auto newPage = page.shallowCopy();
    newPage.replaceKey("/Annots", appended(page.getKey("/Annots"), fieldRef));
    increment.add(newPage, pageId);

    auto newForm = form.isDictionary() ? form.shallowCopy() : QPDFObjectHandle::newDictionary();
    newForm.replaceKey("/Fields", appended(fields, fieldRef));
    newForm.replaceKey("/SigFlags", QPDFObjectHandle::newInteger(3)); // signatures exist, append only
    if (form.isDictionary() && form.isIndirect()) {
        increment.add(newForm, form.getObjGen());
    } else {
        auto newRoot = root.shallowCopy();
        newRoot.replaceKey("/AcroForm", newForm);
        increment.add(newRoot, root.getObjGen());
    }

    PreparedPdf prepared;
    prepared.bytes = increment.finish();
    prepared.contentsAt = rangeAt + byteRange.size();
    prepared.contentsEnd = prepared.contentsAt + contents.size();
    const QByteArray range = "0 " + number10(prepared.contentsAt) + ' ' + number10(prepared.contentsEnd) + ' '
        + number10(prepared.bytes.size() - prepared.contentsEnd);
    prepared.bytes.replace(rangeAt, range.size(), range);
    return prepared;
}

} // namespace

Result<QByteArray> PreparedPdf::finish(const QByteArray &cms) const
{
    if (cms.size() > ContentsBytes)
        return fail(ErrorCode::SigningFailed, u"pdf"_s, u"the signature takes more than 32 KiB"_s);
    QByteArray result = bytes;
    const QByteArray hex = cms.toHex();
    result.replace(contentsAt + 1, hex.size(), hex);
    return result;
}

Result<PreparedPdf> preparePdf(const QByteArray &pdf, const QString &signerName, const QString &reason, const QDateTime &now)
{
    try {
        return prepare(pdf, signerName, reason, now);
    } catch (const std::exception &error) {
        return fail(unreadable(QString::fromUtf8(error.what())));
    }
}

} // namespace svidok
