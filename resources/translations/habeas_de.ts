<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AadstsWords</name>
    <message>
        <source>The app registration lacks the address that the browser returns to. Its administrator can add http://localhost under Mobile and desktop applications.</source>
        <translation>In der App-Registrierung fehlt die Adresse, zu der der Browser zurückkehrt. Wer sie verwaltet, kann http://localhost unter „Mobile- und Desktopanwendungen“ hinzufügen.</translation>
    </message>
    <message>
        <source>The app registration has no address to return to. Its administrator can add http://localhost under Mobile and desktop applications.</source>
        <translation>Die App-Registrierung hat keine Adresse, zu der der Browser zurückkehren kann. Wer sie verwaltet, kann http://localhost unter „Mobile- und Desktopanwendungen“ hinzufügen.</translation>
    </message>
    <message>
        <source>Microsoft does not know the client ID in this tenant. Compare the client ID, the tenant and the cloud in the settings with the app registration.</source>
        <translation>Microsoft kennt die Client-ID in diesem Mandanten nicht. Vergleichen Sie Client-ID, Mandant und Cloud in den Einstellungen mit der App-Registrierung.</translation>
    </message>
    <message>
        <source>Microsoft does not know this tenant. Check the tenant and the cloud in the settings.</source>
        <translation>Microsoft kennt diesen Mandanten nicht. Prüfen Sie Mandant und Cloud in den Einstellungen.</translation>
    </message>
    <message>
        <source>The app registration is for one organisation only. Enter the ID of that tenant in the settings.</source>
        <translation>Die App-Registrierung gilt nur für eine Organisation. Geben Sie in den Einstellungen die ID dieses Mandanten ein.</translation>
    </message>
    <message>
        <source>The app registration is not that of a desktop program. Its administrator can add http://localhost under Mobile and desktop applications, not Web, and allow public client flows.</source>
        <translation>Die App-Registrierung ist nicht die eines Desktopprogramms. Wer sie verwaltet, kann http://localhost unter „Mobile- und Desktopanwendungen“ statt unter „Web“ hinzufügen und öffentliche Clientflows zulassen.</translation>
    </message>
    <message>
        <source>The app registration is that of a desktop program, which has no secret, but a secret was sent. Update Habeas, or report this as a fault of Habeas.</source>
        <translation>Die App-Registrierung ist die eines Desktopprogramms, das kein Geheimnis hat, aber es wurde ein Geheimnis gesendet. Aktualisieren Sie Habeas, oder melden Sie dies als Fehler von Habeas.</translation>
    </message>
    <message>
        <source>The permissions that Habeas needs have not been approved. Sign in again to approve them, or ask an administrator of your organisation.</source>
        <translation>Den Berechtigungen, die Habeas braucht, wurde nicht zugestimmt. Melden Sie sich erneut an, um ihnen zuzustimmen, oder wenden Sie sich an die Administration Ihrer Organisation.</translation>
    </message>
    <message>
        <source>An administrator of your organisation must approve the permissions that Habeas needs.</source>
        <translation>Ein Administrator Ihrer Organisation muss den Berechtigungen zustimmen, die Habeas braucht.</translation>
    </message>
    <message>
        <source>You declined the permissions that Habeas needs. Sign in again and accept them, or ask an administrator of your organisation to approve them.</source>
        <translation>Sie haben die Berechtigungen abgelehnt, die Habeas braucht. Melden Sie sich erneut an und nehmen Sie sie an, oder bitten Sie die Administration Ihrer Organisation um Zustimmung.</translation>
    </message>
    <message>
        <source>The app registration does not list the permissions for Microsoft Graph, or your organisation has no subscription for it. An administrator can add the API permissions to the app registration and approve them.</source>
        <translation>Die App-Registrierung führt die Berechtigungen für Microsoft Graph nicht auf, oder Ihre Organisation hat dafür kein Abonnement. Ein Administrator kann der App-Registrierung die API-Berechtigungen hinzufügen und ihnen zustimmen.</translation>
    </message>
    <message>
        <source>Your account is not assigned to Habeas in your organisation. An administrator can add you under Enterprise applications, Users and groups.</source>
        <translation>Ihr Konto ist Habeas in Ihrer Organisation nicht zugewiesen. Ein Administrator kann Sie unter „Unternehmensanwendungen“, „Benutzer und Gruppen“ hinzufügen.</translation>
    </message>
    <message>
        <source>A Conditional Access rule of your organisation asks for a device that meets its requirements, and this one does not. Ask an administrator.</source>
        <translation>Eine Regel Ihrer Organisation für bedingten Zugriff verlangt ein Gerät, das ihre Anforderungen erfüllt; dieses erfüllt sie nicht. Wenden Sie sich an die Administration.</translation>
    </message>
    <message>
        <source>A Conditional Access rule of your organisation asks for a device that is joined to it, and this one is not. Ask an administrator.</source>
        <translation>Eine Regel Ihrer Organisation für bedingten Zugriff verlangt ein Gerät, das in sie eingebunden ist; dieses ist es nicht. Wenden Sie sich an die Administration.</translation>
    </message>
    <message>
        <source>A Conditional Access rule of your organisation blocks this sign-in. Ask an administrator, and show the details.</source>
        <translation>Eine Regel Ihrer Organisation für bedingten Zugriff blockiert diese Anmeldung. Wenden Sie sich an die Administration, und zeigen Sie ihr die Details.</translation>
    </message>
    <message>
        <source>Your organisation blocks this sign-in, because your account is considered at risk. Ask an administrator.</source>
        <translation>Ihre Organisation blockiert diese Anmeldung, weil Ihr Konto als gefährdet gilt. Wenden Sie sich an die Administration.</translation>
    </message>
    <message>
        <source>The network or device that you use allows sign-in to certain organisations only, and this one is not among them. Ask whoever runs your network.</source>
        <translation>Das Netzwerk oder Gerät, das Sie verwenden, lässt nur die Anmeldung bei bestimmten Organisationen zu, und diese gehört nicht dazu. Wenden Sie sich an die Netzwerkbetreuung.</translation>
    </message>
    <message>
        <source>The cross-tenant access settings of one of the two organisations do not allow this sign-in. Ask an administrator of your organisation.</source>
        <translation>Die mandantenübergreifenden Zugriffseinstellungen einer der beiden Organisationen lassen diese Anmeldung nicht zu. Wenden Sie sich an die Administration Ihrer Organisation.</translation>
    </message>
    <message>
        <source>Your organisation asks for a second proof of who you are. Sign in again; the browser shows how.</source>
        <translation>Ihre Organisation verlangt einen zweiten Nachweis, wer Sie sind. Melden Sie sich erneut an; der Browser zeigt, wie es geht.</translation>
    </message>
    <message>
        <source>Your organisation asks for a check by another service, which has not been passed. Sign in again; the browser leads you there.</source>
        <translation>Ihre Organisation verlangt eine Prüfung durch einen anderen Dienst, die nicht bestanden wurde. Melden Sie sich erneut an; der Browser führt Sie dorthin.</translation>
    </message>
    <message>
        <source>Your sign-in has ended, because it was not used for a long time. Sign in again.</source>
        <translation>Ihre Anmeldung ist abgelaufen, weil sie lange nicht verwendet wurde. Melden Sie sich erneut an.</translation>
    </message>
    <message>
        <source>Your sign-in has ended, because your organisation wants people to sign in every so often. Sign in again.</source>
        <translation>Ihre Anmeldung ist abgelaufen, weil Ihre Organisation in gewissen Abständen eine neue Anmeldung verlangt. Melden Sie sich erneut an.</translation>
    </message>
    <message>
        <source>Your sign-in was revoked, for example because the password was changed. Sign in again.</source>
        <translation>Ihre Anmeldung wurde widerrufen, zum Beispiel weil das Kennwort geändert wurde. Melden Sie sich erneut an.</translation>
    </message>
    <message>
        <source>Your sign-in has ended: it expired, was revoked, or the password was changed. Sign in again.</source>
        <translation>Ihre Anmeldung ist beendet: Sie ist abgelaufen, wurde widerrufen, oder das Kennwort wurde geändert. Melden Sie sich erneut an.</translation>
    </message>
    <message>
        <source>The sign-in that was kept on this computer is no longer valid. Sign in again.</source>
        <translation>Die auf diesem Computer aufbewahrte Anmeldung ist nicht mehr gültig. Melden Sie sich erneut an.</translation>
    </message>
    <message>
        <source>The browser&apos;s answer had already been used. Sign in again.</source>
        <translation>Die Antwort des Browsers war bereits verwendet worden. Melden Sie sich erneut an.</translation>
    </message>
    <message>
        <source>The two halves of the sign-in do not belong together. Sign in again; if it happens once more, report it as a fault of Habeas.</source>
        <translation>Die beiden Hälften der Anmeldung gehören nicht zusammen. Melden Sie sich erneut an; geschieht es noch einmal, melden Sie es als Fehler von Habeas.</translation>
    </message>
    <message>
        <source>This account does not belong to the organisation in the settings. Sign in with another account, or, if you are a guest there, check the tenant in the settings.</source>
        <translation>Dieses Konto gehört nicht zu der Organisation in den Einstellungen. Melden Sie sich mit einem anderen Konto an, oder prüfen Sie, falls Sie dort Gast sind, den Mandanten in den Einstellungen.</translation>
    </message>
    <message>
        <source>This account is disabled. Ask an administrator of your organisation.</source>
        <translation>Dieses Konto ist deaktiviert. Wenden Sie sich an die Administration Ihrer Organisation.</translation>
    </message>
    <message>
        <source>The password has expired. Change it in the browser, then sign in again.</source>
        <translation>Das Kennwort ist abgelaufen. Ändern Sie es im Browser, und melden Sie sich dann erneut an.</translation>
    </message>
    <message>
        <source>This account is locked, because a wrong password was entered too often or from a suspicious address. Wait, then sign in again, or ask an administrator.</source>
        <translation>Dieses Konto ist gesperrt, weil zu oft oder von einer verdächtigen Adresse ein falsches Kennwort eingegeben wurde. Warten Sie, und melden Sie sich dann erneut an, oder wenden Sie sich an die Administration.</translation>
    </message>
    <message>
        <source>Microsoft cannot tell which organisation is meant. Enter the ID of the tenant in the settings.</source>
        <translation>Microsoft kann nicht erkennen, welche Organisation gemeint ist. Geben Sie in den Einstellungen die ID des Mandanten ein.</translation>
    </message>
    <message>
        <source>The proposed account does not fit the rest of the request. Sign in again and choose the account in the browser.</source>
        <translation>Das vorgeschlagene Konto passt nicht zum Rest der Anfrage. Melden Sie sich erneut an, und wählen Sie das Konto im Browser.</translation>
    </message>
    <message>
        <source>Microsoft stopped the sign-in, because the same request came too often. Wait some minutes before you sign in again; if it happens once more, report it as a fault of Habeas.</source>
        <translation>Microsoft hat die Anmeldung angehalten, weil dieselbe Anfrage zu oft kam. Warten Sie einige Minuten, bevor Sie sich erneut anmelden; geschieht es noch einmal, melden Sie es als Fehler von Habeas.</translation>
    </message>
    <message>
        <source>Microsoft did not understand the request. Check the tenant and the cloud in the settings; if they are right, report it as a fault of Habeas.</source>
        <translation>Microsoft hat die Anfrage nicht verstanden. Prüfen Sie Mandant und Cloud in den Einstellungen; sind sie richtig, melden Sie es als Fehler von Habeas.</translation>
    </message>
    <message>
        <source>Microsoft does not know one of the permissions that were asked for. Check the permissions and the cloud in the settings.</source>
        <translation>Microsoft kennt eine der verlangten Berechtigungen nicht. Prüfen Sie die Berechtigungen und die Cloud in den Einstellungen.</translation>
    </message>
    <message>
        <source>Microsoft&apos;s sign-in has a problem that passes. Wait some minutes, then sign in again.</source>
        <translation>Die Anmeldung von Microsoft hat eine vorübergehende Störung. Warten Sie einige Minuten, und melden Sie sich dann erneut an.</translation>
    </message>
</context>
<context>
    <name>AccountBar</name>
    <message>
        <source>tenant %1, as a guest from %2</source>
        <extracomment>%1 is the ID of a tenant, %2 the domain of the organisation that the account belongs to</extracomment>
        <translation>Mandant %1, als Gast aus %2</translation>
    </message>
    <message>
        <source>%1 (tenant %2)</source>
        <extracomment>%1 is a domain, %2 the ID of its tenant</extracomment>
        <translation>%1 (Mandant %2)</translation>
    </message>
    <message>
        <source>Sign out in the browser, too</source>
        <translation>Auch im Browser abmelden</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Erneut anmelden</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Einstellungen…</translation>
    </message>
    <message>
        <source>Your sign-in has run out.</source>
        <translation>Ihre Anmeldung ist abgelaufen.</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>Nicht angemeldet</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <extracomment>%1 is a name, %2 a user name, %3 a tenant</extracomment>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>%1 – sign in again</source>
        <translation>%1 – erneut anmelden</translation>
    </message>
    <message>
        <source>Add account…</source>
        <translation>Konto hinzufügen…</translation>
    </message>
    <message>
        <source>%1 is signed out here. The browser may still be signed in.</source>
        <translation>%1 ist hier abgemeldet. Im Browser besteht die Anmeldung womöglich noch.</translation>
    </message>
    <message>
        <source>Not while an export is being sent</source>
        <translation>Nicht, solange ein Export gesendet wird</translation>
    </message>
</context>
<context>
    <name>Application</name>
    <message>
        <source>The configuration file %1 cannot be read.</source>
        <translation>Die Konfigurationsdatei %1 kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Nothing was started. Check the path after --config.</source>
        <translation>Es wurde nichts gestartet. Prüfen Sie den Pfad hinter --config.</translation>
    </message>
    <message>
        <source>The record of exports was damaged. It was set aside as %1, and a new one was begun. Exports that are only in the damaged file are no longer followed: if you know their operation IDs, “Track an operation…” takes them up again. If you have a backup, close Habeas and put it back as %2. The damaged file still contains personal data: keep it as long as it may serve as evidence, then delete it.</source>
        <translation>Das Exportjournal war beschädigt. Es wurde als %1 beiseitegelegt, und ein neues wurde begonnen. Exporte, die nur in der beschädigten Datei stehen, werden nicht mehr verfolgt: Wenn Sie ihre Vorgangs-IDs kennen, nimmt „Vorgang verfolgen…“ sie wieder auf. Wenn Sie eine Sicherung haben, schließen Sie Habeas, und legen Sie sie als %2 zurück. Die beschädigte Datei enthält weiterhin personenbezogene Daten: Bewahren Sie sie so lange auf, wie sie als Beweis dienen kann, und löschen Sie sie dann.</translation>
    </message>
    <message>
        <source>The demo tenant cannot be started.</source>
        <translation>Der Demomandant kann nicht gestartet werden.</translation>
    </message>
    <message>
        <source>Nothing can be sent without a ledger to record it in, so Habeas was not started.</source>
        <translation>Ohne Journal, in dem es festgehalten wird, kann nichts gesendet werden; Habeas wurde deshalb nicht gestartet.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>Der Ordner %1 kann nicht angelegt werden.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be written.</source>
        <translation>In den Ordner %1 kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>This computer has no keychain that can be used: you stay signed in until Habeas is closed.</source>
        <translation>Auf diesem Computer ist kein Schlüsselbund verwendbar: Sie bleiben angemeldet, bis Habeas geschlossen wird.</translation>
    </message>
    <message>
        <source>Start it yourself with: habeas --demo</source>
        <translation>Starten Sie ihn selbst mit: habeas --demo</translation>
    </message>
    <message>
        <source>Not all earlier exports could be read from the record of exports. %1 Habeas tries again each second. Until that succeeds nothing can be sent: nobody could tell whether the same was sent before.</source>
        <translation>Nicht alle früheren Exporte konnten aus dem Exportjournal gelesen werden. %1 Habeas versucht es jede Sekunde noch einmal. Bis das gelingt, kann nichts gesendet werden: Niemand könnte sagen, ob dasselbe schon gesendet wurde.</translation>
    </message>
    <message>
        <source>Cases could not be read from the record of exports: some may be missing, with the days they must be answered by, or not be shown as they are now. %1 Habeas tries again each second.</source>
        <translation>Die Fälle konnten nicht aus dem Exportjournal gelesen werden: Manche fehlen vielleicht, mitsamt dem Tag, bis zu dem zu antworten ist, oder stehen nicht so da, wie sie jetzt sind. %1 Habeas versucht es jede Sekunde noch einmal.</translation>
    </message>
</context>
<context>
    <name>ApprovalDialog</name>
    <message>
        <source>Approve for the organisation</source>
        <translation>Für die Organisation zustimmen</translation>
    </message>
    <message>
        <source>Copy approval link</source>
        <translation>Link zur Zustimmung kopieren</translation>
    </message>
    <message>
        <source>Approval link copied</source>
        <translation>Link zur Zustimmung kopiert</translation>
    </message>
    <message>
        <source>Your browser shows Microsoft&apos;s consent page. Sign in there as an administrator who may consent for the whole organisation, read what Habeas asks for, and accept. This window notices by itself.</source>
        <translation>Ihr Browser zeigt die Zustimmungsseite von Microsoft. Melden Sie sich dort als Administrator an, der für die ganze Organisation zustimmen darf, lesen Sie, worum Habeas bittet, und stimmen Sie zu. Dieses Fenster bemerkt es von selbst.</translation>
    </message>
    <message>
        <source>No browser could be opened. Copy the approval link and open it in a browser on this computer.</source>
        <translation>Es konnte kein Browser geöffnet werden. Kopieren Sie den Link zur Zustimmung, und öffnen Sie ihn in einem Browser auf diesem Computer.</translation>
    </message>
    <message>
        <source>Waiting another %1 for the browser.</source>
        <translation>Wartet noch %1 auf den Browser.</translation>
    </message>
</context>
<context>
    <name>BrowserErrorHelp</name>
    <message>
        <source>The browser shows an e&amp;rror?</source>
        <translation>Zeigt der Browser einen Fehle&amp;r?</translation>
    </message>
    <message>
        <source>Some errors never come back to this window: paste the text or its number, such as AADSTS50011</source>
        <translation>Manche Fehler gelangen nie in dieses Fenster zurück: Fügen Sie den Text oder seine Nummer ein, etwa AADSTS50011</translation>
    </message>
    <message>
        <source>AADSTS%1: %2</source>
        <translation>AADSTS%1: %2</translation>
    </message>
    <message>
        <source>Habeas knows nothing about this number. Show the whole text to an administrator of your organisation.</source>
        <translation>Habeas weiß nichts über diese Nummer. Zeigen Sie den ganzen Text der Administration Ihrer Organisation.</translation>
    </message>
    <message>
        <source>There is no AADSTS number in it. Show the whole text to an administrator of your organisation.</source>
        <translation>Es steht keine AADSTS-Nummer darin. Zeigen Sie den ganzen Text der Administration Ihrer Organisation.</translation>
    </message>
</context>
<context>
    <name>CaseDialog</name>
    <message>
        <source>No export belongs to this case yet.</source>
        <translation>Zu diesem Fall gehört noch kein Export.</translation>
    </message>
    <message>
        <source>Show export</source>
        <translation>Export anzeigen</translation>
    </message>
    <message>
        <source>Take out of the case</source>
        <translation>Aus dem Fall nehmen</translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation>Wie er ausging</translation>
    </message>
    <message>
        <source>Close case</source>
        <translation>Fall abschließen</translation>
    </message>
    <message>
        <source>Reopen case</source>
        <translation>Fall wieder öffnen</translation>
    </message>
    <message>
        <source>Erase personal values…</source>
        <translation>Personenbezogene Werte löschen…</translation>
    </message>
    <message>
        <source>Exports</source>
        <translation>Exporte</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Save receipt…</source>
        <translation>Nachweis speichern…</translation>
    </message>
    <message>
        <source>Exports of the case</source>
        <translation>Exporte des Falls</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ausgang</translation>
    </message>
    <message>
        <source>Note on the outcome</source>
        <translation>Notiz zum Ausgang</translation>
    </message>
    <message>
        <source>Note on the outcome: optional</source>
        <translation>Notiz zum Ausgang: freiwillig</translation>
    </message>
    <message>
        <source>Not in the list of operations</source>
        <translation>Nicht in der Liste der Vorgänge</translation>
    </message>
    <message>
        <source>Case: %1</source>
        <translation>Fall: %1</translation>
    </message>
    <message>
        <source>The personal values of this case are gone for good; days, outcome and digests stay.</source>
        <translation>Die personenbezogenen Werte dieses Falls sind endgültig gelöscht; Tage, Ausgang und Prüfwerte bleiben.</translation>
    </message>
    <message>
        <source>This case is closed. Reopen it to change something.</source>
        <translation>Dieser Fall ist abgeschlossen. Öffnen Sie ihn wieder, um etwas zu ändern.</translation>
    </message>
    <message>
        <source>Erase personal values</source>
        <translation>Personenbezogene Werte löschen</translation>
    </message>
    <message>
        <source>Erase the personal values of this case for good?</source>
        <translation>Die personenbezogenen Werte dieses Falls endgültig löschen?</translation>
    </message>
    <message>
        <source>Reference, grounds, identity check, reasons and notes go and cannot be brought back. Days, outcome and digests stay, so the ledger can still be verified. Its exports are not touched: erase them on their own.</source>
        <translation>Aktenzeichen, Rechtsgrundlage, Identitätsprüfung, Gründe und Notizen werden gelöscht und sind nicht wiederherstellbar. Tage, Ausgang und Prüfwerte bleiben, sodass das Journal weiterhin überprüft werden kann. Die Exporte des Falls bleiben unberührt: Löschen Sie sie einzeln.</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Save the changes to this case?</source>
        <translation>Die Änderungen an diesem Fall speichern?</translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>Änderungen speichern</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Änderungen verwerfen</translation>
    </message>
    <message>
        <source>Go on editing</source>
        <translation>Weiter bearbeiten</translation>
    </message>
    <message>
        <source>Close its exports, too</source>
        <translation>Auch seine Exporte abschließen</translation>
    </message>
    <message>
        <source>Closed exports wait for nobody any more, and their personal values can be erased after the time that the settings say</source>
        <translation>Abgeschlossene Exporte warten auf niemanden mehr, und ihre personenbezogenen Werte können nach der Zeit gelöscht werden, die die Einstellungen nennen</translation>
    </message>
</context>
<context>
    <name>CaseEventWords</name>
    <message>
        <source>reference</source>
        <translation>Aktenzeichen</translation>
    </message>
    <message>
        <source>date of receipt removed</source>
        <translation>Eingangsdatum entfernt</translation>
    </message>
    <message>
        <source>received on %1</source>
        <translation>eingegangen am %1</translation>
    </message>
    <message>
        <source>the other legal basis</source>
        <translation>die andere Rechtsgrundlage</translation>
    </message>
    <message>
        <source>date of asking for identity removed</source>
        <translation>Datum der Anforderung des Identitätsnachweises entfernt</translation>
    </message>
    <message>
        <source>identity asked for on %1</source>
        <translation>Identitätsnachweis angefordert am %1</translation>
    </message>
    <message>
        <source>date of proving identity removed</source>
        <translation>Datum des Identitätsnachweises entfernt</translation>
    </message>
    <message>
        <source>identity proven on %1</source>
        <translation>Identität nachgewiesen am %1</translation>
    </message>
    <message>
        <source>how identity was checked</source>
        <translation>wie die Identität geprüft wurde</translation>
    </message>
    <message>
        <source>who checked identity</source>
        <translation>wer die Identität geprüft hat</translation>
    </message>
    <message>
        <source>deadline by the rule</source>
        <translation>Frist nach der Regel</translation>
    </message>
    <message>
        <source>one day to answer</source>
        <translation>ein Tag bis zur Antwort</translation>
    </message>
    <message>
        <source>%1 days to answer</source>
        <translation>%1 Tage bis zur Antwort</translation>
    </message>
    <message>
        <source>extended by two months</source>
        <translation>um zwei Monate verlängert</translation>
    </message>
    <message>
        <source>extension taken back</source>
        <translation>Verlängerung zurückgenommen</translation>
    </message>
    <message>
        <source>reason for the extension</source>
        <translation>Grund der Verlängerung</translation>
    </message>
    <message>
        <source>date of telling the person removed</source>
        <translation>Datum der Information der Person entfernt</translation>
    </message>
    <message>
        <source>person told of the extension on %1</source>
        <translation>Person über die Verlängerung informiert am %1</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>note on the outcome</source>
        <translation>Notiz zum Ausgang</translation>
    </message>
    <message>
        <source>legal basis not stated</source>
        <translation>Rechtsgrundlage nicht angegeben</translation>
    </message>
    <message>
        <source>legal basis: access</source>
        <translation>Rechtsgrundlage: Auskunft</translation>
    </message>
    <message>
        <source>legal basis: portability</source>
        <translation>Rechtsgrundlage: Datenübertragbarkeit</translation>
    </message>
    <message>
        <source>legal basis: access and portability</source>
        <translation>Rechtsgrundlage: Auskunft und Datenübertragbarkeit</translation>
    </message>
    <message>
        <source>legal basis: another one</source>
        <translation>Rechtsgrundlage: eine andere</translation>
    </message>
    <message>
        <source>identity not recorded</source>
        <translation>Identität nicht festgehalten</translation>
    </message>
    <message>
        <source>identity not proven yet</source>
        <translation>Identität noch nicht nachgewiesen</translation>
    </message>
    <message>
        <source>identity proven</source>
        <translation>Identität nachgewiesen</translation>
    </message>
</context>
<context>
    <name>CaseForm</name>
    <message>
        <source>Cas&amp;e reference</source>
        <translation>Akten&amp;zeichen</translation>
    </message>
    <message>
        <source>&amp;Received on</source>
        <translation>&amp;Eingegangen am</translation>
    </message>
    <message>
        <source>&amp;Which ground</source>
        <translation>Wel&amp;che Rechtsgrundlage</translation>
    </message>
    <message>
        <source>&amp;Asked for on</source>
        <translation>An&amp;gefordert am</translation>
    </message>
    <message>
        <source>&amp;Proven on</source>
        <translation>Nachgewiesen a&amp;m</translation>
    </message>
    <message>
        <source>Chec&amp;ked how</source>
        <translation>&amp;Wie geprüft</translation>
    </message>
    <message>
        <source>Checked &amp;by</source>
        <translation>Geprüft &amp;von</translation>
    </message>
    <message>
        <source>E&amp;xtended by two months</source>
        <translation>&amp;Um zwei Monate verlängert</translation>
    </message>
    <message>
        <source>Person &amp;told on</source>
        <translation>Person &amp;informiert am</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Frist</translation>
    </message>
    <message>
        <source>&amp;Legal basis</source>
        <translation>&amp;Rechtsgrundlage</translation>
    </message>
    <message>
        <source>&amp;Identity</source>
        <translation>I&amp;dentität</translation>
    </message>
    <message>
        <source>&amp;Days to answer in</source>
        <translation>&amp;Tage bis zur Antwort</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>&amp;Notiz</translation>
    </message>
    <message>
        <source>as usual: one month</source>
        <translation>wie üblich: ein Monat</translation>
    </message>
    <message>
        <source>Was due %1.</source>
        <translation>War fällig am %1.</translation>
    </message>
    <message>
        <source>An extension would give time until %1.</source>
        <translation>Eine Verlängerung gäbe Zeit bis %1.</translation>
    </message>
    <message>
        <source>Rea&amp;son of the extension</source>
        <translation>Grund der Ver&amp;längerung</translation>
    </message>
    <message>
        <source>as usual: one day</source>
        <translation>wie üblich: ein Tag</translation>
    </message>
    <message numerus="yes">
        <source>as usual: %n days</source>
        <translation>
            <numerusform>wie üblich: %n Tag</numerusform>
            <numerusform>wie üblich: %n Tage</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CaseSection</name>
    <message>
        <source>Cas&amp;e reference</source>
        <translation>Akten&amp;zeichen</translation>
    </message>
    <message>
        <source>Reopen it</source>
        <translation>Wieder öffnen</translation>
    </message>
    <message>
        <source>Open a new case</source>
        <translation>Neuen Fall öffnen</translation>
    </message>
    <message>
        <source>Case details…</source>
        <translation>Angaben zum Fall…</translation>
    </message>
    <message>
        <source>optional; stays on this computer</source>
        <translation>freiwillig; bleibt auf diesem Computer</translation>
    </message>
    <message>
        <source>When the request came, on what ground, who checked the person&apos;s identity, and until when it must be answered</source>
        <translation>Wann das Ersuchen kam, auf welcher Grundlage, wer die Identität der Person geprüft hat und bis wann es zu beantworten ist</translation>
    </message>
    <message>
        <source>Joins the open case %1: %2. %3.</source>
        <extracomment>%1 is a reference, %2 &quot;3 exports&quot;, %3 &quot;Due 23 December 2026, in 30 days&quot;</extracomment>
        <translation>Kommt zum offenen Fall %1: %2. %3.</translation>
    </message>
    <message>
        <source>The case %1 is closed (%2).</source>
        <translation>Der Fall %1 ist abgeschlossen (%2).</translation>
    </message>
    <message>
        <source>New case. %1.</source>
        <translation>Neuer Fall. %1.</translation>
    </message>
    <message>
        <source>New case.</source>
        <translation>Neuer Fall.</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>What is known of the request. The case is opened when the export is sent; everything here is optional and stays on this computer.</source>
        <translation>Was über das Ersuchen bekannt ist. Der Fall wird geöffnet, wenn der Export gesendet wird; alle Angaben sind freiwillig und bleiben auf diesem Computer.</translation>
    </message>
</context>
<context>
    <name>CaseWords</name>
    <message>
        <source>Erased case, opened %1</source>
        <translation>Gelöschter Fall, geöffnet am %1</translation>
    </message>
    <message>
        <source>Case without a reference, opened %1</source>
        <translation>Fall ohne Aktenzeichen, geöffnet am %1</translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation>Keine Angabe</translation>
    </message>
    <message>
        <source>Access (GDPR Art. 15)</source>
        <translation>Auskunft (Art. 15 DSGVO)</translation>
    </message>
    <message>
        <source>Portability (GDPR Art. 20)</source>
        <translation>Datenübertragbarkeit (Art. 20 DSGVO)</translation>
    </message>
    <message>
        <source>Access and portability (GDPR Art. 15 and 20)</source>
        <translation>Auskunft und Datenübertragbarkeit (Art. 15 und 20 DSGVO)</translation>
    </message>
    <message>
        <source>Another ground</source>
        <translation>Andere Rechtsgrundlage</translation>
    </message>
    <message>
        <source>No outcome stated</source>
        <translation>Kein Ausgang angegeben</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Beantwortet</translation>
    </message>
    <message>
        <source>Answered in part</source>
        <translation>Teilweise beantwortet</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Withdrawn by the person</source>
        <translation>Von der Person zurückgezogen</translation>
    </message>
    <message>
        <source>Another outcome</source>
        <translation>Anderer Ausgang</translation>
    </message>
    <message>
        <source>Not recorded</source>
        <translation>Nicht festgehalten</translation>
    </message>
    <message>
        <source>Asked for, not proven yet</source>
        <translation>Angefordert, noch nicht nachgewiesen</translation>
    </message>
    <message>
        <source>Proven</source>
        <translation>Nachgewiesen</translation>
    </message>
    <message>
        <source>No deadline: the date of receipt is not recorded</source>
        <translation>Keine Frist: Das Eingangsdatum ist nicht festgehalten</translation>
    </message>
    <message>
        <source>Clock stopped since %1: identity not proven</source>
        <translation>Frist ruht seit %1: Identität nicht nachgewiesen</translation>
    </message>
    <message>
        <source>Clock stopped: identity not proven</source>
        <translation>Frist ruht: Identität nicht nachgewiesen</translation>
    </message>
    <message>
        <source>Due today, %1</source>
        <translation>Heute fällig, %1</translation>
    </message>
    <message>
        <source>Due tomorrow, %1</source>
        <translation>Morgen fällig, %1</translation>
    </message>
    <message>
        <source>Closed: %1</source>
        <extracomment>%1 is an outcome such as &quot;Answered&quot;</extracomment>
        <translation>Abgeschlossen: %1</translation>
    </message>
    <message>
        <source>Three months from receipt: one month, extended by two.</source>
        <translation>Drei Monate ab Eingang: ein Monat, um zwei verlängert.</translation>
    </message>
    <message>
        <source>One month from receipt (GDPR Art. 12(3)).</source>
        <translation>Ein Monat ab Eingang (Art. 12 Abs. 3 DSGVO).</translation>
    </message>
    <message>
        <source>Moved to a working day from %1, %2.</source>
        <extracomment>%1 is a day of the week, %2 a date</extracomment>
        <translation>Von %1, %2, auf einen Arbeitstag verschoben.</translation>
    </message>
    <message>
        <source>Moved to a working day from %1, which is a day off.</source>
        <translation>Vom %1, der arbeitsfrei ist, auf einen Arbeitstag verschoben.</translation>
    </message>
    <message>
        <source>Moved from %1, so that there are two working days.</source>
        <translation>Vom %1 verschoben, damit zwei Arbeitstage bleiben.</translation>
    </message>
    <message>
        <source>The date of receipt lies ahead.</source>
        <translation>Das Eingangsdatum liegt in der Zukunft.</translation>
    </message>
    <message>
        <source>Identity is said to be proven before it was asked for: no days are added.</source>
        <translation>Die Identität soll nachgewiesen worden sein, bevor der Nachweis angefordert wurde: Es werden keine Tage hinzugerechnet.</translation>
    </message>
    <message>
        <source>To add the days in which identity was not proven, both days are needed: asked for and proven.</source>
        <translation>Um die Tage hinzuzurechnen, in denen die Identität nicht nachgewiesen war, werden beide Tage gebraucht: angefordert und nachgewiesen.</translation>
    </message>
    <message>
        <source>Identity was asked for after the deadline: the clock was not stopped any more.</source>
        <translation>Der Identitätsnachweis wurde nach Ablauf der Frist angefordert: Die Frist ruhte nicht mehr.</translation>
    </message>
    <message>
        <source>An extension needs a reason (GDPR Art. 12(3)).</source>
        <translation>Eine Verlängerung braucht einen Grund (Art. 12 Abs. 3 DSGVO).</translation>
    </message>
    <message>
        <source>The person must be told of an extension and its reasons by %1.</source>
        <translation>Die Person muss bis %1 über eine Verlängerung und deren Gründe informiert werden.</translation>
    </message>
    <message>
        <source>The person must be told of an extension and its reasons.</source>
        <translation>Die Person muss über eine Verlängerung und deren Gründe informiert werden.</translation>
    </message>
    <message>
        <source>The person was told of the extension after %1, when the first period had ended.</source>
        <translation>Die Person wurde nach dem %1 über die Verlängerung informiert, als die erste Frist abgelaufen war.</translation>
    </message>
    <message>
        <source>no export yet</source>
        <translation>noch kein Export</translation>
    </message>
    <message numerus="yes">
        <source>Due %1, in %n days</source>
        <translation>
            <numerusform>Fällig am %1, in %n Tag</numerusform>
            <numerusform>Fällig am %1, in %n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>Overdue since yesterday, %1</source>
        <translation>Seit gestern überfällig, %1</translation>
    </message>
    <message numerus="yes">
        <source>Overdue since %1, by %n days</source>
        <translation>
            <numerusform>Überfällig seit %1, um %n Tag</numerusform>
            <numerusform>Überfällig seit %1, um %n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>One day and two months from receipt.</source>
        <translation>Ein Tag und zwei Monate ab Eingang.</translation>
    </message>
    <message numerus="yes">
        <source>%n days and two months from receipt.</source>
        <translation>
            <numerusform>%n Tag und zwei Monate ab Eingang.</numerusform>
            <numerusform>%n Tage und zwei Monate ab Eingang.</numerusform>
        </translation>
    </message>
    <message>
        <source>One day from receipt.</source>
        <translation>Ein Tag ab Eingang.</translation>
    </message>
    <message numerus="yes">
        <source>%n days from receipt.</source>
        <translation>
            <numerusform>%n Tag ab Eingang.</numerusform>
            <numerusform>%n Tage ab Eingang.</numerusform>
        </translation>
    </message>
    <message>
        <source>One day added for the time in which identity was not proven.</source>
        <translation>Ein Tag hinzugerechnet für die Zeit, in der die Identität nicht nachgewiesen war.</translation>
    </message>
    <message numerus="yes">
        <source>%n days added for the time in which identity was not proven.</source>
        <translation>
            <numerusform>%n Tag hinzugerechnet für die Zeit, in der die Identität nicht nachgewiesen war.</numerusform>
            <numerusform>%n Tage hinzugerechnet für die Zeit, in der die Identität nicht nachgewiesen war.</numerusform>
        </translation>
    </message>
    <message>
        <source>The day on which identity was proven lies ahead: until then the clock stands still.</source>
        <translation>Der Tag, an dem die Identität nachgewiesen wurde, liegt in der Zukunft: Bis dahin ruht die Frist.</translation>
    </message>
    <message>
        <source>one export</source>
        <translation>ein Export</translation>
    </message>
    <message numerus="yes">
        <source>%n exports</source>
        <translation>
            <numerusform>%n Export</numerusform>
            <numerusform>%n Exporte</numerusform>
        </translation>
    </message>
    <message>
        <source>The day on which identity was asked for lies ahead: until then the clock runs.</source>
        <translation>Der Tag, an dem der Identitätsnachweis angefordert wurde, liegt in der Zukunft: Bis dahin läuft die Frist.</translation>
    </message>
    <message>
        <source>The person is said to have been told of the extension before the request was received.</source>
        <translation>Die Person soll über die Verlängerung informiert worden sein, bevor das Ersuchen einging.</translation>
    </message>
    <message>
        <source>The day on which the person was told of the extension lies ahead.</source>
        <translation>Der Tag, an dem die Person über die Verlängerung informiert wurde, liegt in der Zukunft.</translation>
    </message>
