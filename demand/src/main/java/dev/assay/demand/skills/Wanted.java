// SPDX-License-Identifier: Apache-2.0
package dev.assay.demand.skills;

import dev.assay.demand.skills.Clause.Section;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Whether the words around a skill ask for it, call it a plus, or say that it is not needed.
 *
 * <p>A part of a sentence speaks for its own skills; one without skills ("..., which would be
 * nice") for those of the part before it.
 */
final class Wanted {
  private static final Pattern PLUS =
      words(
          "^\\W*(a )?(plus|bonus( points)?|nice)\\s*:|(would|could) (also"
              + " )?(be|make|help|serve|count)\\b(?!"
              + " responsible)|(is|are|as|be|a|an|huge|big|small|strong)"
              + " (plus|bonus|asset|merit|advantage|pré|pre)\\b|plus(es)?\\s*$|bonus|nice( to"
              + " (have|bring|know))?\\b|good to have|welcome|desir(ed|able)|"
              + "prefer(red|able|ably)|advantag(e|eous)|helpful|beneficial|useful|handy|appreciated|valued|highly"
              + " regarded|helps|love to|we'd enjoy|impressed by|counted as|extra"
              + " (love|points)|optional|even better|it is good if|good if|know .{1,20}"
              + " good\\b|positive|some (exposure|knowledge|experience)|would suit|knowing"
              + " it|valued|a pr[eé]\\b|= plus|: plus|un plus|lovely|if you like|\\bok("
              + " nice)?\\s*$|if you have (already|seen|met|tried)|if you('ve| have)?"
              + " (also|already|played|tried)|curio(us|sity)");
  private static final Pattern NOT_NEEDED =
      words(
          "(is|are|be) not (needed|required|necessary|a must|about)|not"
              + " (required|needed|necessary)|do(es)? not (need|have|use|ask|require)|(you|we)"
              + " don't (need|use|ask|want|care|do)|needn't|need not|you (will |wo)n[o']t have"
              + " to|nobody will ask|not (looking|your job|your concern)|none of (that|this|it)"
              + " is|not be asked|requires no|no (prior|previous) [\\w"
              + " ]{0,20}(needed|required|experience)");
  private static final Pattern NO_SUCH =
      Pattern.compile(
          "(?i)\\b(no|without|never|not)\\s+(?:(?:experience|knowledge)\\s+(?:of|in|with)\\s+|(?:prior|previous|any)\\s+){0,2}$");
  private static final Pattern OTHERS =
      words(
          "(customers?|clients?|frontend (team|people|colleagues)|backend people|other"
              + " teams?|partner agency|used"
              + " by)\\b.{0,60}\\b(use|uses|run|runs|do|does|work|works|on|know)\\b");

  private final String text;
  private final List<Clause> clauses;
  private final List<Boolean> named;

  /**
   * @param named for each clause, whether it names a skill
   */
  Wanted(String text, List<Clause> clauses, List<Boolean> named) {
    this.text = text;
    this.clauses = clauses;
    this.named = named;
  }

  private static Pattern words(String alternatives) {
    return Pattern.compile(
        "(?<![\\p{L}\\d])(?:" + alternatives + ")", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  }

  /**
   * How much the ad wants a skill named at a place; empty when it does not.
   *
   * @param last whether it is the last skill that its clause names
   */
  Optional<Need> at(int clause, int start, boolean last) {
    Clause own = clauses.get(clause);
    if (NO_SUCH.matcher(text.substring(Math.max(own.start(), start - 40), start)).find()) {
      return Optional.empty();
    }
    String said = said(clause, last);
    if (own.section() == Section.NICE || PLUS.matcher(said).find()) {
      return Optional.of(Need.NICE);
    }
    if (own.section() == Section.COMPANY
        || NOT_NEEDED.matcher(said).find()
        || OTHERS.matcher(said).find()) {
      return Optional.empty();
    }
    return Optional.of(Need.REQUIRED);
  }

  private boolean inBrackets(int clause) {
    int start = clauses.get(clause).start();
    return start > 0 && text.charAt(start - 1) == '(';
  }

  /**
   * The clause with those around it in the sentence that name no skill themselves. Brackets speak
   * for the last skill before them.
   */
  private String said(int clause, boolean last) {
    StringBuilder said = new StringBuilder(clauses.get(clause).in(text));
    for (int next = clause + 1; sameSentence(clause, next) && !named.get(next); next++) {
      if (inBrackets(next) && !last) {
        continue;
      }
      said.append(" ; ").append(clauses.get(next).in(text));
    }
    if (clause > 0 && sameSentence(clause, clause - 1) && !anyNamedBefore(clause)) {
      said.insert(0, clauses.get(clause - 1).in(text) + " ; ");
    }
    return said.toString().replace('\n', ' ');
  }

  private boolean anyNamedBefore(int clause) {
    for (int i = clause - 1; i >= 0 && sameSentence(clause, i); i--) {
      if (named.get(i)) {
        return true;
      }
    }
    return false;
  }

  private boolean sameSentence(int one, int other) {
    return other < clauses.size() && clauses.get(one).sentence() == clauses.get(other).sentence();
  }
}
