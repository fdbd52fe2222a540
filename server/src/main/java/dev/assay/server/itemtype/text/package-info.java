// SPDX-License-Identifier: Apache-2.0
/**
 * Text items: a plain text area in the candidate's room, and answers shown as text with diagrams to
 * whoever rates or reads them.
 */
@NullMarked
package dev.assay.server.itemtype.text;

import org.jspecify.annotations.NullMarked;