</context>
<context>
    <name>CaseWork</name>
    <message>
        <source>&amp;New case…</source>
        <translation>&amp;Neuer Fall…</translation>
    </message>
    <message>
        <source>&amp;Open case…</source>
        <translation>Fall &amp;öffnen…</translation>
    </message>
    <message>
        <source>A case may begin before its first export. Every field is optional and stays on this computer.</source>
        <translation>Ein Fall kann vor seinem ersten Export beginnen. Alle Angaben sind freiwillig und bleiben auf diesem Computer.</translation>
    </message>
    <message>
        <source>The export becomes the first of this case. Every field is optional and stays on this computer.</source>
        <translation>Der Export wird der erste dieses Falls. Alle Angaben sind freiwillig und bleiben auf diesem Computer.</translation>
    </message>
    <message>
        <source>Open the case</source>
        <translation>Fall öffnen</translation>
    </message>
    <message>
        <source>Open a case</source>
        <translation>Einen Fall öffnen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Put the export into a case</source>
        <translation>Den Export einem Fall zuordnen</translation>
    </message>
    <message>
        <source>Put into this case</source>
        <translation>Diesem Fall zuordnen</translation>
    </message>
</context>
<context>
    <name>CasesPage</name>
    <message>
        <source>Days to ans&amp;wer a case in</source>
        <translation>&amp;Tage bis zur Beantwortung eines Falls</translation>
    </message>
    <message>
        <source>&amp;Days off</source>
        <translation>&amp;Arbeitsfreie Tage</translation>
    </message>
    <message>
        <source>Case references &amp;begin with</source>
        <translation>Aktenzeichen &amp;beginnen mit</translation>
    </message>
    <message>
        <source>empty: one month from receipt, as GDPR Art. 12(3) says</source>
        <translation>leer: ein Monat ab Eingang, wie Art. 12 Abs. 3 DSGVO sagt</translation>
    </message>
    <message>
        <source>besides Saturdays and Sundays, as 2026-12-25 2026-12-28; a deadline moves to the next working day</source>
        <translation>außer Samstagen und Sonntagen, etwa 2026-12-25 2026-12-28; eine Frist verschiebt sich auf den nächsten Arbeitstag</translation>
    </message>
    <message>
        <source>offered when you enter a case reference, and never added by itself; Habeas remembers the last one</source>
        <translation>wird angeboten, wenn Sie ein Aktenzeichen eingeben, und nie von selbst ergänzt; Habeas merkt sich den letzten Anfang</translation>
    </message>
    <message>
        <source>The number of days to answer a case in must be a whole number from 1 to 3650, or empty.</source>
        <translation>Die Zahl der Tage bis zur Beantwortung eines Falls muss eine ganze Zahl von 1 bis 3650 sein oder leer bleiben.</translation>
    </message>
    <message>
        <source>“%1” is not a date: write days like 2026-12-25, separated by spaces.</source>
        <translation>„%1“ ist kein Datum: Schreiben Sie Tage wie 2026-12-25, durch Leerzeichen getrennt.</translation>
    </message>
</context>
<context>
    <name>ChooseCaseDialog</name>
    <message>
        <source>&amp;Filter</source>
        <translation>&amp;Filter</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Fälle</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Fall</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Eingegangen</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Frist</translation>
    </message>
    <message>
        <source>Exports</source>
        <translation>Exporte</translation>
    </message>
    <message>
        <source>New case…</source>
        <translation>Neuer Fall…</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>nicht festgehalten</translation>
    </message>
    <message>
        <source>There is no open case.</source>
        <translation>Es gibt keinen offenen Fall.</translation>
    </message>
    <message>
        <source>No case matches.</source>
        <translation>Kein Fall entspricht dem Filter.</translation>
    </message>
</context>
<context>
    <name>ClearButton</name>
    <message>
        <source>Clear the field</source>
        <extracomment>The accessible name of a sign within a search field</extracomment>
        <translation>Feld leeren</translation>
    </message>
</context>
<context>
    <name>CloudName</name>
    <message>
        <source>Global cloud</source>
        <translation>Globale Cloud</translation>
    </message>
    <message>
        <source>US Government (GCC High, L4)</source>
        <translation>US Government (GCC High, L4)</translation>
    </message>
    <message>
        <source>US Government (DoD, L5)</source>
        <translation>US Government (DoD, L5)</translation>
    </message>
    <message>
        <source>China (21Vianet)</source>
        <translation>China (21Vianet)</translation>
    </message>
    <message>
        <source>Custom cloud</source>
        <translation>Benutzerdefinierte Cloud</translation>
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
        <translation>Der Demomandant (--demo) läuft im Programm auf einem freien Port von 127.0.0.1 und spricht, was Entra, Microsoft Graph
und Blob Storage sprechen; nichts verlässt diesen Computer. Das Protokoll nennt seine Adresse. Auch curl kann ihn ansprechen:
  habeas-demo-tenant --help
zeigt, wie man ihn allein startet, und nennt die Befehle vom Token bis zum fertigen Export.
</translation>
    </message>
    <message>
        <source>Answers personal data requests of people whose profile another organisation shares with yours.</source>
        <translation>Beantwortet Auskunftsersuchen von Personen, deren Profil eine andere Organisation mit Ihrer teilt.</translation>
    </message>
    <message>
        <source>Try everything on a demo tenant; other configuration is ignored.</source>
        <translation>Alles an einem Demomandanten ausprobieren; andere Konfiguration wird nicht beachtet.</translation>
    </message>
    <message>
        <source>Read the configuration from FILE.</source>
        <translation>Die Konfiguration aus FILE lesen.</translation>
    </message>
    <message>
        <source>Keep the ledger and the settings in DIR.</source>
        <translation>Journal und Einstellungen in DIR aufbewahren.</translation>
    </message>
    <message>
        <source>Check that the ledger was not changed, print the verdict and end.</source>
        <translation>Prüfen, ob das Journal unverändert ist, das Ergebnis ausgeben und enden.</translation>
    </message>
    <message>
        <source>Check a saved receipt, also against the ledger if there is one, print the verdict and end.</source>
        <translation>Einen gespeicherten Nachweis prüfen, auch gegen das Journal, wenn es eines gibt, das Ergebnis ausgeben und enden.</translation>
    </message>
    <message>
        <source>Not understood: %1</source>
        <translation>Nicht verstanden: %1</translation>
    </message>
    <message>
        <source>habeas --help lists the options.</source>
        <translation>habeas --help führt die Optionen auf.</translation>
    </message>
</context>
<context>
    <name>ConfirmExportDialog</name>
    <message>
        <source>no name known</source>
        <translation>kein Name bekannt</translation>
    </message>
    <message>
        <source>storage account %1 (only its name is sent)</source>
        <translation>Speicherkonto %1 (nur sein Name wird gesendet)</translation>
    </message>
    <message>
        <source>%1, no container named</source>
        <translation>%1, kein Container genannt</translation>
    </message>
    <message>
        <source>container %1 at %2</source>
        <translation>Container %1 bei %2</translation>
    </message>
    <message>
        <source>Confirm export</source>
        <translation>Export bestätigen</translation>
    </message>
    <message>
        <source>Export the personal data of %1?</source>
        <translation>Die personenbezogenen Daten von %1 exportieren?</translation>
    </message>
    <message>
        <source>Person:</source>
        <translation>Person:</translation>
    </message>
    <message>
        <source>Object ID:</source>
        <translation>Objekt-ID:</translation>
    </message>
    <message>
        <source>Home tenant:</source>
        <translation>Heimatmandant:</translation>
    </message>
    <message>
        <source>Files go to:</source>
        <translation>Dateien gehen an:</translation>
    </message>
    <message>
        <source>Sent as:</source>
        <translation>Gesendet als:</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>Hinweis: %1</translation>
    </message>
    <message>
        <source>This cannot be taken back: Microsoft collects the person&apos;s data and writes it to the storage location. There is no way to cancel an export once it is accepted. The request is sent exactly once.</source>
        <translation>Dies kann nicht zurückgenommen werden: Microsoft sammelt die Daten der Person und schreibt sie an den Speicherort. Ein angenommener Export lässt sich nicht abbrechen. Die Anfrage wird genau einmal gesendet.</translation>
    </message>
    <message>
        <source>Said once: the export uses the beta version of Microsoft Graph. Microsoft may change it and does not support it for use in production.</source>
        <translation>Einmaliger Hinweis: Der Export verwendet die Betaversion von Microsoft Graph. Microsoft kann sie ändern und unterstützt sie nicht für den Produktivbetrieb.</translation>
    </message>
    <message>
        <source>&amp;Host name</source>
        <translation>&amp;Hostname</translation>
    </message>
    <message>
        <source>Personal data will be sent to %1. Type that name if it is right.</source>
        <translation>Personenbezogene Daten werden an %1 gesendet. Geben Sie diesen Namen ein, wenn er richtig ist.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>This is not the host name above.</source>
        <translation>Das ist nicht der oben genannte Hostname.</translation>
    </message>
</context>
<context>
    <name>Countdown</name>
    <message>
        <source>%1 h %2 min</source>
        <extracomment>time left until the next check: hours and minutes</extracomment>
        <translation>%1 Std. %2 Min.</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <extracomment>never less than two</extracomment>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>Choose from a calendar: %1</source>
        <translation>Aus einem Kalender wählen: %1</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>nicht festgehalten</translation>
    </message>
    <message>
        <source>This is not a date. Write it like %1 or like 2026-11-23.</source>
        <translation>Das ist kein Datum. Schreiben Sie es wie %1 oder wie 2026-11-23.</translation>
    </message>
</context>
<context>
    <name>DeadlineStrip</name>
    <message>
        <source>Time line of the request</source>
        <translation>Zeitstrahl des Ersuchens</translation>
    </message>
    <message>
        <source>Received %1</source>
        <translation>Eingegangen %1</translation>
    </message>
    <message>
        <source>Submitted %1</source>
        <translation>Gesendet %1</translation>
    </message>
    <message>
        <source>Checked %1</source>
        <translation>Geprüft %1</translation>
    </message>
    <message numerus="yes">
        <source>%n checks</source>
        <translation>
            <numerusform>%n Prüfung</numerusform>
            <numerusform>%n Prüfungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Complete %1</source>
        <translation>Fertiggestellt %1</translation>
    </message>
    <message>
        <source>Failed %1</source>
        <translation>Fehlgeschlagen %1</translation>
    </message>
    <message>
        <source>Due %1</source>
        <translation>Fällig %1</translation>
    </message>
    <message>
        <source>Received %1.</source>
        <translation>Eingegangen: %1.</translation>
    </message>
    <message>
        <source>Submitted %1.</source>
        <translation>Gesendet: %1.</translation>
    </message>
    <message>
        <source>Checked once, %1.</source>
        <translation>Einmal geprüft, %1.</translation>
    </message>
    <message numerus="yes">
        <source>Checked %n times, first %1, last %2.</source>
        <translation>
            <numerusform>%n Mal geprüft, zuerst %1, zuletzt %2.</numerusform>
            <numerusform>%n Mal geprüft, zuerst %1, zuletzt %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>Complete %1.</source>
        <translation>Fertiggestellt: %1.</translation>
    </message>
    <message>
        <source>Failed %1.</source>
        <translation>Fehlgeschlagen: %1.</translation>
    </message>
    <message>
        <source>Was due %1: %2.</source>
        <translation>War fällig: %1; %2.</translation>
    </message>
    <message>
        <source>Due %1.</source>
        <translation>Fällig: %1.</translation>
    </message>
    <message>
        <source>overdue since yesterday</source>
        <translation>seit gestern überfällig</translation>
    </message>
    <message numerus="yes">
        <source>overdue by %n days</source>
        <translation>
            <numerusform>seit %n Tag überfällig</numerusform>
            <numerusform>seit %n Tagen überfällig</numerusform>
        </translation>
    </message>
    <message>
        <source>The clock stood still from %1 to %2.</source>
        <translation>Die Frist ruhte vom %1 bis zum %2.</translation>
    </message>
    <message>
        <source>The clock has stood still since %1.</source>
        <translation>Die Frist ruht seit %1.</translation>
    </message>
    <message>
        <source>Microsoft may take until %1.</source>
        <translation>Microsoft kann sich bis %1 Zeit nehmen.</translation>
    </message>
    <message>
        <source>Today is %1.</source>
        <translation>Heute ist der %1.</translation>
    </message>
    <message>
        <source>Today, %1</source>
        <translation>Heute, %1</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>clock stopped</source>
        <translation>Frist ruht</translation>
    </message>
    <message>
        <source>Microsoft may take until %1</source>
        <translation>Microsoft hat Zeit bis %1</translation>
    </message>
</context>
<context>
    <name>DeadlineWords</name>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>morgen</translation>
    </message>
    <message>
        <source>overdue since yesterday</source>
        <translation>seit gestern überfällig</translation>
    </message>
    <message numerus="yes">
        <source>in %n days</source>
        <translation>
            <numerusform>in %n Tag</numerusform>
            <numerusform>in %n Tagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>overdue by %n days</source>
        <translation>
            <numerusform>seit %n Tag überfällig</numerusform>
            <numerusform>seit %n Tagen überfällig</numerusform>
        </translation>
    </message>
    <message>
        <source>clock stopped</source>
        <translation>Frist ruht</translation>
    </message>
    <message>
        <source>case closed</source>
        <translation>Fall abgeschlossen</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>overdue</comment>
        <extracomment>How late it is, and the date</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>A date, and how far away it is</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Microsoft may take until %1; the answer was due %2.</source>
        <translation>Microsoft kann sich bis %1 Zeit nehmen; die Antwort war am %2 fällig.</translation>
    </message>
    <message>
        <source>Microsoft may take until %1; the answer is due %2.</source>
        <translation>Microsoft kann sich bis %1 Zeit nehmen; die Antwort ist am %2 fällig.</translation>
    </message>
</context>
<context>
    <name>DetailLines</name>
    <message>
        <source>Code: %1</source>
        <translation>Code: %1</translation>
    </message>
    <message>
        <source>Suberror: %1</source>
        <translation>Untercode: %1</translation>
    </message>
    <message>
        <source>Microsoft&apos;s words: %1</source>
        <translation>Wortlaut von Microsoft: %1</translation>
    </message>
    <message>
        <source>The storage&apos;s words: %1</source>
        <translation>Wortlaut des Speichers: %1</translation>
    </message>
    <message>
        <source>The system&apos;s words: %1</source>
        <translation>Wortlaut des Systems: %1</translation>
    </message>
    <message>
        <source>Technical detail: %1</source>
        <translation>Technische Einzelheit: %1</translation>
    </message>
    <message>
        <source>File: %1</source>
        <translation>Datei: %1</translation>
    </message>
    <message>
        <source>HTTP status: %1</source>
        <translation>HTTP-Status: %1</translation>
    </message>
    <message>
        <source>Time on this computer (UTC): %1</source>
        <translation>Uhrzeit dieses Computers (UTC): %1</translation>
    </message>
    <message>
        <source>Time at Microsoft (UTC): %1</source>
        <translation>Uhrzeit bei Microsoft (UTC): %1</translation>
    </message>
    <message>
        <source>Failed check: %1</source>
        <translation>Fehlgeschlagene Prüfung: %1</translation>
    </message>
    <message>
        <source>Proxy server: %1</source>
        <translation>Proxyserver: %1</translation>
    </message>
    <message>
        <source>Certificate of: %1</source>
        <translation>Zertifikat von: %1</translation>
    </message>
    <message>
        <source>Certificate issued by: %1</source>
        <translation>Zertifikat ausgestellt von: %1</translation>
    </message>
    <message>
        <source>Certificate refused because: %1</source>
        <translation>Zertifikat zurückgewiesen, weil: %1</translation>
    </message>
    <message>
        <source>Time at the storage (UTC): %1</source>
        <translation>Uhrzeit beim Speicher (UTC): %1</translation>
    </message>
    <message>
        <source>Admin-consent link: %1</source>
        <translation>Link zur Administratorzustimmung: %1</translation>
    </message>
</context>
<context>
    <name>DuplicateWords</name>
    <message>
        <source>This person&apos;s data was exported before: %1, case %2. State: %3.</source>
        <translation>Die Daten dieser Person wurden schon einmal exportiert: %1, Fall %2. Status: %3.</translation>
    </message>
    <message>
        <source>This person&apos;s data was exported before: %1. State: %2.</source>
        <translation>Die Daten dieser Person wurden schon einmal exportiert: %1. Status: %2.</translation>
    </message>
    <message numerus="yes">
        <source>This person&apos;s data was exported %n times before.</source>
        <translation>
            <numerusform>Die Daten dieser Person wurden schon %n Mal exportiert.</numerusform>
            <numerusform>Die Daten dieser Person wurden schon %n Mal exportiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 Last: %2, case %3. State: %4.</source>
        <translation>%1 Zuletzt: %2, Fall %3. Status: %4.</translation>
    </message>
    <message>
        <source>%1 Last: %2. State: %3.</source>
        <translation>%1 Zuletzt: %2. Status: %3.</translation>
    </message>
    <message>
        <source>The last export into this container: %1, %2. State: %3.</source>
        <translation>Der letzte Export in diesen Container: %1, %2. Status: %3.</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>jemand</translation>
    </message>
    <message>
        <source>Case %1 already has an export, for this person.</source>
        <translation>Im Fall %1 gibt es bereits einen Export, für diese Person.</translation>
    </message>
    <message>
        <source>Case %1 already has an export, for another person.</source>
        <translation>Im Fall %1 gibt es bereits einen Export, für eine andere Person.</translation>
    </message>
    <message numerus="yes">
        <source>Case %1 already has %n exports, all for this person.</source>
        <translation>
            <numerusform>Im Fall %1 gibt es bereits %n Export für diese Person.</numerusform>
            <numerusform>Im Fall %1 gibt es bereits %n Exporte, alle für diese Person.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Case %1 already has %n exports, all for other people.</source>
        <translation>
            <numerusform>Im Fall %1 gibt es bereits %n Export für eine andere Person.</numerusform>
            <numerusform>Im Fall %1 gibt es bereits %n Exporte, alle für andere Personen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Case %1 already has %n exports, %2 of them for other people.</source>
        <translation>
            <numerusform>Im Fall %1 gibt es bereits %n Export, davon %2 für andere Personen.</numerusform>
            <numerusform>Im Fall %1 gibt es bereits %n Exporte, davon %2 für andere Personen.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 Last: %2, sent by %3.</source>
        <translation>%1 Zuletzt: %2, gesendet von %3.</translation>
    </message>
    <message numerus="yes">
        <source>This container was used for %n exports before.</source>
        <translation>
            <numerusform>Dieser Container wurde schon für %n Export verwendet.</numerusform>
            <numerusform>Dieser Container wurde schon für %n Exporte verwendet.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 An earlier one has not ended: %2. State: %3.</source>
        <translation>%1 Ein früherer ist nicht zu Ende: %2. Status: %3.</translation>
    </message>
</context>
<context>
    <name>EraseExportsDialog</name>
    <message>
        <source>&amp;All closed exports</source>
        <translation>&amp;Alle abgeschlossenen Exporte</translation>
    </message>
    <message>
        <source>Those to which &amp;nothing has happened for</source>
        <translation>Die, bei denen &amp;nichts mehr geschah, seit</translation>
    </message>
    <message>
        <source>Do this at every &amp;start, and daily while Habeas is open</source>
        <translation>Bei jedem &amp;Start tun, und täglich, solange Habeas geöffnet ist</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Erase closed exports</source>
        <translation>Abgeschlossene Exporte löschen</translation>
    </message>
    <message>
        <source>Names, user names, IDs of persons, case references and notes go for good, and those of closed cases whose exports are all erased. States, times and digests stay, so the ledger can still be verified. This cannot be undone.</source>
        <translation>Namen, Benutzernamen, IDs von Personen, Aktenzeichen und Notizen werden endgültig gelöscht, ebenso die abgeschlossener Fälle, deren Exporte alle gelöscht sind. Status, Zeiten und Prüfwerte bleiben, sodass das Journal weiterhin überprüft werden kann. Dies kann nicht rückgängig gemacht werden.</translation>
    </message>
    <message>
        <source> months</source>
        <translation> Monaten</translation>
    </message>
    <message>
        <source>Months without an event</source>
        <translation>Monate ohne Ereignis</translation>
    </message>
    <message>
        <source>No closed export is that old.</source>
        <translation>Kein abgeschlossener Export ist so alt.</translation>
    </message>
    <message numerus="yes">
        <source>%n closed export(s) will be erased now.</source>
        <translation>
            <numerusform>Jetzt wird %n abgeschlossener Export gelöscht.</numerusform>
            <numerusform>Jetzt werden %n abgeschlossene Exporte gelöscht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n closed case(s) will be erased now.</source>
        <translation>
            <numerusform>Jetzt wird %n abgeschlossener Fall gelöscht.</numerusform>
            <numerusform>Jetzt werden %n abgeschlossene Fälle gelöscht.</numerusform>
        </translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
</context>
<context>
    <name>ExportCounts</name>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n läuft</numerusform>
            <numerusform>%n laufen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting for your decision</source>
        <translation>
            <numerusform>%n wartet auf Ihre Entscheidung</numerusform>
            <numerusform>%n warten auf Ihre Entscheidung</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ended</source>
        <translation>
            <numerusform>%n beendet</numerusform>
            <numerusform>%n beendet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportNotices</name>
    <message>
        <source>Export complete: case %1</source>
        <translation>Export fertiggestellt: Fall %1</translation>
    </message>
    <message>
        <source>An export is complete</source>
        <translation>Ein Export ist fertiggestellt</translation>
    </message>
    <message>
        <source>The files are in the storage location.</source>
        <translation>Die Dateien liegen am Speicherort.</translation>
    </message>
    <message>
        <source>Export failed: case %1</source>
        <translation>Export fehlgeschlagen: Fall %1</translation>
    </message>
    <message>
        <source>An export failed</source>
        <translation>Ein Export ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>Habeas shows what Microsoft said.</source>
        <translation>Habeas zeigt, was Microsoft dazu sagt.</translation>
    </message>
    <message>
        <source>Export not started: case %1</source>
        <translation>Export nicht begonnen: Fall %1</translation>
    </message>
    <message>
        <source>An export was not started</source>
        <translation>Ein Export wurde nicht begonnen</translation>
    </message>
    <message>
        <source>Habeas shows why, and what can be done.</source>
        <translation>Habeas zeigt den Grund und was zu tun ist.</translation>
    </message>
    <message>
        <source>Export needs your decision: case %1</source>
        <translation>Export braucht Ihre Entscheidung: Fall %1</translation>
    </message>
    <message>
        <source>An export needs your decision</source>
        <translation>Ein Export braucht Ihre Entscheidung</translation>
    </message>
    <message>
        <source>It is not certain what became of it. Habeas shows what can be done.</source>
        <translation>Es ist nicht sicher, was daraus wurde. Habeas zeigt, was zu tun ist.</translation>
    </message>
    <message>
        <source>Sign-in needed: case %1</source>
        <translation>Anmeldung erforderlich: Fall %1</translation>
    </message>
    <message>
        <source>Sign-in needed</source>
        <translation>Anmeldung erforderlich</translation>
    </message>
    <message>
        <source>Habeas cannot check on this export until somebody signs in again.</source>
        <translation>Habeas kann diesen Export erst wieder prüfen, wenn sich jemand anmeldet.</translation>
    </message>
    <message numerus="yes">
        <source>%n exports complete</source>
        <translation>
            <numerusform>%n Export fertiggestellt</numerusform>
            <numerusform>%n Exporte fertiggestellt</numerusform>
        </translation>
    </message>
    <message>
        <source>The files are in their storage locations.</source>
        <translation>Die Dateien liegen an ihren Speicherorten.</translation>
    </message>
    <message numerus="yes">
        <source>%n exports failed</source>
        <translation>
            <numerusform>%n Export fehlgeschlagen</numerusform>
            <numerusform>%n Exporte fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n exports not started</source>
        <translation>
            <numerusform>%n Export nicht begonnen</numerusform>
            <numerusform>%n Exporte nicht begonnen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n exports need your decision</source>
        <translation>
            <numerusform>%n Export braucht Ihre Entscheidung</numerusform>
            <numerusform>%n Exporte brauchen Ihre Entscheidung</numerusform>
        </translation>
    </message>
    <message>
        <source>It is not certain what became of them. Habeas shows what can be done.</source>
        <translation>Es ist nicht sicher, was aus ihnen wurde. Habeas zeigt, was zu tun ist.</translation>
    </message>
    <message numerus="yes">
        <source>Habeas cannot check on %n exports until somebody signs in again.</source>
        <translation>
            <numerusform>Habeas kann %n Export erst wieder prüfen, wenn sich jemand anmeldet.</numerusform>
            <numerusform>Habeas kann %n Exporte erst wieder prüfen, wenn sich jemand anmeldet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FetchPlanView</name>
    <message>
        <source>Leave what is there, and these files out</source>
        <translation>Vorhandenes behalten und diese Dateien auslassen</translation>
    </message>
    <message>
        <source>Keep both: the new ones get a number</source>
        <translation>Beides behalten: Die neuen erhalten eine Nummer</translation>
    </message>
    <message>
        <source>Replace what is there</source>
        <translation>Vorhandenes ersetzen</translation>
    </message>
    <message>
        <source>File&amp;s in the way</source>
        <translation>&amp;Bereits vorhandene Dateien</translation>
    </message>
    <message>
        <source>Files in the way</source>
        <translation>Bereits vorhandene Dateien</translation>
    </message>
    <message>
        <source>Looking at the folder…</source>
        <translation>Der Ordner wird angesehen…</translation>
    </message>
</context>
<context>
    <name>FetchResultsDialog</name>
    <message>
        <source>Use a demo address</source>
        <translation>Demoadresse verwenden</translation>
    </message>
    <message>
        <source>List files</source>
        <translation>Dateien auflisten</translation>
    </message>
    <message>
        <source>Stop listing</source>
        <translation>Auflisten anhalten</translation>
    </message>
    <message>
        <source>Fetch</source>
        <translation>Abrufen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Fetch again</source>
        <translation>Erneut abrufen</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Fetch results</source>
        <translation>Ergebnisse abrufen</translation>
    </message>
    <message>
        <source>Results of the export for %1</source>
        <translation>Ergebnisse des Exports für %1</translation>
    </message>
    <message>
        <source>The export was written to %1. To read from there, a second shared access signature (SAS) is needed: in the Azure portal, open the container, choose Shared access tokens, tick Read and List and nothing else, let it end soon (a day is enough), and copy the Blob SAS URL. It is used in this window only and is not kept.</source>
        <translation>Der Export wurde nach %1 geschrieben. Um dort zu lesen, ist eine zweite Shared Access Signature (SAS) nötig: Öffnen Sie im Azure-Portal den Container, wählen Sie „Freigegebene Zugriffstoken“, kreuzen Sie „Lesen“ und „Auflisten“ und sonst nichts an, lassen Sie sie bald enden (ein Tag genügt), und kopieren Sie die Blob-SAS-URL. Sie wird nur in diesem Fenster verwendet und nicht aufbewahrt.</translation>
    </message>
    <message>
        <source>the storage account %1</source>
        <translation>dem Speicherkonto %1</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 bei %2</translation>
    </message>
    <message>
        <source>Listing</source>
        <translation>Auflistung</translation>
    </message>
    <message>
        <source>Fetch progress</source>
        <translation>Fortschritt des Abrufs</translation>
    </message>
    <message>
        <source>Listing what is in the container…</source>
        <translation>Der Inhalt des Containers wird aufgelistet…</translation>
    </message>
    <message numerus="yes">
        <source>Files so far: %Ln…</source>
        <translation>
            <numerusform>Dateien bisher: %Ln…</numerusform>
            <numerusform>Dateien bisher: %Ln…</numerusform>
        </translation>
    </message>
    <message>
        <source>The files were not listed.</source>
        <translation>Die Dateien wurden nicht aufgelistet.</translation>
    </message>
    <message>
        <source>Listing was stopped.</source>
        <translation>Das Auflisten wurde angehalten.</translation>
    </message>
    <message>
        <source>The container is empty. Microsoft may not have written to it yet, or the files were removed.</source>
        <translation>Der Container ist leer. Vielleicht hat Microsoft noch nicht hineingeschrieben, oder die Dateien wurden entfernt.</translation>
    </message>
    <message numerus="yes">
        <source>Files in the container: %Ln.</source>
        <translation>
            <numerusform>Dateien im Container: %Ln.</numerusform>
            <numerusform>Dateien im Container: %Ln.</numerusform>
        </translation>
    </message>
    <message>
        <source>Fetching has begun.</source>
        <translation>Der Abruf hat begonnen.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>How much of the result files is here.</extracomment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Listing the container again, to see what changed meanwhile…</source>
        <translation>Der Container wird noch einmal aufgelistet, um zu sehen, was sich inzwischen geändert hat…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 files are done. You can go on working in the other window.</source>
        <translation>
            <numerusform>%Ln von %1 Dateien ist fertig. Sie können im anderen Fenster weiterarbeiten.</numerusform>
            <numerusform>%Ln von %1 Dateien sind fertig. Sie können im anderen Fenster weiterarbeiten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 Trying again in %Ln s.</source>
        <extracomment>Why a request failed, and when it is made again.</extracomment>
        <translation>
            <numerusform>%1 Neuer Versuch in %Ln s.</numerusform>
            <numerusform>%1 Neuer Versuch in %Ln s.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was fetched: what happens to results is recorded first.</source>
        <translation>Es wurde nichts abgerufen: Was mit Ergebnissen geschieht, wird zuerst festgehalten.</translation>
    </message>
    <message>
        <source>What was fetched is in the folder, but the timeline of the export does not say so.</source>
        <translation>Was abgerufen wurde, liegt im Ordner, aber der Verlauf des Exports sagt es nicht.</translation>
    </message>
    <message>
        <source>The files were listed, but the timeline of the export does not say so.</source>
        <translation>Die Dateien wurden aufgelistet, aber der Verlauf des Exports sagt es nicht.</translation>
    </message>
    <message>
        <source>Files are being fetched</source>
        <translation>Dateien werden abgerufen</translation>
    </message>
    <message>
        <source>Stop fetching?</source>
        <translation>Den Abruf anhalten?</translation>
    </message>
    <message>
        <source>What has arrived stays in the folder. Fetch the results into the same folder again, and it is continued.</source>
        <translation>Was angekommen ist, bleibt im Ordner. Rufen Sie die Ergebnisse noch einmal in denselben Ordner ab, dann wird fortgesetzt.</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>Anhalten und schließen</translation>
    </message>
    <message>
        <source>Go on fetching</source>
        <translation>Weiter abrufen</translation>
    </message>
</context>
<context>
    <name>FetchWords</name>
    <message>
        <source>%1 of %2 files, %3 of %4</source>
        <extracomment>How many files are chosen of how many, and how large they are: &quot;12 of 40 files, 3.4 MB of 10 MB&quot;.</extracomment>
        <translation>%1 von %2 Dateien, %3 von %4</translation>
    </message>
    <message>
        <source>here already</source>
        <translation>schon hier</translation>
    </message>
    <message>
        <source>something of this name is in the folder</source>
        <translation>etwas dieses Namens liegt im Ordner</translation>
    </message>
    <message>
        <source>begun before, %1 here</source>
        <translation>früher begonnen, %1 hier</translation>
    </message>
    <message>
        <source>to be fetched</source>
        <translation>wird abgerufen</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>fetched</source>
        <translation>abgerufen</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>ausgelassen</translation>
    </message>
    <message>
        <source>left out: %1</source>
        <translation>ausgelassen: %1</translation>
    </message>
    <message>
        <source>not fetched</source>
        <translation>nicht abgerufen</translation>
    </message>
    <message>
        <source>not fetched: %1</source>
        <translation>nicht abgerufen: %1</translation>
    </message>
    <message>
        <source>stopped, %1 here</source>
        <translation>angehalten, %1 hier</translation>
    </message>
    <message>
        <source>not begun</source>
        <translation>nicht begonnen</translation>
    </message>
    <message>
        <source>The storage did not send it.</source>
        <translation>Der Speicher hat sie nicht gesendet.</translation>
    </message>
    <message>
        <source>It lies in the archive, where it cannot be read.</source>
        <translation>Sie liegt im Archiv, wo sie nicht gelesen werden kann.</translation>
    </message>
    <message>
        <source>It was changed in the container again and again while it was fetched.</source>
        <translation>Sie wurde während des Abrufs im Container immer wieder geändert.</translation>
    </message>
    <message>
        <source>The storage sent another number of bytes than its list says.</source>
        <translation>Der Speicher hat eine andere Zahl von Bytes gesendet, als seine Liste sagt.</translation>
    </message>
    <message>
        <source>What arrived is not what the storage has: the MD5 sums differ.</source>
        <translation>Was ankam, ist nicht, was der Speicher hat: Die MD5-Summen weichen voneinander ab.</translation>
    </message>
    <message>
        <source>Something of this name is in the folder already, and nothing was to be overwritten.</source>
        <translation>Etwas dieses Namens liegt schon im Ordner, und nichts sollte überschrieben werden.</translation>
    </message>
    <message>
        <source>It was fetched before, and what is in the folder now is something else.</source>
        <translation>Sie wurde schon früher abgerufen, und was jetzt im Ordner liegt, ist etwas anderes.</translation>
    </message>
    <message>
        <source>A link or a special file of this name is in the folder.</source>
        <translation>Eine Verknüpfung oder eine besondere Datei dieses Namens liegt im Ordner.</translation>
    </message>
    <message>
        <source>There is not enough space on the disk: %1 are needed, %2 are free.</source>
        <translation>Auf dem Datenträger ist nicht genug Platz: %1 werden gebraucht, %2 sind frei.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>Der Datenträger ist voll.</translation>
    </message>
    <message>
        <source>It cannot be written to the folder.</source>
        <translation>Sie kann nicht in den Ordner geschrieben werden.</translation>
    </message>
    <message>
        <source>What was chosen is not a folder, or cannot be made one.</source>
        <translation>Was gewählt wurde, ist kein Ordner oder lässt sich nicht als Ordner anlegen.</translation>
    </message>
    <message>
        <source>It was stopped.</source>
        <translation>Es wurde angehalten.</translation>
    </message>
    <message>
        <source>Fetch again.</source>
        <translation>Rufen Sie erneut ab.</translation>
    </message>
    <message>
        <source>Have it brought back in the Azure portal (change its tier to Hot), which can take hours. Then fetch again.</source>
        <translation>Lassen Sie sie im Azure-Portal zurückholen (Zugriffsebene „Heiß“), was Stunden dauern kann. Rufen Sie dann erneut ab.</translation>
    </message>
    <message>
        <source>Something else writes to the container: find out what, then list the files again.</source>
        <translation>Etwas anderes schreibt in den Container: Finden Sie heraus, was, und listen Sie die Dateien dann erneut auf.</translation>
    </message>
    <message>
        <source>Fetch again. If it stays like this, something on the way changes what is sent: ask whoever runs your network.</source>
        <translation>Rufen Sie erneut ab. Bleibt es dabei, so verändert etwas unterwegs, was gesendet wird: Fragen Sie die Netzwerkbetreuung.</translation>
    </message>
    <message>
        <source>Choose another folder, or move what is there out of the way.</source>
        <translation>Wählen Sie einen anderen Ordner, oder räumen Sie beiseite, was dort liegt.</translation>
    </message>
    <message>
        <source>Choose a folder on another disk, choose fewer files, or free some space.</source>
        <translation>Wählen Sie einen Ordner auf einem anderen Datenträger oder weniger Dateien, oder schaffen Sie Platz.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Nothing needs to be put right.</source>
        <translation>Es ist nichts in Ordnung zu bringen.</translation>
    </message>
    <message>
        <source>What has arrived stays in the folder, and the next fetch continues it.</source>
        <translation>Was angekommen ist, bleibt im Ordner, und der nächste Abruf setzt es fort.</translation>
    </message>
    <message>
        <source>The system&apos;s words: %1</source>
        <translation>Wortlaut des Systems: %1</translation>
    </message>
    <message numerus="yes">
        <source>Files to fetch: %Ln, %1.</source>
        <translation>
            <numerusform>Dateien abzurufen: %Ln, %1.</numerusform>
            <numerusform>Dateien abzurufen: %Ln, %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Begun before, and continued: %Ln.</source>
        <translation>
            <numerusform>Früher begonnen und fortgesetzt: %Ln.</numerusform>
            <numerusform>Früher begonnen und fortgesetzt: %Ln.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Here already from an earlier fetch: %Ln; what is here is checked once more.</source>
        <translation>
            <numerusform>Schon hier von einem früheren Abruf: %Ln; was hier ist, wird noch einmal geprüft.</numerusform>
            <numerusform>Schon hier von einem früheren Abruf: %Ln; was hier ist, wird noch einmal geprüft.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In the archive, where nothing can be read: %Ln.</source>
        <translation>
            <numerusform>Im Archiv, wo nichts gelesen werden kann: %Ln.</numerusform>
            <numerusform>Im Archiv, wo nichts gelesen werden kann: %Ln.</numerusform>
        </translation>
    </message>
    <message>
        <source>Free on the disk: %1.</source>
        <translation>Frei auf dem Datenträger: %1.</translation>
    </message>
    <message>
        <source>This folder is synchronised: copies of the files go to a service and to other computers.</source>
        <translation>Dieser Ordner wird synchronisiert: Kopien der Dateien gehen an einen Dienst und auf andere Computer.</translation>
    </message>
    <message>
        <source>This folder is synchronised by %1: copies of the files go there and to other computers.</source>
        <translation>Dieser Ordner wird von %1 synchronisiert: Kopien der Dateien gehen dorthin und auf andere Computer.</translation>
    </message>
    <message>
        <source>This folder is not on this computer but on the network: others may be able to read the files.</source>
        <translation>Dieser Ordner liegt nicht auf diesem Computer, sondern im Netzwerk: Andere können die Dateien womöglich lesen.</translation>
    </message>
    <message>
        <source>This folder is not on this computer but on the network (%1): others may be able to read the files.</source>
        <translation>Dieser Ordner liegt nicht auf diesem Computer, sondern im Netzwerk (%1): Andere können die Dateien womöglich lesen.</translation>
    </message>
    <message>
        <source>This folder belongs to a roaming profile: the files are copied to a server when you sign out.</source>
        <translation>Dieser Ordner gehört zu einem servergespeicherten Profil: Die Dateien werden beim Abmelden auf einen Server kopiert.</translation>
    </message>
    <message>
        <source>Other users of this computer can look into this folder. The files themselves will be for you alone, their names will not.</source>
        <translation>Andere Benutzer dieses Computers können in diesen Ordner sehen. Die Dateien selbst werden nur für Sie lesbar sein, ihre Namen nicht.</translation>
    </message>
    <message>
        <source>This is a folder for temporary files: it may be emptied at any time.</source>
        <translation>Dies ist ein Ordner für temporäre Dateien: Er kann jederzeit geleert werden.</translation>
    </message>
    <message>
        <source>In the folder already, by the same name: %1.</source>
        <translation>Schon im Ordner, mit demselben Namen: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <extracomment>A list of file names that is cut short.</extracomment>
        <translation>
            <numerusform>%1 und %Ln weitere</numerusform>
            <numerusform>%1 und %Ln weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Done: everything that you chose is here. Files: %Ln, %1.</source>
        <translation>
            <numerusform>Fertig: Alles, was Sie gewählt haben, ist hier. Dateien: %Ln, %1.</numerusform>
            <numerusform>Fertig: Alles, was Sie gewählt haben, ist hier. Dateien: %Ln, %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not everything is here: %Ln of %1 files, %2.</source>
        <translation>
            <numerusform>Nicht alles ist hier: %Ln von %1 Dateien, %2.</numerusform>
            <numerusform>Nicht alles ist hier: %Ln von %1 Dateien, %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped: %Ln of %1 files, %2. What has arrived of the others stays in the folder and will be continued.</source>
        <translation>
            <numerusform>Angehalten: %Ln von %1 Dateien, %2. Was von den anderen angekommen ist, bleibt im Ordner und wird fortgesetzt.</numerusform>
            <numerusform>Angehalten: %Ln von %1 Dateien, %2. Was von den anderen angekommen ist, bleibt im Ordner und wird fortgesetzt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The fetch broke off: %Ln of %1 files, %2. What has arrived of the others stays in the folder and will be continued.</source>
        <translation>
            <numerusform>Der Abruf brach ab: %Ln von %1 Dateien, %2. Was von den anderen angekommen ist, bleibt im Ordner und wird fortgesetzt.</numerusform>
            <numerusform>Der Abruf brach ab: %Ln von %1 Dateien, %2. Was von den anderen angekommen ist, bleibt im Ordner und wird fortgesetzt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Here before, and still what was fetched: %Ln.</source>
        <translation>
            <numerusform>Schon vorher hier und noch so, wie abgerufen: %Ln.</numerusform>
            <numerusform>Schon vorher hier und noch so, wie abgerufen: %Ln.</numerusform>
        </translation>
    </message>
    <message>
        <source>Missing: %1. %2</source>
        <extracomment>A file that could not be fetched, and why.</extracomment>
        <translation>Es fehlt: %1. %2</translation>
    </message>
    <message numerus="yes">
        <source>Also missing: %Ln more; the table says why.</source>
        <translation>
            <numerusform>Außerdem fehlt: %Ln weitere; die Tabelle sagt, warum.</numerusform>
            <numerusform>Außerdem fehlen: %Ln weitere; die Tabelle sagt, warum.</numerusform>
        </translation>
    </message>
    <message>
        <source>The container could not be listed again, so it is not known whether something in it changed meanwhile.</source>
        <translation>Der Container konnte nicht noch einmal aufgelistet werden; es ist also nicht bekannt, ob sich darin inzwischen etwas geändert hat.</translation>
    </message>
    <message>
        <source>The container was listed again: nothing in it changed meanwhile.</source>
        <translation>Der Container wurde noch einmal aufgelistet: Inzwischen hat sich darin nichts geändert.</translation>
    </message>
    <message>
        <source>Meanwhile added to the container, and not fetched: %1.</source>
        <translation>Inzwischen im Container hinzugekommen und nicht abgerufen: %1.</translation>
    </message>
    <message>
        <source>Meanwhile changed in the container: %1.</source>
        <translation>Inzwischen im Container geändert: %1.</translation>
    </message>
    <message>
        <source>Meanwhile removed from the container: %1.</source>
        <translation>Inzwischen aus dem Container entfernt: %1.</translation>
    </message>
    <message>
        <source>List the files again to see what is there now.</source>
        <translation>Listen Sie die Dateien erneut auf, um zu sehen, was jetzt dort ist.</translation>
    </message>
    <message>
        <source>No manifest was written.</source>
        <translation>Es wurde kein Manifest geschrieben.</translation>
    </message>
    <message>
        <source>In the folder, %1 tells where each file comes from, and %2 holds the hashes: &quot;sha256sum -c %2&quot; confirms them.</source>
        <translation>Im Ordner sagt %1, woher jede Datei stammt, und %2 enthält die Hashwerte: „sha256sum -c %2“ bestätigt sie.</translation>
    </message>
