// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.service;

import dev.assay.items.Findings;
import dev.assay.items.service.LabelledSolution.Kind;
import dev.assay.probes.ProbeGroup;
import dev.assay.probes.ProbePlan.Switched;
import dev.assay.probes.RequestLine;
import dev.assay.probes.shipped.OpenApiDocument;
import dev.assay.probes.shipped.ShippedProbe;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What can be said of a service item without starting anything. */
record ServiceLint(ServiceDocument item, Findings findings) {
  private static final String FILE = ServiceReader.FILE;

  void all() {
    for (String starter : item.project().starters().keySet()) {
      if (item.runtime(starter).isEmpty()) {
        findings.error(FILE + " starters", "say nothing about starters/" + starter);
      }
    }
    if (!item.settings().health().startsWith("/")) {
      findings.error(FILE + " health", "must be a path, such as /health");
    }
    openapi();
    item.accounts()
        .ifPresent(accounts -> {
          accounts.register().ifPresent(line -> request("accounts.register", line));
          request("accounts.sign-in", accounts.signIn());
        });
    for (int i = 0; i < item.collections().size(); i++) {
      String place = FILE + " collections[" + i + "]";
      new CollectionLint(item.collections().get(i), place, item.open(), findings).all();
    }
    item.shipped().forEach(this::shipped);
    marks();
    solutions();
  }

  private void openapi() {
    if (!item.openapi().isEmpty()) {
      try {
        OpenApiDocument.parse(item.openapi());
      } catch (IllegalArgumentException e) {
        findings.error("openapi.yaml", String.valueOf(e.getMessage()));
      }
    }
  }

  private void request(String where, String line) {
    try {
      RequestLine.parse(line);
    } catch (IllegalArgumentException e) {
      findings.error(FILE + " " + where, String.valueOf(e.getMessage()));
    }
  }

  private void shipped(Switched switched) {
    ShippedProbe.named(switched.probe())
        .ifPresent(probe -> {
          String where = FILE + " probes " + switched.id();
          for (String setting : probe.required()) {
            if (!switched.settings().containsKey(setting)) {
              findings.error(where, "needs the setting " + setting);
            }
          }
          for (String setting : switched.settings().keySet()) {
            if (!probe.required().contains(setting) && !probe.optional().contains(setting)) {
              Set<String> known = new TreeSet<>(probe.required());
              known.addAll(probe.optional());
              findings.error(
                  where, "has no setting " + setting + "; known are " + String.join(", ", known));
            } else if (ShippedProbe.REQUESTS.contains(setting)) {
              request("probes " + switched.id() + " " + setting, switched.settings().get(setting));
            }
          }
          probe.needs().forEach(need -> need(where, need));
        });
  }

  private void need(String where, ShippedProbe.Needs need) {
    boolean met =
        switch (need) {
          case ACCOUNTS -> item.accounts().isPresent();
          case OPENAPI -> !item.openapi().isEmpty();
          case ANY_DATABASE -> item.storage().kind() != Storage.Kind.NONE;
          case POSTGRESQL -> item.storage().kind() == Storage.Kind.POSTGRESQL;
        };
    if (!met) {
      findings.error(
          where,
          switch (need) {
            case ACCOUNTS -> "needs accounts in " + FILE;
            case OPENAPI -> "needs an openapi.yaml";
            case ANY_DATABASE -> "needs a database";
            case POSTGRESQL -> "needs database: postgresql, whose statements can be counted";
          });
    }
  }

  private void marks() {
    if (item.probes().stream().mapToInt(MarkedProbe::weight).sum() == 0) {
      findings.error(FILE + " probes", "give no marks at all");
    }
    Set<String> ids = new HashSet<>();
    for (MarkedProbe probe : item.probes()) {
      if (!ids.add(probe.id())) {
        findings.error(FILE + " probes", probe.id() + " is there twice: give one an id");
      }
    }
    for (String open : item.open()) {
      if (!ids.contains(open)) {
        findings.error(FILE + " open", open + " is no probe of this item");
      }
    }
  }

  private void solutions() {
    Set<String> named =
        item.probes().stream()
            .flatMap(p -> java.util.stream.Stream.of(p.id(), p.group().tag()))
            .collect(Collectors.toCollection(TreeSet::new));
    for (LabelledSolution solution : item.solutions()) {
      String where = solution.path() + "/promise.yaml";
      if (item.runtime(solution.starter()).isEmpty()) {
        findings.error(where, "has no starter " + solution.starter() + " to start from");
      }
      for (String fails : solution.fails()) {
        if (!named.contains(fails)) {
          findings.error(where, fails + " is neither a probe nor a group of this item");
        }
      }
      promise(solution, where);
    }
    for (Runtime starter : item.runtimes()) {
      boolean solved =
          item.solutions().stream()
              .anyMatch(s -> s.kind() == Kind.ACCEPTED && s.starter().equals(starter.name()));
      if (!solved) {
        findings.error("solutions/accepted", "has none that starts from " + starter.name());
      }
    }
    if (item.solutions().stream().allMatch(s -> s.kind() == Kind.ACCEPTED)) {
      findings.error("solutions", "has no wrong one: name the mistakes the probes catch");
    }
  }

  private void promise(LabelledSolution solution, String where) {
    boolean names = !solution.fails().isEmpty();
    switch (solution.kind()) {
      case ACCEPTED -> {
        if (names) {
          findings.error(where, "is of an accepted solution: it fails nothing");
        }
      }
      case INSECURE, INCOMPLETE -> {
        if (!names && solution.ends() == LabelledSolution.Ends.PROBED) {
          findings.error(where, "must name what it fails");
        }
      }
      case DO_NOTHING -> {}
    }
    boolean works =
        solution.kind() == Kind.INSECURE && solution.fails().contains(ProbeGroup.FUNCTIONAL.tag());
    if (works) {
      findings.error(where, "is of an insecure solution, which works: call it incomplete");
    }
  }
}
