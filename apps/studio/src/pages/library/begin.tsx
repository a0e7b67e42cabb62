import { pick } from '@contrechamp/report';
import { useEffect, useState } from 'react';
import { Button as AriaButton, FileTrigger } from 'react-aria-components';
import { Link } from 'wouter';
import { api } from '../../api/client.ts';
import { pageAt } from '../../app/routes.ts';
import { library } from '../../i18n/messages/library.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { useLang } from '../../state/settings.ts';
import { live } from '../../worker/client.ts';
import type { Creation } from './use-create.ts';

type Examples = Awaited<ReturnType<typeof api.examples>>;

/** The one that the project is about comes first, the reference list of activities last. */
const order = ['every-activity', 'heavy-video', 'hybrid', 'tv-commercial', 'white-paper'];

function useExamples(reachable: boolean): Examples {
  const [examples, setExamples] = useState<Examples>([]);
  useEffect(() => {
    if (!reachable) return;
    // Without the server there are no examples, and the list beside says that it is away.
    api.examples().then(
      (found) => setExamples(found.toSorted((a, b) => order.indexOf(b.id) - order.indexOf(a.id))),
      () => undefined,
    );
  }, [reachable]);
  return examples;
}

interface BeginProps {
  readonly creation: Creation;
  readonly reachable: boolean;
  onFiles(files: readonly File[]): void;
}

/** The ways to begin a campaign. */
export function Begin({ creation: { busy, failure, points, told, run }, reachable, onFiles }: BeginProps) {
  const w = useMessages(library);
  const lang = useLang();
  const examples = useExamples(reachable);
  const blank = async () => [{ text: await live.call('blank', { lang, period: new Date().getFullYear() }) }];
  return (
    <section className="begin" aria-labelledby="begin">
      <h2 id="begin">{w.begin}</h2>
      {failure !== '' && (
        <div className="notice notice--error" role="alert">
          <p>{failure}</p>
          {points.length > 0 && (
            <ul className="begin__points small">
              {points.map((point) => (
                <li key={point}>{point}</li>
              ))}
            </ul>
          )}
        </div>
      )}
      {told.map(({ id, name, notes }) => (
        <div key={id} className="notice" role="status">
          <p>
            {w.imported(name)} <Link href={pageAt(id, 'compare')}>{w.openImported}</Link>
          </p>
          <ul className="begin__points small">
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </div>
      ))}
      <p className="small faint" role="status">
        {busy ? w.creating : ''}
      </p>
      <ul className="ways">
        <li>
          <h3>
            <Link href="/?estimate" className="way">
              {w.fromEstimate}
            </Link>
          </h3>
          <p className="small faint">{w.fromEstimateNote}</p>
        </li>
        <li>
          <h3>
            <FileTrigger
              allowsMultiple
              acceptedFileTypes={['.yaml', '.yml', '.json', '.xlsx', '.csv', 'application/json', 'text/plain']}
              onSelect={(files) => files && files.length > 0 && onFiles([...files])}
            >
              <AriaButton className="way" isDisabled={busy}>
                {w.fromFile}
              </AriaButton>
            </FileTrigger>
          </h3>
          <p className="small faint">{w.fromFileNote}</p>
        </li>
        <li>
          <h3>
            <AriaButton className="way" isDisabled={busy} onPress={() => void run(blank)}>
              {w.fromBlank}
            </AriaButton>
          </h3>
          <p className="small faint">{w.fromBlankNote}</p>
        </li>
        {examples.length > 0 && (
          <li>
            <h3>{w.fromExample}</h3>
            <ul className="ways__examples">
              {examples.map(({ id, name }) => (
                <li key={id}>
                  <AriaButton
                    className="way"
                    isDisabled={busy}
                    onPress={() => void run(async () => [await api.example(id)])}
                  >
                    {pick(name, lang)}
                  </AriaButton>
                  <p className="small faint">{w.example(id)}</p>
                </li>
              ))}
            </ul>
          </li>
        )}
      </ul>
    </section>
  );
}
