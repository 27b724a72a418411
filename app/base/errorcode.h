// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace svidok {

/// Every way in which an operation of Svidok can end other than well. A caller may switch on the code; the
/// user's text, the advice and whether a retry helps stand in one table (base/errortable.h), walked by a test.
enum class ErrorCode : quint16 {
    // control
    Cancelled,
    TimedOut,
    InvalidArgument,
    Internal,
    // files
    NotFound,
    AccessDenied,
    DiskFull,
    IoFailed,
    OutputExists,
    // store
    StoreMissing,
    StoreUnreadable,
    StoreSchemaNewer,
    StoreSchemaOlder,
    StoreBusy,
    StoreReadOnly,
    StoreReplaced, ///< another file lies where an open store was
    VersionConflict,
    LeaseHeld,
    LeaseLost,
    // people and life cycle
    NotSignedIn,
    UserInactive,
    RoleMissing,
    SamePerson,
    EdgeIllegal,
    ReasonUnknown,
    ViolationUnknown,
    ViolationUndecided,
    // evidence
    PhotoEmpty,
    PhotoTruncated,
    PhotoTooLarge,
    PhotoNotAnImage,
    PhotoFormatUnsupported,
    EvidenceUnreachable, ///< the whole place, not one file of it
    EvidenceMissing,
    EvidenceAltered,
    ArchiveUnsafe,
    NotLookedInto, ///< an import names it and goes on
    // plate reading and scene
    ReaderUnavailable,
    ReaderFailed,
    ReaderCrashed,
    ModelMissing,
    // data packs, templates, settings
    PackInvalid,
    TemplateFieldMissing,
    SettingInvalid,
    // documents and signatures
    DocumentFailed,
    DocumentLocked,
    DocumentUnreadable,
    KeyFileUnreadable,
    PassphraseNeeded,
    PassphraseWrong,
    CertificateExpired,
    CertificateNotYetValid,
    CertificateNotOfUser,
    SigningFailed,
    // services
    ServiceUnreachable,
    ServiceTimedOut,
    ServiceRefused,
    ServiceDenied,
    ServiceRateLimited,
    ServiceFailed,
    ServiceAnswerUnreadable,
    ConfirmationMissing,
    // plugins and secrets
    PluginMissing,
    PluginNotAllowed,
    PluginAltered,
    PluginIncompatible,
    PluginSwitchedOff,
    SecretStoreUnavailable,
    SecretMissing,
    // custody
    CustodyBroken,
};

} // namespace svidok
