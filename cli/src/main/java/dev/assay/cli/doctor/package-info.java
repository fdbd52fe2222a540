// SPDX-License-Identifier: Apache-2.0
/** Looks at a machine the way an operator would and says what it lacks. */
@NullMarked
package dev.assay.cli.doctor;

import org.jspecify.annotations.NullMarked;
