import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { IsoDay } from '../../src/panel/contract';
import { addDays } from '../shared/formats';
import { useWording } from '../shared/language';

/** While a date is typed, each key makes a valid one: year 2, year 20, year 202. The pause says that it is meant. */
const TYPING_PAUSE = 600;
const FIRST_DAY = '2000-01-01';
const LAST_DAY = '2099-12-31';

export function DayPicker(props: { day: IsoDay; onChange: (day: IsoDay) => void }) {
  const { texts } = useWording();
  const id = useId();
  const [typed, setTyped] = useState(props.day);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  useEffect(() => setTyped(props.day), [props.day]);
  useEffect(() => () => clearTimeout(timer.current), []);

  function type(day: string, valid: boolean): void {
    setTyped(day);
    clearTimeout(timer.current);
    if (valid && day !== '' && day !== props.day)
      timer.current = setTimeout(() => props.onChange(day), TYPING_PAUSE);
  }

  function step(days: 1 | -1): void {
    clearTimeout(timer.current);
    props.onChange(addDays(props.day, days));
  }

  return (
    <div class="day-picker">
      <label for={id}>{texts.reminders.day}</label>
      <div class="day-steps">
        <button
          type="button"
          class="button step"
          aria-label={texts.reminders.previousDay}
          onClick={() => step(-1)}
        >
          <span aria-hidden="true">‹</span>
        </button>
        <input
          id={id}
          class="field"
          type="date"
          required
          min={FIRST_DAY}
          max={LAST_DAY}
          value={typed}
          onInput={(event) => type(event.currentTarget.value, event.currentTarget.validity.valid)}
        />
        <button
          type="button"
          class="button step"
          aria-label={texts.reminders.nextDay}
          onClick={() => step(1)}
        >
          <span aria-hidden="true">›</span>
        </button>
      </div>
    </div>
  );
}
