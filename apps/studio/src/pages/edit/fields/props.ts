import type { FieldSpec } from '../../../worker/methods/schema.ts';

/** What every field of a form is given. */
export interface FieldProps<S extends FieldSpec = FieldSpec> {
  readonly spec: S;
  /** As the file has it; undefined when it leaves the field out. */
  readonly value: unknown;
  /** What is taken when it is left out. */
  readonly fallback: unknown;
  readonly id: string;
  readonly describedBy: string | undefined;
  /** While it is being typed. */
  onDraft(value: unknown): void;
  /** When it is done; undefined leaves the field out. */
  onCommit(value: unknown): void;
}
