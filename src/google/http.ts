export interface HttpAnswer {
  readonly status: number;
  readonly body: string;
  /** Seconds, from the header Retry-After. */
  readonly retryAfter: number | undefined;
}

/** A GET. Answers whatever the status is; throws where no answer came. */
export function httpGet(url: string, headers: Readonly<Record<string, string>>): HttpAnswer {
  const response = UrlFetchApp.fetch(url, {
    method: 'get',
    headers: { ...headers },
    muteHttpExceptions: true,
  });
  const given = Object.entries(response.getHeaders() as Record<string, unknown>);
  const seconds = Number(given.find(([name]) => name.toLowerCase() === 'retry-after')?.[1] ?? NaN);
  return {
    status: response.getResponseCode(),
    body: response.getContentText(),
    retryAfter: Number.isFinite(seconds) && seconds >= 0 ? seconds : undefined,
  };
}

export function pause(milliseconds: number): void {
  Utilities.sleep(milliseconds);
}
