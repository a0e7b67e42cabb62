import type { Receipt } from '../receipt.ts';
import { type Plain, whole } from './attribute.ts';

/**
 * Providers whose names the conventions fix (semantic conventions 1.41, attribute `gen_ai.provider.name`). The others go
 * by the name of their adapter, as the conventions allow.
 */
const providers: Readonly<Record<string, string>> = {
  google: 'gcp.gemini',
  gemini: 'gcp.gemini',
  'google-gemini': 'gcp.gemini',
  vertex: 'gcp.vertex_ai',
  'google-vertex': 'gcp.vertex_ai',
  bedrock: 'aws.bedrock',
  'aws-bedrock': 'aws.bedrock',
  azure: 'azure.ai.openai',
  'azure-openai': 'azure.ai.openai',
  mistral: 'mistral_ai',
  xai: 'x_ai',
};

/** The only operation of the conventions that makes images. */
export const operationName = 'generate_content';

export const providerName = (adapter: string): string => providers[adapter] ?? adapter;

/** What the conventions for generative AI have a name for. They have none for video as an output. */
export function genAiAttributes({ asked, sent, usage, upstreamId }: Receipt): Readonly<Record<string, Plain>> {
  const operation = sent?.operation ?? asked.operation;
  return {
    'gen_ai.operation.name': operationName,
    'gen_ai.output.type': operation === 'video' ? null : 'image',
    'gen_ai.provider.name': sent ? providerName(sent.provider) : null,
    'gen_ai.request.model': sent?.model ?? asked.model,
    'gen_ai.request.choice.count': whole(sent?.n ?? asked.n),
    'gen_ai.request.stream': sent?.streamed ?? asked.streamed,
    'gen_ai.response.id': upstreamId,
    'gen_ai.usage.input_tokens': whole(usage?.allInputTokens),
    'gen_ai.usage.output_tokens': whole(usage?.allOutputTokens),
  };
}
