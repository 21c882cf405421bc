import { mount } from '../shared/mount';
import { RunsPanel } from './runs-panel';

mount(<RunsPanel />);