</context>
<context>
    <name>FolderField</name>
    <message>
        <source>F&amp;older</source>
        <translation>O&amp;rdner</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>on this computer; made if it is not there</source>
        <translation>auf diesem Computer; wird angelegt, wenn er fehlt</translation>
    </message>
    <message>
        <source>Enter the folder that the files are to go to.</source>
        <translation>Geben Sie den Ordner ein, in den die Dateien sollen.</translation>
    </message>
    <message>
        <source>Enter the whole path of the folder, from its beginning.</source>
        <translation>Geben Sie den ganzen Pfad des Ordners ein, von Anfang an.</translation>
    </message>
    <message>
        <source>Folder for the result files</source>
        <translation>Ordner für die Ergebnisdateien</translation>
    </message>
</context>
<context>
    <name>FormField</name>
    <message>
        <source>Error: %1</source>
        <translation>Fehler: %1</translation>
    </message>
    <message>
        <source>%1, invalid entry</source>
        <extracomment>Accessible name of an input whose text is not in order; %1 is its label.</extracomment>
        <translation>%1, ungültige Eingabe</translation>
    </message>
</context>
<context>
    <name>FreedesktopNotices</name>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
</context>
<context>
    <name>GraphWords</name>
    <message>
        <source>You may follow exports.</source>
        <translation>Sie dürfen Exporte verfolgen.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>Two sentences: what did not work, and why.
----------
Two sentences: what to do, and how to go on afterwards.</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>The list of people is not complete.</source>
        <translation>Die Liste der Personen ist nicht vollständig.</translation>
    </message>
    <message>
        <source>The list of people could not be loaded.</source>
        <translation>Die Liste der Personen konnte nicht geladen werden.</translation>
    </message>
    <message>
        <source>The person could not be looked up.</source>
        <translation>Die Person konnte nicht nachgeschlagen werden.</translation>
    </message>
    <message>
        <source>It is not known whether the export was started.</source>
        <translation>Es ist nicht bekannt, ob der Export gestartet wurde.</translation>
    </message>
    <message>
        <source>The export was not started.</source>
        <translation>Der Export wurde nicht gestartet.</translation>
    </message>
    <message>
        <source>The export could not be checked.</source>
        <translation>Der Export konnte nicht geprüft werden.</translation>
    </message>
    <message>
        <source>You may not follow exports.</source>
        <translation>Sie dürfen Exporte nicht verfolgen.</translation>
    </message>
    <message>
        <source>It could not be found out whether you may follow exports.</source>
        <translation>Es konnte nicht festgestellt werden, ob Sie Exporte verfolgen dürfen.</translation>
    </message>
    <message>
        <source>The storage location has already been used for an export.</source>
        <translation>Der Speicherort wurde bereits für einen Export verwendet.</translation>
    </message>
    <message>
        <source>Your account does not have a role that allows this.</source>
        <translation>Ihr Konto hat keine Rolle, die dies erlaubt.</translation>
    </message>
    <message>
        <source>Habeas does not have the permission for this in your organisation.</source>
        <translation>Habeas hat in Ihrer Organisation nicht die Berechtigung dafür.</translation>
    </message>
    <message>
        <source>Microsoft does not know your account in this organisation.</source>
        <translation>Microsoft kennt Ihr Konto in dieser Organisation nicht.</translation>
    </message>
    <message>
        <source>Your sign-in could not be renewed.</source>
        <translation>Ihre Anmeldung konnte nicht erneuert werden.</translation>
    </message>
    <message>
        <source>Microsoft did not answer in time.</source>
        <translation>Microsoft hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>The connection was cut before a complete answer arrived.</source>
        <translation>Die Verbindung wurde getrennt, bevor eine vollständige Antwort da war.</translation>
    </message>
    <message>
        <source>You are not signed in, or your sign-in has ended.</source>
        <translation>Sie sind nicht angemeldet, oder Ihre Anmeldung ist abgelaufen.</translation>
    </message>
    <message>
        <source>Microsoft did not accept your sign-in.</source>
        <translation>Microsoft hat Ihre Anmeldung nicht angenommen.</translation>
    </message>
    <message>
        <source>Your organisation&apos;s rules ask you to prove once more who you are.</source>
        <translation>Die Regeln Ihrer Organisation verlangen, dass Sie noch einmal nachweisen, wer Sie sind.</translation>
    </message>
    <message>
        <source>Microsoft no longer keeps anything about it.</source>
        <translation>Microsoft bewahrt nichts mehr darüber auf.</translation>
    </message>
    <message>
        <source>Microsoft says that it is no longer there.</source>
        <translation>Microsoft sagt, dass es nicht mehr da ist.</translation>
    </message>
    <message>
        <source>Microsoft&apos;s limit for exports has been reached.</source>
        <translation>Die Obergrenze von Microsoft für Exporte ist erreicht.</translation>
    </message>
    <message>
        <source>Microsoft is getting too many requests at the moment.</source>
        <translation>Microsoft erhält zurzeit zu viele Anfragen.</translation>
    </message>
    <message>
        <source>Microsoft refused the request.</source>
        <translation>Microsoft hat die Anfrage abgelehnt.</translation>
    </message>
    <message>
        <source>Microsoft&apos;s service has a problem.</source>
        <translation>Der Dienst von Microsoft hat eine Störung.</translation>
    </message>
    <message>
        <source>The answer pointed to another address, which Habeas does not follow.</source>
        <translation>Die Antwort verwies auf eine andere Adresse, der Habeas nicht folgt.</translation>
    </message>
    <message>
        <source>The answer could not be understood.</source>
        <translation>Die Antwort war nicht zu verstehen.</translation>
    </message>
    <message>
        <source>The answer was far larger than it should be.</source>
        <translation>Die Antwort war viel größer, als sie sein sollte.</translation>
    </message>
    <message>
        <source>Microsoft&apos;s list leads back to a part that was already read.</source>
        <translation>Die Liste von Microsoft führt zu einem Teil zurück, der schon gelesen wurde.</translation>
    </message>
    <message>
        <source>The request was stopped while it was on its way.</source>
        <translation>Die Anfrage wurde unterwegs angehalten.</translation>
    </message>
    <message>
        <source>Habeas stopped before sending the request.</source>
        <translation>Habeas hat angehalten, bevor die Anfrage gesendet wurde.</translation>
    </message>
    <message>
        <source>Microsoft&apos;s address could not be found on the network.</source>
        <translation>Die Adresse von Microsoft wurde im Netzwerk nicht gefunden.</translation>
    </message>
    <message>
        <source>The connection to Microsoft was refused.</source>
        <translation>Die Verbindung zu Microsoft wurde abgelehnt.</translation>
    </message>
    <message>
        <source>No secure connection to Microsoft could be made.</source>
        <translation>Es kam keine sichere Verbindung zu Microsoft zustande.</translation>
    </message>
    <message>
        <source>The proxy server of your network did not let the request through.</source>
        <translation>Der Proxyserver Ihres Netzwerks hat die Anfrage nicht durchgelassen.</translation>
    </message>
    <message>
        <source>This computer is not connected to the network.</source>
        <translation>Dieser Computer ist nicht mit dem Netzwerk verbunden.</translation>
    </message>
    <message>
        <source>Your sign-in could not be renewed now: Microsoft&apos;s sign-in has a problem, or something else answered.</source>
        <translation>Ihre Anmeldung konnte jetzt nicht erneuert werden: Die Microsoft-Anmeldung hat ein Problem, oder etwas anderes hat geantwortet.</translation>
    </message>
    <message>
        <source>Microsoft could not be reached.</source>
        <translation>Microsoft war nicht erreichbar.</translation>
    </message>
    <message>
        <source>You are not allowed to see the people whose profiles are shared with your organisation.</source>
        <translation>Sie dürfen die Personen nicht sehen, deren Profile mit Ihrer Organisation geteilt werden.</translation>
    </message>
    <message>
        <source>You are not allowed to export the data of this person.</source>
        <translation>Sie dürfen die Daten dieser Person nicht exportieren.</translation>
    </message>
    <message>
        <source>You are not allowed to see how exports are getting on.</source>
        <translation>Sie dürfen nicht sehen, wie Exporte vorankommen.</translation>
    </message>
    <message>
        <source>Microsoft does not let your account see how exports are getting on.</source>
        <translation>Microsoft lässt Ihr Konto nicht sehen, wie Exporte vorankommen.</translation>
    </message>
    <message>
        <source>Microsoft does not offer the list at this address.</source>
        <translation>Microsoft bietet die Liste unter dieser Adresse nicht an.</translation>
    </message>
    <message>
        <source>Nobody with this object ID shares a profile with your organisation.</source>
        <translation>Niemand mit dieser Objekt-ID teilt ein Profil mit Ihrer Organisation.</translation>
    </message>
    <message>
        <source>Microsoft does not find this person among those whose profiles are shared with your organisation.</source>
        <translation>Microsoft findet diese Person nicht unter denen, deren Profile mit Ihrer Organisation geteilt werden.</translation>
    </message>
    <message>
        <source>Microsoft does not find it.</source>
        <translation>Microsoft findet es nicht.</translation>
    </message>
    <message>
        <source>It goes on at an address that does not belong to Microsoft Graph.</source>
        <translation>Es geht an einer Adresse weiter, die nicht zu Microsoft Graph gehört.</translation>
    </message>
    <message>
        <source>It goes on at %1, which is not the Microsoft Graph address of your cloud.</source>
        <translation>Es geht bei %1 weiter, und das ist nicht die Microsoft-Graph-Adresse Ihrer Cloud.</translation>
    </message>
    <message>
        <source>Nothing was sent to that address. Reading the list changes nothing, and no export was started.</source>
        <translation>An diese Adresse wurde nichts gesendet. Das Lesen der Liste ändert nichts, und es wurde kein Export gestartet.</translation>
    </message>
    <message>
        <source>Reading the list changes nothing, and no export was started.</source>
        <translation>Das Lesen der Liste ändert nichts, und es wurde kein Export gestartet.</translation>
    </message>
    <message>
        <source>Looking up a person changes nothing, and no export was started.</source>
        <translation>Das Nachschlagen einer Person ändert nichts, und es wurde kein Export gestartet.</translation>
    </message>
    <message>
        <source>Asking about an export changes nothing. What was known about it stays on record.</source>
        <translation>Die Frage nach einem Export ändert nichts. Was darüber bekannt war, bleibt festgehalten.</translation>
    </message>
    <message>
        <source>The question was about an export that does not exist. No real export was touched.</source>
        <translation>Die Frage galt einem Export, den es nicht gibt. Kein wirklicher Export wurde berührt.</translation>
    </message>
    <message>
        <source>Nothing about this export left this computer.</source>
        <translation>Von diesem Export hat nichts diesen Computer verlassen.</translation>
    </message>
    <message>
        <source>Microsoft received this request, with the storage location in it, and refused it.</source>
        <translation>Microsoft hat diese Anfrage mit dem Speicherort darin erhalten und abgelehnt.</translation>
    </message>
    <message>
        <source>The request was sent and something answered, but the answer does not tell whether Microsoft accepted it.</source>
        <translation>Die Anfrage wurde gesendet, und etwas hat geantwortet, aber die Antwort sagt nicht, ob Microsoft sie angenommen hat.</translation>
    </message>
    <message>
        <source>It is not known whether Microsoft received the request.</source>
        <translation>Es ist nicht bekannt, ob Microsoft die Anfrage erhalten hat.</translation>
    </message>
    <message>
        <source>The role Global Reader is the least that suffices. Ask an administrator of your organisation to assign it to you, then sign in again.</source>
        <translation>Die Rolle „Globaler Leser“ ist die kleinste, die genügt. Bitten Sie einen Administrator Ihrer Organisation, sie Ihnen zuzuweisen, und melden Sie sich dann erneut an.</translation>
    </message>
    <message>
        <source>Sign in with an account that belongs to this organisation, or ask its administrator.</source>
        <translation>Melden Sie sich mit einem Konto an, das zu dieser Organisation gehört, oder wenden Sie sich an deren Administration.</translation>
    </message>
    <message>
        <source>The network or the service may be busy: wait a moment.</source>
        <translation>Vielleicht ist das Netzwerk oder der Dienst ausgelastet: Warten Sie einen Moment.</translation>
    </message>
    <message>
        <source>Sign in.</source>
        <translation>Melden Sie sich an.</translation>
    </message>
    <message>
        <source>Sign in again. If that does not help, sign out first.</source>
        <translation>Melden Sie sich erneut an. Hilft das nicht, melden Sie sich zuerst ab.</translation>
    </message>
    <message>
        <source>Sign in again: Microsoft then asks for what is missing.</source>
        <translation>Melden Sie sich erneut an: Microsoft fragt dann nach dem, was fehlt.</translation>
    </message>
    <message>
        <source>The result, if there was one, is in the container. Save the receipt: it holds what was known until now.</source>
        <translation>Das Ergebnis liegt, wenn es eines gab, im Container. Speichern Sie den Nachweis: Er enthält, was bisher bekannt war.</translation>
    </message>
    <message>
        <source>Load the list of people again and choose the person there.</source>
        <translation>Laden Sie die Liste der Personen erneut, und wählen Sie die Person dort.</translation>
    </message>
    <message>
        <source>The details hold Microsoft&apos;s own words. Correct what they name, or ask an administrator of your organisation.</source>
        <translation>Die Details enthalten den Wortlaut von Microsoft. Berichtigen Sie, was dort genannt ist, oder wenden Sie sich an die Administration Ihrer Organisation.</translation>
    </message>
    <message>
        <source>Only Microsoft can repair this: wait some minutes. The state of the services is shown in the Microsoft 365 admin center.</source>
        <translation>Nur Microsoft kann dies beheben: Warten Sie einige Minuten. Den Zustand der Dienste zeigt das Microsoft 365 Admin Center.</translation>
    </message>
    <message>
        <source>Something between this computer and Microsoft may have answered instead, such as a sign-in page of the network or a proxy server. Also check the cloud in the settings.</source>
        <translation>Vielleicht hat etwas zwischen diesem Computer und Microsoft geantwortet, etwa eine Anmeldeseite des Netzwerks oder ein Proxyserver. Prüfen Sie auch die Cloud in den Einstellungen.</translation>
    </message>
    <message>
        <source>Something between this computer and Microsoft may have answered instead. Ask whoever runs your network.</source>
        <translation>Vielleicht hat etwas zwischen diesem Computer und Microsoft geantwortet. Fragen Sie die Netzwerkbetreuung.</translation>
    </message>
    <message>
        <source>The people read so far can be used. Check the cloud in the settings and show the details to an administrator of your organisation.</source>
        <translation>Die bisher gelesenen Personen sind verwendbar. Prüfen Sie die Cloud in den Einstellungen, und zeigen Sie die Details der Administration Ihrer Organisation.</translation>
    </message>
    <message>
        <source>The people read so far can be used. This is a fault of the service.</source>
        <translation>Die bisher gelesenen Personen sind verwendbar. Dies ist ein Fehler des Dienstes.</translation>
    </message>
    <message>
        <source>Nothing needs to be put right.</source>
        <translation>Es ist nichts in Ordnung zu bringen.</translation>
    </message>
    <message>
        <source>Check the network connection of this computer and the cloud in the settings.</source>
        <translation>Prüfen Sie die Netzwerkverbindung dieses Computers und die Cloud in den Einstellungen.</translation>
    </message>
    <message>
        <source>A firewall may be in the way: ask whoever runs your network. Also check the cloud in the settings.</source>
        <translation>Vielleicht ist eine Firewall im Weg: Fragen Sie die Netzwerkbetreuung. Prüfen Sie auch die Cloud in den Einstellungen.</translation>
    </message>
    <message>
        <source>Check the proxy settings of this computer, or ask whoever runs your network.</source>
        <translation>Prüfen Sie die Proxyeinstellungen dieses Computers, oder fragen Sie die Netzwerkbetreuung.</translation>
    </message>
    <message>
        <source>Connect this computer to the network.</source>
        <translation>Verbinden Sie diesen Computer mit dem Netzwerk.</translation>
    </message>
    <message>
        <source>Check the network connection of this computer.</source>
        <translation>Prüfen Sie die Netzwerkverbindung dieses Computers.</translation>
    </message>
    <message>
        <source>Every export needs a fresh container of its own: make one and enter its address. If this container was never used, delete the file RequestInfo.json from it. If an earlier request for this person got no answer, this can mean that Microsoft accepted that one: look into the container before you start another.</source>
        <translation>Jeder Export braucht einen eigenen, frischen Container: Legen Sie einen an, und geben Sie seine Adresse ein. Wurde dieser Container nie verwendet, löschen Sie die Datei RequestInfo.json daraus. Blieb eine frühere Anfrage für diese Person ohne Antwort, kann dies bedeuten, dass Microsoft jene angenommen hat: Sehen Sie in den Container, bevor Sie eine weitere stellen.</translation>
    </message>
    <message>
        <source>This needs the permission CrossTenantUserProfileSharing.Read.All, approved for Habeas by an administrator, and the role Global Reader or a higher one. A Conditional Access rule or a missing licence can be the reason, too. Show the details to an administrator of your organisation.</source>
        <translation>Dazu sind die Berechtigung CrossTenantUserProfileSharing.Read.All, der ein Administrator für Habeas zugestimmt hat, und die Rolle „Globaler Leser“ oder eine höhere nötig. Auch eine Regel für bedingten Zugriff oder eine fehlende Lizenz kann der Grund sein. Zeigen Sie die Details der Administration Ihrer Organisation.</translation>
    </message>
    <message>
        <source>This needs the permission User.Export.All, and by some of Microsoft&apos;s documents User.Read.All, approved for Habeas by an administrator. The export itself does not need it and goes on. Show the details to an administrator of your organisation, then sign in again.</source>
        <translation>Dazu ist die Berechtigung User.Export.All nötig, nach manchen Dokumenten von Microsoft auch User.Read.All, der ein Administrator für Habeas zugestimmt hat. Der Export selbst braucht sie nicht und läuft weiter. Zeigen Sie die Details der Administration Ihrer Organisation, und melden Sie sich dann erneut an.</translation>
    </message>
    <message>
        <source>This needs the permission User.Export.All, and by some of Microsoft&apos;s documents User.Read.All, approved for Habeas by an administrator. Exports that you start would go on, but Habeas could not show when they are complete. Show the details to an administrator of your organisation, then sign in again.</source>
        <translation>Dazu ist die Berechtigung User.Export.All nötig, nach manchen Dokumenten von Microsoft auch User.Read.All, der ein Administrator für Habeas zugestimmt hat. Exporte, die Sie starten, würden laufen, aber Habeas könnte nicht zeigen, wann sie fertiggestellt sind. Zeigen Sie die Details der Administration Ihrer Organisation, und melden Sie sich dann erneut an.</translation>
    </message>
    <message>
        <source>Microsoft asks to wait until %1.</source>
        <translation>Microsoft bittet, bis %1 zu warten.</translation>
    </message>
    <message>
        <source>Microsoft allows 1,000 exports a day for your organisation and 100 a day for one person, and does not say when there is room again: wait some hours, or until tomorrow.</source>
        <translation>Microsoft erlaubt Ihrer Organisation 1.000 Exporte am Tag und für eine Person 100 am Tag und sagt nicht, wann wieder welche möglich sind: Warten Sie einige Stunden oder bis morgen.</translation>
    </message>
    <message>
        <source>Microsoft does not say how long to wait. Its limit counts by the hour.</source>
        <translation>Microsoft sagt nicht, wie lange zu warten ist. Die Obergrenze gilt je Stunde.</translation>
    </message>
    <message>
        <source>Check the cloud in the settings: Microsoft offers this list in the global cloud only.</source>
        <translation>Prüfen Sie die Cloud in den Einstellungen: Microsoft bietet diese Liste nur in der globalen Cloud an.</translation>
    </message>
    <message>
        <source>Compare the object ID with the one in the request, and with the list of people.</source>
        <translation>Vergleichen Sie die Objekt-ID mit der im Ersuchen und mit der Liste der Personen.</translation>
    </message>
    <message>
        <source>The person may have left, or may no longer share the profile. Load the list of people again.</source>
        <translation>Vielleicht ist die Person ausgeschieden oder teilt das Profil nicht mehr. Laden Sie die Liste der Personen erneut.</translation>
    </message>
    <message>
        <source>A new export may not be visible yet. The result, once there is one, is in the container whether it can be checked or not.</source>
        <translation>Ein neuer Export ist vielleicht noch nicht sichtbar. Das Ergebnis liegt, sobald es eines gibt, im Container, ob er geprüft werden kann oder nicht.</translation>
    </message>
    <message>
        <source>Nothing needs to be done. Microsoft looked for the export that was asked about, which it does only for accounts that may.</source>
        <translation>Es ist nichts zu tun. Microsoft hat nach dem genannten Export gesucht, und das tut es nur für Konten, die dies dürfen.</translation>
    </message>
    <message>
        <source>Habeas does not repeat the request: if the first one was accepted, the data would be exported twice. If you know the ID or the address of the export, Habeas can follow it. Look into the container, too: a file named RequestInfo.json suggests that Microsoft accepted the request. With the details, Microsoft&apos;s support can find it.</source>
        <translation>Habeas wiederholt die Anfrage nicht: Wurde die erste angenommen, würden die Daten zweimal exportiert. Wenn Sie die ID oder die Adresse des Exports kennen, kann Habeas ihn verfolgen. Sehen Sie auch in den Container: Eine Datei namens RequestInfo.json spricht dafür, dass Microsoft die Anfrage angenommen hat. Mit den Details kann der Support von Microsoft sie finden.</translation>
    </message>
    <message>
        <source>Then load the list again.</source>
        <translation>Laden Sie dann die Liste erneut.</translation>
    </message>
    <message>
        <source>Then look the person up again.</source>
        <translation>Schlagen Sie dann die Person erneut nach.</translation>
    </message>
    <message>
        <source>Nothing was started, so you can then start the export again.</source>
        <translation>Es wurde nichts gestartet; Sie können den Export danach erneut starten.</translation>
    </message>
    <message>
        <source>Habeas then goes on checking by itself.</source>
        <translation>Habeas prüft dann von selbst weiter.</translation>
    </message>
    <message>
        <source>Habeas checks again by itself.</source>
        <translation>Habeas prüft von selbst erneut.</translation>
    </message>
    <message>
        <source>You can then check again; until it is known, an export may turn out not to be visible.</source>
        <translation>Sie können dann erneut prüfen; bis dies bekannt ist, kann sich herausstellen, dass ein Export nicht sichtbar ist.</translation>
    </message>
</context>
<context>
    <name>GuideWindow</name>
    <message>
        <source>&amp;Contents</source>
        <translation>&amp;Inhalt</translation>
    </message>
    <message>
        <source>Find in the &amp;guide</source>
        <extracomment>in front of the field for a word to look for in the guide</extracomment>
        <translation>Im &amp;Leitfaden suchen</translation>
    </message>
    <message>
        <source>&amp;Previous</source>
        <extracomment>a button: where the searched word comes before this place</extracomment>
        <translation>&amp;Vorige</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <extracomment>a button: where the searched word comes after this place</extracomment>
        <translation>&amp;Nächste</translation>
    </message>
    <message>
        <source>Guide to Habeas</source>
        <translation>Leitfaden zu Habeas</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Leitfaden</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>The guide does not hold “%1”.</source>
        <translation>Im Leitfaden kommt „%1“ nicht vor.</translation>
    </message>
</context>
<context>
    <name>HelpMenu</name>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Guide</source>
        <translation>&amp;Leitfaden</translation>
    </message>
    <message>
        <source>&amp;About Habeas</source>
        <translation>Ü&amp;ber Habeas</translation>
    </message>
    <message>
        <source>About &amp;Qt</source>
        <translation>Über &amp;Qt</translation>
    </message>
    <message>
        <source>About Habeas</source>
        <extracomment>%1 is the version</extracomment>
        <translation>Über Habeas</translation>
    </message>
    <message>
        <source>Habeas %1</source>
        <translation>Habeas %1</translation>
    </message>
    <message>
        <source>Habeas answers personal data requests of people whose profile another organisation shares with yours through Microsoft Entra B2B direct connect: it asks Microsoft Graph once for the export, follows it until it is complete, and keeps the evidence. The name is habeas data, the right to have one&apos;s data.

Copyright 2026 The Habeas authors. Habeas is free software under the GNU General Public License, version 3 or any later version. It comes without any warranty. Habeas is not made or endorsed by Microsoft.</source>
        <translation>Habeas beantwortet Auskunftsersuchen von Personen, deren Profil eine andere Organisation über Microsoft Entra B2B Direct Connect mit Ihrer teilt: Es bittet Microsoft Graph einmal um den Export, verfolgt ihn, bis er fertiggestellt ist, und bewahrt die Belege. Der Name ist habeas data, das Recht auf die eigenen Daten.

Copyright 2026 The Habeas authors. Habeas ist freie Software unter der GNU General Public License, Version 3 oder einer späteren Version. Es wird ohne jede Gewährleistung angeboten. Habeas wird von Microsoft weder hergestellt noch empfohlen.</translation>
    </message>
    <message>
        <source>About Qt</source>
        <translation>Über Qt</translation>
    </message>
    <message>
        <source>Qt %1</source>
        <translation>Qt %1</translation>
    </message>
    <message>
        <source>Habeas is made with Qt, a library for programs on many kinds of computers; it was built with version %1. Qt is free software by The Qt Company and others. Parts of it that Habeas needs, Qt Network Authorization and Qt HTTP Server, are under the GNU General Public License, version 3; the rest is under the GNU Lesser General Public License, version 3. More is told at www.qt.io.</source>
        <translation>Habeas ist mit Qt gemacht, einer Bibliothek für Programme auf vielen Arten von Computern; es wurde mit Version %1 gebaut. Qt ist freie Software von The Qt Company und anderen. Teile davon, die Habeas braucht, Qt Network Authorization und Qt HTTP Server, stehen unter der GNU General Public License, Version 3; der Rest steht unter der GNU Lesser General Public License, Version 3. Mehr dazu unter www.qt.io.</translation>
    </message>
    <message>
        <source>Save &amp;diagnostics…</source>
        <translation>&amp;Diagnose speichern…</translation>
    </message>
</context>
<context>
    <name>LanguageMenu</name>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>&amp;As the system</source>
        <translation>&amp;Wie das System</translation>
    </message>
</context>
<context>
    <name>LanguagePage</name>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>As the system</source>
        <extracomment>The language of the system</extracomment>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Habeas will speak another language when it is started the next time. Dates and numbers are written as in your country.</source>
        <translation>Eine andere Sprache spricht Habeas ab dem nächsten Start. Datumsangaben und Zahlen werden wie in Ihrem Land geschrieben.</translation>
    </message>
</context>
<context>
    <name>Leaving</name>
    <message>
        <source>Files are being fetched</source>
        <translation>Dateien werden abgerufen</translation>
    </message>
    <message>
        <source>Stop fetching and close Habeas?</source>
        <translation>Den Abruf anhalten und Habeas schließen?</translation>
    </message>
    <message>
        <source>What has arrived stays in the folder. Fetch the results into the same folder again, and it is continued.</source>
        <translation>Was angekommen ist, bleibt im Ordner. Rufen Sie die Ergebnisse noch einmal in denselben Ordner ab, dann wird fortgesetzt.</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>Anhalten und schließen</translation>
    </message>
    <message>
        <source>Go on fetching</source>
        <translation>Weiter abrufen</translation>
    </message>
    <message>
        <source>An export is being sent</source>
        <translation>Ein Export wird gesendet</translation>
    </message>
    <message>
        <source>Wait for Microsoft&apos;s answer before closing?</source>
        <translation>Vor dem Schließen auf die Antwort von Microsoft warten?</translation>
    </message>
    <message>
        <source>The request is on its way. If Habeas closes now, it is not known whether the export was accepted, and the operation will be listed as unconfirmed.</source>
        <translation>Die Anfrage ist unterwegs. Wenn Habeas jetzt geschlossen wird, ist nicht bekannt, ob der Export angenommen wurde, und der Vorgang wird als unbestätigt aufgeführt.</translation>
    </message>
    <message>
        <source>Wait, then close</source>
        <translation>Warten, dann schließen</translation>
    </message>
    <message>
        <source>Close now</source>
        <translation>Jetzt schließen</translation>
    </message>
    <message>
        <source>Keep working</source>
        <translation>Weiterarbeiten</translation>
    </message>
</context>
<context>
    <name>LedgerCheckView</name>
    <message>
        <source>Verifying the ledger</source>
        <translation>Überprüfung des Journals</translation>
    </message>
    <message>
        <source>Stop verifying</source>
        <translation>Überprüfung abbrechen</translation>
    </message>
    <message>
        <source>Verifying the ledger…</source>
        <translation>Das Journal wird überprüft…</translation>
    </message>
    <message>
        <source>Ledger verified at %1</source>
        <extracomment>%1 is a time of day</extracomment>
        <translation>Journal überprüft um %1</translation>
    </message>
