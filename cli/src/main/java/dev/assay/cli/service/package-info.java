// SPDX-License-Identifier: Apache-2.0
/** Holds the labelled solutions of service items against what they promise. */
@NullMarked
package dev.assay.cli.service;

import org.jspecify.annotations.NullMarked;
