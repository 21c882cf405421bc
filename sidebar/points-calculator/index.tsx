import { mount } from '../shared/mount';
import { PointsCalculator } from './points-calculator';

mount(<PointsCalculator />);
