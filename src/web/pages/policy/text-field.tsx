interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly isNumber?: boolean;
  readonly onEnter: (text: string) => void;
}

/** Takes what is written when it is left or entered; a number that is none is forgotten. */
export function TextField({ label, value, isNumber = false, onEnter }: TextFieldProps) {
  return (
    <label>
      <span>{label}</span>
      <input
        key={value}
        defaultValue={value}
        inputMode={isNumber ? "decimal" : "text"}
        autoComplete="off"
        onBlur={(event) => {
          if (event.target.value.trim() !== value) onEnter(event.target.value.trim());
        }}
        onKeyDown={(event) => {
          if (event.key === "Enter") event.currentTarget.blur();
        }}
      />
    </label>
  );
}
