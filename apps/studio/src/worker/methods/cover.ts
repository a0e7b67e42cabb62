import {
  type Brand,
  type Cover,
  coverGround,
  coverInk,
  type Lang,
  type PaperStyle,
  reportDocument,
} from '@contrechamp/report';
import { version } from '../../version.ts';
import { opened } from '../open.ts';
import type { Source } from '../view.ts';
import { comparisonOf, isCalculated } from './compare.ts';

export interface CoverRequest {
  readonly source: Source;
  readonly lang: Lang;
  /** ISO date; empty where none is printed. */
  readonly date: string;
  readonly brand: Brand;
  readonly style: PaperStyle;
  readonly draws: number;
}

/** The cover of the white paper, and the two colours that it is set in. */
export interface CoverView {
  readonly cover: Cover;
  readonly ground: string;
  readonly ink: string;
}

/** The cover as the paper will have it; null when the campaign cannot be computed. */
export async function cover({ source, lang, date, brand, style, draws }: CoverRequest): Promise<CoverView | null> {
  const at = await opened(source);
  if (!isCalculated(at)) return null;
  const document = reportDocument(
    { result: comparisonOf(at, draws), reduction: null, sobriety: [] },
    { lang, version, sha256: '', file: '', brand, style, ...(date !== '' && { date }) },
  );
  const ground = document.brand.cover ?? coverGround;
  return document.cover && { cover: document.cover, ground, ink: coverInk(ground) };
}
