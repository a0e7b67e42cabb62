import { type Lang, pick } from '@contrechamp/report';
import { useState } from 'react';
import { Button } from '../../components/button.tsx';
import { Choices } from '../../components/choices.tsx';
import { Slider } from '../../components/slider.tsx';
import { Switch } from '../../components/switch.tsx';
import { reduceMessages } from '../../i18n/messages/reduce.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { patient } from '../../worker/client.ts';
import type { LeverQuestion } from '../../worker/methods/lever-bench.ts';
import type { LeverView } from '../../worker/methods/lever-view.ts';
import { exclude, hardest, reducing, take, useReducing } from './state.ts';
import { targetText } from './words.ts';

const least = 5;
const most = 95;

/** Looks for a way; one that comes after the question has changed is dropped. */
function useSearch(question: LeverQuestion) {
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const search = async (target: number | null): Promise<void> => {
    const { stay, maxEffort, exclude: out, values, scenario } = reducing.get();
    setBusy(true);
    setFailed(false);
    const asked = { ...question, target, stay, maxEffort, exclude: out };
    try {
      const found = await patient.call('plannedLevers', asked);
      const now = reducing.get();
      if (now.values !== values || now.scenario !== scenario) return;
      if (found.ok) take({ asked, plan: found.plan });
      else setFailed(true);
    } catch {
      setFailed(true);
    } finally {
      setBusy(false);
    }
  };
  return { busy, failed, search };
}

const efforts = ['1', '2', '3', '4', '5'] as const;

/** What the search may propose. */
function Allowed({ levers, lang }: { readonly levers: readonly LeverView[]; readonly lang: Lang }) {
  const w = useMessages(reduceMessages);
  const stay = useReducing((r) => r.stay);
  const maxEffort = useReducing((r) => r.maxEffort);
  const out = useReducing((r) => r.exclude);
  return (
    <fieldset className="allowed">
      <legend>{w.allowed}</legend>
      <Switch label={w.stay} on={stay} onChange={(next) => reducing.set({ stay: next })} />
      <div className="allowed__effort">
        <span className="small">{w.hardest}</span>
        <Choices
          label={w.hardest}
          value={efforts[maxEffort - 1] ?? '5'}
          onChange={(key) => reducing.set({ maxEffort: Number(key) })}
          options={efforts.map((key) => ({ key, label: key }))}
        />
        <span className="small faint">{w.efforts[maxEffort - 1] ?? w.efforts[hardest - 1]}</span>
      </div>
      {out.length > 0 && (
        <div className="small">
          <span className="faint">{w.leftOut}</span>
          <ul className="allowed__out">
            {levers
              .filter((l) => out.includes(l.id))
              .map((l) => (
                <li key={l.id}>
                  <button
                    type="button"
                    className="figure-link"
                    aria-label={w.bringBack(pick(l.name, lang))}
                    onClick={() => exclude(l.id, false)}
                  >
                    {pick(l.name, lang)} ×
                  </button>
                </li>
              ))}
          </ul>
        </div>
      )}
    </fieldset>
  );
}

interface TargetProps {
  readonly question: LeverQuestion;
  readonly levers: readonly LeverView[];
  readonly lang: Lang;
}

/** How much should go, and the search for the shortest way there. */
export function Target({ question, levers, lang }: TargetProps) {
  const w = useMessages(reduceMessages);
  const target = useReducing((r) => r.target);
  const { busy, failed, search } = useSearch(question);
  const set = (percent: number) => reducing.set({ target: percent / 100 });
  return (
    <div className="target">
      <Slider
        label={w.target}
        value={Math.round(100 * target)}
        min={least}
        max={most}
        step={1}
        output={`−${targetText(target, lang)}`}
        onMove={set}
        onSettle={set}
      />
      <div className="target__ways">
        <Button look="main" isDisabled={busy} onPress={() => void search(target)}>
          {w.find}
        </Button>
        <Button isDisabled={busy} onPress={() => void search(null)}>
          {w.lowest}
        </Button>
      </div>
      {busy && <p className="small faint computing">{w.computing}</p>}
      {failed && <p className="small">{w.failed}</p>}
      <Allowed levers={levers} lang={lang} />
    </div>
  );
}
