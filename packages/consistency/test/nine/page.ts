import type { PageTexts } from './language.ts';

/** The operations of the service in the page's order, with the codes that their failures cite. */
const operations: readonly (readonly [id: number, name: string, codes: string])[] = [
  [1100, 'ScheduleLoad', '0x00000500, 0x00000501'],
  [1200, 'DeviceRegister', '0x00000501'],
  [1300, 'UserVerify', '0x00000503'],
  [1400, 'CertificateRenew', '0x00000504'],
  [1500, 'BackupCreate', '0x00000505, 0x00000507'],
  [1600, 'BackupUpload', '0x00000501, 0x00000502'],
  [1700, 'BackupVerify', '0x00000506'],
  [1800, 'BackupDelete', '0x00000508'],
  [1900, 'FileRestore', '0x00000506, 0x00000507'],
  [2000, 'FolderRestore', '0x00000506, 0x00000508'],
  [2100, 'DiskEncrypt', '0x00000505'],
  [2200, 'ReportSend', '0x00000509'],
  [2300, 'LicenseActivate', '0x0000050A'],
  [2400, 'UpdateInstall', '0x00000505'],
];

const codeNames: readonly (readonly [code: string, name: string])[] = [
  ['0x00000000', 'Operation_Completed'],
  ['0x00000500', 'Schedule_NotFound'],
  ['0x00000501', 'Server_Unavailable'],
  ['0x00000502', 'Device_Unknown'],
  ['0x00000503', 'Password_Expired'],
  ['0x00000504', 'Certificate_Expired'],
  ['0x00000505', 'Disk_Full'],
  ['0x00000506', 'Backup_Damaged'],
  ['0x00000507', 'File_Locked'],
  ['0x00000508', 'Folder_AccessDenied'],
  ['0x00000509', 'Address_Invalid'],
  ['0x0000050A', 'License_Expired'],
  ['0x0FFFFFFF', 'Unknown_Error'],
];

const anyEnd = '0x00000000, 0x0FFFFFFF';

/** What an event's line has besides its description. */
const events: readonly (readonly [id: number, name: string, codes: string])[] = [
  [1010, 'StartedBackupService', anyEnd],
  [1020, 'StoppedBackupService', anyEnd],
  ...operations.flatMap(([id, name, codes]) => [
    [id, `${name}_Success`, anyEnd] as const,
    [id + 2, `${name}_Failure`, `${codes}, 0x0FFFFFFF`] as const,
  ]),
];

function table(headers: readonly string[], rows: readonly (readonly string[])[]): string {
  return [headers, headers.map(() => '-------'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** The page in one language, as Markdown. */
export function pageOf(locale: string, texts: PageTexts): string {
  const { title, description, intro, tip, eventsHeading, eventHeaders, codesHeading, codeHeaders } = texts;
  return `---
title: ${title}
description: ${description}
author: eventide
ms.date: 03/01/2021
ms.topic: troubleshooting
ms.service: backup-service
ms.openlocfilehash: 4f1e2d3c4b5a69788796a5b4c3d2e1f001234567
ms.sourcegitcommit: 89abcdef0123456789abcdef0123456789abcdef
ms.translationtype: HT
ms.contentlocale: ${locale}
---
# <a name="backup-events"></a>${title}

${intro}

> [!TIP]
> ${tip}

## <a name="event-ids"></a>${eventsHeading}

${table(
  eventHeaders,
  events.map(([id, name, codes]) => [String(id), name, texts.events[id] ?? '', codes]),
)}

## <a name="diagnostic-codes"></a>${codesHeading}

${table(
  codeHeaders,
  codeNames.map(([code, name]) => [code, name, texts.codes[code] ?? '']),
)}

## <a name="next-steps"></a>${texts.nextHeading}

${texts.next}
`;
}
