/** The reference campaign with its waste declared to be zero where none is counted, so that its scenarios compare. */
export const declaredWaste = (campaign: string): string =>
  campaign.replaceAll(
    /^( +)(- \{ category: (?:generation|sets-and-costumes), .*\})$/gm,
    '$1$2\n$1- { category: waste, reason: nothing is thrown away }',
  );
