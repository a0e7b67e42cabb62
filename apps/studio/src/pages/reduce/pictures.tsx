import {
  type AbatementStep,
  abatementChart,
  type Lang,
  pick,
  typeset,
  type WaterfallChartData,
  waterfallChart,
} from '@contrechamp/report';
import { useMemo, useState } from 'react';
import { Choices } from '../../components/choices.tsx';
import { Picture } from '../../components/picture.tsx';
import { reduceMessages } from '../../i18n/messages/reduce.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import type { LeverQuestion } from '../../worker/methods/lever-bench.ts';
import type { PlanView, StepView } from '../../worker/methods/lever-view.ts';
import { useReducing } from './state.ts';
import { useAnswer } from './use-answer.ts';
import { handRests, useSettled } from './use-settled.ts';

const nameOf = ({ name }: StepView, lang: Lang): string => typeset(pick(name, lang), lang);

/** A plan as the data of its waterfall. */
export const waterfallData = (plan: PlanView, target: number, colour: number, lang: Lang): WaterfallChartData => ({
  today: plan.today,
  steps: plan.steps.map((s) => ({ id: s.id, label: nameOf(s, lang), saved: s.saved, after: s.after })),
  end: plan.after,
  target: (1 - target) * plan.today.median,
  colour,
});

/** Levers one after another as the data of their abatement curve. */
export const abatementData = (steps: readonly StepView[], lang: Lang): readonly AbatementStep[] =>
  steps.map((s) => ({
    id: s.id,
    label: nameOf(s, lang),
    saved: s.saved,
    effort: s.effort,
    ...(s.cost && { cost: s.cost }),
  }));

interface PicturesProps {
  readonly name: string;
  readonly question: LeverQuestion;
  readonly plan: PlanView;
  readonly target: number;
  readonly colour: number;
  readonly lang: Lang;
}

/** How the plan gets from today to where it ends, and what each saving asks for. */
export function Pictures({ name, question, plan, target, colour, lang }: PicturesProps) {
  const w = useMessages(reduceMessages);
  const [shown, setShown] = useState<'pulled' | 'all'>('pulled');
  const any = plan.steps.length > 0;
  const stay = useReducing((r) => r.stay);
  const maxEffort = useReducing((r) => r.maxEffort);
  const exclude = useReducing((r) => r.exclude);
  const pulled = any && shown === 'pulled';
  const asked = useSettled(
    useMemo(
      () => (pulled ? null : { ...question, stay, maxEffort, exclude }),
      [pulled, question, stay, maxEffort, exclude],
    ),
    handRests,
  );
  const { answer } = useAnswer('leverCurve', asked);
  const steps = pulled ? plan.steps : answer?.ok ? answer.steps : [];
  return (
    <>
      {any && (
        <section className="section">
          <h2>{w.waterfall}</h2>
          <p className="section__note">{w.waterfallNote}</p>
          <Picture
            name={`${name} ${w.waterfall}`}
            draw={(options) => waterfallChart(waterfallData(plan, target, colour, lang), options)}
          />
        </section>
      )}
      <section className="section">
        <h2>{w.curve}</h2>
        <p className="section__note">{w.curveNote}</p>
        {pulled || answer ? (
          <Picture
            name={`${name} ${w.curve}`}
            draw={(options) => abatementChart(abatementData(steps, lang), { ...options, colour })}
          >
            {any && (
              <Choices
                label={w.shown}
                value={shown}
                onChange={setShown}
                options={[
                  { key: 'pulled', label: w.shownPulled },
                  { key: 'all', label: w.shownAll },
                ]}
              />
            )}
          </Picture>
        ) : (
          <p className="faint">{w.computing}</p>
        )}
      </section>
    </>
  );
}
