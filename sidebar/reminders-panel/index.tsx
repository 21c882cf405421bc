import { mount } from '../shared/mount';
import { RemindersPanel } from './reminders-panel';

mount(<RemindersPanel />);
