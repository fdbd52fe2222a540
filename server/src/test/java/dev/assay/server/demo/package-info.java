// SPDX-License-Identifier: Apache-2.0
/** The demonstration as its visitors find it. */
@NullMarked
package dev.assay.server.demo;

import org.jspecify.annotations.NullMarked;
