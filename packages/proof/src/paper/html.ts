import { type ReportDocument, reportHtml } from '@contrechamp/report';
import { webFonts } from './web-fonts.ts';

/** A paper as one page of a browser, its fonts in it. */
export const htmlOf = (document: ReportDocument): string => reportHtml(document, webFonts());
