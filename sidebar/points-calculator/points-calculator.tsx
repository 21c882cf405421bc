import { useState } from 'preact/hooks';
import type { CalculatorView, LabelledChoice, PointKindName, PointsQuestion } from '../../src/panel/contract';
import { LanguageProvider, languageOfPage, useWording } from '../shared/language';
import { Notice, ProblemNotice } from '../shared/notice';
import { Skeleton } from '../shared/skeleton';
import { Checkbox, Choice, NumberField, TextField } from './fields';
import './points-calculator.css';
import { Result } from './result';
import { useCalculator } from './use-calculator';
import { useCalculatorTexts } from './use-calculator-texts';

type Tab = PointsQuestion['tab'];
const TABS: readonly Tab[] = ['deal', 'convert'];

/** Everything that can be entered; both tabs share amount, currency and market. */
interface Entries {
  readonly tab: Tab;
  readonly amount: string;
  readonly points: string;
  readonly currency: string;
  readonly market: string;
  /** A market is asked about once it is whole: one of those offered, or what the person has left the field with. */
  readonly marketEntered: boolean;
  readonly dealType: 'sourced' | 'assisted';
  readonly managed: boolean;
  readonly otherPartners: string;
  readonly kind: PointKindName;
  /** In the currency tab: the amount is sold and managed. */
  readonly both: boolean;
  readonly direction: 'toPoints' | 'toAmount';
}

const AT_FIRST: Entries = {
  tab: 'deal',
  amount: '1000',
  points: '50',
  currency: 'USD',
  market: '',
  marketEntered: false,
  dealType: 'sourced',
  managed: false,
  otherPartners: '0',
  kind: 'sourced',
  both: true,
  direction: 'toPoints',
};

/** Null while something is missing. */
function questionOf(entries: Entries, markets: readonly string[]): PointsQuestion | null {
  const { tab, currency, dealType, managed, kind, both, direction } = entries;
  const market = entries.market.trim();
  const value = Number(tab === 'convert' && direction === 'toAmount' ? entries.points : entries.amount);
  const otherPartners = Number(entries.otherPartners);
  const isWhole = Number.isInteger(otherPartners) && otherPartners >= 0;
  const isOffered = markets.some((offered) => offered.toLowerCase() === market.toLowerCase());
  if (!(value > 0) || market === '' || !(isOffered || entries.marketEntered) || !isWhole) return null;
  return tab === 'deal'
    ? { tab, amount: value, currency, market, dealType, managed, otherPartners: managed ? otherPartners : 0 }
    : { tab, direction, value, kind, managed: both, currency, market };
}

export function PointsCalculator() {
  const [entries, setEntries] = useState(AT_FIRST);
  const calculator = useCalculator((view) => questionOf(entries, view?.markets ?? []));
  const [language] = useState(languageOfPage);
  return (
    <LanguageProvider language={calculator.view?.language ?? language}>
      <Content
        calculator={calculator}
        entries={entries}
        onEnter={(change) => setEntries((before) => ({ ...before, ...change }))}
      />
    </LanguageProvider>
  );
}

function Content(props: {
  calculator: ReturnType<typeof useCalculator>;
  entries: Entries;
  onEnter: (change: Partial<Entries>) => void;
}) {
  const { texts } = useWording();
  const calculatorTexts = useCalculatorTexts();
  const { calculator, entries, onEnter } = props;
  const { view, problem } = calculator;
  return (
    <>
      <h1>{calculatorTexts.heading}</h1>
      {problem && <ProblemNotice problem={problem} onRetry={calculator.load} />}
      {!view && calculator.refused && (
        <Notice tone="warning">
          <p dir="auto">{calculator.refused}</p>
        </Notice>
      )}
      {!view && !problem && !calculator.refused && (
        <Skeleton label={texts.loading} shapes={['field', 'field', 'field', 'box']} />
      )}
      {view && (
        <>
          <TabList tab={entries.tab} onTab={(tab) => onEnter({ tab })} />
          <div
            id="calculator-panel"
            role="tabpanel"
            aria-labelledby={`tab-${entries.tab}`}
            class="calculator"
          >
            <Form view={view} entries={entries} onEnter={onEnter} />
            <Result
              calculator={calculator}
              isAmount={isAmountWanted(entries)}
              hasParts={entries.tab === 'deal' || entries.both}
              asOf={view.asOf}
              locale={view.locale}
            />
          </div>
        </>
      )}
    </>
  );
}

