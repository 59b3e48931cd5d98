import { useText } from '../language.ts';
import { webText } from '../web.text.ts';
import styles from './Choice.module.css';
import { Icon } from './Icon.tsx';
import { Popup } from './Popup.tsx';

/** The conditions that are not asked often: one chosen here becomes a chip, already open. */
export function AddFilter<N extends string>({
  filters,
  add,
}: {
  filters: readonly { name: N; label: string }[];
  add: (name: N) => void;
}) {
  const text = useText(webText);
  if (filters.length === 0) return null;
  return (
    <div className={styles.chip}>
      <Popup
        label={text.addFilter}
        className={styles.button}
        button={
          <>
            <Icon name="plus" size={14} />
            <span>{text.addFilter}</span>
          </>
        }
      >
        {() => (
          <ul className={styles.options}>
            {filters.map(({ name, label }) => (
              <li key={name}>
                <button type="button" className={styles.option} onClick={() => add(name)}>
                  {label}
                </button>
              </li>
            ))}
          </ul>
        )}
      </Popup>
    </div>
  );
}
