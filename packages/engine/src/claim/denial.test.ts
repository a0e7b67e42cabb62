import { describe, expect, it } from 'vitest';
import { denied } from './denial.ts';

const cases = (rows: readonly (readonly [string, string])[], expected: boolean) =>
  it.each(rows)('%s (%s)', (text, word) => {
    expect(text).toContain(word);
    expect(denied(text, text.indexOf(word))).toBe(expected);
  });

describe('what is denied', () => {
  cases(
    [
      ['nos visuels ne sont pas neutres', 'neutres'],
      ['nos visuels ne sont pas plus verts que les autres', 'plus verts'],
      ["aucun de nos visuels n'est neutre", 'neutre'],
      ['none of our images is carbon neutral', 'carbon'],
      ['without being carbon neutral', 'carbon'],
      ['sans label ni mention ecologique', 'ecologique'],
      ['our images are not green, nor are they sustainable', 'sustainable'],
      ['we cannot say that ai is greener', 'greener'],
      ['nothing in this file proves that ai is better', 'better'],
      ['we never call our images "carbon neutral"', 'carbon'],
      ['we never use the words "green", "sustainable" or "neutral"', 'neutral'],
      ['it does not emit 20 times less', '20 times'],
    ],
    true,
  );
});

describe('what is not', () => {
  cases(
    [
      ['sans tournage, nos visuels sont neutres', 'neutres'],
      ['sans quitter paris nos visuels sont neutres', 'neutres'],
      ['without flights our visuals are neutral', 'neutral'],
      ['with no crew on the road our shoot is neutral', 'neutral'],
      ['no flights, no hotels, neutral images', 'neutral'],
      ["nous n'avons pas pris l'avion et nos visuels sont verts", 'verts'],
      ['we do not fly so our images are green', 'green'],
      ["nous n'avons jamais ete aussi respectueux", 'respectueux'],
      ["aucun studio n'est plus respectueux", 'respectueux'],
      ["il n'y a pas plus ecologique", 'ecologique'],
      ['you will not find greener images', 'greener'],
      ['it does not get greener', 'greener'],
      ['nobody makes more sustainable images', 'sustainable'],
      ['ne manquez pas nos images vertes', 'vertes'],
      ['sans aucun doute ecologiques', 'ecologiques'],
      ["who says images can't be green?", 'green'],
      ["n'emet que 4 %", '4 %'],
    ],
    false,
  );
});
