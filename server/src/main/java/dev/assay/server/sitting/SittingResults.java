// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.sitting;

import dev.assay.items.ItemHash;
import dev.assay.items.Manifest;
import dev.assay.items.SkillTree;
import dev.assay.server.bank.Bank;
import dev.assay.server.bank.BankEntry;
import dev.assay.server.blueprint.Blueprint;
import dev.assay.server.blueprint.PublishedTest;
import dev.assay.server.blueprint.Tests;
import dev.assay.server.grading.Grades;
import dev.assay.server.grading.Grades.Grade;
import dev.assay.server.itemtype.ItemRoom.Security;
import dev.assay.server.itemtype.ItemRooms;
import dev.assay.server.sitting.SittingResult.Item;
import dev.assay.server.sitting.SittingResult.Skill;
import dev.assay.server.sitting.SittingResult.State;
import dev.assay.server.sitting.Sittings.Note;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what sittings have brought, from the grades that people's attempts have too. */
@Component
class SittingResults {
  private static final int PERCENT = 100;

  private final Sittings sittings;
  private final Grades grades;
  private final Tests tests;
  private final Bank bank;
  private final SkillTree skills;
  private final ItemRooms rooms;
  private final JdbcClient jdbc;

  SittingResults(
      Sittings sittings,
      Grades grades,
      Tests tests,
      Bank bank,
      SkillTree skills,
      ItemRooms rooms,
      JdbcClient jdbc) {
    this.sittings = sittings;
    this.grades = grades;
    this.tests = tests;
    this.bank = bank;
    this.skills = skills;
    this.rooms = rooms;
    this.jdbc = jdbc;
  }

  @Transactional(readOnly = true)
  SittingResult of(Sitting sitting) {
    if (sitting.attempt().isEmpty()) {
      return new SittingResult(false, List.of(), List.of());
    }
    UUID attempt = sitting.attempt().get();
    Blueprint blueprint = version(attempt).blueprint();
    Map<Integer, Note> notes = sittings.notes(sitting.id());
    Map<Integer, Grade> graded =
        grades.of(attempt).stream().collect(Collectors.toMap(Grade::position, Function.identity()));
    List<Item> items =
        form(attempt).entrySet().stream()
            .map(place ->
                item(
                    place.getKey(),
                    place.getValue().manifest(),
                    blueprint,
                    Optional.ofNullable(notes.get(place.getKey())),
                    Optional.ofNullable(graded.get(place.getKey()))))
            .toList();
    boolean done =
        !graded.isEmpty()
            && graded.values().stream()
                .noneMatch(one -> one instanceof Grade.Pending || one instanceof Grade.Fault);
    return new SittingResult(done, items, skills(items));
  }

  private PublishedTest version(UUID attempt) {
    UUID version =
        jdbc.sql("select test_version_id from attempt where id = ?")
            .param(attempt)
            .query((row, _) -> Objects.requireNonNull(row.getObject(1, UUID.class)))
            .single();
    return tests.published(version).orElseThrow();
  }

  /** The items that the attempt has been given, by position. */
  private Map<Integer, BankEntry> form(UUID attempt) {
    Map<Integer, ItemHash> places = new LinkedHashMap<>();
    jdbc.sql("select position, item_hash from attempt_form where attempt_id = ? order by position")
        .param(attempt)
        .query(row -> {
          places.put(row.getInt("position"), new ItemHash(row.getString("item_hash")));
        });
    Map<ItemHash, BankEntry> entries =
        bank.entries(List.copyOf(places.values())).stream()
            .collect(Collectors.toMap(BankEntry::hash, Function.identity()));
    Map<Integer, BankEntry> form = new LinkedHashMap<>();
    places.forEach(
        (position, hash) -> form.put(position, Objects.requireNonNull(entries.get(hash))));
    return form;
  }

  private Item item(
      int position,
      Manifest manifest,
      Blueprint blueprint,
      Optional<Note> note,
      Optional<Grade> grade) {
    Optional<Grade.Graded> marks =
        grade
            .filter(_ -> note.isPresent())
            .filter(Grade.Graded.class::isInstance)
            .map(Grade.Graded.class::cast);
    Optional<Security> security =
        marks.flatMap(one -> rooms.of(manifest.type()).security(one.detail()));
    State state =
        note.map(one -> one.trouble().isEmpty() ? State.ANSWERED : State.NO_ANSWER)
            .orElse(State.NOT_ASKED);
    return new Item(
        position,
        manifest.title(),
        manifest.type(),
        skills.name(blueprint.covering(manifest.skill()).orElse(manifest.skill())),
        state,
        note.flatMap(Note::trouble),
        note.map(Note::corrections).orElse(0),
        note.map(Note::shortfalls).orElse(List.of()),
        marks.isPresent()
            ? OptionalInt.of((int) Math.round(PERCENT * marks.get().share()))
            : OptionalInt.empty(),
        security.map(Security::works).or(() -> marks.map(one -> one.share() == 1)),
        security.map(Security::secure));
  }

  private static List<Skill> skills(List<Item> items) {
    Map<String, List<Item>> bySkill = new LinkedHashMap<>();
    items.stream()
        .filter(item -> item.percent().isPresent())
        .forEach(item -> bySkill.computeIfAbsent(item.skill(), _ -> new ArrayList<>()).add(item));
    return bySkill.entrySet().stream()
        .map(entry -> {
          List<Item> own = entry.getValue();
          int works = (int) own.stream().filter(item -> item.works().orElse(false)).count();
          double mean = own.stream().mapToInt(item -> item.percent().orElse(0)).average().orElse(0);
          return new Skill(entry.getKey(), own.size(), works, (int) Math.round(mean));
        })
        .toList();
  }
}
