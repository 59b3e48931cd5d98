/** Words of the files that forecasts are taken away in. */
export const forecastFileWords = {
  sheet: { vi: 'Dự báo', en: 'Forecast' },
  title: { vi: 'Việc cán bộ sắp tới', en: 'Cadre work to come' },
  file: 'Dự báo công tác cán bộ',
  until: { vi: 'Đến ngày', en: 'Until' },
};
