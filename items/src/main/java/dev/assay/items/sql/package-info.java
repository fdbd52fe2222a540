// SPDX-License-Identifier: Apache-2.0
/** SQL items: a schema, data sets and a reference query. */
@NullMarked
package dev.assay.items.sql;

import org.jspecify.annotations.NullMarked;
