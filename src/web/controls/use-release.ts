import { type RefObject, useEffect, useRef } from "react";

/**
 * Tells when a slider is let go, by pointer, touch or reader: React's `onChange` is every movement,
 * the browser's own `change` is the release.
 */
export function useRelease(onRelease: () => void): RefObject<HTMLInputElement | null> {
  const input = useRef<HTMLInputElement>(null);
  const release = useRef(onRelease);
  useEffect(() => {
    release.current = onRelease;
  });
  useEffect(() => {
    const element = input.current;
    const listen = () => release.current();
    element?.addEventListener("change", listen);
    return () => element?.removeEventListener("change", listen);
  }, []);
  return input;
}
