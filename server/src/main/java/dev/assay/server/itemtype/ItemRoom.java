// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.itemtype;

import dev.assay.items.CandidateView;
import dev.assay.items.ItemHash;
import dev.assay.server.page.Text;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * What the web process knows of an item type: its templates and the shape of its responses. One
 * bean a type, in the type's own package.
 */
public interface ItemRoom {

  /** The name of the item type. */
  String type();

  /**
   * The template of an item, question and work area; its parameters are {@code page}, {@code id} (a
   * prefix for ids and names, unique in the page), {@code base} (the address below which the item's
   * files are), {@code view} (the type's candidate view) and {@code response} (the saved payload,
   * or an empty object).
   *
   * <p>It renders one custom element with the attribute {@code data-response}. The element has the
   * properties {@code payload} and {@code answered}, takes a payload back through {@code
   * restore(payload)}, may have a method {@code shown()}, and tells of every change by a bubbling
   * event {@code assay:change}.
   */
  String candidateTemplate();

  /**
   * A candidate's view with what only this installation knows of the item, such as the model that
   * executes it. The view itself for most types.
   *
   * @param item the version
   * @param attempt empty for practice and preview
   */
  default CandidateView furnished(CandidateView view, ItemHash item, Optional<UUID> attempt) {
    return view;
  }

  /** The script of the item's element, below {@code assets/}. */
  String script();

  /** The stylesheet of the item's element, below {@code assets/}. */
  Optional<String> stylesheet();

  /**
   * The template that shows a response to the team or, within the report policy, to the candidate;
   * its parameters are {@code page}, {@code id}, {@code view}, {@code response} (as saved, or an
   * empty object), {@code detail} (of its {@link ItemGrader.Marks}, or an empty object) and {@code
   * reader} (a {@link Reader}).
   */
  String reportTemplate();

  /** Who reads a report, which decides what of the detail is shown. */
  enum Reader {
    TEAM,
    /** A candidate who may see marks by test group. */
    CANDIDATE_GROUPS,
    /** A candidate who may see the own answers too. */
    CANDIDATE_FULL
  }

  /**
   * What earned an item's marks, part by part, as programs read it; the same policy as in the
   * {@link #reportTemplate()}. Empty for types whose items are marked as a whole.
   *
   * @param detail of its {@link ItemGrader.Marks}, or an empty object
   */
  default List<MarkedPart> parts(JsonNode detail, Reader reader) {
    return List.of();
  }

  /**
   * A group of hidden tests, or a data set.
   *
   * @param outcome in the type's own words: {@code AC}, {@code WRONG}
   * @param message why, where the reader may know
   */
  record MarkedPart(String name, String outcome, int earned, int marks, Optional<String> message) {}

  /** Whether grades of this type can tell security apart, with {@link #security}. */
  default boolean looksForSecurity() {
    return false;
  }

  /**
   * What a grade says of working and of security, apart; empty for types that do not look for what
   * is not secure, and where it could not be looked for.
   *
   * @param detail of its {@link ItemGrader.Marks}
   */
  default Optional<Security> security(JsonNode detail) {
    return Optional.empty();
  }

  /**
   * @param works whether it does all that was asked
   * @param secure whether nothing was found that is not secure
   */
  record Security(boolean works, boolean secure) {}

  /**
   * The template that shows the result of a run, with parameters {@code page} and {@code result};
   * empty for types without a Run button.
   */
  Optional<String> runTemplate();

  /**
   * What a run showed, in a sentence for the team; empty where the type has none.
   *
   * @param result of a run
   */
  default Optional<String> ran(JsonNode result, Text text) {
    return Optional.empty();
  }

  /**
   * What a candidate wrote in a response, as text; empty for types whose answers are not written:
   * beside those there is no assistant.
   *
   * @param response as saved, or an empty object
   */
  default Optional<String> written(JsonNode response) {
    return Optional.empty();
  }

  /**
   * The code that a candidate wrote in a response, file by file; empty for types whose answers are
   * no code.
   *
   * @param view the type's candidate view
   * @param response as saved, or an empty object
   */
  default List<WrittenFile> code(CandidateView view, JsonNode response) {
    return List.of();
  }

  /**
   * Why a response cannot be accepted, in the candidate's words; empty when it can. Called before
   * anything is stored.
   */
  Optional<String> refusal(JsonNode payload, Text text);

  /**
   * Why a run request cannot be accepted, in the candidate's words; empty when it can. Its shape is
   * the type's own.
   */
  default Optional<String> runRefusal(JsonNode request, Text text) {
    return refusal(request, text);
  }
}
