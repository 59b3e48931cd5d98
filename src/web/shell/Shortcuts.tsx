import { useText } from '../language.ts';
import { Close } from '../parts/Close.tsx';
import { Dialog } from '../parts/Dialog.tsx';
import styles from './Shortcuts.module.css';
import { shortcutsText } from './shortcuts.text.ts';

/** The keys that do something, each beside what it does. */
export default function Shortcuts({ close }: { close: () => void }) {
  const text = useText(shortcutsText);
  const keys = [
    ['Ctrl K', text.search],
    ['?', text.help],
    ['Tab', text.skip],
    ['↑ ↓', text.walk],
    ['Home, End', text.ends],
    [text.space, text.beside],
    ['Enter', text.open],
    ['Ctrl Enter', text.tab],
    ['← →', text.branches],
    ['Esc', text.close],
  ] as const;
  return (
    <Dialog label={text.title} close={close}>
      <div className={styles.help}>
        <h2>{text.title}</h2>
        <Close close={close} className={styles.close} />
        <dl>
          {keys.map(([key, what]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{what}</dd>
            </div>
          ))}
        </dl>
      </div>
    </Dialog>
  );
}