</context>
<context>
    <name>LedgerMenu</name>
    <message>
        <source>&amp;Ledger</source>
        <translation>&amp;Journal</translation>
    </message>
    <message>
        <source>&amp;Verify…</source>
        <translation>&amp;Überprüfen…</translation>
    </message>
    <message>
        <source>Compares everything that was recorded about exports with its digests: was anything changed later?</source>
        <translation>Vergleicht alles, was über Exporte aufgezeichnet wurde, mit seinen Prüfwerten: Wurde nachträglich etwas geändert?</translation>
    </message>
    <message>
        <source>&amp;Erase closed exports…</source>
        <translation>Abgeschlossene Exporte &amp;löschen…</translation>
    </message>
    <message>
        <source>Removes the personal values of closed exports from the record, and keeps what can be verified</source>
        <translation>Entfernt die personenbezogenen Werte abgeschlossener Exporte aus dem Journal und behält, was sich überprüfen lässt</translation>
    </message>
    <message numerus="yes">
        <source>%n closed export(s) erased.</source>
        <translation>
            <numerusform>%n abgeschlossener Export gelöscht.</numerusform>
            <numerusform>%n abgeschlossene Exporte gelöscht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n closed case(s) erased.</source>
        <translation>
            <numerusform>%n abgeschlossener Fall gelöscht.</numerusform>
            <numerusform>%n abgeschlossene Fälle gelöscht.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LedgerVerdict</name>
    <message>
        <source>an event is missing, or one was put between others</source>
        <translation>ein Ereignis fehlt, oder eines wurde dazwischengesetzt</translation>
    </message>
    <message>
        <source>the event is not what was written</source>
        <translation>das Ereignis ist nicht das, was geschrieben wurde</translation>
    </message>
    <message>
        <source>the export that it belongs to is missing</source>
        <translation>der Export, zu dem es gehört, fehlt</translation>
    </message>
    <message>
        <source>a case has no events</source>
        <translation>ein Fall hat keine Ereignisse</translation>
    </message>
    <message>
        <source>an export has no events</source>
        <translation>ein Export hat keine Ereignisse</translation>
    </message>
    <message>
        <source>what was to be exported, where or by whom is not what was recorded first</source>
        <translation>was, wohin oder von wem exportiert werden sollte, ist nicht das, was zuerst festgehalten wurde</translation>
    </message>
    <message>
        <source>the export&apos;s present values are not those of its last event</source>
        <translation>die jetzigen Werte des Exports sind nicht die seines letzten Ereignisses</translation>
    </message>
    <message>
        <source>the export&apos;s state is not that of its last event</source>
        <translation>der Status des Exports ist nicht der seines letzten Ereignisses</translation>
    </message>
    <message>
        <source>a personal value is not what was recorded, or is gone though it was never erased</source>
        <translation>ein personenbezogener Wert ist nicht der, der festgehalten wurde, oder er fehlt, obwohl er nie gelöscht wurde</translation>
    </message>
    <message>
        <source>the case that it belongs to is missing</source>
        <translation>der Fall, zu dem es gehört, fehlt</translation>
    </message>
    <message>
        <source>the case&apos;s present values, or the exports that belong to it, are not those of its last event</source>
        <translation>die jetzigen Werte des Falls oder die zu ihm gehörenden Exporte sind nicht die seines letzten Ereignisses</translation>
    </message>
    <message>
        <source>the end of the chain that was kept elsewhere is not in it</source>
        <translation>das Ende der Kette, das anderswo aufbewahrt wurde, ist nicht darin</translation>
    </message>
    <message>
        <source>The ledger could not be verified. %1</source>
        <translation>Das Journal konnte nicht überprüft werden. %1</translation>
    </message>
    <message>
        <source>The ledger was changed: the first bad row is event %1 of case %2 (%3).</source>
        <translation>Das Journal wurde verändert: Die erste fehlerhafte Zeile ist Ereignis %1 des Falls %2 (%3).</translation>
    </message>
    <message>
        <source>The ledger was changed: the first bad row is event %1 of export %2 (%3).</source>
        <translation>Das Journal wurde verändert: Die erste fehlerhafte Zeile ist Ereignis %1 des Exports %2 (%3).</translation>
    </message>
    <message>
        <source>Everything before that event agrees with its digests. Keep the file as it is and compare it with your backups and saved receipts.</source>
        <translation>Alles vor diesem Ereignis stimmt mit den Prüfwerten überein. Lassen Sie die Datei, wie sie ist, und vergleichen Sie sie mit Ihren Sicherungen und gespeicherten Nachweisen.</translation>
    </message>
    <message>
        <source>The ledger is intact: %1 events of %2 exports and %3 cases, chain head %4.</source>
        <translation>Das Journal ist unversehrt: %1 Ereignisse von %2 Exporten und %3 Fällen, Kettenende %4.</translation>
    </message>
    <message>
        <source>The ledger is intact: %1 events of %2 exports, chain head %3.</source>
        <translation>Das Journal ist unversehrt: %1 Ereignisse von %2 Exporten, Kettenende %3.</translation>
    </message>
    <message>
        <source>No row was changed, removed or put in between. Whoever owns the file could still rewrite all of it: only a head that was kept elsewhere, on a saved receipt for example, shows that.</source>
        <translation>Keine Zeile wurde verändert, entfernt oder dazwischengesetzt. Wem die Datei gehört, der könnte sie noch immer ganz neu schreiben: Das zeigt nur ein Kettenende, das anderswo aufbewahrt wurde, zum Beispiel auf einem gespeicherten Nachweis.</translation>
    </message>
</context>
<context>
    <name>LedgerWords</name>
    <message>
        <source>The folder for the record of exports cannot be used.</source>
        <translation>Der Ordner für das Exportjournal ist nicht verwendbar.</translation>
    </message>
    <message>
        <source>No record of exports was found.</source>
        <translation>Es wurde kein Exportjournal gefunden.</translation>
    </message>
    <message>
        <source>You are not allowed to open the record of exports.</source>
        <translation>Sie dürfen das Exportjournal nicht öffnen.</translation>
    </message>
    <message>
        <source>The record of exports cannot be written to.</source>
        <translation>In das Exportjournal kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Another program is using the record of exports.</source>
        <translation>Ein anderes Programm verwendet das Exportjournal.</translation>
    </message>
    <message>
        <source>The record of exports cannot be written: the disk is full.</source>
        <translation>Das Exportjournal kann nicht geschrieben werden: Der Datenträger ist voll.</translation>
    </message>
    <message>
        <source>The disk failed while the record of exports was used.</source>
        <translation>Der Datenträger versagte, während das Exportjournal verwendet wurde.</translation>
    </message>
    <message>
        <source>The record of exports was written by a newer version of Habeas.</source>
        <translation>Das Exportjournal wurde von einer neueren Version von Habeas geschrieben.</translation>
    </message>
    <message>
        <source>The file that should hold the record of exports holds something else.</source>
        <translation>Die Datei, die das Exportjournal enthalten sollte, enthält etwas anderes.</translation>
    </message>
    <message>
        <source>The record of exports is damaged.</source>
        <translation>Das Exportjournal ist beschädigt.</translation>
    </message>
    <message>
        <source>This export is not in the record.</source>
        <translation>Dieser Export steht nicht im Journal.</translation>
    </message>
    <message>
        <source>This case is not in the record.</source>
        <translation>Dieser Fall steht nicht im Journal.</translation>
    </message>
    <message>
        <source>This entry cannot be recorded as it is.</source>
        <translation>Dieser Eintrag kann so nicht festgehalten werden.</translation>
    </message>
    <message>
        <source>A part that Habeas needs for the record of exports is not installed.</source>
        <translation>Ein Bestandteil, den Habeas für das Exportjournal braucht, ist nicht installiert.</translation>
    </message>
    <message>
        <source>The record of exports could not be used.</source>
        <translation>Das Exportjournal konnte nicht verwendet werden.</translation>
    </message>
    <message>
        <source>The file was left as it is. Habeas sends no export that it has not recorded first.</source>
        <translation>Die Datei blieb, wie sie ist. Habeas sendet keinen Export, der nicht zuerst festgehalten wurde.</translation>
    </message>
    <message>
        <source>Nothing was written. Habeas sends no export that it has not recorded first.</source>
        <translation>Es wurde nichts geschrieben. Habeas sendet keinen Export, der nicht zuerst festgehalten wurde.</translation>
    </message>
    <message>
        <source>Habeas sends no export that it has not recorded first.</source>
        <translation>Habeas sendet keinen Export, der nicht zuerst festgehalten wurde.</translation>
    </message>
    <message>
        <source>Check that the folder named in the details exists and belongs to you, or start Habeas with --data-dir and another folder.</source>
        <translation>Prüfen Sie, ob der in den Details genannte Ordner besteht und Ihnen gehört, oder starten Sie Habeas mit --data-dir und einem anderen Ordner.</translation>
    </message>
    <message>
        <source>Habeas makes it when it is first started. If exports were recorded there before, put back the latest backup.</source>
        <translation>Habeas legt es beim ersten Start an. Wurden dort schon Exporte festgehalten, legen Sie die neueste Sicherung zurück.</translation>
    </message>
    <message>
        <source>Check who may read and write the file named in the details, or ask whoever looks after this computer.</source>
        <translation>Prüfen Sie, wer die in den Details genannte Datei lesen und schreiben darf, oder fragen Sie die Betreuung dieses Computers.</translation>
    </message>
    <message>
        <source>Check that the file and the folder named in the details may be written to and that the disk is not write-protected.</source>
        <translation>Prüfen Sie, ob in die Datei und den Ordner, die in den Details genannt sind, geschrieben werden darf und ob der Datenträger nicht schreibgeschützt ist.</translation>
    </message>
    <message>
        <source>Close the other window of Habeas, or the program that makes a backup of the file. Habeas then goes on.</source>
        <translation>Schließen Sie das andere Fenster von Habeas oder das Programm, das die Datei sichert. Habeas fährt dann fort.</translation>
    </message>
    <message>
        <source>Make room on the disk that holds the file named in the details.</source>
        <translation>Schaffen Sie Platz auf dem Datenträger mit der Datei, die in den Details genannt ist.</translation>
    </message>
    <message>
        <source>Make a copy of the file named in the details to another disk now, and have the disk checked.</source>
        <translation>Kopieren Sie die in den Details genannte Datei jetzt auf einen anderen Datenträger, und lassen Sie den Datenträger prüfen.</translation>
    </message>
    <message>
        <source>Start the newer version of Habeas, or install it on this computer.</source>
        <translation>Starten Sie die neuere Version von Habeas, oder installieren Sie sie auf diesem Computer.</translation>
    </message>
    <message>
        <source>Move the file named in the details elsewhere, or start Habeas with --data-dir and another folder.</source>
        <translation>Legen Sie die in den Details genannte Datei anderswo ab, oder starten Sie Habeas mit --data-dir und einem anderen Ordner.</translation>
    </message>
    <message>
        <source>Keep a copy of the file named in the details: it may still serve as evidence. Then put back the latest backup.</source>
        <translation>Bewahren Sie eine Kopie der in den Details genannten Datei auf: Sie kann noch als Beweis dienen. Legen Sie dann die neueste Sicherung zurück.</translation>
    </message>
    <message>
        <source>Somebody may have put an older record in its place. Compare the file named in the details with your backups.</source>
        <translation>Vielleicht hat jemand ein älteres Journal an seine Stelle gelegt. Vergleichen Sie die in den Details genannte Datei mit Ihren Sicherungen.</translation>
    </message>
    <message>
        <source>Check the person, the storage location and the case, then try again.</source>
        <translation>Prüfen Sie die Person, den Speicherort und den Fall, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>Install the SQLite driver of Qt, on Debian the package libqt6sql6-sqlite, and start Habeas again.</source>
        <translation>Installieren Sie den SQLite-Treiber von Qt, unter Debian das Paket libqt6sql6-sqlite, und starten Sie Habeas erneut.</translation>
    </message>
    <message>
        <source>Start Habeas again. If it happens once more, keep a copy of the file named in the details and show the details to whoever looks after this computer.</source>
        <translation>Starten Sie Habeas erneut. Geschieht es noch einmal, bewahren Sie eine Kopie der in den Details genannten Datei auf, und zeigen Sie die Details der Betreuung dieses Computers.</translation>
    </message>
    <message>
        <source>Verifying was stopped before everything was compared.</source>
        <translation>Die Überprüfung wurde abgebrochen, bevor alles verglichen war.</translation>
    </message>
    <message>
        <source>Nothing is known about the rest: verify again when there is time.</source>
        <translation>Über den Rest ist nichts bekannt: Überprüfen Sie noch einmal, wenn Zeit ist.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Habeas – %1</source>
        <translation>Habeas – %1</translation>
    </message>
    <message>
        <source>The export was recorded, but could not be put into its case. %1</source>
        <translation>Der Export wurde festgehalten, konnte aber seinem Fall nicht zugeordnet werden. %1</translation>
    </message>
    <message>
        <source>C&amp;ase</source>
        <translation>&amp;Fall</translation>
    </message>
</context>
<context>
    <name>ManagedNote</name>
    <message>
        <source>Managed: set in %1.</source>
        <extracomment>%1 is the path of a file or a registry key</extracomment>
        <translation>Verwaltet: festgelegt in %1.</translation>
    </message>
    <message>
        <source>It is switched on.</source>
        <extracomment>After the sentence that says where a setting is managed</extracomment>
        <translation>Es ist eingeschaltet.</translation>
    </message>
    <message>
        <source>It is switched off.</source>
        <translation>Es ist ausgeschaltet.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>NetworkPage</name>
    <message>
        <source>Proxy server for Microsoft Graph</source>
        <translation>Proxyserver für Microsoft Graph</translation>
    </message>
    <message>
        <source>Proxy server for signing in</source>
        <translation>Proxyserver für die Anmeldung</translation>
    </message>
    <message>
        <source>Loo&amp;k again</source>
        <translation>&amp;Nochmals nachsehen</translation>
    </message>
    <message>
        <source>Habeas has no proxy setting of its own: it uses the proxy server that this computer is set up with, scripts for automatic set-up included. It is never used for addresses on this computer, such as the one that the browser comes back to after a sign-in.</source>
        <translation>Habeas hat keine eigene Proxyeinstellung: Es verwendet den Proxyserver, mit dem dieser Computer eingerichtet ist, auch über Skripts zur automatischen Einrichtung. Für Adressen auf diesem Computer wird er nie verwendet, etwa für die, zu der der Browser nach einer Anmeldung zurückkehrt.</translation>
    </message>
    <message>
        <source>If the proxy server wants a name and a password, Habeas asks for them when they are needed and forgets them when it is closed.</source>
        <translation>Verlangt der Proxyserver einen Namen und ein Kennwort, so fragt Habeas danach, sobald sie gebraucht werden, und vergisst sie beim Schließen.</translation>
    </message>
    <message>
        <source>unknown: no cloud is set up that can be used</source>
        <translation>unbekannt: Es ist keine verwendbare Cloud eingerichtet</translation>
    </message>
    <message>
        <source>none: %1 is this computer</source>
        <translation>keiner: %1 ist dieser Computer</translation>
    </message>
    <message>
        <source>Asking this computer…</source>
        <translation>Dieser Computer wird gefragt…</translation>
    </message>
    <message>
        <source>none: %1 is reached directly</source>
        <extracomment>%1 is a host name, such as graph.microsoft.com</extracomment>
        <translation>keiner: %1 wird direkt erreicht</translation>
    </message>
    <message>
        <source>%1, for %2</source>
        <translation>%1, für %2</translation>
    </message>
    <message>
        <source>To change it, open Settings › Network &amp; internet › Proxy of Windows, then look again here.</source>
        <translation>Um das zu ändern, öffnen Sie in Windows Einstellungen › Netzwerk und Internet › Proxy und sehen danach hier nochmals nach.</translation>
    </message>
    <message>
        <source>To change it, open System Settings › Network, choose the connection, then Details… › Proxies, and look again here.</source>
        <translation>Um das zu ändern, öffnen Sie Systemeinstellungen › Netzwerk, wählen die Verbindung, dann Details … › Proxys, und sehen danach hier nochmals nach.</translation>
    </message>
    <message>
        <source>To change it, use the network settings of your desktop, then look again here. Without a desktop, set the environment variables http_proxy, https_proxy and no_proxy before you start Habeas.</source>
        <translation>Um das zu ändern, verwenden Sie die Netzwerkeinstellungen Ihres Desktops und sehen danach hier nochmals nach. Ohne Desktop setzen Sie die Umgebungsvariablen http_proxy, https_proxy und no_proxy, bevor Sie Habeas starten.</translation>
    </message>
</context>
<context>
    <name>NetworkWords</name>
    <message>
        <source>The proxy server %1 was used.</source>
        <translation>Der Proxyserver %1 wurde verwendet.</translation>
    </message>
    <message>
        <source>The proxy server of your network wants a name and a password.</source>
        <translation>Der Proxyserver Ihres Netzwerks verlangt einen Namen und ein Kennwort.</translation>
    </message>
    <message>
        <source>The proxy server %1 of your network wants a name and a password.</source>
        <translation>Der Proxyserver %1 Ihres Netzwerks verlangt einen Namen und ein Kennwort.</translation>
    </message>
    <message>
        <source>Enter them when Habeas asks for them. Whoever runs your network knows which ones are meant.</source>
        <translation>Geben Sie sie ein, wenn Habeas danach fragt. Die Netzwerkbetreuung weiß, welche gemeint sind.</translation>
    </message>
    <message>
        <source>This computer does not trust the issuer of the certificate.</source>
        <translation>Dieser Computer vertraut dem Aussteller des Zertifikats nicht.</translation>
    </message>
    <message>
        <source>The certificate was issued by “%1”, which this computer does not trust.</source>
        <translation>Das Zertifikat wurde von „%1“ ausgestellt; dem vertraut dieser Computer nicht.</translation>
    </message>
    <message>
        <source>The certificate of “%1” was issued by nobody but itself, and this computer does not trust it.</source>
        <translation>Das Zertifikat von „%1“ wurde von niemand anderem als ihm selbst ausgestellt, und dieser Computer vertraut ihm nicht.</translation>
    </message>
    <message>
        <source>The certificate of “%1” has expired, or the clock of this computer is wrong.</source>
        <translation>Das Zertifikat von „%1“ ist abgelaufen, oder die Uhr dieses Computers geht falsch.</translation>
    </message>
    <message>
        <source>The certificate of “%1” is not valid yet, or the clock of this computer is wrong.</source>
        <translation>Das Zertifikat von „%1“ ist noch nicht gültig, oder die Uhr dieses Computers geht falsch.</translation>
    </message>
    <message>
        <source>The certificate belongs to “%1”, which is not the address that was asked.</source>
        <translation>Das Zertifikat gehört zu „%1“, und das ist nicht die gefragte Adresse.</translation>
    </message>
    <message>
        <source>The certificate of “%1” was revoked.</source>
        <translation>Das Zertifikat von „%1“ wurde widerrufen.</translation>
    </message>
    <message>
        <source>The certificate of “%1” cannot be used: it is broken, too weak, or not meant for this.</source>
        <translation>Das Zertifikat von „%1“ ist nicht verwendbar: Es ist fehlerhaft, zu schwach oder nicht dafür bestimmt.</translation>
    </message>
    <message>
        <source>What this computer trusts decides; Habeas cannot be told to ignore it.</source>
        <translation>Es zählt, wem dieser Computer vertraut; Habeas kann nicht angewiesen werden, darüber hinwegzusehen.</translation>
    </message>
    <message>
        <source>If your organisation inspects encrypted connections, ask your IT department to install the certificate authority “%1” in the trust store of this computer. %2</source>
        <translation>Wenn Ihre Organisation verschlüsselte Verbindungen prüft, bitten Sie Ihre IT-Abteilung, die Zertifizierungsstelle „%1“ im Zertifikatspeicher dieses Computers zu installieren. %2</translation>
    </message>
    <message>
        <source>Check the date and the time of this computer. If your organisation inspects encrypted connections, its certificate authority must be in the trust store of this computer: ask your IT department. %1</source>
        <translation>Prüfen Sie Datum und Uhrzeit dieses Computers. Wenn Ihre Organisation verschlüsselte Verbindungen prüft, muss ihre Zertifizierungsstelle im Zertifikatspeicher dieses Computers stehen: Wenden Sie sich an Ihre IT-Abteilung. %1</translation>
    </message>
    <message>
        <source>Something between this computer and Microsoft may have answered instead. Show the details to your IT department. %1</source>
        <translation>Vielleicht hat etwas zwischen diesem Computer und Microsoft geantwortet. Zeigen Sie die Details Ihrer IT-Abteilung. %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>Two sentences, one after the other.</extracomment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>NewCaseDialog</name>
    <message>
        <source>New case</source>
        <translation>Neuer Fall</translation>
    </message>
</context>
<context>
    <name>NewExportPanel</name>
    <message>
        <source>Use a demo location</source>
        <translation>Demospeicherort verwenden</translation>
    </message>
    <message>
        <source>Export personal data…</source>
        <translation>Personenbezogene Daten exportieren…</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Erneut fragen</translation>
    </message>
    <message>
        <source>New export</source>
        <translation>Neuer Export</translation>
    </message>
    <message>
        <source>Note: this container was used for an export before. Microsoft refuses a second one; use a fresh container for each export.</source>
        <translation>Hinweis: Dieser Container wurde schon für einen Export verwendet. Microsoft lehnt einen zweiten ab; verwenden Sie für jeden Export einen frischen Container.</translation>
    </message>
    <message>
        <source>An earlier request for this person, recorded %1, got no answer and may have been accepted. Sending again can start a second export.</source>
        <translation>Eine frühere Anfrage für diese Person, festgehalten %1, blieb ohne Antwort und wurde vielleicht angenommen. Erneutes Senden kann einen zweiten Export starten.</translation>
    </message>
    <message>
        <source>An earlier request for this person, recorded %1, was accepted, but cannot be followed. Sending again starts a second export.</source>
        <translation>Eine frühere Anfrage für diese Person, festgehalten %1, wurde angenommen, lässt sich aber nicht verfolgen. Erneutes Senden startet einen zweiten Export.</translation>
    </message>
    <message>
        <source>Asks once more before anything is sent.</source>
        <translation>Fragt noch einmal nach, bevor etwas gesendet wird.</translation>
    </message>
    <message>
        <source>a ledger that can be written</source>
        <translation>ein Journal, in das geschrieben werden kann</translation>
    </message>
    <message>
        <source>a sign-in</source>
        <translation>eine Anmeldung</translation>
    </message>
    <message>
        <source>a cloud that offers this export</source>
        <translation>eine Cloud, die diesen Export anbietet</translation>
    </message>
    <message>
        <source>a person</source>
        <translation>eine Person</translation>
    </message>
    <message>
        <source>a storage location</source>
        <translation>ein Speicherort</translation>
    </message>
    <message>
        <source>a storage location that can work</source>
        <translation>ein Speicherort, der verwendbar ist</translation>
    </message>
    <message>
        <source>the answer whether you may follow the export</source>
        <translation>die Antwort, ob Sie den Export verfolgen dürfen</translation>
    </message>
    <message>
        <source>the permission User.Export.All</source>
        <translation>die Berechtigung User.Export.All</translation>
    </message>
    <message>
        <source>the end of the export that is being sent</source>
        <translation>das Ende des Exports, der gerade gesendet wird</translation>
    </message>
    <message>
        <source>Still missing: %1.</source>
        <extracomment>%1 is a list such as &quot;a person, a storage location&quot;</extracomment>
        <translation>Es fehlt noch: %1.</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Without the right to follow it an export would be accepted, but could not be watched. Once that right has been granted, sign in again or ask again.</source>
        <translation>Ohne das Recht, ihn zu verfolgen, würde ein Export angenommen, könnte aber nicht beobachtet werden. Sobald Sie dieses Recht haben, melden Sie sich erneut an, oder fragen Sie erneut.</translation>
    </message>
    <message>
        <source>It could not be checked whether you may follow the export. You can export all the same; if the checks are refused later, the window says which permission is missing.</source>
        <translation>Es konnte nicht geprüft werden, ob Sie den Export verfolgen dürfen. Sie können trotzdem exportieren; werden die Prüfungen später abgelehnt, sagt das Fenster, welche Berechtigung fehlt.</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Close notice</source>
        <translation>Hinweis schließen</translation>
    </message>
</context>
<context>
    <name>NotificationsPage</name>
    <message>
        <source>&amp;Notify me on this desktop about exports</source>
        <translation>A&amp;uf diesem Desktop über Exporte benachrichtigen</translation>
    </message>
    <message>
        <source>When an export ends, goes wrong or needs a sign-in while you look elsewhere. The notice names the case, not the person. Nothing is shown while the window of Habeas is in front.</source>
        <translation>Wenn ein Export endet, fehlschlägt oder eine Anmeldung braucht, während Sie nicht hinsehen. Die Benachrichtigung nennt den Fall, nicht die Person. Solange das Fenster von Habeas vorn ist, wird nichts angezeigt.</translation>
    </message>
</context>
<context>
    <name>OperationPanel</name>
    <message>
        <source>Choose an operation above to see its state and everything that was sent and received.</source>
        <translation>Wählen Sie oben einen Vorgang, um seinen Status und alles Gesendete und Empfangene zu sehen.</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>Jetzt prüfen</translation>
    </message>
    <message>
        <source>Stop tracking</source>
        <translation>Verfolgen beenden</translation>
    </message>
    <message>
        <source>Track again</source>
        <translation>Wieder verfolgen</translation>
    </message>
    <message>
        <source>Track by ID or address…</source>
        <translation>Nach ID oder Adresse verfolgen…</translation>
    </message>
    <message>
        <source>Send again…</source>
        <translation>Erneut senden…</translation>
    </message>
    <message>
        <source>Fetch results…</source>
        <translation>Ergebnisse abrufen…</translation>
    </message>
    <message>
        <source>Brings the files of the export to this computer, with their hashes</source>
        <translation>Bringt die Dateien des Exports mit ihren Hashwerten auf diesen Computer</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Details kopieren</translation>
    </message>
    <message>
        <source>For a support ticket: identifiers, times and answers; no name and no signature</source>
        <translation>Für eine Supportanfrage: Kennungen, Zeiten und Antworten; kein Name und keine Signatur</translation>
    </message>
    <message>
        <source>Open case…</source>
        <translation>Fall öffnen…</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>&amp;Open case…</source>
        <translation>Fall &amp;öffnen…</translation>
    </message>
    <message>
        <source>&amp;Put into a case…</source>
        <translation>Einem Fall &amp;zuordnen…</translation>
    </message>
    <message>
        <source>&amp;Send again all the same…</source>
        <translation>&amp;Trotzdem erneut senden…</translation>
    </message>
    <message>
        <source>&amp;Close with a note…</source>
        <translation>Mit einer &amp;Notiz abschließen…</translation>
    </message>
    <message>
        <source>&amp;Reopen</source>
        <translation>&amp;Wieder öffnen</translation>
    </message>
    <message>
        <source>&amp;Erase personal values…</source>
        <translation>&amp;Personenbezogene Werte löschen…</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Next check</source>
        <translation>Nächste Prüfung</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Sign in to keep checking</source>
        <translation>Anmelden, um weiter zu prüfen</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>abgeschlossen</translation>
    </message>
    <message>
        <source>closed: %1</source>
        <translation>abgeschlossen: %1</translation>
    </message>
    <message>
        <source>case %1</source>
        <translation>Fall %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is &quot;case DSR-2026-0042&quot;, %2 &quot;Due 23 December 2026, in 30 days&quot;</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Sign in first, with the account that started this export</source>
        <translation>Melden Sie sich zuerst mit dem Konto an, das diesen Export gestartet hat</translation>
    </message>
    <message>
        <source>Submitted: %1</source>
        <translation>Gesendet: %1</translation>
    </message>
    <message>
        <source>Recorded here: %1</source>
        <translation>Hier festgehalten: %1</translation>
    </message>
    <message>
        <source>Completed: %1</source>
        <translation>Fertiggestellt: %1</translation>
    </message>
    <message>
        <source>Files go to: %1 in %2</source>
        <translation>Dateien gehen an: %1 in %2</translation>
    </message>
    <message>
        <source>Files go to: storage account %1</source>
        <translation>Dateien gehen an: Speicherkonto %1</translation>
    </message>
    <message>
        <source>client-request-id for support: %1</source>
        <translation>client-request-id für den Support: %1</translation>
    </message>
    <message>
        <source>Details copied</source>
        <translation>Details kopiert</translation>
    </message>
    <message>
        <source>Stop asking about this operation?</source>
        <translation>Nicht mehr nach diesem Vorgang fragen?</translation>
    </message>
    <message>
        <source>This only ends the checks of this program. The export itself goes on: it cannot be cancelled, and files may still be written to the storage location. “Track again” takes the checks up again.</source>
        <translation>Dies beendet nur die Prüfungen dieses Programms. Der Export selbst läuft weiter: Er kann nicht abgebrochen werden, und es können weiterhin Dateien an den Speicherort geschrieben werden. „Wieder verfolgen“ nimmt die Prüfungen wieder auf.</translation>
    </message>
    <message>
        <source>Stop asking</source>
        <translation>Nicht mehr fragen</translation>
    </message>
    <message>
        <source>Keep tracking</source>
        <translation>Weiter verfolgen</translation>
    </message>
    <message>
        <source>Close with a note</source>
        <translation>Mit einer Notiz abschließen</translation>
    </message>
    <message>
        <source>How did this export end for you? The note stays in the ledger until it is erased.</source>
        <translation>Wie ging dieser Export für Sie aus? Die Notiz bleibt im Journal, bis sie gelöscht wird.</translation>
    </message>
    <message>
        <source>Close export</source>
        <translation>Export abschließen</translation>
    </message>
    <message>
        <source>Erase personal values</source>
        <translation>Personenbezogene Werte löschen</translation>
    </message>
    <message>
        <source>Erase the personal values of this export?</source>
        <translation>Die personenbezogenen Werte dieses Exports löschen?</translation>
    </message>
    <message>
        <source>Name, user name, IDs of the person, case reference and note go for good. State, times and digests stay, so the ledger can still be verified. This cannot be undone.</source>
        <translation>Name, Benutzername, IDs der Person, Aktenzeichen und Notiz werden endgültig gelöscht. Status, Zeiten und Prüfwerte bleiben, sodass das Journal weiterhin überprüft werden kann. Dies kann nicht rückgängig gemacht werden.</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Save receipt…</source>
        <translation>Nachweis speichern…</translation>
    </message>
    <message>
        <source>Everything that was sent and answered, as PDF for people and as JSON that can be verified</source>
        <translation>Alles Gesendete und Beantwortete, als PDF zum Lesen und als JSON zum Überprüfen</translation>
    </message>
    <message>
        <source>There is nothing to prove yet: the request has not been sent</source>
        <translation>Es gibt noch nichts nachzuweisen: Die Anfrage wurde nicht gesendet</translation>
    </message>
    <message>
        <source>Its case is closed: once all exports of the case are erased, the personal values of the case go, too.</source>
        <translation>Sein Fall ist abgeschlossen: Sobald alle Exporte des Falls gelöscht sind, werden auch die personenbezogenen Werte des Falls gelöscht.</translation>
    </message>
</context>
<context>
    <name>OperationTableModel</name>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Fall</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Next check</source>
        <translation>Nächste Prüfung</translation>
    </message>
