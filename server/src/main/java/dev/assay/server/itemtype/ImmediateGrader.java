// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.itemtype;

import dev.assay.items.ItemFiles;
import dev.assay.server.itemtype.ItemGrader.GradingFault;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A grader that takes no time and nothing but the item. The web process has it too, for whoever
 * needs to know at once; the grade of record is still a grader's.
 */
public interface ImmediateGrader extends ItemGrader {

  @Override
  Marks grade(ItemFiles item, Optional<JsonNode> response, long seed) throws GradingFault;
}
