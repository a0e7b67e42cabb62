import { labels } from '@contrechamp/report';
import { useEffect, useMemo, useState } from 'react';
import {
  Autocomplete,
  Button,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  SearchField,
  Select,
  SelectValue,
  Text,
} from 'react-aria-components';
import { sobrietyMessages } from '../../i18n/messages/sobriety.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { useCampaign } from '../../state/campaign.ts';
import { useLang } from '../../state/settings.ts';
import { live } from '../../worker/client.ts';
import type { ModelFound } from '../../worker/methods/models.ts';
import type { SoberEntry } from '../../worker/methods/sober-entries.ts';
import { sizeOf } from './entry.ts';
import { useAnswer } from './use-answer.ts';
import { energyText, intervalText } from './words.ts';

const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Until then the page has figures of its own to compute. */
const settled = 700;

interface ModelFieldProps {
  readonly entry: SoberEntry;
  readonly period: number;
  readonly seconds: number;
  readonly hint: string;
  onChange(model: ModelFound): void;
}

/** The models of the entry's task at its size, once the page has rested. */
function useModels({ entry, period, seconds }: ModelFieldProps): readonly ModelFound[] | null {
  const text = useCampaign((c) => c.text);
  const choice = useCampaign((c) => c.choice);
  const [asked, setAsked] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setAsked(true), settled);
    return () => clearTimeout(timer);
  }, []);
  const task = entry.type === 'video-generation' ? ('video' as const) : ('image' as const);
  const size = sizeOf(entry.type, entry.fields) ?? { width: 1024, height: 1024 };
  const { hardware } = entry.fields;
  const question = {
    ...{ source: { text, choice }, task, ...size, seconds, year: period },
    ...(typeof hardware === 'string' && { hardware }),
  };
  return useAnswer({ engine: live }, 'models', asked ? question : null).answer;
}

function Choice({ model }: { readonly model: ModelFound }) {
  const w = useMessages(sobrietyMessages);
  const lang = useLang();
  const { measured, tier, wattHours } = model;
  const evidence = measured && labels[lang].evidence[measured.evidence as keyof (typeof labels)['en']['evidence']];
  const known = measured ? w.measuredBy(measured.publisher, measured.year, evidence ?? '') : w[tier as 'T6'];
  return (
    <ListBoxItem id={model.id} textValue={model.name}>
      <Text slot="label" className="model">
        <span>
          {model.name} <span className="faint small">{model.open ? w.open : model.developer}</span>
        </span>
        <span className="tabular nowrap">{energyText(wattHours[1], lang)}</span>
      </Text>
      <Text slot="description" className="select__detail">
        {w.ninety(intervalText([wattHours[0], wattHours[2]], lang))} · {known}
      </Text>
    </ListBoxItem>
  );
}

/** The models of the catalogue, lightest first, each with its energy and how that is known; found by typing. */
export function ModelField(props: ModelFieldProps) {
  const { entry, hint, onChange } = props;
  const w = useMessages(sobrietyMessages);
  const models = useModels(props);
  const known = useMemo(
    () => new Map((models ?? []).map((m) => [m.name, folded(`${m.name} ${m.developer} ${m.id}`)])),
    [models],
  );
  const name = entry.model?.name ?? String(entry.fields.model ?? '');
  return (
    <Select
      className="field"
      value={entry.model?.id ?? null}
      allowsEmptyCollection
      onChange={(key) => {
        const model = models?.find((m) => m.id === key);
        if (model && model.id !== entry.model?.id) onChange(model);
      }}
    >
      <Label className="field__label">{w.model}</Label>
      <Button className="input select__button">
        <SelectValue>{() => name}</SelectValue>
        <span className="select__mark" aria-hidden="true" />
      </Button>
      <Text slot="description" className="field__hint">
        {hint}
      </Text>
      <Popover className="popover select__list select__list--wide">
        <Autocomplete filter={(option, typed) => known.get(option)?.includes(folded(typed).trim()) ?? false}>
          <SearchField aria-label={w.findModel} autoFocus className="select__search">
            <Input className="input" role="combobox" aria-expanded placeholder={w.findModel} />
          </SearchField>
          <ListBox
            items={models ?? []}
            renderEmptyState={() => <p className="select__empty">{models ? w.noModels : w.computing}</p>}
          >
            {(model) => <Choice model={model} />}
          </ListBox>
        </Autocomplete>
      </Popover>
    </Select>
  );
}
