/** The floor: node:http that reads the request and sends bytes it was given. A GraphQL server can at best come near. */
import { createServer } from 'node:http';

process.once('message', (/** @type {{ body: string, contentType: string }} */ { body, contentType }) => {
  const bytes = Buffer.from(body);
  const server = createServer((request, response) => {
    request.resume().on('end', () => {
      response.writeHead(200, { 'content-type': contentType, 'content-length': bytes.length }).end(bytes);
    });
  });
  server.listen(0, '127.0.0.1', () => process.send?.({ port: server.address().port }));
});
