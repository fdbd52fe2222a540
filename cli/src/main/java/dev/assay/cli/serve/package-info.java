// SPDX-License-Identifier: Apache-2.0
/** Keeps an installation running: its folder, its database, its web process and its grader. */
@NullMarked
package dev.assay.cli.serve;

import org.jspecify.annotations.NullMarked;
