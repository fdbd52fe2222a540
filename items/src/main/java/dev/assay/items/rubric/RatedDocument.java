// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.rubric;

import dev.assay.items.ItemDocument;
import java.util.List;

/** An item whose answers people rate, as far as raters need to know it. */
public interface RatedDocument extends ItemDocument {

  /** Without a criterion where an item of its type does without raters. */
  Rubric rubric();

  /** What a good answer says and what raters should know, in Markdown. */
  String model();

  List<RatedExample> examples();
}
