import { withNumber } from '@contrechamp/engine';
import { formatNumber, formatPercent, pick, themes, withUnit } from '@contrechamp/report';
import { useEffect, useRef, useState } from 'react';
import { Slider } from '../../components/slider.tsx';
import { compareMessages } from '../../i18n/messages/compare.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { useFigures } from '../../state/figures.ts';
import { settle, show } from '../../state/preview.ts';
import { useLang, useTheme } from '../../state/settings.ts';
import { live } from '../../worker/client.ts';
import type { Knob } from '../../worker/methods/knobs.ts';

/** How long a slider rests before it is written. */
const keysRest = 200;

function KnobSlider({ knob, colour }: { readonly knob: Knob; readonly colour: string | undefined }) {
  const lang = useLang();
  const [value, setValue] = useState(knob.value);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => setValue(knob.value), [knob]);
  const moved = (number: number) => ({
    scenario: knob.scenario,
    index: knob.index,
    fields: { ...knob.fields, [knob.field]: withNumber(knob.fields[knob.field], number) },
  });
  return (
    <div className="knob" data-knob={`${knob.scenario}/${knob.id}`}>
      <Slider
        label={knob.label}
        value={value}
        max={knob.max}
        step={knob.step}
        today={knob.value}
        output={withUnit(formatNumber(value, lang, 3), knob.unit, lang, value)}
        {...(colour !== undefined && { colour })}
        onMove={(next) => {
          clearTimeout(timer.current);
          setValue(next);
          show(moved(next));
        }}
        onSettle={(next) => {
          // Keys that come one after another are one change.
          clearTimeout(timer.current);
          timer.current = setTimeout(() => void settle(moved(next)), keysRest);
        }}
      />
      <p className="small faint">
        {knob.fieldLabel} · {formatPercent(knob.share, lang)}
      </p>
    </div>
  );
}

/** Sliders for the numbers that weigh most, beside what they move. */
export function Knobs() {
  const w = useMessages(compareMessages);
  const lang = useLang();
  const colours = themes[useTheme()].scenarios;
  const source = useFigures((f) => f.source);
  const scenarios = useFigures((f) => f.compared?.view.scenarios);
  const [knobs, setKnobs] = useState<readonly Knob[]>([]);
  useEffect(() => {
    if (!source) return;
    let current = true;
    void live.call('knobs', { source, lang }).then((found) => current && setKnobs(found));
    return () => {
      current = false;
    };
  }, [source, lang]);
  if (!scenarios || knobs.length === 0) return null;
  return (
    <section className="aside no-print" aria-label={w.knobs}>
      <h2>{w.knobs}</h2>
      <p className="section__note small">{w.knobsNote}</p>
      {scenarios.map((s, i) => {
        const own = knobs.filter((k) => k.scenario === s.id);
        return own.length === 0 ? null : (
          <div key={s.id} className="knobs">
            <h3>
              <span className="swatch" style={{ background: colours[i % colours.length] }} />
              {pick(s.name, lang)}
            </h3>
            {own.map((k) => (
              <KnobSlider key={`${k.id} ${k.field}`} knob={k} colour={colours[i % colours.length]} />
            ))}
          </div>
        );
      })}
    </section>
  );
}
