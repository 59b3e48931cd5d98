import type { Code } from '../../lib/codes.ts';
import { useLanguage, useText } from '../language.ts';
import { webText } from '../web.text.ts';
import choice from './Choice.module.css';
import { Icon } from './Icon.tsx';
import { Popup } from './Popup.tsx';
import styles from './ViewChoice.module.css';

interface Props {
  orders: readonly Code[];
  order: string;
  columns: readonly Code[];
  chosen: readonly string[];
  /** Undefined: as it is without a choice. */
  change: (view: { sort?: string | undefined; columns?: string | undefined }) => void;
}

/** How a list is shown: in which order, with which columns; each change is seen at once behind it. */
export function ViewChoice({ orders, order, columns, chosen, change }: Props) {
  const text = useText(webText);
  const language = useLanguage();
  const toggle = (code: string) => {
    const next = columns.filter((one) => chosen.includes(one.code) !== (one.code === code));
    if (next.length > 0) change({ columns: next.map((one) => one.code).join(',') });
  };
  return (
    <div className={choice.chip}>
      <Popup
        label={text.view}
        className={choice.button}
        button={
          <>
            <Icon name="columns" size={16} />
            <span>{text.view}</span>
          </>
        }
      >
        {() => (
          <div className={styles.panel}>
            <fieldset>
              <legend>{text.order}</legend>
              <div className={styles.columns}>
                {orders.map((one) => (
                  <label key={one.code}>
                    <input
                      type="radio"
                      name="order"
                      checked={one.code === order}
                      onChange={() => change({ sort: one.code })}
                    />
                    {one[language]}
                  </label>
                ))}
              </div>
            </fieldset>
            <fieldset>
              <legend>{text.columns}</legend>
              <div className={styles.columns}>
                {columns.map((one) => (
                  <label key={one.code}>
                    <input
                      type="checkbox"
                      checked={chosen.includes(one.code)}
                      onChange={() => toggle(one.code)}
                    />
                    {one[language]}
                  </label>
                ))}
              </div>
            </fieldset>
            <button
              type="button"
              className={styles.usual}
              onClick={() => change({ sort: undefined, columns: undefined })}
            >
              {text.usualView}
            </button>
          </div>
        )}
      </Popup>
    </div>
  );
}
