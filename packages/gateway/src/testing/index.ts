/** Services that behave like the real ones, on this machine, for tests. */
export * from './png.ts';
export { fakeBlackForestLabs } from './upstream/black-forest-labs.ts';
export { fakeComfyUi } from './upstream/comfyui.ts';
export { fakeFal } from './upstream/fal.ts';
export { fakeGoogle } from './upstream/google.ts';
export * from './upstream/kit.ts';
export { fakeOpenAi } from './upstream/openai.ts';
export { fakeReplicate } from './upstream/replicate.ts';
export { fakeRunway } from './upstream/runway.ts';
export { fakeStability } from './upstream/stability.ts';
