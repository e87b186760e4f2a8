import { useState } from "react";

interface ChangedProps {
  readonly text: string;
  readonly className?: string;
}

/** A value that flashes once when it changes; readers who asked for less motion see it change without. */
export function Changed({ text, className = "" }: ChangedProps) {
  const [seen, setSeen] = useState({ text, times: 0 });
  if (seen.text !== text) setSeen({ text, times: seen.times + 1 });
  return (
    <span key={seen.times} className={seen.times > 0 ? `${className} flash` : className}>
      {text}
    </span>
  );
}
