<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AadstsWords</name>
    <message>
        <source>The app registration lacks the address that the browser returns to. Its administrator can add http://localhost under Mobile and desktop applications.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The app registration has no address to return to. Its administrator can add http://localhost under Mobile and desktop applications.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Microsoft does not know the client ID in this tenant. Compare the client ID, the tenant and the cloud in the settings with the app registration.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Microsoft does not know this tenant. Check the tenant and the cloud in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The app registration is for one organisation only. Enter the ID of that tenant in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The app registration is not that of a desktop program. Its administrator can add http://localhost under Mobile and desktop applications, not Web, and allow public client flows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The app registration is that of a desktop program, which has no secret, but a secret was sent. Update Habeas, or report this as a fault of Habeas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The permissions that Habeas needs have not been approved. Sign in again to approve them, or ask an administrator of your organisation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An administrator of your organisation must approve the permissions that Habeas needs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You declined the permissions that Habeas needs. Sign in again and accept them, or ask an administrator of your organisation to approve them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The app registration does not list the permissions for Microsoft Graph, or your organisation has no subscription for it. An administrator can add the API permissions to the app registration and approve them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your account is not assigned to Habeas in your organisation. An administrator can add you under Enterprise applications, Users and groups.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A Conditional Access rule of your organisation asks for a device that meets its requirements, and this one does not. Ask an administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A Conditional Access rule of your organisation asks for a device that is joined to it, and this one is not. Ask an administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A Conditional Access rule of your organisation blocks this sign-in. Ask an administrator, and show the details.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your organisation blocks this sign-in, because your account is considered at risk. Ask an administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network or device that you use allows sign-in to certain organisations only, and this one is not among them. Ask whoever runs your network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cross-tenant access settings of one of the two organisations do not allow this sign-in. Ask an administrator of your organisation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your organisation asks for a second proof of who you are. Sign in again; the browser shows how.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your organisation asks for a check by another service, which has not been passed. Sign in again; the browser leads you there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your sign-in has ended, because it was not used for a long time. Sign in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your sign-in has ended, because your organisation wants people to sign in every so often. Sign in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your sign-in was revoked, for example because the password was changed. Sign in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your sign-in has ended: it expired, was revoked, or the password was changed. Sign in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sign-in that was kept on this computer is no longer valid. Sign in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The browser&apos;s answer had already been used. Sign in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two halves of the sign-in do not belong together. Sign in again; if it happens once more, report it as a fault of Habeas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This account does not belong to the organisation in the settings. Sign in with another account, or, if you are a guest there, check the tenant in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This account is disabled. Ask an administrator of your organisation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password has expired. Change it in the browser, then sign in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This account is locked, because a wrong password was entered too often or from a suspicious address. Wait, then sign in again, or ask an administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Microsoft cannot tell which organisation is meant. Enter the ID of the tenant in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proposed account does not fit the rest of the request. Sign in again and choose the account in the browser.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Microsoft stopped the sign-in, because the same request came too often. Wait some minutes before you sign in again; if it happens once more, report it as a fault of Habeas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Microsoft did not understand the request. Check the tenant and the cloud in the settings; if they are right, report it as a fault of Habeas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Microsoft does not know one of the permissions that were asked for. Check the permissions and the cloud in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Microsoft&apos;s sign-in has a problem that passes. Wait some minutes, then sign in again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AccountBar</name>
    <message>
        <source>%1 (tenant %2)</source>
        <extracomment>%1 is a domain, %2 the ID of its tenant</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign out in the browser, too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your sign-in has run out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <extracomment>%1 is a name, %2 a user name, %3 a tenant</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – sign in again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add account…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is signed out here. The browser may still be signed in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not while an export is being sent</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Application</name>
    <message>
        <source>The configuration file %1 cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was started. Check the path after --config.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record of exports was damaged. It was set aside as %1, and a new one was begun. Exports that are only in the damaged file are no longer followed: if you know their operation IDs, “Track an operation…” takes them up again. If you have a backup, close Habeas and put it back as %2. The damaged file still contains personal data: keep it as long as it may serve as evidence, then delete it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The demo tenant cannot be started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing can be sent without a ledger to record it in, so Habeas was not started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Habeas received the answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The browser&apos;s part of the sign-in is done. Close this page and go back to Habeas: it shows whether you are signed in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are not signed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sign-in service did not sign you in. Close this page and go back to Habeas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The browser&apos;s part of the approval is done. Close this page and go back to Habeas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Habeas was not approved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was approved. Close this page and go back to Habeas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Habeas was not approved. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No browser could be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign out on the pages of your organisation, or close all windows of the browser.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This sign-in service has no page for signing out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close all windows of the browser to end its session.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page for signing out could not be found. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer has no keychain that can be used: you stay signed in until Habeas is closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stored sign-in of %1 could not be removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Habeas has forgotten it, but the keychain of this computer did not answer. Habeas tries again; to be sure, remove the entries named Habeas in the keychain yourself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start it yourself with: habeas --demo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ApprovalDialog</name>
    <message>
        <source>Approve for the organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy approval link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approval link copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your browser shows Microsoft&apos;s consent page. Sign in there as an administrator who may consent for the whole organisation, read what Habeas asks for, and accept. This window notices by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No browser could be opened. Copy the approval link and open it in a browser on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting another %1 for the browser.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BrowserErrorHelp</name>
    <message>
        <source>The browser shows an e&amp;rror?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some errors never come back to this window: paste the text or its number, such as AADSTS50011</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AADSTS%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Habeas knows nothing about this number. Show the whole text to an administrator of your organisation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no AADSTS number in it. Show the whole text to an administrator of your organisation.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CaseDialog</name>
    <message>
        <source>No export belongs to this case yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take out of the case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reopen case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erase personal values…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save receipt…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exports of the case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note on the outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note on the outcome: optional</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in the list of operations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Case: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The personal values of this case are gone for good; days, outcome and digests stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This case is closed. Reopen it to change something.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erase personal values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erase the personal values of this case for good?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reference, grounds, identity check, reasons and notes go and cannot be brought back. Days, outcome and digests stay, so the ledger can still be verified. Its exports are not touched: erase them on their own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the changes to this case?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on editing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CaseForm</name>
    <message>
        <source>Cas&amp;e reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Received on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Which ground</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Asked for on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Proven on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chec&amp;ked how</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked &amp;by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E&amp;xtended by two months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason of the e&amp;xtension</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person &amp;told on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Legal basis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Identity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Days to answer in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>as always: %n day(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>as always: one month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Was due %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An extension would give time until %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CaseSection</name>
    <message>
        <source>Cas&amp;e reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reopen it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a new case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Case details…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>optional; stays on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When the request came, on what ground, who checked the person&apos;s identity, and until when it must be answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Joins the open case %1: %2. %3.</source>
        <extracomment>%1 is a reference, %2 &quot;3 exports&quot;, %3 &quot;Due 23 December 2026, in 30 days&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The case %1 is closed (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New case. %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New case.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is known of the request. The case is opened when the export is sent; everything here is optional and stays on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CaseWords</name>
    <message>
        <source>Erased case, opened %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Case without a reference, opened %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access (GDPR Art. 15)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Portability (GDPR Art. 20)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access and portability (GDPR Art. 15 and 20)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another ground</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No outcome stated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered in part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdrawn by the person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked for, not proven yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proven</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No deadline: the date of receipt is not recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clock stopped since %1: identity not proven</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clock stopped: identity not proven</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due today, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due tomorrow, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Due %1, in %n day(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Overdue since %1, by %n day(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Closed: %1</source>
        <extracomment>%1 is an outcome such as &quot;Answered&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) and two months from receipt.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) from receipt.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Three months from receipt: one month, extended by two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One month from receipt (GDPR Art. 12(3)).</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) added for the time in which identity was not proven.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Moved to a working day from %1, %2.</source>
        <extracomment>%1 is a day of the week, %2 a date</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved to a working day from %1, which is a day off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved from %1, so that there are two working days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The date of receipt lies ahead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identity is said to be proven before it was asked for: no days are added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To add the days in which identity was not proven, both days are needed: asked for and proven.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identity was asked for after the deadline: the clock was not stopped any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An extension needs a reason (GDPR Art. 12(3)).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The person must be told of an extension and its reasons by %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The person must be told of an extension and its reasons.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The person was told of the extension after %1, when the first period had ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no export yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n export(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CaseWork</name>
    <message>
        <source>&amp;New case…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open case…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A case may begin before its first export. Every field is optional and stays on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The export becomes the first of this case. Every field is optional and stays on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the export into a case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put into this case</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChooseCaseDialog</name>
    <message>
        <source>&amp;Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New case…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no open case.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No case matches.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CloudName</name>
    <message>
        <source>Global cloud</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>US Government (GCC High, L4)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>US Government (DoD, L5)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>China (21Vianet)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Custom cloud</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>The demo tenant (--demo) runs inside the program on a free port of 127.0.0.1 and speaks what Entra, Microsoft Graph
and Blob Storage speak; nothing leaves this computer. The log names its address. curl can talk to it, too:
  habeas-demo-tenant --help
shows how to start it alone and has the commands from token to finished export.
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers personal data requests of people whose profile another organisation shares with yours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try everything on a demo tenant; other configuration is ignored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the configuration from FILE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the ledger and the settings in DIR.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the ledger was not changed, print the verdict and end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check a saved receipt, also against the ledger if there is one, print the verdict and end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not understood: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>habeas --help lists the options.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConfirmExportDialog</name>
    <message>
        <source>no name known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>storage account %1 (only its name is sent)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, no container named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>container %1 at %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirm export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the personal data of %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Object ID:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Home tenant:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files go to:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent as:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cannot be taken back: Microsoft collects the person&apos;s data and writes it to the storage location. There is no way to cancel an export once it is accepted. The request is sent exactly once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Said once: the export uses the beta version of Microsoft Graph. Microsoft may change it and does not support it for use in production.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Host name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Personal data will be sent to %1. Type that name if it is right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not the host name above.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Countdown</name>
    <message>
        <source>%1 h %2 min</source>
        <extracomment>time left until the next check: hours and minutes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <extracomment>never less than two</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>Calendar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose from a calendar: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no day. Write it as %1 or as 2026-11-23.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DeadlineStrip</name>
    <message>
        <source>Time line of the request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Submitted %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n checks</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Complete %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Submitted %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked once, %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Checked %n times, first %1, last %2.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Complete %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Was due %1: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>overdue since yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>overdue by %n days</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The clock stood still from %1 to %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clock has stood still since %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Microsoft may take until %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today is %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clock stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Microsoft may take until %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DeadlineWords</name>
    <message>
        <source>today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>overdue since yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>in %n days</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>overdue by %n days</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>clock stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>case closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>overdue</comment>
        <extracomment>How late it is, and the date</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>A date, and how far away it is</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a date of receipt there is no deadline.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clock stands still until it is proven who asks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The case is closed. The answer was due %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The case is closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer was due %1: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is due %1, %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Microsoft may take until %1; the answer was due %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Microsoft may take until %1; the answer is due %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DetailLines</name>
    <message>
        <source>Code: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suberror: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Microsoft&apos;s words: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The storage&apos;s words: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system&apos;s words: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Technical detail: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HTTP status: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time on this computer (UTC): %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time at Microsoft (UTC): %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed check: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proxy server: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificate of: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificate issued by: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificate refused because: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time at the storage (UTC): %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Admin-consent link: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DuplicateWords</name>
    <message>
        <source>This person&apos;s data was exported before: %1, case %2. State: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This person&apos;s data was exported before: %1. State: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>This person&apos;s data was exported %n times before.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 Last: %2, case %3. State: %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 Last: %2. State: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last export into this container: %1, %2. State: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>somebody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Case %1 already has an export, for this person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Case %1 already has an export, for another person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Case %1 already has %n exports, all for this person.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Case %1 already has %n exports, all for other people.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Case %1 already has %n exports, %2 of them for other people.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 Last: %2, sent by %3.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EraseExportsDialog</name>
    <message>
        <source>&amp;All closed exports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Those to which &amp;nothing has happened for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do this at every &amp;start, and daily while Habeas is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erase closed exports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names, user names, IDs of persons, case references and notes go for good, and those of closed cases whose exports are all erased. States, times and digests stay, so the ledger can still be verified. This cannot be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Months without an event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Managed: set in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No closed export is that old.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n closed export(s) will be erased now.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n closed case(s) will be erased now.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportNotices</name>
    <message>
        <source>Export complete: case %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An export is complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The files are in the storage location.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export failed: case %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An export failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Habeas shows what Microsoft said.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export not started: case %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An export was not started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Habeas shows why, and what can be done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export needs your decision: case %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An export needs your decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not certain what became of it. Habeas shows what can be done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign-in needed: case %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign-in needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Habeas cannot check on this export until somebody signs in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n exports complete</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The files are in their storage locations.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n exports failed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n exports not started</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n exports need your decision</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>It is not certain what became of them. Habeas shows what can be done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Habeas cannot check on %n exports until somebody signs in again.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FetchPlanView</name>
    <message>
        <source>Leave what is there, and these files out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep both: the new ones get a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace what is there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File&amp;s in the way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files in the way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at the folder…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FetchResultsDialog</name>
    <message>
        <source>Use a demo address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop listing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetch again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetch results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results of the export for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The export was written to %1. To read from there, a second shared access signature (SAS) is needed: in the Azure portal, open the container, choose Shared access tokens, tick Read and List and nothing else, let it end soon (a day is enough), and copy the Blob SAS URL. It is used in this window only and is not kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the storage account %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetch progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listing what is in the container…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Files so far: %Ln…</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The files were not listed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listing was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The container is empty. Microsoft may not have written to it yet, or the files were removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Files in the container: %Ln.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Fetching has begun.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>How much of the result files is here.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listing the container again, to see what changed meanwhile…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 files are done. You can go on working in the other window.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 Trying again in %Ln s.</source>
        <extracomment>Why a request failed, and when it is made again.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was fetched: what happens to results is recorded first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was fetched is in the folder, but the timeline of the export does not say so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The files were listed, but the timeline of the export does not say so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files are being fetched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop fetching?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What has arrived stays in the folder. Fetch the results into the same folder again, and it is continued.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on fetching</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FetchWords</name>
    <message>
        <source>%1 of %2 files, %3 of %4</source>
        <extracomment>How many files are chosen of how many, and how large they are: &quot;12 of 40 files, 3.4 MB of 10 MB&quot;.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>here already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>something of this name is in the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>begun before, %1 here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to be fetched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fetched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left out: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not fetched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not fetched: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped, %1 here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not begun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The storage did not send it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It lies in the archive, where it cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was changed in the container again and again while it was fetched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The storage sent another number of bytes than its list says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What arrived is not what the storage has: the MD5 sums differ.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something of this name is in the folder already, and nothing was to be overwritten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was fetched before, and what is in the folder now is something else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A link or a special file of this name is in the folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough space on the disk: %1 are needed, %2 are free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It cannot be written to the folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was chosen is not a folder, or cannot be made one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetch again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Have it brought back in the Azure portal (change its tier to Hot), which can take hours. Then fetch again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something else writes to the container: find out what, then list the files again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetch again. If it stays like this, something on the way changes what is sent: ask whoever runs your network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another folder, or move what is there out of the way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder on another disk, choose fewer files, or free some space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing needs to be put right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What has arrived stays in the folder, and the next fetch continues it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system&apos;s words: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Files to fetch: %Ln, %1.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Begun before, and continued: %Ln.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Here already from an earlier fetch: %Ln; what is here is checked once more.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In the archive, where nothing can be read: %Ln.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Free on the disk: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This folder is synchronised: copies of the files go to a service and to other computers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This folder is synchronised by %1: copies of the files go there and to other computers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This folder is not on this computer but on the network: others may be able to read the files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This folder is not on this computer but on the network (%1): others may be able to read the files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This folder belongs to a roaming profile: the files are copied to a server when you sign out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other users of this computer can look into this folder. The files themselves will be for you alone, their names will not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a folder for temporary files: it may be emptied at any time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the folder already, by the same name: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <extracomment>A list of file names that is cut short.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Done: everything that you chose is here. Files: %Ln, %1.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not everything is here: %Ln of %1 files, %2.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped: %Ln of %1 files, %2. What has arrived of the others stays in the folder and will be continued.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The fetch broke off: %Ln of %1 files, %2. What has arrived of the others stays in the folder and will be continued.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Here before, and still what was fetched: %Ln.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Missing: %1. %2</source>
        <extracomment>A file that could not be fetched, and why.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Also missing: %Ln more; the table says why.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The container could not be listed again, so it is not known whether something in it changed meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The container was listed again: nothing in it changed meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meanwhile added to the container, and not fetched: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meanwhile changed in the container: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meanwhile removed from the container: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List the files again to see what is there now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No manifest was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the folder, %1 tells where each file comes from, and %2 holds the hashes: &quot;sha256sum -c %2&quot; confirms them.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FolderField</name>
    <message>
        <source>F&amp;older</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on this computer; made if it is not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the folder that the files are to go to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the whole path of the folder, from its beginning.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder for the result files</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FormField</name>
    <message>
        <source>Error: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, invalid entry</source>
        <extracomment>Accessible name of an input whose text is not in order; %1 is its label.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FreedesktopNotices</name>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GraphWords</name>
    <message>
        <source>You may follow exports.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>Two sentences: what did not work, and why.
----------
Two sentences: what to do, and how to go on afterwards.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of people is not complete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of people could not be loaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The person could not be looked up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not known whether the export was started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The export was not started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The export could not be checked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may not follow exports.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It could not be found out whether you may follow exports.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The storage location has already been used for an export.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your account does not have a role that allows this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Habeas does not have the permission for this in your organisation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Microsoft does not know your account in this organisation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your sign-in could not be renewed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Microsoft did not answer in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection was cut before a complete answer arrived.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are not signed in, or your sign-in has ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Microsoft did not accept your sign-in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your organisation&apos;s rules ask you to prove once more who you are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Microsoft no longer keeps anything about it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Microsoft says that it is no longer there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Microsoft&apos;s limit for exports has been reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Microsoft is getting too many requests at the moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Microsoft refused the request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Microsoft&apos;s service has a problem.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer pointed to another address, which Habeas does not follow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer could not be understood.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer was far larger than it should be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Microsoft&apos;s list leads back to a part that was already read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request was stopped while it was on its way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Habeas stopped before sending the request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Microsoft&apos;s address could not be found on the network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to Microsoft was refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No secure connection to Microsoft could be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy server of your network did not let the request through.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer is not connected to the network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your sign-in could not be renewed, because Microsoft could not be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Microsoft could not be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are not allowed to see the people whose profiles are shared with your organisation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are not allowed to export the data of this person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are not allowed to see how exports are getting on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Microsoft does not let your account see how exports are getting on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Microsoft does not offer the list at this address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody with this object ID shares a profile with your organisation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Microsoft does not find this person among those whose profiles are shared with your organisation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Microsoft does not find it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It goes on at an address that does not belong to Microsoft Graph.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It goes on at %1, which is not the Microsoft Graph address of your cloud.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was sent to that address. Reading the list changes nothing, and no export was started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the list changes nothing, and no export was started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking up a person changes nothing, and no export was started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking about an export changes nothing. What was known about it stays on record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The question was about an export that does not exist. No real export was touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing about this export left this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Microsoft received this request, with the storage location in it, and refused it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request was sent and something answered, but the answer does not tell whether Microsoft accepted it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not known whether Microsoft received the request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The role Global Reader is the least that suffices. Ask an administrator of your organisation to assign it to you, then sign in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in with an account that belongs to this organisation, or ask its administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network or the service may be busy: wait a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in again. If that does not help, sign out first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in again: Microsoft then asks for what is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The result, if there was one, is in the container. Save the receipt: it holds what was known until now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load the list of people again and choose the person there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The details hold Microsoft&apos;s own words. Correct what they name, or ask an administrator of your organisation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only Microsoft can repair this: wait some minutes. The state of the services is shown in the Microsoft 365 admin center.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something between this computer and Microsoft may have answered instead, such as a sign-in page of the network or a proxy server. Also check the cloud in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something between this computer and Microsoft may have answered instead. Ask whoever runs your network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The people read so far can be used. Check the cloud in the settings and show the details to an administrator of your organisation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The people read so far can be used. This is a fault of the service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing needs to be put right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the network connection of this computer and the cloud in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A firewall may be in the way: ask whoever runs your network. Also check the cloud in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the proxy settings of this computer, or ask whoever runs your network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect this computer to the network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the network connection of this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every export needs a fresh container of its own: make one and enter its address. If this container was never used, delete the file RequestInfo.json from it. If an earlier request for this person got no answer, this can mean that Microsoft accepted that one: look into the container before you start another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This needs the permission CrossTenantUserProfileSharing.Read.All, approved for Habeas by an administrator, and the role Global Reader or a higher one. A Conditional Access rule or a missing licence can be the reason, too. Show the details to an administrator of your organisation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This needs the permission User.Export.All, and by some of Microsoft&apos;s documents User.Read.All, approved for Habeas by an administrator. The export itself does not need it and goes on. Show the details to an administrator of your organisation, then sign in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This needs the permission User.Export.All, and by some of Microsoft&apos;s documents User.Read.All, approved for Habeas by an administrator. Exports that you start would go on, but Habeas could not show when they are complete. Show the details to an administrator of your organisation, then sign in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Microsoft asks to wait until %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Microsoft allows 1,000 exports a day for your organisation and 100 a day for one person, and does not say when there is room again: wait some hours, or until tomorrow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Microsoft does not say how long to wait. Its limit counts by the hour.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the cloud in the settings: Microsoft offers this list in the global cloud only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare the object ID with the one in the request, and with the list of people.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The person may have left, or may no longer share the profile. Load the list of people again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new export may not be visible yet. The result, once there is one, is in the container whether it can be checked or not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing needs to be done. Microsoft looked for the export that was asked about, which it does only for accounts that may.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Habeas does not repeat the request: if the first one was accepted, the data would be exported twice. If you know the ID or the address of the export, Habeas can follow it. Look into the container, too: a file named RequestInfo.json suggests that Microsoft accepted the request. With the details, Microsoft&apos;s support can find it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then load the list again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then look the person up again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was started, so you can then start the export again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Habeas then goes on checking by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Habeas checks again by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can then check again; until it is known, an export may turn out not to be visible.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LanguageMenu</name>
    <message>
        <source>&amp;Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Managed: set in %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LedgerVerdict</name>
    <message>
        <source>an event is missing, or one was put between others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the event is not what was written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the export that it belongs to is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a case has no events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an export has no events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what was to be exported, where or by whom is not what was recorded first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the export&apos;s present values are not those of its last event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the export&apos;s state is not that of its last event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a personal value is not what was recorded, or is gone though it was never erased</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the case that it belongs to is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the case&apos;s present values, or the exports that belong to it, are not those of its last event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the end of the chain that was kept elsewhere is not in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ledger could not be verified. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ledger was changed: the first bad row is event %1 of case %2 (%3).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ledger was changed: the first bad row is event %1 of export %2 (%3).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything before that event agrees with its digests. Keep the file as it is and compare it with your backups and saved receipts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ledger is intact: %1 events of %2 exports and %3 cases, chain head %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ledger is intact: %1 events of %2 exports, chain head %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No row was changed, removed or put in between. Whoever owns the file could still rewrite all of it: only a head that was kept elsewhere, on a saved receipt for example, shows that.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LedgerWords</name>
    <message>
        <source>The folder for the record of exports cannot be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No record of exports was found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are not allowed to open the record of exports.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record of exports cannot be written to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program is using the record of exports.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record of exports cannot be written: the disk is full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk failed while the record of exports was used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record of exports was written by a newer version of Habeas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file that should hold the record of exports holds something else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record of exports is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This export is not in the record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This case is not in the record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This entry cannot be recorded as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A part that Habeas needs for the record of exports is not installed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record of exports could not be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file was left as it is. Habeas sends no export that it has not recorded first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was written. Habeas sends no export that it has not recorded first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Habeas sends no export that it has not recorded first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the folder named in the details exists and belongs to you, or start Habeas with --data-dir and another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Habeas makes it when it is first started. If exports were recorded there before, put back the latest backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check who may read and write the file named in the details, or ask whoever looks after this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the file and the folder named in the details may be written to and that the disk is not write-protected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the other window of Habeas, or the program that makes a backup of the file. Habeas then goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make room on the disk that holds the file named in the details.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a copy of the file named in the details to another disk now, and have the disk checked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the newer version of Habeas, or install it on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the file named in the details elsewhere, or start Habeas with --data-dir and another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep a copy of the file named in the details: it may still serve as evidence. Then put back the latest backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody may have put an older record in its place. Compare the file named in the details with your backups.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the person, the storage location and the case, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the SQLite driver of Qt, on Debian the package libqt6sql6-sqlite, and start Habeas again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start Habeas again. If it happens once more, keep a copy of the file named in the details and show the details to whoever looks after this computer.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>&amp;Case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Ledger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Verify…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Erase closed exports…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Notify me on this desktop about exports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Habeas will speak the chosen language when it is started the next time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The setting could not be stored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the folder of the ledger may be written to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Managed: set in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When an export ends, goes wrong or needs a sign-in while you look elsewhere. The notice names the case, not the person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verifying the ledger…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n closed export(s) erased.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign out %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n export(s) that this account started still run: %1. They go on at Microsoft, but Habeas cannot ask about them until you sign in with this account again.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Sign out all the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stay signed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Habeas – %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The export was recorded, but could not be put into its case. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in first: an operation is followed with the account that may see it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the ID or the address of the operation that this export became. Habeas then follows it; nothing is sent again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow an export that was started with another tool. Habeas only asks how it stands; nothing is sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files are being fetched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop fetching and close Habeas?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What has arrived stays in the folder. Fetch the results into the same folder again, and it is continued.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on fetching</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting for your decision</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ended</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>An export is being sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait for Microsoft&apos;s answer before closing?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request is on its way. If Habeas closes now, it is not known whether the export was accepted, and the operation will be listed as unconfirmed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait, then close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep working</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NetworkWords</name>
    <message>
        <source>The proxy server %1 was used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy server of your network wants a name and a password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy server %1 of your network wants a name and a password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter them when Habeas asks for them. Whoever runs your network knows which ones are meant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer does not trust the issuer of the certificate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate was issued by “%1”, which this computer does not trust.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate of “%1” was issued by nobody but itself, and this computer does not trust it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate of “%1” has expired, or the clock of this computer is wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate of “%1” is not valid yet, or the clock of this computer is wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate belongs to “%1”, which is not the address that was asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate of “%1” was revoked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate of “%1” cannot be used: it is broken, too weak, or not meant for this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this computer trusts decides; Habeas cannot be told to ignore it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If your organisation inspects encrypted connections, ask your IT department to install the certificate authority “%1” in the trust store of this computer. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the date and the time of this computer. If your organisation inspects encrypted connections, its certificate authority must be in the trust store of this computer: ask your IT department. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something between this computer and Microsoft may have answered instead. Show the details to your IT department. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>Two sentences, one after the other.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NewCaseDialog</name>
    <message>
        <source>New case</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NewExportPanel</name>
    <message>
        <source>Use a demo location</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export personal data…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note: this container was used for an export before. Microsoft refuses a second one; use a fresh container for each export.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An earlier request for this person, recorded %1, got no answer and may have been accepted. Sending again can start a second export.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asks once more before anything is sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a ledger that can be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a sign-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a cloud that offers this export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a storage location</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a storage location that can work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the answer whether you may follow the export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the permission User.Export.All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the end of the export that is being sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still missing: %1.</source>
        <extracomment>%1 is a list such as &quot;a person, a storage location&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without the right to follow it an export would be accepted, but could not be watched. Once that right has been granted, sign in again or ask again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It could not be checked whether you may follow the export. You can export all the same; if the checks are refused later, the window says which permission is missing.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Close notice</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OperationPanel</name>
    <message>
        <source>Choose an operation above to see its state and everything that was sent and received.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop tracking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Track again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Track by ID or address…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send again…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetch results…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brings the files of the export to this computer, with their hashes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For a support ticket: identifiers, times and answers; no name and no signature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open case…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open case…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Put into a case…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close with a note…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reopen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Erase personal values…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in to keep checking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>closed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>case %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is &quot;case DSR-2026-0042&quot;, %2 &quot;Due 23 December 2026, in 30 days&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in first, with the account that started this export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Submitted: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recorded here: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Completed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files go to: %1 in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files go to: storage account %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>client-request-id for support: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop asking about this operation?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This only ends the checks of this program. The export itself goes on: it cannot be cancelled, and files may still be written to the storage location. “Track again” takes the checks up again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop asking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep tracking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close with a note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How did this export end for you? The note stays in the ledger until it is erased.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erase personal values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erase the personal values of this export?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name, user name, IDs of the person, case reference and note go for good. State, times and digests stay, so the ledger can still be verified. This cannot be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erase</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OperationTableModel</name>
    <message>
        <source>Person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next check</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OperationWords</name>
    <message>
        <source>Recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unconfirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted, address missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No longer known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 % as reported by Microsoft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (the service gave no status)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (the service says “%2”)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A later request into the same container was answered “storage location already used”: a sign that this one was accepted. Look into the container before you send anything again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An earlier request into the same container is unconfirmed: this answer is a sign that it was accepted. Look into the container before you send anything again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request is in the ledger and is about to be sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request was handed to the network. Waiting for Microsoft&apos;s answer; this can take a few minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing left this computer, so nothing was started. You can start the export again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Microsoft refused the request; nothing was started. See below for the reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not known whether Microsoft accepted the request: there was no answer that proves it either way. It is never sent again by itself. If you learn the operation&apos;s ID (from support or another tool), track it. If you send it again, use a new container; the answer “storage location already used” would be a sign that the first request was accepted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Microsoft accepted the export but gave no address where it can be followed. Do not send it again. If you learn the operation&apos;s ID or address, track it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Habeas no longer asks about this operation. The export itself goes on: it cannot be cancelled, and files may still be written to the storage location.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Microsoft accepted the export. You can close Habeas; it goes on asking when you come back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Microsoft is working on it; this can take up to a month. You can close Habeas; it goes on asking when you come back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The export is complete. What is left to do: fetch the results, check them and hand them to the person, revoke the shared access signature, and delete the container when it is no longer needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Microsoft says that the export failed and gives no reason. Check the storage location (does it still exist, is the signature still valid?), then start a new export with a new container. If it fails again, open a support ticket with the copied details.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Microsoft no longer knows this operation. That does not mean that the export failed: look into the container for files. “Check now” asks again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Microsoft Graph cannot be reached from this computer at the moment. The last known state is shown; checking goes on by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last check got no usable answer from Microsoft. The last known state is shown; checking goes on by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Microsoft asked to wait because of too many requests. The last known state is shown; checking goes on by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in with the account that started this export to keep checking.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in as %1 to keep checking: an export is only followed with the account that started it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Microsoft does not let this account follow the operation. The export goes on all the same. Ask the tenant&apos;s administrator for the permission User.Export.All (and User.Read.All) for Habeas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last check was answered with something that is not documented. The last known state is shown; checking goes on by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Microsoft does not show the operation yet. That is normal for a new one; checking goes on by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attention: Microsoft says that this operation is about another person than the one recorded here. Do not hand over its files. Compare the operation ID and the request in “Copy details” with what you know, and ask Microsoft&apos;s support.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An answer arrived, but it cannot be written to the ledger, so it is not shown yet. Free disk space or make the folder writable; Habeas tries again by itself. Do not close it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking now…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in %1, at %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none: tracking is stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting for the ledger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting for sign-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>your decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sign in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request recorded in the ledger; nothing sent yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request handed to the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted by Microsoft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted by Microsoft, without a usable address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused by Microsoft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused by Microsoft: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered with something that proves nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer received: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sent: nothing left this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer: it is not known whether the request was accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked: %1</source>
        <extracomment>%1 is a state such as Running, %2 the service&apos;s own words such as &quot;running 0.4&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked: %1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked: no longer known to the service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked: no answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked: no usable answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tracking stopped here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tracking resumed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tracked by its ID: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending again was confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receipt saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Personal values erased</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found after an interruption: nothing had been sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found after an interruption: it is not known whether the request was accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Case opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Case changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export put into the case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export taken out of the case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Case closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Case reopened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Personal values of the case erased</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something that this version does not know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results listed: %1 files, %2</source>
        <extracomment>%1 is a number of files, %2 their size.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results listed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetching results began: %1 of %2 files, %3</source>
        <extracomment>&quot;12 of 40 files, 3.4 MB&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetching results began</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results fetched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results fetched: %1 files, %2</source>
        <extracomment>%1 is a number of files, %2 their size.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetching results stopped: %1 of %2 files, %3</source>
        <extracomment>&quot;3 of 12 files, 1.2 MB&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetching results broke off: %1 of %2 files, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results fetched in part: %1 of %2 files, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(erased)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operation %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OperationsPanel</name>
    <message>
        <source>Clear filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Track an operation…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow an export that was started elsewhere, by its operation ID or address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter operations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows exports in these states</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All states</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed, rejected or not sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unconfirmed or not followed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Case filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows exports of these cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows all exports again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due soon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 exports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 export</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n exports</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n due soon</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1; %2</source>
        <extracomment>How many exports are listed; and how many of them press</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No exports yet. Each one you start is listed here, with everything that was sent and received, and is found here again after a restart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No export fits the filters. “Clear filters” shows all of them again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PersonPanel</name>
    <message>
        <source>Load the rest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter an object ID instead…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;1&amp;nbsp; &amp;Person&lt;/b&gt;&amp;nbsp; whose profile another organisation shares with yours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search by name, user name, home tenant or object ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>O&amp;bject ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The object ID of the person, a GUID. It is checked with Microsoft Graph.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An object ID is a GUID such as c228b2ae-c4fb-4eda-9620-7e73dddd1cac. A user name does not work here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Microsoft documents this export as not offered in this cloud, so nothing is asked or sent here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No organisation shares a person&apos;s profile with this tenant through B2B direct connect, so there is nobody to export. If you expected somebody, check that you are signed in to the right tenant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody matches. %1 people are listed in all; somebody who is not listed can be given by object ID.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n people, all loaded</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 people, all loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 people so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 people so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chosen: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody chosen yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PersonTableModel</name>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Home tenant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Object ID</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Preflight</name>
    <message>
        <source>As far as can be known beforehand, this account can do the whole job here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This account cannot do everything here that an export needs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not everything that this account can do here could be found out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finding out what this account can do here…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cloud offers the export.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Microsoft documents this export as not offered in this cloud. Nothing is asked or sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List the people: yes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List the people: no. The account has no role that allows it; the least that Microsoft names is Global Reader. An administrator of your organisation can assign it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List the people: no. Microsoft refused. It takes the permission %1 for Habeas and a role such as Global Reader for the account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List the people: could not be found out. Microsoft gave no answer that tells.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List the people: no. The permission %1 was not granted to Habeas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List the people: being asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start an export: yes, by Microsoft&apos;s documents: it takes the same permission and role as the list. Only the export itself proves it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start an export: no. It takes the same permission and role as the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start an export: not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start an export: follows from the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow an export until it is complete: it looks so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow an export until it is complete: no. It takes the permission %1 (some documents add User.Read.All).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow an export until it is complete: could not be found out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow an export until it is complete: being asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not granted to Habeas, but not needed so far: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not granted to Habeas: %1. An administrator of your organisation can approve it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PreflightView</name>
    <message>
        <source>Approve for the organisation…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy approval link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this account can do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens Microsoft&apos;s consent page in your browser; it takes an administrator who may consent for everybody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For an administrator of your organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approval link copied</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProblemView</name>
    <message>
        <source>Copy details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 %3</source>
        <extracomment>For assistive tools: what happened, what was sent, what to do.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The details were copied.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProxyCredentialsDialog</name>
    <message>
        <source>Proxy server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy server %1 wants a name and a password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It did not accept the last ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It calls itself “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are for the proxy only, not your Microsoft sign-in. Habeas keeps them until it is closed and writes them nowhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proxy user name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proxy password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProxyQuestion</name>
    <message>
        <source>Proxy password…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy server %1 wants a name and a password.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReceiptDocument</name>
    <message>
        <source>Receipt: personal data of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receipt: personal data of %1, %2</source>
        <extracomment>%1 is a person, %2 the organisation&apos;s number of the case.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This receipt says who asked for personal data, what was sent to Microsoft, what Microsoft answered and when. It was made on %1 by Habeas %2 from its ledger, in which every step was recorded as it happened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Times are those of %1, with UTC beside them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The export for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The personal values of this export were erased from the ledger before this receipt was made. What remains can still be verified without them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The export was requested elsewhere; Habeas only followed it. State: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request was recorded, and had not been sent when this receipt was made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request was being sent when this receipt was made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request was not sent: nothing left the computer, so nothing was started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Microsoft refused the request; nothing was started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request was sent, but it is not known whether Microsoft accepted it: there was no answer that proves it either way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Microsoft accepted the request, but gave no address where the export could be followed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Microsoft accepted the request; the export had not started when this receipt was made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Microsoft accepted the request; the export was running when this receipt was made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Microsoft accepted the request and says that the export is complete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Microsoft accepted the request and says that the export failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Microsoft accepted the request and later no longer knew the operation. That does not mean that the export failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Object ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Home tenant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Case reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The person who asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cloud</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Microsoft Graph at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who acted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handed to the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One request to export the personal data of this person, with the address of the storage location. The address contains a signature that gives access; it was not kept and is not in this receipt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date of the answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export in the ledger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Storage account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Container</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The signature allowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The signature ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handle of the signature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the data went</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Submitted, by Microsoft&apos;s clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Completed, by Microsoft&apos;s clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of the operation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tracking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped here; the export itself goes on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes, without a note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What Microsoft says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What came</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SHA-256 of the list of files (SHA256SUMS)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The files that were fetched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything that happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dated %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last event of the ledger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digest of the ledger&apos;s chain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SHA-256 of the receipt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How this can be checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With this page a file of the same name that ends in .json was saved. It holds the same, and for every event the digests that chain it to the one before. Habeas checks that file, and compares it with the ledger if there is one: habeas --verify-receipt FILE.json. The form of the file is documented, so that other programs can check it, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What that proves: nothing in the file was changed by somebody who did not also make its digests anew, and the ledger up to its event named here was not changed since. What it does not prove: whoever made this receipt could make another one. A copy that somebody else keeps shows that.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReceiptPrinter</name>
    <message>
        <source>Page %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReceiptVerdict</name>
    <message>
        <source>it is not text in UTF-8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not JSON, or it was cut off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is nested deeper than any receipt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it holds more than any receipt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>something in it is named twice, so that two programs could read it differently</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a name in it is written as no receipt writes names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number in it is one that no receipt has</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the person&apos;s object ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the person&apos;s name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the person&apos;s user name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the person&apos;s home tenant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the case reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the ID of the account that acted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the user name of the account that acted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the legal basis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how identity was checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>who checked identity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the reason for the extension</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the note on the outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>export %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>case %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is missing, is new, or is not what the rest of the receipt says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the exports in it are not those that it is about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>event %1 of %2 is not what was written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the events of %1 are missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at event %1 of %2 the events do not follow each other: some are missing, doubled or in another order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what was to be exported, where or in which tenant is not what %1 recorded first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of %1, %2 is not what was recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the present values of %1 are not those of its last event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the chain&apos;s head contradicts the events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the hash over the whole receipt is another one; no event was changed, but something around them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 exports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one case with %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The receipt is intact: %1 events of %2, made on %3 by Habeas %4, SHA-256 %5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The receipt was changed: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The receipt cannot be read: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is too large for a receipt: more than %1 MB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a receipt: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a receipt: the file is JSON, but of something else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The receipt was written by a newer version of Habeas (version %1 of the format), which this one does not know.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no ledger to compare it with: %1 does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It could not be compared with the ledger %1. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ledger %1 is another one, or it was changed: the end of the chain that the receipt names, event %2, is not in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ledger %1 is another one, or it was changed: event %2 of %3 is not in it, or is not the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The events of the receipt are in the ledger %1, but it does not verify. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It agrees with the ledger %1: every event and the chain&apos;s head are in it, and it verifies up to there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event %1 of the ledger says that this very receipt was saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What came later in the ledger does not verify: see habeas --verify-ledger.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the file as it is, and compare it with other copies of the receipt and with the ledger.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the file that ends in .json and was saved together with the PDF. The PDF cannot be verified.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verify it with the version of Habeas that made it, or with a later one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing in it was changed by somebody who did not also make its hashes anew. Whoever made it can make another one: only the ledger that it was made from, or a copy of the receipt kept by somebody else, shows that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it says about exports is what this ledger says. Whoever owns the ledger could still rewrite all of it, and the receipt with it: only a copy of either that was kept by somebody else shows that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If this is the ledger that the receipt was made from, one of them was changed or replaced since. Keep both as they are, and compare them with your backups.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the ledger as it is, and compare it with your backups.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ResultChooser</name>
    <message>
        <source>Choose all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the files that are shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result files</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1; %Ln shown</source>
        <extracomment>What is chosen, and how many files the filter shows.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultTableModel</name>
    <message>
        <source>%1 (here: %2)</source>
        <extracomment>A file&apos;s name in the container, and the name it gets on this computer.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsWords</name>
    <message>
        <source>Nothing can be sent until an administrator of this computer has corrected it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The policy in %1 cannot be read in full. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 names a cloud that Habeas does not know: “%2”. %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of permissions in %1 cannot be read. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>your settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of storage hosts in %1 cannot be read: “%2”. %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The custom cloud in %1 is not complete, or one of its addresses cannot be used. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 has settings that Habeas does not know: %2. If one of them is misspelt, what it was meant to set is not in force.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SetupPage</name>
    <message>
        <source>The sign-in service answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found: tenant %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sign-in service knows no tenant of this name in the chosen cloud.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not be checked: %1 You can save it all the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set up Habeas for your tenant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client &amp;ID (required)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Tenant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cloud</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Authority URL (required)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The OpenID discovery document is expected below it, at /v2.0/.well-known/openid-configuration.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Graph URL (required)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>/v1.0 and /beta are expected below it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sto&amp;rage hosts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Host names or host:port of the blob storage that may receive exports, separated by spaces.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Permissions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A&amp;llowed storage hosts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Erase closed exports after (months)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty: never; names go, states and times stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days to ans&amp;wer a case in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days o&amp;ff</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save and continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try the demo tenant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Habeas signs in through an app registration of your own tenant. Your Entra administrator makes it once (packaging/entra/README.md has scripts for it) and gives you the client ID and the tenant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The demo tenant runs on this computer only. Nothing leaves it, and everything that you do there is forgotten when you close it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty: one month from receipt, as GDPR Art. 12(3) says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>besides Saturdays and Sundays, as 2026-12-25 2026-12-28; a deadline moves to the next working day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also called application ID: a GUID such as 1b730954-1685-4b74-9bfd-dac224a7b894.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A tenant ID, a verified domain such as contoso.com, or “organizations”. Guests enter the tenant they are a guest in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Managed: set in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A client ID is a GUID: 8-4-4-4-12 digits and letters from a to f.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This must be an https:// address without anything behind a question mark (http:// only on this computer).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is neither a tenant ID (GUID) nor a domain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking the sign-in service…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For a private or a test environment that speaks the same protocols.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Microsoft documents the export of inbound shared user profiles as not offered in this cloud. You can sign in, but nothing will be asked or sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still missing: the client ID.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still missing: the tenant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still missing: the addresses of the custom cloud.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tenant was not found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number of months must be a whole number from 1 to 1200, or empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number of days to answer a case in must be a whole number from 1 to 3650, or empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no day off: write days as 2026-12-25, separated by spaces.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings cannot be written. Check that your configuration folder is writable and the disk is not full.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SignInPanel</name>
    <message>
        <source>Sign in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy sign-in link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel sign-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approve for the organisation…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy approval link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for your earlier sign-in…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in to start an export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signing in happens in your browser, on the pages of your organisation. Habeas never sees your password. Sign in with an account that may read inbound shared user profiles, for example a Global Reader.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking the sign-in service where to go.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on in your browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your browser is in charge now: finish signing in there and this window comes back by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No browser could be opened. Copy the sign-in link and open it in a browser on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The browser is done. Fetching your access.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting another %1 for the browser.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign-in link copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sign-in link was copied. Open it in a browser on this computer; it works once, for this attempt.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SignInWords</name>
    <message>
        <source>Habeas has not been approved for your organisation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You cancelled the sign-in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sign-in was not finished in the browser in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sign-in was declined in the browser.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Microsoft wants you to sign in yourself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Microsoft does not accept how Habeas is set up for your organisation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Microsoft&apos;s sign-in has a problem at the moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The browser has no way to tell Habeas that you signed in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address for signing in is not what it should be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer to the sign-in did not pass Habeas&apos; checks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Microsoft refused the sign-in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Microsoft&apos;s sign-in could not be found on the network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to Microsoft&apos;s sign-in was refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No secure connection to Microsoft&apos;s sign-in could be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy server of your network did not let the sign-in through.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer is not connected to the network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Microsoft&apos;s sign-in did not answer in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to Microsoft&apos;s sign-in was cut.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Microsoft&apos;s sign-in could not be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This was only about signing in: nothing about the people whose data you look after was asked for or sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>Two sentences: what to do, and where the link is.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An administrator can approve Habeas for everybody with the admin-consent link, which is in the details.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in when you are ready.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in again and finish in the browser window that opens. If the browser showed an error, note the number that begins with AADSTS: Microsoft shows some errors only there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in again and accept the permissions, or ask an administrator of your organisation to approve Habeas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in again. The browser shows what Microsoft asks for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signing in again does not help. Compare the client ID, the tenant and the cloud in the settings with the app registration, or ask an administrator of your organisation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program or a security product may keep Habeas from receiving the browser&apos;s answer on this computer. Ask whoever looks after it, then sign in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The details hold Microsoft&apos;s own words: show them to an administrator of your organisation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What answered there does not answer as a sign-in service does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer does not have the form, or lacks the contents, of a sign-in service&apos;s answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer names another sign-in service than the one that was asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer leads to addresses that do not belong to the sign-in service, or that are not encrypted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer was made for another program than the one whose client ID is in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer comes from another tenant than the one in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer does not belong to this sign-in: it is an old one, or somebody else&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer names nobody, or another account than the one that was signed in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a personal Microsoft account, which belongs to no organisation: Microsoft&apos;s export is not open to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in again. If it happens once more, show the details to an administrator of your organisation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something between this computer and Microsoft may have answered instead, such as a sign-in page of the network or a proxy server. Check the network connection, and the cloud and the tenant in the settings, then sign in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the cloud, the tenant and, for a custom cloud, the authority in the settings. If they are right, do not sign in; show the details to an administrator of your organisation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare the client ID in the settings with the app registration, then sign in again. If it happens once more, show the details to an administrator of your organisation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the tenant in the settings, or sign in again with an account of that tenant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the pages of earlier sign-ins in the browser, then sign in again. If it happens once more, show the details to an administrator of your organisation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in again and choose the work account that your organisation gave you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in again and choose the account that you used before. To use another one, sign out first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Microsoft asks to wait until %1. Then sign in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait some minutes, then sign in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A firewall may be in the way: ask whoever runs your network. Also check the cloud in the settings, then sign in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then sign in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the proxy settings of this computer, or ask whoever runs your network. Then sign in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the network connection of this computer, then sign in again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StorageCheckView</name>
    <message>
        <source>Result of the access check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asks the container from this computer; optional, and leaves nothing behind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking the container…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check access</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StorageCheckWords</name>
    <message>
        <source>The container can be reached from this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The container holds no RequestInfo.json: no export was written to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adding to files is allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Creating files is allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing files is allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listing what is in the container is allowed, too. The export does not need it: a signature without it is safer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading files is allowed, too. The export does not need it: a signature without it is safer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The container cannot be used with this address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The container holds a RequestInfo.json: an export was written to it before, and Microsoft refuses a second one. Use a fresh container. If no export was written to this one, delete that file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adding to files is not allowed. It is not documented whether the export needs it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Creating files is not allowed. It is not documented whether the export needs it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing files is not allowed. It is not documented whether the export needs it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listing what is in the container is not allowed. The export does not need it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading files is not allowed. The export does not need it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It could not be found out whether the container can be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not be checked: whether the container was used before. That takes the permission to add.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not be checked: whether the container was used before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not be checked: whether adding to files is allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not be checked: whether creating files is allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not be checked: whether writing files is allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not be checked: whether listing, which the export does not need, is allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not be checked: whether reading, which the export does not need, is allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A good signature can therefore look ended or not yet valid here: set the clock instead of making a new signature.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The clock of this computer is %n minutes behind that of the storage.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The clock of this computer is %n minutes ahead of that of the storage.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>Two sentences: what is the matter with the clock, and what follows.
----------
Two sentences: what the check proves, and what became of the container.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The check was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The storage refuses this address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access could not be checked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shared access signature does not allow writing: an export would fail.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An export was written to this container before: a second one is refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything that could be asked is in order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An export can be written, with these remarks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This was asked from this computer; Microsoft&apos;s service writes from elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The storage did something that Azure Storage would have refused: look into the container for RequestInfo.json or for a file whose name begins with habeas-check, and delete it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was left behind in the container.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StorageErrorWords</name>
    <message>
        <source>Asking changed nothing in the container.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No storage account with this address could be found on the network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer is not connected to the network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to the storage was refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to the storage was cut before the answer was complete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The storage did not answer in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No secure connection to the storage could be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy server of your network did not let the request through.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request was stopped before it was answered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something answered that is not Azure Storage.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer of the storage could not be understood.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The storage is getting too many requests at the moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The storage service has a problem.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the name of the account in the address: a deleted account is not found either. Also check the network connection of this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect this computer to the network, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A firewall may be in the way: ask whoever runs your network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network or the service may be busy: wait a moment, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the date and the time of this computer. If your organisation inspects encrypted connections, this computer must trust its certificate: ask whoever runs your network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the proxy settings of this computer, or ask whoever runs your network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing needs to be put right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sign-in page of the network or a proxy server may have answered instead: ask whoever runs your network. Also check the host in the address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again. If it stays like this, show the details to whoever runs your network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait some minutes, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only Microsoft can repair this: wait some minutes, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shared access signature ended on %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shared access signature has ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shared access signature is not valid before %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shared access signature is not valid yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The signature does not belong to the rest of the address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The storage did not accept the shared access signature.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a new one and enter its address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait until then, or make one without a start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something in the address was changed on its way, or the key it was made with was rotated. Copy the whole address once more from where it was made, or make a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The details hold the storage&apos;s own words. Copy the whole address once more from where it was made, or make a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shared access signature does not have the permission for this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shared access signature may not be used from the network address of this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shared access signature may not be used from %1, the network address of this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shared access signature may be used with encryption only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shared access signature is not for Blob Storage.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shared access signature is not for containers and the files in them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The storage account does not let this computer in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The storage account takes no shared access signature that was made with its key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The storage account is disabled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The storage refused the request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make one with the permissions that are needed: add, create and write to receive an export, read and list to fetch its results.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make one without a limit to network addresses, or one that allows this address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the address with https:// at its beginning.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make one for the container: in the Azure portal, open the container and choose Shared access tokens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its firewall or virtual network may admit other addresses only: ask whoever runs the storage account. Some storage servers also say this when the signature is wrong or has ended, so check that, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make one with your own sign-in (a user delegation SAS), or ask whoever runs the storage account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask whoever runs the storage account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The details hold the storage&apos;s own words. Ask whoever runs the storage account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no container with this name in the storage account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The container is being deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is not in the container.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file lies in the archive, where it cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file of another kind has this name in the container.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something else is being done to the container or to the file at the moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file in the container has changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file in the container is shorter than the list said.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The storage knows none of the parts that were named.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No web address leads to a file with this name, so it could not be asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The storage did not take the request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the name in the address. If the container was deleted, whoever runs the storage account may be able to restore it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask whoever runs the storage account: the files in it are going, too, unless it is restored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List the files again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Have it brought back in the Azure portal (change its tier to Hot), which can take hours. Then fetch again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait a moment, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Have a copy with another name made in the container, for example with Azure Storage Explorer. Then list the files again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StorageLocationField</name>
    <message>
        <source>&amp;Storage location</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the corrected address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Corrected address</source>
        <extracomment>Accessible name of the field that shows what an address would become.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>where Microsoft writes the files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Address to read from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a container of the same storage account, with a signature for reading and listing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the same container, with a signature for reading and listing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StorageWords</name>
    <message>
        <source>Enter the address of the container that the export was written to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is only the name of a storage account. To fetch results, the address of the container with a shared access signature (SAS) is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a folder of a computer. Enter the address of the container; where the files go is asked later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is more than one address here. Enter the one of the container that the export was written to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is storage for tests on one computer. No export can have been written there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This address has no shared access signature (SAS), so Habeas would not be allowed to read there. In the Azure portal, copy the Blob SAS URL.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shared access signature ended on %1. Make a new one; a day is long enough to fetch results.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shared access signature ends on %1. That is enough if the results are fetched before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shared access signature allows more than fetching needs: %1. Read and list are enough.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shared access signature can be used from certain network addresses only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shared access signature can be used from %1 only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shared access signature asks for something that Habeas does not send (&quot;%1&quot;). Make one without it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shared access signature would also allow access without encryption. Habeas uses encryption.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address leads to the service &quot;%1&quot; of the account. The results are in its Blob service: copy the Blob SAS URL.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shared access signature does not cover containers and the files in them (&quot;srt&quot; says so). Make one that allows the resource types Container and Object, or one for the container.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name of the container is missing from the address. Copy the Blob SAS URL of the container.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 belongs to Azure itself. Enter the address of the container that the export was written to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is the second copy of the account, which may lag behind. Enter the address without -secondary.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is the Data Lake address of the account. Its Blob address is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Personal data can be fetched only from an address that begins with https://.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address begins with %1:. Personal data can be fetched only from an address that begins with https://.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not an address of Azure Storage that Habeas knows. Make sure that it belongs to your organisation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This address only looks like Azure Storage. The signature must not be sent there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 only looks like an address of Azure Storage. The signature must not be sent there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a computer&apos;s number or this computer itself, not the name of a storage account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the address of the container that Microsoft is to write to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is only the name of a storage account. Microsoft&apos;s example shows one, but the address of a container with a shared access signature (SAS) is what is known to work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is neither the address of a container nor the name of a storage account. In the Azure portal, copy the Blob SAS URL of the container.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address has to begin with https://.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a folder of a computer. Microsoft can write only to a container in Azure Storage.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something else was copied together with the address, such as spaces, quotes or brackets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The percent signs of the address were encoded a second time when it was copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is more than one address here. Enter the one that Microsoft is to write to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is too long for an address: %1 characters, where %2 are the limit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This holds characters that no address has. Copy the address once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address holds a character that it must not have (%1). Copy the address once more from where it was made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The percent signs are missing, as happens in command prompts and batch files: see &quot;%1&quot;. Copy the address once more from where it was made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This was the key of a storage account, which opens everything in it. Habeas has wiped it from the field. Whoever saw it can use it: rotate the key in the Azure portal, and enter the address of a container with a shared access signature (SAS) instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This held the key of a storage account, which opens everything in it. Habeas has wiped it from the field. Whoever saw it can use it: rotate the key in the Azure portal, and enter the address of a container with a shared access signature (SAS) instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a connection string. The address can be made from it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is storage for tests on one computer. Microsoft cannot reach it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is only the shared access signature (SAS). The address of the container before the question mark is missing: copy the Blob SAS URL instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This address has no shared access signature (SAS), so Microsoft would not be allowed to write there. In the Azure portal, copy the Blob SAS URL.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address ends in &quot;%1&quot;, so something after it is missing. Copy the whole address once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The signature is missing from the address. Copy the whole address once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The signature is cut off: %1 of %2 characters are there. Copy the whole address once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The signature is damaged: it should have %2 characters and has %1, or holds some that do not belong there. Copy the whole address once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The part &quot;%1&quot; is missing from the shared access signature. Copy the whole address once more, or make a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A part of the address is there more than once. Copy the address once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The part &quot;%1&quot; of the address is there more than once. Copy the address once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address has a part that Habeas does not know. It is sent as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address has a part that Habeas does not know, &quot;%1&quot;. It is sent as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The date in the part &quot;%1&quot; of the address cannot be read. Copy the address once more, or make a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shared access signature starts on %1, which is not before its end on %2. Make a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shared access signature ended on %1. Make a new one that is good for at least 35 days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shared access signature ends on %1, within a day. An export can take up to a month, and Microsoft could then not write the result.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shared access signature ends on %1. An export can take up to a month: one that is good for at least 35 days is safer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shared access signature is not valid before %1. Make one without a start, or wait.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shared access signature is valid only from %1 on. Clocks differ: wait until then, or make one without a start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shared access signature does not allow writing. Make one with the permissions add, create and write.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shared access signature does not allow writing, only this: %1. Make one with the permissions add, create and write.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shared access signature lacks this permission for writing: %1. It is not documented which ones the export needs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shared access signature allows more than the export needs: %1. Add, create and write are enough; to fetch the results, make a second one that can only read and list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The permissions of the shared access signature hold something unexpected: &quot;%1&quot;. Azure may refuse it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shared access signature does not allow reading. To fetch results, make one with the permissions read and list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shared access signature does not allow listing what is in the container. To fetch results, make one with the permissions read and list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shared access signature asks for something that Microsoft&apos;s export does not send (&quot;%1&quot;). Make one without it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shared access signature would also allow access without encryption. Habeas and Microsoft use encryption.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shared access signature allows access without encryption only. Make one that allows HTTPS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shared access signature was made for an old version of Azure Storage (%1). A current tool makes a better one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address names a file or folder in a container. Enter the address of the container itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address names a file or folder in the container %1. Enter the address of the container itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The slash behind the name of the container does not belong there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name of the container is missing from the address, and the shared access signature is for one container. Copy the Blob SAS URL of the container.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address names a storage account but no container. Microsoft&apos;s documents allow that; a container made for this export is the narrower choice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shared access signature opens every container of the account. One for a single container is the narrower choice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name of the container is not one that Azure allows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a name that a container can have: 3 to 63 small letters, digits and single hyphens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 belongs to Azure itself. Make a container of its own for this export.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is the second copy of the account, which can only be read. Enter the address without -secondary.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is an address for use inside a private network. Enter the public address of the account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is the Data Lake address of the account. The export needs its Blob address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address holds parts that a tool added and that do not belong to it: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address goes on with a # behind its end, which does not belong to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is another storage account than the one the export was written to: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is another container than the one the export was written to: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is another container than the one the export was written to: %1 at %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address begins with http://, which is not encrypted. It has to be https://.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Personal data can be sent only to an address that begins with https://.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address begins with %1:. Personal data can be sent only to an address that begins with https://.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names of storage accounts have no capital letters: it is not known what Microsoft makes of &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a name that a storage account can have: 3 to 24 small letters and digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a name that a storage account can have: 3 to 24 small letters and digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of storage that exports may go to cannot be read, so nothing can be sent. Tell your administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of storage that exports may go to, in %1, cannot be read, so nothing can be sent. Tell your administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your organisation does not allow exports to this address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your organisation does not allow exports to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 Allowed is: %2 (set in %3).</source>
        <extracomment>%1: the sentence before. %2: a list of host names, %3: a file or registry key.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not an address of Azure Storage that Habeas knows. Personal data will be sent there: make sure that it belongs to your organisation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This address only looks like Azure Storage. Personal data must not be sent there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 only looks like an address of Azure Storage. Personal data must not be sent there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a computer&apos;s number or this computer itself, not the name of a storage account. Microsoft would not write there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The port in the address cannot be right. Azure Storage needs none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address names port %1. Azure Storage needs none: take it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address holds a user name or password before an @. Azure Storage has none there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address holds a user name or password before an @ and leads to %1. Azure Storage has none there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address leads to the service &quot;%1&quot; of the account. The export needs its Blob service: copy the Blob SAS URL.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shared access signature is not for Blob Storage (&quot;%1&quot; says so). Make one for the container.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shared access signature does not cover files in containers (&quot;srt&quot; says so). Make one that allows the resource type Object, or one for the container.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shared access signature is for one file or folder (&quot;sr&quot; says so). Make one for the container.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This shared access signature was made with a person&apos;s sign-in and is good for seven days at most. An export can take up to a month: make one with the account key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This shared access signature was made with a person&apos;s sign-in: it ends on %1, and no such one is good for more than seven days. An export can take up to a month: one made with the account key is safer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shared access signature can be used from certain network addresses only. Microsoft writes from others: make one without this limit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shared access signature can be used from %1 only. Microsoft writes from other network addresses: make one without this limit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 belongs to this cloud: %2. You work in this one: %3. Enter an address of the same cloud.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Global</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>US Government L4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>US Government L5 (DoD)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>China (21Vianet)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>your own</source>
        <extracomment>A cloud that the settings describe.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read</source>
        <extracomment>A permission of a shared access signature, as are the following.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>create</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>delete version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>permanent delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>filter by tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>execute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ownership</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>permissions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>immutability</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Storage account %1, by its name alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>Where the data goes; what the shared access signature allows.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <extracomment>Where the data goes; what the shared access signature allows; when it ends.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Host: %1</source>
        <extracomment>The computer that receives the data.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Storage account %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Container %1 in %2</source>
        <extracomment>A container in a storage account.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>permissions by a stored access policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read and list only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read, list and more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write and more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>end by a stored access policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ends today at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ends %1, tomorrow</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>ends %1, in %n days</source>
        <extracomment>%1 is a date.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimelineModel</name>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TrackOperationDialog</name>
    <message>
        <source>&amp;Operation ID or address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Track an operation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A GUID, or an address such as %1/v1.0/dataPolicyOperations/…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Track</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is neither an operation ID nor an address of an operation at %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
