// SPDX-License-Identifier: Apache-2.0
package dev.assay.functions;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** A value of some {@link Type}; which one is known where it is used. */
public sealed interface Value {

  /** An {@code int} or an {@code int64}. */
  record Whole(long number) implements Value {}

  /** A {@code double}, finite. */
  record Real(double number) implements Value {}

  /** A {@code boolean}. */
  record Truth(boolean truth) implements Value {}

  /** A {@code string}: UTF-16, surrogates without their other half included. */
  record Text(String text) implements Value {}

  /** A {@code list} or a {@code bag}. */
  record Items(List<Value> items) implements Value {
    public Items {
      items = List.copyOf(items);
    }
  }

  /** A {@code map}. */
  record Entries(SortedMap<String, Value> entries) implements Value {
    public Entries {
      entries = Collections.unmodifiableSortedMap(new TreeMap<>(entries));
    }
  }

  /** A record: its fields in the order in which they are declared. */
  record Fields(List<Value> values) implements Value {
    public Fields {
      values = List.copyOf(values);
    }
  }

  /** No value, where the type allows none. */
  enum Nothing implements Value {
    NOTHING
  }
}
