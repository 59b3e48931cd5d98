import { absent } from '../../../web/format.ts';
import { useLanguage, useNames, useText } from '../../../web/language.ts';
import { Facts } from '../../../web/parts/Facts.tsx';
import { sexes } from '../../cadres/cadres.labels.ts';
import { personText } from '../../cadres/ui/person.text.ts';
import styles from './Person.module.css';
import { Closed, FactTools } from './PersonEditing.tsx';
import { FactRows } from './PersonFactRows.tsx';
import type { Props } from './PersonTabs.tsx';
import { useFacts } from './person.facts.tsx';

/** Who the person is, and the Party. */
export function General({ person }: Props) {
  const text = useText(personText);
  const language = useLanguage();
  const nameOf = useNames();
  const { partial, window, document, hint } = useFacts();
  const { party, coming } = person;
  const open = person.sensitive === 'open';
  return (
    <>
      <div className={styles.edit}>
        <FactTools kind="person" right="cadres.write" id={person.id} row={text.general} />
      </div>
      <Facts
        facts={[
          [text.otherName, person.otherName],
          [text.sex, nameOf(sexes, person.sex)],
          [text.birth, partial(person.birth)],
          [text.birthPlace, person.birthPlace],
          [text.nativePlace, person.nativePlace],
          [text.ethnicGroup, person.ethnicGroup?.[language]],
          [
            text.religion,
            open ? person.religion?.[language] : <Closed key="religion" what={text.religion} />,
          ],
          [
            text.identity,
            open ? (
              person.identityNumber
            ) : (
              <Closed key="identity" what={text.identity} instead={person.identityNumber} />
            ),
          ],
          [text.recruited, partial(person.recruited)],
          [text.party, party ? (party.member ? text.member : text.notMember) : absent],
          [text.joined, party && partial(party.joined)],
          [text.official, party && partial(party.official)],
          [text.document, party && document(party)],
          [text.managedBy, person.unit.name],
          [text.note, person.note],
        ]}
      />
      <FactRows
        kind="party_membership"
        right="cadres.write"
        title={text.partyHistory}
        heads={[text.window, text.party, text.joined, text.official, text.document]}
        rows={person.partyMemberships}
        coming={coming.partyMemberships}
        row={(one) => ({
          cells: [
            window(one.fromOn, one.toOn),
            one.member ? text.member : text.notMember,
            partial(one.joined),
            partial(one.official),
            document(one),
          ],
          hint: hint(one),
        })}
      />
    </>
  );
}
