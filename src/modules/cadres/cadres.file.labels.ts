/** Words of the workbook of people. */
export const peopleFileWords = {
  sheet: { vi: 'Cán bộ', en: 'Cadres' },
  name: { vi: 'can-bo', en: 'cadres' },
};
