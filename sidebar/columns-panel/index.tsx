import { mount } from '../shared/mount';
import { ColumnsPanel } from './columns-panel';

mount(<ColumnsPanel />);
