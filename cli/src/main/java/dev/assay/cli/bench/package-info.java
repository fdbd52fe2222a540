// SPDX-License-Identifier: Apache-2.0
/** The benchmarks: what is measured is the real thing, against a bare peer in the same run. */
@NullMarked
package dev.assay.cli.bench;

import org.jspecify.annotations.NullMarked;
