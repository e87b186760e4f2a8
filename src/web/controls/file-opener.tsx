import { type DragEvent, useRef, useState } from "react";

interface FileButtonProps {
  readonly label: string;
  readonly className: string;
  readonly onFile: (file: File) => void;
}

/** Opens a YAML or JSON file of the reader's own. */
export function FileButton({ label, className, onFile }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" className={className} onClick={() => input.current?.click()}>
        {label}
      </button>
      <input
        ref={input}
        type="file"
        accept=".yaml,.yml,.json,application/yaml"
        className="visually-hidden"
        aria-label={label}
        tabIndex={-1}
        onChange={({ target }) => {
          const file = target.files?.[0];
          // The same file may be chosen again after it was mended.
          target.value = "";
          if (file) onFile(file);
        }}
      />
    </>
  );
}

/** A place on which a file may be dropped, and whether one hangs over it now. */
export function useFileDrop(onFile: (file: File) => void) {
  const [isOver, setOver] = useState(false);
  return {
    isOver,
    target: {
      onDragOver: (event: DragEvent) => {
        event.preventDefault();
        setOver(true);
      },
      onDragLeave: () => setOver(false),
      onDrop: (event: DragEvent) => {
        event.preventDefault();
        setOver(false);
        const file = event.dataTransfer.files[0];
        if (file) onFile(file);
      },
    },
  };
}
