import { sourceTypeUri } from '../mark/mark.ts';

/** A statement of our own that goes into a manifest. */
export interface Assertion {
  /** `org.contrechamp.footprint`. */
  readonly label: string;
  readonly data: Readonly<Record<string, unknown>>;
}

export interface Statement {
  /** Name of the file. */
  readonly title: string;
  /** Who writes the manifest. */
  readonly generator: { readonly name: string; readonly version: string };
  readonly sourceType: string;
  /** The model that made the picture; null where nobody knows. */
  readonly agent: string | null;
  /** ISO 8601: when it was made; null where nobody knows. */
  readonly when: string | null;
  readonly assertions: readonly Assertion[];
}

const parentId = 'parent';

/**
 * What a manifest says. A picture that has one already is opened with it as its parent, and what that says stands; one
 * without is created.
 */
export function manifestOf({ title, generator, sourceType, agent, when, assertions }: Statement, hasManifest: boolean) {
  const created = {
    action: 'c2pa.created',
    digitalSourceType: sourceTypeUri(sourceType),
    ...(agent === null ? {} : { softwareAgent: { name: agent } }),
    ...(when === null ? {} : { when }),
  };
  return {
    definition: { title, claim_generator_info: [generator], assertions: [] },
    parent: hasManifest ? { title, relationship: 'parentOf', instance_id: parentId } : null,
    action: hasManifest ? { action: 'c2pa.opened', parameters: { ingredientIds: [parentId] } } : created,
    assertions,
  };
}
