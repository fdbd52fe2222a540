// SPDX-License-Identifier: Apache-2.0
// The server's time, however the clock of this device is set. Runs on the browser's monotonic
// clock, so that setting the device's clock changes nothing; each answer of the server corrects it.
const monotonic = () => performance.timeOrigin + performance.now();

export class ServerTime {
  #offset;
  #roundTrip = Infinity;
  #wallOffset = Date.now() - monotonic();
  #heardAt = -Infinity;

  constructor(serverNow) {
    this.#offset = serverNow - monotonic();
  }

  now() {
    return monotonic() + this.#offset;
  }

  /** Begins an exchange; the function returned takes the server's time from its answer. */
  exchange() {
    const sent = monotonic();
    return serverNow => {
      const received = monotonic();
      const roundTrip = received - sent;
      const stale = received - this.#heardAt > 60_000;
      if (stale || this.jumped() || roundTrip <= this.#roundTrip * 1.5) {
        this.#offset = serverNow - (sent + received) / 2;
        this.#roundTrip = roundTrip;
        this.#heardAt = received;
        this.#wallOffset = Date.now() - received;
      }
    };
  }

  /** Whether the device slept or its clock was set since the server was last heard. */
  jumped() {
    return Math.abs(Date.now() - monotonic() - this.#wallOffset) > 2_000;
  }
}
