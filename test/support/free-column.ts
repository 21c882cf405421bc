import { columnLetter } from '../../src/sheets/tabs';
import { RENEWALS } from '../../src/tables/renewals';

/** The first column of the renewals tab that the add-on leaves to its user, counted from 0 and as sheets call it. */
export const FREE_POSITION = RENEWALS.columns.length;
export const FREE_COLUMN = columnLetter(FREE_POSITION);
