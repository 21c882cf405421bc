export {};

// As in src/main.ts, where the bundler makes a function of it.
declare const global: Record<string, () => unknown>;

global.EMPTY = () => undefined;