</context>
<context>
    <name>OperationWords</name>
    <message>
        <source>Recorded</source>
        <translation>Festgehalten</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Wird gesendet</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Nicht gesendet</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Unconfirmed</source>
        <translation>Unbestätigt</translation>
    </message>
    <message>
        <source>Accepted, address missing</source>
        <translation>Angenommen, Adresse fehlt</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>Nicht begonnen</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Fertiggestellt</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>No longer known</source>
        <translation>Nicht mehr bekannt</translation>
    </message>
    <message>
        <source>%1, %2 % as reported by Microsoft</source>
        <translation>%1, %2 % laut Microsoft</translation>
    </message>
    <message>
        <source>%1 (the service gave no status)</source>
        <translation>%1 (der Dienst gab keinen Status an)</translation>
    </message>
    <message>
        <source>%1 (the service says “%2”)</source>
        <translation>%1 (der Dienst sagt „%2“)</translation>
    </message>
    <message>
        <source>A later request into the same container was answered “storage location already used”: a sign that this one was accepted. Look into the container before you send anything again.</source>
        <translation>Eine spätere Anfrage in denselben Container wurde mit „Speicherort bereits verwendet“ beantwortet: ein Zeichen, dass diese angenommen wurde. Sehen Sie in den Container, bevor Sie noch einmal etwas senden.</translation>
    </message>
    <message>
        <source>An earlier request into the same container is unconfirmed: this answer is a sign that it was accepted. Look into the container before you send anything again.</source>
        <translation>Eine frühere Anfrage in denselben Container ist unbestätigt: Diese Antwort ist ein Zeichen, dass sie angenommen wurde. Sehen Sie in den Container, bevor Sie noch einmal etwas senden.</translation>
    </message>
    <message>
        <source>The request is in the ledger and is about to be sent.</source>
        <translation>Die Anfrage steht im Journal und wird gleich gesendet.</translation>
    </message>
    <message>
        <source>The request was handed to the network. Waiting for Microsoft&apos;s answer; this can take a few minutes.</source>
        <translation>Die Anfrage wurde dem Netzwerk übergeben. Warten auf die Antwort von Microsoft; das kann einige Minuten dauern.</translation>
    </message>
    <message>
        <source>Nothing left this computer, so nothing was started. You can start the export again.</source>
        <translation>Nichts hat diesen Computer verlassen, also wurde nichts gestartet. Sie können den Export erneut starten.</translation>
    </message>
    <message>
        <source>Microsoft refused the request; nothing was started. See below for the reason.</source>
        <translation>Microsoft hat die Anfrage abgelehnt; es wurde nichts gestartet. Der Grund steht unten.</translation>
    </message>
    <message>
        <source>It is not known whether Microsoft accepted the request: there was no answer that proves it either way. It is never sent again by itself. If you learn the operation&apos;s ID (from support or another tool), track it. If you send it again, use a new container; the answer “storage location already used” would be a sign that the first request was accepted.</source>
        <translation>Es ist nicht bekannt, ob Microsoft die Anfrage angenommen hat: Keine Antwort beweist das eine oder das andere. Sie wird nie von selbst noch einmal gesendet. Erfahren Sie die ID des Vorgangs (vom Support oder aus einem anderen Werkzeug), verfolgen Sie ihn. Senden Sie sie erneut, so verwenden Sie einen neuen Container; die Antwort „Speicherort bereits verwendet“ wäre ein Zeichen, dass die erste Anfrage angenommen wurde.</translation>
    </message>
    <message>
        <source>Microsoft accepted the export but gave no address where it can be followed. Do not send it again. If you learn the operation&apos;s ID or address, track it here.</source>
        <translation>Microsoft hat den Export angenommen, aber keine Adresse genannt, unter der er verfolgt werden kann. Senden Sie ihn nicht noch einmal. Erfahren Sie die ID oder Adresse des Vorgangs, verfolgen Sie ihn hier.</translation>
    </message>
    <message>
        <source>Habeas no longer asks about this operation. The export itself goes on: it cannot be cancelled, and files may still be written to the storage location.</source>
        <translation>Habeas fragt nicht mehr nach diesem Vorgang. Der Export selbst läuft weiter: Er kann nicht abgebrochen werden, und es können weiterhin Dateien an den Speicherort geschrieben werden.</translation>
    </message>
    <message>
        <source>Habeas follows the operation whose ID you gave. Microsoft has not said anything about it yet.</source>
        <translation>Habeas verfolgt den Vorgang, dessen ID Sie angegeben haben. Microsoft hat noch nichts dazu gesagt.</translation>
    </message>
    <message>
        <source>Microsoft accepted the export. You can close Habeas; it goes on asking when you come back.</source>
        <translation>Microsoft hat den Export angenommen. Sie können Habeas schließen; es fragt weiter, wenn Sie zurückkommen.</translation>
    </message>
    <message>
        <source>Microsoft is working on it; this can take up to a month. You can close Habeas; it goes on asking when you come back.</source>
        <translation>Microsoft arbeitet daran; das kann bis zu einem Monat dauern. Sie können Habeas schließen; es fragt weiter, wenn Sie zurückkommen.</translation>
    </message>
    <message>
        <source>The export is complete. What is left to do: fetch the results, check them and hand them to the person, revoke the shared access signature, and delete the container when it is no longer needed.</source>
        <translation>Der Export ist fertiggestellt. Zu tun bleibt: die Ergebnisse abrufen, prüfen und der Person übergeben, die Shared Access Signature widerrufen und den Container löschen, wenn er nicht mehr gebraucht wird.</translation>
    </message>
    <message>
        <source>Microsoft says that the export failed and gives no reason. Check the storage location (does it still exist, is the signature still valid?), then start a new export with a new container. If it fails again, open a support ticket with the copied details.</source>
        <translation>Microsoft sagt, dass der Export fehlgeschlagen ist, und nennt keinen Grund. Prüfen Sie den Speicherort (gibt es ihn noch, ist die Signatur noch gültig?), und starten Sie dann einen neuen Export mit einem neuen Container. Schlägt er wieder fehl, stellen Sie mit den kopierten Details eine Supportanfrage.</translation>
    </message>
    <message>
        <source>Microsoft does not know an operation with the ID that you gave. If it was wrong, track another one here.</source>
        <translation>Microsoft kennt keinen Vorgang mit der ID, die Sie angegeben haben. Wenn sie falsch war, verfolgen Sie hier einen anderen.</translation>
    </message>
    <message>
        <source>Microsoft no longer knows this operation. That does not mean that the export failed: look into the container for files. “Check now” asks again.</source>
        <translation>Microsoft kennt diesen Vorgang nicht mehr. Das bedeutet nicht, dass der Export fehlgeschlagen ist: Sehen Sie im Container nach Dateien. „Jetzt prüfen“ fragt noch einmal.</translation>
    </message>
    <message>
        <source>Microsoft Graph cannot be reached from this computer at the moment. The last known state is shown; checking goes on by itself.</source>
        <translation>Microsoft Graph ist von diesem Computer zurzeit nicht erreichbar. Gezeigt wird der letzte bekannte Status; die Prüfungen gehen von selbst weiter.</translation>
    </message>
    <message>
        <source>The last check got no usable answer from Microsoft. The last known state is shown; checking goes on by itself.</source>
        <translation>Die letzte Prüfung erhielt von Microsoft keine brauchbare Antwort. Gezeigt wird der letzte bekannte Status; die Prüfungen gehen von selbst weiter.</translation>
    </message>
    <message>
        <source>Microsoft asked to wait because of too many requests. The last known state is shown; checking goes on by itself.</source>
        <translation>Microsoft bat wegen zu vieler Anfragen zu warten. Gezeigt wird der letzte bekannte Status; die Prüfungen gehen von selbst weiter.</translation>
    </message>
    <message>
        <source>Sign in with the account that started this export to keep checking.</source>
        <translation>Melden Sie sich mit dem Konto an, das diesen Export gestartet hat, um weiter zu prüfen.</translation>
    </message>
    <message>
        <source>Sign in as %1 to keep checking: an export is only followed with the account that started it.</source>
        <translation>Melden Sie sich als %1 an, um weiter zu prüfen: Ein Export wird nur mit dem Konto verfolgt, das ihn gestartet hat.</translation>
    </message>
    <message>
        <source>Microsoft does not let this account follow the operation. The export goes on all the same. Ask the tenant&apos;s administrator for the permission User.Export.All (and User.Read.All) for Habeas.</source>
        <translation>Microsoft lässt dieses Konto den Vorgang nicht verfolgen. Der Export läuft trotzdem weiter. Bitten Sie die Administration des Mandanten um die Berechtigung User.Export.All (und User.Read.All) für Habeas.</translation>
    </message>
    <message>
        <source>The last check was answered with something that is not documented. The last known state is shown; checking goes on by itself.</source>
        <translation>Die letzte Prüfung wurde mit etwas beantwortet, das nicht dokumentiert ist. Gezeigt wird der letzte bekannte Status; die Prüfungen gehen von selbst weiter.</translation>
    </message>
    <message>
        <source>Microsoft does not show the operation yet. That is normal for a new one; checking goes on by itself.</source>
        <translation>Microsoft zeigt den Vorgang noch nicht. Das ist bei einem neuen normal; die Prüfungen gehen von selbst weiter.</translation>
    </message>
    <message>
        <source>Attention: Microsoft says that this operation is about another person than the one recorded here. Do not hand over its files. Compare the operation ID and the request in “Copy details” with what you know, and ask Microsoft&apos;s support.</source>
        <translation>Achtung: Microsoft sagt, dass dieser Vorgang eine andere Person betrifft als die hier festgehaltene. Übergeben Sie seine Dateien nicht. Vergleichen Sie die Vorgangs-ID und die Anfrage unter „Details kopieren“ mit dem, was Sie wissen, und fragen Sie den Support von Microsoft.</translation>
    </message>
    <message>
        <source>An answer arrived, but it cannot be written to the ledger, so it is not shown yet. Free disk space or make the folder writable; Habeas tries again by itself. Do not close it.</source>
        <translation>Eine Antwort ist angekommen, kann aber nicht ins Journal geschrieben werden und wird deshalb noch nicht gezeigt. Schaffen Sie Platz auf dem Datenträger, oder machen Sie den Ordner beschreibbar; Habeas versucht es von selbst erneut. Schließen Sie es nicht.</translation>
    </message>
    <message>
        <source>Checking now…</source>
        <translation>Wird geprüft…</translation>
    </message>
    <message>
        <source>in %1, at %2</source>
        <translation>in %1, um %2</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>none: tracking is stopped</source>
        <translation>keine: Verfolgen ist beendet</translation>
    </message>
    <message>
        <source>waiting for the ledger</source>
        <translation>wartet auf das Journal</translation>
    </message>
    <message>
        <source>waiting for sign-in</source>
        <translation>wartet auf Anmeldung</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>in %1</translation>
    </message>
    <message>
        <source>your decision</source>
        <translation>Ihre Entscheidung</translation>
    </message>
    <message>
        <source>sign in</source>
        <translation>anmelden</translation>
    </message>
    <message>
        <source>Request recorded in the ledger; nothing sent yet</source>
        <translation>Anfrage im Journal festgehalten; noch nichts gesendet</translation>
    </message>
    <message>
        <source>Request handed to the network</source>
        <translation>Anfrage dem Netzwerk übergeben</translation>
    </message>
    <message>
        <source>Microsoft asked for a renewed sign-in; the request is sent once more</source>
        <translation>Microsoft hat eine erneuerte Anmeldung verlangt; die Anfrage wird noch einmal gesendet</translation>
    </message>
    <message>
        <source>Accepted by Microsoft</source>
        <translation>Von Microsoft angenommen</translation>
    </message>
    <message>
        <source>Accepted by Microsoft, without a usable address</source>
        <translation>Von Microsoft angenommen, ohne brauchbare Adresse</translation>
    </message>
    <message>
        <source>Refused by Microsoft</source>
        <translation>Von Microsoft abgelehnt</translation>
    </message>
    <message>
        <source>Refused by Microsoft: %1</source>
        <translation>Von Microsoft abgelehnt: %1</translation>
    </message>
    <message>
        <source>Answered with something that proves nothing</source>
        <translation>Mit etwas beantwortet, das nichts beweist</translation>
    </message>
    <message>
        <source>Answer received: %1</source>
        <translation>Antwort erhalten: %1</translation>
    </message>
    <message>
        <source>Not sent: nothing left this computer</source>
        <translation>Nicht gesendet: Nichts hat diesen Computer verlassen</translation>
    </message>
    <message>
        <source>No answer: it is not known whether the request was accepted</source>
        <translation>Keine Antwort: Es ist nicht bekannt, ob die Anfrage angenommen wurde</translation>
    </message>
    <message>
        <source>Checked: %1</source>
        <extracomment>%1 is a state such as Running, %2 the service&apos;s own words such as &quot;running 0.4&quot;</extracomment>
        <translation>Geprüft: %1</translation>
    </message>
    <message>
        <source>Checked: %1 (%2)</source>
        <translation>Geprüft: %1 (%2)</translation>
    </message>
    <message>
        <source>Checked: no longer known to the service</source>
        <translation>Geprüft: dem Dienst nicht mehr bekannt</translation>
    </message>
    <message>
        <source>Checked: no answer</source>
        <translation>Geprüft: keine Antwort</translation>
    </message>
    <message>
        <source>Checked: no usable answer</source>
        <translation>Geprüft: keine brauchbare Antwort</translation>
    </message>
    <message>
        <source>Tracking stopped here</source>
        <translation>Verfolgen hier beendet</translation>
    </message>
    <message>
        <source>Tracking resumed</source>
        <translation>Verfolgen wieder aufgenommen</translation>
    </message>
    <message>
        <source>Tracked by its ID: %1</source>
        <translation>Nach seiner ID verfolgt: %1</translation>
    </message>
    <message>
        <source>Sending again was confirmed</source>
        <translation>Erneutes Senden wurde bestätigt</translation>
    </message>
    <message>
        <source>Receipt saved</source>
        <translation>Nachweis gespeichert</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation>Wieder geöffnet</translation>
    </message>
    <message>
        <source>Personal values erased</source>
        <translation>Personenbezogene Werte gelöscht</translation>
    </message>
    <message>
        <source>Found after an interruption: nothing had been sent</source>
        <translation>Nach einer Unterbrechung vorgefunden: Es war nichts gesendet worden</translation>
    </message>
    <message>
        <source>Found after an interruption: it is not known whether the request was accepted</source>
        <translation>Nach einer Unterbrechung vorgefunden: Es ist nicht bekannt, ob die Anfrage angenommen wurde</translation>
    </message>
    <message>
        <source>Case opened</source>
        <translation>Fall geöffnet</translation>
    </message>
    <message>
        <source>Case changed</source>
        <translation>Fall geändert</translation>
    </message>
    <message>
        <source>Export put into the case</source>
        <translation>Export dem Fall zugeordnet</translation>
    </message>
    <message>
        <source>Export taken out of the case</source>
        <translation>Export aus dem Fall genommen</translation>
    </message>
    <message>
        <source>Case closed</source>
        <translation>Fall abgeschlossen</translation>
    </message>
    <message>
        <source>Case reopened</source>
        <translation>Fall wieder geöffnet</translation>
    </message>
    <message>
        <source>Personal values of the case erased</source>
        <translation>Personenbezogene Werte des Falls gelöscht</translation>
    </message>
    <message>
        <source>Something that this version does not know</source>
        <translation>Etwas, das diese Version nicht kennt</translation>
    </message>
    <message>
        <source>Results listed: %1 files, %2</source>
        <extracomment>%1 is a number of files, %2 their size.</extracomment>
        <translation>Ergebnisse aufgelistet: %1 Dateien, %2</translation>
    </message>
    <message>
        <source>Results listed</source>
        <translation>Ergebnisse aufgelistet</translation>
    </message>
    <message>
        <source>Fetching results began: %1 of %2 files, %3</source>
        <extracomment>&quot;12 of 40 files, 3.4 MB&quot;</extracomment>
        <translation>Abruf der Ergebnisse begonnen: %1 von %2 Dateien, %3</translation>
    </message>
    <message>
        <source>Fetching results began</source>
        <translation>Abruf der Ergebnisse begonnen</translation>
    </message>
    <message>
        <source>Results fetched</source>
        <translation>Ergebnisse abgerufen</translation>
    </message>
    <message>
        <source>Results fetched: %1 files, %2</source>
        <extracomment>%1 is a number of files, %2 their size.</extracomment>
        <translation>Ergebnisse abgerufen: %1 Dateien, %2</translation>
    </message>
    <message>
        <source>Fetching results stopped: %1 of %2 files, %3</source>
        <extracomment>&quot;3 of 12 files, 1.2 MB&quot;</extracomment>
        <translation>Abruf der Ergebnisse angehalten: %1 von %2 Dateien, %3</translation>
    </message>
    <message>
        <source>Fetching results broke off: %1 of %2 files, %3</source>
        <translation>Abruf der Ergebnisse abgebrochen: %1 von %2 Dateien, %3</translation>
    </message>
    <message>
        <source>Results fetched in part: %1 of %2 files, %3</source>
        <translation>Ergebnisse teilweise abgerufen: %1 von %2 Dateien, %3</translation>
    </message>
    <message>
        <source>(erased)</source>
        <translation>(gelöscht)</translation>
    </message>
    <message>
        <source>Operation %1</source>
        <translation>Vorgang %1</translation>
    </message>
    <message>
        <source>%1, %2 %</source>
        <extracomment>A cell of a table: &quot;Running, 40 %&quot;</extracomment>
        <translation>%1, %2 %</translation>
    </message>
    <message>
        <source>%1 – sign in</source>
        <extracomment>A cell of a table: &quot;Running – sign in&quot;</extracomment>
        <translation>%1 – anmelden</translation>
    </message>
    <message>
        <source>%1 – needs attention</source>
        <translation>%1 – braucht Aufmerksamkeit</translation>
    </message>
    <message>
        <source>Microsoft has not started the export; it can take up to a month. You can close Habeas; it goes on asking when you come back.</source>
        <translation>Microsoft hat den Export nicht begonnen; er kann bis zu einem Monat dauern. Sie können Habeas schließen; es fragt weiter, wenn Sie zurückkommen.</translation>
    </message>
</context>
<context>
    <name>OperationsPanel</name>
    <message>
        <source>Clear filters</source>
        <translation>Filter zurücksetzen</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>Vorgänge</translation>
    </message>
    <message>
        <source>Track an operation…</source>
        <translation>Vorgang verfolgen…</translation>
    </message>
    <message>
        <source>Follow an export that was started elsewhere, by its operation ID or address</source>
        <translation>Einen anderswo gestarteten Export nach seiner Vorgangs-ID oder Adresse verfolgen</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Fall</translation>
    </message>
    <message>
        <source>Filter operations</source>
        <translation>Vorgänge filtern</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>State filter</source>
        <translation>Statusfilter</translation>
    </message>
    <message>
        <source>Shows exports in these states</source>
        <translation>Zeigt Exporte mit diesem Status</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>Jeder Status</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Braucht Aufmerksamkeit</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Fertiggestellt</translation>
    </message>
    <message>
        <source>Failed, rejected or not sent</source>
        <translation>Fehlgeschlagen, abgelehnt oder nicht gesendet</translation>
    </message>
    <message>
        <source>Unconfirmed or not followed</source>
        <translation>Unbestätigt oder nicht verfolgt</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>Case filter</source>
        <translation>Fallfilter</translation>
    </message>
    <message>
        <source>Shows exports of these cases</source>
        <translation>Zeigt Exporte dieser Fälle</translation>
    </message>
    <message>
        <source>Shows all exports again</source>
        <translation>Zeigt wieder alle Exporte</translation>
    </message>
    <message>
        <source>All cases</source>
        <translation>Alle Fälle</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Überfällig</translation>
    </message>
    <message>
        <source>Due soon</source>
        <translation>Bald fällig</translation>
    </message>
    <message>
        <source>No case</source>
        <translation>Kein Fall</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>%1 of %2 exports</source>
        <translation>%1 von %2 Exporten</translation>
    </message>
    <message>
        <source>1 export</source>
        <translation>1 Export</translation>
    </message>
    <message numerus="yes">
        <source>%Ln exports</source>
        <translation>
            <numerusform>%Ln Export</numerusform>
            <numerusform>%Ln Exporte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n überfällig</numerusform>
            <numerusform>%n überfällig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n due soon</source>
        <translation>
            <numerusform>%n bald fällig</numerusform>
            <numerusform>%n bald fällig</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; %2</source>
        <extracomment>How many exports are listed; and how many of them press</extracomment>
        <translation>%1; %2</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>No exports yet. Each one you start is listed here, with everything that was sent and received, and is found here again after a restart.</source>
        <translation>Noch keine Exporte. Jeder, den Sie starten, wird hier mit allem Gesendeten und Empfangenen aufgeführt und ist auch nach einem Neustart hier zu finden.</translation>
    </message>
    <message>
        <source>No export fits the filters. “Clear filters” shows all of them again.</source>
        <translation>Kein Export entspricht den Filtern. „Filter zurücksetzen“ zeigt wieder alle.</translation>
    </message>
</context>
<context>
    <name>PersonPanel</name>
    <message>
        <source>Load the rest</source>
        <translation>Rest laden</translation>
    </message>
    <message>
        <source>Enter an object ID instead…</source>
        <translation>Objekt-ID eingeben…</translation>
    </message>
    <message>
        <source>Search people</source>
        <translation>Personen suchen</translation>
    </message>
    <message>
        <source>Search by name, user name, home tenant or object ID</source>
        <translation>Nach Name, Benutzername, Heimatmandant oder Objekt-ID suchen</translation>
    </message>
    <message>
        <source>Loading people</source>
        <translation>Personen werden geladen</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>O&amp;bject ID</source>
        <translation>O&amp;bjekt-ID</translation>
    </message>
    <message>
        <source>The object ID of the person, a GUID. It is checked with Microsoft Graph.</source>
        <translation>Die Objekt-ID der Person, eine GUID. Sie wird mit Microsoft Graph geprüft.</translation>
    </message>
    <message>
        <source>Look up</source>
        <translation>Nachschlagen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>An object ID is a GUID such as c228b2ae-c4fb-4eda-9620-7e73dddd1cac. A user name does not work here.</source>
        <translation>Eine Objekt-ID ist eine GUID wie c228b2ae-c4fb-4eda-9620-7e73dddd1cac. Ein Benutzername ist hier nicht möglich.</translation>
    </message>
    <message>
        <source>Microsoft documents this export as not offered in this cloud, so nothing is asked or sent here.</source>
        <translation>Microsoft führt diesen Export als in dieser Cloud nicht angeboten auf; deshalb wird hier nichts gefragt oder gesendet.</translation>
    </message>
    <message>
        <source>No organisation shares a person&apos;s profile with this tenant through B2B direct connect, so there is nobody to export. If you expected somebody, check that you are signed in to the right tenant.</source>
        <translation>Keine Organisation teilt über B2B Direct Connect das Profil einer Person mit diesem Mandanten; es gibt also niemanden zu exportieren. Wenn Sie jemanden erwartet haben, prüfen Sie, ob Sie beim richtigen Mandanten angemeldet sind.</translation>
    </message>
    <message>
        <source>Nobody matches. %1 people are listed in all; somebody who is not listed can be given by object ID.</source>
        <translation>Niemand entspricht der Suche. Insgesamt sind %1 Personen aufgeführt; wer nicht aufgeführt ist, kann mit der Objekt-ID angegeben werden.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people, all loaded</source>
        <translation>
            <numerusform>%Ln Person, alle geladen</numerusform>
            <numerusform>%Ln Personen, alle geladen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 people, all loaded</source>
        <translation>%1 von %2 Personen, alle geladen</translation>
    </message>
    <message>
        <source>%1 people so far</source>
        <translation>%1 Personen bisher</translation>
    </message>
    <message>
        <source>%1 of %2 people so far</source>
        <translation>%1 von %2 Personen bisher</translation>
    </message>
    <message>
        <source>Chosen: %1</source>
        <translation>Gewählt: %1</translation>
    </message>
    <message>
        <source>Nobody chosen yet.</source>
        <translation>Noch niemand gewählt.</translation>
    </message>
    <message>
        <source>Stop loading</source>
        <translation>Laden anhalten</translation>
    </message>
    <message>
        <source>&amp;Person</source>
        <translation>&amp;Person</translation>
    </message>
    <message>
        <source>whose profile another organisation shares with yours</source>
        <extracomment>Goes on from &quot;Person&quot;</extracomment>
        <translation>deren Profil eine andere Organisation mit Ihrer teilt</translation>
    </message>
</context>
<context>
    <name>PersonTableModel</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Benutzername</translation>
    </message>
    <message>
        <source>Home tenant</source>
        <translation>Heimatmandant</translation>
    </message>
    <message>
        <source>Object ID</source>
        <translation>Objekt-ID</translation>
    </message>
</context>
<context>
    <name>Preflight</name>
    <message>
        <source>This account is ready, as far as known.</source>
        <translation>Dieses Konto ist bereit, soweit bekannt.</translation>
    </message>
    <message>
        <source>This account lacks something it needs.</source>
        <translation>Diesem Konto fehlt etwas Nötiges.</translation>
    </message>
    <message>
        <source>Not clear what this account can do.</source>
        <translation>Unklar, was dieses Konto kann.</translation>
    </message>
    <message>
        <source>Finding out what this account can do…</source>
        <translation>Es wird geprüft, was das Konto kann…</translation>
    </message>
    <message>
        <source>This cloud offers the export.</source>
        <translation>Diese Cloud bietet den Export an.</translation>
    </message>
    <message>
        <source>Microsoft documents this export as not offered in this cloud. Nothing is asked or sent.</source>
        <translation>Microsoft führt diesen Export als in dieser Cloud nicht angeboten auf. Es wird nichts gefragt oder gesendet.</translation>
    </message>
    <message>
        <source>List the people: yes.</source>
        <translation>Personen auflisten: ja.</translation>
    </message>
    <message>
        <source>List the people: no. The account has no role that allows it; the least that Microsoft names is Global Reader. An administrator of your organisation can assign it.</source>
        <translation>Personen auflisten: nein. Das Konto hat keine Rolle, die es erlaubt; die kleinste, die Microsoft nennt, ist „Globaler Leser“. Ein Administrator Ihrer Organisation kann sie zuweisen.</translation>
    </message>
    <message>
        <source>List the people: no. Microsoft refused. It takes the permission %1 for Habeas and a role such as Global Reader for the account.</source>
        <translation>Personen auflisten: nein. Microsoft hat abgelehnt. Nötig sind die Berechtigung %1 für Habeas und eine Rolle wie „Globaler Leser“ für das Konto.</translation>
    </message>
    <message>
        <source>List the people: could not be found out. Microsoft gave no answer that tells.</source>
        <translation>Personen auflisten: ließ sich nicht feststellen. Microsoft gab keine Antwort, die es sagt.</translation>
    </message>
    <message>
        <source>List the people: no. The permission %1 was not granted to Habeas.</source>
        <translation>Personen auflisten: nein. Habeas hat die Berechtigung %1 nicht erhalten.</translation>
    </message>
    <message>
        <source>List the people: being asked.</source>
        <translation>Personen auflisten: wird gefragt.</translation>
    </message>
    <message>
        <source>Start an export: yes, by Microsoft&apos;s documents: it takes the same permission and role as the list. Only the export itself proves it.</source>
        <translation>Einen Export starten: ja, nach den Dokumenten von Microsoft: Nötig sind dieselbe Berechtigung und Rolle wie für die Liste. Erst der Export selbst beweist es.</translation>
    </message>
    <message>
        <source>Start an export: no. It takes the same permission and role as the list.</source>
        <translation>Einen Export starten: nein. Nötig sind dieselbe Berechtigung und Rolle wie für die Liste.</translation>
    </message>
    <message>
        <source>Start an export: not known.</source>
        <translation>Einen Export starten: nicht bekannt.</translation>
    </message>
    <message>
        <source>Start an export: follows from the list.</source>
        <translation>Einen Export starten: ergibt sich aus der Liste.</translation>
    </message>
    <message>
        <source>Follow an export until it is complete: it looks so.</source>
        <translation>Einen Export bis zum Ende verfolgen: Es sieht so aus.</translation>
    </message>
    <message>
        <source>Follow an export until it is complete: no. It takes the permission %1 (some documents add User.Read.All).</source>
        <translation>Einen Export bis zum Ende verfolgen: nein. Nötig ist die Berechtigung %1 (manche Dokumente verlangen auch User.Read.All).</translation>
    </message>
    <message>
        <source>Follow an export until it is complete: could not be found out.</source>
        <translation>Einen Export bis zum Ende verfolgen: ließ sich nicht feststellen.</translation>
    </message>
    <message>
        <source>Follow an export until it is complete: being asked.</source>
        <translation>Einen Export bis zum Ende verfolgen: wird gefragt.</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Not granted to Habeas, but not needed so far: %1.</source>
        <translation>Habeas nicht erteilt, aber bisher nicht gebraucht: %1.</translation>
    </message>
    <message>
        <source>Not granted to Habeas: %1. An administrator of your organisation can approve it.</source>
        <translation>Habeas nicht erteilt: %1. Ein Administrator Ihrer Organisation kann zustimmen.</translation>
    </message>
</context>
<context>
    <name>PreflightView</name>
    <message>
        <source>Approve for the organisation…</source>
        <translation>Für die Organisation zustimmen…</translation>
    </message>
    <message>
        <source>Copy approval link</source>
        <translation>Link zur Zustimmung kopieren</translation>
    </message>
    <message>
        <source>What this account can do</source>
        <translation>Was dieses Konto kann</translation>
    </message>
    <message>
        <source>Opens Microsoft&apos;s consent page in your browser; it takes an administrator who may consent for everybody</source>
        <translation>Öffnet die Zustimmungsseite von Microsoft in Ihrem Browser; dazu braucht es einen Administrator, der für alle zustimmen darf</translation>
    </message>
    <message>
        <source>For an administrator of your organisation</source>
        <translation>Für einen Administrator Ihrer Organisation</translation>
    </message>
    <message>
        <source>Approval link copied</source>
        <translation>Link zur Zustimmung kopiert</translation>
    </message>
</context>
<context>
    <name>ProblemView</name>
    <message>
        <source>Copy details</source>
        <translation>Details kopieren</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>%1 %2 %3</source>
        <extracomment>For assistive tools: what happened, what was sent, what to do.</extracomment>
        <translation>%1 %2 %3</translation>
    </message>
    <message>
        <source>The details were copied.</source>
        <translation>Die Details wurden kopiert.</translation>
    </message>
    <message>
        <source>More in the guide</source>
        <extracomment>a button: opens the guide where the error is explained</extracomment>
        <translation>Mehr im Leitfaden</translation>
    </message>
</context>
<context>
    <name>ProxyCredentialsDialog</name>
    <message>
        <source>Proxy server</source>
        <translation>Proxyserver</translation>
    </message>
    <message>
        <source>The proxy server %1 wants a name and a password.</source>
        <translation>Der Proxyserver %1 verlangt einen Namen und ein Kennwort.</translation>
    </message>
    <message>
        <source>It did not accept the last ones.</source>
        <translation>Die letzten hat er nicht angenommen.</translation>
    </message>
    <message>
        <source>It calls itself “%1”.</source>
        <translation>Er nennt sich „%1“.</translation>
    </message>
    <message>
        <source>They are for the proxy only, not your Microsoft sign-in. Habeas keeps them until it is closed and writes them nowhere.</source>
        <translation>Sie gelten nur für den Proxy, nicht für Ihre Anmeldung bei Microsoft. Habeas behält sie, bis es geschlossen wird, und schreibt sie nirgendwohin.</translation>
    </message>
    <message>
        <source>Proxy user name</source>
        <translation>Benutzername für den Proxy</translation>
    </message>
    <message>
        <source>Proxy password</source>
        <translation>Kennwort für den Proxy</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Kennwort</translation>
    </message>
    <message>
        <source>Use them</source>
        <translation>Verwenden</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>ProxyQuestion</name>
    <message>
        <source>Proxy password…</source>
        <translation>Proxykennwort…</translation>
    </message>
    <message>
        <source>The proxy server %1 wants a name and a password.</source>
        <translation>Der Proxyserver %1 verlangt einen Namen und ein Kennwort.</translation>
    </message>
</context>
<context>
    <name>ReceiptDocument</name>
    <message>
        <source>Receipt: personal data of %1</source>
        <translation>Nachweis: personenbezogene Daten von %1</translation>
    </message>
    <message>
        <source>Receipt: personal data of %1, %2</source>
        <extracomment>%1 is a person, %2 the organisation&apos;s number of the case.</extracomment>
        <translation>Nachweis: personenbezogene Daten von %1, %2</translation>
    </message>
    <message>
        <source>This receipt says who asked for personal data, what was sent to Microsoft, what Microsoft answered and when. It was made on %1 by Habeas %2 from its ledger, in which every step was recorded as it happened.</source>
        <translation>Dieser Nachweis sagt, wer personenbezogene Daten angefordert hat, was an Microsoft gesendet wurde, was Microsoft geantwortet hat und wann. Er wurde am %1 von Habeas %2 aus dessen Journal erstellt, in dem jeder Schritt festgehalten wurde, als er geschah.</translation>
    </message>
    <message>
        <source>Times are those of %1, with UTC beside them.</source>
        <translation>Zeiten sind die von %1, mit UTC daneben.</translation>
    </message>
    <message>
        <source>The export for %1</source>
        <translation>Der Export für %1</translation>
    </message>
    <message>
        <source>The personal values of this export were erased from the ledger before this receipt was made. What remains can still be verified without them.</source>
        <translation>Die personenbezogenen Werte dieses Exports wurden aus dem Journal gelöscht, bevor dieser Nachweis erstellt wurde. Was bleibt, kann auch ohne sie überprüft werden.</translation>
    </message>
    <message>
        <source>The export was requested elsewhere; Habeas only followed it. State: %1.</source>
        <translation>Der Export wurde anderswo angefordert; Habeas hat ihn nur verfolgt. Status: %1.</translation>
    </message>
    <message>
        <source>The request was recorded, and had not been sent when this receipt was made.</source>
        <translation>Die Anfrage war festgehalten und noch nicht gesendet, als dieser Nachweis erstellt wurde.</translation>
    </message>
    <message>
        <source>The request was being sent when this receipt was made.</source>
        <translation>Die Anfrage wurde gerade gesendet, als dieser Nachweis erstellt wurde.</translation>
    </message>
    <message>
        <source>The request was not sent: nothing left the computer, so nothing was started.</source>
        <translation>Die Anfrage wurde nicht gesendet: Nichts hat den Computer verlassen, also wurde nichts gestartet.</translation>
    </message>
    <message>
        <source>Microsoft refused the request; nothing was started.</source>
        <translation>Microsoft hat die Anfrage abgelehnt; es wurde nichts gestartet.</translation>
    </message>
    <message>
        <source>The request was sent, but it is not known whether Microsoft accepted it: there was no answer that proves it either way.</source>
        <translation>Die Anfrage wurde gesendet, aber es ist nicht bekannt, ob Microsoft sie angenommen hat: Keine Antwort beweist das eine oder das andere.</translation>
    </message>
    <message>
        <source>Microsoft accepted the request, but gave no address where the export could be followed.</source>
        <translation>Microsoft hat die Anfrage angenommen, aber keine Adresse genannt, unter der der Export verfolgt werden könnte.</translation>
    </message>
    <message>
        <source>Microsoft accepted the request; the export had not started when this receipt was made.</source>
        <translation>Microsoft hat die Anfrage angenommen; der Export hatte noch nicht begonnen, als dieser Nachweis erstellt wurde.</translation>
    </message>
    <message>
        <source>Microsoft accepted the request; the export was running when this receipt was made.</source>
        <translation>Microsoft hat die Anfrage angenommen; der Export lief, als dieser Nachweis erstellt wurde.</translation>
    </message>
    <message>
        <source>Microsoft accepted the request and says that the export is complete.</source>
        <translation>Microsoft hat die Anfrage angenommen und sagt, dass der Export fertiggestellt ist.</translation>
    </message>
    <message>
        <source>Microsoft accepted the request and says that the export failed.</source>
        <translation>Microsoft hat die Anfrage angenommen und sagt, dass der Export fehlgeschlagen ist.</translation>
    </message>
    <message>
        <source>Microsoft accepted the request and later no longer knew the operation. That does not mean that the export failed.</source>
        <translation>Microsoft hat die Anfrage angenommen und kannte den Vorgang später nicht mehr. Das bedeutet nicht, dass der Export fehlgeschlagen ist.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Benutzername</translation>
    </message>
    <message>
        <source>Object ID</source>
        <translation>Objekt-ID</translation>
    </message>
    <message>
        <source>Home tenant</source>
        <translation>Heimatmandant</translation>
    </message>
    <message>
        <source>Case reference</source>
        <translation>Aktenzeichen</translation>
    </message>
    <message>
        <source>The person who asked</source>
        <translation>Die Person, die ersucht hat</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Account ID</source>
        <translation>Konto-ID</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Mandant</translation>
    </message>
    <message>
        <source>Cloud</source>
        <translation>Cloud</translation>
    </message>
    <message>
        <source>Microsoft Graph at</source>
        <translation>Microsoft Graph unter</translation>
    </message>
    <message>
        <source>Who acted</source>
        <translation>Wer gehandelt hat</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Festgehalten</translation>
    </message>
    <message>
        <source>Handed to the network</source>
        <translation>Dem Netzwerk übergeben</translation>
    </message>
    <message>
        <source>What was sent</source>
        <translation>Was gesendet wurde</translation>
    </message>
    <message>
        <source>One request to export the personal data of this person, with the address of the storage location. The address contains a signature that gives access; it was not kept and is not in this receipt.</source>
        <translation>Eine Anfrage, die personenbezogenen Daten dieser Person zu exportieren, mit der Adresse des Speicherorts. Die Adresse enthält eine Signatur, die Zugriff gewährt; sie wurde nicht aufbewahrt und steht nicht in diesem Nachweis.</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Beantwortet</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Date of the answer</source>
        <translation>Datum der Antwort</translation>
    </message>
    <message>
        <source>Export in the ledger</source>
        <translation>Export im Journal</translation>
    </message>
    <message>
        <source>The request</source>
        <translation>Die Anfrage</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>Storage account</source>
        <translation>Speicherkonto</translation>
    </message>
    <message>
        <source>Container</source>
        <translation>Container</translation>
    </message>
    <message>
        <source>The signature allowed</source>
        <translation>Die Signatur erlaubte</translation>
    </message>
    <message>
        <source>The signature ends</source>
        <translation>Die Signatur endet</translation>
    </message>
    <message>
        <source>Handle of the signature</source>
        <translation>Kennung der Signatur</translation>
    </message>
    <message>
        <source>Where the data went</source>
        <translation>Wohin die Daten gingen</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Submitted, by Microsoft&apos;s clock</source>
        <translation>Gesendet, nach der Uhr von Microsoft</translation>
    </message>
    <message>
        <source>Completed, by Microsoft&apos;s clock</source>
        <translation>Fertiggestellt, nach der Uhr von Microsoft</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>Vorgang</translation>
    </message>
    <message>
        <source>Its address</source>
        <translation>Seine Adresse</translation>
    </message>
    <message>
        <source>Tracking</source>
        <translation>Verfolgen</translation>
    </message>
    <message>
        <source>stopped here; the export itself goes on</source>
        <translation>hier beendet; der Export selbst läuft weiter</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>yes, without a note</source>
        <translation>ja, ohne Notiz</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>What Microsoft says</source>
        <translation>Was Microsoft sagt</translation>
    </message>
    <message>
        <source>Fetched</source>
        <translation>Abgerufen</translation>
    </message>
    <message>
        <source>What came</source>
        <translation>Was ankam</translation>
    </message>
    <message>
        <source>The files that were fetched</source>
        <translation>Die abgerufenen Dateien</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Everything that happened</source>
        <translation>Alles, was geschah</translation>
    </message>
    <message>
        <source>dated %1</source>
        <translation>datiert %1</translation>
    </message>
    <message>
        <source>Last event of the ledger</source>
        <translation>Letztes Ereignis des Journals</translation>
    </message>
    <message>
        <source>SHA-256 of the receipt</source>
        <translation>SHA-256 des Nachweises</translation>
    </message>
    <message>
        <source>How this can be checked</source>
        <translation>Wie dies geprüft werden kann</translation>
    </message>
    <message>
        <source>With this page a file of the same name that ends in .json was saved. It holds the same, and for every event the digests that chain it to the one before. Habeas checks that file, and compares it with the ledger if there is one: habeas --verify-receipt FILE.json. The form of the file is documented, so that other programs can check it, too.</source>
        <translation>Zusammen mit dieser Seite wurde eine Datei desselben Namens gespeichert, die auf .json endet. Sie enthält dasselbe und zu jedem Ereignis die Prüfwerte, die es an das vorige ketten. Habeas prüft diese Datei und vergleicht sie mit dem Journal, wenn es eines gibt: habeas --verify-receipt FILE.json. Die Form der Datei ist dokumentiert, sodass auch andere Programme sie prüfen können.</translation>
    </message>
    <message>
        <source>What that proves: nothing in the file was changed by somebody who did not also make its digests anew, and the ledger up to its event named here was not changed since. What it does not prove: whoever made this receipt could make another one. A copy that somebody else keeps shows that.</source>
        <translation>Was das beweist: Nichts in der Datei wurde von jemandem verändert, der nicht auch ihre Prüfwerte neu berechnet hat, und das Journal wurde bis zu dem hier genannten Ereignis seither nicht verändert. Was es nicht beweist: Wer diesen Nachweis erstellt hat, könnte einen anderen erstellen. Das zeigt eine Kopie, die jemand anderes aufbewahrt.</translation>
    </message>
    <message>
        <source>%1 and others</source>
        <translation>%1 und andere</translation>
    </message>
    <message>
        <source>Receipt: a case</source>
        <translation>Nachweis: ein Fall</translation>
    </message>
    <message>
        <source>Receipt: the case of %1</source>
        <translation>Nachweis: der Fall von %1</translation>
    </message>
    <message>
        <source>Receipt: case %1</source>
        <extracomment>%1 is the organisation&apos;s number of the case, %2 a person.</extracomment>
        <translation>Nachweis: Fall %1</translation>
    </message>
    <message>
        <source>Receipt: case %1, %2</source>
        <translation>Nachweis: Fall %1, %2</translation>
    </message>
    <message>
        <source>Habeas receipt %1…</source>
        <extracomment>In the foot of each page; %1 is the beginning of a hash.</extracomment>
        <translation>Habeas-Nachweis %1…</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Aktenzeichen</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>Eingegangen am</translation>
    </message>
    <message>
        <source>Legal basis</source>
        <translation>Rechtsgrundlage</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identität</translation>
    </message>
    <message>
        <source>To be answered by</source>
        <translation>Zu beantworten bis</translation>
    </message>
    <message>
        <source>Extended by two months</source>
        <translation>Um zwei Monate verlängert</translation>
    </message>
    <message>
        <source>%1 (the person was told on %2)</source>
        <translation>%1 (die Person wurde am %2 informiert)</translation>
    </message>
    <message>
        <source>%1 (not recorded that the person was told)</source>
        <translation>%1 (nicht festgehalten, dass die Person informiert wurde)</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ausgang</translation>
    </message>
    <message>
        <source>Exports</source>
        <translation>Exporte</translation>
    </message>
    <message>
        <source>Case in the ledger</source>
        <translation>Fall im Journal</translation>
    </message>
    <message>
        <source>The case</source>
        <translation>Der Fall</translation>
    </message>
    <message>
        <source>The personal values of this case were erased from the ledger before this receipt was made.</source>
        <translation>Die personenbezogenen Werte dieses Falls wurden aus dem Journal gelöscht, bevor dieser Nachweis erstellt wurde.</translation>
    </message>
    <message>
        <source>Other exports belong to this case, too. This receipt is about one of them.</source>
        <translation>Zu diesem Fall gehören auch andere Exporte. Dieser Nachweis handelt von einem davon.</translation>
    </message>
    <message>
        <source>What happened to the case</source>
        <translation>Was mit dem Fall geschah</translation>
    </message>
    <message>
        <source>asked for on %1</source>
        <translation>angefordert am %1</translation>
    </message>
    <message>
        <source>not proven yet</source>
        <translation>noch nicht nachgewiesen</translation>
    </message>
    <message>
        <source>proven on %1</source>
        <translation>nachgewiesen am %1</translation>
    </message>
    <message>
        <source>proven</source>
        <translation>nachgewiesen</translation>
    </message>
    <message>
        <source>how: %1</source>
        <translation>wie: %1</translation>
    </message>
    <message>
        <source>checked by: %1</source>
        <translation>geprüft von: %1</translation>
    </message>
    <message>
        <source>The day had passed when this receipt was made, and the case was open.</source>
        <translation>Der Tag war vorbei, als dieser Nachweis erstellt wurde, und der Fall war offen.</translation>
    </message>
    <message>
        <source>The case is open.</source>
        <translation>Der Fall ist offen.</translation>
    </message>
    <message>
        <source>SHA-256 of the list SHA256SUMS</source>
        <translation>SHA-256 der Liste SHA256SUMS</translation>
    </message>
    <message>
        <source>Digest of the chain</source>
        <translation>Prüfwert der Kette</translation>
    </message>
    <message>
        <source>Closed on %1.</source>
        <translation>Abgeschlossen am %1.</translation>
    </message>
    <message>
        <source>Closed on %1, when the last day to answer had passed.</source>
        <translation>Abgeschlossen am %1, als der letzte Tag für die Antwort vorüber war.</translation>
    </message>
    <message>
        <source>Closed on %1, while there was time to answer.</source>
        <translation>Abgeschlossen am %1, als noch Zeit für die Antwort war.</translation>
    </message>
    <message>
        <source>Its exports</source>
        <translation>Seine Exporte</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>Gesendet</translation>
    </message>
</context>
<context>
    <name>ReceiptPrinter</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
</context>
<context>
    <name>ReceiptSaving</name>
    <message>
        <source>Case receipt</source>
        <translation>Fallnachweis</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Nachweis</translation>
    </message>
