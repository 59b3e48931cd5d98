/** Words of the list of people where it leaves: workbook, print, the name of its file. */
export const peopleFileWords = {
  sheet: { vi: 'Cán bộ', en: 'Cadres' },
  title: { vi: 'Danh sách cán bộ công đoàn', en: 'List of union cadres' },
  file: 'Danh sách cán bộ',
};
