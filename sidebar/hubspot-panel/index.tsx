import { mount } from '../shared/mount';
import { HubSpotPanel } from './hubspot-panel';

mount(<HubSpotPanel />);
