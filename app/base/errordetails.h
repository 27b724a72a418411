// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1String>

/// Details of errors that have words of their own in base/errortable.
namespace svidok::errordetail {

// of a StoreUnreadable: more follows, which version is said and what is there
inline constexpr QLatin1String TablesMisfit{"its tables do not fit its version"};
// of an EdgeIllegal: what stands in a case's way
inline constexpr QLatin1String ArrivalUnknown{"a try was made whose end is not known"};
inline constexpr QLatin1String SentBefore{"another document of the case was delivered"};
inline constexpr QLatin1String NewerWaits{"a newer document of the case is in the outbox"};
inline constexpr QLatin1String OnItsWay{"the case is on its way already"};
// of a ServiceRefused: a person's word, who asked there
inline constexpr QLatin1String NotThere{"the recipient was asked and does not have the case"};
// of a CertificateNotOfUser: it may be hers in another spelling, which she alone knows
inline constexpr QLatin1String OtherName{"the certificate is in another name"};

} // namespace svidok::errordetail
