import { Link } from '@tanstack/react-router';
import { useFormat } from '../../../web/format.ts';
import { useNames, useText } from '../../../web/language.ts';
import { Close } from '../../../web/parts/Close.tsx';
import { Facts } from '../../../web/parts/Facts.tsx';
import { Failure, Waiting } from '../../../web/parts/State.tsx';
import { useGet } from '../../../web/query.ts';
import { useScope } from '../../../web/scope.ts';
import { webText } from '../../../web/web.text.ts';
import { regulationKinds } from '../regulations.labels.ts';
import type { RegulationPage } from '../regulations.register.schema.ts';
import { ForceState } from './ForceState.tsx';
import styles from './Regulations.module.css';
import { useRegulationFacts } from './regulations.facts.tsx';
import { regulationsText } from './regulations.text.ts';

/** A document beside the list: enough to know which it is, and the way to the whole page. */
export function RegulationPanel({ id, close }: { id: number; close: () => void }) {
  const text = useText(regulationsText);
  const web = useText(webText);
  const format = useFormat();
  const nameOf = useNames();
  const factsOf = useRegulationFacts();
  const { asOf } = useScope();
  const { data, error, refetch } = useGet<RegulationPage>(`/regulations/${id}`, { asOf });
  return (
    <div className={styles.panel}>
      <Close close={close} className={styles.close} />
      {error && <Failure error={error} retry={() => void refetch()} />}
      {!data && !error && <Waiting />}
      {data && (
        <>
          <h2>
            {nameOf(regulationKinds, data.kind)} {data.number}
          </h2>
          <p>{data.title}</p>
          <p>
            <ForceState {...data} asOf={asOf} />
          </p>
          <Facts facts={factsOf(data)} />
          <p>
            {text.editions}: {format.count(data.editions.length)}
          </p>
          <Link to="/regulations/$id" params={{ id: String(id) }}>
            {web.openPage}
          </Link>
        </>
      )}
    </div>
  );
}
