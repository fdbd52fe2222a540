// SPDX-License-Identifier: Apache-2.0
/**
 * Postman collections as probes: {@link dev.assay.probes.postman.PostmanCollection} reads one
 * without running it, {@link dev.assay.probes.postman.CollectionRun} has Newman run it against a
 * service. Newman reaches the service by a gateway of ours, which bounds what comes back and keeps
 * it for the report; what a test is worth is decided here, from Newman's JSON report.
 */
@NullMarked
package dev.assay.probes.postman;

import org.jspecify.annotations.NullMarked;
