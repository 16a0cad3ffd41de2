import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** In `/proc/<pid>/stat` the fields are counted from behind the program's name, which may hold anything. */
const startTimeField = 19;

/**
 * When a process started, comparable for equality on one machine; null where the system does not say. With it a process
 * is told from a later one that was given the same number.
 */
export function startOfProcess(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const ticks = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[startTimeField];
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    return ticks === undefined ? null : `${boot} ${ticks}`;
  } catch {
    return askPs(pid);
  }
}

/** Where there is no /proc (macOS). */
function askPs(pid: number): string | null {
  try {
    const started = execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return started.trim() || null;
  } catch {
    return null;
  }
}
