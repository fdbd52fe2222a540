// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.blueprint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.items.ItemDocument;
import dev.assay.items.ItemFiles;
import dev.assay.items.ItemHash;
import dev.assay.items.ItemReader;
import dev.assay.items.ItemTypes;
import dev.assay.items.ReadItem;
import dev.assay.items.SkillTree;
import dev.assay.psychometrics.FormPrecision;
import dev.assay.psychometrics.WorkingTime;
import dev.assay.server.bank.BankEntry;
import dev.assay.server.bank.ItemParameters.Adopted;
import dev.assay.server.blueprint.ShippedRoles.ShippedRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The tests that ship, assembled from the bank that ships. */
class ShippedFormsTest {
  private static final Path CONTENT = Path.of("../content");
  private static List<BankEntry> bank = List.of();

  @BeforeAll
  static void readTheBank() throws IOException {
    ItemReader reader = new ItemReader(ItemTypes.installed(), skills());
    try (Stream<Path> folders = Files.walk(CONTENT, 2)) {
      bank =
          folders
              .filter(folder -> Files.exists(folder.resolve("item.yaml")))
              .map(folder -> entry(reader, folder))
              .toList();
    }
  }

  static Stream<ShippedRole> roles() throws IOException {
    SkillTree skills = skills();
    try (Stream<Path> files = Files.list(CONTENT.resolve("tests"))) {
      return files.sorted().toList().stream().map(file -> role(file, skills));
    }
  }

  @ParameterizedTest
  @MethodSource("roles")
  void each_fills_its_minutes_and_can_be_assembled_again_with_few_of_the_same_items(
      ShippedRole role) {
    AssembledForm form = assembled(role, Set.of());
    AssembledForm other = assembled(role, hashes(form));
    double shared =
        (double) other.items().stream().filter(form.items()::contains).count()
            / form.items().size();

    for (AssembledForm one : List.of(form, other)) {
      assertThat(one.shortfalls()).isEmpty();
      assertThat(one.items()).hasSize(role.blueprint().size());
      assertThat(one.items()).allMatch(entry -> entry.isIn(role.blueprint().languages()));
      assertThat(minutes(one))
          .isBetween(0.87 * role.rules().minutes(), 1.0 * role.rules().minutes());
      assertThat(precision(role, one).reliability()).isGreaterThan(0.6);
      System.out.println(role.slug() + ": " + figures(role, one, shared));
    }
    assertThat(shared).isLessThanOrEqualTo(0.25);
  }

  private static AssembledForm assembled(ShippedRole role, Set<ItemHash> avoided) {
    return FormAssembly.assemble(
        role.blueprint(), role.rules().cut(), bank, Adopted.AUTHORS, avoided);
  }

  private static Set<ItemHash> hashes(AssembledForm form) {
    return form.items().stream().map(BankEntry::hash).collect(Collectors.toSet());
  }

  private static double minutes(AssembledForm form) {
    WorkingTime time = WorkingTime.NONE;
    for (BankEntry entry : form.items()) {
      time = time.plus(entry.manifest().minutes());
    }
    return time.minutes();
  }

  private static FormPrecision precision(ShippedRole role, AssembledForm form) {
    return new FormPrecision(
        form.items().stream().map(BankEntry::model).toList(), role.blueprint().population());
  }

  private static String figures(ShippedRole role, AssembledForm form, double shared) {
    FormPrecision precision = precision(role, form);
    double middle = role.blueprint().population().mean();
    return "%.1f min; error %.2f at the cut, %.2f %.2f %.2f; reliability %.2f; right side %.0f %%; shared %.0f %% %s"
        .formatted(
            minutes(form),
            precision.standardError(role.rules().cut()),
            precision.standardError(middle - 1),
            precision.standardError(middle),
            precision.standardError(middle + 1),
            precision.reliability(),
            100 * precision.rightSideOf(role.rules().cut()),
            100 * shared,
            form.items().stream().map(BankEntry::slug).toList());
  }

  private static SkillTree skills() throws IOException {
    return SkillTree.parse(Files.readString(CONTENT.resolve("skills.yaml")));
  }

  private static ShippedRole role(Path file, SkillTree skills) {
    try {
      String slug = file.getFileName().toString().replace(".yaml", "");
      return ShippedRoles.read(slug, Files.readString(file), skills);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static BankEntry entry(ItemReader reader, Path folder) {
    try {
      ReadItem item = reader.read(ItemFiles.read(folder));
      ItemDocument document = item.document().orElseThrow();
      return new BankEntry(
          item.hash(),
          folder.getFileName().toString(),
          document.manifest(),
          Set.copyOf(document.languages()),
          document.guessing(),
          document.assumedDiscrimination(),
          true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
