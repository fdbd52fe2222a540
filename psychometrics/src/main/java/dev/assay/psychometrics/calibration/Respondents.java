// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.calibration;

import java.util.List;

/** Persons and items by name, with the responses that a calibration is about, wherever they are. */
public interface Respondents extends AutoCloseable {

  /** The items' names, in the order of the columns. */
  List<String> items();

  /** The groups' names, by their number; none when persons are not told apart. */
  List<String> groups();

  Tally tally();

  /** Begins a calibration, groups included. */
  Calibration calibration(List<Model> models);

  /** The person's name, or the number of the row, from 1. */
  String id(int person);

  /** How many items a person answered. */
  int answered(int person);

  /** Lets go of them. */
  @Override
  void close();
}
