// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.invitation;

import java.util.Optional;

/**
 * A person to invite.
 *
 * @param email where the link is mailed to; empty when the team hands the link over itself
 */
record Invitee(String name, Optional<String> email) {
  static final int MAX_NAME = 200;
}
