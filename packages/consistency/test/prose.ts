import type { Locale } from '@eventide/catalog';
import type { Example } from '../src/rule.ts';
import { sourceLocale } from './translated.ts';

/** Running prose, in which translators word things freely. */
const source = [
  'This article describes the error codes that the backup agent reports when a backup fails. Use the codes to find out what went wrong on the device.',
  'The agent reports this error when it cannot reach the storage account. Check whether the device is connected to the network, and whether a firewall blocks the connection.',
  'The backup was canceled because the user turned off the device. The agent starts the backup again when the device is turned on.',
  'There is not enough free space on the device to prepare the backup. Ask the user to delete files that are no longer needed, or increase the size of the disk.',
  'The agent could not read a file because another program was using it. In most cases the problem is solved by the next backup, and you do not have to do anything.',
  'The policy that is assigned to the device does not allow backups over a metered connection. If you want to allow them, change the settings of the policy.',
  'An unknown error occurred while the agent was compressing the files. If the problem persists, collect the logs from the device and contact support.',
  'The storage account has reached its limit. Older backups are deleted automatically only if the policy says so. Delete backups that you no longer need.',
  'The user signed out before the backup was complete. Depending on the policy, the agent either waits until the user signs in again or continues in the background.',
  'The version of the agent is too old for this storage account. Update the agent on the device. The update is installed without user interaction.',
  'The device was removed from the group that the policy is assigned to. As a result, the agent no longer backs up files from this device.',
  'The certificate of the storage account could not be verified. Make sure that the date and time of the device are correct.',
  'A restore was requested, but the backup does not exist. It may have been deleted by an administrator, or the retention period may have ended.',
  'The restore failed because the files are encrypted with a key that is not available on this device. Import the key and start the restore again.',
  'During a restore, files with the same name are not overwritten unless the user chooses this option.',
  'Reports about backups are updated once a day, so a report may not show an error that occurred a few minutes ago.',
];

