// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.demand;

import dev.assay.demand.Remote;
import dev.assay.demand.Salary;
import dev.assay.items.Seniority;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What the ads of an organisation ask for, and how it changes. Only ads that have been searched
 * count; a month is that of the day an ad was posted.
 *
 * @param ads how many count
 * @param skill the skill that is followed over time; empty when no ad asks for any
 * @param skills how many of all ads ask for each, the most wanted first
 * @param months how many of each month's ads ask for the followed skill
 * @param seniorities the same by the seniority the ads are for
 * @param places the same by country, of the ads whose place names one
 * @param seniors of the ads that say a seniority, how many are for seniors, by month
 * @param remote of the ads that say where the work is done, how many are not in the office alone
 * @param currency the one that most salaries are in; salaries in others are left out
 * @param salaries the middle of the ranges for a year, by quarter: the median of the ads
 */
public record Trends(
    int ads,
    String skill,
    List<Bar> skills,
    List<Bar> months,
    List<Bar> seniorities,
    List<Bar> places,
    List<Bar> seniors,
    List<Bar> remote,
    String currency,
    List<Bar> salaries) {
  /** A group of fewer ads is not shown. */
  public static final int FEWEST = 3;

  private static final int MOST_SKILLS = 20;
  private static final int MOST_PLACES = 10;
  private static final int MOST_MONTHS = 24;

  static Trends of(List<StoredAd> all, String wanted, Function<String, String> names) {
    List<StoredAd> ads = all.stream().filter(ad -> ad.skills().isPresent()).toList();
    List<Bar> skills = skills(ads, names);
    String skill = wanted.isEmpty() ? skills.stream().findFirst().map(Bar::id).orElse("") : wanted;
    Predicate<StoredAd> asks = ad -> ad.asksFor(skill);
    Optional<String> currency = currency(ads);
    return new Trends(
        ads.size(),
        skill,
        skills.stream().limit(MOST_SKILLS).toList(),
        shares(ads, Trends::month, asks),
        shares(ads, ad -> ad.seniority().map(Seniority::name).orElse(""), asks),
        largest(shares(ads, StoredAd::country, asks)),
        shares(
            ads.stream().filter(ad -> ad.seniority().isPresent()).toList(),
            Trends::month,
            ad -> ad.seniority().filter(Seniority.SENIOR::equals).isPresent()),
        shares(
            ads.stream().filter(ad -> ad.ad().remote().isPresent()).toList(),
            Trends::month,
            ad -> ad.ad().remote().filter(Remote.OFFICE::equals).isEmpty()),
        currency.orElse(""),
        currency.map(code -> salaries(ads, code)).orElseGet(List::of));
  }

  private static List<Bar> skills(List<StoredAd> ads, Function<String, String> names) {
    Map<String, Long> counts =
        ads.stream()
            .flatMap(ad -> ad.found().stream())
            .collect(Collectors.groupingBy(found -> found.skill(), Collectors.counting()));
    return counts.entrySet().stream()
        .map(count ->
            Bar.share(count.getKey(), names.apply(count.getKey()), count.getValue(), ads.size()))
        .sorted(Comparator.comparingDouble(Bar::value).reversed().thenComparing(Bar::name))
        .toList();
  }

  private static List<Bar> shares(
      List<StoredAd> ads, Function<StoredAd, String> group, Predicate<StoredAd> with) {
    Map<String, List<StoredAd>> groups =
        ads.stream().collect(Collectors.groupingBy(group, TreeMap::new, Collectors.toList()));
    List<Bar> shares = new ArrayList<>();
    groups.forEach((name, members) -> {
      if (!name.isEmpty() && members.size() >= FEWEST) {
        shares.add(Bar.share(name, name, members.stream().filter(with).count(), members.size()));
      }
    });
    return shares.subList(Math.max(0, shares.size() - MOST_MONTHS), shares.size());
  }

  private static List<Bar> largest(List<Bar> places) {
    return places.stream()
        .sorted(Comparator.comparingInt(Bar::ads).reversed().thenComparing(Bar::name))
        .limit(MOST_PLACES)
        .toList();
  }

  private static String month(StoredAd ad) {
    return YearMonth.from(ad.day()).toString();
  }

  private static String quarter(StoredAd ad) {
    return ad.day().getYear() + " Q" + ((ad.day().getMonthValue() + 2) / 3);
  }

  private static Optional<String> currency(List<StoredAd> ads) {
    return ads.stream()
        .flatMap(ad -> ad.ad().salary().stream())
        .collect(Collectors.groupingBy(Salary::currency, TreeMap::new, Collectors.counting()))
        .entrySet()
        .stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey);
  }

  private static List<Bar> salaries(List<StoredAd> ads, String currency) {
    Map<String, List<Double>> quarters = new TreeMap<>();
    for (StoredAd ad : ads) {
      ad.ad()
          .salary()
          .filter(salary -> salary.currency().equals(currency))
          .ifPresent(salary ->
              quarters.computeIfAbsent(quarter(ad), _ -> new ArrayList<>()).add(salary.perYear()));
    }
    Map<String, List<Double>> enough = new LinkedHashMap<>(quarters);
    enough.values().removeIf(values -> values.size() < FEWEST);
    return enough.entrySet().stream()
        .map(quarter -> Bar.median(quarter.getKey(), quarter.getValue()))
        .toList();
  }
}
