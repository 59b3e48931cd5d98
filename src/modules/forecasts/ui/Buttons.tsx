import styles from './Forecasts.module.css';

/** A few choices side by side, one of them pressed. */
export function Buttons({
  label,
  options,
  value,
  choose,
}: {
  label: string;
  options: readonly (readonly [code: string, name: string])[];
  value: string;
  choose: (code: string) => void;
}) {
  return (
    <fieldset className={styles.buttons}>
      <legend>{label}</legend>
      {options.map(([code, name]) => (
        <button key={code} type="button" aria-pressed={code === value} onClick={() => choose(code)}>
          {name}
        </button>
      ))}
    </fieldset>
  );
}
