// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.regression;

import dev.assay.items.Manifest;
import dev.assay.items.suite.SuiteDocument;
import dev.assay.items.suite.SuiteTask;

/** A regression item: tests that speak to two services and hold them to their contract. */
public record RegressionDocument(Manifest manifest, SuiteTask task) implements SuiteDocument {}
