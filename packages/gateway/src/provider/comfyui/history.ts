import { nothingReported, type Usage } from '../../meter/usage.ts';
import { wattHoursPer } from '../adapter.ts';
import { cleared } from '../http/cleared.ts';
import { readAll, readAmount, readOne, readText } from '../service/read.ts';
import type { ComfyWorkflow } from './workflow.ts';

/** What `/history/{id}` says of one prompt; null while it waits or runs. */
export const entryOf = (history: unknown, id: string): unknown => readOne(history, [id]) ?? null;

export interface SavedFile {
  readonly filename: string;
  readonly subfolder: string;
  readonly type: string;
}

/** Keys under which nodes list files that they saved. */
const lists = ['images', 'gifs', 'videos', 'video'];

/** Files of the result in the order of the nodes; previews are none. */
export function filesOf(entry: unknown, workflow: ComfyWorkflow): SavedFile[] {
  const outputs = readOne(entry, ['outputs']);
  const nodes = workflow.outputs ?? Object.keys(typeof outputs === 'object' && outputs !== null ? outputs : {});
  return nodes
    .flatMap((node) => lists.flatMap((list) => readAll(outputs, [node, list, '*'])))
    .map((file) => ({
      filename: readText(file, ['filename']) ?? '',
      subfolder: readText(file, ['subfolder']) ?? '',
      type: readText(file, ['type']) ?? 'output',
    }))
    .filter(({ filename, type }) => filename !== '' && type === 'output');
}

export const succeeded = (entry: unknown): boolean =>
  readText(entry, ['status', 'status_str']) === 'success' || readOne(entry, ['status', 'completed']) === true;

type Message = readonly [name: string, data: unknown];

const messagesOf = (entry: unknown): Message[] =>
  readAll(entry, ['status', 'messages', '*']).filter(
    (message): message is [string, unknown] => Array.isArray(message) && typeof message[0] === 'string',
  );

const ends = new Set(['execution_success', 'execution_error', 'execution_interrupted']);

/** Why it failed, in ComfyUI's words. */
export function faultOf(entry: unknown): string | null {
  const error = messagesOf(entry).find(([name]) => name === 'execution_error')?.[1];
  const words = readText(error, ['exception_message']);
  return words === null ? null : cleared(words, null);
}

/** From the start of execution to its end by ComfyUI's own clock, and the energy that a node of the workflow reports. */
export function usageOfEntry(entry: unknown, workflow: ComfyWorkflow, outputs: number): Usage {
  const timeOf = (wanted: (name: string) => boolean): number | null => {
    const message = messagesOf(entry).find(([name]) => wanted(name));
    return message === undefined ? null : readAmount(message[1], ['timestamp']);
  };
  const start = timeOf((name) => name === 'execution_start');
  const end = timeOf((name) => ends.has(name));
  const { energy } = workflow;
  const reported = energy === null ? null : readAmount(entry, ['outputs', energy.node, energy.key, '*']);
  return {
    ...nothingReported,
    outputs,
    computeSeconds: start === null || end === null || end < start ? null : (end - start) / 1000,
    energyWh: energy === null || reported === null ? null : reported * wattHoursPer[energy.unit],
    energyBoundary: energy === null || reported === null ? null : energy.boundary,
  };
}
