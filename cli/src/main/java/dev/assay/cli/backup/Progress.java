// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli.backup;

/** Hears how far a long work has come. */
public interface Progress {

  /** Nobody listens. */
  Progress SILENT =
      new Progress() {
        @Override
        public void expect(long steps) {}

        @Override
        public void step() {}
      };

  /** So many steps are to come. */
  void expect(long steps);

  /** One of them is done. */
  void step();
}
