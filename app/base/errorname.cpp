// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/errorname.h"

namespace svidok {

QString errorName(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Cancelled:
        return QStringLiteral("Cancelled");
    case ErrorCode::TimedOut:
        return QStringLiteral("TimedOut");
    case ErrorCode::InvalidArgument:
        return QStringLiteral("InvalidArgument");
    case ErrorCode::Internal:
        return QStringLiteral("Internal");
    case ErrorCode::NotFound:
        return QStringLiteral("NotFound");
    case ErrorCode::AccessDenied:
        return QStringLiteral("AccessDenied");
    case ErrorCode::DiskFull:
        return QStringLiteral("DiskFull");
    case ErrorCode::IoFailed:
        return QStringLiteral("IoFailed");
    case ErrorCode::OutputExists:
        return QStringLiteral("OutputExists");
    case ErrorCode::StoreMissing:
        return QStringLiteral("StoreMissing");
    case ErrorCode::StoreUnreadable:
        return QStringLiteral("StoreUnreadable");
    case ErrorCode::StoreSchemaNewer:
        return QStringLiteral("StoreSchemaNewer");
    case ErrorCode::StoreSchemaOlder:
        return QStringLiteral("StoreSchemaOlder");
    case ErrorCode::StoreBusy:
        return QStringLiteral("StoreBusy");
    case ErrorCode::StoreReadOnly:
        return QStringLiteral("StoreReadOnly");
    case ErrorCode::VersionConflict:
        return QStringLiteral("VersionConflict");
    case ErrorCode::LeaseHeld:
        return QStringLiteral("LeaseHeld");
    case ErrorCode::LeaseLost:
        return QStringLiteral("LeaseLost");
    case ErrorCode::NotSignedIn:
        return QStringLiteral("NotSignedIn");
    case ErrorCode::UserInactive:
        return QStringLiteral("UserInactive");
    case ErrorCode::RoleMissing:
        return QStringLiteral("RoleMissing");
    case ErrorCode::SamePerson:
        return QStringLiteral("SamePerson");
    case ErrorCode::EdgeIllegal:
        return QStringLiteral("EdgeIllegal");
    case ErrorCode::ReasonUnknown:
        return QStringLiteral("ReasonUnknown");
    case ErrorCode::ViolationUnknown:
        return QStringLiteral("ViolationUnknown");
    case ErrorCode::ViolationUndecided:
        return QStringLiteral("ViolationUndecided");
    case ErrorCode::PhotoEmpty:
        return QStringLiteral("PhotoEmpty");
    case ErrorCode::PhotoTruncated:
        return QStringLiteral("PhotoTruncated");
    case ErrorCode::PhotoTooLarge:
        return QStringLiteral("PhotoTooLarge");
    case ErrorCode::PhotoNotAnImage:
        return QStringLiteral("PhotoNotAnImage");
    case ErrorCode::PhotoFormatUnsupported:
        return QStringLiteral("PhotoFormatUnsupported");
    case ErrorCode::EvidenceMissing:
        return QStringLiteral("EvidenceMissing");
    case ErrorCode::EvidenceAltered:
        return QStringLiteral("EvidenceAltered");
    case ErrorCode::ArchiveUnsafe:
        return QStringLiteral("ArchiveUnsafe");
    case ErrorCode::ReaderUnavailable:
        return QStringLiteral("ReaderUnavailable");
    case ErrorCode::ReaderFailed:
        return QStringLiteral("ReaderFailed");
    case ErrorCode::ModelMissing:
        return QStringLiteral("ModelMissing");
    case ErrorCode::PackInvalid:
        return QStringLiteral("PackInvalid");
    case ErrorCode::TemplateFieldMissing:
        return QStringLiteral("TemplateFieldMissing");
    case ErrorCode::SettingInvalid:
        return QStringLiteral("SettingInvalid");
    case ErrorCode::DocumentFailed:
        return QStringLiteral("DocumentFailed");
    case ErrorCode::DocumentLocked:
        return QStringLiteral("DocumentLocked");
    case ErrorCode::DocumentUnreadable:
        return QStringLiteral("DocumentUnreadable");
    case ErrorCode::KeyFileUnreadable:
        return QStringLiteral("KeyFileUnreadable");
    case ErrorCode::PassphraseNeeded:
        return QStringLiteral("PassphraseNeeded");
    case ErrorCode::PassphraseWrong:
        return QStringLiteral("PassphraseWrong");
    case ErrorCode::CertificateExpired:
        return QStringLiteral("CertificateExpired");
    case ErrorCode::CertificateNotYetValid:
        return QStringLiteral("CertificateNotYetValid");
    case ErrorCode::CertificateNotOfUser:
        return QStringLiteral("CertificateNotOfUser");
    case ErrorCode::SigningFailed:
        return QStringLiteral("SigningFailed");
    case ErrorCode::ServiceUnreachable:
        return QStringLiteral("ServiceUnreachable");
    case ErrorCode::ServiceTimedOut:
        return QStringLiteral("ServiceTimedOut");
    case ErrorCode::ServiceRefused:
        return QStringLiteral("ServiceRefused");
    case ErrorCode::ServiceDenied:
        return QStringLiteral("ServiceDenied");
    case ErrorCode::ServiceRateLimited:
        return QStringLiteral("ServiceRateLimited");
    case ErrorCode::ServiceFailed:
        return QStringLiteral("ServiceFailed");
    case ErrorCode::ServiceAnswerUnreadable:
        return QStringLiteral("ServiceAnswerUnreadable");
    case ErrorCode::ConfirmationMissing:
        return QStringLiteral("ConfirmationMissing");
    case ErrorCode::PluginMissing:
        return QStringLiteral("PluginMissing");
    case ErrorCode::PluginNotAllowed:
        return QStringLiteral("PluginNotAllowed");
    case ErrorCode::PluginAltered:
        return QStringLiteral("PluginAltered");
    case ErrorCode::PluginIncompatible:
        return QStringLiteral("PluginIncompatible");
    case ErrorCode::PluginSwitchedOff:
        return QStringLiteral("PluginSwitchedOff");
    case ErrorCode::SecretStoreUnavailable:
        return QStringLiteral("SecretStoreUnavailable");
    case ErrorCode::SecretMissing:
        return QStringLiteral("SecretMissing");
    case ErrorCode::CustodyBroken:
        return QStringLiteral("CustodyBroken");
    }
    return QStringLiteral("Internal");
}

std::optional<ErrorCode> errorCode(QStringView name)
{
    for (auto i = 0; i <= static_cast<int>(ErrorCode::CustodyBroken); ++i) {
        const auto code = static_cast<ErrorCode>(i);
        if (errorName(code) == name)
            return code;
    }
    return std::nullopt;
}

} // namespace svidok
