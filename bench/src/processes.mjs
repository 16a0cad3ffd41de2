import { fork } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('.', import.meta.url));

/**
 * @typedef {object} Running
 * @property {string} origin
 * @property {number | undefined} pid
 * @property {(question: object) => Promise<object>} ask Sends a message to the server and gives its answer.
 * @property {() => Promise<void>} stop
 */

/**
 * Starts a server as a process of its own on a free port of the loopback interface, and waits until it listens: the
 * server sends `{ port }` to its parent.
 * @param {string} script absolute, or relative to this folder
 * @param {{ args?: string[], message?: object, env?: Record<string, string>, flags?: string[] }} [options] `message` is handed
 *   to the server first, `flags` are Node's
 * @returns {Promise<Running>}
 */
export async function start(script, { args = [], message, env = {}, flags = [] } = {}) {
  const child = fork(resolve(folder, script), args, {
    env: { ...process.env, NODE_ENV: 'production', ...env },
    execArgv: [...process.execArgv, ...flags],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  if (message) child.send(message);
  const listening = new Promise((resolve) => {
    // Before it listens, a server may say how far it has come.
    child.on('message', (answer) => {
      if ('port' in answer) resolve(answer);
    });
  });
  const answer = await Promise.race([
    listening,
    once(child, 'exit').then(() => {
      throw new Error(`${script} ended before it listened`);
    }),
  ]);
  return {
    origin: `http://127.0.0.1:${answer.port}`,
    pid: child.pid,
    ask: async (question) => {
      const answered = once(child, 'message');
      child.send(question);
      return (await answered)[0];
    },
    stop: async () => {
      const ended = once(child, 'exit');
      child.kill();
      await ended;
    },
  };
}
