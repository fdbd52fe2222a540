// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.today;

import dev.assay.server.access.Caller.TeamMember;
import java.util.List;

/** Something a feature knows that may need a member of the team today. */
public interface Attention {

  /** What needs this member now, most pressing first; empty when nothing does. */
  List<Notice> forMember(TeamMember member);

  /**
   * One line on the first page.
   *
   * @param key message key of the sentence; {0} is the count
   * @param count how many; never 0
   * @param address where to see to it
   */
  record Notice(String key, long count, String address) {}
}
