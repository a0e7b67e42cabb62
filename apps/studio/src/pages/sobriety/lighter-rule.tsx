import { numberOf } from '@contrechamp/engine';
import { formatFigures, formatInteger } from '@contrechamp/report';
import { Choices } from '../../components/choices.tsx';
import { sobrietyMessages } from '../../i18n/messages/sobriety.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { useLang } from '../../state/settings.ts';
import type { SoberEntry } from '../../worker/methods/sober-entries.ts';
import { sizeOf, sizesOf, withModel } from './entry.ts';
import { ModelField } from './model-field.tsx';
import { useMoves } from './moves.ts';
import { NumberSlider } from './number-slider.tsx';
import { SelectField } from './select-field.tsx';
import { energyText, thin } from './words.ts';

interface RuleProps {
  readonly entry: SoberEntry;
  readonly period: number;
  readonly colour: string;
}

const pixels = 1e6;
const mostSteps = 100;
const qualityWords = { low: 'qualityLow', medium: 'qualityMedium', high: 'qualityHigh' } as const;
const perOutput = {
  'image-generation': 'perImage',
  upscaling: 'perImage',
  'video-generation': 'perClip',
  'text-generation': 'perRequest',
  'fine-tuning': null,
} as const;

/** What one output takes, and how that is known. */
function useEvidence({ type, each, tier }: SoberEntry): string {
  const w = useMessages(sobrietyMessages);
  const lang = useLang();
  const per = perOutput[type];
  const energy = each !== null && per !== null ? [w[per](energyText(each, lang))] : [];
  const known = tier !== null && tier in w ? [w[tier as 'T6']] : [];
  return [...energy, ...known].join(', ');
}

function SizeField({ entry: { index, type, fields } }: { readonly entry: SoberEntry }) {
  const w = useMessages(sobrietyMessages);
  const lang = useLang();
  const { settle } = useMoves();
  const own = sizeOf(type, fields);
  if (!own) return null;
  const id = ({ width, height }: typeof own) => `${width}x${height}`;
  const options = sizesOf(type, fields).map((size) => ({
    id: id(size),
    label: `${formatInteger(size.width, lang)}${thin}×${thin}${formatInteger(size.height, lang)}`,
    detail: w.megapixels(formatFigures((size.width * size.height) / pixels, lang, 2)),
  }));
  return (
    <SelectField
      label={w.size}
      options={options}
      value={id(own)}
      onChange={(next) => {
        const size = sizesOf(type, fields).find((s) => id(s) === next);
        if (size) settle(index, (f) => ({ ...f, ...size }));
      }}
    />
  );
}

function Steps({ entry, colour }: { readonly entry: SoberEntry; readonly colour: string }) {
  const w = useMessages(sobrietyMessages);
  const lang = useLang();
  const { move, settle } = useMoves();
  const { index, fields, model } = entry;
  const steps = numberOf(fields.steps) ?? model?.steps ?? null;
  if (!model?.open || steps === null) return null;
  return (
    <NumberSlider
      label={w.steps}
      value={steps}
      min={1}
      max={Math.max(mostSteps, steps)}
      colour={colour}
      text={(x) => formatInteger(x, lang)}
      onMove={(x) => move(index, (f) => ({ ...f, steps: x }))}
      onSettle={(x) => settle(index, (f) => ({ ...f, steps: x }))}
    />
  );
}

function Quality({ entry: { index, fields, model } }: { readonly entry: SoberEntry }) {
  const w = useMessages(sobrietyMessages);
  const { settle } = useMoves();
  const qualities = (['low', 'medium', 'high'] as const).filter((q) => model?.qualities.includes(q));
  const own = qualities.find((q) => q === (fields.quality ?? 'medium'));
  if (model?.open !== false || own === undefined) return null;
  return (
    <div className="field">
      <span className="field__label">{w.quality}</span>
      <Choices
        label={w.quality}
        options={qualities.map((key) => ({ key, label: w[qualityWords[key]] }))}
        value={own}
        onChange={(quality) => settle(index, (f) => ({ ...f, quality }))}
      />
    </div>
  );
}

/** The most efficient way that serves: model, size, steps or quality. */
export function LighterRule({ entry, period, colour }: RuleProps) {
  const w = useMessages(sobrietyMessages);
  const { settle } = useMoves();
  const evidence = useEvidence(entry);
  const { index, type, fields, model } = entry;
  const generates = type === 'image-generation' || type === 'video-generation';
  const method = fields.method === 'diffusion' ? 'diffusion' : 'network';
  return (
    <>
      {generates && (
        <ModelField
          entry={entry}
          period={period}
          seconds={numberOf(fields.seconds) ?? 5}
          hint={model ? evidence : w.modelUnknown}
          onChange={(next) => settle(index, (f) => withModel(f, model, next))}
        />
      )}
      {type === 'upscaling' && (
        <div className="field">
          <span className="field__label">{w.method}</span>
          <Choices
            label={w.method}
            options={[
              { key: 'network', label: w.network },
              { key: 'diffusion', label: w.diffusion },
            ]}
            value={method}
            onChange={(next) => settle(index, (f) => ({ ...f, method: next }))}
          />
          <span className="field__hint">{evidence}</span>
        </div>
      )}
      {!generates && type !== 'upscaling' && (
        <p className="small faint">{type === 'text-generation' ? w.anyText : evidence}</p>
      )}
      <SizeField entry={entry} />
      {generates && <Steps entry={entry} colour={colour} />}
      <Quality entry={entry} />
    </>
  );
}
