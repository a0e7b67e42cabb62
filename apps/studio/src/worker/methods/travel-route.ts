import {
  type Activity,
  type Bilingual,
  type CampaignComparison,
  compileActivity,
  DiagnosticError,
  evaluate,
  findAirport,
  findCity,
  flightLegs,
  type SurfaceMode,
  surfaceDistance,
} from '@contrechamp/engine';

export type TravelMode = SurfaceMode | 'air';

export interface TravelPlace {
  readonly name: Bilingual;
  readonly country: string;
  /** Of an airport. */
  readonly code?: string;
  readonly lat: number;
  readonly lon: number;
}

const surfaces: Readonly<Record<string, SurfaceMode>> = { rail: 'rail', sea: 'sea', train: 'rail', boat: 'sea' };

type Parts = Pick<CampaignComparison, 'calculation'>;
type CompiledScenario = CampaignComparison['calculation']['scenarios'][number];

function modeOf({ type, fields }: Activity): TravelMode {
  const means = type === 'freight' ? String(fields.mode) : type;
  return means === 'air' || means === 'flight' ? 'air' : (surfaces[means] ?? 'road');
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

export interface Route {
  readonly mode: TravelMode;
  /** One way, over all stops. */
  readonly km: number;
  /** From the first place to the last. */
  readonly stops: readonly TravelPlace[];
}

/** The places as the calculation finds them; none where it has no use for them and they are not found. */
export function routeOf({ calculation }: Parts, { scenario }: CompiledScenario, activity: Activity): Route | null {
  const { from, to, via } = activity.fields;
  const names = [from, ...(Array.isArray(via) ? via : []), to].filter(isText);
  if (!isText(from) || !isText(to)) return null;
  const { catalogue } = calculation;
  const mode = modeOf(activity);
  try {
    const context = compileActivity({ ...calculation, scenario, series: new Map() }, activity);
    if (mode === 'air') {
      const stops = names.map((n, i) => findAirport(context, i === 0 ? 'from' : 'to', n));
      const km = flightLegs(context, names).reduce((sum, leg) => sum + leg.km, 0);
      const found = stops.map(({ iata, city, ...at }) => ({ ...at, name: named(catalogue, city, at), code: iata }));
      return { mode, km, stops: found };
    }
    const metres = names.slice(1).map((n, i) => evaluate(surfaceDistance(context, mode, names[i] ?? '', n)));
    const stops = names.map((n, i) => findCity(context, i === 0 ? 'from' : 'to', n));
    const found = stops.map(({ name, population: _, ...at }) => ({ ...at, name: named(catalogue, name, at) }));
    return { mode, km: metres.reduce((sum, m) => sum + m, 0) / 1000, stops: found };
  } catch (error) {
    if (error instanceof DiagnosticError) return null;
    throw error;
  }
}

type Catalogue = CampaignComparison['calculation']['catalogue'];

/** The catalogue has the local name; its list of other names gives the French one first. */
function named({ data }: Catalogue, city: string, { country }: { readonly country: string }): Bilingual {
  const other = data.exonyms.find((e) => e.city === city && e.country === country);
  return { en: city, fr: other?.name ?? city };
}
