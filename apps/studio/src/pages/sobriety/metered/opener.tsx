import { formatFigures } from '@contrechamp/report';
import { useEffect, useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import { Button } from '../../../components/button.tsx';
import { meteredMessages } from '../../../i18n/messages/metered.ts';
import { useMessages } from '../../../i18n/use-messages.ts';
import { useFigures } from '../../../state/figures.ts';
import { fetchFromGateway, openFile, putAway, useReceipts } from '../../../state/receipts.ts';
import { useLang } from '../../../state/settings.ts';
import { patient } from '../../../worker/client.ts';

/** A page holds a file whole; larger ones are for the command line. */
const mostBytes = 200e6;

/** Whether the server reads the receipts of a gateway. */
function useAtHand(): boolean {
  const [found, setFound] = useState(false);
  useEffect(() => {
    let wanted = true;
    patient.call('receiptsAtHand', undefined).then(
      (at) => wanted && setFound(at),
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, []);
  return found;
}

/** Where receipts come from: a file, or the gateway beside the server. */
export function Opener() {
  const w = useMessages(meteredMessages);
  const lang = useLang();
  const atHand = useAtHand();
  const source = useFigures((f) => f.source);
  const [tooLarge, setTooLarge] = useState<string | null>(null);
  const { token, name, fetched, busy, fault, refused } = useReceipts((r) => r);
  const choose = (files: FileList | null): void => {
    const [file] = files ?? [];
    if (!file) return;
    const over = file.size > mostBytes;
    setTooLarge(over ? w.tooLarge(file.name, formatFigures(file.size / 1e6, lang, 3)) : null);
    if (!over) void openFile(file);
  };
  const read = () => source && void fetchFromGateway(source, w.gateway);
  const problem =
    tooLarge ??
    (fault ? w.broken(fault[lang]) : refused === null ? null : refused || (fetched ? w.noAnswer : w.unreadable(name)));
  return (
    <div className="metered__opener">
      <div className="row">
        {token === null ? (
          <>
            {atHand && (
              <Button look="main" isDisabled={busy || !source} onPress={read}>
                {w.fetch}
              </Button>
            )}
            <FileTrigger acceptedFileTypes={['.jsonl', '.ndjson', 'application/jsonl']} onSelect={choose}>
              <Button isDisabled={busy}>{w.open}</Button>
            </FileTrigger>
          </>
        ) : (
          <>
            <span className="small faint metered__name">{w.of(name)}</span>
            {fetched && (
              <Button look="plain" isDisabled={busy} onPress={read}>
                {w.again}
              </Button>
            )}
            <Button look="plain" onPress={putAway}>
              {w.close}
            </Button>
          </>
        )}
      </div>
      {token === null && <p className="small faint metered__help">{w.openHelp}</p>}
      <div role="status">{busy && <p className="small faint">{w.proving}</p>}</div>
      {problem !== null && (
        <p className="notice notice--error" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}
