<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
<context>
    <name>DuplicateWords</name>
    <message numerus="yes">
        <source>%n m</source>
        <comment>metres</comment>
        <translation>
            <numerusform>%n m</numerusform>
            <numerusform>%n m</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>photos look alike (%n of 64 bits differ)</source>
        <translation>
            <numerusform>photos look alike (%n of 64 bits differs)</numerusform>
            <numerusform>photos look alike (%n of 64 bits differ)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QueueText</name>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <translation>
            <numerusform>%n h</numerusform>
            <numerusform>%n h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n d</source>
        <comment>days</comment>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n d overdue</source>
        <comment>days</comment>
        <translation>
            <numerusform>%n day overdue</numerusform>
            <numerusform>%n days overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min left</source>
        <translation>
            <numerusform>%n min left</numerusform>
            <numerusform>%n min left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h left</source>
        <translation>
            <numerusform>%n h left</numerusform>
            <numerusform>%n h left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n d left</source>
        <comment>days</comment>
        <translation>
            <numerusform>%n day left</numerusform>
            <numerusform>%n days left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n min</source>
        <comment>who holds the report, how long still</comment>
        <translation>
            <numerusform>%1, %n min</numerusform>
            <numerusform>%1, %n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s), no pair</source>
        <translation>
            <numerusform>%n photo, no pair</numerusform>
            <numerusform>%n photos, no pair</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>pair, %n photo(s)</source>
        <translation>
            <numerusform>pair, %n photo</numerusform>
            <numerusform>pair, %n photos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n possible duplicate(s)</source>
        <translation>
            <numerusform>%n possible duplicate</numerusform>
            <numerusform>%n possible duplicates</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>svidok::DecidePanel</name>
    <message numerus="yes">
        <source>Approve %n violation(s)</source>
        <translation>
            <numerusform>Approve %n violation</numerusform>
            <numerusform>Approve %n violations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>svidok::ImportModel</name>
    <message numerus="yes">
        <source>%n m apart</source>
        <translation>
            <numerusform>%n m apart</numerusform>
            <numerusform>%n m apart</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>pair, %n photo(s)</source>
        <translation>
            <numerusform>pair, %n photo</numerusform>
            <numerusform>pair, %n photos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s), no pair</source>
        <translation>
            <numerusform>%n photo, no pair</numerusform>
            <numerusform>%n photos, no pair</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s), by hand</source>
        <translation>
            <numerusform>%n photo, by hand</numerusform>
            <numerusform>%n photos, by hand</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>svidok::ImportScreen</name>
    <message numerus="yes">
        <source>%1 of %2, %n min left</source>
        <translation>
            <numerusform>%1 of %2, %n min left</numerusform>
            <numerusform>%1 of %2, %n min left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Bring in %n report(s)</source>
        <translation>
            <numerusform>Bring in %n report</numerusform>
            <numerusform>Bring in %n reports</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>svidok::MetadataPanel</name>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n difference</numerusform>
            <numerusform>%n differences</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>svidok::MovementPanel</name>
    <message numerus="yes">
        <source>%1; %2; %n fixed point(s)</source>
        <translation>
            <numerusform>%1; %2; %n fixed point</numerusform>
            <numerusform>%1; %2; %n fixed points</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>svidok::OutboxModel</name>
    <message numerus="yes">
        <source>Put in on %1, tried %n time(s).</source>
        <translation>
            <numerusform>Put in on %1, tried %n time.</numerusform>
            <numerusform>Put in on %1, tried %n times.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>✘ %n message(s) in the store cannot be read and are not sent: %1. Restore the store from its backup.</source>
        <extracomment>%1: their identifiers</extracomment>
        <translation>
            <numerusform>✘ %n message in the store cannot be read and is not sent: %1. Restore the store from its backup.</numerusform>
            <numerusform>✘ %n messages in the store cannot be read and are not sent: %1. Restore the store from its backup.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>svidok::OutboxScreen</name>
    <message numerus="yes">
        <source>✘ %n case(s) cannot be followed: nobody learns what becomes of them</source>
        <translation>
            <numerusform>✘ %n case cannot be followed: nobody learns what becomes of it</numerusform>
            <numerusform>✘ %n cases cannot be followed: nobody learns what becomes of them</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>svidok::PlateWords</name>
    <message numerus="yes">
        <source>The photos read differently in %n look-alike character(s).</source>
        <translation>
            <numerusform>The photos read differently in %n look-alike character.</numerusform>
            <numerusform>The photos read differently in %n look-alike characters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The photos read differently in %n character(s).</source>
        <translation>
            <numerusform>The photos read differently in %n character.</numerusform>
            <numerusform>The photos read differently in %n characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>svidok::QualityScreen</name>
    <message numerus="yes">
        <source>Counting: %n report(s) looked at</source>
        <translation>
            <numerusform>Counting: %n report looked at</numerusform>
            <numerusform>Counting: %n reports looked at</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n confirmed read(s)</source>
        <translation>
            <numerusform>%n confirmed read</numerusform>
            <numerusform>%n confirmed reads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %n report(s)</source>
        <translation>
            <numerusform>of %n report</numerusform>
            <numerusform>of %n reports</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n damaged report(s) left out: %1</source>
        <extracomment>%1: their identifiers</extracomment>
        <translation>
            <numerusform>%n damaged report left out: %1</numerusform>
            <numerusform>%n damaged reports left out: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>svidok::QueueBulkDialog</name>
    <message numerus="yes">
        <source>%n report(s) will be rejected</source>
        <translation>
            <numerusform>%n report will be rejected</numerusform>
            <numerusform>%n reports will be rejected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Plates of %n report(s) will be read</source>
        <translation>
            <numerusform>Plates of %n report will be read</numerusform>
            <numerusform>Plates of %n reports will be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) will be assigned</source>
        <translation>
            <numerusform>%n report will be assigned</numerusform>
            <numerusform>%n reports will be assigned</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Also the %n approved; even when this is taken back, they must be approved again</source>
        <translation>
            <numerusform>Also the %n approved; even when this is taken back, it must be approved again</numerusform>
            <numerusform>Also the %n approved; even when this is taken back, they must be approved again</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>svidok::QueueChips</name>
    <message numerus="yes">
        <source>Due within %n days</source>
        <translation>
            <numerusform>Due within %n day</numerusform>
            <numerusform>Due within %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>svidok::QueueDelegate</name>
    <message numerus="yes">
        <source>%n rule(s) fail</source>
        <translation>
            <numerusform>%n rule fails</numerusform>
            <numerusform>%n rules fail</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>svidok::QueueFolders</name>
    <message numerus="yes">
        <source>%1, %n report(s)</source>
        <translation>
            <numerusform>%1, %n report</numerusform>
            <numerusform>%1, %n reports</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>svidok::QueueScreen</name>
    <message numerus="yes">
        <source>%n report(s)</source>
        <translation>
            <numerusform>%n report</numerusform>
            <numerusform>%n reports</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>svidok::RereadDialog</name>
    <message numerus="yes">
        <source>Read the %n selected</source>
        <translation>
            <numerusform>Read the %n selected</numerusform>
            <numerusform>Read the %n selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Read all %n that the filter shows</source>
        <translation>
            <numerusform>Read the %n that the filter shows</numerusform>
            <numerusform>Read all %n that the filter shows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>svidok::RuleWords</name>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n character</numerusform>
            <numerusform>%n characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) differ</source>
        <translation>
            <numerusform>%n character differs</numerusform>
            <numerusform>%n characters differ</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>svidok::StatusLine</name>
    <message numerus="yes">
        <source>%n case(s) wait to be sent</source>
        <translation>
            <numerusform>%n case waits to be sent</numerusform>
            <numerusform>%n cases wait to be sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) you</source>
        <comment>cases that could not be sent</comment>
        <translation>
            <numerusform>%n needs you</numerusform>
            <numerusform>%n need you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cannot be followed</source>
        <comment>cases that were sent</comment>
        <translation>
            <numerusform>%n cannot be followed</numerusform>
            <numerusform>%n cannot be followed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>svidok::TimeWords</name>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <translation>
            <numerusform>%n h</numerusform>
            <numerusform>%n h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n d</source>
        <comment>days</comment>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>svidok::VehiclePanel</name>
    <message numerus="yes">
        <source>%n other report(s) of %1.</source>
        <translation>
            <numerusform>%n other report of %1.</numerusform>
            <numerusform>%n other reports of %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rejected one(s) not shown.</source>
        <translation>
            <numerusform>%n rejected one not shown.</numerusform>
            <numerusform>%n rejected ones not shown.</numerusform>
        </translation>
    </message>
</context>
</TS>
