import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { yaml } from '@codemirror/lang-yaml';
import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { type Diagnostic, lintGutter, setDiagnostics } from '@codemirror/lint';
import { EditorState } from '@codemirror/state';
import { drawSelection, EditorView, highlightActiveLine, keymap, lineNumbers } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import type { Problem } from '../../worker/view.ts';

export interface TextEditor {
  /** Another text, where it is not the one that is there. */
  show(text: string): void;
  mark(problems: readonly Problem[]): void;
  goTo(line: number, column: number): void;
  destroy(): void;
}

const look = EditorView.theme({
  '&': { color: 'var(--ink)', backgroundColor: 'var(--sheet)', fontSize: '0.8125rem' },
  '.cm-content': { fontFamily: 'var(--mono)', caretColor: 'var(--ink)' },
  '.cm-gutters': { backgroundColor: 'var(--sheet)', color: 'var(--faint)', border: 'none' },
  '.cm-activeLine': { backgroundColor: 'color-mix(in srgb, var(--wash) 55%, transparent)' },
  '&.cm-focused .cm-selectionBackground, .cm-selectionBackground': { backgroundColor: 'var(--changed) !important' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '.cm-tooltip': { backgroundColor: 'var(--sheet)', border: '1px solid var(--rule-strong)', color: 'var(--ink)' },
});

const colours = HighlightStyle.define([
  { tag: tags.propertyName, color: 'var(--accent)' },
  { tag: tags.comment, color: 'var(--faint)', fontStyle: 'italic' },
  { tag: [tags.number, tags.bool], color: 'var(--focus)' },
]);

/** The nonce of the page's security policy: the editor writes a style sheet of its own. */
const nonce = (): string => document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';

/** An editor of YAML in an element of the page. */
export function textEditor(
  parent: HTMLElement,
  { text, label, onChange }: { readonly text: string; readonly label: string; onChange(text: string): void },
): TextEditor {
  // The editor knows one kind of line end; the file keeps its own.
  let windows = text.includes('\r\n');
  const withEnds = (t: string): string => (windows ? t.replaceAll('\n', '\r\n') : t);
  const listen = EditorView.updateListener.of((update) => {
    if (update.docChanged && !showing) onChange(withEnds(update.state.doc.toString()));
  });
  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: text,
      extensions: [
        EditorView.cspNonce.of(nonce()),
        lineNumbers(),
        history(),
        drawSelection(),
        highlightActiveLine(),
        keymap.of([...defaultKeymap, ...historyKeymap, indentWithTab]),
        yaml(),
        syntaxHighlighting(colours),
        lintGutter(),
        look,
        EditorView.contentAttributes.of({ 'aria-label': label }),
        listen,
      ],
    }),
  });
  let showing = false;
  return {
    show(file) {
      windows = file.includes('\r\n');
      const next = file.replaceAll('\r\n', '\n');
      const now = view.state.doc.toString();
      if (next === now) return;
      // Only what differs is replaced: the cursor and the place in the text stay.
      let from = 0;
      const least = Math.min(now.length, next.length);
      while (from < least && now[from] === next[from]) from++;
      let tail = 0;
      while (tail < least - from && now[now.length - 1 - tail] === next[next.length - 1 - tail]) tail++;
      showing = true;
      view.dispatch({ changes: { from, to: now.length - tail, insert: next.slice(from, next.length - tail) } });
      showing = false;
    },
    mark(problems) {
      const { doc } = view.state;
      const diagnostics = problems.flatMap((p): Diagnostic[] => {
        if (p.line === undefined || p.line > doc.lines) return [];
        const line = doc.line(p.line);
        const from = Math.min(line.from + (p.column ?? 1) - 1, line.to);
        return [{ from, to: line.to, severity: p.severity, message: `${p.message} ${p.remedy}` }];
      });
      view.dispatch(setDiagnostics(view.state, diagnostics));
    },
    goTo(line, column) {
      const at = view.state.doc.line(Math.min(line, view.state.doc.lines));
      view.dispatch({ selection: { anchor: Math.min(at.from + column - 1, at.to) }, scrollIntoView: true });
      view.focus();
    },
    destroy: () => view.destroy(),
  };
}
