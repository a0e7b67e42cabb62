// @ts-check
/** The bare Node proxy: nothing but bytes. `node bench/gateway/pipe.mjs PORT UPSTREAM` */
import { Agent, createServer, request } from 'node:http';
import process from 'node:process';

const agent = new Agent({ keepAlive: true });
const port = Number(process.argv[3]);

const server = createServer((incoming, outgoing) => {
  const { method, url: path, headers } = incoming;
  const upstream = request({ host: '127.0.0.1', port, method, path, headers, agent }, (answer) => {
    outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(outgoing);
  });
  incoming.pipe(upstream);
  outgoing.on('close', () => upstream.destroy());
  upstream.on('error', () => outgoing.destroy());
});
server.keepAliveTimeout = 600_000;
server.listen(Number(process.argv[2]), '127.0.0.1');
