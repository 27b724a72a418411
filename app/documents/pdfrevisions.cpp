// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/pdfrevisions.h"

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

bool isInvisibleSignatureField(QPDFObjectHandle field)
{
    if (!field.isDictionary() || !field.getKey("/FT").isName() || field.getKey("/FT").getName() != "/Sig"
        || field.hasKey("/Kids") || field.hasKey("/A") || field.hasKey("/AA"))
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

bool mayReplace(QPDFObjectHandle earlier, QPDFObjectHandle later, QPDFObjGen id, QPDFObjectHandle root)
{
    if (earlier.isStream() || later.isStream())
        return false;
    if (id == root.getObjGen())
        return equalExcept(earlier, later, {"/AcroForm"});
    if (id == root.getKey("/AcroForm").getObjGen())
        return true; // compared as a whole below
    if (earlier.isArray() && later.isArray()) // a list of fields or annotations that is an object of its own
        return extendsBySignatures(earlier, later);
    const bool isPage = earlier.isDictionary() && earlier.getKey("/Type").isName() && earlier.getKey("/Type").getName() == "/Page";
    return isPage && equalExcept(earlier, later, {"/Annots"})
        && extendsBySignatures(earlier.getKey("/Annots"), later.getKey("/Annots"));
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
    const auto now = later.getXRefTable();
    for (const auto &[id, entry] : earlier.getXRefTable()) {
        const auto found = now.find(id);
        if (found == now.end())
            return false;
        if (sameEntry(entry, found->second))
            continue;
        if (!mayReplace(earlier.getObject(id), later.getObject(id), id, newRoot))
            return false;
    }
    return true;
}

} // namespace svidok
