import { render } from 'preact';
import type { VNode } from 'preact';
import './theme.css';

export function mount(panel: VNode): void {
  const place = document.getElementById('panel');
  if (!place) throw new Error('the page has no place for its panel');
  render(panel, place);
}
