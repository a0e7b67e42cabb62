import { useId, useState } from 'react';
import { Link } from 'wouter';
import { Button } from '../../../components/button.tsx';
import { library } from '../../../i18n/messages/library.ts';
import { wizard } from '../../../i18n/messages/wizard.ts';
import { useMessages } from '../../../i18n/use-messages.ts';
import { useLang } from '../../../state/settings.ts';
import { useCreate } from '../use-create.ts';
import { asksTravel, type Count, type Draft, emptyDraft, read } from './answers.ts';
import { CountQuestion } from './count-question.tsx';
import { KindQuestion } from './kind-question.tsx';
import { PlaceQuestion } from './place-question.tsx';
import { Question } from './question.tsx';
import { SoFar } from './so-far.tsx';
import { TravelQuestions } from './travel-questions.tsx';
import { fileOf, useRough } from './use-rough.ts';
import './estimate.css';

const longestName = 200;

/** A page of plain questions, and what the answers come to while they are given. */
export function Estimate() {
  const w = useMessages(wizard);
  const l = useMessages(library);
  const lang = useLang();
  const nameId = useId();
  const [draft, setDraft] = useState<Draft>(emptyDraft);
  const { busy, failure, run } = useCreate();
  const { answers, assumed, wrong } = read(draft, w.unnamed);
  const rough = useRough(answers, lang);
  const film = draft.kind === 'film-shoot' || draft.kind === 'virtual-production';
  const set = (change: Partial<Draft>) => setDraft((d) => ({ ...d, ...change }));
  const count = (name: Count, text: string) => (
    <CountQuestion
      count={name}
      text={text}
      value={draft[name]}
      assumed={assumed[name]}
      onChange={(value) => set({ [name]: value })}
    />
  );
  const create = (event: React.FormEvent) => {
    event.preventDefault();
    if (wrong.length === 0) void run(async () => [{ text: await fileOf(answers, lang) }]);
  };
  return (
    <>
      <p className="kicker">
        <Link href="/">{w.back}</Link>
      </p>
      <h1>{w.title}</h1>
      <p className="section__note estimate__intro">{w.intro}</p>
      <form className="columns estimate" onSubmit={create} noValidate>
        <div className="questions">
          <KindQuestion kind={draft.kind} onChange={(kind) => set({ kind })} />
          <Question htmlFor={nameId} text={w.name}>
            <input
              id={nameId}
              className="input"
              autoComplete="off"
              maxLength={longestName}
              placeholder={w.unnamed}
              value={draft.name}
              onChange={(event) => set({ name: event.target.value })}
            />
          </Question>
          <PlaceQuestion place={draft.place} onChange={(place) => set({ place })} />
          {count('people', w.people)}
          {count('days', w.days)}
          {asksTravel(draft.kind) && (
            <TravelQuestions draft={draft} answers={answers} assumed={assumed} onChange={set} />
          )}
          {count('deliverables', film ? w.films : w.images)}
        </div>
        <section className="so-far" aria-label={w.rough}>
          <SoFar rough={rough} film={film} />
          <div className="so-far__create">
            {failure !== '' && (
              <p className="field__error" role="alert">
                {failure}
              </p>
            )}
            {wrong.length > 0 && <p className="field__error">{w.toCorrect}</p>}
            <Button type="submit" look="main" isDisabled={busy || wrong.length > 0}>
              {w.create}
            </Button>
            <p className="small faint" role="status">
              {busy ? l.creating : w.createNote}
            </p>
          </div>
        </section>
      </form>
    </>
  );
}
