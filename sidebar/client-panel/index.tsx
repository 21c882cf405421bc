import { mount } from '../shared/mount';
import { ClientPanel } from './client-panel';

mount(<ClientPanel />);
