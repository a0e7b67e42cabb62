/**
 * Elementary functions whose every bit is the same in every JavaScript engine: ECMAScript lets `Math.exp`, `Math.log`
 * and `**` differ between engines, but fixes + − × ÷ and the layout of a double.
 */
export { exp } from './portable/exp.ts';
export { expm1 } from './portable/expm1.ts';
export { inverseNormal } from './portable/inverse-normal.ts';
export { log } from './portable/log.ts';
export { normalCdf } from './portable/normal-cdf.ts';
export { sqrt } from './portable/sqrt.ts';
