import type { CalendarDate } from '../domain/calendar-date';
import type { PointsQuestion } from './contract';

/**
 * The question as a formula, with today as a fixed day, so that the cell keeps saying what the panel said. Decimals are
 * written as fractions, for which sign separates them depends on the sheet's locale.
 */
export function pointsFormula(question: PointsQuestion, { year, month, day }: CalendarDate): string {
  const rulesDate = `DATE(${year};${month};${day})`;
  const { currency, market, managed } = question;
  const partnerPoints = (amount: number, dealType: string, otherPartners: number): string => {
    const given = [
      ...[numeral(amount), quoted(currency), quoted(market), quoted(dealType)],
      ...[managed ? 'TRUE' : 'FALSE', String(otherPartners), rulesDate, 'POINT_RULES'],
    ];
    return `PARTNER_POINTS(${given.join(';')})`;
  };
  if (question.tab === 'deal')
    return `=${partnerPoints(question.amount, question.dealType, question.otherPartners)}`;
  const { direction, value, kind } = question;
  if (managed && kind !== 'managed')
    return direction === 'toPoints'
      ? `=${partnerPoints(value, kind, 0)}`
      : `=${numeral(value)}/${partnerPoints(1, kind, 0)}`;
  const name = direction === 'toPoints' ? 'AMOUNT_TO_POINTS' : 'POINTS_TO_AMOUNT';
  const given = [numeral(value), quoted(kind), quoted(currency), quoted(market), rulesDate, 'POINT_RULES'];
  return `=${name}(${given.join(';')})`;
}

/** 1234.5 is "12345/10". */
function numeral(value: number): string {
  const [whole = '0', decimals = ''] = String(Number(value.toFixed(6))).split('.');
  return decimals ? `${whole}${decimals}/1${'0'.repeat(decimals.length)}` : whole;
}

function quoted(text: string): string {
  return `"${text.replace(/"/g, '""')}"`;
}
