import { emptyGeneration, emptyPass, type Generation } from './generation.ts';

interface Habit {
  readonly name: RegExp;
  readonly tool: string;
  readonly provider: string | null;
  readonly model: string | null;
}

const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';

/** Names that services and tools give to what one downloads from them; anybody may have chosen them. */
const habits: readonly Habit[] = [
  { name: /^ChatGPT Image /i, tool: 'ChatGPT', provider: 'openai', model: null },
  { name: /^DALL[·.]E /i, tool: 'ChatGPT', provider: 'openai', model: 'DALL·E' },
  { name: /^Gemini_Generated_Image_/i, tool: 'Google', provider: 'google', model: null },
  { name: /^Firefly[ _-]/i, tool: 'Adobe Firefly', provider: 'adobe', model: 'firefly' },
  {
    name: new RegExp(`_${uuid}(_[0-3])?\\.(png|webp|jpe?g)$`, 'i'),
    tool: 'Midjourney',
    provider: 'midjourney',
    model: 'midjourney',
  },
  { name: /^ComfyUI_\d{5}_/i, tool: 'ComfyUI', provider: null, model: null },
];

/** What the name of a file suggests; the weakest of all signs. */
export function namedAs(path: string, task: 'image' | 'video'): Generation | null {
  const name = path.split(/[/\\]/).at(-1) ?? '';
  const habit = habits.find((h) => h.name.test(name));
  if (!habit) return null;
  const { tool, provider, model } = habit;
  return { ...emptyGeneration, tool, provider, from: name, task, passes: [{ ...emptyPass, model }] };
}
