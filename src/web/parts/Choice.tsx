import type { Code } from '../../lib/codes.ts';
import { useLanguage, useText } from '../language.ts';
import { webText } from '../web.text.ts';
import styles from './Choice.module.css';
import { Icon } from './Icon.tsx';
import { Popup } from './Popup.tsx';

interface Props {
  label: string;
  options: readonly Code[];
  /** Codes with commas between, as an address holds them. */
  value: string | undefined;
  many?: boolean;
  /** Whether it stands open when it comes. */
  opened?: boolean;
  change: (value: string | undefined) => void;
}

/** A filter chip: closed it says what is filtered, open it offers the codes; a cross takes it away. */
export function Choice({ label, options, value, many = false, opened = false, change }: Props) {
  const language = useLanguage();
  const text = useText(webText);
  const chosen = value?.split(',') ?? [];
  const names = options.filter(({ code }) => chosen.includes(code)).map((option) => option[language]);
  const toggle = (code: string, close: () => void) => {
    const others = chosen.filter((one) => one !== code);
    const next = many ? (others.length < chosen.length ? others : [...chosen, code]) : [code];
    change(next.length > 0 ? next.join(',') : undefined);
    if (!many) close();
  };
  return (
    <div className={`${styles.chip} ${value ? styles.on : ''}`}>
      <Popup
        label={label}
        className={styles.button}
        opened={opened}
        button={
          <>
            <span>{value ? `${label}: ${names.join(', ') || value}` : label}</span>
            {!value && <Icon name="down" size={14} />}
          </>
        }
      >
        {(close) => (
          <ul className={styles.options}>
            {options.map((option) => (
              <li key={option.code}>
                <label>
                  <input
                    type={many ? 'checkbox' : 'radio'}
                    name={label}
                    checked={chosen.includes(option.code)}
                    onChange={() => toggle(option.code, close)}
                  />
                  {option[language]}
                </label>
              </li>
            ))}
          </ul>
        )}
      </Popup>
      {value && (
        <button type="button" className={styles.clear} onClick={() => change(undefined)}>
          <Icon name="close" size={12} />
          <span className="unseen">
            {text.takeAway} {label}
          </span>
        </button>
      )}
    </div>
  );
}
