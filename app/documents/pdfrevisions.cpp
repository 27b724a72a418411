// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/pdfrevisions.h"

#include <algorithm>
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFXRefEntry.hh>
#include <set>
#include <string>

namespace svidok {

namespace {

bool sameEntry(const QPDFXRefEntry &a, const QPDFXRefEntry &b)
{
    if (a.getType() != b.getType())
        return false;
    return a.getType() == 1 ? a.getOffset() == b.getOffset()
                            : a.getObjStreamNumber() == b.getObjStreamNumber()
            && a.getObjStreamIndex() == b.getObjStreamIndex();
}

// Dictionaries equal but for some keys.
bool equalExcept(QPDFObjectHandle a, QPDFObjectHandle b, const std::set<std::string> &except)
{
    if (!a.isDictionary() || !b.isDictionary())
        return false;
    std::set<std::string> keys = a.getKeys();
    keys.merge(b.getKeys());
    for (const std::string &key : keys) {
        if (except.count(key) == 0 && a.getKey(key).unparse() != b.getKey(key).unparse())
            return false;
    }
    return true;
}

bool isName(QPDFObjectHandle value, const char *name)
{
    return value.isName() && value.getName() == name;
}

// A box of no size alone hides nothing: lines, notes and drawings do not keep to theirs. An appearance may be there, empty.
bool drawsNothing(QPDFObjectHandle appearance)
{
    constexpr size_t EmptyAtMost = 64; // what a filter makes of nothing takes less
    auto normal = appearance.isDictionary() ? appearance.getKey("/N") : QPDFObjectHandle::newNull();
    return appearance.isNull()
        || (equalExcept(appearance, QPDFObjectHandle::newDictionary(), {"/N"}) && normal.isStream()
            && !normal.getDict().hasKey("/F") && normal.getRawStreamData()->getSize() <= EmptyAtMost
            && normal.getStreamData()->getSize() == 0);
}

// What is not known to be invisible counts as visible.
bool isInvisibleSignatureField(QPDFObjectHandle field)
{
    static const std::set<std::string> known{
        "/Type", "/Subtype", "/FT", "/F", "/Ff", "/Rect", "/T", "/V", "/P", "/AP", "/M", "/NM", "/Lock"};
    if (!equalExcept(field, QPDFObjectHandle::newDictionary(), known) || !isName(field.getKey("/Subtype"), "/Widget")
        || !isName(field.getKey("/FT"), "/Sig") || !drawsNothing(field.getKey("/AP")))
        return false;
    auto rect = field.getKey("/Rect");
    if (!rect.isRectangle())
        return false;
    const auto box = rect.getArrayAsRectangle();
    return box.llx == box.urx && box.lly == box.ury;
}

// `later` is `earlier` with signature fields behind it.
bool extendsBySignatures(QPDFObjectHandle earlier, QPDFObjectHandle later)
{
    const int before = earlier.isArray() ? earlier.getArrayNItems() : 0;
    const int after = later.isArray() ? later.getArrayNItems() : 0;
    if (after < before)
        return false;
    for (int i = 0; i < after; ++i) {
        auto item = later.getArrayItem(i);
        if (i < before ? earlier.getArrayItem(i).unparse() != item.unparse() : !isInvisibleSignatureField(item))
            return false;
    }
    return true;
}

bool formExtends(QPDFObjectHandle earlier, QPDFObjectHandle later)
{
    if (!later.isDictionary())
        return false;
    if (!earlier.isDictionary())
        earlier = QPDFObjectHandle::newDictionary();
    return equalExcept(earlier, later, {"/Fields", "/SigFlags"})
        && extendsBySignatures(earlier.getKey("/Fields"), later.getKey("/Fields"));
}

// Objects of the earlier revision that a signature may write anew.
struct Places {
    QPDFObjGen root;
    QPDFObjGen form;
    std::set<QPDFObjGen> lists; ///< of fields or annotations that are objects of their own
};

Places placesOf(QPDF &earlier, QPDF &later)
{
    auto form = earlier.getRoot().getKey("/AcroForm");
    Places places;
    places.root = earlier.getRoot().getObjGen();
    // Another object must not become the form: what it was would be gone.
    if (form.getObjGen() == later.getRoot().getKey("/AcroForm").getObjGen())
        places.form = form.getObjGen();
    if (form.isDictionary())
        places.lists.insert(form.getKey("/Fields").getObjGen());
    for (QPDFObjectHandle page : earlier.getAllPages())
        places.lists.insert(page.getKey("/Annots").getObjGen());
    return places;
}

bool mayReplace(QPDFObjectHandle earlier, QPDFObjectHandle later, QPDFObjGen id, const Places &places)
{
    if (earlier.isStream() || later.isStream())
        return false;
    if (id == places.root)
        return equalExcept(earlier, later, {"/AcroForm"});
    if (id == places.form)
        return true; // compared as a whole below
    if (earlier.isArray() && later.isArray())
        return places.lists.count(id) > 0 && extendsBySignatures(earlier, later);
    return earlier.isDictionary() && isName(earlier.getKey("/Type"), "/Page") && equalExcept(earlier, later, {"/Annots"})
        && extendsBySignatures(earlier.getKey("/Annots"), later.getKey("/Annots"));
}

// Whether a value refers to one of these objects, by number.
bool refersTo(const std::set<int> &numbers, QPDFObjectHandle value, bool isTop = true)
{
    if (value.isIndirect() && !isTop)
        return numbers.count(value.getObjectID()) > 0;
    if (value.isArray()) {
        for (int i = 0; i < value.getArrayNItems(); ++i) {
            if (refersTo(numbers, value.getArrayItem(i), false))
                return true;
        }
        return false;
    }
    if (value.isStream())
        value = value.getDict();
    if (!value.isDictionary())
        return false;
    const auto entries = value.getDictAsMap(); // getKeys() leaves out what comes to nothing
    return std::any_of(
        entries.begin(), entries.end(), [&](const auto &entry) { return refersTo(numbers, entry.second, false); });
}

} // namespace

bool addsOnlySignatures(QPDF &earlier, QPDF &later)
{
    auto oldRoot = earlier.getRoot();
    auto newRoot = later.getRoot();
    if (oldRoot.getObjGen() != newRoot.getObjGen()
        || !equalExcept(earlier.getTrailer(), later.getTrailer(), {"/Size", "/Prev", "/ID", "/XRefStm"})
        || !formExtends(oldRoot.getKey("/AcroForm"), newRoot.getKey("/AcroForm")))
        return false;
    const auto before = earlier.getXRefTable();
    const auto now = later.getXRefTable();
    std::set<int> added;
    for (const auto &[id, entry] : now) {
        if (before.count(id) == 0)
            added.insert(id.getObj());
    }
    // What was signed as a reference to nothing must not come to something.
    if (refersTo(added, earlier.getTrailer()))
        return false;
    const Places places = placesOf(earlier, later);
    for (const auto &[id, entry] : before) {
        const auto found = now.find(id);
        if (found == now.end())
            return false;
        const bool isSame = sameEntry(entry, found->second);
        if (!isSame && !mayReplace(earlier.getObject(id), later.getObject(id), id, places))
            return false;
        if (refersTo(added, isSame ? later.getObject(id) : earlier.getObject(id)))
            return false;
    }
    return !later.anyWarnings(); // as PdfFile::m_ambiguous, of what was read since it was opened
}

} // namespace svidok
