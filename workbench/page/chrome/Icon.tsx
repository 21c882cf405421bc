import type { JSX } from 'preact';

const PATHS = {
  sheet:
    'M5 3.5h14a1.5 1.5 0 0 1 1.5 1.5v14a1.5 1.5 0 0 1-1.5 1.5H5A1.5 1.5 0 0 1 3.5 19V5A1.5 1.5 0 0 1 5 3.5ZM3.5 9h17M3.5 14.5h17M10 9v11.5',
  calendar:
    'M5 5.5h14a1 1 0 0 1 1 1V19a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V6.5a1 1 0 0 1 1-1ZM4 10h16M8 3v4M16 3v4',
  mail: 'M4 6h16v12H4zM4 7l8 6 8-6',
  runs: 'M12 4a8 8 0 1 1-8 8M12 8v4.5l3 2M4 4v4h4',
  close: 'M6 6l12 12M18 6L6 18',
  attachment: 'M16.5 7.5l-7 7a2 2 0 0 0 3 3l7.5-7.5a4 4 0 0 0-6-6L6 12a6 6 0 0 0 8.500 8.500l5-5',
  permissions:
    'M12 3.5l7 2.500v5.500c0 4.300-2.900 7.700-7 9-4.100-1.300-7-4.700-7-9V6zM9 11.800l2.200 2.200 4-4.200',
  warning: 'M12 4l9 16H3zM12 10v4.500M12 17v.5',
  information: 'M12 4a8 8 0 1 1 0 16 8 8 0 0 1 0-16ZM12 11v5M12 8v.5',
} as const;

export function Icon({ name }: { readonly name: keyof typeof PATHS }): JSX.Element {
  return (
    <svg class="icon" viewBox="0 0 24 24" width="18" height="18" aria-hidden="true">
      <path
        d={PATHS[name]}
        fill="none"
        stroke="currentColor"
        stroke-width="1.6"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}
