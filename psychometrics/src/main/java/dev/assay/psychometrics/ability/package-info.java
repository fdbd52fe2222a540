// SPDX-License-Identifier: Apache-2.0
/**
 * Abilities of many people who sat one form: {@link dev.assay.psychometrics.ability.FormScoring} is
 * the way in. For one person at a time there is {@link dev.assay.psychometrics.Scoring}.
 */
@NullMarked
package dev.assay.psychometrics.ability;

import org.jspecify.annotations.NullMarked;
