// SPDX-License-Identifier: Apache-2.0
@NullMarked
package dev.assay.server.followup;

import org.jspecify.annotations.NullMarked;
