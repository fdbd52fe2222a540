// SPDX-License-Identifier: Apache-2.0
package dev.assay.psychometrics.assembly;

import dev.assay.psychometrics.WorkingTime;
import java.util.List;

/** Items chosen together, in the order of the bank. */
public record Form(List<FormItem> items) {

  public Form {
    items = List.copyOf(items);
  }

  /** Fisher information of the whole form. */
  public double information(double theta) {
    return items.stream().mapToDouble(item -> item.model().information(theta)).sum();
  }

  /** The minutes in which 80 of 100 people are through with all of it. */
  public double minutes() {
    WorkingTime time = WorkingTime.NONE;
    for (FormItem item : items) {
      time = time.plus(item.minutes());
    }
    return time.minutes();
  }

  /** The sum of the items' worth. */
  public double worth(Aim aim) {
    return items.stream().mapToDouble(aim::worth).sum();
  }
}
