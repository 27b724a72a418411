// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/errortable.h"

#include "base/errordetails.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace svidok {

namespace {

constexpr std::array table = std::to_array<ErrorRow>({
    {ErrorCode::Cancelled, "cancelled", false, ExitCode::AnswerIsNo,
        QT_TRANSLATE_NOOP("errors", "The work was cancelled."),
        QT_TRANSLATE_NOOP("errors", "What was done before stays as it is. Start it again when you want to.")},
    {ErrorCode::TimedOut, "timed_out", true, ExitCode::ServiceUnavailable,
        QT_TRANSLATE_NOOP("errors", "The work took too long and was stopped."),
        QT_TRANSLATE_NOOP("errors", "Try again; if it happens often, look at how busy this computer is.")},
    {ErrorCode::InvalidArgument, "invalid_argument", false, ExitCode::Usage,
        QT_TRANSLATE_NOOP("errors", "A value does not make sense here."),
        QT_TRANSLATE_NOOP("errors", "Correct the value that is named and try again.")},
    {ErrorCode::Internal, "internal", false, ExitCode::ServiceUnavailable,
        QT_TRANSLATE_NOOP("errors", "Svidok made a mistake of its own."),
        QT_TRANSLATE_NOOP("errors", "Send the log of this run to those who maintain Svidok.")},
    {ErrorCode::NotFound, "not_found", false, ExitCode::InputRefused,
        QT_TRANSLATE_NOOP("errors", "It is not there."),
        QT_TRANSLATE_NOOP("errors", "Check the name or number; it may have been moved or deleted.")},
    {ErrorCode::AccessDenied, "access_denied", false, ExitCode::Denied,
        QT_TRANSLATE_NOOP("errors", "The system does not allow access."),
        QT_TRANSLATE_NOOP("errors", "Ask for the right to read or write this place, or choose another one.")},
    {ErrorCode::DiskFull, "disk_full", true, ExitCode::ServiceUnavailable,
        QT_TRANSLATE_NOOP("errors", "The disk is full."),
        QT_TRANSLATE_NOOP("errors", "Free some space and try again; nothing was left half written.")},
    {ErrorCode::IoFailed, "io_failed", true, ExitCode::ServiceUnavailable,
        QT_TRANSLATE_NOOP("errors", "Reading or writing failed."),
        QT_TRANSLATE_NOOP("errors", "Check that the disk or network folder is connected, then try again.")},
    {ErrorCode::OutputExists, "output_exists", false, ExitCode::InputRefused,
        QT_TRANSLATE_NOOP("errors", "The output is there already and is not overwritten."),
        QT_TRANSLATE_NOOP("errors", "Choose another name or move the old file away.")},
    {ErrorCode::StoreMissing, "store_missing", false, ExitCode::InputRefused,
        QT_TRANSLATE_NOOP("errors", "There is no store at this place."),
        QT_TRANSLATE_NOOP("errors", "Check the address, or make a store: the first import into one does, and the demo command.")},
    {ErrorCode::StoreUnreadable, "store_unreadable", false, ExitCode::InputRefused,
        QT_TRANSLATE_NOOP("errors", "This is not a store of Svidok, or it is damaged."),
        QT_TRANSLATE_NOOP("errors", "Choose another file, or restore the store from its backup.")},
    {ErrorCode::StoreSchemaNewer, "store_schema_newer", false, ExitCode::InputRefused,
        QT_TRANSLATE_NOOP("errors", "The store was written by a newer Svidok."),
        QT_TRANSLATE_NOOP("errors", "Update Svidok on this computer; the store was not touched.")},
    {ErrorCode::StoreSchemaOlder, "store_schema_older", false, ExitCode::InputRefused,
        QT_TRANSLATE_NOOP("errors", "The store is of an older Svidok and must be brought up to date first."),
        QT_TRANSLATE_NOOP("errors", "Make a backup, then run: svidok-cli migrate --store URL")},
    {ErrorCode::StoreBusy, "store_busy", true, ExitCode::ServiceUnavailable,
        QT_TRANSLATE_NOOP("errors", "The store is busy with the work of another program."),
        QT_TRANSLATE_NOOP("errors", "Wait a moment and try again.")},
    {ErrorCode::StoreReadOnly, "store_read_only", false, ExitCode::Denied,
        QT_TRANSLATE_NOOP("errors", "The store cannot be written to."),
        QT_TRANSLATE_NOOP("errors", "Svidok works only where it may write: every look at a case is logged in the store. Ask for the right to write the file and its folder, or copy the whole folder and open the copy.")},
    {ErrorCode::StoreReplaced, "store_replaced", false, ExitCode::AnswerIsNo,
        QT_TRANSLATE_NOOP("errors", "Another file lies where the store was."),
        QT_TRANSLATE_NOOP("errors", "Open the store again: what is done now goes into the one before.")},
    {ErrorCode::VersionConflict, "version_conflict", false, ExitCode::AnswerIsNo,
        QT_TRANSLATE_NOOP("errors", "Somebody else has changed the report in the meantime."),
        QT_TRANSLATE_NOOP("errors", "Load the report again, look at the change and repeat your step.")},
    {ErrorCode::LeaseHeld, "lease_held", true, ExitCode::AnswerIsNo,
        QT_TRANSLATE_NOOP("errors", "Another inspector is working on this report."),
        QT_TRANSLATE_NOOP("errors", "Take the next report, or wait until it is released.")},
    {ErrorCode::LeaseLost, "lease_lost", false, ExitCode::AnswerIsNo,
        QT_TRANSLATE_NOOP("errors", "The report is no longer claimed by you."),
        QT_TRANSLATE_NOOP("errors", "Claim it again before you go on.")},
    {ErrorCode::NotSignedIn, "not_signed_in", false, ExitCode::Denied,
        QT_TRANSLATE_NOOP("errors", "Nobody is signed in."),
        QT_TRANSLATE_NOOP("errors", "Sign in, then repeat the step.")},
    {ErrorCode::UserInactive, "user_inactive", false, ExitCode::Denied,
        QT_TRANSLATE_NOOP("errors", "This account is switched off."),
        QT_TRANSLATE_NOOP("errors", "Ask the administrator to switch it on.")},
    {ErrorCode::RoleMissing, "role_missing", false, ExitCode::Denied,
        QT_TRANSLATE_NOOP("errors", "Your role does not allow this step."),
        QT_TRANSLATE_NOOP("errors", "Ask somebody who has the role, or the administrator.")},
    {ErrorCode::SamePerson, "same_person", false, ExitCode::Denied,
        QT_TRANSLATE_NOOP("errors", "The second review must be made by another person."),
        QT_TRANSLATE_NOOP("errors", "Leave the second review to a colleague.")},
    {ErrorCode::EdgeIllegal, "edge_illegal", false, ExitCode::InputRefused,
        QT_TRANSLATE_NOOP("errors", "The report is in a state that does not allow this step."),
        QT_TRANSLATE_NOOP("errors", "Look at the state of the report and at what is still missing.")},
    {ErrorCode::ReasonUnknown, "reason_unknown", false, ExitCode::InputRefused,
        QT_TRANSLATE_NOOP("errors", "This reason is not in the list of reasons."),
        QT_TRANSLATE_NOOP("errors", "Choose a reason from the list.")},
    {ErrorCode::ViolationUnknown, "violation_unknown", false, ExitCode::InputRefused,
        QT_TRANSLATE_NOOP("errors", "This violation is not in the law pack of that date."),
        QT_TRANSLATE_NOOP("errors", "Choose a violation from the law pack that was in force.")},
    {ErrorCode::ViolationUndecided, "violation_undecided", false, ExitCode::InputRefused,
        QT_TRANSLATE_NOOP("errors", "A violation of this report is not decided yet."),
        QT_TRANSLATE_NOOP("errors", "Approve or reject each violation first.")},
    {ErrorCode::PhotoEmpty, "photo_empty", false, ExitCode::InputRefused,
        QT_TRANSLATE_NOOP("errors", "The photo file is empty."),
        QT_TRANSLATE_NOOP("errors", "Copy the photo from the camera or phone again.")},
    {ErrorCode::PhotoTruncated, "photo_truncated", false, ExitCode::InputRefused,
        QT_TRANSLATE_NOOP("errors", "The photo is cut off; its end is missing."),
        QT_TRANSLATE_NOOP("errors", "Copy the photo from the camera or phone again.")},
    {ErrorCode::PhotoTooLarge, "photo_too_large", false, ExitCode::InputRefused,
        QT_TRANSLATE_NOOP("errors", "The photo is larger than Svidok opens safely."),
        QT_TRANSLATE_NOOP("errors", "Use the photo as the camera made it, not an enlarged copy.")},
    {ErrorCode::PhotoNotAnImage, "photo_not_an_image", false, ExitCode::InputRefused,
        QT_TRANSLATE_NOOP("errors", "The file is not a photo."),
        QT_TRANSLATE_NOOP("errors", "Leave this file out.")},
    {ErrorCode::PhotoFormatUnsupported, "photo_format_unsupported", false, ExitCode::InputRefused,
        QT_TRANSLATE_NOOP("errors", "Photos of this format cannot be opened here."),
        QT_TRANSLATE_NOOP("errors", "Ask for the photo as JPEG, unedited. HEIC photos are opened where the plugin photo_heic and the library libheif are installed.")},
    {ErrorCode::EvidenceUnreachable, "evidence_unreachable", true, ExitCode::ServiceUnavailable,
        QT_TRANSLATE_NOOP("errors", "The place for photos and documents cannot be reached or written to."),
        QT_TRANSLATE_NOOP("errors", "Connect its disk or network folder, or ask for the right to write there; nothing of it was changed.")},
    {ErrorCode::EvidenceMissing, "evidence_missing", false, ExitCode::AnswerIsNo,
        QT_TRANSLATE_NOOP("errors", "The evidence is not in the evidence store."),
        QT_TRANSLATE_NOOP("errors", "Restore it from the backup; until then the case cannot be proved.")},
    {ErrorCode::EvidenceAltered, "evidence_altered", false, ExitCode::AnswerIsNo,
        QT_TRANSLATE_NOOP("errors", "The evidence differs from what was stored."),
        QT_TRANSLATE_NOOP("errors", "Do not use it. Restore it from the backup and tell the administrator.")},
    {ErrorCode::ArchiveUnsafe, "archive_unsafe", false, ExitCode::InputRefused,
        QT_TRANSLATE_NOOP("errors", "The archive holds paths or sizes that are not safe to unpack."),
        QT_TRANSLATE_NOOP("errors", "Unpack it on another computer and import the folder.")},
    {ErrorCode::NotLookedInto, "not_looked_into", false, ExitCode::InputRefused,
        QT_TRANSLATE_NOOP("errors", "It was passed over: it is hidden, a link to a folder, an archive inside a folder, or no file."),
        QT_TRANSLATE_NOOP("errors", "If it holds photos, choose it by itself.")},
    {ErrorCode::ReaderUnavailable, "reader_unavailable", false, ExitCode::ServiceUnavailable,
        QT_TRANSLATE_NOOP("errors", "The plate reader cannot be used on this computer."),
        QT_TRANSLATE_NOOP("errors", "Install what is named in the details, or type the plate yourself.")},
    {ErrorCode::ReaderFailed, "reader_failed", false, ExitCode::ServiceUnavailable,
        QT_TRANSLATE_NOOP("errors", "The plate reader failed on this photo."),
        QT_TRANSLATE_NOOP("errors", "Type the plate yourself; the failure is recorded.")},
    {ErrorCode::ReaderCrashed, "reader_crashed", false, ExitCode::ServiceUnavailable,
        QT_TRANSLATE_NOOP("errors", "A plate reader crashed on this photo."),
        QT_TRANSLATE_NOOP("errors", "The other readers went on. Where it crashes again and again it is switched off; the details name it.")},
    {ErrorCode::ModelMissing, "model_missing", false, ExitCode::ServiceUnavailable,
        QT_TRANSLATE_NOOP("errors", "A file that the plate reader needs is missing or damaged."),
        QT_TRANSLATE_NOOP("errors", "Install Svidok again.")},
    {ErrorCode::PackInvalid, "pack_invalid", false, ExitCode::InputRefused,
        QT_TRANSLATE_NOOP("errors", "The data pack has mistakes and is not used."),
        QT_TRANSLATE_NOOP("errors", "Correct the place that is named, or go back to the pack before.")},
    {ErrorCode::TemplateFieldMissing, "template_field_missing", false, ExitCode::InputRefused,
        QT_TRANSLATE_NOOP("errors", "The document needs a field that has no value yet."),
        QT_TRANSLATE_NOOP("errors", "Fill in the field that is named, then make the document again.")},
    {ErrorCode::SettingInvalid, "setting_invalid", false, ExitCode::InputRefused,
        QT_TRANSLATE_NOOP("errors", "A setting has a value that is not allowed."),
        QT_TRANSLATE_NOOP("errors", "Correct the setting that is named.")},
    {ErrorCode::DocumentFailed, "document_failed", false, ExitCode::ServiceUnavailable,
        QT_TRANSLATE_NOOP("errors", "The document could not be made."),
        QT_TRANSLATE_NOOP("errors", "Look at the details; nothing was stored.")},
    {ErrorCode::DocumentLocked, "document_locked", false, ExitCode::InputRefused,
        QT_TRANSLATE_NOOP("errors", "The document is signed and cannot be changed."),
        QT_TRANSLATE_NOOP("errors", "Make an amendment: it becomes a new version.")},
    {ErrorCode::DocumentUnreadable, "document_unreadable", false, ExitCode::InputRefused,
        QT_TRANSLATE_NOOP("errors", "The document or archive cannot be read; it is damaged, empty or of another kind."),
        QT_TRANSLATE_NOOP("errors", "Get the file again from where it came from.")},
    {ErrorCode::KeyFileUnreadable, "key_file_unreadable", false, ExitCode::InputRefused,
        QT_TRANSLATE_NOOP("errors", "The key file cannot be read as a PKCS#12 container."),
        QT_TRANSLATE_NOOP("errors", "Choose the file with your signing key.")},
    {ErrorCode::PassphraseNeeded, "passphrase_needed", false, ExitCode::Denied,
        QT_TRANSLATE_NOOP("errors", "The key needs its passphrase."),
        QT_TRANSLATE_NOOP("errors", "Enter the passphrase, or keep it in the keychain.")},
    {ErrorCode::PassphraseWrong, "passphrase_wrong", false, ExitCode::Denied,
        QT_TRANSLATE_NOOP("errors", "The passphrase does not open the key."),
        QT_TRANSLATE_NOOP("errors", "Enter it again; mind the keyboard layout.")},
    {ErrorCode::CertificateExpired, "certificate_expired", false, ExitCode::Denied,
        QT_TRANSLATE_NOOP("errors", "The signing certificate has expired."),
        QT_TRANSLATE_NOOP("errors", "Get a new certificate from your provider.")},
    {ErrorCode::CertificateNotYetValid, "certificate_not_yet_valid", false, ExitCode::Denied,
        QT_TRANSLATE_NOOP("errors", "The signing certificate is not valid yet."),
        QT_TRANSLATE_NOOP("errors", "Check the date of this computer, or wait until it is valid.")},
    {ErrorCode::CertificateNotOfUser, "certificate_not_of_user", false, ExitCode::Denied,
        QT_TRANSLATE_NOOP("errors", "The certificate belongs to somebody else than the person signed in."),
        QT_TRANSLATE_NOOP("errors", "Use your own key, or ask the administrator to bind the certificate to you.")},
    {ErrorCode::SigningFailed, "signing_failed", false, ExitCode::ServiceUnavailable,
        QT_TRANSLATE_NOOP("errors", "The signature could not be made."),
        QT_TRANSLATE_NOOP("errors", "Look at the details; the document stays unsigned.")},
    {ErrorCode::ServiceUnreachable, "service_unreachable", true, ExitCode::ServiceUnavailable,
        QT_TRANSLATE_NOOP("errors", "The service cannot be reached."),
        QT_TRANSLATE_NOOP("errors", "Check the network; what was to be sent waits in the outbox.")},
    {ErrorCode::ServiceTimedOut, "service_timed_out", true, ExitCode::ServiceUnavailable,
        QT_TRANSLATE_NOOP("errors", "The service did not answer in time."),
        QT_TRANSLATE_NOOP("errors", "It is tried again by itself, with the same key, so nothing goes twice.")},
    {ErrorCode::ServiceRefused, "service_refused", false, ExitCode::InputRefused,
        QT_TRANSLATE_NOOP("errors", "The service refused the request."),
        QT_TRANSLATE_NOOP("errors", "Read its answer in the details, correct the case and send it again.")},
    {ErrorCode::ServiceDenied, "service_denied", false, ExitCode::Denied,
        QT_TRANSLATE_NOOP("errors", "The service does not accept our credentials."),
        QT_TRANSLATE_NOOP("errors", "Unlock the keychain, where the access is kept, and try again. If that does not help, ask the administrator to renew the access.")},
    {ErrorCode::ServiceRateLimited, "service_rate_limited", true, ExitCode::ServiceUnavailable,
        QT_TRANSLATE_NOOP("errors", "The service asks us to slow down."),
        QT_TRANSLATE_NOOP("errors", "It is tried again by itself when the service allows.")},
    {ErrorCode::ServiceFailed, "service_failed", true, ExitCode::ServiceUnavailable,
        QT_TRANSLATE_NOOP("errors", "The service failed."),
        QT_TRANSLATE_NOOP("errors", "It is tried again by itself; tell them if it lasts.")},
    {ErrorCode::ServiceAnswerUnreadable, "service_answer_unreadable", true, ExitCode::ServiceUnavailable,
        QT_TRANSLATE_NOOP("errors", "The service gave an answer that cannot be understood."),
        QT_TRANSLATE_NOOP("errors", "Keep the log; the answer is in it as far as it may be. Ask the other side.")},
    {ErrorCode::ConfirmationMissing, "confirmation_missing", false, ExitCode::Denied,
        QT_TRANSLATE_NOOP("errors", "Nobody has confirmed that this may be sent."),
        QT_TRANSLATE_NOOP("errors", "Look at what leaves and to whom, then confirm.")},
    {ErrorCode::PluginMissing, "plugin_missing", false, ExitCode::ServiceUnavailable,
        QT_TRANSLATE_NOOP("errors", "No plugin for this is installed."),
        QT_TRANSLATE_NOOP("errors", "Run svidok-cli plugins to see what is there, or install Svidok again.")},
    {ErrorCode::PluginNotAllowed, "plugin_not_allowed", false, ExitCode::Denied,
        QT_TRANSLATE_NOOP("errors", "The plugin is not on the list of allowed plugins."),
        QT_TRANSLATE_NOOP("errors", "Install plugins only together with Svidok.")},
    {ErrorCode::PluginAltered, "plugin_altered", false, ExitCode::Denied,
        QT_TRANSLATE_NOOP("errors", "The plugin file was changed after it was built."),
        QT_TRANSLATE_NOOP("errors", "Install Svidok again and tell the administrator.")},
    {ErrorCode::PluginIncompatible, "plugin_incompatible", false, ExitCode::ServiceUnavailable,
        QT_TRANSLATE_NOOP("errors", "The plugin does not fit this Svidok."),
        QT_TRANSLATE_NOOP("errors", "Install the plugin of the same version as Svidok.")},
    {ErrorCode::PluginSwitchedOff, "plugin_switched_off", false, ExitCode::ServiceUnavailable,
        QT_TRANSLATE_NOOP("errors", "The plugin crashed before and is switched off."),
        QT_TRANSLATE_NOOP("errors", "Switch it on again when the cause is known, or use another one.")},
    {ErrorCode::SecretStoreUnavailable, "secret_store_unavailable", false, ExitCode::ServiceUnavailable,
        QT_TRANSLATE_NOOP("errors", "The keychain of this computer cannot be used."),
        QT_TRANSLATE_NOOP("errors", "Enter the secret when asked: it is kept for this session only.")},
    {ErrorCode::SecretMissing, "secret_missing", false, ExitCode::InputRefused,
        QT_TRANSLATE_NOOP("errors", "The keychain has no such secret."),
        QT_TRANSLATE_NOOP("errors", "Enter it once; it can then be kept in the keychain.")},
    {ErrorCode::CustodyBroken, "custody_broken", false, ExitCode::AnswerIsNo,
        QT_TRANSLATE_NOOP("errors", "The custody log does not hold: an entry was changed, removed or added."),
        QT_TRANSLATE_NOOP("errors", "Keep the store as it is and tell the administrator which link was named.")},
});

constexpr bool isInOrder()
{
    for (size_t i = 0; i < table.size(); ++i) {
        if (static_cast<size_t>(table[i].code) != i)
            return false;
    }
    return true;
}
static_assert(isInOrder(), "the rows stand in the order of ErrorCode");

} // namespace

