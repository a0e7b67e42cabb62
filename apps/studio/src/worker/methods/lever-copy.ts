import { type Document, edited, readDocument } from '@contrechamp/engine';
import { reduceMessages } from '../../i18n/messages/reduce.ts';
import { nameOf } from './outline.ts';

const scenariosOf = (text: string): readonly Document[] => {
  const { scenarios } = readDocument(text);
  return Array.isArray(scenarios) ? (scenarios as Document[]) : [];
};

/** A campaign with a second scenario like one that it has, right after it, named for having been reduced. */
export function withCopy(text: string, scenario: string): { readonly text: string; readonly scenario: string } {
  const place = scenariosOf(text).findIndex((s) => s.id === scenario);
  const before = scenariosOf(text)[place];
  const doubled = edited(text, { op: 'duplicate-scenario', scenario });
  const { activities: _, ...head } = scenariosOf(doubled)[place + 1] ?? {};
  const { en, fr } = nameOf(before?.name, scenario);
  const name = { en: reduceMessages.en.reducedName(en), fr: reduceMessages.fr.reducedName(fr) };
  const id = String(head.id ?? '');
  return { text: edited(doubled, { op: 'set-head', scenario: id, fields: { ...head, name } }), scenario: id };
}
