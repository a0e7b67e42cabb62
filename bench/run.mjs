import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import process from 'node:process';
import { compileCampaign } from './campaign.mjs';
import { buildFile, compileKernel, compilerVersion, Kernel } from './kernel.mjs';
import { printConvergence, printSpeed } from './print.mjs';

const campaignPath = 'examples/white-paper/campaign.yaml';
const draws = 10_000;
const warmUp = 5;
const repetitions = 25;
const nativeFlags = ['-O3', '-march=native'];
const sizes = [1000, 10_000];
const settings = { seeds: 100, referenceDraws: 1_000_000, referenceParts: 16 };

async function main() {
  const programs = { c: compileKernel('kernel', ['-O3']), cNative: compileKernel('kernel-native', nativeFlags) };
  const calculation = await compileCampaign(campaignPath);
  // Only now is it known that the engine is built.
  const { planOf, planText } = await import('./plan.mjs');
  const { measure } = await import('./measure.mjs');
  const { convergence } = await import('./convergence.mjs');

  const { scenarios, campaign } = calculation;
  const plan = planOf(scenarios);
  const planFile = buildFile('plan.txt');
  writeFileSync(planFile, planText(plan, draws));
  const machine = { cpu: cpus()[0]?.model, cores: cpus().length, node: process.version, gcc: compilerVersion() };
  const size = {
    campaign: campaignPath,
    draws,
    repetitions,
    parameters: plan.parameters.length,
    notLognormal: plan.parameters.filter((p) => p.distribution.kind !== 'lognormal').length,
    streams: plan.streams.length,
    nodes: plan.nodes.length,
    lines: plan.lines.length,
    scenarios: plan.scenarios,
  };
  const kernels = { c: new Kernel(programs.c, planFile), cNative: new Kernel(programs.cNative, planFile) };
  let speed;
  try {
    speed = await measure({ calculation, plan, draws, kernels, warmUp, repetitions });
  } finally {
    for (const kernel of Object.values(kernels)) kernel.stop();
  }
  printSpeed({ machine, size, speed });

  const found = convergence({ scenarios, reference: campaign.reference, plan, sizes, ...settings });
  printConvergence(found, { sizes, ...settings });
  const results = { machine, size, speed, convergence: { ...settings, ...found } };
  writeFileSync(new URL('results.json', import.meta.url), `${JSON.stringify(results, null, 2)}\n`);
}

try {
  await main();
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
