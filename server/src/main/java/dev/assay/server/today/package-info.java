// SPDX-License-Identifier: Apache-2.0
/** The first page of the team: what needs somebody today. Features contribute what they know. */
@NullMarked
package dev.assay.server.today;

import org.jspecify.annotations.NullMarked;
