import type { Audience, Medium } from '@contrechamp/engine';
import { capitalised, claimWords, pick } from '@contrechamp/report';
import { useEffect, useState } from 'react';
import { proveMessages } from '../../i18n/messages/prove.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { useLang } from '../../state/settings.ts';
import { live } from '../../worker/client.ts';
import type { Country } from '../../worker/methods/starter.ts';
import { proving, today, useProving } from './state.ts';

const audiences: readonly Audience[] = ['consumer', 'business', 'internal'];
const longestSentence = 2_000;

/** Those whose own rules are recorded come first. */
const recorded = ['FR', 'GB'];

function CountryField() {
  const w = useMessages(proveMessages);
  const lang = useLang();
  const country = useProving((p) => p.country);
  const [all, setAll] = useState<readonly Country[]>([]);
  useEffect(() => {
    let current = true;
    live.call('countries', { lang }).then(
      (found) => current && setAll(found),
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [lang]);
  const first = recorded.flatMap((code) => all.filter((c) => c.code === code));
  const rest = all.filter((c) => !recorded.includes(c.code));
  const shown = [...first, ...rest];
  return (
    <label className="field">
      <span className="field__label">{w.country}</span>
      <select className="input" value={country} onChange={(e) => proving.set({ country: e.target.value })}>
        {country !== 'EU' && !shown.some((c) => c.code === country) && <option value={country}>{country}</option>}
        {first.map((c) => (
          <option key={c.code} value={c.code}>
            {pick(c.name, lang)}
          </option>
        ))}
        <option value="EU">{w.union}</option>
        {rest.map((c) => (
          <option key={c.code} value={c.code}>
            {pick(c.name, lang)}
          </option>
        ))}
      </select>
    </label>
  );
}

/** What is to be said, to whom, where and when. */
export function ClaimForm() {
  const w = useMessages(proveMessages);
  const lang = useLang();
  const sentence = useProving((p) => p.sentence);
  const audience = useProving((p) => p.audience);
  const medium = useProving((p) => p.medium);
  const day = useProving((p) => p.day);
  const dossier = useProving((p) => p.dossier);
  const { medium: media } = claimWords[lang];
  return (
    <div className="stack">
      <div className="field">
        <label htmlFor="claim-sentence">{w.sentence}</label>
        <textarea
          id="claim-sentence"
          className="input claim-sentence"
          rows={3}
          maxLength={longestSentence}
          placeholder={w.example}
          aria-describedby="claim-sentence-hint"
          value={sentence}
          onChange={(e) => proving.set({ sentence: e.target.value })}
        />
        <span className="field__hint" id="claim-sentence-hint">
          {w.sentenceHint}
        </span>
      </div>
      <div className="prove-fields prove-fields--four">
        <label className="field">
          <span className="field__label">{w.audience}</span>
          <select
            className="input"
            value={audience}
            onChange={(e) => proving.set({ audience: e.target.value as Audience })}
          >
            {audiences.map((a, i) => (
              <option key={a} value={a}>
                {w.audiences[i]}
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          <span className="field__label">{w.medium}</span>
          <select
            className="input"
            value={medium ?? ''}
            onChange={(e) => proving.set({ medium: e.target.value === '' ? null : (e.target.value as Medium) })}
          >
            <option value="">{w.mediumUnsaid}</option>
            {Object.entries(media).map(([key, name]) => (
              <option key={key} value={key}>
                {capitalised(name)}
              </option>
            ))}
          </select>
        </label>
        <CountryField />
        <label className="field">
          <span className="field__label">{w.day}</span>
          <input
            className="input"
            type="date"
            required
            value={day ?? today()}
            onChange={(e) => proving.set({ day: e.target.value === '' ? null : e.target.value })}
          />
        </label>
      </div>
      <div className="field">
        <label htmlFor="claim-dossier">{w.dossierAddress}</label>
        <input
          id="claim-dossier"
          className="input"
          inputMode="url"
          aria-describedby="claim-dossier-hint"
          value={dossier}
          onChange={(e) => proving.set({ dossier: e.target.value })}
        />
        <span className="field__hint" id="claim-dossier-hint">
          {w.dossierHint}
        </span>
      </div>
    </div>
  );
}
