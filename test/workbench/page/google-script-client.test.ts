import { describe, expect, test } from '@jest/globals';
import { withGoogleScript } from '../../../workbench/page/panel/google-script-client';

const scriptAt = (html: string): string =>
  withGoogleScript(html, 'http://localhost').replace(/<script>.*?<\/script>/s, '[script]');

describe('the client script of google.script', () => {
  test('comes before everything of the panel, and after the document type', () => {
    expect(scriptAt('<p>Hi</p>')).toBe('[script]<p>Hi</p>');
    expect(scriptAt('<!DOCTYPE html><p>Hi</p>')).toBe('<!DOCTYPE html>[script]<p>Hi</p>');
    expect(scriptAt('<!doctype html>\n<html lang="en"><body></body></html>')).toBe(
      '<!doctype html>\n<html lang="en">[script]<body></body></html>',
    );
    expect(scriptAt('<html><head class="a"><script>1</script></head></html>')).toBe(
      '<html><head class="a">[script]<script>1</script></head></html>',
    );
  });

  test('is not led astray by what only looks like a head', () => {
    expect(scriptAt('<header>Hi</header>')).toBe('[script]<header>Hi</header>');
    expect(scriptAt('<p>write <html><head></p>')).toBe('[script]<p>write <html><head></p>');
  });
});
