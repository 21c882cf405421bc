export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  transform: {
    '^.+\\.(t|j|mj)sx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic', importSource: 'preact' } },
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  // d3-dsv, @date-fns/utc and what jsdom is made of ship ES modules only.
  transformIgnorePatterns: [
    '/node_modules/(?!(d3-dsv|@date-fns/utc|@exodus|parse5|entities|@asamuzakjp|@csstools|@bramus)/)',
  ],
};
