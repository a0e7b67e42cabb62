import { useEffect, useRef, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { proveMessages } from '../../i18n/messages/prove.ts';
import { useMessages } from '../../i18n/use-messages.ts';

interface CopyTextProps {
  /** What it is, for whoever does not see the page. */
  readonly label: string;
  readonly text: string;
  readonly lang?: string;
  readonly className?: string;
}

const shown = 2_500;

/** A text to take along. Where the browser does not allow copying it is selected instead, and says so. */
export function CopyText({ label, text, lang, className = 'copy-text' }: CopyTextProps) {
  const w = useMessages(proveMessages);
  const ref = useRef<HTMLParagraphElement>(null);
  const [state, setState] = useState<'copy' | 'copied' | 'selected'>('copy');
  useEffect(() => {
    if (state === 'copy') return;
    const timer = setTimeout(() => setState('copy'), shown);
    return () => clearTimeout(timer);
  }, [state]);
  const copy = async (): Promise<void> => {
    // There is no clipboard on a page that is served to other machines without TLS.
    const clipboard: Clipboard | undefined = navigator.clipboard;
    const done =
      (await clipboard?.writeText(text).then(
        () => true,
        () => false,
      )) ?? false;
    if (!done && ref.current) getSelection()?.selectAllChildren(ref.current);
    setState(done ? 'copied' : 'selected');
  };
  return (
    <div className={className}>
      <p ref={ref} lang={lang}>
        {text}
      </p>
      <Button look="plain" aria-label={state === 'copy' ? w.copyWhat(label) : w[state]} onPress={() => void copy()}>
        {w[state]}
      </Button>
    </div>
  );
}
