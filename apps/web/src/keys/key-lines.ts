import { keyRows } from './table.ts';
import type { Command } from './table.ts';

/** The keys of some commands, one line for each label, in the order of the table. */
export function keyLines(commands: ReadonlySet<Command>) {
  const lines = new Map<(typeof keyRows)[number][1]['label'], string[]>();
  for (const [command, { keys, label }] of keyRows) {
    if (commands.has(command)) lines.set(label, [...new Set([...(lines.get(label) ?? []), ...keys])]);
  }
  return [...lines].map(([label, keys]) => ({ label, keys }));
}
