import type { Lang } from '@contrechamp/report';
import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import { preferredLang } from '../lang.ts';

/** What handlers find beside the request. */
export interface Environment {
  Bindings: HttpBindings;
}

/** The language asked for by `?lang=`, else by the browser. */
export function langOf(context: Context<Environment>): Lang {
  const asked = context.req.query('lang');
  return asked === 'fr' || asked === 'en' ? asked : preferredLang(context.req.header('accept-language'));
}
