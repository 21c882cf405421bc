import { TestEnvironment as NodeEnvironment } from 'jest-environment-node';

/**
 * Runs the tests of a file in the time zone of their project (see jest.config.js), else in that of the process; and with the
 * build that their project names, else with the add-on's.
 */
export default class TestEnvironment extends NodeEnvironment {
  #zoneOfProcess;

  constructor(config, context) {
    const zoneOfProcess = process.env.TZ;
    const { timeZone, build } = config.projectConfig.testEnvironmentOptions;
    if (timeZone) process.env.TZ = timeZone;
    if (build) process.env.TESTED_BUILD = build;
    super(config, context);
    this.#zoneOfProcess = zoneOfProcess;
  }

  async teardown() {
    if (this.#zoneOfProcess === undefined) delete process.env.TZ;
    else process.env.TZ = this.#zoneOfProcess;
    delete process.env.TESTED_BUILD;
    await super.teardown();
  }
}
