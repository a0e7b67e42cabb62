import { settle, show } from '../../state/preview.ts';
import type { SoberOutline } from '../../worker/methods/sober-entries.ts';
import type { Fields } from './entry.ts';
import type { Moves } from './moves.ts';

/** An entry that is being changed, or whose change is on its way into the text. */
export interface MovingEntry {
  readonly index: number;
  readonly fields: Fields;
}

/** How long a control rests before it is written: keys that come one after another are one change. */
const rest = 220;

/** Changes of entries, one after another: each begins where the one before it ended, in the text or not yet. */
export class Hand {
  readonly scenario: string;
  readonly #onMove: (moving: MovingEntry | null) => void;
  /** What entries are, by their place, until an outline of the text says so. */
  #left = new Map<number, Fields>();
  #outline: SoberOutline | null = null;
  #waiting: MovingEntry | null = null;
  #writing: readonly MovingEntry[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #turn: Promise<void> = Promise.resolve();

  constructor(scenario: string, onMove: (moving: MovingEntry | null) => void) {
    this.scenario = scenario;
    this.#onMove = onMove;
  }

  /** What the text has now. */
  read(outline: SoberOutline | null): void {
    if (outline === this.#outline) return;
    this.#outline = outline;
    const unwritten = [...this.#writing, ...(this.#waiting ? [this.#waiting] : [])];
    this.#left = new Map(unwritten.map(({ index, fields }) => [index, fields]));
  }

  #after(index: number, change: (fields: Fields) => Fields): MovingEntry {
    const fields = this.#left.get(index) ?? this.#outline?.entries.find((e) => e.index === index)?.fields ?? {};
    return { index, fields: change(fields) };
  }

  readonly move: Moves['move'] = (index, change) => {
    if (this.#waiting && this.#waiting.index !== index) this.flush();
    clearTimeout(this.#timer);
    const moving = this.#after(index, change);
    this.#onMove(moving);
    show({ scenario: this.scenario, ...moving });
  };

  readonly settle: Moves['settle'] = (index, change) => {
    this.move(index, change);
    this.#waiting = this.#after(index, change);
    this.#left.set(index, this.#waiting.fields);
    this.#timer = setTimeout(() => this.flush(), rest);
  };

  /** Writes what waits. */
  flush(): void {
    clearTimeout(this.#timer);
    const waiting = this.#waiting;
    this.#waiting = null;
    if (!waiting) return;
    this.#writing = [...this.#writing, waiting];
    const write = () => settle({ scenario: this.scenario, ...waiting });
    this.#turn = this.#turn.then(write, write).finally(() => {
      this.#writing = this.#writing.filter((w) => w !== waiting);
      if (!this.#waiting && this.#writing.length === 0) this.#onMove(null);
    });
  }
}
