<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>CaseForm</name>
    <message numerus="yes">
        <source>as usual: %n days</source>
        <translation>
            <numerusform>as usual: %n day</numerusform>
            <numerusform>as usual: %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CaseWords</name>
    <message numerus="yes">
        <source>Due %1, in %n days</source>
        <translation>
            <numerusform>Due %1, in %n day</numerusform>
            <numerusform>Due %1, in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Overdue since %1, by %n days</source>
        <translation>
            <numerusform>Overdue since %1, by %n day</numerusform>
            <numerusform>Overdue since %1, by %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days and two months from receipt.</source>
        <translation>
            <numerusform>%n day and two months from receipt.</numerusform>
            <numerusform>%n days and two months from receipt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days from receipt.</source>
        <translation>
            <numerusform>%n day from receipt.</numerusform>
            <numerusform>%n days from receipt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days added for the time in which identity was not proven.</source>
        <translation>
            <numerusform>%n day added for the time in which identity was not proven.</numerusform>
            <numerusform>%n days added for the time in which identity was not proven.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n exports</source>
        <translation>
            <numerusform>%n export</numerusform>
            <numerusform>%n exports</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Countdown</name>
    <message numerus="yes">
        <source>%n days</source>
        <extracomment>never less than two</extracomment>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeadlineStrip</name>
    <message numerus="yes">
        <source>%n checks</source>
        <translation>
            <numerusform>%n check</numerusform>
            <numerusform>%n checks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Checked %n times, first %1, last %2.</source>
        <translation>
            <numerusform>Checked %n time, first %1, last %2.</numerusform>
            <numerusform>Checked %n times, first %1, last %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>overdue by %n days</source>
        <translation>
            <numerusform>overdue by %n day</numerusform>
            <numerusform>overdue by %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeadlineWords</name>
    <message numerus="yes">
        <source>in %n days</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>overdue by %n days</source>
        <translation>
            <numerusform>overdue by %n day</numerusform>
            <numerusform>overdue by %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DuplicateWords</name>
    <message numerus="yes">
        <source>This person&apos;s data was exported %n times before.</source>
        <translation>
            <numerusform>This person&apos;s data was exported %n time before.</numerusform>
            <numerusform>This person&apos;s data was exported %n times before.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Case %1 already has %n exports, all for this person.</source>
        <translation>
            <numerusform>Case %1 already has %n export, for this person.</numerusform>
            <numerusform>Case %1 already has %n exports, all for this person.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Case %1 already has %n exports, all for other people.</source>
        <translation>
            <numerusform>Case %1 already has %n export, for another person.</numerusform>
            <numerusform>Case %1 already has %n exports, all for other people.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Case %1 already has %n exports, %2 of them for other people.</source>
        <translation>
            <numerusform>Case %1 already has %n export, %2 of them for other people.</numerusform>
            <numerusform>Case %1 already has %n exports, %2 of them for other people.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This container was used for %n exports before.</source>
        <translation>
            <numerusform>This container was used for %n export before.</numerusform>
            <numerusform>This container was used for %n exports before.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EraseExportsDialog</name>
    <message numerus="yes">
        <source>%n closed export(s) will be erased now.</source>
        <translation>
            <numerusform>%n closed export will be erased now.</numerusform>
            <numerusform>%n closed exports will be erased now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n closed case(s) will be erased now.</source>
        <translation>
            <numerusform>%n closed case will be erased now.</numerusform>
            <numerusform>%n closed cases will be erased now.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportCounts</name>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n running</numerusform>
            <numerusform>%n running</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting for your decision</source>
        <translation>
            <numerusform>%n waiting for your decision</numerusform>
            <numerusform>%n waiting for your decision</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ended</source>
        <translation>
            <numerusform>%n ended</numerusform>
            <numerusform>%n ended</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportNotices</name>
    <message numerus="yes">
        <source>%n exports complete</source>
        <translation>
            <numerusform>%n export complete</numerusform>
            <numerusform>%n exports complete</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n exports failed</source>
        <translation>
            <numerusform>%n export failed</numerusform>
            <numerusform>%n exports failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n exports not started</source>
        <translation>
            <numerusform>%n export not started</numerusform>
            <numerusform>%n exports not started</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n exports need your decision</source>
        <translation>
            <numerusform>%n export needs your decision</numerusform>
            <numerusform>%n exports need your decision</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Habeas cannot check on %n exports until somebody signs in again.</source>
        <translation>
            <numerusform>Habeas cannot check on %n export until somebody signs in again.</numerusform>
            <numerusform>Habeas cannot check on %n exports until somebody signs in again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FetchResultsDialog</name>
    <message numerus="yes">
        <source>Files so far: %Ln…</source>
        <translation>
            <numerusform>Files so far: %Ln…</numerusform>
            <numerusform>Files so far: %Ln…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Files in the container: %Ln.</source>
        <translation>
            <numerusform>Files in the container: %Ln.</numerusform>
            <numerusform>Files in the container: %Ln.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 files are done. You can go on working in the other window.</source>
        <translation>
            <numerusform>%Ln of %1 files is done. You can go on working in the other window.</numerusform>
            <numerusform>%Ln of %1 files are done. You can go on working in the other window.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 Trying again in %Ln s.</source>
        <extracomment>Why a request failed, and when it is made again.</extracomment>
        <translation>
            <numerusform>%1 Trying again in %Ln s.</numerusform>
            <numerusform>%1 Trying again in %Ln s.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FetchWords</name>
    <message numerus="yes">
        <source>Files to fetch: %Ln, %1.</source>
        <translation>
            <numerusform>Files to fetch: %Ln, %1.</numerusform>
            <numerusform>Files to fetch: %Ln, %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Begun before, and continued: %Ln.</source>
        <translation>
            <numerusform>Begun before, and continued: %Ln.</numerusform>
            <numerusform>Begun before, and continued: %Ln.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Here already from an earlier fetch: %Ln; what is here is checked once more.</source>
        <translation>
            <numerusform>Here already from an earlier fetch: %Ln; what is here is checked once more.</numerusform>
            <numerusform>Here already from an earlier fetch: %Ln; what is here is checked once more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In the archive, where nothing can be read: %Ln.</source>
        <translation>
            <numerusform>In the archive, where nothing can be read: %Ln.</numerusform>
            <numerusform>In the archive, where nothing can be read: %Ln.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <extracomment>A list of file names that is cut short.</extracomment>
        <translation>
            <numerusform>%1 and %Ln more</numerusform>
            <numerusform>%1 and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Done: everything that you chose is here. Files: %Ln, %1.</source>
        <translation>
            <numerusform>Done: everything that you chose is here. Files: %Ln, %1.</numerusform>
            <numerusform>Done: everything that you chose is here. Files: %Ln, %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not everything is here: %Ln of %1 files, %2.</source>
        <translation>
            <numerusform>Not everything is here: %Ln of %1 files, %2.</numerusform>
            <numerusform>Not everything is here: %Ln of %1 files, %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped: %Ln of %1 files, %2. What has arrived of the others stays in the folder and will be continued.</source>
        <translation>
            <numerusform>Stopped: %Ln of %1 files, %2. What has arrived of the others stays in the folder and will be continued.</numerusform>
            <numerusform>Stopped: %Ln of %1 files, %2. What has arrived of the others stays in the folder and will be continued.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The fetch broke off: %Ln of %1 files, %2. What has arrived of the others stays in the folder and will be continued.</source>
        <translation>
            <numerusform>The fetch broke off: %Ln of %1 files, %2. What has arrived of the others stays in the folder and will be continued.</numerusform>
            <numerusform>The fetch broke off: %Ln of %1 files, %2. What has arrived of the others stays in the folder and will be continued.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Here before, and still what was fetched: %Ln.</source>
        <translation>
            <numerusform>Here before, and still what was fetched: %Ln.</numerusform>
            <numerusform>Here before, and still what was fetched: %Ln.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Also missing: %Ln more; the table says why.</source>
        <translation>
            <numerusform>Also missing: %Ln more; the table says why.</numerusform>
            <numerusform>Also missing: %Ln more; the table says why.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LedgerMenu</name>
    <message numerus="yes">
        <source>%n closed export(s) erased.</source>
        <translation>
            <numerusform>%n closed export erased.</numerusform>
            <numerusform>%n closed exports erased.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n closed case(s) erased.</source>
        <translation>
            <numerusform>%n closed case erased.</numerusform>
            <numerusform>%n closed cases erased.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OperationsPanel</name>
    <message numerus="yes">
        <source>%Ln exports</source>
        <translation>
            <numerusform>%Ln export</numerusform>
            <numerusform>%Ln exports</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n overdue</numerusform>
            <numerusform>%n overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n due soon</source>
        <translation>
            <numerusform>%n due soon</numerusform>
            <numerusform>%n due soon</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PersonPanel</name>
    <message numerus="yes">
        <source>%Ln people, all loaded</source>
        <translation>
            <numerusform>%Ln person, all loaded</numerusform>
            <numerusform>%Ln people, all loaded</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultChooser</name>
    <message numerus="yes">
        <source>%1; %Ln shown</source>
        <extracomment>What is chosen, and how many files the filter shows.</extracomment>
        <translation>
            <numerusform>%1; %Ln shown</numerusform>
            <numerusform>%1; %Ln shown</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettingsWords</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SignOutQuestion</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n export(s) that this account started still run: %1. They go on at Microsoft, but Habeas cannot ask about them until you sign in with this account again.</source>
        <translation>
            <numerusform>%n export that this account started still runs: %1. It goes on at Microsoft, but Habeas cannot ask about it until you sign in with this account again.</numerusform>
            <numerusform>%n exports that this account started still run: %1. They go on at Microsoft, but Habeas cannot ask about them until you sign in with this account again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StorageCheckWords</name>
    <message numerus="yes">
        <source>The clock of this computer is %n minutes behind that of the storage.</source>
        <translation>
            <numerusform>The clock of this computer is %n minute behind that of the storage.</numerusform>
            <numerusform>The clock of this computer is %n minutes behind that of the storage.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The clock of this computer is %n minutes ahead of that of the storage.</source>
        <translation>
            <numerusform>The clock of this computer is %n minute ahead of that of the storage.</numerusform>
            <numerusform>The clock of this computer is %n minutes ahead of that of the storage.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StorageWords</name>
    <message numerus="yes">
        <source>The clock of this computer is %n minutes behind that of Microsoft&apos;s services, and the times here are judged by theirs.</source>
        <translation>
            <numerusform>The clock of this computer is %n minute behind that of Microsoft&apos;s services, and the times here are judged by theirs.</numerusform>
            <numerusform>The clock of this computer is %n minutes behind that of Microsoft&apos;s services, and the times here are judged by theirs.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The clock of this computer is %n minutes ahead of that of Microsoft&apos;s services, and the times here are judged by theirs.</source>
        <translation>
            <numerusform>The clock of this computer is %n minute ahead of that of Microsoft&apos;s services, and the times here are judged by theirs.</numerusform>
            <numerusform>The clock of this computer is %n minutes ahead of that of Microsoft&apos;s services, and the times here are judged by theirs.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>ends %1, in %n days</source>
        <extracomment>%1 is a date.</extracomment>
        <translation>
            <numerusform>ends %1, in %n day</numerusform>
            <numerusform>ends %1, in %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UnansweredCases</name>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n overdue</numerusform>
            <numerusform>%n overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n due soon</source>
        <translation>
            <numerusform>%n due soon</numerusform>
            <numerusform>%n due soon</numerusform>
        </translation>
    </message>
</context>
</TS>
