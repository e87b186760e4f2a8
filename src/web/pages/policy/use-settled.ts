import { startTransition, useEffect, useState } from "react";

/** How long a slider that is still held must rest before the rest of the page follows, ms. */
const REST = 300;

/**
 * A value that follows once the sliders rest: frames, tables and downloads around the live charts need not be drawn
 * anew with every movement.
 */
export function useSettled<T>(value: T, isHeld: boolean): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const follow = () => startTransition(() => setSettled(() => value));
    const timer = setTimeout(follow, isHeld ? REST : 0);
    return () => clearTimeout(timer);
  }, [value, isHeld]);
  return settled;
}
