import { describe, expect, it } from 'vitest';
import type { Setting } from './claim.ts';
import { basesInForce, inUnion, ruleBases, rulesChecked } from './in-force.ts';
import { later, validUntil } from './place-and-date.ts';
import { ruleIds } from './rule.ts';
import { rules } from './rules.ts';

const setting = (given: Partial<Setting> = {}): Setting => ({
  ...{ audience: 'consumer', medium: null, country: 'FR', date: '2026-11-26' },
  ...given,
});
const ids = (given: Partial<Setting> = {}, rule: 'J1' | 'J3' | 'J5' = 'J1') =>
  basesInForce(rule, setting(given)).map((b) => b.id);

describe('rules', () => {
  it('have a title in both languages, a basis, a source, a day of check, and nothing twice', () => {
    expect(rules.map((r) => r.id).sort()).toEqual([...ruleIds].sort());
    for (const { id, title } of rules) {
      expect(title.en && title.fr).toMatch(/\S/);
      expect(ruleBases.filter((b) => b.rule === id).length).toBeGreaterThan(0);
    }
    for (const b of ruleBases) {
      expect(b.checked).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(b.from ?? '2020-01-01').toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(b.source.en && b.source.fr).toMatch(/\S/);
      expect(`${b.source.en} ${b.source.fr}`).not.toMatch(/complian|conforme/);
    }
    expect(new Set(ruleBases.map((b) => b.id)).size).toBe(ruleBases.length);
  });

  it('begin on their day', () => {
    expect(ids({ date: '2026-09-26' })).not.toContain('eu-generic');
    expect(ids({ date: '2026-09-27' })).toContain('eu-generic');
  });

  it('reach their audience, medium and country', () => {
    expect(ids({ audience: 'business' })).not.toContain('eu-generic');
    expect(ids({ country: 'DE' })).toContain('eu-generic');
    expect(ids({ country: 'DE' })).not.toContain('fr-arpp');
    expect(ids({ country: 'GB' })).toEqual(['gb-clear', 'gb-cap-clear', 'own-J1']);
    expect(ids({ country: 'JP' })).toEqual(['own-J1']);
    expect(ids()).not.toContain('fr-packaging');
    expect(ids({ medium: 'packaging' })).toContain('fr-packaging');
    expect([inUnion('IE'), inUnion('GB'), inUnion('EU')]).toEqual([true, false, true]);
    expect(rulesChecked(setting())).toBe('2026-11-23');
  });
});

describe('days', () => {
  it.each([
    ['2026-11-26', 12, '2027-11-26'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2023-11-30', 3, '2024-02-29'],
  ])('%s, %d months later', (date, months, expected) => expect(later(date, months)).toBe(expected));

  it('a claim is good for a year', () => expect(validUntil('2026-11-26')).toBe('2027-11-26'));
});
