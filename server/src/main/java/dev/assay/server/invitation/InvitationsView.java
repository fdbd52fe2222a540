// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.invitation;

import dev.assay.server.invitation.InviteeList.BadRow;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * The page of a test's candidates and the forms to invite more.
 *
 * @param invitable whether the test has a published version
 * @param invitations those whom the reader asked for
 * @param invited how many there are
 * @param report what the last list brought
 * @param link an invitation link that is shown this once
 */
public record InvitationsView(
    UUID test,
    String testName,
    boolean invitable,
    List<Invitation> invitations,
    int invited,
    Sieve sieve,
    Optional<Report> report,
    Optional<Link> link,
    String pasted) {

  /**
   * Which candidates the reader asked for.
   *
   * @param words part of the name or address; empty for everybody
   * @param state empty for all
   */
  public record Sieve(String words, Optional<Invitation.State> state) {
    static final Sieve EVERYBODY = new Sieve("", Optional.empty());

    boolean lets(Invitation one) {
      String wanted = words.toLowerCase(Locale.ROOT);
      return (one.name() + "\n" + one.email().orElse("")).toLowerCase(Locale.ROOT).contains(wanted)
          && state.map(only -> only == one.state()).orElse(true);
    }
  }

  /** What became of a pasted or uploaded list. */
  public record Report(int invited, List<String> alreadyInvited, List<Bad> bad) {
    static Report of(int invited, List<String> already, List<BadRow> bad) {
      return new Report(
          invited,
          List.copyOf(already),
          bad.stream().map(row -> new Bad(row.number(), row.text(), row.problem())).toList());
    }
  }

  /**
   * @param problem a message key
   */
  public record Bad(long row, String text, String problem) {}

  /** A link for the team to hand over. */
  public record Link(String name, String address) {}

  /** The message key of a state. */
  public static String stateKey(Invitation invitation) {
    return stateKey(invitation.state());
  }

  public static String stateKey(Invitation.State state) {
    return "invitation.state." + state.name().toLowerCase(Locale.ROOT);
  }
}
