import * as v from 'valibot';

/** A schema: 12 and -3, and nothing that a number of JavaScript cannot hold to the last digit. */
export const wholeNumber = () => v.pipe(v.number(), v.safeInteger());
