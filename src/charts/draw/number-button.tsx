import type { KeyboardEvent, ReactNode } from "react";

interface NumberButtonProps {
  readonly label: string;
  readonly onPress: (() => void) | undefined;
  readonly children: ReactNode;
}

/** A part of a drawing that opens the calculation behind its number. */
export function NumberButton({ label, onPress, children }: NumberButtonProps) {
  if (!onPress) return <g>{children}</g>;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    onPress();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: there is no button inside SVG
    <g
      role="button"
      tabIndex={0}
      aria-label={label}
      className="press"
      onClick={onPress}
      onKeyDown={onKeyDown}
    >
      {children}
    </g>
  );
}