</context>
<context>
    <name>ReceiptVerdict</name>
    <message>
        <source>it is not text in UTF-8</source>
        <translation>sie ist kein Text in UTF-8</translation>
    </message>
    <message>
        <source>it is not JSON, or it was cut off</source>
        <translation>sie ist kein JSON, oder sie wurde abgeschnitten</translation>
    </message>
    <message>
        <source>it is nested deeper than any receipt</source>
        <translation>sie ist tiefer verschachtelt als jeder Nachweis</translation>
    </message>
    <message>
        <source>it holds more than any receipt</source>
        <translation>sie enthält mehr als jeder Nachweis</translation>
    </message>
    <message>
        <source>something in it is named twice, so that two programs could read it differently</source>
        <translation>etwas darin ist zweimal benannt, sodass zwei Programme es verschieden lesen könnten</translation>
    </message>
    <message>
        <source>a name in it is written as no receipt writes names</source>
        <translation>ein Name darin ist so geschrieben, wie kein Nachweis Namen schreibt</translation>
    </message>
    <message>
        <source>a number in it is one that no receipt has</source>
        <translation>eine Zahl darin ist eine, die kein Nachweis hat</translation>
    </message>
    <message>
        <source>the person&apos;s object ID</source>
        <translation>die Objekt-ID der Person</translation>
    </message>
    <message>
        <source>the person&apos;s name</source>
        <translation>der Name der Person</translation>
    </message>
    <message>
        <source>the person&apos;s user name</source>
        <translation>der Benutzername der Person</translation>
    </message>
    <message>
        <source>the person&apos;s home tenant</source>
        <translation>der Heimatmandant der Person</translation>
    </message>
    <message>
        <source>the case reference</source>
        <translation>das Aktenzeichen</translation>
    </message>
    <message>
        <source>the ID of the account that acted</source>
        <translation>die ID des Kontos, das gehandelt hat</translation>
    </message>
    <message>
        <source>the user name of the account that acted</source>
        <translation>der Benutzername des Kontos, das gehandelt hat</translation>
    </message>
    <message>
        <source>the note</source>
        <translation>die Notiz</translation>
    </message>
    <message>
        <source>the reference</source>
        <translation>das Aktenzeichen</translation>
    </message>
    <message>
        <source>the legal basis</source>
        <translation>die Rechtsgrundlage</translation>
    </message>
    <message>
        <source>how identity was checked</source>
        <translation>wie die Identität geprüft wurde</translation>
    </message>
    <message>
        <source>who checked identity</source>
        <translation>wer die Identität geprüft hat</translation>
    </message>
    <message>
        <source>the reason for the extension</source>
        <translation>der Grund der Verlängerung</translation>
    </message>
    <message>
        <source>the note on the outcome</source>
        <translation>die Notiz zum Ausgang</translation>
    </message>
    <message>
        <source>export %1</source>
        <translation>Export %1</translation>
    </message>
    <message>
        <source>case %1</source>
        <translation>Fall %1</translation>
    </message>
    <message>
        <source>“%1” is missing, is new, or is not what the rest of the receipt says</source>
        <translation>„%1“ fehlt, ist neu oder ist nicht das, was der übrige Nachweis sagt</translation>
    </message>
    <message>
        <source>the exports in it are not those that it is about</source>
        <translation>die Exporte darin sind nicht die, von denen er handelt</translation>
    </message>
    <message>
        <source>event %1 of %2 is not what was written</source>
        <translation>Ereignis %1 von %2 ist nicht das, was geschrieben wurde</translation>
    </message>
    <message>
        <source>the events of %1 are missing</source>
        <translation>die Ereignisse von %1 fehlen</translation>
    </message>
    <message>
        <source>at event %1 of %2 the events do not follow each other: some are missing, doubled or in another order</source>
        <translation>bei Ereignis %1 von %2 folgen die Ereignisse nicht aufeinander: Einige fehlen, sind doppelt oder in anderer Reihenfolge</translation>
    </message>
    <message>
        <source>what was to be exported, where or in which tenant is not what %1 recorded first</source>
        <translation>was exportiert werden sollte, wohin oder in welchem Mandanten, ist nicht das, was %1 zuerst festhielt</translation>
    </message>
    <message>
        <source>of %1, %2 is not what was recorded</source>
        <translation>bei %1 ist %2 nicht das, was festgehalten wurde</translation>
    </message>
    <message>
        <source>the present values of %1 are not those of its last event</source>
        <translation>die jetzigen Werte von %1 sind nicht die seines letzten Ereignisses</translation>
    </message>
    <message>
        <source>the chain&apos;s head contradicts the events</source>
        <translation>das Kettenende widerspricht den Ereignissen</translation>
    </message>
    <message>
        <source>the hash over the whole receipt is another one; no event was changed, but something around them</source>
        <translation>der Hashwert des ganzen Nachweises ist ein anderer; kein Ereignis wurde verändert, aber etwas um sie herum</translation>
    </message>
    <message>
        <source>one export</source>
        <translation>einem Export</translation>
    </message>
    <message>
        <source>%1 exports</source>
        <translation>%1 Exporten</translation>
    </message>
    <message>
        <source>one case with %1</source>
        <translation>einem Fall mit %1</translation>
    </message>
    <message>
        <source>The receipt is intact: %1 events of %2, made on %3 by Habeas %4, SHA-256 %5.</source>
        <translation>Der Nachweis ist unversehrt: %1 Ereignisse von %2, erstellt am %3 von Habeas %4, SHA-256 %5.</translation>
    </message>
    <message>
        <source>The receipt was changed: %1.</source>
        <translation>Der Nachweis wurde verändert: %1.</translation>
    </message>
    <message>
        <source>The receipt cannot be read: %1.</source>
        <translation>Der Nachweis kann nicht gelesen werden: %1.</translation>
    </message>
    <message>
        <source>The file is too large for a receipt: more than %1 MB.</source>
        <translation>Die Datei ist für einen Nachweis zu groß: mehr als %1 MB.</translation>
    </message>
    <message>
        <source>This is not a receipt: %1.</source>
        <translation>Dies ist kein Nachweis: %1.</translation>
    </message>
    <message>
        <source>This is not a receipt: the file is JSON, but of something else.</source>
        <translation>Dies ist kein Nachweis: Die Datei ist JSON, aber von etwas anderem.</translation>
    </message>
    <message>
        <source>The receipt was written by a newer version of Habeas (version %1 of the format), which this one does not know.</source>
        <translation>Der Nachweis wurde von einer neueren Version von Habeas geschrieben (Version %1 des Formats), die diese nicht kennt.</translation>
    </message>
    <message>
        <source>There is no ledger to compare it with: %1 does not exist.</source>
        <translation>Es gibt kein Journal, mit dem er verglichen werden könnte: %1 ist nicht vorhanden.</translation>
    </message>
    <message>
        <source>It could not be compared with the ledger %1. %2</source>
        <translation>Er konnte nicht mit dem Journal %1 verglichen werden. %2</translation>
    </message>
    <message>
        <source>The ledger %1 is another one, or it was changed: the end of the chain that the receipt names, event %2, is not in it.</source>
        <translation>Das Journal %1 ist ein anderes, oder es wurde verändert: Das Ende der Kette, das der Nachweis nennt, Ereignis %2, ist nicht darin.</translation>
    </message>
    <message>
        <source>The ledger %1 is another one, or it was changed: event %2 of %3 is not in it, or is not the same.</source>
        <translation>Das Journal %1 ist ein anderes, oder es wurde verändert: Ereignis %2 von %3 ist nicht darin oder ist nicht dasselbe.</translation>
    </message>
    <message>
        <source>The events of the receipt are in the ledger %1, but it does not verify. %2</source>
        <translation>Die Ereignisse des Nachweises stehen im Journal %1, aber dieses hält der Überprüfung nicht stand. %2</translation>
    </message>
    <message>
        <source>It agrees with the ledger %1: every event and the chain&apos;s head are in it, and it verifies up to there.</source>
        <translation>Er stimmt mit dem Journal %1 überein: Jedes Ereignis und das Kettenende stehen darin, und bis dorthin hält es der Überprüfung stand.</translation>
    </message>
    <message>
        <source>Event %1 of the ledger says that this very receipt was saved.</source>
        <translation>Ereignis %1 des Journals sagt, dass genau dieser Nachweis gespeichert wurde.</translation>
    </message>
    <message>
        <source>What came later in the ledger does not verify: see habeas --verify-ledger.</source>
        <translation>Was später ins Journal kam, hält der Überprüfung nicht stand: siehe habeas --verify-ledger.</translation>
    </message>
    <message>
        <source>Keep the file as it is, and compare it with other copies of the receipt and with the ledger.</source>
        <translation>Lassen Sie die Datei, wie sie ist, und vergleichen Sie sie mit anderen Kopien des Nachweises und mit dem Journal.</translation>
    </message>
    <message>
        <source>Choose the file that ends in .json and was saved together with the PDF. The PDF cannot be verified.</source>
        <translation>Wählen Sie die Datei, die auf .json endet und zusammen mit dem PDF gespeichert wurde. Das PDF kann nicht überprüft werden.</translation>
    </message>
    <message>
        <source>Verify it with the version of Habeas that made it, or with a later one.</source>
        <translation>Überprüfen Sie ihn mit der Version von Habeas, die ihn erstellt hat, oder mit einer späteren.</translation>
    </message>
    <message>
        <source>Nothing in it was changed by somebody who did not also make its hashes anew. Whoever made it can make another one: only the ledger that it was made from, or a copy of the receipt kept by somebody else, shows that.</source>
        <translation>Nichts darin wurde von jemandem verändert, der nicht auch die Hashwerte neu berechnet hat. Wer ihn erstellt hat, kann einen anderen erstellen: Das zeigt nur das Journal, aus dem er erstellt wurde, oder eine Kopie des Nachweises, die jemand anderes aufbewahrt.</translation>
    </message>
    <message>
        <source>What it says about exports is what this ledger says. Whoever owns the ledger could still rewrite all of it, and the receipt with it: only a copy of either that was kept by somebody else shows that.</source>
        <translation>Was er über Exporte sagt, sagt auch dieses Journal. Wem das Journal gehört, der könnte es noch immer ganz neu schreiben und den Nachweis dazu: Das zeigt nur eine Kopie des einen oder des anderen, die jemand anderes aufbewahrt.</translation>
    </message>
    <message>
        <source>If this is the ledger that the receipt was made from, one of them was changed or replaced since. Keep both as they are, and compare them with your backups.</source>
        <translation>Wenn dies das Journal ist, aus dem der Nachweis erstellt wurde, so wurde eines von beiden seither verändert oder ersetzt. Lassen Sie beide, wie sie sind, und vergleichen Sie sie mit Ihren Sicherungen.</translation>
    </message>
    <message>
        <source>Keep the ledger as it is, and compare it with your backups.</source>
        <translation>Lassen Sie das Journal, wie es ist, und vergleichen Sie es mit Ihren Sicherungen.</translation>
    </message>
    <message>
        <source>The ledger %1 has event %2 of %3, which the receipt has not.</source>
        <translation>Das Journal %1 enthält Ereignis %2 von %3, das im Nachweis fehlt.</translation>
    </message>
    <message>
        <source>But no event of the ledger says that this very receipt was saved: when and by which version of Habeas it was made is not proven.</source>
        <translation>Aber kein Ereignis des Journals sagt, dass genau dieser Nachweis gespeichert wurde: Wann und von welcher Version von Habeas er erstellt wurde, ist nicht belegt.</translation>
    </message>
    <message>
        <source>Something was taken out of the receipt. Keep the file as it is, and compare it with other copies of the receipt.</source>
        <translation>Aus dem Nachweis wurde etwas entfernt. Bewahren Sie die Datei unverändert auf, und vergleichen Sie sie mit anderen Kopien des Nachweises.</translation>
    </message>
</context>
<context>
    <name>ReceiptWork</name>
    <message>
        <source>the export for %1</source>
        <translation>den Export für %1</translation>
    </message>
    <message>
        <source>the case</source>
        <translation>den Fall</translation>
    </message>
    <message>
        <source>the case %1</source>
        <translation>den Fall %1</translation>
    </message>
</context>
<context>
    <name>ResultChooser</name>
    <message>
        <source>Choose all</source>
        <translation>Alle wählen</translation>
    </message>
    <message>
        <source>Choose none</source>
        <translation>Keine wählen</translation>
    </message>
    <message>
        <source>Filter files</source>
        <translation>Dateien filtern</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Of the files that are shown</source>
        <translation>Von den gezeigten Dateien</translation>
    </message>
    <message>
        <source>Result files</source>
        <translation>Ergebnisdateien</translation>
    </message>
    <message numerus="yes">
        <source>%1; %Ln shown</source>
        <extracomment>What is chosen, and how many files the filter shows.</extracomment>
        <translation>
            <numerusform>%1; %Ln gezeigt</numerusform>
            <numerusform>%1; %Ln gezeigt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultTableModel</name>
    <message>
        <source>%1 (here: %2)</source>
        <extracomment>A file&apos;s name in the container, and the name it gets on this computer.</extracomment>
        <translation>%1 (hier: %2)</translation>
    </message>
    <message>
        <source>not chosen</source>
        <translation>nicht gewählt</translation>
    </message>
    <message>
        <source>in the archive</source>
        <translation>im Archiv</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>gewählt</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
</context>
<context>
    <name>RetentionPage</name>
    <message>
        <source>&amp;Erase old closed exports</source>
        <translation>A&amp;lte abgeschlossene Exporte löschen</translation>
    </message>
    <message>
        <source>&amp;Months without an event</source>
        <translation>&amp;Monate ohne Ereignis</translation>
    </message>
    <message>
        <source>This is done at every start of Habeas, and daily while it is open: what you choose here takes effect then. Nothing that is not closed is ever erased. To erase at once, choose Ledger › Erase closed exports…</source>
        <translation>Das geschieht bei jedem Start von Habeas und täglich, solange es geöffnet ist: Dann gilt, was Sie hier wählen. Was nicht abgeschlossen ist, wird nie gelöscht. Um sofort zu löschen, wählen Sie Journal › Abgeschlossene Exporte löschen…</translation>
    </message>
</context>
<context>
    <name>SaveDiagnosticsDialog</name>
    <message>
        <source>&amp;What the file will hold</source>
        <translation>&amp;Was die Datei enthalten wird</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save diagnostics</source>
        <translation>Diagnose speichern</translation>
    </message>
    <message>
        <source>For whoever helps you with a fault: versions, settings, the last errors and the log, in English. Nothing of the ledger is in it, no names of people and no secrets; read it before you pass it on. It is saved as %1, and nobody but you can read the file.</source>
        <extracomment>%1 is the name of a file</extracomment>
        <translation>Für alle, die Ihnen bei einem Fehler helfen: Versionen, Einstellungen, die letzten Fehler und das Protokoll, auf Englisch. Nichts aus dem Journal steht darin, keine Namen von Personen und keine Geheimnisse; lesen Sie es, bevor Sie es weitergeben. Es wird als %1 gespeichert, und niemand außer Ihnen kann die Datei lesen.</translation>
    </message>
    <message>
        <source>Folder for the diagnostics</source>
        <translation>Ordner für die Diagnose</translation>
    </message>
    <message>
        <source>The diagnostics were copied.</source>
        <translation>Die Diagnose wurde kopiert.</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Gespeichert als %1.</translation>
    </message>
    <message>
        <source>Nothing was saved.</source>
        <translation>Es wurde nichts gespeichert.</translation>
    </message>
    <message>
        <source>Choose a folder that you may write to, on a disk that has room.</source>
        <translation>Wählen Sie einen Ordner, in den Sie schreiben dürfen, auf einem Datenträger, auf dem Platz ist.</translation>
    </message>
    <message>
        <source>A file of that name is already there.</source>
        <translation>Eine Datei dieses Namens ist schon da.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>The folder cannot be made.</source>
        <translation>Der Ordner kann nicht angelegt werden.</translation>
    </message>
    <message>
        <source>The file cannot be written there.</source>
        <translation>Die Datei kann dort nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>SaveReceiptDialog</name>
    <message>
        <source>&amp;Name of the files</source>
        <translation>&amp;Name der Dateien</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Open the PDF</source>
        <translation>PDF öffnen</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Save receipt</source>
        <translation>Nachweis speichern</translation>
    </message>
    <message>
        <source>Receipt of %1</source>
        <extracomment>%1 is &quot;the export for Adele Vance&quot;</extracomment>
        <translation>Nachweis über %1</translation>
    </message>
    <message>
        <source>Two files are written: a PDF for people, and a JSON file with which it can be verified later that nothing was changed. Both name the person, and nobody but you can read them. They stay when the personal values are erased from the ledger: delete them when they are no longer needed.</source>
        <translation>Geschrieben werden zwei Dateien: ein PDF zum Lesen und eine JSON-Datei, mit der sich später überprüfen lässt, dass nichts verändert wurde. Beide nennen die Person, und nur Sie können sie lesen. Sie bleiben, wenn die personenbezogenen Werte aus dem Journal gelöscht werden: Löschen Sie sie, wenn sie nicht mehr gebraucht werden.</translation>
    </message>
    <message>
        <source>Folder for the receipt</source>
        <translation>Ordner für den Nachweis</translation>
    </message>
    <message>
        <source>without .pdf and .json</source>
        <translation>ohne .pdf und .json</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Wird gespeichert</translation>
    </message>
    <message>
        <source>Enter a name for the files.</source>
        <translation>Geben Sie einen Namen für die Dateien ein.</translation>
    </message>
    <message>
        <source>Some computers cannot have a file of that name. Leave out / \ : * ? &quot; &lt; &gt; | and the like.</source>
        <translation>Manche Computer können keine Datei dieses Namens haben. Lassen Sie / \ : * ? &quot; &lt; &gt; | und dergleichen weg.</translation>
    </message>
    <message>
        <source>Saved in %1: %2 and %3.</source>
        <translation>Gespeichert in %1: %2 und %3.</translation>
    </message>
    <message>
        <source>The receipt is saved and complete. Only that it was saved could not be written to the ledger.</source>
        <translation>Der Nachweis ist gespeichert und vollständig. Nur dass er gespeichert wurde, konnte nicht ins Journal geschrieben werden.</translation>
    </message>
    <message>
        <source>The ledger has noted it.</source>
        <translation>Das Journal hat es festgehalten.</translation>
    </message>
    <message>
        <source>Replace them</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>No receipt was saved.</source>
        <translation>Es wurde kein Nachweis gespeichert.</translation>
    </message>
    <message>
        <source>Files of that name are already there.</source>
        <translation>Dateien dieses Namens sind schon da.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Choose another name or folder, or replace them.</source>
        <translation>Wählen Sie einen anderen Namen oder Ordner, oder ersetzen Sie sie.</translation>
    </message>
    <message>
        <source>What the ledger says does not agree with its own digests, so a receipt would prove nothing.</source>
        <translation>Was das Journal sagt, stimmt nicht mit seinen eigenen Prüfwerten überein; ein Nachweis würde also nichts beweisen.</translation>
    </message>
    <message>
        <source>Verify the ledger with the menu Ledger: it names what was changed. Keep the ledger as it is, and compare it with your backups.</source>
        <translation>Überprüfen Sie das Journal mit dem Menü „Journal“: Es nennt, was verändert wurde. Lassen Sie das Journal, wie es ist, und vergleichen Sie es mit Ihren Sicherungen.</translation>
    </message>
    <message>
        <source>The folder cannot be made.</source>
        <translation>Der Ordner kann nicht angelegt werden.</translation>
    </message>
    <message>
        <source>Choose a folder that you may write to.</source>
        <translation>Wählen Sie einen Ordner, in den Sie schreiben dürfen.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>Der Datenträger ist voll.</translation>
    </message>
    <message>
        <source>Make room on the disk, or choose a folder on another one.</source>
        <translation>Schaffen Sie Platz auf dem Datenträger, oder wählen Sie einen Ordner auf einem anderen.</translation>
    </message>
    <message>
        <source>The files cannot be written there.</source>
        <translation>Die Dateien können dort nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Choose a folder that you may write to, on a disk that is not write-protected.</source>
        <translation>Wählen Sie einen Ordner, in den Sie schreiben dürfen, auf einem nicht schreibgeschützten Datenträger.</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Pages of the settings</source>
        <translation>Seiten der Einstellungen</translation>
    </message>
    <message>
        <source>Tenant</source>
        <extracomment>A page of the settings, like the next ones</extracomment>
        <translation>Mandant</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Benachrichtigungen</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Fälle</translation>
    </message>
    <message>
        <source>Erasing</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>Changes take effect at once: Habeas goes on with the account that is signed in there, or asks you to sign in.</source>
        <translation>Änderungen gelten sofort: Habeas arbeitet mit dem Konto weiter, das dort angemeldet ist, oder bittet Sie, sich anzumelden.</translation>
    </message>
    <message>
        <source>Try the demo tenant</source>
        <translation>Demomandanten ausprobieren</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is the name of a page of the settings, %2 a sentence about it</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>SettingsWords</name>
    <message>
        <source>Nothing can be sent until an administrator of this computer has corrected it.</source>
        <translation>Es kann nichts gesendet werden, bis ein Administrator dieses Computers es berichtigt hat.</translation>
    </message>
    <message>
        <source>The policy in %1 cannot be read in full. %2</source>
        <translation>Die Richtlinie in %1 kann nicht vollständig gelesen werden. %2</translation>
    </message>
    <message>
        <source>%1 names a cloud that Habeas does not know: “%2”. %3</source>
        <translation>%1 nennt eine Cloud, die Habeas nicht kennt: „%2“. %3</translation>
    </message>
    <message>
        <source>The list of permissions in %1 cannot be read. %2</source>
        <translation>Die Liste der Berechtigungen in %1 kann nicht gelesen werden. %2</translation>
    </message>
    <message>
        <source>your settings</source>
        <translation>Ihren Einstellungen</translation>
    </message>
    <message>
        <source>The list of storage hosts in %1 cannot be read: “%2”. %3</source>
        <translation>Die Liste der Speicherhosts in %1 kann nicht gelesen werden: „%2“. %3</translation>
    </message>
    <message>
        <source>The custom cloud in %1 is not complete, or one of its addresses cannot be used. %2</source>
        <translation>Die benutzerdefinierte Cloud in %1 ist nicht vollständig, oder eine ihrer Adressen ist nicht verwendbar. %2</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und %n weiterer</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 has settings that Habeas does not know: %2. If one of them is misspelt, what it was meant to set is not in force.</source>
        <translation>%1 enthält Einstellungen, die Habeas nicht kennt: %2. Ist eine davon falsch geschrieben, so gilt nicht, was sie festlegen sollte.</translation>
    </message>
    <message>
        <source>Habeas signs in through an app registration of your own tenant. Your Entra administrator makes it once, as the guide in the Help menu says, and gives you the client ID and the tenant.</source>
        <translation>Habeas meldet sich über eine App-Registrierung Ihres eigenen Mandanten an. Ihr Entra-Administrator legt sie einmal an, wie der Leitfaden im Menü Hilfe beschreibt, und gibt Ihnen die Client-ID und den Mandanten.</translation>
    </message>
    <message>
        <source>The demo tenant runs on this computer only. Nothing leaves it, and everything that you do there is forgotten when you close it.</source>
        <translation>Der Demomandant läuft nur auf diesem Computer. Nichts verlässt ihn, und alles, was Sie dort tun, wird beim Schließen vergessen.</translation>
    </message>
    <message>
        <source>The settings cannot be written. Check that your configuration folder is writable and the disk is not full.</source>
        <translation>Die Einstellungen können nicht geschrieben werden. Prüfen Sie, ob Ihr Konfigurationsordner beschreibbar und der Datenträger nicht voll ist.</translation>
    </message>
</context>
<context>
    <name>SetupPage</name>
    <message>
        <source>Set up Habeas for your tenant</source>
        <translation>Habeas für Ihren Mandanten einrichten</translation>
    </message>
    <message>
        <source>Save and continue</source>
        <translation>Speichern und weiter</translation>
    </message>
    <message>
        <source>Try the demo tenant</source>
        <translation>Demomandanten ausprobieren</translation>
    </message>
</context>
<context>
    <name>SignInPanel</name>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Copy sign-in link</source>
        <translation>Anmeldelink kopieren</translation>
    </message>
    <message>
        <source>Cancel sign-in</source>
        <translation>Anmeldung abbrechen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Approve for the organisation…</source>
        <translation>Für die Organisation zustimmen…</translation>
    </message>
    <message>
        <source>Copy approval link</source>
        <translation>Link zur Zustimmung kopieren</translation>
    </message>
    <message>
        <source>Looking for your earlier sign-in…</source>
        <translation>Ihre frühere Anmeldung wird gesucht…</translation>
    </message>
    <message>
        <source>Sign in to start an export</source>
        <translation>Melden Sie sich an, um einen Export zu starten</translation>
    </message>
    <message>
        <source>Signing in happens in your browser, on the pages of your organisation. Habeas never sees your password. Sign in with an account that may read inbound shared user profiles, for example a Global Reader.</source>
        <translation>Die Anmeldung geschieht in Ihrem Browser, auf den Seiten Ihrer Organisation. Habeas sieht Ihr Kennwort nie. Melden Sie sich mit einem Konto an, das eingehende geteilte Benutzerprofile lesen darf, zum Beispiel als „Globaler Leser“.</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Anmeldung läuft…</translation>
    </message>
    <message>
        <source>Asking the sign-in service where to go.</source>
        <translation>Der Anmeldedienst wird gefragt, wohin es geht.</translation>
    </message>
    <message>
        <source>Go on in your browser</source>
        <translation>Weiter in Ihrem Browser</translation>
    </message>
    <message>
        <source>Your browser is in charge now: finish signing in there and this window comes back by itself.</source>
        <translation>Jetzt ist Ihr Browser an der Reihe: Schließen Sie die Anmeldung dort ab; dieses Fenster kommt dann von selbst zurück.</translation>
    </message>
    <message>
        <source>No browser could be opened. Copy the sign-in link and open it in a browser on this computer.</source>
        <translation>Es konnte kein Browser geöffnet werden. Kopieren Sie den Anmeldelink, und öffnen Sie ihn in einem Browser auf diesem Computer.</translation>
    </message>
    <message>
        <source>The browser is done. Fetching your access.</source>
        <translation>Der Browser ist fertig. Ihr Zugriff wird geholt.</translation>
    </message>
    <message>
        <source>Waiting another %1 for the browser.</source>
        <translation>Wartet noch %1 auf den Browser.</translation>
    </message>
    <message>
        <source>Sign-in link copied</source>
        <translation>Anmeldelink kopiert</translation>
    </message>
    <message>
        <source>The sign-in link was copied. Open it in a browser on this computer; it works once, for this attempt.</source>
        <translation>Der Anmeldelink wurde kopiert. Öffnen Sie ihn in einem Browser auf diesem Computer; er gilt einmal, für diesen Versuch.</translation>
    </message>
</context>
<context>
    <name>SignInWords</name>
    <message>
        <source>Habeas has not been approved for your organisation.</source>
        <translation>Für Habeas liegt in Ihrer Organisation keine Zustimmung vor.</translation>
    </message>
    <message>
        <source>You cancelled the sign-in.</source>
        <translation>Sie haben die Anmeldung abgebrochen.</translation>
    </message>
    <message>
        <source>The sign-in was not finished in the browser in time.</source>
        <translation>Die Anmeldung wurde im Browser nicht rechtzeitig abgeschlossen.</translation>
    </message>
    <message>
        <source>The sign-in was declined in the browser.</source>
        <translation>Die Anmeldung wurde im Browser abgelehnt.</translation>
    </message>
    <message>
        <source>Microsoft wants you to sign in yourself.</source>
        <translation>Microsoft verlangt, dass Sie sich selbst anmelden.</translation>
    </message>
    <message>
        <source>Microsoft does not accept how Habeas is set up for your organisation.</source>
        <translation>Microsoft nimmt nicht an, wie Habeas für Ihre Organisation eingerichtet ist.</translation>
    </message>
    <message>
        <source>Microsoft&apos;s sign-in has a problem at the moment.</source>
        <translation>Die Anmeldung von Microsoft hat zurzeit eine Störung.</translation>
    </message>
    <message>
        <source>The browser has no way to tell Habeas that you signed in.</source>
        <translation>Der Browser kann Habeas nicht mitteilen, dass Sie sich angemeldet haben.</translation>
    </message>
    <message>
        <source>The address for signing in is not what it should be.</source>
        <translation>Die Adresse zum Anmelden ist nicht, was sie sein sollte.</translation>
    </message>
    <message>
        <source>The answer to the sign-in did not pass Habeas&apos; checks.</source>
        <translation>Die Antwort auf die Anmeldung hat die Prüfungen von Habeas nicht bestanden.</translation>
    </message>
    <message>
        <source>Microsoft refused the sign-in.</source>
        <translation>Microsoft hat die Anmeldung abgelehnt.</translation>
    </message>
    <message>
        <source>Microsoft&apos;s sign-in could not be found on the network.</source>
        <translation>Die Anmeldung von Microsoft wurde im Netzwerk nicht gefunden.</translation>
    </message>
    <message>
        <source>The connection to Microsoft&apos;s sign-in was refused.</source>
        <translation>Die Verbindung zur Anmeldung von Microsoft wurde abgelehnt.</translation>
    </message>
    <message>
        <source>No secure connection to Microsoft&apos;s sign-in could be made.</source>
        <translation>Es kam keine sichere Verbindung zur Anmeldung von Microsoft zustande.</translation>
    </message>
    <message>
        <source>The proxy server of your network did not let the sign-in through.</source>
        <translation>Der Proxyserver Ihres Netzwerks hat die Anmeldung nicht durchgelassen.</translation>
    </message>
    <message>
        <source>This computer is not connected to the network.</source>
        <translation>Dieser Computer ist nicht mit dem Netzwerk verbunden.</translation>
    </message>
    <message>
        <source>Microsoft&apos;s sign-in did not answer in time.</source>
        <translation>Die Anmeldung von Microsoft hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>The connection to Microsoft&apos;s sign-in was cut.</source>
        <translation>Die Verbindung zur Anmeldung von Microsoft wurde getrennt.</translation>
    </message>
    <message>
        <source>Microsoft&apos;s sign-in could not be reached.</source>
        <translation>Die Anmeldung von Microsoft war nicht erreichbar.</translation>
    </message>
    <message>
        <source>This was only about signing in: nothing about the people whose data you look after was asked for or sent.</source>
        <translation>Es ging nur um die Anmeldung: Über die Personen, um deren Daten Sie sich kümmern, wurde nichts gefragt oder gesendet.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>Two sentences: what to do, and where the link is.</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>An administrator can approve Habeas for everybody with the admin-consent link, which is in the details.</source>
        <translation>Ein Administrator kann mit dem Link zur Administratorzustimmung, der in den Details steht, für alle zustimmen.</translation>
    </message>
    <message>
        <source>Sign in when you are ready.</source>
        <translation>Melden Sie sich an, wenn Sie so weit sind.</translation>
    </message>
    <message>
        <source>Sign in again and finish in the browser window that opens. If the browser showed an error, note the number that begins with AADSTS: Microsoft shows some errors only there.</source>
        <translation>Melden Sie sich erneut an, und schließen Sie die Anmeldung in dem Browserfenster ab, das sich öffnet. Zeigte der Browser einen Fehler, notieren Sie die Nummer, die mit AADSTS beginnt: Manche Fehler zeigt Microsoft nur dort.</translation>
    </message>
    <message>
        <source>Sign in again and accept the permissions, or ask an administrator of your organisation to approve Habeas.</source>
        <translation>Melden Sie sich erneut an, und nehmen Sie die Berechtigungen an, oder bitten Sie die Administration Ihrer Organisation, Habeas zuzustimmen.</translation>
    </message>
    <message>
        <source>Sign in again. The browser shows what Microsoft asks for.</source>
        <translation>Melden Sie sich erneut an. Der Browser zeigt, was Microsoft verlangt.</translation>
    </message>
    <message>
        <source>Signing in again does not help. Compare the client ID, the tenant and the cloud in the settings with the app registration, or ask an administrator of your organisation.</source>
        <translation>Eine erneute Anmeldung hilft nicht. Vergleichen Sie Client-ID, Mandant und Cloud in den Einstellungen mit der App-Registrierung, oder wenden Sie sich an die Administration Ihrer Organisation.</translation>
    </message>
    <message>
        <source>Another program or a security product may keep Habeas from receiving the browser&apos;s answer on this computer. Ask whoever looks after it, then sign in again.</source>
        <translation>Vielleicht hindert ein anderes Programm oder eine Sicherheitssoftware Habeas daran, die Antwort des Browsers auf diesem Computer zu empfangen. Fragen Sie die Betreuung des Computers, und melden Sie sich dann erneut an.</translation>
    </message>
    <message>
        <source>The details hold Microsoft&apos;s own words: show them to an administrator of your organisation.</source>
        <translation>Die Details enthalten den Wortlaut von Microsoft: Zeigen Sie sie der Administration Ihrer Organisation.</translation>
    </message>
    <message>
        <source>Your organisation asks for something more than the sign-in, for example that this computer is registered with it. Sign in again: the browser shows what is missing.</source>
        <translation>Ihre Organisation verlangt mehr als die Anmeldung, zum Beispiel, dass dieser Computer bei ihr registriert ist. Melden Sie sich erneut an: Der Browser zeigt, was fehlt.</translation>
    </message>
    <message>
        <source>Signing in again does not help. The details hold Microsoft&apos;s own words: show them to an administrator of your organisation.</source>
        <translation>Eine erneute Anmeldung hilft nicht. Die Details enthalten den Wortlaut von Microsoft: Zeigen Sie sie der Administration Ihrer Organisation.</translation>
    </message>
    <message>
        <source>Your organisation admits only programs that it manages itself, and Habeas is none of them. Signing in again does not help: ask an administrator of your organisation.</source>
        <translation>Ihre Organisation lässt nur Programme zu, die sie selbst verwaltet, und Habeas gehört nicht dazu. Eine erneute Anmeldung hilft nicht: Wenden Sie sich an die Administration Ihrer Organisation.</translation>
    </message>
    <message>
        <source>The password has expired. Change it in the browser when you sign in again.</source>
        <translation>Das Kennwort ist abgelaufen. Ändern Sie es im Browser, wenn Sie sich erneut anmelden.</translation>
    </message>
    <message>
        <source>What answered there does not answer as a sign-in service does.</source>
        <translation>Was dort geantwortet hat, antwortet nicht wie ein Anmeldedienst.</translation>
    </message>
    <message>
        <source>The answer does not have the form, or lacks the contents, of a sign-in service&apos;s answer.</source>
        <translation>Der Antwort fehlt die Form oder der Inhalt der Antwort eines Anmeldedienstes.</translation>
    </message>
    <message>
        <source>The answer names another sign-in service than the one that was asked.</source>
        <translation>Die Antwort nennt einen anderen Anmeldedienst als den gefragten.</translation>
    </message>
    <message>
        <source>The answer leads to addresses that do not belong to the sign-in service, or that are not encrypted.</source>
        <translation>Die Antwort führt zu Adressen, die nicht zum Anmeldedienst gehören oder nicht verschlüsselt sind.</translation>
    </message>
    <message>
        <source>The answer was made for another program than the one whose client ID is in the settings.</source>
        <translation>Die Antwort wurde für ein anderes Programm erstellt als das, dessen Client-ID in den Einstellungen steht.</translation>
    </message>
    <message>
        <source>The answer comes from another tenant than the one in the settings.</source>
        <translation>Die Antwort kommt von einem anderen Mandanten als dem in den Einstellungen.</translation>
    </message>
    <message>
        <source>The answer does not belong to this sign-in: it is an old one, or somebody else&apos;s.</source>
        <translation>Die Antwort gehört nicht zu dieser Anmeldung: Sie ist alt oder die von jemand anderem.</translation>
    </message>
    <message>
        <source>The answer names nobody, or another account than the one that was signed in.</source>
        <translation>Die Antwort nennt niemanden oder ein anderes Konto als das angemeldete.</translation>
    </message>
    <message>
        <source>This is a personal Microsoft account, which belongs to no organisation: Microsoft&apos;s export is not open to it.</source>
        <translation>Dies ist ein persönliches Microsoft-Konto, das zu keiner Organisation gehört: Der Export von Microsoft steht ihm nicht offen.</translation>
    </message>
    <message>
        <source>Sign in again. If it happens once more, show the details to an administrator of your organisation.</source>
        <translation>Melden Sie sich erneut an. Geschieht es noch einmal, zeigen Sie die Details der Administration Ihrer Organisation.</translation>
    </message>
    <message>
        <source>Something between this computer and Microsoft may have answered instead, such as a sign-in page of the network or a proxy server. Check the network connection, and the cloud and the tenant in the settings, then sign in again.</source>
        <translation>Vielleicht hat etwas zwischen diesem Computer und Microsoft geantwortet, etwa eine Anmeldeseite des Netzwerks oder ein Proxyserver. Prüfen Sie die Netzwerkverbindung sowie Cloud und Mandant in den Einstellungen, und melden Sie sich dann erneut an.</translation>
    </message>
    <message>
        <source>Check the cloud, the tenant and, for a custom cloud, the authority in the settings. If they are right, do not sign in; show the details to an administrator of your organisation.</source>
        <translation>Prüfen Sie Cloud, Mandant und, bei einer benutzerdefinierten Cloud, die Autorität in den Einstellungen. Sind sie richtig, melden Sie sich nicht an; zeigen Sie die Details der Administration Ihrer Organisation.</translation>
    </message>
    <message>
        <source>Compare the client ID in the settings with the app registration, then sign in again. If it happens once more, show the details to an administrator of your organisation.</source>
        <translation>Vergleichen Sie die Client-ID in den Einstellungen mit der App-Registrierung, und melden Sie sich dann erneut an. Geschieht es noch einmal, zeigen Sie die Details der Administration Ihrer Organisation.</translation>
    </message>
    <message>
        <source>Check the tenant in the settings, or sign in again with an account of that tenant.</source>
        <translation>Prüfen Sie den Mandanten in den Einstellungen, oder melden Sie sich mit einem Konto dieses Mandanten erneut an.</translation>
    </message>
    <message>
        <source>Close the pages of earlier sign-ins in the browser, then sign in again. If it happens once more, show the details to an administrator of your organisation.</source>
        <translation>Schließen Sie im Browser die Seiten früherer Anmeldungen, und melden Sie sich dann erneut an. Geschieht es noch einmal, zeigen Sie die Details der Administration Ihrer Organisation.</translation>
    </message>
    <message>
        <source>Sign in again and choose the work account that your organisation gave you.</source>
        <translation>Melden Sie sich erneut an, und wählen Sie das Arbeitskonto, das Sie von Ihrer Organisation haben.</translation>
    </message>
    <message>
        <source>Sign in again and choose the account that you used before. To use another one, sign out first.</source>
        <translation>Melden Sie sich erneut an, und wählen Sie das bisher verwendete Konto. Um ein anderes zu verwenden, melden Sie sich zuerst ab.</translation>
    </message>
    <message>
        <source>Microsoft asks to wait until %1. Then sign in again.</source>
        <translation>Microsoft bittet, bis %1 zu warten. Melden Sie sich dann erneut an.</translation>
    </message>
    <message>
        <source>Wait some minutes, then sign in again.</source>
        <translation>Warten Sie einige Minuten, und melden Sie sich dann erneut an.</translation>
    </message>
    <message>
        <source>A firewall may be in the way: ask whoever runs your network. Also check the cloud in the settings, then sign in again.</source>
        <translation>Vielleicht ist eine Firewall im Weg: Fragen Sie die Netzwerkbetreuung. Prüfen Sie auch die Cloud in den Einstellungen, und melden Sie sich dann erneut an.</translation>
    </message>
    <message>
        <source>Then sign in again.</source>
        <translation>Melden Sie sich dann erneut an.</translation>
    </message>
    <message>
        <source>Check the proxy settings of this computer, or ask whoever runs your network. Then sign in again.</source>
        <translation>Prüfen Sie die Proxyeinstellungen dieses Computers, oder fragen Sie die Netzwerkbetreuung. Melden Sie sich dann erneut an.</translation>
    </message>
    <message>
        <source>Check the network connection of this computer, then sign in again.</source>
        <translation>Prüfen Sie die Netzwerkverbindung dieses Computers, und melden Sie sich dann erneut an.</translation>
    </message>
