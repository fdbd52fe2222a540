// SPDX-License-Identifier: Apache-2.0
/**
 * Questions about the code that a candidate handed in, for a person to ask in an interview: three
 * to an answer, made by template, and by a model where the team asks one. Nothing is scored by
 * them.
 *
 * <p>{@link dev.assay.server.followup.FollowUps} is what reports ask.
 */
@NullMarked
package dev.assay.server.followup;

import org.jspecify.annotations.NullMarked;
