import type { JSX } from 'preact';
import { Fragment } from 'preact';
import { useState } from 'preact/hooks';
import type { Execution, Workbench } from '../../runtime/contract';
import { moment } from '../../runtime/zoned-time';
import { TEXTS } from '../texts';

const texts = TEXTS.executions;

/** A panel that asks every few seconds makes thousands in an afternoon. */
const SHOWN = 200;

/** What ran, as Google's page of executions lists it; a row opens on its calls and its log. */
export function Executions({ workbench }: { readonly workbench: Workbench }): JSX.Element {
  const [opened, setOpened] = useState<Execution | null>(null);
  const executions = workbench.executions.slice(-SHOWN).reverse();
  if (executions.length === 0) return <p class="drawer-empty">{texts.empty}</p>;
  const nameOf = (email: string): string =>
    workbench.users.find((user) => user.email === email)?.name ?? email;
  return (
    <div class="executions" tabIndex={0} role="region" aria-label={texts.list}>
      <table>
        <thead>
          <tr>
            <th scope="col">{texts.function}</th>
            <th scope="col">{texts.source}</th>
            <th scope="col">{texts.user}</th>
            <th scope="col">{texts.started}</th>
            <th scope="col" class="number">
              {texts.duration}
            </th>
            <th scope="col" class="number">
              {texts.calls}
            </th>
            <th scope="col">{texts.status}</th>
          </tr>
        </thead>
        <tbody>
          {executions.map((execution, index) => (
            <Fragment key={workbench.executions.length - index}>
              <tr>
                <th scope="row">
                  <button
                    type="button"
                    class="row-toggle"
                    aria-expanded={opened === execution}
                    aria-label={texts.details(execution.functionName)}
                    onClick={() => setOpened(opened === execution ? null : execution)}
                  >
                    <span aria-hidden="true" class="row-toggle-arrow">
                      ▸
                    </span>
                    {execution.functionName}
                  </button>
                </th>
                <td>{execution.source}</td>
                <td>{nameOf(execution.user)}</td>
                <td>{moment(execution.startedAt, workbench.document.timeZone)}</td>
                <td class="number">{seconds(execution.durationMs)}</td>
                <td class="number">{execution.serviceCalls.toLocaleString('en')}</td>
                <td>
                  <span class={`status ${execution.status.replace(' ', '-')}`}>{execution.status}</span>
                  {execution.error ? <span class="row-error">{execution.error}</span> : null}
                </td>
              </tr>
              {opened === execution ? <Details execution={execution} /> : null}
            </Fragment>
          ))}
        </tbody>
      </table>
      {workbench.executions.length > SHOWN ? (
        <p class="drawer-empty">{texts.newestOnly(SHOWN, workbench.executions.length)}</p>
      ) : null}
    </div>
  );
}

function Details({ execution }: { readonly execution: Execution }): JSX.Element {
  const calls = Object.entries(execution.calls).sort(([, one], [, other]) => other - one);
  return (
    <tr class="row-details">
      <td colSpan={7}>
        {execution.error ? (
          <>
            <h4>{texts.error}</h4>
            <pre class="log">{execution.error}</pre>
          </>
        ) : null}
        {calls.length > 0 ? (
          <>
            <h4>{texts.byMethod}</h4>
            <ul class="calls">
              {calls.map(([method, count]) => (
                <li key={method}>
                  {method} <span class="count">{count}</span>
                </li>
              ))}
            </ul>
          </>
        ) : null}
        <h4>{texts.log}</h4>
        {execution.log.length > 0 ? <pre class="log">{execution.log.join('\n')}</pre> : <p>{texts.noLog}</p>}
      </td>
    </tr>
  );
}

/** "0.84 s". */
function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(milliseconds < 10_000 ? 2 : 0)} s`;
}
