import { LEDGER_HEADER } from './ledger-header';

/** The tabs that the examples of docs/functions.md point at. */
export const SAMPLE_TABS: Readonly<Record<string, readonly (readonly unknown[])[]>> = {
  Renewals: [
    [
      'Client name',
      'Communication owner',
      'Contract type',
      'Status',
      'Renewal start date',
      'Owner email',
      'Primary client contact',
    ],
    ['Acme Robotics', 'HubSpot', 'Renewal', 'Pending', '2026-03-01', '', 'Kim Ito'],
    ['Blue Harbour', 'Partner', 'Renewal', 'Renewed', '2026-04-10', '', ''],
    ['Café Lumière', 'HubSpot', 'Contact tier upgrade (CTU)', 'Pending', '2026-03-20', '', 'Lou Petit'],
    ['Delta Foods', 'Partner', 'Renewal', 'Cancellation requested', '2026-02-25', 'ana@agency.example', ''],
    ['Estrela Sul', 'HubSpot', 'Renewal', 'Pending', '2026-08-01', '', ''],
  ],
  Contacts: [
    ['Contact name', 'Email', 'Client name', 'Confirmed on'],
    ['Kim Ito', 'kim@acme.example', 'Acme Robotics', '2025-07-13'],
    ['Max Roth', 'max@cafe.example', 'Café Lumière', '2026-01-08'],
    ['Rui Sá', 'rui@estrela.example', 'Estrela Sul', ''],
  ],
  Settings: [
    ['Team: email', 'Team: name'],
    ['ben@agency.example', 'Ben Example'],
    ['cleo@agency.example', 'Cleo Example'],
  ],
  Points: [
    LEDGER_HEADER,
    ['Sourced', '2025-02-10', '', 'Acme Robotics', 1000, 'USD', 'Standard', '', ''],
    ['Sourced', '2025-09-01', '', 'Blue Harbour', 1000, 'USD', 'Standard', '2021-10-15', ''],
    ['Assisted', '2025-11-20', '', 'Estrela Sul', 880, 'EUR', 'Brazil', '', ''],
    ['Managed', '2024-05-01', '', 'Acme Robotics', 2000, 'USD', 'Standard', '', 1],
  ],
  Tier: [
    ['Tier', 'Sourced minimum', 'Total minimum'],
    ['Gold', 75, 150],
    ['Platinum', 200, 500],
    ['Diamond', 600, 1500],
    ['Elite', 1800, 4500],
  ],
};
