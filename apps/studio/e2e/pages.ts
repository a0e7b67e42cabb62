/** Every page of the studio, with what tells that it is ready. */
export const pagesOf = (
  id: string,
): readonly { readonly name: string; readonly path: string; readonly ready: string }[] => [
  { name: 'home', path: '/', ready: 'main h1' },
  { name: 'compare', path: `/c/${id}`, ready: '[data-draws="resting"]' },
  { name: 'edit', path: `/c/${id}/edit`, ready: '[data-entry]' },
  { name: 'travel', path: `/c/${id}/travel`, ready: 'main svg' },
  { name: 'reduce', path: `/c/${id}/reduce`, ready: 'main svg' },
  { name: 'sobriety', path: `/c/${id}/sobriety`, ready: 'main svg' },
  { name: 'prove', path: `/c/${id}/prove`, ready: '[data-pair]' },
  { name: 'factors', path: '/factors', ready: 'main table' },
  { name: 'factor', path: '/factors/ademe%2Fflight%2Fover-5000km', ready: 'main h1' },
];