const AND_MANAGED = '+';

/** "Sourced + managed": what is sold is managed as well. */
function withManaged(kinds: readonly LabelledChoice[]): readonly LabelledChoice[] {
  const managed = kinds.find(({ value }) => value === 'managed');
  return kinds
    .filter((kind) => kind !== managed)
    .map(({ value, label }) => ({
      value: `${value}${AND_MANAGED}`,
      label: `${label} + ${managed?.label.toLowerCase() ?? ''}`,
    }));
}

function isAmountWanted({ tab, direction }: Entries): boolean {
  return tab === 'convert' && direction === 'toAmount';
}

function TabList({ tab, onTab }: { tab: Tab; onTab: (tab: Tab) => void }) {
  const calculatorTexts = useCalculatorTexts();

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    event.preventDefault();
    const other = tab === 'deal' ? 'convert' : 'deal';
    onTab(other);
    document.getElementById(`tab-${other}`)?.focus();
  }

  return (
    <div role="tablist" aria-label={calculatorTexts.tabs} class="calculator-tabs" onKeyDown={onKeyDown}>
      {TABS.map((name) => (
        <button
          key={name}
          id={`tab-${name}`}
          type="button"
          role="tab"
          aria-selected={tab === name}
          aria-controls="calculator-panel"
          tabIndex={tab === name ? 0 : -1}
          onClick={() => onTab(name)}
        >
          {calculatorTexts[name]}
        </button>
      ))}
    </div>
  );
}

function Form(props: {
  view: CalculatorView;
  entries: Entries;
  onEnter: (change: Partial<Entries>) => void;
}) {
  const calculatorTexts = useCalculatorTexts();
  const { view, entries, onEnter } = props;
  const kindsOfDeal = view.kinds.filter(({ value }) => value !== 'managed');
  const currencies = view.currencies.map((value) => ({ value, label: value }));
  const isDeal = entries.tab === 'deal';
  return (
    <>
      {!isDeal && (
        <>
          <Choice
            label={calculatorTexts.direction}
            value={entries.direction}
            options={[
              { value: 'toPoints', label: calculatorTexts.toPoints },
              { value: 'toAmount', label: calculatorTexts.toAmount },
            ]}
            onChange={(direction) => onEnter({ direction: direction as Entries['direction'] })}
          />
          <Choice
            label={calculatorTexts.kind}
            value={entries.both ? `${entries.kind}${AND_MANAGED}` : entries.kind}
            options={[...withManaged(view.kinds), ...view.kinds]}
            onChange={(chosen) =>
              onEnter({
                kind: chosen.replace(AND_MANAGED, '') as PointKindName,
                both: chosen.endsWith(AND_MANAGED),
              })
            }
          />
        </>
      )}
      {isAmountWanted(entries) ? (
        <NumberField
          label={calculatorTexts.points}
          value={entries.points}
          onInput={(points) => onEnter({ points })}
        />
      ) : (
        <NumberField
          label={calculatorTexts.amount}
          value={entries.amount}
          onInput={(amount) => onEnter({ amount })}
        />
      )}
      <Choice
        label={calculatorTexts.currency}
        value={entries.currency}
        options={currencies}
        onChange={(currency) => onEnter({ currency })}
      />
      <TextField
        label={calculatorTexts.market}
        hint={calculatorTexts.marketHint}
        value={entries.market}
        suggestions={view.markets}
        onInput={(market) => onEnter({ market, marketEntered: false })}
        onEntered={() => onEnter({ marketEntered: true })}
      />
      {isDeal && (
        <>
          <Choice
            label={calculatorTexts.dealType}
            value={entries.dealType}
            options={kindsOfDeal}
            onChange={(dealType) => onEnter({ dealType: dealType as Entries['dealType'] })}
          />
          <Checkbox
            label={calculatorTexts.managed}
            checked={entries.managed}
            onChange={(managed) => onEnter({ managed })}
          />
          {entries.managed && (
            <NumberField
              label={calculatorTexts.otherPartners}
              value={entries.otherPartners}
              step="1"
              onInput={(otherPartners) => onEnter({ otherPartners })}
            />
          )}
        </>
      )}
    </>
  );
}
