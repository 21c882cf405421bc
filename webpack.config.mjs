import { mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { EsbuildPlugin } from 'esbuild-loader';
import GasPlugin from 'gas-webpack-plugin';
import HtmlWebpackPlugin from 'html-webpack-plugin';
import HtmlInlineScriptPlugin from 'html-inline-script-webpack-plugin';
import TerserPlugin from 'terser-webpack-plugin';
import webpack from 'webpack';

const here = path.dirname(fileURLToPath(import.meta.url));
const dist = path.join(here, 'dist');

const typescript = (target) => ({
  test: /\.tsx?$/,
  exclude: /node_modules/,
  loader: 'esbuild-loader',
  // Minifying here would move the comments of custom functions onto other functions.
  options: { target, minify: false, jsx: 'automatic', jsxImportSource: 'preact' },
});

const resolve = { extensions: ['.ts', '.tsx', '.mjs', '.js'] };

/** What did not change since the last build is taken from there: a second build takes a fraction of the first. */
const cache = {
  type: 'filesystem',
  buildDependencies: {
    config: [
      fileURLToPath(import.meta.url),
      path.join(here, 'tools', 'webpack', 'without-documentation.mjs'),
      path.join(here, 'tools', 'webpack', 'names-once.mjs'),
    ],
  },
};

export class CopyManifestPlugin {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap('CopyManifestPlugin', (compilation) => {
      const manifest = path.join(here, 'appsscript.json');
      compilation.fileDependencies.add(manifest);
      compilation.hooks.processAssets.tap('CopyManifestPlugin', () => {
        const text = compiler.inputFileSystem.readFileSync(manifest);
        compilation.emitAsset('appsscript.json', new webpack.sources.RawSource(text));
      });
    });
  }
}

/**
 * Notes when a build began that succeeded: webpack leaves an output alone whose content did not change, so the outputs do not
 * tell whether they are stale, and what was edited while it ran is not in them. The workbench builds only what is older.
 */
export class BuiltOnPlugin {
  apply(compiler) {
    const { name, output } = compiler.options;
    // Whoever builds elsewhere, as the bench does, has not built this.
    if (!output.path.startsWith(here)) return;
    let startedAt;
    compiler.hooks.compile.tap('BuiltOnPlugin', () => {
      startedAt = new Date();
    });
    compiler.hooks.done.tap('BuiltOnPlugin', (stats) => {
      if (stats.hasErrors()) return;
      const file = path.join(here, 'build', `${name}.built`);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, '');
      utimesSync(file, startedAt, startedAt);
    });
  }
}

/** Google reads the help of a custom function above its declaration; the same text further down in the bundle is ballast. */
function onFirstSight(pattern) {
  const seen = new Set();
  return (_, { value }) => {
    const text = value.replace(/\s+/g, ' ');
    if (!pattern.test(text) || seen.has(text)) return false;
    seen.add(text);
    return true;
  };
}

/** The functions that Google sees, empty as gas-webpack-plugin puts them on top. */
const STUB = /\bfunction (\w+)\(([^)]*)\) ?\{\s*\}/g;

/**
 * Sheets shows a function's arguments as they are called: those names stay. Nothing else needs its own, not even where it
 * is called as one of those arguments.
 */
async function minify(input, ...rest) {
  const [source] = Object.values(input);
  const listOf = new Map([...source.matchAll(STUB)].map(([, name, list]) => [name, list.replace(/\s/g, '')]));
  const minified = await TerserPlugin.terserMinify(input, ...rest);
  const code = minified.code?.replace(STUB, (stub, name) => {
    const list = listOf.get(name);
    return list === undefined ? stub : `function ${name}(${list}){}`;
  });
  return { ...minified, code };
}

