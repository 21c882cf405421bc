import type { JSX } from 'preact';
import type { Workbench } from '../../runtime/contract';
import { changeLocale, changeTimeZone } from '../actions';
import { usePageState, useStore } from '../state';
import { TEXTS } from '../texts';

const LOCALES = ['en_US', 'en_GB', 'fr_FR', 'es_ES', 'de_DE', 'pt_BR'];

const localeNames = new Intl.DisplayNames('en', { type: 'language', languageDisplay: 'standard' });

/** What Google Sheets keeps under File > Settings, and how often the add-on has asked Google for something. */
export function SheetSettings({ workbench }: { readonly workbench: Workbench }): JSX.Element {
  const store = useStore();
  const { busy } = usePageState();
  const { locale, timeZone } = workbench.document;
  const choice = (
    label: string,
    value: string,
    values: readonly string[],
    name: (value: string) => string,
    change: (value: string) => Promise<unknown>,
  ): JSX.Element => (
    <label class="setting" title={label}>
      <span class="visually-hidden">{label}</span>
      <select
        value={value}
        disabled={busy !== null}
        onChange={(event) => void change(event.currentTarget.value)}
      >
        {withValue(values, value).map((one) => (
          <option key={one} value={one}>
            {name(one)}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <div class="sheet-settings">
      <span class="service-calls" title={TEXTS.sheet.serviceCallsHelp}>
        {TEXTS.sheet.serviceCalls(workbench.serviceCalls().total.toLocaleString('en'))}
      </span>
      {choice(TEXTS.sheet.locale, locale, LOCALES, nameOfLocale, (value) => changeLocale(store, value))}
      {choice(TEXTS.sheet.timeZone, timeZone, timeZones(), String, (value) => changeTimeZone(store, value))}
    </div>
  );
}

function nameOfLocale(locale: string): string {
  return localeNames.of(locale.replace('_', '-')) ?? locale;
}

function timeZones(): readonly string[] {
  return Intl.supportedValuesOf('timeZone');
}

function withValue(values: readonly string[], value: string): readonly string[] {
  return values.includes(value) ? values : [value, ...values];
}
