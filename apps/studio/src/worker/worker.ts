import { type Method, methods } from './methods/index.ts';

interface Request {
  readonly id: number;
  readonly method: Method;
  readonly argument: unknown;
}

const scope = self as unknown as DedicatedWorkerGlobalScope;

scope.onmessage = async ({ data }: MessageEvent<Request>) => {
  const { id, method, argument } = data;
  try {
    const run = methods[method] as (argument: unknown) => Promise<unknown>;
    scope.postMessage({ id, result: await run(argument) });
  } catch (error) {
    scope.postMessage({ id, error: error instanceof Error ? `${error.name}: ${error.message}` : String(error) });
  }
};
