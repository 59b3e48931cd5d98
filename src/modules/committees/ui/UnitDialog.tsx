import { FactForm } from '../../../web/facts/FactForm.tsx';
import styles from '../../../web/facts/Facts.module.css';
import { useLanguage } from '../../../web/language.ts';
import { Close } from '../../../web/parts/Close.tsx';
import { Dialog } from '../../../web/parts/Dialog.tsx';
import type { Deed } from './unit.deeds.tsx';

interface Props {
  deed: Deed;
  /** The unit's name, below the title. */
  subject: string;
  close: () => void;
  done: () => void;
}

/** One form about a unit: typed, looked at as before and after, then saved. */
export default function UnitDialog({ deed, subject, close, done }: Props) {
  const language = useLanguage();
  const { kind, about, proposed, correcting, send, beside } = deed;
  const title = kind[language];
  return (
    <Dialog label={title} close={close} className={styles.large}>
      <div className={styles.dialog}>
        <header>
          <div>
            <h2>{title}</h2>
            <p>{subject}</p>
          </div>
          <Close close={close} />
        </header>
        <FactForm
          kind={kind}
          personId={null}
          standing={null}
          about={about}
          {...(proposed && { proposed })}
          {...(correcting !== undefined && { correcting })}
          {...(beside && { beside })}
          send={async (told, values) => {
            await send(told, values);
            return {};
          }}
          done={done}
        />
      </div>
    </Dialog>
  );
}
