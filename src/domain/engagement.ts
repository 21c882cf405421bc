export type EngagementBand = 'low' | 'medium' | 'high';

/**
 * The band of HubSpot's platform engagement index, 0 to 10: Low 0-3, Medium 4-6, High 7-10. Source: HubSpot.
 * Between the bands half is rounded up (our ruling): 3.4 is low, 3.5 is medium.
 */
export function engagementBand(index: number): EngagementBand {
  const rounded = Math.floor(index + 0.5);
  return rounded <= 3 ? 'low' : rounded <= 6 ? 'medium' : 'high';
}
