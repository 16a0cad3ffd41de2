import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** @typedef {{ origin: string, pid: number | undefined, stop: () => Promise<void> }} Running */

/**
 * Starts a server as a process of its own on a free port of the loopback interface, and waits until it listens: the
 * server sends `{ port }` to its parent.
 * @param {string} script relative to this folder
 * @param {{ args?: string[], message?: object, env?: Record<string, string>, flags?: string[] }} [options] `message` is handed
 *   to the server first, `flags` are Node's
 * @returns {Promise<Running>}
 */
export async function start(script, { args = [], message, env = {}, flags = [] } = {}) {
  const child = fork(fileURLToPath(new URL(script, import.meta.url)), args, {
    env: { ...process.env, NODE_ENV: 'production', ...env },
    execArgv: [...process.execArgv, ...flags],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  if (message) child.send(message);
  const [answer] = await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(() => {
      throw new Error(`${script} ended before it listened`);
    }),
  ]);
  return {
    origin: `http://127.0.0.1:${answer.port}`,
    pid: child.pid,
    stop: async () => {
      const ended = once(child, 'exit');
      child.kill();
      await ended;
    },
  };
}
