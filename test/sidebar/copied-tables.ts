/** Tables as screens and spreadsheets show them, to be copied in a browser. */

const avatar = (initials: string): string =>
  `<span style="display:inline-flex;width:24px;border-radius:50%">${initials}</span>`;

const CLIENTS = [
  [
    'Alder Labs',
    'alder.example',
    'AB',
    'Ana Bell',
    'Marketing Hub Professional',
    'Jan 15, 2026',
    '€1,234.50',
  ],
  ['Bäckerei Süß', 'bäckerei.example', 'JK', 'Jo Kim', '--', 'Mar 2, 2026', '--'],
] as const;

/** HubSpot's screens of 2019 to 2023: a table with boxes, sort buttons, links, and a picture beside the owner. */
export const HUBSPOT_TABLE = `<table><thead><tr>
  <th><label><input type="checkbox"><span class="sr">Select all</span></label></th>
  <th><button>Client <span aria-hidden="true">▲</span><span class="sr">Ascending sort. Press to sort descending.</span></button></th>
  <th><button>Renewal owner</button></th><th>Product renewals</th>
  <th><div>Renewal deadline</div><i class="sr">Sort</i></th><th>Current MRR</th><th></th></tr></thead><tbody>
  ${CLIENTS.map(
    ([name, domain, initials, owner, products, deadline, mrr]) => `<tr>
    <td><label><input type="checkbox" aria-label="Select row"></label></td>
    <td><div><a href="https://app.hubspot.com/x">${name}</a><button>Preview</button></div><div><a href="https://${domain}">${domain}</a></div></td>
    <td><div>${avatar(initials)}<span>${owner}</span></div></td><td>${products}</td><td>${deadline}</td><td>${mrr}</td>
    <td><button>⋮</button></td></tr>`,
  ).join('')}</tbody></table>`;

/** Its screens of 2025: no table, but elements in the role of one. */
export const HUBSPOT_GRID = `<div role="table"><div role="rowgroup"><div role="row" style="display:flex">
  ${['Client', 'Renewal owner', 'Product renewals', 'Renewal deadline', 'Current MRR']
    .map((header) => `<div role="columnheader" aria-sort="none"><span>${header}</span></div>`)
    .join('')}</div></div><div role="rowgroup">
  ${CLIENTS.map(
    ([name, domain, initials, owner, products, deadline, mrr]) => `<div role="row" style="display:flex">
    <div role="cell"><p>${name}</p><p>${domain}</p></div>
    <div role="cell"><div>${initials}</div><div>${owner}</div></div>
    ${[products, deadline, mrr].map((text) => `<div role="cell">${text}</div>`).join('')}</div>`,
  ).join('')}</div></div>`;

export const HUBSPOT_ROWS = [
  ['Client', 'Website', 'Renewal owner', 'Product renewals', 'Renewal deadline', 'Current MRR'],
  ...CLIENTS.map(([name, domain, , ...others]) => [name, domain, ...others]),
];

/** What Google Sheets puts on the clipboard: the value beside what is shown. */
export const GOOGLE_SHEETS = `<meta charset='utf-8'><google-sheets-html-origin><table data-sheets-root="1"><tbody>
  <tr><td>Client name</td><td>Renewal start date</td><td>Current MRR</td><td>Max contacts</td></tr>
  <tr><td>Acme</td>
    <td data-sheets-value='{"1":3,"3":46115}' data-sheets-numberformat='{"1":5,"2":"d/m/yyyy","3":1}'>3/4/2026</td>
    <td data-sheets-value='{"1":3,"3":1234.5}' data-sheets-numberformat='{"1":4,"2":"[$€]#,##0.00","3":1}'>€1.234,50</td>
    <td data-sheets-value='{"1":3,"3":2000}' data-sheets-numberformat='{"1":2,"2":"#,##0","3":1}'>2.000</td></tr></tbody></table>`;

/** What Excel does: styles of its own, texts over two lines, merged cells. */
export const EXCEL = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body><!--StartFragment--><table>
  <col width=87><tr><td rowspan=2 class=xl65>Client
  name</td><td colspan=2>Money</td></tr><tr><td>Current MRR</td><td>Notes</td></tr>
  <tr><td rowspan=2>Acme<br>
    Labs</td><td x:num="1234.5" align=right>1.234,50</td><td></td></tr><tr><td x:num>7</td><td>x</td></tr>
  </table><!--EndFragment--></body></html>`;
