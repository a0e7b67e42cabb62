import type { FindingReader } from './reader.ts';

export interface FindingText {
  message(p: FindingReader): string;
  remedy(p: FindingReader): string;
}

export const silent = (): string => '';
