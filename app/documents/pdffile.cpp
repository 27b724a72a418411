// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/pdffile.h"

#include "documents/pdfrevisions.h"

#include <algorithm>
#include <exception>
#include <new>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <set>
#include <string_view>
#include <utility>

namespace svidok {

using namespace Qt::StringLiterals;

namespace {

constexpr int MaxFields = 500;
constexpr int MaxDepth = 16;

struct Failure {
    QString why = u"no catalogue"_s;
    bool final = false; ///< another try would end like this one
};

// It goes on after a stream for which there was no memory, with a warning, and fails elsewhere.
bool ranOutOfMemory(QPDF &document)
{
    const auto warnings = document.getWarnings();
    return std::any_of(warnings.begin(), warnings.end(),
        [](const QPDFExc &one) { return std::string_view(one.what()).find("bad_alloc") != std::string_view::npos; });
}

std::shared_ptr<QPDF> parse(QByteArrayView bytes, bool repair, Failure &failure)
{
    auto document = std::make_shared<QPDF>();
    try {
        document->setSuppressWarnings(true);
        document->setAttemptRecovery(repair);
        document->processMemoryFile("file.pdf", bytes.data(), static_cast<size_t>(bytes.size()));
        if (document->getRoot().isDictionary())
            return document;
    } catch (const std::bad_alloc &) {
        failure.final = true;
    } catch (const std::exception &error) {
        failure = {QString::fromUtf8(error.what()), ranOutOfMemory(*document)};
    }
    if (failure.final)
        failure.why = u"unpacks to more than there is memory for"_s;
    return {};
}

// Fields gone through, with the type that they inherit: a field may name itself among its kids, and that many times.
using Seen = std::set<std::pair<QPDFObjGen, bool>>;

// Signature dictionaries of a field and its kids; the type may be inherited.
void collect(QPDFObjectHandle field, bool isSignature, int depth, Seen &seen, std::vector<QPDFObjectHandle> &found)
{
    if (!field.isDictionary() || depth > MaxDepth || found.size() >= MaxFields)
        return;
    if (field.isIndirect() && !seen.insert({field.getObjGen(), isSignature}).second)
        return;
    auto type = field.getKey("/FT");
    if (type.isName())
        isSignature = type.getName() == "/Sig";
    auto value = field.getKey("/V");
    if (isSignature && value.isDictionary())
        found.push_back(value);
    auto kids = field.getKey("/Kids");
    for (int i = 0; kids.isArray() && i < std::min(kids.getArrayNItems(), MaxFields); ++i)
        collect(kids.getArrayItem(i), isSignature, depth + 1, seen, found);
}

// Signature fields that stand on a page only: not every producer lists them in the form.
void collectFromPages(QPDF &document, std::vector<QPDFObjectHandle> &found)
{
    int left = MaxFields;
    for (QPDFObjectHandle page : document.getAllPages()) {
        auto notes = page.getKey("/Annots");
        for (int i = 0; notes.isArray() && i < notes.getArrayNItems() && left > 0; ++i, --left) {
            Seen seen;
            std::vector<QPDFObjectHandle> here;
            collect(notes.getArrayItem(i), false, MaxDepth, seen, here);
            for (QPDFObjectHandle &one : here) {
                const auto isSame = [&](QPDFObjectHandle known) { return known.unparse() == one.unparse(); };
                if (std::none_of(found.begin(), found.end(), isSame))
                    found.push_back(one);
            }
        }
    }
}

// D:YYYYMMDDHHmmSS with Z or an offset (ISO 32000-1 7.9.4).
QDateTime dateOf(const QString &text)
{
    if (!text.startsWith("D:"_L1))
        return {};
    QDateTime date = QDateTime::fromString(text.mid(2, 14), u"yyyyMMddHHmmss"_s);
    date.setTimeSpec(Qt::UTC);
    const QString zone = text.mid(16);
    if (zone.isEmpty() || zone.startsWith(u'Z'))
        return date;
    const int seconds = zone.mid(1, 2).toInt() * 3600 + zone.mid(4, 2).toInt() * 60;
    return date.isValid() ? date.addSecs(zone.startsWith(u'-') ? seconds : -seconds) : date;
}

// One case throughout, so that no digit can be changed for its twin.
bool isPlainHex(QByteArrayView text)
{
    bool upper = false;
    bool lower = false;
    for (const char c : text) {
        upper |= c >= 'A' && c <= 'F';
        lower |= c >= 'a' && c <= 'f';
        if (!((c >= '0' && c <= '9') || (c >= 'A' && c <= 'F') || (c >= 'a' && c <= 'f')))
            return false;
    }
    return text.size() % 2 == 0 && !(upper && lower);
}

QString flawOf(const PdfSignature &signature, qsizetype first, qsizetype rest, QByteArrayView file)
{
    if (first != 0 || signature.gapAt <= 0 || signature.gapEnd < signature.gapAt + 2 || rest < 0
        || signature.gapEnd > file.size() || rest > file.size() - signature.gapEnd)
        return u"byterange.invalid"_s;
    const QByteArrayView gap = file.sliced(signature.gapAt, signature.gapEnd - signature.gapAt);
    // The hole must be this signature and nothing but it: anything else could be swapped unseen.
    if (gap.front() != '<' || gap.back() != '>')
        return u"byterange.gap"_s;
    const QByteArrayView hex = gap.sliced(1, gap.size() - 2);
    if (!isPlainHex(hex) || QByteArray::fromHex(hex.toByteArray()) != signature.cms)
        return u"byterange.gap"_s;
    return {};
}

PdfSignature read(QPDFObjectHandle dictionary, QByteArrayView file)
{
    PdfSignature result;
    auto filter = dictionary.getKey("/SubFilter");
    if (filter.isName())
        result.subFilter = QString::fromStdString(filter.getName()).mid(1);
    auto date = dictionary.getKey("/M");
    if (date.isString())
        result.claimedAt = dateOf(QString::fromStdString(date.getUTF8Value()));
    auto contents = dictionary.getKey("/Contents");
    auto range = dictionary.getKey("/ByteRange");
    const auto isNumber = [&range](int i) { return range.getArrayItem(i).isInteger(); };
    if (!contents.isString() || !range.isArray() || range.getArrayNItems() != 4 || !isNumber(0) || !isNumber(1)
        || !isNumber(2) || !isNumber(3)) {
        result.flaw = u"byterange.invalid"_s;
        return result;
    }
    const std::string bytes = contents.getStringValue();
    result.cms = QByteArray(bytes.data(), static_cast<qsizetype>(bytes.size()));
    const auto at = [&range](int i) { return static_cast<qsizetype>(range.getArrayItem(i).getIntValue()); };
    result.gapAt = at(1);
    result.gapEnd = at(2);
    result.flaw = flawOf(result, at(0), at(3), file);
    result.end = result.flaw == "byterange.invalid"_L1 ? 0 : result.gapEnd + at(3);
    return result;
}

Sha256 digestOf(QPDFObjectHandle item)
{
    return item.isString() ? Sha256::fromHex(QString::fromStdString(item.getStringValue())).value_or(Sha256()) : Sha256();
}

// What a record says of itself to machines, or null.
QPDFObjectHandle ownData(QPDF &document, const char *what)
{
    auto at = document.getRoot();
    for (const char *key : {"/PieceInfo", "/Svidok", "/Private", what}) {
        if (!at.isDictionary())
            return QPDFObjectHandle::newNull();
        at = at.getKey(key);
    }
    return at;
}

} // namespace

Result<PdfFile> PdfFile::open(QByteArrayView bytes)
{
    PdfFile file;
    file.m_bytes = bytes;
    Failure failure;
    file.m_document = parse(bytes, false, failure);
    if (!file.m_document && !failure.final) {
        file.m_repaired = true;
        file.m_document = parse(bytes, true, failure);
    }
    if (!file.m_document)
        return fail(ErrorCode::DocumentUnreadable, u"pdf"_s, failure.why);
    // What is about no part of the file is a wrong count of its objects, which some signers write.
    const auto warnings = file.m_document->getWarnings();
    file.m_ambiguous
        = std::any_of(warnings.begin(), warnings.end(), [](const QPDFExc &one) { return !one.getObject().empty(); });
    return file;
}

QList<PdfSignature> PdfFile::signatures() const
{
    QList<PdfSignature> result;
    try {
        Seen seen;
        std::vector<QPDFObjectHandle> found;
        auto form = m_document->getRoot().getKey("/AcroForm");
        auto fields = form.isDictionary() ? form.getKey("/Fields") : QPDFObjectHandle::newNull();
        for (int i = 0; fields.isArray() && i < std::min(fields.getArrayNItems(), MaxFields); ++i)
            collect(fields.getArrayItem(i), false, 0, seen, found);
        collectFromPages(*m_document, found);
        for (const QPDFObjectHandle &dictionary : found)
            result.append(read(dictionary, m_bytes));
    } catch (const std::exception &) {
        // What could be read before the damage is reported; the digests tell the rest.
    }
    std::stable_sort(result.begin(), result.end(),
        [](const PdfSignature &a, const PdfSignature &b) { return a.end < b.end; });
    return result;
}

QList<Sha256> PdfFile::evidence() const
{
    QList<Sha256> result;
    try {
        auto photos = ownData(*m_document, "/Evidence");
        for (int i = 0; photos.isArray() && i < photos.getArrayNItems(); ++i) {
            if (const Sha256 sha = digestOf(photos.getArrayItem(i)); !sha.isNull())
                result.append(sha);
        }
    } catch (const std::exception &) {
        return {};
    }
    return result;
}

Sha256 PdfFile::ownDigest(const char *what) const
{
    try {
        return digestOf(ownData(*m_document, what));
    } catch (const std::exception &) {
        return {};
    }
}

bool PdfFile::onlyAddsSignatures(const PdfFile &earlier) const
{
    if (m_repaired || earlier.m_repaired || m_ambiguous)
        return false;
    try {
        return addsOnlySignatures(*earlier.m_document, *m_document);
    } catch (const std::exception &) {
        return false;
    }
}

} // namespace svidok
