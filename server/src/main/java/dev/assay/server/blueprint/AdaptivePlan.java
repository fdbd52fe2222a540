// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.blueprint;

import dev.assay.psychometrics.Ability;
import dev.assay.psychometrics.Population;
import dev.assay.psychometrics.WorkingTime;
import dev.assay.psychometrics.adaptive.AdaptiveRules;
import dev.assay.psychometrics.adaptive.ContentBalance;
import dev.assay.psychometrics.adaptive.ExposureControl;
import dev.assay.psychometrics.adaptive.StoppingRules;
import dev.assay.psychometrics.assembly.FormItem;
import dev.assay.server.bank.MeasuredItem;
import dev.assay.server.bank.Parameters;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Everything that the choice of questions rests on, fixed with the version of a test: the same
 * plan, seed and answers give the same questions, years later, whatever has become of the bank.
 *
 * @param mean of the population assumed, and its standard deviation
 * @param cut the ability that is asked for
 * @param minutes in which 80 of 100 people are to be through with the section
 * @param shares of the section that skills of the blueprint should have
 * @param pool the questions to choose from
 * @param fixed the other items, which everybody gets after them: their hashes, in order
 */
public record AdaptivePlan(
    double mean,
    double standardDeviation,
    double cut,
    Adaptive rules,
    double minutes,
    Map<String, Double> shares,
    List<Question> pool,
    List<String> fixed) {
  private static final String SKILL = "skill";

  public AdaptivePlan {
    shares = Collections.unmodifiableMap(new TreeMap<>(shares));
    pool = List.copyOf(pool);
    fixed = List.copyOf(fixed);
  }

  /**
   * A question of the pool.
   *
   * @param hash of the item version
   * @param skill of the blueprint that it counts for
   * @param parameters as they were when the version was published
   * @param enemies hashes of questions that it gives away or that give it away
   * @param price what showing it costs, in units of information, so that nobody sees it too often
   */
  public record Question(
      String hash,
      String skill,
      double minutes,
      Parameters parameters,
      Set<String> enemies,
      double price) {
    public Question {
      enemies = Set.copyOf(enemies);
    }

    Question at(double otherPrice) {
      return new Question(hash, skill, minutes, parameters, enemies, otherPrice);
    }

    FormItem formItem() {
      return new FormItem(hash, parameters.toModel(), minutes, 0, Map.of(SKILL, skill), enemies);
    }
  }

  /** For a form, before it is known what showing a question costs. */
  static AdaptivePlan of(
      List<MeasuredItem> form, Blueprint blueprint, Rules rules, Adaptive adaptive) {
    List<MeasuredItem> pool = form.stream().filter(AdaptivePlan::adapts).toList();
    List<MeasuredItem> fixed = form.stream().filter(item -> !adapts(item)).toList();
    WorkingTime after = WorkingTime.NONE;
    for (MeasuredItem item : fixed) {
      after = after.plus(item.entry().manifest().minutes());
    }
    List<Question> questions = pool.stream().map(item -> question(item, pool, blueprint)).toList();
    Population people = blueprint.population();
    return new AdaptivePlan(
        people.mean(),
        people.standardDeviation(),
        rules.cut(),
        adaptive,
        Math.max(1, rules.minutes() - after.minutes()),
        shares(questions, blueprint),
        questions,
        fixed.stream().map(item -> item.entry().hash().hex()).toList());
  }

  private static boolean adapts(MeasuredItem item) {
    return item.entry().manifest().type().equals(Adaptive.TYPE);
  }

  private static Question question(
      MeasuredItem item, List<MeasuredItem> pool, Blueprint blueprint) {
    String own = item.entry().manifest().skill();
    return new Question(
        item.entry().hash().hex(),
        blueprint.covering(own).orElse(own),
        item.entry().manifest().minutes(),
        item.parameters(),
        pool.stream()
            .filter(other -> item.entry().manifest().enemies().contains(other.entry().slug()))
            .map(other -> other.entry().hash().hex())
            .collect(Collectors.toSet()),
        0);
  }

  /** Of the skills that have a question at all. */
  private static Map<String, Double> shares(List<Question> questions, Blueprint blueprint) {
    Set<String> there = questions.stream().map(Question::skill).collect(Collectors.toSet());
    Map<String, Double> shares = new LinkedHashMap<>();
    blueprint.skills().stream()
        .filter(skill -> there.contains(skill.skill()) && skill.weight() > 0)
        .forEach(skill -> shares.put(skill.skill(), blueprint.share(skill)));
    return shares;
  }

  AdaptivePlan priced(ExposureControl.Priced prices) {
    List<Question> questions =
        IntStream.range(0, pool.size()).mapToObj(i -> pool.get(i).at(prices.price(i))).toList();
    return new AdaptivePlan(mean, standardDeviation, cut, rules, minutes, shares, questions, fixed);
  }

  Population population() {
    return new Population(mean, standardDeviation);
  }

  /**
   * By information a minute, in the shares of the blueprint, at a price for what many could use.
   */
  AdaptiveRules adaptiveRules() {
    StoppingRules stopping =
        StoppingRules.after(rules.most()).within(minutes).atError(rules.fewest(), rules.error());
    AdaptiveRules all =
        AdaptiveRules.plain(
                rules.untilSure() ? stopping.atCut(rules.fewest(), cut, Adaptive.SURE) : stopping)
            .byMinute()
            .controlling(new ExposureControl.Priced(pool.stream().map(Question::price).toList()));
    return shares.isEmpty() ? all : all.balancing(new ContentBalance(SKILL, shares));
  }

  /** What was given so far: an item's hash, and the category reached on it. */
  public record Given(String hash, int category) {}

  /** What comes next. */
  public sealed interface Next {
    /** All that is known of the ability, from the section alone. */
    Ability known();

    /**
     * A question.
     *
     * @param hash of the item version
     */
    record Ask(String hash, Ability known) implements Next {}

    /**
     * No further question.
     *
     * @param reason as {@link dev.assay.psychometrics.adaptive.Step.Reason} names it
     */
    record End(String reason, Ability known) implements Next {}
  }
}
