import type * as z from 'zod';
import type { Bilingual } from '../factor/schema.ts';
import type { Category, Stage } from '../inventory/vocabulary.ts';
import type { ActivityContext } from './context.ts';

/**
 * One type of activity: its fields, where it is filed, and how its fields become emission sources.
 * `oneOf` lists groups of fields of which at least one must be complete.
 */
export interface ActivityDefinition {
  readonly type: string;
  readonly summary: Bilingual;
  readonly category: Category;
  readonly stage: Stage;
  readonly fields: z.ZodRawShape;
  readonly oneOf?: readonly (readonly string[])[];
  /** A plausible entry of a real production, as a campaign file would write it, without its type. */
  readonly example: Readonly<Record<string, unknown>>;
  /** Adds the lines of one activity to the context. */
  inventory(fields: never, context: ActivityContext): void;
}

interface TypedDefinition<S extends z.ZodRawShape> extends Omit<ActivityDefinition, 'inventory' | 'fields'> {
  readonly fields: S;
  inventory(fields: z.output<z.ZodObject<S>>, context: ActivityContext): void;
}

/** Keeps the fields and the function that reads them in step. */
export const defineActivity = <const S extends z.ZodRawShape>(definition: TypedDefinition<S>): ActivityDefinition =>
  definition as unknown as ActivityDefinition;

interface Def {
  readonly type: string;
  readonly innerType?: z.ZodType;
}

/** Names of the quantities that a file may leave out and that are more than information. */
export const optionalQuantities = ({ fields }: ActivityDefinition): readonly string[] =>
  Object.entries(fields).flatMap(([name, schema]) => {
    const { type, innerType } = (schema as z.ZodType)._zod.def as unknown as Def;
    if ((type !== 'optional' && type !== 'default') || !innerType) return [];
    const meta = (innerType.meta() ?? {}) as Readonly<Record<string, unknown>>;
    return meta['x-unit'] !== undefined && meta['x-effect'] !== 'none' ? [name] : [];
  });
