import { readdir } from 'node:fs/promises';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pagesOf } from './pages.ts';
import { Studio } from './studio.ts';

type Words = Readonly<Record<'en' | 'fr', Readonly<Record<string, unknown>>>>;

const folder = new URL('../src/i18n/messages/', import.meta.url);
const other = { en: 'fr', fr: 'en' } as const;

const isWords = (x: unknown): x is Words => typeof x === 'object' && x !== null && 'en' in x && 'fr' in x;

async function catalogues(): Promise<readonly { readonly name: string; readonly words: Words }[]> {
  const files = (await readdir(folder)).filter((f) => f.endsWith('.ts') && !f.endsWith('.test.ts'));
  const modules = await Promise.all(
    files.map(async (f) => Object.entries((await import(new URL(f, folder).href)) as Record<string, unknown>)),
  );
  return modules.flat().flatMap(([name, words]) => (isWords(words) ? [{ name, words }] : []));
}

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Whole texts of one language that are not a text of the other, by what they say. */
function textsOf(all: readonly { readonly words: Words }[], lang: 'en' | 'fr'): ReadonlySet<string> {
  const of = (l: 'en' | 'fr') =>
    all.flatMap(({ words }) =>
      Object.values(words[l]).flatMap((v) =>
        typeof v === 'string' ? [plain(v)] : Array.isArray(v) ? v.map(String).map(plain) : [],
      ),
    );
  const theirs = new Set(of(other[lang]).map((t) => t.toLowerCase()));
  return new Set(of(lang).filter((t) => t.length > 2 && !theirs.has(t.toLowerCase())));
}

/** Every text of a page, alone in its element: words on screen, labels, descriptions and placeholders. */
const shownOn = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      // The text of the file is the reader's own.
      if (!node.parentElement?.closest('.cm-content')) found.push(node.textContent ?? '');
    }
    for (const e of document.querySelectorAll('[aria-label],[placeholder],[title]')) {
      if (e.closest('[lang]:not(html)')) continue;
      found.push(...['aria-label', 'placeholder', 'title'].map((a) => e.getAttribute(a) ?? ''));
    }
    return found.map((t) => t.replace(/\s+/g, ' ').trim()).filter((t) => t !== '');
  });

let studio: Studio;
let id: string;
let all: Awaited<ReturnType<typeof catalogues>>;

beforeAll(async () => {
  studio = await Studio.open();
  id = await studio.reference();
  all = await catalogues();
});
afterAll(() => studio.close());

describe('messages', () => {
  it('exist in both languages, none empty, functions with as many values', () => {
    expect(all.length).toBeGreaterThan(8);
    for (const { name, words } of all) {
      expect(Object.keys(words.fr).sort(), name).toEqual(Object.keys(words.en).sort());
      for (const [key, value] of Object.entries(words.en)) {
        const french = words.fr[key];
        expect(typeof french, `${name}.${key}`).toBe(typeof value);
        if (typeof value === 'string')
          expect(plain(value) !== '' && plain(String(french)) !== '', `${name}.${key}`).toBe(true);
      }
    }
  });
});

for (const lang of ['fr', 'en'] as const) {
  it(`no page in ${lang} shows a text of the other language`, async () => {
    const foreign = textsOf(all, other[lang]);
    const own = textsOf(all, lang);
    const page = await studio.page({ lang });
    const seen = new Set<string>();
    const look = async (where: string) => {
      const shown = await shownOn(page);
      for (const text of shown) if (own.has(text)) seen.add(text);
      expect(
        shown.filter((t) => foreign.has(t)),
        where,
      ).toEqual([]);
    };
    for (const { name, path, ready } of pagesOf(id)) {
      await page.goto(`${studio.url}${path}`);
      await page.locator(ready).first().waitFor({ state: 'attached' });
      await page.waitForTimeout(400);
      await look(name);
    }
    await page.goto(`${studio.url}/c/${id}/edit`);
    await page.locator('[data-entry] button').first().click();
    await page.getByRole('switch').first().focus();
    await page.keyboard.press('Space');
    await page.locator('.cm-content').waitFor();
    await look('the text beside the forms');
    // Proof that the look finds what is there.
    expect(seen.size).toBeGreaterThan(60);
    await page.context().close();
  });
}

it('complains of nothing', () => {
  expect(studio.faults).toEqual([]);
});
