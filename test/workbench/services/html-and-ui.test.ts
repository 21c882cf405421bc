import { describe, expect, test } from '@jest/globals';
import { escapingContext } from '../../../workbench/services/html-template';
import { runBody, workbenchOf } from '../fixtures/addon';

const rendered = (template: string, values = '{}') =>
  runBody(
    `const template = Object.assign(HtmlService.createTemplateFromFile('page'), ${values}); return template.evaluate().getContent();`,
    {
      html: { page: template },
    },
  );

describe('templates', () => {
  test.each([
    ['<p><?= name ?></p>', "{ name: '<b>&\"' }", '<p>&lt;b&gt;&amp;&#34;</p>'],
    ['<p><?!= name ?></p>', "{ name: '<b>' }", '<p><b></p>'],
    ['<? for (const n of list) { ?><li><?= n ?></li><? } ?>', '{ list: [1, 2] }', '<li>1</li><li>2</li>'],
    ['<a href="<?= url ?>">', "{ url: 'javascript:alert(1)' }", '<a href="#blocked">'],
    [
      '<a href="<?= url ?>">',
      "{ url: 'https://a.example/?a=1&b=\"' }",
      '<a href="https://a.example/?a=1&amp;b=&#34;">',
    ],
    ['<a title="<?= t ?>">', '{ t: \'" onclick="x\' }', '<a title="&#34; onclick=&#34;x">'],
    [
      '<script>const data = <?= data ?>;</script>',
      "{ data: { a: '</script>' } }",
      '<script>const data = {"a":"\\u003c/script\\u003e"};</script>',
    ],
    [
      "<script>const name = '<?= name ?>';</script>",
      `{ name: "O'Neil\\n" }`,
      "<script>const name = 'O\\u0027Neil\\n';</script>",
    ],
    [
      '<style>p { color: <?= colour ?> }</style>',
      "{ colour: 'red; } body { x: url(y)' }",
      '<style>p { color: red  body  x urly }</style>',
    ],
    ['<?= new Date().getUTCFullYear() ?>', '{}', '2026'],
  ])('%s', (template, values, wanted) => {
    expect(rendered(template, values)).toBe(wanted);
  });

  test('scriptlets know the project’s functions and Google’s services', () => {
    const workbench = workbenchOf(
      `function twice(n) { return n * 2; }
       function main() { return HtmlService.createTemplate('<?= twice(3) + Session.getScriptTimeZone() ?>').evaluate().getContent(); }`,
    );
    expect(workbench.run('main')).toBe('6Etc/UTC');
  });

  test.each([
    ['<p>', 'text'],
    ['<p title="a > ', 'attribute'],
    ["<a href='", 'url'],
    ['<a href="https://a.example/', 'attribute'],
    ['<button onclick="go(', 'script string'],
    ['<p ', 'tag'],
    ['<script>"a" + ', 'script'],
    ["<script>'it\\'s ", 'script string'],
    ['<script>1</script><p>', 'text'],
    ['<style>', 'style'],
  ])('after %s is %s', (html, wanted) => {
    expect(escapingContext(html)).toBe(wanted);
  });

  test.each([
    ["HtmlService.createTemplate('<? x').evaluate()", 'has no "?>"'],
    ["HtmlService.createHtmlOutputFromFile('missing')", 'No HTML file named missing was found.'],
    ['HtmlService.createHtmlOutput(5)', "don't match the method signature"],
    ["HtmlService.createHtmlOutput('').setTitle(5)", "don't match the method signature"],
    ["HtmlService.createHtmlOutput('').addMetaTag('refresh', '0')", 'is not allowed in this context'],
    ["HtmlService.createHtmlOutput('').setFaviconUrl('x')", 'not in the workbench: HtmlOutput.setFaviconUrl'],
  ])('%s is refused', (code, message) => {
    expect(() => runBody(code)).toThrow(message);
  });
});

/** As users saw it: github.com/enuchi/React-Google-Apps-Script, issues 157 and 170. */
describe('a script with template literals', () => {
  const served = (html: string) =>
    runBody("return HtmlService.createHtmlOutputFromFile('page').getContent();", { html: { page: html } });

  test.each([
    ['<script>go(`${e}://${h}`)</script></body>', '<script>go(`${e}:></body>'],
    ['<script>go(`a//b`);\nstop()</script>', '<script>go(`a\nstop()</script>'],
    ['<script>go(`a/*b`);stop(`c*/d`)</script>', '<script>go(`ad`)</script>'],
    ['<script>go(`a/*b`)</script>', '<script>go(`a>'],
    ['<script type="module">import "x";go(`//`)</script>', '<script type="module">import "x";go(`>'],
    ['<script>1</script><p>`//`</p><script>`//`</script>', '<script>1</script><p>`//`</p><script>`>'],
  ])('%s is cut', (html, wanted) => {
    expect(served(html)).toBe(wanted);
  });

  test.each([
    '<script>go("https://" + `a/b`, \'//\', /`[/*]/, `${1 /* one */ + 2}`)</script>',
    '<script>go("a//b/*c")</script>',
    '<script>go(`a${b}c`)</script>',
    '<script type="application/json">"`//`"</script>',
    '<p title="`//`">`/*`</p>',
  ])('%s is served whole', (html) => {
    expect(served(html)).toBe(html);
  });

  test('shows nothing in a sidebar: neither the script nor what follows it is left', () => {
    const workbench = workbenchOf(
      `function main() { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('page')); }`,
      { html: { page: '<main></main><script>fill(`https://${host}`)</script><footer></footer>' } },
    );
    workbench.run('main');
    expect(workbench.openPanel?.html).toBe('<main></main><script>fill(`https:><footer></footer>');
  });
});

