// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.bank;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.items.ItemHash;
import dev.assay.items.ItemReader;
import dev.assay.server.ServerTest;
import dev.assay.server.TestHouse;
import dev.assay.server.tenancy.OrganisationId;
import dev.assay.server.tenancy.Tenancy;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

@ServerTest
class BankTest {
  @Autowired private Bank bank;
  @Autowired private ShippedBank shipped;
  @Autowired private TestHouse house;
  @Autowired private ItemReader reader;
  @Autowired private JdbcTemplate jdbc;
  @Autowired private TransactionTemplate transactions;
  @Autowired private JsonMapper json;
  @Autowired private Clock clock;

  @Test
  void what_ships_is_there_after_the_start_for_every_organisation() {
    OrganisationId organisation = house.organisation("Bank readers");
    Tenancy.run(
        organisation,
        () -> {
          List<BankEntry> usable = bank.usable();
          assertThat(usable).hasSizeGreaterThan(60).allMatch(BankEntry::shipped);
          assertThat(usable).extracting(BankEntry::slug).isSorted().doesNotHaveDuplicates();
          for (BankEntry entry : usable) {
            BankItem item = bank.required(entry.hash());
            assertThat(item.files().hash()).isEqualTo(entry.hash());
            assertThat(item.document().manifest()).isEqualTo(entry.manifest());
            assertThat(entry.model().categories()).isEqualTo(entry.manifest().categories());
          }
        });
  }

  @Test
  void a_second_start_with_the_same_content_loads_nothing() {
    assertThat(shipped.load()).isFalse();
  }

  @Test
  void an_unknown_item_is_not_found() {
    assertThat(bank.find(new ItemHash("0".repeat(64)))).isEmpty();
  }

  @Test
  void a_changed_item_becomes_a_version_and_the_old_one_stays_findable(@TempDir Path folder)
      throws IOException {
    copy(Path.of("../content"), folder);
    BankEntry before = one(bank.usable());
    Path stem = folder.resolve("choice/" + before.slug() + "/stem.md");
    Files.writeString(stem, Files.readString(stem) + "\nOne more sentence.\n");
    ShippedBank other =
        new ShippedBank(
            new ShippedContent(folder.toString(), ""), reader, jdbc, transactions, json, clock);
    try {
      assertThat(other.load()).isTrue();

      assertThat(bank.usable())
          .filteredOn(entry -> entry.slug().equals(before.slug()))
          .singleElement()
          .satisfies(now -> assertThat(now.hash()).isNotEqualTo(before.hash()));
      assertThat(bank.find(before.hash())).isPresent();
    } finally {
      shipped.load();
    }
    assertThat(one(bank.usable())).isEqualTo(before);
  }

  private static BankEntry one(List<BankEntry> entries) {
    return entries.stream()
        .filter(entry -> entry.manifest().type().equals("choice"))
        .findFirst()
        .orElseThrow();
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.walkFileTree(
        from,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
              throws IOException {
            Files.createDirectories(to.resolve(from.relativize(folder).toString()));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.copy(file, to.resolve(from.relativize(file).toString()));
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
