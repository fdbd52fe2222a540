// SPDX-License-Identifier: Apache-2.0
/** Proves the items of a bank: lint, keys, model solutions, wrong solutions. */
@NullMarked
package dev.assay.cli.bank;

import org.jspecify.annotations.NullMarked;
