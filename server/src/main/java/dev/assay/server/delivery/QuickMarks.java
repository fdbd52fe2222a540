// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.delivery;

import dev.assay.items.ItemHash;
import dev.assay.server.delivery.QuestionLog.Sitting;
import dev.assay.server.delivery.Responses.Response;
import dev.assay.server.itemtype.ImmediateGrader;
import dev.assay.server.itemtype.ItemGrader.GradingFault;
import dev.assay.server.itemtype.PublishedItem;
import dev.assay.server.itemtype.PublishedItems;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * What a candidate has reached on a question by now, through the grader's own code; nothing is
 * written, for the grade of record comes after handing in.
 */
@Component
class QuickMarks {
  private final PublishedItems items;
  private final Responses responses;
  private final Map<String, ImmediateGrader> graders;

  QuickMarks(PublishedItems items, Responses responses, List<ImmediateGrader> graders) {
    this.items = items;
    this.responses = responses;
    this.graders =
        graders.stream().collect(Collectors.toMap(ImmediateGrader::type, Function.identity()));
  }

  /** The score category; the lowest when nothing that counts was entered. */
  int category(Sitting sitting, int position, ItemHash hash) {
    try {
      PublishedItem item = items.load(hash);
      ImmediateGrader grader =
          Objects.requireNonNull(
              graders.get(item.manifest().type()), "questions are graded at once");
      var response =
          responses.counting(sitting.attempt()).stream()
              .filter(one -> one.position() == position)
              .map(Response::payload)
              .findFirst();
      return item.manifest().category(grader.grade(item.files(), response, sitting.seed()).share());
    } catch (GradingFault e) {
      throw new IllegalStateException("question " + hash + " cannot be graded", e);
    }
  }
}