describe('the user interface', () => {
  const code = `
    function sidebar() { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('client').setTitle('Client').setWidth(900)); }
    function other() { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('<p>other</p>').setTitle('Other')); }
    function dialog() { SpreadsheetApp.getUi().showModalDialog(HtmlService.createHtmlOutput('<p>').setWidth(500).setHeight(300), 'Preview'); }
    function alert() {
      const ui = SpreadsheetApp.getUi();
      const pressed = ui.alert('Sure?', 'Really?', ui.ButtonSet.YES_NO);
      return [pressed === ui.Button.YES, String(pressed), String(ui.alert('Only a text'))];
    }
    function prompt() {
      const answer = SpreadsheetApp.getUi().prompt('Name?');
      return [answer.getResponseText(), String(answer.getSelectedButton())];
    }
    function toast() { SpreadsheetApp.getActive().toast('3 rows', 'Imported'); }
    function wrong() { SpreadsheetApp.getUi().alert(1); }
    function noOutput() { SpreadsheetApp.getUi().showSidebar('<p>'); }
    function badItem() { SpreadsheetApp.getUi().createMenu('M').addItem('Go', 'nowhere'); }
    function onOpen() { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('')); }`;
  const open = () => workbenchOf(code, { html: { client: '<p>client</p>' } });

  test('one sidebar, 300 pixels wide, and a dialog over it', () => {
    const workbench = open();
    workbench.run('sidebar');
    expect(workbench.openPanel).toEqual({
      kind: 'sidebar',
      title: 'Client',
      html: '<p>client</p>',
      width: 300,
      height: 0,
    });
    workbench.run('other');
    workbench.run('dialog');
    expect(workbench.openSidebar?.title).toBe('Other');
    expect(workbench.openPanel).toEqual({
      kind: 'dialog',
      title: 'Preview',
      html: '<p>',
      width: 500,
      height: 300,
    });
    workbench.closePanel('dialog');
    expect(workbench.openPanel?.title).toBe('Other');
  });

  test('alerts and prompts are answered, or closed', () => {
    const workbench = open();
    expect(workbench.run('alert')).toEqual([false, 'CLOSE', 'CLOSE']);
    const asked: unknown[][] = [];
    workbench.onAlert((...question) => {
      asked.push(question);
      return 'YES';
    });
    workbench.onPrompt(() => ({ button: 'OK', text: 'Acme' }));
    expect(workbench.run('alert')).toEqual([true, 'YES', 'YES']);
    expect(asked).toEqual([
      ['Sure?', 'Really?', 'YES_NO'],
      ['', 'Only a text', 'OK'],
    ]);
    expect(workbench.run('prompt')).toEqual(['Acme', 'OK']);
  });

  test('toasts are seen, that of onOpen too, but not those of clock triggers', () => {
    const workbench = open();
    workbench.run('toast');
    workbench.run('toast', { source: 'trigger' });
    expect(workbench.toasts).toEqual([{ title: 'Imported', message: '3 rows' }]);
    workbench.run('toast', { source: 'simple trigger' });
    expect(workbench.toasts).toHaveLength(2);
  });

  test.each([
    ['wrong', "don't match the method signature for Ui.alert"],
    ['noOutput', 'userInterface is not an HtmlOutput'],
    ['badItem', 'Script function not found: nowhere'],
  ])('%s is refused', (name, message) => {
    expect(() => open().run(name)).toThrow(message);
  });

  test('onOpen may build menus and show nothing', () => {
    const workbench = open();
    workbench.open();
    expect(workbench.executions[0]?.error).toMatch('You do not have permission to call Ui.showSidebar');
    expect(workbench.openPanel).toBeNull();
  });
});

describe('Session and ScriptApp', () => {
  test('the address is known only with its scope', () => {
    expect(runBody('return Session.getEffectiveUser().getEmail()')).toBe('owner@partner.example');
    expect(() => runBody('Session.getActiveUser()', { manifest: { oauthScopes: [] } })).toThrow(
      'userinfo.email',
    );
  });

  test('nobody’s token is handed out', () => {
    expect(() => runBody('ScriptApp.getOAuthToken()')).toThrow(
      'not in the workbench: ScriptApp.getOAuthToken',
    );
  });

  test('whether authorisation is needed', () => {
    const code = `function onOpen() { console.log(String(ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL).getAuthorizationStatus())); }`;
    const workbench = workbenchOf(code, { unauthorized: ['owner@partner.example'] });
    workbench.open();
    workbench.grantConsent(workbench.currentUser);
    workbench.open();
    expect(workbench.executions.map(({ log }) => log)).toEqual([['REQUIRED'], ['NOT_REQUIRED']]);
  });
});
