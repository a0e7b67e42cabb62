// Before the first paint: the theme and the language that this browser was last left in.
(() => {
  let kept = {};
  try {
    kept = JSON.parse(localStorage.getItem('contrechamp.settings') ?? '{}') ?? {};
  } catch {
    return;
  }
  if (kept.theme === 'light' || kept.theme === 'dark') document.documentElement.dataset.theme = kept.theme;
  if (kept.lang === 'fr' || kept.lang === 'en') document.documentElement.lang = kept.lang;
})();
