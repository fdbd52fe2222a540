// SPDX-License-Identifier: Apache-2.0
/** Tests that start Spark: in this process, or with executors in processes of their own. */
package dev.assay.psychometrics.spark;
