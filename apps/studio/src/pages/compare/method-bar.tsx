import { labels } from '@contrechamp/report';
import { Button } from '../../components/button.tsx';
import { Choices } from '../../components/choices.tsx';
import { Switch } from '../../components/switch.tsx';
import { compareMessages } from '../../i18n/messages/compare.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { choose, useCampaign } from '../../state/campaign.ts';
import { useFigures } from '../../state/figures.ts';
import { useLang } from '../../state/settings.ts';
import { keepMethod } from './keep-method.ts';

type Words = (typeof compareMessages)['en'];
type Method = Readonly<Record<'radiativeForcing' | 'training' | 'embodied', boolean>> & {
  readonly electricity: 'location' | 'market';
};

/** The method in words, for paper, where switches say nothing. */
const methodSentence = (w: Words, publisher: string, m: Method): string =>
  [
    w.counted(w.contrails, m.radiativeForcing),
    w.counted(w.embodied, m.embodied),
    w.counted(w.training, m.training),
    w.counted(w.market, m.electricity === 'market'),
    w.followed(publisher),
  ].join(' · ');

/** Choices of method over those of the file: what is counted, and whose factors are followed. */
export function MethodBar() {
  const w = useMessages(compareMessages);
  const lang = useLang();
  const choice = useCampaign((c) => c.choice);
  const method = useFigures((f) => f.compared?.contract.contrechamp.method);
  if (!method) return null;
  const publisher = choice.method ?? method.publisher;
  const chosen = Object.keys(choice).length > 0;
  return (
    <>
      <p className="print-only small">
        {methodSentence(w, labels[lang].publisher[publisher], { ...method, ...choice })}
      </p>
      <fieldset className="method row no-print">
        <legend className="visually-hidden">{w.method}</legend>
        <Switch
          label={w.contrails}
          on={choice.radiativeForcing ?? method.radiativeForcing}
          onChange={(radiativeForcing) => choose({ ...choice, radiativeForcing })}
        />
        <Switch
          label={w.embodied}
          on={choice.embodied ?? method.embodied}
          onChange={(embodied) => choose({ ...choice, embodied })}
        />
        <Switch
          label={w.training}
          on={choice.training ?? method.training}
          onChange={(training) => choose({ ...choice, training })}
        />
        <Switch
          label={w.market}
          on={(choice.electricity ?? method.electricity) === 'market'}
          onChange={(on) => choose({ ...choice, electricity: on ? 'market' : 'location' })}
        />
        <span className="row">
          <span>{w.publisher}</span>
          <Choices
            label={w.publisher}
            options={(['ademe', 'desnz'] as const).map((key) => ({ key, label: labels[lang].publisher[key] }))}
            value={publisher}
            onChange={(next) => choose({ ...choice, method: next })}
          />
        </span>
        {chosen && (
          <>
            <Button look="plain" onPress={() => choose({})}>
              {w.asFiled}
            </Button>
            <Button look="plain" onPress={() => void keepMethod(choice)}>
              {w.intoFile}
            </Button>
          </>
        )}
      </fieldset>
    </>
  );
}
