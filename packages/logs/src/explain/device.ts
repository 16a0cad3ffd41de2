import type { LogRecord } from '../record.ts';

const deviceName = /device[\s_-]?(?:id|name)?$|^(?:azure|aad|intune|managed)[\s_-]?device/i;
const deviceId = /id$/i;
const labelled = /\bdevice[\s_-]?id[\s"']{0,5}[:=][\s"']{0,5}([\w-]{4,64})/i;

/** The device that an event is about, as its data or its message name it; null where they do not. Never the computer it was logged on. */
export function deviceOf({ data, message }: LogRecord): string | null {
  let device: string | null = null;
  for (const { name, value } of data) {
    if (name === null || value === '' || !deviceName.test(name)) continue;
    if (deviceId.test(name)) return value.trim();
    device ??= value.trim();
  }
  return device ?? (message === null ? null : (labelled.exec(message)?.[1] ?? null));
}
