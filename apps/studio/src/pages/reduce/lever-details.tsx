import { type Lang, pick, typeset } from '@contrechamp/report';
import { useState } from 'react';
import { Button } from '../../components/button.tsx';
import { Switch } from '../../components/switch.tsx';
import { reduceMessages } from '../../i18n/messages/reduce.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import type { EntryEdit } from '../../worker/methods/lever-edits.ts';
import type { LeverView } from '../../worker/methods/lever-view.ts';
import { Edits } from './edits.tsx';
import { Parameter } from './parameter.tsx';
import { Prose } from './prose.tsx';
import { raises } from './sections.ts';
import { exclude, resetValues, setValue, useReducing } from './state.ts';

/** The lever that names a place. */
const moving = 'shoot-locally';

interface LeverDetailsProps {
  readonly lever: LeverView & { readonly edits?: readonly EntryEdit[]; readonly alone?: { readonly median: number } };
  readonly unknownPlace: boolean;
  readonly lang: Lang;
}

/** How far a lever goes, and the controls that say so. */
function HowFar({ lever, unknownPlace, lang }: LeverDetailsProps) {
  const w = useMessages(reduceMessages);
  const set = useReducing((r) => r.values[lever.id]);
  return (
    <div className="details__part">
      <h4>{w.howFar}</h4>
      {lever.parameters.map((p) => (
        <Parameter
          key={p.id}
          parameter={p}
          value={set?.[p.id] ?? lever.values[p.id] ?? p.default}
          lang={lang}
          onChange={(value) => setValue(lever.id, p.id, value)}
        />
      ))}
      {unknownPlace && <p className="field__error">{w.placeUnknown}</p>}
      {set !== undefined && (
        <Button look="plain" onPress={() => resetValues(lever.id)}>
          {w.asProposed}
        </Button>
      )}
    </div>
  );
}

/** All that there is to know of a lever: how far, what it changes, on what evidence. */
function Details({ lever, unknownPlace, lang }: LeverDetailsProps) {
  const w = useMessages(reduceMessages);
  const out = useReducing((r) => r.exclude.includes(lever.id));
  const words = (text: LeverView['text']): string => typeset(pick(text, lang), lang);
  const rising = lever.alone !== undefined && raises({ alone: lever.alone });
  return (
    <div className="details">
      {lever.parameters.length > 0 && <HowFar lever={lever} unknownPlace={unknownPlace} lang={lang} />}
      {lever.edits && (
        <div className="details__part">
          <h4>{w.changes}</h4>
          <Edits edits={lever.edits} />
        </div>
      )}
      <div className="details__part">
        <h4>{w.evidence}</h4>
        <p>
          <Prose>{words(lever.evidence)}</Prose>
        </p>
        {lever.mayRaise && !rising && (
          <>
            <h4>{w.whyRaise}</h4>
            <p>{words(lever.mayRaise)}</p>
          </>
        )}
        <Switch label={w.leaveOut} on={out} onChange={(on) => exclude(lever.id, on)} />
      </div>
    </div>
  );
}

/** What there is to know beyond the row of a lever, folded away. */
export function More({ lever, unknownPlace, lang }: LeverDetailsProps) {
  const w = useMessages(reduceMessages);
  const lost = unknownPlace && lever.id === moving;
  const [open, setOpen] = useState(lost);
  return (
    <details className="lever__more" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary aria-label={w.open(typeset(pick(lever.name, lang), lang))}>{w.details}</summary>
      {open && <Details lever={lever} unknownPlace={lost} lang={lang} />}
    </details>
  );
}
