/** In a worker no page loads the engine, unmodified as it is, before the program begins. */
declare function importScripts(...addresses: readonly string[]): void;

importScripts('/vendor/owl.iife.js', '/vendor/o_spreadsheet.iife.js');
