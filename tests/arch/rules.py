# SPDX-FileCopyrightText: 2026 The Svidok authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The tables that tests/arch enforces: who may see whom, and what may be linked where."""

CORE = {"base", "domain", "ports"}

# Room (folder) -> (rooms of ours it may include, Qt modules, other libraries by the key of LIBRARIES).
ROOMS = {
    "app/base": ({"base"}, {"QtCore"}, {"expected"}),
    "app/domain": ({"base", "domain"}, {"QtCore", "QtPositioning"}, set()),
    "app/ports": (CORE, {"QtCore"}, set()),
    "app/usecases": (CORE | {"usecases"}, {"QtCore"}, set()),
    "app/settings": (CORE | {"settings"}, {"QtCore"}, set()),
    "app/runtime": (CORE | {"runtime"}, {"QtCore"}, {"posix"}),
    "app/pluginhost": (CORE | {"pluginhost"}, {"QtCore"}, {"posix"}),
    "app/imaging": (CORE | {"imaging"}, {"QtCore", "QtGui"}, {"exiv2", "archive", "jpeg", "png", "webp"}),
    "app/vision": (CORE | {"vision"}, {"QtCore"}, {"opencv"}),
    "app/documents": (CORE | {"documents", "cades"}, {"QtCore", "QtGui"}, {"qpdf", "qrencode", "archive", "openssl"}),
    "app/demo": (CORE | {"demo"}, {"QtCore", "QtGui"}, {"exiv2", "openssl"}),
    "app/main": (
        CORE | {"usecases", "settings", "runtime", "pluginhost", "imaging", "documents", "demo", "main",
               "viewmodels", "widgets", "screens"},
        {"QtCore", "QtGui", "QtWidgets"},
        {"posix"},
    ),
    "plugins/helpers": (CORE | {"cades"}, {"QtCore"}, {"openssl"}),
    "plugins/evidence_folder": (CORE, {"QtCore"}, {"openssl", "posix"}),
    "plugins/map_tiles": (CORE, {"QtCore", "QtNetwork"}, set()),
    "plugins/photo_heic": (CORE, {"QtCore"}, {"heif"}),
    "plugins/reader_ctc": (CORE, {"QtCore"}, {"opencv"}),
    "plugins/reader_ppocr": (CORE, {"QtCore"}, {"opencv"}),
    "plugins/reader_tesseract": (CORE, {"QtCore"}, {"opencv", "tesseract"}),
    "plugins/recipient_police_rest": (CORE, {"QtCore", "QtNetwork"}, set()),
    "plugins/secrets_keychain": (CORE, {"QtCore"}, {"keychain"}),
    "plugins/secrets_memory": (CORE, {"QtCore"}, set()),
    "plugins/signer_p12": (CORE | {"cades"}, {"QtCore"}, {"openssl"}),
    "plugins/storage_sqlite": (CORE, {"QtCore", "QtSql"}, {"sqlite"}),
    "plugins/vision_opencv": (CORE | {"vision"}, {"QtCore"}, set()),
    "server-stub": (set(), {"QtCore", "QtNetwork", "QtHttpServer"}, set()),
    "ui/viewmodels": (CORE | {"usecases", "viewmodels"}, {"QtCore", "QtGui"}, set()),
    "ui/widgets": (CORE | {"usecases", "viewmodels", "widgets"}, {"QtCore", "QtGui", "QtSvg", "QtWidgets"}, set()),
    "ui/screens": (
        CORE | {"usecases", "viewmodels", "widgets", "screens"}, {"QtCore", "QtGui", "QtWidgets", "QtPdf", "QtPdfWidgets"},
        set(),
    ),
}

# First folder of a quoted include -> the room it names.
ROOM_NAMES = {
    "base", "domain", "ports", "usecases", "settings", "runtime", "pluginhost", "imaging", "vision", "documents",
    "demo", "main", "cades", "viewmodels", "widgets", "screens",
}  # fmt: skip

# Other libraries: how their headers begin.
LIBRARIES = {
    "expected": ("tl/",),
    "exiv2": ("exiv2/",),
    "jpeg": ("jpeglib.h", "jerror.h"),
    "png": ("png.h",),
    "webp": ("webp/",),
    "heif": ("libheif/",),
    "archive": ("archive.h", "archive_entry.h"),
    "opencv": ("opencv2/",),
    "openssl": ("openssl/",),
    "qpdf": ("qpdf/",),
    "qrencode": ("qrencode.h",),
    "tesseract": ("tesseract/", "leptonica/"),
    "keychain": ("qt6keychain/",),
    "sqlite": ("sqlite3.h",),
}

# The only files that may call the operating system directly; each has a counterpart for other systems in it or beside it.
SYSTEM_FILES = {
    "app/main/addresslimit.h",
    "app/main/cli/terminal.cpp",
    "app/main/placecheck.cpp",
    "app/main/reader/main.cpp",
    "app/main/standardstreams.h",
    "app/main/systemaccount.cpp",
    "app/pluginhost/crashnote_posix.cpp",
    "app/runtime/giveway_linux.cpp",
    "app/runtime/largebuffers_glibc.cpp",
    "plugins/evidence_folder/diskfile.cpp",
}

# Libraries of ours that must stay free of everything but QtCore -> what else each may need.
CORE_LIBRARIES = {
    "libsvidok_base.so": set(),
    "libsvidok_domain.so": {"libQt6Positioning.so"},
    "libsvidok_usecases.so": set(),
    "libsvidok_settings.so": set(),
    "libsvidok_runtime.so": set(),
    "libsvidok_pluginhost.so": set(),
}
SYSTEM_LIBRARIES = ("libc.", "libm.", "libstdc++.", "libgcc_s.", "ld-linux", "libasan.", "libubsan.", "libgcov.")

# Libraries that only some of what is built may need, by patterns of file names. OpenCV must not be loaded before the first
# photo is looked at: it takes longer than all else until the queue is on the screen.
LIBRARY_USERS = {
    "libQt6Sql.so": ("svidok_storage_*.so",),
    "libQt6Network.so": ("svidok_recipient_*.so", "svidok_map_*.so", "svidok-server-stub"),
    "libQt6Widgets.so": ("libsvidok_widgets.so", "libsvidok_screens.so", "svidok"),
    "libopencv_": ("svidok_vision_*.so", "svidok_reader_*.so"),
}

MAX_SOURCE_LINES = 600
MAX_HEADER_LINES = 120

# What must not be called, and where it may be after all: pattern -> (why, files that may).
FORBIDDEN = {
    r"\bprocessEvents\b|\bQEventLoop\b": ("no nested event loops", ()),
    r"[dD]ialog\w*(?:\.|->)exec\(": ("dialogs open(), they do not exec()", ()),
    r"\bsleep_for\b|\bsleep_until\b|\bQThread::(?:m|u)?sleep\b|\bqSleep\b|\bqWait\(|\busleep\(|\bnanosleep\(": (
        "nothing sleeps: wait for the thing itself",
        (),
    ),
    r"\bfriend class \w*Test\b": ("seams, not friends", ()),
    r"setInsecureFallback\(true\)": ("secrets only in the keychain", ()),
    r"\bResult<bool>": ("an enum or Outcome says more", ()),
    r"(?<![\w}])/(?:work|home|Users)/|C:\\\\": ("no path of one machine", ("tests/support/forwardfixture.cpp",)),
    r"file\(\s*GLOB": ("files are listed, not globbed", ()),
}
