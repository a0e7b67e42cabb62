import { numberOf, withNumber } from '@contrechamp/engine';
import { formatNumber } from '@contrechamp/report';
import { sobrietyMessages } from '../../i18n/messages/sobriety.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { useLang } from '../../state/settings.ts';
import type { SoberEntry } from '../../worker/methods/sober-entries.ts';
import { amountOf, withAmount } from './entry.ts';
import { useMoves } from './moves.ts';
import { NumberSlider } from './number-slider.tsx';
import { ratioText, thin } from './words.ts';

interface RuleProps {
  readonly entry: SoberEntry;
  readonly kept: number;
  readonly colour: string;
}

const names = {
  count: 'noImages',
  clips: 'noClips',
  requests: 'noRequests',
  tokens: 'noTokens',
  spend: 'noSpend',
  gpuHours: 'noHours',
  energy: 'noEnergy',
} as const;

/** The bounds of a range, as the file gives them. */
function boundsOf(value: unknown): readonly [number, number] | null {
  if (typeof value !== 'object' || value === null || !('low' in value) || !('high' in value)) return null;
  const [low, high] = [numberOf(value.low), numberOf(value.high)];
  return low === null || high === null ? null : [low, high];
}

const unitOf = (value: unknown): string =>
  typeof value === 'string' ? (/^\s*[\d.eE+-]+\s*([^±]*)/.exec(value)?.[1] ?? '').trim() : '';

/** No more than needed: how many, and how long. */
export function FewerRule({ entry, kept, colour }: RuleProps) {
  const w = useMessages(sobrietyMessages);
  const lang = useLang();
  const { move, settle } = useMoves();
  const { index, type, fields } = entry;
  const amount = amountOf(type, fields);
  const seconds = type === 'video-generation' ? numberOf(fields.seconds) : null;
  if (!amount) return <p className="small faint">{w.nothingCounted}</p>;
  const unit = unitOf(fields[amount.field]);
  const bounds = boundsOf(fields[amount.field]);
  const counted = amount.field === 'count' || amount.field === 'clips';
  const ratio = counted && type !== 'upscaling' ? ratioText(amount.value, kept, lang) : null;
  const metered = amount.field !== 'energy' && numberOf(fields.energy) !== null;
  return (
    <>
      <div>
        <NumberSlider
          label={w[names[amount.field as keyof typeof names]]}
          value={amount.value}
          colour={colour}
          text={(x) => `${formatNumber(x, lang)}${unit === '' ? '' : `${thin}${unit}`}`}
          onMove={(x) => move(index, (f) => withAmount(type, f, x))}
          onSettle={(x) => settle(index, (f) => withAmount(type, f, x))}
        />
        {bounds && (
          <p className="small faint">{w.between(formatNumber(bounds[0], lang), formatNumber(bounds[1], lang))}</p>
        )}
        {ratio !== null && <p className="small faint">{w.kept(ratio)}</p>}
        {metered && <p className="small faint">{w.metered}</p>}
      </div>
      {seconds !== null && seconds > 0 && (
        <NumberSlider
          label={w.seconds}
          value={seconds}
          colour={colour}
          text={(x) => `${formatNumber(x, lang)}${thin}s`}
          onMove={(x) => move(index, (f) => ({ ...f, seconds: withNumber(f.seconds, x) }))}
          onSettle={(x) => settle(index, (f) => ({ ...f, seconds: withNumber(f.seconds, x) }))}
        />
      )}
    </>
  );
}
