import { Button } from '@mantine/core';
import { useNames, useText } from '../../../web/language.ts';
import { Close } from '../../../web/parts/Close.tsx';
import { FindField, type FindProps } from '../../../web/parts/FindField.tsx';
import { Icon } from '../../../web/parts/Icon.tsx';
import { linkKinds, regulationKinds } from '../regulations.labels.ts';
import type { RegulationRow } from '../regulations.register.schema.ts';
import styles from './Dialogs.module.css';
import { CodeSelect } from './FormParts.tsx';
import { regulationsText } from './regulations.text.ts';

export interface GivenLink {
  /** Tells a row of the form from its like. */
  key: number;
  kind: string;
  targetId: number | null;
  number: string;
}

interface FieldProps extends FindProps {
  /** Where a number may stand that is not on record. */
  type?: (words: string) => void;
}

/** A governing document, found by its number in any writing or by words of its title. */
export function RegulationField(field: FieldProps) {
  const text = useText(regulationsText);
  const nameOf = useNames();
  return (
    <FindField<RegulationRow>
      {...field}
      path="/regulations"
      given={{}}
      tell={({ id, number, kind, title }) => ({
        id,
        name: number,
        about: `${nameOf(regulationKinds, kind)} ${title}`,
      })}
      nothing={text.noDocumentFound}
      pick={text.pickDocument}
    />
  );
}

interface Props {
  links: readonly GivenLink[];
  set: (links: GivenLink[]) => void;
  fault: (path: string) => string | undefined;
}

/** What the document does to others; one that is not on record is named by its number alone. */
export function LinksField({ links, set, fault }: Props) {
  const text = useText(regulationsText);
  const put = (key: number, part: Partial<GivenLink>) =>
    set(links.map((one) => (one.key === key ? { ...one, ...part } : one)));
  const fresh = { kind: 'replaces', targetId: null, number: '' };
  return (
    <fieldset>
      <legend>{text.links}</legend>
      <p className={styles.quiet}>{text.linksHint}</p>
      {links.map((one, at) => (
        <div key={one.key} className={styles.line}>
          <CodeSelect
            label={text.link}
            options={linkKinds.list}
            value={one.kind}
            set={(kind) => put(one.key, { kind: kind ?? 'replaces' })}
          />
          <RegulationField
            label={text.toDocument}
            value={one.number === '' ? null : { name: one.number }}
            choose={(found) =>
              put(one.key, found ? { targetId: found.id, number: found.name } : { targetId: null })
            }
            type={(number) => put(one.key, { targetId: null, number: number.trim() })}
            error={fault(`links.${at}.targetId`) ?? fault(`links.${at}.number`)}
          />
          <Close label={text.dropLink} close={() => set(links.filter(({ key }) => key !== one.key))} />
        </div>
      ))}
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<Icon name="plus" size={14} />}
        onClick={() => set([...links, { ...fresh, key: Math.max(0, ...links.map(({ key }) => key)) + 1 }])}
      >
        {text.addLink}
      </Button>
    </fieldset>
  );
}
