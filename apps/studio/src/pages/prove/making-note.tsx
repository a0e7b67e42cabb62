import { formatInteger } from '@contrechamp/report';
import { Button } from '../../components/button.tsx';
import { proveMessages } from '../../i18n/messages/prove.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { useLang } from '../../state/settings.ts';
import { cancel, type Obstacle, useMaking } from './making.ts';

interface Told {
  readonly message?: string;
  readonly remedy?: string;
  readonly position?: { readonly line?: number };
}

const most = 4;

/** What keeps a file from being made, said where it was asked for. */
function Failure({ obstacle }: { readonly obstacle: Obstacle }) {
  const w = useMessages(proveMessages);
  const { diagnostics } = obstacle.body;
  const told = Array.isArray(diagnostics) ? (diagnostics as readonly Told[]).slice(0, most) : [];
  return (
    <div className="notice notice--error making" role="alert">
      <p>{obstacle.status === 0 ? w.away : obstacle.text}</p>
      {told.length > 0 && (
        <ul className="small">
          {told.map(({ message = '', remedy = '', position }) => (
            <li key={`${position?.line} ${message}`}>
              {position?.line !== undefined && <span className="faint">{w.line(String(position.line))} · </span>}
              {message} {remedy}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** How it goes with one of the files of the page: under way, with a way out; with the downloads; or why not. */
export function MakingNote({ what, quiet = false }: { readonly what: string; readonly quiet?: boolean }) {
  const w = useMessages(proveMessages);
  const lang = useLang();
  const own = useMaking((m) => m.what === what);
  const state = useMaking((m) => m.state);
  const seconds = useMaking((m) => m.seconds);
  const file = useMaking((m) => m.file);
  const accessible = useMaking((m) => m.accessible);
  const obstacle = useMaking((m) => m.obstacle);
  if (!own) return null;
  if (state === 'failed' && obstacle) return quiet ? null : <Failure obstacle={obstacle} />;
  if (state === 'making') {
    return (
      <div className="making row" data-making={what}>
        <span className="visually-hidden" role="status">
          {w.begun}
        </span>
        <progress className="making__bar" aria-label={file} />
        <span className="small tabular" aria-hidden="true">
          {w.making(formatInteger(seconds, lang))}
        </span>
        <Button look="plain" onPress={cancel}>
          {w.cancel}
        </Button>
      </div>
    );
  }
  return (
    <div className="making small" role="status">
      <p>{w.made(file)}</p>
      {!accessible && <p>{w.letters}</p>}
    </div>
  );
}
