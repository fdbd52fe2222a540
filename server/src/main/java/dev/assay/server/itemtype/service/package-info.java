// SPDX-License-Identifier: Apache-2.0
/** Service items: what a candidate's service is held to, as the judge takes it. */
@NullMarked
package dev.assay.server.itemtype.service;

import org.jspecify.annotations.NullMarked;
