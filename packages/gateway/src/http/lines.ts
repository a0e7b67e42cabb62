import type { Dispatcher } from 'undici';
import type { Host, Http, PassthroughAdapter, TranslatedAdapter } from '../provider/adapter.ts';

/** A service that speaks OpenAI's language, within reach. */
export interface PassthroughLine {
  readonly kind: 'passthrough';
  readonly adapter: PassthroughAdapter;
  readonly host: Host;
  readonly dispatcher: Dispatcher;
  /** Key of the service; null where it asks for none. */
  readonly key: string | null;
}

/** A service with a language of its own, within reach. */
export interface TranslatedLine {
  readonly kind: 'translated';
  readonly adapter: TranslatedAdapter;
  readonly host: Host;
  readonly http: Http;
}

export type Line = PassthroughLine | TranslatedLine;

/** Every configured service, by id of its adapter and of its host. */
export type Lines = (provider: string, host: string) => Line;