/** What Google runs. */
export const code = {
  name: 'code',
  mode: 'production',
  target: ['web', 'es2020'],
  devtool: false,
  entry: './src/main.ts',
  // gas-webpack-plugin's part cannot be cached: another build would lack the documentation of the functions.
  output: { path: dist, filename: 'Code.js' },
  resolve,
  module: {
    rules: [
      typescript('es2020'),
      {
        test: ['table.ts', 'ahead-table.ts'].map((file) => path.join(here, 'src', 'functions', file)),
        loader: path.join(here, 'tools', 'webpack', 'without-documentation.mjs'),
        // After esbuild has taken the types away.
        enforce: 'post',
      },
      {
        test: /src[\\/]locale[\\/](file-)?texts[\\/](de|es|fr|pt)\.ts$/,
        loader: path.join(here, 'tools', 'webpack', 'names-once.mjs'),
        enforce: 'post',
      },
    ],
  },
  plugins: [new GasPlugin({ include: ['src/main.ts'] }), new CopyManifestPlugin(), new BuiltOnPlugin()],
  optimization: {
    minimizer: [
      new TerserPlugin({
        extractComments: false,
        // In a process of its own the function below could not be handed over.
        parallel: false,
        minify,
        terserOptions: {
          ecma: 2020,
          compress: {
            passes: 2,
            unsafe_arrows: true,
            toplevel: false,
            inline: false,
            sequences: false,
          },
          format: {
            // A line for each statement, but that neighbouring declarations share one: an error on Google names its line.
            semicolons: false,
            comments: onFirstSight(/@customfunction|@license|@OnlyCurrentDoc/),
          },
        },
      }),
    ],
  },
  performance: { hints: false },
};

const panels = readdirSync(path.join(here, 'sidebar'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .filter((name) => readdirSync(path.join(here, 'sidebar', name)).includes('index.tsx'));

export const sidebar = {
  name: 'sidebar',
  mode: 'production',
  target: ['web', 'es2020'],
  devtool: false,
  entry: Object.fromEntries(panels.map((name) => [name, `./sidebar/${name}/index.tsx`])),
  output: { path: dist, filename: '[name].inlined.js', publicPath: '' },
  cache,
  resolve,
  module: {
    rules: [
      typescript('es2020'),
      {
        test: /\.css$/,
        use: ['style-loader', 'css-loader', { loader: 'esbuild-loader', options: { minify: true } }],
      },
    ],
  },
  plugins: [
    ...panels.map(
      (name) =>
        new HtmlWebpackPlugin({
          template: './sidebar/template.html',
          filename: `${name}.html`,
          chunks: [name],
          inject: 'body',
          scriptLoading: 'blocking',
          minify: false,
        }),
    ),
    new HtmlInlineScriptPlugin(),
    new BuiltOnPlugin(),
  ],
  optimization: {
    minimizer: [
      // The last to write the script, libraries included. Google cuts it at "//" and "/*" inside a template literal, so
      // there is none (docs/decisions/0018-pages-as-google-serves-them.md).
      new EsbuildPlugin({ target: 'es2020', charset: 'utf8', supported: { 'template-literal': false } }),
    ],
  },
  performance: { hints: false },
};

const page = {
  name: 'page',
  mode: 'production',
  target: ['web', 'es2022'],
  devtool: 'source-map',
  entry: {
    page: './workbench/page/index.tsx',
    'script-worker': './workbench/runtime/script-worker/worker.ts',
    'xlsx-worker': './workbench/page/files/xlsx-worker.ts',
  },
  output: { path: path.join(here, 'build', 'workbench'), filename: '[name].js' },
  cache,
  resolve,
  plugins: [new BuiltOnPlugin()],
  // Nobody downloads it from far away: a fast minifier saves each build more than a thorough one saves its reader.
  optimization: { minimizer: [new EsbuildPlugin({ target: 'es2022' })] },
  // Served unmodified beside the page, as their licences and the design ask.
  externals: { '@odoo/o-spreadsheet': 'o_spreadsheet', '@odoo/owl': 'owl' },
  module: {
    rules: [
      typescript('es2022'),
      {
        test: /\.css$/,
        use: ['style-loader', 'css-loader', { loader: 'esbuild-loader', options: { minify: true } }],
      },
    ],
  },
  performance: { hints: false },
};

export default [code, ...(panels.length > 0 ? [sidebar] : []), page];
