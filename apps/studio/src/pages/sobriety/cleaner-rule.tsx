import { formatFigures, pick } from '@contrechamp/report';
import { sobrietyMessages } from '../../i18n/messages/sobriety.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { useLang } from '../../state/settings.ts';
import type { SoberEntry, SoberPlace } from '../../worker/methods/sober-entries.ts';
import { cleanliness } from './entry.ts';
import { useMoves } from './moves.ts';
import { SelectField } from './select-field.tsx';

/** Where electricity emits least, among the places that may be chosen. */
export function CleanerRule({ entry }: { readonly entry: SoberEntry }) {
  const w = useMessages(sobrietyMessages);
  const lang = useLang();
  const { settle } = useMoves();
  const { index, places, country, reach, provider } = entry;
  const told = ({ intensity }: SoberPlace): string =>
    intensity === null ? w.unknownIntensity : w.intensity(formatFigures(intensity, lang, 2), w[cleanliness(intensity)]);
  const here = places.find((p) => p.code === country);
  const whose =
    provider === null || reach === 'any'
      ? null
      : reach === 'fixed'
        ? w.fixedPlace(provider)
        : w.offeredPlaces(provider);
  return (
    <>
      <SelectField
        label={w.place}
        options={places.map((p) => ({ id: p.code, label: pick(p.name, lang), detail: told(p) }))}
        value={country}
        {...(here && { hint: told(here) })}
        onChange={(region) => settle(index, (f) => ({ ...f, region }))}
      />
      {whose !== null && <p className="small faint">{whose}</p>}
    </>
  );
}
