import { mount } from '../shared/mount';
import { ImportPanel } from './import-panel';

mount(<ImportPanel />);
