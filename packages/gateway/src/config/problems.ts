import { en, fr } from 'zod/locales';
import type { Lang } from '../policy/verdict.ts';
import { httpAddress, isNumbered } from '../provider/http/hosts.ts';
import { type GatewayConfig, gatewayConfig } from './schema.ts';

export interface ConfigProblem {
  /** `providers[0].url`. */
  readonly path: string;
  readonly message: string;
}

const words = {
  en: {
    twice: (id: string) => `two providers are called ${id}: give one of them an id of its own`,
    unpriced: (id: string) => `no provider is called ${id}`,
    stepsElsewhere: 'only openai-compatible takes a stepsField: other services have their own',
    stepsTaken: (name: string) => `${name} is a field of OpenAI’s own: it cannot hold the number of steps`,
    insecure: 'a server that is reached without TLS must be your own: write https, or selfHosted: true',
    named: 'an address holds no user name and no password: the key goes under key',
    numbered: 'a server that is reached by an IP address must be your own: write its name, or selfHosted: true',
  },
  fr: {
    twice: (id: string) => `deux fournisseurs s’appellent ${id} : donnez à l’un un id à lui`,
    unpriced: (id: string) => `aucun fournisseur ne s’appelle ${id}`,
    stepsElsewhere: 'seul openai-compatible prend un stepsField : les autres services ont le leur',
    stepsTaken: (name: string) => `${name} est un champ d’OpenAI : il ne peut pas porter le nombre d’étapes`,
    insecure: 'un serveur joint sans TLS doit être le vôtre : écrivez https, ou selfHosted: true',
    named: 'une adresse ne porte ni nom d’utilisateur ni mot de passe : la clé va sous key',
    numbered: 'un serveur joint par une adresse IP doit être le vôtre : écrivez son nom, ou selfHosted: true',
  },
};

/** Fields of requests that mean something else. */
const fieldsOfOpenAi = new Set([
  ...['background', 'image', 'input_fidelity', 'mask', 'model', 'moderation', 'n', 'output_compression'],
  ...[
    'output_format',
    'partial_images',
    'prompt',
    'quality',
    'response_format',
    'seed',
    'size',
    'stream',
    'style',
    'user',
  ],
]);

const locales = { en: en(), fr: fr() };

const pathText = (path: readonly PropertyKey[]): string =>
  path.map((key, i) => (typeof key === 'number' ? `[${key}]` : `${i > 0 ? '.' : ''}${String(key)}`)).join('');

function contradictions({ providers, prices }: GatewayConfig, lang: Lang): ConfigProblem[] {
  const told = words[lang];
  const ids = providers.map((p) => p.id ?? p.adapter);
  const twice = ids.flatMap((id, i) =>
    ids.indexOf(id) < i ? [{ path: `providers[${i}]`, message: told.twice(id) }] : [],
  );
  const open = providers.flatMap(({ url, selfHosted }, i) =>
    /^http:/i.test(url ?? '') && !selfHosted ? [{ path: `providers[${i}].url`, message: told.insecure }] : [],
  );
  const named = providers.flatMap(({ url }, i) =>
    url !== undefined && httpAddress(url) === null ? [{ path: `providers[${i}].url`, message: told.named }] : [],
  );
  const numbered = providers.flatMap(({ url, selfHosted }, i) =>
    url !== undefined && !/^http:/i.test(url) && isNumbered(new URL(url)) && !selfHosted
      ? [{ path: `providers[${i}].url`, message: told.numbered }]
      : [],
  );
  const unpriced = prices.flatMap((p, i) =>
    p.provider === undefined || ids.includes(p.provider)
      ? []
      : [{ path: `prices[${i}].provider`, message: told.unpriced(p.provider) }],
  );
  const steps = providers.flatMap(({ adapter, stepsField }, i) => {
    if (stepsField === undefined) return [];
    const path = `providers[${i}].stepsField`;
    if (adapter !== 'openai-compatible') return [{ path, message: told.stepsElsewhere }];
    return fieldsOfOpenAi.has(stepsField) ? [{ path, message: told.stepsTaken(stepsField) }] : [];
  });
  return [...twice, ...open, ...named, ...numbered, ...unpriced, ...steps];
}

/** The configuration that a file holds, or everything that is wrong with it. */
export function readConfig(
  value: unknown,
  lang: Lang,
): { readonly config: GatewayConfig } | { readonly problems: readonly ConfigProblem[] } {
  const { success, data, error } = gatewayConfig.safeParse(value, { error: locales[lang].localeError });
  if (!success) {
    return { problems: error.issues.map(({ path, message }) => ({ path: pathText(path), message })) };
  }
  const problems = contradictions(data, lang);
  return problems.length > 0 ? { problems } : { config: data };
}
