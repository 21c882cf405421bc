// The bundler turns each `global.name = ...` of main.ts into a function that Google can call.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
declare const global: Record<string, (...args: any[]) => unknown>;
