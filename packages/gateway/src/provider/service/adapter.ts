import { type Content, type TranslatedAdapter, UpstreamFailure, type Wants } from '../adapter.ts';
import { inSeveralCalls } from '../several.ts';
import { prepare } from './body.ts';
import type { ServiceData, ServiceForm } from './data.ts';
import { startInline } from './inline-flow.ts';
import { startJob } from './job-flow.ts';
import { formFor, nameAtService, objectionOf, offerOf } from './offer.ts';

export const wantsOf = ({ mask, seed, outputFormat, background }: Content): Wants => ({
  mask: mask !== null,
  seed: seed !== null,
  outputFormat,
  background,
});

/** How many images each call makes. */
export function shares(n: number, perCall: number): number[] {
  const calls = Math.ceil(n / perCall);
  return Array.from({ length: calls }, (_, i) => Math.min(perCall, n - i * perCall));
}

/** An adapter from what a service is, as data. */
export function serviceAdapter(service: ServiceData): TranslatedAdapter {
  const { id, provider, name, hosts, authentication, requestIdHeader, resultHosts, keyedHosts } = service;
  return {
    kind: 'translated',
    ...{ id, provider, name, hosts, authentication, requestIdHeader, resultHosts, keyedHosts },
    operations: [...new Set(service.forms.flatMap((form) => form.operations))],
    offer(operation, model, references) {
      const form = formFor(service, operation, model, references);
      return form === null ? null : offerOf(form);
    },
    objection: (sent, wants) => objectionOf(service, sent, wants),
    async generate(sent, content, host, http, signal) {
      const objection = objectionOf(service, sent, wantsOf(content));
      if (objection !== null) {
        const { field, asked, allowed } = objection;
        const detail = `${field}: ${asked}${allowed === null ? '' : ` (${allowed})`}`;
        throw new UpstreamFailure('refused', { detail });
      }
      // An objection was raised where there is no form.
      const { request, flow } = formFor(service, sent.operation, sent.model, sent.references) as ServiceForm;
      const way = { baseUrl: host.baseUrl.replace(/\/+$/, ''), http, signal };
      const model = nameAtService(service, sent.model);
      const requests = shares(sent.n, request.count?.most ?? 1).map((n, i) =>
        // The same seed would make the same image again.
        prepare(request, model, sent, { ...content, seed: content.seed === null ? null : content.seed + i }, n),
      );
      return inSeveralCalls(
        requests.map(
          (prepared) => () =>
            flow.kind === 'inline' ? startInline(service, flow, prepared, way) : startJob(service, flow, prepared, way),
        ),
      );
    },
  };
}