std::span<const ErrorRow> errorTable()
{
    return table;
}

const ErrorRow &errorRow(ErrorCode code)
{
    return table[static_cast<size_t>(code)];
}

QString errorName(ErrorCode code)
{
    return QString::fromLatin1(errorRow(code).name);
}

std::optional<ErrorCode> errorCode(QStringView name)
{
    const auto row = std::find_if(
        table.begin(), table.end(), [name](const ErrorRow &candidate) { return name == QLatin1String(candidate.name); });
    return row == table.end() ? std::nullopt : std::optional(row->code);
}

namespace {

// What Qt shows of a name that is not text finds no file: it was never looked for.
bool isUnreadableName(const Error &error)
{
    return error.code == ErrorCode::NotFound && error.subject.contains(QChar::ReplacementCharacter);
}

// More exact words than those of the code, for details that begin so.
struct Words {
    ErrorCode code;
    QLatin1String detail;
    const char *text;
    const char *advice;
};

constexpr Words UnreadableName{ErrorCode::NotFound, {}, QT_TRANSLATE_NOOP("errors", "Its name is not valid UTF-8, so it cannot be opened."),
    QT_TRANSLATE_NOOP("errors", "Give the file or folder another name and choose it again.")};

constexpr Words ByDetail[] = {
    {ErrorCode::StoreUnreadable, errordetail::TablesMisfit,
        QT_TRANSLATE_NOOP("errors", "The tables of the store are not those of the version that it says it has: another program changed it."),
        QT_TRANSLATE_NOOP("errors", "Restore it from its backup, or from the copy that was kept beside it before it was brought up to date: that is called like the store, with .schema- and a number after it.")},
    {ErrorCode::EdgeIllegal, errordetail::ArrivalUnknown,
        QT_TRANSLATE_NOOP("errors", "It was tried to send the case, and whether it arrived is not known yet."),
        QT_TRANSLATE_NOOP("errors", "Have it tried again from the outbox: it never arrives as a second case. Only if that will never succeed, ask the recipient, and say in the outbox if they do not have it.")},
    {ErrorCode::EdgeIllegal, errordetail::SentBefore,
        QT_TRANSLATE_NOOP("errors", "Another document of the same case was delivered; this one would become a second case."),
        QT_TRANSLATE_NOOP("errors", "Nothing more needs to be sent. If the documents differ in what matters, tell the recipient.")},
    {ErrorCode::EdgeIllegal, errordetail::NewerWaits,
        QT_TRANSLATE_NOOP("errors", "A newer document of the same case is in the outbox; this one would become a second case."),
        QT_TRANSLATE_NOOP("errors", "Send the newer one; this one stays here and does not leave.")},
    {ErrorCode::EdgeIllegal, errordetail::OnItsWay,
        QT_TRANSLATE_NOOP("errors", "The case is being sent, or the recipient has it already."),
        QT_TRANSLATE_NOOP("errors", "The outbox says how it stands. What the recipient has can be corrected there only.")},
    {ErrorCode::ServiceRefused, errordetail::NotThere,
        QT_TRANSLATE_NOOP("errors", "The recipient was asked and does not have the case."),
        QT_TRANSLATE_NOOP("errors", "Send the newest document of the case, or have this one tried again.")},
    {ErrorCode::CertificateNotOfUser, errordetail::OtherName,
        QT_TRANSLATE_NOOP("errors", "The certificate is in another name than that of the person signed in."),
        QT_TRANSLATE_NOOP("errors", "Use your own key. The first one that you sign with is bound to you.")},
};

const Words *wordsOf(const Error &error)
{
    if (isUnreadableName(error))
        return &UnreadableName;
    const auto found = std::find_if(std::begin(ByDetail), std::end(ByDetail),
        [&](const Words &one) { return error.code == one.code && error.detail.startsWith(one.detail); });
    return found == std::end(ByDetail) ? nullptr : found;
}

} // namespace

QString errorText(const Error &error)
{
    const Words *words = wordsOf(error);
    const QString text = QCoreApplication::translate("errors", words ? words->text : errorRow(error.code).text);
    if (error.subject.isEmpty())
        return text;
    //: what it is about, and what happened to it
    return QCoreApplication::translate("errors", "%1: %2").arg(error.subject, text);
}

QString errorAdvice(ErrorCode code)
{
    return QCoreApplication::translate("errors", errorRow(code).advice);
}

QString errorAdvice(const Error &error)
{
    const Words *words = wordsOf(error);
    return words ? QCoreApplication::translate("errors", words->advice) : errorAdvice(error.code);
}

QString errorWithAdvice(const Error &error)
{
    const QString advice = errorAdvice(error);
    return advice.isEmpty() ? errorText(error) : errorText(error) + u' ' + advice;
}

} // namespace svidok
