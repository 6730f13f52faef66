interface OptionalSwitchProps {
  readonly label: string;
  /** `null`: neither on nor off. */
  readonly value: boolean | null;
  readonly disabled?: boolean;
  readonly describedBy?: string;
  /** Called with what the switch should become; from neither, that is off. */
  readonly onChange: (value: boolean) => void;
}

/** A switch that can also stand in the middle. A screen reader hears it as off and reads the description. */
export function OptionalSwitch({ label, value, disabled = false, describedBy, onChange }: OptionalSwitchProps) {
  const state = value === null ? { 'data-unset': '' } : value ? { 'data-checked': '' } : {};
  return (
    <button
      type="button"
      role="switch"
      className="switch"
      aria-label={label}
      aria-checked={value === true}
      aria-describedby={describedBy}
      disabled={disabled}
      data-disabled={disabled ? '' : undefined}
      onClick={() => onChange(value === false)}
      {...state}
    >
      <span className="switch-thumb" {...state} />
    </button>
  );
}