/** Faultless, and not word for word. */
const targets: Readonly<Record<Locale, readonly string[]>> = {
  'de-DE': [
    'In diesem Artikel werden die Fehlercodes beschrieben, die der Sicherungs-Agent meldet, wenn eine Sicherung fehlschlägt. Anhand der Codes können Sie feststellen, was auf dem Gerät schiefgegangen ist.',
    'Dieser Fehler wird gemeldet, wenn der Agent das Speicherkonto nicht erreicht. Prüfen Sie, ob das Gerät mit dem Netzwerk verbunden ist und ob eine Firewall die Verbindung blockiert.',
    'Die Sicherung wurde abgebrochen, weil der Benutzer das Gerät ausgeschaltet hat. Sobald es wieder eingeschaltet ist, beginnt der Agent von vorn.',
    'Auf dem Gerät ist nicht genügend Speicherplatz frei, um die Sicherung vorzubereiten. Bitten Sie den Benutzer, nicht mehr benötigte Dateien zu löschen, oder vergrößern Sie den Datenträger.',
    'Der Agent konnte eine Datei nicht lesen, weil sie von einem anderen Programm verwendet wurde. Meist erledigt sich das mit der nächsten Sicherung, und Sie müssen nichts unternehmen.',
    'Die dem Gerät zugewiesene Richtlinie lässt keine Sicherungen über getaktete Verbindungen zu. Wenn Sie das erlauben möchten, ändern Sie die Einstellungen der Richtlinie.',
    'Beim Komprimieren der Dateien ist ein unbekannter Fehler aufgetreten. Besteht das Problem weiterhin, sammeln Sie die Protokolle des Geräts, und wenden Sie sich an den Support.',
    'Das Speicherkonto hat seine Grenze erreicht. Ältere Sicherungen werden nur dann automatisch gelöscht, wenn die Richtlinie dies vorsieht. Löschen Sie, was Sie nicht mehr brauchen.',
    'Der Benutzer hat sich abgemeldet, bevor die Sicherung abgeschlossen war. Je nach Richtlinie wartet der Agent, bis er sich wieder anmeldet, oder arbeitet im Hintergrund weiter.',
    'Die Version des Agents ist zu alt für dieses Speicherkonto. Aktualisieren Sie den Agent auf dem Gerät. Die Installation erfolgt ohne Zutun des Benutzers.',
    'Das Gerät wurde aus der Gruppe entfernt, der die Richtlinie zugewiesen ist. Der Agent sichert daher keine Dateien dieses Geräts mehr.',
    'Das Zertifikat des Speicherkontos konnte nicht überprüft werden. Stellen Sie sicher, dass Datum und Uhrzeit des Geräts stimmen.',
    'Es wurde eine Wiederherstellung angefordert, aber die Sicherung ist nicht vorhanden. Möglicherweise hat ein Administrator sie gelöscht, oder die Aufbewahrungsfrist ist abgelaufen.',
    'Die Wiederherstellung ist fehlgeschlagen, weil die Dateien mit einem Schlüssel verschlüsselt sind, der auf diesem Gerät nicht verfügbar ist. Importieren Sie den Schlüssel, und starten Sie die Wiederherstellung erneut.',
    'Bei einer Wiederherstellung werden gleichnamige Dateien nur überschrieben, wenn der Benutzer dies auswählt.',
    'Berichte über Sicherungen werden einmal täglich aktualisiert. Ein Fehler, der vor wenigen Minuten aufgetreten ist, erscheint daher möglicherweise noch nicht.',
  ],
  'pl-PL': [
    'W tym artykule opisano kody błędów zgłaszane przez agenta kopii zapasowych, gdy utworzenie kopii się nie powiedzie. Na podstawie kodów można ustalić, co poszło nie tak na urządzeniu.',
    'Agent zgłasza ten błąd, gdy nie może połączyć się z kontem magazynu. Sprawdź, czy urządzenie ma połączenie z siecią i czy nie blokuje go zapora.',
    'Tworzenie kopii zapasowej anulowano, ponieważ użytkownik wyłączył urządzenie. Po włączeniu urządzenia agent rozpocznie je od nowa.',
    'Na urządzeniu jest za mało wolnego miejsca, aby przygotować kopię zapasową. Poproś użytkownika o usunięcie niepotrzebnych plików lub zwiększ rozmiar dysku.',
    'Agent nie mógł odczytać pliku, ponieważ używał go inny program. W większości przypadków następna kopia zapasowa rozwiązuje ten problem i nie trzeba nic robić.',
    'Zasady przypisane do urządzenia nie zezwalają na tworzenie kopii zapasowych przez połączenia taryfowe. Jeśli chcesz na to zezwolić, zmień ustawienia zasad.',
    'Podczas kompresowania plików wystąpił nieznany błąd. Jeśli problem nie ustąpi, zbierz dzienniki z urządzenia i skontaktuj się z pomocą techniczną.',
    'Konto magazynu osiągnęło limit. Starsze kopie zapasowe są usuwane automatycznie tylko wtedy, gdy przewidują to zasady. Usuń kopie, które nie są już potrzebne.',
    'Użytkownik wylogował się przed ukończeniem kopii zapasowej. W zależności od zasad agent czeka na ponowne zalogowanie lub kontynuuje pracę w tle.',
    'Wersja agenta jest zbyt stara dla tego konta magazynu. Zaktualizuj agenta na urządzeniu. Aktualizacja instaluje się bez udziału użytkownika.',
    'Urządzenie usunięto z grupy, do której są przypisane zasady. W związku z tym agent nie tworzy już kopii zapasowych plików z tego urządzenia.',
    'Nie można było zweryfikować certyfikatu konta magazynu. Upewnij się, że data i godzina na urządzeniu są poprawne.',
    'Zażądano przywrócenia, ale kopia zapasowa nie istnieje. Mógł ją usunąć administrator albo minął okres przechowywania.',
    'Przywracanie nie powiodło się, ponieważ pliki zaszyfrowano kluczem, który nie jest dostępny na tym urządzeniu. Zaimportuj klucz i rozpocznij przywracanie ponownie.',
    'Podczas przywracania pliki o tej samej nazwie nie są zastępowane, chyba że użytkownik wybierze taką opcję.',
    'Raporty o kopiach zapasowych są aktualizowane raz dziennie, więc błąd sprzed kilku minut może nie być w nich widoczny.',
  ],
  'zh-CN': [
    '本文介绍备份失败时备份代理报告的错误代码。可以根据这些代码了解设备上出现了什么问题。',
    '代理无法访问存储帐户时会报告此错误。请检查设备是否已连接到网络，以及防火墙是否阻止了连接。',
    '由于用户关闭了设备，备份已取消。设备再次开机后，代理会重新开始备份。',
    '设备上没有足够的可用空间来准备备份。请让用户删除不再需要的文件，或增加磁盘大小。',
    '由于另一个程序正在使用某个文件，代理无法读取它。大多数情况下，下次备份时问题会自行解决，无需执行任何操作。',
    '分配给设备的策略不允许通过按流量计费的连接进行备份。如果要允许，请更改策略的设置。',
    '代理压缩文件时发生未知错误。如果问题仍然存在，请从设备收集日志并联系支持人员。',
    '存储帐户已达到上限。只有策略要求时，才会自动删除较旧的备份。请删除不再需要的备份。',
    '用户在备份完成之前注销。根据策略，代理会等待用户再次登录，或在后台继续运行。',
    '代理的版本太旧，不适用于此存储帐户。请更新设备上的代理。更新会自动安装，用户无需操作。',
    '设备已从分配了策略的组中移除。因此，代理不再备份此设备中的文件。',
    '无法验证存储帐户的证书。请确保设备的日期和时间正确。',
    '已请求还原，但备份不存在。它可能已被管理员删除，或者保留期已过。',
    '还原失败，因为文件使用的加密密钥在此设备上不可用。请导入密钥，然后重新开始还原。',
    '还原期间，除非用户选择此选项，否则不会覆盖同名文件。',
    '备份报告每天更新一次，因此几分钟前发生的错误可能不会显示。',
  ],
  'fr-FR': [
    'Cet article décrit les codes d’erreur que l’agent de sauvegarde signale lorsqu’une sauvegarde échoue. Ces codes vous aident à comprendre ce qui s’est passé sur l’appareil.',
    'L’agent signale cette erreur lorsqu’il ne parvient pas à joindre le compte de stockage. Vérifiez si l’appareil est connecté au réseau et si un pare-feu bloque la connexion.',
    'La sauvegarde a été annulée parce que l’utilisateur a éteint l’appareil. L’agent la relance dès que celui-ci est rallumé.',
    'L’espace libre sur l’appareil est insuffisant pour préparer la sauvegarde. Demandez à l’utilisateur de supprimer les fichiers inutiles ou augmentez la taille du disque.',
    'L’agent n’a pas pu lire un fichier utilisé par un autre programme. Dans la plupart des cas, la sauvegarde suivante règle le problème et vous n’avez rien à faire.',
    'La stratégie affectée à l’appareil n’autorise pas les sauvegardes sur une connexion limitée. Si vous souhaitez les autoriser, modifiez les paramètres de la stratégie.',
    'Une erreur inconnue s’est produite pendant que l’agent compressait les fichiers. Si le problème persiste, récupérez les journaux de l’appareil et contactez le support.',
    'Le compte de stockage a atteint sa limite. Les anciennes sauvegardes ne sont supprimées automatiquement que si la stratégie le prévoit. Supprimez celles dont vous n’avez plus besoin.',
    'L’utilisateur s’est déconnecté avant la fin de la sauvegarde. Selon la stratégie, l’agent attend qu’il se reconnecte ou continue en arrière-plan.',
    'La version de l’agent est trop ancienne pour ce compte de stockage. Mettez à jour l’agent sur l’appareil. L’installation ne demande aucune intervention de l’utilisateur.',
    'L’appareil a été retiré du groupe auquel la stratégie est affectée. L’agent ne sauvegarde donc plus les fichiers de cet appareil.',
    'Impossible de vérifier le certificat du compte de stockage. Assurez-vous que la date et l’heure de l’appareil sont correctes.',
    'Une restauration a été demandée, mais la sauvegarde n’existe pas. Un administrateur l’a peut-être supprimée, ou la période de conservation est terminée.',
    'La restauration a échoué, car les fichiers sont chiffrés avec une clé qui n’est pas disponible sur cet appareil. Importez la clé et relancez la restauration.',
    'Lors d’une restauration, les fichiers de même nom ne sont pas remplacés, sauf si l’utilisateur choisit cette option.',
    'Les rapports sur les sauvegardes sont mis à jour une fois par jour ; une erreur survenue il y a quelques minutes peut donc ne pas y figurer.',
  ],
};

export const proseLocales: readonly Locale[] = Object.keys(targets);

export function prose(locale: Locale): Pick<Example, 'texts' | 'source'> {
  const own = targets[locale] ?? [];
  return {
    source: sourceLocale,
    texts: Object.fromEntries(
      source.map((text, index) => [`para/top/${index + 1}`, { [sourceLocale]: text, [locale]: own[index] ?? '' }]),
    ),
  };
}
