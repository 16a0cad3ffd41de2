import { readFileSync } from 'node:fs';

/** Of the system's clock, as /proc counts the time of a process; Linux has the same everywhere. */
const ticksPerSecond = 100;

/** Of all threads of a process, in user and system mode: https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html */
export function cpuSeconds(pid) {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // The name of the program, in parentheses, may have spaces.
  const [utime = 0, stime = 0] = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .slice(11, 13)
    .map(Number);
  return (utime + stime) / ticksPerSecond;
}
