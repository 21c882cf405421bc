/** All panels in one script, for the script bound to its spreadsheet: the page's own element says which one it is. */
const panel = document.getElementById('panel')?.dataset['panel'];
void import(/* webpackMode: "eager" */ `./${panel}/index.tsx`);
