import { useEffect, useRef } from 'react';
import './lit.css';

/** A figure that lights up and fades when it has changed. */
export function Lit({ text }: { readonly text: string }) {
  const ref = useRef<HTMLSpanElement>(null);
  const before = useRef(text);
  useEffect(() => {
    if (before.current === text) return;
    before.current = text;
    const element = ref.current;
    if (!element || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    for (const animation of element.getAnimations()) animation.cancel();
    const colour = getComputedStyle(element).getPropertyValue('--changed');
    element.animate([{ backgroundColor: colour }, { backgroundColor: 'transparent' }], {
      duration: 900,
      easing: 'ease-out',
    });
  }, [text]);
  return (
    <span ref={ref} className="lit">
      {text}
    </span>
  );
}
