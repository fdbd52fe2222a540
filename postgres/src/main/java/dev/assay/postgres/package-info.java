// SPDX-License-Identifier: Apache-2.0
/** PostgreSQL from Maven artifacts: unpack, initialise, start, adopt, stop. */
@NullMarked
package dev.assay.postgres;

import org.jspecify.annotations.NullMarked;
