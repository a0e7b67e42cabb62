import { describe, expect, it } from 'vitest';
import { clean, readings } from './clean.ts';
import { fold } from './fold.ts';

const folded = (text: string): string => fold(clean(text));

describe('what the eye does not see', () => {
  it.each([
    ['éco\u00adres\u00adponsable', 'eco-responsable'.replace('-', '')],
    ['neu\u200btre', 'neutre'],
    ['３００ times', '300 times'],
    ['10⁴ fois', '10^4 fois'],
    ['20 fois moins² de CO²', '20 fois moins de co2'],
    ['½ CO₂', '1/2 co2'],
    ['𝗚𝗿𝗲𝗲𝗻 images', 'green images'],
    ['grееn images', 'green images'],
    ['зелёный', 'зеленыи'],
    ['carbon 🌍 neutral', 'carbon neutral'],
    ['V E R T', 'vert'],
    ['#GreenProduction', '#green production'],
    ['#visuelsverts', '#visuels verts'],
    ['Produire … émet', 'produire … emet'],
  ])('%s', (text, expected) => {
    expect(folded(text)).toBe(expected);
  });

  it('leaves an ordinary sentence as it is', () => {
    const text = 'La production des visuels par l’IA émet au moins 20 fois moins de CO₂e qu’à Marseille.';
    expect(readings(text)).toEqual([text]);
  });
});

describe('lines of a poster', () => {
  it('are read as one sentence and, where they begin anew, each for itself', () => {
    expect(readings('Sans avion\nNeutre en carbone')).toEqual([
      'Sans avion Neutre en carbone',
      'Sans avion. Neutre en carbone',
    ]);
    expect(readings('des visuels\nverts')).toEqual(['des visuels verts']);
  });

  it('may cut a word', () => {
    expect(readings('dura-\nble')).toEqual(['dura-ble', 'durable']);
    expect(readings('éco-\nconçu')).toEqual(['éco-conçu', 'écoconçu']);
  });

  it('may hold quotes that mean nothing', () => {
    expect(readings('Truly “green” visuals')).toEqual(['Truly “green” visuals', 'Truly green visuals']);
  });
});
