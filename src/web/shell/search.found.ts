import type { DocumentRow } from '../../modules/documents/documents.schema.ts';
import type { UnitRow } from '../../modules/organisation/organisation.schema.ts';
import type { RegulationRow } from '../../modules/regulations/regulations.register.schema.ts';
import { useFormat } from '../format.ts';
import { useText } from '../language.ts';
import type { IconName } from '../parts/Icon.tsx';
import { type PageOf, useGet } from '../query.ts';
import { useScope } from '../scope.ts';
import { useRight, useSignedIn } from '../session.ts';
import { type Found, type FoundGroup, recentOf, type Target } from './found.ts';
import { useActions } from './search.actions.ts';
import { searchText } from './search.text.ts';

interface PersonFound {
  personId: number;
  fullName: string;
  postName: string;
  unitName: string;
}

const limit = 6;

/** Everything that the words find, by kind; without words what was opened lately. */
export function useFound(words: string) {
  const text = useText(searchText);
  const format = useFormat();
  const { asOf } = useScope();
  const { home, login } = useSignedIn();
  const mayReadPeople = useRight('cadres.read');
  const mayReadUnits = useRight('organisation.read');
  const mayReadDocuments = useRight('documents.read');
  const mayReadRegulations = useRight('regulations.read');
  const sought = words !== '';
  const asked = { search: words, asOf, limit };
  const people = useGet<PageOf<PersonFound>>(
    '/people',
    { ...asked, unit: home?.id },
    { enabled: sought && mayReadPeople, keep: true },
  );
  const units = useGet<PageOf<UnitRow>>('/units', asked, { enabled: sought && mayReadUnits, keep: true });
  const documents = useGet<PageOf<DocumentRow>>('/documents', asked, {
    enabled: sought && mayReadDocuments,
    keep: true,
  });
  const regulations = useGet<PageOf<RegulationRow>>('/regulations', asked, {
    enabled: sought && mayReadRegulations,
    keep: true,
  });
  const actions = useActions(words);

  const whole = <R>(
    { data }: { data: PageOf<R> | undefined },
    found: (row: R) => Found,
    icon: IconName,
    name: (count: string) => string,
    target: Target,
  ): Found[] => {
    if (!data) return [];
    const more = { key: `all ${target.to}`, icon, name: name(format.count(data.total)), beside: '', target };
    return [...data.rows.map(found), ...(data.total > data.rows.length ? [more] : [])];
  };
  const groups: FoundGroup[] = sought
    ? [
        { head: text.actions, found: actions },
        {
          head: text.people,
          found: whole(
            people,
            ({ personId, fullName, postName, unitName }) => ({
              key: `person ${personId}`,
              icon: 'person',
              name: fullName,
              beside: `${postName} · ${unitName}`,
              target: { to: '/people/$id', params: { id: String(personId) } },
            }),
            'people',
            text.allPeople,
            { to: '/people', search: { search: words, unit: home?.id } },
          ),
        },
        {
          head: text.units,
          found: whole(
            units,
            ({ id, name, above }) => ({
              key: `unit ${id}`,
              icon: 'tree',
              name,
              beside: (above ?? []).map((step) => step.name).join(' › '),
              target: { to: '/units/$id', params: { id: String(id) } },
            }),
            'tree',
            text.allUnits,
            { to: '/units', search: { search: words } },
          ),
        },
        {
          head: text.regulations,
          found: whole(
            regulations,
            ({ id, number, title, issuer, fromOn }) => ({
              key: `regulation ${id}`,
              icon: 'file',
              name: number,
              beside: [format.day(fromOn), title, issuer].join(' · '),
              target: { to: '/regulations/$id', params: { id: String(id) } },
            }),
            'file',
            text.allRegulations,
            { to: '/regulations', search: { search: words } },
          ),
        },
        {
          head: text.documents,
          found: whole(
            documents,
            ({ id, number, title, issuer, signedOn }) => ({
              key: `document ${id}`,
              icon: 'file',
              name: number ?? title ?? text.unnumbered,
              beside: [signedOn && format.day(signedOn), number && title, issuer].filter(Boolean).join(' · '),
              target: { to: '/documents/$id', params: { id: String(id) } },
            }),
            'file',
            text.allDocuments,
            { to: '/documents', search: { search: words } },
          ),
        },
      ]
    : [{ head: text.recent, found: recentOf(login) }];
  return {
    groups: groups.filter(({ found }) => found.length > 0),
    error: people.error ?? units.error ?? regulations.error ?? documents.error,
    settled: !people.isFetching && !units.isFetching && !regulations.isFetching && !documents.isFetching,
  };
}
