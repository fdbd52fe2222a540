// SPDX-License-Identifier: Apache-2.0
/** Service items: a project to build or repair, what it is held to, and solutions that promise. */
@NullMarked
package dev.assay.items.service;

import org.jspecify.annotations.NullMarked;
