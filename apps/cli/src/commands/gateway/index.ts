import { Failure } from '../../failure.ts';
import type { Options } from '../../options.ts';
import { line, type Output } from '../../output.ts';
import { openCampaigns } from './campaigns.ts';
import { openConfig } from './config.ts';
import { keys } from './keys.ts';
import { openProviders } from './providers.ts';
import { runGateway } from './run.ts';
import { gatewayWords } from './words.ts';

/** `gateway [check | keys …] --config FILE`. @throws Failure on bad usage, and on files that cannot be used */
export function gateway(rest: readonly string[], options: Options, output: Output): number | Promise<number> {
  const [verb, ...more] = rest;
  const words = gatewayWords[options.lang];
  if (verb !== undefined && verb !== 'check' && verb !== 'keys') throw new Failure(words.usage);
  const opened = openConfig(options.only.config, options.lang);
  if (verb === 'keys') {
    // A key is revoked whatever campaign files say by now.
    const campaigns = () => openCampaigns(opened, options).map((c) => c.id);
    return keys(more, { opened, campaigns, options, output, now: new Date() });
  }
  const campaigns = openCampaigns(opened, options);
  if (verb === 'check') {
    const providers = openProviders(opened, options.lang);
    output.out(line(words.good(campaigns.length, providers.length)));
    return 0;
  }
  return runGateway(opened, campaigns, options, output);
}
