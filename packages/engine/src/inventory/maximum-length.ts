/** Longest campaign file that is read, in characters: a thousand times a long campaign. */
export const maximumLength = 2_000_000;
