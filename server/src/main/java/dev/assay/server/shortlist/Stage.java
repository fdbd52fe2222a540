// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.shortlist;

import java.util.Locale;

/** How far a candidate has come with the team. */
public enum Stage {
  NEW,
  SHORTLISTED,
  INTERVIEW,
  ADVANCED,
  DECLINED;

  /** The key of its name in the message bundle. */
  public String key() {
    return "shortlist.stage." + name().toLowerCase(Locale.ROOT);
  }
}
