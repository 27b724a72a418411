<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
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
</context>
</TS>
