import { type TemplateKind, templateKinds, templateName } from '@contrechamp/report';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import { wizard } from '../../../i18n/messages/wizard.ts';
import { useMessages } from '../../../i18n/use-messages.ts';
import { useLang } from '../../../state/settings.ts';

const isKind = (value: string): value is TemplateKind => (templateKinds as readonly string[]).includes(value);

/** The way of producing, with what it means. */
export function KindQuestion({ kind, onChange }: { readonly kind: TemplateKind; onChange(kind: TemplateKind): void }) {
  const w = useMessages(wizard);
  const lang = useLang();
  const notes: Readonly<Record<TemplateKind, string>> = {
    'photo-shoot': w.kindPhoto,
    'film-shoot': w.kindFilm,
    studio: w.kindStudio,
    'virtual-production': w.kindVirtual,
    'generative-ai': w.kindAi,
  };
  return (
    <RadioGroup className="kinds" value={kind} onChange={(value) => isKind(value) && onChange(value)}>
      <Label className="question__text">{w.kind}</Label>
      <div className="kinds__list">
        {templateKinds.map((k) => (
          <Radio key={k} value={k} className="kind">
            <span className="kind__mark" />
            <span className="kind__text">
              <span className="kind__name">{templateName(k, lang)}</span>
              <span className="small faint">{notes[k]}</span>
            </span>
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
