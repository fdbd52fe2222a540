// SPDX-License-Identifier: Apache-2.0
/** Work that runs later or again: jobs with leases in PostgreSQL. */
@NullMarked
package dev.assay.server.jobs;

import org.jspecify.annotations.NullMarked;
