import { Link } from '@tanstack/react-router';
import { useFormat } from '../../../web/format.ts';
import { useLanguage, useText } from '../../../web/language.ts';
import { anchorOf } from '../../../web/parts/articles.ts';
import { Close } from '../../../web/parts/Close.tsx';
import { Dialog } from '../../../web/parts/Dialog.tsx';
import { FactTable } from '../../../web/parts/Facts.tsx';
import { Failure, Waiting } from '../../../web/parts/State.tsx';
import { useGet } from '../../../web/query.ts';

import type { EditionTold } from '../regulations.register.schema.ts';
import type { ResolutionTold } from '../regulations.rules.schema.ts';
import styles from './Dialogs.module.css';
import { EditionForce, EditionScope, EditionValue } from './EditionText.tsx';
import { regulationsText } from './regulations.text.ts';
import { rulesText } from './rules.text.ts';

interface Asked {
  unit: number | undefined;
  asOf: string;
  title?: string | undefined;
  cadreKind?: string | undefined;
}

/** The edition that applies to the occasion, by which document and article, and why each other does not. */
export function Why({ rule, asked, close }: { rule: string; asked: Asked; close: () => void }) {
  const text = useText(rulesText);
  const words = useText(regulationsText);
  const format = useFormat();
  const language = useLanguage();
  const { data, error, refetch } = useGet<ResolutionTold>(`/rules/${rule}/resolution`, { ...asked });
  const because = ({ edition, because: why }: ResolutionTold['others'][number]): string => {
    if (why === 'not_yet') return text.not_yet(format.day(edition.from));
    if (why === 'ended') return text.ended(format.day(edition.to));
    if (why === 'elsewhere') return text.elsewhere(edition.unitName ?? '');
    return text[why];
  };
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
        {error && <Failure error={error} retry={() => void refetch()} />}
        {!data && !error && <Waiting />}
        {data && (
          <>
            <section>
              <h3>{text.applies}</h3>
              {data.edition ? (
                <div className={styles.applies}>
                  <EditionValue {...data.edition} />
                  <p>
                    <Cited edition={data.edition} /> · <Window edition={data.edition} />
                  </p>
                  <p>
                    <EditionScope {...data.edition} />
                  </p>
                  <p>
                    <EditionForce {...data.edition} />
                  </p>
                  {data.edition.note && <p className={styles.quiet}>{data.edition.note}</p>}
                </div>
              ) : (
                <p>{text.noneApplies}</p>
              )}
            </section>
            {data.others.length === 0 ? (
              <p className={styles.quiet}>{text.noOthers}</p>
            ) : (
              <FactTable
                title={text.others}
                heads={[words.value, text.document, words.since, text.why]}
                rows={data.others.map((other) => ({
                  key: String(other.edition.id),
                  cells: [
                    <EditionValue key="value" {...other.edition} />,
                    <Cited key="by" edition={other.edition} />,
                    <Window key="when" edition={other.edition} />,
                    because(other),
                  ],
                }))}
              />
            )}
          </>
        )}
      </div>
    </Dialog>
  );
}

/** The document, with the article where it is known. */
export function Cited({ edition: { regulationId, number, article } }: { edition: EditionTold }) {
  const text = useText(regulationsText);
  return (
    <>
      <Link className={styles.number} to="/regulations/$id" params={{ id: String(regulationId) }}>
        {number}
      </Link>
      {article && (
        <>
          {', '}
          <Link
            className={styles.number}
            to="/regulations/$id"
            params={{ id: String(regulationId) }}
            hash={anchorOf(article)}
          >
            {text.article.toLowerCase()} {article}
          </Link>
        </>
      )}
    </>
  );
}

export function Window({ edition: { from, to } }: { edition: Pick<EditionTold, 'from' | 'to'> }) {
  const text = useText(regulationsText);
  const format = useFormat();
  return (
    <>
      {format.day(from)} – {to ? format.day(to) : text.openEnd}
    </>
  );
}
