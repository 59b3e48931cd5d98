import { useMantineColorScheme } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { yearOf } from '../../lib/days.ts';
import { foldWords } from '../../lib/vietnamese.ts';
import { parseDay, useFormat } from '../format.ts';
import { speak, useLanguage, useText } from '../language.ts';
import type { IconName } from '../parts/Icon.tsx';
import { useGet } from '../query.ts';
import { useScope } from '../scope.ts';
import { useSignedIn } from '../session.ts';
import { languageNames, webText } from '../web.text.ts';
import { entries } from './entries.ts';
import type { Found } from './found.ts';
import { searchText } from './search.text.ts';

/** Pages beside those of the rail. */
const furtherPages = [
  { to: '/units/chart', word: 'chart', icon: 'tree', right: 'organisation.read' },
  { to: '/people/duplicates', word: 'duplicates', icon: 'people', right: 'cadres.read' },
  { to: '/documents', word: 'papers', icon: 'file', right: 'documents.read' },
  { to: '/regulations/topics', word: 'topics', icon: 'file', right: 'regulations.read' },
  { to: '/regulations/rules', word: 'rules', icon: 'file', right: 'regulations.read' },
] as const;

/** What can be done from the search: pages to open, the day, the language, light and dark; by rights, by any words. */
export function useActions(words: string): Found[] {
  const text = useText(searchText);
  const web = useText(webText);
  const language = useLanguage();
  const format = useFormat();
  const navigate = useNavigate();
  const { asOf, elsewhen, unit } = useScope();
  const { rights, starting, today } = useSignedIn();
  const { setColorScheme } = useMantineColorScheme({ keepTransitions: true });
  const reports = useGet<{ rows: { form: string; title: string }[] }>(
    '/reports',
    {},
    { enabled: rights.includes('reports.read') },
  );

  const page = (to: string, icon: IconName, name: string, also = ''): Found & { also: string } => ({
    key: `page ${to}`,
    icon,
    name,
    beside: text.page,
    also,
    target: { to },
  });
  const deed = (key: string, icon: IconName, name: string, act: () => void): Found & { also: string } => ({
    key,
    icon,
    name,
    beside: text.deed,
    also: '',
    act,
  });
  const showDay = (day: string) => () =>
    void navigate({ to: '.', search: (search) => ({ ...search, asOf: day === today ? undefined : day }) });

  const other = language === 'vi' ? 'en' : 'vi';
  const all = [
    ...(starting ? [page('/start', 'check', text.open(web.start))] : []),
    ...entries
      .filter(({ right }) => rights.includes(right))
      .map(({ to, word, icon }) => page(to, icon, text.open(web[word]))),
    ...(rights.includes('cadres.write')
      ? [page('/people/new', 'person', text.newPerson, text.newPersonAlso)]
      : []),
    ...(rights.includes('organisation.write') && unit !== undefined
      ? [
          {
            ...page('/units/$id/new', 'tree', text.newUnit, text.newUnitAlso),
            target: { to: '/units/$id/new', params: { id: String(unit) } },
          },
        ]
      : []),
    ...(rights.includes('imports.run')
      ? [{ ...page('/imports', 'upload', text.newImport, text.newImportAlso), key: 'new import' }]
      : []),
    ...(rights.includes('access.write') ? [page('/accounts/new', 'person', text.newAccounts)] : []),
    ...furtherPages
      .filter(({ right }) => rights.includes(right))
      .map(({ to, word, icon }) => page(to, icon, text.open(text[word]))),
    ...(reports.data?.rows ?? []).map(({ form, title }) => ({
      ...page('/reports/$form', 'report', title, text.report),
      key: `report ${form}`,
      beside: web.reports,
      target: { to: '/reports/$form', params: { form } },
    })),
    ...(elsewhen ? [deed('today', 'day', web.backToToday, showDay(today))] : []),
    ...[yearOf(today) - 1, yearOf(today) - 2].map((year) =>
      deed(`year ${year}`, 'day', `${web.asAt}: ${web.endOfYear(String(year))}`, showDay(`${year}-12-31`)),
    ),
    deed('language', 'language', `${web.language}: ${languageNames[other]}`, () => speak(other)),
    ...(['light', 'dark', 'auto'] as const).map((scheme) =>
      deed(`scheme ${scheme}`, 'light', `${web.appearance}: ${web[scheme]}`, () => setColorScheme(scheme)),
    ),
    page('/password', 'person', web.changePassword),
  ];
  const day = parseDay(words);
  if (day && day !== asOf) return [deed('day', 'day', text.showDay(format.day(day)), showDay(day))];
  const sought = foldWords(words).split(' ').filter(Boolean);
  if (sought.length === 0) return [];
  return all
    .filter(({ name, also }) => {
      const held = ` ${foldWords(`${name} ${also}`)}`;
      return sought.every((word) => held.includes(` ${word}`));
    })
    .slice(0, 6)
    .map(({ also: _, ...found }) => found);
}
