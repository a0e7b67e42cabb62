import { type BreakEvenChartData, breakEvenChart, type Lang, prettyUnit } from '@contrechamp/report';
import { type ReactNode, useState } from 'react';
import { Choices } from '../../components/choices.tsx';
import { Picture } from '../../components/picture.tsx';
import { sobrietyMessages } from '../../i18n/messages/sobriety.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { useFigures } from '../../state/figures.ts';
import { useLang } from '../../state/settings.ts';
import { patient } from '../../worker/client.ts';
import type { BreakEvenFound, BreakEvenKind } from '../../worker/methods/break-even.ts';
import type { SoberOutline } from '../../worker/methods/sober-entries.ts';
import { breakEvenText } from './break-even-text.ts';
import type { Side } from './pair.tsx';
import { useAnswer } from './use-answer.ts';

interface BreakEvenProps {
  readonly outline: SoberOutline;
  readonly scenario: Side;
  readonly against: Side;
  /** The choice of the other scenario. */
  readonly children: ReactNode;
}

const subjects = { images: 'subjectImages', clips: 'subjectClips', grid: 'subjectGrid' } as const;

/** The picture's own words round to two figures where the sentence beside it does. */
const certain = (sure: number | null): number | null => (sure === null ? null : Number(sure.toPrecision(2)));

function chartData(found: BreakEvenFound, scenario: Side, against: Side, lang: Lang): BreakEvenChartData {
  const w = sobrietyMessages[lang];
  const { kind, unit, today } = found.variable;
  const subject = subjects[kind as BreakEvenKind];
  return {
    points: found.points,
    xLabel: w[subject],
    unit: kind === 'images' ? w.imagesUnit : kind === 'clips' ? w.clipsUnit : prettyUnit(unit, lang),
    today,
    crossing: found.crossing,
    sure: certain(found.sure),
    names: { scenario: scenario.name, against: against.name },
    colours: { scenario: scenario.place, against: against.place },
  };
}

/** How much of something there may be before the scenario that generates stops being the lower one. */
export function BreakEvenSection({ outline, scenario, against, children }: BreakEvenProps) {
  const w = useMessages(sobrietyMessages);
  const lang = useLang();
  const source = useFigures((f) => (f.pending ? null : f.source));
  const [chosen, setChosen] = useState<BreakEvenKind | null>(null);
  const has = (type: string): boolean => outline.entries.some((e) => e.type === type);
  const kinds: readonly { readonly key: BreakEvenKind; readonly label: string }[] = [
    ...(has('image-generation') ? [{ key: 'images', label: w.varyImages } as const] : []),
    ...(has('video-generation') ? [{ key: 'clips', label: w.varyClips } as const] : []),
    { key: 'grid', label: w.varyGrid },
  ];
  const kind = kinds.find((k) => k.key === chosen)?.key ?? kinds[0]?.key ?? 'grid';
  const { answer, current, none } = useAnswer(
    { engine: patient },
    'breakEven',
    source && { source, scenario: scenario.id, against: against.id, kind },
  );
  const fitting =
    !none &&
    answer &&
    answer.scenario === scenario.id &&
    answer.against === against.id &&
    answer.variable.kind === kind;
  const places = outline.entries.flatMap((e) => e.places);
  const text = fitting ? breakEvenText(answer, [scenario.name, against.name], places, lang) : null;
  return (
    <div aria-busy={!current}>
      <p className="sober-lead" aria-live="polite" data-figure="break-even">
        {text ? text.lead : none ? w.noVariable : w.computing}
      </p>
      <p className="section__note">{text?.rest}</p>
      <div className="sober-pair no-print">
        <div className="field">
          <span className="field__label">{w.vary}</span>
          <Choices label={w.vary} options={kinds} value={kind} onChange={setChosen} />
        </div>
        {children}
      </div>
      {fitting && (
        <Picture
          name={`${scenario.name} ${against.name} ${kind}`}
          draw={(options) => breakEvenChart(chartData(answer, scenario, against, options.lang), options)}
        >
          <p className="small faint sober-busy" role="status">
            {current ? '' : w.computing}
          </p>
        </Picture>
      )}
      <p className="small faint sober-alone">{w.alone}</p>
    </div>
  );
}
