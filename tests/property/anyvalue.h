// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/errortable.h"
#include "domain/outbox.h"
#include "domain/report.h"
#include "domain/user.h"

#include <rapidcheck.h>

// Any value of the domain, for use inside a property. Every call draws anew.
namespace svidok::test::any {

int number(int from, int to); // both included
bool flag();

template <typename T> T oneOf(std::initializer_list<T> values)
{
    return *rc::gen::elementOf(std::vector<T>(values));
}

template <typename Enum> Enum upTo(Enum last)
{
    return static_cast<Enum>(number(0, static_cast<int>(last)));
}

QChar character();
QString text(int longest = 8);
QStringList texts();
double real();
std::optional<double> optionalReal();
QDateTime instant();
QDateTime optionalInstant();
QByteArray bytes();
Sha256 sha();
PlateText plate();

template <typename T> QList<T> list(T (*one)(), int longest = 2)
{
    QList<T> list;
    for (int i = number(0, longest); i > 0; --i)
        list.append(one());
    return list;
}

MetadataEntry metadataEntry();
CaptureFacts captureFacts();
Photo photo();
CharEvidence charEvidence();
ReaderTranscript transcript();
PlateRead plateRead();
PhotoReading reading();
RuleCheck ruleCheck();
SceneMatch sceneMatch();
PlateCorrection correction();
Violation violation();
Decision decision();
DocumentVersion document();
Note note();
PhotoMark photoMark();
MovementFindings movement();
PoliceUpdate policeUpdate();
Report report();
Error error();
OutboxMessage outboxMessage();
User user();

} // namespace svidok::test::any
