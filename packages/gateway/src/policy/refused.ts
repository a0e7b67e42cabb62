import { DiagnosticError } from '@contrechamp/engine';
import type { Refusal, RefusalCode } from './decision.ts';

/** Ends a decision. It never leaves `decide`. */
export class RefusedRequest extends Error {
  override readonly name = 'RefusedRequest';
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

/** @throws RefusedRequest */
export function refuse(code: RefusalCode, params: Refusal['params'] = {}): never {
  throw new RefusedRequest({ code, params });
}

/** What the meter says, or a refusal where the engine has no figure. @throws RefusedRequest `footprint-unknown` */
export function metered<T>(model: string, ask: () => T): T {
  try {
    return ask();
  } catch (error) {
    if (!(error instanceof DiagnosticError)) throw error;
    const { code, params } = error.diagnostic;
    return refuse('footprint-unknown', { model, reason: code, country: params.country ?? params.value ?? '' });
  }
}

/** What the meter says, or nothing where the engine has no figure: a choice that cannot be weighed is not offered. */
export function meteredIfKnown<T>(ask: () => T): T | null {
  try {
    return ask();
  } catch (error) {
    if (error instanceof DiagnosticError) return null;
    throw error;
  }
}
