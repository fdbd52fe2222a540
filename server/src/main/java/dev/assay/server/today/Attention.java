// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.today;

import dev.assay.server.access.Caller.TeamMember;
import java.util.List;

/** Something a feature knows that may need a member of the team today. */
public interface Attention {

  /** What needs this member now, most pressing first; empty when nothing does. */
  List<Notice> forMember(TeamMember member);

  /** Where people wait for a decision of this member; empty for who decides nothing. */
  default List<Desk> desks(TeamMember member) {
    return List.of();
  }

  /**
   * One line on the first page.
   *
   * @param key message key of the sentence; {0} is the count
   * @param count how many; never 0
   * @param address where to see to it
   */
  record Notice(String key, long count, String address) {}

  /**
   * A place where a member decides about people.
   *
   * @param waiting how many wait; 0 for a place that is shown all the same
   * @param first some of them, the most promising first
   */
  record Desk(String name, String address, long waiting, List<Person> first) {
    public Desk {
      first = List.copyOf(first);
    }

    /** How many of those who wait are not among the first. */
    public long more() {
      return waiting - first.size();
    }
  }

  /**
   * Somebody who waits.
   *
   * @param key message key of how far the person is
   */
  record Person(String name, String address, String key) {}
}
