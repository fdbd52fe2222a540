// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.unittest;

import dev.assay.items.Manifest;
import dev.assay.items.suite.SuiteDocument;
import dev.assay.items.suite.SuiteTask;

/** A unittest item: tests for a program that they call. */
public record UnittestDocument(Manifest manifest, SuiteTask task) implements SuiteDocument {}
