// SPDX-License-Identifier: Apache-2.0
/** Service items in the grader: what a candidate's service is held to, and what came of it. */
@NullMarked
package dev.assay.server.itemtype.service;

import org.jspecify.annotations.NullMarked;
