import { Link } from '@tanstack/react-router';
import { useFormat } from '../../../web/format.ts';
import { useLanguage, useText } from '../../../web/language.ts';
import { Close } from '../../../web/parts/Close.tsx';
import { Dialog } from '../../../web/parts/Dialog.tsx';
import { Failure, Waiting } from '../../../web/parts/State.tsx';
import { useGet } from '../../../web/query.ts';
import { present } from '../../../web/scope.ts';
import type { ResolutionTold } from '../regulations.rules.schema.ts';
import styles from './Dialogs.module.css';
import { Resolution } from './Resolution.tsx';
import { rulesText } from './rules.text.ts';

export interface Asked {
  unit: number | undefined;
  asOf: string;
  title?: string | undefined;
  cadreKind?: string | undefined;
}

interface Props {
  rule: string;
  asked: Asked;
  /** What is held against the figure, in words: “hiện có 55”. */
  seen?: string | undefined;
  close: () => void;
}

/** Over any page: the figure that binds an occasion, and why no other does. */
export function Why({ rule, asked, seen, close }: Props) {
  const text = useText(rulesText);
  const format = useFormat();
  const language = useLanguage();
  const { data, error, refetch } = useGet<ResolutionTold>(`/rules/${rule}/resolution`, { ...asked });
  const { unit, asOf, title, cadreKind } = asked;
  return (
    <Dialog label={text.whyTitle} close={close} className={styles.large}>
      <div className={styles.dialog}>
        <header>
          <div>
            <h2>{data?.[language] ?? text.whyTitle}</h2>
            {data && <p className={styles.quiet}>{text.whyAbout(data.unitName, format.day(data.asOf))}</p>}
          </div>
          <Close close={close} />
        </header>
        {seen && (
          <p>
            {text.seen}: <strong>{seen}</strong>
          </p>
        )}
        {error && <Failure error={error} retry={() => void refetch()} />}
        {!data && !error && <Waiting />}
        {data && <Resolution found={data} />}
        {data && (
          <Link
            to="/regulations/rules/$code"
            params={{ code: rule }}
            search={present({ unit, asOf, title, cadreKind })}
          >
            {text.tryOther}
          </Link>
        )}
      </div>
    </Dialog>
  );
}
