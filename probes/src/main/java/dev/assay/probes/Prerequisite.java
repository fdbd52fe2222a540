// SPDX-License-Identifier: Apache-2.0
package dev.assay.probes;

import org.opentest4j.TestAbortedException;

/** What has to work before a probe measures anything. */
public final class Prerequisite {
  private Prerequisite() {}

  /** Goes on when the condition holds; else the probe is {@link ProbeOutcome#BLOCKED}. */
  public static void that(boolean holds, String otherwise) {
    if (!holds) {
      throw new TestAbortedException(otherwise);
    }
  }

  /** The reply, when its status says success; else the probe is {@link ProbeOutcome#BLOCKED}. */
  public static Reply works(Reply reply, String what) {
    that(reply.isSuccess(), what + " does not work: it is answered with " + reply.status());
    return reply;
  }

  /** Runs what must not fail; a failed assertion in it blocks the probe. */
  public static void works(Runnable honest, String what) {
    try {
      honest.run();
    } catch (AssertionError failed) {
      throw new TestAbortedException(what + " does not work: " + failed.getMessage(), failed);
    }
  }
}
