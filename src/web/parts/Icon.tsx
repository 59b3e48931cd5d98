/** Line drawings on a 20 × 20 sheet, drawn for this product; each stands beside a word, so none is read aloud. */
const drawings = {
  glance: 'M3 17V9m4.7 8V3m4.6 14v-6M17 17V6',
  tree: 'M10 3v4m0 0H5v3m5-3h5v3M8 3h4v3H8zM3 10h4v4H3zm10 0h4v4h-4zM8 10h4v4H8zm2-3v3',
  people:
    'M7.5 9.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM2 16.5c0-3 2.4-5 5.5-5s5.5 2 5.5 5M13 3.8a3 3 0 0 1 0 5.4m2 2.6c1.9.7 3 2.4 3 4.7',
  report: 'M5 2.5h7l3.5 3.5v11.5H5zM12 2.5V6h3.5M7.5 9.5h5m-5 3h5m-5 3h3',
  upload: 'M10 13V3.5m0 0L6.5 7M10 3.5 13.5 7M3.5 13v3.5h13V13',
  download: 'M10 3.5V13m0 0 3.5-3.5M10 13 6.5 9.5M3.5 13v3.5h13V13',
  search: 'M9 15A6 6 0 1 0 9 3a6 6 0 0 0 0 12zm4.3-1.7L17 17',
  day: 'M3.5 5h13v12h-13zM3.5 8.5h13M7 2.8V5m6-2.2V5',
  down: 'm5.5 8 4.5 4.5L14.5 8',
  up: 'M5.5 12.5 10 8l4.5 4.5',
  plus: 'M10 4v12M4 10h12',
  columns: 'M3 4h14v12H3zM8 4v12M12.5 4v12',
  print: 'M5.5 7.5V3h9v4.5M5.5 14H3V7.5h14V14h-2.5M5.5 11.5h9V17h-9z',
  star: 'm10 3 2.2 4.5 4.8.7-3.5 3.4.8 4.9-4.3-2.3-4.3 2.3.8-4.9L3 8.2l4.8-.7z',
  right: 'm8 5.5 4.5 4.5L8 14.5',
  menu: 'M3 5.5h14M3 10h14M3 14.5h14',
  close: 'm5 5 10 10M15 5 5 15',
  check: 'm4.5 10.5 3.7 3.7 7.3-8',
  question:
    'M10 17.5a7.5 7.5 0 1 0 0-15 7.5 7.5 0 0 0 0 15zM7.8 8a2.2 2.2 0 1 1 3.3 1.9c-.8.4-1.1.9-1.1 1.6m0 2.4v.1',
  warn: 'M10 3 2.5 16.5h15zM10 8v4m0 2.3v.1',
  refuse: 'M10 17.5a7.5 7.5 0 1 0 0-15 7.5 7.5 0 0 0 0 15zM4.8 4.8l10.4 10.4',
  undo: 'M4 8.5h8a4.2 4.2 0 0 1 0 8.5H8M4 8.5 7.5 5M4 8.5 7.5 12',
  person: 'M10 9.5a3.2 3.2 0 1 0 0-6.4 3.2 3.2 0 0 0 0 6.4zM3.8 17c0-3.3 2.7-5.4 6.2-5.4s6.2 2.1 6.2 5.4',
  file: 'M5 2.5h7l3.5 3.5v11.5H5zM12 2.5V6h3.5',
  pen: 'M3.5 16.5 4.3 13 13.5 3.8l2.7 2.7L7 15.7zM11.8 5.5l2.7 2.7',
  language:
    'M10 17.5a7.5 7.5 0 1 0 0-15 7.5 7.5 0 0 0 0 15zM2.5 10h15M10 2.5c4.5 4.7 4.5 10.3 0 15-4.5-4.7-4.5-10.3 0-15',
  light: 'M10 17.5a7.5 7.5 0 1 0 0-15 7.5 7.5 0 0 0 0 15zM10 2.5v15m3-14v13m3-11v9',
  clock: 'M10 17.5a7.5 7.5 0 1 0 0-15 7.5 7.5 0 0 0 0 15zM10 5.5V10l3 2',
} as const;

export type IconName = keyof typeof drawings;

export function Icon({ name, size = 18 }: { name: IconName; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={drawings[name]} />
    </svg>
  );
}
