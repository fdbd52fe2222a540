// SPDX-License-Identifier: Apache-2.0
/**
 * The technical report of a test: what it measures, how precisely, for whom, and what is not known
 * yet. A figure that rests on too few people is not shown; the report says how many are missing.
 */
@NullMarked
package dev.assay.server.report;

import org.jspecify.annotations.NullMarked;
