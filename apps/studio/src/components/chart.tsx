import type { ChartNode } from '@contrechamp/report';
import { createElement, type ReactNode, useEffect, useRef, useState } from 'react';

/** Attributes of SVG whose names React writes in another way. */
const renamed = (name: string): string =>
  name.startsWith('data-') || name.startsWith('aria-') || name === 'role'
    ? name
    : name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

function rendered(node: ChartNode | string, key: number): ReactNode {
  if (typeof node === 'string') return node;
  const { xmlns: _, ...attributes } = node.attributes as Record<string, string | number>;
  const props = Object.fromEntries(Object.entries(attributes).map(([name, value]) => [renamed(name), value]));
  return createElement(node.name, { ...props, key }, ...node.children.map(rendered));
}

/** A picture of `@contrechamp/report` on screen, element by element. */
export const Chart = ({ node }: { readonly node: ChartNode }) => rendered(node, 0);

/** The width that a picture may take, followed while the window changes. */
export function useWidth<E extends HTMLElement>(): readonly [React.RefObject<E | null>, number] {
  const ref = useRef<E>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const measure = () => setWidth(Math.floor(element.clientWidth));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, width];
}
