import type { LogRecord } from '../record.ts';

const deviceName = /device[\s_-]?(?:id|name)?$|^(?:azure|aad|intune|managed)[\s_-]?device/i;
const deviceId = /id$/i;
const labelled = /\bdevice[\s_-]?id[\s"']{0,5}[:=][\s"']{0,5}([\w-]{4,64})/i;

/** The device that an event is about, as its data or its message name it; null where they do not. Never the computer it was logged on. */
export function deviceOf({ data, message }: LogRecord): string | null {
  let device: string | null = null;
  for (const { name, value } of data) {
    const kind = name === null || value === '' ? 'OTHER' : kindOf(name);
    if (kind === 'ID') return value.trim();
    if (kind === 'NAME') device ??= value.trim();
  }
  return device ?? (message === null ? null : (labelled.exec(message)?.[1] ?? null));
}

type NameKind = 'ID' | 'NAME' | 'OTHER';

const kinds = new Map<string, NameKind>();
/** Events have a few dozen names; what comes of a text that has thousands is not kept. */
const kindsMax = 10_000;

function kindOf(name: string): NameKind {
  let kind = kinds.get(name);
  if (kind === undefined) {
    kind = !deviceName.test(name) ? 'OTHER' : deviceId.test(name) ? 'ID' : 'NAME';
    if (kinds.size >= kindsMax) kinds.clear();
    kinds.set(name, kind);
  }
  return kind;
}
