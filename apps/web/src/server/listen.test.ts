import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { close, listen } from './listen.mjs';

const loopback = { host: '127.0.0.1', port: 0 };

test('an address that is in use is named, and the setting that changes it', async () => {
  const first = createServer();
  await listen(first, loopback);
  const { port } = first.address() as AddressInfo;
  await expect(listen(createServer(), { host: '127.0.0.1', port })).rejects.toThrow(
    `port ${port} on 127.0.0.1 is in use: stop what listens there, or set EVENTIDE_WEB_PORT to another port.`,
  );
  await close(first, 1_000);
});

test('a server that is told to stop does not wait for ever for a connection that speaks another protocol', async () => {
  const server = createServer();
  server.on('upgrade', (_, socket) => {
    socket.write('HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n');
  });
  await listen(server, loopback);
  const { port } = server.address() as AddressInfo;
  const upgraded = request({ port, headers: { connection: 'Upgrade', upgrade: 'websocket' } }).end();
  const socket = await new Promise<{ destroy: () => void }>((resolve) => {
    upgraded.once('upgrade', (_, own) => {
      resolve(own);
    });
  });
  await close(server, 200);
  socket.destroy();
});
