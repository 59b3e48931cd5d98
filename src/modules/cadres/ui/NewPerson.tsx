import { Link, useNavigate } from '@tanstack/react-router';
import type { z } from 'zod';
import type { FactValues } from '../../../gate/fact.ts';
import type { PartialDay, Precision } from '../../../lib/days.ts';
import { FactForm } from '../../../web/facts/FactForm.tsx';
import { useFormat } from '../../../web/format.ts';
import { useText } from '../../../web/language.ts';
import { Page } from '../../../web/parts/Page.tsx';
import { Empty, Notice } from '../../../web/parts/State.tsx';
import { queryClient, useGet } from '../../../web/query.ts';
import { useScope } from '../../../web/scope.ts';
import { useRight } from '../../../web/session.ts';
import { newPersonKind } from '../cadres.person.labels.ts';
import type { namesakes } from '../cadres.person.schema.ts';
import styles from './NewPerson.module.css';
import { newPersonText } from './newperson.text.ts';

/** Somebody not yet on record is entered by hand: who it is, and the first post. */
export function NewPerson() {
  const text = useText(newPersonText);
  const navigate = useNavigate();
  const { unit } = useScope();
  const may = useRight(newPersonKind.right);
  if (!may)
    return (
      <Page title={text.title}>
        <Empty icon="person" title={text.notAllowed} />
      </Page>
    );
  return (
    <Page title={text.title} about={text.about}>
      <div className={styles.sheet}>
        <FactForm
          kind={newPersonKind}
          personId={null}
          standing={null}
          proposed={{ unitId: unit ?? null, engagement: 'full_time', basis: 'payroll' }}
          beside={(values) => <Namesakes values={values} />}
          done={({ personId }) => {
            void queryClient.invalidateQueries({ queryKey: ['/people'] });
            void navigate({ to: '/people/$id', params: { id: String(personId) } });
          }}
        />
      </div>
    </Page>
  );
}

/** People on record who may be the same, before a second record is begun. */
function Namesakes({ values }: { values: FactValues }) {
  const text = useText(newPersonText);
  const format = useFormat();
  const birth = values.birth as PartialDay | null;
  const { data } = useGet<z.infer<typeof namesakes>>('/people/namesakes', {
    fullName: values.fullName as string,
    birthOn: birth?.on,
    precision: birth?.precision,
  });
  if (!data) return null;
  if (data.rows.length === 0)
    return (
      <Notice tone="met" role="status">
        {text.nobodyAlike}
      </Notice>
    );
  return (
    <Notice tone="waiting" role="status">
      <b>{text.alike}</b>
      <ul className={styles.alike}>
        {data.rows.map((one) => (
          <li key={one.id}>
            <Link to="/people/$id" params={{ id: String(one.id) }} target="_blank">
              {one.fullName}
            </Link>
            {[
              one.birth && format.day(one.birth.on, one.birth.precision as Precision),
              one.postName,
              one.unitName,
            ]
              .filter(Boolean)
              .map((part) => ` · ${part}`)}
          </li>
        ))}
      </ul>
      <p>{text.alikeHint}</p>
    </Notice>
  );
}
