import { test } from '@jest/globals';
import { readBundle } from '../../workbench/runtime/load-bundle';
import type { AddOn } from '../support/add-on';
import { addOnWithBook, installAddOn, sampleBook } from '../support/add-on';
import { eventually } from '../support/eventually';
import type { PanelAnswers } from './panel-page';
import { LONG, panelTests } from './panel-page';

const openPage = panelTests('client-panel', {
  // The preview of an email is a page in which nothing runs.
  blocked: /^Blocked script execution/,
});

const OPENING: Readonly<Record<string, string>> = {
  'client-panel': 'openClientPanel',
  'columns-panel': 'openColumnsPanel',
  'hubspot-panel': 'openHubSpotPanel',
  'import-panel': 'openImportPanel',
  'points-calculator': 'openPointsCalculator',
  'reminders-panel': 'openRemindersPanel',
  'runs-panel': 'openRunsPanel',
};

/** The workbook itself answers. */
function answersOf(addOn: AddOn): PanelAnswers {
  return new Proxy(
    {},
    { get: (_, name: string) => (request: unknown) => addOn.callFromPanel(name, [request]) },
  );
}

/** The text of a panel once it has all it asked for. */
async function shownBy(addOn: AddOn, opening: string): Promise<string> {
  addOn.run(opening);
  const { html } = addOn.openPanel!;
  const panel = await openPage(answersOf(addOn), { html });
  await panel.page.getByRole('heading').first().waitFor();
  await panel.settled();
  return panel.page.locator('body').innerText();
}

test(
  'each panel of the bound script shows what the add-on’s own does',
  async () => {
    const saved = (await addOnWithBook(sampleBook('renewals-de'), { locale: 'de_DE' })).save();
    const opened = (build: string) =>
      installAddOn({ locale: 'de_DE', bundle: readBundle(build), saved: structuredClone(saved) });
    const addOn = opened('dist');
    const bound = opened('dist-single');
    for (const [panel, opening] of Object.entries(OPENING)) {
      const shown = await shownBy(bound, opening);
      const asBefore = await shownBy(addOn, opening);
      await eventually(() => [panel, shown]).toEqual([panel, asBefore]);
      await eventually(() => shown.length).toBeGreaterThan(100);
    }
    await eventually(() => bound.menus.map(({ title }) => title)).toEqual(['Partner Renewals']);
    await eventually(() => bound.executions.filter(({ status }) => status !== 'completed')).toEqual([]);
  },
  LONG,
);
