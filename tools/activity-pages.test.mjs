// @ts-check
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { close, definitions, generatedPart, open, withGenerated } from './activity-pages.mjs';

/** @param {string} lang */
const folder = (lang) => new URL(`../docs/activities/${lang}/`, import.meta.url);

for (const lang of /** @type {const} */ (['en', 'fr'])) {
  describe(`docs/activities/${lang}`, () => {
    it('has a page for every type and no other', () => {
      const pages = readdirSync(folder(lang)).map((name) => name.replace(/\.md$/, ''));
      assert.deepEqual(pages.toSorted(), definitions.map((d) => d.type).toSorted());
    });

    for (const { type, example } of definitions) {
      it(`${type} is written by a person, and its computed part is that of today`, () => {
        const page = new URL(`${type}.md`, folder(lang));
        assert.ok(existsSync(page), 'no page');
        const text = readFileSync(page, 'utf8');
        const written = text.slice(0, text.indexOf(open));
        assert.match(written, new RegExp(`^# \`${type}\``));
        assert.ok(written.split(/\s+/).length > 80, 'too short to explain anything');
        assert.equal((written.match(/^## /gm) ?? []).length >= 2, true, 'sections missing');
        assert.ok(text.trimEnd().endsWith(close));
        assert.equal(text, withGenerated(text, generatedPart(type, example, lang)), 'run npm run examples:renew');
      });
    }
  });
}
