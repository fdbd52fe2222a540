// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.access;

/** What a member of a hiring team may do in an organisation. */
public enum Role {
  /** Everything, members and keys included. */
  OWNER,
  /** Makes tests, invites, reads results, moves candidates on. */
  RECRUITER,
  /** Reads chosen tests, comments, decides. */
  HIRING_MANAGER,
  /** Writes items. */
  AUTHOR,
  /** Rates what no program can grade. */
  REVIEWER
}
