import type { Fields } from '../fields.ts';
import { defineLever, type Lever } from '../lever.ts';
import type { Scene, Site } from '../scene.ts';

const bilingual = (name: unknown, id: string): { readonly en: string; readonly fr: string } => {
  if (typeof name === 'string') return { en: name, fr: name };
  const { en = id, fr = id } = (name ?? {}) as { readonly en?: string; readonly fr?: string };
  return { en, fr };
};

/** The substitution of one production method by another as a whole: a lever for every other scenario of the file. */
export const methodLevers = ({ others }: Pick<Scene, 'others'>): readonly Lever[] =>
  others.map((other) => {
    const id = String(other.id);
    const name = bilingual(other.name, id);
    const { id: _, activities, ...head } = other;
    return defineLever({
      id: `produce-as:${id}`,
      theme: 'method',
      name: { en: `Produce as “${name.en}”`, fr: `Produire comme « ${name.fr} »` },
      text: {
        en: `The whole inventory is that of scenario ${id}.`,
        fr: `L’inventaire entier est celui du scénario ${id}.`,
      },
      effort: 5,
      evidence: {
        en: 'The other scenario of the same campaign, whose deliverables are the same.',
        fr: 'L’autre scénario de la même campagne, dont les livrables sont les mêmes.',
      },
      moves: true,
      mayRaise: {
        en: 'Another method may emit more.',
        fr: 'Une autre méthode peut émettre plus.',
      },
      replace: () => ({ as: id, head, site: other.site as Site, activities: activities as readonly Fields[] }),
    });
  });
