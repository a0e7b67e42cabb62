import { formatInteger, formatMass, formatPercent } from '@contrechamp/report';
import { sobrietyMessages } from '../../i18n/messages/sobriety.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { useLang } from '../../state/settings.ts';
import type { SoberOutline } from '../../worker/methods/sober-entries.ts';
import type { SoberFigures } from '../../worker/methods/sober-figures.ts';
import { amountOf, type Fields } from './entry.ts';
import { amountText, ratioText, unbroken } from './words.ts';

interface SummaryProps {
  readonly outline: SoberOutline;
  readonly figures: SoberFigures;
  readonly name: string;
  /** The entry under a hand. */
  readonly moving: { readonly index: number; readonly fields: Fields } | null;
}

type Kind = 'Still' | 'Video' | 'Other';

function kindOf(deliverables: SoberOutline['deliverables']): Kind {
  const kinds = new Set(deliverables.map((d) => d.type));
  if (kinds.size > 1) return 'Other';
  return kinds.has('still') ? 'Still' : kinds.has('video') ? 'Video' : 'Other';
}

/** What generation emits, for one deliverable and in the whole, and how much is made for what is kept. */
export function Summary({ outline, figures, name, moving }: SummaryProps) {
  const w = useMessages(sobrietyMessages);
  const lang = useLang();
  const kept = outline.deliverables.reduce((sum, d) => sum + d.count, 0);
  const kind = kindOf(outline.deliverables);
  const each = formatMass(figures.generation.median / Math.max(kept, 1), lang);
  const perKept = kept === 1 ? w[`one${kind}`](each) : w[`each${kind}`](each, formatInteger(kept, lang));
  const made = (type: 'image-generation' | 'video-generation', field: string): number =>
    outline.entries
      .filter((e) => e.type === type)
      .map((e) => amountOf(type, moving?.index === e.index ? moving.fields : e.fields))
      .reduce((sum, a) => sum + (a?.field === field ? a.value : 0), 0);
  const [images, clips] = [made('image-generation', 'count'), made('video-generation', 'clips')];
  const counted = [
    ...(images > 0 ? [w.images(formatInteger(images, lang))] : []),
    ...(clips > 0 ? [w.clips(formatInteger(clips, lang))] : []),
  ];
  const ratio = ratioText(images + clips, kept, lang);
  return (
    <p className="lede" aria-live="polite" data-figure="sentence">
      {w.lede(name, unbroken(amountText(figures.generation, lang)))}
      {w.ledeShare(perKept, formatPercent(figures.share, lang))}
      {ratio !== null && ` ${w.made(counted.join(w.and), ratio)}`}
    </p>
  );
}
