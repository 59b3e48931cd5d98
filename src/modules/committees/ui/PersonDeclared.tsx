import { isSensitiveColumn } from '../../../lib/sensitive.labels.ts';
import { useFormat } from '../../../web/format.ts';
import { useText } from '../../../web/language.ts';
import { Facts } from '../../../web/parts/Facts.tsx';
import { useValues } from '../../../web/parts/values.ts';
import { personText } from '../../cadres/ui/person.text.ts';
import type { PersonRecord } from '../committees.record.schema.ts';
import styles from './Person.module.css';
import { AddFact, Closed, FactTools } from './PersonEditing.tsx';
import { FactRows } from './PersonFactRows.tsx';
import type { Props } from './PersonTabs.tsx';
import { useFacts } from './person.facts.tsx';

type Particulars = PersonRecord['particulars'][number];
const right = 'cadres.write';

/** In the order of the form of 2023; the column tells the words and the codes. */
const declared: readonly [key: keyof Particulars, column: string][] = [
  ['insuranceNumber', 'insurance_number'],
  ['residence', 'residence'],
  ['phone', 'phone'],
  ['familyBackground', 'family_background'],
  ['formerOccupation', 'former_occupation'],
  ['recruitingBody', 'recruiting_body'],
  ['joinedBody', 'joined_body_on'],
  ['enlisted', 'enlisted_on'],
  ['discharged', 'discharged_on'],
  ['militaryRank', 'military_rank'],
  ['policy', 'policy'],
  ['generalEducation', 'general_education'],
  ['academicTitle', 'academic_title'],
  ['honour', 'honour'],
  ['mainWork', 'main_work'],
  ['strength', 'strength'],
  ['abroad', 'abroad'],
];

/** What the person declares beside what is decided about the person. */
export function Declared({ person }: Props) {
  const text = useText(personText);
  const format = useFormat();
  const { column, value } = useValues();
  const { partial, document, hint } = useFacts();
  const [one] = person.particulars;
  const head = (table: string, ...columns: string[]) => columns.map((name) => column(table, name));
  return (
    <>
      {one ? (
        <>
          <div className={styles.edit}>
            <FactTools kind="particulars" right={right} id={one.id} row={text.particulars} />
          </div>
          <Facts
            facts={declared.map(([key, name]) => {
              const said = one[key];
              if (said === null && person.sensitive !== 'open' && isSensitiveColumn('particulars', name))
                return [
                  column('particulars', name),
                  <Closed key={name} what={column('particulars', name)} />,
                ];
              const shown =
                typeof said === 'string' ? value('particulars', name, said) : partial(said as never);
              return [column('particulars', name), shown];
            })}
          />
        </>
      ) : (
        <section className={styles.nothing}>
          <h2>{text.particulars}</h2>
          <p>{text.nothing}</p>
          <AddFact kind="particulars" right={right} what={text.particulars} />
        </section>
      )}
      <FactRows
        kind="association"
        right={right}
        title={text.associations}
        heads={[text.committee, text.day, text.detail, text.document]}
        rows={person.associations}
        coming={person.coming.associations}
        row={(fact) => ({
          cells: [value('association', 'kind', fact.kind), partial(fact.joined), fact.detail, document(fact)],
          hint: hint(fact),
        })}
      />
      <FactRows
        kind="health"
        right={right}
        title={text.health}
        heads={head('health', 'examined_on', 'state', 'height', 'weight', 'blood_group')}
        rows={person.health}
        coming={person.coming.health}
        row={(fact) => ({
          cells: [
            format.day(fact.examinedOn),
            fact.state,
            fact.height === null ? '' : `${fact.height} cm`,
            fact.weight === null ? '' : `${fact.weight} kg`,
            value('health', 'blood_group', fact.bloodGroup),
          ],
          hint: hint(fact),
        })}
      />
    </>
  );
}

export function Family({ person }: Props) {
  const text = useText(personText);
  const { column, value } = useValues();
  const { hint } = useFacts();
  const side = (of: string, title: string) => (
    <FactRows
      kind="relative"
      right={right}
      title={title}
      heads={[
        ...['relation', 'full_name', 'birth_year'].map((name) => column('relative', name)),
        text.detail,
      ]}
      rows={person.relatives.filter((one) => one.side === of)}
      coming={[]}
      row={(fact) => ({
        cells: [
          value('relative', 'relation', fact.relation),
          fact.fullName,
          fact.birthYear === null ? '' : String(fact.birthYear),
          fact.detail,
        ],
        hint: hint(fact),
      })}
    />
  );
  return (
    <>
      {side('own', text.ownFamily)}
      {side('spouse', text.inLaws)}
    </>
  );
}

export function Pay({ person }: Props) {
  const text = useText(personText);
  const { column, value } = useValues();
  const { window, document, hint } = useFacts();
  const columns = ['rank_name', 'rank_code', 'step', 'coefficient', 'share', 'amount'];
  return (
    <FactRows
      kind="pay"
      right={right}
      title={text.pay}
      heads={[text.window, text.kind, ...columns.map((name) => column('pay', name)), text.document]}
      rows={person.pay}
      coming={person.coming.pay}
      row={(fact) => ({
        cells: [
          window(fact.fromOn, fact.toOn),
          value('pay', 'item', fact.item),
          fact.rankName,
          fact.rankCode,
          fact.step,
          fact.coefficient,
          fact.share,
          fact.amount,
          document(fact),
        ],
        hint: hint(fact),
      })}
    />
  );
}
