/** TODAY() and NOW() on the simulated clock, in the spreadsheet's zone. */
import { registries, type EvalContext } from './engine';

/** Those whose answer changes by itself: Google refuses them as arguments of custom functions. */
export const VOLATILE_FUNCTIONS = ['NOW', 'TODAY', 'RAND', 'RANDBETWEEN', 'RANDARRAY'] as const;

/** Now as a serial number, on the clock and in the zone of the spreadsheet that is computing. */
function nowSerial(context: EvalContext): number {
  return (context['workbench'] as { nowSerial(): number }).nowSerial();
}

const { functionRegistry } = registries;

functionRegistry.replace('TODAY', {
  ...functionRegistry.get('TODAY'),
  compute() {
    return { value: Math.floor(nowSerial(this)), format: this.locale.dateFormat };
  },
});

functionRegistry.replace('NOW', {
  ...functionRegistry.get('NOW'),
  compute() {
    const seconds = Math.floor(nowSerial(this) * 86_400 + 1e-6);
    return { value: seconds / 86_400, format: `${this.locale.dateFormat} ${this.locale.timeFormat}` };
  },
});
