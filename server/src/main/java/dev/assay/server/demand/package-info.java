// SPDX-License-Identifier: Apache-2.0
/** Job ads that a team collects: the skills they ask for, trends, and tests made from them. */
@NullMarked
package dev.assay.server.demand;

import org.jspecify.annotations.NullMarked;
