import { type RefObject, useEffect, useRef, useState } from "react";

/** Width of an element in whole pixels, following the window. 0 until it is on the page. */
export function useWidth<T extends HTMLElement>(): [RefObject<T | null>, number] {
  const element = useRef<T>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const observed = element.current;
    if (!observed) return;
    const measure = () => {
      const next = Math.floor(observed.clientWidth);
      // A hidden element has no width: the last one still fits.
      if (next > 0) setWidth(next);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(observed);
    return () => observer.disconnect();
  }, []);
  return [element, width];
}
