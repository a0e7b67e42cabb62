// @ts-check
/** A service that answers at once with an image of 1.5 MB, as OpenAI's API writes it. `node bench/gateway/upstream.mjs` */
import { createServer } from 'node:http';
import process from 'node:process';

const megabytes = 1.5;
const picture = Buffer.alloc(Math.floor((megabytes * 1e6 * 3) / 4), 7);
// Begins as a PNG does: header, then the chunk with the pixels, which are nobody's business here.
picture.set(Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1'));
picture.writeUInt32BE(picture.length - 57, 33);
picture.set(Buffer.from('IDAT', 'latin1'), 37);
const usage = {
  ...{ input_tokens: 12, output_tokens: 272, total_tokens: 284 },
  input_tokens_details: { image_tokens: 0, text_tokens: 12 },
};
const answer = Buffer.from(
  JSON.stringify({
    ...{ created: 1, background: 'opaque', data: [{ b64_json: picture.toString('base64') }], output_format: 'png' },
    ...{ quality: 'low', size: '1024x1024', usage },
  }),
);

const server = createServer((request, response) => {
  request.resume();
  request.on('end', () => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': answer.length });
    response.end(answer);
  });
});
// A connection that a proxy keeps must not be closed under it between two measurements.
server.keepAliveTimeout = 600_000;
server.listen(Number(process.argv[2]), '127.0.0.1');
