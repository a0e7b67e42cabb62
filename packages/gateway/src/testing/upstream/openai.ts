import type { FakeService } from './kit.ts';

/** Shapes: openai 6.49.0, resources/images.d.ts, read 2026-11-26. Streams end with one completed picture. */
export const fakeOpenAi: FakeService = {
  authentication: { header: 'authorization', prefix: 'Bearer ' },
  generates: { method: 'POST', path: /^\/v1\/images\/(?:generations|edits|variations)$/ },
  error: (status, message) => ({
    error: { message, type: status === 429 ? 'rate_limit_error' : 'invalid_request_error', param: null, code: null },
  }),
  async answer(call, stage) {
    if (call.method === 'GET' && call.path === '/v1/models') {
      return {
        json: { object: 'list', data: [{ id: 'gpt-image-1', object: 'model', created: 1, owned_by: 'openai' }] },
      };
    }
    if (call.method !== 'POST' || !call.path.startsWith('/v1/images/')) return null;
    const form = call.json === null ? await call.form() : null;
    const field = (name: string): unknown => (form === null ? call.json[name] : (form.get(name) ?? undefined));
    stage.prompt(String(field('prompt')));
    if (stage.behaviour === 'content-refused') {
      const error = { message: 'Rejected by the safety system', type: 'image_generation_user_error', param: null };
      return { status: 400, json: { error: { ...error, code: 'moderation_blocked' } } };
    }
    const n = Number(field('n') ?? 1);
    const b64_json = stage.picture.toString('base64');
    const tokens = { input_tokens: 12, input_tokens_details: { image_tokens: 0, text_tokens: 12 } };
    const usage =
      stage.behaviour === 'usage-absent'
        ? {}
        : { usage: { ...tokens, output_tokens: 272 * n, total_tokens: 12 + 272 * n } };
    const common = { size: '1024x1024', quality: 'low', background: 'opaque', output_format: 'png' };
    const headers = { 'x-request-id': 'req_1' };
    if (field('stream') === true || field('stream') === 'true') {
      const type = call.path.endsWith('edits') ? 'image_edit' : 'image_generation';
      const event = (name: string, data: object) =>
        `event: ${type}.${name}\ndata: ${JSON.stringify({ type: `${type}.${name}`, b64_json, created_at: 1, ...common, ...data })}\n\n`;
      const partial = Array.from({ length: Number(field('partial_images') ?? 0) }, (_, i) =>
        event('partial_image', { partial_image_index: i }),
      );
      const bytes = Buffer.from([...partial, event('completed', usage)].join(''));
      return { bytes, carries: true, headers: { ...headers, 'content-type': 'text/event-stream' } };
    }
    const data = Array.from({ length: n }, () => ({ b64_json }));
    return { json: { created: 1, ...common, data, ...usage }, headers, carries: true };
  },
};
