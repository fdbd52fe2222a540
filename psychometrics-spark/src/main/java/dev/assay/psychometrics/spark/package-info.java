// SPDX-License-Identifier: Apache-2.0
/**
 * Calibration beyond one machine: an Apache Spark job that reads responses on executors, keeps them
 * there, and asks them what an estimation asks of persons. Only sums over persons come back.
 *
 * <p>{@code SparkRespondentSource} is the way in, found as a service. {@code ReadPart} is what an
 * executor read, {@code SparkParts} carries questions there and adds up the answers. An executor
 * that dies costs reading its part again, nothing else.
 */
@NullMarked
package dev.assay.psychometrics.spark;

import org.jspecify.annotations.NullMarked;
