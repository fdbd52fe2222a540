// SPDX-License-Identifier: Apache-2.0
/** Which organisation a piece of work is done for, and the database's fence around it. */
@NullMarked
package dev.assay.server.tenancy;

import org.jspecify.annotations.NullMarked;
