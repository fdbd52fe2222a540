// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli.measure;

import dev.assay.cli.Refusal;
import dev.assay.psychometrics.assembly.FormItem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A file of forms as {@code assemble} writes it: {@code form,item}, forms counted from 1. */
public final class FormFile {
  private static final Pattern PLACE = Pattern.compile("(.+?)(?::(\\d{1,4}))?");

  private FormFile() {}

  /**
   * The items of a bank that are in one form.
   *
   * @param place the file, and after a colon which of its forms
   * @throws Refusal when there is no such form, or it has an item that the bank has not
   */
  public static ItemBank select(String place, ItemBank bank) throws IOException {
    Matcher parts = PLACE.matcher(place);
    if (!parts.matches() || !Files.isRegularFile(Path.of(parts.group(1)))) {
      throw Refusal.badInput(place + " is not a file");
    }
    String wanted = parts.group(2) == null ? "1" : parts.group(2);
    Sheet sheet = Sheet.read(Path.of(parts.group(1)));
    Sheet.Column forms = sheet.column("form");
    Sheet.Column names = sheet.column("item");
    List<FormItem> items = new ArrayList<>();
    for (int row = 0; row < sheet.rows(); row++) {
      if (forms.text(row).filter(wanted::equals).isPresent()) {
        int at = row;
        String name = names.text(row).orElseThrow(() -> names.wrong(at, "is empty"));
        items.add(
            bank.find(name)
                .orElseThrow(
                    () -> names.wrong(at, "there is no item '" + name + "' with parameters")));
      }
    }
    if (items.isEmpty()) {
      throw Refusal.badInput("%s: has no form %s".formatted(parts.group(1), wanted));
    }
    return bank.with(items);
  }
}
