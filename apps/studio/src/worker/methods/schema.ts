import { type TypeSpec, typeSpecs } from '@contrechamp/engine';

export { type FieldSpec, fieldsOfType, type TypeSpec } from '@contrechamp/engine';

/** Every type of activity with the fields of its form. */
export const schema = async (): Promise<readonly TypeSpec[]> => typeSpecs();
