const LONGEST_LINE = 300;
const MOST_LINES = 60;
const LAST_LINES = 20;

/** Cuts what a failed test prints before the other reporters print it: a page's script has 70 KB in one line. */
export default class ShortFailures {
  onTestResult(_test, result) {
    if (result.failureMessage) result.failureMessage = shortened(result.failureMessage);
  }
}

function shortened(failures) {
  return failures
    .split(/(?=^ {2}● )/m)
    .map((failure) => {
      const lines = failure.split('\n').map(cut);
      if (lines.length <= MOST_LINES) return lines.join('\n');
      const left = lines.length - MOST_LINES;
      const first = lines.slice(0, MOST_LINES - LAST_LINES);
      return [...first, `    (${left} more lines)`, ...lines.slice(-LAST_LINES)].join('\n');
    })
    .join('');
}

function cut(line) {
  if (line.length <= LONGEST_LINE) return line;
  return `${line.slice(0, LONGEST_LINE)} (${line.length - LONGEST_LINE} more characters)`;
}
