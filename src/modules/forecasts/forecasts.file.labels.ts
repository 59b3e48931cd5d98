/** Words of the files that forecasts are taken away in. */
export const forecastFileWords = {
  sheet: { vi: 'Dự báo', en: 'Forecast' },
  name: { vi: 'du-bao', en: 'forecast' },
  calendar: { vi: 'Việc cán bộ sắp tới', en: 'Cadre work to come' },
};
