import { useEffect, useRef, useState } from 'react';
import { common } from '../../i18n/messages/common.ts';
import { editMessages } from '../../i18n/messages/edit.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { campaign, change, useCampaign } from '../../state/campaign.ts';
import { useFigures } from '../../state/figures.ts';
import type { Problem } from '../../worker/view.ts';
import type { TextEditor } from './yaml-editor.ts';

/** What is wrong with the text, line by line; choosing one goes there. */
function ProblemList({ problems, onChoose }: { readonly problems: readonly Problem[]; onChoose(p: Problem): void }) {
  const w = useMessages(editMessages);
  const c = useMessages(common);
  if (problems.length === 0) return <p className="small faint">{w.noProblem}</p>;
  return (
    <ul className="problems small">
      {problems.map((p) => (
        <li key={`${p.code} ${p.path} ${p.message}`} className={p.severity === 'error' ? 'field__error' : 'faint'}>
          {p.line === undefined ? null : (
            <button type="button" className="figure-link" onClick={() => onChoose(p)}>
              {c.line(p.line)}
            </button>
          )}{' '}
          {p.message} {p.remedy}
        </li>
      ))}
    </ul>
  );
}

/** The campaign file as text, beside its forms. */
export function YamlPane() {
  const w = useMessages(editMessages);
  const text = useCampaign((c) => c.text);
  const problems = useFigures((f) => f.problems);
  const place = useRef<HTMLDivElement>(null);
  const [editor, setEditor] = useState<TextEditor | null>(null);
  useEffect(() => {
    let made: TextEditor | null = null;
    let gone = false;
    void import('./yaml-editor.ts').then(({ textEditor }) => {
      if (gone || !place.current) return;
      made = textEditor(place.current, {
        text: campaign.get().text,
        label: w.textLabel,
        onChange: (next) => change(next, true),
      });
      setEditor(made);
    });
    return () => {
      gone = true;
      made?.destroy();
      setEditor(null);
    };
  }, [w]);
  useEffect(() => editor?.show(text), [editor, text]);
  useEffect(() => editor?.mark(problems), [editor, problems]);
  return (
    <section className="yaml" aria-label={w.text}>
      <p className="small faint">{w.textNote}</p>
      <div ref={place} className="yaml__editor" />
      <ProblemList problems={problems} onChoose={(p) => editor?.goTo(p.line ?? 1, p.column ?? 1)} />
    </section>
  );
}
