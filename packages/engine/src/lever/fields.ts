import { activityDefinition } from '../activity/registry.ts';
import type { Document } from '../question/document.ts';

/** One entry of an inventory as the campaign file writes it. */
export type Fields = Document;

/** Whether an entry is of one of these types. */
export const is = (fields: Fields, ...types: readonly string[]): boolean => types.includes(String(fields.type));

/** How an entry is called in the names of entries made from it. */
export const nameFor = (fields: Fields): string => (typeof fields.id === 'string' ? fields.id : String(fields.type));

/** Whether an entry belongs to the shoot; where the file does not say, as its type does. */
export const isShoot = (fields: Fields): boolean =>
  (fields.stage ?? activityDefinition(String(fields.type))?.stage) === 'shoot';
