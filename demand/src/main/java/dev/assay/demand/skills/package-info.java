// SPDX-License-Identifier: Apache-2.0
/** Which skills an ad asks for, each with the words that led to it. */
@NullMarked
package dev.assay.demand.skills;

import org.jspecify.annotations.NullMarked;
