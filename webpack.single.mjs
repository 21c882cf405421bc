/**
 * `npm run build:single`: the script bound to a spreadsheet, as one file to paste or push, dist-single/Code.gs, with its
 * manifest. The panels are in it, what they share once.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import GasPlugin from 'gas-webpack-plugin';
import HtmlInlineScriptPlugin from 'html-inline-script-webpack-plugin';
import HtmlWebpackPlugin from 'html-webpack-plugin';
import webpack from 'webpack';
import { BuiltOnPlugin, CopyManifestPlugin, code, sidebar } from './webpack.config.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const between = path.join(here, 'build', 'single');
const PAGE = 'panels.html';

/** As the script editor names its files; until then it is a .js, which the minimizer knows. */
class NameAsGoogleDoesPlugin {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap('NameAsGoogleDoesPlugin', (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: 'NameAsGoogleDoesPlugin', stage }, () =>
        compilation.renameAsset('Code.js', 'Code.gs'),
      );
    });
  }
}

const panels = {
  ...sidebar,
  name: 'single-panels',
  entry: { panels: './sidebar/in-one-page.ts' },
  output: { ...sidebar.output, path: between },
  plugins: [
    new HtmlWebpackPlugin({
      // The panels' own page, which also holds a place for the name of the one to show.
      templateContent: readFileSync(path.join(here, 'sidebar', 'template.html'), 'utf8').replace(
        '<main id="panel"',
        '<main id="panel" data-panel="panel-name"',
      ),
      filename: PAGE,
      inject: 'body',
      scriptLoading: 'blocking',
      minify: false,
    }),
    new HtmlInlineScriptPlugin(),
    new BuiltOnPlugin(),
  ],
};

const single = {
  ...code,
  name: 'single',
  dependencies: [panels.name],
  output: { path: path.join(here, 'dist-single'), filename: 'Code.js' },
  resolve: { ...code.resolve, alias: { 'panels-in-one-page': path.join(between, PAGE) } },
  module: {
    rules: [...code.module.rules, { test: /\.html$/, type: 'asset/source' }],
  },
  plugins: [
    new webpack.NormalModuleReplacementPlugin(/^\.\/installation$/, './installation.bound'),
    new GasPlugin({ include: ['src/main.ts'] }),
    new CopyManifestPlugin(),
    new NameAsGoogleDoesPlugin(),
    new BuiltOnPlugin(),
  ],
};

export default [panels, single];
