import { render } from 'preact';
import { App } from './chrome/App';
import { messageOf } from './notices';
import { resumeSession } from './session/session';
import { StoreContext, createStore } from './state';
import './styles/tokens.css';
import './styles/page.css';
import './styles/drawer.css';
import './styles/side.css';
import './styles/spreadsheet-utilities.css';
import './styles/spreadsheet.css';

const store = createStore();
const place = document.getElementById('page');
if (!place) throw new Error('index.html has no element "page"');

render(
  <StoreContext.Provider value={store}>
    <App />
  </StoreContext.Provider>,
  place,
);

resumeSession(store).catch((error: unknown) => store.change({ failure: messageOf(error) }));