</context>
<context>
    <name>SignInWork</name>
    <message>
        <source>Habeas received the answer</source>
        <translation>Habeas hat die Antwort erhalten</translation>
    </message>
    <message>
        <source>The browser&apos;s part of the sign-in is done. Close this page and go back to Habeas: it shows whether you are signed in.</source>
        <translation>Im Browser ist die Anmeldung abgeschlossen. Schließen Sie diese Seite, und kehren Sie zu Habeas zurück: Dort sehen Sie, ob Sie angemeldet sind.</translation>
    </message>
    <message>
        <source>You are not signed in</source>
        <translation>Sie sind nicht angemeldet</translation>
    </message>
    <message>
        <source>The sign-in service did not sign you in. Close this page and go back to Habeas.</source>
        <translation>Der Anmeldedienst hat Sie nicht angemeldet. Schließen Sie diese Seite, und kehren Sie zu Habeas zurück.</translation>
    </message>
    <message>
        <source>The browser&apos;s part of the approval is done. Close this page and go back to Habeas.</source>
        <translation>Im Browser ist die Zustimmung abgeschlossen. Schließen Sie diese Seite, und kehren Sie zu Habeas zurück.</translation>
    </message>
    <message>
        <source>Habeas was not approved</source>
        <translation>Habeas wurde nicht zugestimmt</translation>
    </message>
    <message>
        <source>Nothing was approved. Close this page and go back to Habeas.</source>
        <translation>Es wurde keiner Berechtigung zugestimmt. Schließen Sie diese Seite, und kehren Sie zu Habeas zurück.</translation>
    </message>
    <message>
        <source>Habeas was not approved. %1</source>
        <translation>Habeas wurde nicht zugestimmt. %1</translation>
    </message>
    <message>
        <source>No browser could be opened.</source>
        <translation>Es konnte kein Browser geöffnet werden.</translation>
    </message>
    <message>
        <source>Sign out on the pages of your organisation, or close all windows of the browser.</source>
        <translation>Melden Sie sich auf den Seiten Ihrer Organisation ab, oder schließen Sie alle Fenster des Browsers.</translation>
    </message>
    <message>
        <source>This sign-in service has no page for signing out.</source>
        <translation>Dieser Anmeldedienst hat keine Seite zum Abmelden.</translation>
    </message>
    <message>
        <source>Close all windows of the browser to end its session.</source>
        <translation>Schließen Sie alle Fenster des Browsers, um dessen Sitzung zu beenden.</translation>
    </message>
    <message>
        <source>The page for signing out could not be found. %1</source>
        <translation>Die Seite zum Abmelden wurde nicht gefunden. %1</translation>
    </message>
    <message>
        <source>The stored sign-in of %1 could not be removed.</source>
        <translation>Die gespeicherte Anmeldung von %1 konnte nicht entfernt werden.</translation>
    </message>
    <message>
        <source>Habeas has forgotten it, but the keychain of this computer did not answer. Habeas tries again; to be sure, remove the entries named Habeas in the keychain yourself.</source>
        <translation>Habeas hat sie vergessen, aber der Schlüsselbund dieses Computers hat nicht geantwortet. Habeas versucht es erneut; um sicherzugehen, entfernen Sie die Einträge namens Habeas im Schlüsselbund selbst.</translation>
    </message>
</context>
<context>
    <name>SignOutQuestion</name>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und %n weiterer</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n export(s) that this account started still run: %1. They go on at Microsoft, but Habeas cannot ask about them until you sign in with this account again.</source>
        <translation>
            <numerusform>%n Export, den dieses Konto gestartet hat, läuft noch: %1. Er läuft bei Microsoft weiter, aber Habeas kann erst wieder danach fragen, wenn Sie sich mit diesem Konto erneut anmelden.</numerusform>
            <numerusform>%n Exporte, die dieses Konto gestartet hat, laufen noch: %1. Sie laufen bei Microsoft weiter, aber Habeas kann erst wieder danach fragen, wenn Sie sich mit diesem Konto erneut anmelden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>Sign out %1?</source>
        <translation>%1 abmelden?</translation>
    </message>
    <message>
        <source>Sign out all the same</source>
        <translation>Trotzdem abmelden</translation>
    </message>
    <message>
        <source>Stay signed in</source>
        <translation>Angemeldet bleiben</translation>
    </message>
</context>
<context>
    <name>StorageCheckView</name>
    <message>
        <source>Result of the access check</source>
        <translation>Ergebnis der Zugriffsprüfung</translation>
    </message>
    <message>
        <source>Asks the container from this computer; optional, and leaves nothing behind</source>
        <translation>Fragt den Container von diesem Computer aus; freiwillig, und hinterlässt nichts</translation>
    </message>
    <message>
        <source>Asking the container…</source>
        <translation>Der Container wird gefragt…</translation>
    </message>
    <message>
        <source>Cancel check</source>
        <translation>Prüfung abbrechen</translation>
    </message>
    <message>
        <source>Check access</source>
        <translation>Zugriff prüfen</translation>
    </message>
</context>
<context>
    <name>StorageCheckWords</name>
    <message>
        <source>The container can be reached from this computer.</source>
        <translation>Der Container ist von diesem Computer aus erreichbar.</translation>
    </message>
    <message>
        <source>The container holds no RequestInfo.json: no export was written to it.</source>
        <translation>Der Container enthält keine RequestInfo.json: Es wurde kein Export hineingeschrieben.</translation>
    </message>
    <message>
        <source>Adding to files is allowed.</source>
        <translation>Das Anfügen an Dateien ist erlaubt.</translation>
    </message>
    <message>
        <source>Creating files is allowed.</source>
        <translation>Das Erstellen von Dateien ist erlaubt.</translation>
    </message>
    <message>
        <source>Writing files is allowed.</source>
        <translation>Das Schreiben von Dateien ist erlaubt.</translation>
    </message>
    <message>
        <source>Listing what is in the container is allowed, too. The export does not need it: a signature without it is safer.</source>
        <translation>Auch das Auflisten des Containerinhalts ist erlaubt. Der Export braucht es nicht: Eine Signatur ohne dieses Recht ist sicherer.</translation>
    </message>
    <message>
        <source>Reading files is allowed, too. The export does not need it: a signature without it is safer.</source>
        <translation>Auch das Lesen von Dateien ist erlaubt. Der Export braucht es nicht: Eine Signatur ohne dieses Recht ist sicherer.</translation>
    </message>
    <message>
        <source>The container cannot be used with this address.</source>
        <translation>Der Container ist mit dieser Adresse nicht verwendbar.</translation>
    </message>
    <message>
        <source>The container holds a RequestInfo.json: an export was written to it before, and Microsoft refuses a second one. Use a fresh container. If no export was written to this one, delete that file.</source>
        <translation>Der Container enthält eine RequestInfo.json: Es wurde schon einmal ein Export hineingeschrieben, und Microsoft lehnt einen zweiten ab. Verwenden Sie einen frischen Container. Wurde in diesen kein Export geschrieben, löschen Sie die Datei.</translation>
    </message>
    <message>
        <source>Adding to files is not allowed. It is not documented whether the export needs it.</source>
        <translation>Das Anfügen an Dateien ist nicht erlaubt. Ob der Export es braucht, ist nicht dokumentiert.</translation>
    </message>
    <message>
        <source>Creating files is not allowed. It is not documented whether the export needs it.</source>
        <translation>Das Erstellen von Dateien ist nicht erlaubt. Ob der Export es braucht, ist nicht dokumentiert.</translation>
    </message>
    <message>
        <source>Writing files is not allowed. It is not documented whether the export needs it.</source>
        <translation>Das Schreiben von Dateien ist nicht erlaubt. Ob der Export es braucht, ist nicht dokumentiert.</translation>
    </message>
    <message>
        <source>Listing what is in the container is not allowed. The export does not need it.</source>
        <translation>Das Auflisten des Containerinhalts ist nicht erlaubt. Der Export braucht es nicht.</translation>
    </message>
    <message>
        <source>Reading files is not allowed. The export does not need it.</source>
        <translation>Das Lesen von Dateien ist nicht erlaubt. Der Export braucht es nicht.</translation>
    </message>
    <message>
        <source>It could not be found out whether the container can be reached.</source>
        <translation>Es ließ sich nicht feststellen, ob der Container erreichbar ist.</translation>
    </message>
    <message>
        <source>Could not be checked: whether the container was used before. That takes the permission to add.</source>
        <translation>Konnte nicht geprüft werden: ob der Container schon verwendet wurde. Dazu braucht es die Berechtigung zum Hinzufügen.</translation>
    </message>
    <message>
        <source>Could not be checked: whether the container was used before.</source>
        <translation>Konnte nicht geprüft werden: ob der Container schon verwendet wurde.</translation>
    </message>
    <message>
        <source>Could not be checked: whether adding to files is allowed.</source>
        <translation>Konnte nicht geprüft werden: ob das Anfügen an Dateien erlaubt ist.</translation>
    </message>
    <message>
        <source>Could not be checked: whether creating files is allowed.</source>
        <translation>Konnte nicht geprüft werden: ob das Erstellen von Dateien erlaubt ist.</translation>
    </message>
    <message>
        <source>Could not be checked: whether writing files is allowed.</source>
        <translation>Konnte nicht geprüft werden: ob das Schreiben von Dateien erlaubt ist.</translation>
    </message>
    <message>
        <source>Could not be checked: whether listing, which the export does not need, is allowed.</source>
        <translation>Konnte nicht geprüft werden: ob das Auflisten erlaubt ist, das der Export nicht braucht.</translation>
    </message>
    <message>
        <source>Could not be checked: whether reading, which the export does not need, is allowed.</source>
        <translation>Konnte nicht geprüft werden: ob das Lesen erlaubt ist, das der Export nicht braucht.</translation>
    </message>
    <message>
        <source>A good signature can therefore look ended or not yet valid here: set the clock instead of making a new signature.</source>
        <translation>Eine gute Signatur kann hier deshalb als abgelaufen oder noch nicht gültig erscheinen: Stellen Sie die Uhr, statt eine neue Signatur zu erstellen.</translation>
    </message>
    <message numerus="yes">
        <source>The clock of this computer is %n minutes behind that of the storage.</source>
        <translation>
            <numerusform>Die Uhr dieses Computers geht gegenüber der des Speichers %n Minute nach.</numerusform>
            <numerusform>Die Uhr dieses Computers geht gegenüber der des Speichers %n Minuten nach.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The clock of this computer is %n minutes ahead of that of the storage.</source>
        <translation>
            <numerusform>Die Uhr dieses Computers geht gegenüber der des Speichers %n Minute vor.</numerusform>
            <numerusform>Die Uhr dieses Computers geht gegenüber der des Speichers %n Minuten vor.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>Two sentences: what is the matter with the clock, and what follows.
----------
Two sentences: what the check proves, and what became of the container.</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>The check was stopped.</source>
        <translation>Die Prüfung wurde angehalten.</translation>
    </message>
    <message>
        <source>The storage refuses this address.</source>
        <translation>Der Speicher lehnt diese Adresse ab.</translation>
    </message>
    <message>
        <source>Access could not be checked.</source>
        <translation>Der Zugriff konnte nicht geprüft werden.</translation>
    </message>
    <message>
        <source>The shared access signature does not allow writing: an export would fail.</source>
        <translation>Die Shared Access Signature erlaubt das Schreiben nicht: Ein Export würde fehlschlagen.</translation>
    </message>
    <message>
        <source>An export was written to this container before: a second one is refused.</source>
        <translation>In diesen Container wurde schon einmal ein Export geschrieben: Ein zweiter wird abgelehnt.</translation>
    </message>
    <message>
        <source>Everything that could be asked is in order.</source>
        <translation>Alles, was gefragt werden konnte, ist in Ordnung.</translation>
    </message>
    <message>
        <source>An export can be written, with these remarks.</source>
        <translation>Ein Export kann geschrieben werden, mit diesen Anmerkungen.</translation>
    </message>
    <message>
        <source>This was asked from this computer; Microsoft&apos;s service writes from elsewhere.</source>
        <translation>Gefragt wurde von diesem Computer aus; der Dienst von Microsoft schreibt von anderswo.</translation>
    </message>
    <message>
        <source>The storage did something that Azure Storage would have refused: look into the container for RequestInfo.json or for a file whose name begins with habeas-check, and delete it.</source>
        <translation>Der Speicher hat etwas getan, das Azure Storage abgelehnt hätte: Sehen Sie im Container nach RequestInfo.json oder nach einer Datei, deren Name mit habeas-check beginnt, und löschen Sie sie.</translation>
    </message>
    <message>
        <source>Nothing was left behind in the container.</source>
        <translation>Im Container wurde nichts hinterlassen.</translation>
    </message>
</context>
<context>
    <name>StorageErrorWords</name>
    <message>
        <source>Asking changed nothing in the container.</source>
        <translation>Die Frage hat im Container nichts geändert.</translation>
    </message>
    <message>
        <source>No storage account with this address could be found on the network.</source>
        <translation>Im Netzwerk wurde kein Speicherkonto mit dieser Adresse gefunden.</translation>
    </message>
    <message>
        <source>This computer is not connected to the network.</source>
        <translation>Dieser Computer ist nicht mit dem Netzwerk verbunden.</translation>
    </message>
    <message>
        <source>The connection to the storage was refused.</source>
        <translation>Die Verbindung zum Speicher wurde abgelehnt.</translation>
    </message>
    <message>
        <source>The connection to the storage was cut before the answer was complete.</source>
        <translation>Die Verbindung zum Speicher wurde getrennt, bevor die Antwort vollständig war.</translation>
    </message>
    <message>
        <source>The storage did not answer in time.</source>
        <translation>Der Speicher hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>No secure connection to the storage could be made.</source>
        <translation>Es kam keine sichere Verbindung zum Speicher zustande.</translation>
    </message>
    <message>
        <source>The proxy server of your network did not let the request through.</source>
        <translation>Der Proxyserver Ihres Netzwerks hat die Anfrage nicht durchgelassen.</translation>
    </message>
    <message>
        <source>The request was stopped before it was answered.</source>
        <translation>Die Anfrage wurde angehalten, bevor sie beantwortet war.</translation>
    </message>
    <message>
        <source>Something answered that is not Azure Storage.</source>
        <translation>Geantwortet hat etwas, das nicht Azure Storage ist.</translation>
    </message>
    <message>
        <source>The answer of the storage could not be understood.</source>
        <translation>Die Antwort des Speichers war nicht zu verstehen.</translation>
    </message>
    <message>
        <source>The storage is getting too many requests at the moment.</source>
        <translation>Der Speicher erhält zurzeit zu viele Anfragen.</translation>
    </message>
    <message>
        <source>The storage service has a problem.</source>
        <translation>Der Speicherdienst hat eine Störung.</translation>
    </message>
    <message>
        <source>Check the name of the account in the address: a deleted account is not found either. Also check the network connection of this computer.</source>
        <translation>Prüfen Sie den Namen des Kontos in der Adresse: Auch ein gelöschtes Konto wird nicht gefunden. Prüfen Sie auch die Netzwerkverbindung dieses Computers.</translation>
    </message>
    <message>
        <source>Connect this computer to the network, then try again.</source>
        <translation>Verbinden Sie diesen Computer mit dem Netzwerk, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>A firewall may be in the way: ask whoever runs your network.</source>
        <translation>Vielleicht ist eine Firewall im Weg: Fragen Sie die Netzwerkbetreuung.</translation>
    </message>
    <message>
        <source>The network or the service may be busy: wait a moment, then try again.</source>
        <translation>Vielleicht ist das Netzwerk oder der Dienst ausgelastet: Warten Sie einen Moment, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>Check the date and the time of this computer. If your organisation inspects encrypted connections, this computer must trust its certificate: ask whoever runs your network.</source>
        <translation>Prüfen Sie Datum und Uhrzeit dieses Computers. Wenn Ihre Organisation verschlüsselte Verbindungen prüft, muss dieser Computer ihrem Zertifikat vertrauen: Fragen Sie die Netzwerkbetreuung.</translation>
    </message>
    <message>
        <source>Check the proxy settings of this computer, or ask whoever runs your network.</source>
        <translation>Prüfen Sie die Proxyeinstellungen dieses Computers, oder fragen Sie die Netzwerkbetreuung.</translation>
    </message>
    <message>
        <source>Nothing needs to be put right.</source>
        <translation>Es ist nichts in Ordnung zu bringen.</translation>
    </message>
    <message>
        <source>A sign-in page of the network or a proxy server may have answered instead: ask whoever runs your network. Also check the host in the address.</source>
        <translation>Vielleicht hat eine Anmeldeseite des Netzwerks oder ein Proxyserver geantwortet: Fragen Sie die Netzwerkbetreuung. Prüfen Sie auch den Host in der Adresse.</translation>
    </message>
    <message>
        <source>Try again. If it stays like this, show the details to whoever runs your network.</source>
        <translation>Versuchen Sie es erneut. Bleibt es dabei, zeigen Sie die Details der Netzwerkbetreuung.</translation>
    </message>
    <message>
        <source>Wait some minutes, then try again.</source>
        <translation>Warten Sie einige Minuten, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>Only Microsoft can repair this: wait some minutes, then try again.</source>
        <translation>Nur Microsoft kann dies beheben: Warten Sie einige Minuten, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>The shared access signature ended on %1.</source>
        <translation>Die Shared Access Signature ist am %1 abgelaufen.</translation>
    </message>
    <message>
        <source>The shared access signature has ended.</source>
        <translation>Die Shared Access Signature ist abgelaufen.</translation>
    </message>
    <message>
        <source>The shared access signature is not valid before %1.</source>
        <translation>Die Shared Access Signature ist vor dem %1 nicht gültig.</translation>
    </message>
    <message>
        <source>The shared access signature is not valid yet.</source>
        <translation>Die Shared Access Signature ist noch nicht gültig.</translation>
    </message>
    <message>
        <source>The signature does not belong to the rest of the address.</source>
        <translation>Die Signatur gehört nicht zum Rest der Adresse.</translation>
    </message>
    <message>
        <source>The storage did not accept the shared access signature.</source>
        <translation>Der Speicher hat die Shared Access Signature nicht angenommen.</translation>
    </message>
    <message>
        <source>Make a new one and enter its address.</source>
        <translation>Erstellen Sie eine neue, und geben Sie deren Adresse ein.</translation>
    </message>
    <message>
        <source>Wait until then, or make one without a start.</source>
        <translation>Warten Sie bis dahin, oder erstellen Sie eine ohne Beginn.</translation>
    </message>
    <message>
        <source>Something in the address was changed on its way, or the key it was made with was rotated. Copy the whole address once more from where it was made, or make a new one.</source>
        <translation>Etwas in der Adresse wurde unterwegs verändert, oder der Schlüssel, mit dem sie erstellt wurde, wurde rotiert. Kopieren Sie die ganze Adresse noch einmal von dort, wo sie erstellt wurde, oder erstellen Sie eine neue.</translation>
    </message>
    <message>
        <source>The details hold the storage&apos;s own words. Copy the whole address once more from where it was made, or make a new one.</source>
        <translation>Die Details enthalten den Wortlaut des Speichers. Kopieren Sie die ganze Adresse noch einmal von dort, wo sie erstellt wurde, oder erstellen Sie eine neue.</translation>
    </message>
    <message>
        <source>The shared access signature does not have the permission for this.</source>
        <translation>Die Shared Access Signature hat nicht die Berechtigung dafür.</translation>
    </message>
    <message>
        <source>The shared access signature may not be used from the network address of this computer.</source>
        <translation>Die Shared Access Signature darf von der Netzwerkadresse dieses Computers aus nicht verwendet werden.</translation>
    </message>
    <message>
        <source>The shared access signature may not be used from %1, the network address of this computer.</source>
        <translation>Die Shared Access Signature darf von %1, der Netzwerkadresse dieses Computers, aus nicht verwendet werden.</translation>
    </message>
    <message>
        <source>The shared access signature may be used with encryption only.</source>
        <translation>Die Shared Access Signature darf nur mit Verschlüsselung verwendet werden.</translation>
    </message>
    <message>
        <source>The shared access signature is not for Blob Storage.</source>
        <translation>Die Shared Access Signature ist nicht für Blob Storage.</translation>
    </message>
    <message>
        <source>The shared access signature is not for containers and the files in them.</source>
        <translation>Die Shared Access Signature ist nicht für Container und die Dateien darin.</translation>
    </message>
    <message>
        <source>The storage account does not let this computer in.</source>
        <translation>Das Speicherkonto lässt diesen Computer nicht zu.</translation>
    </message>
    <message>
        <source>The storage account takes no shared access signature that was made with its key.</source>
        <translation>Das Speicherkonto nimmt keine Shared Access Signature an, die mit seinem Schlüssel erstellt wurde.</translation>
    </message>
    <message>
        <source>The storage account is disabled.</source>
        <translation>Das Speicherkonto ist deaktiviert.</translation>
    </message>
    <message>
        <source>The storage refused the request.</source>
        <translation>Der Speicher hat die Anfrage abgelehnt.</translation>
    </message>
    <message>
        <source>Make one with the permissions that are needed: add, create and write to receive an export, read and list to fetch its results.</source>
        <translation>Erstellen Sie eine mit den nötigen Berechtigungen: Hinzufügen, Erstellen und Schreiben, um einen Export zu empfangen, Lesen und Auflisten, um seine Ergebnisse abzurufen.</translation>
    </message>
    <message>
        <source>Make one without a limit to network addresses, or one that allows this address.</source>
        <translation>Erstellen Sie eine ohne Beschränkung auf Netzwerkadressen oder eine, die diese Adresse zulässt.</translation>
    </message>
    <message>
        <source>Enter the address with https:// at its beginning.</source>
        <translation>Geben Sie die Adresse mit https:// am Anfang ein.</translation>
    </message>
    <message>
        <source>Make one for the container: in the Azure portal, open the container and choose Shared access tokens.</source>
        <translation>Erstellen Sie eine für den Container: Öffnen Sie im Azure-Portal den Container, und wählen Sie „Freigegebene Zugriffstoken“.</translation>
    </message>
    <message>
        <source>Its firewall or virtual network may admit other addresses only: ask whoever runs the storage account. Some storage servers also say this when the signature is wrong or has ended, so check that, too.</source>
        <translation>Vielleicht lassen seine Firewall oder sein virtuelles Netzwerk nur andere Adressen zu: Fragen Sie die Betreuung des Speicherkontos. Manche Speicherserver sagen dies auch, wenn die Signatur falsch oder abgelaufen ist; prüfen Sie auch das.</translation>
    </message>
    <message>
        <source>Make one with your own sign-in (a user delegation SAS), or ask whoever runs the storage account.</source>
        <translation>Erstellen Sie eine mit Ihrer eigenen Anmeldung (eine SAS für die Benutzerdelegierung), oder fragen Sie die Betreuung des Speicherkontos.</translation>
    </message>
    <message>
        <source>Ask whoever runs the storage account.</source>
        <translation>Fragen Sie die Betreuung des Speicherkontos.</translation>
    </message>
    <message>
        <source>The details hold the storage&apos;s own words. Ask whoever runs the storage account.</source>
        <translation>Die Details enthalten den Wortlaut des Speichers. Fragen Sie die Betreuung des Speicherkontos.</translation>
    </message>
    <message>
        <source>There is no container with this name in the storage account.</source>
        <translation>Im Speicherkonto gibt es keinen Container mit diesem Namen.</translation>
    </message>
    <message>
        <source>The container is being deleted.</source>
        <translation>Der Container wird gerade gelöscht.</translation>
    </message>
    <message>
        <source>The file is not in the container.</source>
        <translation>Die Datei ist nicht im Container.</translation>
    </message>
    <message>
        <source>The file lies in the archive, where it cannot be read.</source>
        <translation>Die Datei liegt im Archiv, wo sie nicht gelesen werden kann.</translation>
    </message>
    <message>
        <source>A file of another kind has this name in the container.</source>
        <translation>Eine Datei anderer Art hat diesen Namen im Container.</translation>
    </message>
    <message>
        <source>Something else is being done to the container or to the file at the moment.</source>
        <translation>Mit dem Container oder der Datei geschieht gerade etwas anderes.</translation>
    </message>
    <message>
        <source>The file in the container has changed.</source>
        <translation>Die Datei im Container hat sich geändert.</translation>
    </message>
    <message>
        <source>The file in the container is shorter than the list said.</source>
        <translation>Die Datei im Container ist kürzer, als die Liste sagte.</translation>
    </message>
    <message>
        <source>The storage knows none of the parts that were named.</source>
        <translation>Der Speicher kennt keinen der genannten Teile.</translation>
    </message>
    <message>
        <source>No web address leads to a file with this name, so it could not be asked for.</source>
        <translation>Zu einer Datei dieses Namens führt keine Webadresse; sie konnte deshalb nicht angefordert werden.</translation>
    </message>
    <message>
        <source>The storage did not take the request.</source>
        <translation>Der Speicher hat die Anfrage nicht angenommen.</translation>
    </message>
    <message>
        <source>Check the name in the address. If the container was deleted, whoever runs the storage account may be able to restore it.</source>
        <translation>Prüfen Sie den Namen in der Adresse. Wurde der Container gelöscht, kann die Betreuung des Speicherkontos ihn womöglich wiederherstellen.</translation>
    </message>
    <message>
        <source>Ask whoever runs the storage account: the files in it are going, too, unless it is restored.</source>
        <translation>Fragen Sie die Betreuung des Speicherkontos: Auch die Dateien darin gehen verloren, wenn er nicht wiederhergestellt wird.</translation>
    </message>
    <message>
        <source>List the files again.</source>
        <translation>Listen Sie die Dateien erneut auf.</translation>
    </message>
    <message>
        <source>Have it brought back in the Azure portal (change its tier to Hot), which can take hours. Then fetch again.</source>
        <translation>Lassen Sie sie im Azure-Portal zurückholen (Zugriffsebene „Heiß“), was Stunden dauern kann. Rufen Sie dann erneut ab.</translation>
    </message>
    <message>
        <source>Wait a moment, then try again.</source>
        <translation>Warten Sie einen Moment, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>Have a copy with another name made in the container, for example with Azure Storage Explorer. Then list the files again.</source>
        <translation>Lassen Sie im Container eine Kopie mit anderem Namen erstellen, zum Beispiel mit dem Azure Storage-Explorer. Listen Sie dann die Dateien erneut auf.</translation>
    </message>
</context>
<context>
    <name>StorageLocationField</name>
    <message>
        <source>&amp;Storage location</source>
        <translation>&amp;Speicherort</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Use the corrected address</source>
        <translation>Berichtigte Adresse verwenden</translation>
    </message>
    <message>
        <source>Corrected address</source>
        <extracomment>Accessible name of the field that shows what an address would become.</extracomment>
        <translation>Berichtigte Adresse</translation>
    </message>
    <message>
        <source>where Microsoft writes the files</source>
        <translation>wohin Microsoft die Dateien schreibt</translation>
    </message>
    <message>
        <source>&amp;Address to read from</source>
        <translation>&amp;Adresse zum Lesen</translation>
    </message>
    <message>
        <source>a container of the same storage account, with a signature for reading and listing</source>
        <translation>ein Container desselben Speicherkontos, mit einer Signatur zum Lesen und Auflisten</translation>
    </message>
    <message>
        <source>the same container, with a signature for reading and listing</source>
        <translation>derselbe Container, mit einer Signatur zum Lesen und Auflisten</translation>
    </message>
