// SPDX-License-Identifier: Apache-2.0
/** Queries, friendly and hostile, in a real cluster in a real sandbox. */
@NullMarked
package dev.assay.judge.sql;

import org.jspecify.annotations.NullMarked;
