// The bundler turns each `global.name = ...` of main.ts into a function that Google can call.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
declare const global: Record<string, (...args: any[]) => unknown>;

/** The page that webpack.single.mjs builds. */
declare module 'panels-in-one-page' {
  const page: string;
  export default page;
}
