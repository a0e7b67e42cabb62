import { freshId } from '@contrechamp/engine';
import { formatAmount, formatMass, headline, pick } from '@contrechamp/report';
import { useEffect, useState } from 'react';
import { Problems } from '../../app/problems.tsx';
import { Button } from '../../components/button.tsx';
import { Choices } from '../../components/choices.tsx';
import { Menu } from '../../components/menu.tsx';
import { Switch } from '../../components/switch.tsx';
import { common } from '../../i18n/messages/common.ts';
import { editMessages } from '../../i18n/messages/edit.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { choose, useChosen } from '../../state/chosen.ts';
import { make } from '../../state/edits.ts';
import { useFigures } from '../../state/figures.ts';
import { followOutline, useOutline } from '../../state/outline.ts';
import { useLang } from '../../state/settings.ts';
import { AddEntry } from './add-entry.tsx';
import { CampaignHead } from './campaign-head.tsx';
import { EntryList } from './entry-list.tsx';
import { PasteRows } from './paste.tsx';
import { ScenarioHead } from './scenario-head.tsx';
import { YamlPane } from './yaml-pane.tsx';
import './edit.css';

type Sheet = 'add' | 'paste' | 'scenario' | 'campaign' | null;

/** The inventory of a campaign as forms, its text beside them, and the total that follows both. */
export function EditPage() {
  const w = useMessages(editMessages);
  const c = useMessages(common);
  const lang = useLang();
  const outline = useOutline((o) => o.outline);
  const current = useOutline((o) => o.current);
  const types = useOutline((o) => o.types);
  const view = useFigures((f) => f.view);
  const chosen = useChosen();
  const setChosen = choose;
  const [sheet, setSheet] = useState<Sheet>(null);
  const [asText, setAsText] = useState(false);
  useEffect(() => followOutline(), []);
  const close = () => setSheet(null);
  const scenario = outline?.scenarios.find((s) => s.id === chosen) ?? outline?.scenarios[0];
  const total = view?.scenarios.find((s) => s.id === scenario?.id)?.total;
  if (!outline || !scenario) {
    return (
      <>
        <h1 className="visually-hidden">{w.title}</h1>
        <Problems />
        <p className="faint">{c.loading}</p>
        <YamlPane />
      </>
    );
  }
  const name = pick(scenario.name, lang);
  const reference = outline.head.reference === scenario.id;
  const items = [
    { key: 'scenario', label: w.details, run: () => setSheet('scenario') },
    { key: 'campaign', label: w.campaignDetails, run: () => setSheet('campaign') },
    {
      key: 'duplicate',
      label: w.duplicateScenario,
      run: () => {
        const ids = new Set(outline.scenarios.map((s) => s.id));
        // The copy is what will be changed.
        void make({ op: 'duplicate-scenario', scenario: scenario.id }).then(() => choose(freshId(scenario.id, ids)));
      },
    },
    ...(outline.scenarios.length > 1 && reference
      ? [{ key: 'reference', label: w.choose, run: () => setSheet('campaign') }]
      : []),
    ...(outline.scenarios.length > 1 && !reference
      ? [
          {
            key: 'remove',
            label: w.removeScenario,
            run: () => {
              setChosen(null);
              void make({ op: 'remove-scenario', scenario: scenario.id });
            },
          },
        ]
      : []),
  ];
  return (
    <>
      <h1 className="visually-hidden">{w.title}</h1>
      {!current && <p className="notice notice--error">{w.unreadable}</p>}
      <div className="row row--between edit__bar">
        <Choices
          label={w.scenario}
          value={scenario.id}
          onChange={setChosen}
          options={outline.scenarios.map((s) => ({ key: s.id, label: pick(s.name, lang) }))}
        />
        <Switch label={w.showText} on={asText} onChange={setAsText} />
      </div>
      <p className="lede" aria-live="polite" data-figure="edit-total">
        {total ? w.total(name, formatAmount(headline(total), lang)) : w.unknownTotal(name)}
      </p>
      {total && <p className="small faint">{w.sums(formatMass(total.central, lang))}</p>}
      <div className={asText ? 'edit edit--text' : 'edit'}>
        <div>
          <div className="row edit__actions">
            <Button look="main" onPress={() => setSheet('add')}>
              {w.add}
            </Button>
            <Button onPress={() => setSheet('paste')}>{w.paste}</Button>
            <Menu label={`${w.details}, ${w.campaignDetails}`} items={items} />
          </div>
          {!asText && <Problems />}
          <EntryList key={scenario.id} scenario={scenario} types={types} />
        </div>
        {asText && <YamlPane />}
      </div>
      <AddEntry scenario={scenario} types={[...types.values()]} open={sheet === 'add'} onClose={close} />
      <PasteRows scenario={scenario} types={[...types.values()]} open={sheet === 'paste'} onClose={close} />
      <ScenarioHead scenario={scenario} open={sheet === 'scenario'} onClose={close} />
      <CampaignHead outline={outline} open={sheet === 'campaign'} onClose={close} />
    </>
  );
}
