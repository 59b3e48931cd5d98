import { Button, TextInput } from '@mantine/core';
import { useLanguage, useText } from '../../../web/language.ts';
import { Icon } from '../../../web/parts/Icon.tsx';
import { scopeLists } from '../../../web/parts/scopes.ts';
import { ruleUnits } from '../regulations.labels.ts';
import styles from './Dialogs.module.css';
import { isNumeric, type Typed, type TypedTable } from './edition.values.ts';
import { CodeSelect } from './FormParts.tsx';
import { regulationsText } from './regulations.text.ts';
import { rulesText } from './rules.text.ts';

interface Props {
  counted: string;
  value: Typed;
  set: (value: Typed) => void;
  /** Whether the columns of a table are those of the editions before it. */
  fixed: boolean;
  error: string | undefined;
}

/** A figure, typed by how its rule is counted: a number, a share, yes or no, words or a table. */
export function ValueField({ counted, value, set, fixed, error }: Props) {
  const text = useText(regulationsText);
  const words = useText(rulesText);
  const language = useLanguage();
  if (typeof value !== 'string') return <TableField value={value} set={set} fixed={fixed} error={error} />;
  if (counted === 'flag')
    return (
      <CodeSelect
        label={text.value}
        none={text.chooseOne}
        options={[
          { code: 'true', vi: rulesText.vi.yes, en: rulesText.en.yes },
          { code: 'false', vi: rulesText.vi.no, en: rulesText.en.no },
        ]}
        value={value || null}
        set={(one) => set(one ?? '')}
        error={error}
      />
    );
  const unit = ruleUnits.list.find(({ code }) => code === counted)?.[language];
  return (
    <TextInput
      label={isNumeric(counted) ? `${text.value} (${unit})` : text.value}
      description={counted === 'share' ? words.shareHint : undefined}
      withAsterisk
      autoComplete="off"
      inputMode={isNumeric(counted) ? 'decimal' : 'text'}
      value={value}
      error={error}
      onChange={({ currentTarget }) => set(currentTarget.value)}
    />
  );
}

type TableProps = Omit<Props, 'counted' | 'value'> & { value: TypedTable };

function TableField({ value: { heads, rows }, set, fixed, error }: TableProps) {
  const text = useText(regulationsText);
  const words = useText(rulesText);
  const language = useLanguage();
  const put = (row: number, column: number, cell: string) =>
    set({ heads, rows: rows.map((one, at) => (at === row ? one.with(column, cell) : one)) });
  return (
    <fieldset>
      <legend>{text.value}</legend>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              {heads.map((head, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a column is known by its place alone while it is named
                <th key={column} scope="col">
                  {fixed ? (
                    words.column(head)
                  ) : (
                    <TextInput
                      size="xs"
                      aria-label={words.columnName(column + 1)}
                      placeholder={words.columnName(column + 1)}
                      value={head}
                      onChange={({ currentTarget }) =>
                        set({ heads: heads.with(column, currentTarget.value), rows })
                      }
                    />
                  )}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a row is known by its place alone
              <tr key={at}>
                {heads.map((head, column) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: as its head
                  <td key={column}>
                    <TextInput
                      size="xs"
                      autoComplete="off"
                      aria-label={words.cell(at + 1, words.column(head))}
                      list={head === 'unitKind' ? 'kinds-of-units' : undefined}
                      value={row[column] ?? ''}
                      onChange={({ currentTarget }) => put(at, column, currentTarget.value)}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <datalist id="kinds-of-units">
        {scopeLists.unitKinds.list.map((kind) => (
          <option key={kind.code} value={kind.code} label={kind[language]} />
        ))}
      </datalist>
      {error && <p className={styles.error}>{error}</p>}
      <div className={styles.buttons}>
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<Icon name="plus" size={14} />}
          onClick={() => set({ heads, rows: [...rows, heads.map(() => '')] })}
        >
          {words.addRow}
        </Button>
        {!fixed && (
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<Icon name="plus" size={14} />}
            onClick={() => set({ heads: [...heads, ''], rows: rows.map((row) => [...row, '']) })}
          >
            {words.addColumn}
          </Button>
        )}
      </div>
    </fieldset>
  );
}
