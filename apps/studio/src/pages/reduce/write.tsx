import { type Lang, pick } from '@contrechamp/report';
import { useState } from 'react';
import { Link } from 'wouter';
import { pageAt } from '../../app/routes.ts';
import { Button } from '../../components/button.tsx';
import { reduceMessages } from '../../i18n/messages/reduce.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { campaign, change, useCampaign } from '../../state/campaign.ts';
import { useFigures } from '../../state/figures.ts';
import { patient } from '../../worker/client.ts';
import type { LeverQuestion } from '../../worker/methods/lever-bench.ts';
import type { EntryEdit } from '../../worker/methods/lever-edits.ts';
import { Edits } from './edits.tsx';
import { useReducing, wrote } from './state.ts';

interface WriteProps {
  readonly question: LeverQuestion;
  readonly pulled: readonly string[];
  /** What would be written. */
  readonly edits: readonly EntryEdit[];
  readonly lang: Lang;
}

/** What was written, as long as the campaign is as it was written. */
function Notice({ lang }: { readonly lang: Lang }) {
  const w = useMessages(reduceMessages);
  const written = useReducing((r) => r.written);
  const text = useCampaign((c) => c.text);
  const id = useCampaign((c) => c.id);
  const name = useFigures((f) => f.view?.scenarios.find((s) => s.id === written?.scenario)?.name);
  if (!written || written.text !== text || !name) return null;
  const scenario = pick(name, lang);
  return (
    <p>
      {written.copy ? w.copied(scenario) : w.written(written.levers, scenario)}{' '}
      <Link href={pageAt(id, 'compare')}>{w.compare}</Link>
    </p>
  );
}

/** Makes the levers part of the campaign's text. */
export function Write({ question, pulled, edits, lang }: WriteProps) {
  const w = useMessages(reduceMessages);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const write = async (copy: boolean): Promise<void> => {
    setBusy(true);
    setProblem(null);
    try {
      const done = await patient.call('writtenLevers', { ...question, levers: pulled, copy });
      if (!done.ok) setProblem(done.problems.map((p) => `${p.message} ${p.remedy}`)[0] ?? w.failed);
      else if (campaign.get().text !== question.source.text) setProblem(w.moved);
      else {
        wrote({ levers: pulled.length, scenario: done.scenario, copy, text: done.text }, question.scenario);
        change(done.text);
      }
    } catch {
      setProblem(w.failed);
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="write">
      {pulled.length > 0 && (
        <>
          <details className="small write__edits">
            <summary>{w.allChanges(pulled.length)}</summary>
            <Edits edits={edits} />
          </details>
          <div className="target__ways">
            <Button isDisabled={busy} onPress={() => void write(false)}>
              {w.apply}
            </Button>
            <Button isDisabled={busy} onPress={() => void write(true)}>
              {w.keepBoth}
            </Button>
          </div>
          <p className="small faint">
            {w.writeNote} {w.keepBothNote}
          </p>
        </>
      )}
      <div role="status" className="small">
        {problem !== null && <p className="field__error">{problem}</p>}
        <Notice lang={lang} />
      </div>
    </div>
  );
}