</context>
<context>
    <name>StorageWords</name>
    <message>
        <source>Enter the address of the container that the export was written to.</source>
        <translation>Geben Sie die Adresse des Containers ein, in den der Export geschrieben wurde.</translation>
    </message>
    <message>
        <source>This is only the name of a storage account. To fetch results, the address of the container with a shared access signature (SAS) is needed.</source>
        <translation>Dies ist nur der Name eines Speicherkontos. Um Ergebnisse abzurufen, ist die Adresse des Containers mit einer Shared Access Signature (SAS) nötig.</translation>
    </message>
    <message>
        <source>This is a folder of a computer. Enter the address of the container; where the files go is asked later.</source>
        <translation>Dies ist ein Ordner eines Computers. Geben Sie die Adresse des Containers ein; wohin die Dateien kommen, wird später gefragt.</translation>
    </message>
    <message>
        <source>There is more than one address here. Enter the one of the container that the export was written to.</source>
        <translation>Hier steht mehr als eine Adresse. Geben Sie die des Containers ein, in den der Export geschrieben wurde.</translation>
    </message>
    <message>
        <source>This is storage for tests on one computer. No export can have been written there.</source>
        <translation>Dies ist Speicher für Tests auf einem Computer. Dorthin kann kein Export geschrieben worden sein.</translation>
    </message>
    <message>
        <source>This address has no shared access signature (SAS), so Habeas would not be allowed to read there. In the Azure portal, copy the Blob SAS URL.</source>
        <translation>Diese Adresse hat keine Shared Access Signature (SAS); Habeas dürfte dort also nicht lesen. Kopieren Sie im Azure-Portal die Blob-SAS-URL.</translation>
    </message>
    <message>
        <source>The shared access signature ended on %1. Make a new one; a day is long enough to fetch results.</source>
        <translation>Die Shared Access Signature ist am %1 abgelaufen. Erstellen Sie eine neue; ein Tag genügt, um Ergebnisse abzurufen.</translation>
    </message>
    <message>
        <source>The shared access signature ends on %1. That is enough if the results are fetched before.</source>
        <translation>Die Shared Access Signature endet am %1. Das genügt, wenn die Ergebnisse vorher abgerufen werden.</translation>
    </message>
    <message>
        <source>The shared access signature allows more than fetching needs: %1. Read and list are enough.</source>
        <translation>Die Shared Access Signature erlaubt mehr, als das Abrufen braucht: %1. Lesen und Auflisten genügen.</translation>
    </message>
    <message>
        <source>The shared access signature can be used from certain network addresses only.</source>
        <translation>Die Shared Access Signature ist nur von bestimmten Netzwerkadressen aus verwendbar.</translation>
    </message>
    <message>
        <source>The shared access signature can be used from %1 only.</source>
        <translation>Die Shared Access Signature ist nur von %1 aus verwendbar.</translation>
    </message>
    <message>
        <source>The shared access signature asks for something that Habeas does not send (&quot;%1&quot;). Make one without it.</source>
        <translation>Die Shared Access Signature verlangt etwas, das Habeas nicht sendet („%1“). Erstellen Sie eine ohne dies.</translation>
    </message>
    <message>
        <source>The shared access signature would also allow access without encryption. Habeas uses encryption.</source>
        <translation>Die Shared Access Signature würde auch Zugriff ohne Verschlüsselung erlauben. Habeas verwendet Verschlüsselung.</translation>
    </message>
    <message>
        <source>The address leads to the service &quot;%1&quot; of the account. The results are in its Blob service: copy the Blob SAS URL.</source>
        <translation>Die Adresse führt zum Dienst „%1“ des Kontos. Die Ergebnisse liegen in dessen Blob-Dienst: Kopieren Sie die Blob-SAS-URL.</translation>
    </message>
    <message>
        <source>The shared access signature does not cover containers and the files in them (&quot;srt&quot; says so). Make one that allows the resource types Container and Object, or one for the container.</source>
        <translation>Die Shared Access Signature umfasst nicht Container und die Dateien darin (das sagt „srt“). Erstellen Sie eine, die die Ressourcentypen Container und Objekt zulässt, oder eine für den Container.</translation>
    </message>
    <message>
        <source>The name of the container is missing from the address. Copy the Blob SAS URL of the container.</source>
        <translation>In der Adresse fehlt der Name des Containers. Kopieren Sie die Blob-SAS-URL des Containers.</translation>
    </message>
    <message>
        <source>%1 belongs to Azure itself. Enter the address of the container that the export was written to.</source>
        <translation>%1 gehört Azure selbst. Geben Sie die Adresse des Containers ein, in den der Export geschrieben wurde.</translation>
    </message>
    <message>
        <source>%1 is the second copy of the account, which may lag behind. Enter the address without -secondary.</source>
        <translation>%1 ist die zweite Kopie des Kontos, die hinterherhinken kann. Geben Sie die Adresse ohne -secondary ein.</translation>
    </message>
    <message>
        <source>%1 is the Data Lake address of the account. Its Blob address is needed.</source>
        <translation>%1 ist die Data-Lake-Adresse des Kontos. Gebraucht wird dessen Blob-Adresse.</translation>
    </message>
    <message>
        <source>Personal data can be fetched only from an address that begins with https://.</source>
        <translation>Personenbezogene Daten können nur von einer Adresse abgerufen werden, die mit https:// beginnt.</translation>
    </message>
    <message>
        <source>The address begins with %1:. Personal data can be fetched only from an address that begins with https://.</source>
        <translation>Die Adresse beginnt mit %1:. Personenbezogene Daten können nur von einer Adresse abgerufen werden, die mit https:// beginnt.</translation>
    </message>
    <message>
        <source>%1 is not an address of Azure Storage that Habeas knows. Make sure that it belongs to your organisation.</source>
        <translation>%1 ist keine Adresse von Azure Storage, die Habeas kennt. Vergewissern Sie sich, dass sie Ihrer Organisation gehört.</translation>
    </message>
    <message>
        <source>This address only looks like Azure Storage. The signature must not be sent there.</source>
        <translation>Diese Adresse sieht nur aus wie Azure Storage. Die Signatur darf nicht dorthin gesendet werden.</translation>
    </message>
    <message>
        <source>%1 only looks like an address of Azure Storage. The signature must not be sent there.</source>
        <translation>%1 sieht nur aus wie eine Adresse von Azure Storage. Die Signatur darf nicht dorthin gesendet werden.</translation>
    </message>
    <message>
        <source>%1 is a computer&apos;s number or this computer itself, not the name of a storage account.</source>
        <translation>%1 ist die Nummer eines Computers oder dieser Computer selbst, nicht der Name eines Speicherkontos.</translation>
    </message>
    <message>
        <source>Enter the address of the container that Microsoft is to write to.</source>
        <translation>Geben Sie die Adresse des Containers ein, in den Microsoft schreiben soll.</translation>
    </message>
    <message>
        <source>This is only the name of a storage account. Microsoft&apos;s example shows one, but the address of a container with a shared access signature (SAS) is what is known to work.</source>
        <translation>Dies ist nur der Name eines Speicherkontos. Das Beispiel von Microsoft zeigt einen solchen, aber bekanntermaßen funktioniert die Adresse eines Containers mit einer Shared Access Signature (SAS).</translation>
    </message>
    <message>
        <source>This is neither the address of a container nor the name of a storage account. In the Azure portal, copy the Blob SAS URL of the container.</source>
        <translation>Dies ist weder die Adresse eines Containers noch der Name eines Speicherkontos. Kopieren Sie im Azure-Portal die Blob-SAS-URL des Containers.</translation>
    </message>
    <message>
        <source>The address has to begin with https://.</source>
        <translation>Die Adresse muss mit https:// beginnen.</translation>
    </message>
    <message>
        <source>This is a folder of a computer. Microsoft can write only to a container in Azure Storage.</source>
        <translation>Dies ist ein Ordner eines Computers. Microsoft kann nur in einen Container in Azure Storage schreiben.</translation>
    </message>
    <message>
        <source>Something else was copied together with the address, such as spaces, quotes or brackets.</source>
        <translation>Mit der Adresse wurde etwas anderes mitkopiert, etwa Leerzeichen, Anführungszeichen oder Klammern.</translation>
    </message>
    <message>
        <source>The percent signs of the address were encoded a second time when it was copied.</source>
        <translation>Die Prozentzeichen der Adresse wurden beim Kopieren ein zweites Mal codiert.</translation>
    </message>
    <message>
        <source>There is more than one address here. Enter the one that Microsoft is to write to.</source>
        <translation>Hier steht mehr als eine Adresse. Geben Sie die ein, an die Microsoft schreiben soll.</translation>
    </message>
    <message>
        <source>This is too long for an address: %1 characters, where %2 are the limit.</source>
        <translation>Das ist zu lang für eine Adresse: %1 Zeichen, die Grenze sind %2.</translation>
    </message>
    <message>
        <source>This holds characters that no address has. Copy the address once more.</source>
        <translation>Hier stehen Zeichen, die keine Adresse hat. Kopieren Sie die Adresse noch einmal.</translation>
    </message>
    <message>
        <source>The address holds a character that it must not have (%1). Copy the address once more from where it was made.</source>
        <translation>Die Adresse enthält ein Zeichen, das sie nicht haben darf (%1). Kopieren Sie die Adresse noch einmal von dort, wo sie erstellt wurde.</translation>
    </message>
    <message>
        <source>The percent signs are missing, as happens in command prompts and batch files: see &quot;%1&quot;. Copy the address once more from where it was made.</source>
        <translation>Die Prozentzeichen fehlen, wie es in Eingabeaufforderungen und Batchdateien vorkommt: siehe „%1“. Kopieren Sie die Adresse noch einmal von dort, wo sie erstellt wurde.</translation>
    </message>
    <message>
        <source>This was the key of a storage account, which opens everything in it. Habeas has wiped it from the field. Whoever saw it can use it: rotate the key in the Azure portal, and enter the address of a container with a shared access signature (SAS) instead. If it was pasted, it is still in the clipboard: copy something else.</source>
        <translation>Dies war der Schlüssel eines Speicherkontos, der alles darin öffnet. Habeas hat ihn aus dem Feld gelöscht. Wer ihn gesehen hat, kann ihn verwenden: Rotieren Sie den Schlüssel im Azure-Portal, und geben Sie stattdessen die Adresse eines Containers mit einer Shared Access Signature (SAS) ein. Wurde er eingefügt, ist er noch in der Zwischenablage: Kopieren Sie etwas anderes.</translation>
    </message>
    <message>
        <source>This held the key of a storage account, which opens everything in it. Habeas has wiped it from the field. Whoever saw it can use it: rotate the key in the Azure portal, and enter the address of a container with a shared access signature (SAS) instead. If it was pasted, it is still in the clipboard: copy something else.</source>
        <translation>Dies enthielt den Schlüssel eines Speicherkontos, der alles darin öffnet. Habeas hat ihn aus dem Feld gelöscht. Wer ihn gesehen hat, kann ihn verwenden: Rotieren Sie den Schlüssel im Azure-Portal, und geben Sie stattdessen die Adresse eines Containers mit einer Shared Access Signature (SAS) ein. Wurde er eingefügt, ist er noch in der Zwischenablage: Kopieren Sie etwas anderes.</translation>
    </message>
    <message>
        <source>This is a connection string. The address can be made from it.</source>
        <translation>Dies ist eine Verbindungszeichenfolge. Die Adresse lässt sich daraus bilden.</translation>
    </message>
    <message>
        <source>This is storage for tests on one computer. Microsoft cannot reach it.</source>
        <translation>Dies ist Speicher für Tests auf einem Computer. Microsoft kann ihn nicht erreichen.</translation>
    </message>
    <message>
        <source>This is only the shared access signature (SAS). The address of the container before the question mark is missing: copy the Blob SAS URL instead.</source>
        <translation>Dies ist nur die Shared Access Signature (SAS). Die Adresse des Containers vor dem Fragezeichen fehlt: Kopieren Sie stattdessen die Blob-SAS-URL.</translation>
    </message>
    <message>
        <source>This address has no shared access signature (SAS), so Microsoft would not be allowed to write there. In the Azure portal, copy the Blob SAS URL.</source>
        <translation>Diese Adresse hat keine Shared Access Signature (SAS); Microsoft dürfte dort also nicht schreiben. Kopieren Sie im Azure-Portal die Blob-SAS-URL.</translation>
    </message>
    <message>
        <source>The address ends in &quot;%1&quot;, so something after it is missing. Copy the whole address once more.</source>
        <translation>Die Adresse endet mit „%1“; dahinter fehlt also etwas. Kopieren Sie die ganze Adresse noch einmal.</translation>
    </message>
    <message>
        <source>The signature is missing from the address. Copy the whole address once more.</source>
        <translation>In der Adresse fehlt die Signatur. Kopieren Sie die ganze Adresse noch einmal.</translation>
    </message>
    <message>
        <source>The signature is cut off: %1 of %2 characters are there. Copy the whole address once more.</source>
        <translation>Die Signatur ist abgeschnitten: %1 von %2 Zeichen sind da. Kopieren Sie die ganze Adresse noch einmal.</translation>
    </message>
    <message>
        <source>The signature is damaged: it should have %2 characters and has %1, or holds some that do not belong there. Copy the whole address once more.</source>
        <translation>Die Signatur ist beschädigt: Sie sollte %2 Zeichen haben und hat %1, oder sie enthält Zeichen, die nicht hineingehören. Kopieren Sie die ganze Adresse noch einmal.</translation>
    </message>
    <message>
        <source>The part &quot;%1&quot; is missing from the shared access signature. Copy the whole address once more, or make a new one.</source>
        <translation>In der Shared Access Signature fehlt der Teil „%1“. Kopieren Sie die ganze Adresse noch einmal, oder erstellen Sie eine neue.</translation>
    </message>
    <message>
        <source>A part of the address is there more than once. Copy the address once more.</source>
        <translation>Ein Teil der Adresse ist mehr als einmal da. Kopieren Sie die Adresse noch einmal.</translation>
    </message>
    <message>
        <source>The part &quot;%1&quot; of the address is there more than once. Copy the address once more.</source>
        <translation>Der Teil „%1“ der Adresse ist mehr als einmal da. Kopieren Sie die Adresse noch einmal.</translation>
    </message>
    <message>
        <source>The address has a part that Habeas does not know. It is sent as it is.</source>
        <translation>Die Adresse hat einen Teil, den Habeas nicht kennt. Er wird gesendet, wie er ist.</translation>
    </message>
    <message>
        <source>The address has a part that Habeas does not know, &quot;%1&quot;. It is sent as it is.</source>
        <translation>Die Adresse hat einen Teil, den Habeas nicht kennt, „%1“. Er wird gesendet, wie er ist.</translation>
    </message>
    <message>
        <source>The date in the part &quot;%1&quot; of the address cannot be read. Copy the address once more, or make a new one.</source>
        <translation>Das Datum im Teil „%1“ der Adresse kann nicht gelesen werden. Kopieren Sie die Adresse noch einmal, oder erstellen Sie eine neue.</translation>
    </message>
    <message>
        <source>The shared access signature starts on %1, which is not before its end on %2. Make a new one.</source>
        <translation>Die Shared Access Signature beginnt am %1, und das liegt nicht vor ihrem Ende am %2. Erstellen Sie eine neue.</translation>
    </message>
    <message>
        <source>The shared access signature ended on %1. Make a new one that is good for at least 35 days.</source>
        <translation>Die Shared Access Signature ist am %1 abgelaufen. Erstellen Sie eine neue, die mindestens 35 Tage gilt.</translation>
    </message>
    <message>
        <source>The shared access signature ends on %1, within a day. An export can take up to a month, and Microsoft could then not write the result.</source>
        <translation>Die Shared Access Signature endet am %1, binnen eines Tages. Ein Export kann bis zu einem Monat dauern, und Microsoft könnte das Ergebnis dann nicht schreiben.</translation>
    </message>
    <message>
        <source>The shared access signature ends on %1. An export can take up to a month: one that is good for at least 35 days is safer.</source>
        <translation>Die Shared Access Signature endet am %1. Ein Export kann bis zu einem Monat dauern: Eine, die mindestens 35 Tage gilt, ist sicherer.</translation>
    </message>
    <message>
        <source>The shared access signature is not valid before %1. Make one without a start, or wait.</source>
        <translation>Die Shared Access Signature ist vor dem %1 nicht gültig. Erstellen Sie eine ohne Beginn, oder warten Sie.</translation>
    </message>
    <message>
        <source>The shared access signature is valid only from %1 on. Clocks differ: wait until then, or make one without a start.</source>
        <translation>Die Shared Access Signature ist erst ab %1 gültig. Uhren gehen verschieden: Warten Sie bis dahin, oder erstellen Sie eine ohne Beginn.</translation>
    </message>
    <message>
        <source>The shared access signature does not allow writing. Make one with the permissions add, create and write.</source>
        <translation>Die Shared Access Signature erlaubt das Schreiben nicht. Erstellen Sie eine mit den Berechtigungen Hinzufügen, Erstellen und Schreiben.</translation>
    </message>
    <message>
        <source>The shared access signature does not allow writing, only this: %1. Make one with the permissions add, create and write.</source>
        <translation>Die Shared Access Signature erlaubt das Schreiben nicht, nur dies: %1. Erstellen Sie eine mit den Berechtigungen Hinzufügen, Erstellen und Schreiben.</translation>
    </message>
    <message>
        <source>The shared access signature lacks this permission for writing: %1. It is not documented which ones the export needs.</source>
        <translation>Der Shared Access Signature fehlt diese Berechtigung zum Schreiben: %1. Welche der Export braucht, ist nicht dokumentiert.</translation>
    </message>
    <message>
        <source>The shared access signature allows more than the export needs: %1. Add, create and write are enough; to fetch the results, make a second one that can only read and list.</source>
        <translation>Die Shared Access Signature erlaubt mehr, als der Export braucht: %1. Hinzufügen, Erstellen und Schreiben genügen; um die Ergebnisse abzurufen, erstellen Sie eine zweite, die nur lesen und auflisten kann.</translation>
    </message>
    <message>
        <source>The permissions of the shared access signature hold something unexpected: &quot;%1&quot;. Azure may refuse it.</source>
        <translation>Die Berechtigungen der Shared Access Signature enthalten etwas Unerwartetes: „%1“. Azure lehnt sie vielleicht ab.</translation>
    </message>
    <message>
        <source>The shared access signature does not allow reading. To fetch results, make one with the permissions read and list.</source>
        <translation>Die Shared Access Signature erlaubt das Lesen nicht. Um Ergebnisse abzurufen, erstellen Sie eine mit den Berechtigungen Lesen und Auflisten.</translation>
    </message>
    <message>
        <source>The shared access signature does not allow listing what is in the container. To fetch results, make one with the permissions read and list.</source>
        <translation>Die Shared Access Signature erlaubt das Auflisten des Containerinhalts nicht. Um Ergebnisse abzurufen, erstellen Sie eine mit den Berechtigungen Lesen und Auflisten.</translation>
    </message>
    <message>
        <source>The shared access signature asks for something that Microsoft&apos;s export does not send (&quot;%1&quot;). Make one without it.</source>
        <translation>Die Shared Access Signature verlangt etwas, das der Export von Microsoft nicht sendet („%1“). Erstellen Sie eine ohne dies.</translation>
    </message>
    <message>
        <source>The shared access signature would also allow access without encryption. Habeas and Microsoft use encryption.</source>
        <translation>Die Shared Access Signature würde auch Zugriff ohne Verschlüsselung erlauben. Habeas und Microsoft verwenden Verschlüsselung.</translation>
    </message>
    <message>
        <source>The shared access signature allows access without encryption only. Make one that allows HTTPS.</source>
        <translation>Die Shared Access Signature erlaubt Zugriff nur ohne Verschlüsselung. Erstellen Sie eine, die HTTPS zulässt.</translation>
    </message>
    <message>
        <source>The shared access signature was made for an old version of Azure Storage (%1). A current tool makes a better one.</source>
        <translation>Die Shared Access Signature wurde für eine alte Version von Azure Storage erstellt (%1). Ein aktuelles Werkzeug erstellt eine bessere.</translation>
    </message>
    <message>
        <source>The address names a file or folder in a container. Enter the address of the container itself.</source>
        <translation>Die Adresse nennt eine Datei oder einen Ordner in einem Container. Geben Sie die Adresse des Containers selbst ein.</translation>
    </message>
    <message>
        <source>The address names a file or folder in the container %1. Enter the address of the container itself.</source>
        <translation>Die Adresse nennt eine Datei oder einen Ordner im Container %1. Geben Sie die Adresse des Containers selbst ein.</translation>
    </message>
    <message>
        <source>There is a slash too many beside the name of the container.</source>
        <translation>Neben dem Namen des Containers steht ein Schrägstrich zu viel.</translation>
    </message>
    <message>
        <source>The signature holds a plus sign as it is, which a server can read as a space. Percent-encoded it is always understood.</source>
        <translation>Die Signatur enthält ein unverändertes Pluszeichen, das ein Server als Leerzeichen lesen kann. Prozentkodiert wird es immer verstanden.</translation>
    </message>
    <message numerus="yes">
        <source>The clock of this computer is %n minutes behind that of Microsoft&apos;s services, and the times here are judged by theirs.</source>
        <translation>
            <numerusform>Die Uhr dieses Computers geht gegenüber der der Dienste von Microsoft %n Minute nach, und die Zeiten hier werden nach deren Uhr beurteilt.</numerusform>
            <numerusform>Die Uhr dieses Computers geht gegenüber der der Dienste von Microsoft %n Minuten nach, und die Zeiten hier werden nach deren Uhr beurteilt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The clock of this computer is %n minutes ahead of that of Microsoft&apos;s services, and the times here are judged by theirs.</source>
        <translation>
            <numerusform>Die Uhr dieses Computers geht gegenüber der der Dienste von Microsoft %n Minute vor, und die Zeiten hier werden nach deren Uhr beurteilt.</numerusform>
            <numerusform>Die Uhr dieses Computers geht gegenüber der der Dienste von Microsoft %n Minuten vor, und die Zeiten hier werden nach deren Uhr beurteilt.</numerusform>
        </translation>
    </message>
    <message>
        <source>The name of the container is missing from the address, and the shared access signature is for one container. Copy the Blob SAS URL of the container.</source>
        <translation>In der Adresse fehlt der Name des Containers, und die Shared Access Signature gilt für einen Container. Kopieren Sie die Blob-SAS-URL des Containers.</translation>
    </message>
    <message>
        <source>The address names a storage account but no container. Microsoft&apos;s documents allow that; a container made for this export is the narrower choice.</source>
        <translation>Die Adresse nennt ein Speicherkonto, aber keinen Container. Die Dokumente von Microsoft erlauben das; ein für diesen Export angelegter Container ist die engere Wahl.</translation>
    </message>
    <message>
        <source>The shared access signature opens every container of the account. One for a single container is the narrower choice.</source>
        <translation>Die Shared Access Signature öffnet jeden Container des Kontos. Eine für einen einzelnen Container ist die engere Wahl.</translation>
    </message>
    <message>
        <source>The name of the container is not one that Azure allows.</source>
        <translation>Der Name des Containers ist keiner, den Azure zulässt.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a name that a container can have: 3 to 63 small letters, digits and single hyphens.</source>
        <translation>„%1“ ist kein Name, den ein Container haben kann: 3 bis 63 Kleinbuchstaben, Ziffern und einzelne Bindestriche.</translation>
    </message>
    <message>
        <source>%1 belongs to Azure itself. Make a container of its own for this export.</source>
        <translation>%1 gehört Azure selbst. Legen Sie für diesen Export einen eigenen Container an.</translation>
    </message>
    <message>
        <source>%1 is the second copy of the account, which can only be read. Enter the address without -secondary.</source>
        <translation>%1 ist die zweite Kopie des Kontos, die nur gelesen werden kann. Geben Sie die Adresse ohne -secondary ein.</translation>
    </message>
    <message>
        <source>%1 is an address for use inside a private network. Enter the public address of the account.</source>
        <translation>%1 ist eine Adresse für ein privates Netzwerk. Geben Sie die öffentliche Adresse des Kontos ein.</translation>
    </message>
    <message>
        <source>%1 is the Data Lake address of the account. The export needs its Blob address.</source>
        <translation>%1 ist die Data-Lake-Adresse des Kontos. Der Export braucht dessen Blob-Adresse.</translation>
    </message>
    <message>
        <source>The address holds parts that a tool added and that do not belong to it: %1.</source>
        <translation>Die Adresse enthält Teile, die ein Werkzeug angefügt hat und die nicht zu ihr gehören: %1.</translation>
    </message>
    <message>
        <source>The address goes on with a # behind its end, which does not belong to it.</source>
        <translation>Hinter dem Ende der Adresse geht es mit einem # weiter, das nicht zu ihr gehört.</translation>
    </message>
    <message>
        <source>This is another storage account than the one the export was written to: %1.</source>
        <translation>Dies ist ein anderes Speicherkonto als das, in das der Export geschrieben wurde: %1.</translation>
    </message>
    <message>
        <source>This is another container than the one the export was written to: %1.</source>
        <translation>Dies ist ein anderer Container als der, in den der Export geschrieben wurde: %1.</translation>
    </message>
    <message>
        <source>This is another container than the one the export was written to: %1 at %2.</source>
        <translation>Dies ist ein anderer Container als der, in den der Export geschrieben wurde: %1 bei %2.</translation>
    </message>
    <message>
        <source>The address begins with http://, which is not encrypted. It has to be https://.</source>
        <translation>Die Adresse beginnt mit http://, also unverschlüsselt. Es muss https:// sein.</translation>
    </message>
    <message>
        <source>Personal data can be sent only to an address that begins with https://.</source>
        <translation>Personenbezogene Daten können nur an eine Adresse gesendet werden, die mit https:// beginnt.</translation>
    </message>
    <message>
        <source>The address begins with %1:. Personal data can be sent only to an address that begins with https://.</source>
        <translation>Die Adresse beginnt mit %1:. Personenbezogene Daten können nur an eine Adresse gesendet werden, die mit https:// beginnt.</translation>
    </message>
    <message>
        <source>Names of storage accounts have no capital letters: it is not known what Microsoft makes of &quot;%1&quot;.</source>
        <translation>Namen von Speicherkonten haben keine Großbuchstaben: Es ist nicht bekannt, was Microsoft aus „%1“ macht.</translation>
    </message>
    <message>
        <source>This is not a name that a storage account can have: 3 to 24 small letters and digits.</source>
        <translation>Dies ist kein Name, den ein Speicherkonto haben kann: 3 bis 24 Kleinbuchstaben und Ziffern.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a name that a storage account can have: 3 to 24 small letters and digits.</source>
        <translation>„%1“ ist kein Name, den ein Speicherkonto haben kann: 3 bis 24 Kleinbuchstaben und Ziffern.</translation>
    </message>
    <message>
        <source>The list of storage that exports may go to cannot be read, so nothing can be sent. Tell your administrator.</source>
        <translation>Die Liste der Speicher, an die Exporte gehen dürfen, kann nicht gelesen werden; es kann also nichts gesendet werden. Sagen Sie es Ihrer Administration.</translation>
    </message>
    <message>
        <source>The list of storage that exports may go to, in %1, cannot be read, so nothing can be sent. Tell your administrator.</source>
        <translation>Die Liste der Speicher, an die Exporte gehen dürfen, in %1 kann nicht gelesen werden; es kann also nichts gesendet werden. Sagen Sie es Ihrer Administration.</translation>
    </message>
    <message>
        <source>Your organisation does not allow exports to this address.</source>
        <translation>Ihre Organisation erlaubt keine Exporte an diese Adresse.</translation>
    </message>
    <message>
        <source>Your organisation does not allow exports to %1.</source>
        <translation>Ihre Organisation erlaubt keine Exporte an %1.</translation>
    </message>
    <message>
        <source>%1 Allowed is: %2 (set in %3).</source>
        <extracomment>%1: the sentence before. %2: a list of host names, %3: a file or registry key.</extracomment>
        <translation>%1 Erlaubt ist: %2 (festgelegt in %3).</translation>
    </message>
    <message>
        <source>%1 is not an address of Azure Storage that Habeas knows. Personal data will be sent there: make sure that it belongs to your organisation.</source>
        <translation>%1 ist keine Adresse von Azure Storage, die Habeas kennt. Personenbezogene Daten werden dorthin gesendet: Vergewissern Sie sich, dass sie Ihrer Organisation gehört.</translation>
    </message>
    <message>
        <source>This address only looks like Azure Storage. Personal data must not be sent there.</source>
        <translation>Diese Adresse sieht nur aus wie Azure Storage. Personenbezogene Daten dürfen nicht dorthin gesendet werden.</translation>
    </message>
    <message>
        <source>%1 only looks like an address of Azure Storage. Personal data must not be sent there.</source>
        <translation>%1 sieht nur aus wie eine Adresse von Azure Storage. Personenbezogene Daten dürfen nicht dorthin gesendet werden.</translation>
    </message>
    <message>
        <source>%1 is a computer&apos;s number or this computer itself, not the name of a storage account. Microsoft would not write there.</source>
        <translation>%1 ist die Nummer eines Computers oder dieser Computer selbst, nicht der Name eines Speicherkontos. Microsoft würde nicht dorthin schreiben.</translation>
    </message>
    <message>
        <source>The port in the address cannot be right. Azure Storage needs none.</source>
        <translation>Der Port in der Adresse kann nicht stimmen. Azure Storage braucht keinen.</translation>
    </message>
    <message>
        <source>The address names port %1. Azure Storage needs none: take it out.</source>
        <translation>Die Adresse nennt den Port %1. Azure Storage braucht keinen: Nehmen Sie ihn heraus.</translation>
    </message>
    <message>
        <source>The address holds a user name or password before an @. Azure Storage has none there.</source>
        <translation>Die Adresse enthält einen Benutzernamen oder ein Kennwort vor einem @. Azure Storage hat dort nichts dergleichen.</translation>
    </message>
    <message>
        <source>The address holds a user name or password before an @ and leads to %1. Azure Storage has none there.</source>
        <translation>Die Adresse enthält einen Benutzernamen oder ein Kennwort vor einem @ und führt zu %1. Azure Storage hat dort nichts dergleichen.</translation>
    </message>
    <message>
        <source>The address leads to the service &quot;%1&quot; of the account. The export needs its Blob service: copy the Blob SAS URL.</source>
        <translation>Die Adresse führt zum Dienst „%1“ des Kontos. Der Export braucht dessen Blob-Dienst: Kopieren Sie die Blob-SAS-URL.</translation>
    </message>
    <message>
        <source>The shared access signature is not for Blob Storage (&quot;%1&quot; says so). Make one for the container.</source>
        <translation>Die Shared Access Signature ist nicht für Blob Storage (das sagt „%1“). Erstellen Sie eine für den Container.</translation>
    </message>
    <message>
        <source>The shared access signature does not cover files in containers (&quot;srt&quot; says so). Make one that allows the resource type Object, or one for the container.</source>
        <translation>Die Shared Access Signature umfasst nicht die Dateien in Containern (das sagt „srt“). Erstellen Sie eine, die den Ressourcentyp Objekt zulässt, oder eine für den Container.</translation>
    </message>
    <message>
        <source>The shared access signature is for one file or folder (&quot;sr&quot; says so). Make one for the container.</source>
        <translation>Die Shared Access Signature gilt für eine einzelne Datei oder einen Ordner (das sagt „sr“). Erstellen Sie eine für den Container.</translation>
    </message>
    <message>
        <source>This shared access signature was made with a person&apos;s sign-in and is good for seven days at most. An export can take up to a month: make one with the account key.</source>
        <translation>Diese Shared Access Signature wurde mit der Anmeldung einer Person erstellt und gilt höchstens sieben Tage. Ein Export kann bis zu einem Monat dauern: Erstellen Sie eine mit dem Kontoschlüssel.</translation>
    </message>
    <message>
        <source>This shared access signature was made with a person&apos;s sign-in: it ends on %1, and no such one is good for more than seven days. An export can take up to a month: one made with the account key is safer.</source>
        <translation>Diese Shared Access Signature wurde mit der Anmeldung einer Person erstellt: Sie endet am %1, und keine solche gilt länger als sieben Tage. Ein Export kann bis zu einem Monat dauern: Eine mit dem Kontoschlüssel erstellte ist sicherer.</translation>
    </message>
    <message>
        <source>The shared access signature can be used from certain network addresses only. Microsoft writes from others: make one without this limit.</source>
        <translation>Die Shared Access Signature ist nur von bestimmten Netzwerkadressen aus verwendbar. Microsoft schreibt von anderen: Erstellen Sie eine ohne diese Beschränkung.</translation>
    </message>
    <message>
        <source>The shared access signature can be used from %1 only. Microsoft writes from other network addresses: make one without this limit.</source>
        <translation>Die Shared Access Signature ist nur von %1 aus verwendbar. Microsoft schreibt von anderen Netzwerkadressen: Erstellen Sie eine ohne diese Beschränkung.</translation>
    </message>
    <message>
        <source>%1 belongs to this cloud: %2. You work in this one: %3. Enter an address of the same cloud.</source>
        <translation>%1 gehört zu dieser Cloud: %2. Sie arbeiten in dieser: %3. Geben Sie eine Adresse derselben Cloud ein.</translation>
    </message>
    <message>
        <source>Global</source>
        <translation>Global</translation>
    </message>
    <message>
        <source>US Government L4</source>
        <translation>US Government L4</translation>
    </message>
    <message>
        <source>US Government L5 (DoD)</source>
        <translation>US Government L5 (DoD)</translation>
    </message>
    <message>
        <source>China (21Vianet)</source>
        <translation>China (21Vianet)</translation>
    </message>
    <message>
        <source>your own</source>
        <extracomment>A cloud that the settings describe.</extracomment>
        <translation>Ihre eigene</translation>
    </message>
    <message>
        <source>read</source>
        <extracomment>A permission of a shared access signature, as are the following.</extracomment>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>create</source>
        <translation>Erstellen</translation>
    </message>
    <message>
        <source>write</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>delete version</source>
        <translation>Version löschen</translation>
    </message>
    <message>
        <source>permanent delete</source>
        <translation>Endgültig löschen</translation>
    </message>
    <message>
        <source>list</source>
        <translation>Auflisten</translation>
    </message>
    <message>
        <source>tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>filter by tags</source>
        <translation>Nach Tags filtern</translation>
    </message>
    <message>
        <source>move</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <source>execute</source>
        <translation>Ausführen</translation>
    </message>
    <message>
        <source>ownership</source>
        <translation>Besitz</translation>
    </message>
    <message>
        <source>permissions</source>
        <translation>Berechtigungen</translation>
    </message>
    <message>
        <source>immutability</source>
        <translation>Unveränderlichkeit</translation>
    </message>
    <message>
        <source>update</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Storage account %1, by its name alone</source>
        <translation>Speicherkonto %1, nur nach seinem Namen</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>Where the data goes; what the shared access signature allows.</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <extracomment>Where the data goes; what the shared access signature allows; when it ends.</extracomment>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>Host: %1</source>
        <extracomment>The computer that receives the data.</extracomment>
        <translation>Host: %1</translation>
    </message>
    <message>
        <source>Storage account %1</source>
        <translation>Speicherkonto %1</translation>
    </message>
    <message>
        <source>Container %1 in %2</source>
        <extracomment>A container in a storage account.</extracomment>
        <translation>Container %1 in %2</translation>
    </message>
    <message>
        <source>permissions by a stored access policy</source>
        <translation>Berechtigungen nach gespeicherter Zugriffsrichtlinie</translation>
    </message>
    <message>
        <source>read and list only</source>
        <translation>nur Lesen und Auflisten</translation>
    </message>
    <message>
        <source>read, list and more</source>
        <translation>Lesen, Auflisten und mehr</translation>
    </message>
    <message>
        <source>write only</source>
        <translation>nur Schreiben</translation>
    </message>
    <message>
        <source>write and more</source>
        <translation>Schreiben und mehr</translation>
    </message>
    <message>
        <source>end by a stored access policy</source>
        <translation>Ende nach gespeicherter Zugriffsrichtlinie</translation>
    </message>
    <message>
        <source>ends today at %1</source>
        <translation>endet heute um %1</translation>
    </message>
    <message>
        <source>ends %1, tomorrow</source>
        <translation>endet am %1, morgen</translation>
    </message>
    <message numerus="yes">
        <source>ends %1, in %n days</source>
        <extracomment>%1 is a date.</extracomment>
        <translation>
            <numerusform>endet am %1, in %n Tag</numerusform>
            <numerusform>endet am %1, in %n Tagen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TenantForm</name>
    <message>
        <source>Client &amp;ID (required)</source>
        <translation>Client-&amp;ID (erforderlich)</translation>
    </message>
    <message>
        <source>&amp;Tenant</source>
        <translation>&amp;Mandant</translation>
    </message>
    <message>
        <source>&amp;Cloud</source>
        <translation>&amp;Cloud</translation>
    </message>
    <message>
        <source>A&amp;uthority URL (required)</source>
        <translation>A&amp;utoritäts-URL (erforderlich)</translation>
    </message>
    <message>
        <source>The OpenID discovery document is expected below it, at /v2.0/.well-known/openid-configuration.</source>
        <translation>Darunter wird das OpenID-Discoverydokument erwartet, unter /v2.0/.well-known/openid-configuration.</translation>
    </message>
    <message>
        <source>&amp;Graph URL (required)</source>
        <translation>&amp;Graph-URL (erforderlich)</translation>
    </message>
    <message>
        <source>/v1.0 and /beta are expected below it.</source>
        <translation>Darunter werden /v1.0 und /beta erwartet.</translation>
    </message>
    <message>
        <source>Sto&amp;rage hosts</source>
        <translation>Speicherh&amp;osts</translation>
    </message>
    <message>
        <source>Host names or host:port of the blob storage that may receive exports, separated by spaces.</source>
        <translation>Hostnamen oder Host:Port des Blob-Speichers, der Exporte empfangen darf, durch Leerzeichen getrennt.</translation>
    </message>
    <message>
        <source>&amp;Permissions</source>
        <translation>&amp;Berechtigungen</translation>
    </message>
    <message>
        <source>Allo&amp;wed storage hosts</source>
        <translation>Er&amp;laubte Speicherhosts</translation>
    </message>
    <message>
        <source>The sign-in service answers.</source>
        <translation>Der Anmeldedienst antwortet.</translation>
    </message>
    <message>
        <source>Found: tenant %1.</source>
        <translation>Gefunden: Mandant %1.</translation>
    </message>
    <message>
        <source>The sign-in service knows no tenant of this name in the chosen cloud.</source>
        <translation>Der Anmeldedienst kennt in der gewählten Cloud keinen Mandanten dieses Namens.</translation>
    </message>
    <message>
        <source>Could not be checked: %1 You can save it all the same.</source>
        <translation>Konnte nicht geprüft werden: %1 Sie können trotzdem speichern.</translation>
    </message>
    <message>
        <source>Also called application ID: a GUID such as 1b730954-1685-4b74-9bfd-dac224a7b894.</source>
        <translation>Auch Anwendungs-ID genannt: eine GUID wie 1b730954-1685-4b74-9bfd-dac224a7b894.</translation>
    </message>
    <message>
        <source>A tenant ID, a verified domain such as contoso.com, or “organizations”. Guests enter the tenant they are a guest in.</source>
        <translation>Eine Mandanten-ID, eine überprüfte Domäne wie contoso.com oder „organizations“. Gäste geben den Mandanten ein, in dem sie Gast sind.</translation>
    </message>
    <message>
        <source>A client ID is a GUID: 8-4-4-4-12 digits and letters from a to f.</source>
        <translation>Eine Client-ID ist eine GUID: 8-4-4-4-12 Ziffern und Buchstaben von a bis f.</translation>
    </message>
    <message>
        <source>This must be an https:// address without anything behind a question mark (http:// only on this computer).</source>
        <translation>Dies muss eine https://-Adresse ohne etwas hinter einem Fragezeichen sein (http:// nur auf diesem Computer).</translation>
    </message>
    <message>
        <source>This is neither a tenant ID (GUID) nor a domain.</source>
        <translation>Dies ist weder eine Mandanten-ID (GUID) noch eine Domäne.</translation>
    </message>
    <message>
        <source>Asking the sign-in service…</source>
        <translation>Der Anmeldedienst wird gefragt…</translation>
    </message>
    <message>
        <source>For a private or a test environment that speaks the same protocols.</source>
        <translation>Für eine private oder eine Testumgebung, die dieselben Protokolle spricht.</translation>
    </message>
    <message>
        <source>Microsoft documents the export of inbound shared user profiles as not offered in this cloud. You can sign in, but nothing will be asked or sent.</source>
        <translation>Microsoft führt den Export eingehender geteilter Benutzerprofile als in dieser Cloud nicht angeboten auf. Sie können sich anmelden, aber es wird nichts gefragt oder gesendet.</translation>
    </message>
    <message>
        <source>Still missing: the client ID.</source>
        <translation>Es fehlt noch: die Client-ID.</translation>
    </message>
    <message>
        <source>Still missing: the tenant.</source>
        <translation>Es fehlt noch: der Mandant.</translation>
    </message>
    <message>
        <source>Still missing: the cloud.</source>
        <translation>Es fehlt noch: die Cloud.</translation>
    </message>
    <message>
        <source>Still missing: the addresses of the custom cloud.</source>
        <translation>Es fehlen noch: die Adressen der benutzerdefinierten Cloud.</translation>
    </message>
    <message>
        <source>The tenant was not found.</source>
        <translation>Der Mandant wurde nicht gefunden.</translation>
    </message>
</context>
<context>
    <name>TimelineModel</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
</context>
<context>
    <name>TrackOperationDialog</name>
    <message>
        <source>&amp;Operation ID or address</source>
        <translation>V&amp;organgs-ID oder Adresse</translation>
    </message>
    <message>
        <source>Track an operation</source>
        <translation>Einen Vorgang verfolgen</translation>
    </message>
    <message>
        <source>A GUID, or an address such as %1/v1.0/dataPolicyOperations/…</source>
        <translation>Eine GUID oder eine Adresse wie %1/v1.0/dataPolicyOperations/…</translation>
    </message>
    <message>
        <source>Track</source>
        <translation>Verfolgen</translation>
    </message>
    <message>
        <source>This is neither an operation ID nor an address of an operation at %1.</source>
        <translation>Dies ist weder eine Vorgangs-ID noch die Adresse eines Vorgangs bei %1.</translation>
    </message>
</context>
<context>
    <name>UnansweredCases</name>
    <message>
        <source>%1 has no export yet. %2.</source>
        <extracomment>%1 is the organisation&apos;s number of a case, %2 &quot;Due 23 December 2026, in 5 days&quot;</extracomment>
        <translation>%1 hat noch keinen Export. %2.</translation>
    </message>
    <message>
        <source>Show case…</source>
        <translation>Fall zeigen…</translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n überfällig</numerusform>
            <numerusform>%n überfällig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n due soon</source>
        <translation>
            <numerusform>%n bald fällig</numerusform>
            <numerusform>%n bald fällig</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Cases without an export: %1.</source>
        <extracomment>%1 is &quot;2 overdue, 1 due soon&quot;</extracomment>
        <translation>Fälle ohne Export: %1.</translation>
    </message>
    <message>
        <source>Show cases…</source>
        <translation>Fälle zeigen…</translation>
    </message>
</context>
<context>
    <name>TrackWork</name>
    <message>
        <source>Sign in first: an operation is followed with the account that may see it.</source>
        <translation>Melden Sie sich zuerst an: Ein Vorgang wird mit dem Konto verfolgt, das ihn sehen darf.</translation>
    </message>
    <message>
        <source>Enter the ID or the address of the operation that this export became. Habeas then follows it; nothing is sent again.</source>
        <translation>Geben Sie die ID oder die Adresse des Vorgangs ein, zu dem dieser Export wurde. Habeas verfolgt ihn dann; es wird nichts noch einmal gesendet.</translation>
    </message>
    <message>
        <source>Follow an export that was started with another tool. Habeas only asks how it stands; nothing is sent.</source>
        <translation>Einen Export verfolgen, der mit einem anderen Werkzeug gestartet wurde. Habeas fragt nur, wie er steht; es wird nichts gesendet.</translation>
    </message>
</context>
<context>
    <name>ViewMenu</name>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Notify me on this desktop about exports</source>
        <translation>A&amp;uf diesem Desktop über Exporte benachrichtigen</translation>
    </message>
    <message>
        <source>Habeas will speak the chosen language when it is started the next time.</source>
        <translation>Habeas spricht die gewählte Sprache, sobald es das nächste Mal gestartet wird.</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Einstellungen…</translation>
    </message>
    <message>
        <source>When an export ends, goes wrong or needs a sign-in while you look elsewhere. The notice names the case, not the person.</source>
        <translation>Wenn ein Export endet, fehlschlägt oder eine Anmeldung braucht, während Sie nicht hinsehen. Die Benachrichtigung nennt den Fall, nicht die Person.</translation>
    </message>
</context>
</TS>
