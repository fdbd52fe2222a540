// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.bank;

import dev.assay.items.CandidateFile;
import dev.assay.items.ItemDocument;
import dev.assay.items.ItemFiles;
import dev.assay.items.Markdown;
import dev.assay.items.MarkedGroup;
import dev.assay.items.choice.ChoiceDocument;
import dev.assay.items.code.CodeDocument;
import dev.assay.items.review.ReviewDocument;
import dev.assay.items.rubric.RatedDocument;
import dev.assay.items.sql.SqlDocument;
import dev.assay.items.text.TextDocument;
import dev.assay.psychometrics.Dichotomous;
import dev.assay.psychometrics.GradedResponse;
import dev.assay.psychometrics.ItemModel;
import dev.assay.psychometrics.PartialCredit;
import dev.assay.psychometrics.UncertainItem;
import dev.assay.server.bank.ItemView.File;
import dev.assay.server.bank.ItemView.Group;
import dev.assay.server.bank.ItemView.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Lays out an item for the team. A type without a layout of its own still shows its files. */
@Component
@Profile("web")
class ItemViews {
  private static final int LONGEST_FILE = 20_000;
  private static final int MOST_FILES = 80;

  private final ItemRows rows;

  ItemViews(ItemRows rows) {
    this.rows = rows;
  }

  ItemView view(BankItem item) {
    ItemModel model = item.entry().model();
    ItemDocument document = item.document();
    return new ItemView(
        rows.row(item.entry()),
        item.slug(),
        item.manifest().versions(),
        item.manifest().references(),
        CandidateFile.placed(statementHtml(document), BankController.base(item.hash())),
        document instanceof ChoiceDocument choice ? options(choice) : List.of(),
        groups(document).stream().map(group -> new Group(group.name(), group.marks())).toList(),
        files(item.files()),
        Curve.of(model::expectedShare, 1),
        item.manifest().seniority().assumedMean(),
        parameters(model));
  }

  private static String statementHtml(ItemDocument document) {
    return switch (document) {
      case ChoiceDocument choice -> Markdown.toHtml(choice.stem());
      case CodeDocument code -> code.statement().html();
      case SqlDocument sql -> Markdown.toHtml(sql.statement());
      case TextDocument text -> text.statement().html();
      case ReviewDocument review -> Markdown.toHtml(review.statement());
      default -> "";
    };
  }

  private static List<Option> options(ChoiceDocument choice) {
    return choice.options().stream()
        .map(option -> new Option(Markdown.toHtml(option.text()), option.key(), option.rationale()))
        .toList();
  }

  private static List<MarkedGroup> groups(ItemDocument document) {
    return switch (document) {
      case CodeDocument code -> code.groups();
      case SqlDocument sql -> sql.marks();
      case ReviewDocument review -> review.marks();
      case RatedDocument rated ->
          rated.rubric().criteria().stream()
              .map(one -> new MarkedGroup(one.id(), one.weight(), one.name()))
              .toList();
      default -> List.of();
    };
  }

  private static List<File> files(ItemFiles files) {
    List<File> shown = new ArrayList<>();
    for (String path : files.all().keySet()) {
      Optional<String> text = files.text(path).filter(t -> t.length() <= LONGEST_FILE);
      if (text.isPresent() && text.get().indexOf('\0') < 0 && shown.size() < MOST_FILES) {
        shown.add(new File(path, text.get()));
      }
    }
    return shown;
  }

  private static String parameters(ItemModel model) {
    return switch (model) {
      case Dichotomous two ->
          String.format(
              Locale.ROOT, "%s, a %.2f, b %.2f, c %.2f", two.name(), two.a(), two.b(), two.c());
      case PartialCredit many -> parameters(many, many.a(), many.steps());
      case GradedResponse many -> parameters(many, many.a(), many.thresholds());
      case UncertainItem item -> parameters(item.estimate());
    };
  }

  private static String parameters(ItemModel model, double a, List<Double> b) {
    return String.format(Locale.ROOT, "%s, a %.2f, b ", model.name(), a)
        + b.stream()
            .map(each -> String.format(Locale.ROOT, "%.2f", each))
            .collect(Collectors.joining(", "));
  }
}
