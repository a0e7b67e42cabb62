import type { Lang } from '@contrechamp/report';
import { useLang } from '../state/settings.ts';

/** The words of a part of the studio, in the language of the reader. */
export const useMessages = <M>(messages: Readonly<Record<Lang, M>>): M => messages[useLang()];
