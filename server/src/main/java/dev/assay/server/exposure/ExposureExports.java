// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.exposure;

import dev.assay.items.ItemHash;
import dev.assay.server.access.Access;
import dev.assay.server.access.Role;
import dev.assay.server.bank.Bank;
import dev.assay.server.bank.BankEntry;
import dev.assay.server.bank.Exposure;
import dev.assay.server.page.Downloads;
import dev.assay.server.page.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RestController;

/** How often models solve the items of the bank, as a file: from the page and over the API. */
@RestController
@Profile("web")
@Access.Team({Role.OWNER, Role.RECRUITER, Role.AUTHOR})
@Tag(name = "AI and items")
class ExposureExports {
  private final Bank bank;
  private final KnownExposures exposures;
  private final Downloads downloads;

  ExposureExports(Bank bank, KnownExposures exposures, Downloads downloads) {
    this.bank = bank;
    this.exposures = exposures;
    this.downloads = downloads;
  }

  @Operation(
      summary = "How often models solve the items of the bank, as a table for spreadsheets",
      description = "./assay assemble --items-meta reads it.")
  @GetMapping(
      path = {"/items/ai.csv", "/api/v1/exposure/items.csv"},
      produces = "text/csv;charset=UTF-8")
  ResponseEntity<String> csv(@Parameter(hidden = true) @ModelAttribute("page") Page page)
      throws IOException {
    List<BankEntry> items =
        bank.usable().stream().filter(entry -> !entry.manifest().practice()).toList();
    Map<ItemHash, Exposure> known = exposures.of(items.stream().map(BankEntry::hash).toList());
    List<List<?>> rows = new ArrayList<>();
    rows.add(SolvedTable.HEADER);
    items.forEach(item ->
        rows.add(SolvedTable.row(item.slug(), Optional.ofNullable(known.get(item.hash())))));
    return downloads.csv(rows, page.text("exposure.list"));
  }
}
