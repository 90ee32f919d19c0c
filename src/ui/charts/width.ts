import { useEffect, useRef, useState } from 'preact/hooks';

/** Width that charts are drawn for in the HTML, and the most they take; elsewhere they are drawn again to measure. */
export const INITIAL_WIDTH = 960;

/** The width of an element in CSS pixels, so that a chart's text has the same size on every screen. */
export function useWidth<E extends HTMLElement>() {
  const element = useRef<E>(null);
  const [width, setWidth] = useState(INITIAL_WIDTH);
  useEffect(() => {
    const node = element.current;
    if (!node || typeof ResizeObserver === 'undefined') return undefined;
    const observer = new ResizeObserver(([entry]) => {
      const measured = Math.round(entry?.contentRect.width ?? 0);
      if (measured > 0) setWidth(Math.min(measured, INITIAL_WIDTH));
    });
    observer.observe(node);
    return () => observer.disconnect();
  }, []);
  return [element, width] as const;
}
