import type { Sent } from '../../request/generation.ts';
import { type Content, type Picture, UpstreamFailure } from '../adapter.ts';
import type { At, PicturesRule, RequestForm } from './data.ts';
import { settingsForSize } from './sizes.ts';
import { addAt, putAt } from './write.ts';

export interface PreparedRequest {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | FormData;
}

/** A name as part of a path; the letters of models of all services, and no way up. */
export function pathWith(template: string, name: string, value: string): string {
  const parts = value.split('/');
  if (parts.some((part) => !/^[\w.:-]+$/.test(part) || /^\.+$/.test(part))) {
    throw new UpstreamFailure('refused', { detail: `not a name: ${name}` });
  }
  return template.replace(`{${name}}`, parts.map(encodeURIComponent).join('/').replaceAll('%3A', ':'));
}

/**
 * The request in the language of the service, for `n` images; nothing asked is left out, objections come before.
 * @throws UpstreamFailure `refused` where something is longer than the service takes
 */
export function prepare(form: RequestForm, name: string, sent: Sent, content: Content, n: number): PreparedRequest {
  const root: Record<string, unknown> = {};
  for (const { at, value } of [...form.fixed, ...settingsOf(form, name, sent, content, n)]) putAt(root, at, value);
  if (form.promptLongest !== null && content.prompt.length > form.promptLongest) {
    throw new UpstreamFailure('refused', { detail: `the prompt is longer than ${form.promptLongest} characters` });
  }
  if (form.seed !== null && (content.seed ?? 0) > form.seed.most) {
    throw new UpstreamFailure('refused', { detail: `the seed is above ${form.seed.most}` });
  }
  if (form.pictures !== null) putPictures(root, form.pictures, content.pictures);
  const path = pathWith(form.path, 'model', name);
  if (form.encoding === 'json') {
    return { path, headers: { ...form.headers, 'content-type': 'application/json' }, body: JSON.stringify(root) };
  }
  const body = new FormData();
  for (const [key, value] of Object.entries(root)) body.set(key, String(value));
  return { path, headers: form.headers, body };
}

type Put = { readonly at: At; readonly value: unknown };

function settingsOf(form: RequestForm, name: string, sent: Sent, content: Content, n: number): Put[] {
  const { size, background, format } = form;
  const put = (rule: { readonly at: At } | null, value: unknown): Put[] =>
    rule === null || value === null || value === undefined ? [] : [{ at: rule.at, value }];
  const word = (words: Readonly<Record<string, string>> | undefined, value: string | null) =>
    value === null || words === undefined ? null : (words[value] ?? null);
  const known = size !== null && sent.width !== null && sent.height !== null;
  return [
    { at: form.prompt, value: content.prompt },
    ...put(form.model === null ? null : { at: form.model }, name),
    ...put(form.seed, content.seed),
    ...put(form.count, n),
    ...(known ? (settingsForSize(size, sent.width as number, sent.height as number) ?? []) : []),
    ...put(form.quality, word(form.quality?.words, sent.quality)),
    ...put(form.steps, sent.steps),
    ...put(form.seconds, sent.seconds),
    ...put(typeof form.audio === 'string' ? null : form.audio, sent.audio),
    ...put(format, word(format?.words, content.outputFormat)),
    ...put(background, word(background?.words, content.background)),
  ];
}

const base64 = ({ bytes }: Picture): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');

const dataUri = (picture: Picture): string => `data:${picture.mediaType};base64,${base64(picture)}`;

const spelled: Readonly<Record<PicturesRule['as'], (picture: Picture) => unknown>> = {
  base64,
  'data-uri': dataUri,
  'uri-object': (picture) => ({ uri: dataUri(picture) }),
  'inline-data': (picture) => ({ inlineData: { mimeType: picture.mediaType, data: base64(picture) } }),
  'bytes-object': (picture) => ({ bytesBase64Encoded: base64(picture), mimeType: picture.mediaType }),
};

function putPictures(root: Record<string, unknown>, rule: PicturesRule, pictures: readonly Picture[]): void {
  for (const [i, picture] of pictures.entries()) {
    const value = spelled[rule.as](picture);
    if (rule.longest !== null && dataUri(picture).length > rule.longest) {
      throw new UpstreamFailure('refused', {
        detail: `a picture takes more than ${rule.longest} characters as base64`,
      });
    }
    if ('list' in rule.places) addAt(root, rule.places.list, value);
    else putAt(root, rule.places.each[i] as At, value);
  }
}
